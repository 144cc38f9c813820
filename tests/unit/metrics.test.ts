/** Figures for the operator: what is counted, and what never stands in them (product §1.9, §2). */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import type { Log, SearchEngine } from '#src/domain/shared/ports.ts';
import { createMetrics, quantileOf, SLOW_QUERY_MS, type MetricsParts } from '#src/server/metrics.ts';
import { createTestDatabase } from '../support/database.ts';

const NOW = '2026-11-24T09:00:00+01:00';
const lines: [Record<string, unknown>, string][] = [];
const note = (fields: Record<string, unknown>, message: string) => { lines.push([fields, message]); };
const log: Log = { debug: note, info: note, warn: note, error: note };

function engineThatTakes(ms: number): SearchEngine {
  return {
    search: async () => { await wait(ms); throw new Error('broken'); },
    count: async () => { await wait(ms); return 7; },
    refresh: () => undefined, nextChangeAt: () => Infinity, version: () => 1, size: () => 12,
  };
}

function parts(search = engineThatTakes(0)): MetricsParts {
  return {
    db: createTestDatabase(), clock: fixedClock(NOW), search,
    pages: { figures: () => ({ pages: 3, bytes: 900, found: 5, missed: 2 }) } as MetricsParts['pages'],
    jobs: { list: () => [
      { name: 'deliver-mail', every: 'minute', startedAt: 1000, succeededAt: 2000, error: null },
      { name: 'broken', every: 'day', startedAt: 1000, succeededAt: null, error: 'jan@proef.be does not exist' },
    ] },
  };
}

describe('what is counted', () => {
  it('requests by pattern and class, shed ones apart, cache, jobs and queues', async () => {
    const metrics = createMetrics(log);
    metrics.requestEnded({ route: '/activiteiten', status: 200, ms: 12 });
    metrics.requestEnded({ route: '/activiteiten', status: 404, ms: 3 });
    metrics.requestEnded({ route: null, status: 503, ms: 0.2 });
    const at = parts();
    at.db.$client.prepare(`insert into outbox_mails (kind, language, recipient, payload, is_typed, created_at, next_try_at, tries)
      values ('invitation', 'nl', 'x', 'y', 0, ?, 0, 0)`).run(Date.parse(NOW) - 90_000);
    const text = await metrics.expose(at);
    for (const line of [
      'meedoen_requests_total{route="/activiteiten",status="2xx"} 1', 'meedoen_requests_total{route="/activiteiten",status="4xx"} 1',
      'meedoen_requests_total{route="none",status="5xx"} 1', 'meedoen_shed_total 1',
      'meedoen_request_seconds_bucket{le="0.025",route="/activiteiten"} 2', 'meedoen_mail_waiting 1',
      'meedoen_mail_oldest_seconds 90', 'meedoen_moderation_waiting 0', 'meedoen_page_cache_found 5',
      'meedoen_search_activities 12', 'meedoen_job_last_success_seconds{job="deliver-mail"} 2',
      'meedoen_job_failed{job="broken"} 1',
    ]) expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/meedoen_nodejs_eventloop_lag_seconds/);
    expect(text).toMatch(/meedoen_process_resident_memory_bytes/);
    expect(text).not.toContain('proef.be');
    expect(await metrics.read(at)).toMatchObject({
      requests: { total: 3, failed: 1, shed: 1 }, mail: { waiting: 1, oldestSeconds: 90 }, pages: { found: 5 },
    });
    at.db.$client.close();
  });

  it('a slow search is logged with its name, never with what was asked, and its error passes', async () => {
    lines.length = 0;
    const metrics = createMetrics(log);
    const slow = metrics.watchSearch(engineThatTakes(SLOW_QUERY_MS + 30));
    const query = { words: [{ text: 'geheim' }] } as unknown as ActivityQuery;
    await expect(slow.search(query)).rejects.toThrow('broken');
    expect(lines).toEqual([[{ query: 'search', ms: expect.any(Number) }, 'slow query']]);
    expect(await metrics.watchSearch(engineThatTakes(0)).count(query)).toBe(7);
    expect(lines).toHaveLength(1);
    expect(slow.size()).toBe(12);
  });

  it('questions for words, and those that the second engine answered', async () => {
    const metrics = createMetrics(log);
    const nothing = { ids: new Uint32Array(), tiers: new Uint8Array(), errors: new Uint8Array() };
    const words = metrics.watchWords({
      match: () => Promise.resolve(nothing), figures: () => ({ byFirst: 1, bySecond: 2, failures: 1 }),
    });
    await words.match([]);
    const at = parts();
    const text = await metrics.expose(at);
    for (const line of ['meedoen_words_total 1', 'meedoen_words_fallbacks 2', 'meedoen_words_failures 1']) expect(text).toContain(`${line}\n`);
    at.db.$client.close();
  });
});

describe('a quantile from the counts of a histogram', () => {
  const buckets = [{ le: 0.01, count: 50 }, { le: 0.1, count: 94 }, { le: 1, count: 99 }, { le: Infinity, count: 100 }];
  it.each([[0.5, 0.01], [0.51, 0.1], [0.95, 1], [1, 1]])('%d lies under %d', (part, value) => {
    expect(quantileOf(buckets, part)).toBe(value);
  });
  it('is unknown without observations', () => {
    expect(quantileOf([], 0.5)).toBeNull();
    expect(quantileOf([{ le: Infinity, count: 0 }], 0.5)).toBeNull();
  });
});
