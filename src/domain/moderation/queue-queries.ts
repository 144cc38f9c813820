/** Read models of the queues: what waits at a desk, one item whole, and who has it for the author (product §7). */
import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { activityRemarks, activities } from '#db/schema/activities.ts';
import { activityReports, activityVersions, moderationItems, moderationMessages } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { users } from '#db/schema/users.ts';
import { findActivity, type ActivityRow } from '../activities/activity-repo.ts';
import { dataOf, findVersion, type VersionRow } from '../activities/publishing/version-repo.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { findDecisionById, listDecisions } from './decision-repo.ts';
import { findDecision, findItem, type DecisionRow, type ItemRow } from './item-repo.ts';
import { decidingDesk, getVisibleItem, isItemOfOrganiser, nameOfDesk } from './moderation-policy.ts';
import { decisionsFor, type Decision, type ItemKind, type VersionData } from './moderation.ts';
import type { Responsible } from './territory.ts';
import { workingDaysBetween } from './working-days.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

/** The desks at which this person works. */
export function desksOf(actor: Actor): Responsible[] {
  return actor.roles.flatMap((role): Responsible[] => {
    if (role.role === 'moderator') return [{ level: 'gemeente', scope: role.nis }];
    if (role.role === 'coordinator') return [{ level: 'network', scope: role.networkId }];
    return role.role === 'administrator' ? [{ level: 'administrator', scope: '' }] : [];
  });
}

export interface QueueFilter {
  /** One of the actor's desks; all when absent. */
  desk?: Responsible;
  kinds?: readonly ItemKind[];
  /** Only what is given to this person. */
  assignedTo?: number;
  /** From 1; 20 a page unless said otherwise, at most 100. */
  page?: number;
  per?: number;
}

export interface QueueEntry {
  id: number;
  kind: ItemKind;
  title: string;
  organisation: string | null;
  activityId: number | null;
  versionId: number | null;
  nis: string | null;
  level: Responsible['level'];
  /** Epoch ms. */
  openedAt: number;
  levelSince: number;
  escalateAt: number | null;
  dueAt: number | null;
  ageWorkingDays: number;
  assignedTo: string | null;
}

export interface QueuePage { total: number; page: number; entries: QueueEntry[] }

function openAt(desks: readonly Responsible[], { kinds, assignedTo }: QueueFilter): SQL | undefined {
  const atDesk = desks.map(({ level, scope }) => (
    and(eq(moderationItems.level, level), eq(moderationItems.scope, scope))
  ));
  return and(
    isNull(moderationItems.closedAt), or(...atDesk),
    kinds ? inArray(moderationItems.kind, [...kinds]) : undefined,
    assignedTo === undefined ? undefined : eq(moderationItems.assignedTo, assignedTo),
  );
}

/** What waits at the actor's desks, the oldest first; what nobody waits for (look back) after all else. */
export function listQueue(app: QueryApp, actor: Actor, filter: QueueFilter = {}): QueuePage {
  const own = desksOf(actor);
  const { desk } = filter;
  const desks = desk ? own.filter(({ level, scope }) => level === desk.level && scope === desk.scope) : own;
  const page = Math.max(1, Math.trunc(filter.page ?? 1));
  const per = Math.min(100, Math.max(1, Math.trunc(filter.per ?? 20)));
  if (desks.length === 0) return { total: 0, page, entries: [] };
  const where = openAt(desks, filter);
  const total = app.db.select({ count: sql<number>`count(*)` }).from(moderationItems).where(where).get()?.count ?? 0;
  // First the page by the narrow index, then the words of those few rows.
  const ids = app.db.select({ id: moderationItems.id }).from(moderationItems).where(where)
    .orderBy(sql`${moderationItems.kind} = 'look-back'`, asc(moderationItems.openedAt), asc(moderationItems.id))
    .limit(per).offset((page - 1) * per).all().map(({ id }) => id);
  return { total, page, entries: entriesOf(app, ids) };
}

function entriesOf(app: QueryApp, ids: readonly number[]): QueueEntry[] {
  if (ids.length === 0) return [];
  const now = app.clock.now();
  const title = sql<string>`coalesce(json_extract(${activityVersions.content}, '$.title'),
    json_extract(${activities.content}, '$.title'), ${organisations.name}, '')`;
  const rows = app.db.select({ item: moderationItems, title, organisation: organisations.name, assignedTo: users.name })
    .from(moderationItems)
    .leftJoin(activities, eq(activities.id, moderationItems.activityId))
    .leftJoin(activityVersions, eq(activityVersions.id, moderationItems.versionId))
    .leftJoin(organisations, eq(organisations.id, moderationItems.organisationId))
    .leftJoin(users, eq(users.id, moderationItems.assignedTo))
    .where(inArray(moderationItems.id, [...ids])).all();
  const byId = new Map(rows.map((row) => [row.item.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { kind, activityId, versionId, nis, level, openedAt, levelSince, escalateAt, dueAt } = row.item;
    return [{
      id, kind, title: row.title, organisation: row.organisation, activityId, versionId, nis, level, openedAt,
      levelSince, escalateAt, dueAt, ageWorkingDays: workingDaysBetween(openedAt, now), assignedTo: row.assignedTo,
    }];
  });
}

/** How many of each kind wait at the actor's desks. */
export function countQueue(app: QueryApp, actor: Actor): Partial<Record<ItemKind, number>> {
  const desks = desksOf(actor);
  if (desks.length === 0) return {};
  const rows = app.db.select({ kind: moderationItems.kind, count: sql<number>`count(*)` }).from(moderationItems)
    .where(openAt(desks, {})).groupBy(moderationItems.kind).all();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** What happens on a gemeente's territory and is handed on to another desk, the oldest first; at most 100. */
export function listHandedOn(app: QueryApp, actor: Actor): QueueEntry[] {
  const territories = desksOf(actor).flatMap(({ level, scope }) => (level === 'gemeente' ? [scope] : []));
  if (territories.length === 0) return [];
  const ids = app.db.select({ id: moderationItems.id }).from(moderationItems).where(and(
    isNull(moderationItems.closedAt), inArray(moderationItems.nis, territories),
    inArray(moderationItems.level, ['network', 'administrator']),
  )).orderBy(asc(moderationItems.openedAt)).limit(100).all().map(({ id }) => id);
  return entriesOf(app, ids);
}

export interface ThreadMessage {
  id: number;
  side: 'organiser' | 'desk';
  /** Name of the account; null when it is gone. */
  author: string | null;
  /** Null once erased. */
  text: string | null;
  at: number;
}

export interface ItemView {
  item: ItemRow;
  /** Who has it, in words: 'Gent', 'Regio Gent', '' = the platform. */
  desk: string;
  ageWorkingDays: number;
  activity: ActivityRow | undefined;
  version: VersionRow | undefined;
  /** Fields in which the version differs from what the public sees; [] when nothing is public. */
  changedFields: (keyof VersionData['content'] | Exclude<keyof VersionData, 'content'>)[];
  /** What this actor may decide; [] when another desk has it or it is closed. */
  decisions: readonly Decision[];
  thread: ThreadMessage[];
  reports: { kind: 'outdated' | 'inappropriate'; words: string | null; at: number }[];
  remarks: { key: string; detail: string | null }[];
  /** Every decision about the activity, undone ones too, the newest first. */
  history: DecisionRow[];
  contested: DecisionRow | undefined;
}

/** One item whole, for the desk. Throws `not-found` as `getVisibleItem`. */
export function getItemView(app: QueryApp, actor: Actor, itemId: number): ItemView {
  const { db } = app;
  const item = getVisibleItem(db, actor, itemId);
  const activity = item.activityId === null ? undefined : findActivity(db, item.activityId);
  const version = item.versionId === null ? undefined : findVersion(db, item.versionId);
  const mayDecide = item.closedAt === null && decidingDesk(actor, item) !== undefined;
  const isPublic = activity?.state === 'published';
  return {
    item, activity, version,
    desk: nameOfDesk(item),
    ageWorkingDays: workingDaysBetween(item.openedAt, item.closedAt ?? app.clock.now()),
    changedFields: isPublic && version ? changedFields(dataOf(activity), dataOf(version)) : [],
    decisions: mayDecide ? decisionsFor(item.kind, activity?.state ?? null) : [],
    thread: listThread(app, item),
    reports: db.select({ kind: activityReports.kind, words: activityReports.words, at: activityReports.at })
      .from(activityReports).where(eq(activityReports.itemId, item.id)).orderBy(desc(activityReports.id)).all(),
    remarks: item.activityId === null ? [] : db
      .select({ key: activityRemarks.key, detail: activityRemarks.detail }).from(activityRemarks)
      .where(eq(activityRemarks.activityId, item.activityId)).all(),
    history: item.activityId === null ? [] : listDecisions(db, item.activityId),
    contested: item.decisionId === null ? undefined : findDecisionById(db, item.decisionId),
  };
}

/** In the order of `VersionData`, its content field by field. */
export function changedFields(before: VersionData, after: VersionData): ItemView['changedFields'] {
  const content = (Object.keys(after.content) as (keyof VersionData['content'])[])
    .filter((field) => !isDeepStrictEqual(before.content[field], after.content[field]));
  const others = (['schedule', 'lokaalBestuurId', 'imageId', 'imageAlt', 'imageCredit'] as const)
    .filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return [...content, ...others];
}

/** The words about one activity go on from item to item; what is said inside a report stays there. */
function listThread({ db }: QueryApp, item: ItemRow): ThreadMessage[] {
  const isAlone = item.activityId === null || item.kind === 'report' || item.kind === 'claim';
  const about = isAlone
    ? eq(moderationMessages.itemId, item.id)
    : and(eq(moderationMessages.activityId, item.activityId ?? 0),
      sql`${moderationItems.kind} not in ('report', 'claim')`);
  return db.select({
    id: moderationMessages.id, side: moderationMessages.side, author: users.name, text: moderationMessages.text,
    at: moderationMessages.at,
  }).from(moderationMessages).innerJoin(moderationItems, eq(moderationItems.id, moderationMessages.itemId))
    .leftJoin(users, eq(users.id, moderationMessages.authorId)).where(about).orderBy(asc(moderationMessages.id)).all();
}

export interface AuthorView {
  item: Pick<ItemRow, 'id' | 'kind' | 'versionId' | 'openedAt' | 'levelSince' | 'closedAt' | 'dueAt' | 'outcome'>;
  level: Responsible['level'];
  /** Who has it, in words. */
  desk: string;
  /** When it goes on to the next desk if nobody answers; epoch ms. */
  escalateAt: number | null;
  decision: Pick<DecisionRow, 'id' | 'decision' | 'reasonKey' | 'decidedAt'> | undefined;
  thread: ThreadMessage[];
}

/** What the author sees: who has it, since when, what was decided, the thread. Throws `not-found` for others. */
export function getAuthorView(app: QueryApp, actor: Actor, itemId: number): AuthorView {
  const item = findItem(app.db, itemId);
  if (!item || !isItemOfOrganiser(actor, item)) throw new DomainError('not-found', 'item-unknown');
  const { id, kind, versionId, openedAt, levelSince, closedAt, dueAt, outcome, level, escalateAt } = item;
  return {
    item: { id, kind, versionId, openedAt, levelSince, closedAt, dueAt, outcome }, level, escalateAt,
    desk: nameOfDesk(item), decision: decisionForAuthor(findDecision(app.db, id)), thread: listThread(app, item),
  };
}

function decisionForAuthor(made: DecisionRow | undefined): AuthorView['decision'] {
  return made && { id: made.id, decision: made.decision, reasonKey: made.reasonKey, decidedAt: made.decidedAt };
}

/** Everything about one activity that its organiser may see, the newest first. */
export function listAuthorViews(app: QueryApp, actor: Actor, activityId: number): AuthorView[] {
  return app.db.select().from(moderationItems).where(eq(moderationItems.activityId, activityId))
    .orderBy(desc(moderationItems.id)).limit(50).all()
    .filter((item) => isItemOfOrganiser(actor, item)).map(({ id }) => getAuthorView(app, actor, id));
}
