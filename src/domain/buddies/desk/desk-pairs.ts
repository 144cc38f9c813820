/** Proposals and duos as a desk sees them (product §8 Matching), a page at a time: a pool may hold thousands. */
import { and, asc, desc, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { buddyDuos, buddyPairs, candidates, duoFollowUps } from '#db/schema/buddies.ts';
import { withoutProposal } from '#db/schema/buddy-proposals.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { BuddySide } from '../buddy.ts';
import type { BuddyApp, CandidateRow } from '../candidate-repo.ts';
import { worksWith } from '../duos/decide-pair.ts';
import type { NoProposalCause } from '../matching/propose-pairs.ts';
import type { ReasonFact } from '../matching/proposal-reason.ts';
import { deskIds } from './desk-files.ts';

const buddies = alias(candidates, 'buddies');
const newcomers = alias(candidates, 'newcomers');

export interface Part { limit: number; offset?: number }

/** As `worksWith`. */
function ofDesk(actor: Actor, table: typeof buddies | typeof newcomers | typeof candidates): SQL | undefined {
  const { buddywerkingIds, networkIds } = deskIds(actor);
  return or(
    inArray(table.buddywerkingId, buddywerkingIds),
    and(eq(table.ownerKind, 'network'), inArray(table.networkId, networkIds)),
  );
}

export interface PairSide {
  side: BuddySide;
  candidateId: number;
  name: string;
  nis: string;
  hasAgreed: boolean;
  /** This desk speaks for them, and may open the file. */
  isMine: boolean;
}
export interface PairLine { id: number; state: 'proposed' | 'asked'; reason: ReasonFact[]; sides: PairSide[] }

const OPEN_PAIR = ['asked', 'proposed'] as const;
const openPairs = (actor: Actor) => and(
  inArray(buddyPairs.state, [...OPEN_PAIR]), or(ofDesk(actor, buddies), ofDesk(actor, newcomers)),
);

/** Open proposals in which one of the two is of this desk: those that were asked first, then the best fitting. */
export function listPairs(app: BuddyApp, actor: Actor, { limit, offset = 0 }: Part): PairLine[] {
  const rows = app.db.select({ pair: buddyPairs, buddy: buddies, newcomer: newcomers }).from(buddyPairs)
    .innerJoin(buddies, eq(buddies.id, buddyPairs.buddyId)).innerJoin(newcomers, eq(newcomers.id, buddyPairs.newcomerId))
    .where(openPairs(actor)).orderBy(asc(buddyPairs.state), desc(buddyPairs.score), asc(buddyPairs.id))
    .limit(limit).offset(offset).all();
  return rows.map(({ pair, buddy, newcomer }) => {
    const sideOf = (row: CandidateRow, agreedAt: number | null): PairSide => ({
      side: row.side, candidateId: row.id, name: app.sealer.open(row.name), nis: row.nis, hasAgreed: agreedAt !== null,
      isMine: worksWith(actor, row),
    });
    return {
      id: pair.id, state: pair.state as PairLine['state'], reason: (pair.reason ?? []) as ReasonFact[],
      sides: [sideOf(buddy, pair.buddyAgreedAt), sideOf(newcomer, pair.newcomerAgreedAt)],
    };
  });
}

export function countPairs(app: Pick<BuddyApp, 'db'>, actor: Actor): number {
  return app.db.select({ count: sql<number>`count(*)` }).from(buddyPairs)
    .innerJoin(buddies, eq(buddies.id, buddyPairs.buddyId)).innerJoin(newcomers, eq(newcomers.id, buddyPairs.newcomerId))
    .where(openPairs(actor)).get()?.count ?? 0;
}

export interface WithoutLine { candidateId: number; name: string; side: BuddySide; cause: NoProposalCause }

const withoutOf = (actor: Actor) => and(
  eq(candidates.state, 'beschikbaar'), isNull(candidates.pausedAt), ofDesk(actor, candidates),
  sql`not exists (select 1 from ${buddyPairs} where ${inArray(buddyPairs.state, [...OPEN_PAIR])}
    and (${buddyPairs.buddyId} = ${candidates.id} or ${buddyPairs.newcomerId} = ${candidates.id}))`,
);

/** People of this desk who look for somebody and got no proposal from the last matching, the longest waiting first. */
export function listWithoutProposal(app: BuddyApp, actor: Actor, { limit, offset = 0 }: Part): WithoutLine[] {
  return app.db.select({ row: candidates, cause: withoutProposal.cause }).from(withoutProposal)
    .innerJoin(candidates, eq(candidates.id, withoutProposal.candidateId))
    .where(withoutOf(actor)).orderBy(asc(candidates.stateSince), asc(candidates.id)).limit(limit).offset(offset).all()
    .map(({ row, cause }) => ({ candidateId: row.id, name: app.sealer.open(row.name), side: row.side, cause }));
}

export function countWithoutProposal(app: Pick<BuddyApp, 'db'>, actor: Actor): number {
  return app.db.select({ count: sql<number>`count(*)` }).from(withoutProposal)
    .innerJoin(candidates, eq(candidates.id, withoutProposal.candidateId)).where(withoutOf(actor)).get()?.count ?? 0;
}

export interface DuoLine {
  id: number; buddy: string; newcomer: string; startedAt: number; termEndsOn: string | null; isPaused: boolean;
  /** The question that is due, if any. */
  dueFollowUpId: number | null;
}

/** The earliest "gaat het nog?" of a duo that waits for an answer. */
const dueOf = (app: BuddyApp) => sql<number | null>`(select ${duoFollowUps.id} from ${duoFollowUps}
  where ${duoFollowUps.duoId} = ${buddyDuos.id} and ${isNull(duoFollowUps.outcome)}
    and ${lte(duoFollowUps.dueOn, toLocal(app.clock.now()).date)} order by ${duoFollowUps.dueOn} limit 1)`;

const runningDuos = (actor: Actor) =>
  and(isNull(buddyDuos.endedAt), or(ofDesk(actor, buddies), ofDesk(actor, newcomers)));

/** Running duos of this desk: stopped by a worry first, then those to ask how it goes, then the oldest. */
export function listDuos(app: BuddyApp, actor: Actor, { limit, offset = 0 }: Part): DuoLine[] {
  const due = dueOf(app);
  return app.db.select({ duo: buddyDuos, buddy: buddies.name, newcomer: newcomers.name, due }).from(buddyDuos)
    .innerJoin(buddies, eq(buddies.id, buddyDuos.buddyId)).innerJoin(newcomers, eq(newcomers.id, buddyDuos.newcomerId))
    .where(runningDuos(actor))
    .orderBy(sql`${buddyDuos.pausedAt} is null`, sql`${due} is null`, asc(buddyDuos.startedAt), asc(buddyDuos.id))
    .limit(limit).offset(offset).all()
    .map(({ duo, buddy, newcomer, due: dueFollowUpId }) => ({
      id: duo.id, buddy: app.sealer.open(buddy), newcomer: app.sealer.open(newcomer), startedAt: duo.startedAt,
      termEndsOn: duo.termEndsOn, isPaused: duo.pausedAt !== null, dueFollowUpId,
    }));
}

/** All running ones, and how many of them wait for "gaat het nog?". */
export function countDuos(app: BuddyApp, actor: Actor): { running: number; due: number } {
  const row = app.db.select({
    running: sql<number>`count(*)`, due: sql<number>`coalesce(sum(${dueOf(app)} is not null), 0)`,
  }).from(buddyDuos).innerJoin(buddies, eq(buddies.id, buddyDuos.buddyId))
    .innerJoin(newcomers, eq(newcomers.id, buddyDuos.newcomerId)).where(runningDuos(actor)).get();
  return row ?? { running: 0, due: 0 };
}
