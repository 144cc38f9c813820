/** On what ground the controller works: the administrator chooses, everybody reads that it was chosen or not yet. */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { privacyGrounds } from '#db/schema/privacy-grounds.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import type { Ground, ProcessingId } from './processings.ts';

/** Only those that were chosen. */
export const listGrounds = ({ db }: Pick<App, 'db'>): Map<ProcessingId, Ground> =>
  new Map(db.select().from(privacyGrounds).all().map(({ processing, ground }) => [processing, ground]));

/**
 * Writes what is given, null takes the choice back; each change is in the log. Throws `not-found` for others than the
 * administrator. Repeated, nothing happens.
 */
export function chooseGrounds(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, chosen: ReadonlyMap<ProcessingId, Ground | null>,
): void {
  inTransaction(app.db, () => {
    if (!isAdministrator(actor)) throw new DomainError('not-found', 'page');
    const before = listGrounds(app);
    const at = app.clock.now();
    for (const [processing, ground] of chosen) {
      if ((before.get(processing) ?? null) === ground) continue;
      if (ground === null) app.db.delete(privacyGrounds).where(eq(privacyGrounds.processing, processing)).run();
      else {
        app.db.insert(privacyGrounds).values({ processing, ground, changedAt: at })
          .onConflictDoUpdate({ target: privacyGrounds.processing, set: { ground, changedAt: at } }).run();
      }
      const detail = `${processing} ${ground ?? 'none'}`;
      appendLog(app.db, { at, actor: `user:${actor.userId}`, action: 'ground', detail });
    }
  });
}
