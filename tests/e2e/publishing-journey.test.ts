/**
 * From a new organisation to a newcomer at the door and a date that falls away (issue 3), in a real browser with
 * scripts and without: every step is a page that somebody opened, every mail one that was sent.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { sendForm } from '../support/form-filler.ts';
import { linkIn, waitForMails } from '../support/mailbox.ts';
import { KORTRIJK, openModerationSite, PASSWORD, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';

let browser: Browser;
let site: ModerationSite;

beforeAll(async () => {
  browser = await launchChromium();
  site = await openModerationSite('Huis van de reis');
});
afterAll(async () => {
  site.close();
  await browser.close();
});

const words = (page: Page) => page.locator('main').innerText();

async function signIn(context: BrowserContext, email: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${siteUrl()}/aanmelden`);
  await sendForm(page, 'aanmelden', { email, password: PASSWORD });
  expect(new URL(page.url()).pathname).toBe('/account');
  return page;
}

describe.each([
  { scripts: 'without', javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
  { scripts: 'with', javaScriptEnabled: true, viewport: { width: 360, height: 740 } },
])('$scripts scripts', ({ scripts, javaScriptEnabled, viewport }) => {
  const contexts: BrowserContext[] = [];
  const person = async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport, locale: 'nl-BE' });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    return context;
  };
  const mailsTo = (address: string, count = 1) => waitForMails(inject('siteDataDir'), address, count);
  afterAll(async () => { for (const context of contexts) await context.close(); });

  it('an organisation publishes, a newcomer signs up, and hears that a date falls away', async () => {
    const title = `Samen soep koken ${scripts} recept`;
    const organiserMail = `reis.${scripts}@proef.be`;
    const moderator = await site.addPerson(`Moderator ${scripts}`, { role: 'moderator', nis: KORTRIJK });

    // Register, confirm, sign in.
    const organiser = await person();
    const start = await organiser.newPage();
    await start.goto(`${siteUrl()}/aanmelden/organisatie`);
    await sendForm(start, 'organisatie', {
      organisatie: `Buurthuis De Reis ${scripts}`, soort: 'vereniging', gemeente: '8500', postbus: organiserMail,
      naam: 'Hilde Reis', email: organiserMail, password: PASSWORD,
    });
    const [confirmation] = await mailsTo(organiserMail);
    await start.goto(siteUrl() + linkIn(confirmation));
    await sendForm(start, 'bevestig');
    const desk = await signIn(organiser, organiserMail);

    // The first activity.
    await desk.goto(`${siteUrl()}/aanbod/nieuw`);
    await sendForm(desk, 'activiteit-nieuw', {
      title, summary: 'We koken soep en praten Nederlands.', description: 'We koken samen.\n\n- groenten snijden\n- eten',
      kinds: 'oefenkans', goals: 'nederlands-oefenen', themes: 'koken', audiences: 'iedereen', level: '2',
      spoken: 'dutch', setting: 'group', municipality: '8500 Kortrijk', placeName: 'Buurthuis', street: 'Kerkstraat 1',
      when: 'weekly', weekdays: '2', everyWeeks: '1', weeklyStart: '19:00', weeklyEnd: '21:00', weeklyFrom: '2026-12-01',
      weeklyUntil: '2027-01-26', startWhen: 'any', priceKind: 'free', bookingHow: 'here', capacity: '10',
    }, 'submit');
    expect(desk.url()).toMatch(/\/aanbod\/\d+\?gedaan=ingediend$/);
    const id = Number(/\/aanbod\/(\d+)/.exec(desk.url())?.[1]);
    expect(await words(desk)).toContain('Wacht op beslissing');

    // The gemeente asks for a change.
    const gemeente = await signIn(await person(), moderator.email);
    await gemeente.goto(`${siteUrl()}/beheer?woorden=${encodeURIComponent(title)}`);
    await gemeente.locator('main a', { hasText: title }).first().click();
    await gemeente.waitForURL(/\/beheer\/\d+/);
    const itemPath = new URL(gemeente.url()).pathname;
    await sendForm(gemeente, 'beheer-beslis', {
      beslissing: 'ask-changes', reden: 'duidelijk', woorden: 'Schrijf wie de groenten meebrengt.',
    });
    expect(gemeente.url()).toContain('gedaan=beslist');

    // The organiser reads why, answers, and hands in again.
    const asked = (await mailsTo(organiserMail, 2)).at(-1);
    expect(asked?.text).toContain('Schrijf wie de groenten meebrengt.');
    expect(asked?.text).toContain(`/aanbod/${id}`);
    await desk.goto(`${siteUrl()}/aanbod/${id}`);
    expect(await words(desk)).toContain('Schrijf wie de groenten meebrengt.');
    await desk.goto(`${siteUrl()}/aanbod/${id}/bewerk`);
    await sendForm(desk, 'activiteit-wijzig', { bring: 'Niets. Wij hebben groenten.' }, 'submit');
    expect(desk.url()).toContain('gedaan=ingediend');

    // Published by the gemeente; the same first item is closed, the new one waits.
    await gemeente.goto(`${siteUrl()}/beheer?woorden=${encodeURIComponent(title)}`);
    await gemeente.locator('main a', { hasText: title }).first().click();
    await gemeente.waitForURL((url) => /\/beheer\/\d+/.test(url.pathname));
    expect(await words(gemeente)).toContain('Niets. Wij hebben groenten.');
    await sendForm(gemeente, 'beheer-beslis', { beslissing: 'publish' });
    expect(itemPath).toMatch(/^\/beheer\/\d+$/);
    expect((await mailsTo(organiserMail, 3)).at(-1)?.text).toContain(title);

    // Found in the right place and at the right level, nowhere else.
    const newcomer = await (await person()).newPage();
    const find = async (query: string) => {
      await newcomer.goto(`${siteUrl()}/activiteiten?${query}&q=${encodeURIComponent(title)}`);
      return newcomer.locator('.results .activity-card, [data-region="list"] .activity-card').filter({ hasText: title }).count();
    };
    expect(await find('waar=8500&straal=5&niveau=1')).toBe(0);
    expect(await find('waar=Hasselt&straal=5&niveau=2')).toBe(0);
    expect(await find('waar=8500&straal=5&niveau=2')).toBe(1);
    await newcomer.locator('.activity-card a', { hasText: title }).first().click();
    await newcomer.waitForURL(new RegExp(`/activiteiten/${id}/`));

    // Three people sign up for the first date: with a mail, with a phone, with only the code.
    const signUp = async (values: Record<string, string>): Promise<string> => {
      await newcomer.goto(`${siteUrl()}/activiteiten/${id}/meedoen`);
      expect(await words(newcomer)).toContain('Je voornaam');
      const dag = await newcomer.locator('input[name="dag"]').first().getAttribute('value');
      await sendForm(newcomer, 'meedoen', { dag: dag ?? '', ...values });
      expect(newcomer.url()).toMatch(/\/inschrijving\/[A-Z2-9]{6}/);
      return new URL(newcomer.url()).pathname;
    };
    const mail = `amina.${scripts}@proef.be`;
    const withMail = await signUp({ voornaam: 'Amina', email: mail });
    await signUp({ voornaam: 'Bilal', telefoon: scripts === 'with' ? '0470 11 22 33' : '0470 11 22 34' });
    const withCode = await signUp({ voornaam: 'Chen' });
    const [welcome] = await mailsTo(mail);
    expect(welcome?.text).toContain(withMail);

    // The first date falls away: one mail, one call line until it is ticked, and the page of the code says it.
    await desk.goto(`${siteUrl()}/aanbod/${id}`);
    await sendForm(desk, 'aanbod-datum');
    const [, fallen] = await mailsTo(mail, 2);
    expect(fallen?.text).toContain('gaat het niet door');
    await newcomer.goto(siteUrl() + withCode);
    expect(await words(newcomer)).toContain('gaat het niet door');
    await desk.goto(`${siteUrl()}/aanbod/inschrijvingen`);
    const line = desk.locator('.call-line', { hasText: title });
    expect(await line.count()).toBe(1);
    expect(await line.innerText()).toContain('Bilal');
    await desk.reload();
    expect(await line.count()).toBe(1);
    await Promise.all([desk.waitForEvent('load'), line.locator('button[value="reached"]').click()]);
    expect(await line.count()).toBe(0);
  }, 120_000);

  it('two moderators decide the same version: the second is told what the first did, and keeps the words', async () => {
    const { itemId } = site.submit({ title: `Botsing ${scripts}` });
    const first = await site.addPerson(`Eerste ${scripts}`, { role: 'moderator', nis: KORTRIJK });
    const second = await site.addPerson(`Tweede ${scripts}`, { role: 'moderator', nis: KORTRIJK });
    const [one, other] = [await signIn(await person(), first.email), await signIn(await person(), second.email)];
    for (const page of [one, other]) await page.goto(`${siteUrl()}/beheer/${itemId}`);
    await sendForm(one, 'beheer-beslis', { beslissing: 'publish' });
    const answer = other.waitForResponse((response) => response.request().method() === 'POST');
    await sendForm(other, 'beheer-beslis', { beslissing: 'reject', reden: 'duidelijk', woorden: 'Dit zijn mijn woorden.' });
    expect((await answer).status()).toBe(409);
    expect(await words(other)).toContain(first.name);
    expect((await other.content()).includes('Dit zijn mijn woorden.')).toBe(true);
  }, 60_000);
});
