/** Every page about buddies in a real browser: axe and width, on a desk with a lot on it and on an empty one. */
import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT_STEPS } from '#src/domain/buddies/register/draft.ts';
import { findUserByEmail } from '#src/domain/users/user-repo.ts';
import { findings } from '../support/axe.ts';
import { fillDesk, type Crowd } from '../support/buddy-crowd.ts';
import { openBuddySite, signInAt, type BuddySite } from '../support/buddy-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { inLanguage } from '../support/pages.ts';

let browser: Browser;
let site: BuddySite;
let crowd: Crowd;
let worker: Page;
let idle: Page;

beforeAll(async () => {
  browser = await launchChromium();
  site = await openBuddySite();
  const role = { role: 'buddy-worker', buddywerkingId: site.buddywerking.id } as const;
  const email = site.addPerson('Wim Werker', role);
  const idleMail = site.addPerson('Stil Bureau', { ...role, buddywerkingId: site.buddywerking.id + 5 });
  crowd = await site.besideAsync((app) => {
    const user = findUserByEmail(app.db, email);
    if (!user) throw new Error('the worker is not there');
    return fillDesk(app, {
      userId: user.id, name: user.name, email, roles: [role], needsSecondFactor: false, secondFactor: true, sessionId: '',
    });
  });
  worker = await signInAt(browser, site, email);
  idle = await signInAt(browser, site, idleMail);
});
afterAll(async () => {
  await site.stop();
  await browser.close();
});

/** Addresses that show each page of the sources; `status` 200 unless said otherwise. */
const PAGES: Record<string, () => readonly (string | [path: string, status: number])[]> = {
  'buddy/index.astro': () => ['/buddy'],
  'buddy/vragen.astro': () => ['/buddy/vragen', ...DRAFT_STEPS.filter((step) => step !== 'keuze')
    .map((step) => `/buddy/vragen?d=${crowd.drafts.newcomer}&stap=${step}`)],
  'buddy/worden.astro': () => ['/buddy/worden', ...['graag', 'nakijken'].map((step) => `/buddy/worden?d=${crowd.drafts.buddy}&stap=${step}`)],
  'buddy/[slug].astro': () => ['/buddy/platform-buddywerking'],
  'mijn-aanmelding/[code].astro': () => [
    `/mijn-aanmelding/${crowd.codes.fresh}?nieuw=1`, `/mijn-aanmelding/${crowd.codes.asked}`, `/mijn-aanmelding/${crowd.codes.duo}`,
    `/mijn-aanmelding/${crowd.codes.stopped}`, '/mijn-aanmelding/gewist', ['/mijn-aanmelding/AAAAAA', 404],
  ],
  'niet-goed.astro': () => ['/niet-goed', '/niet-goed?klaar=1&bel=056+00+00+00'],
  'buddywerking/index.astro': () => [
    '/buddywerking', '/buddywerking?stap=doorverwezen&wie=newcomer', '/buddywerking?pagina=2', '/buddywerking?toon=bord',
  ],
  'buddywerking/oproepen.astro': () => ['/buddywerking/oproepen'],
  'buddywerking/voorstellen.astro': () => [
    '/buddywerking/voorstellen?nieuw=2', '/buddywerking/voorstellen?toon=duos', '/buddywerking/voorstellen?toon=zonder',
  ],
  'buddywerking/zorgen.astro': () => ['/buddywerking/zorgen'],
  'buddywerking/nieuw.astro': () => ['/buddywerking/nieuw'],
  'buddywerking/invoer.astro': () => ['/buddywerking/invoer'],
  'buddywerking/kaart/[id].astro': () => [`/buddywerking/kaart/${site.buddywerking.id}`],
  'buddywerking/dossier/[id].astro': () => [`/buddywerking/dossier/${crowd.files.fresh}`, `/buddywerking/dossier/${crowd.files.known}`],
};

it('has a row for every page of the sources', () => {
  const pages = globSync(['src/pages/{buddy,buddywerking,mijn-aanmelding}/**/*.astro', 'src/pages/niet-goed.astro'])
    .map((path) => path.replace('src/pages/', ''));
  expect(pages.sort()).toEqual(Object.keys(PAGES).sort());
});

const SCREENS = [
  { screen: '320 px', size: { width: 320, height: 700 }, colorScheme: 'light' },
  { screen: '1280 px, dark', size: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

async function check(page: Page, path: string, status = 200): Promise<string[]> {
  const answer = await page.goto(site.url(path));
  return [
    ...(answer?.status() === status ? [] : [`answered ${answer?.status()}`]), ...await findings(page),
  ].map((finding) => `${path}: ${finding}`);
}

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each(SCREENS)('at $screen', ({ size, colorScheme }) => {
    it.each(Object.keys(PAGES))('%s: no axe finding, no sideways scrolling', async (source) => {
      await worker.setViewportSize(size);
      await worker.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const each of PAGES[source]?.() ?? []) {
        const [path, status] = typeof each === 'string' ? [each, 200] : each;
        found.push(...await check(worker, inLanguage(language, path), status));
      }
      expect(found).toEqual([]);
    });

    it('a desk where nothing waits', async () => {
      await idle.setViewportSize(size);
      await idle.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const page of ['', '?toon=bord', '/oproepen', '/voorstellen', '/voorstellen?toon=duos', '/voorstellen?toon=zonder', '/zorgen']) {
        found.push(...await check(idle, inLanguage(language, `/buddywerking${page}`)));
      }
      expect(found).toEqual([]);
    });
  });
});
