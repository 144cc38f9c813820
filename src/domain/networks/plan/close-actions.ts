/** An action closes itself when an activity that fits was published (product §8). */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { networkActions } from '#db/schema/networks.ts';
import type { App } from '../../shared/app.ts';
import { listOfferRows, type OfferRow } from '../figures/figure-rows.ts';
import type { GapSubject } from '../network.ts';
import { listCalls } from './make-call.ts';

/** Whether this published activity is what was missing. The kind stays free when the gap did not name one. */
export function answers(subject: GapSubject, row: OfferRow): boolean {
  const { nis, level, kind, theme, audience, dayPart, childcare } = subject;
  return row.nis === nis && (level === null || row.level === level) && (kind === null || row.kinds.includes(kind))
    && (theme === null || row.themes.includes(theme)) && (audience === null || row.audiences.includes(audience))
    && (dayPart === null || row.dayParts.includes(dayPart)) && (!childcare || row.children === 'lookedAfter');
}

/**
 * Closes open actions with a gap for which something that fits was published since, or a draft of its oproep was. Safe
 * to run twice; the search rows are of the same transaction as the publishing, so nothing is missed. @returns how many.
 */
export function closeAnsweredActions(app: Pick<App, 'db' | 'clock'>): number {
  const open = app.db.select().from(networkActions).where(and(
    inArray(networkActions.state, ['planned', 'running']), isNotNull(networkActions.gap), isNull(networkActions.removedAt),
  )).all();
  if (open.length === 0) return 0;
  const publishedAt = app.db.$client.prepare<unknown[], number | null>('select published_at from activities where id = ?').pluck();
  const offer = new Map<string, OfferRow[]>();
  const offerIn = (nis: string): OfferRow[] => {
    const known = offer.get(nis) ?? listOfferRows(app, [nis]);
    offer.set(nis, known);
    return known;
  };
  return inTransaction(app.db, () => open.filter(({ id, gap, createdAt }) => {
    if (gap === null) return false;
    const drafts = new Set(listCalls(app, id).map(({ activityId }) => activityId));
    const answer = offerIn(gap.nis).find((row) => drafts.has(row.id)
      || (answers(gap, row) && (publishedAt.get(row.id) ?? 0) >= createdAt));
    if (!answer) return false;
    const now = app.clock.now();
    app.db.update(networkActions)
      .set({ state: 'done', closedAt: now, closeReason: 'answered', closedBy: answer.id, updatedAt: now })
      .where(eq(networkActions.id, id)).run();
    return true;
  }).length);
}
