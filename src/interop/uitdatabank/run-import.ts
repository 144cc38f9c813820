/** One run of `import:uitdatabank` (product §9, §11). */
import { eq } from 'drizzle-orm';
import { importRuns } from '#db/schema/system.ts';
import { isDate } from '#src/domain/schedules/brussels-time.ts';
import { ImportBatch, type ImportApp, type ImportOutput } from './run/import-batch.ts';
import { importFiles } from './run/import-files.ts';
import { PageError, importPages } from './run/import-pages.ts';
import { problemsOf } from './run/import-problems.ts';
import { emptyReport, type ImportReport } from './run/import-report.ts';

export interface ImportOptions {
  /** What the run did not hold is withdrawn; only after a run without a problem. */
  complete?: boolean;
  /** 'YYYY-MM-DD'; only for an address. */
  since?: string | null;
  clientId?: string | null;
  retryDelayMs?: number;
}

/**
 * Imports a file, a folder or an address. Never throws for what it reads; a problem that ends the run early stands
 * in the report, and what was imported before it stays. Throws only when our own database fails.
 */
export async function runImport(
  app: ImportApp, source: string, options: ImportOptions = {}, output: ImportOutput = { progress: () => {} },
): Promise<ImportReport> {
  const report = emptyReport(source);
  report.problem = wrongUse(source, options);
  if (report.problem !== null) return report;
  const runId = app.db.insert(importRuns).values({ startedAt: app.clock.now(), source: withoutQuery(source) })
    .returning({ id: importRuns.id }).get().id;
  const batch = new ImportBatch(app, report);
  try {
    await readAll(batch, source, options, output);
    if (options.complete && report.problem === null && report.read > 0) batch.withdrawAbsent();
  } finally {
    const { imported, changed, unchanged, skipped } = report;
    app.db.update(importRuns).set({
      finishedAt: app.clock.now(), imported, changed, unchanged, skipped: skipped.length,
      problems: problemsOf(report),
    }).where(eq(importRuns.id, runId)).run();
    app.search?.refresh();
  }
  if (report.read === 0) report.problem ??= `Nothing to import: ${source} holds no UiTdatabank document.`;
  return report;
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function wrongUse(source: string, options: ImportOptions): string | null {
  const { since = null, complete = false } = options;
  if (source === '') return 'Give a file, a folder or an address.';
  if (isAddress(source) && !URL.canParse(source)) return `${source} is not an address.`;
  if (since !== null && !isDate(since)) return '--since expects a date such as 2026-11-24.';
  if (since !== null && !isAddress(source)) return '--since works only with an address.';
  if (since !== null && complete) return '--complete and --since exclude each other: since reads only what changed.';
  return null;
}

async function readAll(
  batch: ImportBatch, source: string, options: ImportOptions, output: ImportOutput,
): Promise<void> {
  const { since = null, clientId = null, retryDelayMs = 2_000 } = options;
  if (isAddress(source)) {
    try {
      return await importPages(batch, source, { since, clientId, retryDelayMs }, output);
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      batch.report.problem = error.message;
      return;
    }
  }
  try {
    await importFiles(batch, source, output);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') batch.report.problem = `${source} does not exist.`;
    else if (code === 'EACCES' || code === 'EPERM') batch.report.problem = `${source} may not be read.`;
    else throw error;
  }
}

/** Addresses may carry a client id. */
function withoutQuery(source: string): string {
  return isAddress(source) ? source.replace(/[?#].*$/, '') : source;
}
