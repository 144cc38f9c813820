/**
 * Writes many running duos at once: hundreds of rows in a few statements, so that nobody waits for the
 * write lock.
 */
import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { buddyDuos, buddyPairs, candidates, candidateSteps, duoFollowUps } from '#db/schema/buddies.ts';
import type { Language } from '#src/i18n/languages.ts';
import { dayNumberOf, fromLocalDay, toLocal } from '../../schedules/brussels-time.ts';
import { makeCode } from '../../signups/signup.ts';
import { NO_WISH, type BuddySide } from '../buddy.ts';
import type { BuddywerkingCard } from '../buddywerking-queries.ts';
import {
  codeHashOf, placeColumns, sealPerson, type BuddyApp, type CandidateRow, type NewCandidateRow,
} from '../candidate-repo.ts';
import { countBuddy } from '../count-buddies.ts';
import { followUpsFrom, termEndOf } from '../duos/duo-terms.ts';
import { tellCandidate } from '../tell-candidate.ts';
import type { ListedDuo, ListedPerson } from './check-duos.ts';

/** Rows in one statement, of which SQLite takes 32,766 values. */
const ROWS_AT_ONCE = 200;

function inParts<Value, Result>(values: readonly Value[], write: (part: Value[]) => Result[]): Result[] {
  return Array.from({ length: Math.ceil(values.length / ROWS_AT_ONCE) }, (_none, index) => (
    write(values.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE))
  )).flat();
}

/** `by`: the worker. */
interface Arrival { buddywerking: BuddywerkingCard; by: number }

interface Couple { duo: ListedDuo; startedAt: number; buddyId: number; newcomerId: number }

/** Inside the caller's transaction. Who has a mail address hears of it. */
export function writeDuos(app: BuddyApp, duos: readonly ListedDuo[], arrival: Arrival): void {
  const now = app.clock.now();
  const started = duos.map((duo) => (
    { duo, startedAt: fromLocalDay(dayNumberOf(duo.startedOn), 12 * 60) ?? now }
  ));
  const peopleOf = (side: BuddySide) => (
    started.map(({ duo, startedAt }) => ({ person: duo[side], startedAt }))
  );
  const buddies = writePeople(app, 'buddy', peopleOf('buddy'), arrival);
  const newcomers = writePeople(app, 'newcomer', peopleOf('newcomer'), arrival);
  writeCouples(app, started.map((each, index) => (
    { ...each, buddyId: buddies[index]?.id ?? 0, newcomerId: newcomers[index]?.id ?? 0 }
  )), arrival);
  // Who can only be called hears it at the next talk, not by a list of calls about nothing.
  for (const row of [...buddies, ...newcomers]) if (row.email !== null) tellCandidate(app, row, 'brought-in');
}

function writeCouples(
  { db, clock }: BuddyApp, couples: readonly Couple[], { buddywerking, by }: Arrival,
): void {
  const now = clock.now();
  const today = toLocal(now).date;
  const pairs = couples.map(({ startedAt, buddyId, newcomerId }) => ({
    buddyId, newcomerId, state: 'agreed' as const, buddyAgreedAt: startedAt, newcomerAgreedAt: startedAt,
    proposedAt: startedAt, decidedBy: by, decidedAt: now,
  }));
  const pairIds = new Map(inParts(pairs, (part) => (
    db.insert(buddyPairs).values(part).returning({ id: buddyPairs.id, buddyId: buddyPairs.buddyId }).all()
  )).map(({ id, buddyId }) => [buddyId, id]));
  const rows = couples.map(({ duo, startedAt, buddyId, newcomerId }) => ({
    pairId: pairIds.get(buddyId) ?? 0, buddyId, newcomerId, startedAt,
    termEndsOn: termOf(duo, buddywerking, today),
  }));
  const duoIds = new Map(inParts(rows, (part) => (
    db.insert(buddyDuos).values(part).returning({ id: buddyDuos.id, buddyId: buddyDuos.buddyId }).all()
  )).map(({ id, buddyId }) => [buddyId, id]));
  const questions = couples.flatMap(({ duo, buddyId }) => (
    followUpsFrom(today, duo.startedOn, termOf(duo, buddywerking, today))
      .map((each) => ({ duoId: duoIds.get(buddyId) ?? 0, ...each }))
  ));
  inParts(questions, (part) => db.insert(duoFollowUps).values(part).returning({ id: duoFollowUps.id }).all());
}

/** A duo that runs on past its usual term is open. */
function termOf(
  { startedOn, endsOn }: ListedDuo, { months }: BuddywerkingCard, today: string,
): string | null {
  const end = endsOn ?? termEndOf(startedOn, months);
  return end !== null && end > today ? end : null;
}

interface Arriving { person: ListedPerson; startedAt: number }

/**
 * In the order given. The worker vouches for the address. Counted as brought in, not as registered or
 * matched: that happened before, and elsewhere.
 */
function writePeople(
  app: BuddyApp, side: BuddySide, people: readonly Arriving[], arrival: Arrival,
): CandidateRow[] {
  const { db, clock } = app;
  const now = clock.now();
  const codes = freeCodes(app, people.length);
  const values = people.map((each, index) => candidateOf(app, side, each, codes[index] ?? '', arrival));
  const written = new Map(inParts(values, (part) => db.insert(candidates).values(part).returning().all())
    .map((row) => [row.codeHash, row]));
  const rows = values.flatMap(({ codeHash }) => written.get(codeHash) ?? []);
  const steps = rows.map(({ id, state, ownerKind, buddywerkingId }) => (
    { candidateId: id, state, ownerKind, buddywerkingId, by: arrival.by, at: now }
  ));
  inParts(steps, (part) => db.insert(candidateSteps).values(part).returning({ id: candidateSteps.id }).all());
  for (const [networkId, { length }] of Map.groupBy(rows, (row) => row.networkId)) {
    countBuddy(db, { now, networkId, side, event: 'brought-in', count: length });
  }
  return rows;
}

function candidateOf(
  { sealer, clock }: BuddyApp, side: BuddySide, { person, startedAt }: Arriving, code: string,
  { buddywerking, by }: Arrival,
): NewCandidateRow & { codeHash: string } {
  const now = clock.now();
  const place = placeColumns(person.place);
  return {
    ...sealPerson(sealer, person), ...place, networkId: buddywerking.networkId ?? place.networkId,
    side, state: 'gekoppeld', stateSince: startedAt, createdAt: now, lastToldAt: now, ownedSince: now,
    code: sealer.seal(code), codeHash: codeHashOf(sealer, code), registeredBy: by,
    language: languageOf(side, person), languages: person.languages, moments: [], interests: [], wish: NO_WISH,
    ownerKind: 'buddywerking', buddywerkingId: buddywerking.id, confirmedAt: now,
    emailConfirmedAt: person.email === null ? null : now,
  };
}

/** As many reference codes as asked, all different and nobody's. */
function freeCodes({ db, sealer }: BuddyApp, count: number): string[] {
  const codes = new Map<string, string>();
  while (codes.size < count) {
    const code = makeCode((below) => randomInt(below));
    codes.set(codeHashOf(sealer, code), code);
    if (codes.size < count) continue;
    const hashes = JSON.stringify([...codes.keys()]);
    const taken = db.select({ codeHash: candidates.codeHash }).from(candidates)
      .where(sql`${candidates.codeHash} in (select value from json_each(${hashes}))`).all();
    for (const { codeHash } of taken) codes.delete(codeHash);
  }
  return [...codes.values()];
}

/** Languages in which a message can be written besides Dutch. */
const MESSAGE_LANGUAGES = ['ar', 'en', 'fr'] as const satisfies readonly Language[];

/** Of messages: a buddy speaks Dutch, a newcomer reads the first of their languages that the site has. */
function languageOf(side: BuddySide, { languages }: ListedPerson): Language {
  if (side === 'buddy') return 'nl';
  return languages.flatMap((each) => MESSAGE_LANGUAGES.filter((own) => own === each))[0] ?? 'nl';
}
