/**
 * What went wrong in a run, short enough to keep with it: counts per reason with the first examples. File names and
 * UUIDs only; titles and whatever else a document says stay out, and so do the keys in an address.
 */
import type { ImportReport, ReportedReason } from './import-report.ts';

export interface ImportProblems {
  /** Why the run ended early, in English as on the command line; null = it went to the end. */
  ended: string | null;
  /** The most frequent first. */
  reasons: { reason: ReportedReason; count: number; examples: string[] }[];
}

const EXAMPLES = 3;

const withoutQuery = (text: string): string => text.replace(/\?\S*/g, '');

/** As it stands in `import_runs.problems`; null when nothing went wrong. */
export function problemsOf(report: Pick<ImportReport, 'problem' | 'skipped'>): string | null {
  if (report.problem === null && report.skipped.length === 0) return null;
  const byReason = new Map<ReportedReason, { count: number; examples: string[] }>();
  for (const { reason, id, file, index } of report.skipped) {
    const seen = byReason.get(reason) ?? { count: 0, examples: [] };
    seen.count += 1;
    const where = `${withoutQuery(file)}${index === null ? '' : ` [${index}]`}`;
    if (seen.examples.length < EXAMPLES) seen.examples.push(id ?? where);
    byReason.set(reason, seen);
  }
  const problems: ImportProblems = {
    ended: report.problem === null ? null : withoutQuery(report.problem),
    reasons: [...byReason].map(([reason, seen]) => ({ reason, ...seen })).sort((a, b) => b.count - a.count),
  };
  return JSON.stringify(problems);
}
