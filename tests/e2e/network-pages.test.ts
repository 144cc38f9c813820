/** Every page of the networks and of their desk in a real browser: axe, width, both directions and themes. */
import { globSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveItem } from '#src/domain/moderation/item-repo.ts';
import { freezeReport } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { saveEntry } from '#src/domain/networks/desk-lists.ts';
import { saveElsewhere } from '#src/domain/networks/figures/people-figures.ts';
import { saveTargetGroups, stageTargets } from '#src/domain/networks/figures/target-groups.ts';
import { makeGapAction } from '#src/domain/networks/plan/make-call.ts';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { KORTRIJK, openModerationSite, PASSWORD, type ModerationSite } from '../support/moderation-site.ts';
import { inLanguage } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';

const NETWORK = 'zuid-west-vlaanderen';
const LONG = 'Vereniging met een bijzonder lange naam voor iedereen die samen Nederlands wil oefenen';
/** Who looks, and at what; the file under src/pages that answers. */
interface Case { name: string; route: string; who: 'coordinator' | 'analyst' | 'administrator' | 'visitor'; path: () => string }
const ids = { action: '', report: '', staged: '', item: '' };
const own = (page: string, more = '') => `/netwerk${page}?netwerk=${NETWORK}${more}`;
const CASES: Case[] = [
  { name: 'networks', route: 'netwerken/index.astro', who: 'visitor', path: () => '/netwerken' },
  { name: 'network', route: 'netwerken/[slug].astro', who: 'visitor', path: () => `/netwerken/${NETWORK}` },
  { name: 'network of one gemeente', route: 'netwerken/[slug].astro', who: 'visitor', path: () => '/netwerken/gent-stad' },
  { name: 'overview', route: 'netwerk/index.astro', who: 'coordinator', path: () => own('') },
  { name: 'overview that reads', route: 'netwerk/index.astro', who: 'analyst', path: () => own('') },
  { name: 'figures', route: 'netwerk/cijfers/index.astro', who: 'coordinator', path: () => own('/cijfers') },
  { name: 'figures by theme', route: 'netwerk/cijfers/index.astro', who: 'analyst', path: () => own('/cijfers', '&kolommen=thema&meisjes=1') },
  { name: 'figures of nothing', route: 'netwerk/cijfers/index.astro', who: 'analyst', path: () => own('/cijfers', '&van=2020-01-01&tot=2020-01-02') },
  { name: 'members', route: 'netwerk/leden.astro', who: 'coordinator', path: () => own('/leden') },
  { name: 'plan', route: 'netwerk/actieplan.astro', who: 'coordinator', path: () => own('/actieplan', `&wijzig=${ids.action}`) },
  { name: 'oproep', route: 'netwerk/oproep/[id].astro', who: 'coordinator', path: () => own(`/oproep/${ids.action}`) },
  { name: 'agenda', route: 'netwerk/agenda.astro', who: 'coordinator', path: () => own('/agenda') },
  { name: 'contact', route: 'netwerk/contact.astro', who: 'coordinator', path: () => own('/contact') },
  { name: 'target group', route: 'netwerk/doelgroep.astro', who: 'coordinator', path: () => own('/doelgroep') },
  { name: 'file of figures', route: 'netwerk/doelgroep/[lading].astro', who: 'coordinator', path: () => own(`/doelgroep/${ids.staged}`) },
  { name: 'co-financing', route: 'netwerk/cofinanciering/index.astro', who: 'coordinator', path: () => own('/cofinanciering') },
  {
    name: 'report', route: 'netwerk/cofinanciering/index.astro', who: 'coordinator',
    path: () => own('/cofinanciering', '&voor=34041&van=2026-01-01&tot=2026-11-23'),
  },
  { name: 'frozen report', route: 'netwerk/cofinanciering/[id].astro', who: 'coordinator', path: () => own(`/cofinanciering/${ids.report}`) },
  { name: 'queue', route: 'netwerk/wachtrij/index.astro', who: 'coordinator', path: () => '/netwerk/wachtrij' },
  { name: 'item of the queue', route: 'netwerk/wachtrij/[item].astro', who: 'coordinator', path: () => `/netwerk/wachtrij/${ids.item}` },
  { name: 'all networks', route: 'netwerk/alle.astro', who: 'analyst', path: () => '/netwerk/alle' },
  { name: 'buddy table', route: 'platform/buddys.astro', who: 'analyst', path: () => '/platform/buddys' },
  { name: 'buddy table to fill', route: 'platform/buddys.astro', who: 'administrator', path: () => '/platform/buddys?halfjaar=2024-1' },
];

let browser: Browser;
let site: ModerationSite;
const mails: Record<string, string> = {};

beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite('Netwerk bekeken');
  const { app } = site;
  const coordinator = await site.addPerson('Kijkt Coach', { role: 'coordinator', networkId: NETWORK });
  mails['coordinator'] = coordinator.email;
  mails['analyst'] = (await site.addPerson('Kijkt Lezer', { role: 'analyst', networkId: null })).email;
  mails['administrator'] = (await site.addPerson('Kijkt Platform', { role: 'administrator' })).email;
  saveEntry(app, coordinator, {
    list: 'member', networkId: NETWORK, id: null,
    values: { name: LONG, sector: 'welzijn', organisationId: site.organisationId, contact: LONG, email: `${'lang'.repeat(12)}@proef.be`, phone: '' },
  });
  const subject = { nis: KORTRIJK, level: 1 as const, kind: null, theme: null, audience: null, dayPart: null, childcare: false };
  ids.action = String(makeGapAction(app, coordinator, { networkId: NETWORK, subject, words: { goal: LONG, title: LONG } }));
  saveEntry(app, coordinator, { list: 'set', networkId: NETWORK, id: null, values: { name: LONG, municipalities: ['34041', '34023'] } });
  saveElsewhere(app, coordinator, NETWORK, { nis: KORTRIJK, halfYear: '2026-1', count: 12, source: LONG });
  saveTargetGroups(app, coordinator, NETWORK, [{ nis: KORTRIJK, groupName: LONG.slice(0, 60), count: 12, source: LONG, asOf: '2026-01-01' }]);
  const rows = [['Gemeente', 'Aantal'], ['Kortrijk', '12'], ['Nergens'.repeat(8), 'veel']]
    .map((cells, index) => ({ line: index + 1, cells }));
  ids.staged = String(stageTargets(app, coordinator, { networkId: NETWORK, rows, defaults: { groupName: 'x', source: 'y', asOf: '2026-01-01' } }));
  const waiting = site.submit({ title: LONG });
  ids.item = String(waiting.itemId);
  moveItem(app.db, waiting.itemId ?? 0, { level: 'network', scope: NETWORK }, app.clock.now());
  const { $client } = app.db;
  const scope = { name: LONG, municipalities: ['34023', '34027', '34041'], fromOn: '2026-01-01', untilOn: '2026-11-23' };
  ids.report = String(freezeReport(app, coordinator, NETWORK, scope));
  $client.prepare(`update occurrence_results set people = coalesce(people, 0) + 10
    where id in (select id from occurrence_results where outcome = 'held' order by id limit 40)`).run();
});
afterAll(async () => {
  site.close();
  await browser.close();
});

it('no page of the networks is left out', () => {
  const files = globSync('{netwerk,netwerken}/**/*.astro', { cwd: 'src/pages' });
  const looked = new Set(CASES.map(({ route }) => route));
  expect(files.filter((file) => !looked.has(file))).toEqual([]);
  expect([...looked].filter((route) => !files.includes(route))).toEqual(['platform/buddys.astro']);
});

describe.each(['nl', 'ar'])('in %s', (language) => {
  describe.each([
    { screen: '320 px', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
    { screen: '1280 px, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  ] as const)('at $screen', ({ viewport, colorScheme }) => {
    const pages = new Map<string, Page>();
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      for (const who of ['visitor', 'coordinator', 'analyst', 'administrator']) {
        const context = await browser.newContext({ viewport, colorScheme });
        contexts.push(context);
        const page = await context.newPage();
        pages.set(who, page);
        const email = mails[who];
        if (email === undefined) continue;
        await page.goto(`${siteUrl()}/aanmelden`);
        await page.fill('#email', email);
        await page.fill('#password', PASSWORD);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/account');
      }
    });
    afterAll(async () => { for (const context of contexts) await context.close(); });

    it.each(CASES)('$name has nothing that axe finds', async ({ who, path }) => {
      const page = pages.get(who);
      const answer = await page?.goto(siteUrl() + inLanguage(language, path()));
      expect(answer?.status()).toBe(200);
      expect(page && await findings(page)).toEqual([]);
    });
  });
});
