/**
 * Where each request stands at the desk of buddy workers and coordinators, and what a buddy says there
 * (product §8).
 */
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { candidates } from '#db/schema/buddies.ts';
import { companyCalls, companyInvitations, companyRequests } from '#db/schema/company.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import { isBuddyWorkerOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { canOpenFile } from '../buddy-policy.ts';
import { findBuddywerking } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { getOpenableFile } from '../desk/work-on-file.ts';
import { answerCompany } from './answer-company.ts';
import { answersUntil } from './company.ts';
import { isOver, noteCall, platformIdOf, titleOf } from './company-calls.ts';
import { isOpenLine, isOwnerOf } from './company-owner.ts';
import { findRequest, updateRequest } from './company-repo.ts';
import { sendWave } from './send-wave.ts';

/**
 * What a buddy said on the phone. Throws `not-found` for a buddy whose file is not theirs, and `conflict` as
 * the buddy's own answer does.
 */
export function recordAnswer(app: BuddyApp, actor: Actor, invitationId: number, says: 'yes' | 'no'): void {
  inTransaction(app.db, () => {
    const invitation = app.db.select().from(companyInvitations)
      .where(eq(companyInvitations.id, invitationId)).get();
    if (!invitation) throw new DomainError('not-found', 'page');
    const buddy = getOpenableFile(app, actor, invitation.buddyId);
    if (invitation.answer === says) return;
    const { requestId } = invitation;
    app.db.update(companyCalls).set({ state: 'reached', calledBy: actor.userId, calledAt: app.clock.now() })
      .where(and(eq(companyCalls.requestId, requestId), eq(companyCalls.buddyId, buddy.id), isOpenLine))
      .run();
    noteCall(app, actor, buddy.id, 'reached');
    answerCompany(app, buddy, invitationId, says);
  });
}

/**
 * After a look at it others are asked (again): what a worry stopped, or somebody who was stopped for safety
 * before. Safe to repeat. Throws `not-found` for who may not, and `conflict` when it is too late.
 */
export function letRequestGoOn(app: BuddyApp, actor: Actor, id: number): void {
  inTransaction(app.db, () => {
    const row = findRequest(app, id);
    if (!row || !isOwnerOf(app.db, actor, row)) throw new DomainError('not-found', 'page');
    if (row.pausedAt === null && row.state !== 'silent') return;
    const isEnded = row.state === 'expired' || row.state === 'cancelled' || row.state === 'held';
    if (isEnded || app.clock.now() >= answersUntil(row.startsAt)) {
      throw new DomainError('conflict', 'company-over');
    }
    // Who had said yes heard that it is off, so others are asked.
    updateRequest(app, id, { state: 'open', pausedAt: null, acceptedBy: null });
    const open = findRequest(app, id);
    if (open) sendWave(app, open);
  });
}

export interface CompanyCase {
  id: number;
  activityId: number;
  slug: string | null;
  title: string;
  startsAt: number;
  /** Epoch ms of the last moment for an answer. */
  answersUntil: number;
  /** First name of who asked. */
  asker: string;
  /** `silent`: somebody who was stopped for safety asks; nobody is asked before the network looked. */
  state: 'open' | 'accepted' | 'expired' | 'cancelled' | 'paused' | 'silent';
  /** Whether this actor may let it go on. */
  canGoOn: boolean;
  asked: number;
  /** Buddies of this desk who were asked. */
  buddies: {
    invitationId: number; candidateId: number; name: string;
    answer: 'none' | 'yes' | 'no'; canAnswer: boolean;
  }[];
}

/**
 * Requests of the networks somebody works in, or in which a buddy of those was asked; the platform's workers
 * see all.
 */
function inNetworksOf({ db }: BuddyApp, actor: Actor, platformId: number | null): SQL | undefined {
  if (platformId !== null && isBuddyWorkerOf(actor, platformId)) return undefined;
  const networkIds = JSON.stringify(actor.roles.flatMap((each) => (
    each.role === 'coordinator' ? [each.networkId]
      : each.role === 'buddy-worker' ? [findBuddywerking(db, each.buddywerkingId)?.networkId ?? ''] : [])));
  return sql`(${companyRequests.networkId} in (select value from json_each(${networkIds}))
    or exists (select 1 from company_invitations i join buddy_candidates c on c.id = i.buddy_id
      where i.request_id = ${companyRequests.id}
        and c.network_id in (select value from json_each(${networkIds}))))`;
}

/**
 * Requests for dates to come that this desk owns or in which a buddy of it was asked, the first date first.
 */
export function listCompanyCases(app: BuddyApp, actor: Actor): CompanyCase[] {
  const now = app.clock.now();
  const platformId = platformIdOf(app);
  return app.db.select().from(companyRequests)
    .where(and(gt(companyRequests.startsAt, now), inNetworksOf(app, actor, platformId)))
    .orderBy(asc(companyRequests.startsAt), asc(companyRequests.id)).all().flatMap((row): CompanyCase[] => {
      if (row.state === 'held') return [];
      const isOwner = isOwnerOf(app.db, actor, row);
      const asked = app.db.select({ invitation: companyInvitations, buddy: candidates })
        .from(companyInvitations).innerJoin(candidates, eq(candidates.id, companyInvitations.buddyId))
        .where(eq(companyInvitations.requestId, row.id)).orderBy(asc(companyInvitations.id)).all();
      const mine = asked.filter(({ buddy }) => canOpenFile(actor, buddy, platformId));
      if (!isOwner && mine.length === 0) return [];
      const page = findActivityPage(app, row.activityId);
      const isStopped = row.pausedAt !== null || row.state === 'silent';
      const canAnswer = (buddyId: number) => row.pausedAt === null && (row.state === 'accepted'
        ? row.acceptedBy === buddyId : !isOver(row, now));
      return [{
        id: row.id, activityId: row.activityId,
        slug: page.kind === 'missing' ? null : page.kind === 'gone' ? page.slug : page.activity.slug,
        title: titleOf(app, row.activityId), startsAt: row.startsAt, answersUntil: answersUntil(row.startsAt),
        asker: app.sealer.open(row.name),
        state: row.pausedAt !== null ? 'paused' : row.state as CompanyCase['state'],
        canGoOn: isOwner && isStopped && row.state !== 'expired' && row.state !== 'cancelled'
          && now < answersUntil(row.startsAt),
        asked: asked.length,
        buddies: mine.map(({ invitation, buddy }) => ({
          invitationId: invitation.id, candidateId: buddy.id, name: app.sealer.open(buddy.name),
          answer: invitation.answer ?? 'none', canAnswer: canAnswer(buddy.id),
        })),
      }];
    });
}
