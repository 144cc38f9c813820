/** Why a pair is proposed, as facts; each language makes one sentence of them (`i18n/proposal-sentence.ts`). */
import {
  BUDDY_LANGUAGES, INTERESTS, MOMENTS, type BuddyLanguage, type BuddyWish, type Interest, type Moment,
} from '#src/domain/buddies/buddy.ts';
import { valuesOf, type PoolPerson } from '#src/domain/buddies/matching/pool-person.ts';
import { distanceKmBetween } from '#src/domain/buddies/matching/hard-wishes.ts';
import { waitingDays } from '#src/domain/buddies/matching/pair-points.ts';

/** Facts about both, never about one by name: the sentence may be read aloud to either of them. */
export type ReasonFact =
  | { key: 'distance'; distanceKm: number }
  | { key: 'moments'; moments: Moment[] }
  | { key: 'languages'; languages: BuddyLanguage[] }
  | { key: 'interests'; interests: Interest[] }
  | { key: 'children' }
  | { key: 'age'; isSameGroup: boolean }
  /** At least one of them had a wish, and every wish is met. Which wish is not told. */
  | { key: 'wishes' }
  /** Whole weeks that the one of the two who waits longest has waited; from 2 on. */
  | { key: 'waiting'; weeks: number };

/** More is no longer one sentence. */
const MOST_MOMENTS = 2;
const MOST_INTERESTS = 3;
const MOST_LANGUAGES = 2;
const LEAST_WEEKS = 2;

const hasWish = ({ gender, aboutMyAge, withChildren, language }: BuddyWish): boolean =>
  gender !== null || aboutMyAge || withChildren || language !== null;

/** Distance and moments are always there; the rest when it is so. `now` in epoch ms. */
export function reasonFor(a: PoolPerson, b: PoolPerson, now: number): ReasonFact[] {
  const facts: ReasonFact[] = [
    { key: 'distance', distanceKm: distanceKmBetween(a, b) },
    { key: 'moments', moments: valuesOf(MOMENTS, a.momentBits & b.momentBits).slice(0, MOST_MOMENTS) },
  ];
  const languages = valuesOf(BUDDY_LANGUAGES, a.languageBits & b.languageBits).slice(0, MOST_LANGUAGES);
  if (languages.length > 0) facts.push({ key: 'languages', languages });
  const interests = valuesOf(INTERESTS, a.interestBits & b.interestBits).slice(0, MOST_INTERESTS);
  if (interests.length > 0) facts.push({ key: 'interests', interests });
  if (a.member.hasChildren === true && b.member.hasChildren === true) facts.push({ key: 'children' });
  if (a.ageRank !== null && b.ageRank !== null && Math.abs(a.ageRank - b.ageRank) <= 1) {
    facts.push({ key: 'age', isSameGroup: a.ageRank === b.ageRank });
  }
  if (hasWish(a.member.wish) || hasWish(b.member.wish)) facts.push({ key: 'wishes' });
  const weeks = Math.floor(Math.max(waitingDays(a, now), waitingDays(b, now)) / 7);
  if (weeks >= LEAST_WEEKS) facts.push({ key: 'waiting', weeks });
  return facts;
}
