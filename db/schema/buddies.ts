/** Buddies and those who ask for one (product §8): names, contact data and people's words sealed, gone in time. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AgeGroup, BuddyLanguage, BuddySide, BuddyWish, BuddywerkingKind, CandidateState, ContactOutcome, ContactWay,
  DuoEndReason, Gender, IntakeState, Interest, Moment, OwnerKind, StopReason,
} from '#src/domain/buddies/buddy.ts';
import type { Language } from '#src/i18n/languages.ts';
import { sealed } from './sealed.ts';
import { users } from './users.ts';

/** A local programme with its public card. */
export const buddywerkingen = sqliteTable('buddywerkingen', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  kind: text('kind').$type<BuddywerkingKind>().notNull(),
  /** Null = the platform's own, for whom no network takes over. */
  networkId: text('network_id'),
  /** Free text of the buddywerking, in Dutch; '' = not said. */
  forWhom: text('for_whom').notNull().default(''),
  /** Usual term of a duo; null = as long as the two want. */
  months: integer('months'),
  frequency: text('frequency').notNull().default(''),
  minAge: integer('min_age').notNull().default(18),
  training: text('training').notNull().default(''),
  insuredBy: text('insured_by').notNull().default(''),
  /** Whether an extract of the criminal record is asked; never the extract itself. Null = unknown. */
  asksExtract: integer('asks_extract', { mode: 'boolean' }),
  infoEvenings: text('info_evenings').notNull().default(''),
  forBuddies: text('for_buddies').$type<IntakeState>().notNull().default('open'),
  forNewcomers: text('for_newcomers').$type<IntakeState>().notNull().default('open'),
  phone: text('phone'),
  email: text('email'),
  url: text('url'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
}, (table) => [index('buddywerkingen_by_network').on(table.networkId)]);

export const buddywerkingMunicipalities = sqliteTable('buddywerking_municipalities', {
  buddywerkingId: integer('buddywerking_id').notNull().references(() => buddywerkingen.id, { onDelete: 'cascade' }),
  nis: text('nis').notNull(),
}, (table) => [
  primaryKey({ columns: [table.buddywerkingId, table.nis] }),
  index('buddywerking_municipalities_by_nis').on(table.nis),
]);

/** What somebody filled in so far, step by step; gone when sent, or two hours after the last step. */
export const buddyDrafts = sqliteTable('buddy_drafts', {
  /** SHA-256 of the token in the address. */
  id: text('id').primaryKey(),
  side: text('side').$type<BuddySide>().notNull(),
  /** Sealed JSON. */
  answers: sealed('answers').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
}, (table) => [index('buddy_drafts_by_expiry').on(table.expiresAt)]);

export const candidates = sqliteTable('buddy_candidates', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  side: text('side').$type<BuddySide>().notNull(),
  state: text('state').$type<CandidateState>().notNull(),
  stateSince: integer('state_since').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Keyed hash of the reference code, and the code sealed for links in messages. */
  codeHash: text('code_hash').notNull().unique(),
  code: sealed('code').notNull(),
  /** Sealed; hashes for finding. */
  name: sealed('name').notNull(),
  phone: sealed('phone'),
  phoneHash: text('phone_hash'),
  email: sealed('email'),
  emailHash: text('email_hash'),
  language: text('language').$type<Language>().notNull(),
  /** A helper filled it in and said that the person was there and agreed. */
  viaHelper: integer('via_helper', { mode: 'boolean' }).notNull().default(false),
  /** The buddy worker who registered somebody that called or came by. */
  registeredBy: integer('registered_by').references(() => users.id, { onDelete: 'set null' }),
  nis: text('nis').notNull(),
  latE5: integer('lat_e5').notNull(),
  lonE5: integer('lon_e5').notNull(),
  networkId: text('network_id').notNull(),
  languages: text('languages', { mode: 'json' }).$type<BuddyLanguage[]>().notNull(),
  moments: text('moments', { mode: 'json' }).$type<Moment[]>().notNull(),
  interests: text('interests', { mode: 'json' }).$type<Interest[]>().notNull(),
  wish: text('wish', { mode: 'json' }).$type<BuddyWish>().notNull(),
  /** Ticked by buddies who will go along to an activity the first time. */
  goesAlong: integer('goes_along', { mode: 'boolean' }).notNull().default(false),
  /** The intake; null = left open. */
  gender: text('gender').$type<Gender>(),
  ageGroup: text('age_group').$type<AgeGroup>(),
  hasChildren: integer('has_children', { mode: 'boolean' }),
  greatestDistanceKm: integer('greatest_distance_km'),
  intakeAt: integer('intake_at'),
  /** The choice on the cards; null = "maakt niet uit" or none. */
  chosenBuddywerkingId: integer('chosen_buddywerking_id')
    .references(() => buddywerkingen.id, { onDelete: 'set null' }),
  ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
  buddywerkingId: integer('buddywerking_id').references(() => buddywerkingen.id, { onDelete: 'set null' }),
  ownedSince: integer('owned_since').notNull(),
  /** Whose clock also runs since the owner was silent. */
  escalatedTo: text('escalated_to').$type<'network' | 'platform'>(),
  ownerRemindedAt: integer('owner_reminded_at'),
  /** By mail link or a call that reached the person. */
  confirmedAt: integer('confirmed_at'),
  emailConfirmedAt: integer('email_confirmed_at'),
  remindersSent: integer('reminders_sent').notNull().default(0),
  /** When the person last heard from us: nobody waits 14 days without a message. */
  lastToldAt: integer('last_told_at').notNull(),
  phoneIsWrong: integer('phone_is_wrong', { mode: 'boolean' }).notNull().default(false),
  pausedAt: integer('paused_at'),
  pausedBy: text('paused_by').$type<'person' | 'worker' | 'safety'>(),
  endedAt: integer('ended_at'),
  stopReason: text('stop_reason').$type<StopReason>(),
  /** Registered again with the same mail or phone: shown with the first, never apart. */
  duplicateOf: integer('duplicate_of'),
}, (table) => [
  index('buddy_candidates_by_owner').on(table.buddywerkingId, table.state),
  index('buddy_candidates_by_network').on(table.networkId, table.state),
  index('buddy_candidates_at_platform').on(table.ownerKind, table.state).where(sql`owner_kind = 'platform'`),
  index('buddy_candidates_escalated').on(table.escalatedTo),
  index('buddy_candidates_going').on(table.state).where(sql`goes_along = 1`),
  index('buddy_candidates_by_phone').on(table.phoneHash).where(sql`phone_hash is not null`),
  index('buddy_candidates_by_email').on(table.emailHash).where(sql`email_hash is not null`),
  index('buddy_candidates_by_duplicate').on(table.duplicateOf).where(sql`duplicate_of is not null`),
]);

const candidateId = () => integer('candidate_id').notNull().references(() => candidates.id, { onDelete: 'cascade' });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: 'set null' });

/** Every change of state or owner, with who and when; no words. */
export const candidateSteps = sqliteTable('buddy_candidate_steps', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidateId: candidateId(),
  state: text('state').$type<CandidateState>().notNull(),
  ownerKind: text('owner_kind').$type<OwnerKind>().notNull(),
  buddywerkingId: integer('buddywerking_id').references(() => buddywerkingen.id, { onDelete: 'set null' }),
  by: userId('by_user'),
  at: integer('at').notNull(),
}, (table) => [index('buddy_candidate_steps_by_candidate').on(table.candidateId)]);

/** Tries to reach somebody, with or without success. */
export const candidateContacts = sqliteTable('buddy_contacts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidateId: candidateId(),
  way: text('way').$type<ContactWay>().notNull(),
  outcome: text('outcome').$type<ContactOutcome>().notNull(),
  /** Sealed; null = nothing written. */
  text: sealed('text'),
  by: userId('by_user'),
  at: integer('at').notNull(),
}, (table) => [index('buddy_contacts_by_candidate').on(table.candidateId)]);

export const candidateNotes = sqliteTable('buddy_notes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidateId: candidateId(),
  /** Sealed. */
  text: sealed('text').notNull(),
  by: userId('by_user'),
  at: integer('at').notNull(),
}, (table) => [index('buddy_notes_by_candidate').on(table.candidateId)]);

/** Who opened the file, shown to the person on their own page by function and day. */
export const fileOpenings = sqliteTable('buddy_file_openings', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidateId: candidateId(),
  userId: userId('user_id'),
  role: text('role').$type<'buddy-worker' | 'coordinator'>().notNull(),
  at: integer('at').notNull(),
}, (table) => [index('buddy_file_openings_by_candidate').on(table.candidateId, table.at)]);

/** A message to somebody who left only a number: a line on the bellijst of the owner (product §6). */
export const buddyCalls = sqliteTable('buddy_calls', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  candidateId: candidateId(),
  /** A key of the words of messages to people. */
  message: text('message').notNull(),
  at: integer('at').notNull(),
  /** 'YYYY-MM-DD': it stands there from that day. */
  callFrom: text('call_from').notNull(),
  state: text('state').$type<'open' | 'reached' | 'not-reached' | 'wrong'>().notNull().default('open'),
}, (table) => [
  index('buddy_calls_open').on(table.candidateId).where(sql`state in ('open', 'not-reached')`),
  index('buddy_calls_by_state').on(table.state, table.callFrom),
]);

/** Proposed pairs, refused ones too: the same pair is never proposed twice. */
export const buddyPairs = sqliteTable('buddy_pairs', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  buddyId: integer('buddy_id').notNull().references(() => candidates.id, { onDelete: 'cascade' }),
  newcomerId: integer('newcomer_id').notNull().references(() => candidates.id, { onDelete: 'cascade' }),
  /** `asked`: a buddy worker said yes, both are asked. */
  state: text('state').$type<'proposed' | 'refused' | 'asked' | 'declined' | 'agreed'>().notNull().default('proposed'),
  /** Why these two, as facts (domain/buddies/matching). */
  reason: text('reason', { mode: 'json' }).$type<unknown>(),
  score: integer('score'),
  buddyAgreedAt: integer('buddy_agreed_at'),
  newcomerAgreedAt: integer('newcomer_agreed_at'),
  proposedAt: integer('proposed_at').notNull(),
  decidedBy: userId('decided_by'),
  decidedAt: integer('decided_at'),
}, (table) => [
  uniqueIndex('buddy_pairs_once').on(table.buddyId, table.newcomerId),
  index('buddy_pairs_by_newcomer').on(table.newcomerId),
  index('buddy_pairs_by_state').on(table.state),
]);

export const buddyDuos = sqliteTable('buddy_duos', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  pairId: integer('pair_id').notNull().unique().references(() => buddyPairs.id, { onDelete: 'cascade' }),
  buddyId: integer('buddy_id').notNull().references(() => candidates.id, { onDelete: 'cascade' }),
  newcomerId: integer('newcomer_id').notNull().references(() => candidates.id, { onDelete: 'cascade' }),
  startedAt: integer('started_at').notNull(),
  /** End of the term; null = open. */
  termEndsOn: text('term_ends_on'),
  /** Set at once by a worry (product §8 Safety). */
  pausedAt: integer('paused_at'),
  endedAt: integer('ended_at'),
  endReason: text('end_reason').$type<DuoEndReason>(),
}, (table) => [
  index('buddy_duos_by_buddy').on(table.buddyId), index('buddy_duos_by_newcomer').on(table.newcomerId),
  index('buddy_duos_running').on(table.startedAt).where(sql`ended_at is null`),
]);

/** "Gaat het nog?" after 2 weeks, 2 months and at the end of the term. */
export const duoFollowUps = sqliteTable('buddy_follow_ups', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  duoId: integer('duo_id').notNull().references(() => buddyDuos.id, { onDelete: 'cascade' }),
  kind: text('kind').$type<'two-weeks' | 'two-months' | 'term-end'>().notNull(),
  dueOn: text('due_on').notNull(),
  outcome: text('outcome').$type<'well' | 'trouble' | 'not-reached'>(),
  by: userId('by_user'),
  at: integer('at'),
}, (table) => [uniqueIndex('buddy_follow_ups_once').on(table.duoId, table.kind)]);

/** "Voel je je niet goed bij iemand?": to the buddy workers and the coordinator, never to whom it is about. */
export const worries = sqliteTable('safety_worries', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Sealed words of the person, '' once these are erased, and how to reach them (may be null). */
  text: sealed('text').notNull(),
  phone: sealed('phone'),
  language: text('language').$type<Language>().notNull(),
  /** Whose registration the code given belongs to. */
  candidateId: integer('candidate_id').references(() => candidates.id, { onDelete: 'set null' }),
  duoId: integer('duo_id').references(() => buddyDuos.id, { onDelete: 'set null' }),
  /** The other of that duo, also once who reported it is erased. */
  aboutId: integer('about_id').references(() => candidates.id, { onDelete: 'set null' }),
  buddywerkingId: integer('buddywerking_id').references(() => buddywerkingen.id, { onDelete: 'set null' }),
  /** Null = of a place nobody told: the platform. */
  networkId: text('network_id'),
  at: integer('at').notNull(),
  handledAt: integer('handled_at'),
  handledBy: userId('handled_by'),
  /** When those who got it were last reminded; null = not yet. */
  remindedAt: integer('reminded_at'),
  /** Since then the platform's own buddy workers have it too. */
  escalatedAt: integer('escalated_at'),
}, (table) => [
  index('safety_worries_by_network').on(table.networkId, table.handledAt),
  index('safety_worries_by_buddywerking').on(table.buddywerkingId, table.handledAt),
]);

/** Only keyed hashes of mail and phone of somebody stopped for safety, for 24 months. */
export const safetyStops = sqliteTable('safety_stops', {
  contactHash: text('contact_hash').primaryKey(),
  stoppedAt: integer('stopped_at').notNull(),
});

/** Counts that outlive the persons: no link to anyone. `event` is a state, 'stopped:reason', or 'answer:question:value'. */
export const buddyCounters = sqliteTable('buddy_counters', {
  /** 'YYYY-MM', Brussels. */
  month: text('month').notNull(),
  networkId: text('network_id').notNull(),
  side: text('side').$type<BuddySide>().notNull(),
  event: text('event').notNull(),
  count: integer('count').notNull(),
}, (table) => [primaryKey({ columns: [table.month, table.networkId, table.side, table.event] })]);

/** Numbers of help beside the safety line; data of the administrator. */
export const helpNumbers = sqliteTable('help_numbers', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  position: integer('position').notNull().default(0),
  /** As it is written, such as 'elke dag, dag en nacht'; '' = not said. */
  hours: text('hours').notNull().default(''),
  /** Which languages are spoken there, as it is written; '' = not said. */
  languages: text('languages').notNull().default(''),
});
