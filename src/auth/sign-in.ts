/** Mail address and password: the same answer and the same time for an unknown account and a wrong password. */
import type { App } from '#src/domain/shared/app.ts';
import { normaliseEmail, type User } from '#src/domain/users/user.ts';
import { findUserByEmail } from '#src/domain/users/user-repo.ts';
import { verifyPassword } from './passwords.ts';
import { forgiveTries, LIMITS, takeTry } from './rate-limits.ts';
import type { Sealer } from './sealed-text.ts';

type SignInApp = Pick<App, 'db' | 'clock'> & { sealer: Sealer };

export type PasswordCheck =
  | { kind: 'right'; user: User }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number };

/** `address`: of the client, only for counting. A disabled account, or one without password, is 'wrong'. */
export async function checkPassword(
  app: SignInApp, { email, password, address }: { email: string; password: string; address: string },
): Promise<PasswordCheck> {
  const account = normaliseEmail(email) ?? email.toLowerCase().slice(0, 254);
  const here = `${account}\0${address}`;
  const seconds = takeTry(app, LIMITS.signInHere, here)
    ?? takeTry(app, LIMITS.signInAddress, address)
    ?? takeTry(app, LIMITS.signInAccount, account);
  if (seconds !== null) return { kind: 'wait', seconds };
  const user = findUserByEmail(app.db, account);
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!isRight || !user || user.disabledAt !== null) return { kind: 'wrong' };
  forgiveTries(app, LIMITS.signInHere, here);
  return { kind: 'right', user };
}

const HALFWAY_MS = 10 * 60_000;

/** Between password and code: who it is, sealed in a cookie for ten minutes, void when the password changes. */
export function sealHalfway(app: SignInApp, user: User): string {
  return app.sealer.seal(JSON.stringify({
    userId: user.id, password: app.sealer.fingerprint(user.passwordHash ?? '', 'halfway'),
    until: app.clock.now() + HALFWAY_MS,
  }));
}

/** Undefined when there is none, it is too old, or the account changed since. */
export function openHalfway(
  app: SignInApp, sealed: string | undefined, findUser: (id: number) => User | undefined,
): User | undefined {
  if (!sealed) return undefined;
  try {
    const { userId, password, until } = JSON.parse(app.sealer.open(sealed)) as
      { userId: number; password: string; until: number };
    const user = until > app.clock.now() ? findUser(userId) : undefined;
    const isSame = user?.disabledAt === null
      && app.sealer.fingerprint(user.passwordHash ?? '', 'halfway') === password;
    return isSame ? user : undefined;
  } catch {
    return undefined;
  }
}
