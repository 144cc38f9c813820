/** SQL of "Ga je mee?": requests, who was asked, and the buddies near a place. */
import { and, asc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import { candidates, safetyStops } from '#db/schema/buddies.ts';
import { companyInvitations, companyRequests } from '#db/schema/company.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { PublicActivity, PublicPlace } from '../../activities/public-activity.ts';
import { haversineKm } from '../../places/place.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import { MOMENT_DAYS, type BuddyLanguage, type Moment } from '../buddy.ts';
import type { BuddyApp, CandidateRow } from '../candidate-repo.ts';
import { canStillAsk, NEAR_KM, REQUESTS_PERIOD_MS } from './company.ts';

export type CompanyRow = typeof companyRequests.$inferSelect;

export const companyHashOf = (sealer: Pick<Sealer, 'fingerprint'>, code: string): string =>
  sealer.fingerprint(code, 'company-code');

/** `code` normalised. */
export const findRequestByCode = ({ db, sealer }: Pick<BuddyApp, 'db' | 'sealer'>, code: string): CompanyRow | undefined =>
  db.select().from(companyRequests).where(eq(companyRequests.codeHash, companyHashOf(sealer, code))).get();

export const listInvitations = ({ db }: Pick<BuddyApp, 'db'>, requestId: number) =>
  db.select().from(companyInvitations).where(eq(companyInvitations.requestId, requestId)).all();

/** One open request per person, three in 30 days; who was stopped for safety asks nobody. */
export function isOneTooMany({ db, clock }: Pick<BuddyApp, 'db' | 'clock'>, emailHash: string | null, most: number): boolean {
  if (emailHash === null) return false;
  if (db.select().from(safetyStops).where(eq(safetyStops.contactHash, emailHash)).get()) return true;
  const now = clock.now();
  const earlier = db.select().from(companyRequests).where(and(
    eq(companyRequests.emailHash, emailHash), gt(companyRequests.createdAt, now - REQUESTS_PERIOD_MS),
    ne(companyRequests.state, 'held'),
  )).all();
  return earlier.length >= most
    || earlier.some(({ state, startsAt }) => (state === 'open' || state === 'accepted') && startsAt > now);
}

/** Mornings to 11:59, afternoons to 16:59, evenings: the parts of product §4, in Brussels time. */
function momentOf(startsAt: number): Moment {
  const { weekday, minutes } = toLocal(startsAt);
  return `${MOMENT_DAYS[weekday - 1] ?? 'ma'}-${minutes < 12 * 60 ? 'ochtend' : minutes < 17 * 60 ? 'namiddag' : 'avond'}`;
}

export interface Wanted {
  place: { lat: number; lon: number };
  startsAt: number;
  /** Besides Dutch; empty = Dutch is what they have in common. */
  languages: readonly BuddyLanguage[];
  emailHash: string | null;
  /** Who was asked already. */
  without: ReadonlySet<number>;
}

/**
 * Buddies who look for nobody else at that moment, ticked that they go along, live near and share a language; who
 * can at that part of the day first, then the nearest.
 */
export function listWhoMayGoAlong({ db }: Pick<BuddyApp, 'db'>, wanted: Wanted): CandidateRow[] {
  const moment = momentOf(wanted.startsAt);
  const accepted = new Set(db.select({ id: companyRequests.acceptedBy }).from(companyRequests)
    .where(and(eq(companyRequests.state, 'accepted'), eq(companyRequests.startsAt, wanted.startsAt))).all().map(({ id }) => id));
  return db.select().from(candidates).where(and(
    eq(candidates.side, 'buddy'), eq(candidates.state, 'beschikbaar'), eq(candidates.goesAlong, true),
    isNull(candidates.pausedAt), isNull(candidates.duplicateOf),
  )).all().flatMap((row) => {
    const distanceKm = haversineKm(wanted.place.lat, wanted.place.lon, row.latE5 / 1e5, row.lonE5 / 1e5);
    const fits = distanceKm <= (row.greatestDistanceKm ?? NEAR_KM) && !wanted.without.has(row.id) && !accepted.has(row.id)
      && (wanted.languages.length === 0 || wanted.languages.some((each) => row.languages.includes(each)))
      && (wanted.emailHash === null || row.emailHash !== wanted.emailHash);
    return fits ? [{ row, distanceKm, can: row.moments.includes(moment) ? 0 : 1 }] : [];
  }).sort((a, b) => a.can - b.can || a.distanceKm - b.distanceKm || a.row.id - b.row.id).map(({ row }) => row);
}

export interface CompanyPage {
  activity: PublicActivity & { content: { place: PublicPlace } };
  /** Coming dates of which the start is far enough, at most 10. */
  dates: { startsAt: number; endsAt: number }[];
}

/** Undefined when there is nothing to ask for: not public, no place, no date, or nobody near who goes along. */
export function findCompanyPage(app: Pick<BuddyApp, 'db' | 'clock'>, activityId: number): CompanyPage | undefined {
  const page = findActivityPage(app, activityId);
  if (page.kind !== 'found' || page.activity.content.place === null) return undefined;
  const now = app.clock.now();
  const dates = page.occurrences.filter(({ status, full, startsAt }) => status === 'planned' && !full && canStillAsk(startsAt, now))
    .slice(0, 10).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  const [first] = dates;
  const { place } = page.activity.content;
  if (!first) return undefined;
  const near = listWhoMayGoAlong(app, { place, startsAt: first.startsAt, languages: [], emailHash: null, without: new Set() });
  return near.length === 0 ? undefined : { activity: { ...page.activity, content: { ...page.activity.content, place } }, dates };
}

/** What a buddy was asked, for dates to come, the first date first. */
export function listAskedOf({ db, clock }: Pick<BuddyApp, 'db' | 'clock'>, buddyId: number) {
  return db.select({ invitation: companyInvitations, request: companyRequests }).from(companyInvitations)
    .innerJoin(companyRequests, eq(companyRequests.id, companyInvitations.requestId))
    .where(and(
      eq(companyInvitations.buddyId, buddyId), gt(companyRequests.startsAt, clock.now()),
      inArray(companyRequests.state, ['open', 'accepted']), isNull(companyRequests.pausedAt),
    )).orderBy(asc(companyRequests.startsAt)).all();
}
