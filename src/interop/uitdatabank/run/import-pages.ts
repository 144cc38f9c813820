/** Reads Search API 3 page by page into a batch (interop §B.2, §B.3). */
import { setTimeout as wait } from 'node:timers/promises';
import { fromLocal, isoWithOffset } from '#src/domain/schedules/brussels-time.ts';
import type { ImportBatch, ImportOutput, Origin } from './import-batch.ts';
import { instantOf } from '../dates.ts';
import { parseJson, readDocuments, type ReadResult, type SourceDocument } from '../read-documents.ts';

const PAGE_SIZE = 500;
/** The API refuses a start beyond this; further on the search is narrowed by date of change. */
const MAX_START = 10_000;
const MAX_PAGES = 5_000;
const TIMEOUT_MS = 60_000;
const ATTEMPTS = 4;

export interface PageOptions {
  /** 'YYYY-MM-DD': only what changed since, rejected and deleted documents too. */
  since: string | null;
  /** `UITDATABANK_CLIENT_ID`, sent as x-client-id. */
  clientId: string | null;
  /** First pause before trying again; doubles each time. */
  retryDelayMs: number;
}

/** A failure that the operator can read; ends the run, what was imported stays. */
export class PageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PageError';
  }
}

interface Slice { modifiedFrom: string | null; sorted: boolean }

/** Throws PageError when a page cannot be had. A page is `start` + `limit`; the address keeps its own parameters. */
export async function importPages(
  batch: ImportBatch, address: string, options: PageOptions, output: ImportOutput,
): Promise<void> {
  const since = options.since === null ? null : isoWithOffset(fromLocal(options.since, 0) ?? 0);
  let slice: Slice = { modifiedFrom: since, sorted: false };
  let start = 0;
  let firstOfLastPage: string | null = null;
  let lastModified: string | null = null;
  const seen = new Set<string>();
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await readPage(pageAddress(address, slice, start, since !== null), options);
    if (pages === 0 && page.isPage && (page.totalItems ?? 0) > MAX_START + PAGE_SIZE) {
      slice = { ...slice, sorted: true };
      continue;
    }
    const first = page.documents[0]?.identity.uuid ?? null;
    const isRepeatedPage = first !== null && first === firstOfLastPage;
    if (isRepeatedPage) {
      throw new PageError('The address gives the same page again; it does not know start and limit.');
    }
    firstOfLastPage = first;
    for (const source of page.documents) batch.remember(source);
    for (const source of page.documents) {
      const { type, uuid } = source.identity;
      lastModified = typeof source.document.modified === 'string' ? source.document.modified : lastModified;
      if (uuid !== null && slice.sorted && seen.has(`${type} ${uuid}`)) continue;
      seen.add(`${type} ${uuid}`);
      takeFromPage(batch, source, { file: `start=${start}`, index: source.index });
    }
    if (page.unknown > 0) {
      batch.skip({ file: `start=${start}`, index: null }, null, 'not-a-document', `${page.unknown} members`);
    }
    if (!page.isPage) return;
    const received = page.documents.length + page.unknown;
    if (pages === 0 && received === 0) batch.report.read += 1;
    start += received;
    output.progress(`${start} of ${page.totalItems ?? '?'} documents`);
    if (received === 0 || (page.totalItems !== null && start >= page.totalItems)) return;
    if (start > MAX_START) {
      const next = lastModified === null ? null : instantOf(lastModified);
      const modifiedFrom = next === null ? null : isoWithOffset(next);
      if (modifiedFrom === null || modifiedFrom === slice.modifiedFrom) {
        throw new PageError('More results than the API gives at once, and no date of change to go on from.');
      }
      slice = { modifiedFrom, sorted: true };
      start = 0;
      firstOfLastPage = null;
    }
  }
}

function takeFromPage(batch: ImportBatch, source: SourceDocument, origin: Origin): void {
  const { identity, document } = source;
  batch.report.read += 1;
  if (identity.uuid === null) return batch.skip(origin, null, 'no-uuid');
  if (identity.type === 'place') return batch.skip(origin, identity.uuid, 'place-document');
  if (identity.type === 'organizer') return batch.takeOrganizer(document, origin, identity.uuid);
  batch.take(batch.map(document), origin, identity.uuid);
}

function pageAddress(address: string, slice: Slice, start: number, withoutDefaults: boolean): URL {
  const url = new URL(address);
  url.searchParams.set('embed', 'true');
  url.searchParams.set('start', String(start));
  url.searchParams.set('limit', String(PAGE_SIZE));
  if (slice.modifiedFrom !== null) url.searchParams.set('modifiedFrom', slice.modifiedFrom);
  if (slice.sorted) url.searchParams.set('sort[modified]', 'asc');
  if (withoutDefaults) url.searchParams.set('disableDefaultFilters', 'true');
  return url;
}

async function readPage(url: URL, options: PageOptions): Promise<ReadResult> {
  const text = await fetchText(url, options);
  const page = readDocuments(parseJson(text));
  if (!page) throw new PageError(`${url.origin}${url.pathname} did not answer a page of UiTdatabank documents.`);
  return page;
}

/** Tries again after a time-out, 429 and 5xx; anything else is final. */
async function fetchText(url: URL, options: PageOptions): Promise<string> {
  const where = `${url.origin}${url.pathname}`;
  let problem = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    let pauseMs = options.retryDelayMs * 2 ** (attempt - 1);
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json', ...(options.clientId ? { 'x-client-id': options.clientId } : {}) },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) return await response.text();
      await response.body?.cancel();
      if (response.status === 401 || response.status === 403) {
        throw new PageError(`${where} refuses us (${response.status}). Set UITDATABANK_CLIENT_ID to your client id.`);
      }
      if (response.status >= 300 && response.status < 400) {
        const target = response.headers.get('location') ?? 'another address';
        throw new PageError(`${where} sends us on to ${target}. Give that one.`);
      }
      if (response.status !== 429 && response.status < 500) {
        throw new PageError(`${where} answered ${response.status}.`);
      }
      problem = `answered ${response.status}`;
      const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (retryAfter > 0) pauseMs = Math.min(retryAfter, 120) * 1_000;
    } catch (error) {
      if (error instanceof PageError) throw error;
      problem = (error as Error).name === 'TimeoutError' ? 'did not answer in time' : 'cannot be reached';
    }
    if (attempt < ATTEMPTS) await wait(pauseMs);
  }
  throw new PageError(`${where} ${problem}, after ${ATTEMPTS} attempts.`);
}
