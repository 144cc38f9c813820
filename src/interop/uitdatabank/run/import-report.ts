/** What a run of the import did, for people and machines (issue: imported, changed, unchanged, skipped and why). */
import type { SkipReason, WithdrawReason } from '../map-event.ts';

export type ReportedReason =
  | SkipReason | WithdrawReason
  | 'over' | 'replaced' | 'place-document' | 'organizer-document' | 'not-a-document' | 'not-json' | 'unreadable' | 'too-large'
  | 'error';

export interface Skipped {
  /** File relative to the folder, or address of the page. */
  file: string;
  /** Place in a page or array; null for a single document. */
  index: number | null;
  /** UUID, where there is one. */
  id: string | null;
  reason: ReportedReason;
  detail: string;
}

export interface ImportReport {
  source: string;
  /** Documents of UiTdatabank that were understood as such, skipped ones too. */
  read: number;
  imported: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  skipped: Skipped[];
  /** Why the run stopped early or read nothing; null when all went well. */
  problem: string | null;
}

const SENTENCES: Readonly<Record<ReportedReason, string>> = {
  'no-uuid': 'no UUID at the end of @id',
  'reference-only': 'only a reference; ask for the page with embed=true',
  draft: 'still a draft at the source',
  'no-title': 'no title',
  'no-date': 'the calendar says no date',
  'place-reference': 'only a reference to a place that is not in this run',
  'place-unknown': 'the place is not stated or not known',
  rejected: 'rejected at the source',
  deleted: 'deleted at the source',
  audience: 'not for everyone',
  elsewhere: 'not in Flanders or Brussels',
  over: 'over',
  replaced: 'a later document in this run has the same UUID',
  'place-document': 'a place; only activities are shown',
  'organizer-document': 'an organizer without activity here',
  'not-a-document': 'not an activity document',
  'not-json': 'cannot be read as JSON; the file may be damaged',
  unreadable: 'cannot be read',
  'too-large': 'larger than 200 MB',
  error: 'fault while importing',
};

export function emptyReport(source: string): ImportReport {
  return { source, read: 0, imported: 0, changed: 0, unchanged: 0, withdrawn: 0, skipped: [], problem: null };
}

/** 0 when anything was readable, else 1. */
export function exitStatusOf(report: ImportReport): 0 | 1 {
  return report.read > 0 ? 0 : 1;
}

/** Lines for people; every skipped document with its file and id. */
export function reportLines(report: ImportReport): string[] {
  const lines = report.skipped.map(({ file, index, id, reason, detail }) => {
    const where = index === null ? file : `${file} [${index}]`;
    const why = detail === '' ? SENTENCES[reason] : `${SENTENCES[reason]} (${detail})`;
    return `skipped ${where}${id === null ? '' : ` ${id}`}: ${why}`;
  });
  lines.push(`imported ${report.imported}, changed ${report.changed}, unchanged ${report.unchanged}, `
    + `withdrawn ${report.withdrawn}, skipped ${report.skipped.length}`);
  if (report.problem !== null) lines.push(report.problem);
  return lines;
}

/** One object for machines. */
export function reportJson(report: ImportReport): string {
  const { skipped, ...figures } = report;
  return JSON.stringify({
    ...figures, skippedCount: skipped.length,
    skipped: skipped.map((each) => ({ ...each, sentence: SENTENCES[each.reason] })),
  }, null, 2);
}
