/** What reaches the network and the platform, what one desk keeps from another, and tampered forms (product §2, §7). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSecondLook } from '#src/domain/moderation/ask-second-look.ts';
import { findDecision } from '#src/domain/moderation/item-repo.ts';
import { reportActivity } from '#src/domain/moderation/report-activity.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { republishActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { updateOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { weeklyValues } from '../support/moderation-bench.ts';
import {
  demoAccount, kortrijkPlace, KORTRIJK, openModerationSite, signedIn, type ModerationSite,
} from '../support/moderation-site.ts';
import { get } from '../support/site.ts';
import { textOf, type Visitor } from '../support/visitor.ts';

const HARELBEKE = '34013';
const KUURNE = '34023';
const NETWORK = 'zuid-west-vlaanderen';

let site: ModerationSite;
let els: Visitor;
let karim: Visitor;
let gent: Visitor;
let coby: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  site = await openModerationSite('Deskhuis');
  await site.addPerson('Els Desk', { role: 'moderator', nis: KORTRIJK });
  await site.addPerson('Karim Desk', { role: 'moderator', nis: KORTRIJK });
  await site.addPerson('Coby Net', { role: 'coordinator', networkId: NETWORK });
  await site.addPerson('Ver Weg', { role: 'coordinator', networkId: 'westhoek' });
  [els, karim, coby, stranger] = await Promise.all(
    ['els.desk@proef.be', 'karim.desk@proef.be', 'coby.net@proef.be', 'ver.weg@proef.be'].map((email) => signedIn(email)),
  ) as [Visitor, Visitor, Visitor, Visitor];
  const account = demoAccount('Gent');
  gent = await signedIn(account.email, account.password);
});

afterAll(() => { site.close(); });

const atNetwork = (itemId: number | null) => `/netwerk/wachtrij/${itemId}`;
const atGemeente = (itemId: number | null) => `/beheer/${itemId}`;
const inTown = (nis: string) => ({ ...kortrijkPlace(), nis });
const decision = (fields: Record<string, string>) => new URLSearchParams({ formulier: 'beheer-beslis', ...fields });

describe('the network', () => {
  it('sees and decides what has no moderator, and takes it back from the list', async () => {
    const own = site.submit({ title: 'Zingen zonder moderator', place: inTown(HARELBEKE) });
    site.submit({ title: 'Blijft bij Kortrijk' });
    const list = textOf((await coby.get('/netwerk/wachtrij?woorden=zingen')).body);
    expect(list).toContain('Zingen zonder moderator');
    expect(textOf((await coby.get('/netwerk/wachtrij?woorden=blijft')).body)).not.toContain('Blijft bij Kortrijk');
    for (const other of [stranger, gent, els]) expect((await other.get(atNetwork(own.itemId))).status).toBe(404);
    expect((await els.get(atGemeente(own.itemId))).status).toBe(404);
    expect(await coby.submit(atNetwork(own.itemId), 'beheer-beslis', { beslissing: 'publish' }))
      .toMatchObject({ status: 303, location: `${atNetwork(own.itemId)}?gedaan=beslist` });
    expect((await get(`/activiteiten/${own.activityId}`)).status).toBe(301);
    expect(textOf((await coby.get('/netwerk/wachtrij')).body)).toMatch(/Net beslist.*Zingen zonder moderator/);
    const undone = await coby.submit('/netwerk/wachtrij', 'beheer-ongedaan');
    expect(undone).toMatchObject({ status: 303, location: '/netwerk/wachtrij?gedaan=ongedaan' });
    expect(textOf((await coby.get(undone.location ?? '')).body)).toContain('De beslissing is teruggenomen');
    expect((await get(`/activiteiten/${own.activityId}`)).status).toBe(404);
  });

  it('has what happens where the only moderator is absent, from the first hour', async () => {
    const { email } = await site.addPerson('Alleen Kuurne', { role: 'moderator', nis: KUURNE });
    const alone = await signedIn(email);
    const before = site.submit({ title: 'Voor de afwezigheid', place: inTown(KUURNE) });
    expect((await coby.get(atNetwork(before.itemId))).status).toBe(404);
    expect(await alone.submit('/beheer/instellingen', 'beheer-afwezig', { van: '2026-11-24', tot: '2026-11-27' })).toMatchObject({ status: 303 });
    const during = site.submit({ title: 'Tijdens de afwezigheid', place: inTown(KUURNE) });
    for (const { itemId } of [before, during]) expect((await coby.get(atNetwork(itemId))).status).toBe(200);
    expect(textOf((await alone.get(atGemeente(during.itemId))).body)).toContain('Zuid-West-Vlaanderen heeft dit sinds');
  });

  it('has reports on a lokaal bestuur\'s own offer; the gemeente reads them and decides nothing', async () => {
    const bestuur = await openModerationSite('Dienst van Kortrijk');
    updateOrganisation(site.app.db, bestuur.organisationId, { isLokaalBestuur: true }, 1);
    const { activityId, outcome } = bestuur.submit({ title: 'Offer van het bestuur' });
    expect(outcome).toBe('published');
    reportActivity(site.app, { activityId, kind: 'inappropriate', words: 'Te duur', address: 'proef' });
    bestuur.close();
    const item = /href="(\/netwerk\/wachtrij\/\d+)"/.exec((await coby.get('/netwerk/wachtrij?toon=report&woorden=bestuur')).body)?.[1] ?? '';
    expect(textOf((await coby.get(item)).body)).toContain('Te duur');
    const own = item.replace('/netwerk/wachtrij', '/beheer');
    const seen = await els.get(own);
    expect(textOf(seen.body)).toContain('Iemand anders heeft dit');
    expect(seen.body).not.toContain('name="beslissing"');
    expect((await els.post(own, decision({ beslissing: 'keep' }))).status).toBe(404);
    expect(await coby.submit(item, 'beheer-beslis', { beslissing: 'keep' })).toMatchObject({ status: 303 });
  });

  it('looks a second time, by somebody else than who refused', async () => {
    const { itemId, activityId } = site.submit({ title: 'Nog eens kijken' });
    await els.submit(atGemeente(itemId), 'beheer-beslis', { beslissing: 'reject', reden: 'juist' });
    const decisionId = findDecision(site.app.db, itemId ?? 0)?.id ?? 0;
    const look = askSecondLook(site.app, site.editor, { decisionId, words: 'Kijk je nog eens?' });
    const page = textOf((await coby.get(atNetwork(look))).body);
    expect(page).toContain('Tweede blik');
    expect(page).toContain('Kijk je nog eens?');
    expect((await els.post(atGemeente(look), decision({ beslissing: 'overturn' }))).status).toBe(404);
    expect(await coby.submit(atNetwork(look), 'beheer-beslis', { beslissing: 'overturn' })).toMatchObject({ status: 303 });
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(301);
  });
});

describe('two at once', () => {
  it('the second reads who, when and what, and keeps what was typed', async () => {
    const { itemId, versionId } = site.submit({ title: 'Samen beslissen' });
    await karim.submit(atGemeente(itemId), 'beheer-beslis', { beslissing: 'publish' });
    const late = await els.post(atGemeente(itemId), decision({
      beslissing: 'ask-changes', versie: String(versionId), woorden: 'Een lange <b>uitleg</b> van Els',
    }));
    expect(late.status).toBe(409);
    expect(textOf(late.body)).toMatch(/Karim Desk heeft dit om \d\d:\d\d uur gepubliceerd\. Jouw beslissing is niet bewaard\./);
    expect(late.body).toContain('Een lange &lt;b&gt;uitleg&lt;/b&gt; van Els</textarea>');
  });

  it('a decision sent again by the same person changes nothing; its undoing neither', async () => {
    const { itemId, versionId, activityId } = site.submit({ title: 'Terug en vooruit' });
    const body = decision({ beslissing: 'publish', versie: String(versionId) });
    expect((await els.post(atGemeente(itemId), body)).status).toBe(303);
    expect((await els.post(atGemeente(itemId), body)).status).toBe(303);
    const undo = new URLSearchParams({ formulier: 'beheer-ongedaan', besluit: String(findDecision(site.app.db, itemId ?? 0)?.id) });
    expect((await els.post(atGemeente(itemId), undo)).status).toBe(303);
    expect((await els.post(atGemeente(itemId), undo)).status).toBe(303);
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(404);
  });
});

describe('tampered forms', () => {
  it('another version, another item, another gemeente are refused and change nothing', async () => {
    const one = site.submit({ title: 'Eerste van twee' });
    const two = site.submit({ title: 'Tweede van twee' });
    const other = await els.post(atGemeente(one.itemId), decision({ beslissing: 'publish', versie: String(two.versionId) }));
    expect(other.status).toBe(409);
    for (const versie of ['-1', '0', '1e9', 'x', '9'.repeat(30)]) {
      expect((await els.post(atGemeente(one.itemId), decision({ beslissing: 'publish', versie }))).status).toBe(400);
    }
    expect((await els.post(atGemeente(one.itemId), decision({ beslissing: 'overturn', versie: String(one.versionId) }))).status).toBe(400);
    expect((await els.post(atGemeente(one.itemId), decision({ beslissing: 'approve', versie: String(one.versionId) }))).status).toBe(400);
    const forms: [Record<string, string>, number][] = [
      [{ formulier: 'beheer-beslis', beslissing: 'publish', versie: String(one.versionId) }, 404],
      [{ formulier: 'beheer-geef', collega: '' }, 404],
      [{ formulier: 'beheer-bron', veld: 'title', gezien: '1', neem: 'source' }, 404],
      [{ formulier: 'beheer-bron-terug', veld: 'title' }, 404],
    ];
    for (const [fields, status] of forms) {
      expect((await gent.post(atGemeente(one.itemId), new URLSearchParams(fields))).status, fields.formulier).toBe(status);
    }
    const keuze = new URLSearchParams({ formulier: 'beheer-publiceer', doe: 'publish', keuze: `${one.itemId}:${one.versionId}` });
    const bulk = await gent.post('/beheer', keuze);
    expect(bulk).toMatchObject({ status: 303, location: `/beheer?gedaan=0&doe=publish&niet=${one.itemId}` });
    expect(textOf((await gent.get(bulk.location ?? '')).body)).not.toContain('Eerste van twee');
    for (const { activityId } of [one, two]) expect((await get(`/activiteiten/${activityId}`)).status).toBe(404);
  });

  it('a decision of another gemeente is not undone by its number', async () => {
    const { itemId, activityId } = site.submit({ title: 'Van Kortrijk' });
    await els.submit(atGemeente(itemId), 'beheer-beslis', { beslissing: 'publish' });
    const besluit = String(findDecision(site.app.db, itemId ?? 0)?.id);
    for (const [person, page] of [[gent, '/beheer'], [stranger, '/netwerk/wachtrij']] as const) {
      expect((await person.post(page, new URLSearchParams({ formulier: 'beheer-ongedaan', besluit }))).status).toBe(404);
    }
    expect((await get(`/activiteiten/${activityId}`)).status).toBe(301);
  });

  it('scripts in title, words and messages stand there as text', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { itemId } = site.submit({ title: evil, description: evil });
    await els.submit(atGemeente(itemId), 'beheer-bericht', { bericht: evil });
    for (const path of [atGemeente(itemId), '/beheer?woorden=%3Cscript%3E', '/beheer/logboek']) {
      // Inside quotes of an attribute it is text already; a quote in it would be escaped.
      const body = (await els.get(path)).body.replace(/"[^"]*"/g, '""');
      expect(body).not.toContain('<script>alert(1)');
      expect(body).not.toContain('<img src=x');
    }
    expect((await els.get('/beheer?gedaan=1&doe=publish&niet=1.2.x.%3Cb%3E')).status).toBe(200);
  });
});

describe('over, and again', () => {
  it('what was archived comes back with new dates by the same rule: it waits, and its address says over till then', async () => {
    const { itemId, activityId } = site.submit({ title: 'Volgend seizoen' });
    await els.submit(atGemeente(itemId), 'beheer-beslis', { beslissing: 'publish' });
    archiveActivity(site.app, site.editor, { activityId });
    const again = republishActivity(site.app, site.editor, { activityId, values: { ...weeklyValues(), title: 'Volgend seizoen', place: kortrijkPlace() } });
    expect(again.outcome).toBe('waiting');
    const page = await get(`/activiteiten/${activityId}/volgend-seizoen`);
    expect(page.status).toBe(410);
    expect(await els.submit(atGemeente(again.itemId), 'beheer-beslis', { beslissing: 'publish' })).toMatchObject({ status: 303 });
    expect((await get(`/activiteiten/${activityId}/volgend-seizoen`)).status).toBe(200);
  });
});

describe('the desks of the demonstration', () => {
  it('a claim is approved and taken back', async () => {
    const list = await gent.get('/beheer');
    expect(textOf(list.body)).toContain('Vraagt beheer');
    const id = site.app.db.$client.prepare("select id from moderation_items where kind = 'claim' and nis = '44021' and closed_at is null").pluck().get() as number;
    expect(textOf((await gent.get(atGemeente(id))).body)).toContain('zegt dat dit aanbod van haar is');
    expect(await gent.submit(atGemeente(id), 'beheer-beslis', { beslissing: 'approve' })).toMatchObject({ status: 303 });
    expect(await gent.submit(atGemeente(id), 'beheer-ongedaan')).toMatchObject({ status: 303 });
    expect((await gent.get(atGemeente(id))).body).toContain('value="approve"');
  });

  it('where the source changed both stand there, one is taken over and that is taken back', async () => {
    const id = site.app.db.$client.prepare(`select i.id from moderation_items i join activity_remarks r on r.activity_id = i.activity_id
      where r.key like 'source-changed:%' and i.nis = '44021' and i.closed_at is null and i.kind = 'look-back'`).pluck().get() as number;
    const before = await gent.get(atGemeente(id));
    expect(textOf(before.body)).toContain('De bron is veranderd');
    expect(await gent.submit(atGemeente(id), 'beheer-bron', { neem: 'source' })).toMatchObject({ status: 303 });
    expect(textOf((await gent.get(atGemeente(id))).body)).toContain('De bron is overgenomen');
    expect(await gent.submit(atGemeente(id), 'beheer-bron-terug')).toMatchObject({ status: 303 });
    expect(textOf((await gent.get(atGemeente(id))).body)).not.toContain('De bron is overgenomen');
    expect((await gent.submit(atGemeente(id), 'beheer-bron', { neem: 'alles' })).status).toBe(400);
    expect((await gent.submit(atGemeente(id), 'beheer-bron', { neem: 'ours', gezien: '1' })).status).toBe(409);
  });
});

describe('a request to be a lokaal bestuur', () => {
  it('is read by the gemeente and decided by the administrator, who may take it back', async () => {
    const id = site.app.db.$client.prepare("select id from moderation_items where kind = 'lokaal-bestuur' and closed_at is null order by id").pluck().get() as number;
    const account = demoAccount('');
    const admin = await signedIn(account.email, account.password);
    const own = `/platform/wachtrij/${id}`;
    expect(textOf((await admin.get(own)).body)).toContain('vraagt om een lokaal bestuur te zijn');
    expect((await els.get(own)).status).toBe(404);
    expect((await gent.post(`/beheer/${id}`, decision({ beslissing: 'approve' }))).status).toBe(404);
    expect(await admin.submit(own, 'beheer-beslis', { beslissing: 'approve' })).toMatchObject({ status: 303 });
    const isBestuur = () => site.app.db.$client.prepare(`select o.is_lokaal_bestuur from organisations o
      join moderation_items i on i.organisation_id = o.id where i.id = ?`).pluck().get(id);
    expect(isBestuur()).toBe(1);
    expect(await admin.submit(own, 'beheer-ongedaan')).toMatchObject({ status: 303 });
    expect(isBestuur()).toBe(0);
  });
});
