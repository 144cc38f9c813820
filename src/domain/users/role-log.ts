/** Roles given and taken stand in the chained log (product §7): codes only, never a name. */
import type { Database } from '#db/client.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { scopeOf, type Role } from '../shared/actor.ts';

/** Inside the caller's transaction. `actor` as in the log: 'user:ID', or 'job' for a command. */
export function logRole(
  db: Database,
  { at, actor, action, userId, role }: {
    at: number; actor: string; action: 'role-given' | 'role-taken'; userId: number; role: Role;
  },
): void {
  // A detail that begins with a NIS code is read by that gemeente too.
  const place = role.role === 'moderator' ? [role.nis, role.role] : [role.role, scopeOf(role)];
  const organisationId = role.role === 'owner' || role.role === 'editor' ? role.organisationId : null;
  appendLog(db, { at, actor, action, organisationId, detail: [...place, `user:${userId}`].join(' ') });
}
