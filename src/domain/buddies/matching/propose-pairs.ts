/** The proposals of one network: pairs for its buddy workers to decide on (product §8 Matching). */
import type { BuddySide, EarlierPair } from '#src/domain/buddies/buddy.ts';
import { assignPairs } from '#src/domain/buddies/matching/assign-pairs.ts';
import { earlierPairsOf, findBrokenRule, type HardRule } from '#src/domain/buddies/matching/hard-wishes.ts';
import { fitPoints, pairPoints } from '#src/domain/buddies/matching/pair-points.ts';
import { poolPerson, type PoolMember, type PoolPerson } from '#src/domain/buddies/matching/pool-person.ts';
import { reasonFor, type ReasonFact } from '#src/domain/buddies/matching/proposal-reason.ts';

export interface PairProposal {
  buddyId: number;
  newcomerId: number;
  /** 0–110: how well the two fit, without waiting. */
  fit: number;
  /** Fit and waiting: what the assignment counted. */
  points: number;
  reason: ReasonFact[];
}

/** Why somebody has no proposal: nobody on the other side, whoever fits got another, or the rule most people break. */
export type NoProposalCause = 'nobody-there' | 'all-taken' | HardRule;

export interface WithoutProposal {
  id: number;
  side: BuddySide;
  cause: NoProposalCause;
  /** How many of the other side might have been proposed. */
  possible: number;
}

export interface Proposals {
  /** By buddy id. */
  pairs: PairProposal[];
  /** Everyone in the pool who is adult and not paused and got none, by id. */
  without: WithoutProposal[];
}

const byId = (a: PoolPerson, b: PoolPerson): number => a.member.id - b.member.id;

/** Counts per person which rule stood in the way first. */
class Refusals {
  readonly #counts = new Map<number, Map<HardRule, number>>();

  add(id: number, rule: HardRule): void {
    let counts = this.#counts.get(id);
    if (!counts) this.#counts.set(id, counts = new Map());
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }

  /** The rule that most people break, the first met among equals; undefined when nobody was refused. */
  most(id: number): HardRule | undefined {
    let most: [HardRule, number] | undefined;
    for (const entry of this.#counts.get(id) ?? []) if (!most || entry[1] > most[1]) most = entry;
    return most?.[0];
  }
}

/**
 * Pairs within a network, as many as possible and among those the best by points; nobody twice, no hard wish broken,
 * never an earlier pair. The answer does not depend on the order of the pool, and equal pools give equal answers. An
 * empty pool gives none. Who has an open proposal or a duo does not belong in the pool: that is for the caller, who
 * gives only people who are `beschikbaar`.
 * @param now epoch ms
 * @throws RangeError when an id is in the pool twice
 */
export function proposePairs(
  pool: readonly PoolMember[], earlierPairs: readonly EarlierPair[], now: number,
): Proposals {
  if (new Set(pool.map(({ id }) => id)).size < pool.length) throw new RangeError('somebody is in the pool twice');
  const people = pool.filter(({ isAdult, isPaused }) => isAdult && !isPaused).map(poolPerson).sort(byId);
  const buddies = people.filter(({ member }) => member.side === 'buddy');
  const newcomers = people.filter(({ member }) => member.side === 'newcomer');
  const earlier = earlierPairsOf(earlierPairs);
  const refusals = new Refusals();
  const possible = new Map<number, number>();
  const columnsOfRow: number[][] = [];
  const pointsOfRow: number[][] = [];
  for (const buddy of buddies) {
    const [columns, points]: [number[], number[]] = [[], []];
    newcomers.forEach((newcomer, column) => {
      const broken = findBrokenRule(buddy, newcomer, earlier);
      if (broken !== null) {
        refusals.add(buddy.member.id, broken);
        refusals.add(newcomer.member.id, broken);
        return;
      }
      columns.push(column);
      points.push(pairPoints(buddy, newcomer, now));
      possible.set(newcomer.member.id, (possible.get(newcomer.member.id) ?? 0) + 1);
    });
    possible.set(buddy.member.id, columns.length);
    columnsOfRow.push(columns);
    pointsOfRow.push(points);
  }
  const assigned = assignPairs({ rows: buddies.length, columns: newcomers.length, columnsOfRow, pointsOfRow });
  const pairs = assigned.map(({ row, column, points }): PairProposal => {
    const [buddy, newcomer] = [buddies[row] as PoolPerson, newcomers[column] as PoolPerson];
    return {
      buddyId: buddy.member.id,
      newcomerId: newcomer.member.id,
      fit: fitPoints(buddy, newcomer),
      points,
      reason: reasonFor(buddy, newcomer, now),
    };
  });
  const taken = new Set(pairs.flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId]));
  const without = people.filter(({ member }) => !taken.has(member.id)).map(({ member }): WithoutProposal => {
    const count = possible.get(member.id) ?? 0;
    const cause = count > 0 ? 'all-taken' : refusals.most(member.id) ?? 'nobody-there';
    return { id: member.id, side: member.side, cause, possible: count };
  });
  return { pairs, without };
}
