/** Dates, times and numbers as people type them, beside what date and time fields send. */
import { isDate } from '#src/domain/schedules/brussels-time.ts';

/** 'YYYY-MM-DD' of "24/11/2026", "24-11-2026", "2026-11-24"; undefined when it is no date. */
export function readDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** Minutes since midnight of "19:00", "19.30", "19u", "9u30"; undefined when it is no time. 24:00 is 1440. */
export function readTime(text: string): number | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})\s*(?:[:.uh]\s*(\d{2})?)?\s*(?:u|uur)?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : undefined;
}

/** "19:00"; past midnight it begins again. */
export const timeOf = (minutes: number): string => {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

/** An end before 6 in the morning, earlier than its start, is of the next day: a party ends at 01:00. */
const NEXT_DAY_UNTIL = 6 * 60;

export function endAfter(startMinutes: number, endMinutes: number): number {
  return endMinutes <= startMinutes && endMinutes <= NEXT_DAY_UNTIL ? endMinutes + 1440 : endMinutes;
}

/** "2", "2,50", "2.5" → number; NaN for what is none; null when empty. */
export function readNumber(text: string): number | null {
  const trimmed = text.replace(/^€\s*|\s*(?:€|euro)$/gi, '').trim();
  if (trimmed === '') return null;
  return /^-?\d{1,7}([.,]\d{1,8})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

export const numberText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
