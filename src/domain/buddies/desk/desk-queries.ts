/** What the desk of buddy workers and coordinators shows: whose it is, what waits, people to call, a file (product §8). */
import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { buddyCalls, candidateContacts, candidateNotes, candidates } from '#db/schema/buddies.ts';
import { users } from '#db/schema/users.ts';
import type { Language } from '#src/i18n/languages.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { BuddyMessage } from '../buddy-mail.ts';
import { findBuddywerking, networkName, type BuddywerkingCard } from '../buddywerking-queries.ts';
import { listCompanyCalls } from '../company/company-calls.ts';
import { listDuplicates, openCandidate, type BuddyApp, type CandidateRow } from '../candidate-repo.ts';
import { showPhone } from '../phone.ts';
import { ownerName } from '../route-candidate.ts';
import { listWorries } from '../safety/report-worry.ts';
import { OPEN_CALLS } from '../tell-candidate.ts';
import { countLate, deskIds, openableBy } from './desk-files.ts';
import { countDuos, countPairs } from './desk-pairs.ts';

/** Whose desk it is: the buddywerkingen of a worker, the networks of a coordinator; and what waits there today. */
export interface DeskScope {
  buddywerkingen: BuddywerkingCard[];
  networkIds: string[];
  names: string[];
  /** People to call, open proposals, duos to ask how it goes, worries nobody talked about, people without news. */
  counts: { calls: number; pairs: number; due: number; worries: number; late: number };
}

export function deskScope(app: BuddyApp, actor: Actor): DeskScope {
  const { buddywerkingIds, networkIds } = deskIds(actor);
  const buddywerkingen = buddywerkingIds.map((id) => findBuddywerking(app.db, id)).filter((each) => each !== undefined);
  return {
    buddywerkingen, networkIds,
    names: [...buddywerkingen.map(({ name }) => name), ...networkIds.map((id) => networkName(app.db, id))],
    counts: {
      calls: countBuddyCalls(app, actor) + listCompanyCalls(app, actor).length, pairs: countPairs(app, actor),
      due: countDuos(app, actor).due, late: countLate(app, actor),
      worries: listWorries(app, actor).filter(({ handledAt }) => handledAt === null).length,
    },
  };
}

export interface BuddyCall {
  candidateId: number; name: string; phone: string; dial: string; language: Language; messages: BuddyMessage[];
  owner: string; triedBefore: boolean;
}

/** Lines of today of people this actor may open. */
const openCalls = (app: BuddyApp, actor: Actor) => and(
  inArray(buddyCalls.state, [...OPEN_CALLS]), lte(buddyCalls.callFrom, toLocal(app.clock.now()).date),
  openableBy(app, actor), isNotNull(candidates.phone), eq(candidates.phoneIsWrong, false),
);

/** The bellijst for today, the oldest first: one line per person. */
export function listBuddyCalls(app: BuddyApp, actor: Actor): BuddyCall[] {
  const lines = app.db.select({ call: buddyCalls, row: candidates }).from(buddyCalls)
    .innerJoin(candidates, eq(candidates.id, buddyCalls.candidateId)).where(openCalls(app, actor))
    .orderBy(asc(buddyCalls.id)).all();
  return [...Map.groupBy(lines, ({ row }) => row.id).values()].flatMap((calls): BuddyCall[] => {
    const row = calls[0]?.row;
    if (!row) return [];
    const { name, phone } = openCandidate(app.sealer, row);
    return [{
      candidateId: row.id, name, phone: showPhone(phone ?? ''), dial: phone ?? '', language: row.language,
      messages: calls.map(({ call }) => call.message as BuddyMessage), owner: ownerName(app.db, row),
      triedBefore: calls.some(({ call }) => call.state === 'not-reached'),
    }];
  });
}

/** How many people stand on it today. */
export function countBuddyCalls(app: BuddyApp, actor: Actor): number {
  return app.db.select({ count: sql<number>`count(distinct ${buddyCalls.candidateId})` }).from(buddyCalls)
    .innerJoin(candidates, eq(candidates.id, buddyCalls.candidateId)).where(openCalls(app, actor)).get()?.count ?? 0;
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
  const authors = sql`(select ${candidateContacts.by} from ${candidateContacts} where ${candidateContacts.candidateId} = ${row.id}
    union select ${candidateNotes.by} from ${candidateNotes} where ${candidateNotes.candidateId} = ${row.id})`;
  const names = new Map(app.db.select({ id: users.id, name: users.name }).from(users).where(sql`${users.id} in ${authors}`)
    .all().map((each) => [each.id, each.name]));
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
