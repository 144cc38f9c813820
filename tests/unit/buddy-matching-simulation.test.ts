import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { NO_WISH } from '#src/domain/buddies/buddy.ts';
import { proposePairs } from '#src/domain/buddies/matching/propose-pairs.ts';
import { randomFor } from '#scripts/demo/random.ts';
import { escalate } from '#scripts/simulation/arrivals.ts';
import { isWithoutOwner, move, newFile, stop, type CaseFile } from '#scripts/simulation/case-file.ts';
import { playYear } from '#scripts/simulation/network-year.ts';
import { someMember, somePool } from '#scripts/simulation/people.ts';
import { brokenRules } from '#scripts/simulation/plain-rules.ts';
import { figuresOf, spreadOf } from '#scripts/simulation/year-figures.ts';
import { workDay } from '#scripts/simulation/worker-day.ts';

const NOW = Date.parse('2026-11-23T11:00:00Z');
const DAY_MS = 86_400_000;
const someone = (id = 1) => someMember(randomFor('test', id), id, 'newcomer', 'waasland', NOW);

/** Somebody with only a phone, routed to a buddywerking at `NOW`. */
function routedFile(): CaseFile {
  const file = newFile(someone(), 'phone', 0);
  move(file, 'doorverwezen');
  return Object.assign(file, { owner: 'buddywerking', routedAt: NOW, task: { kind: 'call', fromDay: 0 } });
}

describe('a simulated year', () => {
  const year = playYear('regio-oostende', 7, '2026-01-01', 250);
  const figures = figuresOf(year);

  it('links people and breaks nothing that must hold', () => {
    expect(figures.duos).toBeGreaterThan(5);
    expect(figures.sides.every(({ registered, linked }) => registered >= linked && linked > 0)).toBe(true);
    expect(figures.mustBeZero).toEqual({
      brokenRules: 0, daysWithoutOwner: 0, daysPromiseBroken: 0, pairsTwice: 0, peopleTwice: 0,
    });
  });

  it('is the same for the same seed and another for another', () => {
    expect(figuresOf(playYear('regio-oostende', 7, '2026-01-01', 250))).toEqual(figures);
    expect(figuresOf(playYear('regio-oostende', 8, '2026-01-01', 250))).not.toEqual(figures);
  });

  it('loses nobody: who registered is open, done, or stopped for a reason', () => {
    const stopped = year.files.filter(({ state }) => state === 'gestopt');
    expect(stopped.length).toBeGreaterThan(0);
    expect(stopped.every(({ stopReason }) => stopReason !== null)).toBe(true);
    expect(figures.openAtEnd + stopped.length + year.files.filter(({ state }) => state === 'afgerond').length)
      .toBe(year.files.length);
  });
});

describe('what the simulation looks at', () => {
  it('sees a file without an owner or without a next step', () => {
    expect(isWithoutOwner(routedFile())).toBe(false);
    expect(isWithoutOwner({ ...routedFile(), task: null })).toBe(true);
    expect(isWithoutOwner({ ...routedFile(), owner: 'person' })).toBe(true);
    expect(isWithoutOwner(newFile(someone(), 'mail', 0))).toBe(false);
    expect(isWithoutOwner(newFile(someone(), 'phone', 0))).toBe(true);
    const closed = routedFile();
    stop(closed, 'own-wish');
    expect(isWithoutOwner(closed)).toBe(false);
    expect(() => move(closed, 'intake')).toThrow('cannot go from gestopt to intake');
  });

  it('passes a file on after 7 and 14 working days without a call, and not after one', () => {
    const file = routedFile();
    expect(escalate([file], NOW + 7 * DAY_MS)).toEqual({ network: 0, platform: 0 });
    expect(escalate([file], NOW + 9 * DAY_MS)).toEqual({ network: 1, platform: 0 });
    expect(file.owner).toBe('network');
    expect(escalate([file], NOW + 22 * DAY_MS)).toEqual({ network: 0, platform: 1 });
    expect(escalate([{ ...routedFile(), attempts: 1 }], NOW + 30 * DAY_MS)).toEqual({ network: 0, platform: 0 });
  });

  it('lets workers do no more than they have time for, the oldest first', () => {
    const [old, young] = [routedFile(), { ...routedFile(), task: { kind: 'call' as const, fromDay: 3 } }];
    workDay(randomFor('workers'), [young, old], { buddywerking: 10, network: 500, platform: 500 }, 5, NOW);
    expect([old.attempts, young.attempts]).toEqual([1, 0]);
  });

  it('knows p50 and p95 by the nearest rank', () => {
    expect(spreadOf([])).toEqual({ count: 0, p50: 0, p95: 0 });
    expect(spreadOf([9, 1, 5])).toEqual({ count: 3, p50: 5, p95: 9 });
    expect(spreadOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({ count: 100, p50: 50, p95: 95 });
  });

  it('sees each hard rule that a pair breaks', () => {
    const facts = { wish: NO_WISH, lat: 51, lon: 4, moments: ['ma-avond' as const], greatestDistanceKm: null };
    const buddy = { ...someone(1), side: 'buddy' as const, ...facts };
    const newcomer = { ...someone(2), ...facts };
    expect(brokenRules(buddy, newcomer, [])).toEqual([]);
    expect(brokenRules(buddy, { ...newcomer, lat: 51.3, moments: [] }, [{ buddyId: 1, newcomerId: 2 }]))
      .toEqual(['a common moment', 'the greatest distance', 'never proposed before']);
  });
});

describe('a pool of 5,000', () => {
  it('is matched in one round without breaking a rule', () => {
    const pool = somePool(randomFor('pool of 5,000'), 'brussel', 5_000, 1.5, NOW);
    const byId = new Map(pool.map((each) => [each.id, each]));
    const { pairs, without } = proposePairs(pool, [], NOW);
    const people = pairs.flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId]);
    expect(new Set([...people, ...without.map(({ id }) => id)]).size).toBe(5_000);
    expect(people.length + without.length).toBe(5_000);
    const buddies = pool.filter(({ side }) => side === 'buddy').length;
    expect(pairs.length).toBeGreaterThan(0.9 * buddies);
    expect(pairs.flatMap(({ buddyId, newcomerId }) => {
      const [buddy, newcomer] = [byId.get(buddyId), byId.get(newcomerId)];
      return buddy && newcomer ? brokenRules(buddy, newcomer, []) : ['not in the pool'];
    })).toEqual([]);
  }, 120_000);
});

describe('npm run simulate:buddies', () => {
  it.each([
    [['--network', 'nergens'], '--network: expected one of'],
    [['--network', 'waasland', '--seed', 'x'], '--seed: expected a whole number from 0'],
    [['--network', 'waasland', '--days', '0'], '--days: expected a whole number from 1'],
  ])('refuses %j and says what is expected', (args, sentence) => {
    const result = spawnSync(process.execPath, ['scripts/simulate-buddies.ts', ...args], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(sentence);
  });
});
