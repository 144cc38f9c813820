/**
 * A coordinator reads the gap, asks a member, and the gap gets its answer; a co-financing report is frozen and later
 * told apart from what changed (issue 4): every step a page in a real browser.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { saveEntry } from '#src/domain/networks/desk-lists.ts';
import { launchChromium } from '../support/chromium.ts';
import { formOf, sendForm } from '../support/form-filler.ts';
import { waitForMails } from '../support/mailbox.ts';
import { openModerationSite, PASSWORD, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';

const NETWORK = 'zuid-west-vlaanderen';
const KUURNE = '34023';
const ORGANISER = 'Huis van de Oproep';

let browser: Browser;
let site: ModerationSite;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite(ORGANISER);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  site.close();
  await browser.close();
});

async function person(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  return context;
}

async function signIn(email: string): Promise<Page> {
  const page = await (await person({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, locale: 'nl-BE' })).newPage();
  await page.goto(`${siteUrl()}/aanmelden`);
  await sendForm(page, 'aanmelden', { email, password: PASSWORD });
  expect(new URL(page.url()).pathname).toBe('/account');
  return page;
}

const words = (page: Page) => page.locator('main').innerText();
const query = `netwerk=${NETWORK}`;

/** Evening searches of the last weeks for taalicoon 4, where there is hardly any offer. */
function searchMuch(count: number): void {
  site.app.db.$client.prepare(`insert into demand_daily
    (day, nis, level, kind, goal, theme, audience, children, day_part, results, count)
    values ('2026-11-10', ?, '4', '', '', '', '', '', 'avond', '1-4', ?)`).run(KUURNE, count);
}

describe('from a gap to an activity, without scripts', () => {
  it('a member finds a filled draft, publishes it, and the action closes itself', async () => {
    const coordinator = await site.addPerson('Coach Oproep', { role: 'coordinator', networkId: NETWORK });
    const moderator = await site.addPerson('Kuurne Oproep', { role: 'moderator', nis: KUURNE });
    trustOrganisation(site.app, moderator, { organisationId: site.organisationId, nis: KUURNE });
    const values = { sector: 'welzijn' as const, contact: '', email: '', phone: '' };
    saveEntry(site.app, coordinator, {
      list: 'member', networkId: NETWORK, id: null, values: { ...values, name: ORGANISER, organisationId: site.organisationId },
    });
    searchMuch(901);

    // The coordinator reads the gap: the first row is ours, in steps of five.
    const desk = await signIn(coordinator.email);
    await desk.goto(`${siteUrl()}/netwerk?${query}`);
    expect(await words(desk)).toMatch(/Kuurne\s+taalicoon 4, avond\s+90[05] keer gezocht/);
    await desk.goto(`${siteUrl()}/netwerk/cijfers?${query}`);
    const row = desk.locator('.gap-list > li').first();
    expect(await row.innerText()).toContain('Kuurne');
    expect(await row.innerText()).toContain('taalicoon 4');
    expect(await words(desk)).not.toContain('901');
    await Promise.all([desk.waitForEvent('load'), row.locator('button[name="oproep"]').click()]);
    expect(desk.url()).toMatch(/\/netwerk\/oproep\/\d+\?/);
    const actionId = /oproep\/(\d+)/.exec(desk.url())?.[1] ?? '';

    // The oproep goes to the chosen member alone.
    const member = desk.locator('label', { hasText: ORGANISER }).locator('input');
    expect(await desk.locator('#titel').inputValue()).toBe('Oefenkans, taalicoon 4, avond in Kuurne');
    await sendForm(desk, 'netwerk-oproep', { leden: await member.getAttribute('value') ?? '' });
    expect(await words(desk)).toContain('1 lid is gevraagd');
    expect(await words(desk)).toContain('Al gevraagd');

    // The organisation hears it, and finds the draft filled.
    const [mail] = await waitForMails(inject('siteDataDir'), site.editor.email, 1);
    const organiser = await signIn(site.editor.email);
    await organiser.goto(`${siteUrl()}/aanbod`);
    expect(await words(organiser)).toContain('Oefenkans, taalicoon 4, avond in Kuurne');
    const [, id = ''] = /\/aanbod\/(\d+)/.exec(mail?.text ?? '') ?? [];
    await organiser.goto(`${siteUrl()}/aanbod/${id}`);
    expect(await words(organiser)).toContain('Oefenkans, taalicoon 4, avond in Kuurne');
    await organiser.goto(`${siteUrl()}/aanbod/${id}/bewerk`);
    const form = formOf(organiser, 'activiteit-wijzig').first();
    expect(await form.locator('input[name="level"][value="4"]').isChecked()).toBe(true);
    expect(await form.locator('input[name="kinds"][value="oefenkans"]').isChecked()).toBe(true);
    expect(await form.locator('[name="municipality"]').inputValue()).toContain('Kuurne');
    await sendForm(organiser, 'activiteit-wijzig', {
      title: 'Praatavond in Kuurne', description: 'We praten samen over het nieuws.', placeName: 'De Kubox', street: 'Kerkstraat 1',
      spoken: 'dutch', setting: 'group', when: 'weekly', weekdays: '3', everyWeeks: '1', weeklyStart: '19:30', weeklyEnd: '21:00',
      weeklyFrom: '2026-12-02', weeklyUntil: '2027-02-24', startWhen: 'any', priceKind: 'free', bookingHow: 'come',
    }, 'submit');
    expect(organiser.url()).toContain('gedaan=');
    expect(await words(organiser)).toContain('Zichtbaar');

    // Within two turns of the clock the action is done, and says by what and what people looked for.
    const plan = `${siteUrl()}/netwerk/actieplan?${query}`;
    const closed = desk.locator(`#actie-${actionId}`);
    for (let turn = 0; turn < 60; turn += 1) {
      await desk.goto(plan);
      if ((await closed.innerText()).includes('Klaar')) break;
      await desk.waitForTimeout(2000);
    }
    expect(await closed.innerText()).toContain('Klaar');
    expect(await closed.innerText()).toMatch(/ervoor: 90[05] keer gezocht\. Nu, in de laatste 90 dagen: 90[05] keer gezocht/);
    expect(await closed.innerText()).toContain('1 lid gevraagd');
    expect(await words(desk)).toContain('Beantwoord door: Praatavond in Kuurne');
    await desk.goto(`${siteUrl()}/netwerk/oproep/${actionId}?${query}`);
    expect(await words(desk)).toContain('Deze actie is gesloten.');
    await desk.goto(`${siteUrl()}/netwerk?${query}`);
    expect(await words(desk)).toContain('1 actie kreeg een antwoord');
    // The public page tells it in outline, without who was asked.
    await desk.goto(`${siteUrl()}/netwerken/${NETWORK}`);
    expect(await words(desk)).toMatch(/Taalicoon 4, avond in Kuurne\s+Klaar/);
  }, 200_000);
});

describe('the co-financing report, without scripts', () => {
  it('is made for a bestuur and a period, frozen with a checksum, and shows what changes later', async () => {
    const coordinator = await site.addPerson('Coach Rapport', { role: 'coordinator', networkId: NETWORK });
    const client = site.app.db.$client;
    const held = client.prepare<[], { id: number; nis: string }>(`select r.id, b.nis from occurrence_results r
      join activities a on a.id = r.activity_id join organisations b on b.id = coalesce(a.lokaal_bestuur_id, a.organisation_id)
      where r.outcome = 'held' and b.is_lokaal_bestuur and b.nis like '34%' and r.starts_at > 1788000000000
        and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans') limit 1`).get();
    if (!held) throw new Error('the demonstration holds no session here');
    client.prepare('update occurrence_results set people = 8 where id = ?').run(held.id);

    const desk = await signIn(coordinator.email);
    await desk.goto(`${siteUrl()}/netwerk/cofinanciering?${query}`);
    expect(await words(desk)).toContain('Antwerpen, Gent en de gemeenten van Brussel (VGC) komen niet in aanmerking');
    await desk.selectOption('#c-voor', held.nis);
    await desk.fill('#c-van', '2026-01-01');
    await desk.fill('#c-tot', '2026-11-23');
    await Promise.all([desk.waitForEvent('load'), desk.getByRole('button', { name: 'Toon het rapport' }).click()]);
    expect(await words(desk)).toMatch(/\d+ gehouden oefenkans(en)?, [\d,]+ uur, \S+ aanwezigen/);
    expect(await words(desk)).toContain('Zo tellen we');
    await sendForm(desk, 'netwerk-vastzetten');
    expect(desk.url()).toMatch(/\/netwerk\/cofinanciering\/\d+\?.*gedaan=vast/);
    const frozen = desk.url().replace('&gedaan=vast', '');
    const checksum = (await desk.locator('.checksum').innerText()).trim();
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(await words(desk)).toContain('De code klopt met de lijnen.');
    expect(await words(desk)).toContain('Er is sindsdien niets veranderd.');

    client.prepare('update occurrence_results set people = 14 where id = ?').run(held.id);
    await desk.goto(frozen);
    expect((await desk.locator('.checksum').innerText()).trim()).toBe(checksum);
    expect(await words(desk)).toContain('De code klopt met de lijnen.');
    expect(await words(desk)).toContain('Veranderd: Aanwezig');
    expect(await words(desk)).not.toContain('Er is sindsdien niets veranderd.');
    const [before, now] = await desk.locator('.figure-table').last().locator('tbody tr td[data-head="Aanwezig"]').allInnerTexts();
    expect([before?.trim(), now?.trim()]).toEqual(['5', '10']);
  }, 120_000);
});

describe('the public pages in Arabic on a phone, with scripts', () => {
  it('lead from the 18 networks to the activities of one', async () => {
    const page = await (await person({ viewport: { width: 360, height: 740 }, locale: 'ar' })).newPage();
    await page.goto(`${siteUrl()}/ar/netwerken`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.locator('main .toc a', { hasText: 'Zuid-West-Vlaanderen' }).click();
    await page.waitForURL(`**/ar/netwerken/${NETWORK}`);
    expect(await page.locator('h1').innerText()).toBe('Zuid-West-Vlaanderen');
    expect(await page.locator('main .directory a', { hasText: 'Kuurne' }).count()).toBe(1);
    await page.locator(`main a[href*="/ar/activiteiten?netwerk=${NETWORK}"]`).last().click();
    await page.waitForURL(/\/ar\/activiteiten\?/);
    expect(await page.locator('.activity-card').count()).toBeGreaterThan(5);
    await page.goBack();
    await page.locator('main .directory a', { hasText: 'Kuurne' }).click();
    await page.waitForURL('**/ar/gemeenten/kuurne');
  }, 60_000);
});
