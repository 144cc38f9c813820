/** The desks and dates of the demonstration: something of every reason on the first day, after weeks, after a year. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refillDemo } from '#scripts/demo/refill-demo.ts';
import { enlivenDemo } from '#scripts/demo/life/enliven-demo.ts';
import { seedDemo } from '#scripts/demo/seed-demo.ts';
import { ensureDemoAccounts } from '#src/auth/demo-accounts.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { listCalls } from '#src/domain/signups/call-list.ts';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createTestDatabase } from '../support/database.ts';

const GENT = '44021';
const KORTRIJK = '34022';
const SMALL = '34043';
const START = Date.parse('2026-11-24T09:00:00+01:00');

const db = createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'meedoen-demo-'));
const app: ModerationApp & { clock: { at: number } } = {
  db, isDemo: true, searchIndex: createSearchIndex(db), sealer: createSealer(['a secret of thirty-two signs or more']),
  clock: { at: START, now() { return this.at; } },
};

beforeAll(async () => {
  seedDemo(app, { seed: 2026, size: 2000, now: START });
  await ensureDemoAccounts({ db, dataDir: folder, now: START });
  enlivenDemo(app);
}, 120_000);
afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

const rows = (sql: string, ...values: unknown[]) => db.$client.prepare(sql).all(...values) as Record<string, unknown>[];
const count = (sql: string, ...values: unknown[]) => Number(db.$client.prepare(sql).pluck().get(...values));
const kindsAt = (nis: string) => rows(
  'select kind, level, count(*) as n from moderation_items where nis = ? and closed_at is null group by kind, level order by kind, level', nis,
).map(({ kind, level, n }) => `${String(n)} ${String(kind)} ${String(level)}`);

const EVERY_REASON = ['claim', 'look-back', 'report', 'revision', 'second-look', 'submission'];
const openKinds = (nis: string) =>
  rows('select distinct kind from moderation_items where nis = ? and closed_at is null order by kind', nis).map(({ kind }) => kind);

/** What must hold at any time. */
function expectHarmless(): void {
  expect(verifyLog(db)).toEqual([]);
  expect(count('select count(*) from (select at, lag(at) over (order by seq) as earlier from moderation_log) where earlier > at')).toBe(0);
  const addresses = rows('select recipient from outbox_mails where recipient is not null')
    .map(({ recipient }) => app.sealer.open(String(recipient)));
  expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
  expect(count("select count(*) from users where email not like '%.invalid'")).toBe(0);
  expect(count("select count(*) from users where email like 'collega.%' and password_hash is not null")).toBe(0);
}

describe('the first day', () => {
  it('has something of every reason at each large desk, and little at the small one', () => {
    for (const nis of [GENT, KORTRIJK]) expect(openKinds(nis)).toEqual(expect.arrayContaining(EVERY_REASON));
    expect(kindsAt(KORTRIJK)).toEqual(expect.arrayContaining(['1 report network', '1 second-look network', '1 submission network']));
    // Its network has no coordinator in the demonstration.
    expect(kindsAt(GENT)).toEqual(expect.arrayContaining(['1 report administrator', '1 submission administrator']));
    expect(count('select count(*) from moderation_items where nis = ? and closed_at is null', SMALL)).toBeGreaterThan(1);
    expect(count('select count(*) from moderation_items where nis = ? and closed_at is null', SMALL)).toBeLessThan(4);
    expect(count("select count(*) from moderation_items where kind = 'lokaal-bestuur' and closed_at is null and level = 'administrator'")).toBe(1);
    expectHarmless();
  });

  it('has spread ages: one handed on to the network, one that is nearly, one given to a colleague with a thread', () => {
    for (const nis of [GENT, KORTRIJK]) {
      expect(count(`select count(*) from moderation_items where nis = ? and kind = 'submission' and closed_at is null
        and level = 'gemeente' and escalate_at < ?`, nis, START + MS_PER_DAY)).toBeGreaterThan(0);
      const [given] = rows(`select i.id, u.email from moderation_items i join users u on u.id = i.assigned_to where i.nis = ? and i.closed_at is null`, nis);
      expect(String(given?.email)).toMatch(/^collega\./);
      expect(rows('select side from moderation_messages where item_id = ? order by id', given?.id).map(({ side }) => side)).toEqual(['desk', 'organiser']);
      expect(count('select count(distinct date(opened_at / 1000, \'unixepoch\')) from moderation_items where nis = ? and closed_at is null', nis)).toBeGreaterThan(4);
    }
  });

  it('has imported offer that people here changed and its source too', () => {
    expect(rows("select key, detail from activity_remarks where key like 'source-changed:%' order by key").length).toBeGreaterThan(1);
  });

  it('has people who take part: by phone, mail and code only, a waiting list, a line on the bellijst, held sessions', () => {
    expect(count('select count(*) from signups where phone is not null')).toBeGreaterThan(2);
    expect(count('select count(*) from signups where email is not null')).toBeGreaterThan(1);
    expect(count('select count(*) from signups where phone is null and email is null')).toBeGreaterThan(1);
    expect(count("select count(*) from signup_dates where state = 'waiting'")).toBeGreaterThan(0);
    const owned = rows("select cast(scope as integer) as id from user_roles where role = 'owner'").map(({ id }) => Number(id));
    expect(listCalls(app, owned)).toEqual(expect.arrayContaining([expect.objectContaining({ phone: '0470 00 00 00' })]));
    expect(count("select count(*) from occurrence_results where outcome = 'held'")).toBeGreaterThan(2);
  });

  it('twice on a day is once', () => {
    const before = rows('select * from moderation_items');
    enlivenDemo(app);
    expect(rows('select * from moderation_items')).toEqual(before);
  });
});

describe('later', () => {
  const dayOn = (days: number) => {
    app.clock.at += days * MS_PER_DAY;
    escalateItems(app);
    refillDemo(app, app.clock.at);
    tellChangedDates(app);
    enlivenDemo(app);
  };

  it('is as full after six weeks of days, without growing', () => {
    const published = count("select count(*) from activities where state = 'published'");
    for (let day = 0; day < 42; day += 1) dayOn(1);
    for (const nis of [GENT, KORTRIJK]) expect(openKinds(nis)).toEqual(expect.arrayContaining(EVERY_REASON));
    expect(count("select count(*) from activities where state = 'published'") - published).toBeLessThan(30);
    expect(count("select count(*) from signup_dates where state <> 'cancelled' and starts_at > ?", app.clock.at)).toBeGreaterThan(4);
    expectHarmless();
  }, 60_000);

  it('is as full after a year of standstill, with spread ages', () => {
    dayOn(365);
    for (const nis of [GENT, KORTRIJK]) {
      expect(openKinds(nis)).toEqual(expect.arrayContaining(EVERY_REASON));
      expect(count('select count(distinct date(opened_at / 1000, \'unixepoch\')) from moderation_items where nis = ? and closed_at is null', nis)).toBeGreaterThan(3);
    }
    expectHarmless();
  }, 60_000);
});
