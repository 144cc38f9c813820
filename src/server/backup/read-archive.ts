/** Opens a backup into a folder and says no to whatever is not exactly what was backed up. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extract, list, type ReadEntry } from 'tar';
import { StartError } from '../data-folder.ts';
import { isArchivePath, MANIFEST, parseManifest, sha256OfFile, type Manifest } from './manifest.ts';
import { kindOfArchive, openSealed } from './sealed-archive.ts';

/**
 * Every file in `folder` is then as the manifest says. Throws StartError for another kind of file, a missing or wrong
 * passphrase, a path or link that has no place in a backup, and a file that was changed, lacks or is too many.
 */
export async function readArchive(file: string, folder: string, passphrase: string | null): Promise<Manifest> {
  const opened = join(folder, 'opened.tar.gz');
  const kind = await kindOfArchive(file);
  if (kind === 'other') throw new StartError(`${file} is not a backup of Meedoen.`);
  if (kind === 'sealed') {
    if (passphrase === null) throw new StartError(`The backup ${file} is closed. Say --passphrase-file FILE.`);
    await openSealed(file, opened, passphrase);
  }
  const archive = kind === 'sealed' ? opened : file;
  const paths = await listPaths(archive, file);
  await inArchive(file, () => extract({ file: archive, cwd: folder, strict: true, preserveOwner: false }));
  if (kind === 'sealed') rmSync(opened);
  const manifest = parseManifest(readFileSync(join(folder, MANIFEST), 'utf8'));
  if (!manifest) throw new StartError(`${file} was made by another version: its manifest cannot be read.`);
  await checkFiles(file, folder, manifest, paths);
  return manifest;
}

const damaged = (file: string, why: string) => new StartError(`The backup ${file} is damaged: ${why}. Take another one.`);

/** Before anything is written: only plain files, each once, at paths a backup has. */
async function listPaths(archive: string, file: string): Promise<Set<string>> {
  const paths = new Set<string>();
  const refused: string[] = [];
  const look = (entry: ReadEntry) => {
    if (entry.type !== 'File' || !isArchivePath(entry.path) || paths.has(entry.path)) refused.push(entry.path);
    paths.add(entry.path);
  };
  await inArchive(file, () => list({ file: archive, strict: true, onReadEntry: look }));
  const [first] = refused;
  if (first !== undefined) throw damaged(file, `it holds "${first.slice(0, 100)}", which is no part of a backup`);
  if (!paths.has(MANIFEST)) throw new StartError(`${file} is not a backup of Meedoen: it has no manifest.`);
  return paths;
}

async function inArchive(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall && code !== 'EINVAL') throw error;
    throw damaged(file, 'its archive cannot be read to the end');
  }
}

async function checkFiles(file: string, folder: string, { files }: Manifest, paths: Set<string>): Promise<void> {
  const named = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  for (const path of paths) if (!named.has(path)) throw damaged(file, `"${path}" does not stand in its manifest`);
  for (const { path, bytes, sha256 } of files) {
    if (!paths.has(path)) throw damaged(file, `"${path}" is missing`);
    const at = join(folder, path);
    if (statSync(at).size !== bytes || await sha256OfFile(at) !== sha256) throw damaged(file, `"${path}" was changed`);
  }
}
