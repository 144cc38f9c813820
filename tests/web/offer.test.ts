import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { waitForMails, linkIn } from '../support/mailbox.ts';
import { createVisitor, textOf, type Answer, type Values, type Visitor } from '../support/visitor.ts';

const PASSWORD = 'een lange zin over soep';
const dataDir = () => inject('siteDataDir');

/** A new organisation of Kortrijk that nobody trusts. */
async function newOrganisation(email: string): Promise<Visitor> {
  const visitor = createVisitor();
  await visitor.submit('/aanmelden/organisatie', 'organisatie', {
    organisatie: `Buurthuis ${email.slice(0, email.indexOf('@'))}`, soort: 'vereniging', gemeente: '8500',
    postbus: 'info@aanbod.be', nummer: '', naam: 'Hilde Aanbod', email, password: PASSWORD,
  });
  const [mail] = await waitForMails(dataDir(), email);
  await visitor.submit(linkIn(mail), 'bevestig');
  await visitor.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
  return visitor;
}

const ACTIVITY: Values = {
  title: 'Praten bij thee', summary: 'We drinken thee en praten Nederlands.', description: 'We zitten samen.\n\n- thee\n- koekjes',
  kinds: ['oefenkans'], goals: ['nederlands-oefenen'], themes: ['taal'], audiences: ['iedereen'], level: '2',
  spoken: 'dutch', setting: 'group', municipality: '8500 Kortrijk', placeName: 'Buurthuis', street: 'Kerkstraat 1',
  when: 'weekly', weekdays: ['2'], everyWeeks: '1', weeklyStart: '19:00', weeklyEnd: '21:00',
  weeklyFrom: '2026-12-01', weeklyUntil: '2027-01-26', priceKind: 'free', bookingHow: 'come',
};

const idIn = ({ location }: Answer): number => Number(/\/aanbod\/(\d+)/.exec(location ?? '')?.[1]);

describe('the organiser’s desk', () => {
  let visitor: Visitor;
  beforeAll(async () => { visitor = await newOrganisation('thee@aanbod.be'); });

  it('sends a visitor to the sign-in, and refuses what a visitor sends', async () => {
    const stranger = createVisitor();
    expect(await stranger.get('/aanbod')).toMatchObject({ status: 303, location: '/aanmelden?terug=%2Faanbod' });
    expect((await stranger.get('/aanbod/nieuw')).status).toBe(303);
    const body = new URLSearchParams({ formulier: 'activiteit-nieuw', title: 'X' });
    expect((await stranger.post('/aanbod/nieuw', body)).status).toBe(401);
  });

  it('begins empty, with one next step', async () => {
    const page = await visitor.get('/aanbod');
    expect(page.status).toBe(200);
    expect(textOf(page.body)).toContain('Je organisatie heeft nog geen activiteit.');
    expect(page.body).toContain('href="/aanbod/nieuw"');
  });

  it('keeps an unfinished draft, fills the form with it, and shows it to nobody else', async () => {
    const saved = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', {
      title: 'Half af', audiences: ['vrouwen'], priceKind: 'amount', price: '2,50', contactUrl: 'nog geen link', button: 'save',
    });
    expect(saved.status).toBe(303);
    const id = idIn(saved);
    const form = await visitor.get(`/aanbod/${id}/bewerk`);
    expect(form.body).toMatch(/name="title"[^>]*value="Half af"/);
    expect(form.body).toMatch(/name="price"[^>]*value="2,5"/);
    expect(form.body).toMatch(/name="contactUrl"[^>]*value="nog geen link"/);
    expect(form.body).toMatch(/name="audiences" value="vrouwen" checked/);
    expect((await createVisitor().get(`/activiteiten/${id}/half-af`)).status).toBe(404);
    const other = await newOrganisation('koffie@aanbod.be');
    for (const path of [`/aanbod/${id}`, `/aanbod/${id}/bewerk`, `/aanbod/${id}/voorbeeld`]) {
      expect((await other.get(path)).status, path).toBe(404);
    }
    const theft = await visitor.get(`/aanbod/${id}`);
    expect(theft.status).toBe(200);
    expect((await other.post(`/aanbod/${id}`, new URLSearchParams({ formulier: 'aanbod-weg' }))).status).toBe(404);
    expect(await visitor.submit(`/aanbod/${id}`, 'aanbod-weg')).toMatchObject({ status: 303, location: '/aanbod?gedaan=weg' });
    expect((await visitor.get(`/aanbod/${id}`)).status).toBe(404);
  });

  it.each<[string, Values, string]>([
    ['an unknown gemeente', { municipality: 'Nergenshuizen' }, 'We kennen deze gemeente niet'],
    ['31 February', { when: 'dates', dateOn: ['31/02/2027'], dateStart: ['10:00'], dateEnd: ['12:00'] }, 'Deze dag bestaat niet'],
    ['the hour that the clock skips', { when: 'dates', dateOn: ['2027-03-28'], dateStart: ['02:30'], dateEnd: ['05:00'] }, 'Dit uur bestaat niet'],
    ['an end before its start', { weeklyStart: '21:00', weeklyEnd: '19:00' }, 'Het einde komt voor het begin'],
    ['a pattern that ends before it begins', { weeklyUntil: '2026-11-01' }, 'Het einde komt voor het begin'],
    ['no weekday', { weekdays: [] }, 'Kies een dag van de week'],
    ['letters for a price', { priceKind: 'amount', price: 'veel' }, 'Schrijf een prijs in euro'],
    ['a point elsewhere', { lat: '48,85', lon: '2,35' }, 'Dit punt ligt te ver van de gemeente'],
    ['a tampered level', { level: '7' }, 'Kies een taalicoon van 1 tot 4'],
  ])('refuses %s beside the field, also of a draft, and keeps what was typed', async (_, changes, sentence) => {
    const answer = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { ...ACTIVITY, ...changes, button: 'save' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/<title>Fout: /);
    expect(textOf(answer.body)).toContain(sentence);
    expect(answer.body).toMatch(/name="title"[^>]*value="Praten bij thee"/);
    for (const [, target = ''] of answer.body.matchAll(/error-summary[\s\S]*?<a href="#([^"]+)"/g)) {
      expect(answer.body).toContain(`id="${target}"`);
    }
  });

  it('refuses to hand in what is not complete, and takes no script as markup', async () => {
    const answer = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', {
      ...ACTIVITY, title: '<script>alert(1)</script>', kinds: [], onlineUrl: 'javascript:alert(1)', button: 'submit',
    });
    expect(answer.status).toBe(400);
    expect(textOf(answer.body)).toContain('Kies een soort activiteit');
    expect(textOf(answer.body)).toContain('Dit is geen link');
    expect(answer.body.replace(/="[^"]*"/g, '')).not.toContain('<script>alert');
  });

  it('hands in, twice is once, takes back, changes, and shows a similar one first', async () => {
    const page = await visitor.get('/aanbod/nieuw');
    const key = /name="sleutel" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const organisationId = /name="organisationId" value="(\d+)"/.exec(page.body)?.[1] ?? '';
    const body = new URLSearchParams({ formulier: 'activiteit-nieuw', sleutel: key, organisationId, button: 'submit' });
    for (const [name, value] of Object.entries(ACTIVITY)) for (const each of [value].flat()) body.append(name, each);
    const [first, second] = [await visitor.post('/aanbod/nieuw', body), await visitor.post('/aanbod/nieuw', body)];
    expect(first).toMatchObject({ status: 303, location: expect.stringMatching(/^\/aanbod\/\d+\?gedaan=ingediend$/) as string });
    expect(second.location).toBe(first.location);
    const id = idIn(first);
    const own = textOf((await visitor.get(`/aanbod/${id}`)).body);
    expect(own).toContain('Wacht op beslissing');
    expect(own).toContain('De gemeente Kortrijk heeft dit');
    expect((await visitor.get(`/aanbod/${id}/bewerk`)).location).toBe(`/aanbod/${id}`);

    const double = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { ...ACTIVITY, button: 'submit' });
    expect(double.status).toBe(400);
    expect(textOf(double.body)).toContain('Dit lijkt op iets dat je al hebt');
    expect(double.body).toContain(`href="/aanbod/${id}"`);

    const itemId = /name="itemId" value="(\d+)"/.exec((await visitor.get(`/aanbod/${id}`)).body)?.[1] ?? '';
    expect((await visitor.submit(`/aanbod/${id}`, 'aanbod-bericht', { itemId, words: 'Is alles duidelijk?' })).status).toBe(303);
    expect(textOf((await visitor.get(`/aanbod/${id}`)).body)).toContain('Is alles duidelijk?');

    expect((await visitor.submit(`/aanbod/${id}`, 'aanbod-terug')).location).toBe(`/aanbod/${id}?gedaan=terug`);
    const stale = /name="stamp" value="([^"]+)"/.exec((await visitor.get(`/aanbod/${id}/bewerk`)).body)?.[1] ?? '';
    const change = { ...ACTIVITY, title: 'Praten bij koffie', button: 'save' };
    expect((await visitor.submit(`/aanbod/${id}/bewerk`, 'activiteit-wijzig', change)).status).toBe(303);
    const late = await visitor.submit(`/aanbod/${id}/bewerk`, 'activiteit-wijzig', { ...change, title: 'Oud', stamp: stale });
    expect(late.status).toBe(409);
    expect(late.body).toMatch(/name="title"[^>]*value="Oud"/);
    const again = await visitor.submit(`/aanbod/${id}/bewerk`, 'activiteit-wijzig', { ...change, button: 'submit' });
    expect(again.location).toBe(`/aanbod/${id}?gedaan=ingediend`);
  });

  it('proposes a level with its reason, keeps the answers, and leaves the choice to the organiser', async () => {
    const answer = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', {
      title: 'Samen wandelen', level: '', button: 'propose', 'question-main': 'doing', 'question-reading': 'no',
      'question-shown': 'always', 'question-introduce': 'no', 'question-speaking': 'little', 'question-missed': 'fine',
      'question-help': 'slow',
    });
    expect(answer.location).toMatch(/^\/aanbod\/\d+\/bewerk\?gedaan=bewaard&antwoorden=main\.doing_.*#niveau$/);
    const page = await visitor.get((answer.location ?? '').replace(/#.*/, ''));
    expect(textOf(page.body)).toContain('Voorstel: taalicoon 1');
    expect(page.body).toMatch(/name="question-main" value="doing" checked/);
    expect(page.body).toMatch(/name="level" value="1" checked/);
  });

  it('offers the holidays a pattern falls on, and says the exceptions in words', async () => {
    const saved = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', {
      ...ACTIVITY, title: 'Zingen in het park', button: 'save', closedFrom: ['2027-01-12'], closedUntil: [''],
    });
    const id = idIn(saved);
    const page = await visitor.get(`/aanbod/${id}/bewerk`);
    expect(page.body).toMatch(/name="holiday" value="2026-12-21\/2027-01-03"/);
    const holiday = '2026-12-21/2027-01-03';
    const again = await visitor.submit(`/aanbod/${id}/bewerk`, 'activiteit-wijzig', {
      ...ACTIVITY, title: 'Zingen in het park', button: 'save', holiday: [holiday], closedFrom: ['2027-01-12'], closedUntil: [''],
    });
    expect(again.status).toBe(303);
    const text = textOf((await visitor.get(`/aanbod/${id}`)).body);
    expect(text).toMatch(/Elke dinsdag, 19:00 tot 21:00 uur, niet op .*december/);
    const filled = await visitor.get(`/aanbod/${id}/bewerk`);
    expect(filled.body).toMatch(new RegExp(`name="holiday" value="${holiday}" checked`));
    expect(filled.body).toMatch(/name="exceptOn"[^>]*value="12 januari"/);
  });

  it('reads exceptions in plain words, and says which words it does not understand beside the field', async () => {
    const typed = { ...ACTIVITY, title: 'Dansen op dinsdag', button: 'save' };
    const refused = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { ...typed, exceptOn: '12 januari, elke eerste dinsdag' });
    expect(refused.status).toBe(400);
    expect(textOf(refused.body)).toContain('Je schreef: “elke eerste dinsdag”');
    expect(refused.body).toMatch(/value="12 januari, elke eerste dinsdag"/);
    const saved = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { ...typed, exceptOn: 'niet op 12/1 en 19 januari' });
    expect(saved.status).toBe(303);
    const id = idIn(saved);
    expect((await visitor.get(`/aanbod/${id}/bewerk`)).body).toMatch(/name="exceptOn"[^>]*value="12 en 19 januari"/);
    expect(textOf((await visitor.get(`/aanbod/${id}`)).body)).toMatch(/niet op 12 en 19 januari/);
  });

  it('shows the draft as a newcomer sees it, in each language, with links that lead nowhere', async () => {
    const saved = await visitor.submit('/aanbod/nieuw', 'activiteit-nieuw', { ...ACTIVITY, title: 'Koken voor buren', button: 'preview' });
    expect(saved.location).toMatch(/\/voorbeeld$/);
    for (const language of ['', '/en', '/fr', '/ar']) {
      const page = await visitor.get(`${language}${saved.location}`);
      expect(page.status).toBe(200);
      expect(textOf(page.body)).toContain('Koken voor buren');
      expect(page.body).not.toMatch(/href="[^"]*\/activiteiten\/\d+/);
    }
  });
});

describe('what is on the site', () => {
  it('cancels one date, restores it, copies, proposes new dates, confirms, archives', async () => {
    const accounts = JSON.parse(readFileSync(demoAccountsFile(join(dataDir())), 'utf8')) as DemoAccount[];
    const owner = accounts.find(({ role }) => role === 'owner');
    const visitor = createVisitor();
    await visitor.submit('/aanmelden', 'aanmelden', { email: owner?.email ?? '', password: owner?.password ?? '' });
    const list = await visitor.get('/aanbod?stand=published');
    const ids = [...list.body.matchAll(/class="offer-name" href="\/aanbod\/(\d+)"/g)].map(([, id]) => Number(id));
    let id = 0;
    for (const each of ids) if (id === 0 && (await visitor.get(`/aanbod/${each}`)).body.includes('value="cancelled"')) id = each;
    expect(id).toBeGreaterThan(0);
    const path = `/aanbod/${id}`;
    const startsAt = /name="startsAt" value="(\d+)"/.exec((await visitor.get(path)).body)?.[1] ?? '';
    const date = { startsAt, status: 'cancelled' };
    expect((await visitor.submit(path, 'aanbod-datum', date)).location).toBe(`${path}?gedaan=datum-af#datums`);
    expect((await visitor.submit(path, 'aanbod-datum', date)).status).toBe(303);
    const cancelled = async () => {
      const { body } = await visitor.get(`/api/v1/activiteiten/${id}`);
      const { occurrences } = JSON.parse(body) as { occurrences: { start: string; status: string }[] };
      return occurrences.find(({ start }) => Date.parse(start) === Number(startsAt))?.status;
    };
    expect(await cancelled()).toBe('cancelled');
    await visitor.submit(path, 'aanbod-datum', { startsAt, status: 'planned' });
    expect(await cancelled()).toBe('planned');
    expect((await visitor.submit(path, 'aanbod-datum', { startsAt: '1', status: 'cancelled' })).status).toBe(404);

    const copy = await visitor.submit(path, 'aanbod-kopie');
    expect(copy.location).toMatch(/\/bewerk\?gedaan=kopie$/);
    expect(idIn(copy)).not.toBe(id);

    expect((await visitor.submit(path, 'aanbod-verder')).location).toMatch(/\/bewerk(\?gedaan=verder)?#wanneer$/);
    expect((await visitor.submit(path, 'aanbod-klopt')).location).toBe(`${path}?gedaan=klopt`);
    expect((await visitor.submit(path, 'aanbod-pauze', { until: '2026-01-01' })).status).toBe(400);
    expect((await visitor.submit(path, 'aanbod-stop')).location).toBe(`${path}?gedaan=gestopt`);
    expect((await visitor.get(`/api/v1/activiteiten/${id}`)).status).toBe(404);
    const text = textOf((await visitor.get(path)).body);
    expect(text).toContain('Gearchiveerd');
    expect(text).toContain('Nieuwe datums');
  });
});
