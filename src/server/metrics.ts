/**
 * Figures for the operator (product §2 `/metriek`): counters of this process, and states read when somebody asks.
 * Labels come from closed lists (patterns of routes, names of jobs), never from what a visitor sent.
 */
import { isNull, sql } from 'drizzle-orm';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import { listenToStatements, statementForLog } from '#db/watch-statements.ts';
import type { App } from '#src/domain/shared/app.ts';
import { readOutboxState } from '#src/domain/shared/outbox.ts';
import type { SearchEngine, WordMatcher } from '#src/domain/shared/ports.ts';
import type { PageCache } from '#src/web/page-cache.ts';
import type { JobState } from './create-app.ts';

/** Slower than this is worth a line in the log. */
export const SLOW_QUERY_MS = 100;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MS_PER_SECOND = 1000;

export interface EndedRequest {
  /** Astro's pattern; null = answered before any page, or a file. */
  route: string | null;
  status: number;
  ms: number;
}

/** The same as `/metriek`, for the administrator's page. */
export interface Measurements {
  requests: { total: number; failed: number; shed: number; medianMs: number | null; p95Ms: number | null };
  mail: { waiting: number; oldestSeconds: number };
  moderation: { waiting: number; oldestSeconds: number };
  words: { asked: number; fallbacks: number };
  search: { activities: number; asked: number; slow: number };
  pages: { found: number; missed: number; pages: number; bytes: number };
  memoryBytes: number;
  /** Seconds this process runs. */
  uptimeSeconds: number;
}

export interface Metrics {
  requestEnded(request: EndedRequest): void;
  /** The same engine, measured; what is slow is logged with its name, never with what was asked. */
  watchSearch(engine: SearchEngine): SearchEngine;
  watchWords<Matcher extends WordMatcher>(matcher: Matcher): WordMatcher;
  /** Counts statements of the database; what takes longer is logged as its text, never with a value. */
  watchStatements(db: Pick<Database, '$client'>, slowMs: number): void;
  /** Text in the exposition format of Prometheus. */
  expose(parts: MetricsParts): Promise<string>;
  read(parts: MetricsParts): Promise<Measurements>;
}

/** What is read at the moment of asking. */
export type MetricsParts = Pick<App, 'db' | 'clock' | 'search'> & {
  pages: PageCache;
  jobs: { list(): JobState[] } | null;
};

interface FallbackFigures { byFirst: number; bySecond: number; failures: number }

const ageSeconds = (now: number, since: number | null | undefined): number =>
  (since === null || since === undefined ? 0 : Math.max(0, (now - since) / MS_PER_SECOND));

function readQueue({ db, clock }: MetricsParts): { waiting: number; oldestSeconds: number } {
  const row = db.select({ waiting: sql<number>`count(*)`, oldestAt: sql<number | null>`min(${moderationItems.levelSince})` })
    .from(moderationItems).where(isNull(moderationItems.closedAt)).get();
  return { waiting: row?.waiting ?? 0, oldestSeconds: ageSeconds(clock.now(), row?.oldestAt) };
}

/** The value under which this part of the observations lies, from the counts of a histogram; null = none yet. */
export function quantileOf(buckets: readonly { le: number; count: number }[], part: number): number | null {
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const found = buckets.find(({ count }) => count >= total * part);
  return found && Number.isFinite(found.le) ? found.le : buckets.filter(({ le }) => Number.isFinite(le)).at(-1)?.le ?? null;
}

export function createMetrics(log: App['log']): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, prefix: 'meedoen_' });
  const requests = new Counter({
    name: 'meedoen_requests_total', help: 'Answers by route pattern and class of status.',
    labelNames: ['route', 'status'], registers,
  });
  const shed = new Counter({ name: 'meedoen_shed_total', help: 'Refused because it was too busy.', registers });
  const latency = new Histogram({
    name: 'meedoen_request_seconds', help: 'From the first byte asked to the end of the answer.',
    labelNames: ['route'], buckets: SECONDS, registers,
  });
  const searches = new Histogram({
    name: 'meedoen_search_seconds', help: 'Time in the search engine.', labelNames: ['query'], buckets: SECONDS, registers,
  });
  const slow = new Counter({
    name: 'meedoen_slow_queries_total', help: `Searches over ${SLOW_QUERY_MS} ms.`, labelNames: ['query'], registers,
  });
  const statements = new Counter({ name: 'meedoen_statements_total', help: 'Statements to the database.', registers });
  const slowStatements = new Counter({
    name: 'meedoen_slow_statements_total', help: 'Statements and transactions over SLOW_SQL_MS.', registers,
  });
  const words = new Counter({ name: 'meedoen_words_total', help: 'Questions to the word engine.', registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `meedoen_${name}`, help, labelNames, registers });
  const states = {
    fallbacks: gauge('words_fallbacks', 'Questions that the second word engine answered, since the start.'),
    wordFailures: gauge('words_failures', 'Failures of the first word engine, since the start.'),
    mails: gauge('mail_waiting', 'Mails that wait.'),
    mailAge: gauge('mail_oldest_seconds', 'Age of the oldest mail that waits.'),
    items: gauge('moderation_waiting', 'Open items of all desks.'),
    itemAge: gauge('moderation_oldest_seconds', 'How long the longest waiting item is with the desk that has it.'),
    jobSuccess: gauge('job_last_success_seconds', 'Unix time of the last success.', ['job']),
    jobFailed: gauge('job_failed', '1 when the last run failed.', ['job']),
    activities: gauge('search_activities', 'Activities in the columns.'),
    cached: gauge('page_cache_pages', 'Pages kept.'),
    cachedBytes: gauge('page_cache_bytes', 'Bytes kept.'),
    found: gauge('page_cache_found', 'Answers from the cache since the start.'),
    missed: gauge('page_cache_missed', 'Misses since the start.'),
  };
  let readFallbacks: () => FallbackFigures = () => ({ byFirst: 0, bySecond: 0, failures: 0 });

  function takeStates(parts: MetricsParts): void {
    const now = parts.clock.now();
    const mail = readOutboxState(parts);
    const queue = readQueue(parts);
    const { bySecond, failures } = readFallbacks();
    const cache = parts.pages.figures();
    states.fallbacks.set(bySecond);
    states.wordFailures.set(failures);
    states.mails.set(mail.waiting);
    states.mailAge.set(ageSeconds(now, mail.oldestAt));
    states.items.set(queue.waiting);
    states.itemAge.set(queue.oldestSeconds);
    states.activities.set(parts.search.size());
    states.cached.set(cache.pages);
    states.cachedBytes.set(cache.bytes);
    states.found.set(cache.found);
    states.missed.set(cache.missed);
    for (const { name, succeededAt, error } of parts.jobs?.list() ?? []) {
      states.jobSuccess.set({ job: name }, (succeededAt ?? 0) / MS_PER_SECOND);
      states.jobFailed.set({ job: name }, error === null ? 0 : 1);
    }
  }

  async function timed<T>(query: string, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await work();
    } finally {
      const ms = performance.now() - startedAt;
      searches.observe({ query }, ms / MS_PER_SECOND);
      if (ms > SLOW_QUERY_MS) {
        slow.inc({ query });
        log.warn({ query, ms: Math.round(ms) }, 'slow query');
      }
    }
  }

  const sumOf = async (counter: Counter, holds: (labels: Record<string, unknown>) => boolean = () => true) =>
    (await counter.get()).values.filter(({ labels }) => holds(labels)).reduce((sum, { value }) => sum + value, 0);

  async function bucketsOf(histogram: Histogram): Promise<{ le: number; count: number }[]> {
    const counts = new Map<number, number>();
    for (const { metricName, labels, value } of (await histogram.get()).values) {
      if (!metricName?.endsWith('_bucket')) continue;
      const le = labels.le === '+Inf' ? Infinity : Number(labels.le);
      counts.set(le, (counts.get(le) ?? 0) + value);
    }
    return [...counts].map(([le, count]) => ({ le, count })).sort((one, other) => one.le - other.le);
  }

  return {
    requestEnded({ route, status, ms }) {
      const label = route ?? 'none';
      requests.inc({ route: label, status: `${Math.floor(status / 100)}xx` });
      if (status === 503) shed.inc();
      latency.observe({ route: label }, ms / MS_PER_SECOND);
    },
    watchSearch: (engine) => ({
      ...engine,
      search: (query) => timed('search', () => engine.search(query)),
      count: (query) => timed('count', () => engine.count(query)),
    }),
    watchWords(matcher) {
      if ('figures' in matcher) readFallbacks = matcher.figures as () => FallbackFigures;
      return {
        async match(typed) {
          words.inc();
          return await matcher.match(typed);
        },
      };
    },
    watchStatements(db, slowMs) {
      listenToStatements(db.$client, ({ sql: text, ms }) => {
        statements.inc();
        if (slowMs === 0 || ms < slowMs) return;
        slowStatements.inc();
        log.warn({ sql: statementForLog(text), ms: Math.round(ms) }, 'slow statement');
      });
    },
    async expose(parts) {
      takeStates(parts);
      return await registry.metrics();
    },
    async read(parts) {
      const now = parts.clock.now();
      const mail = readOutboxState(parts);
      const buckets = await bucketsOf(latency);
      const inMs = (seconds: number | null) => (seconds === null ? null : seconds * MS_PER_SECOND);
      return {
        requests: {
          total: await sumOf(requests),
          failed: await sumOf(requests, ({ status }) => status === '5xx'),
          shed: await sumOf(shed),
          medianMs: inMs(quantileOf(buckets, 0.5)),
          p95Ms: inMs(quantileOf(buckets, 0.95)),
        },
        mail: { waiting: mail.waiting, oldestSeconds: ageSeconds(now, mail.oldestAt) },
        moderation: readQueue(parts),
        words: { asked: await sumOf(words), fallbacks: readFallbacks().bySecond },
        search: {
          activities: parts.search.size(), slow: await sumOf(slow),
          asked: (await bucketsOf(searches)).at(-1)?.count ?? 0,
        },
        pages: parts.pages.figures(),
        memoryBytes: process.memoryUsage().rss,
        uptimeSeconds: process.uptime(),
      };
    },
  };
}
