/** A data folder with one activity and one buddywerking, people who leave traces in it, backups of it; the clock is moved. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activities, occurrences } from '#db/schema/activities.ts';
import { buddywerkingen, buddywerkingMunicipalities } from '#db/schema/buddies.ts';
import { organisations } from '#db/schema/organisations.ts';
import { BLANK_CONTENT } from '#src/domain/activities/blank-content.ts';
import { findCandidateByCode, mailTokenOf, type CandidateRow } from '#src/domain/buddies/candidate-repo.ts';
import { logContact, saveIntake } from '#src/domain/buddies/desk/work-on-file.ts';
import { confirmByMail, registerCandidate, type NewCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { makeBackup } from '#src/server/backup/make-backup.ts';
import { restoreBackup } from '#src/server/backup/restore-backup.ts';
import { readConfig } from '#src/server/config.ts';
import { createApp, type RunningApp } from '#src/server/create-app.ts';
import { filesWith, tablesWith } from './scan-for.ts';

export const EMAIL = 'zeldzame.naam@proef.be';
export const PHONE = '+32470998877';
export const NAME = 'Zeldzamira';
export const WORDS = 'kastanjeboomgaard';
export const NIS = '34022';
export const NETWORK = 'zuid-west-vlaanderen';
export const DAY_MS = 86_400_000;
const KEY = 'x'.repeat(43);

export const person = (changes: Partial<NewCandidate> = {}): NewCandidate => ({
  side: 'newcomer', name: NAME, phone: PHONE, email: EMAIL, place: { nis: NIS, lat: 50.8279, lon: 3.2648 },
  buddywerkingId: null, languages: ['ar'], moments: ['za-namiddag'], interests: ['wandelen'],
  wish: { gender: null, aboutMyAge: false, withChildren: false, language: null }, goesAlong: false, viaHelper: false,
  language: 'nl', sendsMail: true, ...changes,
});

/** With the clock of the bench. */
async function openFolder(folder: string, clock: { now: () => number }): Promise<RunningApp> {
  const app = await createApp(readConfig({ DATA_DIR: folder, NODE_ENV: 'test', SECRET_KEY: KEY, LOG_LEVEL: 'silent' }));
  return Object.assign(app, { clock });
}

export type ErasureBench = Awaited<ReturnType<typeof createErasureBench>>;

export async function createErasureBench() {
  const root = mkdtempSync(join(tmpdir(), 'meedoen-erase-'));
  const dataDir = join(root, 'data');
  const time = { now: Date.parse('2026-11-02T10:00:00+01:00') };
  const clock = { now: () => time.now };
  const app = await openFolder(dataDir, clock);
  fill(app, time.now);
  const bench = {
    root, dataDir, app,
    get now() { return time.now; },
    set now(instant) { time.now = instant; },
    addUser(email: string, role: Role): Actor {
      const userId = insertUser(app.db, {
        email, name: email.split('@')[0] ?? '', passwordHash: null, emailConfirmedAt: time.now, now: time.now,
      });
      insertRole(app.db, userId, role, { givenBy: null, now: time.now });
      return { userId, name: '', email, roles: [role], needsSecondFactor: false, secondFactor: true, sessionId: '' };
    },
    rowOf(code: string): CandidateRow {
      const row = findCandidateByCode(app, code);
      if (!row) throw new Error(`no candidate ${code}`);
      return row;
    },
    /** Registered, confirmed, called, through the intake. @returns the code. */
    confirmed(changes: Partial<NewCandidate> = {}): string {
      const input = person(changes);
      const code = registerCandidate(app, input);
      const { id } = bench.rowOf(code);
      if (input.email !== null) confirmByMail(app, code, mailTokenOf(app.sealer, id, input.email));
      logContact(app, worker, id, { way: 'call', outcome: 'reached', text: `${changes.name ?? WORDS} aan de telefoon` });
      const { languages, moments, interests, wish } = bench.rowOf(code);
      saveIntake(app, worker, id, {
        languages, moments, interests, wish, goesAlong: input.goesAlong, gender: null, ageGroup: null, hasChildren: null,
        greatestDistanceKm: null, isReady: true,
      });
      return code;
    },
    /** Tables with columns, and files, that hold one of the marks. */
    found(marks: readonly string[], folder = dataDir, target = app): string[] {
      target.db.$client.pragma('wal_checkpoint(TRUNCATE)');
      return [...tablesWith(target.db.$client, target.sealer, marks), ...filesWith(folder, target.sealer, marks)];
    },
    async backup(): Promise<string> {
      const { file } = await makeBackup({
        config: { dataDir, secretKey: KEY }, to: join(root, 'copies'), keep: 14, passphrase: null, now: time.now,
      });
      return file;
    },
    /** What is found in a folder restored from this backup; `look` sees it before it goes. */
    async foundRestored(file: string, marks: readonly string[], look: (restored: RunningApp) => void = () => {}): Promise<string[]> {
      const into = join(root, 'restored');
      mkdirSync(into);
      await restoreBackup({
        file, into, secretKey: KEY, force: false, passphrase: null, erasures: null, withoutErasures: false, now: time.now,
      });
      const restored = await openFolder(into, clock);
      try {
        look(restored);
        return bench.found(marks, into, restored);
      } finally {
        restored.close();
      }
    },
    close(): void {
      app.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  const worker = bench.addUser('werker@proef.be', { role: 'buddy-worker', buddywerkingId: 1 });
  return Object.assign(bench, { worker });
}

function fill({ db }: RunningApp, now: number): void {
  db.insert(organisations).values({ id: 1, slug: 'huis', name: 'Huis', kind: 'vereniging', createdAt: now, updatedAt: now }).run();
  db.insert(activities).values({
    id: 1, slug: 'praattafel', state: 'published', organisationId: 1, publishedAt: now,
    content: {
      ...BLANK_CONTENT, title: 'Praattafel', kinds: ['ontmoeting'], bookingHow: 'here',
      place: { name: 'Huis', street: 'Plein 1', postalCode: '8500', locality: null, nis: NIS, lat: 50.8279, lon: 3.2648, hideAddress: false },
    },
    schedule: { type: 'dates', dates: [] }, confirmedOn: '2026-11-01', createdAt: now, updatedAt: now,
  } as unknown as typeof activities.$inferInsert).run();
  db.insert(occurrences).values({ id: 1, activityId: 1, startsAt: now + 4 * DAY_MS, endsAt: now + 4 * DAY_MS + 7_200_000 }).run();
  db.insert(buddywerkingen).values({
    id: 1, slug: 'eigen', name: 'Eigen', kind: 'general', networkId: NETWORK, createdAt: now, updatedAt: now,
  }).run();
  db.insert(buddywerkingMunicipalities).values({ buddywerkingId: 1, nis: NIS }).run();
}
