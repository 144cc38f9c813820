/** What mails about buddies say; the words are in `i18n`. `domain/shared/outbox.ts` holds all kinds. */
import type { BuddySide } from './buddy.ts';

/**
 * What people hear about their own registration. `no-news`: still waiting, said
 * honestly before 14 days have passed; `asked`: there is a proposal; `again`: somebody registered with this address.
 */
export const BUDDY_MESSAGES = [
  'first-call', 'routed', 'no-news', 'handed-over', 'asked', 'duo', 'duo-ended', 'stopped', 'again',
  'company', 'company-taken', 'company-off',
] as const;
export type BuddyMessage = (typeof BUDDY_MESSAGES)[number];

/** What somebody who asked for company hears; `held`: it was one too many and nobody was asked. */
export type CompanyNews = 'asked' | 'held' | 'accepted' | 'expired';

/** Why the desk gets a mail; never with a person. */
export type DeskNews = 'new' | 'call' | 'overdue' | 'promise' | 'worry' | 'follow-up';

export interface BuddyMailData {
  /** `reminder` 0 = right after sending; 2 is the last and says when all is erased. `mailToken` proves the mail came. */
  'buddy-confirm': {
    name: string; side: BuddySide; code: string; mailToken: string; reminder: 0 | 1 | 2; erasesAt: number;
  };
  /** `owner`: who has the next step, as people know it; `other`: the other of the duo, once both agreed. */
  'buddy-news': {
    name: string; side: BuddySide; code: string; message: BuddyMessage; owner: string;
    other: { name: string; reach: string } | null;
  };
  'company-news': {
    name: string; title: string; startsAt: number; activityId: number; code: string; news: CompanyNews; answersUntil: number;
  };
  /** To the organiser: two people come together; no person. */
  'company-desk': { name: string; title: string; startsAt: number; activityId: number };
  'buddy-desk': { name: string; news: DeskNews; count: number };
}
