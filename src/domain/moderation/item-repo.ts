/** SQL of the items in the queues. Every function works inside the caller's transaction. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { moderationDecisions, moderationItems } from '#db/schema/moderation.ts';
import { DomainError } from '../shared/errors.ts';
import { SILENT_WORKING_DAYS, type ItemKind, type ItemLevel } from './moderation.ts';
import { responsibleFor, type Responsible } from './territory.ts';
import { addWorkingDays } from './working-days.ts';

export type ItemRow = typeof moderationItems.$inferSelect;
export type DecisionRow = typeof moderationDecisions.$inferSelect;

export interface NewItem {
  kind: ItemKind;
  activityId: number | null;
  versionId?: number | null;
  organisationId: number | null;
  decisionId?: number | null;
  claimId?: number | null;
  /** Territory. */
  nis: string | null;
  /** The lowest level that may decide; 'gemeente' unless said otherwise. */
  startLevel?: ItemLevel;
  /** Somebody who may not be the one to decide it. */
  exceptUserId?: number | null;
  dueAt?: number | null;
  /** False for what nobody waits for: it stays with whom it came to. */
  hasClock?: boolean;
  /** Epoch ms. */
  now: number;
}

/** Kinds of which an activity has one open item at most. */
const ONCE: readonly ItemKind[] = ['submission', 'revision', 'look-back', 'report', 'second-look'];

function clockOf({ level }: Responsible, hasClock: boolean, now: number): number | null {
  return level === 'administrator' || !hasClock ? null : addWorkingDays(now, SILENT_WORKING_DAYS);
}

/**
 * Puts an item in the queue of who is responsible. One that is open already for the same thing takes the new version,
 * and goes to another desk when the territory has changed; its age stays. @returns its id.
 */
export function openItem(db: Database, item: NewItem): number {
  const { now, nis, hasClock = true, startLevel = 'gemeente' } = item;
  const open = item.activityId !== null && ONCE.includes(item.kind)
    ? findOpenItem(db, item.activityId, item.kind) : undefined;
  if (open && open.nis === nis) {
    db.update(moderationItems)
      .set({
        versionId: item.versionId ?? null, organisationId: item.organisationId, assignedTo: open.assignedTo,
        // What nobody waited for, an import, may have become what somebody handed in.
        escalateAt: open.escalateAt ?? clockOf(open, hasClock, now),
      })
      .where(eq(moderationItems.id, open.id)).run();
    return open.id;
  }
  const to = responsibleFor(db, nis, startLevel, now, item.exceptUserId);
  const place = { nis, startLevel, ...to, levelSince: now, escalateAt: clockOf(to, hasClock, now), assignedTo: null };
  if (open) {
    db.update(moderationItems).set({ ...place, versionId: item.versionId ?? null, organisationId: item.organisationId })
      .where(eq(moderationItems.id, open.id)).run();
    return open.id;
  }
  return db.insert(moderationItems).values({
    kind: item.kind, activityId: item.activityId, versionId: item.versionId ?? null,
    organisationId: item.organisationId, decisionId: item.decisionId ?? null, claimId: item.claimId ?? null,
    ...place, dueAt: item.dueAt ?? null, openedAt: now,
  }).returning({ id: moderationItems.id }).get().id;
}

export function findItem(db: Database, id: number): ItemRow | undefined {
  return db.select().from(moderationItems).where(eq(moderationItems.id, id)).get();
}

export function getItem(db: Database, id: number): ItemRow {
  const item = findItem(db, id);
  if (!item) throw new DomainError('not-found', 'item-unknown');
  return item;
}

export function findOpenItem(db: Database, activityId: number, kind: ItemKind): ItemRow | undefined {
  return db.select().from(moderationItems).where(and(
    eq(moderationItems.activityId, activityId), eq(moderationItems.kind, kind), isNull(moderationItems.closedAt),
  )).get();
}

export function listOpenItems(db: Database, activityId: number): ItemRow[] {
  return db.select().from(moderationItems)
    .where(and(eq(moderationItems.activityId, activityId), isNull(moderationItems.closedAt))).all();
}

/** Closes those that are open. @returns their ids. */
export function closeItems(
  db: Database, activityId: number, kinds: readonly ItemKind[], outcome: string, now: number,
): number[] {
  return db.update(moderationItems).set({ closedAt: now, outcome, escalateAt: null }).where(and(
    eq(moderationItems.activityId, activityId), inArray(moderationItems.kind, [...kinds]),
    isNull(moderationItems.closedAt),
  )).returning({ id: moderationItems.id }).all().map(({ id }) => id);
}

export function closeItem(db: Database, id: number, outcome: string, now: number): void {
  db.update(moderationItems).set({ closedAt: now, outcome, escalateAt: null }).where(eq(moderationItems.id, id)).run();
}

/** Open items become of another kind, with the age and the desk that they have. */
export function turnItems(db: Database, activityId: number, { from, to }: { from: ItemKind; to: ItemKind }): void {
  db.update(moderationItems).set({ kind: to }).where(and(
    eq(moderationItems.activityId, activityId), eq(moderationItems.kind, from), isNull(moderationItems.closedAt),
  )).run();
}

/** Opens closed items again with a fresh clock at the level that had them. */
export function reopenItems(db: Database, ids: readonly number[], now: number): void {
  for (const id of ids) {
    const item = getItem(db, id);
    // Nobody waits for an import that is looked back at (product §11).
    const hasClock = item.kind !== 'look-back' || item.versionId !== null;
    db.update(moderationItems).set({ closedAt: null, outcome: null, escalateAt: clockOf(item, hasClock, now) })
      .where(eq(moderationItems.id, id)).run();
  }
}

/** Hands an item to another desk, with that desk's own clock. */
export function moveItem(db: Database, id: number, to: Responsible, now: number): void {
  db.update(moderationItems)
    .set({ ...to, levelSince: now, escalateAt: clockOf(to, true, now), assignedTo: null })
    .where(eq(moderationItems.id, id)).run();
}

/** The desk spoke: not silent, so its clock begins again. */
export function restartClock(db: Database, item: ItemRow, now: number): void {
  if (item.escalateAt === null) return;
  db.update(moderationItems).set({ escalateAt: clockOf(item, true, now) }).where(eq(moderationItems.id, item.id)).run();
}

/** The decision that holds for this item. */
export function findDecision(db: Database, itemId: number): DecisionRow | undefined {
  return db.select().from(moderationDecisions)
    .where(and(eq(moderationDecisions.itemId, itemId), isNull(moderationDecisions.undoneAt))).get();
}

/** The last decision about an activity that was not undone. */
export function findLastDecision(db: Database, activityId: number): DecisionRow | undefined {
  return db.select().from(moderationDecisions)
    .where(and(eq(moderationDecisions.activityId, activityId), isNull(moderationDecisions.undoneAt)))
    .orderBy(desc(moderationDecisions.id)).limit(1).get();
}
