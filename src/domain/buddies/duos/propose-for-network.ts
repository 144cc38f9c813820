/** Proposals of a network, worked out beside the database and then written (product §8 Matching). */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { buddyPairs, candidates } from '#db/schema/buddies.ts';
import { withoutProposal } from '#db/schema/buddy-proposals.ts';
import type { EarlierPair } from '../buddy.ts';
import type { BuddyApp, CandidateRow } from '../candidate-repo.ts';
import { proposePairs, type Proposals } from '../matching/propose-pairs.ts';
import type { PoolMember } from '../matching/pool-person.ts';

/**
 * As `proposePairs`. The server gives one that works in another thread: 5,000 people take seconds, in which the site
 * goes on answering and nobody holds the write lock.
 */
export type PairProposer = (
  pool: readonly PoolMember[], earlierPairs: readonly EarlierPair[], now: number,
) => Proposals | Promise<Proposals>;

function asMember(row: CandidateRow): PoolMember {
  return {
    id: row.id, side: row.side, networkId: row.networkId, lat: row.latE5 / 1e5, lon: row.lonE5 / 1e5,
    languages: row.languages, moments: row.moments, interests: row.interests, wish: row.wish, isAdult: true,
    isPaused: row.pausedAt !== null, waitingSince: row.stateSince, gender: row.gender, ageGroup: row.ageGroup,
    hasChildren: row.hasChildren, greatestDistanceKm: row.greatestDistanceKm,
    contactHashes: [row.phoneHash, row.emailHash].filter((hash) => hash !== null),
  };
}

const OPEN_PAIRS = ['proposed', 'asked'] as const;

/** The pool of a network: who is `beschikbaar` and in no open proposal. */
function listPool(db: Database, networkId: string): PoolMember[] {
  const busy = new Set(db.select().from(buddyPairs).where(inArray(buddyPairs.state, [...OPEN_PAIRS])).all()
    .flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId]));
  return db.select().from(candidates).where(and(
    eq(candidates.networkId, networkId), eq(candidates.state, 'beschikbaar'), isNull(candidates.duplicateOf),
  )).all().filter(({ id }) => !busy.has(id)).map(asMember);
}

/**
 * Writes the proposals of a network that are not there yet, and why the others have none. Repeated, or twice at the
 * same moment, nothing new comes: whoever got a proposal, paused or left meanwhile is passed over.
 * @returns how many are new
 */
export async function proposeForNetwork(
  app: BuddyApp, networkId: string, propose: PairProposer = proposePairs,
): Promise<number> {
  const now = app.clock.now();
  const earlier = app.db.select({ buddyId: buddyPairs.buddyId, newcomerId: buddyPairs.newcomerId }).from(buddyPairs).all();
  const { pairs, without } = await propose(listPool(app.db, networkId), earlier, now);
  return inTransaction(app.db, () => {
    const free = new Set(listPool(app.db, networkId).filter(({ isPaused }) => !isPaused).map(({ id }) => id));
    const left = without.filter(({ id }) => free.has(id));
    let added = 0;
    for (const { buddyId, newcomerId, reason, fit } of pairs) {
      if (!free.has(buddyId) || !free.has(newcomerId)) continue;
      added += app.db.insert(buddyPairs).values({ buddyId, newcomerId, reason, score: Math.round(fit), proposedAt: now })
        .onConflictDoNothing().run().changes;
    }
    for (const { id, cause } of left) {
      app.db.insert(withoutProposal).values({ candidateId: id, cause, at: now })
        .onConflictDoUpdate({ target: withoutProposal.candidateId, set: { cause, at: now } }).run();
    }
    return added;
  });
}
