/**
 * A small HTTP server that stands in for Meilisearch where the real one is not installed. It speaks the documented
 * endpoints that we use, with real requests, tasks that end later, keys and errors; its search is a plain scan. It
 * shows that our side is right, not that Meilisearch is: `npm run test:meili` does that against a real one.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FilterError, readFilter, type StoredDocument } from './meilisearch-filter.ts';

interface StoredIndex {
  primaryKey: string | null;
  documents: Map<number, StoredDocument>;
  filterable: string[];
  maxTotalHits: number;
  maxValuesPerFacet: number;
  typos: { one: number; two: number };
}

interface Settings {
  filterableAttributes?: string[];
  pagination?: { maxTotalHits: number };
  faceting?: { maxValuesPerFacet: number };
  typoTolerance?: { minWordSizeForTypos: { oneTypo: number; twoTypos: number } };
}

interface StoredTask { uid: number; indexUid: string | null; type: string; status: string; error: unknown }
interface SearchQuery { indexUid: string; filter?: string; q?: string; limit?: number; attributesToRetrieve?: string[] }

class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  body() {
    return { message: this.message, code: this.code, type: 'invalid_request', link: '' };
  }
}

const freshIndex = (primaryKey: string | null): StoredIndex => ({
  primaryKey, documents: new Map(), filterable: [], maxTotalHits: 1_000, maxValuesPerFacet: 100, typos: { one: 5, two: 9 },
});

/** The fewest errors between the query and any beginning of the value. */
function errorsToBeginning(query: string, value: string): number {
  const [a, b] = [[...query], [...value]];
  const rows = [b.map((_letter, at) => at + 1)];
  rows[0]?.unshift(0);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j] ?? 0, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
    }
    rows.push(row);
  }
  return Math.min(...(rows.at(-1) ?? [0]));
}

export class MeilisearchStandIn {
  readonly indexes = new Map<string, StoredIndex>();
  /** Method and path of every request. */
  readonly requests: string[] = [];
  readonly key: string;
  /** How long searches take. */
  searchMs = 0;
  /** How long every task takes. */
  taskMs = 0;
  /** Called after each batch of documents that was taken in. */
  onDocuments: (() => void) | null = null;
  readonly #tasks: StoredTask[] = [];
  #queue: Promise<void> = Promise.resolve();
  #server: Server | null = null;
  #port = 0;

  constructor(key = 'a-key-for-tests') {
    this.key = key;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts, or starts again at the same port with everything it had. */
  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      this.#answer(request).then(
        ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
        (error: unknown) => {
          const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal', String(error));
          response.writeHead(refusal.status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal.body()));
        },
      );
    }).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** As a kill: open connections break. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    if (server?.listening) await new Promise((done) => { server.close(done); });
  }

  async #answer(request: IncomingMessage): Promise<[number, unknown]> {
    const [path = ''] = (request.url ?? '').slice(1).split('?');
    this.requests.push(`${request.method} /${path}`);
    if (path === 'health') return [200, { status: 'available' }];
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const given = request.headers.authorization;
    if (given === undefined) {
      throw new Refusal(401, 'missing_authorization_header', 'The Authorization header is missing.');
    }
    if (given !== `Bearer ${this.key}`) throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.');
    const body: unknown = text === '' ? null : JSON.parse(text);
    return this.#route(`${request.method} ${path.replace(/^(indexes|tasks)\/[^/]+/, '$1/*')}`, path.split('/'), body);
  }

  async #route(route: string, path: string[], body: unknown): Promise<[number, unknown]> {
    const uid = path[1] ?? '';
    if (/^GET indexes\/\*\/documents\/[^/]+$/.test(route)) {
      const document = this.#index(uid).documents.get(Number(path[3]));
      if (!document) throw new Refusal(404, 'document_not_found', `Document \`${path[3]}\` not found.`);
      return [200, document];
    }
    switch (route) {
      case 'GET indexes/*':
        return [200, { uid, primaryKey: this.#index(uid).primaryKey, createdAt: '', updatedAt: '' }];
      case 'GET tasks/*': {
        const task = this.#tasks[Number(uid)];
        if (!task) throw new Refusal(404, 'task_not_found', `Task \`${uid}\` not found.`);
        return [200, task];
      }
      case 'POST multi-search': {
        await wait(this.searchMs);
        const { queries } = body as { queries: SearchQuery[] };
        return [200, { results: queries.map((query) => ({ indexUid: query.indexUid, ...this.#search(query) })) }];
      }
      case 'POST indexes/*/facet-search':
        await wait(this.searchMs);
        return [200, this.#searchFacets(uid, body as { facetName: string; facetQuery: string })];
      case 'POST indexes': {
        const { uid: name, primaryKey } = body as { uid: string; primaryKey?: string };
        return this.#enqueue('indexCreation', name, () => {
          if (this.indexes.has(name)) throw new Refusal(409, 'index_already_exists', `Index \`${name}\` already exists.`);
          this.indexes.set(name, freshIndex(primaryKey ?? null));
        });
      }
      case 'DELETE indexes/*':
        return this.#enqueue('indexDeletion', uid, () => { this.#index(uid); this.indexes.delete(uid); });
      case 'PATCH indexes/*/settings':
        return this.#enqueue('settingsUpdate', uid, () => this.#changeSettings(this.#index(uid), body as Settings));
      case 'POST indexes/*/documents':
        return this.#enqueue('documentAdditionOrUpdate', uid, () => {
          const { documents } = this.#index(uid);
          for (const document of body as StoredDocument[]) documents.set(document.id, document);
          this.onDocuments?.();
        });
      case 'POST indexes/*/documents/delete-batch':
        return this.#enqueue('documentDeletion', uid, () => {
          for (const id of body as number[]) this.#index(uid).documents.delete(id);
        });
      case 'POST swap-indexes': {
        const [swap] = body as { indexes: [string, string] }[];
        const [first, second] = swap?.indexes ?? ['', ''];
        return this.#enqueue('indexSwap', null, () => {
          const [a, b] = [this.#index(first), this.#index(second)];
          this.indexes.set(first, b).set(second, a);
        });
      }
      default:
        throw new Refusal(404, 'not_found', `There is no ${route} here.`);
    }
  }

  /** Tasks are done one after the other, after they were acknowledged, as by the real server. */
  #enqueue(type: string, indexUid: string | null, work: () => void): [number, unknown] {
    const task: StoredTask = { uid: this.#tasks.length, indexUid, type, status: 'enqueued', error: null };
    this.#tasks.push(task);
    this.#queue = this.#queue.then(async () => {
      await wait(this.taskMs);
      try {
        work();
        task.status = 'succeeded';
      } catch (error) {
        task.status = 'failed';
        task.error = error instanceof Refusal ? error.body() : { message: String(error), code: 'internal' };
      }
    });
    return [202, { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: '' }];
  }

  #index(uid: string): StoredIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  #changeSettings(index: StoredIndex, settings: Settings): void {
    index.filterable = settings.filterableAttributes ?? index.filterable;
    index.maxTotalHits = settings.pagination?.maxTotalHits ?? index.maxTotalHits;
    index.maxValuesPerFacet = settings.faceting?.maxValuesPerFacet ?? index.maxValuesPerFacet;
    const sizes = settings.typoTolerance?.minWordSizeForTypos;
    if (sizes) index.typos = { one: sizes.oneTypo, two: sizes.twoTypos };
  }

  #search({ indexUid, filter, limit = 20, attributesToRetrieve }: SearchQuery) {
    const index = this.#index(indexUid);
    try {
      const test = filter === undefined ? () => true : readFilter(filter, index.filterable);
      const found = [...index.documents.values()].filter(test);
      const most = Math.min(limit, index.maxTotalHits);
      const hits = found.slice(0, most).map((document) => attributesToRetrieve
        ? Object.fromEntries(attributesToRetrieve.map((name) => [name, document[name]])) : document);
      return { hits, limit, offset: 0, estimatedTotalHits: Math.min(found.length, index.maxTotalHits) };
    } catch (error) {
      if (error instanceof FilterError) throw new Refusal(400, 'invalid_search_filter', error.message);
      throw error;
    }
  }

  #searchFacets(uid: string, { facetName, facetQuery }: { facetName: string; facetQuery: string }) {
    const index = this.#index(uid);
    const counts = new Map<string, number>();
    for (const document of index.documents.values()) {
      for (const value of [document[facetName]].flat()) {
        if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const bytes = Buffer.byteLength(facetQuery);
    const allowed = bytes < index.typos.one ? 0 : bytes < index.typos.two ? 1 : 2;
    const facetHits = [...counts].filter(([value]) => errorsToBeginning(facetQuery, value) <= allowed)
      .sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, index.maxValuesPerFacet)
      .map(([value, count]) => ({ value, count }));
    return { facetHits, facetQuery };
  }
}
