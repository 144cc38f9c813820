/** How well two people fit and how urgent it is, in whole points (product §8 Matching). */
import type { PoolPerson } from '#src/domain/buddies/matching/pool-person.ts';
import { countBits } from '#src/domain/buddies/matching/pool-person.ts';
import { distanceKmBetween } from '#src/domain/buddies/matching/hard-wishes.ts';

/**
 * The weights. Whole points, so that sums are exact and equal pools give equal proposals.
 * - A shared language besides Dutch: the first talks and the appointments go by themselves. One language is enough.
 * - Distance: duos who live close last (domain §3.2). Full at walking distance, nothing from the usual limit on.
 * - Interests: what the two will do together; three are enough to begin with.
 * - Family situation: duos of like life situation work (domain §8); children and age group together.
 * - Moments beyond the one that must be there: the second appointment is easier than the first.
 * All together at most 110.
 */
export const FIT_POINTS = {
  sharedLanguage: 30,
  closest: 30,
  closestKm: 2,
  farthestKm: 25,
  perInterest: 8,
  mostInterests: 3,
  sameChildren: 10,
  sameAge: 10,
  nextAge: 5,
  perFurtherMoment: 2,
  mostFurtherMoments: 3,
} as const;

/**
 * Waiting counts for each of the two, with the square of the days: 1 point after 2 weeks, 7 after 4, 31 after 8, and
 * after 15 weeks as much as the best fit there is (110). It has no ceiling, so nobody is passed over for ever. It
 * belongs to a person and not to a pair: it decides who gets a proposal when there are too few, the fit decides with
 * whom.
 */
export const WAITING_DAYS_PER_POINT = 100;
/** Ten years: keeps a wrong date from drowning everything else. */
const MOST_WAITING_DAYS = 3_650;
const DAY_MS = 86_400_000;

/** Whole days since `waitingSince`; never negative. `now` in epoch ms. */
export function waitingDays(person: PoolPerson, now: number): number {
  const days = Math.floor((now - person.member.waitingSince) / DAY_MS);
  return Math.min(MOST_WAITING_DAYS, Math.max(0, days));
}

export function waitingPoints(person: PoolPerson, now: number): number {
  return Math.floor(waitingDays(person, now) ** 2 / WAITING_DAYS_PER_POINT);
}

function distancePoints(distanceKm: number): number {
  const { closest, closestKm, farthestKm } = FIT_POINTS;
  const share = (farthestKm - distanceKm) / (farthestKm - closestKm);
  return Math.round(closest * Math.min(1, Math.max(0, share)));
}

function agePoints(a: PoolPerson, b: PoolPerson): number {
  if (a.ageRank === null || b.ageRank === null) return 0;
  const apart = Math.abs(a.ageRank - b.ageRank);
  if (apart === 0) return FIT_POINTS.sameAge;
  return apart === 1 ? FIT_POINTS.nextAge : 0;
}

/** Both said whether they have children, and said the same. */
function isSameFamily(a: PoolPerson, b: PoolPerson): boolean {
  return a.member.hasChildren !== null && a.member.hasChildren === b.member.hasChildren;
}

/** 0–110, without waiting; the same whichever of the two comes first. */
export function fitPoints(a: PoolPerson, b: PoolPerson): number {
  const interests = Math.min(FIT_POINTS.mostInterests, countBits(a.interestBits & b.interestBits));
  const furtherMoments = Math.min(
    FIT_POINTS.mostFurtherMoments, Math.max(0, countBits(a.momentBits & b.momentBits) - 1));
  return (
    ((a.languageBits & b.languageBits) === 0 ? 0 : FIT_POINTS.sharedLanguage) +
    distancePoints(distanceKmBetween(a, b)) +
    interests * FIT_POINTS.perInterest +
    (isSameFamily(a, b) ? FIT_POINTS.sameChildren : 0) +
    agePoints(a, b) +
    furtherMoments * FIT_POINTS.perFurtherMoment
  );
}

/** Fit and the waiting of both: what the assignment adds up. */
export function pairPoints(a: PoolPerson, b: PoolPerson, now: number): number {
  return fitPoints(a, b) + waitingPoints(a, now) + waitingPoints(b, now);
}
