/**
 * The search engine: columns in this process, kept in step with the search rows (architecture §3, product
 * §4).
 */
import type { Database } from '#db/client.ts';
import type { ActivityHit, ActivityQuery, ActivityResult } from '#src/domain/activities/activity-search.ts';
import type { Clock } from '#src/domain/shared/clock.ts';
import type { SearchEngine, WordMatcher, WordMatches } from '#src/domain/shared/ports.ts';
import { prepareLastChange } from '../last-change.ts';
import { Columns, type StoredSearchRow } from './columns.ts';
import { facetsOf } from './counts.ts';
import { compileFilter, type Filter } from './filter.ts';
import { isFull } from './find-occurrence.ts';
import { comparisonFor, distancesOf, selectRanks } from './order.ts';
import { makeCombinations, makeHits, scan, type Candidates, type Combinations } from './scan.ts';

const SELECT_CHANGES = `
  select activity_id as activityId, change_seq as changeSeq, published, level, kind_bits as kindBits,
    goal_bits as goalBits, theme_bits as themeBits, audience_bits as audienceBits, age_min as ageMin,
    age_max as ageMax, flag_bits as flagBits, lat, lon, nis, organisation_slug as organisationSlug,
    hidden_from as hiddenFrom, occurrences
  from search_activities where change_seq > ? order by change_seq`;

export interface EngineParts {
  db: Database;
  clock: Clock;
  words: WordMatcher;
}

interface Pass {
  now: number;
  filter: Filter;
  combinations: Combinations;
}

/** Makes the engine and loads its columns; some tenths of a second for 100,000 activities. */
export function createSearchEngine({ db, clock, words }: EngineParts): SearchEngine {
  const sqlite = db.$client;
  const lastChange = prepareLastChange(sqlite);
  const changes = sqlite.prepare<[number], StoredSearchRow>(SELECT_CHANGES);
  let columns = new Columns();
  let hits = makeHits(columns.slots.id.length);
  let seen = 0;
  let boundary = { seen: -1, from: 0, at: 0 };

  function refresh(): void {
    // Rows of an open transaction may still be rolled back.
    if (sqlite.inTransaction) return;
    const last = lastChange();
    if (last === seen) return;
    if (last < seen) {
      // Only a database that was put back holds older changes: begin again.
      columns = new Columns();
      seen = 0;
    }
    for (const row of changes.iterate(seen)) {
      columns.put(row);
      seen = row.changeSeq;
    }
    if (hits.slots.length < columns.slotCount) hits = makeHits(columns.slots.id.length);
  }

  /** Matching words may wait; from here to the answer nothing does, so that no other search comes between. */
  function pass(query: ActivityQuery, matches: WordMatches | null): Pass {
    refresh();
    const now = clock.now();
    columns.setNow(now);
    const filter = compileFilter(query, columns, now);
    const combinations = makeCombinations();
    scan(columns, filter, now, matches && candidatesOf(columns, matches), hits, combinations);
    return { now, filter, combinations };
  }

  async function search(query: ActivityQuery): Promise<ActivityResult> {
    const matches = query.words.length > 0 ? await words.match(query.words) : null;
    const { now, filter, combinations } = pass(query, matches);
    return {
      total: hits.count,
      page: query.page,
      pageSize: query.pageSize,
      hits: pageOf(query, filter, now),
      facets: facetsOf(combinations, query.includeUnknownLevel),
    };
  }

  function pageOf(query: ActivityQuery, filter: Filter, now: number): ActivityHit[] {
    const from = (query.page - 1) * query.pageSize;
    if (from >= hits.count) return [];
    const distanceOf = distancesOf(columns, hits, filter.point);
    const compare = comparisonFor(query, columns, filter, hits, distanceOf);
    const ranks = selectRanks(hits.count, from, from + query.pageSize, compare);
    const { startsAt, endsAt } = columns.occurrences;
    return Array.from(ranks, (hit) => {
      const slot = hits.slots[hit]!;
      const occurrence = hits.occurrences[hit]!;
      const distanceKm = distanceOf(hit);
      return {
        id: columns.slots.id[slot]!,
        distanceKm: distanceKm === Infinity ? null : distanceKm,
        next: occurrence < 0 ? null : { startsAt: startsAt[occurrence]!, endsAt: endsAt[occurrence]! },
        full: isFull(columns, slot, now),
      };
    });
  }

  async function count(query: ActivityQuery): Promise<number> {
    pass(query, query.words.length > 0 ? await words.match(query.words) : null);
    return hits.count;
  }

  /** Looked for anew only when the offer changed or the last answer has passed. */
  function nextChangeAt(): number {
    refresh();
    const now = clock.now();
    if (boundary.seen !== seen || now >= boundary.at || now < boundary.from) {
      boundary = { seen, from: now, at: columns.nextBoundary(now) };
    }
    return boundary.at;
  }

  refresh();
  return { search, count, refresh, nextChangeAt, version: () => seen, size: () => columns.size };
}

/** The slots of the matches; ids that are not in the offer (any more) are left out. */
function candidatesOf(columns: Columns, { ids, tiers, errors }: WordMatches): Candidates {
  const slots = new Int32Array(ids.length);
  const keptTiers = new Uint8Array(ids.length);
  const keptErrors = new Uint8Array(ids.length);
  let count = 0;
  ids.forEach((id, at) => {
    const slot = columns.findSlot(id);
    if (slot === undefined) return;
    slots[count] = slot;
    keptTiers[count] = tiers[at]!;
    keptErrors[count] = errors[at]!;
    count += 1;
  });
  return { slots, tiers: keptTiers, errors: keptErrors, count };
}
