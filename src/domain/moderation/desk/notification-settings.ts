/** How somebody at a desk hears of what waits: each event, daily, or on one weekday (product §7). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { notificationSettings } from '#db/schema/moderation.ts';
import type { IsoWeekday } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';

export const FREQUENCIES = ['each', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface NotificationChoice {
  frequency: Frequency;
  /** For weekly; kept for the others. */
  weekday: IsoWeekday;
}

export const DEFAULT_CHOICE: NotificationChoice = { frequency: 'daily', weekday: 1 };

/** One's own choice; also without any role, where nothing is sent. Throws `invalid` for what is no choice. */
export function setNotifications(app: Pick<App, 'db'>, actor: Actor, choice: NotificationChoice): void {
  const { frequency, weekday } = choice;
  const isDay = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
  if (!FREQUENCIES.includes(frequency) || !isDay) throw new DomainError('invalid', 'choice-wrong');
  inTransaction(app.db, () => {
    app.db.insert(notificationSettings).values({ userId: actor.userId, frequency, weekday })
      .onConflictDoUpdate({ target: notificationSettings.userId, set: { frequency, weekday } }).run();
  });
}

export function notificationsOf(app: Pick<App, 'db'>, userId: number): NotificationChoice {
  const row = app.db.select().from(notificationSettings).where(eq(notificationSettings.userId, userId)).get();
  return row ? { frequency: row.frequency, weekday: row.weekday as IsoWeekday } : DEFAULT_CHOICE;
}
