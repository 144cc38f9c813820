import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { buddyDuos, duoFollowUps } from '#db/schema/buddies.ts';
import { buddyImports } from '#db/schema/buddy-imports.ts';
import { waitingWeeks } from '#src/domain/buddies/buddywerking-queries.ts';
import { findCandidateByCode, getCandidate, openCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { listDuos } from '#src/domain/buddies/desk/desk-pairs.ts';
import { stopFile } from '#src/domain/buddies/desk/work-on-file.ts';
import { answerFollowUp, endDuoAtDesk } from '#src/domain/buddies/duos/decide-pair.ts';
import type { CheckedLine } from '#src/domain/buddies/import-duos/check-duos.ts';
import { forgetOldImports } from '#src/domain/buddies/import-duos/duo-import-repo.ts';
import { dropDuoList, importDuos, openDuoList, readDuoList, setDuoColumns } from '#src/domain/buddies/import-duos/import-duos.ts';
import { remindFollowUps } from '#src/domain/buddies/run-buddy-clocks.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { BuddyBench } from '../support/buddy-bench.ts';

let bench: BuddyBench;
let own: number;
let worker: Actor;

/** Today is Monday 2 November 2026. */
beforeEach(() => {
  bench = new BuddyBench();
  own = bench.buddywerking('eigen');
  worker = bench.user({ role: 'buddy-worker', buddywerkingId: own });
});

const HEAD = ['Buddy', 'Gsm buddy', 'Mail buddy', 'Plaats buddy', 'Nieuwkomer', 'Gsm nieuwkomer', 'Plaats nieuwkomer', 'Talen nieuwkomer', 'Startdatum', 'Einddatum'];
const SOFIE = ['Sofie', '0470 11 11 11', 'sofie@proef.be', 'Kortrijk', 'Amina', '0470 22 22 22', '8500', 'Arabisch', '26/10/2026', ''];
const MARC = ['Marc', '0470 33 33 33', '', 'Heule', 'Dawit', '0470 44 44 44', 'Kortrijk', 'Tigrinya, Engels', '2026-01-05', '31/12/2026'];
const line = (from: readonly string[], changes: Record<number, string>) => from.map((cell, index) => changes[index] ?? cell);
const sheet = (...rows: (readonly string[])[]) => [HEAD, ...rows].map((cells, index) => ({ line: index + 1, cells: [...cells] }));

function open(...rows: (readonly string[])[]): number {
  openDuoList(bench.app, worker, own, sheet(...rows));
  return readDuoList(bench.app, worker)?.list.id ?? 0;
}
const lines = (): CheckedLine[] => readDuoList(bench.app, worker)?.lines ?? [];
const kinds = () => lines().map(({ result }) => result.kind);
const problems = () => lines().flatMap(({ line: number, result }) => (result.kind === 'wrong'
  ? result.problems.map(({ field, key, otherLine }) => `${number} ${field} ${key}${otherLine ? ` ${otherLine}` : ''}`) : []));
/** Duo by duo, the buddy first. */
const people = () => bench.db.select().from(buddyDuos).all().flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId])
  .map((id) => getCandidate(bench.db, id));
const countPeople = () => bench.db.$client.prepare('select count(*) from buddy_candidates').pluck().get();
const followUps = (duoId: number) => bench.db.select().from(duoFollowUps).all()
  .filter((each) => each.duoId === duoId).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe('a list of running duos', () => {
  it('writes nothing before it is brought in', () => {
    open(SOFIE, MARC);
    expect(kinds()).toEqual(['ready', 'ready']);
    expect(countPeople()).toBe(0);
    expect(bench.mails()).toEqual([]);
    expect(bench.db.$client.prepare('select count(*) from buddy_counters').pluck().get()).toBe(0);
  });

  it('becomes people of this buddywerking, running duos with their own start, and questions that lie ahead', () => {
    expect(importDuos(bench.app, worker, open(SOFIE, MARC))).toBe(2);
    expect(readDuoList(bench.app, worker)).toBeUndefined();
    expect(people().map(({ side, state, ownerKind, buddywerkingId, networkId }) => [side, state, ownerKind, buddywerkingId, networkId]))
      .toEqual(['buddy', 'newcomer', 'buddy', 'newcomer'].map((side) => [side, 'gekoppeld', 'buddywerking', own, bench.networkId]));
    expect(people().map((row) => openCandidate(bench.sealer, row).name)).toEqual(['Sofie', 'Amina', 'Marc', 'Dawit']);
    // A newcomer reads their own language where the site has it.
    expect(people().map(({ language, languages }) => [language, languages.join(' ')])).toEqual([['nl', ''], ['ar', 'ar'], ['nl', ''], ['en', 'ti en']]);
    const [first, second] = listDuos(bench.app, worker, { limit: 10 }).sort((one, other) => other.startedAt - one.startedAt);
    expect([first?.buddy, first?.newcomer, first?.termEndsOn]).toEqual(['Sofie', 'Amina', '2027-04-26']);
    expect(followUps(first?.id ?? 0)).toEqual(['two-weeks 2026-11-09', 'two-months 2026-12-26', 'term-end 2027-04-26']);
    expect([second?.buddy, second?.termEndsOn]).toEqual(['Marc', '2026-12-31']);
    expect(followUps(second?.id ?? 0)).toEqual(['term-end 2026-12-31']);
  });

  it('asks soon about a duo whose questions all lie behind, which then goes on like any other', () => {
    importDuos(bench.app, worker, open(line(SOFIE, { 8: '03/03/2025' })));
    const [duo] = listDuos(bench.app, worker, { limit: 10 });
    expect(duo?.termEndsOn).toBeNull();
    expect(followUps(duo?.id ?? 0)).toEqual(['two-months 2026-11-16']);
    bench.mails();
    remindFollowUps(bench.app);
    expect(bench.mails()).toEqual([]);
    bench.pass(14);
    remindFollowUps(bench.app);
    expect(bench.mails().map(({ to }) => to)).toEqual([worker.email]);
    const [due] = listDuos(bench.app, worker, { limit: 10 });
    answerFollowUp(bench.app, worker, due?.dueFollowUpId ?? 0, 'well');
    endDuoAtDesk(bench.app, worker, due?.id ?? 0, 'term', { buddy: 'again', newcomer: 'done' });
    expect(people().map(({ state }) => state)).toEqual(['beschikbaar', 'afgerond']);
  });

  it('tells who has a mail address, with the way to their own data, and calls nobody about nothing', () => {
    importDuos(bench.app, worker, open(SOFIE, MARC));
    const [mail, ...others] = bench.mails();
    expect(others).toEqual([]);
    if (mail?.kind !== 'buddy-news') throw new Error('no news');
    expect([mail.to, mail.data.message, mail.data.owner, mail.data.other]).toEqual(['sofie@proef.be', 'brought-in', 'eigen', null]);
    expect(findCandidateByCode(bench.app, mail.data.code)?.side).toBe('buddy');
    expect(bench.db.$client.prepare('select count(*) from buddy_calls').pluck().get()).toBe(0);
  });

  it('counts as brought in, not as registered here, and is nobody’s waiting time', () => {
    const rows = Array.from({ length: 6 }, (_none, index) => line(SOFIE, { 1: `047011111${index}`, 2: '', 5: `047022222${index}` }));
    importDuos(bench.app, worker, open(...rows));
    const counted = bench.db.$client.prepare('select side, event, count from buddy_counters order by side').all();
    expect(counted).toEqual([{ side: 'buddy', event: 'brought-in', count: 6 }, { side: 'newcomer', event: 'brought-in', count: 6 }]);
    expect(waitingWeeks(bench.db, bench.networkId, 'buddy', bench.now)).toBeNull();
  });
});

describe('the same again', () => {
  it('adds nothing: the whole file, with other columns, in another order, and after the duo ended', () => {
    importDuos(bench.app, worker, open(SOFIE, MARC));
    const again = open(MARC, line(SOFIE, { 1: '' }));
    expect(kinds()).toEqual(['there', 'there']);
    expect(() => importDuos(bench.app, worker, again)).toThrow('duo-list-none');
    const [duo] = bench.db.select().from(buddyDuos).all();
    endDuoAtDesk(bench.app, worker, duo?.id ?? 0, 'term', { buddy: 'done', newcomer: 'done' });
    open(SOFIE, MARC);
    expect(kinds()).toEqual(['there', 'there']);
    expect(countPeople()).toBe(4);
  });

  it('brings in only what is new, and a second press of the button nothing', () => {
    importDuos(bench.app, worker, open(SOFIE));
    const id = open(SOFIE, MARC);
    expect(kinds()).toEqual(['there', 'ready']);
    expect(importDuos(bench.app, worker, id)).toBe(1);
    expect(() => importDuos(bench.app, worker, id)).toThrow('duo-list-gone');
    expect(countPeople()).toBe(4);
  });
});

describe('what is wrong', () => {
  it('is said by line and column', () => {
    const two = bench.buddywerking('breed');
    bench.db.$client.prepare('insert into buddywerking_municipalities values (?, ?)').run(two, '34040');
    openDuoList(bench.app, { ...worker, roles: [{ role: 'buddy-worker', buddywerkingId: two }] }, two, [
      ...sheet(
        line(SOFIE, { 0: '', 5: '' }), line(MARC, { 1: '0470 12', 3: 'Nergenshuizen', 7: 'Klingon' }), line(SOFIE, { 3: '', 8: '' }),
        line(MARC, { 1: '0470 11 11 12', 5: '0470 11 11 12', 8: '12/12/2026' }), line(SOFIE, { 2: 'geen', 8: 'ooit', 9: '1/1/2026' }),
        line(MARC, { 0: 'x'.repeat(41), 1: '0470111113', 3: 'Mons', 5: '0470111114' }),
      ),
    ]);
    worker = { ...worker, roles: [{ role: 'buddy-worker', buddywerkingId: two }] };
    expect(problems()).toEqual([
      '2 buddy-name name-needed', '2 newcomer-phone reach-needed',
      '3 buddy-phone phone-wrong', '3 buddy-place place-unknown', '3 newcomer-languages language-unknown',
      '4 buddy-place place-needed', '4 started start-needed', '4 buddy-phone double 2',
      '5 started start-future', '5 newcomer-phone same-person',
      '6 buddy-email email-wrong', '6 started date-wrong', '6 ends ended', '6 buddy-phone double 2', '6 newcomer-phone double 4',
      '7 buddy-name name-long', '7 buddy-place place-unknown',
    ]);
  });

  it('is being a minor, or not knowing; the day of birth is repeated nowhere', () => {
    openDuoList(bench.app, worker, own, [
      { line: 1, cells: ['Buddy', 'Gsm buddy', 'Geboortedatum buddy', 'Nieuwkomer', 'Gsm nieuwkomer', 'Leeftijd nieuwkomer', 'Start'] },
      { line: 2, cells: ['Sofie', '0470111111', '03/11/2008', 'Amina', '0470222222', '17', '1/10/2026'] },
      { line: 3, cells: ['Marc', '0470333333', '02/11/2008', 'Dawit', '0470444444', 'jong', '1/10/2026'] },
      { line: 4, cells: ['Lies', '0470555555', '1960', 'Omar', '0470666666', '18', '1/10/2026'] },
    ]);
    expect(problems()).toEqual(['2 buddy-born minor', '2 newcomer-born minor', '3 newcomer-born born-wrong']);
    expect(JSON.stringify(lines())).not.toContain('2008');
    expect(importDuos(bench.app, worker, readDuoList(bench.app, worker)?.list.id ?? 0)).toBe(1);
  });

  it('is somebody who has a file already, or was stopped for safety: that goes to the network first', () => {
    const known = bench.register('newcomer', { phone: '+32470222222' });
    open(SOFIE);
    expect(problems()).toEqual(['2 newcomer-phone on-file']);
    stopFile(bench.app, worker, bench.row(known).id, 'safety');
    open(SOFIE);
    expect(problems()).toEqual(['2 newcomer-phone ask-network']);
  });

  it('stays behind to be read while the rest comes in, and can be brought in mended', () => {
    const bad = line(MARC, { 6: 'Nergenshuizen' });
    expect(importDuos(bench.app, worker, open(SOFIE, bad))).toBe(1);
    const left = readDuoList(bench.app, worker);
    expect([left?.list.broughtIn, left?.lines.map(({ line: number, result }) => [number, result.kind])]).toEqual([1, [[3, 'wrong']]]);
    expect(importDuos(bench.app, worker, open(SOFIE, MARC))).toBe(1);
    expect(countPeople()).toBe(4);
    expect(readDuoList(bench.app, worker)).toBeUndefined();
  });

  it('undoes everything when one line cannot be written', () => {
    const id = open(SOFIE, MARC);
    bench.db.$client.exec("create trigger full before insert on buddy_duos when (select count(*) from buddy_duos) = 1 begin select raise(abort, 'full'); end");
    expect(() => importDuos(bench.app, worker, id)).toThrow('full');
    expect([countPeople(), bench.mails()]).toEqual([0, []]);
    expect(kinds()).toEqual(['ready', 'ready']);
  });
});

describe('columns', () => {
  it('are corrected by hand; what is no field is not read', () => {
    openDuoList(bench.app, worker, own, sheet(SOFIE).map(({ line: number, cells }) => ({ line: number, cells: number === 1 ? cells.map((_cell, at) => `K${at}`) : cells })));
    const id = readDuoList(bench.app, worker)?.list.id ?? 0;
    // Without names of columns the first line is one of the list.
    expect(lines()).toHaveLength(2);
    setDuoColumns(bench.app, worker, id, [
      'buddy-name', 'buddy-phone', 'buddy-email', 'buddy-place', 'newcomer-name', 'newcomer-phone', 'newcomer-place', 'newcomer-languages', 'started', 'iets',
    ]);
    expect(readDuoList(bench.app, worker)?.list.columns.at(-1)).toBeNull();
    expect(kinds()).toEqual(['wrong', 'ready']);
    expect(() => { setDuoColumns(bench.app, worker, id + 1, []); }).toThrow('duo-list-gone');
  });
});

describe('the list itself', () => {
  const stored = () => bench.db.select().from(buddyImports).all();

  it('is sealed, of one worker, and its place is taken by the next', () => {
    open(SOFIE);
    const bytes = bench.db.$client.serialize().toString('latin1');
    for (const text of ['Sofie', '0470 11', '470111111', 'sofie@proef.be', 'Amina']) expect(bytes).not.toContain(text);
    const colleague = bench.user({ role: 'buddy-worker', buddywerkingId: own });
    expect(readDuoList(bench.app, colleague)).toBeUndefined();
    open(MARC);
    expect(stored()).toHaveLength(1);
    expect(lines().map(({ names }) => names.buddy)).toEqual(['Marc']);
    dropDuoList(bench.app, worker);
    expect(stored()).toEqual([]);
  });

  it('is read by nobody after its hour and erased by the job, also when some of it was brought in', () => {
    const id = open(SOFIE, line(MARC, { 6: '' , 5: '' }));
    importDuos(bench.app, worker, id);
    bench.pass(57 / 1440);
    forgetOldImports(bench.app);
    expect(readDuoList(bench.app, worker)?.lines).toHaveLength(1);
    bench.pass(1 / 1440);
    expect(readDuoList(bench.app, worker)).toBeUndefined();
    expect(() => importDuos(bench.app, worker, id)).toThrow('duo-list-gone');
    forgetOldImports(bench.app);
    expect(stored()).toEqual([]);
    expect(readFileSync('src/server/jobs.ts', 'utf8')).toMatch(/every: 'minute', run: \(app\) => \{ forgetOldImports\(app\); \}/);
  });

  it('is for who works at that buddywerking, now', () => {
    const id = open(SOFIE);
    const other = bench.buddywerking('ander');
    const stranger = bench.user({ role: 'buddy-worker', buddywerkingId: other });
    const coordinator = bench.user({ role: 'coordinator', networkId: bench.networkId });
    for (const actor of [stranger, coordinator, { ...worker, roles: [] }]) {
      expect(() => { openDuoList(bench.app, actor, own, sheet(SOFIE)); }).toThrow('not-found');
      expect(() => importDuos(bench.app, actor, id)).toThrow('duo-list-gone');
    }
    expect(countPeople()).toBe(0);
  });
});
