/** Slow statements: measured whoever sends them, logged as text, never with a value. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { installation } from '#db/schema/system.ts';
import { listenToStatements, statementForLog, WHOLE_TRANSACTION, type TimedStatement } from '#db/watch-statements.ts';
import type { Log } from '#src/domain/shared/ports.ts';
import { createMetrics, type MetricsParts } from '#src/server/metrics.ts';
import { createTestDatabase } from '../support/database.ts';

/** Counts up to a number, which takes as long as one likes. */
const COUNT = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) select count(*) from n';
const SLOW = 1_500_000;

let db: Database;
let heard: TimedStatement[];
beforeEach(() => {
  db = createTestDatabase();
  heard = [];
});
afterEach(() => { db.$client.close(); });
const listen = () => { listenToStatements(db.$client, (statement) => { heard.push(statement); }); };

describe('a statement', () => {
  it('is told with its text and time, from drizzle and from the connection alike', () => {
    listen();
    db.select().from(installation).where(eq(installation.key, 'geheim')).get();
    db.$client.prepare<[string], number>('select count(*) from installation where key = ?').pluck().get('geheim');
    db.$client.prepare('delete from installation where key = ?').run('geheim');
    expect(heard).toHaveLength(3);
    expect(heard.map(({ sql }) => sql).join()).not.toContain('geheim');
    expect(heard.every(({ ms }) => ms >= 0 && ms < 1000)).toBe(true);
  });

  it('prepared before anybody listened is told too', () => {
    const statement = db.$client.prepare('select 1');
    listen();
    statement.all();
    expect(heard.map(({ sql }) => sql)).toEqual(['select 1']);
  });

  it('that fails is told, and its error passes', () => {
    db.$client.exec("insert into installation values ('holds', 'x')");
    listen();
    expect(() => db.$client.prepare('insert into installation values (?, ?)').run('holds', 'y')).toThrow(/UNIQUE/);
    expect(heard).toHaveLength(1);
  });

  it('in a transaction is told, and the outermost transaction as a whole', () => {
    listen();
    inTransaction(db, () => inTransaction(db, () => db.$client.prepare('select 1').get()));
    expect(heard.map(({ sql }) => sql)).toEqual(['select 1', WHOLE_TRANSACTION]);
    expect(heard[1]?.ms).toBeGreaterThanOrEqual(heard[0]?.ms ?? Infinity);
  });
});

describe('the log of slow ones', () => {
  const lines: [Record<string, unknown>, string][] = [];
  const note = (fields: Record<string, unknown>, message: string) => { lines.push([fields, message]); };
  const log: Log = { debug: note, info: note, warn: note, error: note };
  beforeEach(() => { lines.length = 0; });

  it('holds the text of what took longer than the setting, and counts it', async () => {
    const metrics = createMetrics(log);
    metrics.watchStatements(db, 50);
    db.$client.prepare('select 1').get();
    db.$client.prepare(COUNT).get(SLOW);
    expect(lines).toEqual([[{ sql: COUNT, ms: expect.any(Number) }, 'slow statement']]);
    expect(lines[0]?.[0].ms).toBeGreaterThanOrEqual(50);
    const parts = {
      db, clock: { now: () => 0 }, search: { size: () => 0 }, jobs: null,
      pages: { figures: () => ({ pages: 0, bytes: 0, found: 0, missed: 0 }) },
    } as unknown as MetricsParts;
    const text = await metrics.expose(parts);
    expect(text).toMatch(/meedoen_statements_total \d+\n/);
    expect(text).toContain('meedoen_slow_statements_total 1\n');
  });

  it('is empty with the setting at 0', () => {
    createMetrics(log).watchStatements(db, 0);
    db.$client.prepare(COUNT).get(SLOW);
    expect(lines).toEqual([]);
  });

  it.each([
    ["select * from users where email = 'jan@proef.be' and id = 4211", "select * from users where email = '…' and id = N"],
    ["select 'it''s Jan' as x", "select '…' as x"],
    ['select 1 where a in (?, ?, ?, ?, ?)', 'select 1 where a in (?, …)'],
    ['select\n   1', 'select 1'],
  ])('has no value even where the text of the statement has: %s', (sql, logged) => {
    expect(statementForLog(sql)).toBe(logged);
  });

  it('is cut when the text is long', () => {
    expect(statementForLog(`select ${'a, '.repeat(1000)}b`).length).toBeLessThan(610);
  });
});
