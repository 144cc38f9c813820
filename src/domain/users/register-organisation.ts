/**
 * An organisation registers itself (product §5). Nothing exists until the address is confirmed, and nobody learns
 * whether an address has an account: one mail goes to it either way (product §1.6).
 */
import { organisationRegistrations } from '#db/schema/users.ts';
import type { Language } from '#src/i18n/languages.ts';
import { insertOrganisation } from '../organisations/organisation-repo.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import { enqueueMail, type SealingApp } from '../shared/outbox.ts';
import { createLink, useLink, type OneTimeLink, type Registration } from './one-time-links.ts';
import { findUserByEmail, insertRole, insertUser, updateUser } from './user-repo.ts';

export const REGISTRATION_DAYS = 3;

/** Keeps the registration sealed in a link and promises the mail; inside the caller's transaction. */
export function requestRegistration(app: SealingApp, registration: Registration, language: Language): void {
  const code = createLink(app, {
    purpose: 'confirm-registration', payload: registration, lifetimeMs: REGISTRATION_DAYS * MS_PER_DAY,
  });
  const account = findUserByEmail(app.db, registration.email);
  enqueueMail(app, {
    kind: 'confirm-registration',
    language,
    to: registration.email,
    data: {
      name: account?.name ?? registration.name,
      organisation: registration.organisation.name,
      code,
      hasAccount: account !== undefined,
    },
    isTyped: true,
  });
}

/**
 * Makes the organisation and, where the address has none yet, the account that owns it. An account that exists keeps
 * its password and name. Inside the caller's transaction.
 */
export function confirmRegistration(
  app: SealingApp, link: Extract<OneTimeLink, { purpose: 'confirm-registration' }>,
): { userId: number; organisationId: number; isNewUser: boolean } {
  useLink(app, link.id);
  const now = app.clock.now();
  const { name, email, passwordHash, organisation } = link.payload;
  const account = findUserByEmail(app.db, email);
  const userId = account?.id ?? insertUser(app.db, { email, name, passwordHash, emailConfirmedAt: now, now });
  if (account && account.emailConfirmedAt === null) updateUser(app.db, userId, { emailConfirmedAt: now });
  const organisationId = insertOrganisation(app.db, {
    name: organisation.name, kind: organisation.kind, nis: organisation.nis, email: organisation.email, now,
  });
  app.db.insert(organisationRegistrations).values({
    organisationId,
    enterpriseNumber: organisation.enterpriseNumber,
    asksLokaalBestuur: organisation.asksLokaalBestuur,
    registeredBy: userId,
    createdAt: now,
  }).run();
  insertRole(app.db, userId, { role: 'owner', organisationId }, { givenBy: null, now });
  return { userId, organisationId, isNewUser: account === undefined };
}
