/** Accounts of those who work here (product §5): organisations, gemeenten, networks, platform. Newcomers have none. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { organisations } from './organisations.ts';
import { sealed } from './sealed.ts';

export const users = sqliteTable('users', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Normalised (`normaliseEmail`), so that one address is one account. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  /** PHC string of argon2id; null = no password yet (invited, or signs in through OIDC). */
  passwordHash: text('password_hash'),
  emailConfirmedAt: integer('email_confirmed_at'),
  /** Sealed TOTP secret; counts only when `totpConfirmedAt` is set. */
  totpSecret: sealed('totp_secret'),
  totpConfirmedAt: integer('totp_confirmed_at'),
  /** The last 30-second step a code was accepted for, so that a code works once. */
  totpLastStep: integer('totp_last_step'),
  /** Issuer and subject of an OIDC account, joined with a space; linked by invitation only. */
  oidcSubject: text('oidc_subject').unique(),
  disabledAt: integer('disabled_at'),
  createdAt: integer('created_at').notNull(),
});

export const sessions = sqliteTable('sessions', {
  /** SHA-256 of the token in the cookie; the token itself is nowhere. */
  id: text('id').primaryKey(),
  userId: integer('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  /** Browser and system in words, never an address. */
  device: text('device').notNull(),
  /** True when a second factor was given, the device was remembered, or an OIDC issuer vouches for it. */
  secondFactor: integer('second_factor', { mode: 'boolean' }).notNull(),
  /** ID token of the OIDC issuer, sealed, to sign out there too. */
  oidcIdToken: sealed('oidc_id_token'),
  createdAt: integer('created_at').notNull(),
  lastSeenAt: integer('last_seen_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
}, (table) => [
  index('sessions_by_user').on(table.userId),
  index('sessions_by_expiry').on(table.expiresAt),
]);

export const userRoles = sqliteTable('user_roles', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  userId: integer('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  /** One of ROLE_NAMES (domain/shared/actor.ts). */
  role: text('role').notNull(),
  /** Id of organisation or buddywerking, NIS code, id of a network; '' = the whole platform. */
  scope: text('scope').notNull(),
  /** Who gave it; null = a command, a registration or the demonstration. */
  givenBy: integer('given_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: integer('created_at').notNull(),
}, (table) => [
  uniqueIndex('user_roles_once').on(table.userId, table.role, table.scope),
  index('user_roles_by_scope').on(table.role, table.scope),
]);

export const recoveryCodes = sqliteTable('recovery_codes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  userId: integer('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  codeHash: text('code_hash').notNull(),
  usedAt: integer('used_at'),
}, (table) => [uniqueIndex('recovery_codes_once').on(table.userId, table.codeHash)]);

/** A device that gave the second factor and need not give it again for 30 days. */
export const rememberedDevices = sqliteTable('remembered_devices', {
  /** SHA-256 of the token in the cookie. */
  id: text('id').primaryKey(),
  userId: integer('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
}, (table) => [index('remembered_devices_by_user').on(table.userId)]);

/** Links that work once: confirm, new password, invitation (product §2 `/link/{code}`). */
export const oneTimeLinks = sqliteTable('one_time_links', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** SHA-256 of the code; the code stands only in the mail. */
  codeHash: text('code_hash').notNull().unique(),
  purpose: text('purpose').notNull(),
  /** Whose link it is, when that is an account. */
  userId: integer('user_id').references(() => users.id, { onDelete: 'cascade' }),
  /** Sealed JSON; erased when the link is used or expired. */
  payload: sealed('payload'),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
}, (table) => [
  index('one_time_links_by_user').on(table.userId, table.purpose),
  index('one_time_links_by_expiry').on(table.expiresAt),
]);

/** Tries that count against guessing; the score falls by itself, so nobody is locked out for good. */
export const rateCounters = sqliteTable('rate_counters', {
  /** Keyed hash of what is counted: an address, an account, both. */
  key: text('key').primaryKey(),
  /** Milliseconds of waiting that the tries so far add up to, as it stood at `updatedAt`. */
  debtMs: integer('debt_ms').notNull(),
  updatedAt: integer('updated_at').notNull(),
}, (table) => [index('rate_counters_by_age').on(table.updatedAt)]);

/** What an organisation said when it registered itself, and the request to be a lokaal bestuur (product §5). */
export const organisationRegistrations = sqliteTable('organisation_registrations', {
  organisationId: integer('organisation_id').primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  /** Ten digits; null = not given. */
  enterpriseNumber: text('enterprise_number'),
  asksLokaalBestuur: integer('asks_lokaal_bestuur', { mode: 'boolean' }).notNull(),
  /** When the administrator decided on that request; null = open, when asked. */
  lokaalBestuurDecidedAt: integer('lokaal_bestuur_decided_at'),
  registeredBy: integer('registered_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: integer('created_at').notNull(),
}, (table) => [
  index('organisation_registrations_open').on(table.createdAt)
    .where(sql`asks_lokaal_bestuur = 1 and lokaal_bestuur_decided_at is null`),
]);

/** An organisation may be part of another, whose editors see the parts (product §5). */
export const organisationParts = sqliteTable('organisation_parts', {
  partId: integer('part_id').primaryKey().references(() => organisations.id, { onDelete: 'cascade' }),
  wholeId: integer('whole_id').notNull().references(() => organisations.id, { onDelete: 'cascade' }),
  createdAt: integer('created_at').notNull(),
}, (table) => [index('organisation_parts_by_whole').on(table.wholeId)]);
