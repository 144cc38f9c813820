/** The notes of erasures beside the backups: one line each, "table hash", only ever added to (product §1.9). */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { eraseAgain, erasureHash, type ErasureNotes, type NotedErasure } from '#src/domain/erasure/erasures.ts';
import type { App } from '#src/domain/shared/app.ts';
import { erasuresBeside, listBackupFolders } from './backup/backup-folder.ts';
import { appendLines } from './backup/durable-file.ts';

/** Stands outside the database and outlives a restore; `restore` never writes over it. */
export const erasureFile = (dataDir: string): string => join(dataDir, 'erasures.log');

/** Notes stand in the data folder and beside every backup of it that can be reached. */
export function createErasureNotes(file: string, sealer: Pick<Sealer, 'fingerprint'>): ErasureNotes {
  return {
    note(table, ids) {
      if (ids.length === 0) return;
      const lines = ids.map((id) => `${table} ${erasureHash(sealer, table, id)}\n`).join('');
      appendLines(file, lines);
      for (const folder of listBackupFolders(dirname(file))) appendBeside(erasuresBeside(folder), lines);
    },
  };
}

/** A folder that is away now, such as a disk taken out, gets what it lacks at the next backup. */
function appendBeside(file: string, lines: string): void {
  try {
    appendLines(file, lines);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  }
}

/** [] when nothing was ever erased; a line that was cut off is no note. */
export function readErasures(file: string): NotedErasure[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [, table, hash] = /^([a-z_]+) ([\w-]{43})$/.exec(line) ?? [];
    return table && hash ? [{ table, hash }] : [];
  });
}

/** For `restore`, before the site answers: erases again what had been erased. @returns how many rows. */
export function replayErasures(
  app: Pick<App, 'db'> & { sealer: Pick<Sealer, 'fingerprints' | 'open'> }, file: string,
): number {
  return eraseAgain(app, readErasures(file));
}
