/** The contact point of a gemeente (product §4): the name of a function, a number, an address; never a person. */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { municipalityContacts } from '#db/schema/reference.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { findMunicipality } from '../places/reference.ts';
import type { ContactPoint } from '../places/municipality-queries.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Writes it, or takes it away with null. Throws `not-found` for others than the administrator or an unknown code,
 * `invalid` without any way to reach it. Repeated, nothing happens.
 */
export function saveMunicipalityContact(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, { nis, contact }: { nis: string; contact: ContactPoint | null },
): void {
  inTransaction(app.db, () => {
    if (!isAdministrator(actor) || !findMunicipality(nis)) throw new DomainError('not-found', 'page');
    const before = app.db.select().from(municipalityContacts).where(eq(municipalityContacts.nis, nis)).get();
    const now = app.clock.now();
    if (contact === null) {
      if (!before) return;
      app.db.delete(municipalityContacts).where(eq(municipalityContacts.nis, nis)).run();
    } else {
      const { functionName, phone, email, url } = contact;
      if (functionName === '') throw new DomainError('invalid', 'function-needed');
      if (phone === null && email === null && url === null) throw new DomainError('invalid', 'contact-needed');
      const isSame = before?.functionName === functionName && before.phone === phone && before.email === email && before.url === url;
      if (isSame) return;
      const values = { functionName, phone, email, url, updatedAt: now };
      app.db.insert(municipalityContacts).values({ nis, ...values })
        .onConflictDoUpdate({ target: municipalityContacts.nis, set: values }).run();
    }
    appendLog(app.db, { at: now, actor: `user:${actor.userId}`, action: 'contact', detail: nis });
  });
}
