/** How a schedule is said in a sentence: 'elke dinsdagavond', 'op zes zaterdagen', 'op afspraak'. */
import { toLocal, type IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const NUMBERS = [
  'nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf',
];
const ORDINALS: Readonly<Record<string, string>> = {
  1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', [-1]: 'laatste',
};

const weekdayName = (weekday: IsoWeekday): string => WEEKDAYS[weekday - 1] ?? '';

/** 'voormiddag', 'namiddag' or 'avond', as people say it here. */
export function dayPartName(startMinutes: number): string {
  if (startMinutes < 12 * 60) return 'voormiddag';
  return startMinutes < 17 * 60 ? 'namiddag' : 'avond';
}

/** Fits in "je bent … welkom"; stays true when one-off dates move by whole weeks. */
export function whenWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'weekly': {
      const [first = 1] = schedule.weekdays;
      if (schedule.everyWeeks > 1) return `om de twee weken op ${weekdayName(first)}`;
      if (schedule.weekdays.length > 1) return `elke ${schedule.weekdays.map(weekdayName).join(' en ')}`;
      return `elke ${weekdayName(first)}${dayPartName(schedule.startMinutes)}`;
    }
    case 'monthly':
      return `elke ${ORDINALS[schedule.nth]} ${weekdayName(schedule.weekday)} van de maand`;
    case 'dates': {
      const days = schedule.dates.map((date) => toLocal(date.startsAt));
      const [first] = days;
      if (!first) return '';
      const name = `${weekdayName(first.weekday)}${dayPartName(first.minutes)}`;
      if (days.length === 1) return `op een ${name}`;
      const sameWeekday = days.every((day) => day.weekday === first.weekday);
      if (!sameWeekday) return `${NUMBERS[days.length] ?? days.length} dagen lang`;
      return `op ${NUMBERS[days.length] ?? days.length} ${name}en`;
    }
    case 'hours':
      return 'tijdens de openingsuren';
    case 'always':
      return 'elke dag';
    case 'appointment':
      return 'op afspraak';
  }
}

/** Part of the day for a title; for what has no fixed hour a neutral word. */
export function titleDayPart(schedule: Schedule): string {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly':
      return dayPartName(schedule.startMinutes);
    case 'dates':
      return dayPartName(toLocal(schedule.dates[0]?.startsAt ?? 0).minutes);
    case 'hours':
      return dayPartName(schedule.hours[0]?.startMinutes ?? 0);
    case 'always':
    case 'appointment':
      return 'uur';
  }
}
