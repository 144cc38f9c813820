/**
 * A buddywerking comes on the site: the administrator makes it, its workers fill in the card and open it
 * (product §5, §8).
 */
import { inTransaction } from '#db/client.ts';
import { buddywerkingen } from '#db/schema/buddies.ts';
import { findNetwork } from '../../places/reference.ts';
import { isAdministrator, type MaybeActor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { slugOf } from '../../shared/slug.ts';
import type { BuddywerkingKind } from '../buddy.ts';
import { findBuddywerkingBySlug } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';

/**
 * Takes nobody yet and works nowhere: that its workers say on the card. Throws `not-found` for others than
 * the
 * administrator or for no network. @returns its id.
 */
export function makeBuddywerking(
  app: Pick<BuddyApp, 'db' | 'clock'>, actor: MaybeActor,
  { networkId, name, kind }: { networkId: string; name: string; kind: BuddywerkingKind },
): number {
  return inTransaction(app.db, () => {
    if (!isAdministrator(actor) || !findNetwork(networkId)) throw new DomainError('not-found', 'page');
    const now = app.clock.now();
    return app.db.insert(buddywerkingen).values({
      slug: freeSlug(app, name), name, kind, networkId, forBuddies: 'paused', forNewcomers: 'paused',
      createdAt: now, updatedAt: now,
    }).returning({ id: buddywerkingen.id }).get().id;
  });
}

/** `worden` and `vragen` stand under the same address. */
function freeSlug({ db }: Pick<BuddyApp, 'db'>, name: string): string {
  const plain = slugOf(name, 'buddywerking');
  const isTaken = (slug: string) =>
    slug === 'worden' || slug === 'vragen' || findBuddywerkingBySlug(db, slug) !== undefined;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
