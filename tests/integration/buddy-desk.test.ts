/** What a desk shows, however many there are: only what one may open, in parts, with the counts that belong to it. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { buddyPairs, candidates } from '#db/schema/buddies.ts';
import { CANDIDATE_STATES, OPEN_STATES, OWNER_KINDS } from '#src/domain/buddies/buddy.ts';
import { canOpenFile } from '#src/domain/buddies/buddy-policy.ts';
import { findCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { countFiles, listFiles } from '#src/domain/buddies/desk/desk-files.ts';
import {
  countDuos, countPairs, countWithoutProposal, listDuos, listPairs, listWithoutProposal,
} from '#src/domain/buddies/desk/desk-pairs.ts';
import { deskScope } from '#src/domain/buddies/desk/desk-queries.ts';
import { handOver } from '#src/domain/buddies/desk/work-on-file.ts';
import { answerAtDesk, decidePair, endDuoAtDesk, worksWith } from '#src/domain/buddies/duos/decide-pair.ts';
import { MatchingRounds } from '#src/domain/buddies/duos/matching-rounds.ts';
import { proposeForNetwork } from '#src/domain/buddies/duos/propose-for-network.ts';
import { reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { BuddyBench, KORTRIJK } from '../support/buddy-bench.ts';

/** Files in every combination that decides who opens them. */
function everyFile(bench: BuddyBench, buddywerkingIds: readonly (number | null)[], networkIds: readonly string[]): number {
  let made = 0;
  for (const state of CANDIDATE_STATES) {
    for (const ownerKind of OWNER_KINDS) {
      for (const buddywerkingId of buddywerkingIds) {
        for (const networkId of networkIds) {
          for (const escalatedTo of [null, 'network', 'platform'] as const) {
            made += 1;
            const code = bench.register(made % 2 === 0 ? 'buddy' : 'newcomer', { phone: `+3247${String(1_000_000 + made)}` });
            bench.db.update(candidates).set({ state, ownerKind, buddywerkingId, networkId, escalatedTo })
              .where(eq(candidates.id, bench.row(code).id)).run();
          }
        }
      }
    }
  }
  return made;
}

describe('files of a desk', () => {
  it('are exactly those one may open, whoever asks', () => {
    const bench = new BuddyBench();
    const [own, other] = [bench.buddywerking('Eigen'), bench.buddywerking('Andere')];
    const platform = bench.buddywerking('Platform', 'open', null);
    const made = everyFile(bench, [own, other, platform, null], [bench.networkId, 'limburg']);
    expect(made).toBe(8 * 3 * 4 * 2 * 3);
    const actors = [
      bench.user({ role: 'buddy-worker', buddywerkingId: own }), bench.user({ role: 'buddy-worker', buddywerkingId: platform }),
      bench.user({ role: 'coordinator', networkId: bench.networkId }), bench.user({ role: 'analyst', networkId: null }),
    ];
    actors.push({ ...actors[0] as typeof actors[0] & object, roles: actors.slice(0, 3).flatMap(({ roles }) => roles) });
    for (const actor of actors) {
      const mayOpen = bench.db.select().from(candidates).all().filter((row) => canOpenFile(actor, row, platform));
      const shown = CANDIDATE_STATES.flatMap((state) => listFiles(bench.app, actor, { state }, { limit: 5000 }));
      expect(shown.map(({ id }) => id).sort()).toEqual(mayOpen.map(({ id }) => id).sort());
      const open = listFiles(bench.app, actor, {}, { limit: 5000 });
      expect(open).toHaveLength(mayOpen.filter(({ state }) => (OPEN_STATES as readonly string[]).includes(state)).length);
      const counted = countFiles(bench.app, actor).reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(mayOpen.length);
    }
  });

  it('come in parts, the longest waiting first, narrowed by side and state', () => {
    const bench = new BuddyBench();
    const id = bench.buddywerking('Eigen');
    const worker = bench.user({ role: 'buddy-worker', buddywerkingId: id });
    const codes = Array.from({ length: 7 }, (_, at) => {
      bench.pass(1);
      return bench.register(at % 2 === 0 ? 'buddy' : 'newcomer', { phone: `+3247012345${at}` });
    });
    const ids = codes.map((code) => bench.row(code).id);
    const parts = [0, 3, 6].flatMap((offset) => listFiles(bench.app, worker, {}, { limit: 3, offset }));
    expect(parts.map((file) => file.id)).toEqual(ids);
    expect(listFiles(bench.app, worker, { side: 'buddy' })).toHaveLength(4);
    expect(listFiles(bench.app, worker, { state: 'intake' })).toEqual([]);
    expect(parts[0]).toMatchObject({ days: 6, next: 'call-first', owner: 'Eigen' });
  });

  it('count what waits today, and nothing of another desk', () => {
    const bench = new BuddyBench();
    const id = bench.buddywerking('Eigen');
    const worker = bench.user({ role: 'buddy-worker', buddywerkingId: id });
    const stranger = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('Andere', 'full') });
    const code = bench.register('newcomer');
    reportWorry(bench.app, { text: 'Hij belt te vaak', phone: null, code, nis: null, language: 'nl' });
    expect(deskScope(bench.app, worker).counts).toEqual({ calls: 1, pairs: 0, due: 0, worries: 1, late: 0 });
    bench.register('newcomer', { phone: '+32470123457' });
    bench.pass(10);
    // Who is paused after the worry waits for no news; the other does.
    expect(deskScope(bench.app, worker).counts).toMatchObject({ calls: 2, late: 1 });
    expect(listFiles(bench.app, worker, { isLate: true })).toHaveLength(1);
    expect(deskScope(bench.app, stranger).counts).toEqual({ calls: 0, pairs: 0, due: 0, worries: 0, late: 0 });
  });
});

describe('proposals and duos of a desk', () => {
  async function pool() {
    const bench = new BuddyBench();
    const id = bench.buddywerking('Eigen');
    const worker = bench.user({ role: 'buddy-worker', buddywerkingId: id });
    const codes = Array.from({ length: 7 }, (_, at) => {
      const code = bench.register(at < 3 ? 'buddy' : 'newcomer', {
        phone: `+3247012345${at}`, moments: at === 6 ? ['ma-ochtend'] : ['za-namiddag'],
      });
      bench.db.update(candidates).set({ confirmedAt: bench.now }).where(eq(candidates.id, bench.row(code).id)).run();
      bench.ready(worker, code);
      return code;
    });
    expect(await proposeForNetwork(bench.app, bench.networkId)).toBe(3);
    return { bench, worker, codes };
  }

  it('come in parts, the asked first, with who may open which file', async () => {
    const { bench, worker } = await pool();
    expect(countPairs(bench.app, worker)).toBe(3);
    const [first, second] = listPairs(bench.app, worker, { limit: 2 });
    const [third] = listPairs(bench.app, worker, { limit: 2, offset: 2 });
    expect(new Set([first?.id, second?.id, third?.id]).size).toBe(3);
    expect(first?.sides.map(({ side, nis, isMine }) => [side, nis, isMine]))
      .toEqual([['buddy', KORTRIJK, true], ['newcomer', KORTRIJK, true]]);
    decidePair(bench.app, worker, third?.id ?? 0, 'ask');
    expect(listPairs(bench.app, worker, { limit: 1 })[0]).toMatchObject({ id: third?.id, state: 'asked' });
    const outsider = bench.user({ role: 'coordinator', networkId: bench.networkId });
    expect(countPairs(bench.app, outsider)).toBe(0);
    expect(listPairs(bench.app, outsider, { limit: 9 })).toEqual([]);
  });

  it('a pair of two desks is seen by both, each with its own person', async () => {
    const { bench, worker } = await pool();
    const coordinator = bench.user({ role: 'coordinator', networkId: bench.networkId });
    const [pair] = listPairs(bench.app, worker, { limit: 1 });
    const newcomerId = pair?.sides[1]?.candidateId ?? 0;
    handOver(bench.app, worker, newcomerId, { kind: 'network' }, true);
    const own = listPairs(bench.app, coordinator, { limit: 9 });
    expect(own.map(({ id }) => id)).toEqual([pair?.id]);
    expect(own[0]?.sides.map(({ isMine }) => isMine)).toEqual([false, true]);
    const row = findCandidate(bench.db, newcomerId);
    expect(row && worksWith(coordinator, row)).toBe(true);
    expect(listPairs(bench.app, worker, { limit: 9 }).find(({ id }) => id === pair?.id)?.sides.map(({ isMine }) => isMine))
      .toEqual([true, false]);
  });

  it('tell who has none and why, but not who has one or paused', async () => {
    const { bench, worker, codes } = await pool();
    expect(countWithoutProposal(bench.app, worker)).toBe(1);
    expect(listWithoutProposal(bench.app, worker, { limit: 5 }))
      .toEqual([{ candidateId: bench.row(codes[6] ?? '').id, name: 'Amina', side: 'newcomer', cause: 'no-common-moment' }]);
    bench.db.update(candidates).set({ pausedAt: bench.now }).where(eq(candidates.codeHash, bench.row(codes[6] ?? '').codeHash)).run();
    expect(countWithoutProposal(bench.app, worker)).toBe(0);
  });

  it('duos to ask how it goes stand before the others, those stopped by a worry before all', async () => {
    const { bench, worker, codes } = await pool();
    const start = () => {
      const [pair] = listPairs(bench.app, worker, { limit: 1 });
      decidePair(bench.app, worker, pair?.id ?? 0, 'ask');
      for (const side of ['buddy', 'newcomer'] as const) answerAtDesk(bench.app, worker, pair?.id ?? 0, side, 'yes');
    };
    start();
    bench.pass(15);
    start();
    bench.pass(1);
    start();
    expect(countDuos(bench.app, worker)).toEqual({ running: 3, due: 1 });
    expect(listDuos(bench.app, worker, { limit: 9 }).map(({ dueFollowUpId }) => dueFollowUpId !== null)).toEqual([true, false, false]);
    const last = listDuos(bench.app, worker, { limit: 1, offset: 2 })[0];
    const code = codes.find((each) => bench.row(each).id === bench.db.select().from(buddyPairs).all().at(-1)?.buddyId) ?? '';
    expect(bench.row(code).state).toBe('gekoppeld');
    endDuoAtDesk(bench.app, worker, listDuos(bench.app, worker, { limit: 9 })[1]?.id ?? 0, 'moved', { buddy: 'done', newcomer: 'done' });
    const paused = codes.find((each) => bench.row(each).state === 'gekoppeld' && bench.row(each).side === 'buddy'
      && listDuos(bench.app, worker, { limit: 9 }).at(-1)?.id === last?.id);
    reportWorry(bench.app, { text: 'Niet goed', phone: null, code: paused ?? '', nis: null, language: 'nl' });
    const [first] = listDuos(bench.app, worker, { limit: 9 });
    expect(first?.isPaused).toBe(true);
    expect(countDuos(bench.app, worker).running).toBe(2);
  });
});

describe('matchings that run', () => {
  it('one at a time for a network: who asks meanwhile gets the same answer', async () => {
    const failures: unknown[] = [];
    const rounds = new MatchingRounds((error) => failures.push(error));
    const { promise, resolve } = Promise.withResolvers<number>();
    let begun = 0;
    const begin = () => { begun += 1; return promise; };
    const [one, two] = [rounds.start('limburg', begin), rounds.start('limburg', begin)];
    expect([begun, rounds.isRunning('limburg'), rounds.isRunning('kempen')]).toEqual([1, true, false]);
    resolve(4);
    expect(await Promise.all([one, two])).toEqual([4, 4]);
    expect(rounds.isRunning('limburg')).toBe(false);
    await expect(rounds.start('limburg', () => Promise.reject(new Error('no thread')))).rejects.toThrow('no thread');
    expect(failures).toHaveLength(1);
    expect(await rounds.start('limburg', () => Promise.resolve(1))).toBe(1);
  });
});
