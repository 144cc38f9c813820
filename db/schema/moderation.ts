/** Versions that were handed in, the queues of the desks, their decisions and the chained log (product §3, §7). */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import type {
  Decision, DecisionBefore, ItemKind, ItemLevel, ReportKind, VersionState,
} from '#src/domain/moderation/moderation.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { activities } from './activities.ts';
import { organisations } from './organisations.ts';
import { users } from './users.ts';

/** What one version of an activity says, apart from whose it is. */
const data = {
  content: text('content', { mode: 'json' }).$type<ActivityContent>().notNull(),
  schedule: text('schedule', { mode: 'json' }).$type<Schedule>().notNull(),
  lokaalBestuurId: integer('lokaal_bestuur_id').references(() => organisations.id, { onDelete: 'set null' }),
  imageId: text('image_id'),
  imageAlt: text('image_alt'),
  imageCredit: text('image_credit'),
};

const activityId = () => integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' });

/** Every version that was handed in, numbered per activity; decisions name one. Never changed but in its state. */
export const activityVersions = sqliteTable('activity_versions', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: activityId(),
  number: integer('number').notNull(),
  ...data,
  state: text('state').$type<VersionState>().notNull(),
  submittedBy: integer('submitted_by').references(() => users.id, { onDelete: 'set null' }),
  submittedAt: integer('submitted_at').notNull(),
}, (table) => [
  uniqueIndex('activity_versions_by_number').on(table.activityId, table.number),
  index('activity_versions_by_image').on(table.imageId).where(sql`image_id is not null`),
]);

/** What an organiser is changing in an activity the public sees or saw, not handed in yet. */
export const activityWorkingCopies = sqliteTable('activity_working_copies', {
  activityId: integer('activity_id').primaryKey().references(() => activities.id, { onDelete: 'cascade' }),
  ...data,
  savedBy: integer('saved_by').references(() => users.id, { onDelete: 'set null' }),
  savedAt: integer('saved_at').notNull(),
});

/** One date cancelled or restored: who, when; laid over a version that was handed in before it. */
export const occurrenceEvents = sqliteTable('occurrence_events', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: activityId(),
  startsAt: integer('starts_at').notNull(),
  status: text('status').$type<'planned' | 'cancelled'>().notNull(),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
}, (table) => [index('occurrence_events_by_activity').on(table.activityId, table.id)]);

/** One thing a desk has to look at. Open while `closedAt` is null; exactly one level has it (product §7). */
export const moderationItems = sqliteTable('moderation_items', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<ItemKind>().notNull(),
  activityId: integer('activity_id').references(() => activities.id, { onDelete: 'cascade' }),
  versionId: integer('version_id').references(() => activityVersions.id, { onDelete: 'cascade' }),
  /** The organiser, who claims, or who asks to be a lokaal bestuur. */
  organisationId: integer('organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
  /** For a second look: the decision it is about. */
  decisionId: integer('decision_id'),
  claimId: integer('claim_id'),
  /** Territory; null when nothing says where. */
  nis: text('nis'),
  /** The lowest level that may decide. */
  startLevel: text('start_level').$type<ItemLevel>().notNull(),
  level: text('level').$type<ItemLevel>().notNull(),
  /** NIS code, network id, or '' for the platform. */
  scope: text('scope').notNull(),
  /** Who has it has it since then. */
  levelSince: integer('level_since').notNull(),
  /** When silence hands it on; null = it does not. */
  escalateAt: integer('escalate_at'),
  /** Answer promised by then (second look). */
  dueAt: integer('due_at'),
  assignedTo: integer('assigned_to').references(() => users.id, { onDelete: 'set null' }),
  openedAt: integer('opened_at').notNull(),
  closedAt: integer('closed_at'),
  /** A decision, or what made it needless ('withdrawn', 'superseded', 'archived', 'undone'). */
  outcome: text('outcome'),
}, (table) => [
  index('moderation_items_queue').on(table.level, table.scope, table.openedAt).where(sql`closed_at is null`),
  index('moderation_items_by_nis').on(table.nis, table.openedAt).where(sql`closed_at is null`),
  index('moderation_items_clock').on(table.escalateAt).where(sql`closed_at is null and escalate_at is not null`),
  index('moderation_items_by_activity').on(table.activityId, table.id),
  index('moderation_items_by_organisation').on(table.organisationId).where(sql`organisation_id is not null`),
  index('moderation_items_by_kind').on(table.kind, table.closedAt, table.openedAt),
  index('moderation_items_of_territory').on(table.nis),
  uniqueIndex('moderation_items_once').on(table.activityId, table.kind)
    .where(sql`closed_at is null and kind in ('submission', 'revision', 'look-back', 'report', 'second-look')`),
]);

export const moderationDecisions = sqliteTable('moderation_decisions', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  itemId: integer('item_id').notNull().references(() => moderationItems.id, { onDelete: 'cascade' }),
  activityId: integer('activity_id').references(() => activities.id, { onDelete: 'cascade' }),
  versionId: integer('version_id').references(() => activityVersions.id, { onDelete: 'cascade' }),
  decision: text('decision').$type<Decision>().notNull(),
  /** Anchor in /spelregels. */
  reasonKey: text('reason_key'),
  /** The role that took it, and may undo it. */
  level: text('level').$type<ItemLevel>().notNull(),
  scope: text('scope').notNull(),
  decidedBy: integer('decided_by').references(() => users.id, { onDelete: 'set null' }),
  decidedAt: integer('decided_at').notNull(),
  /** What undoing puts back. */
  before: text('before', { mode: 'json' }).$type<DecisionBefore>().notNull(),
  undoneAt: integer('undone_at'),
  undoneBy: integer('undone_by').references(() => users.id, { onDelete: 'set null' }),
}, (table) => [
  index('moderation_decisions_by_activity').on(table.activityId, table.id),
  index('moderation_decisions_by_item').on(table.itemId),
  index('moderation_decisions_by_desk').on(table.level, table.scope, table.decidedAt),
  uniqueIndex('moderation_decisions_once').on(table.itemId).where(sql`undone_at is null`),
]);

/** What desk and organiser write to each other inside an item; the words can be erased, the row stays. */
export const moderationMessages = sqliteTable('moderation_messages', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  itemId: integer('item_id').notNull().references(() => moderationItems.id, { onDelete: 'cascade' }),
  activityId: integer('activity_id').references(() => activities.id, { onDelete: 'cascade' }),
  side: text('side').$type<'organiser' | 'desk'>().notNull(),
  authorId: integer('author_id').references(() => users.id, { onDelete: 'set null' }),
  /** Null once erased, with its salt. */
  text: text('text'),
  /** Makes the hash in the log useless for guessing erased words. */
  salt: text('salt'),
  at: integer('at').notNull(),
}, (table) => [
  index('moderation_messages_by_item').on(table.itemId, table.id),
  index('moderation_messages_by_activity').on(table.activityId, table.id),
]);

/** Reports of anybody (product §3 Freshness); nothing of the reporter stays after a day. */
export const activityReports = sqliteTable('activity_reports', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: activityId(),
  itemId: integer('item_id').notNull().references(() => moderationItems.id, { onDelete: 'cascade' }),
  kind: text('kind').$type<ReportKind>().notNull(),
  words: text('words'),
  /** Keyed hash of the address it came from, to count; erased after a day. */
  sourceHash: text('source_hash'),
  at: integer('at').notNull(),
}, (table) => [
  index('activity_reports_by_item').on(table.itemId),
  index('activity_reports_by_activity').on(table.activityId, table.at),
  index('activity_reports_by_source').on(table.sourceHash, table.at).where(sql`source_hash is not null`),
]);

/** Organisations a gemeente trusts for its own territory. */
export const organisationTrust = sqliteTable('organisation_trust', {
  organisationId: integer('organisation_id').notNull().references(() => organisations.id, { onDelete: 'cascade' }),
  nis: text('nis').notNull(),
  givenBy: integer('given_by').references(() => users.id, { onDelete: 'set null' }),
  givenAt: integer('given_at').notNull(),
}, (table) => [
  primaryKey({ columns: [table.organisationId, table.nis] }),
  index('organisation_trust_by_nis').on(table.nis),
]);

/** What a gemeente follows of the import; no row = everything (product §11). */
export const importFollows = sqliteTable('import_follows', {
  nis: text('nis').primaryKey(),
  follows: text('follows').$type<'nothing' | 'with-level' | 'everything'>().notNull(),
  setBy: integer('set_by').references(() => users.id, { onDelete: 'set null' }),
  setAt: integer('set_at').notNull(),
});

/** An organiser claims its imported offer (product §3 Imported): of a source organiser, or one activity without. */
export const importClaims = sqliteTable('import_claims', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  organisationId: integer('organisation_id').notNull().references(() => organisations.id, { onDelete: 'cascade' }),
  sourceOrganisationId: integer('source_organisation_id').references(() => organisations.id, { onDelete: 'cascade' }),
  activityId: activityId(),
  state: text('state').$type<'waiting' | 'approved' | 'refused'>().notNull(),
  requestedBy: integer('requested_by').references(() => users.id, { onDelete: 'set null' }),
  requestedAt: integer('requested_at').notNull(),
}, (table) => [
  index('import_claims_by_source').on(table.sourceOrganisationId, table.state),
  index('import_claims_by_activity').on(table.activityId),
  index('import_claims_by_organisation').on(table.organisationId),
]);

/** Append-only, hash-chained: ids, codes and hashes; words stand beside it (product §1.9, §7). */
export const moderationLog = sqliteTable('moderation_log', {
  /** From 1, without a gap. */
  seq: integer('seq').primaryKey(),
  at: integer('at').notNull(),
  /** 'user:ID', 'visitor', 'job' or 'import'. */
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  itemId: integer('item_id'),
  activityId: integer('activity_id'),
  organisationId: integer('organisation_id'),
  versionId: integer('version_id'),
  /** Codes only: a decision, a reason, a level, a NIS code. */
  detail: text('detail'),
  messageId: integer('message_id'),
  wordsHash: text('words_hash'),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
}, (table) => [
  index('moderation_log_by_activity').on(table.activityId, table.seq),
  index('moderation_log_by_item').on(table.itemId, table.seq),
  index('moderation_log_by_territory').on(sql`substr(detail, 1, 5)`).where(sql`item_id is null`),
]);

/** How somebody at a desk wants to hear of new items. No row = daily. */
export const notificationSettings = sqliteTable('notification_settings', {
  userId: integer('user_id').primaryKey().references(() => users.id, { onDelete: 'cascade' }),
  frequency: text('frequency').$type<'each' | 'daily' | 'weekly'>().notNull(),
  /** 1 = Monday … 7; for weekly. */
  weekday: integer('weekday').notNull(),
  notifiedAt: integer('notified_at'),
});

/** "Afwezig tot": dates inclusive, Brussels. */
export const absences = sqliteTable('absences', {
  userId: integer('user_id').primaryKey().references(() => users.id, { onDelete: 'cascade' }),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on').notNull(),
});

/** When an organiser was last asked whether its offer still holds. */
export const freshnessRequests = sqliteTable('freshness_requests', {
  organisationId: integer('organisation_id').primaryKey().references(() => organisations.id, { onDelete: 'cascade' }),
  askedAt: integer('asked_at').notNull(),
});

/** "Gaat dit verder?": asked once for each last date of a series. */
export const seasonRequests = sqliteTable('season_requests', {
  activityId: activityId(),
  endsAt: integer('ends_at').notNull(),
  askedAt: integer('asked_at').notNull(),
}, (table) => [primaryKey({ columns: [table.activityId, table.endsAt] })]);
