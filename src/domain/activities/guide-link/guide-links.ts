/**
 * A link for the guide of one activity (product §6): no account, only that activity, until a chosen date. The organiser
 * makes it, sees it again and ends it.
 */
import { and, desc, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { guideLinks } from '#db/schema/guide-links.ts';
import { addDays, fromLocal, isDate, MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { SealingApp } from '../../shared/outbox.ts';
import { createLastingLink, endLink } from '../../users/one-time-links.ts';
import { getEditableActivity } from '../activity-policy.ts';

export const GUIDE_NAME_MAX_LENGTH = 60;
const MAX_DAYS = 365;
/** Links of one activity that work at the same time. */
const MAX_OPEN = 10;

export interface GuideLink {
  id: number;
  /** A function. */
  name: string;
  /** 'YYYY-MM-DD', inclusive. */
  validUntilOn: string;
  /** Null when it is ended or over. */
  code: string | null;
}

/** The last day a link that is made today may be for. */
export const latestGuideDay = (now: number): string => addDays(toLocal(now).date, MAX_DAYS);

/**
 * Throws `not-found` for somebody else's activity, `invalid` for a name or a day that is not right, `conflict` when the
 * activity has many already. @returns the id.
 */
export function makeGuideLink(
  app: SealingApp, actor: Actor, { activityId, name, validUntilOn }: { activityId: number; name: string; validUntilOn: string },
): number {
  return inTransaction(app.db, () => {
    getEditableActivity(app.db, actor, activityId);
    const now = app.clock.now();
    if (name === '' || name.length > GUIDE_NAME_MAX_LENGTH) throw new DomainError('invalid', 'guide-name-needed');
    const isInTime = isDate(validUntilOn) && validUntilOn >= toLocal(now).date && validUntilOn <= latestGuideDay(now);
    if (!isInTime) throw new DomainError('invalid', 'guide-date-wrong');
    const open = listGuideLinks(app, activityId).filter(({ code }) => code !== null).length;
    if (open >= MAX_OPEN) throw new DomainError('conflict', 'guide-links-many');
    const { id } = app.db.insert(guideLinks).values({
      activityId, name, validUntilOn, createdBy: actor.userId, createdAt: now,
    }).returning({ id: guideLinks.id }).get();
    const endsAt = fromLocal(addDays(validUntilOn, 1), 0) ?? now + MS_PER_DAY;
    const { code, linkId } = createLastingLink(app, {
      purpose: 'guide', payload: { guideLinkId: id }, lifetimeMs: endsAt - now,
    });
    app.db.update(guideLinks).set({ linkId, code: app.sealer.seal(code) }).where(eq(guideLinks.id, id)).run();
    return id;
  });
}

/** Throws `not-found` for a link of somebody else's activity. Repeated, nothing happens. */
export function endGuideLink(
  app: SealingApp, actor: Actor, { activityId, guideLinkId }: { activityId: number; guideLinkId: number },
): void {
  inTransaction(app.db, () => {
    getEditableActivity(app.db, actor, activityId);
    const row = app.db.select().from(guideLinks)
      .where(and(eq(guideLinks.id, guideLinkId), eq(guideLinks.activityId, activityId))).get();
    if (!row) throw new DomainError('not-found', 'link-unknown');
    if (row.endedAt !== null) return;
    if (row.linkId !== null) endLink(app, row.linkId);
    app.db.update(guideLinks).set({ endedAt: app.clock.now(), code: null }).where(eq(guideLinks.id, row.id)).run();
  });
}

/** The newest first; ended ones stand there without their code. */
export function listGuideLinks(app: SealingApp, activityId: number): GuideLink[] {
  const today = toLocal(app.clock.now()).date;
  return app.db.select().from(guideLinks).where(eq(guideLinks.activityId, activityId)).orderBy(desc(guideLinks.id))
    .limit(30).all().map(({ id, name, validUntilOn, code, endedAt }) => ({
      id, name, validUntilOn,
      code: code === null || endedAt !== null || validUntilOn < today ? null : app.sealer.open(code),
    }));
}
