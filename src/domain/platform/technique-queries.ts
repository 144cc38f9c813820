/** Mail, imports and search as the administrator sees them: figures and classes, no person (product §1.9). */
import { and, asc, desc, eq, gt, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { outboxMails } from '#db/schema/mail.ts';
import { searchActivities } from '#db/schema/search.ts';
import { importRuns } from '#db/schema/system.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';

export interface FailingMail {
  id: number;
  kind: string;
  tries: number;
  /** Class of the last failure. */
  failure: string;
  /** After the @; null when it cannot be read. */
  domain: string | null;
  nextTryAt: number;
}

export interface GivenUpMail { id: number; kind: string; failure: string; givenUpAt: number }

/** Waits and failed at least once, the oldest first. */
export function listFailingMails(app: SealingApp, limit = 50): FailingMail[] {
  return app.db.select().from(outboxMails)
    .where(and(isNull(outboxMails.sentAt), isNull(outboxMails.givenUpAt), isNotNull(outboxMails.lastFailure)))
    .orderBy(asc(outboxMails.id)).limit(limit).all()
    .map(({ id, kind, tries, lastFailure, recipient, nextTryAt }) => ({
      id, kind, tries, nextTryAt, failure: lastFailure ?? '', domain: domainOf(app, recipient),
    }));
}

function domainOf(app: SealingApp, recipient: string | null): string | null {
  try {
    return recipient === null ? null : app.sealer.open(recipient).split('@').at(-1) ?? null;
  } catch {
    return null;
  }
}

/** Given up in the last 30 days, the newest first; not what the demonstration keeps back. Address and text are gone. */
export function listGivenUpMails(app: Pick<App, 'db' | 'clock'>, limit = 50): GivenUpMail[] {
  return app.db.select().from(outboxMails)
    .where(and(
      isNull(outboxMails.sentAt), gt(outboxMails.givenUpAt, app.clock.now() - 30 * MS_PER_DAY),
      ne(outboxMails.lastFailure, 'demonstration'),
    ))
    .orderBy(desc(outboxMails.givenUpAt)).limit(limit).all()
    .map(({ id, kind, lastFailure, givenUpAt }) => ({ id, kind, failure: lastFailure ?? '', givenUpAt: givenUpAt ?? 0 }));
}

/**
 * Every mail that waits is due now; what is being sent at this moment stays. Throws `not-found` for others than the
 * administrator. @returns how many.
 */
export function retryMails(app: Pick<App, 'db' | 'clock'>, actor: Actor): number {
  if (!isAdministrator(actor)) throw new DomainError('not-found', 'page');
  return inTransaction(app.db, () => app.db.update(outboxMails).set({ nextTryAt: app.clock.now() }).where(and(
    isNull(outboxMails.sentAt), isNull(outboxMails.givenUpAt), isNull(outboxMails.claimedUntil),
    gt(outboxMails.nextTryAt, app.clock.now()),
  )).run().changes);
}

/** As the import wrote it (`interop/uitdatabank/run/import-problems.ts`). */
export interface ImportProblems {
  ended: string | null;
  reasons: { reason: string; count: number; examples: string[] }[];
}

export type ImportRun = Omit<typeof importRuns.$inferSelect, 'problems'> & { problems: ImportProblems | null };

/** The newest first. */
export const listImportRuns = ({ db }: Pick<App, 'db'>, limit = 10): ImportRun[] =>
  db.select().from(importRuns).orderBy(desc(importRuns.id)).limit(limit).all()
    .map((run) => ({ ...run, problems: run.problems === null ? null : JSON.parse(run.problems) as ImportProblems }));

export interface IndexState {
  /** In the memory of the engine. */
  inEngine: number;
  /** Rows of the index. */
  inIndex: number;
  /** Activities that the public sees. */
  published: number;
}

export function readIndexState(app: Pick<App, 'db' | 'search'>): IndexState {
  const count = sql<number>`count(*)`;
  return {
    inEngine: app.search.size(),
    inIndex: app.db.select({ count }).from(searchActivities).where(eq(searchActivities.published, true)).get()?.count ?? 0,
    published: app.db.select({ count }).from(activities).where(eq(activities.state, 'published')).get()?.count ?? 0,
  };
}
