/** A new secret while the site runs: everything stays readable and findable, also after a kill and a restore. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema, type Database } from '#db/client.ts';
import { isSealed, listSealedTables } from '#db/schema/sealed.ts';
import { candidateNotes, safetyStops } from '#db/schema/buddies.ts';
import { formKeys } from '#db/schema/forms.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { renewRecoveryCodes, useSecondFactor } from '#src/auth/second-factor.ts';
import { contactHashOf, findCandidateByCode, mailTokenOf, openCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import { confirmByMail, registerCandidate, type NewCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { claimMail } from '#src/domain/shared/outbox.ts';
import { createLink, getLink } from '#src/domain/users/one-time-links.ts';
import { insertUser, updateUser } from '#src/domain/users/user-repo.ts';
import { makeBackup } from '#src/server/backup/make-backup.ts';
import { restoreBackup } from '#src/server/backup/restore-backup.ts';
import { readConfig } from '#src/server/config.ts';
import { createApp, type RunningApp } from '#src/server/create-app.ts';
import { StartError } from '#src/server/data-folder.ts';
import { KEPT, MADE_AGAIN } from '#src/server/keys/hashed-columns.ts';
import { forgetRetiredKeys, listRetiredSecrets } from '#src/server/keys/retired-keys.ts';
import { rotateKeys } from '#src/server/keys/rotate-keys.ts';
import { findLocation } from '#src/web/form-keys.ts';
import { listSourceFiles } from '../support/source-files.ts';

const NOW = Date.parse('2026-11-24T09:00:00+01:00');
const DAY_MS = 86_400_000;

let root: string;
let dataDir: string;
let app: RunningApp;
const open = () => createApp(readConfig({ DATA_DIR: dataDir, NODE_ENV: 'test', LOG_LEVEL: 'silent' }));
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'meedoen-keys-'));
  dataDir = join(root, 'data');
  app = await open();
});
afterEach(() => {
  app.close();
  rmSync(root, { recursive: true, force: true });
});

const person = (changes: Partial<NewCandidate> = {}): NewCandidate => ({
  side: 'newcomer', name: 'Amina', phone: '+32470123456', email: 'amina@proef.be',
  place: { nis: '34022', lat: 50.8279, lon: 3.2648 }, buddywerkingId: null, languages: ['ar'], moments: ['za-namiddag'],
  interests: ['wandelen'], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null },
  goesAlong: false, viaHelper: false, language: 'nl', sendsMail: true, ...changes,
});

const keysIn = (folder = dataDir) => readFileSync(join(folder, 'secret-key'), 'utf8').trim().split('\n');
const rotate = (onBatch?: () => void) =>
  rotateKeys({ config: { secretKey: null, dataDir }, now: NOW, batchRows: 2, ...(onBatch ? { onBatch } : {}) });

/** Every value of the sealed columns of the schema. */
const sealedValues = (db: Database): string[] => listSealedTables(schema).flatMap(({ table, columns }) =>
  columns.flatMap((column) => db.$client.prepare(`select ${column} from ${table} where ${column} is not null`).pluck()
    .all() as string[]));

/** Something in each way a person is kept. @returns what must still be found. */
function fill() {
  const code = registerCandidate(app, person());
  const userId = insertUser(app.db, { email: 'els@proef.be', name: 'Els', passwordHash: null, emailConfirmedAt: NOW, now: NOW });
  updateUser(app.db, userId, { totpSecret: app.sealer.seal('JBSWY3DPEHPK3PXP'), totpConfirmedAt: NOW });
  const [recovery = ''] = renewRecoveryCodes(app, userId);
  const link = createLink(app, { purpose: 'confirm-email', payload: { email: 'nieuw@proef.be' }, userId, lifetimeMs: 900 * DAY_MS });
  reportWorry(app, { text: 'Hij belt te veel.', phone: '+32470123456', code, nis: null, language: 'nl' });
  app.db.insert(safetyStops).values({ contactHash: contactHashOf(app.sealer, 'weg@proef.be'), stoppedAt: NOW }).run();
  app.db.insert(formKeys).values({ action: 'a', key: 'k', location: app.sealer.seal(`/mijn-aanmelding/${code}`), createdAt: NOW }).run();
  const id = findCandidateByCode(app, code)?.id ?? 0;
  for (let nth = 0; nth < 7; nth += 1) {
    app.db.insert(candidateNotes).values({ candidateId: id, text: app.sealer.seal(`nota ${nth}`), at: NOW }).run();
  }
  return { code, id, userId, recovery, link, mailToken: mailTokenOf(app.sealer, id, 'amina@proef.be') };
}

function expectAllThere(target: RunningApp, kept: ReturnType<typeof fill>): void {
  const row = findCandidateByCode(target, kept.code);
  expect(row && openCandidate(target.sealer, row)).toEqual({ name: 'Amina', phone: '+32470123456', email: 'amina@proef.be' });
  for (const value of sealedValues(target.db)) target.sealer.open(value);
  expect(getLink(target, kept.link).payload).toEqual({ email: 'nieuw@proef.be' });
  expect(findLocation(target, 'a', 'k')).toBe(`/mijn-aanmelding/${kept.code}`);
  // Somebody who comes again is known.
  const again = registerCandidate(target, person({ name: 'Amina B', email: 'amina@proef.be', phone: null }));
  expect(findCandidateByCode(target, again)?.duplicateOf).toBe(kept.id);
}

describe('npm run keys:rotate', () => {
  it('leaves everything readable for the site that runs and for the next start, without the old key', async () => {
    const kept = fill();
    const [old = ''] = keysIn();
    const done = await rotate();
    expect(done.values.buddy_notes).toBe(7);
    expect(done.unreadable).toBe(0);
    expect(keysIn()).toHaveLength(1);
    expect(keysIn()).not.toContain(old);
    const fresh = createSealer(keysIn());
    for (const value of sealedValues(app.db)) expect(fresh.isOld(value)).toBe(false);
    expect(findCandidateByCode(app, kept.code)?.codeHash).not.toBe(createSealer([old]).fingerprint(kept.code, 'buddy-code'));
    expectAllThere(app, kept);
    app.close();
    app = await open();
    expectAllThere(app, kept);
    confirmByMail(app, kept.code, kept.mailToken);
    expect(useSecondFactor(app, kept.userId, kept.recovery)).toBe(true);
    expect(useSecondFactor(app, kept.userId, kept.recovery)).toBe(false);
    expect(claimMail(app)?.to).toBe('amina@proef.be');
  });

  it('still knows who was stopped for safety, also after two changes', async () => {
    fill();
    await rotate();
    await rotate();
    const before = app.db.select().from(safetyStops).all();
    registerCandidate(app, person({ side: 'buddy', name: 'Jan', email: 'weg@proef.be', phone: null }));
    const [stop, ...rest] = app.db.select().from(safetyStops).all();
    expect(rest).toEqual([]);
    expect(stop?.stoppedAt).toBe(before[0]?.stoppedAt);
    expect(stop?.contactHash).toBe(contactHashOf(app.sealer, 'weg@proef.be'));
  });

  it('moves the note on a stopped person along with a registration that stands', async () => {
    fill();
    app.db.insert(safetyStops).values({ contactHash: contactHashOf(app.sealer, 'amina@proef.be'), stoppedAt: NOW }).run();
    await rotate();
    expect(app.db.select().from(safetyStops).all().map(({ contactHash }) => contactHash))
      .toContain(contactHashOf(app.sealer, 'amina@proef.be'));
  });

  it('stopped halfway leaves both keys readable, and the next one finishes', async () => {
    const kept = fill();
    const [old] = keysIn();
    let batches = 0;
    await expect(rotate(() => {
      batches += 1;
      if (batches === 6) throw new Error('stopped');
    })).rejects.toThrow('stopped');
    expect(keysIn()).toHaveLength(2);
    expect(keysIn()[1]).toBe(old);
    const [next = ''] = keysIn();
    const half = sealedValues(app.db).map((value) => createSealer(keysIn()).isOld(value));
    expect(half).toContain(true);
    expect(half).toContain(false);
    expectAllThere(app, kept);
    const done = await rotate();
    expect(done.hashes).toBe(0);
    expect(keysIn()).toEqual([next]);
    app.close();
    app = await open();
    expectAllThere(app, kept);
  });

  it('killed as a process leaves nothing unreadable', async () => {
    const kept = fill();
    for (let nth = 0; nth < 6000; nth += 1) {
      app.db.insert(candidateNotes).values({ candidateId: kept.id, text: app.sealer.seal(`nota ${nth}`), at: NOW }).run();
    }
    const command = () => spawn(process.execPath, ['scripts/keys-rotate.ts'], {
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const first = command();
    first.stderr.on('data', (said: Buffer) => { if (said.includes('buddy_notes')) first.kill('SIGKILL'); });
    const [, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      first.on('exit', (code, killedBy) => resolve([code, killedBy]));
    });
    expect(signal).toBe('SIGKILL');
    expect(keysIn()).toHaveLength(2);
    for (const value of sealedValues(app.db)) app.sealer.open(value);
    const second = command();
    expect(await new Promise((resolve) => { second.on('exit', resolve); })).toBe(0);
    expect(keysIn()).toHaveLength(1);
    const fresh = createSealer(keysIn());
    for (const value of sealedValues(app.db)) expect(fresh.isOld(value)).toBe(false);
    expectAllThere(app, kept);
  }, 60_000);

  it('is refused without a key, with one setting alone, and in a folder that waits for its key', async () => {
    const refusal = (work: Promise<unknown>) => work.then(() => 'done', (error: Error) => {
      expect(error).toBeInstanceOf(StartError);
      return error.message;
    });
    const one = { secretKey: 'x'.repeat(40), dataDir };
    expect(await refusal(rotateKeys({ config: one, now: NOW }))).toContain('SECRET_KEY_OLD');
    expect(await refusal(rotateKeys({ config: { ...one, secretKeyOld: one.secretKey }, now: NOW }))).toContain('SECRET_KEY_OLD');
    expect(() => readConfig({ SECRET_KEY_OLD: 'x'.repeat(40) })).toThrow('only together with SECRET_KEY');
    writeFileSync(join(dataDir, 'restored-without-key'), 'x\n');
    expect(await refusal(rotate())).toContain('restored without its secret key');
    rmSync(join(dataDir, 'restored-without-key'));
  });

  it('works with the keys in the settings, and leaves the file of the folder alone', async () => {
    const kept = fill();
    const [old = ''] = keysIn();
    const secretKey = 'a new secret of at least thirty-two signs';
    app.close();
    const done = await rotateKeys({ config: { secretKey, secretKeyOld: old, dataDir }, now: NOW });
    expect(done.isRetired).toBe(false);
    rmSync(join(dataDir, 'secret-key'));
    app = await createApp(readConfig({ DATA_DIR: dataDir, NODE_ENV: 'test', SECRET_KEY: secretKey, LOG_LEVEL: 'silent' }));
    expectAllThere(app, kept);
  });
});

describe('a backup of before the change', () => {
  it('can be read after it, with what was erased since erased again, for 30 days', async () => {
    const kept = fill();
    const other = registerCandidate(app, person({ name: 'Sofie', email: 'sofie@proef.be', phone: '+32470654321' }));
    const to = join(root, 'copies');
    const { file } = await makeBackup({ config: { dataDir, secretKey: null }, to, keep: 14, passphrase: null, now: NOW });
    eraseOwn(app, other);
    await rotate();
    const third = registerCandidate(app, person({ name: 'Mo', email: 'mo@proef.be', phone: '+32470654322' }));
    expect(listRetiredSecrets(dataDir)).toHaveLength(1);
    app.close();
    const done = await restoreBackup({
      file, into: dataDir, secretKey: null, force: true, passphrase: null, erasures: null, withoutErasures: false, now: NOW,
    });
    expect([done.erased, done.wantsRotation]).toEqual([1, true]);
    app = await open();
    expectAllThere(app, kept);
    expect(findCandidateByCode(app, other)).toBeUndefined();
    expect(findCandidateByCode(app, third)).toBeUndefined();
    await rotate();
    expectAllThere(app, kept);
    forgetRetiredKeys(dataDir, NOW + 30 * DAY_MS);
    expect(listRetiredSecrets(dataDir)).toHaveLength(1);
    forgetRetiredKeys(dataDir, NOW + 32 * DAY_MS);
    expect(listRetiredSecrets(dataDir)).toEqual([]);
  });
});

describe('the registers', () => {
  it('name every keyed hash of the schema, as made again or kept with a reason', () => {
    const db = app.db.$client;
    const columns = (db.prepare(`select t.name || '.' || c.name from pragma_table_list t, pragma_table_xinfo(t.name) c
      where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '\\_\\_%' escape '\\'
      and (c.name like '%hash' or t.name || '.' || c.name = 'rate_counters.key')`).pluck().all() as string[]).sort();
    const known = [...MADE_AGAIN.map(({ table, column }) => `${table}.${column}`), ...Object.keys(KEPT)].sort();
    expect(known).toEqual(columns);
    const sealed = new Set(listSealedTables(schema).flatMap(({ table, columns: names }) => names.map((name) => `${table}.${name}`)));
    for (const { table, of } of MADE_AGAIN) expect(sealed).toContain(`${table}.${of}`);
  });

  it('hold every column in which anything sealed stands', () => {
    fill();
    const known = new Set(listSealedTables(schema).flatMap(({ table, columns }) => columns.map((name) => `${table}.${name}`)));
    const db = app.db.$client;
    const columns = db.prepare(`select t.name as "table", c.name as "column" from pragma_table_list t, pragma_table_xinfo(t.name) c
      where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and t.name <> 'installation'`).all() as
      { table: string; column: string }[];
    const holding = columns.filter(({ table, column }) => db
      .prepare(`select 1 from "${table}" where "${column}" glob 'v1.????????.*' limit 1`).get() !== undefined)
      .map(({ table, column }) => `${table}.${column}`);
    expect(holding.length).toBeGreaterThan(8);
    for (const each of holding) expect(known).toContain(each);
  });

  it('find every place of the source that seals into a column', () => {
    const sealed = new Set(Object.values(schema).flatMap((table) => Object.entries(table)
      .filter(([, column]) => isSealed(column)).map(([name]) => name)));
    const written = listSourceFiles(['src']).filter(({ path }) => path.startsWith('src/domain/') || path === 'src/auth/sessions.ts')
      .flatMap(({ text }) => [...text.matchAll(/(\w+): (?:[^,\n]*\? null : )?(?:app\.)?sealer\.seal\(/g)].map(([, name]) => name ?? ''));
    expect(written.length).toBeGreaterThan(10);
    for (const name of new Set(written)) expect(sealed, name).toContain(name);
  });

  it('worries are listed by the keys of before and after', async () => {
    fill();
    const administrator = insertUser(app.db, { email: 'p@proef.be', name: 'P', passwordHash: null, emailConfirmedAt: NOW, now: NOW });
    const actor = {
      userId: administrator, name: 'P', email: 'p@proef.be', needsSecondFactor: false, secondFactor: true, sessionId: '',
      roles: [{ role: 'coordinator' as const, networkId: 'zuid-west-vlaanderen' }],
    };
    const before = listWorries(app, actor);
    await rotate();
    expect(listWorries(app, actor)).toEqual(before);
  });
});
