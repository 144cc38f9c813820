/** What goes wrong when people register, or at the desk (issue 4, Bad input): the right words, the right route, no loss. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuddySite, type BuddySite } from '../support/buddy-site.ts';
import { listMails, waitForMails } from '../support/mailbox.ts';
import { KORTRIJK, PASSWORD } from '../support/moderation-site.ts';
import { createVisitor, textOf, type Values, type Visitor } from '../support/visitor.ts';

let site: BuddySite;
beforeAll(async () => { site = await openBuddySite(); });
afterAll(() => site.stop());

interface Person { name: string; place?: string; phone?: string; email?: string }

/** Through every screen. @returns the check page. */
async function fillIn(visitor: Visitor, { name, place = '8500', phone = '', email = '' }: Person): Promise<string> {
  let at = '/buddy/vragen';
  const steps: [string, Values][] = [
    ['buddy-wie', { voornaam: name, volwassen: 'ja' }], ['buddy-waar', { waar: place }], ['buddy-talen', {}],
    ['buddy-wanneer', { moment: ['za-namiddag'] }], ['buddy-graag', { graag: ['koken'] }], ['buddy-wens', { liefst: '', spreekt: '' }],
    ['buddy-bereik', { telefoon: phone, email }],
  ];
  for (const [action, values] of steps) {
    const answer = await visitor.submit(at, action, values);
    expect(answer.status, `${action}: ${textOf(answer.body).slice(0, 300)}`).toBe(303);
    at = answer.location ?? '';
  }
  return at;
}

/** @returns the own page. */
async function register(person: Person): Promise<{ path: string; text: string }> {
  const visitor = createVisitor(site.url());
  const check = await fillIn(visitor, person);
  await new Promise((done) => { setTimeout(done, 4100); });
  const sent = await visitor.submit(check, 'buddy-verstuur', { goed: '1' });
  expect(sent.status).toBe(303);
  const path = ((await visitor.get(sent.location ?? '')).location ?? '').replace(/\?.*/, '');
  // Names stand isolated, so that they turn nothing around.
  return { path, text: textOf((await visitor.get(path)).body).replace(/[\u2068\u2069]/g, '') };
}

async function signedIn(email: string): Promise<Visitor> {
  const visitor = createVisitor(site.url());
  const answer = await visitor.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
  expect(answer.status).toBe(303);
  return visitor;
}

const workerOf = (name: string, buddywerkingId: number) => signedIn(site.addPerson(name, { role: 'buddy-worker', buddywerkingId }));
const linkIn = (text = '') => /https?:\/\/[^/\s]+(\/mijn-aanmelding\/\w+\?mail=[\w-]+)/.exec(text)?.[1] ?? '';
/** Without what is another's: the code and the name. */
const alike = (text: string, name: string) => text.replace(/\b[A-Z\d]{3} [A-Z\d]{3}\b/, 'CODE').replaceAll(name, 'NAAM');

it('registered twice: the screen says what it says to anyone; the address on file hears it, the worker sees both as one', async () => {
  const email = 'twee.keer@proef.be';
  const visitor = createVisitor(site.url());
  const first = await register({ name: 'Karima', email });
  const [mail] = await waitForMails(site.dataDir, email);
  expect((await visitor.submit(linkIn(mail?.text), 'buddy-bevestig')).status).toBe(303);
  const second = await register({ name: 'Karin', email });
  const someone = await register({ name: 'Lotte', email: 'een.keer@proef.be' });
  expect(alike(second.text, 'Karin')).toBe(alike(someone.text, 'Lotte'));
  const mails = await waitForMails(site.dataDir, email, 3);
  expect(mails.map(({ text }) => text).join('\n')).toContain('Je stond er al. Er verandert niets.');
  expect(textOf((await visitor.get(first.path)).body)).toContain('helpt je.');
  const worker = await workerOf('Wim Twee', site.buddywerking.id);
  const list = await worker.get('/buddywerking');
  expect(textOf(list.body)).toContain('Karima');
  expect(textOf(list.body)).not.toContain('Karin ');
  const file = /\/buddywerking\/dossier\/\d+(?="[^>]*><bdi>Karima)/.exec(list.body)?.[0] ?? '';
  expect(textOf((await worker.get(file)).body)).toMatch(/Meldde zich nog eens aan.*Karin/);
}, 60_000);

describe('the link of the mail', () => {
  it('pressed again changes nothing; changed, it confirms nobody', async () => {
    const email = 'link.twee@proef.be';
    const visitor = createVisitor(site.url());
    const { path } = await register({ name: 'Nadia', email });
    const [mail] = await waitForMails(site.dataDir, email);
    const link = linkIn(mail?.text);
    const tampered = link.replace(/mail=...../, 'mail=AAAAA');
    expect((await visitor.submit(tampered, 'buddy-bevestig')).status).toBe(404);
    expect(textOf((await visitor.get(path)).body)).toContain('We wachten op jouw bevestiging.');
    expect((await visitor.submit(link, 'buddy-bevestig')).status).toBe(303);
    const after = textOf((await visitor.get(path)).body);
    // Confirmed, the page of the link asks nothing any more.
    expect((await visitor.get(link)).body).not.toContain('value="buddy-bevestig"');
    expect(textOf((await visitor.get(path)).body)).toBe(after);
    expect((await listMails(site.dataDir, email)).length).toBeLessThanOrEqual(2);
  }, 30_000);

  it('opened after everything was erased says so in plain words', async () => {
    const email = 'te.laat@proef.be';
    const visitor = createVisitor(site.url());
    const { path } = await register({ name: 'Omar', email });
    const [mail] = await waitForMails(site.dataDir, email);
    expect((await visitor.submit(path, 'buddy-wis')).status).toBe(303);
    const answer = await visitor.get(linkIn(mail?.text));
    expect(answer.status).toBe(404);
    expect(textOf(answer.body)).toContain('Kijk de code na. Of je gegevens zijn gewist.');
  }, 30_000);
});

it('a gemeente without buddywerking in a network without coordinator: the platform’s own workers take it', async () => {
  const { path, text } = await register({ name: 'Farid', place: site.nowhere, phone: '0474 11 22 33' });
  expect(text).toContain('Buddywerking van het platform helpt je.');
  expect(text).toContain('Iemand belt je binnen 3 werkdagen.');
  const platformId = site.beside(({ db }) => db.$client
    .prepare<unknown[], number>('select id from buddywerkingen where network_id is null').pluck().get() ?? 0);
  const platform = await workerOf('Petra Platform', platformId);
  expect(textOf((await platform.get('/buddywerking/oproepen')).body)).toContain('Farid');
  const local = await workerOf('Lode Lokaal', site.buddywerking.id);
  expect(textOf((await local.get('/buddywerking')).body)).not.toContain('Farid');
  expect(path).toMatch(/^\/mijn-aanmelding\//);
}, 30_000);

it('every buddywerking full: the network takes it, and says honestly that the wait is not known', async () => {
  site.beside(({ db }) => db.$client.prepare(`update buddywerkingen set for_newcomers = 'full' where id = ?`).run(site.buddywerking.id));
  const { text } = await register({ name: 'Gulnar', phone: '0474 22 33 44' });
  expect(text).not.toContain(site.buddywerking.name);
  expect(text).toContain('We weten niet hoe lang het hier duurt.');
  const networkId = site.beside(({ db }) => db.$client
    .prepare<unknown[], string>('select network_id from buddywerkingen where id = ?').pluck().get(site.buddywerking.id) ?? '');
  const coordinator = await signedIn(site.addPerson('Cas Netwerk', { role: 'coordinator', networkId }));
  expect(textOf((await coordinator.get('/buddywerking')).body)).toContain('Gulnar');
  site.beside(({ db }) => db.$client.prepare(`update buddywerkingen set for_newcomers = 'open' where id = ?`).run(site.buddywerking.id));
}, 30_000);

describe('at the desk', () => {
  it('an empty pool gives no proposals and says so', async () => {
    const worker = await workerOf('Elke Leeg', site.buddywerking.id);
    const sent = await worker.submit('/buddywerking/voorstellen', 'buddy-voorstellen');
    expect(sent.location).toBe('/buddywerking/voorstellen?nieuw=0');
    const text = textOf((await worker.get(sent.location ?? '')).body);
    expect(text).toContain('Er zijn geen nieuwe voorstellen.');
    expect(text).toContain('Er zijn nu geen voorstellen.');
  });

  it('a caller who is no adult, lives nowhere, has no number: all is said at once and what was typed stays', async () => {
    const worker = await workerOf('Ine Inschrijf', site.buddywerking.id);
    const typed = { voornaam: 'Hassan', waar: 'Nergenshuizen', telefoon: '0470 12', email: 'geen mail', goed: '1', kant: 'buddy' };
    const refused = await worker.submit('/buddywerking/nieuw', 'buddy-inschrijven', typed);
    expect(refused.status).toBe(400);
    const text = textOf(refused.body);
    for (const words of ['Vink aan dat deze persoon 18 jaar of ouder is.', 'Dit nummer bestaat niet. Kijk het na.']) expect(text).toContain(words);
    for (const value of ['Hassan', 'Nergenshuizen', '0470 12', 'geen mail']) expect(refused.body).toContain(`value="${value}"`);
    expect(refused.body).toMatch(/name="goed" value="1" checked/);
    expect(refused.body).not.toMatch(/name="volwassen" value="1" checked/);
    expect(refused.body).toMatch(/value="buddy" selected/);
    const nowhere = await worker.submit('/buddywerking/nieuw', 'buddy-inschrijven', { ...typed, telefoon: '', email: 'h@proef.be', volwassen: '1' });
    expect(textOf(nowhere.body)).toContain('We kennen deze gemeente niet. Schrijf de postcode.');
    const unreachable = await worker.submit('/buddywerking/nieuw', 'buddy-inschrijven', { ...typed, telefoon: '', email: '', volwassen: '1', waar: '8500' });
    expect(textOf(unreachable.body)).toContain('Geef een telefoonnummer of een mailadres.');
    expect(textOf((await worker.get('/buddywerking')).body)).not.toContain('Hassan');
  });

  it('an intake with an impossible distance, and a card with an impossible age, say which and keep the rest', async () => {
    const worker = await workerOf('Iris Intake', site.buddywerking.id);
    const made = await worker.submit('/buddywerking/nieuw', 'buddy-inschrijven', {
      kant: 'newcomer', voornaam: 'Hamid', waar: '8500', telefoon: '0474 33 44 55', volwassen: '1', goed: '1',
    });
    const refused = await worker.submit(made.location ?? '', 'dossier-intake', {
      afstand: '500', moment: ['wo-avond'], geslacht: 'man', groep: '36-50', heeftkinderen: 'ja', liefst: 'man', leeftijd: '1', klaar: '1',
    });
    expect(refused.status).toBe(400);
    expect(textOf(refused.body)).toContain('Schrijf een getal van 1 tot 100, of laat dit leeg.');
    for (const kept of [/value="man" selected/, /value="36-50" selected/, /value="ja" selected/, /name="klaar" value="1" checked/,
      /name="leeftijd" value="1" checked/, /name="liefst" value="man" checked/, /value="wo-avond" checked/]) {
      expect(refused.body, String(kept)).toMatch(kept);
    }
    const card = await worker.submit(`/buddywerking/kaart/${site.buddywerking.id}`, 'buddy-kaart', {
      naam: site.buddywerking.name, soort: 'general', leeftijd: '12', maanden: '99', website: 'voorbeeld', buddys: 'open',
      vragers: 'full', gemeente: [KORTRIJK],
    });
    expect(card.status).toBe(400);
    for (const words of ['Schrijf een leeftijd van 18 tot 99.', 'Schrijf een getal van 1 tot 60', 'Begin met https://']) {
      expect(textOf(card.body)).toContain(words);
    }
    expect(card.body).toMatch(/value="full" selected/);
  });

  it('numbers in the address that are no page, side or state show the list', async () => {
    const worker = await workerOf('Ada Adres', site.buddywerking.id);
    for (const query of ['pagina=-1', 'pagina=1e99', 'pagina=abc', 'stap=weg', 'wie=%00', 'toon=duos&pagina=999']) {
      expect((await worker.get(`/buddywerking?${query}`)).status, query).toBe(200);
      expect((await worker.get(`/buddywerking/voorstellen?${query}`)).status, query).toBe(200);
    }
  });
});

it('a draft that is too old begins anew in plain words', async () => {
  const visitor = createVisitor(site.url());
  const check = await fillIn(visitor, { name: 'Ines', phone: '0474 44 55 66' });
  await site.pass(1);
  const late = await visitor.post(check.replace('nakijken', 'waar'), new URLSearchParams({
    formulier: 'buddy-waar', d: new URLSearchParams(check.split('?')[1]).get('d') ?? '', na: '', waar: '9000',
  }));
  expect(late.status).toBe(410);
  expect(textOf(late.body)).toContain('Dit duurde te lang. Begin opnieuw.');
  const opened = await visitor.get(check);
  expect(opened.location).toBe('/buddy/vragen');
}, 60_000);
