/**
 * Everything candidates must hear goes through here (product §6): by mail in their language when the address is
 * confirmed, else as a line on the bellijst of the owner. A person counts as told only when ticked off as reached.
 */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { buddyCalls } from '#db/schema/buddies.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import { enqueueMail } from '../shared/outbox.ts';
import { listUsersWithRole } from '../users/user-repo.ts';
import type { User } from '../users/user.ts';
import type { BuddyMailData, BuddyMessage, DeskNews } from './buddy-mail.ts';
import { findPlatformBuddywerking } from './buddywerking-queries.ts';
import { openCandidate, updateCandidate, type BuddyApp, type CandidateRow } from './candidate-repo.ts';
import { ownerName } from './route-candidate.ts';

export const OPEN_CALLS = ['open', 'not-reached'] as const;

/** Inside the caller's transaction. `other` only once both agreed; `about`: the activity, for "Ga je mee?". */
export function tellCandidate(
  app: BuddyApp, row: CandidateRow, message: BuddyMessage,
  other: BuddyMailData['buddy-news']['other'] = null, about: BuddyMailData['buddy-news']['about'] = null,
): void {
  const now = app.clock.now();
  if (row.email !== null && row.emailConfirmedAt !== null) {
    const { name, email } = openCandidate(app.sealer, row);
    enqueueMail(app, {
      kind: 'buddy-news', language: row.language, to: email ?? '', isTyped: true,
      data: { name, side: row.side, code: app.sealer.open(row.code), message, owner: ownerName(app.db, row), other, about },
    });
    updateCandidate(app.db, row.id, { lastToldAt: now });
    return;
  }
  if (row.phone === null || row.phoneIsWrong) return;
  const isThere = app.db.select({ id: buddyCalls.id }).from(buddyCalls).where(and(
    eq(buddyCalls.candidateId, row.id), eq(buddyCalls.message, message), inArray(buddyCalls.state, [...OPEN_CALLS]),
  )).get();
  if (isThere) return;
  app.db.insert(buddyCalls).values({ candidateId: row.id, message, at: now, callFrom: toLocal(now).date }).run();
}

type Owner = Pick<CandidateRow, 'ownerKind' | 'buddywerkingId' | 'networkId'>;

/** The accounts that have the next step; for a silent or absent network the platform's own buddy workers. */
export function listOwners(db: Database, { ownerKind, buddywerkingId, networkId }: Owner): User[] {
  if (ownerKind === 'network') return listUsersWithRole(db, { role: 'coordinator', networkId });
  const id = buddywerkingId ?? findPlatformBuddywerking(db)?.id;
  return id === undefined ? [] : listUsersWithRole(db, { role: 'buddy-worker', buddywerkingId: id });
}

/** A mail without person to those who work there. */
export function tellDesk(app: BuddyApp, users: readonly User[], news: DeskNews, count: number): void {
  for (const { name, email } of users) {
    enqueueMail(app, { kind: 'buddy-desk', language: 'nl', to: email, isTyped: false, data: { name, news, count } });
  }
}

