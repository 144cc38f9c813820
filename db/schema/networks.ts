/** What the two workers of a network keep of it (product §8): members, plan, agenda, contacts, figures, reports. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FrozenRow } from '#src/domain/networks/cofinancing/cofinancing.ts';
import type { CloseReason, GapSubject, PlanState } from '#src/domain/networks/network.ts';
import { activities } from './activities.ts';
import { organisations } from './organisations.ts';
import { users } from './users.ts';

const id = () => integer('id').primaryKey({ autoIncrement: true });
const networkId = () => text('network_id').notNull();
/** Taken away, to be put back by "maak ongedaan"; gone for good after 30 days. */
const removedAt = () => integer('removed_at');

/** Member organisations with their sector and whom to ask there. */
export const networkMembers = sqliteTable('network_members', {
  id: id(),
  networkId: networkId(),
  name: text('name').notNull(),
  sector: text('sector').notNull(),
  /** Its offer here; null = it has none on this site. */
  organisationId: integer('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
  contact: text('contact').notNull().default(''),
  email: text('email').notNull().default(''),
  phone: text('phone').notNull().default(''),
  updatedAt: integer('updated_at').notNull(),
  removedAt: removedAt(),
}, (table) => [index('network_members_by_network').on(table.networkId)]);

/** The action plan; an action may come from a row of the gap. */
export const networkActions = sqliteTable('network_actions', {
  id: id(),
  networkId: networkId(),
  goal: text('goal').notNull(),
  title: text('title').notNull(),
  owner: text('owner').notNull().default(''),
  /** 'YYYY-MM-DD'; '' = no date. */
  dueOn: text('due_on').notNull().default(''),
  state: text('state').$type<PlanState>().notNull().default('planned'),
  /** The row of the gap it came from; null = written by hand. */
  gap: text('gap', { mode: 'json' }).$type<GapSubject>(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  closedAt: integer('closed_at'),
  closeReason: text('close_reason').$type<CloseReason>(),
  /** The activity that answered it. */
  closedBy: integer('closed_by_activity').references(() => activities.id, { onDelete: 'set null' }),
  removedAt: removedAt(),
}, (table) => [index('network_actions_by_network').on(table.networkId)]);

/** An oproep: which member got which draft. */
export const networkCalls = sqliteTable('network_calls', {
  actionId: integer('action_id').notNull().references(() => networkActions.id, { onDelete: 'cascade' }),
  memberId: integer('member_id').notNull().references(() => networkMembers.id, { onDelete: 'cascade' }),
  /** The draft on the desk of the member; null when the member threw it away. */
  activityId: integer('activity_id').references(() => activities.id, { onDelete: 'set null' }),
  at: integer('at').notNull(),
}, (table) => [primaryKey({ columns: [table.actionId, table.memberId] })]);

export const networkEvents = sqliteTable('network_events', {
  id: id(),
  networkId: networkId(),
  title: text('title').notNull(),
  place: text('place').notNull().default(''),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  /** On the public page too. */
  isPublic: integer('is_public', { mode: 'boolean' }).notNull().default(false),
  updatedAt: integer('updated_at').notNull(),
  removedAt: removedAt(),
}, (table) => [index('network_events_by_network').on(table.networkId, table.startsAt)]);

/** The people of the network itself, by function. */
export const networkContacts = sqliteTable('network_contacts', {
  id: id(),
  networkId: networkId(),
  name: text('name').notNull(),
  task: text('task').notNull(),
  email: text('email').notNull().default(''),
  phone: text('phone').notNull().default(''),
  isPublic: integer('is_public', { mode: 'boolean' }).notNull().default(false),
  updatedAt: integer('updated_at').notNull(),
  removedAt: removedAt(),
}, (table) => [index('network_contacts_by_network').on(table.networkId)]);

/** Figures of an agency about the target group: taken over from a publication, always with source and date. */
export const targetGroups = sqliteTable('network_target_groups', {
  nis: text('nis').notNull(),
  /** As the source calls it: 'inburgeraars', 'vrouwen' … */
  groupName: text('group_name').notNull(),
  asOf: text('as_of').notNull(),
  count: integer('count').notNull(),
  source: text('source').notNull(),
  updatedAt: integer('updated_at').notNull(),
}, (table) => [primaryKey({ columns: [table.nis, table.groupName, table.asOf] })]);

/** Buddies that a lokaal bestuur registered elsewhere, as a number per half-year, beside ours and never added. */
export const buddiesElsewhere = sqliteTable('network_buddies_elsewhere', {
  nis: text('nis').notNull(),
  /** 'YYYY-1' or 'YYYY-2'. */
  halfYear: text('half_year').notNull(),
  count: integer('count').notNull(),
  source: text('source').notNull(),
  updatedAt: integer('updated_at').notNull(),
}, (table) => [primaryKey({ columns: [table.nis, table.halfYear] })]);

/** Published figures of buddies per province, as the source gave them. */
export const publishedBuddies = sqliteTable('published_buddies', {
  province: text('province').notNull(),
  halfYear: text('half_year').notNull(),
  count: integer('count').notNull(),
  source: text('source').notNull(),
  asOf: text('as_of').notNull(),
}, (table) => [primaryKey({ columns: [table.province, table.halfYear] })]);

/** Limits of the gap scale, in searches per activity (design §8); no row = the proposed ones. */
export const networkSettings = sqliteTable('network_settings', {
  networkId: text('network_id').primaryKey(),
  few: integer('few').notNull(),
  tooFew: integer('too_few').notNull(),
  farTooFew: integer('far_too_few').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Lokale besturen that apply together: intermunicipal bodies, vzw 'de Rand'. */
export const cofinancingSets = sqliteTable('cofinancing_sets', {
  id: id(),
  networkId: networkId(),
  name: text('name').notNull(),
  /** NIS codes. */
  municipalities: text('municipalities', { mode: 'json' }).$type<string[]>().notNull(),
  updatedAt: integer('updated_at').notNull(),
  removedAt: removedAt(),
}, (table) => [index('cofinancing_sets_by_network').on(table.networkId)]);

/** A report that was frozen: what it said then, with its checksum. */
export const cofinancingReports = sqliteTable('cofinancing_reports', {
  id: id(),
  networkId: networkId(),
  name: text('name').notNull(),
  municipalities: text('municipalities', { mode: 'json' }).$type<string[]>().notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on').notNull(),
  rows: text('rows', { mode: 'json' }).$type<FrozenRow[]>().notNull(),
  /** SHA-256 of the rows with name, municipalities and period, in hexadecimal. */
  checksum: text('checksum').notNull(),
  frozenAt: integer('frozen_at').notNull(),
  frozenBy: integer('frozen_by').references(() => users.id, { onDelete: 'set null' }),
}, (table) => [index('cofinancing_reports_by_network').on(table.networkId, sql`frozen_at desc`)]);
