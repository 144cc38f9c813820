/** Tables as CSV files that a spreadsheet opens without running what stands in a cell (architecture §3). */
import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/**
 * UTF-8 with mark, semicolons as spreadsheets here expect. A cell that begins with `=`, `+`, `-`, `@`, tab or return is
 * preceded by an apostrophe, so that it is text.
 */
export const writeCsv = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  stringify([head, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell ?? ''))), {
    bom: true, delimiter: ';', escape_formulas: true, quoted_string: true, record_delimiter: 'windows',
  });

/** Headers of a file to save that nobody keeps. */
export const csvHeaders = (name: string): Record<string, string> => ({
  'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"`,
  'Cache-Control': 'no-store',
});
