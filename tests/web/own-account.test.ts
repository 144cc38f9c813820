/** One's own data and colleagues over HTTP, without scripts. */
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, waitForMails } from '../support/mailbox.ts';
import { openModerationSite, PASSWORD, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { get } from '../support/site.ts';
import { createVisitor, textOf } from '../support/visitor.ts';

const dataDir = () => inject('siteDataDir');
let site: ModerationSite;
beforeAll(async () => { site = await openModerationSite('Eigen rekening'); });
afterAll(() => { site.close(); });

describe('another mail address', () => {
  it('asks the password, is confirmed by the new one and taken back by the old one', async () => {
    const person = await site.addPerson('Wissel Adres', { role: 'editor', organisationId: site.organisationId });
    const visitor = await signedIn(person.email);
    const wrong = await visitor.submit('/account/gegevens', 'mailadres', { nieuw: 'nieuw.adres@proef.be', huidig: 'fout' });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('value="nieuw.adres@proef.be"');
    expect(await visitor.submit('/account/gegevens', 'mailadres', { nieuw: 'nieuw.adres@proef.be', huidig: PASSWORD }))
      .toMatchObject({ status: 303, location: '/account/gegevens?gedaan=mailadres' });
    const [confirm] = await waitForMails(dataDir(), 'nieuw.adres@proef.be');
    const stranger = createVisitor();
    expect((await stranger.get(linkIn(confirm))).status).toBe(200);
    expect((await visitor.get('/account')).status).toBe(200);
    expect(await stranger.submit(linkIn(confirm), 'mailadres-bevestig'))
      .toMatchObject({ status: 303, location: '/aanmelden?gedaan=mailadres' });
    expect((await visitor.get('/account')).status).toBe(303);
    expect((await stranger.get(linkIn(confirm))).status).toBe(410);
    await signedIn('nieuw.adres@proef.be');

    const told = (await waitForMails(dataDir(), person.email)).at(-1);
    expect(told?.text).toContain('nieuw.adres@proef.be');
    const back = await createVisitor().submit(linkIn(told), 'mailadres-terug');
    expect(back.location).toMatch(/^\/link\//);
    expect(textOf((await createVisitor().get(back.location ?? '')).body)).toContain('Kies een nieuw wachtwoord');
    expect((await createVisitor().submit('/aanmelden', 'aanmelden', { email: person.email, password: PASSWORD })).status).toBe(400);
  });
});

describe('colleagues', () => {
  it('an owner invites, hands over and removes; an editor only sees', async () => {
    const owner = await site.addPerson('Ona Baas', { role: 'owner', organisationId: site.organisationId });
    const other = await site.addPerson('Eddy Lid', { role: 'editor', organisationId: site.organisationId });
    const visitor = await signedIn(owner.email);
    const page = await visitor.get('/account/collegas');
    expect(textOf(page.body)).toContain('Eddy Lid');
    const organisatie = String(site.organisationId);
    expect(await visitor.submit('/account/collegas', 'collega-nodig-uit', { organisatie, collega: 'vers.lid@proef.be', mag: 'editor' }))
      .toMatchObject({ status: 303, location: '/account/collegas?gedaan=uitgenodigd' });
    const [mail] = await waitForMails(dataDir(), 'vers.lid@proef.be');
    expect(textOf((await createVisitor().get(linkIn(mail))).body)).toContain('Medewerker van een organisatie');
    expect((await visitor.submit('/account/collegas', 'collega-nodig-uit', { organisatie, collega: 'geen adres', mag: 'editor' })).status).toBe(400);
    const stop = { rol: 'owner', waar: organisatie };
    expect((await visitor.submit('/account/collegas', 'rol-stoppen', stop).catch(() => ({ status: 0 }))).status).not.toBe(303);
    expect((await visitor.submit('/account/collegas', 'collega-beheerder', { organisatie, persoon: String(other.userId) })).status).toBe(303);
    expect(textOf((await (await signedIn(other.email)).get('/account/collegas')).body)).toContain('Nodig een collega uit');
    expect(await visitor.submit('/account/collegas', 'rol-stoppen', stop))
      .toMatchObject({ status: 303, location: '/account/collegas?gedaan=gestopt' });
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await visitor.get('/aanbod')).status).toBe(404);
  });
});

describe('one’s own data', () => {
  it('are one file, and go with the account', async () => {
    const person = await site.addPerson('Weg Ermee', { role: 'editor', organisationId: site.organisationId });
    const visitor = await signedIn(person.email);
    const file = await visitor.get('/account/gegevens.json');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(file.body)).toMatchObject({ account: { email: person.email } });
    expect((await createVisitor().get('/account/gegevens.json')).status).toBe(303);
    expect((await visitor.submit('/account/gegevens', 'account-wissen', { wachtwoord: 'fout' })).status).toBe(400);
    const erased = await visitor.submit('/account/gegevens', 'account-wissen', { wachtwoord: PASSWORD });
    expect(erased).toMatchObject({ status: 303, location: '/aanmelden/afgemeld?gedaan=gewist' });
    expect((await visitor.get('/account')).status).toBe(303);
    expect((await visitor.submit('/aanmelden', 'aanmelden', { email: person.email, password: PASSWORD })).status).toBe(400);
  });
});

describe('the words beside a status', () => {
  it('are those of the status', async () => {
    expect((await get('/bestaat-niet')).statusText).toBe('Not Found');
    expect((await get('/')).statusText).toBe('OK');
    expect((await get('/activiteiten/999999999/x')).statusText).toBe('Not Found');
    const answer = await createVisitor().post('/aanmelden', new URLSearchParams({ formulier: 'aanmelden' }));
    expect(answer.status).toBe(400);
  });
});

describe('guessing', () => {
  it('codes of sign-ups and links makes wait, with the time to wait', async () => {
    const until429 = async (path: (count: number) => string, most: number) => {
      for (let count = 0; count < most; count += 1) {
        const answer = await get(path(count));
        if (answer.status === 429) return Number(answer.headers.get('retry-after'));
        expect(answer.status).toBe(404);
      }
      return 0;
    };
    const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    const code = (count: number) => `22222${letters[count % letters.length]}`;
    for (const seconds of [
      await until429((count) => `/inschrijving/${code(count)}`, 24),
      await until429((count) => `/link/bestaat-niet-${count}`, 60),
    ]) {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
    }
  });
});
