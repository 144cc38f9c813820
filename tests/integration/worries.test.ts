/** A worry is never left alone (product §8 Safety): reminders, who gets it next, and its term, with a fixed clock. */
import { beforeEach, describe, expect, it } from 'vitest';
import { worries } from '#db/schema/buddies.ts';
import { handleWorry, listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { tendWorries } from '#src/domain/buddies/safety/tend-worries.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { BuddyBench } from '../support/buddy-bench.ts';

let bench: BuddyBench;
let worker: Actor;
let coordinator: Actor;
let platform: Actor;
let administrator: Actor;
let code: string;
beforeEach(() => {
  // Monday 2 November 2026, 10:00; 11 November is a holiday.
  bench = new BuddyBench();
  const own = bench.buddywerking('eigen');
  worker = bench.user({ role: 'buddy-worker', buddywerkingId: own });
  coordinator = bench.user({ role: 'coordinator', networkId: bench.networkId });
  platform = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('platform', 'open', null) });
  administrator = bench.user({ role: 'administrator' });
  code = bench.register('newcomer');
  bench.mails();
});

const report = () => { reportWorry(bench.app, { text: 'Hij belt te veel.', phone: null, code, nis: null, language: 'nl' }); };
/** After so many hours: who got which news. */
function tendAfter(hours: number): string[] {
  bench.pass(hours / 24);
  tendWorries(bench.app);
  return bench.mails().map((mail) => `${mail.to} ${mail.kind === 'buddy-desk' ? `${mail.data.news} ${mail.data.count}` : mail.kind}`).sort();
}
const reads = (actor: Actor) => listWorries(bench.app, actor).length;

describe('an open worry', () => {
  it('is told at once, again after a working day, and once', () => {
    report();
    expect(bench.mails().map(({ to }) => to).sort()).toEqual([worker.email, coordinator.email].sort());
    expect(tendAfter(23)).toEqual([]);
    expect(tendAfter(1)).toEqual([`${worker.email} worry-open 1`, `${coordinator.email} worry-open 1`].sort());
    expect(tendAfter(1)).toEqual([]);
  });

  it('comes to the platform after three working days, and everybody hears it each week until it is handled', () => {
    report();
    bench.mails();
    tendAfter(24);
    expect(reads(platform)).toBe(0);
    expect(tendAfter(47)).toEqual([]);
    const all = [
      `${worker.email} worry-open 1`, `${coordinator.email} worry-open 1`, `${platform.email} worry-late 1`,
      `${administrator.email} worry-late 1`,
    ].sort();
    expect(tendAfter(1)).toEqual(all);
    expect([reads(platform), reads(administrator), reads(worker)]).toEqual([1, 0, 1]);
    expect(tendAfter(6 * 24)).toEqual([]);
    expect(tendAfter(24)).toEqual(all);
    expect(tendAfter(1)).toEqual([]);
    handleWorry(bench.app, platform, listWorries(bench.app, platform)[0]?.id ?? 0);
    expect(tendAfter(21 * 24)).toEqual([]);
  });

  it('of a Friday evening waits for working days, not for the weekend', () => {
    bench.now = Date.parse('2026-11-06T18:00:00+01:00');
    report();
    bench.mails();
    expect(tendAfter(48)).toEqual([]);
    expect(tendAfter(24)).toHaveLength(2);
  });

  it('is not forgotten in a standstill, and one mail tells of several', () => {
    report();
    report();
    bench.mails();
    expect(tendAfter(24 * 60)).toContain(`${platform.email} worry-late 2`);
    expect(tendAfter(0)).toEqual([]);
  });

  it('never goes by itself, and is no secret of a desk that has nobody', () => {
    reportWorry(bench.app, { text: 'Iets', phone: null, code: null, nis: null, language: 'nl' });
    expect(bench.mails().map(({ to }) => to)).toEqual([platform.email]);
    for (let month = 0; month < 40; month += 1) tendAfter(30 * 24);
    expect(bench.db.select().from(worries).all()).toHaveLength(1);
    expect(bench.noted).toEqual([]);
  });
});

describe('a handled worry', () => {
  it('is erased six months after, not before, and that is noted for backups', () => {
    report();
    const [worry] = listWorries(bench.app, worker);
    bench.pass(100);
    handleWorry(bench.app, worker, worry?.id ?? 0);
    bench.pass(182);
    tendWorries(bench.app);
    expect(reads(worker)).toBe(1);
    bench.pass(1);
    tendWorries(bench.app);
    tendWorries(bench.app);
    expect(reads(worker)).toBe(0);
    expect(bench.noted).toEqual([`safety_worries ${worry?.id}`]);
  });
});
