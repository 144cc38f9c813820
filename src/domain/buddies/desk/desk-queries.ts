/** What the desk of buddy workers and coordinators shows: files, people to call, proposals, duos (product §8). */
import { and, asc, desc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import {
  buddyCalls, buddyDuos, buddyPairs, candidateContacts, candidateNotes, candidates, duoFollowUps,
} from '#db/schema/buddies.ts';
import { withoutProposal } from '#db/schema/buddy-proposals.ts';
import { users } from '#db/schema/users.ts';
import type { Language } from '#src/i18n/languages.ts';
import { MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { BuddyMessage } from '../buddy-mail.ts';
import { isOpenState, nextStepOf, type BuddySide, type CandidateState, type NextStep } from '../buddy.ts';
import { canOpenFile } from '../buddy-policy.ts';
import { findBuddywerking, findPlatformBuddywerking, networkName, type BuddywerkingCard } from '../buddywerking-queries.ts';
import { getCandidate, listDuplicates, openCandidate, type BuddyApp, type CandidateRow } from '../candidate-repo.ts';
import { worksWith } from '../duos/decide-pair.ts';
import type { NoProposalCause } from '../matching/propose-pairs.ts';
import type { ReasonFact } from '../matching/proposal-reason.ts';
import { showPhone } from '../phone.ts';
import { ownerName } from '../route-candidate.ts';
import { OPEN_CALLS } from '../tell-candidate.ts';

/** Whose desk it is: the buddywerkingen of a worker, the networks of a coordinator. */
export interface DeskScope { buddywerkingen: BuddywerkingCard[]; networkIds: string[]; names: string[] }

export function deskScope(app: Pick<BuddyApp, 'db'>, actor: Actor): DeskScope {
  const buddywerkingen = actor.roles.flatMap((each) => (each.role === 'buddy-worker' ? [findBuddywerking(app.db, each.buddywerkingId)] : []))
    .filter((each) => each !== undefined);
  const networkIds = actor.roles.flatMap((each) => (each.role === 'coordinator' ? [each.networkId] : []));
  return { buddywerkingen, networkIds, names: [...buddywerkingen.map(({ name }) => name), ...networkIds.map((id) => networkName(app.db, id))] };
}

function listOpenable(app: BuddyApp, actor: Actor): CandidateRow[] {
  const { buddywerkingen, networkIds } = deskScope(app, actor);
  const platformId = findPlatformBuddywerking(app.db)?.id ?? null;
  const isPlatform = buddywerkingen.some(({ id }) => id === platformId);
  return app.db.select().from(candidates).where(and(
    isNull(candidates.duplicateOf), ne(candidates.state, 'aangemeld'),
    or(
      inArray(candidates.buddywerkingId, buddywerkingen.map(({ id }) => id)), inArray(candidates.networkId, networkIds),
      ...(isPlatform ? [eq(candidates.ownerKind, 'platform'), eq(candidates.escalatedTo, 'platform')] : []),
    ),
  )).orderBy(asc(candidates.stateSince), asc(candidates.id)).all().filter((row) => canOpenFile(actor, row, platformId));
}

export interface FileLine {
  id: number;
  name: string;
  side: BuddySide;
  state: CandidateState;
  owner: string;
  /** Whole days in this state. */
  days: number;
  next: NextStep;
  isPaused: boolean;
  isEscalated: boolean;
  /** Nobody told the person anything for ten days or more. */
  isLate: boolean;
}

/** Longest in their state first; `side` and `state` narrow it. */
export function listFiles(
  app: BuddyApp, actor: Actor, { side, state }: { side?: BuddySide | undefined; state?: CandidateState | undefined } = {},
): FileLine[] {
  const now = app.clock.now();
  return listOpenable(app, actor)
    .filter((row) => (side === undefined || row.side === side) && (state === undefined ? isOpenState(row.state) : row.state === state))
    .map((row) => ({
      id: row.id, name: app.sealer.open(row.name), side: row.side, state: row.state, owner: ownerName(app.db, row),
      days: Math.floor((now - row.stateSince) / MS_PER_DAY), next: nextStepOf(row.state, row.confirmedAt !== null),
      isPaused: row.pausedAt !== null, isEscalated: row.escalatedTo !== null,
      isLate: row.pausedAt === null && row.state !== 'gekoppeld' && now - row.lastToldAt >= 10 * MS_PER_DAY,
    }));
}

export interface BuddyCall {
  candidateId: number; name: string; phone: string; dial: string; language: Language; messages: BuddyMessage[];
  owner: string; triedBefore: boolean;
}

/** The bellijst for today, the oldest first: one line per person. */
export function listBuddyCalls(app: BuddyApp, actor: Actor): BuddyCall[] {
  const rows = new Map(listOpenable(app, actor).map((row) => [row.id, row]));
  const lines = app.db.select().from(buddyCalls).where(and(
    inArray(buddyCalls.state, [...OPEN_CALLS]), lte(buddyCalls.callFrom, toLocal(app.clock.now()).date),
  )).orderBy(asc(buddyCalls.id)).all();
  return [...Map.groupBy(lines, ({ candidateId }) => candidateId)].flatMap(([candidateId, calls]): BuddyCall[] => {
    const row = rows.get(candidateId);
    if (!row || row.phone === null || row.phoneIsWrong) return [];
    const { name, phone } = openCandidate(app.sealer, row);
    return [{
      candidateId, name, phone: showPhone(phone ?? ''), dial: phone ?? '', language: row.language,
      messages: calls.map(({ message }) => message as BuddyMessage), owner: ownerName(app.db, row),
      triedBefore: calls.some(({ state }) => state === 'not-reached'),
    }];
  });
}

export interface FileView {
  row: CandidateRow;
  person: { name: string; phone: string | null; dial: string | null; email: string | null };
  owner: string;
  duplicates: { createdAt: number; name: string; phone: string | null; email: string | null }[];
  contacts: { at: number; way: string; outcome: string; text: string | null; by: string | null }[];
  notes: { at: number; text: string; by: string | null }[];
}

/** All of a file, for who opened it (`openFile`). */
export function readFileView(app: BuddyApp, row: CandidateRow): FileView {
  const { name, phone, email } = openCandidate(app.sealer, row);
  const names = new Map(app.db.select({ id: users.id, name: users.name }).from(users).all().map((each) => [each.id, each.name]));
  const by = (id: number | null) => (id === null ? null : names.get(id) ?? null);
  return {
    row, owner: ownerName(app.db, row), person: { name, phone: phone && showPhone(phone), dial: phone, email },
    duplicates: listDuplicates(app.db, row.id).map((each) => ({ createdAt: each.createdAt, ...openCandidate(app.sealer, each) })),
    contacts: app.db.select().from(candidateContacts).where(eq(candidateContacts.candidateId, row.id))
      .orderBy(desc(candidateContacts.at)).all().map((each) => ({
        at: each.at, way: each.way, outcome: each.outcome, text: each.text && app.sealer.open(each.text), by: by(each.by),
      })),
    notes: app.db.select().from(candidateNotes).where(eq(candidateNotes.candidateId, row.id))
      .orderBy(desc(candidateNotes.at)).all().map((each) => ({ at: each.at, text: app.sealer.open(each.text), by: by(each.by) })),
  };
}

export interface PairLine {
  id: number;
  state: 'proposed' | 'asked';
  reason: ReasonFact[];
  sides: { side: BuddySide; candidateId: number; name: string; hasAgreed: boolean; isMine: boolean }[];
}

/** Open proposals in which one of the two is of this desk. */
export function listPairs(app: BuddyApp, actor: Actor): PairLine[] {
  return app.db.select().from(buddyPairs).where(inArray(buddyPairs.state, ['proposed', 'asked']))
    .orderBy(asc(buddyPairs.state), desc(buddyPairs.score), asc(buddyPairs.id)).all().flatMap((pair): PairLine[] => {
      const people = [getCandidate(app.db, pair.buddyId), getCandidate(app.db, pair.newcomerId)];
      if (!people.some((row) => worksWith(actor, row))) return [];
      return [{
        id: pair.id, state: pair.state as 'proposed' | 'asked', reason: (pair.reason ?? []) as ReasonFact[],
        sides: people.map((row) => ({
          side: row.side, candidateId: row.id, name: app.sealer.open(row.name), isMine: worksWith(actor, row),
          hasAgreed: (row.side === 'buddy' ? pair.buddyAgreedAt : pair.newcomerAgreedAt) !== null,
        })),
      }];
    });
}

export interface WithoutLine { candidateId: number; name: string; side: BuddySide; cause: NoProposalCause }

/** People of this desk who look for somebody and got no proposal from the last matching, by who waits longest. */
export function listWithoutProposal(app: BuddyApp, actor: Actor): WithoutLine[] {
  const busy = new Set(app.db.select().from(buddyPairs).where(inArray(buddyPairs.state, ['proposed', 'asked'])).all()
    .flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId]));
  return app.db.select({ row: candidates, cause: withoutProposal.cause }).from(withoutProposal)
    .innerJoin(candidates, eq(candidates.id, withoutProposal.candidateId))
    .where(and(eq(candidates.state, 'beschikbaar'), isNull(candidates.pausedAt)))
    .orderBy(asc(candidates.stateSince), asc(candidates.id)).all()
    .filter(({ row }) => !busy.has(row.id) && worksWith(actor, row))
    .map(({ row, cause }) => ({ candidateId: row.id, name: app.sealer.open(row.name), side: row.side, cause }));
}

export interface DuoLine {
  id: number; buddy: string; newcomer: string; startedAt: number; termEndsOn: string | null; isPaused: boolean;
  /** The question that is due, if any. */
  dueFollowUpId: number | null;
}

/** Running duos of this desk, the oldest first. */
export function listDuos(app: BuddyApp, actor: Actor): DuoLine[] {
  const today = toLocal(app.clock.now()).date;
  return app.db.select().from(buddyDuos).where(isNull(buddyDuos.endedAt)).orderBy(asc(buddyDuos.startedAt)).all()
    .flatMap((duo): DuoLine[] => {
      const [buddy, newcomer] = [getCandidate(app.db, duo.buddyId), getCandidate(app.db, duo.newcomerId)];
      if (!worksWith(actor, buddy) && !worksWith(actor, newcomer)) return [];
      const due = app.db.select({ id: duoFollowUps.id }).from(duoFollowUps).where(and(
        eq(duoFollowUps.duoId, duo.id), isNull(duoFollowUps.outcome), lte(duoFollowUps.dueOn, today),
      )).orderBy(asc(duoFollowUps.dueOn)).get();
      return [{
        id: duo.id, buddy: app.sealer.open(buddy.name), newcomer: app.sealer.open(newcomer.name), startedAt: duo.startedAt,
        termEndsOn: duo.termEndsOn, isPaused: duo.pausedAt !== null, dueFollowUpId: due?.id ?? null,
      }];
    });
}
