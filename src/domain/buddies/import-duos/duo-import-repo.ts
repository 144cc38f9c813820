/**
 * A list of duos between choosing the file and bringing it in: sealed, of one worker, gone within the hour.
 */
import { eq, lte } from 'drizzle-orm';
import { buddyImports } from '#db/schema/buddy-imports.ts';
import { MS_PER_MINUTE } from '../../schedules/brussels-time.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import type { DuoField, GuessedTable, SheetRow } from './duo-columns.ts';

/** With the minute of the job that erases it, nothing of it is left after an hour. */
export const IMPORT_MINUTES = 58;

type Content = Pick<GuessedTable, 'head' | 'rows' | 'never'>;

export interface DuoImport extends Content {
  id: number;
  buddywerkingId: number;
  columns: (DuoField | null)[];
  /** Already brought in from this file. */
  broughtIn: number;
  expiresAt: number;
}

/** Takes the place of the worker's list before it. Inside the caller's transaction. @returns its id. */
export function keepImport(
  app: BuddyApp,
  { userId, buddywerkingId, table }: { userId: number; buddywerkingId: number; table: GuessedTable },
): number {
  const now = app.clock.now();
  const { columns, ...content } = table;
  dropImport(app, userId);
  return app.db.insert(buddyImports).values({
    userId, buddywerkingId, columns, content: app.sealer.seal(JSON.stringify(content)), createdAt: now,
    expiresAt: now + IMPORT_MINUTES * MS_PER_MINUTE,
  }).returning({ id: buddyImports.id }).get().id;
}

/** The list this worker is busy with; undefined when there is none, or its time is over. */
export function findImport(app: BuddyApp, userId: number): DuoImport | undefined {
  const row = app.db.select().from(buddyImports).where(eq(buddyImports.userId, userId)).get();
  if (!row || row.expiresAt <= app.clock.now()) return undefined;
  const { id, buddywerkingId, columns, broughtIn, expiresAt } = row;
  const content = JSON.parse(app.sealer.open(row.content)) as Content;
  return { id, buddywerkingId, columns, broughtIn, expiresAt, ...content };
}

export function setImportColumns(app: BuddyApp, id: number, columns: readonly (DuoField | null)[]): void {
  app.db.update(buddyImports).set({ columns: [...columns] }).where(eq(buddyImports.id, id)).run();
}

/**
 * Only the rows that were refused stay, to be read; without any the list is gone. Its hour does not begin
 * anew.
 */
export function leaveRefused(
  app: BuddyApp, list: DuoImport, rows: readonly SheetRow[], broughtIn: number,
): void {
  if (rows.length === 0) {
    app.db.delete(buddyImports).where(eq(buddyImports.id, list.id)).run();
    return;
  }
  const content: Content = { head: list.head, rows: [...rows], never: list.never };
  app.db.update(buddyImports).set({
    content: app.sealer.seal(JSON.stringify(content)), broughtIn: list.broughtIn + broughtIn,
  }).where(eq(buddyImports.id, list.id)).run();
}

export function dropImport(app: Pick<BuddyApp, 'db'>, userId: number): void {
  app.db.delete(buddyImports).where(eq(buddyImports.userId, userId)).run();
}

export function forgetOldImports({ db, clock }: Pick<BuddyApp, 'db' | 'clock'>): void {
  db.delete(buddyImports).where(lte(buddyImports.expiresAt, clock.now())).run();
}
