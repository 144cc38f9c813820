/** What no proposal ever breaks (product §8 Matching, domain §3): the rules that say no, whoever asks. */
import { haversineKm } from '#src/domain/places/place.ts';
import type { EarlierPair } from '#src/domain/buddies/buddy.ts';
import type { PoolPerson } from '#src/domain/buddies/matching/pool-person.ts';

/** In the order in which they are looked at; the first that says no is the one that is told. */
export const HARD_RULES = [
  'same-side', 'not-adult', 'paused', 'other-network', 'same-contact', 'no-common-moment', 'gender-wish', 'age-wish',
  'children-wish', 'language-wish', 'too-far', 'proposed-before',
] as const;
export type HardRule = (typeof HARD_RULES)[number];

/**
 * Farther than this is not proposed when neither side named a greatest distance: the widest circle that the search
 * offers (product §4 "verder"). A buddy worker who wants more writes a distance at the intake.
 */
export const USUAL_GREATEST_DISTANCE_KM = 25;

/** Pairs that were proposed before, whatever came of them: buddy id → newcomer ids. */
export type EarlierPairs = ReadonlyMap<number, ReadonlySet<number>>;

export function earlierPairsOf(pairs: readonly EarlierPair[]): EarlierPairs {
  const byBuddy = new Map<number, Set<number>>();
  for (const { buddyId, newcomerId } of pairs) {
    const newcomers = byBuddy.get(buddyId);
    if (newcomers) newcomers.add(newcomerId);
    else byBuddy.set(buddyId, new Set([newcomerId]));
  }
  return byBuddy;
}

/** The edge is included; only what a side named counts, and both when both did. */
export function greatestDistanceKm(a: PoolPerson, b: PoolPerson): number {
  const named = [a.member.greatestDistanceKm, b.member.greatestDistanceKm].filter((km) => km !== null);
  return named.length === 0 ? USUAL_GREATEST_DISTANCE_KM : Math.min(...named);
}

export function distanceKmBetween(a: PoolPerson, b: PoolPerson): number {
  return haversineKm(a.member.lat, a.member.lon, b.member.lat, b.member.lon);
}

/** A wish is met only by somebody who said it; what was left open meets no wish. */
function wishBrokenBy(wisher: PoolPerson, other: PoolPerson): HardRule | null {
  const { wish } = wisher.member;
  if (wish.gender !== null && other.member.gender !== wish.gender) return 'gender-wish';
  if (wish.aboutMyAge && !isAboutSameAge(wisher, other)) return 'age-wish';
  if (wish.withChildren && other.member.hasChildren !== true) return 'children-wish';
  const isHeard = wisher.wishedLanguageBit === 0 || (other.languageBits & wisher.wishedLanguageBit) !== 0;
  return isHeard ? null : 'language-wish';
}

/** The same age group or the one beside it, both said. */
function isAboutSameAge(a: PoolPerson, b: PoolPerson): boolean {
  return a.ageRank !== null && b.ageRank !== null && Math.abs(a.ageRank - b.ageRank) <= 1;
}

function sharesContact(a: PoolPerson, b: PoolPerson): boolean {
  const [ofA, ofB] = [a.member.contactHashes ?? [], b.member.contactHashes ?? []];
  return ofA.length > 0 && ofB.length > 0 && ofA.some((hash) => ofB.includes(hash));
}

function isEarlier(a: PoolPerson, b: PoolPerson, earlier: EarlierPairs): boolean {
  const [buddy, newcomer] = a.member.side === 'buddy' ? [a, b] : [b, a];
  return earlier.get(buddy.member.id)?.has(newcomer.member.id) ?? false;
}

/**
 * The first hard rule that a pair would break, null when it may be proposed. The same whichever of the two comes
 * first. Product §8: adults, at least one common moment, the wishes of both, the greatest distance a side named,
 * nobody who paused, never a pair that was proposed before, within one network.
 */
export function findBrokenRule(a: PoolPerson, b: PoolPerson, earlier: EarlierPairs): HardRule | null {
  const [one, other] = [a.member, b.member];
  if (one.side === other.side) return 'same-side';
  if (!one.isAdult || !other.isAdult) return 'not-adult';
  if (one.isPaused || other.isPaused) return 'paused';
  if (one.networkId !== other.networkId) return 'other-network';
  if (sharesContact(a, b)) return 'same-contact';
  if ((a.momentBits & b.momentBits) === 0) return 'no-common-moment';
  const [ofA, ofB] = [wishBrokenBy(a, b), wishBrokenBy(b, a)];
  if (ofA !== null || ofB !== null) return firstOf(ofA, ofB);
  // Written so that a distance that is no number is too far.
  if (!(distanceKmBetween(a, b) <= greatestDistanceKm(a, b))) return 'too-far';
  return isEarlier(a, b, earlier) ? 'proposed-before' : null;
}

/** The rule that stands first in the list, so that the answer does not depend on who is asked first. */
function firstOf(a: HardRule | null, b: HardRule | null): HardRule | null {
  if (a === null || b === null) return a ?? b;
  return HARD_RULES.indexOf(a) <= HARD_RULES.indexOf(b) ? a : b;
}
