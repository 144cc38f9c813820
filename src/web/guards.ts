/** Who is here, and whether they may see this page (product §2: 303, 401, 404). */
import type { APIContext, AstroGlobal } from 'astro';
import { isRememberedDevice, rememberDevice, REMEMBERED_DAYS } from '#src/auth/second-factor.ts';
import { deviceLabel } from '#src/auth/device-label.ts';
import { SESSION_DAYS } from '#src/auth/sessions.ts';
import { mustHaveSecondFactor, type Actor, type MaybeActor, type Policy } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { findUser, listRoles } from '#src/domain/users/user-repo.ts';
import { pathsIn } from './paths.ts';

/** What guards need of a page or an endpoint. */
export type PageContext = Pick<APIContext, 'cookies' | 'locals' | 'request' | 'url'>;

const DAY_SECONDS = 24 * 3600;

export const isSecure = (page: Pick<PageContext, 'url'>): boolean => page.url.protocol === 'https:';

/** With the `__Host-` prefix on https, so that no neighbour under the same domain can set it. */
const cookieName = (page: PageContext, name: string): string => (isSecure(page) ? `__Host-${name}` : name);

function setCookie(page: PageContext, name: string, value: string, maxAgeSeconds: number): void {
  page.cookies.set(cookieName(page, name), value, {
    path: '/', maxAge: maxAgeSeconds, httpOnly: true, sameSite: 'lax', secure: isSecure(page),
  });
}

export const readCookie = (page: PageContext, name: AccountCookie): string | undefined =>
  page.cookies.get(cookieName(page, name))?.value;

/**
 * 'sessie', the device that gave its second factor, between password and code, on the way to the OIDC issuer and away
 * from it, and signed in there again just now.
 */
export type AccountCookie = 'sessie' | 'toestel' | 'halfweg' | 'oidc' | 'oidc-af' | 'vers';

export function setShortCookie(page: PageContext, name: AccountCookie, value: string, seconds = 600): void {
  setCookie(page, name, value, seconds);
}

export function dropCookie(page: PageContext, name: AccountCookie): void {
  page.cookies.delete(cookieName(page, name), { path: '/', secure: isSecure(page), httpOnly: true, sameSite: 'lax' });
}

const known = new WeakMap<App.Locals, Promise<MaybeActor>>();

/** Who is signed in; null for a visitor. Asked as often as one likes, looked up once per request. */
export function findActor(page: PageContext): Promise<MaybeActor> {
  const found = known.get(page.locals) ?? lookUpActor(page);
  known.set(page.locals, found);
  return found;
}

async function lookUpActor(page: PageContext): Promise<MaybeActor> {
  const token = readCookie(page, 'sessie');
  if (!token) return null;
  const { app } = page.locals;
  const session = await app.sessions.find(token);
  const user = session && findUser(app.db, session.userId);
  if (!session || !user) {
    dropCookie(page, 'sessie');
    return null;
  }
  if (session.isRenewed) setCookie(page, 'sessie', token, SESSION_DAYS * DAY_SECONDS);
  const roles = listRoles(app.db, user.id);
  const needsSecondFactor = !session.secondFactor && mustHaveSecondFactor(roles, app.isDemo);
  return {
    userId: user.id, name: user.name, email: user.email, sessionId: session.id,
    needsSecondFactor, secondFactor: session.secondFactor,
    roles: needsSecondFactor ? [] : roles,
  };
}

/** Begins a session and ends the one this browser had, so that a cookie set by somebody else is worth nothing. */
export async function beginSession(
  page: PageContext, session: { userId: number; secondFactor: boolean; oidcIdToken?: string },
): Promise<void> {
  const { app } = page.locals;
  const before = readCookie(page, 'sessie');
  if (before) await app.sessions.end(before);
  const token = await app.sessions.begin({ ...session, device: deviceLabel(page.request.headers.get('user-agent')) });
  setCookie(page, 'sessie', token, SESSION_DAYS * DAY_SECONDS);
  dropCookie(page, 'halfweg');
  known.delete(page.locals);
}

/** @returns the ID token of the OIDC issuer, when the session began there. */
export async function endSession(page: PageContext): Promise<string | null> {
  const token = readCookie(page, 'sessie');
  dropCookie(page, 'sessie');
  known.set(page.locals, Promise.resolve(null));
  return token ? page.locals.app.sessions.end(token) : null;
}

export const isDeviceKnown = (page: PageContext, userId: number): boolean =>
  isRememberedDevice(page.locals.app, userId, readCookie(page, 'toestel'));

export function keepDevice(page: PageContext, userId: number): void {
  setCookie(page, 'toestel', rememberDevice(page.locals.app, userId), REMEMBERED_DAYS * DAY_SECONDS);
}

type Page = PageContext & Pick<AstroGlobal, 'redirect' | 'rewrite' | 'response'>;

/** Nothing of a page behind a sign-in is kept by a browser or a proxy. */
export function neverCache(page: Pick<AstroGlobal, 'response'>): void {
  page.response.headers.set('Cache-Control', 'no-store');
}

/**
 * The actor of a page behind a sign-in, or the answer to give: 303 to the sign-in for a visitor who asks, 401 for one
 * who sends; 303 to the second factor where the roles ask for one. Throws `not-found` for whom `who` refuses.
 */
export async function requireActor(page: Page, who: Policy): Promise<Actor | Response> {
  neverCache(page);
  const actor = await findActor(page);
  const paths = pathsIn(page.locals.language);
  if (actor === null) {
    return page.request.method === 'POST' ? askToSignIn(page) : page.redirect(paths.signIn(here(page)), 303);
  }
  if (who(actor)) return actor;
  if (actor.needsSecondFactor) return page.redirect(paths.secondFactor(), 303);
  throw new DomainError('not-found', 'page');
}

/** The present page with its language, to come back to. */
const here = (page: PageContext): string =>
  pathsIn(page.locals.language).same(page.locals.path, page.url.search.slice(1));

/** 401 with the sign-in page: the action of a visitor, or of somebody whose session ended meanwhile. */
export async function askToSignIn(page: Page): Promise<Response> {
  const target = new URL(pathsIn('nl').signIn(here(page)), page.url);
  const headers = new Headers(page.request.headers);
  for (const name of ['content-length', 'content-type']) headers.delete(name);
  const answer = await page.rewrite(new Request(target, { headers }));
  return new Response(answer.body, { status: 401, headers: answer.headers });
}

/**
 * Who sits at an open screen is not always who signed in. An account without password proves it by signing in again at
 * its issuer; that counts for ten minutes, in this browser, for that account alone.
 */
const FRESH_SECONDS = 600;

/** After the issuer asked again who it is. */
export function noteFreshSignIn(page: PageContext, userId: number): void {
  const { app } = page.locals;
  const until = app.clock.now() + FRESH_SECONDS * 1000;
  setShortCookie(page, 'vers', app.sealer.seal(JSON.stringify({ userId, until })), FRESH_SECONDS);
}

export function isFreshSignIn(page: PageContext, userId: number): boolean {
  const sealed = readCookie(page, 'vers');
  if (!sealed) return false;
  const { app } = page.locals;
  try {
    const noted = JSON.parse(app.sealer.open(sealed)) as { userId: number; until: number };
    return noted.userId === userId && noted.until > app.clock.now();
  } catch {
    return false;
  }
}

/** What it was for is done. */
export function useFreshSignIn(page: PageContext): void {
  dropCookie(page, 'vers');
}
