/**
 * An offer to measure search with: spread over the places by population, with words as Dutch texts have them
 * (a few words everywhere, most of them rare) and about ten coming occurrences each. Made for size, not to be
 * read.
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
import { listMunicipalities, localitiesOfMunicipality } from '#src/domain/places/reference.ts';
import { MS_PER_DAY, MS_PER_HOUR, addDays, fromLocal, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { randomFor, type Random } from '../demo/random.ts';

/** Words that people search, with the part of the offer that holds them: at most a fifth (product §10). */
export const SEARCHED_WORDS: Readonly<Record<string, number>> = {
  koken: 0.2,
  wandelen: 0.2,
  praten: 0.18,
  fietsen: 0.15,
  praatgroep: 0.14,
  bibliotheek: 0.12,
  zwemmen: 0.1,
  voetbal: 0.1,
  muziek: 0.08,
  vrijwilliger: 0.08,
  kinderen: 0.2,
  naaien: 0.05,
  tuin: 0.05,
  computer: 0.05,
  yoga: 0.04,
  dansen: 0.04,
  lezen: 0.06,
  koor: 0.02,
  schaken: 0.01,
  petanque: 0.01,
  breien: 0.02,
  solliciteren: 0.03,
};

const SYLLABLES: readonly string[] = (
  'aan be bin boe ge haar heid huis ing ker kin laat lan lijk ma mees nen noor op paar ren rij schap ' +
  'schoon ster straat ten tijd uit ver voor waar wel zee zon'
).split(' ');
const VOCABULARY_SIZE = 30_000;

function makeVocabulary(random: Random): string[] {
  return Array.from({ length: VOCABULARY_SIZE }, () =>
    Array.from({ length: random.int(2, 4) }, () => random.pick(SYLLABLES)).join(''),
  );
}

/** Many draws fall on few words. */
function text(random: Random, vocabulary: readonly string[], length: number): string {
  const draw = () => vocabulary[Math.floor(random.next() ** 3 * vocabulary.length)] ?? '';
  return Array.from({ length }, draw).join(' ');
}

/** Draws a municipality by its population. */
export function placesByPopulation(): (random: Random) => { lat: number; lon: number; nis: string } {
  const municipalities = listMunicipalities();
  let sum = 0;
  const sums = municipalities.map(({ population }) => (sum += population));
  return (random) => {
    const drawn = random.next() * sum;
    const municipality = municipalities[sums.findIndex((upTo) => drawn < upTo)] ?? municipalities[0];
    if (!municipality) throw new Error('The reference table holds no municipalities.');
    const { lat, lon } = random.pick(localitiesOfMunicipality(municipality.nis));
    return { lat, lon, nis: municipality.nis };
  };
}

interface Makers {
  random: Random;
  vocabulary: readonly string[];
  drawPlace: ReturnType<typeof placesByPopulation>;
}

function makePlace({ random, vocabulary, drawPlace }: Makers): ActivityPlace | null {
  if (random.chance(0.04)) return null;
  const { lat, lon, nis } = drawPlace(random);
  return {
    name: text(random, vocabulary, 2),
    street: null,
    postalCode: null,
    locality: null,
    nis,
    lat: lat + (random.next() - 0.5) * 0.015,
    lon: lon + (random.next() - 0.5) * 0.02,
    approximate: false,
    hideAddress: false,
  };
}

function makeContent(makers: Makers): ActivityContent {
  const { random, vocabulary } = makers;
  const searched = Object.entries(SEARCHED_WORDS)
    .filter(([, part]) => random.chance(part))
    .map(([word]) => word);
  const inTitle = searched.filter(() => random.chance(0.3)).slice(0, 1);
  const place = makePlace(makers);
  return {
    ...BLANK_CONTENT,
    title: [...inTitle, text(random, vocabulary, 3)].join(' '),
    summary: text(random, vocabulary, 12),
    descriptionHtml: `<p>${text(random, vocabulary, 40)} ${searched.join(' ')}</p>`,
    kinds: [random.pick(KINDS)],
    goals: [...new Set([random.pick(GOALS), random.pick(GOALS)])],
    themes: [...new Set([random.pick(THEMES), random.pick(THEMES)])],
    level: random.chance(0.12) ? null : random.pick(LEVELS),
    ageMin: random.chance(0.3) ? random.pick([6, 12, 16, 18, 55]) : null,
    ageMax: random.chance(0.1) ? 99 : null,
    audiences: random.chance(0.8) ? ['iedereen'] : [random.pick(AUDIENCES.slice(1))],
    children: random.pick(['along', 'lookedAfter', 'no', null]),
    price: random.pick([0, 0, 3, null]),
    place,
    online: place === null || random.chance(0.03),
    wheelchair: random.pick([true, false, null]),
    canBeAccompanied: random.pick([true, null]),
    startWhen: random.pick(['any', 'start', null]),
    signsProof: random.pick([true, null]),
  };
}

/** A series of one weekday and hour; every seventh is on loose dates. About 10.6 coming ones each, or only one. */
function makeTimes(
  random: Random, today: string, { isOnce }: { isOnce: boolean },
): { startsAt: number; endsAt: number; full: boolean }[] {
  const minutes = random.pick([540, 570, 600, 780, 810, 840, 900, 1080, 1140, 1170, 1200]);
  const hours = random.pick([1, 1.5, 2, 2, 3]);
  const first = random.int(isOnce ? 1 : -3, isOnce ? 90 : 6);
  return Array.from({ length: isOnce ? 1 : random.int(6, 16) }, (_, number) => {
    const days = random.chance(0.15) ? random.int(0, 120) : first + 7 * number;
    const startsAt = fromLocal(addDays(today, days), minutes) ?? 0;
    return { startsAt, endsAt: startsAt + hours * MS_PER_HOUR, full: random.chance(0.05) };
  });
}

const ORGANISERS_PER_ACTIVITIES = 20;
/** Beyond Flemish scale what counts is how many activities there are: one coming occurrence each. */
const MOST_WITH_SERIES = 500_000;

/** Fills an empty database, without its search rows. `say` is told now and then how far it is. */
export function fillBenchOffer(
  db: Database,
  size: number,
  now: number,
  say: (sentence: string) => void,
): void {
  const random = randomFor('bench', size);
  const makers: Makers = { random, vocabulary: makeVocabulary(random), drawPlace: placesByPopulation() };
  const today = toLocal(now).date;
  const organisers = Math.ceil(size / ORGANISERS_PER_ACTIVITIES);
  const insertOrganiser = db.$client.prepare(`
    insert into organisations (id, slug, name, kind, created_at, updated_at)
    values (?, ?, ?, 'vereniging', ?, ?)`);
  const insertActivity = db.$client.prepare(`
    insert into activities
      (id, state, slug, organisation_id, content, schedule, confirmed_on, created_at, updated_at)
    values (?, 'published', ?, ?, ?, ?, ?, ?, ?)`);
  const insertTime = db.$client.prepare(`
    insert or ignore into occurrences (activity_id, starts_at, ends_at, "full") values (?, ?, ?, ?)`);
  const write = db.$client.transaction((from: number, to: number) => {
    for (let id = from; id <= to; id += 1) {
      const byAppointment = random.chance(0.05);
      const schedule = byAppointment ? { type: 'appointment' } : { type: 'dates', dates: [] };
      const confirmedOn = toLocal(now - random.int(0, 60) * MS_PER_DAY).date;
      insertActivity.run(
        id,
        `bench-${id}`,
        random.int(1, organisers),
        JSON.stringify(makeContent(makers)),
        JSON.stringify(schedule),
        confirmedOn,
        now,
        now,
      );
      if (byAppointment) continue;
      for (const { startsAt, endsAt, full } of makeTimes(random, today, { isOnce: size > MOST_WITH_SERIES })) {
        insertTime.run(id, startsAt, endsAt, full ? 1 : 0);
      }
    }
  });
  db.$client.transaction(() => {
    for (let id = 1; id <= organisers; id += 1) {
      insertOrganiser.run(id, `bench-${id}`, text(random, makers.vocabulary, 2), now, now);
    }
  })();
  const batch = 5_000;
  for (let from = 1; from <= size; from += batch) {
    write(from, Math.min(from + batch - 1, size));
    say(`${Math.min(from + batch - 1, size)} of ${size} activities made`);
  }
}
