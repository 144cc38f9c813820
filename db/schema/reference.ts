/** The editable part of the reference data; names, codes and points stand in `db/reference`. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Contact point of a gemeente: the name of a function, never a person (issue: editable later). */
export const municipalityContacts = sqliteTable('municipality_contacts', {
  nis: text('nis').primaryKey(),
  functionName: text('function_name').notNull(),
  phone: text('phone'),
  email: text('email'),
  url: text('url'),
  updatedAt: integer('updated_at').notNull(),
});

/** Name and lead of a network are data that its coordinator edits. */
export const networkDetails = sqliteTable('network_details', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  lead: text('lead'),
  phone: text('phone'),
  email: text('email'),
  url: text('url'),
  updatedAt: integer('updated_at').notNull(),
});
