import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { activityCalendar, type CalendarInput } from '#src/interop/icalendar/activity-calendar.ts';

const HOUR = 3_600_000;
/** Tuesday 24 November 2026, 14:00 in Brussels: winter time. */
const WINTER = Date.parse('2026-11-24T14:00:00+01:00');
/** Tuesday 30 March 2027, 14:00 in Brussels: summer time. */
const SUMMER = Date.parse('2027-03-30T14:00:00+02:00');

const input: CalendarInput = {
  activityId: 12,
  occurrences: [
    { startsAt: WINTER, endsAt: WINTER + 2 * HOUR, status: 'planned' },
    { startsAt: WINTER + 7 * 24 * HOUR, endsAt: WINTER + 7 * 24 * HOUR + 2 * HOUR, status: 'cancelled' },
    { startsAt: SUMMER, endsAt: SUMMER + 2 * HOUR, status: 'planned' },
  ],
  title: 'VOORBEELD: Praten bij koffie; één, twee (Taalicoon 1 van 4)',
  cancelledTitle: 'Gaat niet door: Praten bij koffie',
  description: 'Elke dinsdag, 14:00 tot 16:00 uur\nأيقونة اللغة 1 من 4 والكثير من الكلمات الأخرى في سطر طويل جدًا جدًا\nhttps://meedoen.example/1',
  location: 'Buurthuis De Linde, Lindestraat 12, 8500 Kortrijk',
  geo: { lat: 50.8279, lon: 3.2649 },
  url: 'https://meedoen.example/activiteiten/12/praten-bij-koffie',
  host: 'meedoen.example',
  alarm: true,
  updatedAt: Date.parse('2026-11-14T09:00:00Z'),
};

/** Read by another library than the one that wrote it. */
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

describe('calendar file of an activity', () => {
  const text = activityCalendar(input);
  const events = eventsOf(text);

  it('holds every coming day at the right instant, also across summer time', () => {
    const starts = events.map((each) => new ICAL.Event(each).startDate.toJSDate().getTime());
    const ends = events.map((each) => new ICAL.Event(each).endDate.toJSDate().getTime());
    expect(starts).toEqual(input.occurrences.map(({ startsAt }) => startsAt));
    expect(ends).toEqual(input.occurrences.map(({ endsAt }) => endsAt));
  });

  it('keeps a cancelled day, as cancelled and without alarm', () => {
    expect(events.map((each) => each.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    expect(events.map((each) => each.getAllSubcomponents('valarm').length)).toEqual([1, 0, 1]);
    expect(events[1]?.getFirstPropertyValue('summary')).toBe(input.cancelledTitle);
  });

  it('rings one day before', () => {
    const trigger = events[0]?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    expect(String(trigger)).toBe('-P1D');
  });

  it('leads back to the page and keeps words with commas, semicolons and other scripts', () => {
    expect(events[0]?.getFirstPropertyValue('url')).toBe(input.url);
    expect(events[0]?.getFirstPropertyValue('summary')).toBe(input.title);
    expect(events[0]?.getFirstPropertyValue('description')).toBe(input.description);
    expect(events[0]?.getFirstPropertyValue('location')).toBe(input.location);
  });

  it('gives each day an identity of its own that stays the same', () => {
    const uids = events.map((each) => each.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(3);
    const later = activityCalendar({ ...input, title: 'Nieuwe titel', updatedAt: input.updatedAt + HOUR });
    expect(eventsOf(later).map((each) => each.getFirstPropertyValue('uid'))).toEqual(uids);
    const sequence = (file: string) => Number(eventsOf(file)[0]?.getFirstPropertyValue('sequence'));
    expect(sequence(later)).toBeGreaterThan(sequence(text));
  });

  it('gives the same file for the same data', () => {
    expect(activityCalendar(input)).toBe(text);
  });

  it('ends lines with CRLF and folds them at 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
  });

  it('has no alarms when asked, no place when there is none, and is a calendar without days', () => {
    const quiet = activityCalendar({ ...input, alarm: false, location: null });
    expect(quiet).not.toMatch(/VALARM|LOCATION|GEO/);
    expect(eventsOf(activityCalendar({ ...input, occurrences: [] }))).toEqual([]);
  });
});
