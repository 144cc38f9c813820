/** Back from the OIDC issuer: signs in who is linked, or links who came with an invitation; nobody else gets in. */
import type { APIRoute } from 'astro';
import { inTransaction } from '#db/client.ts';
import type { OidcJourney, OidcPerson } from '#src/auth/oidc.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { acceptInvitation } from '#src/domain/users/invite-user.ts';
import { getLink } from '#src/domain/users/one-time-links.ts';
import { findUserByOidcSubject } from '#src/domain/users/user-repo.ts';
import { beginSession, dropCookie, noteFreshSignIn, readCookie } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';

const paths = pathsIn('nl');
const back = (news: string) => `${paths.signIn()}?gedaan=${news}`;

export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  if (!app.oidc) return context.rewrite('/404');
  const cookie = readCookie(context, 'oidc');
  dropCookie(context, 'oidc');
  if (!cookie) return context.redirect(back('oidc-mislukt'), 303);
  let person: OidcPerson & OidcJourney;
  try {
    person = await app.oidc.finish(context.url, cookie);
  } catch (error) {
    app.log.warn({ error }, 'signing in through OIDC failed');
    return context.redirect(back('oidc-mislukt'), 303);
  }
  try {
    const userId = linkedUser(app, person);
    if (userId === undefined) return context.redirect(back('oidc-onbekend'), 303);
    await beginSession(context, { userId, secondFactor: true, oidcIdToken: person.idToken });
    if (person.again) noteFreshSignIn(context, userId);
    return context.redirect(person.back ?? paths.account(), 303);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return context.redirect(back('oidc-onbekend'), 303);
  }
};

/** Undefined for somebody nobody invited, or whose account is disabled. Throws DomainError for a link that is used. */
function linkedUser(
  app: App.Locals['app'], { subject, name, invitation }: OidcPerson & OidcJourney,
): number | undefined {
  const known = findUserByOidcSubject(app.db, subject);
  if (invitation === null) return known?.disabledAt === null ? known.id : undefined;
  return inTransaction(app.db, () => {
    const link = getLink(app, invitation);
    if (link.purpose !== 'invitation') return undefined;
    if (known && known.email !== link.payload.email) return undefined;
    return acceptInvitation(app, link, {
      name: name?.slice(0, 80) ?? link.payload.email, passwordHash: null, oidcSubject: subject,
    });
  });
}
