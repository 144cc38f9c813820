/** Somebody in the pool, made ready for millions of comparisons: sets become bits. */
import {
  AGE_GROUPS, BUDDY_LANGUAGES, INTERESTS, MOMENTS, type PoolCandidate,
} from '#src/domain/buddies/buddy.ts';

/**
 * A candidate as matching takes it. `contactHashes`: the keyed hashes of mail and phone, so that two registrations
 * behind one phone (a family, or a newcomer who is a buddy too) are never proposed to each other.
 */
export type PoolMember = PoolCandidate & { contactHashes?: readonly string[] };

export interface PoolPerson {
  member: PoolMember;
  momentBits: number;
  languageBits: number;
  interestBits: number;
  /** Bit of the language somebody wishes for, 0 = no wish. */
  wishedLanguageBit: number;
  /** Place in `AGE_GROUPS`, null = left open. */
  ageRank: number | null;
}

/** All three lists are shorter than 31, so a set of them fits in one small number. */
function bitsOf<T>(all: readonly T[], chosen: readonly T[]): number {
  return chosen.reduce((bits, each) => {
    const at = all.indexOf(each);
    return at < 0 ? bits : bits | (1 << at);
  }, 0);
}

/** Values outside the closed lists count as not said. */
export function poolPerson(member: PoolMember): PoolPerson {
  const ageRank = member.ageGroup === null ? -1 : AGE_GROUPS.indexOf(member.ageGroup);
  return {
    member,
    momentBits: bitsOf(MOMENTS, member.moments),
    languageBits: bitsOf(BUDDY_LANGUAGES, member.languages),
    interestBits: bitsOf(INTERESTS, member.interests),
    wishedLanguageBit: member.wish.language === null ? 0 : bitsOf(BUDDY_LANGUAGES, [member.wish.language]),
    ageRank: ageRank < 0 ? null : ageRank,
  };
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let [rest, count] = [bits, 0];
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** The values of a list whose bits are set, in the order of the list. */
export function valuesOf<T>(all: readonly T[], bits: number): T[] {
  return all.filter((_, at) => (bits & (1 << at)) !== 0);
}
