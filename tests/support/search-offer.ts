/**
 * Random offers and random searches for the comparison of the engine with a plain scan; the same for the same
 * seed.
 */
import type { Database } from '#db/client.ts';
import {
  AUDIENCES,
  GOALS,
  KINDS,
  LEVELS,
  THEMES,
  type ActivityContent,
  type ActivityPlace,
} from '#src/domain/activities/activity.ts';
import { BLANK_CONTENT } from '#src/domain/activities/blank-content.ts';
import { listLocalities } from '#src/domain/places/reference.ts';
import { addDays, fromLocal, toLocal, MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import { createSearchIndex } from '#src/search/search-index.ts';

/** Random numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  some<T>(list: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.whole(0, most) }, () => this.pick(list)))];
  }
}

/** Words that are near to one another, share beginnings, hold accents and other scripts. */
export const OFFER_WORDS: readonly string[] = (
  'koken kokend kokkin keuken wandelen wandeling wandelaars praten praatgroep praattafel café cafe ' +
  "één fiets fietsen fietslessen Sint-Niklaas foto's zwemmen zwembad nl de van bibliotheek " +
  'bibliotheken vrijwilligers vrijwilligerswerk A1+ ontmoetingsplaats مرحبا straße œuvre ქართული ' +
  '𞤀𞤣𞤤𞤢𞤥 naaien naaiatelier tuin moestuin koor muziek 2030'
).split(' ');

function words(random: Random, least: number, most: number): string {
  return Array.from({ length: random.whole(least, most) }, () => random.pick(OFFER_WORDS)).join(' ');
}

/** A few places many times, so that equal distances and equal municipalities are common; or anywhere. */
function place(random: Random): ActivityPlace | null {
  if (random.chance(0.12)) return null;
  const localities = listLocalities();
  const locality = random.chance(0.4) ? localities[random.whole(0, 20)] : random.pick(localities);
  if (!locality) return null;
  const shift = random.chance(0.3) ? 0 : 0.02;
  return {
    name: words(random, 0, 2),
    street: null,
    postalCode: locality.postalCode,
    locality: random.chance(0.5) ? locality.name : null,
    nis: locality.nis,
    lat: locality.lat + shift * (random.next() - 0.5),
    lon: locality.lon + shift * (random.next() - 0.5),
    approximate: false,
    hideAddress: random.chance(0.1),
  };
}

const yesNoUnknown = (random: Random) => random.pick([true, false, null]);

export function randomContent(random: Random): ActivityContent {
  const ageMin = random.chance(0.3) ? random.whole(0, 60) : null;
  return {
    ...BLANK_CONTENT,
    title: words(random, 1, 4),
    summary: words(random, 0, 5),
    descriptionHtml: `<p>${words(random, 0, 8)}</p><ul><li>${words(random, 0, 3)}</li></ul>`,
    kinds: random.some(KINDS, 3),
    goals: random.some(GOALS, 3),
    themes: random.some(THEMES, 4),
    level: random.chance(0.2) ? null : random.pick(LEVELS),
    ageMin,
    ageMax: random.chance(0.3) ? (ageMin ?? 0) + random.whole(0, 60) : null,
    audiences: random.chance(0.5) ? ['iedereen'] : random.some(AUDIENCES.slice(1), 3),
    audienceOpen: random.chance(0.5),
    children: random.pick(['along', 'lookedAfter', 'no', null]),
    price: random.pick([0, 0, 2.5, null]),
    place: place(random),
    online: random.chance(0.2),
    wheelchair: yesNoUnknown(random),
    canBeAccompanied: yesNoUnknown(random),
    startWhen: random.pick(['any', 'start', 'contact', null]),
    signsProof: yesNoUnknown(random),
  };
}

interface RandomTime {
  startsAt: number;
  endsAt: number;
  status: 'planned' | 'cancelled';
  full: boolean;
}

/** Around now: some over, some busy, at borders of parts of the day, across midnight, of a day or many. */
function randomTimes(random: Random, now: number): RandomTime[] {
  const today = toLocal(now).date;
  const allFull = random.chance(0.1);
  return Array.from({ length: random.whole(0, 8) }, () => {
    const date = addDays(today, random.chance(0.5) ? random.whole(-2, 3) : random.whole(-10, 200));
    const minutes = random.pick([0, 30, 510, 540, 600, 719, 720, 840, 1019, 1020, 1140, 1380, 1439]);
    const startsAt = fromLocal(date, minutes) ?? 0;
    const hours = random.chance(0.85)
      ? random.pick([0.25, 1, 1.5, 2, 3, 5, 6.5, 23.5])
      : random.pick([23.999, 24, 25, 48, 24 * 6, 24 * 7, 24 * 40]);
    return {
      startsAt,
      endsAt: startsAt + Math.round(hours * MS_PER_HOUR),
      status: random.chance(0.1) ? 'cancelled' : 'planned',
      full: allFull || random.chance(0.15),
    };
  });
}

/** Fills an empty database with this many random activities around `now`, search rows included. */
export function fillRandomOffer(db: Database, seed: number, size: number, now: number): void {
  const random = new Random(seed);
  const { $client } = db;
  const insertOrganisation = $client.prepare(`
    insert into organisations (id, slug, name, kind, created_at, updated_at)
    values (?, ?, ?, 'vereniging', 0, 0)`);
  const insertActivity = $client.prepare(`
    insert into activities
      (id, state, slug, organisation_id, content, schedule, confirmed_on, paused_until,
        created_at, updated_at)
    values (?, ?, 'slug', ?, ?, ?, ?, ?, 0, 0)`);
  const insertTime = $client.prepare(`
    insert or ignore into occurrences (activity_id, starts_at, ends_at, status, "full")
    values (?, ?, ?, ?, ?)`);
  const today = toLocal(now).date;
  const index = createSearchIndex(db);
  $client.transaction(() => {
    for (let id = 1; id <= 30; id += 1)
      insertOrganisation.run(id, `org-${id}`, `${words(random, 1, 2)} ${id}`);
    for (let id = 1; id <= size; id += 1) {
      const byAppointment = random.chance(0.12);
      insertActivity.run(
        id,
        random.chance(0.95) ? 'published' : random.pick(['draft', 'rejected', 'expired']),
        random.chance(0.9) ? random.whole(1, 30) : null,
        JSON.stringify(randomContent(random)),
        JSON.stringify(byAppointment ? { type: 'appointment' } : { type: 'dates', dates: [] }),
        addDays(today, -random.pick([0, 10, 100, 119, 120, 121, 150])),
        random.chance(0.1) ? addDays(today, random.whole(-120, 20)) : null,
      );
      for (const time of randomTimes(random, now)) {
        insertTime.run(id, time.startsAt, time.endsAt, time.status, time.full ? 1 : 0);
      }
    }
    index.write(Array.from({ length: size }, (_, at) => at + 1));
  })();
}
