/**
 * Hashes of mail and phone that nobody has in clear any more (who was stopped for safety, how often somebody asked for
 * company) stay hashed with the key of their day. Who comes again brings them to the present key.
 */
import { eq } from 'drizzle-orm';
import { safetyStops } from '#db/schema/buddies.ts';
import { companyTries } from '#db/schema/company.ts';
import { CONTACT_PURPOSE, type BuddyApp } from '../candidate-repo.ts';

/** Inside the caller's transaction, before the hashes of these contacts are looked for. Null ones are passed over. */
export function recogniseContacts(
  { db, sealer }: Pick<BuddyApp, 'db' | 'sealer'>, contacts: readonly (string | null)[],
): void {
  for (const contact of contacts) {
    if (contact === null) continue;
    const [present, ...earlier] = sealer.fingerprints(contact, CONTACT_PURPOSE);
    if (present !== undefined) for (const each of earlier) moveContactHash(db, each, present);
  }
}

/** The newer of two notes on the same contact stays. */
export function moveContactHash(db: BuddyApp['db'], from: string, to: string): void {
  const stop = db.select().from(safetyStops).where(eq(safetyStops.contactHash, from)).get();
  if (stop) {
    db.delete(safetyStops).where(eq(safetyStops.contactHash, from)).run();
    db.insert(safetyStops).values({ ...stop, contactHash: to }).onConflictDoNothing().run();
  }
  for (const row of db.select().from(companyTries).where(eq(companyTries.contactHash, from)).all()) {
    db.insert(companyTries).values({ ...row, contactHash: to }).onConflictDoNothing().run();
  }
  db.delete(companyTries).where(eq(companyTries.contactHash, from)).run();
}
