import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { launchChromium } from '../support/chromium.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); }, 60_000);
afterAll(async () => { await browser.close(); });

/** The organiser of the demonstration, signed in. */
async function organiserPage(width: number): Promise<Page> {
  const accounts = JSON.parse(readFileSync(demoAccountsFile(inject('siteDataDir')), 'utf8')) as DemoAccount[];
  const account = accounts.find(({ role }) => role === 'owner');
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(`${siteUrl()}/aanmelden`);
  await page.fill('[name=email]', account?.email ?? '');
  await page.fill('[name=password]', account?.password ?? '');
  await page.click('main form button');
  await page.waitForURL(/\/account/);
  return page;
}

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 150)).join(' | ')}`);
}

describe('the organiser’s desk in a browser', () => {
  it.each([320, 1280])('has no axe findings and nothing too wide at %i px, in Dutch and Arabic', async (width) => {
    const page = await organiserPage(width);
    await page.goto(`${siteUrl()}/aanbod`);
    const one = await page.locator('a.offer-name').first().getAttribute('href');
    for (const path of [
      '/aanbod', '/aanbod/nieuw', '/aanbod/cijfers', '/aanbod/overnemen?q=de', one ?? '', `${one}/bewerk`, `${one}/voorbeeld`,
      `${one}/afbeelding`,
    ]) {
      for (const prefix of ['', '/ar']) {
        const answer = await page.goto(siteUrl() + prefix + path);
        expect(answer?.status(), prefix + path).toBe(200);
        expect(await findFaults(page), prefix + path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), prefix + path).toBeLessThanOrEqual(width);
      }
    }
    await page.context().close();
  }, 120_000);

  it('saves by itself, closes answered questions, and goes on with the draft that now exists', async () => {
    const page = await organiserPage(1280);
    await page.goto(`${siteUrl()}/aanbod/nieuw`);
    const organisations = page.locator('[name=organisationId][type=radio]');
    if (await organisations.count() > 0) await organisations.first().check({ force: true });
    await page.fill('#title', 'Samen naaien');
    expect(await page.locator('.wizard__question--closed').count()).toBe(6);
    await page.locator('[name=question-main][value=doing]').click({ force: true });
    await expect.poll(() => page.locator('.wizard__question').first().textContent()).toContain('Verander');
    await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(/\/aanbod\/\d+\/bewerk/);
    expect(await page.locator('[data-autosave]').textContent()).toMatch(/Ontwerp bewaard om \d\d:\d\d uur/);
    await page.fill('#street', 'Kerkstraat 1');
    await page.fill('#municipality', 'Kortrijk');
    await page.locator('#nakijken button[value=save]').click();
    await page.waitForURL(/gedaan=bewaard/);
    expect(await page.inputValue('#street')).toBe('Kerkstraat 1');
    await page.context().close();
  }, 60_000);
});
