/** One's own account: name, password, second factor, sessions. */
import { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { verifyPassword } from '#src/auth/passwords.ts';
import { forgiveTries, LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import {
  confirmSecondFactor, hasSecondFactor, removeSecondFactor, renewRecoveryCodes,
} from '#src/auth/second-factor.ts';
import { mustHaveSecondFactor, signedIn } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { passwordChanged } from '#src/domain/users/reset-password.ts';
import type { User } from '#src/domain/users/user.ts';
import {
  deleteSession, deleteSessionsAndDevices, findUser, listRoles, markSecondFactor, updateUser,
} from '#src/domain/users/user-repo.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, keepFlash, tooMany } from '#src/web/form-state.ts';
import { beginSession, endSession, isFreshSignIn, isSecure } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { nameField, newPasswordHash, passwordField } from './account-fields.ts';

function userOf(context: ActionContext): User {
  const user = findUser(context.app.db, actorOf(context).userId);
  if (!user) throw new DomainError('not-found', 'page');
  return user;
}

/** Who sits at an open screen is not always who signed in: what protects the account asks for the password again. */
export async function askPassword(context: ActionContext, field: string, password: string): Promise<User> {
  const user = userOf(context);
  const seconds = takeTry(context.app, LIMITS.signInHere, `${user.email}\0account`);
  if (seconds !== null) throw tooMany(seconds);
  if (!(await verifyPassword(user.passwordHash, password))) throw new FormRefusal([{ field, key: 'password-wrong' }]);
  forgiveTries(context.app, LIMITS.signInHere, `${user.email}\0account`);
  return user;
}

/** As `askPassword`; an account without one signed in again at its issuer just now. */
export async function askAgain(context: ActionContext, field: string, password: string | undefined): Promise<User> {
  const user = userOf(context);
  if (user.passwordHash === null) {
    if (isFreshSignIn(context.page, user.id)) return user;
    throw new FormRefusal([{ field: '', key: 'fresh-needed' }]);
  }
  if (password === undefined) throw new FormRefusal([{ field, key: 'password-needed' }]);
  return askPassword(context, field, password);
}

export const changeName = formAction({
  name: 'naam',
  who: signedIn,
  input: z.object({ naam: nameField }),
  run: (context, { naam }) => context.commit(() => {
    updateUser(context.app.db, actorOf(context).userId, { name: naam });
    return pathsIn(context.language).account('gedaan=naam');
  }),
});

/** Every session ends and this one begins anew (architecture §3); the person gets a mail about it. */
export const changePassword = formAction({
  name: 'wachtwoord-wijzigen',
  who: signedIn,
  input: z.object({ huidig: passwordField, password: passwordField }),
  secrets: ['huidig', 'password'],
  async run(context, { huidig, password }) {
    const { app, page, language } = context;
    const user = await askPassword(context, 'huidig', huidig);
    const passwordHash = await newPasswordHash('password', password, [user.email, user.name]);
    const to = context.commit(() => {
      updateUser(app.db, user.id, { passwordHash });
      passwordChanged(app, user.id, language);
      return pathsIn(language).account('gedaan=wachtwoord');
    });
    await beginSession(page, { userId: user.id, secondFactor: actorOf(context).secondFactor });
    return to;
  },
});

const SECOND_FACTOR_PATH = (context: ActionContext) => pathsIn(context.language).secondFactor();

/** The codes are shown once, on the page after this one. */
function showRecoveryCodes(context: ActionContext, codes: readonly string[]): string {
  const path = SECOND_FACTOR_PATH(context);
  keepFlash(context.page.cookies, context.app.sealer, { path, data: { codes }, secure: isSecure(context.page) });
  return path;
}

export const switchSecondFactorOn = formAction({
  name: 'tweede-stap-aan',
  who: signedIn,
  input: z.object({ code: z.string('code-needed').min(1, 'code-needed').max(20, 'code-wrong') }),
  secrets: ['code'],
  run(context, { code }) {
    const { app } = context;
    const { userId, sessionId } = actorOf(context);
    const seconds = takeTry(app, LIMITS.secondFactor, String(userId));
    if (seconds !== null) throw tooMany(seconds);
    const codes = inTransaction(app.db, () => {
      const made = confirmSecondFactor(app, userId, code, sessionId);
      if (made) markSecondFactor(app.db, sessionId);
      return made;
    });
    if (!codes) throw new FormRefusal([{ field: 'code', key: 'code-wrong' }]);
    return showRecoveryCodes(context, codes);
  },
});

export const newRecoveryCodes = formAction({
  name: 'nieuwe-codes',
  who: signedIn,
  input: z.object({ huidig: passwordField }),
  secrets: ['huidig'],
  async run(context, { huidig }) {
    const user = await askPassword(context, 'huidig', huidig);
    if (!hasSecondFactor(user)) throw new DomainError('not-found', 'page');
    return showRecoveryCodes(context, inTransaction(context.app.db, () => renewRecoveryCodes(context.app, user.id)));
  },
});

export const switchSecondFactorOff = formAction({
  name: 'tweede-stap-uit',
  who: signedIn,
  input: z.object({ huidig: passwordField }),
  secrets: ['huidig'],
  async run(context, { huidig }) {
    const { app, language } = context;
    const user = await askPassword(context, 'huidig', huidig);
    if (mustHaveSecondFactor(listRoles(app.db, user.id), app.isDemo)) {
      throw new FormRefusal([{ field: '', key: 'second-factor-required' }]);
    }
    return context.commit(() => {
      removeSecondFactor(app, user.id);
      return pathsIn(language).account('gedaan=tweede-stap-uit');
    });
  },
});

/** Only a session of one's own; somebody else's is as one that is not there. */
export const endOneSession = formAction({
  name: 'sessie',
  who: signedIn,
  input: z.object({ sessie: z.string().max(100) }),
  run: (context, { sessie }) => context.commit(() => {
    deleteSession(context.app.db, actorOf(context).userId, sessie);
    return pathsIn(context.language).account('gedaan=sessie');
  }),
});

export const signOutEverywhere = formAction({
  name: 'overal',
  who: signedIn,
  input: z.object({}),
  async run(context) {
    const { userId } = actorOf(context);
    await endSession(context.page);
    return context.commit(() => {
      deleteSessionsAndDevices(context.app.db, userId);
      return pathsIn(context.language).signedOut();
    });
  },
});
