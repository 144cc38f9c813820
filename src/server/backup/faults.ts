/** Faults of disk and file that an operator can mend, in words. */
import { StartError } from '../data-folder.ts';

const WORDS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system takes no file of this size',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EIO: 'the disk does not answer',
  SQLITE_FULL: 'the disk is full',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_READONLY: 'the file system is read-only',
  SQLITE_NOTADB: 'the database is damaged',
  SQLITE_CORRUPT: 'the database is damaged',
  SQLITE_IOERR: 'the disk does not take it; it may be full',
  SQLITE_BUSY: 'another program keeps the database locked',
};

/** A StartError for a known fault, else what was thrown. `attempt` as in "The backup could not be written to X". */
export function inWords(error: unknown, attempt: string): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof StartError || typeof code !== 'string') return error;
  const words = WORDS[code] ?? Object.entries(WORDS).find(([key]) => key.startsWith('SQLITE') && code.startsWith(key))?.[1];
  return words ? new StartError(`${attempt}: ${words} (${code}).`) : error;
}
