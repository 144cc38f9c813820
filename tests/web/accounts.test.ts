import { spawnSync } from 'node:child_process';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import { SITE_NOW } from '../support/start-site.ts';
import { linkIn, listMails, waitForMails } from '../support/mailbox.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor, hiddenFields, textOf, type Visitor } from '../support/visitor.ts';

const PASSWORD = 'een lange zin over soep';
const dataDir = () => inject('siteDataDir');

function registration(email: string, changes: Record<string, string> = {}): Record<string, string> {
  return {
    organisatie: 'Buurthuis De Proef', soort: 'vereniging', gemeente: '8500', postbus: 'info@proef.be',
    nummer: '0123.456.749', naam: 'Hilde Proef', email, password: PASSWORD, ...changes,
  };
}

/** Registers and confirms, and signs in. */
async function signedInAs(email: string): Promise<Visitor> {
  const visitor = createVisitor();
  await visitor.submit('/aanmelden/organisatie', 'organisatie', registration(email));
  const [mail] = await waitForMails(dataDir(), email);
  await visitor.submit(linkIn(mail), 'bevestig');
  const answer = await visitor.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
  expect(answer).toMatchObject({ status: 303, location: '/account' });
  return visitor;
}

describe('what a visitor may not', () => {
  it('asks for a page behind a sign-in: goes to the sign-in with the way back', async () => {
    const visitor = createVisitor();
    expect(await visitor.get('/account')).toMatchObject({ status: 303, location: '/aanmelden?terug=%2Faccount' });
    expect((await visitor.get('/fr/account')).location).toBe('/fr/aanmelden?terug=%2Ffr%2Faccount');
  });

  it('sends an action: 401 with the sign-in page', async () => {
    const answer = await createVisitor().post('/account', new URLSearchParams({ formulier: 'naam', naam: 'X' }));
    expect(answer.status).toBe(401);
    expect(textOf(answer.body)).toContain('Wachtwoord');
    expect(hiddenFields(answer.body, 'aanmelden')).toContainEqual(['terug', '/account']);
  });

  it('comes from a foreign origin, or sends what is no form', async () => {
    const body = new URLSearchParams({ formulier: 'aanmelden', email: 'a@b.be', password: 'x' });
    expect((await createVisitor().post('/aanmelden', body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await createVisitor().post('/aanmelden', '{}', { 'content-type': 'application/json' })).status).toBe(415);
  });

  it('names a form that does not stand on the page', async () => {
    const body = new URLSearchParams({ formulier: 'overal' });
    expect((await createVisitor().post('/aanmelden', body)).status).toBe(404);
    expect((await createVisitor().post('/aanmelden/wachtwoord', body)).status).toBe(404);
  });

  it('is sent nowhere else by a tampered way back', async () => {
    const email = 'terug@proef.be';
    const visitor = await signedInAs(email);
    visitor.cookies.clear();
    const body = new URLSearchParams({ formulier: 'aanmelden', email, password: PASSWORD, terug: '//evil.example' });
    expect(await visitor.post('/aanmelden', body)).toMatchObject({ status: 303, location: '/account' });
  });

  it('follows no link of somebody else’s site after signing in', async () => {
    const visitor = createVisitor();
    for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const page = await visitor.get(`/aanmelden?terug=${encodeURIComponent(bad)}`);
      expect(hiddenFields(page.body, 'aanmelden').map(([name]) => name)).toEqual(['formulier']);
    }
  });
});

describe('an organisation registers itself', () => {
  it('says what is wrong beside each field, keeps what was typed, never the password', async () => {
    const answer = await createVisitor().submit('/aanmelden/organisatie', 'organisatie', {
      ...registration('geen adres'), soort: 'x', gemeente: 'Nergenshuizen', password: 'kort',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/<title>Fout: /);
    expect(textOf(answer.body)).toContain('Dit is geen mailadres');
    expect(textOf(answer.body)).toContain('Kies een soort organisatie');
    expect(answer.body).toContain('value="Nergenshuizen"');
    expect(answer.body).toContain('href="#email"');
    expect(answer.body).not.toContain('kort"');
  });

  it.each([
    ['nummer', '0123.456.748', 'Dit nummer klopt niet'],
    ['gemeente', 'Nergenshuizen', 'We kennen deze gemeente niet'],
    ['password', 'wachtwoord', '12 tekens of meer'],
    ['password', 'passwordpassword', 'Veel mensen kiezen'],
    ['postbus', 'a@b.be\r\nBcc: c@d.be', 'Dit is geen mailadres'],
  ])('refuses a wrong %s', async (field, value, sentence) => {
    const answer = await createVisitor().submit(
      '/aanmelden/organisatie', 'organisatie', registration('weiger@proef.be', { [field]: value }),
    );
    expect(answer.status).toBe(400);
    expect(textOf(answer.body)).toContain(sentence);
  });

  it('confirms by the mail with a button, once, and signs in', async () => {
    const email = 'hilde@proef.be';
    const visitor = createVisitor();
    const page = await visitor.get('/aanmelden/organisatie');
    const body = new URLSearchParams([
      ...hiddenFields(page.body, 'organisatie'), ...Object.entries(registration(email)),
    ]);
    const answers = await Promise.all([visitor.post('/aanmelden/organisatie', body), visitor.post('/aanmelden/organisatie', body)]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 303, location: '/aanmelden/organisatie?verstuurd=1' });
    }
    const mails = await waitForMails(dataDir(), email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain('VOORBEELD');
    const link = linkIn(mails[0]);

    expect((await visitor.get(link)).status).toBe(200);
    expect((await visitor.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD })).status).toBe(400);
    expect(await visitor.submit(link, 'bevestig')).toMatchObject({ status: 303, location: '/aanmelden?gedaan=bevestigd' });
    const again = await visitor.get(link);
    expect(again.status).toBe(410);
    expect(textOf(again.body)).toContain('Deze link is al gebruikt');
    expect((await visitor.post(link, new URLSearchParams({ formulier: 'bevestig' }))).status).toBe(410);

    const answer = await visitor.submit('/aanmelden?terug=/uitleg', 'aanmelden', { email: 'HILDE@Proef.be ', password: PASSWORD });
    expect(answer).toMatchObject({ status: 303, location: '/uitleg' });
    expect(answer.headers.getSetCookie().join()).toMatch(/^sessie=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    const account = await visitor.get('/account');
    expect(account.headers.get('cache-control')).toBe('no-store');
    expect(textOf(account.body)).toContain('Beheerder van een organisatie Buurthuis De Proef');
  });

  it('answers the same for an address that has an account, and tells it only there', async () => {
    const email = 'dubbel@proef.be';
    await signedInAs(email);
    const other = createVisitor();
    const answer = await other.submit('/aanmelden/organisatie', 'organisatie', registration(email, {
      organisatie: 'Tweede Huis', naam: 'Iemand Anders', password: 'iets heel anders dan soep',
    }));
    expect(answer).toMatchObject({ status: 303, location: '/aanmelden/organisatie?verstuurd=1' });
    const mails = await waitForMails(dataDir(), email, 2);
    expect(mails[1]?.text).toContain('Je hebt al een account');
    await other.submit(linkIn(mails[1]), 'bevestig');
    expect((await other.submit('/aanmelden', 'aanmelden', { email, password: 'iets heel anders dan soep' })).status).toBe(400);
    const owner = createVisitor();
    await owner.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
    expect(textOf((await owner.get('/account')).body)).toContain('Tweede Huis');
  });
});

describe('signing in', () => {
  it('says the same of an unknown account and a wrong password', async () => {
    await signedInAs('gelijk@proef.be');
    const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
    const [known, unknown] = await Promise.all(['gelijk@proef.be', 'niemand@proef.be'].map((email) => (
      createVisitor().submit('/aanmelden', 'aanmelden', { email, password: 'niet het juiste' })
    )));
    expect([known?.status, unknown?.status]).toEqual([400, 400]);
    expect(main(known?.body ?? '')).toBe(main(unknown?.body ?? ''));
    expect(known?.body).toContain('value="gelijk@proef.be"');
    expect(known?.body).not.toContain('niet het juiste');
  });

  it('makes who guesses wait', async () => {
    const visitor = createVisitor();
    const statuses: number[] = [];
    let last = await visitor.get('/aanmelden');
    for (let count = 0; count < 7; count += 1) {
      last = await visitor.submit('/aanmelden', 'aanmelden', { email: 'raden@proef.be', password: `poging ${count}` });
      statuses.push(last.status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429]);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('signs out of this device and of all', async () => {
    const first = await signedInAs('uit@proef.be');
    const second = createVisitor();
    await second.submit('/aanmelden', 'aanmelden', { email: 'uit@proef.be', password: PASSWORD });
    const third = createVisitor();
    await third.submit('/aanmelden', 'aanmelden', { email: 'uit@proef.be', password: PASSWORD });
    expect(await first.submit('/account', 'afmelden')).toMatchObject({ status: 303, location: '/aanmelden/afgemeld' });
    expect((await first.get('/account')).status).toBe(303);
    expect((await second.get('/account')).status).toBe(200);
    expect(await second.submit('/account', 'overal')).toMatchObject({ status: 303, location: '/aanmelden/afgemeld' });
    expect((await third.get('/account')).status).toBe(303);
  });

  it('ends a session of one’s own from the list, never of somebody else', async () => {
    const one = await signedInAs('een@proef.be');
    const other = createVisitor();
    await other.submit('/aanmelden', 'aanmelden', { email: 'een@proef.be', password: PASSWORD });
    const stranger = await signedInAs('vreemd@proef.be');
    const [, [, id = ''] = []] = hiddenFields((await one.get('/account')).body, 'sessie');
    await stranger.post('/account', new URLSearchParams({ formulier: 'sessie', sessie: id }));
    expect((await other.get('/account')).status).toBe(200);
    await one.post('/account', new URLSearchParams({ formulier: 'sessie', sessie: id }));
    expect((await other.get('/account')).status).toBe(303);
    expect((await one.get('/account')).status).toBe(200);
  });
});

describe('a password', () => {
  it('is changed with the present one; other devices are signed out, and a mail says so', async () => {
    const email = 'wissel@proef.be';
    const here = await signedInAs(email);
    const there = createVisitor();
    await there.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
    expect((await here.submit('/account', 'wachtwoord-wijzigen', { huidig: 'fout', password: 'een andere zin over brood' })).status).toBe(400);
    const answer = await here.submit('/account', 'wachtwoord-wijzigen', { huidig: PASSWORD, password: 'een andere zin over brood' });
    expect(answer).toMatchObject({ status: 303, location: '/account?gedaan=wachtwoord' });
    expect((await here.get('/account')).status).toBe(200);
    expect((await there.get('/account')).status).toBe(303);
    const mails = await waitForMails(dataDir(), email, 2);
    expect(mails.at(-1)?.subject).toContain('Je wachtwoord van Meedoen is veranderd');
  });

  it('that is forgotten: the same answer for everybody, a link for who is known', async () => {
    const email = 'vergeten@proef.be';
    const before = await signedInAs(email);
    const visitor = createVisitor();
    const answers = await Promise.all([email, 'onbekend@proef.be'].map((each) => (
      createVisitor().submit('/aanmelden/wachtwoord', 'wachtwoord', { email: each })
    )));
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, location: '/aanmelden/wachtwoord?verstuurd=1' });
    const mails = await waitForMails(dataDir(), email, 2);
    expect(await listMails(dataDir(), 'onbekend@proef.be')).toEqual([]);
    const link = linkIn(mails.at(-1));
    expect((await visitor.submit(link, 'nieuw-wachtwoord', { password: 'kort' })).status).toBe(400);
    expect(await visitor.submit(link, 'nieuw-wachtwoord', { password: 'nu met confituur en kaas' }))
      .toMatchObject({ status: 303, location: '/aanmelden?gedaan=wachtwoord' });
    expect((await before.get('/account')).status).toBe(303);
    expect((await visitor.get(link)).status).toBe(410);
    expect((await visitor.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD })).status).toBe(400);
    expect((await visitor.submit('/aanmelden', 'aanmelden', { email, password: 'nu met confituur en kaas' })).status).toBe(303);
  });
});

describe('the second factor', () => {
  it('is switched on with a code, asked at the next sign-in, each code once; a device can be remembered', async () => {
    const email = 'stap@proef.be';
    const visitor = await signedInAs(email);
    const page = await visitor.get('/account/tweede-stap');
    expect(page.body).toContain('src="data:image/svg+xml;base64,');
    const secret = /translate="no">([A-Z2-7 ]+)<\/b>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
    const codeAt = (steps: number) => totp.generate({
      timestamp: Date.parse(SITE_NOW) + (Date.now() - inject('siteStartedAt')) + steps * 30_000,
    });

    expect((await visitor.submit('/account/tweede-stap', 'tweede-stap-aan', { code: '000000' })).status).toBe(400);
    expect(await visitor.submit('/account/tweede-stap', 'tweede-stap-aan', { code: codeAt(0) }))
      .toMatchObject({ status: 303, location: '/account/tweede-stap' });
    const shown = await visitor.get('/account/tweede-stap');
    const codes = [...shown.body.matchAll(/<li>([a-z2-9]{5}-[a-z2-9]{5})<\/li>/g)].map(([, code = '']) => code);
    expect(new Set(codes).size).toBe(10);
    expect((await visitor.get('/account/tweede-stap')).body).not.toContain(codes[0] ?? 'none');

    const device = createVisitor();
    const password = () => device.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
    expect((await password()).location).toBe('/aanmelden/code');
    expect((await device.get('/account')).status).toBe(303);
    expect((await device.submit('/aanmelden/code', 'code', { code: codes[0]?.toUpperCase() ?? '' })).status).toBe(303);
    expect((await device.get('/account')).status).toBe(200);
    device.cookies.delete('sessie');
    await password();
    expect((await device.submit('/aanmelden/code', 'code', { code: codes[0] ?? '' })).status).toBe(400);
    const remembered = await device.submit('/aanmelden/code', 'code', { code: codes[1] ?? '', onthoud: '1' });
    expect(remembered).toMatchObject({ status: 303, location: '/account' });
    device.cookies.delete('sessie');
    expect((await password()).location).toBe('/account');

    const other = createVisitor();
    await other.submit('/aanmelden', 'aanmelden', { email, password: PASSWORD });
    other.cookies.delete('halfweg');
    expect((await other.post('/aanmelden/code', new URLSearchParams({ formulier: 'code', code: codes[2] ?? '' }))).status).toBe(410);
  });
});

describe('an invitation', () => {
  it('made with user:create gives the role to a new account', async () => {
    const made = spawnSync(process.execPath, [
      'scripts/user-create.ts', '--email', 'Els@Stad.be', '--role', 'moderator', '--scope', 'kortrijk',
    ], { env: { ...process.env, DATA_DIR: dataDir(), PUBLIC_URL: siteUrl(), VITEST: '' }, encoding: 'utf8' });
    expect(made.stderr).toBe('');
    const link = /(\/link\/[\w-]+)/.exec(made.stdout)?.[1] ?? '';
    const visitor = createVisitor();
    expect(textOf((await visitor.get(link)).body)).toContain('Moderator van een gemeente Voor Kortrijk');
    expect((await visitor.submit(link, 'uitnodiging', { naam: '', password: PASSWORD })).status).toBe(400);
    expect(await visitor.submit(link, 'uitnodiging', { naam: 'Els', password: PASSWORD }))
      .toMatchObject({ status: 303, location: '/account?gedaan=uitnodiging' });
    expect(textOf((await visitor.get('/account')).body)).toContain('Moderator van een gemeente Kortrijk');
    expect((await visitor.get(link)).status).toBe(410);
  });

  it.each([
    [['--email', 'x', '--role', 'moderator'], '--email: expected a mail address'],
    [['--email', 'x@y.be', '--role', 'koning'], '--role: expected one of'],
    [['--email', 'x@y.be', '--role', 'moderator', '--scope', '99999'], 'does not exist'],
    [['--email', 'x@y.be', '--role', 'owner', '--scope', 'abc'], 'does not go with'],
  ])('user:create refuses %j in one line', (args, sentence) => {
    const made = spawnSync(process.execPath, ['scripts/user-create.ts', ...args], {
      env: { ...process.env, DATA_DIR: dataDir(), VITEST: '' }, encoding: 'utf8',
    });
    expect(made.status).toBe(1);
    expect(made.stderr).toContain(sentence);
    expect(made.stderr.trim().split('\n')).toHaveLength(1);
  });
});
