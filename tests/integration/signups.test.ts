import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { updateActivity, getActivity, listOccurrences, replaceOccurrences } from '#src/domain/activities/activity-repo.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import { horizonAfter } from '#src/domain/schedules/brussels-time.ts';
import { answerSession, countUnanswered, findSessionResult, listUnanswered } from '#src/domain/signups/answer-session.ts';
import { listAttendees, listComingLists } from '#src/domain/signups/attendance-queries.ts';
import { listCalls, tickCall } from '#src/domain/signups/call-list.ts';
import { cancelSignup, takePlace } from '#src/domain/signups/cancel-signup.ts';
import { eraseSignups } from '#src/domain/signups/erase-signups.ts';
import { settleWaitingLists } from '#src/domain/signups/settle-waiting-lists.ts';
import { findJoinPage } from '#src/domain/signups/signup-queries.ts';
import { tellAboutCalls, tellAboutSessions } from '#src/domain/signups/tell-organisers.ts';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { SignupBench } from '#tests/support/signup-bench.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let bench: SignupBench;
beforeEach(() => { bench = new SignupBench(); });
afterEach(() => { bench.close(); });

const refused = (code: string, key: string) => expect.objectContaining({ code, key }) as Error;

describe('signing up', () => {
  it('takes a place on each date, and nothing of the person stands in clear', () => {
    const id = bench.publish({ capacity: 8 });
    const [first = 0, second = 0] = bench.dates(id);
    const code = bench.join(id, [first, second], { phone: '0470 12 34 56', email: 'amina@voorbeeld.be' });
    expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{6}$/);
    expect(bench.states(code)).toEqual(['placed', 'placed']);
    expect(bench.own(code)).toMatchObject({ firstName: 'Amina', canBeReached: true });
    const stored = JSON.stringify(['signups', 'signup_dates', 'outbox_mails'].map((table) => bench.rows(`select * from ${table}`)));
    for (const clear of [code, 'Amina', '12 34 56', '0470123456', 'amina@']) expect(stored).not.toContain(clear);
    const [mail] = bench.mails();
    expect(mail).toMatchObject({ kind: 'signup-done', to: 'amina@voorbeeld.be', language: 'nl', data: { code } });
  });

  it('is refused without a day, for days that are gone, and where one does not sign up here', () => {
    const id = bench.publish();
    const [first = 0] = bench.dates(id);
    expect(() => bench.join(id, [])).toThrow(refused('invalid', 'dates-needed'));
    expect(() => bench.join(id, [first, 999_999])).toThrow(refused('conflict', 'dates-gone'));
    cancelOccurrence(bench.app, bench.editor, { activityId: id, startsAt: listOccurrences(bench.db, id)[0]?.startsAt ?? 0 });
    expect(() => bench.join(id, [first])).toThrow(refused('conflict', 'dates-gone'));
    expect(() => bench.join(bench.publish({ title: 'Kom maar', bookingHow: 'come' }), [1])).toThrow(refused('not-found', 'activity'));
    updateActivity(bench.db, id, { state: 'archived' }, { now: bench.now, actor: 'test' });
    expect(() => bench.join(id, [first])).toThrow(refused('not-found', 'activity'));
    expect(bench.rows('select * from signups')).toEqual([]);
  });

  it('needs no choice where there is one day, and a number or mail where there is none', () => {
    const one = bench.publish({ schedule: { type: 'dates', dates: [
      { startsAt: bench.now + DAY, endsAt: bench.now + DAY + HOUR, cancelled: false, full: false },
    ] } });
    expect(bench.states(bench.join(one, []))).toEqual(['placed']);
    const appointment = bench.publish({ title: 'Op afspraak', schedule: { type: 'appointment' }, contactPhone: '09 000 00 00' });
    expect(() => bench.join(appointment, [])).toThrow(refused('invalid', 'reach-needed'));
    const code = bench.join(appointment, [], { phone: '0470 12 34 56' });
    expect(bench.own(code)).toMatchObject({ dates: [], activity: { isDateless: true } });
    expect(listAttendees(bench.app, appointment, undefined)).toMatchObject([{ firstName: 'Amina', phone: '0470 12 34 56' }]);
  });

  it('takes all dates where one can start only at the start, and none after it', () => {
    const id = bench.publish({ startWhen: 'start' });
    const all = bench.dates(id);
    expect(bench.states(bench.join(id, [all[3] ?? 0]))).toHaveLength(all.length);
    bench.now += 2 * DAY;
    expect(findJoinPage(bench.app, id)?.way).toBe('begun');
    expect(() => bench.join(id, all.slice(1))).toThrow(refused('conflict', 'series-begun'));
  });

  it('keeps full in step with search: the last place is gone for the next search', async () => {
    const id = bench.publish({ capacity: 1, schedule: { type: 'dates', dates: [
      { startsAt: bench.now + DAY, endsAt: bench.now + DAY + HOUR, cancelled: false, full: false },
    ] } });
    expect(await bench.found('plaats=1')).toContain(id);
    const code = bench.join(id, []);
    expect(await bench.found('plaats=1')).not.toContain(id);
    expect(await bench.found()).toContain(id);
    cancelSignup(bench.app, { code, dateId: null });
    expect(await bench.found('plaats=1')).toContain(id);
  });
});

describe('the waiting list', () => {
  const twoWait = () => {
    const id = bench.publish({ capacity: 1 });
    const [, second = 0] = bench.dates(id);
    const placed = bench.join(id, [second]);
    const first = bench.join(id, [second], { firstName: 'Bilal', email: 'bilal@voorbeeld.be' });
    const next = bench.join(id, [second], { firstName: 'Chen', email: 'chen@voorbeeld.be' });
    bench.mails();
    return { id, date: second, placed, first, next };
  };
  const dateOf = (code: string) => bench.own(code).dates[0]?.id ?? 0;

  it('keeps a free place 24 hours for the first, then it is for whoever comes first', () => {
    const { id, date, placed, first, next } = twoWait();
    expect([placed, first, next].map(bench.states.bind(bench))).toEqual([['placed'], ['waiting'], ['waiting']]);
    cancelSignup(bench.app, { code: placed, dateId: dateOf(placed) });
    expect(bench.own(first).dates[0]).toMatchObject({ state: 'offered', heldUntil: bench.now + DAY });
    expect(bench.isFull(date)).toBe(true);
    expect(bench.mails()).toMatchObject([{ kind: 'signup-news', to: 'bilal@voorbeeld.be', data: { changes: [{ kind: 'offered' }] } }]);
    expect(() => takePlace(bench.app, { code: next, dateId: dateOf(next) })).toThrow(refused('conflict', 'place-gone'));
    const late = bench.join(id, [date], { firstName: 'Dara' });
    expect(bench.states(late)).toEqual(['waiting']);

    bench.now += DAY;
    expect(settleWaitingLists(bench.app)).toBe(1);
    expect(settleWaitingLists(bench.app)).toBe(0);
    expect(bench.isFull(date)).toBe(false);
    expect(bench.own(first).dates[0]).toMatchObject({ state: 'waiting', isOpen: true });
    expect(bench.mails()).toMatchObject([{ to: 'chen@voorbeeld.be', data: { changes: [{ kind: 'open' }] } }]);
    takePlace(bench.app, { code: next, dateId: dateOf(next) });
    takePlace(bench.app, { code: next, dateId: dateOf(next) });
    expect(bench.states(next)).toEqual(['placed']);
    expect(() => takePlace(bench.app, { code: first, dateId: dateOf(first) })).toThrow(refused('conflict', 'place-gone'));
    expect(bench.isFull(date)).toBe(true);

    cancelSignup(bench.app, { code: next, dateId: null });
    expect(bench.states(first)).toEqual(['offered']);
  });

  it('keeps it no longer than 2 hours before the start, and for nobody after that', () => {
    const { date, placed, first, next } = twoWait();
    const startsAt = bench.own(placed).dates[0]?.startsAt ?? 0;
    bench.now = startsAt - 5 * HOUR;
    cancelSignup(bench.app, { code: placed, dateId: null });
    expect(bench.own(first).dates[0]?.heldUntil).toBe(startsAt - 2 * HOUR);
    bench.now = startsAt - 2 * HOUR;
    settleWaitingLists(bench.app);
    expect(bench.isFull(date)).toBe(false);
    expect([first, next].map((code) => bench.own(code).dates[0]?.isOpen)).toEqual([true, true]);
    takePlace(bench.app, { code: first, dateId: dateOf(first) });
    bench.mails();
    cancelSignup(bench.app, { code: first, dateId: null });
    expect(bench.own(next).dates[0]).toMatchObject({ state: 'waiting', isOpen: true });
    expect(bench.mails()).toMatchObject([{ to: 'chen@voorbeeld.be', data: { changes: [{ kind: 'open' }] } }]);
  });

  it('goes on when the organiser gives more places, and never past who waits', () => {
    const { id, date, first, next } = twoWait();
    const { content, schedule } = getActivity(bench.db, id);
    updateActivity(bench.db, id, { content: { ...content, capacity: 2 } }, { now: bench.now, actor: 'test' });
    replaceOccurrences(bench.db, id, occurrencesOf(schedule, { now: bench.now, horizon: horizonAfter(bench.now) }));
    const late = bench.join(id, [date], { firstName: 'Dara' });
    expect([first, next, late].map(bench.states.bind(bench))).toEqual([['offered'], ['waiting'], ['waiting']]);
  });
});

describe('cancelling by code', () => {
  it('gives back one date, then all, erases name and contact, and may be repeated', () => {
    const id = bench.publish({ capacity: 1 });
    const [first = 0, second = 0] = bench.dates(id);
    const code = bench.join(id, [first, second], { phone: '0470 12 34 56' });
    const [one] = bench.own(code).dates;
    cancelSignup(bench.app, { code, dateId: one?.id ?? 0 });
    cancelSignup(bench.app, { code, dateId: one?.id ?? 0 });
    expect(bench.states(code)).toEqual(['cancelled', 'placed']);
    expect([first, second].map(bench.isFull.bind(bench))).toEqual([false, true]);
    cancelSignup(bench.app, { code, dateId: null });
    cancelSignup(bench.app, { code, dateId: null });
    expect(bench.own(code)).toMatchObject({ firstName: null, canBeReached: false });
    expect(bench.rows('select first_name, phone, phone_hash, email, email_hash from signups')).toEqual(
      [{ first_name: null, phone: null, phone_hash: null, email: null, email_hash: null }]);
  });

  it('does not know other codes, nor dates of somebody else', () => {
    const id = bench.publish();
    const [first = 0] = bench.dates(id);
    const [mine, other] = [bench.join(id, [first]), bench.join(id, [first])];
    expect(() => cancelSignup(bench.app, { code: 'AAAAAA', dateId: null })).toThrow(refused('not-found', 'page'));
    expect(() => cancelSignup(bench.app, { code: mine, dateId: bench.own(other).dates[0]?.id ?? 0 })).toThrow(refused('not-found', 'page'));
    expect(bench.states(other)).toEqual(['placed']);
  });
});

describe('a date changes', () => {
  const three = () => {
    const id = bench.publish();
    const dates = bench.dates(id);
    const [, second = 0] = dates;
    const mail = bench.join(id, [second], { email: 'amina@voorbeeld.be', language: 'fr' });
    const phone = bench.join(id, [second], { firstName: 'Bilal', phone: '0470 12 34 56', language: 'ar' });
    const codeOnly = bench.join(id, [second], { firstName: 'Chen' });
    bench.mails();
    return { id, startsAt: listOccurrences(bench.db, id)[1]?.startsAt ?? 0, mail, phone, codeOnly };
  };

  it('one mail, one line on the bellijst until it is ticked off, one to read with the code', () => {
    const { id, startsAt, phone, codeOnly } = three();
    cancelOccurrence(bench.app, bench.editor, { activityId: id, startsAt });
    expect(tellChangedDates(bench.app)).toBe(3);
    expect(tellChangedDates(bench.app)).toBe(0);
    const changes = [{ kind: 'off', startsAt, nextStartsAt: startsAt + 7 * DAY }];
    expect(bench.mails()).toMatchObject([
      { kind: 'signup-news', language: 'fr', to: 'amina@voorbeeld.be', data: { changes } },
    ]);
    for (const code of [phone, codeOnly]) expect(bench.own(code).messages).toMatchObject([{ changes }]);
    const [line, ...more] = listCalls(bench.app, [bench.organisationId]);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ firstName: 'Bilal', phone: '0470 12 34 56', language: 'ar', changes });
    if (!line) return;
    expect(tellAboutCalls(bench.app)).toBe(1);
    expect(tellAboutCalls(bench.app)).toBe(0);
    expect(JSON.stringify(bench.mails())).not.toMatch(/Bilal|0470/);

    tickCall(bench.app, bench.editor, { ...line, outcome: 'not-reached' });
    expect(listCalls(bench.app, [bench.organisationId])).toEqual([]);
    bench.now += DAY;
    expect(listCalls(bench.app, [bench.organisationId])).toMatchObject([{ firstName: 'Bilal', triedBefore: true }]);
    expect(tellAboutCalls(bench.app)).toBe(1);
    tickCall(bench.app, bench.editor, { ...line, outcome: 'reached' });
    tickCall(bench.app, bench.editor, { ...line, outcome: 'wrong' });
    bench.now += DAY;
    expect(listCalls(bench.app, [bench.organisationId])).toEqual([]);
    expect(bench.own(phone).canBeReached).toBe(true);
  });

  it('is ticked off by nobody else, and a wrong number is never called again', () => {
    const { id, startsAt, phone } = three();
    cancelOccurrence(bench.app, bench.editor, { activityId: id, startsAt });
    tellChangedDates(bench.app, id);
    const [line] = listCalls(bench.app, [bench.organisationId]);
    if (!line) throw new Error('no line');
    const otherId = bench.addOrganisation({ name: 'Anders' });
    const other = bench.addActor('Otto', { role: 'owner', organisationId: otherId });
    expect(() => tickCall(bench.app, other, { ...line, outcome: 'reached' })).toThrow(refused('not-found', 'activity-unknown'));
    expect(listCalls(bench.app, [otherId])).toEqual([]);
    tickCall(bench.app, bench.editor, { ...line, outcome: 'wrong' });
    restoreOccurrence(bench.app, bench.editor, { activityId: id, startsAt });
    tellChangedDates(bench.app);
    expect(listCalls(bench.app, [bench.organisationId])).toEqual([]);
    expect(bench.own(phone)).toMatchObject({ canBeReached: false, messages: [{ changes: [{ kind: 'back' }] }, {}] });
  });

  it('other hours on the same day: told once, and the person stays on the list', () => {
    const { id, startsAt, codeOnly } = three();
    const { schedule } = getActivity(bench.db, id);
    if (schedule.type !== 'weekly') throw new Error('not weekly');
    const changed = [{ date: '2026-12-01', startMinutes: 1080, endMinutes: 1200 }];
    const moved = { ...schedule, exceptions: { ...schedule.exceptions, changed } };
    replaceOccurrences(bench.db, id, occurrencesOf(moved, { now: bench.now, horizon: horizonAfter(bench.now) }));
    expect(tellChangedDates(bench.app)).toBe(3);
    expect(tellChangedDates(bench.app)).toBe(0);
    expect(bench.own(codeOnly)).toMatchObject({
      messages: [{ changes: [{ kind: 'moved', startsAt, newStartsAt: startsAt - HOUR, newEndsAt: startsAt + HOUR }] }],
      dates: [{ startsAt: startsAt - HOUR, state: 'placed', isOff: false }],
    });
    expect(listComingLists(bench.app, [bench.organisationId])).toMatchObject([{ placed: 3, startsAt: startsAt - HOUR }]);
  });

  it('the activity stops: whoever comes is told', () => {
    const { id, codeOnly } = three();
    updateActivity(bench.db, id, { state: 'archived' }, { now: bench.now, actor: 'test' });
    expect(tellChangedDates(bench.app)).toBe(3);
    expect(bench.own(codeOnly).messages).toMatchObject([{ changes: [{ kind: 'off', nextStartsAt: null }] }]);
  });
});

describe('after it', () => {
  it('a session is held only when somebody who was there says so', () => {
    const id = bench.publish();
    const [first = 0] = bench.dates(id);
    bench.join(id, [first]);
    const answer = { activityId: id, occurrenceId: first, outcome: 'held', people: 9, women: 5 } as const;
    expect(() => answerSession(bench.app, bench.editor, answer)).toThrow(refused('conflict', 'session-not-over'));
    bench.now += DAY;
    expect(listUnanswered(bench.app, [bench.organisationId])).toMatchObject([{ occurrenceId: first, signedUp: 1 }]);
    expect(tellAboutSessions(bench.app)).toBe(1);
    expect(tellAboutSessions(bench.app)).toBe(0);
    expect(() => answerSession(bench.app, bench.karim, answer)).toThrow(refused('not-found', 'activity-unknown'));
    expect(() => answerSession(bench.app, bench.editor, { ...answer, women: 10 })).toThrow(refused('invalid', 'women-many'));
    answerSession(bench.app, bench.editor, answer);
    answerSession(bench.app, bench.editor, { ...answer, people: 10, women: null });
    const { startsAt = 0 } = listOccurrences(bench.db, id)[0] ?? {};
    expect(findSessionResult(bench.app, id, startsAt)).toMatchObject({ outcome: 'held', people: 10, women: null });
    expect(countUnanswered(bench.app, [bench.organisationId])).toBe(0);
  });

  it('erases people 30 days after their last date, and keeps the counts', () => {
    const id = bench.publish({ capacity: 2 });
    const [first = 0, second = 0] = bench.dates(id);
    const [long] = [bench.join(id, [first, second]), bench.join(id, [first]), bench.join(id, [first])];
    const gone = bench.join(id, [first]);
    cancelSignup(bench.app, { code: gone, dateId: null });
    const [start, next] = listOccurrences(bench.db, id);
    bench.now = (start?.endsAt ?? 0) + 30 * DAY - 1;
    expect(eraseSignups(bench.app)).toBe(0);
    bench.now += 1;
    expect(eraseSignups(bench.app)).toBe(3);
    expect(eraseSignups(bench.app)).toBe(0);
    expect(bench.own(long).dates).toHaveLength(2);
    expect(findSessionResult(bench.app, id, start?.startsAt ?? 0)).toMatchObject({ signedUp: 2, waited: 1, signedOff: 1, outcome: null });
    bench.now += 3 * 7 * DAY;
    expect(eraseSignups(bench.app)).toBe(1);
    expect(findSessionResult(bench.app, id, next?.startsAt ?? 0)).toMatchObject({ signedUp: 1, waited: 0, signedOff: 0 });
    expect(bench.rows('select * from signups')).toEqual([]);
    expect(bench.rows('select * from signup_messages')).toEqual([]);
  });
});
