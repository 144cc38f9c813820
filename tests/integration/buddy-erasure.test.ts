/** Product §1.9: after an erasure nothing of the person is found, in no table and no file of the data folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNote, logContact } from '#src/domain/buddies/desk/work-on-file.ts';
import { eraseOwn, findOwnCandidate } from '#src/domain/buddies/own-candidate.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { contactHashOf } from '#src/domain/buddies/candidate-repo.ts';
import { reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { eraseAgain } from '#src/domain/erasure/erasures.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { readConfig } from '#src/server/config.ts';
import { createApp, type RunningApp } from '#src/server/create-app.ts';
import { erasureFile, readErasures } from '#src/server/erasure-file.ts';
import { BuddyBench } from '../support/buddy-bench.ts';

const EMAIL = 'zeldzame.naam@proef.be';
const PHONE = '+32470998877';
const NAME = 'Zeldzamira';

let dataDir: string;
let app: RunningApp;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'meedoen-erase-'));
  app = await createApp(readConfig({ DATA_DIR: dataDir, NODE_ENV: 'test', SECRET_KEY: 'x'.repeat(43), LOG_LEVEL: 'silent' }));
});
afterEach(() => {
  app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Where one of these texts stands, in any file. */
const placesOf = (texts: readonly string[]): string[] => filesIn(dataDir).filter((file) => {
  const bytes = readFileSync(file).toString('latin1');
  return texts.some((text) => bytes.includes(text));
});

function register(): string {
  return registerCandidate(app, {
    side: 'newcomer', name: NAME, phone: PHONE, email: EMAIL, place: { nis: '34022', lat: 50.8279, lon: 3.2648 },
    buddywerkingId: null, languages: ['ar'], moments: ['za-namiddag'], interests: ['wandelen'],
    wish: { gender: null, aboutMyAge: false, withChildren: false, language: null }, goesAlong: false, viaHelper: false,
    language: 'nl', sendsMail: true,
  });
}

describe('erasing a person', () => {
  it('leaves nothing in tables, mails that wait, mails that were written, and hashes', async () => {
    const code = register();
    await app.mail.deliver();
    register();
    reportWorry(app, { text: `${NAME} zegt iets`, phone: PHONE, code, nis: null, language: 'nl' });
    const hashes = [contactHashOf(app.sealer, EMAIL), contactHashOf(app.sealer, PHONE)];
    app.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const texts = [EMAIL, '470998877', '0470 99 88 77', NAME, code];
    expect(placesOf(texts).some((file) => file.endsWith('.eml')), 'a mail is there before').toBe(true);
    expect(placesOf(hashes)).toHaveLength(1);
    eraseOwn(app, code);
    app.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    expect(placesOf([...texts, ...hashes])).toEqual([]);
    const sealed = app.db.$client.prepare('select recipient from outbox_mails where recipient is not null').pluck().all() as string[];
    expect(sealed.map((each) => app.sealer.open(each))).not.toContain(EMAIL);
    expect(findOwnCandidate(app, code)).toBeUndefined();
    expect(readErasures(erasureFile(dataDir)).map(({ table }) => table)).toEqual(['buddy_candidates', 'buddy_candidates']);
  });

  it('is done again when an older copy of the database comes back, with the notes of the file', () => {
    const bench = new BuddyBench();
    const own = bench.buddywerking('eigen');
    const worker: Actor = bench.user({ role: 'buddy-worker', buddywerkingId: own });
    const code = bench.register('newcomer');
    const { id } = bench.row(code);
    logContact(bench.app, worker, id, { way: 'call', outcome: 'reached', text: 'woord' });
    addNote(bench.app, worker, id, 'nota');
    const copy = bench.db.$client.serialize();
    eraseOwn(bench.app, code);
    expect(bench.noted).toEqual([`buddy_candidates ${id}`]);
    const restored = new BuddyBench(copy);
    expect(restored.row(code).id).toBe(id);
    const noted = bench.noted.map((each) => {
      const [table = '', row = ''] = each.split(' ');
      return { table, hash: bench.sealer.fingerprint(`${table}\0${row}`, 'erasure') };
    });
    expect(eraseAgain({ db: restored.db, sealer: bench.sealer }, noted)).toBe(1);
    expect(eraseAgain({ db: restored.db, sealer: bench.sealer }, noted)).toBe(0);
    for (const table of ['buddy_candidates', 'buddy_notes', 'buddy_contacts', 'buddy_calls']) {
      expect(restored.db.$client.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
    }
  });
});
