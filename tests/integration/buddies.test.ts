import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { buddyPairs, candidates } from '#db/schema/buddies.ts';
import { openFile, countAttemptDays, handOver, logContact, stopFile } from '#src/domain/buddies/desk/work-on-file.ts';
import { listFiles } from '#src/domain/buddies/desk/desk-files.ts';
import { listBuddyCalls } from '#src/domain/buddies/desk/desk-queries.ts';
import {
  answerAtDesk, answerOwn, decidePair, endDuoAtDesk, findAskedPair, findRunningDuo,
} from '#src/domain/buddies/duos/decide-pair.ts';
import { proposeForNetwork } from '#src/domain/buddies/duos/propose-for-network.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import { findOwnCandidate } from '#src/domain/buddies/own-candidate.ts';
import { confirmByMail, registerAtDesk } from '#src/domain/buddies/register/register-candidate.ts';
import {
  eraseEnded, keepPromise, remindOwners, remindUnconfirmed,
} from '#src/domain/buddies/run-buddy-clocks.ts';
import { listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { BuddyBench, KORTRIJK } from '../support/buddy-bench.ts';

let bench: BuddyBench;
let own: number;
let worker: Actor;
let coordinator: Actor;

beforeEach(() => {
  bench = new BuddyBench();
  own = bench.buddywerking('eigen');
  worker = bench.user({ role: 'buddy-worker', buddywerkingId: own });
  coordinator = bench.user({ role: 'coordinator', networkId: bench.networkId });
});

const state = (code: string) => bench.row(code).state;
const kinds = () => bench.mails().map(({ kind }) => kind);
function confirmFrom(code: string): void {
  const mail = bench.mails().find(({ kind }) => kind === 'buddy-confirm');
  if (mail?.kind !== 'buddy-confirm') throw new Error('no mail to confirm');
  confirmByMail(bench.app, code, mail.data.mailToken);
}

describe('registering', () => {
  it('with a mail waits for the link, which works once and then changes nothing', () => {
    const code = bench.register('buddy', { phone: null, email: 'sofie@proef.be' });
    expect(state(code)).toBe('aangemeld');
    expect(() => { confirmByMail(bench.app, code, 'x'.repeat(22)); }).toThrow('not-found');
    confirmFrom(code);
    expect(bench.row(code)).toMatchObject({ state: 'doorverwezen', ownerKind: 'buddywerking', buddywerkingId: own });
    expect(kinds().sort()).toEqual(['buddy-desk', 'buddy-news']);
  });

  it('with only a phone is routed at once; the first call reached confirms', () => {
    const code = bench.register('newcomer');
    const { id } = bench.row(code);
    expect(state(code)).toBe('doorverwezen');
    expect(listBuddyCalls(bench.app, worker).map(({ messages }) => messages)).toEqual([['first-call']]);
    logContact(bench.app, worker, id, { way: 'call', outcome: 'not-reached', text: '' });
    expect(listBuddyCalls(bench.app, worker)).toEqual([]);
    bench.pass(1);
    expect(listBuddyCalls(bench.app, worker)).toHaveLength(1);
    logContact(bench.app, worker, id, { way: 'call', outcome: 'reached', text: 'Ze wil wandelen' });
    expect(state(code)).toBe('bevestigd');
    expect(listBuddyCalls(bench.app, worker)).toEqual([]);
  });

  it('without a way to reach is refused', () => {
    expect(() => bench.register('buddy', { phone: null, email: null })).toThrow('buddy-reach-needed');
  });

  it('twice answers the same, tells only the address on file, and the worker sees one', () => {
    const first = bench.register('newcomer', { email: 'amina@proef.be' });
    confirmFrom(first);
    bench.mails();
    const second = bench.register('newcomer', { phone: '+32470123456', email: null, name: 'Aminah' });
    expect(second).toHaveLength(first.length);
    expect(findOwnCandidate(bench.app, second)?.row.state).toBe('doorverwezen');
    const mails = bench.mails();
    expect(mails.map(({ to }) => to)).toEqual(['amina@proef.be']);
    expect(mails[0]?.kind === 'buddy-news' && mails[0].data.message).toBe('again');
    expect(listFiles(bench.app, worker)).toHaveLength(1);
  });

  it('keeps nothing of a person in clear', () => {
    const code = bench.register('newcomer', { email: 'amina@proef.be' });
    const bytes = bench.db.$client.serialize().toString('latin1');
    for (const text of ['amina@proef.be', 'Amina', '470123456', code]) expect(bytes).not.toContain(text);
  });
});

describe('routing', () => {
  it('goes where the fewest wait, to the network when all are full, to the platform without coordinator', () => {
    const other = bench.buddywerking('ander');
    expect(bench.row(bench.register('newcomer')).buddywerkingId).toBe(own);
    expect(bench.row(bench.register('newcomer', { phone: '+32470123457' })).buddywerkingId).toBe(other);
    expect(bench.row(bench.register('newcomer', { phone: '+32470123458', buddywerkingId: own })).buddywerkingId).toBe(own);
    bench.db.$client.exec("update buddywerkingen set for_newcomers = 'full'");
    expect(bench.row(bench.register('newcomer', { phone: '+32470123459' }))).toMatchObject({ ownerKind: 'network', buddywerkingId: null });
    const platform = bench.buddywerking('platform', 'open', null);
    bench.db.$client.exec("delete from user_roles where role = 'coordinator'");
    expect(bench.row(bench.register('newcomer', { phone: '+32470123460' }))).toMatchObject({ ownerKind: 'platform', buddywerkingId: platform });
  });

  it('brings somebody stopped for safety to the network first', () => {
    const code = bench.register('buddy');
    stopFile(bench.app, worker, bench.row(code).id, 'safety');
    expect(bench.row(bench.register('buddy'))).toMatchObject({ ownerKind: 'network' });
    bench.pass(25 * 31);
    eraseEnded(bench.app);
    expect(bench.db.$client.prepare('select count(*) from safety_stops').pluck().get()).toBe(0);
  });
});

describe('a worker who writes somebody in', () => {
  const writeIn = (changes: Partial<Parameters<typeof registerAtDesk>[1]> = {}) => registerAtDesk(bench.app, {
    side: 'newcomer', name: 'Amina', phone: '+32470123456', email: null, place: { nis: KORTRIJK, lat: 50.8279, lon: 3.2648 },
    languages: [], moments: [], interests: [], wish: { gender: null, aboutMyAge: false, withChildren: false, language: null },
    goesAlong: false, viaHelper: false, language: 'fr', ...changes,
  }, { userId: worker.userId, buddywerkingId: own });

  it('has the file, and who gave a mail gets their code in their language', () => {
    const id = writeIn({ email: 'amina@proef.be' });
    expect(bench.db.select().from(candidates).where(eq(candidates.id, id ?? 0)).get()).toMatchObject({
      state: 'intake', buddywerkingId: own, registeredBy: worker.userId, emailConfirmedAt: bench.now,
    });
    expect(bench.mails()).toMatchObject([{ kind: 'buddy-news', language: 'fr', to: 'amina@proef.be', data: { message: 'registered' } }]);
  });

  it('does not get somebody who was stopped for safety: the network looks first, and hears of it', () => {
    stopFile(bench.app, worker, bench.row(bench.register('newcomer')).id, 'safety');
    bench.mails();
    expect(writeIn()).toBeNull();
    const row = bench.db.select().from(candidates).orderBy(desc(candidates.id)).get();
    expect(row).toMatchObject({ ownerKind: 'network', buddywerkingId: null, state: 'doorverwezen' });
    expect(() => openFile(bench.app, worker, row?.id ?? 0)).toThrow('not-found');
    expect(bench.mails().map(({ kind, to }) => [kind, to])).toContainEqual(['buddy-desk', coordinator.email]);
  });
});

describe('who opens a file', () => {
  it('is its worker and nobody else, and it is logged for the person', () => {
    const code = bench.register('newcomer');
    const { id } = bench.row(code);
    const stranger = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('ander') });
    const admin = bench.user({ role: 'administrator' });
    for (const actor of [stranger, admin, coordinator]) expect(() => openFile(bench.app, actor, id)).toThrow('not-found');
    expect(listFiles(bench.app, coordinator)).toEqual([]);
    openFile(bench.app, worker, id);
    expect(findOwnCandidate(bench.app, code)?.openings).toEqual([{ at: bench.now, role: 'buddy-worker' }]);
  });

  it('moves with a hand-over, which needs consent', () => {
    const code = bench.register('newcomer');
    const { id } = bench.row(code);
    const other = bench.buddywerking('ander');
    expect(() => { handOver(bench.app, worker, id, { kind: 'buddywerking', id: other }, false); }).toThrow('buddy-consent-needed');
    handOver(bench.app, worker, id, { kind: 'buddywerking', id: other }, true);
    expect(() => openFile(bench.app, worker, id)).toThrow('not-found');
    expect(bench.row(code).buddywerkingId).toBe(other);
  });
});

describe('clocks', () => {
  it('remind after 3 and 10 days and erase after 14, never without the last reminder', () => {
    const code = bench.register('buddy', { phone: null, email: 'sofie@proef.be' });
    bench.mails();
    const reminders = [2.9, 3.1, 9.9, 10.1, 13.9].map((day, index, days) => {
      bench.pass(day - (days[index - 1] ?? 0));
      remindUnconfirmed(bench.app);
      remindUnconfirmed(bench.app);
      return bench.mails().map((mail) => (mail.kind === 'buddy-confirm' ? mail.data.reminder : mail.kind));
    });
    expect(reminders).toEqual([[], [1], [], [2], []]);
    bench.pass(0.2);
    remindUnconfirmed(bench.app);
    expect(() => bench.row(code)).toThrow();
  });

  it('after 5 days without answer take the phone instead', () => {
    const code = bench.register('buddy', { email: 'sofie@proef.be' });
    bench.pass(4.9);
    remindUnconfirmed(bench.app);
    expect(state(code)).toBe('aangemeld');
    bench.pass(0.2);
    remindUnconfirmed(bench.app);
    expect(state(code)).toBe('doorverwezen');
    expect(listBuddyCalls(bench.app, worker)).toHaveLength(1);
    bench.pass(30);
    remindUnconfirmed(bench.app);
    expect(state(code)).toBe('doorverwezen');
  });

  it('tell the owner after 3 working days without a call, the network after 7, the platform after 14', () => {
    const platform = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('platform', 'open', null) });
    const { id } = bench.row(bench.register('newcomer'));
    bench.mails();
    const told = [3, 7, 14].map((workingDays) => {
      // From Monday: 3 working days on it is Thursday, 7 Wednesday (11 November is free, so Thursday), 14 a week later.
      bench.now = Date.parse({ 3: '2026-11-05T10:01:00+01:00', 7: '2026-11-12T10:01:00+01:00', 14: '2026-11-23T10:01:00+01:00' }[workingDays] ?? '');
      remindOwners(bench.app);
      remindOwners(bench.app);
      return bench.mails().map(({ to }) => to);
    });
    expect(told).toEqual([[worker.email], [coordinator.email], [platform.email]]);
    expect(openFile(bench.app, coordinator, id).id).toBe(id);
    expect(openFile(bench.app, platform, id).id).toBe(id);
    bench.pass(365);
    remindOwners(bench.app);
    remindUnconfirmed(bench.app);
    eraseEnded(bench.app);
    expect(bench.db.select().from(candidates).all()).toHaveLength(1);
  });

  it('let nobody wait 14 days without a message', () => {
    const code = bench.register('newcomer', { phone: null, email: 'amina@proef.be' });
    confirmFrom(code);
    logContact(bench.app, worker, bench.row(code).id, { way: 'mail', outcome: 'reached', text: '' });
    bench.ready(worker, code);
    bench.mails();
    bench.pass(10);
    keepPromise(bench.app);
    expect(bench.mails().map(({ to }) => to)).toEqual([worker.email]);
    bench.pass(3);
    keepPromise(bench.app);
    const mails = bench.mails();
    expect(mails.map(({ to }) => to).sort()).toEqual(['amina@proef.be', coordinator.email].sort());
    keepPromise(bench.app);
    expect(bench.mails()).toEqual([]);
  });

  it('erase somebody not reached only after three attempts on different days', () => {
    const code = bench.register('newcomer');
    const { id } = bench.row(code);
    const attempt = () => { logContact(bench.app, worker, id, { way: 'call', outcome: 'not-reached', text: '' }); };
    attempt();
    attempt();
    bench.pass(1);
    attempt();
    expect(countAttemptDays(bench.app, id)).toBe(2);
    expect(() => { stopFile(bench.app, worker, id, 'not-reached'); }).toThrow('buddy-attempts-needed');
    bench.pass(1);
    attempt();
    stopFile(bench.app, worker, id, 'not-reached');
    expect(() => bench.row(code)).toThrow();
  });
});

describe('from proposal to duo', () => {
  async function pair(): Promise<{ buddy: string; newcomer: string }> {
    const buddy = bench.register('buddy', { phone: '+32470111111' });
    const newcomer = bench.register('newcomer', { phone: '+32470222222' });
    for (const code of [buddy, newcomer]) {
      logContact(bench.app, worker, bench.row(code).id, { way: 'call', outcome: 'reached', text: '' });
      bench.ready(worker, code);
    }
    expect(await proposeForNetwork(bench.app, bench.networkId)).toBe(1);
    expect(await proposeForNetwork(bench.app, bench.networkId)).toBe(0);
    return { buddy, newcomer };
  }
  const pairId = () => bench.db.select().from(buddyPairs).get()?.id ?? 0;

  it('passes contact data only when both agreed', async () => {
    const { buddy, newcomer } = await pair();
    decidePair(bench.app, worker, pairId(), 'ask');
    expect(() => { decidePair(bench.app, worker, pairId(), 'refuse'); }).toThrow('buddy-pair-decided');
    expect(findAskedPair(bench.db, bench.row(buddy).id)).toBeDefined();
    answerOwn(bench.app, bench.row(buddy), 'yes');
    answerOwn(bench.app, bench.row(buddy), 'yes');
    expect(findRunningDuo(bench.db, bench.row(buddy).id)).toBeUndefined();
    answerAtDesk(bench.app, worker, pairId(), 'newcomer', 'yes');
    const duo = findRunningDuo(bench.db, bench.row(newcomer).id);
    expect([state(buddy), state(newcomer)]).toEqual(['gekoppeld', 'gekoppeld']);
    expect(duo?.termEndsOn).toBe('2027-05-03');
    endDuoAtDesk(bench.app, worker, duo?.id ?? 0, 'no-click', { buddy: 'again', newcomer: 'done' });
    expect([state(buddy), state(newcomer)]).toEqual(['beschikbaar', 'afgerond']);
    expect(await proposeForNetwork(bench.app, bench.networkId)).toBe(0);
  });

  it('never proposes a refused pair again', async () => {
    await pair();
    decidePair(bench.app, worker, pairId(), 'refuse');
    expect(await proposeForNetwork(bench.app, bench.networkId)).toBe(0);
  });

  it('a worry with the code pauses the duo at once and reaches workers and coordinator', async () => {
    const { buddy, newcomer } = await pair();
    decidePair(bench.app, worker, pairId(), 'ask');
    answerOwn(bench.app, bench.row(buddy), 'yes');
    answerOwn(bench.app, bench.row(newcomer), 'yes');
    bench.mails();
    const call = reportWorry(bench.app, { text: 'Hij komt te vaak', phone: null, code: newcomer, nis: null, language: 'nl' });
    expect(call).toBe('056 00 00 00');
    expect(findRunningDuo(bench.db, bench.row(buddy).id)?.pausedAt).toBe(bench.now);
    expect(bench.mails().map(({ to }) => to).sort()).toEqual([worker.email, coordinator.email].sort());
    expect(listWorries(bench.app, coordinator).map(({ text }) => text)).toEqual(['Hij komt te vaak']);
    const stranger = bench.user({ role: 'buddy-worker', buddywerkingId: bench.buddywerking('ander') });
    expect(listWorries(bench.app, stranger)).toEqual([]);
  });

  it('erasing leaves only counts, and the other is free again', async () => {
    const { buddy, newcomer } = await pair();
    decidePair(bench.app, worker, pairId(), 'ask');
    answerOwn(bench.app, bench.row(buddy), 'yes');
    answerOwn(bench.app, bench.row(newcomer), 'yes');
    const { id } = bench.row(newcomer);
    eraseOwn(bench.app, newcomer);
    expect(state(buddy)).toBe('beschikbaar');
    for (const table of ['buddy_contacts', 'buddy_candidate_steps', 'buddy_calls']) {
      expect(bench.db.$client.prepare(`select count(*) from ${table} where candidate_id = ?`).pluck().get(id), table).toBe(0);
    }
    expect(bench.db.$client.prepare('select count(*) from buddy_duos').pluck().get()).toBe(0);
    expect(bench.db.$client.prepare("select count from buddy_counters where event = 'erased' and side = 'newcomer'").pluck().get()).toBe(1);
    expect(bench.db.$client.prepare("select count from buddy_counters where event = 'gekoppeld' and side = 'newcomer'").pluck().get()).toBe(1);
  });

  it('what ended six months ago is erased, not before', () => {
    const code = bench.register('newcomer');
    stopFile(bench.app, worker, bench.row(code).id, 'moved');
    bench.pass(180);
    eraseEnded(bench.app);
    expect(state(code)).toBe('gestopt');
    bench.pass(4);
    eraseEnded(bench.app);
    expect(() => bench.row(code)).toThrow();
  });
});
