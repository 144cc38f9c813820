/** When "gaat het nog?" is asked in a duo, and when its term ends (product §8). */
import { addDays } from '../../schedules/brussels-time.ts';

/** Days after the start on which "gaat het nog?" is due; a third time at the end of the term. */
export const FOLLOW_UP_DAYS = { 'two-weeks': 14, 'two-months': 61 } as const;
const DAYS_PER_MONTH = 30.4;

export type FollowUpKind = keyof typeof FOLLOW_UP_DAYS | 'term-end';
export interface PlannedFollowUp { kind: FollowUpKind; dueOn: string }

/** `startsOn` 'YYYY-MM-DD'; null for a buddywerking without a usual term. */
export const termEndOf = (startsOn: string, months: number | null): string | null =>
  (months === null ? null : addDays(startsOn, Math.round(months * DAYS_PER_MONTH)));

/** Of a duo that begins on this day. */
export function followUpsOf(startsOn: string, termEndsOn: string | null): PlannedFollowUp[] {
  return [
    { kind: 'two-weeks', dueOn: addDays(startsOn, FOLLOW_UP_DAYS['two-weeks']) },
    { kind: 'two-months', dueOn: addDays(startsOn, FOLLOW_UP_DAYS['two-months']) },
    ...(termEndsOn === null ? [] : [{ kind: 'term-end' as const, dueOn: termEndsOn }]),
  ];
}

/**
 * Of a duo that ran already before it came here: what lies behind is not asked again. When nothing lies
 * ahead, the last
 * question is asked within two weeks, so that no duo is left without a clock.
 */
export function followUpsFrom(today: string, startsOn: string, termEndsOn: string | null): PlannedFollowUp[] {
  const all = followUpsOf(startsOn, termEndsOn);
  const ahead = all.filter(({ dueOn }) => dueOn > today);
  const last = all.at(-1);
  if (ahead.length > 0 || !last) return ahead;
  return [{ kind: last.kind, dueOn: addDays(today, FOLLOW_UP_DAYS['two-weeks']) }];
}
