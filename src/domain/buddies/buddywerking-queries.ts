/** Buddywerkingen: their public cards, and which of them somebody can choose. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { buddywerkingen, buddywerkingMunicipalities, candidates } from '#db/schema/buddies.ts';
import { networkDetails } from '#db/schema/reference.ts';
import { findNetwork } from '../places/reference.ts';
import type { BuddySide, IntakeState } from './buddy.ts';

export type Buddywerking = typeof buddywerkingen.$inferSelect;
export interface BuddywerkingCard extends Buddywerking {
  /** NIS codes. */
  municipalities: string[];
}

export const intakeOf = (each: Pick<Buddywerking, 'forBuddies' | 'forNewcomers'>, side: BuddySide): IntakeState =>
  (side === 'buddy' ? each.forBuddies : each.forNewcomers);

function withMunicipalities(db: Database, rows: Buddywerking[]): BuddywerkingCard[] {
  if (rows.length === 0) return [];
  const places = Map.groupBy(db.select().from(buddywerkingMunicipalities)
    .where(inArray(buddywerkingMunicipalities.buddywerkingId, rows.map(({ id }) => id)))
    .orderBy(asc(buddywerkingMunicipalities.nis)).all(), ({ buddywerkingId }) => buddywerkingId);
  return rows.map((row) => ({ ...row, municipalities: (places.get(row.id) ?? []).map(({ nis }) => nis) }));
}

export function findBuddywerking(db: Database, id: number): BuddywerkingCard | undefined {
  return withMunicipalities(db, db.select().from(buddywerkingen).where(eq(buddywerkingen.id, id)).all())[0];
}

export function findBuddywerkingBySlug(db: Database, slug: string): BuddywerkingCard | undefined {
  return withMunicipalities(db, db.select().from(buddywerkingen).where(eq(buddywerkingen.slug, slug)).all())[0];
}

/** By name; the platform's own last and only without `networkId`. */
export function listBuddywerkingen(db: Database, networkId?: string): BuddywerkingCard[] {
  const rows = db.select().from(buddywerkingen)
    .where(networkId === undefined ? undefined : eq(buddywerkingen.networkId, networkId))
    .orderBy(sql`network_id is null`, asc(buddywerkingen.name), asc(buddywerkingen.id)).all();
  return withMunicipalities(db, rows);
}

/** All that work in a gemeente, by name. */
export function listBuddywerkingenIn(db: Database, nis: string): BuddywerkingCard[] {
  const rows = db.select({ each: buddywerkingen }).from(buddywerkingMunicipalities)
    .innerJoin(buddywerkingen, eq(buddywerkingen.id, buddywerkingMunicipalities.buddywerkingId))
    .where(eq(buddywerkingMunicipalities.nis, nis)).orderBy(asc(buddywerkingen.name), asc(buddywerkingen.id)).all();
  return withMunicipalities(db, rows.map(({ each }) => each));
}

/** Those that take people now. */
export const listChoices = (db: Database, nis: string, side: BuddySide): BuddywerkingCard[] =>
  listBuddywerkingenIn(db, nis).filter((each) => intakeOf(each, side) === 'open');

/** The platform's own, for whom no network takes over. */
export function findPlatformBuddywerking(db: Database): Buddywerking | undefined {
  return db.select().from(buddywerkingen).where(isNull(buddywerkingen.networkId))
    .orderBy(asc(buddywerkingen.id)).limit(1).get();
}

/** How many people of this side wait there for a match or before. */
export function countWaiting(db: Database, buddywerkingId: number, side: BuddySide): number {
  return db.select({ count: sql<number>`count(*)` }).from(candidates).where(and(
    eq(candidates.buddywerkingId, buddywerkingId), eq(candidates.side, side),
    inArray(candidates.state, ['bevestigd', 'doorverwezen', 'intake', 'beschikbaar']), isNull(candidates.duplicateOf),
  )).get()?.count ?? 0;
}

/**
 * Weeks from registration to a duo that the last year shows in this network, rounded up; null while fewer than five
 * people show it, because one story is no waiting time. Who was brought in with a running duo did not wait here.
 */
export function waitingWeeks(db: Database, networkId: string, side: BuddySide, now: number): number | null {
  const days = db.$client.prepare<unknown[], number>(`select (s.at - c.created_at) / 86400000 from buddy_candidate_steps s
    join buddy_candidates c on c.id = s.candidate_id
    where s.state = 'gekoppeld' and c.network_id = ? and c.side = ? and s.at > ? and s.at > c.created_at order by 1`)
    .pluck().all(networkId, side, now - 365 * 86_400_000);
  const middle = days[Math.floor(days.length / 2)];
  return days.length < 5 || middle === undefined ? null : Math.max(1, Math.ceil(middle / 7));
}

/** As its coordinator wrote it. */
export function networkName(db: Database, networkId: string): string {
  return db.select({ name: networkDetails.name }).from(networkDetails).where(eq(networkDetails.id, networkId)).get()?.name
    ?? findNetwork(networkId)?.name ?? networkId;
}

/** A number to call instead: of the buddywerking, else of the network. Null when none is known. */
export function helpLine(db: Database, { buddywerkingId, networkId }: {
  buddywerkingId: number | null; networkId: string | null;
}): string | null {
  const own = buddywerkingId === null ? undefined : findBuddywerking(db, buddywerkingId)?.phone;
  if (own) return own;
  if (networkId === null) return null;
  return db.select({ phone: networkDetails.phone }).from(networkDetails).where(eq(networkDetails.id, networkId)).get()
    ?.phone ?? null;
}
