/** One's own data: another mail address, and erasing the account; both ask again who it is. */
import { z } from 'zod';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { everyone, signedIn } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { confirmEmailChange, requestEmailChange, undoEmailChange } from '#src/domain/users/change-email.ts';
import { eraseUser } from '#src/domain/users/erase-user.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { endSession, useFreshSignIn } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField, passwordField } from './account-fields.ts';
import { linkFor } from './account-links.ts';
import { askAgain } from './account-settings.ts';

export const changeEmail = formAction({
  name: 'mailadres',
  who: signedIn,
  creates: true,
  input: z.object({ nieuw: emailField, huidig: passwordField.optional() }),
  secrets: ['huidig'],
  async run(context, { nieuw, huidig }) {
    const { app, language } = context;
    const user = await askAgain(context, 'huidig', huidig);
    if (nieuw === user.email) throw new FormRefusal([{ field: 'nieuw', key: 'email-same' }]);
    const seconds = takeTry(app, LIMITS.mailTo, nieuw);
    if (seconds !== null) throw tooMany(seconds);
    const to = context.commit(() => {
      requestEmailChange(app, { user, email: nieuw }, language);
      return pathsIn(language).accountData('gedaan=mailadres');
    });
    useFreshSignIn(context.page);
    return to;
  },
});

export const confirmEmailByLink = formAction({
  name: 'mailadres-bevestig',
  who: everyone,
  input: z.object({}),
  run(context) {
    const link = linkFor(context, 'confirm-email');
    return context.commit(() => {
      confirmEmailChange(context.app, link, context.language);
      return `${pathsIn(context.language).signIn()}?gedaan=mailadres`;
    });
  },
});

/** Goes on to choosing a new password: whoever changed the address knew the old one. */
export const undoEmailByLink = formAction({
  name: 'mailadres-terug',
  who: everyone,
  input: z.object({}),
  run(context) {
    const link = linkFor(context, 'undo-email');
    const paths = pathsIn(context.language);
    return context.commit(() => {
      const code = undoEmailChange(context.app, link);
      return code === null ? `${paths.signIn()}?gedaan=mailadres-terug` : paths.link(code);
    });
  },
});

export const eraseAccount = formAction({
  name: 'account-wissen',
  who: signedIn,
  input: z.object({ wachtwoord: passwordField.optional(), zeker: z.literal('1').optional() }),
  secrets: ['wachtwoord'],
  async run(context, { wachtwoord, zeker }) {
    const { app, language, page } = context;
    await askAgain(context, 'wachtwoord', wachtwoord);
    const to = context.commit(() => {
      try {
        eraseUser(app, actorOf(context), { ...app, stopsOffer: zeker === '1' });
      } catch (error) {
        if (isDomainError(error) && error.key === 'erase-sure') throw new FormRefusal([{ field: 'zeker', key: 'erase-sure' }]);
        throw error;
      }
      return `${pathsIn(language).signedOut()}?gedaan=gewist`;
    });
    useFreshSignIn(page);
    await endSession(page);
    return to;
  },
});
