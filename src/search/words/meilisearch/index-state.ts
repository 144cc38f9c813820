/**
 * What this data folder knows of its index at Meilisearch. The index says itself how far it is (its mark); here
 * stands what it may say. So a server that was emptied or put back, and a database that was restored, are noticed.
 */
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import { installation } from '#db/schema/system.ts';
import { systemClock } from '#src/domain/shared/clock.ts';
import { MS_PER_MINUTE } from '#src/domain/schedules/brussels-time.ts';
import { SETTINGS_VERSION, type Mark } from './server.ts';

const KEY = 'meilisearch';
/** Who writes says so again with every batch; one that fell silent this long is gone. */
const LEASE_MS = 2 * MS_PER_MINUTE;

/** The one that answers, the one beside it, and some that a server lost. */
const MOST_BUILDS = 5;

/** Changes of the search rows that were surely written (`cursor`), and that were sent (`sent`). */
interface Build {
  cursor: number;
  sent: number;
}

interface State {
  /** Part of the names of the indexes, so that two installations can share a server. */
  name: string;
  builds: Record<string, Build>;
  /** Epoch ms of this machine; a lease of more than LEASE_MS comes from a clock that was wrong. */
  lease: { holder: string; until: number } | null;
}

export interface IndexState {
  name(): string;
  /** Whether an index with this mark holds what this database had at that change. */
  accepts(mark: Mark | null): mark is Mark;
  newBuild(): Mark;
  noteSent(mark: Mark): void;
  noteWritten(mark: Mark): void;
  /** Forgets every building but this one. */
  keepOnly(build: string): void;
  /** One writer at a time, over all processes. False when another holds it. */
  takeLease(): boolean;
  releaseLease(): void;
}

export function createIndexState(db: Database): IndexState {
  const holder = randomBytes(8).toString('hex');
  const content = contentVersionOf(db);
  const stored = db.select({ value: installation.value }).from(installation)
    .where(eq(installation.key, KEY)).prepare();

  const read = (): State | null => {
    const row = stored.get();
    return row ? JSON.parse(row.value) as State : null;
  };

  /** No page shows any of this. */
  function change<T>(work: (state: State) => T): T {
    return content.unseen(() => inTransaction(db, () => {
      const state = read() ?? { name: randomBytes(4).toString('hex'), builds: {}, lease: null };
      const result = work(state);
      const value = JSON.stringify(state);
      db.insert(installation).values({ key: KEY, value })
        .onConflictDoUpdate({ target: installation.key, set: { value } }).run();
      return result;
    }));
  }

  const isOpen = (lease: State['lease'], now: number): boolean =>
    lease === null || lease.holder === holder || lease.until <= now || lease.until > now + LEASE_MS;

  return {
    name: () => read()?.name ?? change((state) => state.name),
    accepts(mark): mark is Mark {
      const build = mark?.build.startsWith(`${SETTINGS_VERSION}-`) ? read()?.builds[mark.build] : undefined;
      return mark && build ? mark.cursor >= build.cursor && mark.cursor <= build.sent : false;
    },
    newBuild: () => change((state) => {
      const build = `${SETTINGS_VERSION}-${randomBytes(6).toString('hex')}`;
      const latest = Object.entries(state.builds).slice(1 - MOST_BUILDS);
      state.builds = { ...Object.fromEntries(latest), [build]: { cursor: 0, sent: 0 } };
      return { build, cursor: 0 };
    }),
    noteSent: ({ build, cursor }) => change((state) => {
      const known = state.builds[build];
      if (known) known.sent = Math.max(known.sent, cursor);
      if (state.lease?.holder === holder) state.lease.until = systemClock.now() + LEASE_MS;
    }),
    noteWritten: ({ build, cursor }) => change((state) => {
      const known = state.builds[build];
      if (known) known.cursor = Math.max(known.cursor, cursor);
    }),
    keepOnly: (build) => change((state) => {
      const known = state.builds[build];
      state.builds = known ? { [build]: known } : {};
    }),
    takeLease: () => change((state) => {
      const now = systemClock.now();
      if (!isOpen(state.lease, now)) return false;
      state.lease = { holder, until: now + LEASE_MS };
      return true;
    }),
    releaseLease: () => change((state) => {
      if (state.lease?.holder === holder) state.lease = null;
    }),
  };
}
