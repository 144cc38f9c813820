/** The one place where things are wired: configuration in, a working App out. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { createSealer, type Sealer } from '#src/auth/sealed-text.ts';
import { createDemandCounter, type DemandCounter } from '#src/domain/demand/count-demand.ts';
import type { App } from '#src/domain/shared/app.ts';
import { clockStartingAt, systemClock, type Clock } from '#src/domain/shared/clock.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { loadLexicon } from '#src/search/words/lexicon.ts';
import { siteUrl, type Config } from './config.ts';
import { findHolding, openDataFolder, StartError, type Holding } from './data-folder.ts';
import { createLog } from './log.ts';
import { secretKeyOf } from './secret-key.ts';

/** The App with what only the server and the commands use. */
export interface RunningApp extends App {
  config: Config;
  holding: Holding | null;
  demand: DemandCounter;
  sealer: Sealer;
  lexicon: ReturnType<typeof loadLexicon>;
  close(): void;
}

/** TEST_NOW is refused unless the folder holds a demonstration or NODE_ENV=test (product §9). */
function clockFor(config: Config, holding: Holding | null): Clock {
  if (config.testNow === null) return systemClock;
  if (holding !== 'demo' && config.nodeEnv !== 'test') {
    throw new StartError('TEST_NOW: expected only with a data folder that holds a demonstration, or NODE_ENV=test.');
  }
  return clockStartingAt(config.testNow);
}

/** Opens the data folder (making it when missing). Throws StartError for what the operator can mend. */
export async function createApp(config: Config): Promise<RunningApp> {
  const db = await openDataFolder(config.dataDir);
  try {
    return wire(config, db);
  } catch (error) {
    db.$client.close();
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
      throw new StartError(`The database in ${config.dataDir} is damaged. Put a backup in its place.`);
    }
    throw error;
  }
}

function wire(config: Config, db: Database): RunningApp {
  const holding = findHolding(db);
  const clock = clockFor(config, holding);
  const search = createSearchEngine({ db, clock, words: createFts5Matcher(db) });
  const demand = createDemandCounter({ db, clock, dailyKey: () => randomBytes(32) });
  return {
    config, db, clock, search, demand, holding,
    searchIndex: createSearchIndex(db),
    log: createLog(config),
    sealer: createSealer([secretKeyOf(config)]),
    lexicon: loadLexicon(),
    publicUrl: siteUrl(config),
    isDemo: holding === 'demo',
    close() {
      demand.flush();
      db.$client.close();
    },
  };
}

/** Where images and mails of this installation stand. */
export const filesFolder = (config: Config, kind: 'images' | 'mail'): string => join(config.dataDir, kind);
