/** The one place where things are wired: configuration in, a working App out. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { createOidcClient, type OidcClient } from '#src/auth/oidc.ts';
import { createSealer, type Sealer } from '#src/auth/sealed-text.ts';
import { createSessions, type Sessions } from '#src/auth/sessions.ts';
import { createDemandCounter, type DemandCounter } from '#src/domain/demand/count-demand.ts';
import type { App } from '#src/domain/shared/app.ts';
import { clockStartingAt, systemClock, type Clock } from '#src/domain/shared/clock.ts';
import { createOutgoingMail, type OutgoingMail } from '#src/mail/create-mail.ts';
import { createFileMailer } from '#src/mail/eml-files.ts';
import { createSmtpMailer } from '#src/mail/smtp.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { loadLexicon } from '#src/search/words/lexicon.ts';
import { oidcPaths, pathsIn } from '#src/web/paths.ts';
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
  sessions: Sessions;
  mail: OutgoingMail;
  /** Null when the operator named no issuer. */
  oidc: OidcClient | null;
  close(): void;
}

/** TEST_NOW is refused unless the folder holds a demonstration or NODE_ENV=test (product §9). */
export function refuseTestNow(config: Config, holding: Holding | null): void {
  if (config.testNow === null || holding === 'demo' || config.nodeEnv === 'test') return;
  throw new StartError('TEST_NOW: expected only with a data folder that holds a demonstration, or NODE_ENV=test.');
}

function clockFor(config: Config, holding: Holding | null): Clock {
  refuseTestNow(config, holding);
  return config.testNow === null ? systemClock : clockStartingAt(config.testNow);
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
  const sealer = createSealer([secretKeyOf(config)]);
  const base: App & { sealer: Sealer } = {
    db, clock, search, sealer,
    searchIndex: createSearchIndex(db),
    log: createLog(config),
    publicUrl: siteUrl(config),
    isDemo: holding === 'demo',
  };
  // The port, and so the address, may only be known once the server listens.
  const site = () => app.publicUrl;
  const mailer = config.smtpUrl
    ? createSmtpMailer(config.smtpUrl, config.mailFrom)
    : createFileMailer(filesFolder(config, 'mail'), config.mailFrom, clock);
  const mail = createOutgoingMail(base, mailer, () => ({
    site: site(),
    link: (language, code) => site() + pathsIn(language).link(code),
    offer: (language, activityId) => site() + pathsIn(language).offer(activityId ?? undefined),
    queue: (language, desk, itemId) => site() + pathsIn(language).queue(desk, itemId ?? undefined),
    signup: (language, code) => site() + pathsIn(language).signup(code),
    offerSignups: (language) => site() + pathsIn(language).offerSignups(),
    rule: (language, anchor) => `${site()}${pathsIn(language).houseRules()}#${anchor}`,
  }));
  const oidc = config.oidc && createOidcClient(config.oidc, sealer, () => ({
    callback: site() + oidcPaths.callback(), signedOut: site() + pathsIn('nl').signedOut(),
  }));
  const app: RunningApp = {
    ...base, config, demand, holding, mail, oidc,
    lexicon: loadLexicon(),
    sessions: createSessions({ db, clock, sealer }),
    close() {
      mail.stop();
      demand.flush();
      db.$client.close();
    },
  };
  return app;
}

/** Where images and mails of this installation stand. */
export const filesFolder = (config: Config, kind: 'images' | 'mail'): string => join(config.dataDir, kind);
