/** What only a site without demonstration does: the required second factor, and signing in through an OIDC issuer. */
import { spawnSync } from 'node:child_process';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort, startOidcIssuer, type OidcIssuer } from '../support/oidc-issuer.ts';
import { linkIn, waitForMails } from '../support/mailbox.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { createVisitor, textOf, type Answer, type Visitor } from '../support/visitor.ts';

const PASSWORD = 'een lange zin over soep';
let site: SiteProcess;
let issuer: OidcIssuer;

beforeAll(async () => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  issuer = await startOidcIssuer(url);
  site = await startSiteProcess({
    demo: false,
    env: {
      PORT: String(port), PUBLIC_URL: url, OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: 'meedoen',
      OIDC_CLIENT_SECRET: 'a secret of the client for tests',
    },
  });
});

afterAll(async () => {
  await site?.stop();
  await issuer?.stop();
});

function invite(email: string, { dataDir, url } = { dataDir: site.dataDir, url: site.url }): string {
  const made = spawnSync(process.execPath, [
    'scripts/user-create.ts', '--email', email, '--role', 'moderator', '--scope', 'gent',
  ], { env: { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: url, VITEST: '' }, encoding: 'utf8' });
  return /(\/link\/[\w-]+)/.exec(made.stdout)?.[1] ?? `no link: ${made.stderr}`;
}

/** Follows redirects between site and issuer, keeping the cookies of both, until the site answers with a page. */
async function follow(visitor: Visitor, issuerVisitor: Visitor, start: Answer): Promise<Answer> {
  let answer = start;
  for (let hops = 0; answer.location !== null && hops < 12; hops += 1) {
    const at: URL = new URL(answer.location, answer.location.startsWith('/') ? site.url : undefined);
    const isSite = at.origin === site.url;
    answer = await (isSite ? visitor : issuerVisitor).get(at.pathname + at.search);
    if (!isSite && answer.location?.startsWith('/')) answer.location = issuer.url + answer.location;
  }
  return answer;
}

async function throughWork(path: string, visitor = createVisitor(site.url)) {
  const elsewhere = createVisitor(issuer.url);
  return { visitor, elsewhere, answer: await follow(visitor, elsewhere, await visitor.get(path)) };
}

describe('a moderator with a password', () => {
  it('has no power before the second factor is on', async () => {
    const visitor = createVisitor(site.url);
    await visitor.submit(invite('karim@gent.be'), 'uitnodiging', { naam: 'Karim', password: PASSWORD });
    expect(textOf((await visitor.get('/account')).body)).toContain('Jouw rol heeft een tweede stap nodig');
    const page = await visitor.get('/account/tweede-stap');
    const secret = /translate="no">([A-Z2-7 ]+)<\/b>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? '';
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    expect((await visitor.submit('/account/tweede-stap', 'tweede-stap-aan', { code })).status).toBe(303);
    expect(textOf((await visitor.get('/account')).body)).not.toContain('Jouw rol heeft een tweede stap nodig');
    const off = await visitor.submit('/account', 'tweede-stap-uit', { huidig: PASSWORD });
    expect(off.status).toBe(400);
    expect(textOf(off.body)).toContain('Je kan die niet uitzetten');
  });
});

describe('signing in through the issuer', () => {
  it('lets nobody in who was not invited', async () => {
    issuer.person = { id: 'vreemd', name: 'Vreemd' };
    const { visitor, answer } = await throughWork('/aanmelden/oidc');
    expect(textOf(answer.body)).toContain('We kennen je nog niet');
    expect((await visitor.get('/account')).status).toBe(303);
  });

  it('links by an invitation, signs in later without one, and needs no other second factor', async () => {
    issuer.person = { id: 'els', name: 'Els van het Werk' };
    const link = invite('els@gent.be');
    const first = await throughWork(`/aanmelden/oidc?uitnodiging=${link.split('/').at(-1)}`);
    expect(textOf(first.answer.body)).toContain('Moderator van een gemeente Gent');
    expect(textOf(first.answer.body)).not.toContain('Jouw rol heeft een tweede stap nodig');
    expect((await first.visitor.get(link)).status).toBe(410);
    const later = await throughWork('/aanmelden/oidc?terug=/account/tweede-stap');
    expect(textOf(later.answer.body)).toContain('Els van het Werk');
  });

  it('keeps an invitation from somebody who is linked to another account', async () => {
    issuer.person = { id: 'els', name: 'Els van het Werk' };
    const link = invite('iemand.anders@gent.be');
    const { answer } = await throughWork(`/aanmelden/oidc?uitnodiging=${link.split('/').at(-1)}`);
    expect(textOf(answer.body)).toContain('We kennen je nog niet');
    expect((await createVisitor(site.url).get(link)).status).toBe(200);
  });

  it('changes the mail address and erases the account after signing in there again, and not before', async () => {
    issuer.person = { id: 'noor', name: 'Noor van het Werk' };
    const link = invite('noor@gent.be');
    const { visitor, elsewhere } = await throughWork(`/aanmelden/oidc?uitnodiging=${link.split('/').at(-1)}`);
    const page = await visitor.get('/account/gegevens');
    expect(textOf(page.body)).toContain('Toon eerst dat jij het bent');
    expect(page.body).not.toContain('name="nieuw"');
    // The forms of the page, sent without it.
    for (const [action, values] of [
      ['mailadres', { nieuw: 'noor.nieuw@gent.be', sleutel: 'a'.repeat(32) }], ['account-wissen', { zeker: '1' }],
    ] as const) {
      const refused = await visitor.post('/account/gegevens', new URLSearchParams({ formulier: action, ...values }));
      expect(refused.status).toBe(400);
      expect(textOf(refused.body)).toContain('Meld je eerst opnieuw aan');
    }
    // Passing by the issuer without being asked again is not enough.
    await follow(visitor, elsewhere, await visitor.get('/aanmelden/oidc?terug=/account/gegevens'));
    expect(textOf((await visitor.get('/account/gegevens')).body)).toContain('Toon eerst dat jij het bent');

    const again = '/aanmelden/oidc?terug=/account/gegevens&opnieuw=1';
    const asked = await visitor.get(again);
    expect(new URL(asked.location ?? '').searchParams.get('prompt')).toBe('login');
    const fresh = await follow(visitor, elsewhere, asked);
    expect(textOf(fresh.body)).not.toContain('Toon eerst dat jij het bent');
    expect(fresh.body).not.toContain('type="password"');
    expect(await visitor.submit('/account/gegevens', 'mailadres', { nieuw: 'noor.nieuw@gent.be' }))
      .toMatchObject({ status: 303, location: '/account/gegevens?gedaan=mailadres' });
    const [confirm] = await waitForMails(site.dataDir, 'noor.nieuw@gent.be');
    await createVisitor(site.url).submit(linkIn(confirm), 'mailadres-bevestig');
    expect((await visitor.get('/account')).status).toBe(303);

    const later = await throughWork(again);
    expect(textOf(later.answer.body)).toContain('noor.nieuw@gent.be');
    // What was proven for one account counts for no other.
    issuer.person = { id: 'els', name: 'Els van het Werk' };
    const kept = later.visitor.cookies.get('vers') ?? '';
    const { visitor: els } = await throughWork('/aanmelden/oidc');
    els.cookies.set('vers', kept);
    expect(textOf((await els.get('/account/gegevens')).body)).toContain('Toon eerst dat jij het bent');
    expect(await later.visitor.submit('/account/gegevens', 'account-wissen'))
      .toMatchObject({ status: 303, location: '/aanmelden/afgemeld?gedaan=gewist' });
    issuer.person = { id: 'noor', name: 'Noor van het Werk' };
    expect(textOf((await throughWork('/aanmelden/oidc')).answer.body)).toContain('We kennen je nog niet');
  });

  it('signs out on both sides', async () => {
    issuer.person = { id: 'els', name: 'Els van het Werk' };
    const { visitor, elsewhere } = await throughWork('/aanmelden/oidc');
    const out = await visitor.submit('/account', 'afmelden');
    expect(out.location).toBe('/aanmelden/afgemeld');
    const page = await visitor.get('/aanmelden/afgemeld');
    expect(page.body).toContain('content="0; url=/aanmelden/oidc/afmelden"');
    const way = await visitor.get('/aanmelden/oidc/afmelden');
    const asked = new URL(way.location ?? '');
    expect(asked.origin).toBe(issuer.url);
    expect(asked.searchParams.get('post_logout_redirect_uri')).toBe(`${site.url}/aanmelden/afgemeld`);
    const confirm = await elsewhere.get(asked.pathname + asked.search);
    expect(confirm.status).toBe(200);
    expect(issuer.signOuts).toBe(1);
    expect((await visitor.get('/account')).status).toBe(303);
    expect((await visitor.get('/aanmelden/afgemeld')).body).not.toContain('http-equiv="refresh"');
  });

  it('refuses an answer that does not belong to this browser, replayed or forged', async () => {
    issuer.person = { id: 'els', name: 'Els van het Werk' };
    const visitor = createVisitor(site.url);
    await visitor.get('/aanmelden/oidc');
    const cookie = visitor.cookies.get('oidc') ?? '';
    for (const query of ['code=forged&state=forged', `code=forged&state=${'x'.repeat(43)}&iss=${issuer.url}`, '', 'error=access_denied']) {
      visitor.cookies.set('oidc', cookie);
      expect((await visitor.get(`/aanmelden/oidc/terug?${query}`)).location).toBe('/aanmelden?gedaan=oidc-mislukt');
    }
    visitor.cookies.clear();
    expect((await visitor.get('/aanmelden/oidc/terug?code=x&state=y')).location).toBe('/aanmelden?gedaan=oidc-mislukt');
    expect((await visitor.get('/account')).status).toBe(303);
  });
});

/** As a proxy with TLS in front would ask: the public host in the header, plain http on the wire. */
function askAs(host: string, port: string, path: string, body: string): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const headers = {
      host, 'origin': `https://${host}`, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length,
    };
    const request = httpRequest({ hostname: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('on https', () => {
  it('the cookie is Secure and can be set by no neighbour', async () => {
    const port = String(await findFreePort());
    const url = 'https://meedoen.example';
    const secure = await startSiteProcess({ demo: false, env: { PORT: port, PUBLIC_URL: url } });
    try {
      const link = invite('els@gent.be', { dataDir: secure.dataDir, url });
      const body = new URLSearchParams({ formulier: 'uitnodiging', naam: 'Els', password: PASSWORD }).toString();
      const { status, headers } = await askAs('meedoen.example', port, link, body);
      expect(status).toBe(303);
      const [cookie = ''] = (headers['set-cookie'] ?? []).filter((line) => line.includes('sessie='));
      expect(cookie).toMatch(/^__Host-sessie=[\w-]{43}; /);
      expect(cookie).toMatch(/; Path=\//);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain/i);
    } finally {
      await secure.stop();
    }
  });
});
