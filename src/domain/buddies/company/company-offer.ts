/**
 * Whether somebody can ask for company to an activity; for every activity page, so it costs nothing where
 * nobody goes.
 */
import type { Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import { candidates } from '#db/schema/buddies.ts';
import type { ActivityPage } from '../../activities/activity-queries.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { PublicActivity, PublicPlace } from '../../activities/public-activity.ts';
import { haversineKm } from '../../places/place.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { canStillAsk, LEAST_NOTICE_MS, NEAR_KM } from './company.ts';
import { isGoing } from './company-repo.ts';

const MOST_DATES = 6;

type Reading = Pick<BuddyApp, 'db' | 'clock'>;

interface Going { lat: number; lon: number; distanceKm: number }

/** Where buddies live who go along, read anew after a write. */
const read = new WeakMap<Database, { version: string; going: Going[] }>();

function listGoing(db: Database): Going[] {
  const version = contentVersionOf(db).read();
  const known = read.get(db);
  if (known?.version === version) return known.going;
  const going = db.select({
    latE5: candidates.latE5, lonE5: candidates.lonE5, distanceKm: candidates.greatestDistanceKm,
  }).from(candidates).where(isGoing).all().map(({ latE5, lonE5, distanceKm }) => (
    { lat: latE5 / 1e5, lon: lonE5 / 1e5, distanceKm: distanceKm ?? NEAR_KM }));
  // What an open transaction reads may still be taken back.
  if (!db.$client.inTransaction) read.set(db, { version, going });
  return going;
}

export interface CompanyOffer {
  activity: PublicActivity & { content: { place: PublicPlace } };
  /** Coming dates of which the start is far enough, at most six, so that the form stays short. */
  dates: { startsAt: number; endsAt: number }[];
  /** Epoch ms at which one of these dates comes too near to ask for. */
  until: number;
}

/**
 * Undefined when there is nothing to ask for: not public, no place, no date, or nobody near who goes along.
 */
export function companyOfferOf(app: Reading, page: ActivityPage): CompanyOffer | undefined {
  if (page.kind !== 'found' || page.activity.content.place === null) return undefined;
  const { place } = page.activity.content;
  const isNear = listGoing(app.db).some(({ lat, lon, distanceKm }) => (
    haversineKm(place.lat, place.lon, lat, lon) <= distanceKm));
  if (!isNear) return undefined;
  const now = app.clock.now();
  const dates = page.occurrences
    .filter(({ status, full, startsAt }) => status === 'planned' && !full && canStillAsk(startsAt, now))
    .slice(0, MOST_DATES).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  const [first] = dates;
  if (!first) return undefined;
  return {
    activity: { ...page.activity, content: { ...page.activity.content, place } }, dates,
    until: first.startsAt - LEAST_NOTICE_MS + 1,
  };
}

export const findCompanyOffer = (app: Reading, activityId: number): CompanyOffer | undefined =>
  companyOfferOf(app, findActivityPage(app, activityId));
