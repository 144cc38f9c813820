/** Read models of the organiser's desk: the own offer with what needs attention first, and one activity whole. */
import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { activityWorkingCopies } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { users } from '#db/schema/users.ts';
import { MS_PER_DAY, horizonAfter, toLocal } from '../schedules/brussels-time.ts';
import { isRepeating, scheduleEndsAt } from '../schedules/next-dates.ts';
import { occurrencesOf } from '../schedules/occurrences.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { listOrganisationIds } from '../users/user-repo.ts';
import type { VersionData } from '../moderation/moderation.ts';
import { canEditActivity, canSeeActivity } from './activity-policy.ts';
import { findActivity, type ActivityRow } from './activity-repo.ts';
import type { ActivityPage } from './activity-queries.ts';
import type { ActivityState, Source } from './activity.ts';
import { ASKED_AFTER_DAYS, HIDDEN_DAYS_LATE, LAST_DATE_WITHIN_DAYS, hiddenFrom } from './freshness.ts';
import { publicContent } from './public-activity.ts';
import { findLastVersion, findWaitingVersion, findWorkingData, isInPlace } from './publishing/version-repo.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface OwnOrganisation { id: number; name: string; nis: string | null; isLokaalBestuur: boolean }

/** The organisations for which this person may put activities online, by name. */
export function listEditableOrganisations(db: Database, actor: Actor): OwnOrganisation[] {
  const ids = actor.roles.flatMap((role) => (role.role === 'owner' || role.role === 'editor' ? [role.organisationId] : []));
  if (ids.length === 0) return [];
  return db.select({
    id: organisations.id, name: organisations.name, nis: organisations.nis, isLokaalBestuur: organisations.isLokaalBestuur,
  }).from(organisations).where(inArray(organisations.id, ids)).orderBy(asc(organisations.name), asc(organisations.id)).all();
}

/** The organisation that is the lokaal bestuur of this municipality; the first when there are several. */
export function findLokaalBestuur(db: Database, nis: string): number | undefined {
  return db.select({ id: organisations.id }).from(organisations)
    .where(and(eq(organisations.nis, nis), eq(organisations.isLokaalBestuur, true)))
    .orderBy(asc(organisations.id)).limit(1).get()?.id;
}

/** NIS code of the seat; null when it is not known. */
export function getOrganisationSeat(db: Database, id: number): string | null {
  return db.select({ nis: organisations.nis }).from(organisations).where(eq(organisations.id, id)).get()?.nis ?? null;
}

/** Why an activity stands first, the most pressing first. */
export const ATTENTION = ['changes', 'rejected', 'confirm', 'ends', 'draft'] as const;
export type Attention = (typeof ATTENTION)[number];

export interface OfferEntry {
  id: number;
  title: string;
  state: ActivityState;
  organisation: string;
  schedule: Schedule;
  attention: Attention | null;
  /** A change of it waits at a desk, or is being written. */
  revision: 'waiting' | 'saved' | null;
  /** End of the last date that goes on, epoch ms. */
  lastEndsAt: number | null;
  canEdit: boolean;
}

interface Row {
  id: number; title: string; state: ActivityState; organisation: string; schedule: string; organisation_id: number;
  confirmed_on: string; paused_until: string | null; last_ends_at: number | null; waiting: number; saved: number;
}

const OFFER = `select a.id, json_extract(a.content, '$.title') as title, a.state, o.name as organisation, a.schedule,
    a.organisation_id, a.confirmed_on, a.paused_until,
    case when a.state = 'published' then (select max(c.ends_at) from occurrences c
      where c.activity_id = a.id and c.status = 'planned') end as last_ends_at,
    exists (select 1 from activity_versions v where v.activity_id = a.id and v.state = 'waiting') as waiting,
    exists (select 1 from activity_working_copies w where w.activity_id = a.id) as saved
  from activities a join organisations o on o.id = a.organisation_id`;

function attentionOf(row: Row, schedule: Schedule, now: number): Attention | null {
  if (row.state === 'changes_requested') return 'changes';
  if (row.state === 'rejected') return 'rejected';
  if (row.state === 'draft') return 'draft';
  if (row.state !== 'published') return null;
  const hidden = hiddenFrom({ confirmedOn: row.confirmed_on, pausedUntil: row.paused_until }, row.last_ends_at);
  if (hidden !== null && hidden - HIDDEN_DAYS_LATE * MS_PER_DAY <= now) return 'confirm';
  const endsAt = scheduleEndsAt(schedule);
  const endsSoon = endsAt !== null && endsAt <= now + LAST_DATE_WITHIN_DAYS * MS_PER_DAY;
  return endsSoon && isRepeating(schedule) ? 'ends' : null;
}

function toEntry(row: Row, actor: Actor, now: number): OfferEntry {
  const schedule = JSON.parse(row.schedule) as Schedule;
  return {
    id: row.id, title: row.title, state: row.state, organisation: row.organisation, schedule,
    attention: attentionOf(row, schedule, now), lastEndsAt: row.last_ends_at,
    revision: row.state !== 'submitted' && row.waiting === 1 ? 'waiting' : row.saved === 1 ? 'saved' : null,
    canEdit: canEditActivity(actor, { organisationId: row.organisation_id }),
  };
}

export interface Offer {
  counts: Partial<Record<ActivityState, number>>;
  total: number;
  /** At most 50, the most pressing first; whatever the filter. */
  attention: OfferEntry[];
  /** One page of the filtered rest or of everything, the newest change first. */
  entries: OfferEntry[];
  page: number;
  pages: number;
}

const PER_PAGE = 25;
const MAX_ATTENTION = 50;

/** The offer of all organisations this person sees. `page` from 1. */
export function listOffer(app: QueryApp, actor: Actor, { state, page = 1 }: { state?: ActivityState | undefined; page?: number }): Offer {
  const ids = listOrganisationIds(app.db, actor.roles);
  if (ids.length === 0) return { counts: {}, total: 0, attention: [], entries: [], page: 1, pages: 1 };
  const now = app.clock.now();
  const counted = app.db.select({ state: activities.state, count: count() }).from(activities)
    .where(inArray(activities.organisationId, ids)).groupBy(activities.state).all();
  const counts: Offer['counts'] = Object.fromEntries(counted.map((each) => [each.state, each.count]));
  const all = counted.reduce((sum, each) => sum + each.count, 0);
  const total = state ? counts[state] ?? 0 : all;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const own = ids.map(() => '?').join(', ');
  const { $client } = app.db;
  const rows = $client.prepare<unknown[], Row>(`${OFFER} where a.organisation_id in (${own})
    ${state ? 'and a.state = ?' : ''} order by a.updated_at desc, a.id desc limit ? offset ?`)
    .all(...ids, ...(state ? [state] : []), PER_PAGE, (current - 1) * PER_PAGE);
  const soon = now + LAST_DATE_WITHIN_DAYS * MS_PER_DAY;
  const limit = toLocal(now - ASKED_AFTER_DAYS * MS_PER_DAY).date;
  const pressing = $client.prepare<unknown[], Row>(`${OFFER} where a.organisation_id in (${own})
    and (a.state in ('draft', 'changes_requested', 'rejected') or a.state = 'published' and (a.confirmed_on <= ?
      or not exists (select 1 from occurrences c where c.activity_id = a.id and c.status = 'planned' and c.ends_at > ?)))
    order by a.updated_at desc, a.id desc limit 500`).all(...ids, limit, soon);
  const attention = pressing.map((row) => toEntry(row, actor, now))
    .filter((entry): entry is OfferEntry & { attention: Attention } => entry.attention !== null && entry.canEdit)
    .sort((a, b) => ATTENTION.indexOf(a.attention) - ATTENTION.indexOf(b.attention));
  return {
    counts, total: all, attention: attention.slice(0, MAX_ATTENTION), page: current, pages,
    entries: rows.map((row) => toEntry(row, actor, now)),
  };
}

export interface OfferActivity {
  activity: ActivityRow;
  organisation: OwnOrganisation;
  /** What the organiser works on further. */
  working: VersionData;
  /** Changes when somebody saves or hands in: a stale tab is noticed by it. */
  stamp: string;
  /** Who saved last and when; null when nobody did since it was handed in. */
  saved: { by: string; at: number } | null;
  hasWorkingCopy: boolean;
  isWaiting: boolean;
  canEdit: boolean;
  attention: Attention | null;
}

/** Throws `not-found` for one that is not there or not of an organisation this person sees. */
export function getOfferActivity(app: QueryApp, actor: Actor, id: number): OfferActivity {
  const { db } = app;
  const activity = findActivity(db, id);
  if (!activity || !canSeeActivity(db, actor, activity)) throw new DomainError('not-found', 'activity-unknown');
  const organisation = db.select({
    id: organisations.id, name: organisations.name, nis: organisations.nis, isLokaalBestuur: organisations.isLokaalBestuur,
  }).from(organisations).where(eq(organisations.id, activity.organisationId ?? 0)).get();
  const row = db.$client.prepare<[number], Row>(`${OFFER} where a.id = ?`).get(id);
  if (!organisation || !row) throw new DomainError('not-found', 'activity-unknown');
  const copy = db.select({ at: activityWorkingCopies.savedAt, by: users.name }).from(activityWorkingCopies)
    .leftJoin(users, eq(users.id, activityWorkingCopies.savedBy)).where(eq(activityWorkingCopies.activityId, id)).get();
  return {
    activity, organisation, working: findWorkingData(db, activity), stamp: stampOf(db, activity),
    saved: copy ? { by: copy.by ?? '', at: copy.at } : null,
    hasWorkingCopy: copy !== undefined, isWaiting: findWaitingVersion(db, id) !== undefined,
    canEdit: canEditActivity(actor, activity), attention: attentionOf(row, activity.schedule, app.clock.now()),
  };
}

/** What a form was filled from: of a draft its last change, else the working copy or the last version. */
export function stampOf(db: Database, activity: ActivityRow): string {
  const version = findLastVersion(db, activity.id)?.id ?? 0;
  if (isInPlace(activity)) return `${version}-${activity.updatedAt}`;
  const copy = db.select({ at: activityWorkingCopies.savedAt }).from(activityWorkingCopies)
    .where(eq(activityWorkingCopies.activityId, activity.id)).get();
  return `${version}-${copy?.at ?? 0}`;
}

/** The working version as the page of an activity shows it, before anybody else can see it. */
export function previewOf(app: QueryApp, { activity, organisation, working }: OfferActivity): Extract<ActivityPage, { kind: 'found' }> {
  const now = app.clock.now();
  const bestuur = working.lokaalBestuurId === null ? undefined : app.db
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug }).from(organisations)
    .where(eq(organisations.id, working.lokaalBestuurId)).get();
  const slug = app.db.select({ slug: organisations.slug }).from(organisations)
    .where(eq(organisations.id, organisation.id)).get()?.slug ?? '';
  const made = occurrencesOf(working.schedule, { now, horizon: horizonAfter(now) }).filter(({ endsAt }) => endsAt > now);
  const planned = made.filter(({ status }) => status === 'planned');
  return {
    kind: 'found',
    occurrences: made,
    full: planned.length > 0 && planned.every((each) => each.full),
    activity: {
      id: activity.id, slug: activity.slug, content: publicContent(working.content), schedule: working.schedule,
      organiser: { id: organisation.id, name: organisation.name, slug }, lokaalBestuur: bestuur ?? null,
      image: working.imageId && working.imageAlt && working.imageCredit
        ? { id: working.imageId, alt: working.imageAlt, credit: working.imageCredit } : null,
      confirmedOn: toLocal(now).date, askFirst: false, updatedAt: now, source: activity.source as Source,
      sourceId: activity.sourceId, sourceUrl: activity.sourceUrl,
    },
  };
}

/** Dates to cancel or restore, the coming ones by start. @param limit how many at most */
export function listOwnDates(
  app: QueryApp, activityId: number, limit: number,
): { id: number; startsAt: number; endsAt: number; status: 'planned' | 'cancelled' }[] {
  return app.db.$client.prepare<unknown[], { id: number; startsAt: number; endsAt: number; status: 'planned' | 'cancelled' }>(
    `select id, starts_at as startsAt, ends_at as endsAt, status from occurrences where activity_id = ? and ends_at > ?
      order by starts_at, ends_at limit ?`,
  ).all(activityId, app.clock.now(), limit);
}
