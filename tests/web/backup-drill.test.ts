/** The drill of an operator: a backup under load, the machine gone, the site back on another folder (issue 5). */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { openForSignUp } from '../support/signup-site.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { SITE_NOW } from '../support/start-site.ts';
import { createVisitor, textOf, type Values, type Visitor } from '../support/visitor.ts';

const ORGANISER = 'organisatie@voorbeeld.invalid';
/** Nothing hangs on this account. */
const LEAVING = 'cijfers@voorbeeld.invalid';
const KORTRIJK = '34022';
/** One address may sign up 60 times at once: that must last as long as the backup. */
const SIGN_UP_PAUSE_MS = 150;

interface Load { activityId: number; organisationId: string }

const ACTIVITY: Values = {
  title: 'Praten bij thee', summary: 'We drinken thee en praten Nederlands.', description: 'We zitten samen.',
  kinds: ['oefenkans'], goals: ['nederlands-oefenen'], themes: ['taal'], audiences: ['iedereen'], level: '2',
  spoken: 'dutch', setting: 'group', municipality: '8500 Kortrijk', placeName: 'Buurthuis', street: 'Kerkstraat 1',
  when: 'weekly', weekdays: ['2'], everyWeeks: '1', weeklyStart: '19:00', weeklyEnd: '21:00',
  weeklyFrom: '2026-12-01', weeklyUntil: '2027-01-26', priceKind: 'free', bookingHow: 'come', button: 'submit',
};
/** None of them finds what is published under load, so that they answer the same before and after. */
const SEARCHES = [
  'waar=Kortrijk&doel=vrienden-maken', 'waar=9000&straal=25&dag=wo', 'q=koken', 'gratis=1&doel=vrienden-maken&per=100',
];

/** As an operator gives it, beside the running server. */
function command(name: string, args: string[], dataDir: string): Promise<{ status: number | null; text: string }> {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], { env: { ...process.env, DATA_DIR: dataDir } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  return new Promise((resolve) => { child.on('close', (status) => { resolve({ status, text }); }); });
}

function passwordOf(dataDir: string, email: string): string {
  const accounts = JSON.parse(readFileSync(demoAccountsFile(dataDir), 'utf8')) as DemoAccount[];
  const found = accounts.find((account) => account.email === email);
  if (!found) throw new Error(`the demonstration has no ${email}`);
  return found.password;
}

async function signIn(site: SiteProcess, dataDir: string, email: string): Promise<Visitor> {
  const visitor = createVisitor(site.url);
  const answer = await visitor.submit('/aanmelden', 'aanmelden', { email, password: passwordOf(dataDir, email) });
  expect(answer, email).toMatchObject({ status: 303 });
  return visitor;
}

/** Ids of the result, in order. */
const search = (site: SiteProcess) => Promise.all(SEARCHES.map(async (query) => {
  const answer = await fetch(`${site.url}/api/v1/activiteiten?${query}`);
  const { total, items } = await answer.json() as { total: number; items?: { id: number }[] };
  expect(answer.status).toBe(200);
  expect(total, query).toBeGreaterThan(0);
  return { query, total, ids: items?.map(({ id }) => id) };
}));

function inDatabase<T>(dataDir: string, work: (db: Database) => T): T {
  const db = openDatabase(join(dataDir, 'meedoen.db'));
  try {
    return work(db);
  } finally {
    db.$client.close();
  }
}

const countOf = (dataDir: string, table: string) =>
  inDatabase(dataDir, (db) => db.$client.prepare(`select count(*) from ${table}`).pluck().get() as number);

/** Signs up and publishes one after the other until it is told to stop, and keeps what the site acknowledged. */
function putUnderLoad(site: SiteProcess, organiser: Visitor, { activityId, organisationId }: Load) {
  const signUps: { name: string; location: string }[] = [];
  const published: number[] = [];
  const refused: string[] = [];
  let isOver = false;
  async function signUpsOf(): Promise<void> {
    const path = `/activiteiten/${activityId}/meedoen`;
    for (let nth = 0; !isOver; nth += 1) {
      const visitor = createVisitor(site.url);
      const days = [...(await visitor.get(path)).body.matchAll(/name="dag" value="(\d+)"/g)].map(([, day = '']) => day);
      const name = `Mens${nth}`;
      const { status, location, body } = await visitor.submit(path, 'meedoen', {
        dag: days[nth % days.length] ?? '', voornaam: name,
      });
      if (status === 303) signUps.push({ name, location: location ?? '' });
      else refused.push(`${status} ${textOf(body).slice(0, 300)}`);
      await sleep(SIGN_UP_PAUSE_MS);
    }
  }
  async function publish(): Promise<void> {
    for (let nth = 0; !isOver; nth += 1) {
      const { status, location, body } = await organiser.submit('/aanbod/nieuw', 'activiteit-nieuw', {
        ...ACTIVITY, organisationId, title: `Praten bij thee nummer ${nth}`, street: `Kerkstraat ${nth + 1}`, different: '1',
      });
      const [, id] = /^\/aanbod\/(\d+)\?gedaan=zichtbaar$/.exec(location ?? '') ?? [];
      if (id) published.push(Number(id));
      else refused.push(`${status} ${location} ${textOf(body).slice(0, 600)}`);
    }
  }
  const running = Promise.all([signUpsOf(), publish()]);
  return {
    signUps, published, refused,
    async stop() {
      isOver = true;
      await running;
    },
  };
}

it('a backup under load brings everything back, and keeps erased who was erased since', async () => {
  const root = mkdtempSync(join(tmpdir(), 'meedoen-drill-'));
  const [first, second, copies] = [join(root, 'first'), join(root, 'second'), join(root, 'copies')];
  const env = { TEST_NOW: SITE_NOW, API_RATE: '0' };
  const running: SiteProcess[] = [];
  const start = async (dataDir: string) => {
    const site = await startSiteProcess({ dataDir, env });
    running.push(site);
    return site;
  };
  try {
    const site = await start(first);
    const organiser = await signIn(site, first, ORGANISER);
    const [, organisationId = ''] = /name="organisationId" value="(\d+)"/.exec((await organiser.get('/aanbod/nieuw')).body) ?? [];
    const activityId = inDatabase(first, (db) => {
      db.$client.prepare('insert or ignore into organisation_trust (organisation_id, nis, given_at) values (?, ?, ?)')
        .run(organisationId, KORTRIJK, Date.parse(SITE_NOW));
      return openForSignUp(db, 0, null);
    });
    const found = await search(site);
    const began = { signups: countOf(first, 'signups'), activities: countOf(first, 'activities') };

    const load = putUnderLoad(site, organiser, { activityId, organisationId });
    let made: Awaited<ReturnType<typeof command>>;
    let before: { signUps: typeof load.signUps; published: number[] };
    try {
      await expect.poll(() => load.refused[0] ?? Math.min(load.signUps.length, load.published.length), { timeout: 30_000 })
        .toBeGreaterThanOrEqual(3);
      before = { signUps: [...load.signUps], published: [...load.published] };
      made = await command('backup', ['--to', copies], first);
    } finally {
      await load.stop();
    }
    expect(made, made.text).toMatchObject({ status: 0 });
    expect(load.refused).toEqual([]);
    expect(load.signUps.length).toBeGreaterThan(before.signUps.length);
    expect(load.published.length).toBeGreaterThan(before.published.length);
    const [, head = ''] = /Newest row of the log: (\d+:[0-9a-f]{64})/.exec(made.text) ?? [];

    // Somebody erases the own account, and afterwards the machine is gone.
    const password = passwordOf(first, LEAVING);
    const leaving = await signIn(site, first, LEAVING);
    const gone = await leaving.submit('/account/gegevens', 'account-wissen', { wachtwoord: password, zeker: '1' });
    expect(gone, textOf(gone.body).slice(0, 500)).toMatchObject({ status: 303 });
    site.child.kill('SIGKILL');
    await site.stop();
    mkdirSync(second);
    copyFileSync(join(first, 'secret-key'), join(second, 'secret-key'));
    rmSync(first, { recursive: true });

    const [archive = ''] = readdirSync(copies).filter((name) => name.startsWith('meedoen-'));
    const restored = await command('restore', [join(copies, archive)], second);
    expect(restored, restored.text).toMatchObject({ status: 0 });
    expect(restored.text).toContain('1 rows that were erased after the backup were erased again.');
    expect(countOf(second, 'signups')).toBeGreaterThanOrEqual(began.signups + before.signUps.length);
    expect(countOf(second, 'activities')).toBeGreaterThanOrEqual(began.activities + before.published.length);
    const [seq = '', hash = ''] = head.split(':');
    expect(inDatabase(second, (db) => verifyLog(db, { seq: Number(seq), hash }))).toEqual([]);
    expect(Number(seq)).toBeGreaterThan(0);

    const again = await start(second);
    expect(await search(again)).toEqual(found);
    for (const id of before.published) expect((await fetch(`${again.url}/api/v1/activiteiten/${id}`)).status, `${id}`).toBe(200);
    for (const { name, location } of before.signUps) {
      const visitor = createVisitor(again.url);
      const own = await visitor.get((await visitor.get(location)).location ?? '');
      expect(textOf(own.body), `${own.status}`).toContain(name);
    }
    expect((await (await signIn(again, second, ORGANISER)).get('/aanbod')).status).toBe(200);
    const erased = await createVisitor(again.url).submit('/aanmelden', 'aanmelden', { email: LEAVING, password });
    expect(erased.status).toBe(400);
    expect(inDatabase(second, (db) => db.$client.prepare('select count(*) from users where email = ?').pluck().get(LEAVING))).toBe(0);
  } finally {
    for (const site of running) await site.stop();
    rmSync(root, { recursive: true, force: true });
  }
}, 240_000);
