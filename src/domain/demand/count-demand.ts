/**
 * Counts what people search for, in totals per day (product §4 Demand): no person, no address, no words
 * unless the lexicon knows them, no page language. What is counted waits in memory for a few seconds and is
 * then written at once.
 */
import { inTransaction, type Database } from '#db/client.ts';
import type { ActivityQuery } from '../activities/activity-search.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import type { Clock } from '../shared/clock.ts';
import type { Log } from '../shared/ports.ts';
import { Remembered } from './remembered.ts';

/** Page 1 of a search that a person looked at. Callers leave out the API, embeds and signed-in workers. */
export interface SearchVisit {
  query: ActivityQuery;
  /** Municipality of the place that was searched; null without. */
  nis: string | null;
  /** Concepts of the lexicon in the words. */
  concepts: readonly string[];
  total: number;
  /** Only hashed, with a key that is gone the next day. */
  visitor: { address: string; userAgent: string };
}

export interface DemandCounter {
  /** Counts the visit, unless this visitor had it counted in the last 30 minutes. True when it counts. */
  count(visit: SearchVisit): boolean;
  /** Writes what waits. Call it before the database closes. */
  flush(): void;
}

export interface DemandParts {
  db: Database;
  clock: Clock;
  /** A fresh random key of 32 bytes; asked once a day. */
  dailyKey: () => Buffer;
  /** Around each writing, for who wants to know that no page shows what is written. */
  write?: (work: () => void) => void;
  log?: Log;
}

const WRITE_AFTER_MS = 3_000;

const COLUMNS = [
  'day',
  'nis',
  'level',
  'kind',
  'goal',
  'theme',
  'audience',
  'children',
  'day_part',
  'results',
] as const;

const ADD_TOTAL = `
  insert into demand_daily (${COLUMNS.join(', ')}, count) values (${COLUMNS.map(() => '?').join(', ')}, ?)
  on conflict (${COLUMNS.join(', ')}) do update set count = count + excluded.count`;
const ADD_CONCEPT = `
  insert into demand_concepts (day, nis, concept, count) values (?, ?, ?, ?)
  on conflict (day, nis, concept) do update set count = count + excluded.count`;

function listed(values: readonly string[]): string {
  return [...values].sort().join(',');
}

export function resultsClass(total: number): '0' | '1-4' | '5-19' | '20+' {
  if (total === 0) return '0';
  if (total < 5) return '1-4';
  return total < 20 ? '5-19' : '20+';
}

export function createDemandCounter({ db, clock, dailyKey, log, write = (work) => work() }: DemandParts): DemandCounter {
  const addTotal = db.$client.prepare(ADD_TOTAL);
  const addConcept = db.$client.prepare(ADD_CONCEPT);
  const remembered = new Remembered(dailyKey);
  const totals = new Map<string, number>();
  const concepts = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  function add(waiting: Map<string, number>, columns: readonly string[]): void {
    const key = JSON.stringify(columns);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }

  function count({ query, nis, concepts: found, total, visitor }: SearchVisit): boolean {
    if (query.page !== 1) return false;
    const now = clock.now();
    const day = toLocal(now).date;
    const place = nis ?? query.municipality ?? '';
    const level = query.level === null ? '' : String(query.level);
    const theme = listed(query.themes);
    const who = [visitor.address, visitor.userAgent, place, level, theme];
    if (!remembered.isNew(JSON.stringify(who), day, now)) return false;
    add(totals, [
      day,
      place,
      level,
      listed(query.kinds),
      listed(query.goals),
      theme,
      listed(query.audiences),
      query.children ?? '',
      listed(query.dayParts),
      resultsClass(total),
    ]);
    for (const concept of new Set(found)) add(concepts, [day, place, concept]);
    timer ??= setTimeout(flushLater, WRITE_AFTER_MS).unref();
    return true;
  }

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (totals.size === 0 && concepts.size === 0) return;
    write(() => inTransaction(db, () => {
      for (const [key, number] of totals) addTotal.run(...(JSON.parse(key) as string[]), number);
      for (const [key, number] of concepts) addConcept.run(...(JSON.parse(key) as string[]), number);
    }));
    totals.clear();
    concepts.clear();
  }

  /** A database that is busy keeps nobody from searching: what waits is written with the next visit. */
  function flushLater(): void {
    try {
      flush();
    } catch (error) {
      log?.warn(
        { reason: (error as { code?: string }).code ?? 'unknown' },
        'demand could not be written yet',
      );
    }
  }

  return { count, flush };
}
