import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, openDatabase, type Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import { migrateOpen } from '#db/migrate.ts';
import { createPageCache, encodedFor, etagOf, isStillHeld, type PageCache } from '#src/web/page-cache.ts';

const START = Date.parse('2026-11-24T10:00:00Z');
const MIDNIGHT = Date.parse('2026-11-24T23:00:00Z');

let folder: string;
let db: Database;
let now: number;
let nextChangeAt: number;
let pages: PageCache;

const write = (database: Database, name: string) => database.$client
  .prepare('insert into job_runs (name, last_started_at) values (?, 1) on conflict do update set last_started_at = 2').run(name);

function cacheOf(options: { showsClock?: boolean; mostBytes?: number } = {}): PageCache {
  return createPageCache({
    clock: { now: () => now }, content: contentVersionOf(db), search: { nextChangeAt: () => nextChangeAt }, showsClock: false,
    ...options,
  });
}

function keep(key: string, text = '<p>Praatgroep</p>', until = Infinity, version = pages.version()): void {
  const html = Buffer.from(text);
  pages.keep(key, version, { html, etag: etagOf(html), headers: [], routePattern: '/', count: null, until });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meedoen-pages-'));
  db = openDatabase(join(folder, 'test.db'));
  migrateOpen(db);
  now = START;
  nextChangeAt = Infinity;
  pages = cacheOf();
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a kept page is forgotten', () => {
  it('after any write of this process, and of another one', () => {
    keep('a');
    expect(pages.find('a')?.html.toString()).toBe('<p>Praatgroep</p>');
    write(db, 'one');
    expect(pages.find('a')).toBeUndefined();
    keep('a');
    const other = openDatabase(join(folder, 'test.db'));
    write(other, 'two');
    other.$client.close();
    expect(pages.find('a')).toBeUndefined();
  });

  it('not after writes that no page shows', () => {
    keep('a');
    contentVersionOf(db).unseen(() => write(db, 'counted'));
    expect(pages.find('a')).toBeDefined();
  });

  it('also when an unseen write fails half way, and for the next seen one', () => {
    keep('a');
    expect(() => contentVersionOf(db).unseen(() => {
      write(db, 'counted');
      throw new Error('disk full');
    })).toThrow('disk full');
    expect(pages.find('a')).toBeDefined();
    inTransaction(db, () => write(db, 'seen'));
    expect(pages.find('a')).toBeUndefined();
  });

  it('when an occurrence begins or ends, when the day is over, when the page says so itself', () => {
    for (const [until, at] of [[Infinity, START + 60_000], [START + 30_000, START + 30_000]] as const) {
      nextChangeAt = START + 60_000;
      now = START;
      keep('a', 'x', until);
      now = at - 1;
      expect(pages.find('a')).toBeDefined();
      now = at;
      expect(pages.find('a')).toBeUndefined();
    }
    nextChangeAt = Infinity;
    now = START;
    keep('a');
    now = MIDNIGHT - 1;
    expect(pages.find('a')).toBeDefined();
    now = MIDNIGHT;
    expect(pages.find('a')).toBeUndefined();
  });

  it('when the clock goes back, and at the next minute where pages show the clock', () => {
    keep('a');
    now = START - 1;
    expect(pages.find('a')).toBeUndefined();
    now = START + 20_000;
    pages = cacheOf({ showsClock: true });
    keep('a');
    now = START + 59_999;
    expect(pages.find('a')).toBeDefined();
    now = START + 60_000;
    expect(pages.find('a')).toBeUndefined();
  });

  it('and never kept when something was written while it was made', () => {
    const version = pages.version();
    write(db, 'meanwhile');
    keep('a', 'old', Infinity, version);
    expect(pages.find('a')).toBeUndefined();
  });
});

it('holds no more bytes than it may: the longest unasked goes first', () => {
  pages = cacheOf({ mostBytes: 100_000 });
  for (let at = 0; at < 50; at += 1) {
    keep(String(at), 'x'.repeat(5000));
    pages.find('0');
  }
  expect(pages.figures().bytes).toBeLessThanOrEqual(100_000);
  expect(pages.figures().pages).toBeGreaterThan(5);
  expect(pages.find('0')).toBeDefined();
  expect(pages.find('1')).toBeUndefined();
});

it('speaks the best encoding that the browser knows', async () => {
  const text = '<p>Welkom in het buurthuis.</p>'.repeat(50);
  keep('a', text);
  const page = pages.find('a')!;
  const as = async (accepted: string) => {
    const { encoding, body } = await encodedFor(page, accepted);
    return [encoding, (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString()];
  };
  expect(await as('gzip, deflate, br, zstd')).toEqual(['br', text]);
  expect(await as('gzip')).toEqual(['gzip', text]);
  expect(await as('br;q=0, gzip')).toEqual(['gzip', text]);
  expect(await as('')).toEqual(['identity', text]);
});

it('knows whether the browser holds the page', () => {
  const etag = etagOf(Buffer.from('page'));
  expect(isStillHeld({ 'if-none-match': `"other", W/${etag}` }, etag)).toBe(true);
  expect(isStillHeld({ 'if-none-match': '"other"' }, etag)).toBe(false);
  expect(isStillHeld({}, etag)).toBe(false);
});
