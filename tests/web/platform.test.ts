/** The administrator's desk over HTTP and without scripts (product §2, §5, §1.2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccount, KORTRIJK, openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { createVisitor, textOf, type Visitor } from '../support/visitor.ts';

const PAGES = [
  '/platform', '/platform/wachtrij', '/platform/gemeenten', `/platform/gemeenten/${KORTRIJK}`, '/platform/netwerken',
  '/platform/netwerken/gent-stad', '/platform/verzoeken', '/platform/organisaties', '/platform/gebruikers', '/platform/techniek',
  '/platform/talen', '/platform/beheerder', '/platform/logboek',
];

let site: ModerationSite;
let ada: Visitor;
let moderator: Visitor;

beforeAll(async () => {
  site = await openModerationSite('Platformtuin');
  await site.addPerson('Ada Proef', { role: 'administrator' });
  await site.addPerson('Mo Proef', { role: 'moderator', nis: KORTRIJK });
  ada = await signedIn('ada.proef@proef.be');
  moderator = await signedIn('mo.proef@proef.be');
});

afterAll(() => { site.close(); });

describe('who may see it', () => {
  it.each([...PAGES, '/platform/organisaties/1', '/platform/gebruikers/1'])('%s: visitor signs in, others find nothing, the administrator reads', async (path) => {
    expect(await createVisitor().get(path)).toMatchObject({ status: 303, location: `/aanmelden?terug=${encodeURIComponent(path)}` });
    expect((await moderator.get(path)).status).toBe(404);
    const page = await ada.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('an action of a visitor is 401, of anybody else 404', async () => {
    const body = new URLSearchParams({ formulier: 'platform-taal', taal: 'fr', aan: 'nee' });
    expect((await createVisitor().post('/platform/talen', body)).status).toBe(401);
    expect((await moderator.post('/platform/talen', body)).status).toBe(404);
    expect((await createVisitor().get('/fr')).status).toBe(200);
  });

  it('what does not exist is 404', async () => {
    for (const path of ['gemeenten/99999', 'netwerken/niets', 'organisaties/99999999', 'organisaties/x', 'gebruikers/0', 'wachtrij/99999999']) {
      expect((await ada.get(`/platform/${path}`)).status, path).toBe(404);
    }
  });

  it('the menu of a desk leads to it for the administrator only', async () => {
    expect((await ada.get('/account')).body).toContain('href="/platform"');
    expect((await moderator.get('/account')).body).not.toContain('href="/platform"');
  });
});

describe('people', () => {
  it('takes a moderator away, offers to undo that, and gives the role back', async () => {
    const weg = await site.addPerson('Wim Proef', { role: 'moderator', nis: KORTRIJK });
    const page = `/platform/gemeenten/${KORTRIJK}`;
    const fields = { persoon: String(weg.userId), rol: 'moderator', gebied: KORTRIJK };
    const taken = await ada.post(page, new URLSearchParams({ formulier: 'platform-neem-rol', ...fields }));
    expect(taken.status).toBe(303);
    const after = await ada.get(taken.location ?? '');
    expect(textOf(after.body)).toContain('Wim Proef heeft de rol niet meer');
    const back = await ada.submit(taken.location ?? '', 'platform-geef-terug');
    expect(back.status).toBe(303);
    expect(textOf((await ada.get(page)).body)).toContain('Wim Proef');
    expect(textOf((await ada.get(taken.location ?? '')).body)).not.toContain('heeft de rol niet meer');
  });

  it('invites once, also when the form is sent twice, and keeps a wrong address', async () => {
    const wrong = await ada.submit('/platform/netwerken/gent-stad', 'platform-nodig-uit', { rol: 'coordinator', mail: 'geen adres' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="geen adres"');
    const body = new URLSearchParams({
      formulier: 'platform-nodig-uit', sleutel: 'sleutel-van-dit-formulier', rol: 'coordinator', gebied: 'gent-stad', mail: 'nieuw.coordinator@proef.be',
    });
    const first = await ada.post('/platform/netwerken/gent-stad', body);
    expect(first).toMatchObject({ status: 303, location: '/platform/netwerken/gent-stad?gedaan=uitgenodigd' });
    expect(await ada.post('/platform/netwerken/gent-stad', body)).toMatchObject({ status: 303, location: first.location });
    const forged = new URLSearchParams({ ...Object.fromEntries(body), sleutel: 'een-andere-sleutel-hier', gebied: 'verzonnen' });
    expect((await ada.post('/platform/netwerken/gent-stad', forged)).status).toBe(404);
  });

  it('gives a role by the words of its place, ends sessions, and never takes its own', async () => {
    const person = await site.addPerson('Bo Proef', { role: 'moderator', nis: KORTRIJK });
    const bo = await signedIn(person.email);
    const page = `/platform/gebruikers/${person.userId}`;
    const wrong = await ada.submit(page, 'platform-geef-rol', { rol: 'moderator', waarvoor: 'Nergenshuizen' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="Nergenshuizen"');
    expect((await ada.submit(page, 'platform-geef-rol', { rol: 'moderator', waarvoor: 'Gent' })).status).toBe(303);
    expect(textOf((await ada.get(page)).body)).toContain('Moderator van een gemeente Gent');
    expect((await bo.get('/beheer')).status).toBe(303);
    const again = await signedIn(person.email);
    expect((await again.get('/beheer')).status).toBe(200);
    expect((await ada.submit(page, 'platform-meld-af')).status).toBe(303);
    expect((await again.get('/beheer')).status).toBe(303);
    const own = /gebruikers\/(\d+)"[^>]*><bdi>Ada Proef/.exec((await ada.get('/platform/gebruikers?woorden=ada.proef')).body)?.[1] ?? '';
    const body = new URLSearchParams({ formulier: 'platform-neem-rol', persoon: own, rol: 'administrator', gebied: '' });
    expect((await ada.post(`/platform/gebruikers/${own}`, body)).status).toBe(400);
    expect((await ada.get('/platform')).status).toBe(200);
  });
});

describe('places and organisations', () => {
  it('writes the contact point that everybody sees', async () => {
    const page = '/platform/gemeenten/34043';
    const bad = await ada.submit(page, 'platform-contact', { functie: 'Dienst Proef', telefoon: '056 12 34 56', link: 'javascript:alert(1)', mail: '' });
    expect(bad.status).toBe(400);
    expect(bad.body).toContain('value="Dienst Proef"');
    expect((await ada.submit(page, 'platform-contact', { functie: 'Dienst Proef', telefoon: '056 12 34 56', mail: '', link: '' })).status).toBe(303);
    expect(textOf((await createVisitor().get('/gemeenten/spiere-helkijn')).body)).toContain('Dienst Proef');
  });

  it('makes a lokaal bestuur and takes that back; what it is part of is checked', async () => {
    const page = `/platform/organisaties/${site.organisationId}`;
    expect((await ada.submit(page, 'platform-bestuur')).status).toBe(303);
    expect(site.submit({ title: 'Van het bestuur' }).outcome).toBe('published');
    expect((await ada.submit(page, 'platform-bestuur')).status).toBe(303);
    expect(site.submit({ title: 'Niet meer van het bestuur' }).outcome).toBe('waiting');
    const itself = await ada.submit(page, 'platform-geheel', { geheel: 'Platformtuin' });
    expect(itself.status).toBe(400);
    expect(textOf(itself.body)).toContain('Een deel heeft zelf geen delen');
    expect((await ada.submit(page, 'platform-geheel', { geheel: 'Bestaat niet' })).status).toBe(400);
  });
});

describe('technique', () => {
  it('runs a job now and shows its result; an unknown job is refused', async () => {
    const body = (taak: string) => new URLSearchParams({ formulier: 'platform-taak', taak });
    expect(await ada.post('/platform/techniek', body('expire-activities'))).toMatchObject({ status: 303, location: '/platform/techniek?gedaan=taak' });
    expect(textOf((await ada.get('/platform/techniek')).body)).toMatch(/Wat voorbij is, van de site halen elk uur .* Gelukt/);
    expect((await ada.post('/platform/techniek', body('rm'))).status).toBe(400);
  });
});

describe('languages', () => {
  it('switches one off and on: prefix, choice, alternates and start follow at once', async () => {
    const visitor = createVisitor();
    const open = await visitor.get('/fr/spelregels');
    expect(open.status).toBe(200);
    expect((await ada.submit('/platform/talen', 'platform-taal', { taal: 'fr', aan: 'nee' })).status).toBe(303);
    const gone = await visitor.get('/fr/activiteiten?waar=Gent');
    expect(gone).toMatchObject({ status: 302, location: '/activiteiten?waar=Gent' });
    expect(gone.headers.get('cache-control')).toBe('no-store');
    expect(await visitor.get('/fr')).toMatchObject({ status: 302, location: '/' });
    expect((await visitor.get('/fr/%5C%5Celders.example')).location ?? '').not.toMatch(/^\/[/\\]/);
    expect((await visitor.get('/spelregels')).body).not.toContain('hreflang="fr"');
    expect((await visitor.get('/taal')).body).not.toContain('kies=fr');
    expect((await visitor.get('/taal?kies=fr')).status).toBe(200);
    const french = createVisitor();
    french.cookies.set('taal', 'fr');
    expect((await french.get('/')).status).toBe(200);
    expect((await ada.get('/platform/talen')).body).toContain('Zet aan: Frans');
    expect((await ada.submit('/platform/talen', 'platform-taal', { taal: 'fr', aan: 'ja' })).status).toBe(303);
    expect(await french.get('/')).toMatchObject({ status: 302, location: '/fr' });
  });

  it('Dutch stays on', async () => {
    const body = new URLSearchParams({ formulier: 'platform-taal', taal: 'nl', aan: 'nee' });
    expect((await ada.post('/platform/talen', body)).status).toBe(400);
    expect((await createVisitor().get('/spelregels')).status).toBe(200);
  });

  it('one that was read over says so no more on top; a day to come is refused', async () => {
    const note = (dag: string) => new URLSearchParams({ formulier: 'platform-nagelezen', taal: 'fr', functie: 'Tolkendienst', dag });
    const before = textOf((await createVisitor().get('/fr/spelregels')).body);
    const wrong = await ada.post('/platform/talen', note('2027-01-01'));
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="Tolkendienst"');
    expect((await ada.post('/platform/talen', note('2026-11-20'))).status).toBe(303);
    const after = textOf((await createVisitor().get('/fr/spelregels')).body);
    expect(before).toContain('Deze vertaling is nog niet nagelezen.');
    expect(after.split('Deze vertaling is nog niet nagelezen.').length).toBeLessThan(before.split('Deze vertaling is nog niet nagelezen.').length);
    await ada.post('/platform/talen', new URLSearchParams({ formulier: 'platform-nagelezen', taal: 'fr', functie: '', dag: '' }));
  });
});

describe('the log', () => {
  it('tells of roles and languages, and is whole', async () => {
    const page = textOf((await ada.get('/platform/logboek?controle=1')).body);
    expect(page).toContain('Het logboek is in orde');
    expect(page).toContain('zette een taal uit');
    expect(page).toContain('nam een rol weg');
  });

  it('the demonstration has an administrator of its own', async () => {
    const account = demoAccount('');
    const demo = await signedIn(account.email, account.password);
    expect((await demo.get('/platform')).status).toBe(200);
  });
});

describe('who runs the site', () => {
  const send = (fields: Record<string, string>) => ada.post('/platform/beheerder', new URLSearchParams({ sleutel: crypto.randomUUID(), ...fields }));

  it('is said to everybody, in the footer, at privacy and at accessibility; without it the pages say so', async () => {
    expect((await createVisitor().get('/privacy')).body).toContain('Dat is de beheerder van deze site.');
    const wrong = await send({ formulier: 'platform-beheerder', naam: 'Proefdienst Beheer', telefoon: '12' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="Proefdienst Beheer"');
    const fields = { naam: 'Proefdienst Beheer', mail: 'beheer@proef.be', telefoon: '02 555 12 34', privacy: 'Gegevensdienst', toegang: 'Webdienst' };
    expect((await send({ formulier: 'platform-beheerder', ...fields })).status).toBe(303);
    expect(textOf((await createVisitor().get('/')).body)).toContain('Beheerder: Proefdienst Beheer');
    const [privacy, accessibility] = [(await createVisitor().get('/privacy')).body, (await createVisitor().get('/toegankelijkheid')).body];
    expect(privacy).toContain('href="tel:+3225551234"');
    expect(privacy).toContain('Gegevensdienst');
    expect(privacy).not.toContain('Webdienst');
    expect(accessibility).toContain('Webdienst');
    expect((await send({ formulier: 'platform-beheerder' })).status).toBe(303);
    expect((await createVisitor().get('/')).body).not.toContain('Proefdienst Beheer');
  });

  it('the numbers for help stand beside the safety form until they are taken away', async () => {
    const wrong = await send({ formulier: 'platform-hulpnummer', hulp: 'Proeflijn', bel: 'bel ons' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="Proeflijn"');
    const sleutel = crypto.randomUUID();
    const fields = { formulier: 'platform-hulpnummer', hulp: 'Proeflijn', bel: '1813', uren: 'elke dag', sleutel };
    for (let times = 0; times < 2; times += 1) expect((await send(fields)).status).toBe(303);
    const shown = await createVisitor().get('/niet-goed');
    expect(shown.body.match(/Proeflijn/g)).toHaveLength(1);
    expect(shown.body).toContain('href="tel:1813"');
    expect(shown.body).toContain('elke dag');
    const desk = await ada.get('/platform/beheerder');
    const nummer = /name="nummer" value="(\d+)"(?![\s\S]*name="nummer")/.exec(desk.body)?.[1] ?? '';
    expect((await send({ formulier: 'platform-hulpnummer-weg', nummer })).status).toBe(303);
    expect((await createVisitor().get('/niet-goed')).body).not.toContain('Proeflijn');
  });
});
