/** Invented people for the simulation: as matching sees them, without name or contact. */
import {
  AGE_GROUPS, INTERESTS, MOMENTS, NO_WISH, type BuddyLanguage, type BuddySide, type BuddyWish, type Gender, type Moment,
} from '#src/domain/buddies/buddy.ts';
import type { PoolMember } from '#src/domain/buddies/matching/pool-person.ts';
import { localitiesOfMunicipality, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import type { Random } from '#scripts/demo/random.ts';
import { PEOPLE } from '#scripts/simulation/rates.ts';

export function inhabitantsOf(networkId: string): number {
  return municipalitiesOfNetwork(networkId).reduce((sum, { population }) => sum + population, 0);
}

/** A point within about 1 km of a locality; municipalities by their inhabitants. */
function somePoint(random: Random, networkId: string): { lat: number; lon: number } {
  let at = random.next() * inhabitantsOf(networkId);
  const municipalities = municipalitiesOfNetwork(networkId);
  const municipality = municipalities.find(({ population }) => (at -= population) < 0) ?? municipalities[0];
  if (!municipality) throw new Error(`the network ${networkId} has no municipalities`);
  const places = localitiesOfMunicipality(municipality.nis);
  const { lat, lon } = places.length > 0 ? random.pick(places) : municipality;
  return { lat: lat + (random.next() - 0.5) * 0.02, lon: lon + (random.next() - 0.5) * 0.03 };
}

function someLanguages(random: Random, side: BuddySide): BuddyLanguage[] {
  if (side === 'buddy') {
    return PEOPLE.buddyLanguages.filter(([, percent]) => random.chance(percent / 100)).map(([code]) => code);
  }
  const total = PEOPLE.newcomerLanguages.reduce((sum, [, weight]) => sum + weight, 0);
  let at = random.next() * total;
  const first = PEOPLE.newcomerLanguages.find(([, weight]) => (at -= weight) < 0)?.[0] ?? 'ar';
  return first !== 'en' && random.chance(0.3) ? [first, 'en'] : [first];
}

/** Workers in the evening and the weekend, others by day; a few of each. */
function someMoments(random: Random): Moment[] {
  const works = random.chance(0.55);
  const isFree = (moment: Moment) => (
    moment.endsWith('avond') || moment.startsWith('za') || moment.startsWith('zo') ? 0.3 : works ? 0.04 : 0.3);
  const moments = MOMENTS.filter((moment) => random.chance(isFree(moment)));
  return moments.length > 0 ? moments : [random.pick(MOMENTS)];
}

function someWish(random: Random, side: BuddySide, gender: Gender): BuddyWish {
  const key = gender === 'woman' ? 'woman' : 'man';
  const [woman, man] = [random.chance(PEOPLE.wishesWoman[key]), random.chance(PEOPLE.wishesMan[key])];
  return {
    ...NO_WISH,
    gender: woman ? 'woman' : man ? 'man' : null,
    aboutMyAge: random.chance(PEOPLE.wishesAge),
    withChildren: random.chance(PEOPLE.wishesChildren),
    language: random.chance(PEOPLE.wishesLanguage[side]) ? someLanguages(random, side)[0] ?? null : null,
  };
}

/** Somebody as known after the intake; `waitingSince` in epoch ms. */
export function someMember(
  random: Random, id: number, side: BuddySide, networkId: string, waitingSince: number,
): PoolMember {
  const isWoman = random.chance(side === 'buddy' ? PEOPLE.womanAmongBuddies : PEOPLE.womanAmongNewcomers);
  const gender: Gender = random.chance(0.01) ? 'other' : isWoman ? 'woman' : 'man';
  const wish = someWish(random, side, gender);
  const saysAge = wish.aboutMyAge || random.chance(PEOPLE.saysAge);
  return {
    id, side, networkId, ...somePoint(random, networkId),
    languages: someLanguages(random, side),
    moments: someMoments(random),
    interests: random.sample(INTERESTS, random.int(1, 4)),
    wish,
    gender: random.chance(PEOPLE.saysGender) ? gender : null,
    ageGroup: saysAge ? random.pick(AGE_GROUPS) : null,
    hasChildren: random.chance(PEOPLE.saysChildren) ? random.chance(PEOPLE.hasChildren) : null,
    greatestDistanceKm: random.pick(PEOPLE.greatestDistancesKm),
    isAdult: true, isPaused: false, waitingSince, contactHashes: [`${side}-${id}`],
  };
}

/** A pool of this size, one buddy for every `newcomersPerBuddy` newcomers, who began to wait in the past half year. */
export function somePool(
  random: Random, networkId: string, size: number, newcomersPerBuddy: number, now: number,
): PoolMember[] {
  return Array.from({ length: size }, (_, at) => {
    const side = random.chance(1 / (1 + newcomersPerBuddy)) ? 'buddy' : 'newcomer';
    return someMember(random, at + 1, side, networkId, now - random.int(0, 180) * 86_400_000);
  });
}
