import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealed } from './sealed.ts';

/**
 * Mail that was promised in the transaction that caused it (architecture §3) and is delivered after it. A row loses
 * address and text when delivered or given up (product §1.9).
 */
export const outboxMails = sqliteTable('outbox_mails', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** One of the kinds of MailData (domain/shared/outbox.ts). */
  kind: text('kind').notNull(),
  language: text('language').notNull(),
  /** Sealed address; null once delivered or given up. */
  recipient: sealed('recipient'),
  /** Sealed JSON with what the template says; null once delivered or given up. */
  payload: sealed('payload'),
  /** True when a visitor of this installation typed the address: only those leave a demonstration (product §9). */
  isTyped: integer('is_typed', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
  /** Not tried before this instant: later after each failure. */
  nextTryAt: integer('next_try_at').notNull(),
  /** Somebody is sending it until then; a process that died leaves it to the next after that. */
  claimedUntil: integer('claimed_until'),
  tries: integer('tries').notNull().default(0),
  sentAt: integer('sent_at'),
  givenUpAt: integer('given_up_at'),
  /** Class of the last failure, never the server's words, which may hold the address. */
  lastFailure: text('last_failure'),
}, (table) => [index('outbox_mails_due').on(table.sentAt, table.givenUpAt, table.nextTryAt)]);
