import { describe, expect, test } from 'vitest';
import type { ForeignActivity } from '#src/domain/activities/foreign-activity.ts';
import { isoWithOffset } from '#src/domain/schedules/brussels-time.ts';
import { instantOf, minutesOf } from '#src/interop/uitdatabank/dates.ts';
import { identify, uuidOf } from '#src/interop/uitdatabank/identity.ts';
import { noKnownDocuments } from '#src/interop/uitdatabank/known-documents.ts';
import { mapEvent, type MappedEvent } from '#src/interop/uitdatabank/map-event.ts';
import { parseJson, readDocuments } from '#src/interop/uitdatabank/read-documents.ts';
import { EVENT_ID, eventDocument, pageOf } from '#tests/support/samples/uitdatabank/documents.ts';

type Fields = Record<string, unknown>;

function map(fields: Fields = {}): MappedEvent {
  return mapEvent(eventDocument(fields), { importedOn: '2026-05-01', known: noKnownDocuments() });
}

function taken(fields: Fields = {}): ForeignActivity {
  const mapped = map(fields);
  if (mapped.kind !== 'take') throw new Error(`expected an activity, got ${JSON.stringify(mapped)}`);
  return mapped.activity;
}

describe('identity', () => {
  test.each([
    ['https://a.invalid/event/11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-555555555555'],
    ['https://a.invalid/events/11111111-2222-4333-8444-55555555555A/', '11111111-2222-4333-8444-55555555555a'],
    ['https://a.invalid/place/A871DB85-01DB-DBD3-DAF62CDB2DD7B871', 'a871db85-01db-dbd3-daf62cdb2dd7b871'],
    ['11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-555555555555'],
    ['https://a.invalid/events/12', null],
    [null, null],
    [{ toString: 1 }, null],
  ])('%s', (id, uuid) => {
    expect(uuidOf(id)).toBe(uuid);
  });

  test.each<[string, Fields, string | undefined]>([
    ['@id before @type', { '@id': `https://a.invalid/events/${EVENT_ID}`, '@type': 'Place' }, 'event'],
    ['@context without @type', { '@context': '/contexts/place' }, 'place'],
    ['@type alone', { '@type': 'Organizer' }, 'organizer'],
    ['fields alone', { name: { nl: 'x' }, location: {}, calendarType: 'single' }, 'event'],
    ['a JSON Schema', { $schema: 'x', title: 'event', type: 'object' }, undefined],
    ['a JSON-LD context', { '@context': { schema: 'http://schema.org/' } }, undefined],
  ])('type from %s', (_, document, type) => {
    expect(identify(document)?.type).toBe(type);
  });
});

describe('reading', () => {
  test('raw control characters inside strings', () => {
    expect(parseJson('{"name":"a\u0001b\nc\td"}')).toEqual({ name: 'a b c d' });
    expect(parseJson('\ufeff  [1]')).toEqual([1]);
  });

  test('one document, an array, a page', () => {
    expect(readDocuments(eventDocument())?.documents).toHaveLength(1);
    expect(readDocuments([eventDocument(), null, 3])).toMatchObject({ unknown: 2, isPage: false });
    expect(readDocuments(pageOf([eventDocument(), {}], 40))).toMatchObject({ totalItems: 40, unknown: 1, isPage: true });
    expect(readDocuments(pageOf([]))).toMatchObject({ documents: [], isPage: true });
  });

  test.each([['nothing', ''], ['words', 'hallo'], ['half', '{"a":'], ['turtle', '@prefix a: <b> .'], ['xml', '<a/>']])(
    '%s is no document', (_, text) => {
      expect(readDocuments(parseJson(text))).toBeUndefined();
    },
  );
});

describe('dates', () => {
  test.each([
    ['2026-06-02T10:00:00+02:00', '2026-06-02T10:00:00+02:00'],
    ['2026-06-02T08:00:00Z', '2026-06-02T10:00:00+02:00'],
    ['2026-06-02T10:00:00+0200', '2026-06-02T10:00:00+02:00'],
    ['2026-06-02T10:00:00', '2026-06-02T10:00:00+02:00'],
    ['2026-06-02 10:00', '2026-06-02T10:00:00+02:00'],
    ['2026-06-02T10:00:00.123456+02:00', '2026-06-02T10:00:00+02:00'],
    ['2026-03-29T02:30:00', '2026-03-29T03:30:00+02:00'],
    ['2026-06-02', '2026-06-02T00:00:00+02:00'],
    ['2/6/2026 10:00', '2026-06-02T10:00:00+02:00'],
    ['22/04/2017', '2017-04-22T00:00:00+02:00'],
  ])('%s', (text, expected) => {
    expect(isoWithOffset(instantOf(text) ?? 0)).toBe(expected);
  });

  test.each(['', 'morgen', '2026-02-30', '2026-13-01T10:00:00Z', 20260602, null, '2026-06-02T25:00:00Z'])(
    '%s is no date', (value) => {
      expect(instantOf(value)).toBeNull();
    },
  );

  test('times of day', () => {
    expect(['9:05', '09:05:00', '24:00', '23:60', 'x'].map(minutesOf)).toEqual([545, 545, 1440, null, null]);
  });
});

describe('calendar', () => {
  const none = { subEvent: undefined };
  const on = (day: string): Fields => ({ startDate: `${day}T10:00:00+02:00`, endDate: `${day}T12:00:00+02:00` });

  test('state per date, else that of the whole', () => {
    const [first, second, third] = [
      { ...on('2026-06-02'), status: { type: 'TemporarilyUnavailable' } },
      { ...on('2026-06-03'), bookingAvailability: { type: 'Unavailable' } },
      { ...on('2026-06-04'), bookingAvailability: { remainingCapacity: 0 } },
    ];
    expect(taken({ subEvent: [first, second, third] }).schedule).toMatchObject({
      dates: [{ cancelled: true, full: false }, { cancelled: false, full: true }, { cancelled: false, full: true }],
    });
  });

  test('inverted, half and empty dates go, the rest stays', () => {
    const schedule = taken({ subEvent: [
      null, {}, { startDate: '2026-06-02T10:00:00+02:00' },
      { startDate: '2026-06-02T12:00:00+02:00', endDate: '2026-06-02T10:00:00+02:00' },
      { startDate: '2026-06-02T10:00:00+02:00', endDate: '2026-06-02T12:00:00+02:00' },
    ] }).schedule;
    expect(schedule.type === 'dates' && schedule.dates).toHaveLength(1);
  });

  test.each<[string, Fields]>([
    ['multiple without dates', { ...none, ...on('2026-06-01') }],
    ['an unknown type', { calendarType: 'foobar' }],
    ['no type', { calendarType: undefined }],
    ['single without a start', { ...none, calendarType: 'single', endDate: '2026-06-09T10:00:00+02:00' }],
    ['a period that ends before it starts', {
      ...none, calendarType: 'periodic', startDate: '2026-06-09T00:00:00+02:00', endDate: '2026-06-01T00:00:00+02:00',
    }],
  ])('%s says no date', (_, fields) => {
    expect(map(fields)).toMatchObject({ kind: 'skip', reason: 'no-date' });
  });

  test('single without subEvent has its own start and end, also without offset', () => {
    expect(taken({
      ...none, calendarType: 'single', startDate: '2026-06-09T10:00:00', endDate: '2026-06-09T12:00:00',
    }).schedule).toEqual({
      type: 'dates',
      dates: [{
        startsAt: Date.parse('2026-06-09T10:00:00+02:00'), endsAt: Date.parse('2026-06-09T12:00:00+02:00'),
        cancelled: false, full: false,
      }],
    });
  });

  test('a period with hours past midnight; an end at midnight leaves that day out', () => {
    expect(taken({
      ...none, calendarType: 'periodic', startDate: '2026-06-01T00:00:00+02:00', endDate: '2026-07-01T00:00:00+02:00',
      openingHours: [{ opens: '20:00', closes: '02:00', dayOfWeek: ['friday', 'saturday'] }, { opens: 'x' }, null],
      openingHoursClosedDays: [{ startDate: '2026-06-05', endDate: '2026-06-05' }, { startDate: 'x' }],
      openingHoursAdjustedDays: [{
        startDate: '2026-06-12', endDate: '2026-06-13',
        openingHours: [{ opens: '18:00', closes: '00:00', dayOfWeek: 'friday' }],
      }],
    }).schedule).toEqual({
      type: 'hours', from: '2026-06-01', until: '2026-06-30',
      hours: [{ weekdays: [5, 6], startMinutes: 1200, endMinutes: 1560 }],
      closedDays: [{ from: '2026-06-05', until: '2026-06-05' }],
      adjustedDays: [{
        from: '2026-06-12', until: '2026-06-13', hours: [{ weekdays: [5], startMinutes: 1080, endMinutes: 1440 }],
      }],
    });
  });

  test('permanent without hours is the whole week from the day of the import', () => {
    expect(taken({ ...none, calendarType: 'permanent', status: 'Unavailable' }).schedule)
      .toEqual({ type: 'always', from: '2026-05-01', until: null, cancelled: true });
  });
});

