/**
 * `npm start` (with --demo) and `npm run serve`: opens the data folder, fills an empty one with the demonstration
 * when asked, serves, and runs the clock jobs. What the operator can mend ends with one clear line and status 1.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { waitShortly } from '#db/await-turn.ts';
import { ensureDemoAccounts } from '#src/auth/demo-accounts.ts';
import { ConfigError, readConfig, siteUrl, type Config } from '#src/server/config.ts';
import { createApp, refuseTestNow } from '#src/server/create-app.ts';
import {
  databaseFile, isEmptyDataFolder, openDataFolder, prepareDataFolder, setHolding, StartError,
} from '#src/server/data-folder.ts';
import { createHttpServer, type PageHandler } from '#src/server/http.ts';
import { startJobs } from '#src/server/jobs.ts';
import { fillWithDemo } from '#scripts/demo/fill-demo.ts';
import { seedDemoBuddies } from '#scripts/demo/seed-buddies.ts';
import { DEFAULT_SEED } from '#scripts/demo/seed-demo.ts';
import { enlivenDemo } from '#scripts/demo/life/enliven-demo.ts';

const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });

/** Fills beside and moves in place when it is whole, so that a kill leaves an empty folder, not half of one. */
async function fillEmptyFolder(config: Config): Promise<void> {
  prepareDataFolder(config.dataDir);
  const beside = join(config.dataDir, `new-${process.pid}`);
  mkdirSync(beside, { recursive: true });
  try {
    console.log('Filling the empty data folder with a demonstration of about 2,000 invented activities.');
    await fillWithDemo({ ...config, dataDir: beside }, (done, all) => console.log(`  ${done} of ${all}`));
    renameSync(databaseFile(beside), databaseFile(config.dataDir));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function prepareHolding(config: Config): Promise<void> {
  const isEmpty = isEmptyDataFolder(config.dataDir);
  if (values.demo) {
    if (isEmpty) await fillEmptyFolder(config);
    return;
  }
  if (isEmpty) refuseTestNow(config, null);
  const db = await openDataFolder(config.dataDir);
  try {
    setHolding(db, 'own');
  } finally {
    db.$client.close();
  }
}

async function loadHandler(): Promise<PageHandler> {
  const entry = new URL('../dist/server/entry.mjs', import.meta.url);
  if (!existsSync(entry)) throw new StartError('The site is not built. Run "npm run build".');
  const built = await import(entry.href) as { handler: PageHandler };
  return built.handler;
}

async function main(): Promise<void> {
  const config = readConfig();
  await prepareHolding(config);
  const app = await createApp(config);
  if (!values.demo && app.isDemo) {
    app.close();
    throw new StartError(`The data folder ${config.dataDir} holds a demonstration. Use "npm start", or another DATA_DIR.`);
  }
  if (app.isDemo) seedDemoBuddies(app, { seed: DEFAULT_SEED, now: app.clock.now() });
  const accounts = app.isDemo
    ? await ensureDemoAccounts({ db: app.db, dataDir: config.dataDir, now: app.clock.now() })
    : null;
  enlivenDemo(app);
  const handler = await loadHandler();
  const server = createHttpServer({ app, handler, clientFolder: 'dist/client' });
  // From here on somebody waits for what the database does; filling it is work of seconds.
  waitShortly(app.db);
  app.metrics.watchStatements(app.db, config.slowSqlMs);
  const jobs = startJobs(app);

  const stop = () => {
    jobs.stop();
    server.close(() => { app.close(); process.exit(0); });
    server.closeIdleConnections();
    setTimeout(() => { server.closeAllConnections(); }, 5000).unref();
  };
  server.on('error', (error: NodeJS.ErrnoException) => {
    jobs.stop();
    app.close();
    endWith(error.code === 'EADDRINUSE'
      ? new StartError(`Port ${config.port} is in use. Stop the other program, or set PORT.`)
      : error.syscall === 'listen' || error.syscall === 'getaddrinfo'
        ? new StartError(`Cannot listen on ${config.host}, port ${config.port} (${error.code}). Set HOST or PORT.`)
        : error);
  });
  server.listen(config.port, config.host, () => {
    const address = server.address();
    if (address && typeof address === 'object') config.port = address.port;
    app.publicUrl = siteUrl(config);
    console.log(`Meedoen is ready: ${app.publicUrl}`);
    if (values.demo && !app.isDemo) {
      console.log(`The data folder ${config.dataDir} held something already, so no demonstration was added.`);
    }
    if (accounts) {
      console.log('It holds a demonstration: every activity, organiser and number is invented.');
      console.log(`The accounts of the demonstration stand in ${accounts}.`);
    }
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function endWith(error: unknown): never {
  if (error instanceof StartError || error instanceof ConfigError) console.error(error.message);
  else console.error(error);
  process.exit(1);
}

main().catch(endWith);
