/**
 * Counts how often the page of an activity is looked at, in totals per day, as demand is counted (product §4): no
 * person, no address; one visitor counts once in half an hour. What is counted waits a few seconds in memory.
 */
import { lt } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activityViews } from '#db/schema/views.ts';
import { MS_PER_DAY, toLocal } from '../schedules/brussels-time.ts';
import type { Clock } from '../shared/clock.ts';
import type { App } from '../shared/app.ts';
import { Remembered } from './remembered.ts';

export interface ViewCounter {
  /** A person looked at a published activity. True when it counts. */
  count(view: { activityId: number; address: string; userAgent: string }): boolean;
  /** Writes what waits. Call it before the database closes. */
  flush(): void;
}

/** The counts are kept this long. */
export const VIEWS_KEPT_DAYS = 365;
const WRITE_AFTER_MS = 3_000;

// An activity that is gone meanwhile has nothing to count.
const ADD = `insert into activity_views (activity_id, day, count)
  select ?, ?, ? where exists (select 1 from activities where id = ?)
  on conflict (activity_id, day) do update set count = count + excluded.count`;

export interface ViewParts {
  db: Database;
  clock: Clock;
  /** A fresh random key of 32 bytes; asked once a day. */
  dailyKey: () => Buffer;
  /** Around each writing, for who wants to know that no page shows what is written. */
  write?: (work: () => void) => void;
}

export function createViewCounter(parts: ViewParts): ViewCounter {
  const { db, clock, write = (work) => work() } = parts;
  const remembered = new Remembered(parts.dailyKey);
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    const add = db.$client.prepare(ADD);
    write(() => inTransaction(db, () => {
      for (const [key, count] of waiting) {
        const [day, id] = key.split('|');
        add.run(Number(id), day, count, Number(id));
      }
    }));
    waiting.clear();
  }

  /** A database that is busy keeps nobody from reading: what waits is written with the next view. */
  function flushLater(): void {
    try {
      flush();
    } catch {
      timer = null;
    }
  }

  return {
    flush,
    count({ activityId, address, userAgent }) {
      const now = clock.now();
      const day = toLocal(now).date;
      if (!remembered.isNew(JSON.stringify([address, userAgent, activityId]), day, now)) return false;
      const key = `${day}|${activityId}`;
      waiting.set(key, (waiting.get(key) ?? 0) + 1);
      timer ??= setTimeout(flushLater, WRITE_AFTER_MS).unref();
      return true;
    },
  };
}

/** Counts older than a year go. @returns how many days of activities. */
export function forgetOldViews({ db, clock }: Pick<App, 'db' | 'clock'>): number {
  const before = toLocal(clock.now() - VIEWS_KEPT_DAYS * MS_PER_DAY).date;
  return db.delete(activityViews).where(lt(activityViews.day, before)).run().changes;
}
