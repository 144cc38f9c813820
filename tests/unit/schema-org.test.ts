import { describe, expect, it } from 'vitest';
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { publicPlace } from '#src/domain/activities/public-activity.ts';
import type { PublicActivity } from '#src/domain/activities/public-activity.ts';
import { NO_EXCEPTIONS } from '#src/domain/schedules/schedule.ts';
import { eventJsonLd, jsonLdText } from '#src/interop/schema-org/event.ts';
import { publicActivity } from '#tests/support/public-activity.ts';

const day = (iso: string, rest: Partial<Occurrence> = {}): Occurrence => ({
  startsAt: Date.parse(iso), endsAt: Date.parse(iso) + 2 * 3_600_000, status: 'planned', full: false, ...rest,
});
const FIRST = day('2026-11-24T14:00:00+01:00');
const SUMMER = day('2027-03-30T14:00:00+02:00');

function jsonOf(activity: PublicActivity, occurrences: Occurrence[]): Record<string, unknown> {
  return eventJsonLd({
    activity,
    occurrences,
    url: 'https://meedoen.example/activiteiten/12/praten-bij-koffie',
    organiserUrl: 'https://meedoen.example/organisaties/buurthuis-de-linde',
    glossaryUrl: 'https://meedoen.example/uitleg/taaliconen',
    imageUrl: 'https://meedoen.example/share.png',
  }) as unknown as Record<string, unknown>;
}

describe('schema.org of an activity', () => {
  it('is an Event with what search engines ask', () => {
    expect(jsonOf(publicActivity(), [FIRST])).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Praten bij koffie',
      startDate: '2026-11-24T14:00:00+01:00',
      endDate: '2026-11-24T16:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      isAccessibleForFree: true,
      offers: [{ price: 0, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }],
      organizer: { '@type': 'Organization', name: 'Buurthuis De Linde' },
      location: { '@type': 'Place', address: { streetAddress: 'Lindestraat 12', postalCode: '8500' } },
      typicalAgeRange: '18-',
      maximumAttendeeCapacity: 12,
      keywords: 'één taalicoon',
      about: { '@type': 'DefinedTerm', termCode: '1', inDefinedTermSet: { url: 'https://meedoen.example/uitleg/taaliconen' } },
    });
  });

  it('is a series with its days, of which a cancelled one says so', () => {
    const cancelled = day('2026-12-01T14:00:00+01:00', { status: 'cancelled' });
    const json = jsonOf(publicActivity({}, {
      schedule: {
        type: 'weekly', weekdays: [2], everyWeeks: 2, from: '2026-09-01', until: '2027-06-29', startMinutes: 840,
        endMinutes: 960, exceptions: { ...NO_EXCEPTIONS, cancelled: ['2026-12-01'] },
      },
    }), [FIRST, cancelled, SUMMER]);
    expect(json).toMatchObject({
      '@type': 'EventSeries',
      startDate: '2026-11-24T14:00:00+01:00',
      endDate: '2027-03-30T16:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventSchedule: {
        repeatFrequency: 'P2W', byDay: ['https://schema.org/Tuesday'], startTime: '14:00:00', endTime: '16:00:00',
        scheduleTimezone: 'Europe/Brussels', exceptDate: ['2026-12-01'],
      },
      subEvent: [
        { eventStatus: 'https://schema.org/EventScheduled' },
        { eventStatus: 'https://schema.org/EventCancelled' },
        { startDate: '2027-03-30T14:00:00+02:00' },
      ],
    });
  });

  it('is cancelled when every day is, and sold out when every day that goes on is full', () => {
    const gone = [day('2026-12-01T14:00:00+01:00', { status: 'cancelled' })];
    expect(jsonOf(publicActivity(), gone)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(jsonOf(publicActivity(), [{ ...FIRST, full: true }, ...gone]))
      .toMatchObject({ offers: [{ availability: 'https://schema.org/SoldOut' }] });
  });

  it('says nothing of a price, a level or an age that nobody stated', () => {
    const json = jsonOf(publicActivity({ price: null, level: null, ageMin: null }), [FIRST]);
    for (const key of ['offers', 'isAccessibleForFree', 'about', 'keywords', 'typicalAgeRange']) {
      expect(json).not.toHaveProperty(key);
    }
  });

  it('names tariffs, and an online place beside the real one', () => {
    const json = jsonOf(publicActivity({
      price: 2.5, tariffs: [{ name: 'Kansentarief', price: 1 }], online: true, onlineUrl: 'https://voorbeeld.invalid/x',
    }), [FIRST]);
    expect(json).toMatchObject({
      isAccessibleForFree: false,
      offers: [{ price: 2.5 }, { name: 'Kansentarief', price: 1 }],
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation', url: 'https://voorbeeld.invalid/x' }],
    });
  });

  it('never holds a hidden address, a point that is only a centre, or contact data', () => {
    const place = publicPlace({
      name: 'Bij Mina thuis', street: 'Geheimstraat 1', postalCode: '8511', locality: 'Aalbeke', nis: '34022',
      lat: 50.77, lon: 3.22, approximate: false, hideAddress: true,
    });
    const text = JSON.stringify(jsonOf(publicActivity({ place, contactPhonePrivate: true }), [FIRST]));
    expect(text).toContain('Kortrijk');
    expect(text).not.toMatch(/Geheimstraat|Mina|8511|50\.77|GeoCoordinates|056 00|voorbeeld\.invalid/);
  });

  it('is not there by appointment or without a coming day', () => {
    expect(jsonOf(publicActivity({}, { schedule: { type: 'appointment' } }), [])).toBeNull();
    expect(jsonOf(publicActivity(), [])).toBeNull();
  });

  it('cannot end the script element it stands in', () => {
    const text = jsonLdText(jsonOf(publicActivity({ title: '</script><script>alert(1)</script>' }), [FIRST]));
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { name: string }).name).toBe('</script><script>alert(1)</script>');
  });
});
