/** Every page template in a real browser: axe, width, one origin, own language, in both directions and themes. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { inLanguage, listPageCases } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

const cases = await listPageCases();

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

interface Visit { page: Page; origins: Set<string>; faults: string[] }

/** `networkidle` waits half a second more, for what scripts fetch later: one of the passes does. */
async function visit(context: BrowserContext, path: string, waitUntil: 'load' | 'networkidle' = 'load'): Promise<Visit> {
  const page = await context.newPage();
  const origins = new Set<string>();
  const faults: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin); });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  await page.goto(siteUrl() + path, { waitUntil });
  return { page, origins, faults };
}

const SCREENS = [
  { screen: '320 px', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
  { screen: '1280 px, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each(SCREENS)('at $screen', ({ viewport, colorScheme }) => {
    let context: BrowserContext;
    beforeAll(async () => { context = await browser.newContext({ viewport, colorScheme }); });
    afterAll(async () => { await context.close(); });

    it.each(cases)('$name: no axe finding, no sideways scrolling, one origin, nothing refused', async ({ path }) => {
      const isPatient = language === 'nl' && colorScheme === 'light';
      const { page, origins, faults } = await visit(context, inLanguage(language, path), isPatient ? 'networkidle' : 'load');
      try {
        expect(await findings(page)).toEqual([]);
        expect([...origins]).toEqual([siteUrl()]);
        expect(faults).toEqual([]);
      } finally {
        await page.close();
      }
    });
  });
});

/** Text (and spoken attributes) that is not marked as Dutch. */
async function unmarkedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
    const own = document.documentElement.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (text && parent && !parent.closest('script, style, noscript') && languageOf(parent) === own) found.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
      if (languageOf(element) !== own) continue;
      for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
        const text = element.getAttribute(name)?.trim();
        if (text) found.push(text);
      }
    }
    // A title cannot mark its words: names that the page itself marks as Dutch may stand in it.
    const names = [...document.querySelectorAll('[lang="nl"]')].map((each) => each.textContent?.trim() ?? '').filter(Boolean);
    const title = names.reduce((rest, name) => rest.replace(name, ''), document.title);
    if (languageOf(document.querySelector('title')) === own) found.push(title);
    return found;
  });
}

/** Words that are Dutch and neither English nor French. */
const DUTCH = /\b(het|een|voor|niet|jouw|naar|bij|ook|wij|welke|deze|geen|iemand|zoek|zoeken|activiteit|activiteiten|hoeveel|waar|wanneer|gratis|elke|uur|kan|kies|toon|meer|jaar|alle|dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b/i;
const NAMES = /\b(Meedoen|UiTPAS|UiTdatabank|taaliconen|taalicoon|NL|km|GeoNames|CC BY|Natural Earth|ikdoemee\.be|mijnbuddy\.be|NT2|buddy|buddies)\b/gi;

/** Mail and web addresses are no language. */
const ADDRESSES = /\S+@\S+|\b[\w-]+(\.[\w-]+)+\b/g;

describe.each(['en', 'fr', 'ar'])('the words of %s', (language) => {
  let context: BrowserContext;
  beforeAll(async () => { context = await browser.newContext({ viewport: { width: 1280, height: 900 } }); });
  afterAll(async () => { await context.close(); });

  it.each(cases)('$name: no Dutch outside what is marked as Dutch', async ({ path }) => {
    const { page } = await visit(context, inLanguage(language, path));
    try {
      const texts = await unmarkedText(page);
      expect(texts.length).toBeGreaterThan(10);
      const wrong = texts.filter((text) => {
        const rest = text.replace(ADDRESSES, '').replace(NAMES, '');
        return DUTCH.test(rest) || (language === 'ar' && /[a-z]{3,}/i.test(rest));
      });
      expect(wrong).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
