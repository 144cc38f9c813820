import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who runs this site, for privacy and accessibility (product §8, §9); one row, none = the administrator said nothing. */
export const siteOperator = sqliteTable('site_operator', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  /** One line; '' = not said, as for all that follows. */
  address: text('address').notNull().default(''),
  email: text('email').notNull().default(''),
  /** E.164. */
  phone: text('phone').notNull().default(''),
  /** Who answers for personal data: a function, with how to reach it. */
  privacyContact: text('privacy_contact').notNull().default(''),
  accessibilityContact: text('accessibility_contact').notNull().default(''),
  changedAt: integer('changed_at').notNull(),
});
