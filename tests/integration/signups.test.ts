import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { updateActivity, getActivity, listOccurrences, replaceOccurrences } from '#src/domain/activities/activity-repo.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import { horizonAfter } from '#src/domain/schedules/brussels-time.ts';
import { answerSession, countUnanswered, findSessionResult, listUnanswered } from '#src/domain/signups/answer-session.ts';
import { listAttendees, listComingLists } from '#src/domain/signups/attendance-queries.ts';
import { listCalls, tickCall } from '#src/domain/signups/call-list.ts';
import { listRemoved, removeAttendee, restoreAttendee } from '#src/domain/signups/remove-attendee.ts';
import { cancelSignup, takePlace } from '#src/domain/signups/cancel-signup.ts';
import type { ErasureNotes } from '#src/domain/erasure/erasures.ts';
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

  it('erases people 30 days after their last date, notes it first, and keeps the counts', () => {
    const noted: number[] = [];
    const notes: ErasureNotes = { note: (_table, ids) => { noted.push(...ids); } };
    const id = bench.publish({ capacity: 2 });
    const [first = 0, second = 0] = bench.dates(id);
    const [long] = [bench.join(id, [first, second]), bench.join(id, [first]), bench.join(id, [first])];
    const gone = bench.join(id, [first]);
    cancelSignup(bench.app, { code: gone, dateId: null });
    const [start, next] = listOccurrences(bench.db, id);
    bench.now = (start?.endsAt ?? 0) + 30 * DAY - 1;
    expect(eraseSignups(bench.app, notes)).toBe(0);
    bench.now += 1;
    expect(eraseSignups(bench.app, notes)).toBe(3);
    expect(eraseSignups(bench.app, notes)).toBe(0);
    expect(bench.own(long).dates).toHaveLength(2);
    expect(findSessionResult(bench.app, id, start?.startsAt ?? 0)).toMatchObject({ signedUp: 2, waited: 1, signedOff: 1, outcome: null });
    bench.now += 3 * 7 * DAY;
    expect(eraseSignups(bench.app, notes)).toBe(1);
    expect(findSessionResult(bench.app, id, next?.startsAt ?? 0)).toMatchObject({ signedUp: 1, waited: 0, signedOff: 0 });
    expect(bench.rows('select * from signups')).toEqual([]);
    expect(noted).toHaveLength(4);
    expect(bench.rows('select * from signup_messages')).toEqual([]);
  });
});

describe('a desk takes somebody off a list', () => {
  const two = (capacity: number) => {
    const id = bench.publish({ capacity });
    const [, date = 0] = bench.dates(id);
    const code = bench.join(id, [date], { email: 'amina@voorbeeld.be' });
    const onList = { activityId: id, occurrenceId: date, signupId: bench.own(code).row.id };
    bench.mails();
    return { id, date, code, onList };
  };

  it('tells the person why, gives the place to who waits, and logs no name', () => {
    const { id, date, code, onList } = two(1);
    const waits = bench.join(id, [date], { firstName: 'Bilal' });
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'double' });
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'full' });
    expect(bench.states(code)).toEqual(['cancelled']);
    expect(bench.states(waits)).toEqual(['offered']);
    expect(bench.mails()).toMatchObject([
      { to: 'amina@voorbeeld.be', data: { changes: [{ kind: 'removed', reason: 'double', before: 'placed' }] } },
    ]);
    expect(listAttendees(bench.app, id, date).map(({ firstName }) => firstName)).toEqual(['Bilal']);
    const rows = bench.rows("select * from moderation_log where action = 'signup-remove'");
    expect(rows).toMatchObject([{ activity_id: id, detail: 'double' }]);
    expect(JSON.stringify(rows)).not.toContain('Amina');
    expect(() => { restoreAttendee(bench.app, bench.editor, onList); }).toThrow(refused('conflict', 'removal-taken'));
  });

  it('puts who has a phone only on the bellijst, and tells who has nothing at the code', () => {
    const { id, date } = two(8);
    const called = bench.join(id, [date], { firstName: 'Chen', phone: '0470 12 34 56' });
    const silent = bench.join(id, [date], { firstName: 'Dara' });
    for (const code of [called, silent]) {
      const signupId = bench.own(code).row.id;
      removeAttendee(bench.app, bench.editor, { activityId: id, occurrenceId: date, signupId, reason: 'safety' });
    }
    expect(listCalls(bench.app, [bench.organisationId])).toMatchObject([{ firstName: 'Chen', changes: [{ kind: 'removed' }] }]);
    expect(bench.own(silent).messages).toMatchObject([{ changes: [{ kind: 'removed', reason: 'safety' }] }]);
  });

  it('is taken back within a day while the place is free, also for who waited', () => {
    const { id, date, code, onList } = two(1);
    const waits = bench.join(id, [date], { firstName: 'Bilal' });
    const waiting = { ...onList, signupId: bench.own(waits).row.id };
    removeAttendee(bench.app, bench.editor, { ...waiting, reason: 'asked' });
    expect(listRemoved(bench.app, id, date)).toEqual([{ signupId: waiting.signupId, firstName: 'Bilal', reason: 'asked' }]);
    restoreAttendee(bench.app, bench.editor, waiting);
    expect(bench.states(waits)).toEqual(['waiting']);
    removeAttendee(bench.app, bench.editor, { ...waiting, reason: 'asked' });
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'double' });
    restoreAttendee(bench.app, bench.editor, onList);
    restoreAttendee(bench.app, bench.editor, onList);
    expect(bench.states(code)).toEqual(['placed']);
    expect(bench.own(code).messages[0]?.changes).toMatchObject([{ kind: 'listed' }]);
    expect(bench.own(code).messages).toHaveLength(2);
    bench.now += DAY + HOUR;
    expect(listRemoved(bench.app, id, date)).toEqual([]);
  });

  it('from a list without dates too: told, off every list, put back within a day, never counted as a date', () => {
    const id = bench.publish({ title: 'Op afspraak', schedule: { type: 'appointment' }, contactPhone: '09 000 00 00' });
    const code = bench.join(id, [], { email: 'amina@voorbeeld.be' });
    const onList = { activityId: id, occurrenceId: null, signupId: bench.own(code).row.id };
    const stranger = bench.addActor('Sam', { role: 'editor', organisationId: bench.addOrganisation({ name: 'Sportclub' }) });
    bench.mails();
    expect(() => { removeAttendee(bench.app, stranger, { ...onList, reason: 'double' }); }).toThrow(refused('not-found', 'activity-unknown'));
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'double' });
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'full' });
    expect(bench.mails()).toMatchObject([
      { to: 'amina@voorbeeld.be', data: { changes: [{ kind: 'removed', startsAt: null, reason: 'double' }] } },
    ]);
    expect(listAttendees(bench.app, id, undefined)).toEqual([]);
    expect(bench.own(code)).toMatchObject({ isRemoved: true, dates: [] });
    expect(listRemoved(bench.app, id, null)).toMatchObject([{ firstName: 'Amina', reason: 'double' }]);
    restoreAttendee(bench.app, bench.editor, onList);
    restoreAttendee(bench.app, bench.editor, onList);
    expect(bench.mails()).toMatchObject([{ data: { changes: [{ kind: 'listed', startsAt: null }] } }]);
    expect(listAttendees(bench.app, id, undefined)).toMatchObject([{ firstName: 'Amina' }]);
    expect(bench.own(code).isRemoved).toBe(false);
    removeAttendee(bench.app, bench.editor, { ...onList, reason: 'asked' });
    bench.now += 31 * DAY;
    expect(eraseSignups(bench.app, { note: () => undefined })).toBe(1);
    expect(bench.rows('select * from occurrence_results where activity_id = ?', id)).toEqual([]);
  });

  it('on a dated activity nobody is on the list without dates', () => {
    const { onList } = two(8);
    expect(() => { removeAttendee(bench.app, bench.editor, { ...onList, occurrenceId: null, reason: 'double' }); })
      .toThrow(refused('not-found', 'page'));
  });

  it('is refused to strangers, for who wrote off herself, on another list, and once it began', () => {
    const { id, date, code, onList } = two(8);
    const stranger = bench.addActor('Sam', { role: 'editor', organisationId: bench.addOrganisation({ name: 'Sportclub' }) });
    const remove = (changes: object, actor = bench.editor) => () => {
      removeAttendee(bench.app, actor, { ...onList, reason: 'double', ...changes });
    };
    expect(remove({}, stranger)).toThrow(refused('not-found', 'activity-unknown'));
    expect(remove({ occurrenceId: bench.dates(id)[3] })).toThrow(refused('not-found', 'page'));
    expect(remove({ activityId: bench.publish({ title: 'Anders' }) })).toThrow(refused('not-found', 'page'));
    const left = bench.join(id, [date], { firstName: 'Weg' });
    const gone = { ...onList, signupId: bench.own(left).row.id };
    cancelSignup(bench.app, { code: left, dateId: null });
    expect(() => { restoreAttendee(bench.app, bench.editor, gone); }).toThrow(refused('not-found', 'page'));
    bench.now = bench.own(code).dates[0]?.startsAt ?? 0;
    expect(remove({})).toThrow(refused('conflict', 'removal-late'));
  });
});
