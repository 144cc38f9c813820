/** Who opens a file (product §5): the buddy worker of its buddywerking, the coordinator for the network's own cases. */
import { isBuddyWorkerOf, isCoordinatorOf, type MaybeActor } from '../shared/actor.ts';
import type { CandidateRow } from './candidate-repo.ts';

type Filed = Pick<CandidateRow, 'state' | 'ownerKind' | 'buddywerkingId' | 'networkId' | 'escalatedTo' | 'duplicateOf'>;

/**
 * `platformId`: the platform's own buddywerking; null = none. Nobody opens what is not confirmed yet, nor a duplicate,
 * which is read with its first. An administrator opens no file.
 */
export function canOpenFile(actor: MaybeActor, row: Filed, platformId: number | null): boolean {
  if (row.state === 'aangemeld' || row.duplicateOf !== null) return false;
  const isPlatform = platformId !== null && isBuddyWorkerOf(actor, platformId);
  if (row.escalatedTo !== null && isCoordinatorOf(actor, row.networkId)) return true;
  if (row.escalatedTo === 'platform' && isPlatform) return true;
  switch (row.ownerKind) {
    case 'buddywerking':
      return row.buddywerkingId !== null && isBuddyWorkerOf(actor, row.buddywerkingId);
    case 'network':
      return isCoordinatorOf(actor, row.networkId);
    case 'platform':
      return isPlatform;
  }
}

/** Which role opens it, for the line the person reads. */
export const openingRole = (actor: MaybeActor, row: Filed): 'buddy-worker' | 'coordinator' =>
  (row.ownerKind === 'network' || (row.escalatedTo !== null && isCoordinatorOf(actor, row.networkId)
    && !(row.buddywerkingId !== null && isBuddyWorkerOf(actor, row.buddywerkingId)))
    ? 'coordinator' : 'buddy-worker');
