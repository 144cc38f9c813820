/** What the desks and authors hear by mail, and who it goes to (product §7). The words are in `i18n`. */
import type { Database } from '#db/client.ts';
import { userRoles, users } from '#db/schema/users.ts';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import { enqueueMail, isMailAddress, type SealingApp } from '../shared/outbox.ts';
import { findUser } from '../users/user-repo.ts';
import type { ItemLevel } from './moderation.ts';

export type DecisionOutcome = 'published' | 'changes' | 'rejected' | 'archived' | 'undone' | 'upheld';

/** Kinds of mail of this part; `domain/shared/outbox.ts` holds all. */
export interface ModerationMailData {
  'activity-decided': {
    name: string; title: string; outcome: DecisionOutcome; reasonKey: string | null; words: string | null;
    /** Name of gemeente or network; '' = the platform. */
    by: string; activityId: number; canAskSecondLook: boolean;
  };
  'claim-decided': { name: string; title: string; isApproved: boolean; activityId: number };
  /** `words`: of the administrator, with the reason. */
  'lokaal-bestuur-decided': { name: string; organisation: string; isApproved: boolean; words: string | null };
  /** To the organiser, or to the desk that has it. */
  'item-message': {
    name: string; title: string; by: string; words: string; activityId: number | null; itemId: number;
    toDesk: ItemLevel | null;
  };
  'queue-waiting': { name: string; count: number; oldestWorkingDays: number; desk: ItemLevel };
  'platform-daily': { name: string; count: number; logSeq: number; logHash: string };
  'offer-freshness': { name: string; organisation: string; titles: string[]; more: number; code: string };
  'series-ending': { name: string; title: string; lastOn: string; activityId: number };
}

export interface Recipient { name: string; email: string; isTyped: boolean }

/** Everybody who works for this organisation. */
export function listEditors(db: Database, organisationId: number): Recipient[] {
  return db.select({ name: users.name, email: users.email }).from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(
      inArray(userRoles.role, ['owner', 'editor']), eq(userRoles.scope, String(organisationId)), isNull(users.disabledAt),
    )).orderBy(users.id).all()
    .filter((one, index, all) => all.findIndex(({ email }) => email === one.email) === index)
    .map((each) => ({ ...each, isTyped: true }));
}

/**
 * Who is told about an activity: who handed it in, else everybody of the organisation, else its function mailbox.
 * Nobody for an import that nobody here has claimed.
 */
export function listAuthors(db: Database, organisationId: number | null, submittedBy: number | null): Recipient[] {
  const author = submittedBy === null ? undefined : findUser(db, submittedBy);
  if (author && author.disabledAt === null) return [{ name: author.name, email: author.email, isTyped: true }];
  const organisation = organisationId === null ? undefined : findOrganisation(db, organisationId);
  if (!organisation) return [];
  const editors = listEditors(db, organisation.id);
  if (editors.length > 0) return editors;
  if (organisation.source !== 'own' || !organisation.email || !isMailAddress(organisation.email)) return [];
  return [{ name: organisation.name, email: organisation.email, isTyped: true }];
}

/** Promises the same mail to each; staff read Dutch. Inside the caller's transaction. */
export function mailEach<Kind extends keyof ModerationMailData>(
  app: SealingApp, recipients: readonly Recipient[], kind: Kind, data: Omit<ModerationMailData[Kind], 'name'>,
): void {
  for (const { name, email, isTyped } of recipients) {
    const mail = { kind, language: 'nl', to: email, data: { ...data, name }, isTyped };
    enqueueMail(app, mail as unknown as Parameters<typeof enqueueMail>[1]);
  }
}
