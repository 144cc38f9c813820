/** "Ga je mee?" (product §8 Safety): who asks for company the first time, and who was asked to go along. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BuddyLanguage } from '#src/domain/buddies/buddy.ts';
import type { BuddyCompanyNews, CompanyNews } from '#src/domain/buddies/buddy-mail.ts';
import type { Language } from '#src/i18n/languages.ts';
import { activities } from './activities.ts';
import { buddywerkingen, candidates } from './buddies.ts';
import { sealed } from './sealed.ts';
import { users } from './users.ts';

export const companyRequests = sqliteTable('company_requests', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  /** The date, by its start: occurrences are made anew when an activity changes. */
  startsAt: integer('starts_at').notNull(),
  /** Keyed hash of the code, and the code sealed for links in messages. */
  codeHash: text('code_hash').notNull().unique(),
  code: sealed('code').notNull(),
  /** Sealed; hashes for finding. There is a phone or a mail. */
  name: sealed('name').notNull(),
  phone: sealed('phone'),
  phoneHash: text('phone_hash'),
  email: sealed('email'),
  emailHash: text('email_hash'),
  language: text('language').$type<Language>().notNull(),
  /** What the person speaks besides Dutch; empty = Dutch is what they have in common. */
  languages: text('languages', { mode: 'json' }).$type<BuddyLanguage[]>().notNull(),
  networkId: text('network_id').notNull(),
  /**
   * `held`: one too many of the same person; nobody is asked, and the screen says nothing of it. `silent`: of somebody
   * stopped for safety; nobody is asked and it ends as any other. `cancelled`: the date is off or has other hours.
   */
  state: text('state').$type<'open' | 'held' | 'silent' | 'accepted' | 'expired' | 'cancelled'>().notNull(),
  nextWaveAt: integer('next_wave_at').notNull(),
  acceptedBy: integer('accepted_by').references(() => candidates.id, { onDelete: 'set null' }),
  /** Set at once by a worry: nobody is asked any more. */
  pausedAt: integer('paused_at'),
  createdAt: integer('created_at').notNull(),
  /** Who calls a person without mail; null = the network of the place. */
  buddywerkingId: integer('buddywerking_id').references(() => buddywerkingen.id, { onDelete: 'set null' }),
  phoneIsWrong: integer('phone_is_wrong', { mode: 'boolean' }).notNull().default(false),
}, (table) => [
  index('company_requests_by_start').on(table.startsAt),
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

/**
 * A message of "Ga je mee?" to somebody without mail: a line on the bellijst (product §6). What a buddy must hear stays
 * when the request is erased; what concerns who asked goes with it.
 */
export const companyCalls = sqliteTable('company_calls', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  requestId: integer('request_id').references(() => companyRequests.id, { onDelete: 'set null' }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  startsAt: integer('starts_at').notNull(),
  /** Null = who asked; else a buddy who was asked. */
  buddyId: integer('buddy_id').references(() => candidates.id, { onDelete: 'cascade' }),
  news: text('news').$type<CompanyNews | BuddyCompanyNews>().notNull(),
  at: integer('at').notNull(),
  /** 'YYYY-MM-DD': it stands there from that day. */
  callFrom: text('call_from').notNull(),
  /** `dropped`: something newer is to be told, or nothing any more. */
  state: text('state').$type<'open' | 'reached' | 'not-reached' | 'wrong' | 'dropped'>().notNull().default('open'),
  calledBy: integer('called_by').references(() => users.id, { onDelete: 'set null' }),
  calledAt: integer('called_at'),
  /** When those who call got a mail that it stands there; null = not yet. */
  deskToldAt: integer('desk_told_at'),
}, (table) => [
  index('company_calls_by_request').on(table.requestId),
  index('company_calls_by_buddy').on(table.buddyId),
  index('company_calls_by_activity').on(table.activityId),
  index('company_calls_by_start').on(table.startsAt),
  index('company_calls_open').on(table.callFrom).where(sql`state in ('open', 'not-reached')`),
]);

/** That a person asked, for the count of 30 days: only keyed hashes of mail and phone, which outlive the request. */
export const companyTries = sqliteTable('company_tries', {
  requestId: integer('request_id').notNull(),
  contactHash: text('contact_hash').notNull(),
  at: integer('at').notNull(),
}, (table) => [primaryKey({ columns: [table.contactHash, table.requestId] }), index('company_tries_by_time').on(table.at)]);
