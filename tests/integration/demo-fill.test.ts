/** The demonstration in a database: filled once, renewed every day, refused where something else stands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { activities, activityEvents } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import { municipalityContacts, networkDetails } from '#db/schema/reference.ts';
import { installation } from '#db/schema/system.ts';
import { fillWithDemo, renewDemo } from '#scripts/demo/fill-demo.ts';
import { refillDemo } from '#scripts/demo/refill-demo.ts';
import { NotEmptyError, seedDemo } from '#scripts/demo/seed-demo.ts';
import { insertActivity, updateActivity } from '#src/domain/activities/activity-repo.ts';
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import { expireActivities } from '#src/domain/activities/expire-activities.ts';
import { addDays, MS_PER_DAY, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createTestDatabase } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-24T14:00:00+01:00');
const SIZE = 400;

function filled(now = NOW, size = SIZE) {
  const db = createTestDatabase();
  const searchIndex = createSearchIndex(db);
  const result = seedDemo({ db, searchIndex }, { seed: 5, size, now });
  return { db, searchIndex, result };
}

function comingCount(db: Database, now: number): number {
  return db.$client.prepare(`
    select count(*) from activities a where a.state = 'published' and (
      json_extract(a.schedule, '$.type') = 'appointment' or exists (
        select 1 from occurrences o where o.activity_id = a.id and o.status = 'planned' and o.ends_at > ?))
  `).pluck().get(now) as number;
}

function comingOccurrences(db: Database, from: number, until: number): number {
  return db.$client.prepare(`
    select count(*) from occurrences where status = 'planned' and ends_at > ? and starts_at < ?
  `).pluck().get(from, until) as number;
}

async function foundBySearch(db: Database, now: number): Promise<number> {
  const engine = createSearchEngine({ db, clock: fixedClock(now), words: createFts5Matcher(db) });
  return engine.count({ ...EMPTY_QUERY, includeUnknownLevel: true });
}

describe('filling', () => {
  it('writes organisers, contact points, networks and what the folder holds', async () => {
    const { db, result } = filled();
    expect(result.activities).toBe(SIZE);
    expect(db.select().from(organisations).all()).toHaveLength(result.organisers);
    expect(await foundBySearch(db, NOW)).toBe(SIZE);
    const besturen = db.select().from(organisations).where(eq(organisations.isLokaalBestuur, true)).all();
    expect(new Set(besturen.map((each) => each.nis)).size).toBe(304);
    const contacts = db.select().from(municipalityContacts).all();
    expect(contacts).toHaveLength(304);
    expect(contacts.every((each) => each.email?.endsWith('.invalid'))).toBe(true);
    expect(contacts.every((each) => each.phone?.endsWith('00 00'))).toBe(true);
    expect(db.select().from(networkDetails).all().filter((each) => each.name !== '')).toHaveLength(18);
    const rows = db.select().from(installation).all();
    const noted = Object.fromEntries(rows.map((each) => [each.key, each.value]));
    expect(noted).toMatchObject({ holds: 'demo', 'demo-seed': '5', 'demo-filled-on': '2026-11-24' });
  });

  it('gives the same rows for the same seed', () => {
    const [first, second] = [filled(), filled()].map(({ db }) => ({
      activities: db.select().from(activities).all(),
      organisations: db.select().from(organisations).all(),
      occurrences: db.$client.prepare('select * from occurrences').all(),
    }));
    expect(second).toEqual(first);
  });

  it('reports progress in batches', () => {
    const db = createTestDatabase();
    const progress: number[] = [];
    const onProgress = (done: number): unknown => progress.push(done);
    seedDemo({ db, searchIndex: createSearchIndex(db) }, { seed: 1, size: 1200, now: NOW, onProgress });
    expect(progress).toEqual([500, 1000, 1200]);
  });

  it('refuses a database that holds a demonstration, data of its own, or only an organiser', () => {
    const { db, searchIndex } = filled();
    const options = { seed: 5, size: 10, now: NOW };
    expect(() => seedDemo({ db, searchIndex }, options)).toThrow(NotEmptyError);
    const own = createTestDatabase();
    own.insert(installation).values({ key: 'holds', value: 'own' }).run();
    const other = createTestDatabase();
    other.insert(organisations)
      .values({ slug: 'x', name: 'X', kind: 'andere', createdAt: NOW, updatedAt: NOW }).run();
    for (const each of [own, other]) {
      const target = { db: each, searchIndex: createSearchIndex(each) };
      expect(() => seedDemo(target, options)).toThrow(NotEmptyError);
      expect(each.select().from(activities).all()).toEqual([]);
    }
  });

  it('fills a folder, closes it, and refuses the second time', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
    try {
      const fill = () => fillWithDemo({ dataDir, testNow: NOW }, () => undefined, { seed: 1, size: 20 });
      expect((await fill()).activities).toBe(20);
      await expect(fill()).rejects.toThrow(NotEmptyError);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe('renewing', () => {
  const idsOf = (db: Database) => (
    db.select({ id: activities.id, slug: activities.slug }).from(activities).all()
  );

  it.each([1, 7, 40, 200, 400, 1500])('is as full after %i days of standstill as at first', async (days) => {
    const { db, searchIndex } = filled();
    const before = idsOf(db);
    const later = NOW + days * MS_PER_DAY;
    expireActivities({ db, searchIndex, clock: fixedClock(later) });
    refillDemo({ db, searchIndex }, later);
    expect(comingCount(db, later)).toBe(SIZE);
    expect(await foundBySearch(db, later)).toBe(SIZE);
    expect(idsOf(db)).toEqual(before);
    const oldest = addDays(toLocal(later).date, -60);
    expect(db.select().from(activities).all().filter((each) => each.confirmedOn <= oldest)).toEqual([]);
  });

  it('stays full and alive when it runs every day for more than a year', async () => {
    const { db, searchIndex } = filled(NOW, 304);
    const soonAtFirst = comingOccurrences(db, NOW, NOW + 30 * MS_PER_DAY);
    for (let day = 1; day <= 400; day += 1) {
      const now = NOW + day * MS_PER_DAY;
      expireActivities({ db, searchIndex, clock: fixedClock(now - 3_600_000) });
      renewDemo({ db, searchIndex, clock: fixedClock(now) });
      if (day % 25 === 0) expect(comingCount(db, now + MS_PER_DAY - 1), `day ${day}`).toBe(304);
    }
    const later = NOW + 400 * MS_PER_DAY;
    expect(await foundBySearch(db, later)).toBe(304);
    const soon = comingOccurrences(db, later, later + 30 * MS_PER_DAY);
    expect(soon / soonAtFirst).toBeGreaterThan(0.6);
    expect(soon / soonAtFirst).toBeLessThan(1.6);
    const longest = db.select().from(activities).all()
      .map(({ schedule }) => (schedule.type === 'dates' ? schedule.dates.length : 0));
    expect(Math.max(...longest)).toBeLessThanOrEqual(10);
  });

  it('changes nothing the second time on one day', () => {
    const { db, searchIndex } = filled();
    const later = NOW + 100 * MS_PER_DAY;
    expect(refillDemo({ db, searchIndex }, later).renewed).toBeGreaterThan(0);
    const state = () => [
      db.select().from(activities).all(), db.$client.prepare('select * from occurrences').all(),
    ];
    const once = state();
    expect(refillDemo({ db, searchIndex }, later + 3_600_000)).toEqual({ renewed: 0, confirmed: 0 });
    db.delete(installation).where(eq(installation.key, 'demo-filled-on')).run();
    refillDemo({ db, searchIndex }, later);
    expect(state()).toEqual(once);
  });

  it('keeps tonight\'s date and its row while the next dates are made', () => {
    const { db, searchIndex } = filled();
    const single = db.$client.prepare(`
      select o.id, o.activity_id as activityId, o.starts_at as startsAt
      from occurrences o join activities a on a.id = o.activity_id
      where json_extract(a.schedule, '$.type') = 'dates' and json_array_length(a.schedule, '$.dates') = 1
      limit 1
    `).get() as { id: number; activityId: number; startsAt: number };
    refillDemo({ db, searchIndex }, single.startsAt - 3_600_000);
    const rows = db.$client.prepare('select id from occurrences where activity_id = ?').pluck()
      .all(single.activityId);
    expect(rows).toContain(single.id);
    expect(rows).toHaveLength(2);
  });

  it('leaves alone what visitors made, what was taken away, and folders without a demonstration', () => {
    const { db, searchIndex } = filled();
    const rows = db.select().from(activities).all();
    const single = rows.find(({ schedule }) => schedule.type === 'dates' && schedule.dates.length === 1);
    if (!single) throw new Error('no activity with one date');
    const { content, schedule } = single;
    const own = insertActivity(db, {
      state: 'published', organisationId: null, content, schedule, source: 'own', confirmedOn: '2026-11-24',
      now: NOW, actor: 'user:1',
    });
    updateActivity(db, single.id, { state: 'rejected' }, { now: NOW, actor: 'user:1' });
    const later = NOW + 400 * MS_PER_DAY;
    refillDemo({ db, searchIndex }, later);
    const after = new Map(db.select().from(activities).all().map((each) => [each.id, each]));
    expect(after.get(own)).toMatchObject({ schedule, confirmedOn: '2026-11-24' });
    expect(after.get(single.id)).toMatchObject({ state: 'rejected', schedule });

    const notDemo = filled();
    notDemo.db.update(installation).set({ value: 'own' }).where(eq(installation.key, 'holds')).run();
    expect(refillDemo(notDemo, later)).toEqual({ renewed: 0, confirmed: 0 });
  });

  it('notes the return of what had expired', () => {
    const { db, searchIndex } = filled();
    const later = NOW + 400 * MS_PER_DAY;
    expect(expireActivities({ db, searchIndex, clock: fixedClock(later) })).toBeGreaterThan(100);
    refillDemo({ db, searchIndex }, later);
    const events = db.select().from(activityEvents).where(eq(activityEvents.fromState, 'expired')).all();
    expect(events.length).toBeGreaterThan(100);
    expect(events.every((each) => each.actor === 'demo' && each.toState === 'published')).toBe(true);
  });
});
