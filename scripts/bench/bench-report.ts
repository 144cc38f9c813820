/** The report of `npm run bench`: what it holds, how it prints, and how two of them compare. */
import type { HttpReport } from './bench-http.ts';
import type { ImportSpeed } from './bench-import.ts';
import type { SizeReport } from './bench-search.ts';

export interface BenchReport {
  /** ISO 8601. */
  date: string;
  machine: { node: string; processors: number; memoryGb: number };
  search: SizeReport[];
  http: HttpReport | null;
  import: ImportSpeed | null;
}

export function printSize(report: SizeReport): void {
  console.log(
    `\n${report.activities} activities, ${report.comingOccurrences} coming occurrences: loaded in ${report.loadMs} ms into `
      + `${report.engineMegabytes} MB, a refresh without changes takes ${report.refreshMicroseconds} µs; on disk `
      + `${report.databaseMegabytes} MB, ${report.searchMegabytes} of them for search; ${report.reindexPerSecond} activities `
      + 'a second are indexed anew',
  );
  console.table(report.mixes.map(({ mix, p50, p95, p99, budgetP95Ms }) => ({
    search: mix, 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99, 'budget p95': budgetP95Ms ?? '',
  })));
}

export function printHttp(http: HttpReport): void {
  console.log(
    `\nOver HTTP at ${http.activities} activities, ${http.connections} connections, requests per second; the server answers its `
      + `first page ${http.startMs} ms after the command and takes ${http.memoryMegabytes} MB:`,
  );
  console.table([
    { page: 'empty endpoint', 'per second': http.perSecond.empty, 'against empty': 1 },
    { page: 'search page asked again', 'per second': http.perSecond.repeated, 'against empty': http.ratios.repeated },
    { page: 'search page never asked', 'per second': http.perSecond.fresh, 'against empty': http.ratios.fresh },
  ]);
}

export function printImport({ documents, newPerSecond, unchangedPerSecond }: ImportSpeed): void {
  console.log(`\nImport of ${documents} documents: ${newPerSecond} new ones a second, ${unchangedPerSecond} unchanged ones a second.`);
}

/** Every figure of a report by a name that says where it stands. */
function figuresOf(report: BenchReport): Map<string, number> {
  const figures = new Map<string, number>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'number') figures.set(name, value);
    else if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) add(`${name}, ${key}`, each);
    }
  };
  for (const { activities, mixes, ...rest } of report.search) {
    add(`${activities}`, rest);
    for (const { mix, p50, p95, p99 } of mixes) add(`${activities}, ${mix}`, { p50, p95, p99 });
  }
  add('http', report.http && { startMs: report.http.startMs, memoryMegabytes: report.http.memoryMegabytes, ...report.http.perSecond, ratios: report.http.ratios });
  add('import', report.import);
  return figures;
}

/** What stands in both reports, and how many times the earlier it is now. */
export function compare(earlier: BenchReport, now: BenchReport): { figure: string; earlier: number; now: number; ratio: number }[] {
  const before = figuresOf(earlier);
  return [...figuresOf(now)].flatMap(([figure, value]) => {
    const old = before.get(figure);
    return old === undefined || old === 0 ? [] : [{ figure, earlier: old, now: value, ratio: Math.round((value / old) * 100) / 100 }];
  });
}

/** Times of a mix at ten times the offer, against the smaller (product §10: at most twelve). */
export function growthOf(sizes: readonly SizeReport[]): { search: string; from: number; to: number; 'times p95': number }[] {
  return sizes.flatMap((small) => sizes.filter(({ activities }) => activities === small.activities * 10).flatMap((large) => (
    small.mixes.flatMap(({ mix, p95 }) => {
      const other = large.mixes.find((each) => each.mix === mix);
      return other && p95 > 0
        ? [{ search: mix, from: small.activities, to: large.activities, 'times p95': Math.round((other.p95 / p95) * 10) / 10 }] : [];
    })
  )));
}
