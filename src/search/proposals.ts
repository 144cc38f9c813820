/**
 * "Fewer than 5 results are never the end" (product §4): other searches that find more, with their counts.
 */
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { LEVELS, type Level } from '#src/domain/activities/activity.ts';
import type { SearchEngine } from '#src/domain/shared/ports.ts';
import type { SearchChanges } from './search-links.ts';

/** Proposals are asked for when fewer than this many are found. */
export const FEW_RESULTS = 5;

export type ProposalKey =
  'wider' | 'otherDay' | 'otherDayPart' | 'unknownLevel' | 'higherLevel' | 'online' | 'appointment';

export interface Proposal {
  key: ProposalKey;
  /** For `serialiseSearch`: what the link changes in the present search. */
  changes: SearchChanges;
  /** How many the changed search finds. */
  count: number;
  /** Of a wider search. */
  radiusKm?: number;
  /** Of one level higher. */
  level?: Level;
}

interface Variation extends Omit<Proposal, 'count'> {
  query: ActivityQuery;
}

/** The radii that the page offers, and the widest that there is. */
const RADII_KM = [2, 5, 10, 25, 50, 100] as const;

const NO_MOMENT = { weekdays: [], dayParts: [], from: null, until: null, schoolHours: false };
const NO_MOMENT_CHANGES = { dag: null, dagdeel: null, van: null, tot: null, schooluren: null };

function widerVariations(query: ActivityQuery): Variation[] {
  if (!query.point || query.online) return [];
  return RADII_KM.filter((radiusKm) => radiusKm > query.radiusKm).map((radiusKm) => ({
    key: 'wider',
    radiusKm,
    changes: { straal: String(radiusKm) },
    query: { ...query, radiusKm },
  }));
}

function otherVariations(query: ActivityQuery): Variation[] {
  const variations: Variation[] = [];
  if (query.weekdays.length > 0 || query.from !== null || query.until !== null) {
    variations.push({
      key: 'otherDay',
      changes: { dag: null, van: null, tot: null },
      query: { ...query, weekdays: [], from: null, until: null },
    });
  }
  if (query.dayParts.length > 0) {
    variations.push({ key: 'otherDayPart', changes: { dagdeel: null }, query: { ...query, dayParts: [] } });
  }
  if (query.level !== null && !query.includeUnknownLevel) {
    variations.push({
      key: 'unknownLevel',
      changes: { onbekend: '1' },
      query: { ...query, includeUnknownLevel: true },
    });
  }
  const higher = LEVELS.find((level) => level === (query.level ?? 0) + 1);
  if (higher !== undefined && (query.level === 1 || query.level === 2)) {
    variations.push({
      key: 'higherLevel',
      level: higher,
      changes: { niveau: String(higher), samen: '1' },
      query: { ...query, level: higher, accompanied: true },
    });
  }
  if (!query.online) {
    variations.push({ key: 'online', changes: { online: '1' }, query: { ...query, online: true } });
  }
  if (!query.byAppointment) {
    variations.push({
      key: 'appointment',
      changes: { afspraak: '1', ...NO_MOMENT_CHANGES },
      query: { ...query, byAppointment: true, ...NO_MOMENT },
    });
  }
  return variations;
}

/** What a variation must find to be worth a link: something that the visitor does not see already. */
async function countSeenAlready(
  engine: Pick<SearchEngine, 'count'>, query: ActivityQuery, key: ProposalKey, totalNow: number,
): Promise<number> {
  // Other offer, of which the present results may hold a part: any of it is worth showing.
  if (key === 'online' || key === 'appointment') return 0;
  if (key === 'higherLevel') return engine.count({ ...query, accompanied: true, page: 1 });
  return totalNow;
}

/**
 * The variations that find something new, each with its count, in the order of product §4. Of the wider radii only
 * the first that brings enough, or else the one that brings most.
 */
export async function listProposals(
  engine: Pick<SearchEngine, 'count'>,
  query: ActivityQuery,
  totalNow: number,
): Promise<Proposal[]> {
  const countOf = async ({ query: changed, ...proposal }: Variation): Promise<Proposal> => ({
    ...proposal,
    count: await engine.count({ ...changed, page: 1 }),
  });
  const proposals: Proposal[] = [];
  let wider: Proposal | null = null;
  for (const variation of widerVariations(query)) {
    const proposal = await countOf(variation);
    if (proposal.count > (wider?.count ?? totalNow)) wider = proposal;
    if (proposal.count >= FEW_RESULTS) break;
  }
  if (wider) proposals.push(wider);
  for (const variation of otherVariations(query)) {
    const proposal = await countOf(variation);
    if (proposal.count > await countSeenAlready(engine, query, variation.key, totalNow)) proposals.push(proposal);
  }
  return proposals;
}
