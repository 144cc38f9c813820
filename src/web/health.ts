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

/** While Meilisearch is in trouble FTS5 finds the words: search goes on. */
function checkSearch(app: RunningApp): Check {
  const detail = `${app.search.size()} activities`;
  if (!app.meilisearch) return { status: 'ok', detail };
  const trouble = app.meilisearch.trouble();
  return trouble === null
    ? { status: 'ok', detail: `${detail}, words by Meilisearch` }
    : { status: 'degraded', detail: `${detail}, words by FTS5: Meilisearch fails (${trouble})` };
}

export function readHealth(app: RunningApp): Health {
  const checks = {
    database: check(() => {
      app.db.$client.prepare('select count(*) from installation').get();
      const trouble = app.storage.trouble();
      if (trouble !== null) return { status: 'degraded', detail: `did not take a write: ${trouble}` };
      return { status: 'ok', detail: 'answers' };
    }),
    search: check(() => checkSearch(app)),
    mail: check(() => checkMail(app)),
    jobs: check(() => checkJobs(app)),
  };
  const statuses = Object.values(checks).map(({ status }) => status);
  const status = checks.database.status === 'down' || checks.search.status === 'down'
    ? 'down'
    : statuses.some((each) => each !== 'ok') ? 'degraded' : 'ok';
  return { status, checks };
}
