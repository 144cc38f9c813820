/** Read models of one item: whole for a desk, and who has it for the author (product §7). */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { activityRemarks } from '#db/schema/activities.ts';
import { activityReports, moderationItems, moderationMessages } from '#db/schema/moderation.ts';
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
import { decisionsFor, type Decision, type VersionData } from './moderation.ts';
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
