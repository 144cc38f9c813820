/** One's own account: another mail address, colleagues, stopping, erasing, the file (product §1.9, §5). */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { confirmEmailChange, requestEmailChange, undoEmailChange } from '#src/domain/users/change-email.ts';
import { eraseUser } from '#src/domain/users/erase-user.ts';
import { exportUser } from '#src/domain/users/export-user.ts';
import { leaveRole, listColleagues, makeOwner } from '#src/domain/users/leave-role.ts';
import { createLink, getLink } from '#src/domain/users/one-time-links.ts';
import { findUser, insertRole, listRoles, updateUser } from '#src/domain/users/user-repo.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { createErasureNotes, readErasures, replayErasures } from '#src/server/erasure-file.ts';
import { aalstPlace, GENT, GENT_NETWORK } from '../support/moderation-bench.ts';
import { SignupBench } from '../support/signup-bench.ts';

let bench: SignupBench;
let folder: string;
beforeEach(() => {
  bench = new SignupBench();
  folder = mkdtempSync(join(tmpdir(), 'erasures-'));
});
afterEach(() => {
  bench.close();
  rmSync(folder, { recursive: true });
});

const keyOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (isDomainError(error)) return `${error.code} ${error.key}`;
    throw error;
  }
};
const HOUR = 3_600_000;
const notes = () => createErasureNotes(join(folder, 'erasures.log'), bench.app.sealer);
const userOf = (actor: Actor) => findUser(bench.db, actor.userId);

describe('another mail address', () => {
  const change = (actor: Actor, email: string) => {
    const user = userOf(actor);
    if (!user) throw new Error('no such user');
    inTransaction(bench.db, () => requestEmailChange(bench.app, { user, email }, 'nl'));
    const mail = bench.mails().at(-1);
    if (mail?.kind !== 'confirm-email') throw new Error('no mail to confirm');
    return mail;
  };
  const confirm = (code: string) => {
    const link = getLink(bench.app, code);
    if (link.purpose !== 'confirm-email') throw new Error(link.purpose);
    inTransaction(bench.db, () => confirmEmailChange(bench.app, link, 'nl'));
    const mail = bench.mails().at(-1);
    if (mail?.kind !== 'email-changed') throw new Error('the old address was not told');
    return mail;
  };
  const undo = (code: string) => {
    const link = getLink(bench.app, code);
    if (link.purpose !== 'undo-email') throw new Error(link.purpose);
    return inTransaction(bench.db, () => undoEmailChange(bench.app, link));
  };

  it('counts when the new one is confirmed; the old one is told', () => {
    const old = bench.editor.email;
    const mail = change(bench.editor, 'nieuw@buurthuis.example');
    expect(mail.to).toBe('nieuw@buurthuis.example');
    expect(userOf(bench.editor)?.email).toBe(old);
    const told = confirm(mail.data.code);
    expect(told).toMatchObject({ to: old, data: { email: 'nieuw@buurthuis.example' } });
    expect(userOf(bench.editor)?.email).toBe('nieuw@buurthuis.example');
    expect(keyOf(() => confirm(mail.data.code))).toBe('gone link-used');
  });

  it('says nothing of who has the address already, and changes nothing', () => {
    const mail = change(bench.editor, bench.karim.email);
    expect(mail).toMatchObject({ to: bench.karim.email, data: { code: '', hasAccount: true, name: '' } });
    expect(userOf(bench.editor)?.email).toBe(bench.editor.email);
  });

  it('is refused when the address was taken meanwhile, when it is too late, and when another was asked after it', () => {
    const first = change(bench.editor, 'twee@buurthuis.example');
    const other = change(bench.karim, 'twee@buurthuis.example');
    confirm(other.data.code);
    expect(keyOf(() => confirm(first.data.code))).toBe('conflict email-taken');
    const third = change(bench.editor, 'drie@buurthuis.example');
    const fourth = change(bench.editor, 'vier@buurthuis.example');
    expect(keyOf(() => confirm(third.data.code))).toBe('gone link-used');
    bench.now += 25 * HOUR;
    expect(keyOf(() => confirm(fourth.data.code))).toBe('gone link-expired');
  });

  it('is taken back from the old address for a week, even after a second change, and the password works no more', () => {
    const old = bench.editor.email;
    updateUser(bench.db, bench.editor.userId, { passwordHash: 'a hash' });
    const back = confirm(change(bench.editor, 'dief@elders.example').data.code).data.code;
    const later = confirm(change(bench.editor, 'dief2@elders.example').data.code).data.code;
    const open = createLink(bench.app, { purpose: 'reset-password', payload: {}, userId: bench.editor.userId, lifetimeMs: HOUR });
    bench.now += 6 * 24 * HOUR;
    const code = undo(back);
    expect(userOf(bench.editor)).toMatchObject({ email: old, passwordHash: null });
    expect(getLink(bench.app, code ?? '')).toMatchObject({ purpose: 'reset-password', userId: bench.editor.userId });
    expect(keyOf(() => undo(later))).toBe('gone link-used');
    expect(keyOf(() => getLink(bench.app, open))).toMatch(/^gone/);
    const another = confirm(change(bench.editor, 'vijf@buurthuis.example').data.code).data.code;
    bench.now += 7 * 24 * HOUR + 1;
    expect(keyOf(() => undo(another))).toBe('gone link-expired');
  });
});

describe('giving up a role', () => {
  it('the last owner hands over first; then a colleague is owner, and it is in the log', () => {
    const owner = bench.addActor('Olga', { role: 'owner', organisationId: bench.organisationId });
    const own = { role: 'owner', organisationId: bench.organisationId } as const;
    expect(keyOf(() => leaveRole(bench.app, owner, { role: own, isSure: true }))).toBe('conflict last-owner');
    const over = { organisationId: bench.organisationId, userId: bench.editor.userId };
    expect(keyOf(() => makeOwner(bench.app, bench.editor, over))).toBe('not-found role-unknown');
    expect(keyOf(() => makeOwner(bench.app, owner, { ...over, userId: bench.karim.userId }))).toBe('not-found role-unknown');
    makeOwner(bench.app, owner, over);
    makeOwner(bench.app, owner, over);
    expect(listColleagues(bench.app, bench.organisationId).map(({ role }) => role)).toEqual(['owner', 'owner']);
    leaveRole(bench.app, owner, { role: own, isSure: false });
    expect(listColleagues(bench.app, bench.organisationId).map(({ id }) => id)).toEqual([bench.editor.userId]);
    expect(bench.rows("select action from moderation_log where action like 'role-%' order by seq").map(({ action }) => action))
      .toEqual(['role-given', 'role-taken', 'role-taken']);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it('the last of a gemeente says to be sure; a role one has not cannot be given up', () => {
    const role = { role: 'moderator', nis: GENT } as const;
    leaveRole(bench.app, bench.lies, { role, isSure: false });
    expect(keyOf(() => leaveRole(bench.app, bench.karim, { role, isSure: false }))).toBe('invalid leave-sure');
    leaveRole(bench.app, bench.karim, { role, isSure: true });
    expect(keyOf(() => leaveRole(bench.app, bench.aalst, { role, isSure: true }))).toBe('not-found role-unknown');
    expect(keyOf(() => leaveRole(bench.app, bench.coordinator, { role: { role: 'coordinator', networkId: 'elders' }, isSure: true })))
      .toBe('not-found role-unknown');
    expect(keyOf(() => leaveRole(bench.app, bench.administrator, { role: { role: 'administrator' }, isSure: true })))
      .toBe('conflict last-administrator');
  });
});

describe('erasing one’s own account', () => {
  const erase = (actor: Actor, stopsOffer = false) => eraseUser(bench.app, actor, { ...bench.app, stopsOffer, erasures: notes() });

  it('takes the person away and leaves what was written and the chain of the log', () => {
    const { itemId, activityId } = bench.submit({ place: aalstPlace(), title: 'Wacht op de desk' });
    inTransaction(bench.db, () => sendMessage(bench.app, bench.editor, { itemId: itemId ?? 0, words: 'Dag' }));
    erase(bench.editor);
    expect(userOf(bench.editor)).toBeUndefined();
    expect(listRoles(bench.db, bench.editor.userId)).toEqual([]);
    expect(bench.activity(activityId)).toMatchObject({ organisationId: bench.organisationId, state: 'submitted' });
    expect(bench.rows('select text, author_id as author from moderation_messages')).toEqual([{ text: 'Dag', author: null }]);
    expect(JSON.stringify(bench.rows('select * from moderation_log'))).not.toContain(bench.editor.name);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it('a last owner with colleagues hands over first; alone the offer stops, and who signed up is told', () => {
    const owner = bench.addActor('Olga', { role: 'owner', organisationId: bench.organisationId });
    expect(keyOf(() => erase(owner, true))).toBe('conflict last-owner');
    const alone = bench.addOrganisation({ name: 'Alleen', nis: GENT });
    bench.db.$client.prepare('insert into organisation_trust (organisation_id, nis, given_at) values (?, ?, ?)').run(alone, GENT, bench.now);
    const role = { role: 'owner', organisationId: alone } as const;
    const single = bench.addActor('Sam', role);
    const { activityId } = bench.submit({ bookingHow: 'here' }, single, alone);
    bench.join(activityId, bench.dates(activityId).slice(0, 1), { email: 'amina@mail.example' });
    bench.mails();
    expect(keyOf(() => erase(single))).toBe('invalid erase-sure');
    expect(bench.activity(activityId).state).toBe('published');
    erase(single, true);
    expect(bench.activity(activityId).state).toBe('archived');
    expect(bench.mails().map(({ kind, to }) => [kind, to])).toEqual([['signup-news', 'amina@mail.example']]);
    expect(keyOf(() => erase(bench.administrator))).toBe('conflict last-administrator');
  });

  it('is refused whole: nothing is noted of an account that stays', () => {
    const owner = bench.addActor('Olga', { role: 'owner', organisationId: bench.organisationId });
    expect(keyOf(() => erase(owner, true))).toBe('conflict last-owner');
    expect(readErasures(join(folder, 'erasures.log'))).toEqual([]);
  });
});

describe('the notes of erasures', () => {
  it('erase the same rows again in a restored backup, and nothing else', () => {
    const file = join(folder, 'erasures.log');
    eraseUser(bench.app, bench.lies, { ...bench.app, stopsOffer: false, erasures: notes() });
    expect(readFileSync(file, 'utf8')).not.toContain(String(bench.lies.email));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // A kill in the middle of a line.
    appendFileSync(file, 'signups half');
    notes().note('signups', [77]);
    expect(readErasures(file).map(({ table }) => table)).toEqual(['users', 'signups']);

    const restored = new SignupBench();
    try {
      restored.db.$client.exec('delete from users');
      for (const { userId, name } of [bench.karim, bench.lies]) {
        restored.db.$client.prepare('insert into users (id, email, name, created_at) values (?, ?, ?, 0)').run(userId, `${name}@x.example`, name);
      }
      insertRole(restored.db, bench.lies.userId, { role: 'coordinator', networkId: GENT_NETWORK }, { givenBy: null, now: 0 });
      const app = { db: restored.db, sealer: bench.app.sealer };
      expect(replayErasures(app, file)).toBe(1);
      expect(restored.rows('select id from users')).toEqual([{ id: bench.karim.userId }]);
      expect(restored.rows('select * from user_roles')).toEqual([]);
      expect(replayErasures(app, file)).toBe(0);
      // Another installation's key: the hashes mean nothing there.
      const other = { db: restored.db, sealer: createSealer(['another secret of at least thirty-two signs']) };
      restored.db.$client.prepare("insert into users (id, email, name, created_at) values (?, 'l@x.example', 'L', 0)").run(bench.lies.userId);
      expect(replayErasures(other, file)).toBe(0);
    } finally {
      restored.close();
    }
  });

  it('of a table this version does not know are refused', () => {
    const file = join(folder, 'erasures.log');
    appendFileSync(file, `secrets ${'a'.repeat(43)}\n`);
    expect(() => replayErasures(bench.app, file)).toThrow('not known to this version');
    expect(replayErasures(bench.app, join(folder, 'none.log'))).toBe(0);
  });
});

describe('the file of one’s own account', () => {
  it('holds roles, messages and decisions, and no secret', () => {
    updateUser(bench.db, bench.karim.userId, { passwordHash: 'a-hash-of-a-password', totpSecret: 'a-secret' });
    const text = JSON.stringify(exportUser(bench.app, bench.karim.userId));
    expect(JSON.parse(text)).toMatchObject({
      account: { name: 'Karim', email: bench.karim.email, hasPassword: true },
      roles: [{ role: 'moderator', scope: GENT }],
    });
    expect(text).not.toMatch(/a-hash-of-a-password|a-secret/);
    expect(keyOf(() => exportUser(bench.app, 999_999))).toBe('not-found page');
  });
});
