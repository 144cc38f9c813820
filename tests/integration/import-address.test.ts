/** The import of an address, against a small local server that answers like Search API 3. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { exitStatusOf } from '#src/interop/uitdatabank/run/import-report.ts';
import { runImport } from '#src/interop/uitdatabank/run-import.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { eventDocument, pageOf } from '#tests/support/samples/uitdatabank/documents.ts';

let db: Database;
let server: Server;
let address: string;
let requests: { params: Record<string, string>; clientId: string | undefined }[];
let answer: (url: URL, response: ServerResponse) => void;

beforeEach(async () => {
  db = createTestDatabase();
  requests = [];
  server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const clientId = request.headers['x-client-id'];
    requests.push({ params: Object.fromEntries(url.searchParams), clientId: clientId?.toString() });
    answer(url, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
  db.$client.close();
});

const nothing = (): void => {};
const app = () => ({
  db, clock: fixedClock('2026-05-01T12:00:00+02:00'), searchIndex: { write: nothing },
  log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
});
const run = (options = {}) => runImport(app(), address, { retryDelayMs: 1, ...options });

const numbered = (number: number, modified?: string) => eventDocument({
  '@id': `https://a.invalid/events/11111111-2222-4333-8444-${String(number).padStart(12, '0')}`,
  name: `Praatgroep ${number}`, ...(modified ? { modified } : {}),
});
const sendJson = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
const countOf = (table: string): number =>
  (db.$client.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count;

/** A server that keeps to the limits of the API and gives at most `most` members. */
function serve(documents: ReturnType<typeof numbered>[], most = 2_000): void {
  answer = (url, response) => {
    const start = Number(url.searchParams.get('start'));
    const limit = Math.min(Number(url.searchParams.get('limit')), most);
    if (start > 10_000 || limit > 2_000) return sendJson(response, { status: 404 }, 404);
    const from = url.searchParams.get('modifiedFrom');
    const found = documents.filter((each) => from === null || Date.parse(String(each.modified)) >= Date.parse(from));
    sendJson(response, pageOf(found.slice(start, start + limit), found.length));
  };
}

describe('pages', () => {
  test('all are read, with the client id, embedded, the own parameters of the address kept', async () => {
    serve([1, 2, 3, 4, 5].map((number) => numbered(number)), 2);
    address += '?q=labels:%22een%22&start=7';
    const lines: string[] = [];
    const output = { progress: (line: string) => { lines.push(line); } };
    const report = await runImport(app(), address, { clientId: 'abc', retryDelayMs: 1 }, output);
    expect(report).toMatchObject({ read: 5, imported: 5, problem: null });
    expect(requests.map(({ params }) => params.start)).toEqual(['0', '2', '4']);
    expect(requests[0]).toMatchObject({ clientId: 'abc', params: { embed: 'true', q: 'labels:"een"' } });
    expect(requests[0]?.params).not.toHaveProperty('disableDefaultFilters');
    expect(lines.at(-1)).toBe('5 of 5 documents');
    expect(db.$client.prepare('select source from import_runs').get()).toEqual({ source: address.split('?')[0] });
    expect(await run()).toMatchObject({ unchanged: 5, imported: 0 });
  });

  test('--since asks for what changed, rejected ones too', async () => {
    serve([numbered(1, '2026-04-01T10:00:00+00:00'), numbered(2, '2026-04-20T10:00:00+00:00')]);
    expect(await run({ since: '2026-04-10' })).toMatchObject({ imported: 1 });
    expect(requests[0]?.params)
      .toMatchObject({ modifiedFrom: '2026-04-10T00:00:00+02:00', disableDefaultFilters: 'true' });
  });

  test('more than the API gives at once: on by date of change, nothing twice, nothing missed', async () => {
    const documents = Array.from({ length: 12_300 }, (_, index) => ({
      '@id': `https://a.invalid/events/11111111-2222-4333-8444-${String(index).padStart(12, '0')}`,
      '@type': 'Event', name: 'x', workflowStatus: 'DRAFT',
      modified: new Date(1_767_225_600_000 + index * 60_000).toISOString(),
    }));
    serve(documents);
    const report = await run();
    expect(report.problem).toBeNull();
    expect(report.skipped).toHaveLength(12_300);
    expect(new Set(report.skipped.map((each) => each.id)).size).toBe(12_300);
    expect(requests[1]?.params).toMatchObject({ 'sort[modified]': 'asc', start: '0' });
  }, 30_000);

  test('an empty page is an answer', async () => {
    serve([]);
    const report = await run();
    expect(report).toMatchObject({ problem: null, imported: 0 });
    expect(exitStatusOf(report)).toBe(0);
  });

  test('one document instead of a page', async () => {
    answer = (_, response) => sendJson(response, numbered(1));
    expect(await run()).toMatchObject({ imported: 1 });
    expect(requests).toHaveLength(1);
  });

  test('a server that ignores start does not keep us busy for ever', async () => {
    answer = (_, response) => sendJson(response, pageOf([numbered(1)], 900));
    const report = await run();
    expect(report.problem).toContain('same page again');
    expect(report.imported).toBe(1);
    expect(requests).toHaveLength(2);
  });
});

describe('trouble', () => {
  test('503 and 429 are tried again', async () => {
    const statuses = [503, 429];
    answer = (_, response) => {
      const status = statuses.shift();
      if (status) response.writeHead(status).end();
      else sendJson(response, pageOf([numbered(1)]));
    };
    expect(await run()).toMatchObject({ imported: 1, problem: null });
    expect(requests).toHaveLength(3);
  });

  test('a second page that fails keeps the first and withdraws nothing', async () => {
    serve([numbered(1), numbered(9)]);
    await run();
    answer = (url, response) => {
      if (url.searchParams.get('start') === '0') sendJson(response, pageOf([numbered(2)], 3));
      else response.writeHead(500).end();
    };
    const report = await run({ complete: true });
    expect(report).toMatchObject({ imported: 1, withdrawn: 0 });
    expect(report.problem).toContain('answered 500, after 4 attempts');
    expect(exitStatusOf(report)).toBe(0);
    expect(countOf('activities')).toBe(3);
  });

  test.each<[string, number, string]>([
    ['401', 401, 'UITDATABANK_CLIENT_ID'], ['404', 404, 'answered 404'], ['a redirect', 302, 'sends us on'],
  ])('%s is said at once', async (_, status, words) => {
    answer = (__, response) => { response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(); };
    const report = await run();
    expect(report.problem).toContain(words);
    expect(exitStatusOf(report)).toBe(1);
    expect(requests).toHaveLength(1);
  });

  test('an answer that is no page, and nobody there', async () => {
    answer = (_, response) => { response.end('<html></html>'); };
    expect((await run()).problem).toContain('did not answer a page');
    const report = await runImport(app(), 'http://127.0.0.1:1/events', { retryDelayMs: 1 });
    expect(report.problem).toContain('cannot be reached');
  });
});
