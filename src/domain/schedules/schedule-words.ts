/**
 * A schedule with its exceptions as people say it: "Elke dinsdag, 19:00 tot 21:00 uur, niet op 24 en 31 december"
 * (issue 3: exceptions in plain words on the desks). The words come from outside, one set per language: the groups
 * `facts.when` and `exceptions` of i18n have these shapes.
 */
import { dayNumberOf, fromLocal, MS_PER_DAY, toLocal, type IsoWeekday } from './brussels-time.ts';
import { occurrencesOf } from './occurrences.ts';
import { NO_EXCEPTIONS, type Hours, type HoursSchedule, type Schedule } from './schedule.ts';

export interface RuleWords {
  weekly(weekdays: readonly number[]): string;
  everyWeeks(weekdays: readonly number[], weeks: number): string;
  monthly(nth: number, weekday: number): string;
  timeRange(start: string, end: string): string;
  dayAndTime(day: string, time: string): string;
  wholeWeek: string;
  onAppointment: string;
}

/** Dates are 'YYYY-MM-DD', in order; `year` says that the reader must see the year. */
export interface ExceptionWords {
  weekdays(weekdays: readonly number[]): string;
  dates(dates: readonly string[], year: boolean): string;
  period(from: string, until: string, year: boolean): string;
  notOn(days: string): string;
  alsoOn(days: string): string;
  otherHours(days: string): string;
  sentence(parts: readonly string[]): string;
}

export interface ScheduleWords { when: RuleWords; exceptions: ExceptionWords }

export interface SpokenSchedule {
  /** Rules: one for a pattern, one per line of opening hours, one per hour of stated dates. */
  rules: string[];
  /** First what does not go on, then what comes on top, then other hours. */
  exceptions: string[];
  /** All of it in one sentence. */
  sentence: string;
}

/** So many dates of a pattern on end that do not go on are said as a period. */
const RUN_FOR_A_PERIOD = 4;

/**
 * What the desk says of a schedule. Exceptions before `today` are left out, as are those of another pattern; years
 * are said when one of the days is in another year than today.
 * @param today 'YYYY-MM-DD', Brussels
 */
export function scheduleInWords(schedule: Schedule, words: ScheduleWords, today: string): SpokenSchedule {
  const rules = rulesOf(schedule, words, today);
  const exceptions = exceptionsOf(schedule, words, today);
  return { rules, exceptions, sentence: words.exceptions.sentence([...rules, ...exceptions]) };
}

/** Every date of the pattern or the opening days up to `last`, whether or not it goes on; none for the others. */
export function patternDates(schedule: Schedule, first: string, last: string): string[] {
  if (schedule.type !== 'weekly' && schedule.type !== 'monthly' && schedule.type !== 'hours') return [];
  const plain = schedule.type === 'hours'
    ? { ...schedule, closedDays: [], cancelled: false }
    : { ...schedule, exceptions: NO_EXCEPTIONS };
  const now = fromLocal(first, 0) ?? 0;
  const horizon = (fromLocal(last, 0) ?? 0) + MS_PER_DAY * 2;
  const dates = occurrencesOf(plain, { now, horizon }).map(({ startsAt }) => toLocal(startsAt).date);
  return [...new Set(dates)].filter((date) => date >= first && date <= last);
}

function rulesOf(schedule: Schedule, { when, exceptions }: ScheduleWords, today: string): string[] {
  switch (schedule.type) {
    case 'appointment':
      return [when.onAppointment];
    case 'always':
      return [when.wholeWeek];
    case 'weekly': {
      const days = schedule.everyWeeks > 1
        ? when.everyWeeks(sorted(schedule.weekdays), schedule.everyWeeks)
        : when.weekly(sorted(schedule.weekdays));
      return [when.dayAndTime(days, rangeOf(schedule, when))];
    }
    case 'monthly':
      return [when.dayAndTime(when.monthly(schedule.nth, schedule.weekday), rangeOf(schedule, when))];
    case 'hours':
      return schedule.hours.map((hours) => (
        when.dayAndTime(exceptions.weekdays(sorted(hours.weekdays)), rangeOf(hours, when))
      ));
    case 'dates': {
      const planned = schedule.dates.filter(({ cancelled }) => !cancelled).map(datedHoursOf);
      return byHours(planned).map(([hours, dates]) => (
        when.dayAndTime(exceptions.dates(dates, isOtherYear(dates, today)), rangeOf(hours, when))
      ));
    }
  }
}

const sorted = (weekdays: readonly IsoWeekday[]): IsoWeekday[] => [...weekdays].sort((a, b) => a - b);

function exceptionsOf(schedule: Schedule, words: ScheduleWords, today: string): string[] {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly': {
      const { cancelled, extra, changed } = schedule.exceptions;
      const pattern = patternDates(schedule, schedule.from, schedule.until);
      const off = new Set(cancelled);
      const coming = (each: { date: string }): boolean => each.date >= today;
      const changedComing = changed
        .filter((each) => coming(each) && pattern.includes(each.date) && !off.has(each.date));
      return [
        ...notOn(pattern.filter((date) => off.has(date) && date >= today), pattern, words, today),
        ...datedLines(extra.filter(coming), words, words.exceptions.alsoOn, today),
        ...datedLines(changedComing, words, words.exceptions.otherHours, today),
      ];
    }
    case 'hours':
      return openingExceptions(schedule, words, today);
    case 'dates': {
      const off = schedule.dates
        .filter(({ cancelled }) => cancelled)
        .map(({ startsAt }) => toLocal(startsAt).date);
      return notOn([...new Set(off)].filter((date) => date >= today).sort(), [], words, today);
    }
    case 'always':
    case 'appointment':
      return [];
  }
}

/** Long runs as periods, the others together: "niet van 21 december tot en met 1 januari". */
function notOn(
  dates: readonly string[], pattern: readonly string[], { exceptions }: ScheduleWords, today: string,
): string[] {
  const single: string[] = [];
  const periods: string[] = [];
  for (const run of runsOf(dates, pattern)) {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < RUN_FOR_A_PERIOD || first === undefined || last === undefined) single.push(...run);
    else periods.push(exceptions.notOn(exceptions.period(first, last, isOtherYear([first, last], today))));
  }
  if (single.length === 0) return periods;
  return [exceptions.notOn(exceptions.dates(single, isOtherYear(single, today))), ...periods];
}

/** Dates that follow each other in the pattern stand in one run. */
function runsOf(dates: readonly string[], pattern: readonly string[]): string[][] {
  const places = new Map(pattern.map((date, place) => [date, place]));
  const runs: string[][] = [];
  let before: number | undefined;
  for (const date of dates) {
    const place = places.get(date);
    const run = runs.at(-1);
    if (run && place !== undefined && place - 1 === before) run.push(date);
    else runs.push([date]);
    before = place;
  }
  return runs;
}

function openingExceptions(schedule: HoursSchedule, words: ScheduleWords, today: string): string[] {
  const { exceptions, when } = words;
  const say = ({ from, until }: { from: string; until: string }): string => {
    const year = isOtherYear([from, until], today);
    return from === until ? exceptions.dates([from], year) : exceptions.period(from, until, year);
  };
  const coming = ({ until }: { until: string }): boolean => until >= today;
  const closed = schedule.closedDays.filter(coming).map((range) => exceptions.notOn(say(range)));
  const adjusted = schedule.adjustedDays.filter(coming).flatMap((range) => range.hours.map((hours) => (
    exceptions.otherHours(when.dayAndTime(say(range), rangeOf(hours, when)))
  )));
  return [...closed, ...adjusted];
}

interface Dated extends Hours { date: string }

function datedHoursOf({ startsAt, endsAt }: { startsAt: number; endsAt: number }): Dated {
  const { date, minutes } = toLocal(startsAt);
  const end = toLocal(endsAt);
  return { date, startMinutes: minutes, endMinutes: (end.dayNumber - dayNumberOf(date)) * 1440 + end.minutes };
}

/** Dates with the same hours together, in order of their first date. */
function byHours(days: readonly Dated[]): [Hours, string[]][] {
  const groups = new Map<string, [Hours, string[]]>();
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) {
    const key = `${day.startMinutes}-${day.endMinutes}`;
    const group = groups.get(key);
    if (group) group[1].push(day.date);
    else groups.set(key, [day, [day.date]]);
  }
  return [...groups.values()];
}

function datedLines(
  days: readonly Dated[], { when, exceptions }: ScheduleWords, say: (days: string) => string, today: string,
): string[] {
  return byHours(days).map(([hours, dates]) => (
    say(when.dayAndTime(exceptions.dates(dates, isOtherYear(dates, today)), rangeOf(hours, when)))
  ));
}

function rangeOf({ startMinutes, endMinutes }: Hours, when: RuleWords): string {
  return when.timeRange(clockTime(startMinutes), clockTime(endMinutes));
}

/** 00:00–23:59 in every language (product §1.8); hours past midnight begin again. */
function clockTime(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function isOtherYear(dates: readonly string[], today: string): boolean {
  return dates.some((date) => date.slice(0, 4) !== today.slice(0, 4));
}
