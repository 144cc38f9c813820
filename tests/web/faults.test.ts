/** What happens to the machine under a running site: kills, a full disk, a locked file, a clock that jumps back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { runKills } from '#scripts/faults/kill-rounds.ts';
import { makeKillWorld, type KillWorld } from '#scripts/faults/kill-world.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { createVisitor, type Answer } from '../support/visitor.ts';

it('five kills while it publishes, signs people up, imports, mails and migrates lose nothing', async () => {
  const report = await runKills(5, 20261124);
  expect(report.faults).toEqual([]);
  expect(Object.values(report.kills)).toEqual([1, 1, 1, 1, 1]);
  expect(report.inTheMiddle).toBeGreaterThan(0);
  expect(report.mails.taken).toBe(report.mails.promised);
}, 180_000);

describe('a site whose disk or file fails', () => {
  let folder: string;
  let world: KillWorld;
  let site: SiteProcess;
  let db: Database;
  const env = { NODE_ENV: 'test', TEST_NOW: '2026-11-24T09:00:00+01:00', LOG_LEVEL: 'error' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meedoen-faults-'));
    world = await makeKillWorld(join(folder, 'data'));
    site = await startSiteProcess({ demo: false, dataDir: world.dataDir, env });
    db = openDatabase(databaseFile(world.dataDir));
  });
  afterAll(async () => {
    db.$client.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const signUp = (name: string): Promise<Answer> => createVisitor(site.url).submit(`/activiteiten/${world.activityId}/meedoen`, 'meedoen', {
    voornaam: name, dag: String(world.occurrenceIds[0]),
  });
  const signups = () => db.$client.prepare<[], number>('select count(*) from signups').pluck().get() ?? 0;

  it('says "later" while another program keeps the file locked, reads on, and takes it afterwards', async () => {
    const before = signups();
    db.$client.exec('begin immediate');
    try {
      const waiting = Promise.all(['Vast', 'Zeker', 'Nog'].map(signUp));
      let isOver = false;
      const over = () => { isOver = true; };
      waiting.then(over, over);
      // The forms wait; meanwhile nobody else does.
      const times: number[] = [];
      while (!isOver) {
        const startedAt = performance.now();
        const health = await fetch(`${site.url}/gezondheid`);
        times.push(performance.now() - startedAt);
        expect(health.status).toBe(200);
        await wait(100);
      }
      expect(times.length).toBeGreaterThan(10);
      expect(Math.max(...times)).toBeLessThan(1000);
      for (const answer of await waiting) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('60');
        expect(answer.body).not.toMatch(/SQLITE|\n\s+at /);
      }
      expect(site.output()).toContain('another program keeps the database locked');
      expect(site.output()).not.toContain('Vast');
    } finally {
      db.$client.exec('rollback');
    }
    expect((await signUp('Los')).status).toBe(303);
    expect(signups()).toBe(before + 1);
  }, 60_000);

  it('takes a form that came while another program wrote for a moment', async () => {
    const before = signups();
    db.$client.exec('begin immediate');
    const answers = Promise.all([signUp('Even'), fetch(`${site.url}/inschrijving/ABCDEF`)]);
    await wait(1500);
    db.$client.exec('rollback');
    // A look with a code that nobody has is counted, so it waits too.
    expect((await answers).map(({ status }) => status)).toEqual([303, 404]);
    expect(signups()).toBe(before + 1);
  }, 60_000);

  it('goes on after the clock was put back', async () => {
    await site.stop();
    site = await startSiteProcess({ demo: false, dataDir: world.dataDir, env: { ...env, TEST_NOW: '2026-11-23T09:00:00+01:00' } });
    const health = await (await fetch(`${site.url}/gezondheid`)).json() as { status: string };
    expect(health.status).not.toBe('down');
    expect((await signUp('Gisteren')).status).toBe(303);
    expect((await fetch(`${site.url}/activiteiten?waar=Kortrijk`)).status).toBe(200);
  }, 60_000);
});
