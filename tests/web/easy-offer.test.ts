/** The mail-only way and the guide's link, without scripts and without account, against the built server. */
import { inject } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listGuideLinks } from '#src/domain/activities/guide-link/guide-links.ts';
import { waitForMails } from '../support/mailbox.ts';
import { openForSignUp, signInAsOrganiser, siteSignupApp } from '../support/signup-site.ts';
import { createVisitor, hiddenFields, textOf, type Answer, type Values } from '../support/visitor.ts';

let app: ReturnType<typeof siteSignupApp>;
beforeAll(() => { app = siteSignupApp(); });
afterAll(() => { app.close(); });

const OFFER: Values = {
  title: 'Samen wieden', summary: 'We werken samen in de tuin.', kinds: 'oefenkans', level: '2', when: 'weekly', weekdays: '2',
  weeklyStart: '14:00', weeklyEnd: '16:00', weeklyFrom: '2026-12-01', weeklyUntil: '2027-03-30', municipality: '8500 Kortrijk',
  street: 'Tuinstraat 3', bookingHow: 'come', priceKind: 'free',
};
const SENDER: Values = { groep: 'Moestuin De Brug', functie: 'begeleider' };

/** Fills in and waits as long as a person needs at least. */
async function send(values: Values, { fast = false } = {}): Promise<Answer> {
  const visitor = createVisitor();
  const fields = new URLSearchParams(hiddenFields((await visitor.get('/zet-erbij')).body, 'zet-erbij'));
  for (const [name, value] of Object.entries(values)) for (const each of [value].flat()) fields.append(name, each);
  if (!fast) await wait(3_100);
  return visitor.post('/zet-erbij', fields);
}

const countOffers = () => app.db.$client.prepare('select count(*) from easy_offers').pluck().get();

describe('an activity with only a mail address', () => {
  it('is confirmed by the button of the link, not by looking at it', async () => {
    const email = 'tine@proef.be';
    const sent = await send({ ...OFFER, ...SENDER, email });
    expect([sent.status, sent.location]).toEqual([303, '/zet-erbij?verstuurd=1']);
    const [mail] = await waitForMails(inject('siteDataDir'), email);
    const path = /\/link\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    const visitor = createVisitor();
    const page = await visitor.get(path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page.body).toContain('name="robots" content="noindex"');
    const state = () => app.db.$client.prepare('select state from easy_offers order by id desc limit 1').pluck().get();
    expect(state()).toBe('unconfirmed');
    expect((await visitor.submit(path, 'zet-erbij-bevestig')).status).toBe(303);
    expect(state()).toBe('waiting');
    expect((await visitor.post(path, 'formulier=zet-erbij-bevestig')).status).toBe(303);
    expect(app.db.$client.prepare("select count(*) from moderation_items i join activities a on a.id = i.activity_id where json_extract(a.content, '$.title') = 'Samen wieden'").pluck().get()).toBe(1);
    const changed = await visitor.submit(path, 'zet-erbij-wijzig', { ...OFFER, title: '' });
    expect(changed.status).toBe(400);
    expect((await visitor.submit(path, 'zet-erbij-wijzig', { ...OFFER, title: 'Samen zaaien' })).status).toBe(303);
    expect(textOf((await visitor.get(path)).body)).toContain('Samen zaaien');
  });

  it('refuses with what is wrong beside the field and keeps what was typed', async () => {
    const answer = await send({ ...OFFER, ...SENDER, email: 'geen adres', title: '', weeklyUntil: '2026-02-31' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('value="Tuinstraat 3"');
    expect(textOf(answer.body)).toContain('Dit is geen mailadres.');
  });

  it('answers a machine as a person and keeps nothing; too fast is refused', async () => {
    const before = countOffers();
    expect((await send({ ...OFFER, ...SENDER, email: 'bot@proef.be', nalaten: 'x' }, { fast: true })).status).toBe(303);
    const fast = await send({ ...OFFER, ...SENDER, email: 'snel@proef.be' }, { fast: true });
    expect([fast.status, textOf(fast.body).includes('Dat ging heel snel.')]).toEqual([400, true]);
    const visitor = createVisitor();
    const forged = new URLSearchParams(hiddenFields((await visitor.get('/zet-erbij')).body, 'zet-erbij'));
    forged.set('begonnen', 'easy 1');
    for (const [name, value] of Object.entries({ ...OFFER, ...SENDER, email: 'x@proef.be' })) forged.append(name, String(value));
    expect((await visitor.post('/zet-erbij', forged)).status).toBe(400);
    expect(countOffers()).toBe(before);
  });
});

describe("the guide's link", () => {
  it('is made at the desk, opens without account, cancels after a question, and ends', async () => {
    const id = openForSignUp(app.db, 2, null);
    const organiser = await signInAsOrganiser();
    const bad = await organiser.submit(`/aanbod/${id}`, 'begeleider-link', { functie: '', geldigtot: '2029-01-01' });
    expect(bad.status).toBe(400);
    const made = await organiser.submit(`/aanbod/${id}`, 'begeleider-link', { functie: 'begeleider', geldigtot: '2026-12-31' });
    expect(made.status).toBe(303);
    const [link] = listGuideLinks(app, id);
    const path = `/link/${link?.code ?? ''}`;
    expect((await organiser.get(`/aanbod/${id}`)).body).toContain(path);
    const guide = createVisitor();
    const page = await guide.get(path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const ask = /href="(\/link\/[\w-]+\?af=\d+)/.exec(page.body)?.[1] ?? '';
    const states = () => app.db.$client.prepare('select count(*) from occurrence_events where actor like ?').pluck().get('guide:%');
    expect(states()).toBe(0);
    expect((await guide.submit(ask, 'begeleider-af')).status).toBe(303);
    expect(states()).toBe(1);
    expect(textOf((await guide.get(`${path}?gedaan=af`)).body)).toContain('Gaat niet door');
    expect((await guide.post(path, 'formulier=begeleider-aantal&keer=1&uitkomst=held')).status).toBe(409);
    expect((await createVisitor().post(path, 'formulier=zet-erbij-bevestig')).status).toBe(404);
    expect((await createVisitor().post(`/aanbod/${id}`, `formulier=begeleider-stop&link=${link?.id}`)).status).toBe(401);
    expect((await organiser.post(`/aanbod/${id}`, `formulier=begeleider-stop&link=${link?.id}`)).status).toBe(303);
    expect((await guide.get(path)).status).toBe(410);
    expect((await guide.post(path, 'formulier=begeleider-af&keer=1')).status).toBe(410);
  });
});
