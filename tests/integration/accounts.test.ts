import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { outboxMails } from '#db/schema/mail.ts';
import { organisations } from '#db/schema/organisations.ts';
import { oneTimeLinks, organisationParts, organisationRegistrations, rateCounters, sessions } from '#db/schema/users.ts';
import { ensureDemoAccounts } from '#src/auth/demo-accounts.ts';
import { verifyPassword } from '#src/auth/passwords.ts';
import { forgetOldTries, takeTry } from '#src/auth/rate-limits.ts';
import {
  confirmSecondFactor, isRememberedDevice, prepareSecondFactor, rememberDevice, removeSecondFactor, useSecondFactor,
} from '#src/auth/second-factor.ts';
import { createSessions } from '#src/auth/sessions.ts';
import { openHalfway, sealHalfway } from '#src/auth/sign-in.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { claimMail } from '#src/domain/shared/outbox.ts';
import { acceptInvitation, createInvitation, inviteUser, removeRole, type InvitationLink } from '#src/domain/users/invite-user.ts';
import { createLink, forgetExpiredLinks, getLink, type Registration } from '#src/domain/users/one-time-links.ts';
import { confirmRegistration, requestRegistration } from '#src/domain/users/register-organisation.ts';
import { requestPasswordReset, resetPassword } from '#src/domain/users/reset-password.ts';
import {
  findUser, findUserByEmail, insertRole, insertUser, listOrganisationIds, listRoles, listSessions, updateUser,
} from '#src/domain/users/user-repo.ts';
import { createAccountsApp, type TestAccountsApp } from '../support/accounts-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const registration: Registration = {
  name: 'Hilde', email: 'hilde@proef.be', passwordHash: 'GEHEIM',
  organisation: {
    name: 'Buurthuis', kind: 'vereniging', nis: '34022', email: 'info@proef.be', enterpriseNumber: null,
    asksLokaalBestuur: true,
  },
};

const addUser = (app: TestAccountsApp, email: string) => insertUser(app.db, {
  email, name: email, passwordHash: 'OLD', emailConfirmedAt: app.clock.now(), now: app.clock.now(),
});

const actorOf = (app: TestAccountsApp, userId: number): Actor => ({
  userId, name: 'Els', email: 'els@stad.be', roles: listRoles(app.db, userId), sessionId: '', needsSecondFactor: false,
  secondFactor: true,
});

function codeOfMail(app: TestAccountsApp): string {
  const mail = claimMail(app);
  if (!mail || !('code' in mail.data)) throw new Error('no mail with a code');
  return mail.data.code;
}

describe('a registration', () => {
  it('makes nothing before it is confirmed; then the organisation, its owner, and a request to be a lokaal bestuur', () => {
    const app = createAccountsApp();
    requestRegistration(app, registration, 'nl');
    expect(app.db.select().from(organisations).all()).toEqual([]);
    expect(JSON.stringify(app.db.select().from(oneTimeLinks).all())).not.toMatch(/hilde|Buurthuis|GEHEIM/i);
    const link = getLink(app, codeOfMail(app));
    if (link.purpose !== 'confirm-registration') throw new Error('another purpose');
    const { userId, organisationId, isNewUser } = inTransaction(app.db, () => confirmRegistration(app, link));
    expect(isNewUser).toBe(true);
    expect(findUser(app.db, userId)).toMatchObject({ email: 'hilde@proef.be', passwordHash: 'GEHEIM' });
    expect(listRoles(app.db, userId)).toEqual([{ role: 'owner', organisationId }]);
    expect(app.db.select().from(organisations).get()).toMatchObject({ isLokaalBestuur: false, nis: '34022' });
    expect(app.db.select().from(organisationRegistrations).get()).toMatchObject({
      asksLokaalBestuur: true, lokaalBestuurDecidedAt: null, registeredBy: userId,
    });
    expect(() => inTransaction(app.db, () => confirmRegistration(app, link))).toThrow('link-used');
    expect(app.db.select().from(organisations).all()).toHaveLength(1);
    expect(app.db.select().from(oneTimeLinks).get()?.payload).toBeNull();
  });

  it('is worth nothing after three days, and what it carried is erased', () => {
    const app = createAccountsApp();
    requestRegistration(app, registration, 'nl');
    const code = codeOfMail(app);
    app.wait(3 * DAY);
    expect(() => getLink(app, code)).toThrow('gone: link-expired');
    app.wait(1);
    forgetExpiredLinks(app);
    expect(app.db.select().from(oneTimeLinks).get()?.payload).toBeNull();
    expect(() => getLink(app, code)).toThrow('gone: link-expired');
    app.wait(366 * DAY);
    forgetExpiredLinks(app);
    expect(() => getLink(app, code)).toThrow('not-found: link-unknown');
  });
});

describe('a reset of the password', () => {
  it('uses up every link, ends every session and remembered device, and tells the person', async () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const kept = createSessions(app);
    const token = await kept.begin({ userId, device: '', secondFactor: false });
    const device = rememberDevice(app, userId);
    requestPasswordReset(app, 'els@stad.be', 'nl');
    requestPasswordReset(app, 'niemand@stad.be', 'nl');
    requestPasswordReset(app, 'els@stad.be', 'nl');
    const [first, second] = [codeOfMail(app), codeOfMail(app)];
    expect(claimMail(app)).toBeUndefined();
    const link = getLink(app, first);
    if (link.purpose !== 'reset-password') throw new Error('another purpose');
    inTransaction(app.db, () => resetPassword(app, link, 'NEW', 'nl'));
    expect(findUser(app.db, userId)?.passwordHash).toBe('NEW');
    expect(await kept.find(token)).toBeUndefined();
    expect(isRememberedDevice(app, userId, device)).toBe(false);
    expect(() => getLink(app, second)).toThrow('gone: link-used');
    expect(claimMail(app)?.kind).toBe('password-changed');
  });

  it('is not sent to a disabled account', () => {
    const app = createAccountsApp();
    updateUser(app.db, addUser(app, 'els@stad.be'), { disabledAt: app.clock.now() });
    requestPasswordReset(app, 'els@stad.be', 'nl');
    expect(app.db.select().from(outboxMails).all()).toEqual([]);
  });
});

describe('an invitation', () => {
  const moderator: Role = { role: 'moderator', nis: '34022' };

  it('of an existing account adds the role, ends its sessions, and repeats nothing', async () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const kept = createSessions(app);
    const token = await kept.begin({ userId, device: '', secondFactor: false });
    const code = createInvitation(app, { email: 'els@stad.be', role: moderator, by: null });
    const link = getLink(app, code) as InvitationLink;
    inTransaction(app.db, () => acceptInvitation(app, link, null));
    expect(listRoles(app.db, userId)).toEqual([moderator]);
    expect(await kept.find(token)).toBeUndefined();
    expect(findUser(app.db, userId)?.passwordHash).toBe('OLD');
    expect(() => inTransaction(app.db, () => acceptInvitation(app, link, null))).toThrow('link-used');
  });

  it('is refused from who may not give the role, and for a scope that does not exist', () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    insertRole(app.db, userId, moderator, { givenBy: null, now: 0 });
    const by = actorOf(app, userId);
    inviteUser(app, { email: 'karim@stad.be', role: moderator, by }, 'nl');
    expect(claimMail(app)).toMatchObject({ to: 'karim@stad.be', data: { by: 'Els', place: 'Kortrijk' } });
    for (const role of [{ role: 'moderator', nis: '44021' }, { role: 'administrator' }] satisfies Role[]) {
      expect(() => inviteUser(app, { email: 'karim@stad.be', role, by }, 'nl')).toThrow('not-found');
    }
    expect(() => createInvitation(app, { email: 'x@y.be', role: { role: 'moderator', nis: '99999' }, by: null }))
      .toThrow('not-found');
    expect(() => createInvitation(app, { email: 'x@y.be', role: { role: 'owner', organisationId: 7 }, by: null }))
      .toThrow('not-found');
  });

  it('leaves an organisation its last owner', () => {
    const app = createAccountsApp();
    const organisationId = insertOrganisation(app.db, { name: 'Huis', kind: 'vereniging', now: 0 });
    const role: Role = { role: 'owner', organisationId };
    const [one, two] = [addUser(app, 'een@huis.be'), addUser(app, 'twee@huis.be')];
    for (const userId of [one, two]) insertRole(app.db, userId, role, { givenBy: null, now: 0 });
    removeRole(app, { userId: two, role, by: actorOf(app, one) });
    expect(listRoles(app.db, two)).toEqual([]);
    expect(() => removeRole(app, { userId: one, role, by: actorOf(app, one) })).toThrow('conflict: last-owner');
    expect(() => removeRole(app, { userId: one, role, by: actorOf(app, two) })).toThrow('not-found');
  });

  it('of the whole reaches its parts', () => {
    const app = createAccountsApp();
    const [whole, part, other] = ['Stad', 'Bib', 'Club'].map((name) => (
      insertOrganisation(app.db, { name, kind: 'vereniging', now: 0 })
    )) as [number, number, number];
    app.db.insert(organisationParts).values({ partId: part, wholeId: whole, createdAt: 0 }).run();
    expect(listOrganisationIds(app.db, [{ role: 'editor', organisationId: whole }])).toEqual([whole, part]);
    expect(listOrganisationIds(app.db, [{ role: 'editor', organisationId: part }])).toEqual([part]);
    expect(listOrganisationIds(app.db, [{ role: 'moderator', nis: '34022' }])).not.toContain(other);
  });
});

describe('a session', () => {
  it('is found by its token alone, which is nowhere in the database', async () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const kept = createSessions(app);
    const token = await kept.begin({ userId, device: 'Firefox, Windows', secondFactor: true, oidcIdToken: 'ID TOKEN' });
    expect(app.db.$client.serialize().includes(token)).toBe(false);
    expect(app.db.$client.serialize().includes('ID TOKEN')).toBe(false);
    const found = await kept.find(token);
    expect(found).toMatchObject({ userId, secondFactor: true, isRenewed: false });
    expect(await kept.find(found?.id ?? '')).toBeUndefined();
    expect(listSessions(app.db, userId, app.clock.now())).toMatchObject([{ id: found?.id, device: 'Firefox, Windows' }]);
    expect(await kept.end(token)).toBe('ID TOKEN');
    expect(await kept.find(token)).toBeUndefined();
  });

  it('lasts 14 days by the injected clock, moved on when used in the second half', async () => {
    const app = createAccountsApp('2031-03-01T00:00:00Z');
    const userId = addUser(app, 'els@stad.be');
    const kept = createSessions(app);
    const [used, left] = [
      await kept.begin({ userId, device: '', secondFactor: false }),
      await kept.begin({ userId, device: '', secondFactor: false }),
    ];
    app.wait(6 * DAY);
    expect((await kept.find(used))?.isRenewed).toBe(false);
    app.wait(2 * DAY);
    expect((await kept.find(used))?.isRenewed).toBe(true);
    app.wait(7 * DAY);
    expect(await kept.find(left)).toBeUndefined();
    expect(await kept.find(used)).toBeDefined();
    app.wait(15 * DAY);
    await kept.forgetExpired();
    expect(app.db.select().from(sessions).all()).toEqual([]);
  });

  it('of a disabled account is none', async () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const kept = createSessions(app);
    const token = await kept.begin({ userId, device: '', secondFactor: false });
    updateUser(app.db, userId, { disabledAt: app.clock.now() });
    expect(await kept.find(token)).toBeUndefined();
  });

  it('is halfway for ten minutes, and not after the password changed', () => {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const find = (id: number) => findUser(app.db, id);
    const user = find(userId);
    if (!user) throw new Error('no user');
    const sealed = sealHalfway(app, user);
    expect(openHalfway(app, sealed, find)?.id).toBe(userId);
    expect(openHalfway(app, `${sealed}x`, find)).toBeUndefined();
    expect(openHalfway(app, 'v1.x.y', find)).toBeUndefined();
    updateUser(app.db, userId, { passwordHash: 'OTHER' });
    expect(openHalfway(app, sealed, find)).toBeUndefined();
    updateUser(app.db, userId, { passwordHash: user.passwordHash });
    app.wait(10 * MINUTE);
    expect(openHalfway(app, sealed, find)).toBeUndefined();
  });
});

describe('the second factor', () => {
  function switchedOn() {
    const app = createAccountsApp();
    const userId = addUser(app, 'els@stad.be');
    const { secret = '' } = prepareSecondFactor(app, userId) ?? {};
    expect(prepareSecondFactor(app, userId)?.secret).toBe(secret);
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = (steps = 0) => totp.generate({ timestamp: app.clock.now() + steps * 30_000 });
    const codes = confirmSecondFactor(app, userId, code(), 'session');
    return { app, userId, secret, code, codes: codes ?? [] };
  }

  it('takes each code once, one step early or late, and is sealed in the database', () => {
    const { app, userId, secret, code } = switchedOn();
    expect(findUser(app.db, userId)?.totpSecret).not.toContain(secret);
    expect(prepareSecondFactor(app, userId)).toBeUndefined();
    expect(useSecondFactor(app, userId, code())).toBe(false);
    expect(useSecondFactor(app, userId, code(1))).toBe(true);
    expect(useSecondFactor(app, userId, code(1))).toBe(false);
    app.wait(2 * MINUTE);
    expect(useSecondFactor(app, userId, code(-2))).toBe(false);
    expect(useSecondFactor(app, userId, code(2))).toBe(false);
    const spaced = code();
    expect(useSecondFactor(app, userId, `${spaced.slice(0, 3)} ${spaced.slice(3)}`)).toBe(true);
  });

  it('takes each recovery code once, and none after it was switched off', () => {
    const { app, userId, codes } = switchedOn();
    expect(new Set(codes).size).toBe(10);
    expect(useSecondFactor(app, userId, codes[0] ?? '')).toBe(true);
    expect(useSecondFactor(app, userId, codes[0] ?? '')).toBe(false);
    expect(useSecondFactor(app, addUser(app, 'ander@stad.be'), codes[1] ?? '')).toBe(false);
    removeSecondFactor(app, userId);
    expect(useSecondFactor(app, userId, codes[1] ?? '')).toBe(false);
  });

  it('is spared a device for 30 days, of this person alone', () => {
    const { app, userId } = switchedOn();
    const token = rememberDevice(app, userId);
    expect(isRememberedDevice(app, userId, token)).toBe(true);
    expect(isRememberedDevice(app, userId + 1, token)).toBe(false);
    app.wait(30 * DAY);
    expect(isRememberedDevice(app, userId, token)).toBe(false);
  });
});

describe('tries', () => {
  it('are free for a burst, then one at a time; nobody is locked out for good, and no address stands in the table', () => {
    const app = createAccountsApp();
    const limit = { name: 'test', burst: 3, everyMs: MINUTE };
    const take = (who = '192.0.2.7') => takeTry(app, limit, who);
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 60]);
    expect(take('192.0.2.8')).toBeNull();
    for (let count = 0; count < 500; count += 1) take();
    app.wait(MINUTE);
    expect([take(), take()]).toEqual([null, 60]);
    app.wait(60 * MINUTE);
    expect([take(), take(), take(), take()]).toEqual([null, null, null, 60]);
    expect(JSON.stringify(app.db.select().from(rateCounters).all())).not.toContain('192.0.2');
    app.wait(2 * DAY);
    forgetOldTries(app);
    expect(app.db.select().from(rateCounters).all()).toEqual([]);
  });
});

describe('the accounts of a demonstration', () => {
  it('are made once, with a file only the operator reads and passwords that work', async () => {
    const app = createAccountsApp();
    insertOrganisation(app.db, { name: 'Huis', kind: 'vereniging', nis: '34022', now: 0 });
    const dataDir = mkdtempSync(join(tmpdir(), 'meedoen-demo-'));
    try {
      const make = () => ensureDemoAccounts({ db: app.db, dataDir, now: app.clock.now() });
      const file = await make();
      const text = readFileSync(file, 'utf8');
      await make();
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const accounts = JSON.parse(text) as { role: string; scope: string; email: string; password: string }[];
      expect(accounts.map(({ role, scope }) => `${role} ${scope}`.trim())).toEqual([
        'administrator', 'moderator Gent', 'moderator Kortrijk', 'moderator Spiere-Helkijn',
        'coordinator Zuid-West-Vlaanderen', 'analyst',
      ]);
      expect(accounts.every(({ email }) => email.endsWith('.invalid'))).toBe(true);
      const [{ email = '', password = '' } = {}] = accounts;
      expect(await verifyPassword(findUserByEmail(app.db, email)?.passwordHash ?? null, password)).toBe(true);
      expect(new Set(accounts.map((each) => each.password)).size).toBe(accounts.length);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});

describe('links', () => {
  it('cannot be guessed or read from the database', () => {
    const app = createAccountsApp();
    const code = createLink(app, { purpose: 'reset-password', payload: {}, lifetimeMs: DAY });
    expect(code).toMatch(/^[\w-]{32}$/);
    expect(app.db.$client.serialize().includes(code)).toBe(false);
    expect(() => getLink(app, code.slice(1))).toThrow('not-found');
    const row = app.db.select().from(oneTimeLinks).where(eq(oneTimeLinks.purpose, 'reset-password')).get();
    expect(() => getLink(app, row?.codeHash ?? '')).toThrow('not-found');
  });
});
