/** Signing in and out: mail address and password, then the code of the second factor. */
import { z } from 'zod';
import { forgiveTries, LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { hasSecondFactor, useSecondFactor } from '#src/auth/second-factor.ts';
import { checkPassword, openHalfway, sealHalfway } from '#src/auth/sign-in.ts';
import { inTransaction } from '#db/client.ts';
import { everyone, signedIn } from '#src/domain/shared/actor.ts';
import { findUser } from '#src/domain/users/user-repo.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, SIGN_OUT_FORM, tooMany } from '#src/web/form-state.ts';
import {
  beginSession, endSession, isDeviceKnown, keepDevice, readCookie, setShortCookie,
} from '#src/web/guards.ts';
import { pathsIn, safeReturnPath } from '#src/web/paths.ts';

const goOn = (context: ActionContext, back: string): string =>
  safeReturnPath(back) ?? pathsIn(context.language).account();

export const signIn = formAction({
  name: 'aanmelden',
  who: everyone,
  input: z.object({
    email: z.string().min(1, 'email-needed').max(254, 'email-wrong'),
    password: z.string().min(1, 'password-needed').max(1000, 'password-long'),
    terug: z.string().max(2000).default(''),
  }),
  secrets: ['password'],
  async run(context, { email, password, terug }) {
    const { app, page, address } = context;
    const check = await checkPassword(app, { email, password, address });
    if (check.kind === 'wait') throw tooMany(check.seconds);
    if (check.kind === 'wrong') throw new FormRefusal([{ field: 'email', key: 'sign-in-wrong' }]);
    const { user } = check;
    const isKnown = isDeviceKnown(page, user.id);
    if (hasSecondFactor(user) && !isKnown) {
      setShortCookie(page, 'halfweg', sealHalfway(app, user));
      const back = safeReturnPath(terug);
      return pathsIn(context.language).signInCode(back ? new URLSearchParams({ terug: back }) : '');
    }
    await beginSession(page, { userId: user.id, secondFactor: hasSecondFactor(user) && isKnown });
    return goOn(context, terug);
  },
});

export const signInWithCode = formAction({
  name: 'code',
  who: everyone,
  input: z.object({
    code: z.string().min(1, 'code-needed').max(20, 'code-wrong'),
    onthoud: z.literal('1').optional(),
    terug: z.string().max(2000).default(''),
  }),
  secrets: ['code'],
  async run(context, { code, onthoud, terug }) {
    const { app, page } = context;
    const user = openHalfway(app, readCookie(page, 'halfweg'), (id) => findUser(app.db, id));
    if (!user) throw new FormRefusal([{ field: '', key: 'sign-in-again' }], { status: 410 });
    const seconds = takeTry(app, LIMITS.secondFactor, String(user.id));
    if (seconds !== null) throw tooMany(seconds);
    if (!inTransaction(app.db, () => useSecondFactor(app, user.id, code))) {
      throw new FormRefusal([{ field: 'code', key: 'code-wrong' }]);
    }
    forgiveTries(app, LIMITS.secondFactor, String(user.id));
    await beginSession(page, { userId: user.id, secondFactor: true });
    if (onthoud) keepDevice(page, user.id);
    return goOn(context, terug);
  },
});

/** Who came in through the OIDC issuer goes past there: the page after this one has the way. */
export const signOut = formAction({
  name: SIGN_OUT_FORM,
  who: signedIn,
  input: z.object({}),
  async run({ app, page, language }) {
    const idToken = await endSession(page);
    if (idToken !== null) setShortCookie(page, 'oidc-af', app.sealer.seal(idToken));
    return pathsIn(language).signedOut();
  },
});
