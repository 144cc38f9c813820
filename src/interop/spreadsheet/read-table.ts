/**
 * A table out of a file that somebody chose: CSV in any of the usual writings, or the first sheet of an
 * .xlsx. What it
 * is, its content says, never its name.
 */
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import { isWorkbook } from './workbook-sizes.ts';

export interface TableRow {
  /** As the spreadsheet numbers it, the first is 1. */
  line: number;
  /** Trimmed, without control signs; a date is 'YYYY-MM-DD'. */
  cells: string[];
}

/** `old-excel`: an .xls, which has to be saved anew; `no-table`: nothing that can be read as a table. */
export type TableFault = 'empty' | 'too-long' | 'old-excel' | 'no-table';
export type ReadTable = { rows: TableRow[] } | { fault: TableFault };

const MOST_COLUMNS = 60;
/** A longer cell is no name, number or date; what is behind it is not needed. */
const MOST_SIGNS = 300;

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/**
 * Rows without any text are left out and keep their number. `mostRows` counts those with text. Never throws.
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>, mostRows: number): Promise<ReadTable> {
  if (bytes.length === 0) return { fault: 'empty' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'old-excel' };
  try {
    const cells = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? await readWorkbook(bytes) : readCsv(bytes);
    return cells === undefined ? { fault: 'no-table' } : tableOf(cells, mostRows);
  } catch {
    return { fault: 'no-table' };
  }
}

function tableOf(cells: readonly (readonly string[])[], mostRows: number): ReadTable {
  const rows = cells.map((each, index) => ({ line: index + 1, cells: each.slice(0, MOST_COLUMNS).map(tidy) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length === 0) return { fault: 'empty' };
  if (rows.length > mostRows) return { fault: 'too-long' };
  const width = Math.max(...rows.map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1));
  if (width < 2) return { fault: 'no-table' };
  const widen = (cells: readonly string[]) => Array.from({ length: width }, (_none, at) => cells[at] ?? '');
  return { rows: rows.map(({ line, cells: own }) => ({ line, cells: widen(own) })) };
}

const tidy = (text: string) => text.normalize('NFC')
  .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\ufeff\u200b]+/gu, ' ').trim().slice(0, MOST_SIGNS);

/** Undefined for a zip that is no workbook, or one that would unpack to more than anybody has in a list. */
async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<string[][] | undefined> {
  if (!isWorkbook(bytes)) return undefined;
  const { buffer, byteOffset, byteLength } = bytes;
  const sheet = await readSheet(buffer.slice(byteOffset, byteOffset + byteLength));
  return sheet.map((row) => row.map(cellText));
}

/** Days have no hour in a spreadsheet and come as midnight in UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function readCsv(bytes: Uint8Array): string[][] | undefined {
  const text = decode(bytes);
  if (/[\0-\u0008\u000e-\u001a]/.test(text) || /^\s*(?:%PDF|<[!?a-z])/i.test(text)) return undefined;
  return parse(text, {
    delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false,
    max_record_size: 100_000,
  });
}

/** As spreadsheets here save it: UTF-8, "Unicode text" (UTF-16), or the signs of Windows. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What parts the first lines into most cells; a spreadsheet here writes semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return [';', '\t', ',', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
