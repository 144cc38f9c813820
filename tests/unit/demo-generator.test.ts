/** The demonstration's offer: repeatable, spread over all places, varied, and harmless (product §9). */
import { beforeAll, describe, expect, it } from 'vitest';
import { BLUEPRINTS } from '#scripts/demo/blueprints/all-blueprints.ts';
import {
  CONFIRMED_WITHIN_DAYS, generateDemo, listLokaleBesturen, type DemoActivity,
} from '#scripts/demo/generate.ts';
import { spreadByPopulation } from '#scripts/demo/spread.ts';
import { AUDIENCES, GOALS, KINDS, LEVELS, THEMES } from '#src/domain/activities/activity.ts';
import { ORGANISATION_KINDS } from '#src/domain/organisations/organisation.ts';
import { haversineKm } from '#src/domain/places/place.ts';
import {
  getMunicipality, listMunicipalities, localitiesOfMunicipality, nearestLocality,
} from '#src/domain/places/reference.ts';
import { addDays, MS_PER_DAY, toLocal } from '#src/domain/schedules/brussels-time.ts';

const NOW = Date.parse('2026-11-24T14:00:00+01:00');
const OPTIONS = { seed: 2026, size: 2000, now: NOW };
let offer: DemoActivity[] = [];

beforeAll(() => {
  offer = [...generateDemo(OPTIONS)];
});

/** The municipality of an activity: where it happens, else the organiser's seat. */
const nisOf = (activity: DemoActivity): string => activity.content.place?.nis ?? activity.organiser.nis;
const shareOf = (matches: (activity: DemoActivity) => boolean): number => (
  offer.filter(matches).length / offer.length
);

/** Every text that stands anywhere in a value, with the path to it. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('repeatable', () => {
  it('gives the same rows for the same seed and others for another', () => {
    const small = { seed: 7, size: 400, now: NOW };
    const once = [...generateDemo(small)];
    expect([...generateDemo(small)]).toEqual(once);
    expect([...generateDemo({ ...small, seed: 8 })]).not.toEqual(once);
  });

  it('makes exactly as many as asked, few and many', () => {
    expect(offer).toHaveLength(2000);
    for (const size of [1, 12, 304, 305, 5000]) {
      const counts = spreadByPopulation(listMunicipalities(), size).map((share) => share.count);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
      expect(counts).toHaveLength(Math.min(size, 304));
    }
  });
});

describe('spread', () => {
  it('reaches all 304 municipalities, the large ones more', () => {
    const counts = Map.groupBy(offer, nisOf);
    expect(counts.size).toBe(304);
    const countOf = (nis: string): number => counts.get(nis)?.length ?? 0;
    expect(countOf('11002')).toBeGreaterThan(80);
    expect(countOf('44021')).toBeGreaterThan(40);
    expect(countOf('73028')).toBeLessThanOrEqual(2);
  });

  it('stays within 800 m of a locality of its own municipality', () => {
    for (const { content: { place } } of offer) {
      if (!place) continue;
      expect(nearestLocality(place.lat, place.lon).nis, place.name).toBe(place.nis);
      const centres = [...localitiesOfMunicipality(place.nis), getMunicipality(place.nis)]
        .filter((each) => each.postalCode === place.postalCode);
      const distances = centres.map((each) => haversineKm(each.lat, each.lon, place.lat, place.lon));
      const nearest = Math.min(...distances);
      expect(nearest, `${place.name} ${place.postalCode}`).toBeLessThanOrEqual(0.8);
    }
  });

  it('has a lokaal bestuur for each municipality', () => {
    const besturen = listLokaleBesturen(OPTIONS.seed);
    expect(new Set(besturen.map((each) => each.nis)).size).toBe(304);
    expect(besturen.every((each) => each.isLokaalBestuur && each.name.endsWith('(voorbeeld)'))).toBe(true);
  });
});

describe('every value occurs', () => {
  const closedLists = {
    kinds: KINDS, goals: GOALS, themes: THEMES, audiences: AUDIENCES, level: [...LEVELS, null],
    children: ['along', 'lookedAfter', 'no', null], bookingHow: ['come', 'here', 'link', 'phone', 'mail'],
    spoken: ['dutch', 'mixed', 'other', null], setting: ['group', 'duo', 'alone', null],
    startWhen: [
      'any', 'start', 'contact', null], samePeople: [true, false, null], signsProof: [true, false, null,
    ],
    wheelchair: [
      true, false, null], canBeAccompanied: [true, false, null], online: [true, false], uitpas: [true, false,
    ],
    audienceOpen: [true, false], onlyWithTraject: [true, false], contactPhonePrivate: [true, false],
  } as const;
  it.each(Object.entries(closedLists))('%s', (field, values) => {
    const found = new Set(offer.flatMap(({ content }) => content[field as keyof typeof content] as unknown));
    for (const value of values) expect(found, `${field}: ${String(value)}`).toContain(value);
    expect(found.size).toBe(values.length);
  });

  it('in schedules, prices, places and organisers', () => {
    expect(new Set(offer.map((each) => each.schedule.type)))
      .toEqual(new Set(['dates', 'weekly', 'monthly', 'hours', 'appointment', 'always']));
    expect(new Set(offer.map((each) => each.organiser.kind))).toEqual(new Set(ORGANISATION_KINDS));
    const schedules = offer.map((each) => each.schedule);
    expect(schedules.some((each) => each.type === 'weekly' && each.everyWeeks === 2)).toBe(true);
    expect(schedules.some((each) => each.type === 'dates' && each.dates.length === 1)).toBe(true);
    const exceptions = schedules.flatMap((each) => (
      each.type === 'weekly' || each.type === 'monthly' ? [each.exceptions] : []
    ));
    for (const kind of ['cancelled', 'changed', 'extra'] as const) {
      expect(exceptions.some((each) => each[kind].length > 0), kind).toBe(true);
    }
    expect(offer.some(({ content }) => content.price === null)).toBe(true);
    expect(offer.some(({ content }) => (content.price ?? 0) > 0)).toBe(true);
    expect(offer.some(({ content }) => content.tariffs.length > 1)).toBe(true);
    expect(offer.some(({ content }) => content.onlyResidentsOf.length > 0)).toBe(true);
    expect(offer.some(({ content }) => content.place?.hideAddress)).toBe(true);
    expect(offer.some(({ occurrences }) => occurrences.some((each) => each.full))).toBe(true);
    expect(offer.some((each) => each.lokaalBestuur && each.lokaalBestuur !== each.organiser)).toBe(true);
  });

  it('in believable shares', () => {
    expect(BLUEPRINTS.length).toBeGreaterThanOrEqual(60);
    const unknownLevel = shareOf(({ content }) => content.level === null);
    expect(unknownLevel).toBeGreaterThan(0.09);
    expect(unknownLevel).toBeLessThan(0.15);
    expect(shareOf(({ content }) => content.kinds.includes('oefenkans'))).toBeGreaterThan(0.15);
    expect(shareOf(({ schedule }) => schedule.type === 'always')).toBeLessThan(0.02);
  });
});

describe('harms nobody', () => {
  const phones = /^0(2|3|9) 000 00 00$|^0\d\d 00 00 00$|^0470 00 00 00$/;

  it('has no address, number or link that reaches a person', () => {
    for (const { organiser, lokaalBestuur, content } of offer) {
      for (const [path, text] of textsIn({ organiser, lokaalBestuur, content })) {
        for (const mail of text.match(/[^\s<>@]+@[^\s<>@]+/g) ?? []) {
          expect(mail, path).toMatch(/^[a-z]+@[a-z0-9-]+\.invalid$/);
        }
        for (const url of text.match(/\b(?:https?:\/\/|www\.)\S+/g) ?? []) {
          expect(url, path).toMatch(/^https:\/\/www\.[a-z0-9-]+\.invalid(\/[a-z]+)?$/);
        }
        for (const number of text.match(/(?:\+|\b0)[\d ./-]{7,}\d/g) ?? []) {
          expect(number, path).toMatch(phones);
        }
        if (/\.(be|com|org|net|eu|brussels|vlaanderen)\b/.test(text)) expect.fail(`${path}: ${text}`);
      }
      for (const phone of [organiser.phone, content.contactPhone, content.bookingPhone]) {
        if (phone !== null) expect(phone).toMatch(phones);
      }
    }
  });

  it('asks for what the way of joining needs', () => {
    for (const { content } of offer) {
      expect(content.bookingUrl !== null, content.title).toBe(content.bookingHow === 'link');
      expect(content.bookingPhone !== null, content.title).toBe(content.bookingHow === 'phone');
      expect(content.bookingEmail !== null, content.title).toBe(content.bookingHow === 'mail');
      if (content.bookingHow === 'here') expect(content.capacity).toBeGreaterThan(0);
      if (content.audienceOpen) expect(content.audiences).not.toContain('iedereen');
    }
  });
});

describe('texts', () => {
  it('read as written: no exclamation marks, no open words, no numbered titles', () => {
    for (const { content, organiser } of offer) {
      const { title, summary, descriptionHtml, bring } = content;
      for (const text of [title, summary, descriptionHtml, bring ?? '', organiser.about]) {
        expect(text).not.toMatch(/[!{}]|undefined|null| {2}/);
      }
      expect(content.title).not.toMatch(/\d{2,}$|#/);
      expect(content.descriptionHtml).toMatch(/^<p>.+<\/p>$/);
      expect(content.descriptionHtml.replace(/<\/?(p|ul|li)>/g, '')).not.toMatch(/[<>&]/);
    }
  });

  it('have short sentences', () => {
    const sentences = offer.flatMap(({ content }) => (
      `${content.summary} ${content.descriptionHtml.replace(/<[^>]+>/g, ' ')}`
        .split(/[.?:]\s+/).filter((each) => each.trim())
    ));
    const lengths = sentences.map((sentence) => sentence.trim().split(/\s+/).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(10);
    const tooLong = sentences.filter((_, index) => (lengths[index] ?? 0) > 22);
    expect(tooLong).toEqual([]);
  });

  it('vary: no title twice in one municipality, most titles and summaries once in the country', () => {
    for (const [nis, activities] of Map.groupBy(offer, nisOf)) {
      const titles = activities.map(({ content }) => content.title);
      expect(new Set(titles).size, nis).toBe(titles.length);
    }
    const pairs = new Set(offer.map(({ content }) => `${content.title}|${content.summary}`));
    expect(pairs.size / offer.length).toBeGreaterThan(0.8);
    const descriptions = new Set(offer.map(({ content }) => content.descriptionHtml));
    expect(descriptions.size / offer.length).toBeGreaterThan(0.95);
  });
});

describe('times', () => {
  it('has something to come, or is by appointment, on any day of the year', () => {
    for (const day of ['2026-01-01', '2026-06-25', '2026-07-20', '2026-12-23', '2028-02-29', '2026-03-28']) {
      const now = Date.parse(`${day}T12:00:00Z`);
      for (const { schedule, occurrences, content } of generateDemo({ seed: 3, size: 600, now })) {
        const isComing = occurrences.some((each) => each.status === 'planned' && each.endsAt > now);
        expect(isComing || schedule.type === 'appointment', `${day}: ${content.title}`).toBe(true);
      }
    }
  });

  it('starts at believable hours and was confirmed in the last 60 days', () => {
    const today = toLocal(NOW).date;
    for (const { occurrences, schedule, confirmedOn, createdAt } of offer) {
      expect(confirmedOn <= today && confirmedOn > addDays(today, -CONFIRMED_WITHIN_DAYS)).toBe(true);
      expect(toLocal(createdAt).date < confirmedOn).toBe(true);
      if (schedule.type === 'always') continue;
      for (const { startsAt, endsAt } of occurrences) {
        expect(toLocal(startsAt).minutes).toBeGreaterThanOrEqual(8 * 60);
        expect(toLocal(startsAt).minutes).toBeLessThanOrEqual(21 * 60);
        expect(endsAt).toBeGreaterThan(startsAt);
      }
    }
  });

  it('has one-day events in the next two weeks', () => {
    const inTwoWeeks = NOW + 14 * MS_PER_DAY;
    const soon = offer.filter(({ schedule }) => {
      const [first, ...others] = schedule.type === 'dates' ? schedule.dates : [];
      return first !== undefined && others.length === 0 && first.startsAt < inTwoWeeks;
    });
    expect(soon.length).toBeGreaterThan(40);
  });
});
