/**
 * Figures of an agency about the target group (product §8): entered or loaded, exact, always with source and date.
 * Every writing is kept for 30 days with what stood there before, so that it can be undone.
 */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { targetGroups } from '#db/schema/networks.ts';
import { targetLoads } from '#db/schema/target-loads.ts';
import { municipalitiesOfNetwork } from '../../places/reference.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { canChangeNetwork } from '../network.ts';
import {
  guessTargetColumns, isTargetGroup, readTargetLines, type NewTargetGroup, type SheetRow, type TargetColumns,
  type TargetDefaults, type TargetLine,
} from './target-table.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;
export type TargetGroup = typeof targetGroups.$inferSelect;
type Figure = { count: number; source: string } | null;
/** One figure that was written; null = none stood there, or none stands there now. */
export interface TargetChange { nis: string; groupName: string; asOf: string; before: Figure; after: Figure }
export type TargetLoad = typeof targetLoads.$inferSelect;

const nisOf = (networkId: string): string[] => municipalitiesOfNetwork(networkId).map(({ nis }) => nis);

function requireChange(actor: Actor, networkId: string): void {
  if (!canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
}

const byDutchName = new Intl.Collator('nl-BE');

/** The newest figure of each group per gemeente of the network, by group and name of the gemeente. */
export function listTargetGroups({ db }: Pick<App, 'db'>, networkId: string): TargetGroup[] {
  const names = new Map(municipalitiesOfNetwork(networkId).map(({ nis, name }) => [nis, name]));
  const rows = db.select().from(targetGroups).where(inArray(targetGroups.nis, [...names.keys()]))
    .orderBy(asc(targetGroups.asOf)).all();
  return [...new Map(rows.map((row) => [`${row.nis} ${row.groupName}`, row])).values()].sort((a, b) => (
    byDutchName.compare(a.groupName, b.groupName) || byDutchName.compare(names.get(a.nis) ?? '', names.get(b.nis) ?? '')
  ));
}

/** What stands in this place. */
const placeOf = ({ nis, groupName, asOf }: Pick<TargetChange, 'nis' | 'groupName' | 'asOf'>) =>
  and(eq(targetGroups.nis, nis), eq(targetGroups.groupName, groupName), eq(targetGroups.asOf, asOf));

function findFigure(db: Database, place: Pick<TargetChange, 'nis' | 'groupName' | 'asOf'>): Figure {
  const row = db.select().from(targetGroups).where(placeOf(place)).get();
  return row ? { count: row.count, source: row.source } : null;
}

function putFigure(db: Database, { nis, groupName, asOf }: TargetChange, figure: Figure, now: number): void {
  if (figure === null) {
    db.delete(targetGroups).where(placeOf({ nis, groupName, asOf })).run();
    return;
  }
  const values = { ...figure, updatedAt: now };
  db.insert(targetGroups).values({ nis, groupName, asOf, ...values })
    .onConflictDoUpdate({ target: [targetGroups.nis, targetGroups.groupName, targetGroups.asOf], set: values }).run();
}

/** Writes the rows and @returns what that changed. */
function write({ db, clock }: QueryApp, rows: readonly NewTargetGroup[]): TargetChange[] {
  return rows.map(({ nis, groupName, asOf, count, source }) => {
    const place = { nis, groupName, asOf };
    const change = { ...place, before: findFigure(db, place), after: { count, source } };
    putFigure(db, change, change.after, clock.now());
    return change;
  });
}

const NO_COLUMNS: TargetColumns = { place: -1, count: -1, group: -1, source: -1, date: -1 };

/**
 * Writes figures at once; the same gemeente, group and date again takes the place. Throws `not-found` for others than
 * the coordinator, `invalid` when one of them is wrong: then nothing is written. @returns the id to undo it with.
 */
export function saveTargetGroups(
  app: QueryApp, actor: Actor, networkId: string, rows: readonly NewTargetGroup[],
): number {
  requireChange(actor, networkId);
  const nises = nisOf(networkId);
  const [first] = rows;
  if (!first || !rows.every((row) => isTargetGroup(row, nises))) throw new DomainError('invalid', 'target-wrong');
  return inTransaction(app.db, () => {
    const now = app.clock.now();
    const defaults = { groupName: first.groupName, source: first.source, asOf: first.asOf };
    return app.db.insert(targetLoads).values({
      networkId, rows: [], columns: NO_COLUMNS, defaults, madeAt: now, savedAt: now, changes: write(app, rows),
    }).returning({ id: targetLoads.id }).get().id;
  });
}

/** Keeps a table of a file to look at first; nothing of it is written yet. Throws `not-found` as above. */
export function stageTargets(
  { db, clock }: QueryApp, actor: Actor,
  { networkId, rows, defaults }: { networkId: string; rows: SheetRow[]; defaults: TargetDefaults },
): number {
  requireChange(actor, networkId);
  return db.insert(targetLoads).values({
    networkId, rows, columns: guessTargetColumns(rows), defaults, madeAt: clock.now(), changes: [],
  }).returning({ id: targetLoads.id }).get().id;
}

/** One that is not written yet. Throws `not-found` for another network's, a written one, others than the coordinator. */
export function getStagedTargets(
  { db }: Pick<App, 'db'>, actor: Actor, networkId: string, id: number,
): { load: TargetLoad; lines: TargetLine[] } {
  requireChange(actor, networkId);
  const load = db.select().from(targetLoads)
    .where(and(eq(targetLoads.id, id), eq(targetLoads.networkId, networkId), isNull(targetLoads.savedAt))).get();
  if (!load) throw new DomainError('not-found', 'page');
  return { load, lines: readTargetLines(load.rows, load.columns, load.defaults, nisOf(networkId)) };
}

/** Which column holds what, and what lines say that say nothing. Throws as `getStagedTargets`. */
export function changeStagedTargets(
  app: QueryApp, actor: Actor,
  { networkId, id, columns, defaults }:
  { networkId: string; id: number; columns: TargetColumns; defaults: TargetDefaults },
): void {
  inTransaction(app.db, () => {
    getStagedTargets(app, actor, networkId, id);
    app.db.update(targetLoads).set({ columns, defaults }).where(eq(targetLoads.id, id)).run();
  });
}

/**
 * Writes the lines that are right. Throws `not-found` as `getStagedTargets`, `invalid` when no line is right.
 * @returns how many were written.
 */
export function saveStagedTargets(app: QueryApp, actor: Actor, networkId: string, id: number): number {
  return inTransaction(app.db, () => {
    const { lines } = getStagedTargets(app, actor, networkId, id);
    const right = lines.flatMap(({ row }) => (row === undefined ? [] : [row]));
    if (right.length === 0) throw new DomainError('invalid', 'target-none');
    app.db.update(targetLoads).set({ rows: [], savedAt: app.clock.now(), changes: write(app, right) })
      .where(eq(targetLoads.id, id)).run();
    return right.length;
  });
}

/** What was written in the last 30 days and not undone, the newest first. */
export const listTargetLoads = ({ db }: Pick<App, 'db'>, networkId: string): TargetLoad[] =>
  db.select().from(targetLoads)
    .where(and(eq(targetLoads.networkId, networkId), isNotNull(targetLoads.savedAt), isNull(targetLoads.undoneAt)))
    .orderBy(desc(targetLoads.madeAt), desc(targetLoads.id)).all();

/**
 * Puts back what stood there; a figure that was written again since stays. Repeated, nothing happens. Throws
 * `not-found` for another network's and others than the coordinator.
 */
export function undoTargetLoad(app: QueryApp, actor: Actor, networkId: string, id: number): void {
  requireChange(actor, networkId);
  inTransaction(app.db, () => {
    const load = app.db.select().from(targetLoads)
      .where(and(eq(targetLoads.id, id), eq(targetLoads.networkId, networkId), isNotNull(targetLoads.savedAt))).get();
    if (!load) throw new DomainError('not-found', 'page');
    if (load.undoneAt !== null) return;
    const now = app.clock.now();
    for (const change of load.changes) {
      const isAsWritten = JSON.stringify(findFigure(app.db, change)) === JSON.stringify(change.after);
      if (isAsWritten) putFigure(app.db, change, change.before, now);
    }
    app.db.update(targetLoads).set({ undoneAt: now }).where(eq(targetLoads.id, id)).run();
  });
}

/** What was not written goes after a day, the way back after 30 days. Safe to run twice. */
export function forgetTargetLoads({ db, clock }: QueryApp): void {
  const now = clock.now();
  db.delete(targetLoads).where(or(
    and(isNull(targetLoads.savedAt), lt(targetLoads.madeAt, now - MS_PER_DAY)),
    lt(targetLoads.madeAt, now - 30 * MS_PER_DAY),
  )).run();
}
