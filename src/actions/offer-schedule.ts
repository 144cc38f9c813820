/** The part "wanneer" of the activity form: from what was typed to a schedule, and back (product §3 When). */
import { dayNumberOf, fromLocal, toLocal, weekdayOf, type IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import { withClosingDays, withoutClosingDays, type DateRange } from '#src/domain/schedules/exceptions-closing-days.ts';
import { readExceptionWords, writeExceptionWords } from '#src/domain/schedules/exceptions-words.ts';
import { offerExceptions } from '#src/domain/schedules/exceptions-offer.ts';
import { patternDates } from '#src/domain/schedules/schedule-words.ts';
import type {
  AlwaysSchedule, DatedHours, DatesSchedule, HoursSchedule, MonthlySchedule, Schedule, WeekdayHours, WeeklySchedule,
} from '#src/domain/schedules/schedule.ts';
import type { FieldProblem } from '#src/domain/activities/activity-fields.ts';
import type { OfferFilled, OfferSent } from './offer-fields.ts';
import { endAfter, readDate, readTime, timeOf } from './offer-times.ts';

/** Thrown inside this file only: the first thing that is not right, beside its field. */
class Refused extends Error {
  readonly problem: FieldProblem;

  constructor(field: string, key: string, what?: string) {
    super(key);
    this.problem = what === undefined ? { field, key } : { field, key, what };
  }
}

function dateIn(text: string, field: string): string {
  const date = readDate(text);
  if (date === undefined) throw new Refused(field, text === '' ? 'schedule-date-needed' : 'scheduleDate');
  return date;
}

function hoursIn(start: string, end: string, field: string): { startMinutes: number; endMinutes: number } {
  const startMinutes = readTime(start);
  const endTyped = readTime(end);
  if (startMinutes === undefined || startMinutes === 1440 || endTyped === undefined) {
    throw new Refused(field, start === '' || end === '' ? 'schedule-time-needed' : 'schedule-time-wrong');
  }
  const endMinutes = endAfter(startMinutes, endTyped);
  if (endMinutes <= startMinutes) throw new Refused(field, 'scheduleEndBeforeStart');
  return { startMinutes, endMinutes };
}

function instantIn(date: string, minutes: number, field: string): number {
  const instant = fromLocal(date, minutes, 'refuse');
  if (instant === null) throw new Refused(field, 'scheduleNoSuchTime');
  return instant;
}

/** Rows of which at least one cell is filled in, with their number. */
function rowsOf(sent: OfferSent, names: readonly (keyof OfferSent)[]): string[][] {
  const columns = names.map((name) => sent[name] as string[]);
  const count = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row]?.trim() ?? ''))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

function datesIn(sent: OfferSent, current: Schedule): DatesSchedule {
  const before = new Map(current.type === 'dates' ? current.dates.map((each) => [each.startsAt, each]) : []);
  const dates = rowsOf(sent, ['dateOn', 'dateStart', 'dateEnd', 'dateUntil']).map(([on = '', start = '', end = '', until = '']) => {
    const date = dateIn(on, 'dateOn');
    const last = until === '' ? date : dateIn(until, 'dateOn');
    const startMinutes = readTime(start);
    const endMinutes = readTime(end);
    if (startMinutes === undefined || endMinutes === undefined) {
      throw new Refused('dateOn', start === '' || end === '' ? 'schedule-time-needed' : 'schedule-time-wrong');
    }
    const startsAt = instantIn(date, startMinutes, 'dateOn');
    const endsAt = instantIn(last, last === date ? endAfter(startMinutes, endMinutes) : endMinutes, 'dateOn');
    if (endsAt <= startsAt) throw new Refused('dateOn', 'scheduleEndBeforeStart');
    const known = before.get(startsAt);
    return { startsAt, endsAt, cancelled: known?.cancelled ?? false, full: known?.full ?? false };
  });
  if (dates.length === 0) throw new Refused('dateOn', 'schedule-date-needed');
  return { type: 'dates', dates: dates.sort((a, b) => a.startsAt - b.startsAt) };
}

const isWeekday = (value: number): value is IsoWeekday => Number.isInteger(value) && value >= 1 && value <= 7;

function weekdaysIn(values: readonly string[], field: string): IsoWeekday[] {
  const days = [...new Set(values.map(Number).filter(isWeekday))].sort();
  if (days.length === 0) throw new Refused(field, 'scheduleWeekdays');
  return days;
}

function weeklyIn(sent: OfferSent): WeeklySchedule {
  const everyWeeks = Number(sent.everyWeeks || '1');
  return {
    type: 'weekly', weekdays: weekdaysIn(sent.weekdays, 'weekdays'),
    ...hoursIn(sent.weeklyStart, sent.weeklyEnd, 'weeklyStart'),
    everyWeeks: Number.isInteger(everyWeeks) && everyWeeks >= 1 && everyWeeks <= 8 ? everyWeeks : 1,
    ...periodIn(sent.weeklyFrom, sent.weeklyUntil, 'weekly'),
    exceptions: { cancelled: [], extra: [], changed: [] },
  };
}

const NTH = [1, 2, 3, 4, -1] as const;

function monthlyIn(sent: OfferSent): MonthlySchedule {
  const nth = NTH.find((each) => String(each) === sent.nth);
  const weekday = Number(sent.monthWeekday);
  if (nth === undefined || !isWeekday(weekday)) throw new Refused('nth', 'scheduleWeekdays');
  return {
    type: 'monthly', nth, weekday, ...hoursIn(sent.monthStart, sent.monthEnd, 'monthStart'),
    ...periodIn(sent.monthFrom, sent.monthUntil, 'month'), exceptions: { cancelled: [], extra: [], changed: [] },
  };
}

function periodIn(from: string, until: string, part: 'weekly' | 'month' | 'hours'): DateRange {
  const range = { from: dateIn(from, `${part}From`), until: dateIn(until, `${part}Until`) };
  if (range.until < range.from) throw new Refused(`${part}Until`, 'scheduleEndBeforeStart');
  return range;
}

/** Rows come per weekday, the same number for each. Other hours of more than one day are kept as they are. */
function hoursScheduleIn(sent: OfferSent, current: Schedule): HoursSchedule {
  const perDay = Math.max(1, Math.floor(sent.openStart.length / 7));
  const lines = new Map<string, WeekdayHours>();
  sent.openStart.forEach((start, index) => {
    const end = sent.openEnd[index] ?? '';
    const weekday = Math.floor(index / perDay) + 1;
    if ((start === '' && end === '') || !isWeekday(weekday)) return;
    const hours = hoursIn(start, end, 'openStart');
    const key = `${hours.startMinutes}-${hours.endMinutes}`;
    const line = lines.get(key);
    if (line) line.weekdays.push(weekday);
    else lines.set(key, { ...hours, weekdays: [weekday] });
  });
  if (lines.size === 0) throw new Refused('openStart', 'schedule-time-needed');
  const from = sent.hoursFrom === '' ? null : dateIn(sent.hoursFrom, 'hoursFrom');
  const until = sent.hoursUntil === '' ? null : dateIn(sent.hoursUntil, 'hoursUntil');
  if (from !== null && until !== null && until < from) throw new Refused('hoursUntil', 'scheduleEndBeforeStart');
  const longer = current.type === 'hours' ? current.adjustedDays.filter((range) => range.from !== range.until) : [];
  const single = [...Map.groupBy(datedIn(sent, 'changed'), ({ date }) => date)].map(([date, days]) => ({
    from: date, until: date,
    hours: days.map(({ startMinutes, endMinutes }) => ({
      startMinutes, endMinutes, weekdays: [weekdayOf(dayNumberOf(date))],
    })),
  }));
  const adjustedDays = [...longer, ...single].sort((one, other) => one.from.localeCompare(other.from));
  return { type: 'hours', from, until, hours: [...lines.values()], closedDays: [], adjustedDays };
}

/** Its first day stays where none is typed; cancelled or full as it is. */
function alwaysIn(sent: OfferSent, current: AlwaysSchedule): AlwaysSchedule {
  const from = sent.alwaysFrom === '' ? current.from : dateIn(sent.alwaysFrom, 'alwaysFrom');
  const until = sent.alwaysUntil === '' ? null : dateIn(sent.alwaysUntil, 'alwaysUntil');
  if (until !== null && until < from) throw new Refused('alwaysUntil', 'scheduleEndBeforeStart');
  return { ...current, from, until };
}

function closedIn(sent: OfferSent): DateRange[] {
  const rows = rowsOf(sent, ['closedFrom', 'closedUntil']).map(([from = '', until = '']) => {
    const first = dateIn(from, 'closedFrom');
    const last = until === '' ? first : dateIn(until, 'closedFrom');
    if (last < first) throw new Refused('closedFrom', 'scheduleEndBeforeStart');
    return { from: first, until: last };
  });
  const holidays = sent.holiday.flatMap((each) => {
    const [from = '', until = ''] = each.split('/').map((day) => readDate(day) ?? '');
    return from !== '' && until >= from ? [{ from, until }] : [];
  });
  return [...holidays, ...rows];
}

function datedIn(sent: OfferSent, part: 'extra' | 'changed'): DatedHours[] {
  const field = `${part}On`;
  return rowsOf(sent, [`${part}On`, `${part}Start`, `${part}End`]).map(([on = '', start = '', end = '']) => {
    const date = dateIn(on, field);
    const hours = hoursIn(start, end, field);
    instantIn(date, hours.startMinutes, field);
    instantIn(date, hours.endMinutes, field);
    return { date, ...hours };
  }).sort((a, b) => a.date.localeCompare(b.date));
}

const EXCEPT_KEYS = {
  'unknown': 'except-unknown', 'no-such-date': 'except-no-such-date', 'not-in-pattern': 'except-not-in-pattern',
} as const;

/** "Behalve op", in plain words. */
function wordsIn(sent: OfferSent, schedule: WeeklySchedule | MonthlySchedule): DateRange[] {
  const read = readExceptionWords(sent.exceptOn, schedule);
  if ('problem' in read) throw new Refused('exceptOn', EXCEPT_KEYS[read.problem], read.what);
  return read.dates.map((date) => ({ from: date, until: date }));
}

/** Closed days first, so that an extra date in a holiday stays: the organiser typed it. */
function withExceptions(schedule: Schedule, sent: OfferSent): Schedule {
  if (schedule.type !== 'weekly' && schedule.type !== 'monthly' && schedule.type !== 'hours') return schedule;
  const words = schedule.type === 'hours' ? [] : wordsIn(sent, schedule);
  const closed = withClosingDays(schedule, [...closedIn(sent), ...words]);
  if (closed.type !== 'weekly' && closed.type !== 'monthly') return closed;
  const exceptions = { ...closed.exceptions, extra: datedIn(sent, 'extra'), changed: datedIn(sent, 'changed') };
  return { ...closed, exceptions };
}

export type ReadSchedule =
  | { schedule: Schedule }
  /** Nothing chosen yet. */
  | { schedule: undefined }
  | { problem: FieldProblem };

/** `current` keeps what the form does not show: cancelled stated dates, other opening hours of more than one day. */
export function readSchedule(sent: OfferSent, current: Schedule): ReadSchedule {
  try {
    switch (sent.when) {
      case '': return { schedule: undefined };
      case 'dates': return { schedule: datesIn(sent, current) };
      case 'weekly':
        return { schedule: withExceptions(weeklyIn(sent), sent) };
      case 'monthly':
        return { schedule: withExceptions(monthlyIn(sent), sent) };
      case 'hours':
        return { schedule: withExceptions(hoursScheduleIn(sent, current), sent) };
      case 'appointment': return { schedule: { type: 'appointment' } };
      case 'always':
        if (current.type === 'always') return { schedule: alwaysIn(sent, current) };
        break;
    }
    return { problem: { field: 'when', key: 'choice-wrong' } };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

/** Single days that follow each other are one range. */
function closedRows(schedule: Schedule, today: string): DateRange[] {
  if (schedule.type !== 'hours') return [];
  const taken = offerExceptions(schedule, today).filter(({ isTaken }) => isTaken);
  const rest = withoutClosingDays(schedule, taken);
  return rest.type === 'hours' ? rest.closedDays : [];
}

/** The dates of a pattern that do not go on besides the holidays, in words. */
function exceptWords(schedule: Schedule, today: string): string[] {
  if (schedule.type !== 'weekly' && schedule.type !== 'monthly') return [];
  const taken = offerExceptions(schedule, today).filter(({ isTaken }) => isTaken);
  const rest = withoutClosingDays(schedule, taken);
  if (rest.type !== schedule.type) return [];
  const off = new Set(rest.exceptions.cancelled);
  const dates = patternDates(schedule, schedule.from, schedule.until).filter((date) => off.has(date));
  return [writeExceptionWords(dates, schedule)];
}

/** What fills the part "wanneer". `today` 'YYYY-MM-DD'. */
export function fillSchedule(schedule: Schedule, today: string): OfferFilled {
  const isEmpty = schedule.type === 'dates' && schedule.dates.length === 0;
  const closed = closedRows(schedule, today);
  const shared = {
    when: [isEmpty ? '' : schedule.type],
    holiday: offerExceptions(schedule, today).filter(({ isTaken }) => isTaken).map(({ from, until }) => `${from}/${until}`),
    exceptOn: exceptWords(schedule, today),
    closedFrom: closed.map(({ from }) => from),
    closedUntil: closed.map(({ from, until }) => (until === from ? '' : until)),
  };
  const dated = (days: readonly DatedHours[], part: 'extra' | 'changed') => ({
    [`${part}On`]: days.map(({ date }) => date),
    [`${part}Start`]: days.map(({ startMinutes }) => timeOf(startMinutes)),
    [`${part}End`]: days.map(({ endMinutes }) => timeOf(endMinutes)),
  });
  switch (schedule.type) {
    case 'dates': {
      const ends = schedule.dates.map(({ startsAt, endsAt }) => ({ start: toLocal(startsAt), end: toLocal(endsAt) }));
      return {
        ...shared,
        dateOn: ends.map(({ start }) => start.date),
        dateStart: ends.map(({ start }) => timeOf(start.minutes)),
        dateEnd: ends.map(({ end }) => timeOf(end.minutes)),
        dateUntil: ends.map(({ start, end }) => {
          const isOvernight = end.dayNumber === start.dayNumber + 1 && end.minutes === endAfter(start.minutes, end.minutes) - 1440;
          return end.date === start.date || isOvernight ? '' : end.date;
        }),
      };
    }
    case 'weekly':
      return {
        ...shared, ...dated(schedule.exceptions.extra, 'extra'), ...dated(schedule.exceptions.changed, 'changed'),
        weekdays: schedule.weekdays.map(String), everyWeeks: [String(schedule.everyWeeks)],
        weeklyStart: [timeOf(schedule.startMinutes)], weeklyEnd: [timeOf(schedule.endMinutes)],
        weeklyFrom: [schedule.from], weeklyUntil: [schedule.until],
      };
    case 'monthly':
      return {
        ...shared, ...dated(schedule.exceptions.extra, 'extra'), ...dated(schedule.exceptions.changed, 'changed'),
        nth: [String(schedule.nth)], monthWeekday: [String(schedule.weekday)],
        monthStart: [timeOf(schedule.startMinutes)], monthEnd: [timeOf(schedule.endMinutes)],
        monthFrom: [schedule.from], monthUntil: [schedule.until],
      };
    case 'hours':
      return {
        ...shared, ...fillHours(schedule), ...dated(singleDays(schedule), 'changed'),
        hoursFrom: [schedule.from ?? ''], hoursUntil: [schedule.until ?? ''],
      };
    case 'always':
      return { ...shared, alwaysFrom: [schedule.from], alwaysUntil: [schedule.until ?? ''] };
    case 'appointment':
      return shared;
  }
}

/** Other hours that hold for one date. */
const singleDays = ({ adjustedDays }: HoursSchedule): DatedHours[] => adjustedDays
  .filter(({ from, until }) => from === until)
  .flatMap(({ from, hours }) => hours.map(({ startMinutes, endMinutes }) => ({ date: from, startMinutes, endMinutes })));

/** So many periods a day, unless there are more. */
const PERIODS_A_DAY = 2;

function fillHours({ hours }: HoursSchedule): OfferFilled {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => hours.filter(({ weekdays }) => weekdays.some((each) => each === day))
    .sort((a, b) => a.startMinutes - b.startMinutes));
  const perDay = Math.max(PERIODS_A_DAY, ...days.map((lines) => lines.length));
  const cells = (text: (line: WeekdayHours) => string) => days.flatMap((lines) => (
    Array.from({ length: perDay }, (_, index) => { const line = lines[index]; return line ? text(line) : ''; })
  ));
  return {
    openStart: cells(({ startMinutes }) => timeOf(startMinutes)), openEnd: cells(({ endMinutes }) => timeOf(endMinutes)),
  };
}
