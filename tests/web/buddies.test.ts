/** Becoming a buddy and asking for one without scripts and without an account, and the desk that follows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { waitForMails } from '../support/mailbox.ts';
import { createVisitor, textOf, type Answer, type Visitor } from '../support/visitor.ts';

const STEPS = [
  ['buddy-waar', { waar: '8500' }],
  ['buddy-talen', { taal: ['ar', 'fr'] }],
  ['buddy-wanneer', { moment: ['za-namiddag', 'wo-avond'] }],
  ['buddy-graag', { graag: ['koken'] }],
  ['buddy-wens', { liefst: 'woman', spreekt: '' }],
] as const;

/** Every screen up to the check page. @returns its address. */
async function fillIn(visitor: Visitor, reach: Record<string, string>, start = '/buddy/vragen'): Promise<string> {
  const first = await visitor.submit(start, 'buddy-wie', { voornaam: 'Amina', volwassen: 'ja' });
  expect(first.status).toBe(303);
  let at = first.location ?? '';
  for (const [action, values] of [...STEPS, ['buddy-bereik', reach] as const]) {
    if (at.includes('stap=keuze')) at = (await visitor.submit(at, 'buddy-keuze', { keuze: 'geen' })).location ?? '';
    const answer = await visitor.submit(at, action, values as Record<string, string | string[]>);
    expect(answer.status, action).toBe(303);
    at = answer.location ?? '';
  }
  expect(at).toContain('stap=nakijken');
  return at;
}

/** Sends it as slowly as a person. @returns the own page. */
async function send(visitor: Visitor, check: string): Promise<{ path: string; page: Answer }> {
  await new Promise((done) => { setTimeout(done, 4200); });
  const sent = await visitor.submit(check, 'buddy-verstuur', { goed: '1' });
  expect(sent.status).toBe(303);
  const path = (await visitor.get(sent.location ?? '')).location ?? '';
  return { path: path.replace(/\?.*/, ''), page: await visitor.get(path) };
}

async function signInAsWorker(): Promise<Visitor> {
  const accounts = JSON.parse(readFileSync(join(inject('siteDataDir'), 'demo-accounts.json'), 'utf8')) as { email: string; password: string }[];
  const account = accounts.find(({ email }) => email === 'buddy@voorbeeld.invalid');
  const visitor = createVisitor();
  await visitor.submit('/aanmelden', 'aanmelden', { email: account?.email ?? '', password: account?.password ?? '' });
  return visitor;
}

describe('asking for a buddy', () => {
  it('refuses minors kindly, keeps what was typed, and lets nobody past a screen', async () => {
    const visitor = createVisitor();
    const minor = await visitor.submit('/buddy/vragen', 'buddy-wie', { voornaam: 'Amina', volwassen: 'nee' });
    expect(minor.status).toBe(400);
    expect(textOf(minor.body)).toContain('Een buddy kan vanaf 18 jaar.');
    expect(minor.body).toContain('value="Amina"');
    const helper = await visitor.submit('/buddy/vragen', 'buddy-wie', { voornaam: 'Amina', volwassen: 'ja', voor: 'iemand' });
    expect(textOf(helper.body)).toContain('Vul dit samen in.');
    const { location } = await visitor.submit('/buddy/vragen', 'buddy-wie', { voornaam: 'Amina', volwassen: 'ja' });
    const ahead = await visitor.get((location ?? '').replace('stap=waar', 'stap=nakijken'));
    expect(textOf(ahead.body)).toContain('Waar woon je?');
    const unknown = await visitor.submit(location ?? '', 'buddy-waar', { waar: 'Nergenshuizen' });
    expect(unknown.status).toBe(400);
    expect(unknown.body).toContain('value="Nergenshuizen"');
  });

  it('refuses numbers nobody has, a machine, and no consent', async () => {
    const visitor = createVisitor();
    const check = await fillIn(visitor, { telefoon: '0475 12 34 56', email: '' });
    const bad = await visitor.submit(check.replace('nakijken', 'bereik'), 'buddy-bereik', { telefoon: '0470 12', email: '' });
    expect(textOf(bad.body)).toContain('Dit nummer bestaat niet.');
    const none = await visitor.submit(check.replace('nakijken', 'bereik'), 'buddy-bereik', { telefoon: '', email: '' });
    expect(textOf(none.body)).toContain('Geef een telefoonnummer of een mailadres.');
    expect((await visitor.submit(check, 'buddy-verstuur', {})).status).toBe(400);
    expect(textOf((await visitor.submit(check, 'buddy-verstuur', { goed: '1' })).body)).toContain('Dat ging heel snel.');
    expect(textOf((await visitor.submit(check, 'buddy-verstuur', { goed: '1', website: 'x' })).body)).toContain('Laat het laatste veld leeg.');
  });

  it('ends with a code, who sees it and what comes next; it can be changed, paused and erased', async () => {
    const visitor = createVisitor();
    const check = await fillIn(visitor, { telefoon: '0475 22 34 56', email: '' });
    const shown = textOf((await visitor.get(check)).body);
    for (const words of ['8500', 'Arabisch', 'koken', 'Liefst een vrouw', '0475 22 34 56', 'Wie ziet dit?']) expect(shown).toContain(words);
    const { path, page } = await send(visitor, check);
    expect(path).toMatch(/^\/mijn-aanmelding\/[A-Z\d]{6}$/);
    expect(textOf(page.body)).toContain('Iemand belt je binnen 3 werkdagen.');
    const counted = await visitor.submit(`${path}?nieuw=1`, 'buddy-vragen', { leeftijd: '26-35', geslacht: '', gehoord: 'school' });
    expect(counted.status).toBe(303);
    expect((await visitor.submit(path, 'buddy-pauze', { pauze: 'aan' })).status).toBe(303);
    expect(textOf((await visitor.get(path)).body)).toContain('Je bent nu even gestopt.');
    expect((await visitor.get(path)).body).toContain(`href="${path}.json"`);
    const file = await visitor.get(`${path}.json`);
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(JSON.parse(file.body)).toMatchObject({ name: 'Amina', languages: ['ar', 'fr'], duos: [], notesOfWorkers: 0 });
    expect((await createVisitor().get('/mijn-aanmelding/ZZZZZZ.json')).status).toBe(404);
    expect((await visitor.submit(path, 'buddy-wis', {})).location).toBe('/mijn-aanmelding/gewist');
    expect((await visitor.get(`${path}.json`)).status).toBe(404);
    expect((await visitor.get(path)).status).toBe(404);
  });

  it('with a mail is confirmed by a button behind the link, never by looking; Arabic too', async () => {
    const visitor = createVisitor();
    const email = 'sofie.vragen@proef.be';
    const { path, page } = await send(visitor, await fillIn(visitor, { telefoon: '', email }, '/ar/buddy/worden'));
    expect(path).toMatch(/^\/ar\/mijn-aanmelding\//);
    expect(textOf(page.body)).toContain('افتح بريدك.');
    const [mail] = await waitForMails(inject('siteDataDir'), email);
    const link = /https?:\/\/[^/\s]+(\/ar\/mijn-aanmelding\/\w+\?mail=[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const looked = await visitor.get(link);
    expect(textOf(looked.body)).toContain('هل هذا تسجيلك؟');
    expect(textOf((await visitor.get(path)).body)).toContain('ننتظر تأكيدك.');
    expect((await visitor.submit(link, 'buddy-bevestig', {})).status).toBe(303);
    expect(textOf((await visitor.get(path)).body)).toContain('يتواصل معك شخص خلال 3 أيام عمل.');
  });
});

describe('the desk', () => {
  it('registers somebody who calls, keeps the log, and shows the person who opened the file', async () => {
    const worker = await signInAsWorker();
    expect((await createVisitor().get('/buddywerking')).location).toBe('/aanmelden?terug=%2Fbuddywerking');
    const sent = await worker.submit('/buddywerking/nieuw', 'buddy-inschrijven', {
      kant: 'newcomer',
      voornaam: 'Dawit', telefoon: '0476 12 34 56', email: '', waar: '8500', spreektaal: 'en', volwassen: '1', goed: '1',
    });
    expect(sent.status).toBe(303);
    const file = sent.location ?? '';
    expect(textOf((await worker.get(file)).body)).toContain('0476 12 34 56');
    expect((await worker.submit(file, 'dossier-notitie', { tekst: 'Wil graag wandelen' })).status).toBe(303);
    expect((await worker.submit(file, 'dossier-stop', { reden: 'not-reached' })).status).toBe(409);
    const ready = await worker.submit(file, 'dossier-intake', { moment: ['za-namiddag'], taal: ['en'], graag: ['wandelen'], klaar: '1' });
    expect(ready.status).toBe(303);
    const body = textOf((await worker.get(file)).body);
    expect(body).toContain('Beschikbaar');
    expect(body).toContain('Wil graag wandelen');
    expect((await worker.get('/buddywerking/dossier/1')).status).toBe(404);
    for (const page of ['', '?toon=bord', '/oproepen', '/voorstellen', '/zorgen']) {
      expect((await worker.get(`/buddywerking${page}`)).status, page).toBe(200);
    }
  });
});

it('a worry needs no account, keeps what was typed and stands on every page about buddies and sign-ups', async () => {
  const visitor = createVisitor();
  const refused = await visitor.submit('/niet-goed', 'niet-goed', { wat: '', telefoon: '12' });
  expect(refused.status).toBe(400);
  expect(refused.body).toContain('value="12"');
  const sent = await visitor.submit('/niet-goed', 'niet-goed', { wat: 'Hij belt te vaak', waar: '8500' });
  expect(sent.location).toContain('/niet-goed?klaar=1');
  expect(textOf((await visitor.get(sent.location ?? '')).body)).toContain('Iemand van de buddywerking of het netwerk kijkt ernaar.');
  for (const path of ['/buddy', '/buddy/vragen', '/buddy/worden', '/buddy/platform-buddywerking', '/mijn-aanmelding/AAAAAA']) {
    expect((await visitor.get(path)).body, path).toContain('href="/niet-goed"');
  }
});
