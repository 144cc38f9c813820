/** Closing days and taking somebody off a list, as forms without scripts: a stranger finds nothing, twice is once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { addByAppointment, openForSignUp, siteSignupApp, signInAsOrganiser } from '../support/signup-site.ts';
import { createVisitor, hiddenFields, type Visitor } from '../support/visitor.ts';

let app: ReturnType<typeof siteSignupApp>;
let site: ModerationSite;
let organiser: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  app = siteSignupApp();
  site = await openModerationSite('Vreemdtuin');
  await site.addPerson('Vera Vreemd', { role: 'editor', organisationId: site.organisationId });
  organiser = await signInAsOrganiser();
  stranger = await signedIn('vera.vreemd@proef.be');
});
afterAll(() => {
  app.close();
  site.close();
});

const count = (sql: string, ...values: unknown[]) => app.db.$client.prepare(sql).pluck().get(...values);

describe('closing days', () => {
  it('are refused to a stranger and happen once', async () => {
    const path = '/aanbod/sluiting';
    const { body } = await organiser.get(`${path}?van=2027-01-18&tot=2027-01-24`);
    const fields = new URLSearchParams(hiddenFields(body, 'aanbod-sluit'));
    const activity = /name="activiteit" value="(\d+)"/.exec(body)?.[1] ?? '';
    fields.set('activiteit', activity);
    const closed = () => count(`select count(*) from occurrences where activity_id = ? and status = 'cancelled'
      and starts_at between ? and ?`, activity, Date.parse('2027-01-18'), Date.parse('2027-01-25'));
    const made = () => Number(count('select count(*) from closings'));
    const before = made();
    expect(closed()).toBe(0);
    expect((await createVisitor().post(path, fields)).status).toBe(401);
    expect((await stranger.post(path, fields)).status).toBe(404);
    expect([closed(), made()]).toEqual([0, before]);
    for (const answer of [await organiser.post(path, fields), await organiser.post(path, fields)]) {
      expect(answer).toMatchObject({ status: 303, location: '/aanbod/sluiting?gedaan=dicht#gemaakt' });
    }
    expect(closed()).toBeGreaterThan(0);
    expect(made()).toBe(before + 1);
    const undo = new URLSearchParams(hiddenFields((await organiser.get(path)).body, 'aanbod-sluit-terug'));
    expect((await stranger.post(path, undo)).status).toBe(404);
    expect(closed()).toBeGreaterThan(0);
    for (const answer of [await organiser.post(path, undo), await organiser.post(path, undo)]) expect(answer.status).toBe(303);
    expect(closed()).toBe(0);
  });
});

describe('taking somebody off a list', () => {
  const removals = () => count("select count(*) from moderation_log where action = 'signup-remove'");
  const lastSignup = () => String(count('select max(id) from signups'));

  it('with dates: refused to a stranger, and once', async () => {
    const id = openForSignUp(app.db, 4, 5);
    const visitor = createVisitor();
    const day = /name="dag" value="(\d+)"/.exec((await visitor.get(`/activiteiten/${id}/meedoen`)).body)?.[1] ?? '';
    expect((await visitor.submit(`/activiteiten/${id}/meedoen`, 'meedoen', { dag: day, voornaam: 'Zita' })).status).toBe(303);
    const path = `/aanbod/inschrijvingen/${id}?dag=${day}`;
    const fields = new URLSearchParams(hiddenFields((await organiser.get(path)).body, 'lijst-af'));
    expect(fields.get('inschrijving')).toBe(lastSignup());
    const before = Number(removals());
    expect((await organiser.post(path, fields)).status).toBe(400);
    fields.set('reden', 'double');
    expect((await createVisitor().post(path, fields)).status).toBe(401);
    expect((await stranger.post(path, fields)).status).toBe(404);
    expect(removals()).toBe(before);
    for (const answer of [await organiser.post(path, fields), await organiser.post(path, fields)]) expect(answer.status).toBe(303);
    expect(removals()).toBe(before + 1);
    expect((await organiser.submit(path, 'lijst-terug')).status).toBe(303);
    expect((await organiser.get(path)).body).toContain('Zita');
  });

  it('without dates too, and the person reads it at the code', async () => {
    const id = addByAppointment(app.db);
    const visitor = createVisitor();
    const sent = await visitor.submit(`/activiteiten/${id}/meedoen`, 'meedoen', { voornaam: 'Yara', telefoon: '0470 12 34 56' });
    const own = (await visitor.get(sent.location ?? '')).location ?? '';
    const path = `/aanbod/inschrijvingen/${id}`;
    const fields = new URLSearchParams(hiddenFields((await organiser.get(path)).body, 'lijst-af'));
    fields.set('keer', '');
    fields.set('reden', 'asked');
    const before = Number(removals());
    expect((await stranger.post(path, fields)).status).toBe(404);
    for (const answer of [await organiser.post(path, fields), await organiser.post(path, fields)]) {
      expect(answer).toMatchObject({ status: 303, location: `${path}?gedaan=af` });
    }
    expect(removals()).toBe(before + 1);
    expect((await visitor.get(own)).body).toContain('Je staat niet meer op de lijst.');
    expect(count(`select count(*) from signup_dates d join signups s on s.id = d.signup_id
      where s.activity_id = ? and d.state <> 'cancelled'`, id)).toBe(0);
  });
});
