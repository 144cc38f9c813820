/** Reads one file, or every file of a folder, into a batch. Any kind of file may be given. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { ImportBatch, ImportOutput, Origin } from './import-batch.ts';
import { parseJson, readDocuments, type ReadResult, type SourceDocument } from '../read-documents.ts';

const MAX_FILE_BYTES = 200 * 1024 * 1024;
const PROGRESS_EVERY = 1_000;

interface SourceFile { path: string; name: string }

/** Files of a folder in order of name, folders inside it too. Links are not followed. */
async function listFiles(path: string): Promise<SourceFile[]> {
  const info = await stat(path);
  if (!info.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: relative(path, file) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type FileContent = ReadResult | 'not-a-document' | 'not-json' | 'unreadable' | 'too-large';

async function readDocumentsOf(file: SourceFile): Promise<FileContent> {
  try {
    if ((await stat(file.path)).size > MAX_FILE_BYTES) return 'too-large';
    const value = parseJson(await readFile(file.path, 'utf8'));
    // Damage is told apart from files that are something else.
    if (value === undefined && /\.json(ld)?$/i.test(file.path)) return 'not-json';
    return readDocuments(value) ?? 'not-a-document';
  } catch {
    return 'unreadable';
  }
}

/**
 * Two passes: the first remembers places and organizers, wherever they stand, and which UUIDs come more than once;
 * the second takes the events, of each UUID the last one that can be taken, then the organizers.
 * Throws when the path does not exist.
 */
export async function importFiles(batch: ImportBatch, path: string, output: ImportOutput): Promise<void> {
  const files = await listFiles(path);
  const times = new Map<string, number>();
  for (const file of files) {
    const content = await readDocumentsOf(file);
    if (typeof content === 'string') {
      batch.skip({ file: file.name, index: null }, null, content);
      continue;
    }
    for (const source of content.documents) {
      batch.report.read += 1;
      batch.remember(source);
      const { type, uuid } = source.identity;
      if (type === 'event' && uuid !== null) times.set(uuid, (times.get(uuid) ?? 0) + 1);
    }
    if (content.isPage && content.documents.length === 0) batch.report.read += 1;
  }
  const repeated = new LastOfEach(batch);
  const organizers = new Map<string, { source: SourceDocument; origin: Origin }>();
  let done = 0;
  for (const file of files) {
    const content = await readDocumentsOf(file);
    if (typeof content === 'string') continue;
    for (const source of content.documents) {
      const origin = { file: file.name, index: source.index };
      takeDocument(batch, source, origin, times, repeated, organizers);
      done += 1;
      if (done % PROGRESS_EVERY === 0) output.progress(`${done} of ${batch.report.read} documents`);
    }
    if (content.unknown > 0) {
      batch.skip({ file: file.name, index: null }, null, 'not-a-document', `${content.unknown} members`);
    }
  }
  repeated.takeAll();
  for (const { source, origin } of organizers.values()) {
    batch.takeOrganizer(source.document, origin, source.identity.uuid);
  }
}

function takeDocument(
  batch: ImportBatch, source: SourceDocument, origin: Origin, times: ReadonlyMap<string, number>,
  repeated: LastOfEach, organizers: Map<string, { source: SourceDocument; origin: Origin }>,
): void {
  const { type, uuid } = source.identity;
  if (type === 'place') return batch.skip(origin, uuid, uuid === null ? 'no-uuid' : 'place-document');
  if (type === 'organizer') {
    if (uuid === null) return batch.skip(origin, null, 'no-uuid');
    const earlier = organizers.get(uuid);
    if (earlier) batch.skip(earlier.origin, uuid, 'replaced');
    organizers.set(uuid, { source, origin });
    return;
  }
  const mapped = batch.map(source.document);
  const isRepeated = uuid !== null && (times.get(uuid) ?? 0) > 1;
  if (isRepeated && (mapped.kind === 'take' || mapped.kind === 'withdraw')) repeated.set(uuid, mapped, origin);
  else batch.take(mapped, origin, uuid);
}

type Mapped = ReturnType<ImportBatch['map']>;

/** Of several documents with one UUID the last one that can be taken counts, so that a second run changes nothing. */
class LastOfEach {
  readonly #batch: ImportBatch;
  readonly #last = new Map<string, { mapped: Mapped; origin: Origin }>();

  constructor(batch: ImportBatch) {
    this.#batch = batch;
  }

  set(uuid: string, mapped: Mapped, origin: Origin): void {
    const earlier = this.#last.get(uuid);
    if (earlier) this.#batch.skip(earlier.origin, uuid, 'replaced');
    this.#last.set(uuid, { mapped, origin });
  }

  takeAll(): void {
    for (const [uuid, { mapped, origin }] of this.#last) this.#batch.take(mapped, origin, uuid);
  }
}
