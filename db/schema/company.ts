/** "Ga je mee?" (product §8 Safety): who asks for company the first time, and who was asked to go along. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BuddyLanguage } from '#src/domain/buddies/buddy.ts';
import type { Language } from '#src/i18n/languages.ts';
import { activities } from './activities.ts';
import { candidates } from './buddies.ts';

export const companyRequests = sqliteTable('company_requests', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  /** The date, by its start: occurrences are made anew when an activity changes. */
  startsAt: integer('starts_at').notNull(),
  /** Keyed hash of the code, and the code sealed for links in messages. */
  codeHash: text('code_hash').notNull().unique(),
  code: text('code').notNull(),
  /** Sealed; hashes for finding. Without phone and mail the answer is read with the code. */
  name: text('name').notNull(),
  phone: text('phone'),
  phoneHash: text('phone_hash'),
  email: text('email'),
  emailHash: text('email_hash'),
  language: text('language').$type<Language>().notNull(),
  /** What the person speaks besides Dutch; empty = Dutch is what they have in common. */
  languages: text('languages', { mode: 'json' }).$type<BuddyLanguage[]>().notNull(),
  networkId: text('network_id').notNull(),
  /** `held`: one too many of the same person; nobody is asked, and the screen says nothing of it. */
  state: text('state').$type<'open' | 'held' | 'accepted' | 'expired' | 'withdrawn'>().notNull(),
  nextWaveAt: integer('next_wave_at').notNull(),
  acceptedBy: integer('accepted_by').references(() => candidates.id, { onDelete: 'set null' }),
  /** Set at once by a worry: nobody is asked any more. */
  pausedAt: integer('paused_at'),
  createdAt: integer('created_at').notNull(),
}, (table) => [
  index('company_requests_due').on(table.nextWaveAt).where(sql`state = 'open'`),
  index('company_requests_by_activity').on(table.activityId),
  index('company_requests_by_phone').on(table.phoneHash).where(sql`phone_hash is not null`),
  index('company_requests_by_email').on(table.emailHash).where(sql`email_hash is not null`),
]);

export const companyInvitations = sqliteTable('company_invitations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  requestId: integer('request_id').notNull().references(() => companyRequests.id, { onDelete: 'cascade' }),
  buddyId: integer('buddy_id').notNull().references(() => candidates.id, { onDelete: 'cascade' }),
  askedAt: integer('asked_at').notNull(),
  answer: text('answer').$type<'yes' | 'no'>(),
  answeredAt: integer('answered_at'),
}, (table) => [
  uniqueIndex('company_invitations_once').on(table.requestId, table.buddyId),
  index('company_invitations_by_buddy').on(table.buddyId),
]);
