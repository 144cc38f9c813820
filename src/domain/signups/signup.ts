/** Words, states and pure rules of signing up (product §6). */
import type { Occurrence } from '../activities/activity.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../schedules/brussels-time.ts';
import type { Schedule } from '../schedules/schedule.ts';

/** `offered` = a place came free and is kept for this person until `heldUntil`. */
export type SignupDateState = 'placed' | 'waiting' | 'offered' | 'cancelled';
export type MessageChannel = 'mail' | 'call' | 'page';
/** `not-reached` stands on the bellijst again the next day; `wrong` = the number is somebody else's. */
export type CallState = 'open' | 'reached' | 'not-reached' | 'wrong';
export type CallOutcome = Exclude<CallState, 'open'>;

/** What happened to one date of somebody. Instants in epoch ms. */
export type SignupChange =
  /** `nextStartsAt`: the next time it does go on; null = none known. */
  | { kind: 'off'; startsAt: number; nextStartsAt: number | null }
  | { kind: 'back'; startsAt: number; endsAt: number }
  | { kind: 'moved'; startsAt: number; newStartsAt: number; newEndsAt: number }
  | { kind: 'offered'; startsAt: number; heldUntil: number }
  | { kind: 'open'; startsAt: number }
  /** A desk took the person off the list; `before` is what it was. `startsAt` null = a list without dates. */
  | { kind: 'removed'; startsAt: number | null; reason: RemovalReason; before: SignupDateState }
  /** That was a mistake. */
  | { kind: 'listed'; startsAt: number | null };

export const REMOVAL_REASONS = ['double', 'asked', 'full', 'audience', 'safety'] as const;
/** Why a desk takes somebody off a list; nothing else is noted of it. */
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Start and end of the one, cancelled date of whom a desk took off a list without dates; undone by deleting it. */
export const NO_DATE = 0;

export const MAX_DATES = 60;
export const FIRST_NAME_MAX_LENGTH = 40;

/** Without letters and digits that look alike: I, L, O, U, 0, 1. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const CODE_LENGTH = 6;

/** @param random a whole number from 0 up to but not including its argument */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[random(CODE_LETTERS.length)]).join('');
}

/** As it may be typed or said: small letters, spaces, hyphens. Undefined for what can be no code. */
export function normaliseCode(text: string): string | undefined {
  const code = text.slice(0, 40).replace(/[\s.\-\u00a0]/g, '').toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : undefined;
}

/** In groups, as people read it: "K7M 4PQ" (design §9). */
export const groupCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

const HOLD_MS = 24 * MS_PER_HOUR;
const HOLD_ENDS_BEFORE_MS = 2 * MS_PER_HOUR;

/** How long a free place is kept for one person; null = it is too late to keep it for anybody. */
export function heldUntil(now: number, startsAt: number): number | null {
  const until = Math.min(now + HOLD_MS, startsAt - HOLD_ENDS_BEFORE_MS);
  return until > now ? until : null;
}

const ERASED_AFTER_DAYS = 30;

/** When nothing of the person is left here. */
export const erasesAt = (lastEndsAt: number): number => lastEndsAt + ERASED_AFTER_DAYS * MS_PER_DAY;

/** By appointment and permanent offer: one signs up without a date. */
export const hasNoDates = (schedule: Schedule): boolean =>
  schedule.type === 'appointment' || schedule.type === 'always';

/** A gap as long as this begins a new series: longer than any month, Christmas or Easter. */
const SERIES_GAP_MS = 42 * MS_PER_DAY;

/**
 * The dates of the first series that has not begun, for what one can start only at the start (product §6).
 * @param dates planned, past ones too, by start
 */
export function nextSeries<Date extends Pick<Occurrence, 'startsAt'>>(dates: readonly Date[], now: number): Date[] {
  let series: Date[] = [];
  let before: number | null = null;
  for (const date of dates) {
    if (before === null || date.startsAt - before >= SERIES_GAP_MS) {
      if (series.length > 0 && (series[0]?.startsAt ?? 0) > now) return series;
      series = [];
    }
    series.push(date);
    before = date.startsAt;
  }
  return (series[0]?.startsAt ?? 0) > now ? series : [];
}

/** Digits with a leading plus, for `tel:` and for finding; undefined for what is no number. */
export function dialOf(phone: string): string | undefined {
  if (!/^\+?[\d\s./()\-]{6,25}$/.test(phone)) return undefined;
  const isInternational = /^(\+|00)/.test(phone);
  const digits = (isInternational ? phone.replace('(0)', '') : phone).replace(/[^\d+]/g, '');
  const dial = digits.replace(/^00/, '+');
  return /^\+?\d{8,15}$/.test(dial) ? dial : undefined;
}
