/**
 * Nobody is left waiting (product §7): an item goes one desk on when its clock ran out, and at once when nobody is
 * there. Each desk has its own clock from the moment it gets it, also after a standstill. Safe to run twice.
 */
import { and, asc, eq, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import type { App } from '../shared/app.ts';
import { appendLog } from './moderation-log.ts';
import { moveItem, type ItemRow } from './item-repo.ts';
import type { ItemLevel } from './moderation.ts';
import { responsibleFor, type Responsible } from './territory.ts';

type EscalatingApp = Pick<App, 'db' | 'clock'>;

const NEXT: Record<ItemLevel, ItemLevel> = { gemeente: 'network', network: 'administrator', administrator: 'administrator' };
const BATCH = 200;

function handOn(app: EscalatingApp, item: ItemRow, to: Responsible, reason: 'silent' | 'unattended'): void {
  const now = app.clock.now();
  moveItem(app.db, item.id, to, now);
  appendLog(app.db, {
    at: now, actor: 'job', action: 'hand-on', itemId: item.id, activityId: item.activityId,
    organisationId: item.organisationId, versionId: item.versionId, detail: `${reason} ${item.level} ${to.level}`,
  });
}

/** Items whose desk was silent for 5 working days. @returns how many went on. */
export function escalateItems(app: EscalatingApp): number {
  let total = handOnUnattended(app);
  for (;;) {
    const moved = inTransaction(app.db, () => {
      const due = app.db.select().from(moderationItems).where(and(
        isNull(moderationItems.closedAt), isNotNull(moderationItems.escalateAt),
        lte(moderationItems.escalateAt, app.clock.now()),
      )).orderBy(asc(moderationItems.escalateAt)).limit(BATCH).all();
      for (const item of due) {
        handOn(app, item, responsibleFor(app.db, item.nis, NEXT[item.level], app.clock.now()), 'silent');
      }
      return due.length;
    });
    total += moved;
    if (moved < BATCH) return total;
  }
}

/** Items at a desk where nobody is: left, disabled or absent. What nobody waits for stays. @returns how many went on. */
export function handOnUnattended(app: EscalatingApp): number {
  const { db } = app;
  return inTransaction(db, () => {
    const now = app.clock.now();
    const desks = db.selectDistinct({ level: moderationItems.level, scope: moderationItems.scope, nis: moderationItems.nis })
      .from(moderationItems).where(and(
        isNull(moderationItems.closedAt), isNotNull(moderationItems.escalateAt), ne(moderationItems.level, 'administrator'),
      )).all();
    const left = desks.filter(({ level, scope, nis }) => {
      const present = responsibleFor(db, nis, level, now);
      return present.level !== level || present.scope !== scope;
    });
    let total = 0;
    for (const { level, scope, nis } of left) {
      const items = db.select().from(moderationItems).where(and(
        isNull(moderationItems.closedAt), isNotNull(moderationItems.escalateAt), eq(moderationItems.level, level),
        eq(moderationItems.scope, scope), nis === null ? isNull(moderationItems.nis) : eq(moderationItems.nis, nis),
      )).all();
      const to = responsibleFor(db, nis, level, now);
      for (const item of items) handOn(app, item, to, 'unattended');
      total += items.length;
    }
    return total;
  });
}
