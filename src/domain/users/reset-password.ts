/**
 * A forgotten password: the same answer for everybody, a mail only to the address that has an account (product §1.6).
 */
import type { Language } from '#src/i18n/languages.ts';
import { MS_PER_HOUR } from '../schedules/brussels-time.ts';
import { enqueueMail, type SealingApp } from '../shared/outbox.ts';
import { createLink, useLink, useLinksOf, type OneTimeLink } from './one-time-links.ts';
import { deleteSessionsAndDevices, findUser, findUserByEmail, updateUser } from './user-repo.ts';

export const RESET_HOURS = 2;

/** Inside the caller's transaction. `email` normalised. */
export function requestPasswordReset(app: SealingApp, email: string, language: Language): void {
  const user = findUserByEmail(app.db, email);
  if (!user || user.disabledAt !== null) return;
  const code = createLink(app, {
    purpose: 'reset-password', payload: {}, userId: user.id, lifetimeMs: RESET_HOURS * MS_PER_HOUR,
  });
  enqueueMail(app, {
    kind: 'reset-password', language, to: user.email, data: { name: user.name, code }, isTyped: true,
  });
}

/**
 * Sets it, ends every session and every other link to do so; the second factor stays. Inside the caller's transaction.
 */
export function resetPassword(
  app: SealingApp, link: Extract<OneTimeLink, { purpose: 'reset-password' }>, passwordHash: string, language: Language,
): void {
  useLink(app, link.id);
  if (link.userId === null) return;
  updateUser(app.db, link.userId, { passwordHash, emailConfirmedAt: app.clock.now() });
  useLinksOf(app, link.userId, 'reset-password');
  passwordChanged(app, link.userId, language);
}

/** Signs out everywhere and tells the person; inside the caller's transaction. */
export function passwordChanged(app: SealingApp, userId: number, language: Language): void {
  deleteSessionsAndDevices(app.db, userId);
  const user = findUser(app.db, userId);
  if (!user) return;
  enqueueMail(app, {
    kind: 'password-changed', language, to: user.email, data: { name: user.name }, isTyped: true,
  });
}
