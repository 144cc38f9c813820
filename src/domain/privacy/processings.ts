/**
 * What this site does with data of people, as facts: `/privacy` and PRIVACY.md are made of them, tests hold them against
 * the schema and against the terms the code keeps (product §1.9, issue 4 point 10).
 */

export const GROUNDS = ['consent', 'contract', 'legal-obligation', 'public-task', 'legitimate-interest'] as const;
export type Ground = (typeof GROUNDS)[number];

export type Controller = 'operator' | 'organiser' | 'buddywerking' | 'network';

export type DataKind =
  | 'account-name' | 'account-email' | 'roles' | 'password' | 'device' | 'first-name' | 'name' | 'phone' | 'email'
  | 'language' | 'dates' | 'function' | 'typed-activity' | 'municipality' | 'languages' | 'moments' | 'interests' | 'wish'
  | 'intake' | 'notes' | 'contact-log' | 'openings' | 'pairs' | 'list-of-duos' | 'contact-hash' | 'worry-words'
  | 'mail-text' | 'who-when' | 'own-words' | 'address-hash' | 'contact-point' | 'photo' | 'plan-names' | 'form-code'
  | 'numbers' | 'visit-code' | 'log-lines' | 'all-above';

export type Receiver =
  | 'nobody' | 'self' | 'colleagues' | 'organiser' | 'buddywerking' | 'network' | 'platform-workers' | 'gemeente'
  | 'other-of-duo' | 'administrator' | 'mail-server' | 'everyone';

export type TermUnit = 'minutes' | 'hours' | 'days' | 'months';

export const TERMS = {
  'account-erased': null,
  'session': [14, 'days'],
  'device': [30, 'days'],
  'link': [365, 'days'],
  'after-last-day': [30, 'days'],
  'cancelled': null,
  'guide-link': [365, 'days'],
  'unconfirmed': [14, 'days'],
  'after-decision': [30, 'days'],
  'ended': [6, 'months'],
  'self': null,
  'draft': [2, 'hours'],
  'import-file': [1, 'hours'],
  'safety': [24, 'months'],
  'handled': [6, 'months'],
  'open': null,
  'after-date': [7, 'days'],
  'tries': [30, 'days'],
  'delivered': null,
  'given-up': [3, 'days'],
  'mail-files': [7, 'days'],
  'mail-rows': [30, 'days'],
  'author-erased': null,
  'words-erased': null,
  'address-hash': [1, 'days'],
  'photo-unused': [1, 'days'],
  'changed': null,
  'removed': [30, 'days'],
  'attempts': [1, 'days'],
  'form-answers': [7, 'days'],
  'visit': [30, 'minutes'],
  'views': [365, 'days'],
  'counts': null,
  'logs': null,
  'backup': [30, 'days'],
} as const satisfies Record<string, readonly [number, TermUnit] | null>;
export type Term = keyof typeof TERMS;

export const PROCESSING_IDS = [
  'signups', 'buddies', 'duo-import', 'company', 'worries', 'safety-stops', 'accounts', 'easy-offers', 'guides',
  'moderation', 'reports', 'contacts', 'networks', 'mail', 'abuse', 'measurement', 'logs', 'backups',
] as const;
export type ProcessingId = (typeof PROCESSING_IDS)[number];

export interface Processing {
  id: ProcessingId;
  controllers: readonly Controller[];
  /** What we would choose; the controller decides. */
  proposedGround: Ground;
  data: readonly DataKind[];
  receivers: readonly Receiver[];
  terms: readonly Term[];
  /** Tables of the database, by their names in SQL. */
  tables: readonly string[];
}

export const PROCESSINGS: readonly Processing[] = [
  {
    id: 'signups', controllers: ['operator', 'organiser'], proposedGround: 'contract',
    data: ['first-name', 'phone', 'email', 'language', 'dates'], receivers: ['organiser'],
    terms: ['after-last-day', 'cancelled'], tables: ['signups', 'signup_dates', 'signup_messages'],
  },
  {
    id: 'buddies', controllers: ['operator', 'buddywerking'], proposedGround: 'consent',
    data: [
      'name', 'phone', 'email', 'language', 'municipality', 'languages', 'moments', 'interests', 'wish', 'intake', 'notes',
      'contact-log', 'pairs', 'openings',
    ],
    receivers: ['buddywerking', 'network', 'platform-workers', 'other-of-duo'],
    terms: ['ended', 'self', 'unconfirmed', 'draft'],
    tables: [
      'buddy_candidates', 'buddy_candidate_steps', 'buddy_contacts', 'buddy_notes', 'buddy_file_openings', 'buddy_calls',
      'buddy_pairs', 'buddy_duos', 'buddy_follow_ups', 'buddy_without_proposal', 'buddy_drafts',
    ],
  },
  {
    id: 'duo-import', controllers: ['operator', 'buddywerking'], proposedGround: 'consent',
    data: ['list-of-duos'], receivers: ['buddywerking'], terms: ['import-file'], tables: ['buddy_imports'],
  },
  {
    id: 'company', controllers: ['operator', 'buddywerking'], proposedGround: 'consent',
    data: ['name', 'phone', 'email', 'language', 'languages', 'dates', 'contact-hash'],
    receivers: ['buddywerking', 'network'], terms: ['after-date', 'self', 'tries'],
    tables: ['company_requests', 'company_invitations', 'company_calls', 'company_tries'],
  },
  {
    id: 'worries', controllers: ['operator', 'buddywerking', 'network'], proposedGround: 'legitimate-interest',
    data: ['worry-words', 'phone', 'language'], receivers: ['buddywerking', 'network', 'platform-workers'],
    terms: ['handled', 'open', 'self'], tables: ['safety_worries'],
  },
  {
    id: 'safety-stops', controllers: ['operator', 'network'], proposedGround: 'legitimate-interest',
    data: ['contact-hash'], receivers: ['nobody'], terms: ['safety'], tables: ['safety_stops'],
  },
  {
    id: 'accounts', controllers: ['operator'], proposedGround: 'contract',
    data: ['account-name', 'account-email', 'roles', 'password', 'device'], receivers: ['self', 'colleagues', 'administrator'],
    terms: ['account-erased', 'session', 'device', 'link'],
    tables: [
      'users', 'user_roles', 'sessions', 'recovery_codes', 'remembered_devices', 'one_time_links', 'notification_settings',
      'absences', 'organisation_registrations',
    ],
  },
  {
    id: 'easy-offers', controllers: ['operator'], proposedGround: 'consent',
    data: ['email', 'function', 'typed-activity', 'language'], receivers: ['gemeente'],
    terms: ['unconfirmed', 'after-decision'], tables: ['easy_offers'],
  },
  {
    id: 'guides', controllers: ['operator', 'organiser'], proposedGround: 'legitimate-interest',
    data: ['function'], receivers: ['organiser'], terms: ['guide-link'], tables: ['guide_links'],
  },
  {
    id: 'moderation', controllers: ['operator'], proposedGround: 'public-task',
    data: ['who-when', 'own-words'], receivers: ['gemeente', 'network', 'organiser', 'administrator'],
    terms: ['author-erased', 'words-erased'],
    tables: [
      'activity_versions', 'activity_working_copies', 'activity_events', 'occurrence_events', 'occurrence_results',
      'moderation_items', 'moderation_decisions', 'moderation_messages', 'moderation_log', 'organisation_trust',
      'import_claims', 'import_follows', 'closings', 'cofinancing_reports',
    ],
  },
  {
    id: 'reports', controllers: ['operator'], proposedGround: 'legitimate-interest',
    data: ['own-words', 'address-hash'], receivers: ['gemeente', 'network'], terms: ['address-hash', 'words-erased'],
    tables: ['activity_reports'],
  },
  {
    id: 'contacts', controllers: ['operator', 'organiser'], proposedGround: 'public-task',
    data: ['contact-point', 'photo'], receivers: ['everyone'], terms: ['changed', 'photo-unused'],
    tables: [
      'organisations', 'activities', 'images', 'municipality_contacts', 'network_details', 'buddywerkingen', 'help_numbers',
      'site_operator',
    ],
  },
  {
    id: 'networks', controllers: ['operator', 'network'], proposedGround: 'public-task',
    data: ['plan-names'], receivers: ['network'], terms: ['changed', 'removed'],
    tables: ['network_members', 'network_contacts', 'network_actions', 'network_events'],
  },
  {
    id: 'mail', controllers: ['operator'], proposedGround: 'contract',
    data: ['email', 'mail-text'], receivers: ['self', 'mail-server'],
    terms: ['delivered', 'given-up', 'mail-rows', 'mail-files'], tables: ['outbox_mails'],
  },
  {
    id: 'abuse', controllers: ['operator'], proposedGround: 'legitimate-interest',
    data: ['address-hash', 'form-code'], receivers: ['nobody'], terms: ['attempts', 'form-answers'],
    tables: ['rate_counters', 'form_keys'],
  },
  {
    id: 'measurement', controllers: ['operator'], proposedGround: 'public-task',
    data: ['numbers', 'visit-code'], receivers: ['gemeente', 'network', 'administrator'], terms: ['visit', 'views', 'counts'],
    tables: ['demand_daily', 'demand_concepts', 'activity_views', 'buddy_counters'],
  },
  {
    id: 'logs', controllers: ['operator'], proposedGround: 'legitimate-interest',
    data: ['log-lines'], receivers: ['administrator'], terms: ['logs'], tables: [],
  },
  {
    id: 'backups', controllers: ['operator'], proposedGround: 'legal-obligation',
    data: ['all-above'], receivers: ['administrator'], terms: ['backup'], tables: [],
  },
];

/** Tables without a person in them: dates, places, settings, figures, what is made again from others. */
export const TABLES_WITHOUT_PERSON: readonly string[] = [
  'occurrences', 'activity_remarks', 'search_activities', 'installation', 'import_runs', 'job_runs', 'site_languages',
  'organisation_parts', 'buddywerking_municipalities', 'freshness_requests', 'season_requests', 'signup_owner_mails',
  'network_settings', 'network_target_groups', 'network_target_loads', 'network_buddies_elsewhere', 'published_buddies',
  'cofinancing_sets', 'network_calls', 'privacy_grounds',
];
