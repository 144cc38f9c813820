/**
 * Places and waiting list of a date (product §6). A place that comes free is kept for the first who waits, 24 hours or
 * until 2 hours before the start; after that it is for whoever comes first, and all who wait are told. Every change
 * of places goes through `changePlaces`, so `occurrences.full` and the search rows stay in step.
 */
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activities, occurrences } from '#db/schema/activities.ts';
import { signupDates } from '#db/schema/signups.ts';
import { heldUntil } from './signup.ts';
import type { SignupApp } from './signup-repo.ts';
import { addNews, tellNews, type News } from './tell-signup.ts';

interface DateRow {
  id: number; activityId: number; startsAt: number; status: 'planned' | 'cancelled'; full: boolean;
  /** Null = not stated. */
  capacity: number | null;
}

function getDate(db: Database, occurrenceId: number): DateRow | undefined {
  return db.select({
    id: occurrences.id, activityId: occurrences.activityId, startsAt: occurrences.startsAt,
    status: occurrences.status, full: occurrences.full,
    capacity: sql<number | null>`json_extract(${activities.content}, '$.capacity')`,
  }).from(occurrences).innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(eq(occurrences.id, occurrenceId)).get();
}

/** Places that are given or kept. */
export function countTaken(db: Database, occurrenceId: number): number {
  return db.select({ count: sql<number>`count(*)` }).from(signupDates).where(and(
    eq(signupDates.occurrenceId, occurrenceId), inArray(signupDates.state, ['placed', 'offered']),
  )).get()?.count ?? 0;
}

/** Full by what the organiser or its source says, not by sign-ups. */
const isClosed = ({ full, capacity }: DateRow, taken: number): boolean => full && (capacity === null || taken < capacity);

/** Free places of a date, without those kept for somebody; Infinity when no number is stated. */
export function freePlaces(
  { full, capacity }: { full: boolean; capacity: number | null }, taken: number,
): number {
  if (full) return 0;
  return capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);
}

/**
 * Does `work` on the sign-ups of these dates, inside the caller's transaction. First the waiting lists get what is
 * free, so that nobody passes them; after it they get what came free, `full` and the search rows are written, and
 * everybody is told once. `free(id)`: places that `work` may still give.
 */
export function changePlaces<Result>(
  app: SignupApp, occurrenceIds: readonly number[], work: (free: (occurrenceId: number) => number) => Result,
): Result {
  const { db } = app;
  const news: News = new Map();
  const changed = new Set<number>();
  const closed = new Set<number>();
  for (const id of occurrenceIds) {
    const date = getDate(db, id);
    if (date && isClosed(date, countTaken(db, id))) closed.add(id);
  }
  const settleAll = () => {
    for (const id of occurrenceIds) {
      const date = getDate(db, id);
      if (date && settle(app, date, closed.has(id), news)) changed.add(date.activityId);
    }
  };
  settleAll();
  const result = work((id) => {
    const date = getDate(db, id);
    return date && !closed.has(id) ? freePlaces({ full: false, capacity: date.capacity }, countTaken(db, id)) : 0;
  });
  settleAll();
  tellNews(app, news);
  if (changed.size > 0) app.searchIndex.write([...changed]);
  return result;
}

/** @returns true when `full` changed. */
function settle(app: SignupApp, date: DateRow, closed: boolean, news: News): boolean {
  const { db } = app;
  const now = app.clock.now();
  if (date.status !== 'planned' || date.startsAt <= now) return false;
  endHolds(db, date, now, news);
  if (closed) return false;
  let free = freePlaces({ full: false, capacity: date.capacity }, countTaken(db, date.id));
  const waiting = db.select().from(signupDates)
    .where(and(eq(signupDates.occurrenceId, date.id), eq(signupDates.state, 'waiting'))).orderBy(asc(signupDates.id)).all();
  if (free <= 0) {
    // The place for whoever comes first is taken: the next one that comes free is kept again.
    db.update(signupDates).set({ openSince: null })
      .where(and(eq(signupDates.occurrenceId, date.id), eq(signupDates.state, 'waiting'))).run();
  } else if (waiting.length > 0) {
    const until = heldUntil(now, date.startsAt);
    if (until === null || waiting.some(({ openSince }) => openSince !== null)) openForAll(db, date, now, news);
    else {
      for (const next of waiting.slice(0, Math.min(free, waiting.length))) {
        db.update(signupDates).set({ state: 'offered', heldUntil: until }).where(eq(signupDates.id, next.id)).run();
        addNews(news, next.signupId, { kind: 'offered', startsAt: date.startsAt, heldUntil: until });
        free -= 1;
      }
    }
  }
  const full = free <= 0;
  if (full === date.full) return false;
  db.update(occurrences).set({ full }).where(eq(occurrences.id, date.id)).run();
  return true;
}

/** Who let a kept place pass waits on; from now it is for whoever comes first. */
function endHolds(db: Database, date: DateRow, now: number, news: News): void {
  const ended = db.update(signupDates).set({ state: 'waiting', heldUntil: null, openSince: now }).where(and(
    eq(signupDates.occurrenceId, date.id), eq(signupDates.state, 'offered'), lte(signupDates.heldUntil, now),
  )).run().changes;
  if (ended > 0) openForAll(db, date, now, news);
}

function openForAll(db: Database, date: DateRow, now: number, news: News): void {
  const told = db.update(signupDates).set({ openSince: now }).where(and(
    eq(signupDates.occurrenceId, date.id), eq(signupDates.state, 'waiting'), isNull(signupDates.openSince),
  )).returning({ signupId: signupDates.signupId }).all();
  for (const { signupId } of told) addNews(news, signupId, { kind: 'open', startsAt: date.startsAt });
}
