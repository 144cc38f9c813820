/**
 * The clock of worries (product §8 Safety): those who got one are reminded, silence brings it to the platform's own
 * buddy workers, and the words go six months after somebody talked about it. One that nobody handled never goes.
 */
import { eq, inArray, isNull, lt } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { worries } from '#db/schema/buddies.ts';
import { addWorkingDays } from '../../moderation/working-days.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import { listUsersWithRole } from '../../users/user-repo.ts';
import type { User } from '../../users/user.ts';
import type { DeskNews } from '../buddy-mail.ts';
import { findPlatformBuddywerking } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { KEPT_MONTHS, MONTH_MS } from '../retention.ts';
import { tellDesk } from '../tell-candidate.ts';

type WorryRow = typeof worries.$inferSelect;
type Receivers = Pick<WorryRow, 'buddywerkingId' | 'networkId'>;

const REMIND_WORKING_DAYS = 1;
const ESCALATE_WORKING_DAYS = 3;
/** Once above, everybody hears it again each week. */
const AGAIN_DAYS = 7;

/** Who hears of a worry: the buddy workers, where there are, and the coordinators; else the platform's own workers. */
export function listReceivers({ db }: Pick<BuddyApp, 'db'>, { buddywerkingId, networkId }: Receivers): User[] {
  const coordinators = networkId === null ? [] : listUsersWithRole(db, { role: 'coordinator', networkId });
  const workersOf = buddywerkingId ?? (coordinators.length === 0 ? findPlatformBuddywerking(db)?.id : undefined);
  return [...workersAt(db, workersOf), ...coordinators];
}

const workersAt = (db: BuddyApp['db'], buddywerkingId: number | undefined): User[] =>
  (buddywerkingId === undefined ? [] : listUsersWithRole(db, { role: 'buddy-worker', buddywerkingId }));

/** The platform's own workers, who may read it from then on, and the administrators, who may not but can ask. */
const listAbove = ({ db }: Pick<BuddyApp, 'db'>): User[] =>
  [...workersAt(db, findPlatformBuddywerking(db)?.id), ...listUsersWithRole(db, { role: 'administrator' })];

/** One mail for each person and each news, however many worries. Safe to run twice and after a standstill. */
export function tendWorries(app: BuddyApp): void {
  const now = app.clock.now();
  inTransaction(app.db, () => {
    const told = new Map<string, { user: User; news: DeskNews; ids: Set<number> }>();
    const tell = (users: readonly User[], news: DeskNews, id: number) => {
      for (const user of users) {
        const key = `${user.id} ${news}`;
        const line = told.get(key) ?? { user, news, ids: new Set() };
        told.set(key, line);
        line.ids.add(id);
      }
    };
    for (const row of app.db.select().from(worries).where(isNull(worries.handledAt)).all()) {
      const step = stepOf(row, now);
      if (step === null) continue;
      tell(listReceivers(app, row), 'worry-open', row.id);
      if (step === 'escalate' || row.escalatedAt !== null) tell(listAbove(app), 'worry-late', row.id);
      app.db.update(worries).set({ remindedAt: now, ...(step === 'escalate' ? { escalatedAt: now } : {}) })
        .where(eq(worries.id, row.id)).run();
    }
    for (const { user, news, ids } of told.values()) tellDesk(app, [user], news, ids.size);
    eraseHandled(app, now);
  });
}

/** What is due for an open worry. */
function stepOf(row: Pick<WorryRow, 'at' | 'remindedAt' | 'escalatedAt'>, now: number): 'remind' | 'escalate' | null {
  if (row.escalatedAt !== null) return now - (row.remindedAt ?? row.at) >= AGAIN_DAYS * MS_PER_DAY ? 'remind' : null;
  if (now >= addWorkingDays(row.at, ESCALATE_WORKING_DAYS)) return 'escalate';
  return row.remindedAt === null && now >= addWorkingDays(row.at, REMIND_WORKING_DAYS) ? 'remind' : null;
}

function eraseHandled(app: BuddyApp, now: number): void {
  const before = now - KEPT_MONTHS * MONTH_MS;
  const ids = app.db.select({ id: worries.id }).from(worries).where(lt(worries.handledAt, before)).all()
    .map(({ id }) => id);
  if (ids.length === 0) return;
  app.erasures.note('safety_worries', ids);
  app.db.delete(worries).where(inArray(worries.id, ids)).run();
}
