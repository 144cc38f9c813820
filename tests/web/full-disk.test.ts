/**
 * A disk that is full, for real: a file system of its own, 24 MB. What cannot be written is refused whole and in words,
 * reading goes on, and it goes on by itself once there is room. Needs the right to mount; without it this is skipped,
 * loudly.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { EDITOR, makeKillWorld, type KillWorld } from '#scripts/faults/kill-world.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { createVisitor, type Answer, type Visitor } from '../support/visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'meedoen-full-'));
const isMounted = process.platform === 'linux'
  && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', folder]).status === 0;
if (!isMounted) process.stderr.write('full-disk.test.ts is SKIPPED: no right to mount a small file system here\n');

const filler = join(folder, 'filler');

/** Takes every byte that is left. */
function fillDisk(): void {
  const file = openSync(filler, 'a');
  try {
    for (const size of [1_048_576, 4096, 1]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
      }
    }
  } finally {
    closeSync(file);
  }
}
const makeRoom = () => { rmSync(filler, { force: true }); };

describe.skipIf(!isMounted)('a site on a small disk', () => {
  const env = { NODE_ENV: 'test', TEST_NOW: '2026-11-24T09:00:00+01:00', LOG_LEVEL: 'error' };
  let world: KillWorld;
  let site: SiteProcess;
  let db: Database;
  let editor: Visitor;

  beforeAll(async () => {
    world = await makeKillWorld(join(folder, 'data'));
    site = await startSiteProcess({ demo: false, dataDir: world.dataDir, env });
    db = openDatabase(databaseFile(world.dataDir));
    editor = createVisitor(site.url);
    expect((await editor.submit('/aanmelden', 'aanmelden', EDITOR)).status).toBe(303);
  }, 60_000);
  afterAll(async () => {
    db.$client.close();
    makeRoom();
    await site.stop();
  });

  const signUp = (name: string): Promise<Answer> => createVisitor(site.url).submit(
    `/activiteiten/${world.activityId}/meedoen`, 'meedoen',
    { voornaam: name, dag: String(world.occurrenceIds[0]), email: `${name.toLowerCase()}@ontvanger.be` },
  );
  const publish = (title: string): Promise<Answer> => editor.submit('/aanbod/nieuw', 'activiteit-nieuw', {
    title, summary: 'We koken soep.', description: 'We koken samen.', kinds: 'oefenkans', goals: 'nederlands-oefenen',
    themes: 'koken', audiences: 'iedereen', level: '2', spoken: 'dutch', setting: 'group', municipality: '8500 Kortrijk',
    placeName: 'Buurthuis', street: 'Kerkstraat 1', when: 'weekly', weekdays: '4', everyWeeks: '1', weeklyStart: '19:00',
    weeklyEnd: '21:00', weeklyFrom: '2027-01-14', weeklyUntil: '2027-04-29', priceKind: 'free', bookingHow: 'come',
    different: '1', button: 'submit',
  });
  /** Rows of every table that a sign-up or an activity writes. */
  const counts = () => ['signups', 'signup_dates', 'outbox_mails', 'form_keys', 'activities', 'occurrences', 'search_activities', 'moderation_items', 'moderation_log']
    .map((table) => `${table} ${String(db.$client.prepare(`select count(*) from ${table}`).pluck().get())}`);

  it('refuses a sign-up and an activity whole and in words, and reads on', async () => {
    const jobs = () => db.$client.prepare('select count(*) from job_runs').pluck().get();
    await expect.poll(jobs, { timeout: 20_000 }).toBeGreaterThan(20);
    // What the log of SQLite already holds of the disk it would use again.
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const before = counts();
    fillDisk();
    for (const answer of [await signUp('Vol'), await publish('Volle soep'), await signUp('Nogvol')]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(answer.body).toContain('<html');
      expect(answer.body).not.toMatch(/SQLITE|ENOSPC|\n\s+at /);
    }
    expect(counts()).toEqual(before);
    expect(site.output()).toContain('"fault":"the disk is full"');
    expect(site.output()).not.toMatch(/Vol\b|ontvanger\.be|Volle soep/);
    const found = await createVisitor(site.url).get('/activiteiten?waar=Kortrijk');
    expect(found.status).toBe(200);
    expect(found.body).toContain('Praattafel');
    expect(found.body).not.toContain('Volle soep');
    expect((await editor.get('/aanbod')).status).toBe(200);
    const health = await fetch(`${site.url}/gezondheid`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      status: 'degraded', checks: { database: { status: 'degraded', detail: 'did not take a write: the disk is full' } },
    });
  }, 60_000);

  it('goes on by itself when there is room', async () => {
    makeRoom();
    expect((await signUp('Ruim')).status).toBe(303);
    expect((await publish('Ruime soep')).status).toBe(303);
    expect((await createVisitor(site.url).get('/activiteiten?waar=Kortrijk')).body).toContain('Ruime soep');
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    const searchable = db.$client.prepare("select count(*) from activities where state = 'published'").pluck().get();
    expect(db.$client.prepare('select count(*) from search_activities where published = 1').pluck().get()).toBe(searchable);
  }, 60_000);

  it('does not start while it is full, says why in one line, and starts when there is room', async () => {
    await site.stop();
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    db.$client.close();
    fillDisk();
    const refusal = await startSiteProcess({ demo: false, dataDir: world.dataDir, env }).then(
      async (started) => { await started.stop(); return 'it started'; }, (error: unknown) => String(error),
    );
    expect(refusal).toMatch(/ended with status 1:\s+The database .* cannot be opened \(\w+\): the disk/);
    expect(refusal).not.toMatch(/\n\s+at /);
    makeRoom();
    site = await startSiteProcess({ demo: false, dataDir: world.dataDir, env });
    db = openDatabase(databaseFile(world.dataDir));
    expect((await signUp('Terug')).status).toBe(303);
  }, 60_000);
});

afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});
