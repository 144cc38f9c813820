/** Activities put here with only a mail address (product §6); sealed, because a sender is a person without account. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EasyOfferState } from '#src/domain/activities/easy/easy-offer.ts';
import type { Language } from '#src/i18n/languages.ts';
import { activities } from './activities.ts';
import { sealed } from './sealed.ts';
import { oneTimeLinks } from './users.ts';

export const easyOffers = sqliteTable('easy_offers', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  state: text('state').$type<EasyOfferState>().notNull(),
  /** What was typed, sealed; null once it is confirmed and stands in the activity. */
  draft: sealed('draft'),
  /** Null until it is confirmed, and after the activity was erased. */
  activityId: integer('activity_id').references(() => activities.id, { onDelete: 'set null' }),
  linkId: integer('link_id').references(() => oneTimeLinks.id, { onDelete: 'set null' }),
  /** The code of the link, sealed, for later mails; so are mail, group and function. Null when erased. */
  code: sealed('code'),
  email: sealed('email'),
  /** Keyed hash, for finding. */
  emailHash: text('email_hash'),
  organisationName: sealed('organisation_name'),
  senderFunction: sealed('sender_function'),
  language: text('language').$type<Language>().notNull(),
  createdAt: integer('created_at').notNull(),
  remindedAt: integer('reminded_at'),
  confirmedAt: integer('confirmed_at'),
  decidedAt: integer('decided_at'),
}, (table) => [
  index('easy_offers_by_activity').on(table.activityId),
  index('easy_offers_by_state').on(table.state, table.createdAt),
]);
