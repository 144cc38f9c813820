/** What the links of our mails do, on `/link/{code}`: a POST each, so that mail scanners confirm nothing. */
import { z } from 'zod';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { confirmOfferByLink } from '#src/domain/activities/publishing/confirm-offer.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { acceptInvitation, invitedHasAccount } from '#src/domain/users/invite-user.ts';
import { getLink, type LinkPurpose, type OneTimeLink } from '#src/domain/users/one-time-links.ts';
import { confirmRegistration } from '#src/domain/users/register-organisation.ts';
import { resetPassword } from '#src/domain/users/reset-password.ts';
import { findUser } from '#src/domain/users/user-repo.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { beginSession } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { nameField, newPasswordHash, passwordField } from './account-fields.ts';

/** The link of an address, for the page and its actions; guessing codes is counted. Throws as `getLink`, and 429. */
export function openLink(context: Pick<ActionContext, 'app' | 'address'>, code: string): OneTimeLink {
  try {
    return getLink(context.app, code);
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') {
      const seconds = takeTry(context.app, LIMITS.link, context.address);
      if (seconds !== null) throw tooMany(seconds);
    }
    throw error;
  }
}

/** The link of the page when it is for this. Throws as `openLink`, `not-found` for one that is for something else. */
export function linkFor<Purpose extends LinkPurpose>(
  context: ActionContext, purpose: Purpose,
): Extract<OneTimeLink, { purpose: Purpose }> {
  const link = openLink(context, context.page.params.code ?? '');
  if (link.purpose !== purpose) throw new DomainError('not-found', 'page');
  return link as Extract<OneTimeLink, { purpose: Purpose }>;
}

const signInWith = (context: ActionContext, done: string) => `${pathsIn(context.language).signIn()}?gedaan=${done}`;

export const confirmByLink = formAction({
  name: 'bevestig',
  who: everyone,
  input: z.object({}),
  run(context) {
    const link = linkFor(context, 'confirm-registration');
    return context.commit(() => {
      confirmRegistration(context.app, link);
      return signInWith(context, 'bevestigd');
    });
  },
});

export const resetByLink = formAction({
  name: 'nieuw-wachtwoord',
  who: everyone,
  input: z.object({ password: passwordField }),
  secrets: ['password'],
  async run(context, { password }) {
    const { app, language } = context;
    const link = linkFor(context, 'reset-password');
    const user = link.userId === null ? undefined : findUser(app.db, link.userId);
    const passwordHash = await newPasswordHash('password', password, user ? [user.email, user.name] : []);
    return context.commit(() => {
      resetPassword(app, link, passwordHash, language);
      return signInWith(context, 'wachtwoord');
    });
  },
});

/** "Alles klopt nog", from the mail that asks once in 90 days (product §3 Freshness). */
export const offerByLink = formAction({
  name: 'klopt-nog',
  who: everyone,
  input: z.object({}),
  run(context) {
    const link = linkFor(context, 'confirm-offer');
    return context.commit(() => {
      confirmOfferByLink(context.app, link);
      return signInWith(context, 'aanbod');
    });
  },
});

/** Who has an account says yes; who has none chooses name and password and is signed in with them. */
export const acceptByLink = formAction({
  name: 'uitnodiging',
  who: everyone,
  input: z.object({ naam: nameField.optional(), password: passwordField.optional() }),
  secrets: ['password'],
  async run(context, { naam, password }) {
    const { app, page } = context;
    const link = linkFor(context, 'invitation');
    if (invitedHasAccount(app, link)) {
      return context.commit(() => {
        acceptInvitation(app, link, null);
        return signInWith(context, 'uitnodiging');
      });
    }
    if (naam === undefined) throw new FormRefusal([{ field: 'naam', key: 'name-needed' }]);
    if (password === undefined) throw new FormRefusal([{ field: 'password', key: 'password-needed' }]);
    const passwordHash = await newPasswordHash('password', password, [link.payload.email, naam]);
    let userId = 0;
    const to = context.commit(() => {
      userId = acceptInvitation(app, link, { name: naam, passwordHash });
      return pathsIn(context.language).account('gedaan=uitnodiging');
    });
    await beginSession(page, { userId, secondFactor: false });
    return to;
  },
});
