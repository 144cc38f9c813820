/** The administrator says who is away, and takes the last role of a desk away only when it is meant (product §7). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAbsence } from '#src/domain/moderation/desk/absence.ts';
import { assignItem } from '#src/domain/moderation/desk/assign-item.ts';
import { moveItem } from '#src/domain/moderation/item-repo.ts';
import { leavesNobody, setAbsenceOf, takeRole } from '#src/domain/platform/change-roles.ts';
import { scopeOf, type Role } from '#src/domain/shared/actor.ts';
import { deleteRole, listRoles, listUsersWithRole } from '#src/domain/users/user-repo.ts';
import { ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => { bench.close(); });

const actions = () => bench.rows('select action from moderation_log order by seq').map(({ action }) => action);
const deskRoleOf = (userId: number): Role => {
  const role = listRoles(bench.db, userId).find((each) => each.role === 'moderator' || each.role === 'coordinator');
  if (!role) throw new Error('the bench has nobody at that desk');
  return role;
};
/** Only this person is left with the role. */
const leaveAlone = (userId: number, role: Role) => {
  for (const { id } of listUsersWithRole(bench.db, role)) if (id !== userId) deleteRole(bench.db, id, role);
};

describe('the last one of a desk', () => {
  it.each(['karim', 'coordinator'] as const)('%s goes only when somebody says to be sure', (name) => {
    const { app, administrator } = bench;
    const { userId } = bench[name];
    const role = deskRoleOf(userId);
    leaveAlone(userId, role);
    expect(leavesNobody(app, userId, role)).toBe(true);
    expect(() => { takeRole(app, administrator, { userId, role }); }).toThrow('invalid: take-sure');
    const held = () => listRoles(bench.db, userId).map((each) => `${each.role} ${scopeOf(each)}`);
    expect(held()).toContain(`${role.role} ${scopeOf(role)}`);
    takeRole(app, administrator, { userId, role, isSure: true });
    expect(held()).not.toContain(`${role.role} ${scopeOf(role)}`);
    takeRole(app, administrator, { userId, role });
    expect(actions()).toEqual(['role-taken']);
  });
});

describe('absence said by the administrator', () => {
  const away = { fromOn: '2026-11-24', untilOn: '2026-12-08' };

  it('is set, changed and ended, each once in the log', () => {
    const { app, administrator, karim } = bench;
    setAbsenceOf(app, administrator, { userId: karim.userId, absence: away });
    setAbsenceOf(app, administrator, { userId: karim.userId, absence: away });
    expect(findAbsence(app, karim.userId)).toEqual(away);
    setAbsenceOf(app, administrator, { userId: karim.userId, absence: null });
    setAbsenceOf(app, administrator, { userId: karim.userId, absence: null });
    expect(findAbsence(app, karim.userId)).toBeUndefined();
    expect(actions()).toEqual(['absence-set', 'absence-ended']);
  });

  it('is the administrator’s alone, about somebody at a desk, with days that can be', () => {
    const { app, administrator, karim, editor } = bench;
    for (const other of [karim, bench.coordinator, editor]) {
      expect(() => { setAbsenceOf(app, other, { userId: karim.userId, absence: away }); }).toThrow('not-found');
    }
    expect(() => { setAbsenceOf(app, administrator, { userId: editor.userId, absence: away }); }).toThrow('role-unknown');
    for (const wrong of [{ fromOn: '2026-12-08', untilOn: '2026-11-30' }, { fromOn: '2020-01-01', untilOn: '2020-01-02' }, { fromOn: '2026-11-24', untilOn: '2031-01-01' }]) {
      expect(() => { setAbsenceOf(app, administrator, { userId: karim.userId, absence: wrong }); }).toThrow('absence-wrong');
    }
    expect(findAbsence(app, karim.userId)).toBeUndefined();
    expect(actions()).toEqual([]);
  });
});

it('an item is given to a colleague only at the desk that has it now', () => {
  const { app, karim, coordinator } = bench;
  const { itemId } = bench.submit({});
  const id = itemId ?? 0;
  const network = deskRoleOf(coordinator.userId);
  assignItem(app, karim, { itemId: id, userId: karim.userId });
  moveItem(bench.db, id, { level: 'network', scope: scopeOf(network) }, app.clock.now());
  expect(() => { assignItem(app, karim, { itemId: id, userId: karim.userId }); }).toThrow('forbidden');
  assignItem(app, coordinator, { itemId: id, userId: coordinator.userId });
  expect(bench.rows('select assigned_to as who from moderation_items').map(({ who }) => who)).toEqual([coordinator.userId]);
});
