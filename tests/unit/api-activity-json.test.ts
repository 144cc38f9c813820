import { describe, expect, it } from 'vitest';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import type { PublicContent } from '#src/domain/activities/public-activity.ts';
import { activityDetail, activityFeature, activityItem } from '#src/web/api/activity-json.ts';
import { findNameProblems } from '#src/web/api/problem-json.ts';
import { publicActivity } from '../support/public-activity.ts';

const SITE = 'https://meedoen.example';
const startsAt = Date.parse('2026-11-24T14:00:00+01:00');
const next = { startsAt, endsAt: startsAt + 7_200_000 };

function card(content: Partial<PublicContent> = {}): ActivityCard {
  const activity = publicActivity(content);
  return { ...activity, hit: { id: activity.id, distanceKm: 0.84, next, full: false } };
}

describe('an item of the API', () => {
  it('has the fields of product §4 and no others', () => {
    expect(Object.keys(activityItem(card(), SITE))).toEqual([
      'id', 'url', 'name', 'summary', 'level', 'kinds', 'goals', 'themes', 'audiences', 'organiser', 'place', 'online',
      'distanceKm', 'next', 'byAppointment', 'free', 'price', 'ageRange', 'children', 'wheelchair', 'startWhen',
      'signsProof', 'hours', 'canBeAccompanied', 'availability', 'confirmedOn', 'updatedAt', 'source', 'sourceId',
    ]);
    expect(Object.keys(activityItem(card(), SITE).place ?? {})).toEqual([
      'name', 'street', 'postalCode', 'municipality', 'nis', 'lat', 'lon', 'approximate',
    ]);
  });

  it('says times with the Brussels offset, in winter and in summer', () => {
    expect(activityItem(card(), SITE).next).toEqual({
      start: '2026-11-24T14:00:00+01:00', end: '2026-11-24T16:00:00+01:00',
    });
    const summer = Date.parse('2026-07-01T12:00:00Z');
    const item = activityItem({ ...card(), hit: { ...card().hit, next: { startsAt: summer, endsAt: summer + 1000 } } }, SITE);
    expect(item.next?.start).toBe('2026-07-01T14:00:00+02:00');
  });

  it('tells free, not free and unknown apart', () => {
    expect([0, 2.5, null].map((price) => activityItem(card({ price }), SITE).free)).toEqual([true, false, null]);
  });

  it('has an absolute address and an age range that may be open', () => {
    const item = activityItem(card(), SITE);
    expect(item.url).toMatch(/^https:\/\/meedoen\.example\/activiteiten\/\d+\/[a-z0-9-]+$/);
    expect(item.ageRange).toEqual({ min: 18, max: null });
  });

  it('says an activity without a place has none, and makes no point of it', () => {
    expect(activityItem(card({ place: null }), SITE).place).toBeNull();
    expect(activityFeature(card({ place: null }), SITE)).toBeUndefined();
  });
});

describe('the detail of the API', () => {
  const detail = (content: Partial<PublicContent>) => activityDetail({
    kind: 'found',
    activity: publicActivity(content),
    occurrences: [
      { startsAt: startsAt - 604_800_000, endsAt: startsAt - 597_600_000, status: 'cancelled', full: false },
      { ...next, status: 'planned', full: true },
    ],
    full: true,
  }, SITE);

  it('gives every occurrence, and the first that goes on as the next', () => {
    const answer = detail({});
    expect(answer.occurrences.map(({ status, availability }) => [status, availability])).toEqual([
      ['cancelled', 'open'], ['planned', 'full'],
    ]);
    expect(answer.next?.start).toBe('2026-11-24T14:00:00+01:00');
    expect(answer.availability).toBe('full');
  });

  it('never gives a private number, also not as the one to book with', () => {
    const phone = '0470 00 00 00';
    const hidden = detail({ contactPhone: phone, contactPhonePrivate: true, bookingHow: 'phone', bookingPhone: phone });
    expect(JSON.stringify(hidden)).not.toContain(phone);
    expect(detail({ contactPhone: phone, contactPhonePrivate: false }).contact.phone).toBe(phone);
  });

  it('describes in plain text', () => {
    const { description } = detail({ descriptionHtml: '<p>Kom &amp; praat.</p><ul><li>Koffie</li></ul>' });
    expect(description).toContain('Kom & praat.');
    expect(description).toContain('Koffie');
    expect(description).not.toMatch(/<|&amp;/);
  });
});

describe('a point of the map', () => {
  it('stands at longitude and latitude, in the order of GeoJSON', () => {
    expect(activityFeature(card(), SITE)?.geometry).toEqual({ type: 'Point', coordinates: [3.2649, 50.8279] });
  });
});

describe('names of parameters', () => {
  it('refuses unknown and repeated ones, each once', () => {
    expect(findNameProblems(new URLSearchParams('q=a&q=b&x=1&x=2&y='), ['q']).map(({ parameter }) => parameter))
      .toEqual(['q', 'x', 'y']);
    expect(findNameProblems(new URLSearchParams('q=gent'), ['q'])).toEqual([]);
  });
});
