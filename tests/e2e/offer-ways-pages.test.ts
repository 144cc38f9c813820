/** The ways to offer without the form, closing days and figures in a real browser: axe and width, both directions. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listGuideLinks } from '#src/domain/activities/guide-link/guide-links.ts';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { waitForMails } from '../support/mailbox.ts';
import { inLanguage } from '../support/pages.ts';
import { openForSignUp, siteSignupApp, signInAsOrganiser } from '../support/signup-site.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor, hiddenFields } from '../support/visitor.ts';

const SCREENS = [
  { language: 'nl', width: 320 }, { language: 'ar', width: 320 },
  { language: 'nl', width: 1280 }, { language: 'ar', width: 1280 },
] as const;

let browser: Browser;
let app: ReturnType<typeof siteSignupApp>;
let cookies: { name: string; value: string; url: string }[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  app = siteSignupApp();
  const organiser = await signInAsOrganiser();
  cookies = [...organiser.cookies].map(([name, value]) => ({ name, value, url: siteUrl() }));
}, 60_000);
afterAll(async () => {
  app.close();
  await browser.close();
});

/** Opens these pages on every screen and says what each breaks, with its address. */
async function checkAll(
  paths: readonly string[],
  { status = 200, isSignedIn = false, look }: { status?: number; isSignedIn?: boolean; look?: (page: Page) => Promise<void> } = {},
): Promise<void> {
  const broken: string[] = [];
  for (const { language, width } of SCREENS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    if (isSignedIn) await context.addCookies(cookies);
    const page = await context.newPage();
    for (const path of paths) {
      const address = inLanguage(language, path);
      const answer = await page.goto(siteUrl() + address);
      expect(answer?.status(), address).toBe(status);
      await look?.(page);
      broken.push(...(await findings(page)).map((finding) => `${address} at ${width} px: ${finding}`));
    }
    await context.close();
  }
  expect(broken).toEqual([]);
}

/** Everything that opens stands open. */
const openAll = async (page: Page): Promise<void> => {
  await page.evaluate(() => { for (const each of document.querySelectorAll('main details')) each.setAttribute('open', ''); });
};

describe('an activity with only a mail address', () => {
  const email = 'breedte@proef.be';
  let path = '';

  beforeAll(async () => {
    const visitor = createVisitor();
    const fields = new URLSearchParams(hiddenFields((await visitor.get('/zet-erbij')).body, 'zet-erbij'));
    for (const [name, value] of Object.entries({
      title: 'Samen wieden in de grote gemeenschappelijke tuin', summary: 'We werken samen in de tuin.', kinds: 'oefenkans',
      level: '2', when: 'weekly', weekdays: '2', weeklyStart: '14:00', weeklyEnd: '16:00', weeklyFrom: '2026-12-01',
      weeklyUntil: '2027-03-30', municipality: '8500 Kortrijk', street: 'Tuinstraat 3', bookingHow: 'come',
      priceKind: 'free', groep: 'Moestuin De Brug', functie: 'begeleider', email,
    })) fields.append(name, value);
    await wait(3_100);
    expect((await visitor.post('/zet-erbij', fields)).location).toBe('/zet-erbij?verstuurd=1');
    const [mail] = await waitForMails(inject('siteDataDir'), email);
    path = /\/link\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(path).not.toBe('');
  }, 30_000);

  it('the form and what is shown after sending have nothing that axe finds', async () => {
    await checkAll(['/zet-erbij', '/zet-erbij?verstuurd=1']);
  }, 120_000);

  it('the form refused has nothing that axe finds', async () => {
    await checkAll(['/zet-erbij'], {
      status: 200,
      look: async (page) => {
        await page.locator('main form button').last().click();
        await page.waitForSelector('.error-summary');
      },
    });
  }, 120_000);

  it('the page of the link has nothing that axe finds before and after the confirmation', async () => {
    await checkAll([path], { look: openAll });
    expect((await createVisitor().submit(path, 'zet-erbij-bevestig')).status).toBe(303);
    await checkAll([path, `${path}?gedaan=bevestigd`], { look: openAll });
  }, 180_000);
});

describe("the guide's link", () => {
  it('its list, its question and what was done have nothing that axe finds', async () => {
    const id = openForSignUp(app.db, 3, null);
    const organiser = await signInAsOrganiser();
    const made = await organiser.submit(`/aanbod/${id}`, 'begeleider-link', { functie: 'begeleider', geldigtot: '2026-12-31' });
    expect(made.status).toBe(303);
    const path = `/link/${listGuideLinks(app, id)[0]?.code ?? ''}`;
    const guide = createVisitor();
    const ask = /href="(\/link\/[\w-]+\?af=\d+)/.exec((await guide.get(path)).body)?.[1] ?? '';
    expect(ask).not.toBe('');
    await checkAll([path, ask], { look: openAll });
    expect((await guide.submit(ask, 'begeleider-af')).status).toBe(303);
    await checkAll([path, `${path}?gedaan=af`], { look: openAll });
    await checkAll([`/aanbod/${id}`], { isSignedIn: true, look: openAll });
  }, 180_000);
});

describe('the desk', () => {
  it.each([
    ['closing days', ['/aanbod/sluiting', '/aanbod/sluiting?van=2026-12-21&tot=2027-01-03', '/aanbod/sluiting?van=2027-01-03&tot=2026-12-21']],
    ['figures and taking over', ['/aanbod/cijfers', '/aanbod/overnemen', '/aanbod/overnemen?q=de']],
    ['the own account', ['/account/gegevens', '/account/collegas']],
  ])('%s have nothing that axe finds', async (_name, paths) => {
    for (const path of paths) await checkAll([path], { isSignedIn: true, status: path.includes('van=2027') ? 400 : 200, look: openAll });
  }, 180_000);
});
