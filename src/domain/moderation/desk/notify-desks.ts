/**
 * Tells the desks what waits, as each person chose (product §7); the administrator daily, with the newest hash of the
 * log. Safe to run at every turn and twice: what was told is noted in the same transaction.
 */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { absences, notificationSettings } from '#db/schema/moderation.ts';
import { userRoles, users } from '#db/schema/users.ts';
import { MS_PER_DAY, toLocal, type LocalTime } from '../../schedules/brussels-time.ts';
import type { SealingApp } from '../../shared/outbox.ts';
import { mailEach } from '../moderation-mail.ts';
import { findLogHead } from '../moderation-log.ts';
import { ITEM_LEVELS, type ItemLevel } from '../moderation.ts';
import { workingDaysBetween } from '../working-days.ts';
import { DEFAULT_CHOICE, type NotificationChoice } from './notification-settings.ts';
import { ROLE_OF_LEVEL } from './desk-people.ts';

/** Mails of the day leave from this hour on, Brussels. */
const MORNING_MINUTES = 7 * 60;

interface Person {
  userId: number; name: string; email: string; choice: NotificationChoice; notifiedAt: number | null;
  desks: { level: ItemLevel; scope: string }[];
}

/** Everybody with a desk who is there today. */
function listPeople(app: SealingApp, today: string): Person[] {
  const rows = app.db.select({
    userId: users.id, name: users.name, email: users.email, role: userRoles.role, scope: userRoles.scope,
    frequency: notificationSettings.frequency, weekday: notificationSettings.weekday,
    notifiedAt: notificationSettings.notifiedAt, fromOn: absences.fromOn, untilOn: absences.untilOn,
  }).from(userRoles).innerJoin(users, eq(users.id, userRoles.userId))
    .leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .leftJoin(absences, eq(absences.userId, users.id))
    .where(and(inArray(userRoles.role, Object.values(ROLE_OF_LEVEL)), isNull(users.disabledAt))).all();
  const people = new Map<number, Person>();
  for (const row of rows) {
    if (row.fromOn !== null && row.untilOn !== null && row.fromOn <= today && today <= row.untilOn) continue;
    const level = ITEM_LEVELS.find((each) => ROLE_OF_LEVEL[each] === row.role);
    if (!level) continue;
    const person = people.get(row.userId) ?? {
      userId: row.userId, name: row.name, email: row.email, notifiedAt: row.notifiedAt, desks: [],
      choice: row.frequency === null
        ? DEFAULT_CHOICE : { frequency: row.frequency, weekday: (row.weekday ?? 1) as NotificationChoice['weekday'] },
    };
    // The newest hash of the log leaves this machine every day, whatever else is chosen.
    if (level === 'administrator') person.choice = DEFAULT_CHOICE;
    person.desks.push({ level, scope: row.scope });
    people.set(row.userId, person);
  }
  return [...people.values()];
}

/** Whether it is time; a day or week that a standstill skipped is made up for once. */
function isTime({ choice, notifiedAt }: Person, local: LocalTime, now: number): boolean {
  if (choice.frequency === 'each') return true;
  if (local.minutes < MORNING_MINUTES) return false;
  const last = notifiedAt === null ? null : toLocal(notifiedAt);
  if (last?.date === local.date) return false;
  if (choice.frequency === 'daily') return true;
  return local.weekday === choice.weekday || (notifiedAt !== null && now - notifiedAt > 7 * MS_PER_DAY);
}

interface Waiting { count: number; oldestAt: number | null; newestAt: number | null }

function waitingAt(app: SealingApp, level: ItemLevel, scope: string): Waiting {
  return app.db.$client.prepare<unknown[], Waiting>(`select count(*) as count, min(opened_at) as oldestAt,
    max(level_since) as newestAt from moderation_items where level = ? and scope = ? and closed_at is null`)
    .get(level, scope) ?? { count: 0, oldestAt: null, newestAt: null };
}

/** @returns how many mails were promised. */
export function notifyDesks(app: SealingApp): number {
  const { db } = app;
  return inTransaction(db, () => {
    const now = app.clock.now();
    const local = toLocal(now);
    let total = 0;
    for (const person of listPeople(app, local.date)) {
      if (!isTime(person, local, now)) continue;
      const sent = person.desks.map((desk) => tell(app, person, desk)).filter(Boolean).length;
      total += sent;
      if (sent === 0 && person.choice.frequency === 'each') continue;
      db.insert(notificationSettings).values({ userId: person.userId, ...person.choice, notifiedAt: now })
        .onConflictDoUpdate({ target: notificationSettings.userId, set: { notifiedAt: now } }).run();
    }
    return total;
  });
}

function tell(app: SealingApp, person: Person, { level, scope }: { level: ItemLevel; scope: string }): boolean {
  const { count, oldestAt, newestAt } = waitingAt(app, level, scope);
  const to = [{ name: person.name, email: person.email, isTyped: true }];
  const isEach = person.choice.frequency === 'each';
  if (level === 'administrator') {
    const head = findLogHead(app.db);
    mailEach(app, to, 'platform-daily', { count, logSeq: head?.seq ?? 0, logHash: head?.hash ?? '' });
    return true;
  }
  if (count === 0 || oldestAt === null) return false;
  if (isEach && newestAt !== null && person.notifiedAt !== null && newestAt <= person.notifiedAt) return false;
  const oldestWorkingDays = workingDaysBetween(oldestAt, app.clock.now());
  mailEach(app, to, 'queue-waiting', { count, oldestWorkingDays, desk: level });
  return true;
}

