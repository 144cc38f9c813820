/** What pages with roles share: the role that was taken just now, from the address, when it is really gone. */
import type { TakenRole } from '#src/components/platform/taken-role.ts';
import { roleOf, scopeOf } from '#src/domain/shared/actor.ts';
import { findUser, listRoles } from '#src/domain/users/user-repo.ts';

export function takenRoleIn({ app }: App.Locals, asked: URLSearchParams): TakenRole | null {
  const id = asked.get('persoon') ?? '';
  const role = roleOf(asked.get('rol') ?? '', asked.get('gebied') ?? '');
  const user = /^[1-9]\d{0,14}$/.test(id) ? findUser(app.db, Number(id)) : undefined;
  if (asked.get('gedaan') !== 'weg' || !role || !user) return null;
  const isBack = listRoles(app.db, user.id).some((each) => each.role === role.role && scopeOf(each) === scopeOf(role));
  return isBack ? null : { userId: user.id, name: user.name, role: role.role, scope: scopeOf(role) };
}

/** A page number of an address; 1 for anything else. */
export const pageIn = (asked: URLSearchParams): number => Number(/^\d{1,6}$/.exec(asked.get('pagina') ?? '')?.[0] ?? 1);

/** What was searched for, at most 100 signs. */
export const wordsIn = (asked: URLSearchParams): string => (asked.get('woorden') ?? '').slice(0, 100);

/** Only what is said, in order, for links that keep it. */
export const queryOf = (values: Record<string, string>): URLSearchParams =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
