/**
 * Kill −9 at a random moment while the site publishes, signs people up, imports, mails and migrates; after each kill
 * the file is read, and at the end every promised mail must have left (architecture §3).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { startCommand } from '#tests/support/faults-command.ts';
import { startSiteProcess, type SiteProcess } from '#tests/support/site-process.ts';
import { eventDocument } from '#tests/support/samples/uitdatabank/documents.ts';
import { findFaults, type Acknowledged } from './check-state.ts';
import { EDITOR, makeKillWorld, WORLD_STARTS_AT, type KillWorld } from './kill-world.ts';
import { killMigration } from './kill-migration.ts';
import { startMailSink, type MailSink } from './mail-sink.ts';

export const KILL_KINDS = ['publishing', 'signing up', 'importing', 'mailing', 'migrating'] as const;
export type KillKind = (typeof KILL_KINDS)[number];

export interface KillReport {
  seed: number;
  kills: Record<KillKind, number>;
  /** Kills that fell before the work was done. */
  inTheMiddle: number;
  acknowledged: { activities: number; signups: number; imported: number };
  mails: { promised: number; taken: number; takenTwice: number };
  faults: string[];
}

/** Longer than the claim that a dead process leaves on a mail. */
const ROUND_MS = 11 * 60_000;
const IMPORTED = 60;
const PUBLISHERS = 3;
const JOINERS = 4;

/** Small and repeatable (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class KillRun {
  readonly acknowledged: Acknowledged = { titles: [], emails: [] };
  readonly kills = Object.fromEntries(KILL_KINDS.map((kind) => [kind, 0])) as Record<KillKind, number>;
  readonly faults: string[] = [];
  inTheMiddle = 0;
  private round = 0;
  private cookie = '';
  private readonly world: KillWorld;
  private readonly sink: MailSink;
  private readonly random: () => number;
  private readonly imports: string;

  constructor(world: KillWorld, sink: MailSink, random: () => number) {
    this.world = world;
    this.sink = sink;
    this.random = random;
    this.imports = join(world.dataDir, '..', 'documents.json');
    writeFileSync(this.imports, JSON.stringify({ member: Array.from({ length: IMPORTED }, (_, nth) => eventDocument({
      '@id': `https://data.invalid/events/11111111-2222-4333-8444-${String(nth).padStart(12, '0')}`,
      'name': { nl: `Praatgroep ${nth}` },
      'subEvent': [{ startDate: '2027-06-02T10:00:00+02:00', endDate: '2027-06-02T12:00:00+02:00' }],
      'availableTo': '2027-06-09T12:00:00+02:00',
    })) }));
  }

  private env(): Record<string, string> {
    return {
      NODE_ENV: 'test', DATA_DIR: this.world.dataDir, SMTP_URL: this.sink.url, TRUST_PROXY: '1', LOG_LEVEL: 'error',
      TEST_NOW: new Date(WORLD_STARTS_AT + this.round * ROUND_MS).toISOString(),
    };
  }

  private start(): Promise<SiteProcess> {
    return startSiteProcess({ demo: false, dataDir: this.world.dataDir, env: this.env() });
  }

  /** Each from an address of its own, as many visitors would. @returns the answer, or null when the site is gone. */
  private async send(site: SiteProcess, path: string, fields: [string, string][], cookie = ''): Promise<Response | null> {
    const part = () => String(1 + Math.floor(this.random() * 250));
    try {
      return await fetch(site.url + path, {
        method: 'POST', redirect: 'manual', body: new URLSearchParams([...fields, ['sleutel', randomUUID()]]).toString(),
        headers: {
          'origin': site.url, 'content-type': 'application/x-www-form-urlencoded', cookie,
          'x-forwarded-for': `10.${part()}.${part()}.${part()}`,
        },
      });
    } catch {
      return null;
    }
  }

  private async signIn(site: SiteProcess): Promise<void> {
    const answer = await this.send(site, '/aanmelden', [
      ['formulier', 'aanmelden'], ['email', EDITOR.email], ['password', EDITOR.password],
    ]);
    this.cookie = (answer?.headers.getSetCookie() ?? []).map((line) => line.split(';', 1)[0] ?? '').join('; ');
    if (answer?.status !== 303) this.faults.push(`sign-in answered ${String(answer?.status)}`);
  }

  /** What the page puts in its form unseen, without the key, of which every form has its own. */
  private async hiddenFields(site: SiteProcess): Promise<[string, string][]> {
    try {
      const page = await (await fetch(`${site.url}/aanbod/nieuw`, { headers: { cookie: this.cookie } })).text();
      return [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
        .map(([, name = '', value = '']): [string, string] => [name, value]).filter(([name]) => name !== 'sleutel' && name !== 'formulier');
    } catch {
      return [];
    }
  }

  private async publish(site: SiteProcess): Promise<boolean> {
    const title = `Soep ${randomUUID()}`;
    const answer = await this.send(site, '/aanbod/nieuw', [...await this.hiddenFields(site), ...Object.entries({
      formulier: 'activiteit-nieuw', title, summary: 'We koken soep.', description: 'We koken samen.', kinds: 'oefenkans',
      goals: 'nederlands-oefenen', themes: 'koken', audiences: 'iedereen', level: '2', spoken: 'dutch', setting: 'group',
      municipality: '8500 Kortrijk', placeName: 'Buurthuis', street: 'Kerkstraat 1', when: 'weekly', weekdays: '4',
      everyWeeks: '1', weeklyStart: '19:00', weeklyEnd: '21:00', weeklyFrom: '2027-01-14', weeklyUntil: '2027-04-29',
      priceKind: 'free', bookingHow: 'come', different: '1', button: 'submit',
    })], this.cookie);
    const text = answer !== null && answer.status !== 303 ? await answer.text().catch(() => '') : '';
    const problems = [...text.matchAll(/<a href="#[^"]*"[^>]*>([^<]+)<\/a>/g)].map(([, words = '']) => words.trim());
    if (problems.length > 0) this.faults.push(`the form of an activity was refused: ${problems.slice(0, 4).join(' ')}`);
    return this.took(answer, () => { this.acknowledged.titles.push(title); });
  }

  private async join(site: SiteProcess): Promise<boolean> {
    const email = `p${randomUUID().slice(0, 18)}@ontvanger.be`;
    const { activityId, occurrenceIds } = this.world;
    const date = occurrenceIds[Math.floor(this.random() * occurrenceIds.length)];
    const answer = await this.send(site, `/activiteiten/${activityId}/meedoen`, [
      ['formulier', 'meedoen'], ['voornaam', 'Amina'], ['email', email], ['dag', String(date)],
    ]);
    return this.took(answer, () => { this.acknowledged.emails.push(email); });
  }

  private took(answer: Response | null, note: () => void): boolean {
    if (answer === null) return false;
    if (answer.status === 303) note();
    else this.faults.push(`${new URL(answer.url).pathname} answered ${answer.status}`);
    return answer.status === 303;
  }

  /** Senders go on until the site is gone; the kill falls in the middle of them. */
  private async killServer(kind: 'publishing' | 'signing up' | 'mailing'): Promise<void> {
    this.sink.slownessMs = kind === 'mailing' ? 20 : 0;
    const site = await this.start();
    if (this.cookie === '') await this.signIn(site);
    const work = kind === 'publishing' ? () => this.publish(site) : () => this.join(site);
    const senders = Array.from({ length: kind === 'publishing' ? PUBLISHERS : JOINERS }, async () => {
      while (await work()) if (kind === 'mailing') await wait(30);
    });
    await wait(100 + this.random() * 900);
    if (site.child.exitCode === null) this.inTheMiddle += 1;
    site.child.kill('SIGKILL');
    await Promise.all(senders);
    await site.stop();
  }

  private async killImport(): Promise<void> {
    const command = startCommand('scripts/import-uitdatabank.ts', [this.imports], this.env());
    // Starting takes most of a second; the documents come after it.
    await Promise.race([wait(500 + this.random() * 1500), command.ended]);
    if (command.child.exitCode === null) this.inTheMiddle += 1;
    command.child.kill('SIGKILL');
    await command.ended;
    const db = openDatabase(databaseFile(this.world.dataDir));
    // What came in leaves again half of the time, so that the next import has something to do.
    if (this.random() < 0.5) {
      this.faults.push(...findFaults({ ...this.world, acknowledged: this.acknowledged }));
      db.$client.exec(`delete from search_words where rowid in (select id from activities where source = 'uitdatabank');
        delete from search_activities where activity_id in (select id from activities where source = 'uitdatabank');
        delete from activities where source = 'uitdatabank'`);
    }
    db.$client.close();
  }

  async kill(kind: KillKind): Promise<void> {
    this.round += 1;
    this.kills[kind] += 1;
    if (kind === 'migrating') {
      const { faults, isInTheMiddle } = await killMigration(this.random);
      if (isInTheMiddle) this.inTheMiddle += 1;
      this.faults.push(...faults.map((fault) => `kill ${this.round}, migrating: ${fault}`));
      return;
    }
    if (kind === 'importing') await this.killImport();
    else await this.killServer(kind);
    const found = findFaults({ ...this.world, acknowledged: this.acknowledged });
    this.faults.push(...found.map((fault) => `kill ${this.round}, ${kind}: ${fault}`));
  }

  /** Imports to the end and lets every mail leave. */
  async settle(): Promise<Omit<KillReport, 'seed' | 'kills' | 'inTheMiddle' | 'faults'>> {
    this.sink.slownessMs = 0;
    this.round += 1;
    const command = startCommand('scripts/import-uitdatabank.ts', [this.imports], this.env());
    if (await command.ended !== 0) this.faults.push(`the last import failed: ${command.output()}`);
    const count = (sql: string): number => {
      const db = openDatabase(databaseFile(this.world.dataDir));
      const value = db.$client.prepare<[], number>(sql).pluck().get() ?? 0;
      db.$client.close();
      return value;
    };
    const waiting = () => count('select count(*) from outbox_mails where sent_at is null and given_up_at is null');
    // More than 200 wait for the next turn, so the site begins anew until none is left.
    for (let turn = 0; turn < 40 && waiting() > 0; turn += 1) {
      this.round += 1;
      const site = await this.start();
      for (let left = waiting(), before = left + 1; left > 0 && left < before;) {
        await wait(1000);
        before = left;
        left = waiting();
      }
      await site.stop();
    }
    this.faults.push(...findFaults({ ...this.world, acknowledged: this.acknowledged }));
    const imported = count("select count(*) from activities where source = 'uitdatabank' and state = 'published'");
    if (imported !== IMPORTED) this.faults.push(`${imported} of ${IMPORTED} documents are there after the last import`);
    return { acknowledged: {
      activities: this.acknowledged.titles.length, signups: this.acknowledged.emails.length, imported,
    }, mails: this.checkMails(count('select count(*) from outbox_mails'), waiting(), count('select count(*) from outbox_mails where given_up_at is not null')) };
  }

  private checkMails(promised: number, waiting: number, givenUp: number): KillReport['mails'] {
    const { taken } = this.sink;
    if (waiting > 0) this.faults.push(`${waiting} mails still wait`);
    if (givenUp > 0) this.faults.push(`${givenUp} mails were given up`);
    if (taken.size < promised) this.faults.push(`${promised - taken.size} promised mails never came`);
    const addresses = new Set([...taken.values()].map(({ to }) => to));
    const unheard = this.acknowledged.emails.filter((email) => !addresses.has(email));
    if (unheard.length > 0) this.faults.push(`${unheard.length} people who signed up got no mail`);
    const takenTwice = [...taken.values()].reduce((sum, { times }) => sum + times - 1, 0);
    // One mail is under way at a time, so a kill can repeat one.
    const killsOfServer = this.kills.mailing + this.kills['signing up'] + this.kills.publishing;
    if (takenTwice > killsOfServer) this.faults.push(`${takenTwice} mails came again after ${killsOfServer} kills`);
    return { promised, taken: taken.size, takenTwice };
  }
}

export async function runKills(
  kills: number, seed: number, say: (sentence: string) => void = () => undefined,
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-kills-'));
  const sink = await startMailSink();
  try {
    const run = new KillRun(await makeKillWorld(join(folder, 'data')), sink, randomFrom(seed));
    for (let nth = 0; nth < kills; nth += 1) {
      const kind = KILL_KINDS[nth % KILL_KINDS.length] ?? 'publishing';
      await run.kill(kind);
      if ((nth + 1) % 10 === 0) say(`${nth + 1} of ${kills} kills, ${run.faults.length} faults`);
      if (run.faults.length > 20) break;
    }
    const settled = await run.settle();
    return { seed, kills: run.kills, inTheMiddle: run.inTheMiddle, ...settled, faults: run.faults };
  } finally {
    await sink.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
