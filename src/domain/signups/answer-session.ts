/** A session is held only when somebody who was there said so (product §3). */
import { and, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { occurrences } from '#db/schema/activities.ts';
import { occurrenceResults } from '#db/schema/signups.ts';
import { getEditableActivity } from '../activities/activity-policy.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import type { Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';

/** No activity here has more people; a typing error has. */
export const MAX_PEOPLE = 5000;

export interface SessionAnswer {
  activityId: number;
  /** Id of the occurrence. */
  occurrenceId: number;
  outcome: 'held' | 'not-held';
  /** Null = not counted; not looked at for `not-held`. */
  people: number | null;
  women: number | null;
}

/**
 * Keeps the answer; a later one takes its place. Throws `not-found` for a date of somebody else, `conflict` before it
 * is over or when it was cancelled, `invalid` when there are more women than people.
 */
export function answerSession(app: Pick<App, 'db' | 'clock'>, actor: Actor, answer: SessionAnswer): void {
  inTransaction(app.db, () => {
    getEditableActivity(app.db, actor, answer.activityId);
    writeAnswer(app, answer, actor.userId);
  });
}

/** The same for whoever was there and may say so; inside the caller's transaction. `answeredBy` null = a guide. */
export function writeAnswer(
  { db, clock }: Pick<App, 'db' | 'clock'>, answer: SessionAnswer, answeredBy: number | null,
): void {
  const { activityId, occurrenceId, outcome } = answer;
  const date = db.select().from(occurrences)
    .where(and(eq(occurrences.id, occurrenceId), eq(occurrences.activityId, activityId))).get();
  if (!date) throw new DomainError('not-found', 'page');
  const now = clock.now();
  if (date.endsAt > now || date.status === 'cancelled') throw new DomainError('conflict', 'session-not-over');
  const people = outcome === 'held' ? answer.people : null;
  const women = outcome === 'held' ? answer.women : null;
  if (women !== null && women > (people ?? 0)) throw new DomainError('invalid', 'women-many');
  const values = { outcome, people, women, answeredBy, answeredAt: now, occurrenceId };
  db.insert(occurrenceResults)
    .values({ activityId, startsAt: date.startsAt, endsAt: date.endsAt, ...values })
    .onConflictDoUpdate({ target: [occurrenceResults.activityId, occurrenceResults.startsAt], set: values }).run();
}

export type SessionResult = typeof occurrenceResults.$inferSelect;

/** What is known of one date after it; undefined = nothing yet. */
export function findSessionResult(
  app: Pick<App, 'db'>, activityId: number, startsAt: number,
): SessionResult | undefined {
  return app.db.select().from(occurrenceResults)
    .where(and(eq(occurrenceResults.activityId, activityId), eq(occurrenceResults.startsAt, startsAt))).get();
}

export interface UnansweredDate {
  occurrenceId: number; activityId: number; title: string; startsAt: number; endsAt: number; signedUp: number;
}

const ASKED_DAYS = 35;
const FROM_UNANSWERED = `
  from activities a
  join occurrences o on o.activity_id = a.id
  where a.organisation_id in (select value from json_each(@ids)) and a.published_at is not null
    and o.starts_at >= a.published_at and o.ends_at <= @now and o.ends_at > @since and o.status = 'planned'
    and json_extract(a.schedule, '$.type') in ('dates', 'weekly', 'monthly')
    and not exists (select 1 from occurrence_results r
      where r.activity_id = a.id and r.starts_at = o.starts_at and r.outcome is not null)`;

const window = (app: Pick<App, 'clock'>, organisationIds: readonly number[]) => ({
  ids: JSON.stringify(organisationIds), now: app.clock.now(), since: app.clock.now() - ASKED_DAYS * MS_PER_DAY,
});

/** Dates of the last five weeks of which nobody said how it was, the newest first. */
export function listUnanswered(
  app: Pick<App, 'db' | 'clock'>, organisationIds: readonly number[], limit = 30,
): UnansweredDate[] {
  return app.db.$client.prepare(`select o.id as occurrenceId, a.id as activityId, o.starts_at as startsAt,
      o.ends_at as endsAt, json_extract(a.content, '$.title') as title,
      (select count(*) from signup_dates d where d.occurrence_id = o.id and d.state = 'placed') as signedUp
    ${FROM_UNANSWERED} order by o.starts_at desc, o.id limit @limit`)
    .all({ ...window(app, organisationIds), limit }) as UnansweredDate[];
}

export function countUnanswered(app: Pick<App, 'db' | 'clock'>, organisationIds: readonly number[]): number {
  return (app.db.$client.prepare(`select count(*) as count ${FROM_UNANSWERED}`).get(window(app, organisationIds)) as
    { count: number }).count;
}
