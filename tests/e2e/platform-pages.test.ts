/** The administrator's desk in a real browser: axe, width, both directions and themes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { KORTRIJK, openModerationSite, PASSWORD, type ModerationSite } from '../support/moderation-site.ts';
import { inLanguage } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

const email = 'ada.kijkt@proef.be';

let browser: Browser;
let site: ModerationSite;
const paths: Record<string, string> = {};

beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite('Tuin met een heel lange naam voor iedereen die graag buiten samenkomt');
  const ada = await site.addPerson('Ada Kijkt', { role: 'administrator' });
  const person = await site.addPerson('Maximiliaan met een bijzonder lange naam', { role: 'moderator', nis: KORTRIJK });
  site.submit({ title: 'Wacht op een beslissing' });
  Object.assign(paths, {
    'overview': '/platform', 'queue': '/platform/wachtrij', 'gemeenten': '/platform/gemeenten', 'nothing found': '/platform/gemeenten?woorden=zzzz',
    'gemeente': `/platform/gemeenten/${KORTRIJK}`,
    'role taken': `/platform/gemeenten/${KORTRIJK}?gedaan=weg&persoon=${ada.userId}&rol=moderator&gebied=${KORTRIJK}`,
    'networks': '/platform/netwerken', 'network': '/platform/netwerken/gent-stad', 'requests': '/platform/verzoeken',
    'organisations': '/platform/organisaties', 'organisation': `/platform/organisaties/${site.organisationId}`,
    'users': '/platform/gebruikers', 'user': `/platform/gebruikers/${person.userId}`, 'technique': '/platform/techniek',
    'languages': '/platform/talen', 'operator': '/platform/beheerder', 'log': '/platform/logboek?controle=1',
  });
});

afterAll(async () => {
  site.close();
  await browser.close();
});

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each([
    { screen: '320 px', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
    { screen: '1280 px, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  ] as const)('at $screen', ({ viewport, colorScheme }) => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      context = await browser.newContext({ viewport, colorScheme });
      page = await context.newPage();
      await page.goto(`${siteUrl()}/aanmelden`);
      await page.fill('#email', email);
      await page.fill('#password', PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/account');
    });
    afterAll(async () => { await context.close(); });

    it.each([
      'overview', 'queue', 'gemeenten', 'nothing found', 'gemeente', 'role taken', 'networks', 'network', 'requests', 'organisations',
      'organisation', 'users', 'user', 'technique', 'languages', 'log',
    ])('%s has nothing that axe finds', async (name) => {
      await page.goto(siteUrl() + inLanguage(language, paths[name] ?? ''));
      expect(await findings(page)).toEqual([]);
    });
  });
});
