/** The one place where things are wired: configuration in, a working App out. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { contentVersionOf, type ContentVersion } from '#db/content-version.ts';
import { createOidcClient, type OidcClient } from '#src/auth/oidc.ts';
import { createKeyring } from '#src/auth/keyring.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { createSessions, type Sessions } from '#src/auth/sessions.ts';
import { createImageFiles, type ImageFiles } from '#src/domain/activities/images/image-files.ts';
import { createDemandCounter, type DemandCounter } from '#src/domain/demand/count-demand.ts';
import { createLanguageStates, type LanguageStates } from '#src/domain/languages/site-languages.ts';
import { createViewCounter, type ViewCounter } from '#src/domain/demand/count-views.ts';
import { MatchingRounds } from '#src/domain/buddies/duos/matching-rounds.ts';
import type { PairProposer } from '#src/domain/buddies/duos/propose-for-network.ts';
import type { ErasureNotes, ForgetTraces } from '#src/domain/erasure/erasures.ts';
import type { App } from '#src/domain/shared/app.ts';
import { clockStartingAt, systemClock, type Clock } from '#src/domain/shared/clock.ts';
import { forgetMailsAbout } from '#src/domain/shared/outbox.ts';
import { createOutgoingMail, type OutgoingMail } from '#src/mail/create-mail.ts';
import { createFileMailer, removeFilesAbout } from '#src/mail/eml-files.ts';
import { createSmtpMailer } from '#src/mail/smtp.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { loadLexicon } from '#src/search/words/lexicon.ts';
import { createMeilisearchWords, type MeilisearchWords } from '#src/search/words/meilisearch/create-words.ts';
import { forgetFormKeysAbout } from '#src/web/form-keys.ts';
import { createPageCache, type PageCache } from '#src/web/page-cache.ts';
import { oidcPaths, pathsIn } from '#src/web/paths.ts';
import { replayWaiting } from './backup/waiting-erasures.ts';
import { siteUrl, type Config } from './config.ts';
import { findHolding, openDataFolder, StartError, type Holding } from './data-folder.ts';
import { createErasing } from './erased-pages.ts';
import { createErasureNotes, erasureFile } from './erasure-file.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createStorageState, type StorageState } from './storage-state.ts';
import { createPairProposer } from './pair-proposer.ts';
import { watchHashKeys } from './keys/hash-keys.ts';
import { watchSecrets } from './secret-key.ts';

export interface JobState {
  name: string;
  every: 'minute' | 'hour' | 'day';
  /** Epoch ms; null = never. */
  startedAt: number | null;
  succeededAt: number | null;
  /** Of the last run, when it failed. */
  error: string | null;
}

/** The clock jobs, as the administrator's desk reads and starts them. */
export interface JobControl {
  list(): JobState[];
  /** Runs one and waits for its end; false when there is no such job. A failure stands in its state. */
  runNow(name: string): Promise<boolean>;
}

/** The App with what only the server and the commands use. */
export interface RunningApp extends App {
  config: Config;
  holding: Holding | null;
  demand: DemandCounter;
  views: ViewCounter;
  images: ImageFiles;
  sealer: Sealer;
  erasures: ErasureNotes;
  proposePairs: PairProposer;
  matching: MatchingRounds;
  forgetTraces: ForgetTraces;
  /** What was erased leaves the write-ahead log too, which else keeps old pages until they are written over. */
  clearErasedPages(): void;
  content: ContentVersion;
  pages: PageCache;
  lexicon: ReturnType<typeof loadLexicon>;
  /** Null when the operator named no server; then FTS5 finds the words. */
  meilisearch: MeilisearchWords | null;
  metrics: Metrics;
  storage: StorageState;
  languages: LanguageStates;
  /** Null while no jobs run in this process. */
  jobs: JobControl | null;
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
  const secrets = watchSecrets(config);
  const sealer = createKeyring({ secrets, sealedHashKeys: watchHashKeys(db) });
  replayWaiting(config.dataDir, db, secrets());
  const log = createLog(config);
  const metrics = createMetrics(log);
  const fts5 = createFts5Matcher(db);
  const meilisearch = config.meiliUrl === null
    ? null : createMeilisearchWords({ db, url: config.meiliUrl, key: config.meiliKey, fts5, log });
  const words = metrics.watchWords(meilisearch?.matcher ?? fts5);
  const search = metrics.watchSearch(createSearchEngine({ db, clock, words }));
  const content = contentVersionOf(db);
  const demand = createDemandCounter({ db, clock, dailyKey: () => randomBytes(32), write: content.unseen });
  const pages = createPageCache({ clock, content, search, showsClock: config.testNow !== null });
  const views = createViewCounter({ db, clock, dailyKey: () => randomBytes(32), write: content.unseen });
  const base: App & { sealer: Sealer } = {
    db, clock, search, sealer,
    searchIndex: createSearchIndex(db),
    log,
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
    buddyOwn: (language, code, mailToken) =>
      site() + pathsIn(language).buddyOwn(code, mailToken === null ? '' : new URLSearchParams({ mail: mailToken })),
    company: (language, activityId, code) => site() + pathsIn(language).company(activityId, new URLSearchParams({ code })),
    buddyDesk: (language) => site() + pathsIn(language).buddyDesk(),
    offerSignups: (language) => site() + pathsIn(language).offerSignups(),
    rule: (language, anchor) => `${site()}${pathsIn(language).houseRules()}#${anchor}`,
  }));
  const oidc = config.oidc && createOidcClient(config.oidc, sealer, () => ({
    callback: site() + oidcPaths.callback(), signedOut: site() + pathsIn('nl').signedOut(),
  }));
  const app: RunningApp = {
    ...base, config, content, demand, views, holding, mail, oidc, pages,
    ...createErasing(db, createErasureNotes(erasureFile(config.dataDir), sealer)),
    proposePairs: createPairProposer(),
    matching: new MatchingRounds((error) => log.error({ error }, 'matching failed')),
    forgetTraces(marks) {
      if (marks.length === 0) return;
      forgetMailsAbout(base, marks);
      forgetFormKeysAbout(base, marks);
      removeFilesAbout(filesFolder(config, 'mail'), marks);
    },
    images: createImageFiles(filesFolder(config, 'images')),
    lexicon: loadLexicon(),
    meilisearch,
    metrics,
    storage: createStorageState(db, clock),
    languages: createLanguageStates(db),
    jobs: null,
    sessions: createSessions({ db, clock, sealer }),
    close() {
      meilisearch?.stop();
      mail.stop();
      demand.flush();
      views.flush();
      db.$client.close();
    },
  };
  return app;
}

/** Where images and mails of this installation stand. */
export const filesFolder = (config: Config, kind: 'images' | 'mail'): string => join(config.dataDir, kind);
