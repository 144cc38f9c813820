/** Imported offer taken over at the desk (product §3 Imported), and the numbers of the own offer, over HTTP. */
import { inject, afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { readActivity } from '#src/domain/activities/activity-input.ts';
import { takeOverActivity } from '#src/domain/activities/take-over-activity.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { weeklyValues } from '../support/moderation-bench.ts';
import { KORTRIJK, kortrijkPlace, openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';
import { SITE_NOW } from '../support/start-site.ts';
import { createVisitor, textOf, type Visitor } from '../support/visitor.ts';

let site: ModerationSite;
let visitor: Visitor;
let db: Database;
beforeAll(async () => {
  site = await openModerationSite('Overneemclub');
  visitor = await signedIn(site.editor.email);
  db = openDatabase(databaseFile(inject('siteDataDir')));
});
afterAll(() => {
  site.close();
  db.$client.close();
});

function importOf(sourceId: string, name: string, email: string | null, title: string): number {
  const clock = fixedClock(SITE_NOW);
  const { content, schedule } = readActivity({ ...weeklyValues(), title, place: kortrijkPlace() }, null, clock.now());
  const result = takeOverActivity({ db, clock, searchIndex: createSearchIndex(db) }, {
    sourceId, sourceUrl: null, content, schedule, availableFrom: null, availableTo: null, remarks: [],
    organiser: { sourceId: `${sourceId}-org`, name, kind: 'vereniging', nis: KORTRIJK, about: null, phone: null, email, url: null },
  });
  if (result.outcome === 'skipped') throw new Error(result.reason);
  return result.activityId;
}

const claimForm = (id: number) => ({ activityId: String(id) });

describe('taking over imported offer', () => {
  it('is given at once to who has a mail address of the same organisation, and shown as suggested', async () => {
    const id = importOf('claim-1', 'Zilvermeeuw Kortrijk', 'info@proef.be', 'Meeuwen tellen');
    const page = await visitor.get('/aanbod/overnemen');
    expect(textOf(page.body)).toMatch(/Dit lijkt van jullie.*Zilvermeeuw Kortrijk.*1 activiteit.*Je krijgt dit meteen/);
    const sent = await visitor.submit('/aanbod/overnemen', 'aanbod-overnemen', claimForm(id));
    expect(sent.location).toBe('/aanbod/overnemen?gedaan=nu');
    const again = await visitor.post('/aanbod/overnemen', new URLSearchParams({
      formulier: 'aanbod-overnemen', activityId: String(id), organisationId: String(site.organisationId),
    }));
    expect(again.location).toBe('/aanbod/overnemen?gedaan=nu');
    expect(textOf((await visitor.get('/aanbod')).body)).toContain('Meeuwen tellen');
    expect(textOf((await visitor.get('/aanbod/overnemen?gedaan=nu')).body)).toMatch(/Zilvermeeuw Kortrijk Van jullie/);
    const rival = await signedIn((await site.addPerson('Rik Rivaal', { role: 'editor', organisationId: 1 })).email);
    const late = await rival.post('/aanbod/overnemen', new URLSearchParams({
      formulier: 'aanbod-overnemen', activityId: String(id), organisationId: '1',
    }));
    expect(late.status).toBe(409);
    expect(textOf(late.body)).toContain('Dit aanbod is al van een andere organisatie');
    const theft = await rival.post('/aanbod/overnemen', new URLSearchParams({
      formulier: 'aanbod-overnemen', activityId: String(id), organisationId: String(site.organisationId),
    }));
    expect(theft.status).toBe(404);
  });

  it('waits for the gemeente otherwise; asked twice is once; the answer shows', async () => {
    const id = importOf('claim-2', 'Wulpenkring 100%', null, 'Wulpen kijken');
    expect(textOf((await visitor.get('/aanbod/overnemen?q=bestaatniet')).body)).toContain('We vinden niets met die naam');
    expect(textOf((await visitor.get('/aanbod/overnemen?q=%25')).body)).not.toContain('Wulpenkring');
    const found = await visitor.get('/aanbod/overnemen?q=wulpenkring');
    expect(textOf(found.body)).toMatch(/Wulpenkring 100%.*De gemeente kijkt na/);
    const send = () => visitor.submit('/aanbod/overnemen?q=wulpenkring', 'aanbod-overnemen', claimForm(id));
    expect((await send()).location).toBe('/aanbod/overnemen?gedaan=gevraagd');
    expect((await send()).location).toBe('/aanbod/overnemen?gedaan=gevraagd');
    const items = db.$client.prepare("select id from moderation_items where kind = 'claim' and activity_id = ?").all(id) as { id: number }[];
    expect(items).toHaveLength(1);
    expect(textOf((await visitor.get('/aanbod/overnemen')).body)).toMatch(/Wulpenkring 100% Wacht op de gemeente/);
    expect(textOf((await visitor.get('/aanbod')).body)).not.toContain('Wulpen kijken');
    const desk = await signedIn((await site.addPerson('Karim Overname', { role: 'moderator', nis: KORTRIJK })).email);
    const path = `/beheer/${items[0]?.id}`;
    expect(textOf((await desk.get(path)).body)).toContain('Overneemclub zegt dat dit aanbod van haar is');
    expect((await desk.submit(path, 'beheer-beslis', { beslissing: 'approve' })).status).toBe(303);
    expect(textOf((await visitor.get('/aanbod/overnemen')).body)).toMatch(/Wulpenkring 100% Van jullie/);
    expect(textOf((await visitor.get('/aanbod')).body)).toContain('Wulpen kijken');
  });
});

describe('the numbers of the own offer', () => {
  it('count a person who looks, once; no machine, no prefetch, nobody who is signed in', async () => {
    const id = importOf('views-1', 'Telclub', 'tel@proef.be', 'Tellen leren');
    await visitor.submit('/aanbod/overnemen', 'aanbod-overnemen', claimForm(id));
    const { location } = await createVisitor().get(`/activiteiten/${id}`);
    const look = (headers: Record<string, string>) => fetch(siteUrl() + (location ?? ''), { headers });
    const person = { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' };
    const before = (await look(person)).status;
    await look(person);
    await look({ 'user-agent': 'Googlebot/2.1' });
    await look({ ...person, 'sec-purpose': 'prefetch' });
    await look({ ...person, cookie: [...visitor.cookies].map((each) => each.join('=')).join('; ') });
    for (let n = 0; n < 5; n += 1) await look({ 'user-agent': `Mozilla/5.0 (Telefoon ${n}) Firefox/140.0` });
    expect(before).toBe(200);
    const count = () => (db.$client.prepare('select sum(count) as n from activity_views where activity_id = ?').get(id) as { n: number | null }).n;
    await expect.poll(count, { timeout: 10_000 }).toBe(6);
    const page = textOf((await visitor.get('/aanbod/cijfers?dagen=90')).body);
    expect(page).toMatch(/Tellen leren 5 0 0 0 0/);
    expect(page).toContain('We bewaren deze tellingen een jaar');
    expect(textOf((await visitor.get(`/aanbod/${id}`)).body)).toMatch(/Cijfers van deze activiteit Laatste 30 dagen Bekeken 5/);
  });
});
