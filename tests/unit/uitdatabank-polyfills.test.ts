import { describe, expect, test } from 'vitest';
import { withPolyfills } from '#src/interop/uitdatabank/polyfills.ts';

/** What publiq fills in or takes away when it shows a document, one row each. */
describe('polyfills', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['status as text', { status: 'Unavailable' }, { status: { type: 'Unavailable' } }],
    ['no status', {}, { status: { type: 'Available' } }],
    ['status without type', { status: { reason: 'ziek' } }, { status: { type: 'Available', reason: 'ziek' } }],
    ['no booking state', {}, { bookingAvailability: { type: 'Available' } }],
    ['booking state with capacity', { bookingAvailability: { capacity: 9 } }, {
      bookingAvailability: { type: 'Available', capacity: 9 },
    }],
    ['no age range', {}, { typicalAgeRange: '-' }],
    ['no attendance mode', {}, { attendanceMode: 'offline' }],
    ['null labels', { labels: [null, 'a', ''] }, { labels: ['a'] }],
    ['a label visible and hidden', { labels: ['A'], hiddenLabels: ['a', 'b'] }, { labels: ['A'], hiddenLabels: ['b'] }],
    ['singular path', { '@id': 'https://x.invalid/event/1' }, { '@id': 'https://x.invalid/events/1' }],
    ['main image without media', { image: 'https://x.invalid/a.png' }, { image: undefined }],
    ['empty booking info', { bookingInfo: { phone: '', url: null } }, { bookingInfo: undefined }],
    ['obsolete keys', { theme: { id: '1' }, type: { id: '2' } }, { theme: undefined, type: undefined }],
    [
      'image ids',
      { mediaObject: [{ '@id': 'https://x.invalid/images/11111111-2222-4333-8444-555555555555' }] },
      { mediaObject: [{
        '@id': 'https://x.invalid/images/11111111-2222-4333-8444-555555555555',
        id: '11111111-2222-4333-8444-555555555555',
      }] },
    ],
    [
      'dates take the state of the whole',
      { status: 'Unavailable', bookingAvailability: { type: 'Unavailable' }, subEvent: [{}, { status: 'Available' }] },
      { subEvent: [
        { id: 0, status: { type: 'Unavailable' }, bookingAvailability: { type: 'Unavailable' } },
        { id: 1, status: { type: 'Available' }, bookingAvailability: { type: 'Unavailable' } },
      ] },
    ],
  ])('%s', (_, document, expected) => {
    const filled = withPolyfills(document);
    for (const [key, value] of Object.entries(expected)) {
      if (value === undefined) expect(filled).not.toHaveProperty(key);
      else expect(filled).toMatchObject({ [key]: value });
    }
  });

  test('a range of birth dates is not joined by an age range', () => {
    const birthdateRange = { from: '2010-01-01', to: '2014-01-01' };
    expect(withPolyfills({ birthdateRange })).not.toHaveProperty('typicalAgeRange');
  });

  test('the source stays as it was', () => {
    const document = Object.freeze({ status: 'Available', labels: Object.freeze([null]) });
    withPolyfills(document);
    expect(document).toEqual({ status: 'Available', labels: [null] });
  });
});
