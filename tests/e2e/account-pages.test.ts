/** The pages around accounts in a real browser: axe, width, one origin, keyboard, in both directions and themes. */
import { inject } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { linkIn, waitForMails } from '../support/mailbox.ts';
import { inLanguage } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor } from '../support/visitor.ts';

const email = 'kijker@proef.be';
const PASSWORD = 'een lange zin over soep';

let browser: Browser;
let openLink = '';

beforeAll(async () => {
  browser = await launchChromium();
  const visitor = createVisitor();
  const form = {
    organisatie: 'Huis met een heel lange naam voor iedereen die hier in de buurt woont en graag samenkomt', soort: 'vereniging',
    gemeente: 'Kortrijk', postbus: 'info@proef.be', naam: 'Kijker', email, password: PASSWORD,
  };
  await visitor.submit('/aanmelden/organisatie', 'organisatie', form);
  const [mail] = await waitForMails(inject('siteDataDir'), email);
  await visitor.submit(linkIn(mail), 'bevestig');
  await visitor.submit('/aanmelden/wachtwoord', 'wachtwoord', { email });
  openLink = linkIn((await waitForMails(inject('siteDataDir'), email, 2))[1]);
});

afterAll(async () => { await browser.close(); });

async function signIn(page: Page): Promise<void> {
  await page.goto(`${siteUrl()}/aanmelden`);
  await page.fill('#email', email);
  await page.fill('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account');
}

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each([
    { screen: '320 px', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
    { screen: '1280 px, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  ] as const)('at $screen', ({ viewport, colorScheme }) => {
    let context: BrowserContext;
    let page: Page;
    const origins = new Set<string>();
    beforeAll(async () => {
      context = await browser.newContext({ viewport, colorScheme });
      page = await context.newPage();
      page.on('request', (request) => { if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin); });
    });
    afterAll(async () => { await context.close(); });

    it.each([
      '/aanmelden?terug=/account', '/aanmelden/organisatie', '/aanmelden/organisatie?verstuurd=1',
      '/aanmelden/wachtwoord', '/aanmelden/wachtwoord?verstuurd=1', '/aanmelden/afgemeld', 'link',
    ])('%s has nothing that axe finds', async (path) => {
      await page.goto(siteUrl() + inLanguage(language, path === 'link' ? openLink : path));
      expect(await findings(page)).toEqual([]);
    });

    it('a refused form puts the focus on what is still needed', async () => {
      await page.goto(siteUrl() + inLanguage(language, '/aanmelden/organisatie'));
      await page.click('main button');
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
      expect(await findings(page)).toEqual([]);
      await page.click('.error-summary a[href="#postbus"]');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('postbus');
    });

    it('the account and its second step have nothing that axe finds', async () => {
      await signIn(page);
      for (const path of ['/account', '/account/tweede-stap', '/account/gegevens', '/account/collegas']) {
        await page.goto(siteUrl() + inLanguage(language, path));
        expect(await findings(page)).toEqual([]);
      }
      await page.click('.desk-person summary');
      expect(await findings(page)).toEqual([]);
      await page.click('.desk-person__list button');
      await page.waitForURL('**/aanmelden/afgemeld');
      expect([...origins]).toEqual([siteUrl()]);
    });
  });
});
