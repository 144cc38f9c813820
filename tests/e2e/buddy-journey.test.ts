/**
 * From a registration to the end of a duo (issue 4), in a real browser: people without scripts in Dutch on a phone and
 * with scripts in Arabic at a desk, the buddy worker beside them. Weeks pass by starting the site again at a later hour.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { openBuddySite, signInAt, type BuddySite } from '../support/buddy-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { sendForm, type Filled } from '../support/form-filler.ts';
import { waitForMails } from '../support/mailbox.ts';
import { KORTRIJK } from '../support/moderation-site.ts';

let browser: Browser;
let site: BuddySite;
let worker: Page;
let workerMail: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  site = await openBuddySite();
  const role = { role: 'buddy-worker', buddywerkingId: site.buddywerking.id } as const;
  workerMail = site.addPerson('Wim Werker', role);
  worker = await signInAt(browser, site, workerMail);
});
afterEach(async () => { for (const context of contexts.splice(0)) await context.close(); });
afterAll(async () => {
  await site.stop();
  await browser.close();
});

/** Days later; a session does not last that long. */
async function pass(days: number): Promise<void> {
  await site.pass(days);
  await worker.context().close();
  worker = await signInAt(browser, site, workerMail);
}

const words = (page: Page) => page.locator('main').innerText();

type Look = { language: Language; javaScriptEnabled: boolean; viewport: { width: number; height: number } };
const DUTCH: Look = { language: 'nl', javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const ARABIC: Look = { language: 'ar', javaScriptEnabled: true, viewport: { width: 1280, height: 900 } };

async function person({ javaScriptEnabled, viewport }: Look): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport, locale: 'nl-BE' });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  return context.newPage();
}

interface Registration { side: 'buddy' | 'newcomer'; name: string; phone?: string; email?: string; who?: Filled }

/** Screen by screen to the end. @returns the code of the own page on which it ends. */
async function register(
  page: Page, { language }: Look, { side, name, phone = '', email = '', who = {} }: Registration,
): Promise<string> {
  const prefix = language === 'nl' ? '' : `/${language}`;
  await page.goto(site.url(`${prefix}/buddy`));
  await page.locator(`main a[href$="/buddy/${side === 'buddy' ? 'worden' : 'vragen'}"]`).first().click();
  await page.waitForURL(/\/buddy\/(?:worden|vragen)$/);
  await sendForm(page, 'buddy-wie', { ...who, voornaam: name, volwassen: 'ja' });
  await sendForm(page, 'buddy-waar', { waar: '8500' });
  await sendForm(page, 'buddy-talen', { taal: ['ar', 'fr'] });
  await sendForm(page, 'buddy-wanneer', { moment: ['za-namiddag', 'wo-avond'] });
  await sendForm(page, 'buddy-graag', { graag: ['koken', 'wandelen'] });
  await sendForm(page, 'buddy-wens');
  await sendForm(page, 'buddy-bereik', { telefoon: phone, email });
  expect(await words(page)).toContain(name);
  // As slowly as somebody who reads.
  await page.waitForTimeout(3500);
  await sendForm(page, 'buddy-verstuur', { goed: '1' });
  const code = /\/mijn-aanmelding\/([A-Z\d]{6})\?nieuw=1$/.exec(page.url())?.[1];
  if (code === undefined) throw new Error(`registering ended at ${page.url()}:\n${await words(page)}`);
  return code;
}

/** Opens the link of the newest mail, and presses the button behind it. */
async function confirm(page: Page, email: string): Promise<void> {
  const mail = (await waitForMails(site.dataDir, email)).at(-1);
  const link = /https?:\/\/\S+\/mijn-aanmelding\/\w+\?mail=[\w-]+/.exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error(`no link in the mail:\n${mail?.text}`);
  await page.goto(link);
  await sendForm(page, 'buddy-bevestig');
}

const ownPath = ({ language }: Look, code: string) => site.url(`${language === 'nl' ? '' : `/${language}`}/mijn-aanmelding/${code}`);

async function openFile(name: string): Promise<void> {
  await worker.goto(site.url('/buddywerking'));
  await worker.locator('main tbody a', { hasText: name }).first().click();
  await worker.waitForURL(/\/buddywerking\/dossier\/\d+$/);
}

/** The worker calls, does the intake, and says that the person can be matched. */
async function takeIn(name: string): Promise<void> {
  await openFile(name);
  await sendForm(worker, 'dossier-contact', { hoe: 'call', tekst: `${name} wil graag wandelen` }, 'reached');
  expect(await words(worker)).toContain(`${name} wil graag wandelen`);
  await sendForm(worker, 'dossier-intake', { geslacht: 'woman', klaar: '1' });
  expect(await words(worker)).toContain('Beschikbaar');
}

/** Proposes, and asks both. */
async function propose(...names: string[]): Promise<void> {
  await worker.goto(site.url('/buddywerking/voorstellen'));
  await sendForm(worker, 'buddy-voorstellen');
  expect(await words(worker)).toContain('Er is 1 nieuw voorstel.');
  for (const name of names) expect(await words(worker)).toContain(name);
  await sendForm(worker, 'buddy-voorstel', {}, 'ask');
}

async function duoOf(look: Look, suffix: string, phone: string) {
  const [sofie, amina] = [await person(look), await person(look)];
  const mails = [`sofie.${suffix}@proef.be`, `amina.${suffix}@proef.be`] as const;
  const names = [`Sofie${suffix}`, `Amina${suffix}`] as const;
  const codes = [
    await register(sofie, look, { side: 'buddy', name: names[0], email: mails[0], phone }),
    await register(amina, look, { side: 'newcomer', name: names[1], email: mails[1] }),
  ] as const;
  const own = messagesIn(look.language).buddy.own;
  expect(await words(amina)).toContain(own.nexts['wait-for-mail']);
  // Nobody at a desk sees who did not confirm.
  await worker.goto(site.url('/buddywerking'));
  expect(await words(worker)).not.toContain(names[1]);
  await confirm(sofie, mails[0]);
  await confirm(amina, mails[1]);
  expect(await words(amina)).toContain(own.nexts.contact);
  expect(await words(amina)).toContain(site.buddywerking.name);
  for (const name of names) await takeIn(name);
  await propose(...names);
  const pages = [sofie, amina] as const;
  for (const [at, page] of pages.entries()) {
    await page.goto(ownPath(look, codes[at] ?? ''));
    expect(await words(page)).toContain(own.asked);
    // Contact data pass only after both said yes.
    expect(await words(page)).not.toContain(names[1 - at]);
    expect(await words(page)).not.toContain(phone);
    await sendForm(page, 'buddy-antwoord', {}, 'ja');
    if (at === 0) expect(await words(page)).toContain(own.answered);
  }
  expect(await words(amina)).toContain(own.duo);
  expect(await words(amina)).toContain(phone);
  await sofie.reload();
  expect(await words(sofie)).toContain(mails[1]);
  return { sofie, amina, codes, names, mails, own };
}

describe.each([
  { how: 'without scripts, in Dutch at 360 px', look: DUTCH, suffix: 'een', phone: '0470 11 22 33' },
  { how: 'with scripts, in Arabic at 1280 px', look: ARABIC, suffix: 'twee', phone: '0470 11 22 34' },
])('$how', ({ look, suffix, phone }) => {
  it('register, confirm, intake, match, both agree, “gaat het nog?”, the end with a reason', async () => {
    const { sofie, amina, mails, own, codes } = await duoOf(look, suffix, phone);
    const news = (await waitForMails(site.dataDir, mails[1], 4)).map(({ text }) => text ?? '');
    expect(news.filter((text) => text.includes(codes[1])).length).toBeGreaterThan(0);
    await worker.goto(site.url('/buddywerking'));
    expect(await words(worker)).not.toContain('vragen hoe het gaat');

    await pass(15);
    await worker.goto(site.url('/buddywerking'));
    await worker.locator('main a', { hasText: '1 duo om te vragen hoe het gaat' }).click();
    await worker.waitForURL(/toon=duos/);
    await sendForm(worker, 'duo-vraag', {}, 'well');
    expect(await worker.locator('form:has([value="duo-vraag"])').count()).toBe(0);

    await sendForm(worker, 'duo-einde', { reden: 'goal-reached', buddy: 'done', nieuwkomer: 'done' });
    expect(await words(worker)).toContain('Er zijn nu geen duo’s.');
    for (const page of [sofie, amina]) {
      await page.reload();
      expect(await words(page)).toContain(own.states.afgerond);
      expect(await words(page)).not.toContain(phone);
    }
  }, 180_000);

  it('one’s own page: change, pause, go on, and all is gone after the second question', async () => {
    const page = await person(look);
    const own = messagesIn(look.language).buddy.own;
    const code = await register(page, look, { side: 'newcomer', name: 'Rosa', phone: '0471 22 33 44' });
    await sendForm(page, 'buddy-vragen', { leeftijd: '26-35' });
    expect(await words(page)).toContain(own.thanks);
    // A refused change keeps what was typed.
    const boxes = page.locator('form:has([value="buddy-wijzig"]) input[name="moment"]:checked');
    await page.locator('summary', { hasText: own.change }).click();
    for (let left = await boxes.count(); left > 0; left -= 1) await boxes.first().uncheck({ force: true });
    await sendForm(page, 'buddy-wijzig', { graag: 'sport', liefst: 'woman', spreekt: 'ti' });
    expect(await words(page)).toContain(messagesIn(look.language).errors['buddy-moment-needed']);
    expect(await page.locator('input[name="liefst"][value="woman"]').isChecked()).toBe(true);
    expect(await page.locator('select[name="spreekt"]').inputValue()).toBe('ti');
    await sendForm(page, 'buddy-wijzig', { moment: 'ma-ochtend' });
    expect(await words(page)).toContain(own.saved);
    expect(await words(page)).toContain(messagesIn(look.language).buddy.steps.wish.woman);
    await sendForm(page, 'buddy-pauze');
    expect(await words(page)).toContain(own.paused);
    await sendForm(page, 'buddy-pauze');
    expect(await words(page)).toContain(own.pauseText);
    const erase = page.locator('form:has([value="buddy-wis"]) button');
    expect(await erase.isVisible()).toBe(false);
    await page.locator('summary', { hasText: own.erase }).click();
    await Promise.all([page.waitForEvent('load'), erase.click()]);
    expect(await words(page)).toContain(own.erased);
    const again = await page.goto(ownPath(look, code));
    expect(again?.status()).toBe(404);
    expect(await words(page)).toContain(own.unknownTitle);
    await worker.goto(site.url('/buddywerking/oproepen'));
    expect(await words(worker)).not.toContain('Rosa');
  }, 120_000);
});

it('a helper asks together with the person, and the file says so', async () => {
  const page = await person(DUTCH);
  await page.goto(site.url('/buddy/vragen'));
  expect(await page.locator('#samen').isVisible()).toBe(false);
  await sendForm(page, 'buddy-wie', { voor: 'iemand', voornaam: 'Dawit', volwassen: 'ja' });
  expect(await words(page)).toContain('Vul dit samen in. De persoon moet het zelf willen.');
  expect(await page.locator('input[name="voornaam"]').inputValue()).toBe('Dawit');
  expect(await page.locator('#samen').isVisible()).toBe(true);
  await register(page, DUTCH, { side: 'newcomer', name: 'Dawit', phone: '0472 33 44 55', who: { voor: 'iemand', samen: '1' } });
  await openFile('Dawit');
  expect(await words(worker)).toContain('Via een begeleider');
}, 60_000);

it('who left only a phone is confirmed by the first call that reaches them', async () => {
  const page = await person(ARABIC);
  const own = messagesIn('ar').buddy.own;
  await register(page, ARABIC, { side: 'newcomer', name: 'Zerihun', phone: '0473 44 55 66' });
  expect(await words(page)).toContain(own.nexts['call-first']);
  const line = () => worker.locator('.call-line', { hasText: 'Zerihun' });
  await worker.goto(site.url('/buddywerking/oproepen'));
  expect(await line().locator('a[href="tel:+32473445566"]').count()).toBe(1);
  expect(await line().locator('.say[lang="nl"]').innerText()).toContain('belt je om kennis te maken');
  expect(await line().locator('.say[lang="ar"]').count()).toBe(1);
  await Promise.all([worker.waitForEvent('load'), line().locator('button[value="not-reached"]').click()]);
  expect(await line().count()).toBe(0);

  await pass(1);
  await worker.goto(site.url('/buddywerking/oproepen'));
  expect(await line().innerText()).toContain('Al geprobeerd');
  await openFile('Zerihun');
  expect(await words(worker)).toContain('Bel eerst. Daarna kan je de intake doen.');
  await worker.goto(site.url('/buddywerking/oproepen'));
  await Promise.all([worker.waitForEvent('load'), line().locator('button[value="reached"]').click()]);
  expect(await line().count()).toBe(0);
  await page.reload();
  expect(await words(page)).toContain(own.states.bevestigd);
  await openFile('Zerihun');
  expect(await worker.locator('form:has([value="dossier-intake"])').count()).toBe(1);
}, 90_000);

it('a worry stops the duo at once and reaches the buddywerking and the network, not the person it is about', async () => {
  const phone = '0470 11 22 35';
  const { sofie, amina, codes, own, names } = await duoOf(DUTCH, 'drie', phone);
  const page = await person(DUTCH);
  await page.goto(ownPath(DUTCH, codes[1]));
  await page.locator('main a[href="/niet-goed"]').click();
  await page.waitForURL(/\/niet-goed$/);
  await sendForm(page, 'niet-goed', { wat: '', code: codes[1], telefoon: '12' });
  expect(await words(page)).toContain('Schrijf wat er gebeurd is.');
  expect(await page.locator('input[name="telefoon"]').inputValue()).toBe('12');
  await sendForm(page, 'niet-goed', { wat: 'Sofie komt elke avond langs.', telefoon: '' });
  expect(await words(page)).toContain('Iemand van de buddywerking of het netwerk kijkt ernaar.');

  for (const each of [sofie, amina]) {
    await each.reload();
    expect(await words(each)).toContain(own.duoPaused);
    expect(await words(each)).not.toContain('elke avond');
    expect(await words(each)).not.toContain(phone);
  }
  const networkId = networkOfMunicipality(KORTRIJK).id;
  const coordinator = await signInAt(browser, site, site.addPerson('Cleo Netwerk', { role: 'coordinator', networkId }));
  const stranger = await signInAt(browser, site, site.addPerson('Vera Vreemd', {
    role: 'buddy-worker', buddywerkingId: site.buddywerking.id + 5,
  }));
  contexts.push(coordinator.context(), stranger.context());
  for (const reader of [worker, coordinator]) {
    await reader.goto(site.url('/buddywerking/zorgen'));
    expect(await words(reader)).toContain('Sofie komt elke avond langs.');
  }
  const refused = await stranger.goto(site.url('/buddywerking/zorgen'));
  expect(refused?.status()).toBe(200);
  expect(await words(stranger)).not.toContain('elke avond');

  await worker.goto(site.url('/buddywerking'));
  await worker.locator('main a', { hasText: '1 zorg om te bespreken' }).click();
  await worker.waitForURL(/\/zorgen$/);
  await sendForm(worker, 'zorg-behandeld');
  expect(await words(worker)).toContain('Besproken');
  await worker.goto(site.url('/buddywerking/voorstellen?toon=duos'));
  expect(await words(worker)).toContain('Stilgezet na een zorg');
  expect(await words(worker)).toContain(names[0]);
  await sendForm(worker, 'duo-verder');
  await amina.reload();
  expect(await words(amina)).toContain(phone);
}, 120_000);
