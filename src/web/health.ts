/** The four checks of `/gezondheid` (product §2). */
import { jobRuns } from '#db/schema/system.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '#src/domain/schedules/brussels-time.ts';
import { readOutboxState } from '#src/domain/shared/outbox.ts';
import type { RunningApp } from '#src/server/create-app.ts';

type Status = 'ok' | 'degraded' | 'down';
interface Check { status: Status; detail: string }

export interface Health {
  status: Status;
  checks: Record<'database' | 'search' | 'mail' | 'jobs', Check>;
}

function check(look: () => Check): Check {
  try {
    return look();
  } catch {
    return { status: 'down', detail: 'does not answer' };
  }
}

/** A job that has not ended well for two days stands still. */
function checkJobs(app: RunningApp): Check {
  const late = app.db.select().from(jobRuns).all()
    .filter((job) => job.lastError !== null || app.clock.now() - (job.lastSucceededAt ?? 0) > 2 * MS_PER_DAY)
    .map((job) => job.name);
  return late.length > 0
    ? { status: 'degraded', detail: `late or failing: ${late.join(', ')}` }
    : { status: 'ok', detail: 'all ran' };
}

/** Mail that failed, or that waited longer than the clock job takes, wants the operator. */
function checkMail(app: RunningApp): Check {
  const { waiting, failing, oldestAt, givenUpLastDay } = readOutboxState(app);
  const isLate = oldestAt !== null && app.clock.now() - oldestAt > 15 * MS_PER_MINUTE;
  const detail = `${waiting} waiting, ${failing} failing, ${givenUpLastDay} given up in a day`;
  return { status: failing > 0 || isLate ? 'degraded' : 'ok', detail };
}

export function readHealth(app: RunningApp): Health {
  const checks = {
    database: check(() => {
      app.db.$client.prepare('select count(*) from installation').get();
      return { status: 'ok', detail: 'answers' };
    }),
    search: check(() => ({ status: 'ok', detail: `${app.search.size()} activities` })),
    mail: check(() => checkMail(app)),
    jobs: check(() => checkJobs(app)),
  };
  const statuses = Object.values(checks).map(({ status }) => status);
  const status = checks.database.status === 'down' || checks.search.status === 'down'
    ? 'down'
    : statuses.some((each) => each !== 'ok') ? 'degraded' : 'ok';
  return { status, checks };
}
