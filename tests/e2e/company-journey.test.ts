/**
 * "Ga je mee?" in a real browser (issue 4): asked, a wave, accepted, the others told; asked, nobody, told a
 * day before. Without scripts in Dutch on a phone, and with scripts in Arabic on a desk.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messagesIn } from '#src/i18n/messages.ts';
import { findings } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { openCompanySite } from '../support/company-site.ts';
import { sendForm } from '../support/form-filler.ts';
import { waitForMails } from '../support/mailbox.ts';
import { demoAccount, signedIn } from '../support/moderation-site.ts';
import { inLanguage } from '../support/pages.ts';
import { siteUrl } from '../support/site.ts';
import type { Visitor } from '../support/visitor.ts';

let browser: Browser;
let site: ReturnType<typeof openCompanySite>;
let administrator: Visitor;

beforeAll(async () => {
  browser = await launchChromium();
  site = openCompanySite();
  const { email, password } = demoAccount('');
  administrator = await signedIn(email, password);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

const runClock = async () => {
  const task = { taak: 'company-requests' };
  const answer = await administrator.submit('/platform/techniek', 'platform-taak', task);
  expect(answer.status).toBe(303);
};
const mailsTo = (address: string, count = 1) => waitForMails(inject('siteDataDir'), address, count);
/** The address of a page in a mail, without the site. */
const pathIn = (text: string | undefined, part: string): string => {
  const found = new RegExp(`https?://[^/\\s]+(/\\S*${part}\\S*)`).exec(text ?? '')?.[1];
  if (!found) throw new Error(`no address of ${part} in the mail:\n${text}`);
  return found;
};

describe.each([
  { language: 'nl', javaScriptEnabled: false, viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { language: 'ar', javaScriptEnabled: true, viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const)('in $language', ({ language, javaScriptEnabled, viewport, colorScheme }) => {
  const { company: words } = messagesIn(language);
  const contexts: BrowserContext[] = [];
  const person = async (): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled, viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    return context.newPage();
  };
  afterAll(async () => { for (const context of contexts) await context.close(); });
  const open = (page: Page, path: string) => page.goto(siteUrl() + path);
  /**
   * Axe is a script: what was opened without is looked at once more with, by the same person at the narrowest
   * width.
   */
  const faults = async (page: Page): Promise<string[]> => {
    if (javaScriptEnabled) return findings(page);
    const context = await browser.newContext({
      viewport: { width: 320, height: 700 }, bypassCSP: true, reducedMotion: 'reduce',
    });
    await context.addCookies(await page.context().cookies());
    const twin = await context.newPage();
    await twin.goto(page.url());
    const found = await findings(twin);
    await context.close();
    return found;
  };
  const text = (page: Page) => page.locator('main').innerText();
  const nth = language === 'nl' ? 0 : 1;
  const mail = (name: string) => `${name}.${language}@proef.be`;

  it('asked, first to accept, the others told', async () => {
    site.nobody();
    site.buddy('Sofie', mail('sofie'));
    site.buddy('Tom', mail('tom'));
    const { id, dates } = site.activity(nth);
    const asker = await person();
    await open(asker, inLanguage(language, `/activiteiten/${id}`));
    await Promise.all([asker.waitForURL(/ga-je-mee/), asker.getByText(words.link).click()]);
    expect(await faults(asker)).toEqual([]);

    // Nothing filled in: every fault is named, and nothing is sent.
    await sendForm(asker, 'ga-je-mee');
    expect(await asker.locator('.error-summary li').count()).toBe(3);
    expect(await faults(asker)).toEqual([]);
    const values = { dag: String(dates[1]?.startsAt), voornaam: 'Amina', goed: '1' };
    await sendForm(asker, 'ga-je-mee', values);
    expect(await asker.locator('.error-summary li').count()).toBe(1);
    expect(await asker.locator('#voornaam').inputValue()).toBe('Amina');

    await sendForm(asker, 'ga-je-mee', { ...values, email: mail('amina') });
    expect(await text(asker)).toContain(words.asked);
    expect(await faults(asker)).toEqual([]);
    const own = new URL(asker.url());
    const [asked] = await mailsTo(mail('amina'));
    expect(pathIn(asked?.text, 'ga-je-mee')).toBe(own.pathname + own.search);

    // Two buddies were asked; each answers on the own page, from the mail.
    const pages = await Promise.all(['sofie', 'tom'].map(async (name) => {
      const [question] = await mailsTo(mail(name));
      const page = await person();
      // The mail is in the buddy's own language; the page is looked at in this one.
      await open(page, inLanguage(language, pathIn(question?.text, 'mijn-aanmelding')));
      expect(await text(page)).toContain(words.invite);
      expect(await text(page)).not.toContain(mail('amina'));
      return page;
    }));
    const [sofie, tom] = pages;
    if (!sofie || !tom) throw new Error('two buddies were asked');
    expect(await faults(sofie)).toEqual([]);
    await sendForm(sofie, 'buddy-ga-mee', {}, 'ja');
    expect(await text(sofie)).toContain(words.youGo);
    expect(await faults(sofie)).toEqual([]);
    // Tom still has the question open: the second yes is refused in plain words.
    const answer = tom.waitForResponse((response) => response.request().method() === 'POST');
    await sendForm(tom, 'buddy-ga-mee', {}, 'ja');
    expect((await answer).status()).toBe(409);
    expect(await text(tom)).toContain(words.taken);
    expect(await faults(tom)).toEqual([]);
    expect((await mailsTo(mail('tom'), 2)).at(-1)?.text).toContain(messagesIn('nl').company.taken);

    expect((await mailsTo(mail('amina'), 2)).at(-1)?.text).toContain(words.accepted);
    await asker.reload();
    expect(await text(asker)).toContain(words.accepted);
    expect(await text(asker)).toContain(messagesIn('nl').company.sentence);
    expect(await faults(asker)).toEqual([]);

    // Taken back: the code is nobody's any more, and a used address says so.
    await sendForm(asker, 'ga-niet-mee');
    expect(await text(asker)).toContain(words.gone);
    const again = await open(asker, own.pathname + own.search);
    expect(again?.status()).toBe(404);
    expect(await text(asker)).toContain(words.unknown);
    expect(await faults(asker)).toEqual([]);
    const off = messagesIn('nl').buddy.messages['company-off']();
    expect((await mailsTo(mail('sofie'), 2)).at(-1)?.text).toContain(off);
  }, 120_000);

  it('asked, nobody says yes: told a day before, by mail and by a call', async () => {
    const { id, dates } = site.activity(nth + 2);
    const [, date] = dates;
    const ask = async (voornaam: string, contact: Record<string, string>): Promise<Page> => {
      const page = await person();
      await open(page, inLanguage(language, `/activiteiten/${id}/ga-je-mee`));
      await sendForm(page, 'ga-je-mee', { dag: String(date?.startsAt), voornaam, goed: '1', ...contact });
      expect(await text(page)).toContain(words.asked);
      return page;
    };
    const byMail = await ask('Karima', { email: mail('karima') });
    const telefoon = language === 'nl' ? '0470 22 33 44' : '0470 22 33 45';
    const byPhone = await ask(`Yusuf ${language}`, { telefoon });
    expect(await text(byPhone)).toContain(words.byCall);
    site.beginsIn(id, date?.startsAt ?? 0, 25);
    await runClock();
    expect((await mailsTo(mail('karima'), 2)).at(-1)?.text).toContain(words.expired);
    await byMail.reload();
    expect(await text(byMail)).toContain(words.expired);
    expect(await text(byMail)).toContain(words.instead);
    expect(await faults(byMail)).toEqual([]);

    // Who left only a number stands on the bellijst until ticked off as reached.
    const account = demoAccount('Samen op weg Wervik en omgeving');
    const desk = await person();
    await open(desk, '/aanmelden');
    await sendForm(desk, 'aanmelden', { email: account.email, password: account.password });
    await open(desk, inLanguage(language, '/buddywerking/oproepen'));
    const line = desk.locator('.call-line', { hasText: `Yusuf ${language}` })
      .filter({ has: desk.locator('a[href^="tel:"]') });
    expect(await line.count()).toBe(1);
    expect(await line.innerText()).toContain(words.expired);
    expect(await faults(desk)).toEqual([]);
    await Promise.all([desk.waitForEvent('load'), line.locator('button[value="reached"]').click()]);
    expect(await line.count()).toBe(0);
  }, 120_000);
});
