/**
 * What a form or another program may give as a schedule. Messages are i18n keys in the group `errors`.
 * Stricter than imports: a wall time that does not exist is refused here and moved on there (product §1.8).
 */
import { z } from 'zod';
import { MS_PER_DAY, fromLocal, isDate } from './brussels-time.ts';
import { MAX_OCCURRENCES, occurrencesOf } from './occurrences.ts';
import type { Schedule } from './schedule.ts';

const MAX_EXCEPTIONS = 400;
const MAX_STATED_DATES = 400;
const MAX_MINUTES = 2 * 1440;

const date = z.string().refine(isDate, 'scheduleDate');
const weekday = z.union([
  z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7),
]);
const weekdays = z.array(weekday).min(1, 'scheduleWeekdays').max(7);
const hoursShape = {
  startMinutes: z.int().min(0).max(1439),
  endMinutes: z.int().min(1).max(MAX_MINUTES),
};

interface HoursValue { startMinutes: number; endMinutes: number }
const endsAfterStart = (hours: HoursValue): boolean => hours.endMinutes > hours.startMinutes;
const lastsADayAtMost = (hours: HoursValue): boolean => hours.endMinutes - hours.startMinutes <= 1440;

const weekdayHours = z.object({ ...hoursShape, weekdays })
  .refine(endsAfterStart, 'scheduleEndBeforeStart').refine(lastsADayAtMost, 'scheduleTooLong');
const datedHours = z.object({ ...hoursShape, date })
  .refine(endsAfterStart, 'scheduleEndBeforeStart').refine(lastsADayAtMost, 'scheduleTooLong')
  .refine((hours) => !isDate(hours.date) || exists(hours.date, hours), 'scheduleNoSuchTime');
const exceptions = z.object({
  cancelled: z.array(date).max(MAX_EXCEPTIONS),
  extra: z.array(datedHours).max(MAX_EXCEPTIONS),
  changed: z.array(datedHours).max(MAX_EXCEPTIONS),
});
const range = { from: date, until: date };
const inOrder = (value: { from: string; until: string }): boolean => value.from <= value.until;

function exists(day: string, hours: HoursValue): boolean {
  return fromLocal(day, hours.startMinutes, 'refuse') !== null && fromLocal(day, hours.endMinutes, 'refuse') !== null;
}

const statedDate = z.object({
  startsAt: z.int(), endsAt: z.int(), cancelled: z.boolean(), full: z.boolean(),
}).refine((each) => each.endsAt > each.startsAt, 'scheduleEndBeforeStart');

const anySchedule = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dates'), dates: z.array(statedDate).min(1, 'scheduleNoDate').max(MAX_STATED_DATES),
  }),
  z.object({
    type: z.literal('weekly'), ...hoursShape, ...range, weekdays, everyWeeks: z.int().min(1).max(8), exceptions,
  }),
  z.object({
    type: z.literal('monthly'), ...hoursShape, ...range, weekday,
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]), exceptions,
  }),
  z.object({
    type: z.literal('hours'), from: date.nullable(), until: date.nullable(),
    hours: z.array(weekdayHours).max(50),
    closedDays: z.array(z.object(range).refine(inOrder, 'scheduleEndBeforeStart')).max(MAX_EXCEPTIONS),
    adjustedDays: z.array(z.object({ ...range, hours: z.array(weekdayHours).min(1).max(50) })
      .refine(inOrder, 'scheduleEndBeforeStart')).max(MAX_EXCEPTIONS),
    cancelled: z.boolean().optional(), full: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('always'), from: date, until: date.nullable(),
    cancelled: z.boolean().optional(), full: z.boolean().optional(),
  }),
  z.object({ type: z.literal('appointment') }),
]);

/**
 * A valid schedule: ends after it starts, and a pattern has at least one date that goes on. Issues carry the path of
 * the field and an i18n key.
 */
export const scheduleInput = anySchedule.superRefine((schedule, context) => {
  const refuse = (key: string, path: string[] = []): void => {
    context.addIssue({ code: 'custom', message: key, path });
  };
  if ('from' in schedule && schedule.from !== null && schedule.until !== null && schedule.from > schedule.until) {
    refuse('scheduleEndBeforeStart', ['until']);
    return;
  }
  if (schedule.type === 'weekly' || schedule.type === 'monthly') {
    if (!endsAfterStart(schedule)) return refuse('scheduleEndBeforeStart', ['endMinutes']);
    if (!lastsADayAtMost(schedule)) return refuse('scheduleTooLong', ['endMinutes']);
    const last = fromLocal(schedule.until, 0) ?? 0;
    const all = occurrencesOf(schedule, { now: last, horizon: last + 400 * MS_PER_DAY });
    if (!all.some((each) => each.status === 'planned')) return refuse('scheduleNoDate', ['until']);
    if (all.length >= MAX_OCCURRENCES) return refuse('scheduleTooMany', ['until']);
  }
  if (schedule.type === 'hours' && schedule.hours.length + schedule.adjustedDays.length === 0) {
    refuse('scheduleNoDate', ['hours']);
  }
}).transform((schedule) => schedule as Schedule);
