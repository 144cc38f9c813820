/**
 * Running duos of a buddywerking come in from its spreadsheet (product §8): chosen, looked at, corrected,
 * brought in.
 */
import { inTransaction } from '#db/client.ts';
import { isBuddyWorkerOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { findBuddywerking, type BuddywerkingCard } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { checkDuos, type CheckedLine } from './check-duos.ts';
import { DUO_FIELDS, guessColumns, type DuoField, type SheetRow } from './duo-columns.ts';
import {
  dropImport, findImport, keepImport, leaveRefused, setImportColumns, type DuoImport,
} from './duo-import-repo.ts';
import { writeDuos } from './write-duos.ts';

/** Rows with text in one file, heads too. */
export const MOST_ROWS = 2000;

/** Throws `not-found` for who does not work at that buddywerking. */
function ownBuddywerking(app: BuddyApp, actor: Actor, id: number): BuddywerkingCard {
  const found = isBuddyWorkerOf(actor, id) ? findBuddywerking(app.db, id) : undefined;
  if (!found) throw new DomainError('not-found', 'page');
  return found;
}

/** Keeps the table of a chosen file, with what its columns seem to say. Throws `not-found`. */
export function openDuoList(
  app: BuddyApp, actor: Actor, buddywerkingId: number, rows: readonly SheetRow[],
): void {
  inTransaction(app.db, () => {
    ownBuddywerking(app, actor, buddywerkingId);
    keepImport(app, { userId: actor.userId, buddywerkingId, table: guessColumns(rows) });
  });
}

export interface DuoListView { list: DuoImport; buddywerking: BuddywerkingCard; lines: CheckedLine[] }

/**
 * The list this worker is busy with and what each line would become; undefined when there is none. Writes
 * nothing.
 */
export function readDuoList(app: BuddyApp, actor: Actor): DuoListView | undefined {
  const list = findImport(app, actor.userId);
  if (!list || !isBuddyWorkerOf(actor, list.buddywerkingId)) return undefined;
  const buddywerking = ownBuddywerking(app, actor, list.buddywerkingId);
  return { list, buddywerking, lines: checkDuos(app, list.rows, list.columns, buddywerking) };
}

/** Throws `gone` when its hour is over, or another file took its place. */
function getList(app: BuddyApp, actor: Actor, id: number): DuoListView {
  const view = readDuoList(app, actor);
  if (view?.list.id !== id) throw new DomainError('gone', 'duo-list-gone');
  return view;
}

/** What the worker says each column is; what is no field is not read. Throws `gone`. */
export function setDuoColumns(app: BuddyApp, actor: Actor, id: number, columns: readonly string[]): void {
  inTransaction(app.db, () => {
    const { list } = getList(app, actor, id);
    setImportColumns(app, id, list.head.map((_head, index): DuoField | null => (
      DUO_FIELDS.find((each) => each === columns[index]) ?? null
    )));
  });
}

/** Safe to repeat. */
export function dropDuoList(app: Pick<BuddyApp, 'db'>, actor: Actor): void {
  dropImport(app, actor.userId);
}

/**
 * Brings in every line that is ready, in one transaction: both people with their file at this buddywerking,
 * the duo with
 * its own start and its questions. Lines that were refused stay to be read until the hour is over. Throws
 * `gone`, and
 * `conflict` when no line is ready. @returns how many duos came in.
 */
export function importDuos(app: BuddyApp, actor: Actor, id: number): number {
  return inTransaction(app.db, () => {
    const { list, buddywerking, lines } = getList(app, actor, id);
    const ready = lines.flatMap(({ result }) => (result.kind === 'ready' ? [result.duo] : []));
    if (ready.length === 0) throw new DomainError('conflict', 'duo-list-none');
    writeDuos(app, ready, { buddywerking, by: actor.userId });
    const refused = new Set(lines.filter(({ result }) => result.kind === 'wrong').map(({ line }) => line));
    leaveRefused(app, list, list.rows.filter(({ line }) => refused.has(line)), ready.length);
    return ready.length;
  });
}
