/** SQL of versions that were handed in and of working copies. Every function works inside the caller's transaction. */
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activityVersions, activityWorkingCopies, occurrenceEvents } from '#db/schema/moderation.ts';
import type { VersionData, VersionState } from '../../moderation/moderation.ts';
import type { ActivityRow } from '../activity-repo.ts';

export type VersionRow = typeof activityVersions.$inferSelect;

/** Only the parts of a version, whatever row they stand in. */
export function dataOf(row: VersionData): VersionData {
  const { content, schedule, lokaalBestuurId, imageId, imageAlt, imageCredit } = row;
  return { content, schedule, lokaalBestuurId, imageId, imageAlt, imageCredit };
}

/** The next number of this activity, waiting. @returns the row. */
export function insertVersion(
  db: Database, activityId: number, data: VersionData, by: { userId: number | null; now: number },
): VersionRow {
  const last = db.select({ number: sql<number | null>`max(${activityVersions.number})` }).from(activityVersions)
    .where(eq(activityVersions.activityId, activityId)).get();
  return db.insert(activityVersions).values({
    activityId, number: (last?.number ?? 0) + 1, ...data, state: 'waiting', submittedBy: by.userId, submittedAt: by.now,
  }).returning().get();
}

export function findVersion(db: Database, id: number): VersionRow | undefined {
  return db.select().from(activityVersions).where(eq(activityVersions.id, id)).get();
}

export function findLastVersion(db: Database, activityId: number): VersionRow | undefined {
  return db.select().from(activityVersions).where(eq(activityVersions.activityId, activityId))
    .orderBy(desc(activityVersions.number)).limit(1).get();
}

export function findWaitingVersion(db: Database, activityId: number): VersionRow | undefined {
  return db.select().from(activityVersions)
    .where(and(eq(activityVersions.activityId, activityId), eq(activityVersions.state, 'waiting')))
    .orderBy(desc(activityVersions.number)).limit(1).get();
}

export function listVersions(db: Database, activityId: number): VersionRow[] {
  return db.select().from(activityVersions).where(eq(activityVersions.activityId, activityId))
    .orderBy(activityVersions.number).all();
}

export function setVersionState(db: Database, id: number, state: VersionState): void {
  db.update(activityVersions).set({ state }).where(eq(activityVersions.id, id)).run();
}

export function supersedeVersions(db: Database, activityId: number, state: 'superseded' | 'withdrawn'): void {
  db.update(activityVersions).set({ state })
    .where(and(eq(activityVersions.activityId, activityId), inArray(activityVersions.state, ['waiting']))).run();
}

export function saveWorkingCopy(
  db: Database, activityId: number, data: VersionData, by: { userId: number; now: number },
): void {
  const values = { ...data, savedBy: by.userId, savedAt: by.now };
  db.insert(activityWorkingCopies).values({ activityId, ...values })
    .onConflictDoUpdate({ target: activityWorkingCopies.activityId, set: values }).run();
}

export function deleteWorkingCopy(db: Database, activityId: number): void {
  db.delete(activityWorkingCopies).where(eq(activityWorkingCopies.activityId, activityId)).run();
}

/**
 * What the organiser works on further: the copy that was saved, else the last version handed in that is not public
 * yet or came back, else what stands in the activity itself.
 */
export function findWorkingData(db: Database, activity: ActivityRow): VersionData {
  const copy = db.select().from(activityWorkingCopies)
    .where(eq(activityWorkingCopies.activityId, activity.id)).get();
  if (copy) return dataOf(copy);
  const last = findLastVersion(db, activity.id);
  const isOpen = last && ['waiting', 'changes_requested'].includes(last.state);
  return dataOf(isOpen && !isInPlace(activity) ? last : activity);
}

/** Nobody but the organiser and the desks sees it, so it is changed where it stands. */
export const isInPlace = (activity: Pick<ActivityRow, 'state'>): boolean =>
  ['draft', 'submitted', 'changes_requested', 'rejected'].includes(activity.state);

export function insertOccurrenceEvent(
  db: Database, event: Omit<typeof occurrenceEvents.$inferInsert, 'id'>,
): void {
  db.insert(occurrenceEvents).values(event).run();
}

/** Dates cancelled or restored after that instant, in order. */
export function listOccurrenceEvents(
  db: Database, activityId: number, after: number,
): { startsAt: number; status: 'planned' | 'cancelled' }[] {
  return db.select({ startsAt: occurrenceEvents.startsAt, status: occurrenceEvents.status }).from(occurrenceEvents)
    .where(and(eq(occurrenceEvents.activityId, activityId), gt(occurrenceEvents.at, after)))
    .orderBy(occurrenceEvents.id).all();
}

/** Who last cancelled or restored that date by itself; undefined when nobody did. */
export function findLastOccurrenceEvent(
  db: Database, activityId: number, startsAt: number,
): { actor: string; status: 'planned' | 'cancelled' } | undefined {
  return db.select({ actor: occurrenceEvents.actor, status: occurrenceEvents.status }).from(occurrenceEvents)
    .where(and(eq(occurrenceEvents.activityId, activityId), eq(occurrenceEvents.startsAt, startsAt)))
    .orderBy(desc(occurrenceEvents.id)).limit(1).get();
}
