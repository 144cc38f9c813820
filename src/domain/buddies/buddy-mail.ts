/** What mails about buddies say; the words are in `i18n`. `domain/shared/outbox.ts` holds all kinds. */
import type { BuddySide } from './buddy.ts';

/**
 * What people hear about their own registration. `no-news`: still waiting, said
 * honestly before 14 days have passed; `asked`: there is a proposal; `again`: somebody registered with this address;
 * `brought-in`: the buddywerking put a duo that runs already here; `registered`: a worker wrote them in.
 */
export const BUDDY_MESSAGES = [
  'first-call', 'routed', 'no-news', 'handed-over', 'asked', 'duo', 'duo-ended', 'stopped', 'again', 'brought-in', 'registered',
  'company', 'company-taken', 'company-off', 'company-date',
] as const;
export type BuddyMessage = (typeof BUDDY_MESSAGES)[number];

/**
 * What a buddy hears about going along once. `company-off`: the person takes it back, or it was stopped;
 * `company-date`: the activity does not go on then.
 */
export type BuddyCompanyNews = Extract<BuddyMessage, 'company' | `company-${string}`>;

/**
 * What somebody who asked for company hears. `held`: it was one too many and nobody was asked; `again`: who said yes
 * cannot come, others are asked; `off`: who said yes cannot come, and it is too late to ask others; `cancelled`: the
 * activity does not go on then, or at other hours.
 */
export const COMPANY_NEWS = ['asked', 'held', 'accepted', 'again', 'off', 'expired', 'cancelled'] as const;
export type CompanyNews = (typeof COMPANY_NEWS)[number];

/** Why the desk gets a mail; never with a person. */
export type DeskNews = 'new' | 'call' | 'overdue' | 'promise' | 'worry' | 'worry-open' | 'worry-late' | 'follow-up' | 'company';

export interface BuddyMailData {
  /** `reminder` 0 = right after sending; 2 is the last and says when all is erased. `mailToken` proves the mail came. */
  'buddy-confirm': {
    name: string; side: BuddySide; code: string; mailToken: string; reminder: 0 | 1 | 2; erasesAt: number;
  };
  /** `owner`: who has the next step, as people know it; `other`: the other of the duo, once both agreed. */
  'buddy-news': {
    name: string; side: BuddySide; code: string; message: BuddyMessage; owner: string;
    other: { name: string; reach: string } | null;
    /** The activity a message of "Ga je mee?" is about. */
    about?: { title: string; startsAt: number } | null;
  };
  'company-news': {
    name: string; title: string; startsAt: number; activityId: number; code: string; news: CompanyNews; answersUntil: number;
  };
  /** To the organiser: two people come together, or `isOff`; no person. */
  'company-desk': { name: string; title: string; startsAt: number; activityId: number; isOff?: boolean };
  'buddy-desk': { name: string; news: DeskNews; count: number };
}
