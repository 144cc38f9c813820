/** The files of photos in the data folder. Written whole under another name first, so that none is ever half. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageFileName, IMAGE_TYPES, IMAGE_WIDTHS, readImageFileName, type ImageFileName } from './image.ts';
import type { MadeImage } from './make-image.ts';

export interface ImageFiles {
  /** Safe to repeat: the same id is the same photo. */
  write(image: MadeImage): void;
  /** Undefined when it is not there. */
  read(name: ImageFileName): Promise<Buffer | undefined>;
  /** Ids of which there is at least one file. */
  listIds(): string[];
  remove(id: string): void;
}

/** @param folder made at the first photo */
export function createImageFiles(folder: string): ImageFiles {
  const pathOf = (name: ImageFileName) => join(folder, imageFileName(name));
  return {
    write({ id, files }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const { width, extension, bytes } of files) {
        const path = pathOf({ id, width, extension });
        writeFileSync(`${path}.new`, bytes, { mode: 0o600 });
        renameSync(`${path}.new`, path);
      }
    },
    async read(name) {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    listIds() {
      try {
        const ids = readdirSync(folder).map((name) => readImageFileName(name.replace(/\.new$/, ''))?.id);
        return [...new Set(ids.filter((id) => id !== undefined))];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    remove(id) {
      for (const width of IMAGE_WIDTHS) {
        for (const extension of Object.keys(IMAGE_TYPES) as (keyof typeof IMAGE_TYPES)[]) {
          const path = pathOf({ id, width, extension });
          rmSync(path, { force: true });
          rmSync(`${path}.new`, { force: true });
        }
      }
    },
  };
}
