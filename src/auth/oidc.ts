/**
 * Signing in of staff through the OpenID Connect issuer of the operator (product §5): authorization code with PKCE,
 * state and nonce; accounts are linked by invitation only; signed out on both sides.
 */
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge,
  discovery, randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';
import type { Sealer } from './sealed-text.ts';

export interface OidcSettings { issuer: string; clientId: string; clientSecret: string }

export interface OidcPerson {
  /** Issuer and subject, joined with a space. */
  subject: string;
  /** As the issuer says; only a proposal. */
  name: string | null;
  /** To sign out at the issuer too. */
  idToken: string;
}

/** What has to come back unchanged. */
export interface OidcJourney {
  /** Own path to go on to. */
  back: string | null;
  /** Code of the invitation that is being accepted. */
  invitation: string | null;
  /** The issuer asks again who it is, also of somebody it knows. */
  again: boolean;
}

export interface OidcClient {
  /** Where to send the browser, and the sealed cookie to keep meanwhile. Rejects when the issuer does not answer. */
  begin(journey: OidcJourney): Promise<{ location: string; cookie: string }>;
  /** Who came back at `url`. Rejects when anything does not fit: state, nonce, code, signature, issuer. */
  finish(url: URL, cookie: string): Promise<OidcPerson & OidcJourney>;
  /** Where to sign out at the issuer; null when it offers no such thing. */
  signOut(idToken: string): Promise<string | null>;
}

/** How long ago the issuer may have asked it, when it was to ask again. */
const AGAIN_SECONDS = 300;

interface Kept extends OidcJourney { state: string; nonce: string; verifier: string }

/** `addresses` is asked at each use, because the port may only be known after the start. */
export function createOidcClient(
  settings: OidcSettings, sealer: Sealer, addresses: () => { callback: string; signedOut: string },
): OidcClient {
  const issuer = new URL(settings.issuer);
  let configuration: Promise<Configuration> | null = null;
  const configured = (): Promise<Configuration> => {
    // Plain http is for an issuer on the same machine or network; the operator wrote it so.
    const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
    configuration ??= discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute })
      .catch((error: unknown) => { configuration = null; throw error; });
    return configuration;
  };
  return {
    async begin(journey) {
      const config = await configured();
      const kept: Kept = {
        ...journey, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(),
      };
      const location = buildAuthorizationUrl(config, {
        redirect_uri: addresses().callback,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        state: kept.state,
        nonce: kept.nonce,
        ...(journey.again ? { prompt: 'login', max_age: String(AGAIN_SECONDS) } : {}),
      });
      return { location: location.href, cookie: sealer.seal(JSON.stringify(kept)) };
    },
    async finish(url, cookie) {
      const kept = JSON.parse(sealer.open(cookie)) as Kept;
      const callback = new URL(addresses().callback);
      callback.search = url.search;
      const tokens = await authorizationCodeGrant(await configured(), callback, {
        pkceCodeVerifier: kept.verifier, expectedState: kept.state, expectedNonce: kept.nonce, idTokenExpected: true,
        ...(kept.again ? { maxAge: AGAIN_SECONDS } : {}),
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new Error('the issuer sent no ID token');
      return {
        subject: `${claims.iss} ${claims.sub}`,
        name: typeof claims.name === 'string' ? claims.name : null,
        idToken: tokens.id_token,
        back: kept.back,
        invitation: kept.invitation,
        again: kept.again,
      };
    },
    async signOut(idToken) {
      const config = await configured();
      if (!config.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(config, {
        id_token_hint: idToken, post_logout_redirect_uri: addresses().signedOut,
      }).href;
    },
  };
}
