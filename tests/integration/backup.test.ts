/** Backups: what is in them, how long they stay, and what an operator reads when one cannot be made (product §9). */
import {
  existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { list } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOldCopies } from '#src/server/backup/backup-folder.ts';
import { createBackupBench, IMAGE, KEY, NOW, runCommand, type Bench } from '../support/backup-bench.ts';
import { readEveryRow } from '../support/older-database.ts';

let bench: Bench;
beforeEach(async () => { bench = await createBackupBench(); });
afterEach(() => { bench.remove(); });

const DAY = 86_400_000;

async function pathsIn(file: string): Promise<string[]> {
  const paths: string[] = [];
  await list({ file, onReadEntry: ({ path }) => { paths.push(path); } });
  return paths.sort();
}

describe('a backup', () => {
  it('holds database, images and manifest, and neither key nor mail', async () => {
    const made = await bench.backup();
    expect(made.file).toBe(join(bench.to, 'meedoen-2026-11-24T08-00-00Z.tar.gz'));
    expect(await pathsIn(made.file)).toEqual([`images/${IMAGE}`, 'manifest.json', 'meedoen.db']);
    expect(made).toMatchObject({ images: 1, log: { seq: 3 }, rows: { signups: 3, activities: 3 } });
    expect(statSync(made.file).size).toBe(made.bytes);
    expect(statSync(made.file).mode & 0o077).toBe(0);
    expect(readdirSync(bench.to).sort()).toEqual(['erasures.log', 'meedoen-2026-11-24T08-00-00Z.tar.gz']);
    expect(readdirSync(bench.dataDir).filter((name) => name.startsWith('new-'))).toEqual([]);
  });

  it('comes back row for row, with its images', async () => {
    const source = await bench.open();
    const rows = readEveryRow(source.$client);
    source.$client.close();
    const { file, log } = await bench.backup();
    const into = bench.newFolder('restored');
    const restored = await bench.restore(file);
    expect(restored).toMatchObject({ erased: 0, migrated: false, aside: null, log });
    expect(readFileSync(join(into, 'images', IMAGE), 'utf8')).toBe('a photo of soup');
    expect(statSync(join(into, 'meedoen.db')).mode & 0o077).toBe(0);
    expect(readdirSync(into).sort()).toEqual(['erasures.log', 'images', 'meedoen.db', 'secret-key']);
    bench.dataDir = into;
    const { openMigrated } = await import('#db/migrate.ts');
    const db = await openMigrated(join(into, 'meedoen.db'));
    expect(readEveryRow(db.$client)).toEqual(rows);
    db.$client.close();
  });

  it('has what another connection wrote and did not yet bring to the main file', async () => {
    const writer = await bench.open();
    writer.$client.exec("insert into installation values ('late', 'yes')");
    expect(statSync(join(bench.dataDir, 'meedoen.db-wal')).size).toBeGreaterThan(0);
    writer.$client.exec("begin immediate; insert into installation values ('open', 'yes')");
    const { rows } = await bench.backup();
    writer.$client.exec('rollback');
    writer.$client.close();
    expect(rows.installation).toBe(3);
  });

  it('made twice in one second is two files', async () => {
    const [one, other] = [await bench.backup(), await bench.backup()];
    expect(one.file).not.toBe(other.file);
    expect([one.file, other.file].every((file) => existsSync(file))).toBe(true);
  });

  it('stays by number, and never longer than 30 days', async () => {
    mkdirSync(bench.to);
    const name = (days: number) => `meedoen-${new Date(NOW - days * DAY).toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;
    for (const days of [1, 2, 3, 29, 31]) writeFileSync(join(bench.to, name(days)), '');
    writeFileSync(join(bench.to, 'holiday.tar.gz'), '');
    const many = await bench.backup({ keep: 100 });
    expect(many.removed).toEqual([name(31)]);
    const few = await bench.backup({ keep: 3, now: NOW + 1000 });
    expect(few.removed).toEqual([name(2), name(3), name(29)]);
    expect(existsSync(join(bench.to, 'holiday.tar.gz'))).toBe(true);
    expect(existsSync(few.file) && existsSync(many.file)).toBe(true);
  });

  it('goes by the daily job too, with what a restore put aside, wherever it stands', async () => {
    const { file } = await bench.backup();
    const aside = join(bench.dataDir, 'before-restore-2026-11-24T08-00-00Z');
    mkdirSync(aside);
    forgetOldCopies(bench.dataDir, NOW + 29 * DAY);
    expect([existsSync(file), existsSync(aside)]).toEqual([true, true]);
    forgetOldCopies(bench.dataDir, NOW + 31 * DAY);
    expect([existsSync(file), existsSync(aside)]).toEqual([false, false]);
    expect(existsSync(join(bench.dataDir, 'meedoen.db'))).toBe(true);
  });

  it('takes away what a killed one left, and leaves alone what runs', async () => {
    mkdirSync(bench.to);
    const dead = join(bench.dataDir, 'new-backup-999999999');
    const running = join(bench.dataDir, `new-backup-${process.ppid}`);
    for (const folder of [dead, running]) mkdirSync(folder);
    const part = join(bench.to, '.meedoen-backup-999999999.part');
    writeFileSync(part, 'half');
    await bench.backup();
    expect([existsSync(dead), existsSync(part), existsSync(running)]).toEqual([false, false, true]);
  });
});

describe('the command', () => {
  const run = (args: string[], fileKb?: number) => runCommand('backup', args, { DATA_DIR: bench.dataDir }, fileKb);
  const refused = (end: ReturnType<typeof run>, ...words: string[]) => {
    expect(end.status).toBe(1);
    expect(end.out).toBe('');
    expect(end.err.trim().split('\n')).toHaveLength(1);
    for (const each of words) expect(end.err).toContain(each);
  };

  it('says what it wrote, its size and the newest row of the log, and nothing of the key', () => {
    const end = run([]);
    expect(end).toMatchObject({ status: 0, err: '' });
    expect(end.out).toMatch(/^Wrote \S+\/data\/backups\/meedoen-\S+\.tar\.gz \(\d+ kB\): 3 activities, 3 sign-ups, 1 image/);
    expect(end.out).toMatch(/Newest row of the log: 3:[0-9a-f]{64}\n/);
    expect(end.out).not.toContain(KEY);
  });

  it('refuses in one line what it does not know', () => {
    refused(run(['--wrong']), 'Use: npm run backup');
    refused(run(['--keep', '0']), '--keep: expected');
    refused(run(['--passphrase-file', join(bench.root, 'none')]), 'cannot be read (ENOENT)');
    writeFileSync(join(bench.root, 'short'), 'short\n');
    refused(run(['--passphrase-file', join(bench.root, 'short')]), 'at least 12 characters');
    refused(runCommand('backup', [], { DATA_DIR: join(bench.root, 'nothing') }), 'nothing to back up');
    expect(existsSync(join(bench.root, 'nothing'))).toBe(false);
  });

  it('says that a folder cannot be written', () => {
    writeFileSync(join(bench.root, 'a-file'), '');
    refused(run(['--to', join(bench.root, 'a-file', 'below')]), 'cannot be written');
    refused(run(['--to', '/proc/nowhere']), 'cannot be written');
  });

  it('says that the disk is full and leaves no half file', () => {
    const first = run(['--to', bench.to]);
    expect(first.status).toBe(0);
    const before = readdirSync(bench.to);
    refused(run(['--to', bench.to], 64), 'The backup could not be written to', 'disk');
    expect(readdirSync(bench.to)).toEqual(before);
    expect(readdirSync(bench.dataDir).filter((name) => name.startsWith('new-'))).toEqual([]);
    // The archive no longer fits, the copy does.
    rmSync(join(bench.dataDir, 'images'), { recursive: true });
    mkdirSync(join(bench.dataDir, 'images'));
    writeFileSync(join(bench.dataDir, 'images', IMAGE), Buffer.from(Array.from({ length: 2_400_000 }, (_, nth) => (nth * nth * 31) >> 3 & 255)));
    refused(run(['--to', bench.to], 700), 'The backup could not be written to');
    expect(readdirSync(bench.to)).toEqual(before);
  });

  it('says that the database is damaged', () => {
    writeFileSync(join(bench.dataDir, 'meedoen.db'), 'no database '.repeat(2000));
    refused(run(['--to', bench.to]), 'damaged');
    expect(readdirSync(bench.to)).toEqual(['erasures.log']);
  });
});
