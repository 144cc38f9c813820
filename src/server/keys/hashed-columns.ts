/**
 * Every column that holds a keyed hash, and what a change of the key does with it: made again from the sealed text
 * beside it, or kept, because nobody has the text any more. Kept ones are found with `fingerprints`, or live so shortly
 * that they need not be.
 */
import { CONTACT_PURPOSE } from '#src/domain/buddies/candidate-repo.ts';
import { dialOf } from '#src/domain/signups/signup.ts';

export interface HashedColumn {
  table: string;
  column: string;
  /** The sealed column it is made of. */
  of: string;
  purpose: string;
  /** What is hashed, when it is not the text as it is; null = no hash. */
  form?: (text: string) => string | null;
}

const contact = (table: string): HashedColumn[] => [
  { table, column: 'phone_hash', of: 'phone', purpose: CONTACT_PURPOSE },
  { table, column: 'email_hash', of: 'email', purpose: CONTACT_PURPOSE },
];

export const MADE_AGAIN: readonly HashedColumn[] = [
  { table: 'buddy_candidates', column: 'code_hash', of: 'code', purpose: 'buddy-code' },
  ...contact('buddy_candidates'),
  { table: 'company_requests', column: 'code_hash', of: 'code', purpose: 'company-code' },
  ...contact('company_requests'),
  { table: 'signups', column: 'code_hash', of: 'code', purpose: 'signup-code' },
  {
    table: 'signups', column: 'phone_hash', of: 'phone', purpose: 'signup-contact',
    form: (phone) => dialOf(phone) ?? null,
  },
  { table: 'signups', column: 'email_hash', of: 'email', purpose: 'signup-contact' },
  { table: 'easy_offers', column: 'email_hash', of: 'email', purpose: 'easy-offer' },
];

/** Why each may stay as it is. */
export const KEPT: Readonly<Record<string, string>> = {
  'safety_stops.contact_hash': 'moved along where somebody has that contact, else when they come again',
  'recovery_codes.code_hash': 'found with the hashes of every key',
  'company_tries.contact_hash': 'as safety_stops',
  'activity_reports.source_hash': 'one day',
  'rate_counters.key': 'minutes',
  'one_time_links.code_hash': 'a plain hash of a random code, without key',
  'moderation_log.words_hash': 'a plain hash with salt, without key',
  'moderation_log.previous_hash': 'the chain, without key',
  'moderation_log.hash': 'the chain, without key',
  'users.password_hash': 'argon2id, without key',
};
