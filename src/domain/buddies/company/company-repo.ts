/** SQL of "Ga je mee?": requests, who was asked, how often somebody asked, and the buddies near a place. */
import { and, asc, between, count, countDistinct, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { candidates } from '#db/schema/buddies.ts';
import { companyInvitations, companyRequests, companyTries } from '#db/schema/company.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { haversineKm } from '../../places/place.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import { MOMENT_DAYS, type BuddyLanguage, type Moment } from '../buddy.ts';
import type { BuddyApp, CandidateRow } from '../candidate-repo.ts';
import { wasStoppedForSafety } from '../route-candidate.ts';
import { MOST_REQUESTS, NEAR_KM, REQUESTS_PERIOD_MS, SAME_TIME_MS } from './company.ts';

export type CompanyRow = typeof companyRequests.$inferSelect;

export const companyHashOf = (sealer: Pick<Sealer, 'fingerprint'>, code: string): string =>
  sealer.fingerprint(code, 'company-code');

/** `code` normalised. */
export const findRequestByCode = (
  { db, sealer }: Pick<BuddyApp, 'db' | 'sealer'>, code: string,
): CompanyRow | undefined =>
  db.select().from(companyRequests).where(eq(companyRequests.codeHash, companyHashOf(sealer, code))).get();

export const findRequest = ({ db }: Pick<BuddyApp, 'db'>, id: number): CompanyRow | undefined =>
  db.select().from(companyRequests).where(eq(companyRequests.id, id)).get();

export function updateRequest({ db }: Pick<BuddyApp, 'db'>, id: number, changes: Partial<CompanyRow>): void {
  db.update(companyRequests).set(changes).where(eq(companyRequests.id, id)).run();
}

export const listInvitations = ({ db }: Pick<BuddyApp, 'db'>, requestId: number) =>
  db.select().from(companyInvitations).where(eq(companyInvitations.requestId, requestId)).all();

/** Keyed hashes of who asks; one of them at least. */
export interface AskerHashes { phoneHash: string | null; emailHash: string | null }

const hashesOf = ({ phoneHash, emailHash }: AskerHashes) =>
  [phoneHash, emailHash].filter((hash) => hash !== null);

/**
 * One open request per person, three in 30 days, also those taken back; by phone and by mail. Who was stopped
 * for safety asks nobody before the network looked (product §8).
 */
export function firstState(
  { db, clock }: Pick<BuddyApp, 'db' | 'clock'>, asker: AskerHashes,
): 'open' | 'held' | 'silent' {
  const hashes = hashesOf(asker);
  const now = clock.now();
  const open = db.select({ count: count() }).from(companyRequests).where(and(
    or(inArray(companyRequests.emailHash, hashes), inArray(companyRequests.phoneHash, hashes)),
    inArray(companyRequests.state, ['open', 'silent', 'accepted']), gt(companyRequests.startsAt, now),
    isNull(companyRequests.pausedAt),
  )).get()?.count ?? 0;
  const asked = db.select({ count: countDistinct(companyTries.requestId) }).from(companyTries).where(and(
    inArray(companyTries.contactHash, hashes), gt(companyTries.at, now - REQUESTS_PERIOD_MS),
  )).get()?.count ?? 0;
  if (open > 0 || asked >= MOST_REQUESTS) return 'held';
  return wasStoppedForSafety(db, asker) ? 'silent' : 'open';
}

/** Counts the request for 30 days; nothing but keyed hashes stays of it. */
export function countTry({ db }: Pick<BuddyApp, 'db'>, row: CompanyRow): void {
  for (const contactHash of hashesOf(row)) {
    db.insert(companyTries).values({ requestId: row.id, contactHash, at: row.createdAt })
      .onConflictDoNothing().run();
  }
}

/** Mornings to 11:59, afternoons to 16:59, evenings: the parts of product §4, in Brussels time. */
function momentOf(startsAt: number): Moment {
  const { weekday, minutes } = toLocal(startsAt);
  const part = minutes < 12 * 60 ? 'ochtend' : minutes < 17 * 60 ? 'namiddag' : 'avond';
  return `${MOMENT_DAYS[weekday - 1] ?? 'ma'}-${part}`;
}

/** Buddies who look for nobody else now and ticked that they go along. In the words of the partial index. */
export const isGoing = and(
  eq(candidates.state, 'beschikbaar'), sql`${candidates.goesAlong} = 1`, eq(candidates.side, 'buddy'),
  isNull(candidates.pausedAt), isNull(candidates.duplicateOf),
);

export interface Wanted extends AskerHashes {
  place: { lat: number; lon: number };
  startsAt: number;
  /** Besides Dutch; empty = Dutch is what they have in common. */
  languages: readonly BuddyLanguage[];
  /** Who was asked already. */
  without: ReadonlySet<number>;
}

/**
 * Who live near, share a language and go with nobody else at that time; who can at that part of the day
 * first, then the nearest. Never somebody with the phone or mail of who asks.
 */
export function listWhoMayGoAlong({ db }: Pick<BuddyApp, 'db'>, wanted: Wanted): CandidateRow[] {
  const moment = momentOf(wanted.startsAt);
  const hashes = new Set(hashesOf(wanted));
  const busy = new Set(db.select({ id: companyRequests.acceptedBy }).from(companyRequests).where(and(
    eq(companyRequests.state, 'accepted'),
    between(companyRequests.startsAt, wanted.startsAt - SAME_TIME_MS, wanted.startsAt + SAME_TIME_MS),
  )).all().map(({ id }) => id));
  return db.select().from(candidates).where(isGoing).all().flatMap((row) => {
    const distanceKm = haversineKm(wanted.place.lat, wanted.place.lon, row.latE5 / 1e5, row.lonE5 / 1e5);
    const fits = distanceKm <= (row.greatestDistanceKm ?? NEAR_KM)
      && !wanted.without.has(row.id) && !busy.has(row.id)
      && (wanted.languages.length === 0 || wanted.languages.some((each) => row.languages.includes(each)))
      && !hashes.has(row.emailHash ?? '') && !hashes.has(row.phoneHash ?? '');
    return fits ? [{ row, distanceKm, can: row.moments.includes(moment) ? 0 : 1 }] : [];
  }).sort((a, b) => a.can - b.can || a.distanceKm - b.distanceKm || a.row.id - b.row.id)
    .map(({ row }) => row);
}

/** What a buddy was asked, for dates to come, the first date first. */
export function listAskedOf({ db, clock }: Pick<BuddyApp, 'db' | 'clock'>, buddyId: number) {
  return db.select({ invitation: companyInvitations, request: companyRequests }).from(companyInvitations)
    .innerJoin(companyRequests, eq(companyRequests.id, companyInvitations.requestId))
    .where(and(eq(companyInvitations.buddyId, buddyId), gt(companyRequests.startsAt, clock.now())))
    .orderBy(asc(companyRequests.startsAt)).all();
}
