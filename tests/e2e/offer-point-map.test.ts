/** The point of an activity on the map, with scripts: opened on demand, moved by keys, click and drag, kept by saving. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import axe from 'axe-core';
import { launchChromium } from '../support/chromium.ts';
import { openModerationSite, PASSWORD, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
let site: ModerationSite;
beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite('Kaartclub');
}, 60_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

async function openForm(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
  await page.goto(`${siteUrl()}/aanmelden`);
  await page.fill('[name=email]', site.editor.email);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.waitForURL(/\/account/);
  await page.goto(`${siteUrl()}/aanbod/nieuw`);
  await page.fill('#title', 'Wandelen');
  await page.fill('#municipality', '8500 Kortrijk');
  return page;
}

describe('the point on the map', () => {
  it('is fetched when it is opened, begins at the gemeente, follows keys, clicks and dragging, and is kept', async () => {
    const page = await openForm();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('point-map').evaluate((element) => { (element.parentElement as HTMLDetailsElement).open = true; });
    expect(asked.filter((url) => /leaflet|base\.json/.test(url))).toEqual([]);
    await page.click('point-map [data-open]');
    const point = page.locator('point-map .map-point');
    await point.waitFor();
    expect(asked.every((url) => url.startsWith(siteUrl()))).toBe(true);
    expect(await page.inputValue('#lat')).toBe('');

    await point.focus();
    await page.keyboard.press('ArrowUp');
    const first = [Number(await page.inputValue('#lat')), Number(await page.inputValue('#lon'))];
    expect(first[0]).toBeCloseTo(50.83, 1);
    expect(first[1]).toBeCloseTo(3.27, 1);
    await page.keyboard.press('Shift+ArrowRight');
    expect(Number(await page.inputValue('#lon'))).toBeGreaterThan(first[1] ?? 0);
    expect(await page.textContent('point-map [role=status]')).toContain(await page.inputValue('#lon'));

    const box = await page.locator('point-map .map__canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 300, (box?.y ?? 0) + 60);
    const clicked = Number(await page.inputValue('#lat'));
    expect(clicked).toBeGreaterThan(first[0] ?? 0);
    const at = await point.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 22, (at?.y ?? 0) + 22);
    await page.mouse.down();
    await page.mouse.move((at?.x ?? 0) + 60, (at?.y ?? 0) + 90, { steps: 6 });
    await page.mouse.up();
    const dragged = Number(await page.inputValue('#lat'));
    expect(dragged).toBeLessThan(clicked);

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run('point-map'));
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.locator('#nakijken button[value=save]').click();
    await page.waitForURL(/gedaan=bewaard/);
    expect(Number((await page.inputValue('#lat')).replace(',', '.'))).toBeCloseTo(dragged, 4);
    await page.locator('button[value=point]').click();
    await page.waitForURL(/#waar/);
    expect(await page.inputValue('#lat')).toBe('');
    expect(await page.inputValue('#title')).toBe('Wandelen');
    await page.context().close();
  }, 120_000);
});
