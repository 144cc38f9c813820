/** Where words of a person stand: in any table, sealed or not, and in any file of a data folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Sqlite } from '#db/client.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Sealed texts in clear, also inside a longer text; others as they are. */
function inClear(text: string, sealer: Sealer): string {
  return text.replace(/v1\.[\w-]{8}\.[\w-]{38,}/g, (sealed) => {
    try {
      return inClear(sealer.open(sealed), sealer);
    } catch {
      return sealed;
    }
  });
}

/** 'table.column' of every value that holds one of the marks, in small letters, sealed ones opened. */
export function tablesWith(sqlite: Sqlite, sealer: Sealer, marks: readonly string[]): string[] {
  const wanted = marks.map((mark) => mark.toLowerCase());
  const columns = sqlite.prepare(`select t.name as "table", c.name as "column" from pragma_table_list t, pragma_table_xinfo(t.name) c
    where t.schema = 'main' and t.type in ('table', 'virtual', 'shadow') and t.name not like 'sqlite_%'`).all() as
    { table: string; column: string }[];
  return columns.filter(({ table, column }) => {
    const values = sqlite.prepare(`select "${column}" from "${table}" where "${column}" is not null`).pluck().all();
    return values.some((value) => {
      const text = inClear(Buffer.isBuffer(value) ? value.toString('latin1') : String(value), sealer).toLowerCase();
      return wanted.some((mark) => text.includes(mark));
    });
  }).map(({ table, column }) => `${table}.${column}`);
}

/** Quoted-printable and base64 parts of mails in clear. */
function mailInClear(bytes: string): string {
  const quoted = bytes.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const blocks = bytes.match(/(?:[A-Za-z0-9+/]{60,76}\r?\n)*[A-Za-z0-9+/]{4,76}={0,2}(?=\r?\n)/g) ?? [];
  return [bytes, Buffer.from(quoted, 'latin1').toString('utf8'), ...blocks.map((block) => Buffer.from(block, 'base64').toString('utf8'))].join('\n');
}

/** Names of files, from the folder, that hold one of the marks, as bytes, as text or sealed. */
export function filesWith(folder: string, sealer: Sealer, marks: readonly string[]): string[] {
  const wanted = marks.map((mark) => mark.toLowerCase());
  return filesIn(folder).filter((file) => {
    const bytes = readFileSync(file);
    const raw = bytes.toString('latin1');
    const text = [bytes.toString('utf8'), file.endsWith('.eml') ? mailInClear(raw) : inClear(raw, sealer)].join('\n').toLowerCase();
    return wanted.some((mark) => text.includes(mark));
  }).map((file) => relative(folder, file));
}
