/**
 * Another mail address for one's own account (product §5): it counts when the new one is confirmed; the old one is
 * told and can take it back for a week, because whoever knew the password may not have been its owner.
 */
import type { Language } from '#src/i18n/languages.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../schedules/brussels-time.ts';
import { DomainError } from '../shared/errors.ts';
import { enqueueMail, type SealingApp } from '../shared/outbox.ts';
import { createLink, useLink, useLinksOf, type OneTimeLink } from './one-time-links.ts';
import { RESET_HOURS } from './reset-password.ts';
import { deleteSessionsAndDevices, findUser, findUserByEmail, updateUser } from './user-repo.ts';
import type { User } from './user.ts';

export const CONFIRM_EMAIL_HOURS = 24;
export const UNDO_EMAIL_DAYS = 7;

export type ConfirmEmailLink = Extract<OneTimeLink, { purpose: 'confirm-email' }>;
export type UndoEmailLink = Extract<OneTimeLink, { purpose: 'undo-email' }>;

/**
 * Promises the mail to the new address; an address that has an account already is told so, and nothing else happens
 * (product §1.6). Inside the caller's transaction. `email` normalised. Throws `invalid` for the present address.
 */
export function requestEmailChange(
  app: SealingApp, { user, email }: { user: User; email: string }, language: Language,
): void {
  if (email === user.email) throw new DomainError('invalid', 'email-same');
  useLinksOf(app, user.id, 'confirm-email');
  const hasAccount = findUserByEmail(app.db, email) !== undefined;
  const code = hasAccount ? '' : createLink(app, {
    purpose: 'confirm-email', payload: { email }, userId: user.id, lifetimeMs: CONFIRM_EMAIL_HOURS * MS_PER_HOUR,
  });
  enqueueMail(app, {
    kind: 'confirm-email', language, to: email, data: { name: hasAccount ? '' : user.name, code, hasAccount }, isTyped: true,
  });
}

function ownerOf(app: SealingApp, link: OneTimeLink): User {
  const user = link.userId === null ? undefined : findUser(app.db, link.userId);
  if (!user || user.disabledAt !== null) throw new DomainError('gone', 'link-expired');
  return user;
}

/** Nobody else may have taken the address meanwhile. Every session and every open way to a password ends. */
function setEmail(app: SealingApp, user: User, email: string): void {
  const other = findUserByEmail(app.db, email);
  if (other && other.id !== user.id) throw new DomainError('conflict', 'email-taken');
  updateUser(app.db, user.id, { email, emailConfirmedAt: app.clock.now() });
  useLinksOf(app, user.id, 'reset-password');
  useLinksOf(app, user.id, 'confirm-email');
  deleteSessionsAndDevices(app.db, user.id);
}

/** Inside the caller's transaction. Throws `gone`, or `conflict` when the address is another account's by now. */
export function confirmEmailChange(app: SealingApp, link: ConfirmEmailLink, language: Language): void {
  const user = ownerOf(app, link);
  useLink(app, link.id);
  setEmail(app, user, link.payload.email);
  const code = createLink(app, {
    purpose: 'undo-email', payload: { email: user.email }, userId: user.id, lifetimeMs: UNDO_EMAIL_DAYS * MS_PER_DAY,
  });
  enqueueMail(app, {
    kind: 'email-changed', language, to: user.email, data: { name: user.name, email: link.payload.email, code },
    isTyped: true,
  });
}

/**
 * The account has its old address again, and a password that others may know works no more. Inside the caller's
 * transaction. @returns the code of the link to choose a new one; null when the account has none, as with OIDC.
 */
export function undoEmailChange(app: SealingApp, link: UndoEmailLink): string | null {
  const user = ownerOf(app, link);
  useLink(app, link.id);
  setEmail(app, user, link.payload.email);
  useLinksOf(app, user.id, 'undo-email');
  if (user.passwordHash === null) return null;
  updateUser(app.db, user.id, { passwordHash: null });
  return createLink(app, {
    purpose: 'reset-password', payload: {}, userId: user.id, lifetimeMs: RESET_HOURS * MS_PER_HOUR,
  });
}
