/** Random searches for the comparison of the engine with a plain scan; the same for the same seed. */
import { AUDIENCES, GOALS, KINDS, LEVELS, THEMES, type Level } from '#src/domain/activities/activity.ts';
import { DAY_PARTS, SORTS, type ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { listLocalities, listMunicipalities, listNetworks } from '#src/domain/places/reference.ts';
import { addDays, toLocal, MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { OFFER_WORDS, type Random } from './search-offer.ts';

/** Words as people type them: right, begun, with typing errors, unknown. */
const TYPED_WORDS: readonly string[] = [
  ...OFFER_WORDS,
  ...(
    'kok ko wandelne wandellen wandeln bibliotek bibliothek biblioteken praatgoep zwemen fitsen ifetsen ' +
    'vrijwilligerwerk ontmoetngsplats xyz oefenkans oefenkens gent x muzeik naaiatelie tuinn ' +
    'nederlandse ontmoetigsplaats ontmotingplaats'
  ).split(' '),
];

/** A search of any kind; each parameter is given now and then, so that most searches find something. */
export function randomQuery(random: Random, now: number): ActivityQuery {
  const today = toLocal(now).date;
  const some = <T>(probability: number, make: () => T, otherwise: T): T =>
    random.chance(probability) ? make() : otherwise;
  const at = random.pick(listLocalities().slice(0, random.chance(0.6) ? 20 : undefined));
  const from = some(0.15, () => addDays(today, random.whole(0, 5)), null);
  return {
    point: some(0.7, () => ({ lat: at.lat, lon: at.lon, nis: at.nis }), null),
    radiusKm: random.pick([0, 2, 5, 10, 10, 25, 25, 100, 100, 100]),
    level: some<Level | null>(0.4, () => random.pick(LEVELS), null),
    includeUnknownLevel: random.chance(0.3),
    kinds: some(0.2, () => random.some(KINDS, 2), []),
    goals: some(0.15, () => random.some(GOALS, 2), []),
    themes: some(0.15, () => random.some(THEMES, 3), []),
    audiences: some(0.08, () => random.some(AUDIENCES, 2), []),
    weekdays: some(0.15, () => random.some([1, 2, 3, 4, 5, 6, 7] as const, 3), []),
    dayParts: some(0.2, () => random.some(DAY_PARTS, 2), []),
    from,
    until: some(0.12, () => addDays(from ?? today, random.whole(from ? 0 : -1, 9)), null),
    schoolHours: random.chance(0.05),
    age: some(0.1, () => random.whole(0, 90), null),
    children: some<'mee' | 'opvang' | null>(0.08, () => random.pick(['mee', 'opvang']), null),
    free: random.chance(0.06),
    wheelchair: random.chance(0.05),
    online: random.chance(0.08),
    byAppointment: random.chance(0.05),
    hasPlace: random.chance(0.08),
    signsProof: random.chance(0.04),
    startAnyTime: random.chance(0.04),
    accompanied: random.chance(0.04),
    words: some(
      0.3,
      () =>
        random.some(TYPED_WORDS, 3).map((word) => ({
          word,
          alternatives: random.chance(0.1)
            ? random.some(['koken', 'wandelen', 'fiets', 'onbestaand'], 2)
            : [],
        })),
      [],
    ),
    municipality: some(0.06, () => random.pick(listMunicipalities()).nis, null),
    network: some(0.05, () => random.pick(listNetworks()).id, null),
    organisation: some(0.05, () => `org-${random.whole(1, 32)}`, null),
    sort: random.pick(SORTS),
    page: some(0.3, () => random.whole(1, 40), 1),
    pageSize: random.pick([1, 5, 20, 20, 100]),
  };
}

/**
 * Instants around which most goes wrong: midnight, the nights in which the clock changes, the turn of the
 * year.
 */
export const HARD_INSTANTS = [
  Date.parse('2026-11-22T22:59:59.999Z'),
  Date.parse('2026-10-25T00:30:00Z'),
  Date.parse('2027-03-28T01:00:00Z'),
  Date.parse('2026-12-31T23:00:00Z'),
  Date.parse('2026-05-12T12:34:56.789Z'),
] as const;

/** An instant a little before or after, back in time too. */
export function nearby(random: Random, now: number): number {
  return now + random.whole(-2 * MS_PER_DAY, 2 * MS_PER_DAY);
}
