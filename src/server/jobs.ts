/**
 * The clock jobs of the one process that serves (architecture §1). Each is safe to run twice and after a week of
 * standstill; a job that fails is logged, tried again at the next turn, and shows in /gezondheid.
 */
import { eq } from 'drizzle-orm';
import { awaitTurn } from '#db/await-turn.ts';
import { jobRuns } from '#db/schema/system.ts';
import { forgetOldTries } from '#src/auth/rate-limits.ts';
import { forgetExpiredDevices } from '#src/auth/second-factor.ts';
import { cleanImages } from '#src/domain/activities/images/clean-images.ts';
import { forgetOldViews } from '#src/domain/demand/count-views.ts';
import { tendEasyOffers } from '#src/domain/activities/easy/tend-easy-offers.ts';
import { expireActivities } from '#src/domain/activities/expire-activities.ts';
import { extendHorizon } from '#src/domain/activities/extend-horizon.ts';
import { askFreshness, askNextSeason } from '#src/domain/activities/publishing/ask-organisers.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import {
  eraseEnded, keepPromise, remindFollowUps, remindOwners, remindUnconfirmed,
} from '#src/domain/buddies/run-buddy-clocks.ts';
import { forgetOldImports } from '#src/domain/buddies/import-duos/duo-import-repo.ts';
import { tendWorries } from '#src/domain/buddies/safety/tend-worries.ts';
import { openLokaalBestuurRequests } from '#src/domain/moderation/desk/lokaal-bestuur-request.ts';
import { notifyDesks } from '#src/domain/moderation/desk/notify-desks.ts';
import { closeAnsweredActions } from '#src/domain/networks/plan/close-actions.ts';
import { forgetRemovedEntries } from '#src/domain/networks/desk-lists.ts';
import { forgetTargetLoads } from '#src/domain/networks/figures/target-groups.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { forgetReportSources } from '#src/domain/moderation/report-activity.ts';
import { MS_PER_HOUR, MS_PER_MINUTE, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { forgetOldMails } from '#src/domain/shared/outbox.ts';
import { eraseSignups } from '#src/domain/signups/erase-signups.ts';
import { settleWaitingLists } from '#src/domain/signups/settle-waiting-lists.ts';
import { tellChangedDates } from '#src/domain/signups/tell-changed-dates.ts';
import { tellAboutCalls, tellAboutSessions } from '#src/domain/signups/tell-organisers.ts';
import { forgetExpiredLinks } from '#src/domain/users/one-time-links.ts';
import { removeOldFiles } from '#src/mail/eml-files.ts';
import { forgetOldFormKeys } from '#src/web/form-keys.ts';
import { renewDemo } from '#scripts/demo/fill-demo.ts';
import { enlivenDemo } from '#scripts/demo/life/enliven-demo.ts';
import { forgetOldCopies } from './backup/backup-folder.ts';
import { forgetRetiredKeys } from './keys/retired-keys.ts';
import { filesFolder, type JobState, type RunningApp } from './create-app.ts';

interface Job {
  name: string;
  /** At every turn, hourly, or once per Brussels day. */
  every: 'minute' | 'hour' | 'day';
  run(app: RunningApp): void | Promise<void>;
}

/** Ended sessions, links, devices, counted tries, keys of forms, mails: what has had its time (product §1.9). */
async function forgetAccountLeftovers(app: RunningApp): Promise<void> {
  await app.sessions.forgetExpired();
  forgetExpiredDevices(app);
  forgetExpiredLinks(app);
  forgetOldTries(app);
  forgetOldFormKeys(app);
  forgetOldMails(app);
  await removeOldFiles(filesFolder(app.config, 'mail'), app.clock);
}

const JOBS: Job[] = [
  { name: 'tell-changed-dates', every: 'minute', run: (app) => { tellChangedDates(app); } },
  { name: 'settle-waiting-lists', every: 'minute', run: (app) => { settleWaitingLists(app); } },
  { name: 'tell-about-calls', every: 'minute', run: (app) => { tellAboutCalls(app); } },
  { name: 'tell-about-sessions', every: 'day', run: (app) => { tellAboutSessions(app); } },
  { name: 'erase-signups', every: 'hour', run: (app) => { eraseSignups(app, app.erasures); } },
  { name: 'buddy-unconfirmed', every: 'hour', run: (app) => { remindUnconfirmed(app); } },
  { name: 'buddy-owners', every: 'hour', run: (app) => { remindOwners(app); } },
  { name: 'buddy-promise', every: 'hour', run: (app) => { keepPromise(app); } },
  { name: 'company-requests', every: 'minute', run: (app) => { tendCompanyRequests(app); } },
  { name: 'buddy-follow-ups', every: 'day', run: (app) => { remindFollowUps(app); } },
  { name: 'buddy-worries', every: 'hour', run: (app) => { tendWorries(app); } },
  { name: 'buddy-erase', every: 'hour', run: (app) => { eraseEnded(app); } },
  { name: 'forget-duo-lists', every: 'minute', run: (app) => { forgetOldImports(app); } },
  { name: 'clear-erased-pages', every: 'minute', run: (app) => { app.clearErasedPages(); } },
  { name: 'keep-words', every: 'minute', run: (app) => { app.meilisearch?.nudge(); } },
  { name: 'deliver-mail', every: 'minute', run: (app) => app.mail.deliver() },
  { name: 'open-requests', every: 'minute', run: (app) => { openLokaalBestuurRequests(app); } },
  { name: 'escalate-items', every: 'minute', run: (app) => { escalateItems(app); } },
  { name: 'notify-desks', every: 'minute', run: (app) => { notifyDesks(app); } },
  { name: 'close-network-actions', every: 'minute', run: (app) => { closeAnsweredActions(app); } },
  { name: 'forget-network-entries', every: 'day', run: (app) => { forgetRemovedEntries(app); forgetTargetLoads(app); } },
  { name: 'ask-freshness', every: 'day', run: async (app) => { await askFreshness(app); } },
  { name: 'ask-next-season', every: 'day', run: async (app) => { await askNextSeason(app); } },
  { name: 'tend-easy-offers', every: 'hour', run: (app) => { tendEasyOffers(app, app.erasures); } },
  { name: 'forget-report-sources', every: 'hour', run: (app) => { forgetReportSources(app); } },
  { name: 'renew-demo', every: 'day', run: (app) => { if (app.isDemo) { renewDemo(app); enlivenDemo(app); } } },
  { name: 'extend-horizon', every: 'day', run: async (app) => { await extendHorizon(app); } },
  { name: 'expire-activities', every: 'hour', run: (app) => { expireActivities(app); } },
  { name: 'clean-images', every: 'day', run: (app) => { cleanImages(app, app.images); } },
  { name: 'forget-views', every: 'day', run: (app) => { forgetOldViews(app); } },
  { name: 'forget-backups', every: 'day', run: ({ config, clock }) => {
    forgetOldCopies(config.dataDir, clock.now());
    forgetRetiredKeys(config.dataDir, clock.now());
  } },
  { name: 'forget-accounts', every: 'hour', run: forgetAccountLeftovers },
];

function isDue(app: RunningApp, job: Job, now: number): boolean {
  const last = app.db.select().from(jobRuns).where(eq(jobRuns.name, job.name)).get()?.lastSucceededAt;
  if (!last || last > now) return true;
  if (job.every === 'minute') return true;
  return job.every === 'hour' ? now - last >= MS_PER_HOUR : toLocal(last).date !== toLocal(now).date;
}

function note(app: RunningApp, name: string, values: Partial<typeof jobRuns.$inferInsert>): void {
  app.content.unseen(() => app.db.insert(jobRuns).values({ name, ...values })
    .onConflictDoUpdate({ target: jobRuns.name, set: values }).run());
}

async function runJob(app: RunningApp, job: Job): Promise<void> {
  await awaitTurn(app.db);
  note(app, job.name, { lastStartedAt: app.clock.now() });
  try {
    await job.run(app);
    note(app, job.name, { lastSucceededAt: app.clock.now(), lastError: null });
  } catch (error) {
    app.storage.note(error);
    app.log.error({ error, job: job.name }, 'job failed');
    note(app, job.name, { lastError: error instanceof Error ? error.message : String(error) });
  }
}

/** Runs every job that is due, one after the other. */
export async function runDueJobs(app: RunningApp): Promise<void> {
  for (const job of JOBS) {
    if (isDue(app, job, app.clock.now())) await runJob(app, job);
  }
  app.search.refresh();
}

/** In the order they run, also those that never ran. */
function listJobs(app: RunningApp): JobState[] {
  const rows = new Map(app.db.select().from(jobRuns).all().map((row) => [row.name, row]));
  return JOBS.map(({ name, every }) => {
    const row = rows.get(name);
    return {
      name, every, startedAt: row?.lastStartedAt ?? null, succeededAt: row?.lastSucceededAt ?? null,
      error: row?.lastError ?? null,
    };
  });
}

/** Starts the round: at once, then every minute what has become due. */
export function startJobs(app: RunningApp): { stop(): void } {
  let running: Promise<void> | null = null;
  const turn = () => {
    running ??= runDueJobs(app)
      .catch((error: unknown) => {
        const fault = app.storage.note(error);
        app.log.error(fault === undefined ? { error } : { fault }, 'jobs failed');
      })
      .finally(() => { running = null; });
    return running;
  };
  app.jobs = {
    list: () => listJobs(app),
    async runNow(name) {
      const job = JOBS.find((each) => each.name === name);
      if (!job) return false;
      // Two jobs never run beside each other: after the turn that runs, and a turn that becomes due waits.
      while (running) await running;
      running = runJob(app, job).then(() => app.search.refresh()).finally(() => { running = null; });
      await running;
      return true;
    },
  };
  const first = setTimeout(() => void turn(), 100);
  const timer = setInterval(() => void turn(), MS_PER_MINUTE);
  return { stop() { clearTimeout(first); clearInterval(timer); app.jobs = null; } };
}
