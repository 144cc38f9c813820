/** Who works at a desk. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { absences } from '#db/schema/moderation.ts';
import { userRoles, users } from '#db/schema/users.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { Recipient } from '../moderation-mail.ts';
import type { Responsible } from '../territory.ts';

export const ROLE_OF_LEVEL = { gemeente: 'moderator', network: 'coordinator', administrator: 'administrator' } as const;

export interface DeskPerson extends Recipient { userId: number; isAbsent: boolean }

/** Everybody with an account that works, by name; those who are there when anybody is. */
export function listDeskPeople(db: Database, desk: Responsible, now: number): DeskPerson[] {
  const today = toLocal(now).date;
  const people = db.select({
    userId: users.id, name: users.name, email: users.email, fromOn: absences.fromOn, untilOn: absences.untilOn,
  }).from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId)).leftJoin(absences, eq(absences.userId, users.id))
    .where(and(
      eq(userRoles.role, ROLE_OF_LEVEL[desk.level]), eq(userRoles.scope, desk.scope), isNull(users.disabledAt),
    )).orderBy(users.name, users.id).all()
    .map(({ fromOn, untilOn, ...person }) => ({
      ...person, isTyped: true,
      isAbsent: fromOn !== null && untilOn !== null && fromOn <= today && today <= untilOn,
    }));
  const present = people.filter(({ isAbsent }) => !isAbsent);
  return present.length > 0 ? present : people;
}
