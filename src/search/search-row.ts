/**
 * Packs an activity with its occurrences into its search row, and unpacks the occurrences again (architecture
 * §3). Pure: no database, no clock. What the bits mean stands here and nowhere else.
 */
import { isSchoolDay } from '#db/reference/school-calendar.ts';
import type { searchActivities } from '#db/schema/search.ts';
import {
  AUDIENCES,
  GOALS,
  KINDS,
  THEMES,
  type ActivityContent,
  type Occurrence,
} from '#src/domain/activities/activity.ts';
import { DAY_PARTS, type DayPart } from '#src/domain/activities/activity-search.ts';
import { hiddenFrom, type Confirmation } from '#src/domain/activities/freshness.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import { MS_PER_DAY, localDayNumber, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';

/** Facts that are yes or not (no and unknown alike), by bit. Only append. */
export const SEARCH_FLAGS = {
  free: 1,
  wheelchair: 2,
  online: 4,
  byAppointment: 8,
  signsProof: 16,
  startAnyTime: 32,
  accompanied: 64,
  childrenWelcome: 128,
  childrenLookedAfter: 256,
} as const;

/** Bits of one occurrence: part of day (2 bits), three facts, weekday of its start (3 bits, 0 = Monday). */
export const OCCURRENCE_BITS = { dayPart: 3, schoolHours: 4, full: 8, long: 16 } as const;
export const WEEKDAY_SHIFT = 5;

const NOON = 12 * 60;
const EVENING = 17 * 60;
const SCHOOL_STARTS = 8 * 60 + 30;
const SCHOOL_ENDS = 15 * 60 + 30;
const WEDNESDAY = 3;

/** Part of the day of a start, in Brussels minutes since midnight (product §4). */
export function dayPartOf(minutes: number): DayPart {
  if (minutes < NOON) return 'ochtend';
  return minutes < EVENING ? 'namiddag' : 'avond';
}

/**
 * One of 24 hours or more belongs to every date it touches and to all parts of the day (product §4 Same
 * occurrence).
 */
export function isLong(occurrence: Pick<Occurrence, 'startsAt' | 'endsAt'>): boolean {
  return occurrence.endsAt - occurrence.startsAt >= MS_PER_DAY;
}

/** Wholly on a school day between 8:30 and 15:30, Wednesday to 12:00 (product §4 `schooluren`). */
export function isInSchoolHours({ startsAt, endsAt }: Pick<Occurrence, 'startsAt' | 'endsAt'>): boolean {
  const start = toLocal(startsAt);
  if (start.weekday > 5 || start.minutes < SCHOOL_STARTS) return false;
  const schoolEnds = start.weekday === WEDNESDAY ? NOON : SCHOOL_ENDS;
  const minutesLong = (endsAt - startsAt) / 60_000;
  const wallStart = start.minutes + (startsAt % 60_000) / 60_000;
  if (wallStart + minutesLong > schoolEnds) return false;
  return isSchoolDay(start.date);
}

export function occurrenceBits(occurrence: Occurrence): number {
  const start = toLocal(occurrence.startsAt);
  let bits = DAY_PARTS.indexOf(dayPartOf(start.minutes)) | ((start.weekday - 1) << WEEKDAY_SHIFT);
  if (occurrence.full) bits |= OCCURRENCE_BITS.full;
  if (isLong(occurrence)) return bits | OCCURRENCE_BITS.long;
  return isInSchoolHours(occurrence) ? bits | OCCURRENCE_BITS.schoolHours : bits;
}

/**
 * Occurrences in columns. `startsAt`, `endsAt` in epoch ms; `startsOn` the Brussels day number of the start.
 */
export interface OccurrenceColumns {
  count: number;
  startsAt: Float64Array;
  endsAt: Float64Array;
  startsOn: Int32Array;
  bits: Uint8Array;
}

const BYTES_EACH = 8 + 8 + 4 + 1;

function columnsIn(buffer: ArrayBuffer): OccurrenceColumns {
  const count = buffer.byteLength / BYTES_EACH;
  return {
    count,
    startsAt: new Float64Array(buffer, 0, count),
    endsAt: new Float64Array(buffer, 8 * count, count),
    startsOn: new Int32Array(buffer, 16 * count, count),
    bits: new Uint8Array(buffer, 20 * count, count),
  };
}

/** The not-cancelled occurrences, by start, column after column. */
export function packOccurrences(occurrences: readonly Occurrence[]): Buffer {
  const kept = occurrences
    .filter(({ status }) => status === 'planned')
    .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
  const buffer = new ArrayBuffer(kept.length * BYTES_EACH);
  const packed = columnsIn(buffer);
  kept.forEach((occurrence, index) => {
    packed.startsAt[index] = occurrence.startsAt;
    packed.endsAt[index] = occurrence.endsAt;
    packed.startsOn[index] = localDayNumber(occurrence.startsAt);
    packed.bits[index] = occurrenceBits(occurrence);
  });
  return Buffer.from(buffer);
}

/** Reads what `packOccurrences` wrote. The columns are a copy. */
export function unpackOccurrences(packed: Uint8Array): OccurrenceColumns {
  return columnsIn(new Uint8Array(packed).buffer);
}

/** The set as bits, by position in the list. Values that are not in the list have no bit. */
export function bitsOf<T extends string>(list: readonly T[], values: readonly T[]): number {
  let bits = 0;
  for (const value of values) {
    const position = list.indexOf(value);
    if (position >= 0) bits |= 1 << position;
  }
  return bits;
}

function flagBits(content: ActivityContent, schedule: Schedule): number {
  const facts: Record<keyof typeof SEARCH_FLAGS, boolean> = {
    free: content.price === 0,
    wheelchair: content.wheelchair === true,
    online: content.online,
    byAppointment: schedule.type === 'appointment',
    signsProof: content.signsProof === true,
    startAnyTime: content.startWhen === 'any',
    accompanied: content.canBeAccompanied === true,
    childrenWelcome: content.children === 'along' || content.children === 'lookedAfter',
    childrenLookedAfter: content.children === 'lookedAfter',
  };
  let bits = 0;
  for (const [name, bit] of Object.entries(SEARCH_FLAGS)) {
    if (facts[name as keyof typeof SEARCH_FLAGS]) bits |= bit;
  }
  return bits;
}

/** Where it is found: "address after contact" is the centre of its municipality everywhere (product §3). */
export function searchPoint(content: ActivityContent): { lat: number; lon: number; nis: string } | null {
  const { place } = content;
  if (!place) return null;
  const centre = place.hideAddress ? findMunicipality(place.nis) : undefined;
  return { lat: centre?.lat ?? place.lat, lon: centre?.lon ?? place.lon, nis: place.nis };
}

export interface PackableActivity extends Confirmation {
  id: number;
  content: ActivityContent;
  schedule: Schedule;
  organisationId: number | null;
  organisationSlug: string | null;
}

export type SearchRow = Omit<typeof searchActivities.$inferInsert, 'changeSeq'>;

/** The search row of a published activity. By appointment has no occurrences, whatever rows there are. */
export function packActivity(activity: PackableActivity, allOccurrences: readonly Occurrence[]): SearchRow {
  const { content, schedule } = activity;
  const occurrences = schedule.type === 'appointment' ? [] : allOccurrences;
  const point = searchPoint(content);
  let lastEndsAt: number | null = null;
  for (const { status, endsAt } of occurrences) {
    if (status === 'planned' && endsAt > (lastEndsAt ?? -Infinity)) lastEndsAt = endsAt;
  }
  return {
    activityId: activity.id,
    published: true,
    level: content.level,
    kindBits: bitsOf(KINDS, content.kinds),
    goalBits: bitsOf(GOALS, content.goals),
    themeBits: bitsOf(THEMES, content.themes),
    audienceBits: bitsOf(AUDIENCES, content.audiences),
    ageMin: content.ageMin,
    ageMax: content.ageMax,
    flagBits: flagBits(content, schedule),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    nis: point?.nis ?? null,
    organisationId: activity.organisationId,
    organisationSlug: activity.organisationSlug,
    hiddenFrom: hiddenFrom(activity, lastEndsAt),
    occurrences: packOccurrences(occurrences),
  };
}

/** The Brussels dates that a long occurrence touches: from its start to one second before its end. */
export function lastDayOf(endsAt: number): number {
  return localDayNumber(endsAt - 1000);
}
