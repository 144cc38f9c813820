/** What a disk or a file can do to a write that is no fault of the program, in words for the log. */

const WORDS: [code: RegExp, words: string][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'the disk is full'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'the data folder cannot be written'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'another program keeps the database locked'],
  [/^(SQLITE_IOERR|EIO)/, 'the disk does not take it; it may be full'],
  [/^SQLITE_CANTOPEN/, 'the database cannot be opened'],
];

/**
 * The words for a fault that ends when the operator or time mends it, so that the answer is "try again later" (503);
 * undefined for anything else.
 */
export function findStorageFault(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    const found = typeof code === 'string' ? WORDS.find(([pattern]) => pattern.test(code)) : undefined;
    if (found) return found[1];
  }
  return undefined;
}
