/**
 * What a guide sees and does with the link of one activity (product §6): the list of the coming date, cancel it, say
 * how many came. Nothing else: first names, and a number only of whoever still has to be called about that date.
 */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { guideLinks } from '#db/schema/guide-links.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import { DomainError } from '../../shared/errors.ts';
import { writeAnswer, type SessionAnswer } from '../../signups/answer-session.ts';
import { listAttendees } from '../../signups/attendance-queries.ts';
import { listCalls } from '../../signups/call-list.ts';
import { hasNoDates, type SignupDateState } from '../../signups/signup.ts';
import { findActivity, listOccurrences, type ActivityRow } from '../activity-repo.ts';
import { setDates } from '../publishing/cancel-occurrence.ts';
import type { PublishingApp } from '../publishing/publish-version.ts';

/** A guide says how it was within so many days. */
const ANSWER_DAYS = 14;

export interface GuidePerson {
  firstName: string;
  state: Exclude<SignupDateState, 'cancelled'>;
  /** Only while this person must be called. */
  phone: string | null;
}

export interface GuideDate { occurrenceId: number; startsAt: number; endsAt: number; isCancelled: boolean }

export interface PastDate extends GuideDate {
  outcome: 'held' | 'not-held' | null;
  people: number | null;
  women: number | null;
}

export interface GuideScreen {
  /** Function, as the organiser wrote it. */
  name: string;
  validUntilOn: string;
  activity: { id: number; title: string; isPublic: boolean };
  /** Undefined when no date is to come. */
  coming: GuideDate | undefined;
  /** Of the coming date; of an activity without dates everybody who signed up. */
  people: GuidePerson[];
  /** Dates of the last two weeks that went on as far as the plan says, the newest first. */
  past: PastDate[];
}

/** Throws `gone` when the link was ended or its activity is no more. */
function getGuided(app: PublishingApp, guideLinkId: number): { link: typeof guideLinks.$inferSelect; activity: ActivityRow } {
  const link = app.db.select().from(guideLinks).where(eq(guideLinks.id, guideLinkId)).get();
  const activity = link && findActivity(app.db, link.activityId);
  if (!link || !activity || link.endedAt !== null) throw new DomainError('gone', 'link-expired');
  return { link, activity };
}

/** The one that is on now or comes next, cancelled ones too. */
function findComing(app: PublishingApp, activity: ActivityRow): GuideDate | undefined {
  if (activity.state !== 'published' || hasNoDates(activity.schedule)) return undefined;
  const now = app.clock.now();
  const found = listOccurrences(app.db, activity.id).find(({ endsAt }) => endsAt > now);
  return found && {
    occurrenceId: found.id, startsAt: found.startsAt, endsAt: found.endsAt, isCancelled: found.status === 'cancelled',
  };
}

export function getGuideScreen(app: PublishingApp, guideLinkId: number): GuideScreen {
  const { link, activity } = getGuided(app, guideLinkId);
  const coming = findComing(app, activity);
  const isDateless = activity.state === 'published' && hasNoDates(activity.schedule);
  const calls = activity.organisationId === null ? [] : listCalls(app, [activity.organisationId]);
  const people = coming || isDateless ? listAttendees(app, activity.id, coming?.occurrenceId) : [];
  return {
    name: link.name, validUntilOn: link.validUntilOn, coming,
    activity: { id: activity.id, title: activity.content.title, isPublic: activity.state === 'published' },
    people: people.map(({ signupId, firstName, state }) => {
      const line = calls.find((each) => each.signupId === signupId);
      const isAboutThis = line?.changes.some(({ startsAt }) => startsAt === coming?.startsAt) ?? false;
      return { firstName, state, phone: line && isAboutThis ? line.dial : null };
    }),
    past: listPast(app, activity),
  };
}

function listPast(app: PublishingApp, activity: ActivityRow): PastDate[] {
  const now = app.clock.now();
  return app.db.$client.prepare<unknown[], PastDate>(`select o.id as occurrenceId, o.starts_at as startsAt,
      o.ends_at as endsAt, 0 as isCancelled, r.outcome, r.people, r.women
    from occurrences o join activities a on a.id = o.activity_id
    left join occurrence_results r on r.activity_id = a.id and r.starts_at = o.starts_at
    where a.id = ? and o.ends_at <= ? and o.ends_at > ? and o.status = 'planned' and o.starts_at >= a.published_at
    order by o.starts_at desc limit 10`)
    .all(activity.id, now, now - ANSWER_DAYS * MS_PER_DAY).map((row) => ({ ...row, isCancelled: false }));
}

/**
 * The coming date does not go on; everybody who signed up is told. Throws `conflict` when it is not the coming date any
 * more or the activity is not published, `gone` as the screen. Repeated, nothing happens.
 */
export function cancelByGuide(
  app: PublishingApp, { guideLinkId, occurrenceId }: { guideLinkId: number; occurrenceId: number },
): void {
  inTransaction(app.db, () => {
    const { activity } = getGuided(app, guideLinkId);
    const coming = findComing(app, activity);
    if (coming?.occurrenceId !== occurrenceId) throw new DomainError('conflict', 'guide-date-other');
    setDates(app, activity, [coming.startsAt], 'cancelled', `guide:${guideLinkId}`);
  });
}

/** How it was, of a date of the last two weeks. Throws as `answerSession`, `conflict` for an older date. */
export function answerByGuide(
  app: PublishingApp, { guideLinkId, ...answer }: Omit<SessionAnswer, 'activityId'> & { guideLinkId: number },
): void {
  inTransaction(app.db, () => {
    const { activity } = getGuided(app, guideLinkId);
    if (!listPast(app, activity).some(({ occurrenceId }) => occurrenceId === answer.occurrenceId)) {
      throw new DomainError('conflict', 'guide-date-other');
    }
    writeAnswer(app, { ...answer, activityId: activity.id }, null);
  });
}
