/** Everything kept of one's own account, for oneself, in one file. */
import { asc, eq } from 'drizzle-orm';
import { moderationDecisions, moderationMessages } from '#db/schema/moderation.ts';
import { userRoles } from '#db/schema/users.ts';
import { notificationsOf } from '../moderation/desk/notification-settings.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { findUser, listSessions } from './user-repo.ts';

const at = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Times as ISO instants; never a password, a secret of the second factor or the key of a session. Throws `not-found`. */
export function exportUser(app: Pick<App, 'db' | 'clock'>, userId: number): Record<string, unknown> {
  const { db } = app;
  const user = findUser(db, userId);
  if (!user) throw new DomainError('not-found', 'page');
  const roles = db.select().from(userRoles).where(eq(userRoles.userId, userId)).orderBy(asc(userRoles.id)).all();
  const given = db.select().from(userRoles).where(eq(userRoles.givenBy, userId)).orderBy(asc(userRoles.id)).all();
  const messages = db.select().from(moderationMessages).where(eq(moderationMessages.authorId, userId))
    .orderBy(asc(moderationMessages.id)).all();
  const decisions = db.select().from(moderationDecisions).where(eq(moderationDecisions.decidedBy, userId))
    .orderBy(asc(moderationDecisions.id)).all();
  return {
    madeAt: at(app.clock.now()),
    account: {
      name: user.name, email: user.email, createdAt: at(user.createdAt), emailConfirmedAt: at(user.emailConfirmedAt),
      hasPassword: user.passwordHash !== null, hasSecondFactor: user.totpConfirmedAt !== null,
      workAccount: user.oidcSubject,
    },
    roles: roles.map(({ role, scope, createdAt }) => ({ role, scope, givenAt: at(createdAt) })),
    sessions: listSessions(db, userId, app.clock.now())
      .map(({ device, createdAt, lastSeenAt }) => ({ device, beganAt: at(createdAt), lastSeenAt: at(lastSeenAt) })),
    notifications: notificationsOf(app, userId),
    rolesGiven: given.map(({ role, scope, createdAt }) => ({ role, scope, givenAt: at(createdAt) })),
    messages: messages.map((row) => ({ activityId: row.activityId, text: row.text, writtenAt: at(row.at) })),
    decisions: decisions.map((row) => ({
      activityId: row.activityId, decision: row.decision, reason: row.reasonKey, decidedAt: at(row.decidedAt),
      undoneAt: at(row.undoneAt),
    })),
  };
}
