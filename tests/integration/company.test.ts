/**
 * "Ga je mee?" with a fixed clock (product §8 Safety, issue 4 point 6): who is asked, who gets it, until
 * when.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToStatements } from '#db/watch-statements.ts';
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { updateCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { answerCompany } from '#src/domain/buddies/company/answer-company.ts';
import { withdrawRequest } from '#src/domain/buddies/company/ask-for-company.ts';
import { companyOfferOf, findCompanyOffer } from '#src/domain/buddies/company/company-offer.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import { stopFile } from '#src/domain/buddies/desk/work-on-file.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import { KORTRIJK } from '../support/buddy-bench.ts';
import { ACTIVITY, CompanyBench, DAY, HOUR } from '../support/company-bench.ts';

let bench: CompanyBench;
beforeEach(() => { bench = new CompanyBench(); });

const tend = () => { tendCompanyRequests(bench.app); };

describe('asking for company', () => {
  it('is possible from 48 hours before the start, and only when somebody near goes along', () => {
    const soon = bench.dateAt(bench.now + 48 * HOUR - 1);
    const far = bench.dateAt(bench.now + 48 * HOUR);
    expect(findCompanyOffer(bench.app, ACTIVITY)).toBeUndefined();
    expect(() => bench.ask(far)).toThrow('not-found');
    bench.buddy({ goesAlong: false });
    bench.buddy({ place: { nis: KORTRIJK, lat: 51.1656, lon: 4.1432 } });
    expect(findCompanyOffer(bench.app, ACTIVITY)).toBeUndefined();
    const near = bench.buddy();
    expect(findCompanyOffer(bench.app, ACTIVITY)?.dates.map(({ startsAt }) => startsAt)).toEqual([far]);
    expect(() => bench.ask(soon)).toThrow('company-date-gone');
    updateCandidate(bench.db, bench.row(near).id, { pausedAt: bench.now, pausedBy: 'person' });
    expect(findCompanyOffer(bench.app, ACTIVITY)).toBeUndefined();
    updateCandidate(bench.db, bench.row(near).id, { pausedAt: null, pausedBy: null });
    expect(bench.stateOf(bench.ask(far))).toBe('open');
  });

  it('says until when the offer holds, so that no kept page shows it longer', () => {
    bench.buddy();
    bench.dateAt(bench.now + 3 * DAY);
    const { until = 0 } = findCompanyOffer(bench.app, ACTIVITY) ?? {};
    bench.now = until - 1;
    expect(findCompanyOffer(bench.app, ACTIVITY)).toBeDefined();
    bench.now = until;
    expect(findCompanyOffer(bench.app, ACTIVITY)).toBeUndefined();
  });

  it('costs the page of an activity no question to the database while nothing was written', () => {
    bench.date(4);
    const page = findActivityPage(bench.app, ACTIVITY);
    expect(companyOfferOf(bench.app, page)).toBeUndefined();
    const asked: string[] = [];
    listenToStatements(bench.db.$client, ({ sql }) => { asked.push(sql); });
    const questions = () => asked.splice(0).filter((sql) => !/total_changes|data_version/.test(sql)).length;
    for (let count = 0; count < 3; count += 1) companyOfferOf(bench.app, page);
    expect(questions()).toBe(0);
    bench.buddy();
    questions();
    for (let count = 0; count < 3; count += 1) expect(companyOfferOf(bench.app, page)).toBeDefined();
    expect(questions()).toBe(1);
  });

  it('needs a phone or a mail', () => {
    const startsAt = bench.date(4);
    bench.buddy();
    expect(() => bench.ask(startsAt, { email: null })).toThrow('buddy-reach-needed');
    expect(bench.stateOf(bench.ask(startsAt, { email: null, phone: '+32470999888' }))).toBe('open');
  });

  it('asks three at once, the next three 12 hours later, never one twice, and no one afterwards', () => {
    const startsAt = bench.date(4);
    for (let count = 0; count < 7; count += 1) bench.buddy();
    bench.ask(startsAt);
    const waves = [bench.asked()];
    for (const hours of [11.9, 0.1, 0, 12, 12]) {
      bench.now += hours * HOUR;
      tend();
      waves.push(bench.asked());
    }
    expect(waves.map(({ length }) => length)).toEqual([3, 0, 3, 0, 1, 0]);
    expect(new Set(waves.flat()).size).toBe(7);
  });

  it('asks only who shares a language, and whoever when Dutch is enough; never the person who asks', () => {
    const startsAt = bench.date(4);
    bench.buddy({ languages: ['fr'] });
    bench.buddy({ languages: ['ar', 'fr'] });
    bench.buddy({ languages: ['ar'], email: 'amina@proef.be' });
    bench.ask(startsAt, { languages: ['ar'] });
    expect(bench.asked()).toEqual(['buddy1@proef.be']);
  });

  it('does not ask who goes along with somebody else at that time', () => {
    const startsAt = bench.date(4);
    bench.dateAt(startsAt + 3 * HOUR);
    const busy = bench.buddy();
    bench.ask(startsAt);
    bench.say(busy, 'yes');
    bench.mails();
    bench.ask(startsAt + 3 * HOUR, { email: 'omar@proef.be' });
    expect(bench.asked()).toEqual([]);
  });
});

describe('answering', () => {
  it('goes to the first who accepts; the others hear that somebody goes, the organiser that two come', () => {
    const startsAt = bench.date(4);
    const [first, second, third] = [bench.buddy(), bench.buddy(), bench.buddy()];
    const code = bench.ask(startsAt);
    bench.mails();
    bench.say(third, 'no');
    bench.say(third, 'no');
    const late = bench.invitation(second)?.id ?? 0;
    bench.say(first, 'yes');
    bench.say(first, 'yes');
    expect(bench.news())
      .toEqual(['amina@proef.be accepted', 'buddy1@proef.be company-taken', 'company-desk']);
    expect(bench.stateOf(code)).toBe('accepted');
    expect(() => { answerCompany(bench.app, bench.row(second), late, 'yes'); }).toThrow('company-taken');
    expect(() => { answerCompany(bench.app, bench.row(second), late, 'no'); }).toThrow('company-taken');
    expect([bench.invitation(first)?.state, bench.invitation(second)?.state]).toEqual(['you', 'taken']);
    expect(bench.invitation(second)?.name).toBeNull();
    expect(() => { answerCompany(bench.app, bench.row(second), 999, 'yes'); }).toThrow('not-found');
    expect(bench.news()).toEqual([]);
  });

  it('who said yes and cannot come lets others be asked, also those who read that somebody went', () => {
    const startsAt = bench.date(4);
    const [first, second, third] = [bench.buddy(), bench.buddy(), bench.buddy()];
    const code = bench.ask(startsAt);
    bench.say(third, 'no');
    bench.say(first, 'yes');
    bench.mails();
    bench.say(first, 'no');
    expect(bench.news()).toEqual(['amina@proef.be again', 'buddy1@proef.be company', 'company-desk off']);
    expect(bench.stateOf(code)).toBe('open');
    bench.say(second, 'yes');
    bench.mails();
    // Too late to ask others.
    bench.now = startsAt - 2 * HOUR;
    bench.say(second, 'no');
    expect(bench.news()).toEqual(['amina@proef.be off', 'company-desk off']);
    expect(bench.stateOf(code)).toBe('expired');
    expect(() => { bench.say(second, 'yes'); }).toThrow('company-over');
  });

  it('whoever asked knows at the latest 24 hours before the start, with time to tell', () => {
    const startsAt = bench.date(4);
    const one = bench.buddy();
    const code = bench.ask(startsAt);
    const { id = 0 } = bench.invitation(one) ?? {};
    bench.mails();
    bench.now = startsAt - 25 * HOUR - 1;
    tend();
    expect(bench.news()).toEqual([]);
    bench.now = startsAt - 25 * HOUR;
    expect(() => { answerCompany(bench.app, bench.row(one), id, 'yes'); }).toThrow('company-over');
    tend();
    tend();
    expect(bench.news()).toEqual(['amina@proef.be expired']);
    expect(bench.stateOf(code)).toBe('expired');
    expect(bench.invitation(one)?.state).toBe('over');
  });

  it('after a standstill nobody is told what is over', () => {
    const startsAt = bench.date(4);
    bench.buddy();
    const code = bench.ask(startsAt);
    bench.mails();
    bench.now = startsAt + HOUR;
    tend();
    expect(bench.news()).toEqual([]);
    expect(bench.stateOf(code)).toBe('expired');
  });

  it('begins again when the buddy who accepted is erased, or stopped', () => {
    const startsAt = bench.date(5);
    const [first, second] = [bench.buddy(), bench.buddy()];
    const code = bench.ask(startsAt);
    bench.say(first, 'yes');
    eraseOwn(bench.app, first);
    tend();
    expect(bench.stateOf(code)).toBe('open');
    bench.say(second, 'yes');
    stopFile(bench.app, bench.worker, bench.row(second).id, 'safety');
    bench.mails();
    tend();
    tend();
    expect(bench.news()).toEqual(['amina@proef.be again', 'company-desk off']);
    expect(bench.stateOf(code)).toBe('open');
  });
});

describe('what a person may ask', () => {
  it.each([
    { by: 'mail', contact: { email: 'amina@proef.be', phone: null } },
    { by: 'phone', contact: { email: null, phone: '+32470999888' } },
  ])('is one at a time and three in 30 days, also when taken back, by $by', ({ contact }) => {
    const days = [3, 4, 5, 6, 7, 40].map((day) => bench.date(day));
    bench.buddy();
    const states = () => bench.states();
    const first = bench.ask(days[0] ?? 0, contact);
    const held = bench.ask(days[1] ?? 0, contact);
    expect(states()).toEqual(['open', 'held']);
    expect(bench.stateOf(held)).toBe('open');
    withdrawRequest(bench.app, held);
    for (const at of [1, 2]) {
      withdrawRequest(bench.app, bench.ask(days[at] ?? 0, contact));
      if (at === 1) withdrawRequest(bench.app, first);
    }
    expect(states()).toEqual([]);
    // The first, and the third of this loop: the second was one too many while the first stood open.
    withdrawRequest(bench.app, bench.ask(days[3] ?? 0, contact));
    bench.ask(days[4] ?? 0, contact);
    expect(states()).toEqual(['held']);
    bench.now += 30 * DAY;
    tend();
    bench.ask(days[5] ?? 0, contact);
    expect(states()).toEqual(['open']);
  });

  it('counts mail and phone of one person as one', () => {
    const [one, other, third] = [bench.date(3), bench.date(4), bench.date(5)];
    bench.buddy();
    bench.ask(one, { phone: '+32470999888' });
    bench.ask(other, { email: null, phone: '+32470999888' });
    bench.ask(third, { email: 'amina@proef.be', phone: '+32470111222' });
    expect(bench.states()).toEqual(['open', 'held', 'held']);
  });

  it('the address on file hears why, the screen says what it says to anyone', () => {
    const [one, other] = [bench.date(3), bench.date(4)];
    bench.buddy();
    bench.ask(one);
    bench.mails();
    const held = bench.ask(other);
    expect(bench.news()).toEqual(['amina@proef.be held']);
    expect(bench.stateOf(held)).toBe('open');
    bench.now = other - 25 * HOUR;
    tend();
    expect(bench.stateOf(held)).toBe('expired');
  });
});
