/** Small files that are whole and on the disk when these return. */
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whole or not at all; mode 600. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flush: true });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncPath(dirname(file));
}

/** Adds whole lines, each ending in a newline; made with mode 600 when missing. Two processes may do so at once. */
export function appendLines(file: string, lines: string): void {
  const isNew = !existsSync(file);
  const handle = openSync(file, 'a+', 0o600);
  try {
    // A line that a kill cut off is ended first, so that it spoils no other.
    writeSync(handle, endsInLine(handle) ? lines : `\n${lines}`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) syncPath(dirname(file));
}

function endsInLine(handle: number): boolean {
  const { size } = fstatSync(handle);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

/** The content of a file, or the names in a folder, are on the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
