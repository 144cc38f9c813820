/** What the pages of signing up show. */
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activities, occurrences } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import { signupMessages } from '#db/schema/signups.ts';
import { findActivityPage } from '../activities/activity-queries.ts';
import type { PublicActivity, PublicPlace } from '../activities/public-activity.ts';
import { publicPlace } from '../activities/public-activity.ts';
import type { App } from '../shared/app.ts';
import { freePlaces } from './change-places.ts';
import { erasesAt, hasNoDates, nextSeries, NO_DATE, type SignupChange } from './signup.ts';
import {
  findSignupByCode, listSignupDates, openPerson, type SignupApp, type SignupDateRow, type SignupRow,
} from './signup-repo.ts';

/** A date one can sign up for. `free` null = no number is stated. */
export interface JoinDate { id: number; startsAt: number; endsAt: number; free: number | null; isFull: boolean }

/**
 * `choose`: one or more dates; `series`: all of them or none; `dateless`: without a date; `begun`: one could start
 * only at the start, and that is over; `none`: there is no coming date.
 */
export type JoinWay = 'choose' | 'series' | 'dateless' | 'begun' | 'none';
export interface JoinPage { activity: PublicActivity; way: JoinWay; dates: JoinDate[] }

// The outer column by its name: drizzle leaves the table out of a column, and `id` would be that of the inner row.
const taken = sql<number>`(select count(*) from signup_dates d where d.occurrence_id = occurrences.id
  and d.state in ('placed', 'offered'))`;

/** Undefined for an activity that is not public or where one does not sign up here. */
export function findJoinPage(app: Pick<App, 'db' | 'clock'>, activityId: number): JoinPage | undefined {
  const page = findActivityPage(app, activityId);
  if (page.kind !== 'found' || page.activity.content.bookingHow !== 'here') return undefined;
  const { activity } = page;
  if (hasNoDates(activity.schedule)) return { activity, way: 'dateless', dates: [] };
  const now = app.clock.now();
  const all = listPlannedDates(app.db, activityId, activity.content.capacity);
  const coming = all.filter(({ startsAt }) => startsAt > now);
  if (coming.length === 0) return { activity, way: 'none', dates: [] };
  if (activity.content.startWhen !== 'start') return { activity, way: 'choose', dates: coming };
  const series = nextSeries(all, now);
  return { activity, way: series.length > 0 ? 'series' : 'begun', dates: series };
}

function listPlannedDates(db: Database, activityId: number, capacity: number | null): JoinDate[] {
  return db.select({
    id: occurrences.id, startsAt: occurrences.startsAt, endsAt: occurrences.endsAt, full: occurrences.full, taken,
  }).from(occurrences).where(and(eq(occurrences.activityId, activityId), eq(occurrences.status, 'planned')))
    .orderBy(asc(occurrences.startsAt), asc(occurrences.endsAt)).all()
    .map(({ id, startsAt, endsAt, full, taken: given }) => {
      const free = freePlaces({ full, capacity }, given);
      return { id, startsAt, endsAt, free: Number.isFinite(free) ? free : null, isFull: free <= 0 };
    });
}

/** The first date one can still sign up for, with its free places; undefined when there is none. */
export function findNextJoinDate(app: Pick<App, 'db' | 'clock'>, activityId: number): JoinDate | undefined {
  const page = findJoinPage(app, activityId);
  return page?.dates.find(({ isFull }) => !isFull) ?? page?.dates[0];
}

export interface OwnDate extends SignupDateRow {
  /** Waiting, and a place is free for whoever comes first. */
  isOpen: boolean;
  isOver: boolean;
}
export interface OwnSignup {
  row: SignupRow;
  code: string;
  firstName: string | null;
  canBeReached: boolean;
  activity: {
    id: number; slug: string; title: string; organiser: string | null; place: PublicPlace | null; isPublic: boolean;
    contact: { name: string | null; phone: string | null; phonePrivate: boolean; email: string | null };
    isDateless: boolean;
  };
  /** Taken off a list without dates. */
  isRemoved: boolean;
  dates: OwnDate[];
  /** Newest first. */
  messages: { at: number; changes: SignupChange[] }[];
  /** Epoch ms. */
  erasesAt: number;
}

/** `code` normalised. */
export function findOwnSignup(
  app: Pick<SignupApp, 'db' | 'sealer' | 'clock'>, code: string,
): OwnSignup | undefined {
  const row = findSignupByCode(app, code);
  const found = row && app.db.select({ activity: activities, organiser: organisations.name }).from(activities)
    .leftJoin(organisations, eq(organisations.id, activities.organisationId))
    .where(eq(activities.id, row.activityId)).get();
  if (!row || !found) return undefined;
  const now = app.clock.now();
  const { content, slug, id, state, schedule } = found.activity;
  const full = new Map(app.db.select({ id: occurrences.id, full: occurrences.full }).from(occurrences)
    .where(and(eq(occurrences.activityId, id), gt(occurrences.startsAt, now))).all().map((each) => [each.id, each.full]));
  const dates = listSignupDates(app.db, row.id);
  return {
    row, code,
    firstName: openPerson(app.sealer, row).firstName,
    canBeReached: row.email !== null || (row.phone !== null && !row.phoneIsWrong),
    activity: {
      id, slug, title: content.title, organiser: found.organiser, place: publicPlace(content.place),
      isPublic: state === 'published', isDateless: hasNoDates(schedule),
      contact: {
        name: content.contactName, phone: content.bookingPhone ?? content.contactPhone,
        phonePrivate: content.bookingPhone === null && content.contactPhonePrivate,
        email: content.bookingEmail ?? content.contactEmail,
      },
    },
    isRemoved: dates.some(({ startsAt }) => startsAt === NO_DATE),
    dates: dates.filter(({ startsAt }) => startsAt !== NO_DATE).map((date) => ({
      ...date,
      isOver: date.startsAt <= now,
      isOpen: date.state === 'waiting' && date.occurrenceId !== null && full.get(date.occurrenceId) === false,
    })),
    messages: app.db.select({ at: signupMessages.at, changes: signupMessages.changes }).from(signupMessages)
      .where(eq(signupMessages.signupId, row.id)).orderBy(desc(signupMessages.id)).all(),
    erasesAt: erasesAt(row.lastEndsAt),
  };
}
