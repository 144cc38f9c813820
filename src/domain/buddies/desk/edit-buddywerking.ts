/** The card of a buddywerking, edited by its own workers or the coordinator of its network (product §8). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { buddywerkingen, buddywerkingMunicipalities } from '#db/schema/buddies.ts';
import { findMunicipality } from '../../places/reference.ts';
import { isBuddyWorkerOf, isCoordinatorOf, type MaybeActor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Buddywerking } from '../buddywerking-queries.ts';
import { findBuddywerking } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';

export const canEditBuddywerking = (actor: MaybeActor, each: Pick<Buddywerking, 'id' | 'networkId'>): boolean =>
  isBuddyWorkerOf(actor, each.id) || (each.networkId !== null && isCoordinatorOf(actor, each.networkId));

export type CardChanges = Pick<Buddywerking,
  'name' | 'kind' | 'forWhom' | 'months' | 'frequency' | 'minAge' | 'training' | 'insuredBy' | 'asksExtract' | 'infoEvenings'
  | 'forBuddies' | 'forNewcomers' | 'phone' | 'email' | 'url'> & { municipalities: string[] };

/** The address of the card stays. Throws `not-found` for who may not, `invalid` for a gemeente of another network. */
export function editBuddywerking(app: BuddyApp, actor: MaybeActor, id: number, { municipalities, ...changes }: CardChanges): void {
  inTransaction(app.db, () => {
    const card = findBuddywerking(app.db, id);
    if (!card || !canEditBuddywerking(actor, card)) throw new DomainError('not-found', 'page');
    const places = municipalities.map((nis) => findMunicipality(nis));
    if (places.some((place) => !place || (card.networkId !== null && place.networkId !== card.networkId))) {
      throw new DomainError('invalid', 'place-unknown');
    }
    app.db.update(buddywerkingen).set({ ...changes, updatedAt: app.clock.now() }).where(eq(buddywerkingen.id, id)).run();
    app.db.delete(buddywerkingMunicipalities).where(eq(buddywerkingMunicipalities.buddywerkingId, id)).run();
    for (const nis of new Set(municipalities)) app.db.insert(buddywerkingMunicipalities).values({ buddywerkingId: id, nis }).run();
  });
}
