/**
 * To whom somebody goes (product §8): a buddywerking of the gemeente that takes people, else the network, else the
 * platform's own buddy workers. Nobody is left without an owner.
 */
import { eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { safetyStops } from '#db/schema/buddies.ts';
import { networkOfMunicipality } from '../places/reference.ts';
import { listUsersWithRole } from '../users/user-repo.ts';
import type { BuddySide, OwnerKind } from './buddy.ts';
import {
  countWaiting, findPlatformBuddywerking, intakeOf, listBuddywerkingenIn, listChoices, networkName, type BuddywerkingCard,
} from './buddywerking-queries.ts';
import type { CandidateRow } from './candidate-repo.ts';

export interface Route { ownerKind: OwnerKind; buddywerkingId: number | null }

interface Routed {
  nis: string;
  side: BuddySide;
  /** The card that was chosen; null = "maakt niet uit". */
  chosenBuddywerkingId: number | null;
  phoneHash: string | null;
  emailHash: string | null;
}

/** The network when it has a coordinator, else the platform. */
export function routeToNetwork(db: Database, networkId: string): Route {
  if (listUsersWithRole(db, { role: 'coordinator', networkId }).length > 0) {
    return { ownerKind: 'network', buddywerkingId: null };
  }
  return { ownerKind: 'platform', buddywerkingId: findPlatformBuddywerking(db)?.id ?? null };
}

/** Somebody who was stopped for safety first comes to the network. Without a choice: where the fewest people wait. */
export function routeCandidate(db: Database, candidate: Routed): Route {
  const { nis, side, chosenBuddywerkingId } = candidate;
  const network = () => routeToNetwork(db, networkOfMunicipality(nis).id);
  if (wasStoppedForSafety(db, candidate)) return network();
  const choices = listChoices(db, nis, side);
  const chosen = choices.find(({ id }) => id === chosenBuddywerkingId)
    ?? choices.map((each) => ({ each, waiting: countWaiting(db, each.id, side) }))
      .sort((one, other) => one.waiting - other.waiting || one.each.id - other.each.id)[0]?.each;
  return chosen ? { ownerKind: 'buddywerking', buddywerkingId: chosen.id } : network();
}

export function wasStoppedForSafety(
  db: Database, { phoneHash, emailHash }: Pick<Routed, 'phoneHash' | 'emailHash'>,
): boolean {
  const hashes = [phoneHash, emailHash].filter((hash) => hash !== null);
  return hashes.length > 0 && db.select().from(safetyStops)
    .where(or(...hashes.map((hash) => eq(safetyStops.contactHash, hash)))).limit(1).get() !== undefined;
}

/** Who has the file, as people know it. */
export function ownerName(
  db: Database, row: Pick<CandidateRow, 'ownerKind' | 'buddywerkingId' | 'networkId'>,
): string {
  const name = row.buddywerkingId === null ? undefined
    : db.$client.prepare<unknown[], string>('select name from buddywerkingen where id = ?').pluck().get(row.buddywerkingId);
  if (name !== undefined) return name;
  return row.ownerKind === 'network' ? networkName(db, row.networkId) : 'Meedoen';
}

export interface MunicipalityBuddies {
  /** By name, those that are full or take nobody now too. */
  cards: BuddywerkingCard[];
  /** Name of who gets the question of a newcomer when none of them can take it now; null = one can. */
  takesOver: string | null;
}

/** What the page of a gemeente says of buddies; as `routeCandidate` will do. */
export function buddiesOfMunicipality(db: Database, { nis, networkId }: { nis: string; networkId: string }): MunicipalityBuddies {
  const cards = listBuddywerkingenIn(db, nis);
  const isTaken = cards.some((each) => intakeOf(each, 'newcomer') === 'open');
  return { cards, takesOver: isTaken ? null : ownerName(db, { ...routeToNetwork(db, networkId), networkId }) };
}
