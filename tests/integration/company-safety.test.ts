/** "Ga je mee?": a date that changes, a worry, and what is kept of people (product §1.9, §8). */
import { beforeEach, describe, expect, it } from 'vitest';
import { withdrawRequest } from '#src/domain/buddies/company/ask-for-company.ts';
import { listCompanyCalls } from '#src/domain/buddies/company/company-calls.ts';
import { letRequestGoOn, listCompanyCases, recordAnswer } from '#src/domain/buddies/company/company-cases.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import { listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { CompanyBench, DAY, HOUR } from '../support/company-bench.ts';

const PHONE = '+32470999888';

let bench: CompanyBench;
let coordinator: Actor;
let stranger: Actor;
beforeEach(() => {
  bench = new CompanyBench();
  ({ coordinator, stranger } = bench);
});

const tend = () => { tendCompanyRequests(bench.app); };
const calls = (actor: Actor) => listCompanyCalls(bench.app, actor);
const said = (actor: Actor) => calls(actor)
  .flatMap(({ name, lines }) => lines.map(({ news }) => `${name} ${news}`));
const linesOf = (actor: Actor) => calls(actor).flatMap(({ lines }) => lines);
const byPhone = { email: null, phone: PHONE };

describe('a date that does not go on, or at other hours', () => {
  it.each([
    { how: 'cancelled', change: { status: 'cancelled' } },
    { how: 'moved', change: { startsAt: HOUR } },
  ] as const)('$how: who asked and who waits hear it, and it ends', ({ change }) => {
    const startsAt = bench.date(4);
    const [, second] = [bench.buddy(), bench.buddy()];
    const code = bench.ask(startsAt);
    bench.say(second, 'no');
    bench.mails();
    bench.setDate(startsAt, 'startsAt' in change ? { startsAt: startsAt + change.startsAt } : change);
    tend();
    tend();
    expect(bench.news()).toEqual(['amina@proef.be cancelled', 'buddy0@proef.be company-date']);
    expect(bench.stateOf(code)).toBe('cancelled');
    bench.now = startsAt - 25 * HOUR;
    tend();
    expect(bench.news()).toEqual([]);
  });

  it('who accepted hears it, by phone too, and the organiser', () => {
    const startsAt = bench.date(4);
    const [first] = [bench.buddy({}, { byPhone: true }), bench.buddy()];
    bench.ask(startsAt, byPhone);
    const { invitationId = null } = linesOf(bench.worker)[0] ?? {};
    recordAnswer(bench.app, bench.worker, invitationId ?? 0, 'yes');
    expect(bench.invitation(first)?.state).toBe('you');
    bench.mails();
    bench.db.$client.prepare("update activities set state = 'archived'").run();
    tend();
    expect(bench.news()).toEqual(['company-desk off']);
    expect(said(bench.worker).sort()).toEqual(['Amina cancelled', 'Buddy 0 company-date']);
    // Then one may ask for another day at once.
    bench.db.$client.prepare("update activities set state = 'published'").run();
    expect(bench.stateOf(bench.ask(bench.date(6), byPhone))).toBe('open');
  });
});

describe('a worry', () => {
  const worry = (code: string) => {
    reportWorry(bench.app, { text: 'Ik ben bang', phone: null, code, nis: null, language: 'nl' });
  };

  it('of who asked stops it at once and reaches workers and coordinator; the buddy hears it is off', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    const code = bench.ask(startsAt);
    const { id = 0 } = bench.invitation(one) ?? {};
    bench.say(one, 'yes');
    bench.mails();
    worry(code);
    expect(bench.news()).toEqual([
      'buddy0@proef.be company-off', 'company-desk off', `${bench.worker.email} desk:worry`,
      `${coordinator.email} desk:worry`,
    ].sort());
    for (const actor of [bench.worker, coordinator]) expect(listWorries(bench.app, actor)).toHaveLength(1);
    expect(listWorries(bench.app, stranger)).toEqual([]);
    expect(bench.stateOf(code)).toBe('paused');
    expect(bench.invitation(one)).toMatchObject({ id, state: 'over', name: null });
    expect(() => { bench.say(one, 'no'); }).toThrow('company-over');
    bench.now += 13 * HOUR;
    tend();
    expect(bench.news()).toEqual([]);
    const [found] = listCompanyCases(bench.app, coordinator);
    expect(found).toMatchObject({ state: 'paused', canGoOn: true });
    expect(() => { letRequestGoOn(bench.app, stranger, found?.id ?? 0); }).toThrow('not-found');
    bench.buddy();
    letRequestGoOn(bench.app, bench.worker, found?.id ?? 0);
    expect(bench.asked()).toEqual(['buddy1@proef.be']);
  });

  it('does not keep who has it from asking somebody else', () => {
    const [one, other] = [bench.date(4), bench.date(5)];
    bench.buddy();
    worry(bench.ask(one));
    bench.mails();
    bench.ask(other);
    expect(bench.asked()).toEqual(['buddy0@proef.be']);
  });

  it('of a buddy ends what they said yes to; who asked hears only that nobody comes', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    const code = bench.ask(startsAt);
    bench.say(one, 'yes');
    bench.mails();
    worry(one);
    expect(bench.news()).toContain('amina@proef.be off');
    expect(bench.stateOf(code)).toBe('expired');
  });
});

describe('what is kept', () => {
  it('taken back is erased and told, and noted once for restored backups', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    const code = bench.ask(startsAt);
    bench.say(one, 'yes');
    bench.mails();
    withdrawRequest(bench.app, code);
    withdrawRequest(bench.app, code);
    expect(bench.news()).toEqual(['buddy0@proef.be company-off', 'company-desk off']);
    expect(bench.stateOf(code)).toBeUndefined();
    expect(bench.noted.filter((each) => each.startsWith('company'))).toHaveLength(1);
  });

  it('is erased 7 days after the date, its count 30 days after asking, and nothing stands in clear', () => {
    const startsAt = bench.date(4);
    const askedAt = bench.now;
    bench.buddy({}, { byPhone: true });
    const code = bench.ask(startsAt, { phone: PHONE });
    const bytes = bench.db.$client.serialize().toString('latin1');
    for (const text of ['amina@proef.be', 'Amina', code, PHONE, '0470999888']) {
      expect(bytes).not.toContain(text);
    }
    const left = () => ['company_requests', 'company_invitations', 'company_calls', 'company_tries']
      .map((table) => bench.db.$client.prepare(`select count(*) from ${table}`).pluck().get());
    bench.now = startsAt + 7 * DAY - 1;
    tend();
    expect(left()).toEqual([1, 1, 1, 2]);
    bench.now += 1;
    tend();
    expect(left()).toEqual([0, 0, 0, 2]);
    expect(bench.stateOf(code)).toBeUndefined();
    bench.now = askedAt + 30 * DAY - 1;
    tend();
    expect(left()).toEqual([0, 0, 0, 2]);
    bench.now += 1;
    tend();
    expect(left()).toEqual([0, 0, 0, 0]);
  });
});
