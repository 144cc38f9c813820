/** The desks that moderate and the page to report in a real browser: axe, width, both directions and themes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { KORTRIJK, openModerationSite, PASSWORD, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { inLanguage } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor } from '../support/visitor.ts';

const email = 'nele.kijkt@proef.be';

let browser: Browser;
let site: ModerationSite;
const paths: Record<string, string> = {};

beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite('Huis met een heel lange naam voor iedereen die graag samenkomt');
  await site.addPerson('Nele Kijkt', { role: 'moderator', nis: KORTRIJK });
  const nele = await signedIn(email);
  const first = site.submit({ title: 'Praten bij koffie' });
  await nele.submit(`/beheer/${first.itemId}`, 'beheer-beslis', { beslissing: 'publish' });
  const revision = site.edit(first.activityId, {
    title: 'Praten bij thee en koekjes', level: 2, description: 'We drinken thee.\n\n- praten\n- spelen\n- zingen',
    children: 'along', price: 2,
  });
  const waiting = site.submit({ title: 'Fietsen leren met een bijzonder lange titel voor mensen die nog nooit fietsten', level: 3 });
  await nele.submit(`/beheer/${waiting.itemId}`, 'beheer-bericht', { bericht: 'Kan dit ook op maandag?' });
  await createVisitor().submit(`/melden/${first.activityId}`, 'melden', { wat: 'ongepast', woorden: 'De deur is dicht' });
  Object.assign(paths, {
    'queue': '/beheer', 'nothing found': '/beheer?woorden=zzzz', 'look back': '/beheer?toon=look-back',
    'reports': '/beheer?toon=report', 'submission': `/beheer/${waiting.itemId}`, 'revision': `/beheer/${revision.itemId}`,
    'decided': `/beheer/${first.itemId}?gedaan=beslist`, 'log': '/beheer/logboek?controle=1',
    'organisations': '/beheer/organisaties', 'imports': '/beheer/invoer', 'figures': '/beheer/cijfers',
    'settings': '/beheer/instellingen', 'report': `/melden/${first.activityId}?wat=ongepast`, 'report sent': `/melden/${first.activityId}?verstuurd=1`,
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
      'queue', 'nothing found', 'look back', 'reports', 'submission', 'revision', 'decided', 'log', 'organisations', 'imports',
      'figures', 'settings', 'report', 'report sent',
    ])('%s has nothing that axe finds', async (name) => {
      await page.goto(siteUrl() + inLanguage(language, paths[name] ?? ''));
      for (const summary of await page.locator('main details > summary').all()) await summary.click();
      expect(await findings(page)).toEqual([]);
    });
  });
});
