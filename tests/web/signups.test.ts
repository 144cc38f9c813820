/** Signing up without scripts and without an account, against the built server. */
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { openForSignUp, siteSignupApp, signInAsOrganiser } from '../support/signup-site.ts';
import { waitForMails } from '../support/mailbox.ts';
import { createVisitor, hiddenFields, textOf, type Answer, type Visitor } from '../support/visitor.ts';

let app: ReturnType<typeof siteSignupApp>;
let id = 0;
beforeAll(() => {
  app = siteSignupApp();
  id = openForSignUp(app.db, 0, 2);
});
afterAll(() => { app.close(); });

/** The dates that one may choose, in order. */
async function datesOf(visitor: Visitor): Promise<string[]> {
  const { body } = await visitor.get(`/activiteiten/${id}/meedoen`);
  return [...body.matchAll(/name="dag" value="(\d+)"/g)].map(([, value = '']) => value);
}

/** Signs up and goes on to the own page. */
async function join(visitor: Visitor, values: Record<string, string | string[]>, prefix = ''): Promise<{ path: string; page: Answer }> {
  const sent = await visitor.submit(`${prefix}/activiteiten/${id}/meedoen`, 'meedoen', values);
  expect(sent.status).toBe(303);
  const on = await visitor.get(sent.location ?? '');
  expect(on.status).toBe(303);
  const path = on.location ?? '';
  return { path: path.replace(/\?.*/, ''), page: await visitor.get(path) };
}

describe('signing up', () => {
  it('stands on the page of the activity, with its places', async () => {
    const visitor = createVisitor();
    const { location } = await visitor.get(`/activiteiten/${id}`);
    const page = await visitor.get(location ?? '');
    expect(page.body).toContain(`href="/activiteiten/${id}/meedoen"`);
    expect(textOf(page.body)).toContain('Er zijn nog 2 plaatsen op maandag 30 november');
  });

  it('says before sending who sees the name and until when, in the language and in Dutch', async () => {
    const { body } = await createVisitor().get(`/ar/activiteiten/${id}/meedoen`);
    expect(textOf(body)).toContain('من يرى اسمك؟');
    expect(textOf(body)).toContain('Wij wissen alles 30 dagen na je laatste dag.');
    expect(textOf(body)).toContain('Voel je je niet goed bij iemand?');
  });

  it('keeps what was typed and says what is wrong beside each field', async () => {
    const visitor = createVisitor();
    const [, second = ''] = await datesOf(visitor);
    const answer = await visitor.submit(`/activiteiten/${id}/meedoen`, 'meedoen', {
      dag: second, voornaam: '', telefoon: 'bel mij', email: 'geen adres',
    });
    expect(answer.status).toBe(400);
    const text = textOf(answer.body);
    for (const words of ['Schrijf je voornaam.', 'Dit is geen telefoonnummer.', 'Dit is geen mailadres.']) expect(text).toContain(words);
    expect(answer.body).toContain('value="bel mij"');
    expect(answer.body).toMatch(new RegExp(`value="${second}"[^>]*checked`));
  });

  it('refuses a day that is not there, and does nothing', async () => {
    const visitor = createVisitor();
    const answer = await visitor.submit(`/activiteiten/${id}/meedoen`, 'meedoen', { dag: '999999999', voornaam: 'Amina' });
    expect(answer.status).toBe(409);
    expect(textOf(answer.body)).toContain('Een dag die je koos, is er niet meer.');
  });

  it('sent twice it happens once', async () => {
    const visitor = createVisitor();
    const [, , third = ''] = await datesOf(visitor);
    const path = `/activiteiten/${id}/meedoen`;
    const fields = new URLSearchParams(hiddenFields((await visitor.get(path)).body, 'meedoen'));
    fields.set('voornaam', 'Dubbel');
    fields.set('dag', third);
    const [one, other] = await Promise.all([visitor.post(path, fields), visitor.post(path, fields)]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(one.location).toBe(other.location);
    expect(one.location).not.toMatch(/\/[A-Z2-9]{6}(\?|$)/);
  });

  it('gives code, sentence and mail; cancels in one step, and the next who waits gets the place', async () => {
    const visitor = createVisitor();
    const [, , , , fifth = ''] = await datesOf(visitor);
    const first = await join(visitor, { dag: fifth, voornaam: 'Amina', email: 'amina@proef.be' }, '/fr');
    expect(first.path).toMatch(/^\/fr\/inschrijving\/[A-Z2-9]{6}$/);
    expect(first.page.status).toBe(200);
    expect(first.page.headers.get('cache-control')).toBe('no-store');
    expect(textOf(first.page.body)).toContain('Hallo, ik ben Amina. Ik ben ingeschreven.');
    const [mail] = await waitForMails(inject('siteDataDir'), 'amina@proef.be');
    expect(mail?.text).toContain(first.path);
    await join(visitor, { dag: fifth, voornaam: 'Bilal' });
    const waits = await join(visitor, { dag: fifth, voornaam: 'Chen' });
    expect(textOf(waits.page.body)).toContain('Je staat op de wachtlijst.');

    expect((await visitor.submit(first.path, 'afzeggen')).status).toBe(303);
    expect(textOf((await visitor.get(first.path)).body)).toContain('Nous avons effacé ton nom');
    expect(textOf((await visitor.get(waits.path)).body)).toContain('Er is een plaats voor jou');
    expect((await visitor.submit(waits.path, 'plaats-nemen')).status).toBe(303);
    expect(textOf((await visitor.get(waits.path)).body)).toContain('Je bent ingeschreven.');
  });

  it('goes to the page of an activity that is joined in another way', async () => {
    const other = app.db.$client.prepare(`select id from activities where state = 'published'
      and json_extract(content, '$.bookingHow') = 'come' limit 1`).pluck().get() as number;
    const answer = await createVisitor().get(`/activiteiten/${other}/meedoen`);
    expect(answer).toMatchObject({ status: 303 });
    expect(answer.location).toMatch(new RegExp(`^/activiteiten/${other}/`));
    expect((await createVisitor().get('/activiteiten/999999/meedoen')).status).toBe(404);
  });
});

describe('the organiser', () => {
  it('sees who comes and whom to call; nobody else does', async () => {
    const visitor = createVisitor();
    const dates = await datesOf(visitor);
    const seventh = dates[6] ?? '';
    const { path } = await join(visitor, { dag: seventh, voornaam: 'Beller', telefoon: '0470 99 88 77' }, '/ar');
    app.db.$client.prepare("update occurrences set status = 'cancelled' where id = ?").run(seventh);
    expect(tellChangedDates(app, id)).toBe(1);
    expect(textOf((await visitor.get(path)).body)).toContain('لن يقام');

    const organiser = await signInAsOrganiser();
    const desk = await organiser.get('/aanbod/inschrijvingen');
    expect(desk.body).toContain('href="tel:0470998877"');
    expect(textOf(desk.body)).toContain('gaat het niet door.');
    expect(textOf(desk.body)).toContain('لن يقام النشاط');
    const list = await organiser.get(`/aanbod/inschrijvingen/${id}?dag=${seventh}`);
    expect(textOf(list.body)).toContain('Beller');
    const line = desk.body.slice(desk.body.indexOf('tel:0470998877'));
    const [, inschrijving = ''] = /name="inschrijving" value="(\d+)"/.exec(line) ?? [];
    const [, bericht = ''] = /name="bericht" value="(\d+)"/.exec(line) ?? [];
    const tick = new URLSearchParams({ formulier: 'bellijst', inschrijving, bericht, uitkomst: 'reached' });
    expect((await organiser.post('/aanbod/inschrijvingen', tick)).status).toBe(303);
    expect((await organiser.get('/aanbod/inschrijvingen')).body.includes('tel:0470998877')).toBe(false);

    expect(await visitor.get(`/aanbod/inschrijvingen/${id}`)).toMatchObject({ status: 303 });
    expect((await visitor.post('/aanbod/inschrijvingen', new URLSearchParams({ formulier: 'bellijst' }))).status).toBe(401);
    const foreign = app.db.$client.prepare(`select id from activities where organisation_id not in (select cast(r.scope as integer)
      from user_roles r join users u on u.id = r.user_id where u.email = 'organisatie@voorbeeld.invalid') limit 1`).pluck().get() as number;
    expect((await organiser.get(`/aanbod/inschrijvingen/${foreign}`)).status).toBe(404);
    const body = new URLSearchParams({ formulier: 'hoe-was-het', activiteit: String(foreign), keer: '1', uitkomst: 'held' });
    expect((await organiser.post('/aanbod/inschrijvingen', body)).status).toBe(404);
  });

  it('says how it was; wrong numbers come back with what was typed', async () => {
    const organiser = await signInAsOrganiser();
    const path = '/aanbod/inschrijvingen';
    const page = await organiser.get(path);
    const [, activiteit = '', keer = ''] = /name="activiteit" value="(\d+)"[^>]*>\s*<input type="hidden" name="keer" value="(\d+)"/.exec(page.body) ?? [];
    expect(keer).not.toBe('');
    const send = (values: Record<string, string>) => organiser.post(path, new URLSearchParams({ formulier: 'hoe-was-het', activiteit, keer, ...values }));
    const refused = await send({ uitkomst: 'held', mensen: '5', vrouwen: '6' });
    expect(refused.status).toBe(400);
    expect(textOf(refused.body)).toContain('Er zijn meer vrouwen dan mensen.');
    expect((await send({ mensen: '5' })).status).toBe(400);
    expect((await send({ uitkomst: 'held', mensen: '6', vrouwen: '6' })).status).toBe(303);
    expect((await organiser.get(path)).body.includes(`name="keer" value="${keer}"`)).toBe(false);
  });
});

describe('codes', () => {
  it('are read as typed, and guessing is slowed down without locking anybody out for good', async () => {
    const visitor = createVisitor();
    const [, , , , , sixth = ''] = await datesOf(visitor);
    const { path } = await join(visitor, { dag: sixth, voornaam: 'Dara' });
    const code = path.slice(-6);
    expect(await visitor.get(`/inschrijving/${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`))
      .toMatchObject({ status: 303, location: path });
    expect((await visitor.get('/inschrijving/nooit')).status).toBe(404);
    expect((await visitor.get('/inschrijving/klaar?s=v1.a.b')).status).toBe(404);
    const statuses: number[] = [];
    for (let guess = 0; guess < 24; guess += 1) {
      statuses.push((await visitor.get(`/inschrijving/AAAA${'ABCDEFGHJKMNPQRSTVWXYZ23'[guess] ?? 'A'}A`)).status);
    }
    expect(statuses.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    const blocked = await visitor.get(path);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    app.db.$client.prepare('delete from rate_counters').run();
    expect((await visitor.get(path)).status).toBe(200);
  });
});
