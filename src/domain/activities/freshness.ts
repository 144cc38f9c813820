/**
 * When an organiser is asked whether its offer still holds, and what happens when no answer comes (product §3
 * Freshness). Days are Brussels days; each step begins at midnight.
 */
import { dayNumberOf, fromLocalDay } from '../schedules/brussels-time.ts';

/** An organiser is asked once in this many days. */
export const ASKED_AFTER_DAYS = 90;
/** So many days late the page says "vraag eerst na". */
export const ASK_FIRST_DAYS_LATE = 14;
/** So many days late it leaves the results. */
export const HIDDEN_DAYS_LATE = 30;
/** What has its last date within six weeks of the asking is not asked. */
export const LAST_DATE_WITHIN_DAYS = 42;

export interface Confirmation {
  /** 'YYYY-MM-DD'. */
  confirmedOn: string;
  /** 'YYYY-MM-DD'; a stated pause stops the clock until then. */
  pausedUntil: string | null;
}

export type ConfirmationState = 'fresh' | 'ask-first' | 'hidden';

function countedFrom({ confirmedOn, pausedUntil }: Confirmation): number {
  const later = pausedUntil !== null && pausedUntil > confirmedOn ? pausedUntil : confirmedOn;
  return dayNumberOf(later);
}

/** The instant at which a Brussels day begins. */
function startOfDay(dayNumber: number): number {
  return fromLocalDay(dayNumber, 0) ?? 0;
}

function isAsked(confirmation: Confirmation, lastEndsAt: number | null): boolean {
  if (lastEndsAt === null) return true;
  const lastUnaskedDay = countedFrom(confirmation) + ASKED_AFTER_DAYS + LAST_DATE_WITHIN_DAYS;
  return lastEndsAt > startOfDay(lastUnaskedDay + 1);
}

/**
 * The instant (epoch ms) from which a late confirmation keeps it out of the results; null = never.
 * @param lastEndsAt end of the last occurrence that is not cancelled (epoch ms); null without dates.
 */
export function hiddenFrom(confirmation: Confirmation, lastEndsAt: number | null): number | null {
  if (!isAsked(confirmation, lastEndsAt)) return null;
  return startOfDay(countedFrom(confirmation) + ASKED_AFTER_DAYS + HIDDEN_DAYS_LATE);
}

/** Whether the page shows it as it is, says "vraag eerst na", or the results leave it out as well. */
export function confirmationState(
  confirmation: Confirmation,
  lastEndsAt: number | null,
  now: number,
): ConfirmationState {
  if (!isAsked(confirmation, lastEndsAt)) return 'fresh';
  const asked = countedFrom(confirmation) + ASKED_AFTER_DAYS;
  if (now >= startOfDay(asked + HIDDEN_DAYS_LATE)) return 'hidden';
  return now >= startOfDay(asked + ASK_FIRST_DAYS_LATE) ? 'ask-first' : 'fresh';
}
