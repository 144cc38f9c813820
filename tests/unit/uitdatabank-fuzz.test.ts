import fc from 'fast-check';
import { expect, test } from 'vitest';
import { horizonAfter } from '#src/domain/schedules/brussels-time.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import { noKnownDocuments } from '#src/interop/uitdatabank/known-documents.ts';
import { mapEvent } from '#src/interop/uitdatabank/map-event.ts';
import { organiserOf } from '#src/interop/uitdatabank/organizer.ts';
import { parseJson, readDocuments } from '#src/interop/uitdatabank/read-documents.ts';
import { eventDocument, organizerDocument } from '#tests/support/samples/uitdatabank/documents.ts';

const NOW = Date.parse('2026-05-01T12:00:00+02:00');
const WINDOW = { now: NOW, horizon: horizonAfter(NOW) };

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null, '', 0, -1, 1e308, true, [], {}, [[]], [null], { nl: null }, '9999-99-99', '2026-06-02T10:00:00', '24:00',
    'https://', 'javascript:x', '\u0000\ud800', '__proto__', { __proto__: null, toString: 1 }, { type: 5 },
    [{ opens: '23:00', closes: '01:00', dayOfWeek: ['monday', 3] }], { latitude: 'x', longitude: [] },
  ),
);

/** The document with some of its values, at any depth, replaced by something else. */
function mutated(value: unknown, replacements: unknown[], picks: number[]): unknown {
  let at = 0;
  const visit = (each: unknown): unknown => {
    at += 1;
    const replacement = picks.indexOf(at);
    if (replacement !== -1) return replacements[replacement % Math.max(replacements.length, 1)];
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each === 'object' && each !== null) {
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, visit(inner)]));
    }
    return each;
  };
  return visit(value);
}

function mapAnything(value: unknown): void {
  const read = readDocuments(value);
  for (const { document } of read?.documents ?? []) {
    const mapped = mapEvent(document, { importedOn: '2026-05-01', known: noKnownDocuments() });
    organiserOf(document);
    if (mapped.kind !== 'take') continue;
    const { content, schedule } = mapped.activity;
    expect(content.title).not.toBe('');
    expect(content.kinds.length).toBeGreaterThan(0);
    expect(content.descriptionHtml).not.toMatch(/<(?!\/?(?:p|ul|ol|li|br|strong|em)\b)/);
    for (const link of [content.bookingUrl, content.contactUrl, content.onlineUrl, mapped.activity.sourceUrl]) {
      if (link !== null) expect(link).toMatch(/^https?:\/\//);
    }
    for (const each of occurrencesOf(schedule, WINDOW)) expect(each.endsAt).toBeGreaterThanOrEqual(each.startsAt);
    expect(JSON.parse(JSON.stringify(mapped.activity))).toEqual(mapped.activity);
  }
}

test('arbitrary JSON never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => mapAnything(value)), { numRuns: 500 });
});

test('arbitrary text never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    mapAnything(parseJson(text));
    mapAnything(parseJson(`{"@type":"Event",${text}`));
  }), { numRuns: 500 });
});

test('events with arbitrary fields never throw', () => {
  const keys = Object.keys(eventDocument()).filter((key) => key !== '@id');
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(
    ...keys, 'openingHours', 'openingHoursClosedDays', 'openingHoursAdjustedDays', 'priceInfo', 'bookingInfo',
    'status', 'contactPoint', 'typicalAgeRange', 'birthdateRange', 'audience', 'attendanceMode', 'onlineUrl',
    'startDate', 'endDate', 'bookingAvailability', 'hiddenLabels', 'sameAs', 'mediaObject', 'production', 'availableFrom',
  ), anyValue), (fields) => mapAnything(eventDocument(fields))), { numRuns: 1_000 });
});

test('documents with values replaced at any depth never throw', () => {
  fc.assert(fc.property(
    fc.array(anyValue, { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 2, max: 70 }), { minLength: 1, maxLength: 4 }),
    (replacements, picks) => {
      mapAnything(mutated(eventDocument(), replacements, picks));
      mapAnything(mutated(organizerDocument(), replacements, picks));
    },
  ), { numRuns: 1_000 });
});

test('deep nesting, long lists and long texts stay quick', () => {
  let deep = '<p>';
  for (let level = 0; level < 5_000; level += 1) deep += '<div><ul><li>';
  mapAnything(eventDocument({ description: { nl: deep }, name: { nl: 'a'.repeat(1_000_000) } }));
  mapAnything(eventDocument({
    calendarType: 'permanent',
    openingHours: Array.from({ length: 50_000 }, () => ({ opens: '09:00', closes: '10:00', dayOfWeek: ['monday'] })),
    labels: Array.from({ length: 50_000 }, (_, index) => `label ${index}`),
  }));
}, 10_000);
