/** Whose territory an activity is, and which desk has it (product §7). */
import { and, eq, isNull, or, lt, gt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { absences, organisationTrust } from '#db/schema/moderation.ts';
import { userRoles, users } from '#db/schema/users.ts';
import type { ActivityContent } from '../activities/activity.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import { findMunicipality, networkOfMunicipality } from '../places/reference.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import { scopeOf, type Role } from '../shared/actor.ts';
import type { ItemLevel } from './moderation.ts';

/** Where it happens; online or without place the organiser's seat. Null when neither is known. */
export function territoryOf(
  db: Database, content: Pick<ActivityContent, 'place'>, organisationId: number | null,
): string | null {
  const placeNis = content.place?.nis;
  if (placeNis !== undefined && findMunicipality(placeNis)) return placeNis;
  const seat = organisationId === null ? null : findOrganisation(db, organisationId)?.nis ?? null;
  return seat !== null && findMunicipality(seat) ? seat : null;
}

export const territoryOfActivity = (
  db: Database, activity: { content: ActivityContent; organisationId: number | null },
): string | null => territoryOf(db, activity.content, activity.organisationId);

/** Somebody with this role who is not disabled and not absent today. */
export function hasActiveHolder(db: Database, role: Role, now: number, exceptUserId: number | null = null): boolean {
  const today = toLocal(now).date;
  return db.select({ id: users.id }).from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .leftJoin(absences, eq(absences.userId, users.id))
    .where(and(
      eq(userRoles.role, role.role), eq(userRoles.scope, scopeOf(role)), isNull(users.disabledAt),
      or(isNull(absences.userId), gt(absences.fromOn, today), lt(absences.untilOn, today)),
    )).limit(2).all().some(({ id }) => id !== exceptUserId);
}

export interface Responsible {
  level: ItemLevel;
  /** NIS code, network id, or '' for the platform. */
  scope: string;
}

/**
 * Who has it: from `startLevel` up the first with somebody there. A gemeente without moderator, or absent: the network
 * from the first hour; a network without coordinator: the administrator.
 */
export function responsibleFor(
  db: Database, nis: string | null, startLevel: ItemLevel, now: number, exceptUserId: number | null = null,
): Responsible {
  if (nis === null) return { level: 'administrator', scope: '' };
  if (startLevel === 'gemeente' && hasActiveHolder(db, { role: 'moderator', nis }, now, exceptUserId)) {
    return { level: 'gemeente', scope: nis };
  }
  const networkId = networkOfMunicipality(nis).id;
  if (startLevel !== 'administrator'
    && hasActiveHolder(db, { role: 'coordinator', networkId }, now, exceptUserId)) {
    return { level: 'network', scope: networkId };
  }
  return { level: 'administrator', scope: '' };
}

export function isTrusted(db: Database, organisationId: number, nis: string): boolean {
  return db.select({ nis: organisationTrust.nis }).from(organisationTrust)
    .where(and(eq(organisationTrust.organisationId, organisationId), eq(organisationTrust.nis, nis))).get() !== undefined;
}

/** A trusted organisation, or a lokaal bestuur on its own territory, publishes at once (product §7). */
export function publishesAtOnce(db: Database, organisationId: number | null, nis: string | null): boolean {
  if (organisationId === null || nis === null) return false;
  const organisation = findOrganisation(db, organisationId);
  if (organisation?.isLokaalBestuur && organisation.nis === nis) return true;
  return isTrusted(db, organisationId, nis);
}
