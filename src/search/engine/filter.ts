/** A search as numbers that the pass over the columns compares with (product §4). */
import { AUDIENCES, GOALS, KINDS, THEMES } from '#src/domain/activities/activity.ts';
import { DAY_PARTS, type ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import { dayNumberOf, localDayNumber } from '#src/domain/schedules/brussels-time.ts';
import { SEARCH_FLAGS, bitsOf } from '../search-row.ts';
import { ALL_MOMENTS, SCHOOL_HOURS_MOMENT, momentBit, type Columns } from './columns.ts';
import { chordBorder, unitVector, type ChordBorder, type UnitVector } from './sphere.ts';

/** What must hold on one and the same coming occurrence. */
export interface OccurrenceFilter {
  /** A part of day, weekday, date or school hours is asked: by appointment does not match. */
  needsDate: boolean;
  hasPlace: boolean;
  schoolHours: boolean;
  /** Bits of DAY_PARTS; 0 = any. */
  dayParts: number;
  /** Weekday, `van` or `tot` is asked: one date, today or later, must satisfy them all. */
  checksDay: boolean;
  /** Bit 0 = Monday; 127 = any. */
  weekdays: number;
  firstDay: number;
  lastDay: number;
  /** Of these moments an activity must hold one; 0 = no matter. */
  moments: number;
}

export interface Filter {
  requiredFlags: number;
  age: number | null;
  audiences: number;
  /** 0 = any, else bits of which one must be held. */
  kinds: number;
  goals: number;
  themes: number;
  /** 0 = any. */
  level: number;
  includeUnknownLevel: boolean;
  /** Number of the slug; null = any; -2 = one that no activity has. */
  organisation: number | null;
  /** 1 for each number of a municipality that is asked; null = any, also without place. */
  municipalities: Uint8Array | null;
  point: { lat: number; lon: number; vector: UnitVector } | null;
  /** The places within `straal`; null = no matter. */
  border: ChordBorder | null;
  occurrence: OccurrenceFilter | null;
}

const ABSENT = -2;
const EVERY_WEEKDAY = 127;

export function compileFilter(query: ActivityQuery, columns: Columns, now: number): Filter {
  const { point } = query;
  const isBound = point !== null && !query.online;
  return {
    requiredFlags: requiredFlags(query),
    age: query.age,
    audiences: bitsOf(AUDIENCES, query.audiences),
    kinds: bitsOf(KINDS, query.kinds),
    goals: bitsOf(GOALS, query.goals),
    themes: bitsOf(THEMES, query.themes),
    level: query.level ?? 0,
    includeUnknownLevel: query.includeUnknownLevel,
    organisation:
      query.organisation === null ? null : (columns.organisations.find(query.organisation) ?? ABSENT),
    municipalities: askedMunicipalities(query, columns),
    point: point && { lat: point.lat, lon: point.lon, vector: unitVector(point.lat, point.lon) },
    border: isBound && query.radiusKm > 0 ? chordBorder(query.radiusKm) : null,
    occurrence: compileOccurrenceFilter(query, now),
  };
}

function requiredFlags(query: ActivityQuery): number {
  const asked: [boolean, number][] = [
    [query.free, SEARCH_FLAGS.free],
    [query.wheelchair, SEARCH_FLAGS.wheelchair],
    [query.online, SEARCH_FLAGS.online],
    [query.byAppointment, SEARCH_FLAGS.byAppointment],
    [query.signsProof, SEARCH_FLAGS.signsProof],
    [query.startAnyTime, SEARCH_FLAGS.startAnyTime],
    [query.accompanied, SEARCH_FLAGS.accompanied],
    [query.children === 'mee', SEARCH_FLAGS.childrenWelcome],
    [query.children === 'opvang', SEARCH_FLAGS.childrenLookedAfter],
  ];
  return asked.reduce((bits, [isAsked, bit]) => (isAsked ? bits | bit : bits), 0);
}

/** `gemeente`, `netwerk` and `straal=0` restrict to municipalities, all at once (product §4 Place). */
function askedMunicipalities(query: ActivityQuery, columns: Columns): Uint8Array | null {
  const sets: string[][] = [];
  if (query.municipality !== null) sets.push([query.municipality]);
  if (query.network !== null) sets.push(municipalitiesOfNetwork(query.network).map(({ nis }) => nis));
  if (query.point && query.radiusKm === 0 && !query.online) sets.push([query.point.nis]);
  const [first, ...others] = sets;
  if (!first) return null;
  const asked = new Uint8Array(columns.municipalities.size);
  for (const nis of first) {
    const number = columns.municipalities.find(nis);
    if (number !== undefined && others.every((set) => set.includes(nis))) asked[number] = 1;
  }
  return asked;
}

function compileOccurrenceFilter(query: ActivityQuery, now: number): OccurrenceFilter | null {
  const checksDay = query.weekdays.length > 0 || query.from !== null || query.until !== null;
  const needsDate = checksDay || query.dayParts.length > 0 || query.schoolHours;
  if (!needsDate && !query.hasPlace) return null;
  const today = localDayNumber(now);
  const weekdays = query.weekdays.reduce((bits, weekday) => bits | (1 << (weekday - 1)), 0) || EVERY_WEEKDAY;
  const dayParts = bitsOf(DAY_PARTS, query.dayParts);
  return {
    needsDate,
    hasPlace: query.hasPlace,
    schoolHours: query.schoolHours,
    dayParts,
    checksDay,
    weekdays,
    firstDay: query.from === null ? today : Math.max(today, dayNumberOf(query.from)),
    lastDay: query.until === null ? Infinity : dayNumberOf(query.until),
    moments: query.schoolHours ? SCHOOL_HOURS_MOMENT : momentsOf(weekdays, dayParts),
  };
}

function momentsOf(weekdays: number, dayParts: number): number {
  if (weekdays === EVERY_WEEKDAY && dayParts === 0) return 0;
  let moments = 0;
  for (let weekday = 0; weekday < 7; weekday += 1) {
    for (let part = 0; part < DAY_PARTS.length; part += 1) {
      const isAsked = weekdays & (1 << weekday) && (dayParts === 0 || dayParts & (1 << part));
      if (isAsked) moments |= momentBit(weekday, part);
    }
  }
  return moments & ALL_MOMENTS;
}
