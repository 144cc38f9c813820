/**
 * A site of its own on a copy of the demonstration, with one buddywerking whose pool is empty, so that journeys of
 * weeks can be played: it stops and starts again at a later hour, on the same address.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { hashPassword } from '#src/auth/passwords.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import type { BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import type { Role } from '#src/domain/shared/actor.ts';
import { insertRole, insertUser } from '#src/domain/users/user-repo.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { sendForm } from './form-filler.ts';
import { KORTRIJK, PASSWORD } from './moderation-site.ts';
import { startSiteProcess, type SiteProcess } from './site-process.ts';

const DAY_MS = 86_400_000;
/** A Tuesday morning. */
const FIRST_DAY = Date.parse('2026-11-24T09:00:00+01:00');

export interface BuddySite {
  readonly dataDir: string;
  /** Takes people from Kortrijk; nobody is there yet. */
  readonly buddywerking: { readonly id: number; readonly name: string };
  /** Only the platform takes people from here: the network has no coordinator and the gemeente no buddywerking. */
  readonly nowhere: string;
  url(path?: string): string;
  /** What the running site wrote. */
  output(): string;
  /** Mail of a new account with this role. */
  addPerson(name: string, role: Role): string;
  /** What `work` writes, as a command beside the site. */
  beside<Result>(work: (app: BuddyApp) => Result): Result;
  besideAsync<Result>(work: (app: BuddyApp) => Promise<Result>): Promise<Result>;
  /** Stops, and starts so many days later: what became due meanwhile happens at the start. */
  pass(days: number): Promise<void>;
  stop(): Promise<void>;
}

export async function openBuddySite(): Promise<BuddySite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'meedoen-buddies-'));
  const from = inject('siteDataDir');
  const source = openDatabase(databaseFile(from));
  await source.$client.backup(databaseFile(dataDir));
  source.$client.close();
  for (const name of ['secret-key', 'demo-accounts.json']) copyFileSync(join(from, name), join(dataDir, name));
  const passwordHash = await hashPassword(PASSWORD);
  const db = openDatabase(databaseFile(dataDir));
  const { $client } = db;
  $client.exec('delete from buddy_candidates; delete from sessions');
  const buddywerking = $client.prepare<unknown[], { id: number; name: string }>(`select b.id, b.name
    from buddywerkingen b join buddywerking_municipalities m on m.buddywerking_id = b.id where m.nis = ? order by b.id limit 1`).get(KORTRIJK);
  if (!buddywerking) throw new Error('the demonstration has no buddywerking in Kortrijk');
  // One buddywerking works in Kortrijk; one gemeente of the network without coordinator has none at all.
  $client.prepare('delete from buddywerking_municipalities where nis = ? and buddywerking_id <> ?')
    .run(KORTRIJK, buddywerking.id);
  const away = municipalitiesOfNetwork('limburg')[0];
  if (!away) throw new Error('Limburg has no gemeente');
  $client.prepare('delete from buddywerking_municipalities where nis = ?').run(away.nis);
  $client.prepare("delete from user_roles where role = 'coordinator' and scope = 'limburg'").run();
  $client.close();

  let now = FIRST_DAY;
  const start = (port: string) => startSiteProcess({
    dataDir, env: { TEST_NOW: new Date(now).toISOString(), API_RATE: '0', PORT: port },
  });
  let site: SiteProcess = await start('0');
  let people = 0;
  function openApp(): { app: BuddyApp; close(): void } {
    const open = openDatabase(databaseFile(dataDir));
    return {
      close: () => { open.$client.close(); },
      app: {
        db: open, isDemo: true, clock: { now: () => now },
        erasures: { note: () => undefined }, forgetTraces: () => undefined,
        sealer: createSealer([readFileSync(join(dataDir, 'secret-key'), 'utf8').trim()]),
      },
    };
  }
  function beside<Result>(work: (app: BuddyApp) => Result): Result {
    const { app, close } = openApp();
    try { return work(app); } finally { close(); }
  }
  async function besideAsync<Result>(work: (app: BuddyApp) => Promise<Result>): Promise<Result> {
    const { app, close } = openApp();
    try { return await work(app); } finally { close(); }
  }
  return {
    dataDir, buddywerking, nowhere: away.name,
    url: (path = '') => site.url + path,
    output: () => site.output(),
    addPerson(name, role) {
      people += 1;
      const email = `medewerker${people}@proef.be`;
      return beside(({ db: open }) => {
        const userId = insertUser(open, { email, name, passwordHash, emailConfirmedAt: now, now });
        insertRole(open, userId, role, { givenBy: null, now });
        return email;
      });
    },
    beside, besideAsync,
    async pass(days) {
      const { port } = new URL(site.url);
      await site.stop();
      now += days * DAY_MS;
      site = await start(port);
    },
    async stop() {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Somebody's own browser, signed in. */
export async function signInAt(
  browser: Browser, site: BuddySite, email: string, options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(site.url('/aanmelden'));
  await sendForm(page, 'aanmelden', { email, password: PASSWORD });
  if (new URL(page.url()).pathname !== '/account') throw new Error(`signing in as ${email} went to ${page.url()}`);
  return page;
}
