/** "Afwezig tot": while a whole desk is away its items are the next desk's, from the first hour (product §7). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { absences } from '#db/schema/moderation.ts';
import { addDays, isDate, toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { handOnUnattended } from '../escalate-items.ts';

/** Both 'YYYY-MM-DD', inclusive. */
export interface Absence { fromOn: string; untilOn: string }

const LONGEST_DAYS = 366;

/**
 * Sets one's own absence, or ends it with null. Throws `invalid` for days in the wrong order, past, or over a year.
 * Repeated, nothing changes.
 */
export function setAbsence(app: Pick<App, 'db' | 'clock'>, actor: Actor, absence: Absence | null): void {
  inTransaction(app.db, () => { writeAbsence(app, actor.userId, absence); });
}

/** As `setAbsence`, for anybody; inside the caller's transaction, who says whether it may. */
export function writeAbsence(app: Pick<App, 'db' | 'clock'>, userId: number, absence: Absence | null): void {
  if (absence === null) {
    app.db.delete(absences).where(eq(absences.userId, userId)).run();
    return;
  }
  const { fromOn, untilOn } = absence;
  const today = toLocal(app.clock.now()).date;
  const isRight = isDate(fromOn) && isDate(untilOn) && fromOn <= untilOn && untilOn >= today
    && untilOn <= addDays(today, LONGEST_DAYS);
  if (!isRight) throw new DomainError('invalid', 'absence-wrong');
  app.db.insert(absences).values({ userId, fromOn, untilOn })
    .onConflictDoUpdate({ target: absences.userId, set: { fromOn, untilOn } }).run();
  handOnUnattended(app);
}

/** What was set and is not over. */
export function findAbsence(app: Pick<App, 'db' | 'clock'>, userId: number): Absence | undefined {
  const row = app.db.select().from(absences).where(eq(absences.userId, userId)).get();
  return row && row.untilOn >= toLocal(app.clock.now()).date ? { fromOn: row.fromOn, untilOn: row.untilOn } : undefined;
}
