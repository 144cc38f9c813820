/** "Ga je mee?" for people without mail, and at the desk of buddy workers (product §6, §8). */
import { beforeEach, describe, expect, it } from 'vitest';
import { safetyStops } from '#db/schema/buddies.ts';
import { contactHashOf } from '#src/domain/buddies/candidate-repo.ts';
import { withdrawRequest } from '#src/domain/buddies/company/ask-for-company.ts';
import { listCompanyCalls, tickCompanyCalls } from '#src/domain/buddies/company/company-calls.ts';
import { letRequestGoOn, listCompanyCases, recordAnswer } from '#src/domain/buddies/company/company-cases.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { CompanyBench, DAY, HOUR } from '../support/company-bench.ts';

const PHONE = '+32470999888';
const MINUTE = 60_000;

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
const tick = (actor: Actor, outcome: 'reached' | 'not-reached' | 'wrong-number') => {
  tickCompanyCalls(bench.app, actor, calls(actor)[0]?.lines.map(({ id }) => id) ?? [], outcome);
};
/** Somebody with this number or address was stopped for safety. */
const stop = (contact: string) => {
  const contactHash = contactHashOf(bench.sealer, contact);
  bench.db.insert(safetyStops).values({ contactHash, stoppedAt: bench.now }).run();
};
const byPhone = { email: null, phone: PHONE };

describe('who left only a number', () => {
  it('is called by the buddywerking of the place, and counts as told only when reached', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    bench.ask(startsAt, byPhone);
    expect(said(bench.worker)).toEqual([]);
    bench.say(one, 'yes');
    expect(said(bench.worker)).toEqual(['Amina accepted']);
    expect(calls(bench.worker)[0]).toMatchObject({
      dial: PHONE, phone: '0470 99 98 88', lines: [{ title: 'Praattafel', startsAt, invitationId: null }],
    });
    expect([said(coordinator), said(stranger)]).toEqual([[], []]);
    const { id = 0 } = linesOf(bench.worker)[0] ?? {};
    for (const other of [coordinator, stranger]) {
      expect(() => { tickCompanyCalls(bench.app, other, [id], 'reached'); }).toThrow('not-found');
    }
    tick(bench.worker, 'not-reached');
    expect(said(bench.worker)).toEqual([]);
    bench.now += DAY;
    expect(calls(bench.worker)[0]?.triedBefore).toBe(true);
    tick(bench.worker, 'reached');
    tickCompanyCalls(bench.app, bench.worker, [id], 'not-reached');
    bench.now += DAY;
    expect(said(bench.worker)).toEqual([]);
  });

  it('hears that nobody was found, the newest message only, and nothing on a wrong number', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    const code = bench.ask(startsAt, byPhone);
    bench.say(one, 'yes');
    bench.say(one, 'no');
    expect(said(bench.worker)).toEqual(['Amina again']);
    tick(bench.worker, 'wrong-number');
    bench.now = startsAt - 25 * HOUR;
    tend();
    expect(said(bench.worker)).toEqual([]);
    expect(bench.stateOf(code)).toBe('expired');
    bench.now = startsAt - 24 * HOUR;
    const next = bench.date(4);
    bench.ask(next, byPhone);
    bench.now = next - 25 * HOUR;
    tend();
    expect(said(bench.worker)).toEqual(['Amina expired']);
    bench.now = next;
    expect(said(bench.worker)).toEqual([]);
  });

  it('is called by the coordinator where no buddywerking works, and after a day without any try', () => {
    const startsAt = bench.date(5);
    const one = bench.buddy();
    bench.ask(startsAt, byPhone);
    bench.say(one, 'yes');
    bench.now += DAY;
    expect(said(coordinator)).toEqual(['Amina accepted']);
    bench.db.$client.prepare("delete from user_roles where role = 'buddy-worker'").run();
    bench.now -= DAY;
    expect(said(coordinator)).toEqual(['Amina accepted']);
    tick(coordinator, 'reached');
    expect(said(coordinator)).toEqual([]);
  });

  it('is in the mail of who calls, once, together with others that come close', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    bench.ask(startsAt, byPhone);
    bench.say(one, 'yes');
    bench.mails();
    tend();
    expect(bench.news()).toEqual([]);
    bench.now += 15 * MINUTE;
    tend();
    tend();
    expect(bench.news()).toEqual([`${bench.worker.email} desk:company`]);
    tick(bench.worker, 'not-reached');
    tend();
    expect(bench.news()).toEqual([]);
    bench.now += DAY;
    tend();
    expect(bench.news()).toEqual([`${bench.worker.email} desk:company`]);
  });

  it('one request too many of a number is one call', () => {
    const days = [3, 4, 5].map((day) => bench.date(day));
    bench.buddy();
    for (const startsAt of days) bench.ask(startsAt, byPhone);
    expect(said(bench.worker)).toEqual(['Amina held']);
  });
});

describe('a buddy who left only a number', () => {
  it('is called with the question, and the worker writes down the answer', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy({}, { byPhone: true });
    const code = bench.ask(startsAt);
    expect(said(bench.worker)).toEqual(['Buddy 0 company']);
    const { invitationId } = linesOf(bench.worker)[0] ?? {};
    if (!invitationId) throw new Error('nothing to answer');
    for (const other of [coordinator, stranger]) {
      expect(() => { recordAnswer(bench.app, other, invitationId, 'yes'); }).toThrow('not-found');
    }
    recordAnswer(bench.app, bench.worker, invitationId, 'yes');
    recordAnswer(bench.app, bench.worker, invitationId, 'yes');
    expect(bench.stateOf(code)).toBe('accepted');
    expect(said(bench.worker)).toEqual([]);
    const outcomes = bench.db.$client
      .prepare('select outcome from buddy_contacts where candidate_id = ? order by id').pluck().all(bench.row(one).id);
    expect(outcomes.at(-1)).toBe('reached');
    // The person takes it back: the buddy must hear it, and nothing of the person is left.
    withdrawRequest(bench.app, code);
    expect(said(bench.worker)).toEqual(['Buddy 0 company-off']);
    expect(bench.db.$client.prepare('select count(*) from company_requests').pluck().get()).toBe(0);
    tick(bench.worker, 'reached');
    expect(said(bench.worker)).toEqual([]);
  });

  it('who was never reached with the question needs not hear that somebody else goes', () => {
    const startsAt = bench.date(4);
    const [, reached] = [bench.buddy({}, { byPhone: true }), bench.buddy({}, { byPhone: true })];
    const mail = bench.buddy();
    bench.ask(startsAt);
    const line = calls(bench.worker).find(({ name }) => name === 'Buddy 1');
    tickCompanyCalls(bench.app, bench.worker, line?.lines.map(({ id }) => id) ?? [], 'reached');
    bench.say(mail, 'yes');
    expect(said(bench.worker)).toEqual(['Buddy 1 company-taken']);
    expect(bench.invitation(reached)?.state).toBe('taken');
  });

  it('asked for two dates is one call; the question of a date that is over is asked no more', () => {
    const [one, other] = [bench.date(4), bench.date(6)];
    bench.buddy({}, { byPhone: true });
    bench.ask(one);
    bench.ask(other, { email: 'omar@proef.be' });
    expect(calls(bench.worker).map(({ lines }) => lines.length)).toEqual([2]);
    tick(bench.worker, 'not-reached');
    expect(bench.db.$client.prepare("select count(*) from buddy_contacts where outcome = 'not-reached'")
      .pluck().get()).toBe(1);
    bench.now = one - 25 * HOUR;
    tend();
    expect(linesOf(bench.worker).map(({ startsAt }) => startsAt)).toEqual([other]);
  });

  it('answers with the own code too, and then is not called', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy({}, { byPhone: true });
    bench.ask(startsAt);
    bench.say(one, 'no');
    expect(said(bench.worker)).toEqual([]);
  });
});

describe('the desk', () => {
  it('sees the requests of its place and of its buddies, with names only of those', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    bench.ask(startsAt);
    expect(listCompanyCases(bench.app, bench.worker)).toMatchObject([
      {
        asker: 'Amina', state: 'open', asked: 1, canGoOn: false,
        buddies: [{ name: 'Buddy 0', answer: 'none', canAnswer: true }],
      },
    ]);
    bench.say(one, 'yes');
    expect(listCompanyCases(bench.app, bench.worker))
      .toMatchObject([{ state: 'accepted', buddies: [{ answer: 'yes', canAnswer: true }] }]);
    expect(listCompanyCases(bench.app, coordinator)).toEqual([]);
    expect(listCompanyCases(bench.app, stranger)).toEqual([]);
  });

  it('of somebody stopped for safety nobody is asked before the network looked', () => {
    const startsAt = bench.date(4);
    bench.buddy();
    stop(PHONE);
    const code = bench.ask(startsAt, byPhone);
    expect(bench.news()).toEqual([`${coordinator.email} desk:company`]);
    expect(bench.stateOf(code)).toBe('open');
    expect(listCompanyCases(bench.app, bench.worker)).toEqual([]);
    const [found] = listCompanyCases(bench.app, coordinator);
    expect(found).toMatchObject({ state: 'silent', canGoOn: true, asked: 0 });
    expect(() => { letRequestGoOn(bench.app, bench.worker, found?.id ?? 0); }).toThrow('not-found');
    letRequestGoOn(bench.app, coordinator, found?.id ?? 0);
    expect(bench.asked()).toEqual(['buddy0@proef.be']);
    bench.now = startsAt - 25 * HOUR;
    tend();
    expect(bench.stateOf(code)).toBe('expired');
  });

  it('where the network does not look, it ends as any other', () => {
    const startsAt = bench.date(4);
    bench.buddy();
    stop('amina@proef.be');
    const code = bench.ask(startsAt);
    bench.mails();
    bench.now = startsAt - 25 * HOUR;
    tend();
    expect(bench.news()).toEqual(['amina@proef.be expired']);
    const [found] = listCompanyCases(bench.app, bench.worker);
    letRequestGoOn(bench.app, bench.worker, found?.id ?? 0);
    expect(bench.stateOf(code)).toBe('expired');
  });
});
