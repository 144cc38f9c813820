/** A real OpenID Connect provider whose people sign in without a page: the test says who it is now. */
import { createServer, type Server } from 'node:http';
import { createServer as createProbe } from 'node:net';
import Provider from 'oidc-provider';

export interface OidcIssuer {
  url: string;
  /** Who is at the browser. */
  person: { id: string; name: string };
  /** Sign-outs that were asked of it. */
  signOuts: number;
  stop(): Promise<void>;
}

export async function findFreePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

export async function startOidcIssuer(siteUrl: string): Promise<OidcIssuer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const issuer: OidcIssuer = {
    url, person: { id: 'els', name: 'Els van het Werk' }, signOuts: 0,
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
  const provider: Provider = new Provider(url, {
    clients: [{
      client_id: 'meedoen', client_secret: 'a secret of the client for tests', grant_types: ['authorization_code'],
      response_types: ['code'], redirect_uris: [`${siteUrl}/aanmelden/oidc/terug`],
      post_logout_redirect_uris: [`${siteUrl}/aanmelden/afgemeld`],
    }],
    cookies: { keys: ['for tests only'] },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/wie/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: issuer.person.name }) }),
    async loadExistingGrant(context) {
      const { session, client } = context.oidc;
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: client?.clientId ?? '' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/session/end?')) issuer.signOuts += 1;
    if (!request.url?.startsWith('/wie/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: issuer.person.id } });
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return issuer;
}
