/** The desks of gemeente and network, and reports, over HTTP and without scripts (product §2, §7). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get } from '../support/site.ts';
import { demoAccount, KORTRIJK, openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { createVisitor, textOf, type Visitor } from '../support/visitor.ts';

let site: ModerationSite;
let els: Visitor;
let karim: Visitor;
let gent: Visitor;

beforeAll(async () => {
  site = await openModerationSite('Proeftuin');
  await site.addPerson('Els Proef', { role: 'moderator', nis: KORTRIJK });
  await site.addPerson('Karim Proef', { role: 'moderator', nis: KORTRIJK });
  els = await signedIn('els.proef@proef.be');
  karim = await signedIn('karim.proef@proef.be');
  const account = demoAccount('Gent');
  gent = await signedIn(account.email, account.password);
});

afterAll(() => { site.close(); });

const itemPath = (itemId: number | null) => `/beheer/${itemId}`;

/** A submission, published over HTTP; its address. */
async function published(title: string): Promise<{ activityId: number; path: string }> {
  const { activityId, itemId } = site.submit({ title });
  await els.submit(itemPath(itemId), 'beheer-beslis', { beslissing: 'publish' });
  const { location } = await createVisitor().get(`/activiteiten/${activityId}`);
  return { activityId, path: location ?? '' };
}

describe('who may see a desk', () => {
  it('a visitor signs in first; an action of a visitor is 401', async () => {
    const { itemId } = site.submit({ title: 'Alleen voor de desk' });
    expect(await createVisitor().get('/beheer')).toMatchObject({ status: 303, location: '/aanmelden?terug=%2Fbeheer' });
    const body = new URLSearchParams({ formulier: 'beheer-beslis', beslissing: 'publish' });
    expect((await createVisitor().post(itemPath(itemId), body)).status).toBe(401);
  });

  it('an editor, another gemeente and another desk do not find it', async () => {
    const { itemId, activityId, versionId } = site.submit({ title: 'Niet voor Gent' });
    const editor = await signedIn(site.editor.email);
    expect((await editor.get('/beheer')).status).toBe(404);
    expect((await gent.get(itemPath(itemId))).status).toBe(404);
    expect((await els.get(`/netwerk/wachtrij/${itemId}`)).status).toBe(404);
    expect((await els.get('/beheer/999999999')).status).toBe(404);
    expect((await els.get('/beheer/x')).status).toBe(404);
    const body = new URLSearchParams({ formulier: 'beheer-beslis', beslissing: 'publish', versie: String(versionId) });
    expect((await gent.post(itemPath(itemId), body)).status).toBe(404);
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(404);
    expect(textOf((await gent.get('/beheer')).body)).not.toContain('Niet voor Gent');
  });
});

describe('the queue', () => {
  it('shows what waits with its kind, level and age, filters and finds it', async () => {
    site.submit({ title: 'Fietsen leren', level: 2 });
    const page = textOf((await els.get('/beheer')).body);
    expect(page).toContain('Fietsen leren');
    expect(page).toContain('Proeftuin');
    expect(page).toContain('vandaag');
    expect(textOf((await els.get('/beheer?woorden=FIETSEN')).body)).toContain('Fietsen leren');
    expect(textOf((await els.get('/beheer?woorden=zzz')).body)).toContain('We vonden niets met die woorden');
    expect(textOf((await els.get('/beheer?toon=revision&woorden=Fietsen')).body)).not.toContain('Proeftuin');
  });

  it('says Klaar when nothing waits', async () => {
    const { email } = await site.addPerson('Stil Proef', { role: 'moderator', nis: '45062' });
    const page = textOf((await (await signedIn(email)).get('/beheer')).body);
    expect(page).toContain('Klaar');
    expect(page).toContain('Er wacht niets op jullie');
  });

  it('publishes several at once and says what did not go', async () => {
    const one = site.submit({ title: 'Samen een' });
    const two = site.submit({ title: 'Samen twee' });
    await karim.submit(itemPath(two.itemId), 'beheer-beslis', { beslissing: 'reject', reden: 'dubbel' });
    const keuze = [one, two].map(({ itemId, versionId }) => `${itemId}:${versionId}`);
    const answer = await els.submit('/beheer', 'beheer-publiceer', { keuze });
    expect(answer).toMatchObject({ status: 303, location: `/beheer?gedaan=1&doe=publish&niet=${two.itemId}` });
    const page = textOf((await els.get(answer.location ?? '')).body);
    expect(page).toContain('1 activiteit staat nu op de site');
    expect(page).toMatch(/1 lukte niet: Samen twee ?\. Karim Proef heeft dit .*om \d\d:\d\d uur geweigerd/);
    expect((await get(`/activiteiten/${one.activityId}`)).status).toBe(301);
    expect((await get(`/activiteiten/${two.activityId}`)).status).toBe(404);
    expect((await els.submit('/beheer', 'beheer-publiceer')).status).toBe(400);
  });
});

describe('one item', () => {
  it('needs a reason to be refused, and keeps the words', async () => {
    const { itemId } = site.submit({ title: 'Naaiclub' });
    const answer = await els.submit(itemPath(itemId), 'beheer-beslis', { beslissing: 'reject', woorden: 'Dit past niet goed' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Dit past niet goed</textarea>');
    expect(textOf(answer.body)).toContain('Kies de regel waarom');
    expect((await els.submit(itemPath(itemId), 'beheer-beslis')).status).toBe(400);
  });

  it('is decided once: the second is told who and when; the first undoes it', async () => {
    const { itemId, activityId, versionId } = site.submit({ title: 'Theater kijken' });
    const stale = new URLSearchParams({ formulier: 'beheer-beslis', beslissing: 'reject', reden: 'juist', versie: String(versionId) });
    const first = await karim.submit(itemPath(itemId), 'beheer-beslis', { beslissing: 'publish' });
    expect(first).toMatchObject({ status: 303, location: `${itemPath(itemId)}?gedaan=beslist` });
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(301);
    const second = await els.post(itemPath(itemId), stale);
    expect(second.status).toBe(409);
    expect(textOf(second.body)).toMatch(/Karim Proef heeft dit om \d\d:\d\d uur gepubliceerd\. Jouw beslissing is niet bewaard\./);
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(301);
    const undone = await els.submit(itemPath(itemId), 'beheer-ongedaan');
    expect(undone).toMatchObject({ status: 303, location: `${itemPath(itemId)}?gedaan=ongedaan` });
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(404);
    expect(textOf((await els.get(itemPath(itemId))).body)).toContain('nam een beslissing terug');
  });

  it('sent twice by the same person is one decision', async () => {
    const { itemId, versionId } = site.submit({ title: 'Dubbele klik' });
    const body = new URLSearchParams({ formulier: 'beheer-beslis', beslissing: 'publish', versie: String(versionId) });
    const answers = await Promise.all([els.post(itemPath(itemId), body), els.post(itemPath(itemId), body)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  });

  it('shows a revision beside what is public, in whole words', async () => {
    const { activityId } = await published('Praten bij koffie');
    const { itemId } = site.edit(activityId, { title: 'Praten bij thee', level: 2 });
    const { body } = await els.get(itemPath(itemId));
    expect(body).toMatch(/<del><span[^>]*>weg: <\/span>koffie<\/del>/);
    expect(body).toMatch(/<ins><span[^>]*>nieuw: <\/span>thee<\/ins>/);
    expect(textOf(body)).toContain('2 keer anders');
    expect(textOf(body)).toContain('De oude versie is zichtbaar');
  });

  it('is given to a colleague, and carries messages', async () => {
    const { itemId } = site.submit({ title: 'Samen koken' });
    const { body } = await els.get(itemPath(itemId));
    const id = /<option value="(\d+)"[^>]*>Karim Proef/.exec(body)?.[1] ?? '';
    expect(await els.submit(itemPath(itemId), 'beheer-geef', { collega: id })).toMatchObject({ status: 303 });
    expect(textOf((await els.get('/beheer?woorden=samen+koken')).body)).toContain('Karim Proef kijkt dit na');
    expect((await els.submit(itemPath(itemId), 'beheer-geef', { collega: String(site.editor.userId) })).status).toBe(400);
    expect((await els.submit(itemPath(itemId), 'beheer-bericht', { bericht: '' })).status).toBe(400);
    expect(await els.submit(itemPath(itemId), 'beheer-bericht', { bericht: 'Kan <b>dit</b> ook op maandag?' }))
      .toMatchObject({ status: 303, location: `${itemPath(itemId)}?gedaan=gestuurd#berichten` });
    expect((await els.get(itemPath(itemId))).body).toContain('Kan &lt;b&gt;dit&lt;/b&gt; ook op maandag?');
  });

  it('publishes and trusts in one step: the next one is on the site at once, to look back at', async () => {
    const trusted = await openModerationSite('Vertrouwde Tuin');
    const { itemId } = trusted.submit({ title: 'Eerste van de tuin' });
    expect((await els.submit(itemPath(itemId), 'beheer-beslis', { beslissing: 'reject', reden: 'juist', vertrouw: 'ja' })).status).toBe(400);
    expect(await els.submit(itemPath(itemId), 'beheer-beslis', { beslissing: 'publish', vertrouw: 'ja' })).toMatchObject({ status: 303 });
    expect(trusted.submit({ title: 'Tweede van de tuin' }).outcome).toBe('published');
    trusted.close();
    expect(textOf((await els.get('/beheer?toon=look-back')).body)).toContain('Tweede van de tuin');
  });
});

describe('a report', () => {
  it('is sent by anybody in any language, hides nothing and comes to the desk', async () => {
    const { activityId, path } = await published('Wandelen langs de Leie');
    expect(textOf((await createVisitor().get(path)).body)).toContain('Dit klopt niet meer');
    const reporter = createVisitor();
    const page = `/ar/melden/${activityId}?wat=klopt-niet`;
    expect((await reporter.get(page)).body).toMatch(/value="klopt-niet" checked/);
    const answer = await reporter.submit(page, 'melden', { wat: 'klopt-niet', woorden: 'الباب مغلق' });
    expect(answer).toMatchObject({ status: 303, location: `/ar/melden/${activityId}?verstuurd=1` });
    expect((await reporter.submit(page, 'melden', { wat: 'klopt-niet', woorden: 'الباب مغلق' })).location).toBe(answer.location);
    expect((await createVisitor().get(path)).status).toBe(200);
    const reports = await els.get('/beheer?toon=report&woorden=Leie');
    expect(textOf(reports.body)).toContain('Melding: klopt niet meer');
    const item = /href="(\/beheer\/\d+)"/.exec(reports.body)?.[1] ?? '';
    const { body } = await els.get(item);
    expect(body.match(/الباب مغلق/g)).toHaveLength(1);
    expect(await els.submit(item, 'beheer-beslis', { beslissing: 'keep' })).toMatchObject({ status: 303 });
    expect((await createVisitor().get(path)).status).toBe(200);
  });

  it('says what is missing, and stands for nothing that is not public', async () => {
    const { activityId } = await published('Zingen');
    const answer = await createVisitor().submit(`/melden/${activityId}`, 'melden', { woorden: 'Mijn woorden' });
    expect(answer.status).toBe(400);
    expect(textOf(answer.body)).toContain('Kies wat er niet goed is');
    expect(answer.body).toContain('Mijn woorden</textarea>');
    const hidden = site.submit({ title: 'Nog niet' });
    expect((await createVisitor().get(`/melden/${hidden.activityId}`)).status).toBe(404);
    expect((await createVisitor().post(`/melden/${hidden.activityId}`, 'formulier=melden&wat=ongepast')).status).toBe(404);
    expect((await createVisitor().get('/melden/x')).status).toBe(404);
  });

  it('is slowed down per address without losing the words', async () => {
    const { activityId } = await published('Veel meldingen');
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await createVisitor().submit(`/melden/${activityId}`, 'melden', { wat: 'ongepast', woorden: `Keer ${turn}` });
      statuses.push(answer.status);
      if (answer.status === 429) {
        expect(answer.headers.get('retry-after')).toBe('3600');
        expect(answer.body).toContain(`Keer ${turn}</textarea>`);
      }
    }
    expect(statuses[0]).toBe(303);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the log', () => {
  it('names who did what on the territory and verifies the chain', async () => {
    await published('Voor het logboek');
    const page = textOf((await els.get('/beheer/logboek?controle=1')).body);
    expect(page).toMatch(/Els Proef publiceerde Voor het logboek/);
    expect(page).toContain('Het logboek is in orde');
    expect(textOf((await gent.get('/beheer/logboek')).body)).not.toContain('Voor het logboek');
  });
});

describe('what a gemeente sets', () => {
  it('trusts an organisation and ends that; another gemeente cannot', async () => {
    const own = await openModerationSite('Stille Tuin');
    const page = '/beheer/organisaties';
    const body = (form: string) => new URLSearchParams({ formulier: form, nis: KORTRIJK, organisatie: String(own.organisationId) });
    expect((await gent.post(page, body('beheer-vertrouw'))).status).toBe(404);
    expect(await els.post(page, body('beheer-vertrouw'))).toMatchObject({ status: 303 });
    expect(own.submit({ title: 'Meteen op de site' }).outcome).toBe('published');
    expect(await els.post(page, body('beheer-vertrouw-niet'))).toMatchObject({ status: 303 });
    expect(own.submit({ title: 'Wacht weer' }).outcome).toBe('waiting');
    own.close();
  });

  it('chooses what it follows of the import', async () => {
    const answer = await els.submit('/beheer/invoer', 'beheer-volg', { volgt: 'with-level' });
    expect(answer.status).toBe(303);
    expect((await els.get('/beheer/invoer')).body).toMatch(/value="with-level" checked/);
    expect((await els.submit('/beheer/invoer', 'beheer-volg', { volgt: 'everything' })).status).toBe(303);
    const foreign = new URLSearchParams({ formulier: 'beheer-volg', nis: KORTRIJK, volgt: 'nothing' });
    expect((await gent.post('/beheer/invoer', foreign)).status).toBe(404);
    expect((await els.submit('/beheer/invoer', 'beheer-volg', { volgt: 'half' })).status).toBe(400);
  });

  it('sets mails and absence, and refuses days in the wrong order', async () => {
    const page = '/beheer/instellingen';
    expect((await els.submit(page, 'beheer-mails', { hoe: 'weekly', dag: '3' })).status).toBe(303);
    expect((await els.get(page)).body).toMatch(/value="weekly" checked/);
    const wrong = await els.submit(page, 'beheer-afwezig', { van: '2026-12-10', tot: '2026-12-01' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="2026-12-10"');
    expect((await els.submit(page, 'beheer-afwezig', { van: '2026-12-01', tot: '2026-12-10' })).status).toBe(303);
    expect(textOf((await els.get(page)).body)).toContain('Je bent afwezig tot en met donderdag 10 december 2026');
    expect((await els.submit(page, 'beheer-terug')).status).toBe(303);
  });

  it('invites and removes a colleague, never itself or somebody of another gemeente', async () => {
    const page = '/beheer/instellingen';
    expect(await els.submit(page, 'beheer-nodig-uit', { nis: KORTRIJK, collega: 'nieuw@kortrijk.example' }))
      .toMatchObject({ status: 303, location: `${page}?gedaan=uitgenodigd` });
    expect((await els.submit(page, 'beheer-nodig-uit', { nis: '44021', collega: 'x@kortrijk.example' })).status).toBe(404);
    const weg = await site.addPerson('Weg Proef', { role: 'moderator', nis: KORTRIJK });
    const body = (nis: string, persoon: number) => new URLSearchParams({ formulier: 'beheer-neem-weg', nis, persoon: String(persoon) });
    expect((await gent.post(page, body(KORTRIJK, weg.userId))).status).toBe(404);
    const visitor = await signedIn(weg.email);
    expect((await visitor.post(page, body(KORTRIJK, weg.userId))).status).toBe(400);
    expect((await els.post(page, body(KORTRIJK, weg.userId))).status).toBe(303);
    expect((await visitor.get('/beheer')).status).toBe(303);
  });

  it('reads its own figures', async () => {
    const page = textOf((await els.get('/beheer/cijfers')).body);
    expect(page).toContain('Kortrijk');
    expect(page).toMatch(/Activiteiten \d+/);
    expect((await gent.get(`/beheer/cijfers?gemeente=${KORTRIJK}`)).body).not.toContain('voor Kortrijk');
  });
});
