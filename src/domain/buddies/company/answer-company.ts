/** A buddy goes along, or not, or cannot come after all; and what a worry stops (product §8 Safety). */
import { and, eq, gt } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyInvitations, companyRequests } from '#db/schema/company.ts';
import { DomainError } from '../../shared/errors.ts';
import type { BuddyApp, CandidateRow } from '../candidate-repo.ts';
import { answersUntil } from './company.ts';
import { findRequest, updateRequest, type CompanyRow } from './company-repo.ts';
import { beginAgain, endAccepted } from './send-wave.ts';
import { dropCalls, tellAsker, tellOrganiser, tellOthers, tellStopped } from './tell-company.ts';

/**
 * The first yes gets it; the others read "iemand gaat al mee, dank je". A no after the yes lets others be
 * asked. No contact data pass. Safe to repeat. Throws `not-found` when this buddy was not asked and
 * `conflict` when it is taken, off or too late.
 */
export function answerCompany(
  app: BuddyApp, buddy: CandidateRow, invitationId: number, says: 'yes' | 'no',
): void {
  inTransaction(app.db, () => {
    const invitation = app.db.select().from(companyInvitations).where(and(
      eq(companyInvitations.id, invitationId), eq(companyInvitations.buddyId, buddy.id),
    )).get();
    const row = invitation && findRequest(app, invitation.requestId);
    if (!row) throw new DomainError('not-found', 'page');
    const now = app.clock.now();
    const isMine = row.state === 'accepted' && row.acceptedBy === buddy.id;
    if (says === 'yes' ? isMine : invitation.answer === 'no') return;
    if (row.state === 'accepted' && !isMine) throw new DomainError('conflict', 'company-taken');
    const isOver = row.pausedAt !== null || now >= row.startsAt;
    const isTooLate = !isMine && (row.state !== 'open' || now >= answersUntil(row.startsAt));
    if (isOver || isTooLate) throw new DomainError('conflict', 'company-over');
    app.db.update(companyInvitations).set({ answer: says, answeredAt: now })
      .where(eq(companyInvitations.id, invitationId)).run();
    dropCalls(app, row, buddy.id);
    if (isMine) beginAgain(app, row);
    if (says === 'no') return;
    updateRequest(app, row.id, { state: 'accepted', acceptedBy: buddy.id });
    tellOthers(app, row, 'company-taken', buddy.id);
    tellAsker(app, row, 'accepted');
    tellOrganiser(app, row, false);
  });
}

/** Who asked has a worry: nobody is asked any more, and who would go along hears only that it is off. */
export function pauseForWorry(app: BuddyApp, row: CompanyRow): void {
  if (row.pausedAt !== null) return;
  updateRequest(app, row.id, { pausedAt: app.clock.now() });
  if (row.startsAt <= app.clock.now() || (row.state !== 'open' && row.state !== 'accepted')) return;
  tellStopped(app, row, 'company-off');
  if (row.state === 'accepted') tellOrganiser(app, row, true);
}

/** A buddy has a worry: whom they said yes to hears only that nobody goes along. */
export function endForWorry(app: BuddyApp, buddyId: number): void {
  const rows = app.db.select().from(companyRequests).where(and(
    eq(companyRequests.acceptedBy, buddyId), eq(companyRequests.state, 'accepted'),
    gt(companyRequests.startsAt, app.clock.now()),
  )).all();
  for (const row of rows) {
    tellOrganiser(app, row, true);
    endAccepted(app, row);
  }
}
