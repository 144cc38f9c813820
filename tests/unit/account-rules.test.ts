import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceLabel } from '#src/auth/device-label.ts';
import {
  isAnalystOf, isEditorOf, isModeratorOf, mustHaveSecondFactor, roleOf, ROLE_NAMES, scopeOf, signedIn, withRole,
  type Actor, type Role,
} from '#src/domain/shared/actor.ts';
import { isMailAddress } from '#src/domain/shared/outbox.ts';
import { parseEnterpriseNumber } from '#src/domain/users/enterprise-number.ts';
import { canGiveRole } from '#src/domain/users/invite-user.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';

const actorWith = (...roles: Role[]): Actor => ({
  userId: 1, name: 'Els', email: 'els@stad.be', roles, sessionId: 's', needsSecondFactor: false, secondFactor: true,
});

describe('an enterprise number', () => {
  it.each([
    ['0123.456.749', '0123456749'], ['BE 0123 456 749', '0123456749'], ['123456749', '0123456749'],
  ])('%s is %s', (typed, number) => expect(parseEnterpriseNumber(typed)).toBe(number));

  it.each(['0123.456.748', '2123456749', '012345674', '01234567490', 'abc', ''])('%s is none', (typed) => {
    expect(parseEnterpriseNumber(typed)).toBeUndefined();
  });

  it('has one right pair of check digits for every eight digits', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 19_999_999 }), (first) => {
      const digits = String(first).padStart(8, '0');
      const right = Array.from({ length: 100 }, (_, check) => digits + String(check).padStart(2, '0'))
        .filter((number) => parseEnterpriseNumber(number) !== undefined);
      expect(right).toHaveLength(1);
    }), { numRuns: 50 });
  });
});

describe('a mail address', () => {
  it.each([
    [' Els@Stad.BE ', 'els@stad.be'], ['els+werk@stad.be', 'els+werk@stad.be'],
    ['Ｅls@stad.be', 'els@stad.be'], ['els@bücher.example', 'els@xn--bcher-kva.example'],
  ])('%j is %s', (typed, email) => expect(normaliseEmail(typed)).toBe(email));

  it.each([
    'els', '@stad.be', 'els@', 'els@stad..be', 'a b@stad.be', 'els@stad.be\nBcc: x@y.be', 'els@stad.be, x@y.be',
    'Els <els@stad.be>', 'els@[127.0.0.1]', `${'x'.repeat(65)}@stad.be`, 'els@-stad.be',
  ])('%j is none', (typed) => expect(normaliseEmail(typed)).toBeUndefined());

  it('never holds what could end a header or add a receiver', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      if (isMailAddress(text)) expect(text).not.toMatch(/[\s,;<>"\u0000-\u001f]/);
      const email = normaliseEmail(`a${text}@b.be`);
      if (email !== undefined) expect(email).not.toMatch(/[\s,;<>"\u0000-\u001f]/);
    }), { numRuns: 2000 });
  });
});

describe('roles', () => {
  const examples: Role[] = [
    { role: 'owner', organisationId: 3 }, { role: 'editor', organisationId: 4 },
    { role: 'buddy-worker', buddywerkingId: 2 }, { role: 'moderator', nis: '34022' },
    { role: 'coordinator', networkId: 'gent-stad' }, { role: 'analyst', networkId: null },
    { role: 'analyst', networkId: 'gent-stad' }, { role: 'administrator' },
  ];

  it('come back whole from a row', () => {
    expect(new Set(examples.map(({ role }) => role))).toEqual(new Set(ROLE_NAMES));
    for (const role of examples) expect(roleOf(role.role, scopeOf(role))).toEqual(role);
  });

  it.each([['owner', 'x'], ['owner', '0'], ['moderator', '3402'], ['administrator', '1'], ['king', ''], ['coordinator', '']])(
    '%s with scope %j is none', (name, scope) => expect(roleOf(name, scope)).toBeUndefined(),
  );

  it('hold for their scope alone', () => {
    const actor = actorWith({ role: 'editor', organisationId: 4 }, { role: 'moderator', nis: '34022' });
    expect([isEditorOf(actor, 4), isEditorOf(actor, 3), isEditorOf(null, 4)]).toEqual([true, false, false]);
    expect([isModeratorOf(actor, '34022'), isModeratorOf(actor, '44021')]).toEqual([true, false]);
    expect(isAnalystOf(actorWith({ role: 'analyst', networkId: null }), 'gent-stad')).toBe(true);
    expect(isAnalystOf(actorWith({ role: 'analyst', networkId: 'x' }), 'gent-stad')).toBe(false);
    expect([signedIn(null), withRole('moderator')(null), withRole('moderator')(actor)]).toEqual([false, false, true]);
  });

  it('ask for a second factor from buddy worker to administrator, outside the demonstration', () => {
    const asking = examples.filter((role) => mustHaveSecondFactor([role], false)).map(({ role }) => role);
    expect(new Set(asking)).toEqual(new Set(['buddy-worker', 'moderator', 'coordinator', 'analyst', 'administrator']));
    expect(mustHaveSecondFactor(examples, true)).toBe(false);
  });

  it('are given by who has them: owners their organisation, moderators their gemeente, the administrator all', () => {
    const owner = actorWith({ role: 'owner', organisationId: 3 });
    const given = (actor: Actor) => examples.filter((role) => canGiveRole(actor, role));
    expect(given(owner)).toEqual([examples[0]]);
    expect(canGiveRole(owner, { role: 'editor', organisationId: 3 })).toBe(true);
    expect(given(actorWith({ role: 'editor', organisationId: 4 }))).toEqual([]);
    expect(given(actorWith({ role: 'moderator', nis: '34022' }))).toEqual([examples[3]]);
    expect(given(actorWith({ role: 'coordinator', networkId: 'gent-stad' }))).toEqual([]);
    expect(given(actorWith({ role: 'administrator' }))).toEqual(examples);
    expect(examples.some((role) => canGiveRole(null, role))).toBe(false);
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Linux'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['curl/8', ''], [null, ''],
  ])('%s is %j', (agent, label) => expect(deviceLabel(agent)).toBe(label));
});
