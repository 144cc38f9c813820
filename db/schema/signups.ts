/** Who takes part in what (product §6): sealed, with as little of a person as possible, gone 30 days after. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  CallState, MessageChannel, SignupChange, SignupDateState,
} from '#src/domain/signups/signup.ts';
import type { Language } from '#src/i18n/languages.ts';
import { activities, occurrences } from './activities.ts';
import { organisations } from './organisations.ts';
import { sealed } from './sealed.ts';
import { users } from './users.ts';

const activityId = () => integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' });
const occurrenceId = () => integer('occurrence_id').references(() => occurrences.id, { onDelete: 'set null' });

export const signups = sqliteTable('signups', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: activityId(),
  /** Keyed hash of the code, for finding. */
  codeHash: text('code_hash').notNull().unique(),
  /** The code itself, sealed, for links in messages. */
  code: sealed('code').notNull(),
  /** Sealed; null once the person has cancelled everything. So are phone and mail. */
  firstName: sealed('first_name'),
  phone: sealed('phone'),
  phoneHash: text('phone_hash'),
  email: sealed('email'),
  emailHash: text('email_hash'),
  /** The language of the page that was filled in: messages are written in it. */
  language: text('language').$type<Language>().notNull(),
  /** Somebody rang it and it is not theirs: no more calls. */
  phoneIsWrong: integer('phone_is_wrong', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
  cancelledAt: integer('cancelled_at'),
  /** End of the last date signed up for; without dates the moment of signing up. Erasure counts from here. */
  lastEndsAt: integer('last_ends_at').notNull(),
}, (table) => [
  index('signups_by_activity').on(table.activityId),
  index('signups_by_end').on(table.lastEndsAt),
  index('signups_by_phone').on(table.phoneHash).where(sql`phone_hash is not null`),
  index('signups_by_email').on(table.emailHash).where(sql`email_hash is not null`),
]);

export const signupDates = sqliteTable('signup_dates', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  signupId: integer('signup_id').notNull().references(() => signups.id, { onDelete: 'cascade' }),
  /** Null when the date left the activity. */
  occurrenceId: occurrenceId(),
  /** As the person was last told. */
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  /** The person was told that it does not go on. */
  isOff: integer('is_off', { mode: 'boolean' }).notNull().default(false),
  state: text('state').$type<SignupDateState>().notNull(),
  /** For `offered`: the place is kept until then. */
  heldUntil: integer('held_until'),
  /** For `waiting`: since then the free place is for whoever comes first. */
  openSince: integer('open_since'),
}, (table) => [
  index('signup_dates_by_occurrence').on(table.occurrenceId, table.state),
  index('signup_dates_by_signup').on(table.signupId),
  index('signup_dates_coming').on(table.endsAt).where(sql`state <> 'cancelled'`),
  index('signup_dates_held').on(table.heldUntil).where(sql`state = 'offered'`),
]);

/** What happened to somebody's dates: by mail, a line on the bellijst, or only to read at one's own code. */
export const signupMessages = sqliteTable('signup_messages', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  signupId: integer('signup_id').notNull().references(() => signups.id, { onDelete: 'cascade' }),
  changes: text('changes', { mode: 'json' }).$type<SignupChange[]>().notNull(),
  channel: text('channel').$type<MessageChannel>().notNull(),
  at: integer('at').notNull(),
  /** Only for `call`. */
  callState: text('call_state').$type<CallState>(),
  /** 'YYYY-MM-DD': the line stands on the bellijst from that day. */
  callFrom: text('call_from'),
  calledBy: integer('called_by').references(() => users.id, { onDelete: 'set null' }),
  calledAt: integer('called_at'),
}, (table) => [
  index('signup_messages_by_signup').on(table.signupId, table.id),
  index('signup_messages_to_call').on(table.signupId).where(sql`call_state in ('open', 'not-reached')`),
]);

/**
 * What is known of a date after it: the counts of its sign-ups, written before these are erased, and what somebody who
 * was there said of it (product §3). No row or no outcome = not confirmed, which never counts as held.
 */
export const occurrenceResults = sqliteTable('occurrence_results', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: activityId(),
  occurrenceId: occurrenceId(),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  signedUp: integer('signed_up'),
  waited: integer('waited'),
  signedOff: integer('signed_off'),
  countedAt: integer('counted_at'),
  outcome: text('outcome').$type<'held' | 'not-held'>(),
  people: integer('people'),
  women: integer('women'),
  answeredBy: integer('answered_by').references(() => users.id, { onDelete: 'set null' }),
  answeredAt: integer('answered_at'),
}, (table) => [
  uniqueIndex('occurrence_results_once').on(table.activityId, table.startsAt),
  index('occurrence_results_by_occurrence').on(table.occurrenceId),
  index('occurrence_results_by_start').on(table.startsAt),
]);

/** When an organiser was last mailed about its bellijst and its unanswered dates. */
export const signupOwnerMails = sqliteTable('signup_owner_mails', {
  organisationId: integer('organisation_id').primaryKey().references(() => organisations.id, { onDelete: 'cascade' }),
  callsToldAt: integer('calls_told_at'),
  sessionsToldAt: integer('sessions_told_at'),
});
