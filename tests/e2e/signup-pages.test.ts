/** The pages of signing up in a real browser: axe, width, keyboard, in both directions and themes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { inLanguage } from '../support/pages.ts';
import { openForSignUp, siteSignupApp, signInAsOrganiser } from '../support/signup-site.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
let app: ReturnType<typeof siteSignupApp>;
let id = 0;
let cookies: { name: string; value: string; url: string }[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  app = siteSignupApp();
  id = openForSignUp(app.db, 1, 30);
  const organiser = await signInAsOrganiser();
  cookies = [...organiser.cookies].map(([name, value]) => ({ name, value, url: siteUrl() }));
});
afterAll(async () => {
  app.close();
  await browser.close();
});

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each([
    { screen: '320 px', viewport: { width: 320, height: 700 }, colorScheme: 'light', javaScriptEnabled: true },
    { screen: '1280 px, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark', javaScriptEnabled: true },
  ] as const)('at $screen', ({ viewport, colorScheme }) => {
    let context: BrowserContext;
    let page: Page;
    let own = '';
    beforeAll(async () => {
      context = await browser.newContext({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      page = await context.newPage();
    });
    afterAll(async () => { await context.close(); });

    it('a person signs up with the keyboard, from the page of the activity', async () => {
      await page.goto(siteUrl() + inLanguage(language, `/activiteiten/${id}`));
      expect(await findings(page)).toEqual([]);
      await page.click('.join .button--you');
      expect(await findings(page)).toEqual([]);
      await page.focus('#voornaam');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.error-summary');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
      expect(await findings(page)).toEqual([]);
      await page.locator('input[name=dag]').first().focus();
      await page.keyboard.press('Space');
      await page.fill('#voornaam', 'Amina met een heel erg lange naam');
      await page.fill('#telefoon', '0470 12 34 56');
      await page.keyboard.press('Enter');
      await page.waitForURL(/nieuw=1/);
      own = page.url().replace(/\?.*/, '');
      expect(await findings(page)).toEqual([]);
    });

    it('reads what is new, and gives the place back', async () => {
      const next = app.db.$client.prepare(`select occurrence_id from signup_dates where state = 'placed' and is_off = 0
        order by id desc limit 1`).pluck().get() as number;
      app.db.$client.prepare("update occurrences set status = 'cancelled' where id = ?").run(next);
      tellChangedDates(app, id);
      await page.goto(own);
      expect(await page.locator('.own-dates s').count()).toBe(1);
      expect(await findings(page)).toEqual([]);
      await page.goto(`${siteUrl()}${inLanguage(language, '/inschrijving/AAAAAA')}`);
      expect(await findings(page)).toEqual([]);
    });

    it('the organiser’s pages have nothing that axe finds', async () => {
      await context.addCookies(cookies);
      await page.goto(siteUrl() + inLanguage(language, '/aanbod/inschrijvingen'));
      expect(await page.locator('.call-line').count()).toBeGreaterThan(0);
      expect(await findings(page)).toEqual([]);
      await page.locator('details.more summary').first().click();
      expect(await findings(page)).toEqual([]);
      await page.goto(siteUrl() + inLanguage(language, `/aanbod/inschrijvingen/${id}`));
      expect(await findings(page)).toEqual([]);
    });
  });
});
