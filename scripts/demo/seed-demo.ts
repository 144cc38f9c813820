/** Fills an empty database with the demonstration. */
import { inTransaction } from '#db/client.ts';
import { municipalityContacts, networkDetails } from '#db/schema/reference.ts';
import { installation } from '#db/schema/system.ts';
import { insertActivity, replaceOccurrences } from '#src/domain/activities/activity-repo.ts';
import { listMunicipalities, listNetworks } from '#src/domain/places/reference.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { App } from '#src/domain/shared/app.ts';
import { demoMail, demoPhone, demoUrl } from './contact-data.ts';
import { generateDemo, listLokaleBesturen, type DemoActivity, type DemoOptions } from './generate.ts';
import { randomFor } from './random.ts';
import { createOrganiserWriter, type OrganiserWriter } from './write-organisers.ts';

export const DEFAULT_SEED = 2026;
export const DEFAULT_SIZE = 2000;
/** Also the number of activities of `npm run bench`; more take long and nobody has asked for them. */
export const MAX_SIZE = 1_000_000;

export const DEMO_SEED_KEY = 'demo-seed';
/** 'YYYY-MM-DD' of the last day on which the demonstration was filled or renewed. */
export const DEMO_FILLED_ON_KEY = 'demo-filled-on';

const BATCH = 500;

export interface SeedOptions extends DemoOptions {
  onProgress?: (done: number, total: number) => void;
}

type SeedTarget = Pick<App, 'db' | 'searchIndex'>;

/** The database is not empty, so a demonstration has no business there (product §9). */
export class NotEmptyError extends Error {
  constructor(reason: string) {
    super(`The data folder is not empty: ${reason}. A demonstration is only put in an empty one.`);
    this.name = 'NotEmptyError';
  }
}

/**
 * Writes organisers, activities, occurrences, search rows, contact points and networks, in batches of 500.
 * Throws NotEmptyError when the database holds anything. `demo-filled-on` is written last: without it the
 * filling was broken off.
 */
export function seedDemo(
  target: SeedTarget, options: SeedOptions,
): { activities: number; organisers: number } {
  const { db } = target;
  assertEmpty(target);
  inTransaction(db, () => {
    setInstallation(target, 'holds', 'demo');
    setInstallation(target, DEMO_SEED_KEY, String(options.seed));
    insertReferenceRows(target, options);
  });
  const organisers = createOrganiserWriter(db, options.now);
  inTransaction(db, () => listLokaleBesturen(options.seed).forEach(organisers.idOf));
  let done = 0;
  let batch: DemoActivity[] = [];
  const flush = (): void => {
    inTransaction(db, () => writeBatch(target, batch, organisers, options.now));
    done += batch.length;
    batch = [];
    options.onProgress?.(done, options.size);
  };
  for (const activity of generateDemo(options)) {
    batch.push(activity);
    if (batch.length === BATCH) flush();
  }
  if (batch.length > 0) flush();
  inTransaction(db, () => setInstallation(target, DEMO_FILLED_ON_KEY, toLocal(options.now).date));
  return { activities: done, organisers: organisers.count() };
}

function assertEmpty({ db }: SeedTarget): void {
  const holds = db.$client.prepare("select value from installation where key = 'holds'").pluck().get();
  if (holds === 'demo') throw new NotEmptyError('it already holds a demonstration');
  if (holds !== undefined) throw new NotEmptyError('it holds data of its own');
  for (const table of ['activities', 'organisations']) {
    const row = db.$client.prepare(`select 1 from ${table} limit 1`).get();
    if (row !== undefined) throw new NotEmptyError(`there are ${table} in it`);
  }
}

/** Writes or replaces what the installation knows of itself. */
export function setInstallation({ db }: Pick<App, 'db'>, key: string, value: string): void {
  db.insert(installation).values({ key, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } }).run();
}

function writeBatch(
  target: SeedTarget, batch: readonly DemoActivity[], organisers: OrganiserWriter, now: number,
): void {
  const written = batch.map((activity) => {
    const id = insertActivity(target.db, {
      state: 'published',
      organisationId: organisers.idOf(activity.organiser),
      lokaalBestuurId: activity.lokaalBestuur && organisers.idOf(activity.lokaalBestuur),
      content: activity.content,
      schedule: activity.schedule,
      source: 'own',
      confirmedOn: activity.confirmedOn,
      now,
      createdAt: activity.createdAt,
      actor: 'demo',
    });
    replaceOccurrences(target.db, id, activity.occurrences);
    return id;
  });
  target.searchIndex.write(written);
}

const CONTACT_FUNCTIONS = [
  'Dienst integratie', 'Sociaal Huis', 'Vrijetijdsdienst', 'Dienst samenleven', 'Onthaal van de gemeente',
];

/** Contact points and networks that reach nobody; names and leads of the networks are the known ones. */
function insertReferenceRows({ db }: SeedTarget, { seed, now }: SeedOptions): void {
  for (const municipality of listMunicipalities()) {
    const host = `gemeente-${municipality.name}`;
    const row = {
      functionName: randomFor(seed, municipality.nis, 'contact').pick(CONTACT_FUNCTIONS),
      phone: demoPhone(municipality), email: demoMail('samenleven', host), url: demoUrl(host, '/samenleven'),
      updatedAt: now,
    };
    db.insert(municipalityContacts).values({ nis: municipality.nis, ...row })
      .onConflictDoUpdate({ target: municipalityContacts.nis, set: row }).run();
  }
  for (const network of listNetworks()) {
    const host = `netwerk-${network.id}`;
    const row = {
      name: network.name, lead: network.leadOrganisation, phone: demoPhone({ networkId: network.id }),
      email: demoMail('netwerk', host), url: demoUrl(host), updatedAt: now,
    };
    db.insert(networkDetails).values({ id: network.id, ...row })
      .onConflictDoUpdate({ target: networkDetails.id, set: row }).run();
  }
}
