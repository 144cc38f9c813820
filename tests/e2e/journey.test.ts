/** The main journey, with scripts and without: from the home page to an activity that fits, and into a calendar. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });
afterEach(async () => { await context.close(); });

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE', ...options });
  const page = await context.newPage();
  await page.goto(siteUrl() + path);
  return page;
}

const heading = (page: Page) => page.locator('h1').innerText();
const totalOf = async (page: Page) => Number((await heading(page)).replace(/\D/g, ''));

describe.each([{ scripts: 'on', javaScriptEnabled: true }, { scripts: 'off', javaScriptEnabled: false }])(
  'a newcomer with scripts $scripts',
  ({ javaScriptEnabled }) => {
    it('finds an activity nearby that fits the Dutch they have, and puts it in a calendar', async () => {
      const page = await open('/', { javaScriptEnabled });
      await page.fill('input[name="waar"]', '9000');
      await page.check('input[name="niveau"][value="2"]', { force: true });
      await page.check('input[name="doel"][value="nederlands-oefenen"]', { force: true });
      await page.click('form button[type="submit"]');
      await page.waitForURL(/\/activiteiten\?/);
      expect(new URL(page.url()).searchParams.get('waar')).toBe('9000');
      expect(await totalOf(page)).toBeGreaterThan(4);
      expect(await page.locator('main').innerText()).toContain('Gent');

      const card = page.locator('.activity-card a').first();
      const title = await card.innerText();
      await card.click();
      await page.waitForURL(/\/activiteiten\/\d+\//);
      expect(await heading(page)).toBe(title);
      const words = await page.locator('main').innerText();
      const order = ['Wie', 'Wat', 'Waar', 'Wanneer', 'Hoe'].map((word) => words.search(new RegExp(`(^|\\n)${word}\\n`)));
      expect(order.every((at) => at >= 0)).toBe(true);
      expect([...order].sort((a, b) => a - b)).toEqual(order);

      const calendar = await page.locator('a[href*=".ics"]').first().getAttribute('href');
      const answer = await page.request.get(siteUrl() + calendar);
      expect(answer.headers()['content-type']).toContain('text/calendar');
      expect(await answer.text()).toContain('BEGIN:VEVENT');

      await page.locator('a.back').click();
      await page.waitForURL(/\/activiteiten\?.*waar=9000/);
    });

    it('takes a choice away again with a chip', async () => {
      const page = await open('/activiteiten?waar=Gent&niveau=1&doel=iets-leren', { javaScriptEnabled });
      const before = await totalOf(page);
      await page.locator('.chip', { hasText: 'Iets leren' }).click();
      await page.waitForURL((url) => !url.searchParams.has('doel'));
      await expect.poll(() => totalOf(page)).toBeGreaterThan(before);
    });

    it('is asked which place is meant', async () => {
      const page = await open('/activiteiten?waar=9520', { javaScriptEnabled });
      await page.locator('main a', { hasText: 'Oombergen' }).first().click();
      await expect.poll(async () => (await page.locator('main').innerText()).includes('Zottegem')).toBe(true);
    });

    it('changes language and keeps page and filters', async () => {
      const page = await open('/activiteiten?waar=Gent&niveau=2', { javaScriptEnabled });
      const before = await totalOf(page);
      await page.locator('.language summary').click();
      await page.locator('.language a[lang="ar"]').click();
      await page.waitForURL(/\/ar\/activiteiten\?/);
      expect(new URL(page.url()).search).toContain('waar=Gent');
      expect(await totalOf(page)).toBe(before);
    });
  },
);

describe('with scripts', () => {
  it('filters in place, keeps focus, and keeps the address to share', async () => {
    const page = await open('/activiteiten?waar=Gent', { viewport: { width: 1280, height: 900 } });
    const before = await totalOf(page);
    const box = page.locator('input[name="gratis"]');
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.get('gratis')).toBe('1');
    await expect.poll(() => totalOf(page)).toBeLessThan(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('gratis');
    await page.goBack();
    await expect.poll(() => totalOf(page)).toBe(before);
  });

  it('skips to the results and stays on the page', async () => {
    const page = await open('/activiteiten?waar=Gent');
    await page.evaluate(() => { document.body.dataset.seen = 'yes'; });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('resultaten');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.body.dataset.seen)).toBe('yes');
  });

  it('takes one step for a group of radios and leaves defaults out of the address', async () => {
    const page = await open('/activiteiten?waar=Gent', { viewport: { width: 1280, height: 900 } });
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    for (const [value, kept] of [['2', '2'], ['5', '5'], ['10', null]] as const) {
      await page.check(`input[name="straal"][value="${value}"]`, { force: true });
      await expect.poll(() => new URL(page.url()).searchParams.get('straal')).toBe(kept);
    }
    expect(await steps()).toBe(before + 1);
  });

  it('searches near the visitor, rounded to 0.01 degrees', async () => {
    const page = await open('/', { geolocation: { latitude: 50.827891, longitude: 3.264912 }, permissions: ['geolocation'] });
    await page.locator('near-me button').click();
    await page.waitForURL(/lat=/);
    expect(new URL(page.url()).searchParams.get('lat')).toBe('50.83');
    expect(new URL(page.url()).searchParams.get('lon')).toBe('3.26');
    expect(await page.locator('main').innerText()).toContain('Kortrijk');
  });

  it('opens the map on request, with the same list beside it and by keyboard', async () => {
    const page = await open('/activiteiten?waar=Gent', { viewport: { width: 1280, height: 900 } });
    const leaflet: string[] = [];
    page.on('request', (request) => { if (/geojson|map\/base/.test(request.url())) leaflet.push(request.url()); });
    expect(await page.locator('.leaflet-container').count()).toBe(0);
    await page.locator('a[href*="kaart=1"]').first().click();
    await page.waitForSelector('.leaflet-container .leaflet-marker-icon');
    expect(leaflet.length).toBeGreaterThan(0);
    expect(await page.locator('.activity-card').count()).toBeGreaterThan(4);
    await page.locator('.leaflet-marker-icon').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.leaflet-popup a, .leaflet-marker-icon').count()).toBeGreaterThan(0);
  });
});
