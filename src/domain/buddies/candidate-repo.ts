/** SQL of candidates; what is known of a person is sealed on the way in and opened on the way out. */
import { and, asc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { candidates, candidateSteps } from '#db/schema/buddies.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { networkOfMunicipality } from '../places/reference.ts';
import type { Erasing } from '../erasure/erasures.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { canBecome, OPEN_STATES, type BuddySide, type CandidateState } from './buddy.ts';
import { countBuddy } from './count-buddies.ts';

/** What the use cases of this module need of the App. */
export type BuddyApp = Pick<App, 'db' | 'clock' | 'isDemo'> & Erasing & { sealer: Sealer };

export type CandidateRow = typeof candidates.$inferSelect;
export type NewCandidateRow = typeof candidates.$inferInsert;

/** Phone in E.164. */
export interface CandidatePerson { name: string; phone: string | null; email: string | null }

export const codeHashOf = (sealer: Pick<Sealer, 'fingerprint'>, code: string): string =>
  sealer.fingerprint(code, 'buddy-code');

export const CONTACT_PURPOSE = 'buddy-contact';

/** One hash for mail and phone, of buddies and newcomers alike, also for who was stopped for safety. */
export const contactHashOf = (sealer: Pick<Sealer, 'fingerprint'>, contact: string): string =>
  sealer.fingerprint(contact, CONTACT_PURPOSE);

/** Stands in the link by mail only, so that having the code does not prove having the address. */
export const mailTokenOf = (sealer: Pick<Sealer, 'fingerprint'>, id: number, email: string): string =>
  sealer.fingerprint(`${id}\0${email}`, 'buddy-mail').slice(0, 22);

/** True also for a link mailed before the key was changed. */
export const isMailToken = (sealer: Pick<Sealer, 'fingerprints'>, id: number, email: string, token: string): boolean =>
  sealer.fingerprints(`${id}\0${email}`, 'buddy-mail').some((each) => each.slice(0, 22) === token);

/** The columns of a person, sealed, with the hashes to find them by. */
export function sealPerson(sealer: Sealer, { name, phone, email }: CandidatePerson) {
  return {
    name: sealer.seal(name),
    phone: phone === null ? null : sealer.seal(phone),
    phoneHash: phone === null ? null : contactHashOf(sealer, phone),
    email: email === null ? null : sealer.seal(email),
    emailHash: email === null ? null : contactHashOf(sealer, email),
  };
}

export function openCandidate(sealer: Sealer, row: Pick<CandidateRow, 'name' | 'phone' | 'email'>): CandidatePerson {
  const open = (sealed: string | null) => (sealed === null ? null : sealer.open(sealed));
  return { name: sealer.open(row.name), phone: open(row.phone), email: open(row.email) };
}

export function findCandidate(db: Database, id: number): CandidateRow | undefined {
  return db.select().from(candidates).where(eq(candidates.id, id)).get();
}

/** Throws `not-found`. */
export function getCandidate(db: Database, id: number): CandidateRow {
  const row = findCandidate(db, id);
  if (!row) throw new DomainError('not-found', 'page');
  return row;
}

/** `code` normalised. */
export function findCandidateByCode(
  { db, sealer }: Pick<BuddyApp, 'db' | 'sealer'>, code: string,
): CandidateRow | undefined {
  return db.select().from(candidates).where(eq(candidates.codeHash, codeHashOf(sealer, code))).get();
}

/** The open registration on the same side with this mail or phone: the first one, never a duplicate of it. */
export function findSamePerson(
  db: Database, side: BuddySide, { phoneHash, emailHash }: { phoneHash: string | null; emailHash: string | null },
): CandidateRow | undefined {
  const same: SQL[] = [];
  if (phoneHash !== null) same.push(eq(candidates.phoneHash, phoneHash));
  if (emailHash !== null) same.push(eq(candidates.emailHash, emailHash));
  if (same.length === 0) return undefined;
  return db.select().from(candidates).where(and(
    eq(candidates.side, side), isNull(candidates.duplicateOf), inArray(candidates.state, [...OPEN_STATES]), or(...same),
  )).orderBy(asc(candidates.id)).limit(1).get();
}

/** With its first step and its count; inside the caller's transaction. @returns its id. */
export function insertCandidate(db: Database, row: NewCandidateRow): number {
  const { id } = db.insert(candidates).values(row).returning({ id: candidates.id }).get();
  db.insert(candidateSteps).values({
    candidateId: id, state: row.state, ownerKind: row.ownerKind, buddywerkingId: row.buddywerkingId ?? null,
    by: row.registeredBy ?? null, at: row.createdAt,
  }).run();
  if (row.duplicateOf == null) {
    countBuddy(db, { now: row.createdAt, networkId: row.networkId, side: row.side, event: row.state });
  }
  return id;
}

export function updateCandidate(db: Database, id: number, changes: Partial<NewCandidateRow>): void {
  db.update(candidates).set(changes).where(eq(candidates.id, id)).run();
}

/**
 * Takes the step, with its row and its count; inside the caller's transaction. Throws `conflict` when product §8 has no
 * such step from where the person is now. @returns the row after it.
 */
export function takeStep(
  app: Pick<BuddyApp, 'db' | 'clock'>, row: CandidateRow, to: CandidateState,
  { by = null, changes = {} }: { by?: number | null; changes?: Partial<NewCandidateRow> } = {},
): CandidateRow {
  if (!canBecome(row.state, to)) throw new DomainError('conflict', 'buddy-step');
  const now = app.clock.now();
  updateCandidate(app.db, row.id, { ...changes, state: to, stateSince: now });
  const after = getCandidate(app.db, row.id);
  app.db.insert(candidateSteps).values({
    candidateId: row.id, state: to, ownerKind: after.ownerKind, buddywerkingId: after.buddywerkingId, by, at: now,
  }).run();
  if (row.duplicateOf === null) {
    countBuddy(app.db, { now, networkId: row.networkId, side: row.side, event: to });
    if (to === 'gestopt' && after.stopReason !== null) {
      countBuddy(app.db, { now, networkId: row.networkId, side: row.side, event: `stopped:${after.stopReason}` });
    }
  }
  return after;
}

/** What the person registered again with the same mail or phone, newest last. */
export function listDuplicates(db: Database, id: number): CandidateRow[] {
  return db.select().from(candidates).where(and(eq(candidates.duplicateOf, id), ne(candidates.id, id)))
    .orderBy(asc(candidates.id)).all();
}

/** Where somebody lives, as it stands in a row: the centre of the place, in hundred-thousandths of a degree. */
export const placeColumns = ({ nis, lat, lon }: { nis: string; lat: number; lon: number }) => ({
  nis, latE5: Math.round(lat * 1e5), lonE5: Math.round(lon * 1e5), networkId: networkOfMunicipality(nis).id,
});
