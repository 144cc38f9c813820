/** Facts of an activity as short lines in a language (product §1.3): the only place that turns them into words. */
import type { ActivityContent, Audience, Occurrence } from '#src/domain/activities/activity.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
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

function hoursLine(language: Language, { weekdays, startMinutes, endMinutes }: WeekdayHours): string {
  const { when } = messagesIn(language).facts;
  const days = formatList(language, weekdays.map((day) => formatWeekday(language, day)));
  return when.dayAndTime(days, when.timeRange(formatMinutes(startMinutes), formatMinutes(endMinutes)));
}

/** The rule of a schedule in one line ("Elke dinsdag, 14:00 tot 16:00 uur"); null when single dates say it all. */
export function scheduleLine(language: Language, schedule: Schedule): string | null {
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
