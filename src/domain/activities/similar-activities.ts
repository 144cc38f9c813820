/**
 * What an organiser may be about to put online twice (product §6): shown before it is submitted, never refused.
 */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { activities } from '#db/schema/activities.ts';
import { dayNumberOf, toLocal, weekdayOf, type IsoWeekday } from '../schedules/brussels-time.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { App } from '../shared/app.ts';
import type { ActivityState } from './activity.ts';

export interface SimilarQuestion {
  /** Null (not yet under an organisation) finds nothing. */
  organisationId: number | null;
  title: string;
  /** Municipality of the place; null = online or not filled in. */
  nis: string | null;
  schedule: Schedule;
  /** The activity itself, when it is stored already. */
  exceptId: number | null;
}

export const SIMILAR_BY = ['title', 'time', 'place'] as const;
export type SimilarBy = (typeof SIMILAR_BY)[number];

export interface SimilarActivity {
  id: number;
  slug: string;
  title: string;
  state: ActivityState;
  schedule: Schedule;
  /** What they have in common, in the order of SIMILAR_BY. */
  by: SimilarBy[];
}

/** What is over, stopped or refused is no double. */
const STATES: ActivityState[] = ['draft', 'submitted', 'published', 'changes_requested'];
/** The newest of an organiser; an import may have given it thousands. */
const MAX_LOOKED_AT = 500;
const MAX_FOUND = 5;
/** "The same time": less than two hours apart. */
const MARGIN_MINUTES = 120;
/** Shared words, twice, over all words of both titles (Dice). */
const NEARLY_SAME_TITLE = 0.75;

/**
 * At most five activities of the same organiser that share the time and the municipality, or nearly the title and
 * one of the two. By appointment has no time: there title and municipality decide. Opening hours share their time
 * with everything, so there the title must be alike. Those with the most in common first.
 */
export function findSimilarActivities(
  app: Pick<App, 'db' | 'clock'>, question: SimilarQuestion,
): SimilarActivity[] {
  const { organisationId, exceptId } = question;
  if (organisationId === null) return [];
  const rows = app.db.select({
    id: activities.id,
    slug: activities.slug,
    state: activities.state,
    schedule: activities.schedule,
    title: sql<string>`json_extract(${activities.content}, '$.title')`,
    nis: sql<string | null>`json_extract(${activities.content}, '$.place.nis')`,
  }).from(activities)
    .where(and(
      eq(activities.organisationId, organisationId), inArray(activities.state, STATES),
      exceptId === null ? undefined : ne(activities.id, exceptId),
    ))
    .orderBy(desc(activities.id)).limit(MAX_LOOKED_AT).all();
  const today = toLocal(app.clock.now()).date;
  const words = titleWords(question.title);
  const times = slotsOf(question.schedule, today);
  return rows
    .map((row) => {
      const likeness = titleLikeness(words, titleWords(row.title));
      const place = question.nis !== null && question.nis === row.nis;
      // Times are dear to compare; without place or title they cannot matter.
      const isWorthComparing = place || likeness >= NEARLY_SAME_TITLE;
      const time = isWorthComparing && shareATime(times, slotsOf(row.schedule, today));
      const shared: Record<SimilarBy, boolean> = { title: likeness >= NEARLY_SAME_TITLE, time, place };
      return { row, likeness, shared };
    })
    .filter(({ row, shared }) => isSimilar(shared, question.schedule, row.schedule))
    .map(({ row, likeness, shared }) => {
      const { id, slug, title, state, schedule } = row;
      const by = SIMILAR_BY.filter((each) => shared[each]);
      return { found: { id, slug, title, state, schedule, by }, likeness };
    })
    .sort((a, b) => b.found.by.length - a.found.by.length || b.likeness - a.likeness || b.found.id - a.found.id)
    .slice(0, MAX_FOUND)
    .map(({ found }) => found);
}

function isSimilar({ title, time, place }: Record<SimilarBy, boolean>, ...schedules: Schedule[]): boolean {
  if (title) return time || place;
  return time && place && !schedules.some(({ type }) => type === 'hours');
}

/** Minutes since midnight on a weekday, every week (`date` null), or on one date. */
interface Slot {
  weekday: IsoWeekday;
  startMinutes: number;
  endMinutes: number;
  date: string | null;
  /** Which such weekday of the month; null = every week. */
  nth: number | null;
  from: string | null;
  until: string | null;
}

/** When it takes place, without its exceptions; of stated dates those that go on and are not past. */
function slotsOf(schedule: Schedule, today: string): Slot[] {
  switch (schedule.type) {
    case 'weekly': {
      const { startMinutes, endMinutes, from, until } = schedule;
      return schedule.weekdays.map((weekday) => (
        { weekday, startMinutes, endMinutes, date: null, nth: null, from, until }
      ));
    }
    case 'monthly': {
      const { weekday, nth, startMinutes, endMinutes, from, until } = schedule;
      return [{ weekday, startMinutes, endMinutes, date: null, nth, from, until }];
    }
    case 'hours': {
      const { from, until } = schedule;
      return schedule.hours.flatMap(({ weekdays, startMinutes, endMinutes }) => weekdays.map((weekday) => (
        { weekday, startMinutes, endMinutes, date: null, nth: null, from, until }
      )));
    }
    case 'dates':
      return schedule.dates.filter(({ cancelled }) => !cancelled).map(({ startsAt, endsAt }) => {
        const { date, weekday, minutes } = toLocal(startsAt);
        const endMinutes = minutes + (endsAt - startsAt) / 60_000;
        return { weekday, startMinutes: minutes, endMinutes, date, nth: null, from: date, until: date };
      }).filter(({ date }) => date >= today);
    case 'always':
    case 'appointment':
      return [];
  }
}

function shareATime(some: readonly Slot[], others: readonly Slot[]): boolean {
  return some.some((slot) => others.some((other) => (
    slot.weekday === other.weekday && shareADay(slot, other)
    && slot.startMinutes < other.endMinutes + MARGIN_MINUTES
    && other.startMinutes < slot.endMinutes + MARGIN_MINUTES
  )));
}

/** Two patterns of another season still share their day: the second is often the first once more. */
function shareADay(slot: Slot, other: Slot): boolean {
  if (slot.date !== null && other.date !== null) return slot.date === other.date;
  if (slot.date !== null) return isOn(slot.date, other);
  if (other.date !== null) return isOn(other.date, slot);
  return slot.nth === null || other.nth === null || slot.nth === other.nth;
}

function isOn(date: string, { from, until, nth, weekday }: Slot): boolean {
  if ((from !== null && date < from) || (until !== null && date > until)) return false;
  if (weekdayOf(dayNumberOf(date)) !== weekday) return false;
  if (nth === null) return true;
  const dayOfMonth = Number(date.slice(8));
  if (nth !== -1) return Math.ceil(dayOfMonth / 7) === nth;
  const daysInMonth = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  return dayOfMonth > daysInMonth - 7;
}

/** Say nothing about what a title is of. */
const SMALL_WORDS = new Set([
  'aan', 'bij', 'de', 'een', 'en', 'het', 'in', 'je', 'jouw', 'met', 'naar', 'om', 'onze', 'op', 'samen', 'te', 'tot',
  'van', 'voor', 'we', 'wij',
]);
/** A longer title is cut; nobody writes more words in one. */
const MAX_TITLE_WORDS = 30;

/** Words of a title without accents, capitals and small words. */
function titleWords(title: string): string[] {
  const plain = title.slice(0, 500).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MAX_TITLE_WORDS);
}

function titleLikeness(words: readonly string[], others: readonly string[]): number {
  if (words.length + others.length === 0) return 0;
  const left = [...others];
  let shared = 0;
  for (const word of words) {
    const place = left.findIndex((other) => isNearly(word, other));
    if (place === -1) continue;
    left.splice(place, 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

/** Equal, or in words of five letters and more one letter more, less or other. */
function isNearly(word: string, other: string): boolean {
  if (word === other) return true;
  if (/\p{N}/u.test(word + other) || Math.min(word.length, other.length) < 5) return false;
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, other.length) - start && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(word.length, other.length) - start - end <= 1;
}
