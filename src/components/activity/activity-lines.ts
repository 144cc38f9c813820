/** Facts of an activity as short lines in a language (product §1.3): the only place that turns them into words. */
import type { ActivityContent, Audience, Occurrence } from '#src/domain/activities/activity.ts';
import { dayNumberOf, MS_PER_MINUTE, toLocal, weekdayOf } from '#src/domain/schedules/brussels-time.ts';
import { isRepeating } from '#src/domain/schedules/next-dates.ts';
import type { Schedule, WeekdayHours } from '#src/domain/schedules/schedule.ts';
import { formatAmount, formatDate, formatDay, formatList, formatMinutes, formatTime, formatWeekday } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

type Times = Pick<Occurrence, 'startsAt' | 'endsAt'>;

/** "dinsdag 24 november, 14:00 tot 16:00 uur", or from day to day when it lasts longer. */
export function occurrenceLine(language: Language, { startsAt, endsAt }: Times, { year = false } = {}): string {
  const { when } = messagesIn(language).facts;
  const first = toLocal(startsAt);
  const last = toLocal(endsAt - 1);
  if (first.date === last.date || endsAt - startsAt < 12 * 3_600_000) {
    return when.dayAndTime(formatDay(language, startsAt, { year }), when.timeRange(formatTime(startsAt), formatTime(endsAt)));
  }
  return when.dayToDay(formatDay(language, startsAt, { year }), formatDay(language, endsAt - 1, { year }));
}

/** Days of another year than today's say their year. */
const isOtherYear = (date: string, today: string) => date.slice(0, 4) !== today.slice(0, 4);

/**
 * One coming day in the list under its rule: only the day while the hours are those of the rule.
 * @param today 'YYYY-MM-DD', Brussels
 */
export function dateLine(language: Language, schedule: Schedule, times: Times, today: string): string {
  const { date, minutes } = toLocal(times.startsAt);
  const year = isOtherYear(date, today);
  const isUsual = (schedule.type === 'weekly' || schedule.type === 'monthly')
    && minutes === schedule.startMinutes
    && times.endsAt - times.startsAt === (schedule.endMinutes - schedule.startMinutes) * MS_PER_MINUTE;
  return isUsual ? formatDay(language, times.startsAt, { year }) : occurrenceLine(language, times, { year });
}

function rangeLine(language: Language, from: string, until: string, today: string): string {
  const day = (date: string) => formatDate(language, date, { year: isOtherYear(date, today) });
  return from === until ? day(from) : messagesIn(language).facts.when.dayToDay(day(from), day(until));
}

/** Days on which opening hours do not hold, from today on. */
export function closedLines(language: Language, schedule: Schedule, today: string): string[] {
  if (schedule.type !== 'hours') return [];
  return schedule.closedDays
    .filter(({ until }) => until >= today)
    .map(({ from, until }) => rangeLine(language, from, until, today));
}

/** Days with other opening hours, from today on. */
export function adjustedLines(language: Language, schedule: Schedule, today: string): string[] {
  if (schedule.type !== 'hours') return [];
  const { when } = messagesIn(language).facts;
  return schedule.adjustedDays.filter(({ until }) => until >= today).flatMap(({ from, until, hours }) => {
    const range = rangeLine(language, from, until, today);
    if (from !== until) return hours.map((each) => when.dayAndTime(range, hoursLine(language, each)));
    const weekday = weekdayOf(dayNumberOf(from));
    return hours.filter(({ weekdays }) => weekdays.includes(weekday)).map(({ startMinutes, endMinutes }) => (
      when.dayAndTime(range, when.timeRange(formatMinutes(startMinutes), formatMinutes(endMinutes)))
    ));
  });
}

function hoursLine(language: Language, { weekdays, startMinutes, endMinutes }: WeekdayHours): string {
  const { when } = messagesIn(language).facts;
  const days = formatList(language, weekdays.map((day) => formatWeekday(language, day)));
  return when.dayAndTime(days, when.timeRange(formatMinutes(startMinutes), formatMinutes(endMinutes)));
}

/** Lines of schedules that are kept between pages, each made once. */
const madeLines = new WeakMap<Schedule, Map<Language, string | null>>();

/** The rule of a schedule in one line ("Elke dinsdag, 14:00 tot 16:00 uur"); null when single dates say it all. */
export function scheduleLine(language: Language, schedule: Schedule): string | null {
  const made = madeLines.get(schedule) ?? new Map<Language, string | null>();
  madeLines.set(schedule, made);
  let line = made.get(language);
  if (line === undefined) {
    line = makeScheduleLine(language, schedule);
    made.set(language, line);
  }
  return line;
}

function makeScheduleLine(language: Language, schedule: Schedule): string | null {
  const { when } = messagesIn(language).facts;
  switch (schedule.type) {
    case 'appointment':
      return when.onAppointment;
    case 'always':
      return when.wholeWeek;
    case 'weekly': {
      const days = schedule.everyWeeks > 1
        ? when.everyWeeks(schedule.weekdays, schedule.everyWeeks)
        : when.weekly(schedule.weekdays);
      return when.dayAndTime(days, when.timeRange(formatMinutes(schedule.startMinutes), formatMinutes(schedule.endMinutes)));
    }
    case 'monthly':
      return when.dayAndTime(
        when.monthly(schedule.nth, schedule.weekday),
        when.timeRange(formatMinutes(schedule.startMinutes), formatMinutes(schedule.endMinutes)),
      );
    case 'hours': {
      const [first, ...others] = schedule.hours;
      return first && others.length === 0 ? hoursLine(language, first) : when.hours;
    }
    case 'dates':
      return null;
  }
}

/** Every line of opening hours; empty for other schedules. */
export function openingLines(language: Language, schedule: Schedule): string[] {
  return schedule.type === 'hours' ? schedule.hours.map((hours) => hoursLine(language, hours)) : [];
}

/** The last day of a pattern or of opening hours ("Tot en met 30 juni 2027"); null when it has none. */
export function untilLine(language: Language, schedule: Schedule): string | null {
  const until = 'until' in schedule ? schedule.until : null;
  return until === null
    ? null
    : messagesIn(language).facts.when.until(formatDate(language, until, { year: true, weekday: false }));
}

/** When, for a card: the rule and the next time, or the one date (design §4: "Volgende keer" only when repeating). */
export function whenLines(language: Language, schedule: Schedule, next: Times | null): string[] {
  const { when } = messagesIn(language).facts;
  const rule = scheduleLine(language, schedule);
  if (schedule.type === 'appointment' || schedule.type === 'always' || next === null) return rule === null ? [] : [rule];
  if (!isRepeating(schedule)) return [occurrenceLine(language, next)];
  if (rule === null || schedule.type === 'hours') return [...(rule === null ? [] : [rule]), when.next(occurrenceLine(language, next))];
  return [rule, when.next(formatDay(language, next.startsAt))];
}

export function priceLine(language: Language, content: Pick<ActivityContent, 'price'>): string {
  const { price } = messagesIn(language).facts;
  if (content.price === null) return price.unknown;
  return content.price === 0 ? price.free : price.euro(formatAmount(content.price));
}

/** Null when every age is welcome. */
export function ageLine(language: Language, { ageMin, ageMax }: Pick<ActivityContent, 'ageMin' | 'ageMax'>): string | null {
  const { age } = messagesIn(language).facts;
  const min = ageMin === 0 ? null : ageMin;
  if (min !== null && ageMax !== null) return age.between(min, ageMax);
  if (min !== null) return age.from(min);
  return ageMax === null ? null : age.upTo(ageMax);
}

export function audienceLine(
  language: Language, { audiences, audienceOpen }: Pick<ActivityContent, 'audiences' | 'audienceOpen'>,
): string {
  const { who, audienceWords } = messagesIn(language).facts;
  const named = audiences.filter((each): each is Exclude<Audience, 'iedereen'> => each !== 'iedereen');
  if (named.length === 0) return who.everyone;
  const words = named.map((each) => audienceWords[each]);
  return audienceOpen ? who.mainly(words) : who.only(words);
}

type ChildrenFacts = Pick<
  ActivityContent, 'children' | 'childrenAgeMin' | 'childrenAgeMax' | 'childrenPrice' | 'childrenReserve'
>;

/** Whether children may come along or are looked after, with ages, price, reserve; none when nobody said. */
export function childrenLines(language: Language, content: ChildrenFacts): string[] {
  const { children: words, age } = messagesIn(language).facts;
  const { children, childrenAgeMin: min, childrenAgeMax: max, childrenPrice: price, childrenReserve } = content;
  if (children === null) return [];
  if (children === 'no') return [words.no];
  const lines = [children === 'along' ? words.along : words.lookedAfter];
  if (max !== null) lines.push(words.ages(min ?? 0, max));
  else if (min !== null) lines.push(age.from(min));
  if (children === 'along') return lines;
  if (price !== null) lines.push(price === 0 ? words.free : words.costs(formatAmount(price)));
  if (childrenReserve) lines.push(words.reserve);
  return lines;
}
