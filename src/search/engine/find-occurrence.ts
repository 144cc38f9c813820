/** The first coming occurrence of an activity that satisfies the search (product §4 Same occurrence). */
import { OCCURRENCE_BITS, WEEKDAY_SHIFT, lastDayOf } from '../search-row.ts';
import type { Columns } from './columns.ts';
import type { OccurrenceFilter } from './filter.ts';

/** Number of the occurrence, or -1. The cursor of the slot stands at its first coming occurrence. */
export function findOccurrence(
  columns: Columns,
  slot: number,
  filter: OccurrenceFilter,
  now: number,
): number {
  const { endsAt, startsOn, bits } = columns.occurrences;
  const end = columns.slots.endOccurrence[slot]!;
  for (let at = columns.slots.cursor[slot]!; at < end; at += 1) {
    if (filter.checksDay && startsOn[at]! > filter.lastDay) return -1;
    const each = bits[at]!;
    if (filter.hasPlace && each & OCCURRENCE_BITS.full) continue;
    if (filter.schoolHours && !(each & OCCURRENCE_BITS.schoolHours)) continue;
    const isLong = (each & OCCURRENCE_BITS.long) !== 0;
    if (filter.dayParts !== 0 && !isLong && !(filter.dayParts & (1 << (each & OCCURRENCE_BITS.dayPart))))
      continue;
    if (filter.checksDay) {
      if (isLong) {
        if (!touchesDay(startsOn[at]!, endsAt[at]!, filter)) continue;
      } else if (startsOn[at]! < filter.firstDay || !(filter.weekdays & (1 << (each >> WEEKDAY_SHIFT))))
        continue;
    }
    if (endsAt[at]! > now) return at;
  }
  return -1;
}

/** Whether a long occurrence touches a date that is asked. */
function touchesDay(startsOn: number, endsAt: number, filter: OccurrenceFilter): boolean {
  const first = Math.max(startsOn, filter.firstDay);
  const last = Math.min(lastDayOf(endsAt), filter.lastDay);
  if (last - first >= 6) return true;
  for (let day = first; day <= last; day += 1) {
    // Day 0, 1 January 1970, was a Thursday; bit 0 is Monday.
    if (filter.weekdays & (1 << ((((day + 3) % 7) + 7) % 7))) return true;
  }
  return false;
}

/** There are coming occurrences and every one is full (product §4 `availability`). */
export function isFull(columns: Columns, slot: number, now: number): boolean {
  const { endsAt, bits } = columns.occurrences;
  const end = columns.slots.endOccurrence[slot]!;
  let isComing = false;
  for (let at = columns.slots.cursor[slot]!; at < end; at += 1) {
    if (endsAt[at]! <= now) continue;
    if (!(bits[at]! & OCCURRENCE_BITS.full)) return false;
    isComing = true;
  }
  return isComing;
}
