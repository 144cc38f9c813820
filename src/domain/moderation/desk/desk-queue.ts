/** The queue as a desk sees it: filters with their counters, rows with taalicoon and place (product §7). */
import { and, asc, desc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { activities } from '#db/schema/activities.ts';
import { activityReports, activityVersions, moderationDecisions, moderationItems } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { users } from '#db/schema/users.ts';
import type { ActivityContent, Level } from '../../activities/activity.ts';
import { findMunicipality, findNetwork, municipalitiesOfNetwork } from '../../places/reference.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Decision, ItemKind, ItemLevel, ReportKind } from '../moderation.ts';
import { listUsersWithRole } from '../../users/user-repo.ts';
import { desksOf } from '../queue-queries.ts';
import { addWorkingDays, workingDaysBetween } from '../working-days.ts';
import { listDeskPeople, ROLE_OF_LEVEL } from './desk-people.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

/** `first`: an organisation that never had anything published; `late`: the next working day it is somebody else's. */
export const QUEUE_VIEWS = ['all', 'first', 'new', 'revision', 'report', 'late', 'look-back'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const DESK_ROWS_PER_PAGE = 25;

/** The person with only the powers of this desk, so that one desk never shows what another of hers holds. */
export function actorAt(actor: Actor, level: ItemLevel): Actor {
  return { ...actor, roles: actor.roles.filter(({ role }) => role === ROLE_OF_LEVEL[level]) };
}

/** NIS codes or network ids of the desk; [''] for the platform. */
export const scopesAt = (actor: Actor, level: ItemLevel): string[] =>
  desksOf(actorAt(actor, level)).map(({ scope }) => scope);

/** Names of the gemeenten or networks of the desk. */
export function namesAt(actor: Actor, level: ItemLevel): string[] {
  return scopesAt(actor, level).flatMap((scope) => {
    const name = level === 'gemeente' ? findMunicipality(scope)?.name : findNetwork(scope)?.name;
    return name === undefined ? [] : [name];
  });
}

export interface Territory { nis: string; name: string; all: { nis: string; name: string }[] }

/** The gemeente a page of the desk is about: the one asked for when the actor moderates it, else the first by name. */
export function territoryOf(actor: Actor, asked: string | null): Territory {
  const all = scopesAt(actor, 'gemeente').map((nis) => ({ nis, name: findMunicipality(nis)?.name ?? nis }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const chosen = all.find(({ nis }) => nis === asked) ?? all[0];
  if (!chosen) throw new DomainError('not-found', 'page');
  return { ...chosen, all };
}

export interface ColleaguesOfTerritory { nis: string; name: string; people: { userId: number; name: string; isAbsent: boolean }[] }

/** Who moderates the actor's gemeenten, absent people too. */
export function listColleagues(app: QueryApp, actor: Actor): ColleaguesOfTerritory[] {
  const now = app.clock.now();
  return scopesAt(actor, 'gemeente').map((nis) => {
    const present = listDeskPeople(app.db, { level: 'gemeente', scope: nis }, now);
    const people = listUsersWithRole(app.db, { role: 'moderator', nis }).filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, name }) => ({
        userId: id, name, isAbsent: present.find(({ userId }) => userId === id)?.isAbsent ?? true,
      }));
    return { nis, name: findMunicipality(nis)?.name ?? nis, people };
  });
}

export interface DeskRow {
  id: number;
  kind: ItemKind;
  isFirstOffer: boolean;
  reportKind: ReportKind | null;
  versionId: number | null;
  title: string;
  organisation: string | null;
  /** False: about an organisation only. */
  hasActivity: boolean;
  level: Level | null;
  /** Village or gemeente; null without a place. */
  place: string | null;
  online: boolean;
  /** Gemeente whose territory it is; null when nothing says where. */
  territory: string | null;
  ageWorkingDays: number;
  /** Another desk has it now, this one may still decide. */
  handedOnTo: ItemLevel | null;
  assignedTo: string | null;
  /** Nobody waits for it. */
  isLookBack: boolean;
}

export interface DeskQueue {
  total: number;
  page: number;
  pages: number;
  rows: DeskRow[];
  counts: Record<QueueView, number>;
}

/** The open items that stand at the desk, and those it may still decide after silence handed them on. */
function atDesk(scopes: readonly string[], level: ItemLevel): SQL | undefined {
  if (level === 'administrator') return and(eq(moderationItems.level, level), inArray(moderationItems.scope, [...scopes]));
  const territory = level === 'gemeente'
    ? [...scopes] : scopes.flatMap((id) => municipalitiesOfNetwork(id).map(({ nis }) => nis));
  const starts: ItemLevel[] = level === 'gemeente' ? ['gemeente'] : ['gemeente', 'network'];
  const later: ItemLevel[] = level === 'gemeente' ? ['network', 'administrator'] : ['administrator'];
  // Two searches by index, put together: of an `or` over both SQLite would read the open items of all desks.
  return sql`${moderationItems.id} in (
    select id from moderation_items where closed_at is null and level = ${level} and scope in ${[...scopes]}
    union all select id from moderation_items where closed_at is null and nis in ${territory}
      and start_level in ${starts} and level in ${later})`;
}

const isFirstOffer = sql<number>`(${moderationItems.kind} = 'submission' and ${moderationItems.organisationId} is not null
  and not exists (select 1 from activities a where a.organisation_id = ${moderationItems.organisationId}
  and a.published_at is not null))`;

function inView(view: QueueView, level: ItemLevel, now: number): SQL | undefined {
  switch (view) {
    case 'all':
      return ne(moderationItems.kind, 'look-back');
    case 'first':
      return sql`${isFirstOffer}`;
    case 'new':
      return and(eq(moderationItems.kind, 'submission'), sql`not ${isFirstOffer}`);
    case 'late':
      return and(ne(moderationItems.kind, 'look-back'), or(
        ne(moderationItems.level, level), sql`${moderationItems.escalateAt} <= ${addWorkingDays(now, 1)}`,
      ));
    default:
      return eq(moderationItems.kind, view);
  }
}

const title = sql<string>`coalesce(json_extract(${activityVersions.content}, '$.title'),
  json_extract(${activities.content}, '$.title'), ${organisations.name}, '')`;

/** The oldest first. `words` are looked for in title and organiser. Empty for somebody without this desk. */
export function listDeskQueue(
  app: QueryApp, actor: Actor,
  { level, view, words = '', page: wanted = 1 }: { level: ItemLevel; view: QueueView; words?: string; page?: number },
): DeskQueue {
  const scopes = scopesAt(actor, level);
  const counts = countViews(app, scopes, level);
  if (scopes.length === 0) return { total: 0, page: 1, pages: 1, rows: [], counts };
  const looked = words.trim().toLowerCase();
  const where = and(
    isNull(moderationItems.closedAt), atDesk(scopes, level), inView(view, level, app.clock.now()),
    looked === '' ? undefined
      : sql`(instr(lower(${title}), ${looked}) > 0 or instr(lower(coalesce(${organisations.name}, '')), ${looked}) > 0)`,
  );
  const total = app.db.select({ count: sql<number>`count(*)` }).from(joined(app).where(where).as('found')).get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / DESK_ROWS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
  const ids = joined(app).where(where)
    .orderBy(asc(moderationItems.openedAt), asc(moderationItems.id))
    .limit(DESK_ROWS_PER_PAGE).offset((page - 1) * DESK_ROWS_PER_PAGE).all().map(({ id }) => id);
  return { total, page, pages, rows: rowsOf(app, ids, level), counts };
}

const joined = ({ db }: QueryApp) => db.select({ id: moderationItems.id }).from(moderationItems)
  .leftJoin(activities, eq(activities.id, moderationItems.activityId))
  .leftJoin(activityVersions, eq(activityVersions.id, moderationItems.versionId))
  .leftJoin(organisations, eq(organisations.id, moderationItems.organisationId));

/** How many stand behind each filter of the desk. */
function countViews(app: QueryApp, scopes: readonly string[], level: ItemLevel): Record<QueueView, number> {
  const now = app.clock.now();
  const count = (view: QueueView) => sql<number>`count(*) filter (where ${inView(view, level, now)})`;
  const fields = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, count(view)])) as Record<QueueView, SQL<number>>;
  const none = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, 0])) as Record<QueueView, number>;
  if (scopes.length === 0) return none;
  return app.db.select(fields).from(moderationItems)
    .where(and(isNull(moderationItems.closedAt), atDesk(scopes, level))).get() ?? none;
}

/** How many stand behind each filter of the desk, for its tabs. */
export const countDesk = (app: QueryApp, actor: Actor, level: ItemLevel): Record<QueueView, number> =>
  countViews(app, scopesAt(actor, level), level);

function rowsOf(app: QueryApp, ids: readonly number[], level: ItemLevel): DeskRow[] {
  if (ids.length === 0) return [];
  const now = app.clock.now();
  const rows = app.db.select({
    item: moderationItems, title, isFirstOffer, organisation: organisations.name, assignedTo: users.name,
    activity: activities.content, version: activityVersions.content,
    reportKind: sql<ReportKind | null>`(select r.kind from ${activityReports} r where r.item_id = ${moderationItems.id}
      order by r.kind = 'inappropriate' desc limit 1)`,
  }).from(moderationItems)
    .leftJoin(activities, eq(activities.id, moderationItems.activityId))
    .leftJoin(activityVersions, eq(activityVersions.id, moderationItems.versionId))
    .leftJoin(organisations, eq(organisations.id, moderationItems.organisationId))
    .leftJoin(users, eq(users.id, moderationItems.assignedTo))
    .where(inArray(moderationItems.id, [...ids])).all();
  const byId = new Map(rows.map((row) => [row.item.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { kind, versionId, nis, openedAt } = row.item;
    const content: ActivityContent | null = row.version ?? row.activity;
    return [{
      id, kind, versionId, title: row.title, isFirstOffer: Boolean(row.isFirstOffer), reportKind: row.reportKind,
      organisation: row.organisation, assignedTo: row.assignedTo, hasActivity: content !== null,
      level: content?.level ?? null, place: placeName(content), online: content?.online ?? false,
      territory: nis === null ? null : findMunicipality(nis)?.name ?? null,
      ageWorkingDays: workingDaysBetween(openedAt, now), isLookBack: kind === 'look-back',
      handedOnTo: row.item.level === level ? null : row.item.level,
    }];
  });
}

function placeName(content: ActivityContent | null): string | null {
  const place = content?.place;
  return place ? place.locality ?? findMunicipality(place.nis)?.name ?? null : null;
}

export interface RecentDecision {
  id: number; itemId: number; title: string; decision: Decision; by: string | null; at: number;
}

/** What this desk decided last and may still undo, the newest first. */
export function listRecentDecisions(app: QueryApp, actor: Actor, level: ItemLevel, limit = 8): RecentDecision[] {
  const scopes = scopesAt(actor, level);
  if (scopes.length === 0) return [];
  return app.db.select({
    id: moderationDecisions.id, itemId: moderationDecisions.itemId, title, decision: moderationDecisions.decision, by: users.name,
    at: moderationDecisions.decidedAt,
  }).from(moderationDecisions)
    .innerJoin(moderationItems, eq(moderationItems.id, moderationDecisions.itemId))
    .leftJoin(activities, eq(activities.id, moderationDecisions.activityId))
    .leftJoin(activityVersions, eq(activityVersions.id, moderationDecisions.versionId))
    .leftJoin(organisations, eq(organisations.id, moderationItems.organisationId))
    .leftJoin(users, eq(users.id, moderationDecisions.decidedBy))
    .where(and(
      eq(moderationDecisions.level, level), inArray(moderationDecisions.scope, scopes),
      isNull(moderationDecisions.undoneAt),
    )).orderBy(desc(moderationDecisions.id)).limit(limit).all();
}
