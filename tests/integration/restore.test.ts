/** Restoring: what is refused and leaves everything as it was, what is put aside, what is erased again (product §1.9). */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { latestMigration, openMigrated } from '#db/migrate.ts';
import { readConfig } from '#src/server/config.ts';
import { createApp } from '#src/server/create-app.ts';
import { StartError } from '#src/server/data-folder.ts';
import { changeBackup, createBackupBench, KEY, NOW, runCommand, signAgain, type Bench } from '../support/backup-bench.ts';
import { makeOlderDatabase, fillEveryTable } from '../support/older-database.ts';

const PASSPHRASE = 'een lange zin over soep';
let bench: Bench;
beforeEach(async () => { bench = await createBackupBench(); });
afterEach(() => { bench.remove(); });

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => new Error('it was restored'), (reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  return (error as Error).message;
}

const query = (folder: string, sql: string): unknown[] => {
  const db = openDatabase(join(folder, 'meedoen.db'));
  try {
    return db.$client.prepare(sql).pluck().all();
  } finally {
    db.$client.close();
  }
};

describe('a closed backup', () => {
  it('opens with its passphrase alone', async () => {
    const { file } = await bench.backup({ passphrase: PASSPHRASE });
    expect(file.endsWith('.tar.gz.enc')).toBe(true);
    expect(readFileSync(file).includes('soup')).toBe(false);
    const into = bench.newFolder('restored');
    expect(await refusal(bench.restore(file))).toContain('is closed. Say --passphrase-file');
    expect(await refusal(bench.restore(file, { passphrase: `${PASSPHRASE}.` }))).toContain('The passphrase is not the one');
    expect(readdirSync(into)).toEqual(['secret-key']);
    expect((await bench.restore(file, { passphrase: PASSPHRASE })).rows.signups).toBe(3);
  });

  it.each([['cost', 9], ['nonce', 30], ['middle', 2000], ['tag', -3]])('with another byte in its %s is refused', async (_part, at) => {
    const { file } = await bench.backup({ passphrase: PASSPHRASE });
    const bytes = readFileSync(file);
    const position = at < 0 ? bytes.length + at : at;
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const into = bench.newFolder('restored');
    expect(await refusal(bench.restore(file, { passphrase: PASSPHRASE }))).toContain('was changed or cut off');
    expect(readdirSync(into)).toEqual(['secret-key']);
  });

  it('that was cut off is refused', async () => {
    const { file, bytes } = await bench.backup({ passphrase: PASSPHRASE });
    truncateSync(file, bytes - 500);
    expect(await refusal(bench.restore(file, { passphrase: PASSPHRASE }))).toContain('was changed or cut off');
  });
});

describe('a backup that was changed is refused, and nothing is written', () => {
  const tryChanged = async (change: Parameters<typeof changeBackup>[1], paths?: string[]): Promise<string> => {
    const { file } = await bench.backup();
    const into = bench.newFolder('restored');
    const message = await refusal(bench.restore(await changeBackup(file, change, paths)));
    expect(readdirSync(into)).toEqual(['secret-key']);
    expect(readdirSync(bench.root).filter((name) => name === 'outside')).toEqual([]);
    return message;
  };

  it('an image with other bytes', async () => {
    expect(await tryChanged((folder) => { writeFileSync(join(folder, 'images/ab12cd34-640.webp'), 'a photo of fish'); }))
      .toContain('"images/ab12cd34-640.webp" was changed');
  });
  it('a file that lacks', async () => {
    expect(await tryChanged((folder) => { rmSync(join(folder, 'images'), { recursive: true }); })).toContain('is missing');
  });
  it('a file too many', async () => {
    expect(await tryChanged((folder) => { writeFileSync(join(folder, 'images/other.webp'), ''); })).toContain('does not stand in its manifest');
  });
  it('a secret key slipped in', async () => {
    expect(await tryChanged((folder) => { writeFileSync(join(folder, 'secret-key'), KEY); })).toContain('no part of a backup');
  });
  it('a path above the folder', async () => {
    expect(await tryChanged((folder) => { writeFileSync(join(folder, '../outside'), ''); }, ['manifest.json', 'meedoen.db', 'images/ab12cd34-640.webp', '../outside']))
      .toContain('no part of a backup');
  });
  it('a link', async () => {
    expect(await tryChanged((folder) => {
      rmSync(join(folder, 'images/ab12cd34-640.webp'));
      symlinkSync('/etc/passwd', join(folder, 'images/ab12cd34-640.webp'));
    })).toContain('no part of a backup');
  });
  it('a row of the log, also with new checksums', async () => {
    expect(await tryChanged((folder, manifest) => {
      const db = openDatabase(join(folder, 'meedoen.db'));
      db.$client.exec("update moderation_log set action = 'reject' where seq = 2; pragma journal_mode = delete");
      db.$client.close();
      signAgain(folder, manifest);
    })).toContain('row 2 of its log is not as it was written');
  });
  it('a log that is shorter than the manifest says', async () => {
    expect(await tryChanged((_folder, manifest) => { manifest.log = { seq: 4, hash: 'f'.repeat(64) }; })).toContain('row 4 of its log');
  });
  it('rows without their parent', async () => {
    expect(await tryChanged((folder, manifest) => {
      const db = openDatabase(join(folder, 'meedoen.db'));
      db.$client.exec('pragma foreign_keys = off; delete from activities where id = 2; pragma journal_mode = delete');
      db.$client.close();
      signAgain(folder, manifest);
    })).toContain('rows miss what they belong to');
  });
  it('an archive that ends too early, and a file that is none', async () => {
    const { file, bytes } = await bench.backup();
    truncateSync(file, bytes - 400);
    expect(await refusal(bench.restore(file))).toContain('is damaged');
    writeFileSync(file, 'some words');
    expect(await refusal(bench.restore(file))).toContain('is not a backup of Meedoen');
    expect(await refusal(bench.restore(`${file}.gone`))).toContain('There is no file');
  });
});

describe('versions', () => {
  it('a backup of a newer one is refused in words', async () => {
    const { file } = await bench.backup();
    const newer = await changeBackup(file, (_folder, manifest) => { manifest.migration = { when: latestMigration() + 1, tag: '9999_later' }; });
    expect(await refusal(bench.restore(newer))).toMatch(/made by a newer version of Meedoen \(9999_later; this one knows \d{4}_\w+\)/);
  });

  it('a backup of an older one is brought to this one', async () => {
    rmSync(join(bench.dataDir, 'meedoen.db'));
    const old = makeOlderDatabase(bench.dataDir, 4);
    fillEveryTable(old.$client);
    old.$client.exec('delete from moderation_log; delete from installation');
    old.$client.close();
    const { file } = await bench.backup();
    const into = bench.newFolder('restored');
    expect(await bench.restore(file)).toMatchObject({ migrated: true, rows: { signups: 3, network_members: 0 } });
    expect(query(into, 'select count(*) from buddy_candidates')).toEqual([0]);
  });
});

describe('a data folder that holds something', () => {
  it('is refused; with --force what stood there is put aside, key and notes stay', async () => {
    const { file } = await bench.backup();
    const db = await bench.open();
    db.$client.exec("insert into installation values ('later', 'yes')");
    db.$client.close();
    expect(await refusal(bench.restore(file, { into: bench.dataDir }))).toContain('holds something already');
    const { aside } = await bench.restore(file, { into: bench.dataDir, force: true });
    expect(aside).toBe(join(bench.dataDir, 'before-restore-2026-11-24T08-00-00Z'));
    expect(query(aside ?? '', "select value from installation where key = 'later'")).toEqual(['yes']);
    expect(readdirSync(aside ?? '').sort()).toEqual(['images', 'mail', 'meedoen.db']);
    expect(query(bench.dataDir, "select value from installation where key = 'later'")).toEqual([]);
    expect(readFileSync(join(bench.dataDir, 'secret-key'), 'utf8').trim()).toBe(KEY);
    const again = await bench.restore(file, { into: bench.dataDir, force: true });
    expect(again.aside).toBe(`${aside}-2`);
  });

  it('is not touched while a server has it open', async () => {
    const { file } = await bench.backup();
    const server = await bench.open();
    server.$client.prepare('select 1 from installation').get();
    expect(await refusal(bench.restore(file, { into: bench.dataDir, force: true }))).toContain('Stop it first');
    server.$client.close();
  });

  it('that is damaged is put aside as it is', async () => {
    const { file } = await bench.backup();
    writeFileSync(join(bench.dataDir, 'meedoen.db'), 'no database '.repeat(1000));
    const { aside } = await bench.restore(file, { into: bench.dataDir, force: true });
    expect(readFileSync(join(aside ?? '', 'meedoen.db'), 'utf8')).toContain('no database');
    expect(query(bench.dataDir, 'select count(*) from signups')).toEqual([3]);
  });
});

describe('what was erased after the backup', () => {
  it('is erased again, from the notes beside the backup', async () => {
    const { file } = await bench.backup();
    await bench.eraseFirst();
    rmSync(join(bench.dataDir, 'erasures.log'));
    const into = bench.newFolder('restored');
    expect((await bench.restore(file)).erased).toBe(2);
    expect(query(into, 'select id from signups order by id')).toEqual([2, 3]);
    expect(query(into, 'select text from moderation_messages order by id')).toEqual([expect.any(String), null, expect.any(String)]);
    expect(readFileSync(join(into, 'erasures.log'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('is erased again when the folder of the backups was away meanwhile', async () => {
    const { file } = await bench.backup({ to: join(bench.dataDir, 'backups') });
    rmSync(join(bench.dataDir, 'backup-folders'));
    await bench.eraseFirst();
    bench.newFolder('restored');
    expect((await bench.restore(file)).erased).toBe(2);
  });

  it('is not risked: without notes it asks for them', async () => {
    const { file } = await bench.backup();
    rmSync(join(bench.to, 'erasures.log'));
    bench.newFolder('restored');
    expect(await refusal(bench.restore(file))).toContain('There is no erasures.log beside');
    await bench.eraseFirst();
    const erasures = join(bench.dataDir, 'erasures.log');
    rmSync(join(bench.to, 'erasures.log'));
    expect((await bench.restore(file, { erasures })).erased).toBe(2);
    mkdirSync(join(bench.root, 'elsewhere'));
    expect((await bench.restore(file, { withoutErasures: true, into: join(bench.root, 'elsewhere') })).rows.signups).toBe(3);
  });

  it('waits for the key, and the site does not start before', async () => {
    const { file } = await bench.backup();
    await bench.eraseFirst();
    const into = bench.newFolder('restored', false);
    const { status, out } = runCommand('restore', [file], { DATA_DIR: into });
    expect(status).toBe(0);
    expect(out).toContain('The secret key is missing');
    const start = (env: Record<string, string>) => createApp(readConfig({ NODE_ENV: 'test', DATA_DIR: into, LOG_LEVEL: 'silent', ...env }));
    expect(await refusal(start({}))).toContain('was restored without its secret key');
    expect(await refusal(start({ SECRET_KEY: 'another key of more than thirty-two signs' }))).toContain('is not the one of the backup');
    expect(readdirSync(into)).not.toContain('secret-key');
    expect(query(into, 'select count(*) from signups')).toEqual([3]);
    (await start({ SECRET_KEY: KEY })).close();
    expect(query(into, 'select id from signups order by id')).toEqual([2, 3]);
    expect(readdirSync(into)).not.toContain('restored-without-key');
  });

  it('is not replayed with the key of another installation', async () => {
    const { file } = await bench.backup();
    const into = bench.newFolder('restored', false);
    writeFileSync(join(into, 'secret-key'), 'another key of more than thirty-two signs');
    expect(await refusal(bench.restore(file))).toContain('is not the one of this backup');
    expect(readdirSync(into)).toEqual(['secret-key']);
  });
});

describe('the command', () => {
  it('says what it did, and in one line what it cannot', async () => {
    const { file } = await bench.backup();
    const into = bench.newFolder('restored');
    const end = runCommand('restore', [file, '--into', into], { DATA_DIR: bench.dataDir });
    expect(end).toMatchObject({ status: 0, err: '' });
    expect(end.out).toContain(`made ${new Date(NOW).toISOString()}, into ${into}: 3 activities, 3 sign-ups.`);
    expect(end.out).toContain('0 rows that were erased after the backup were erased again.');
    for (const args of [[], ['--wrong', file], [file, file]]) {
      expect(runCommand('restore', args, { DATA_DIR: into })).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^Use: npm run restore.*\n$/) });
    }
    const full = runCommand('restore', [file, '--into', bench.newFolder('full')], { DATA_DIR: bench.dataDir }, 64);
    expect(full).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^The backup could not be restored into .*\n$/) });
    expect(readdirSync(join(bench.root, 'full'))).toEqual(['secret-key']);
    const db = await openMigrated(join(into, 'meedoen.db'));
    db.$client.close();
  });
});
