/**
 * Loaded before the site (`node --import`): writes the text of every statement that runs, once each between two
 * changes of the mark, to the file in TRACE_FILE. A line is the mark and the text as JSON.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

const file = process.env.TRACE_FILE;
const markFile = `${file}.mark`;
const seen = new Set();

function note(sql) {
  let mark = 'start';
  try {
    mark = readFileSync(markFile, 'utf8');
  } catch {
    // The test has not begun to ask.
  }
  const line = JSON.stringify([mark, sql]);
  if (seen.has(line)) return;
  seen.add(line);
  appendFileSync(file, `${line}\n`);
}

const prepare = Sqlite.prototype.prepare;
Sqlite.prototype.prepare = function prepareTraced(sql) {
  const statement = prepare.call(this, sql);
  for (const name of ['run', 'get', 'all', 'iterate']) {
    const plain = statement[name].bind(statement);
    Object.defineProperty(statement, name, { configurable: true, value: (...values) => { note(sql); return plain(...values); } });
  }
  return statement;
};
