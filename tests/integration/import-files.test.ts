import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findActivityBySource } from '#src/domain/activities/activity-repo.ts';
import { exitStatusOf, reportJson, reportLines } from '#src/interop/uitdatabank/run/import-report.ts';
import { runImport } from '#src/interop/uitdatabank/run-import.ts';
import {
  EVENT_ID, eventDocument, organizerDocument, pageOf, placeDocument,
} from '#tests/support/samples/uitdatabank/documents.ts';
import { ImportBench } from '#tests/support/samples/uitdatabank/import-bench.ts';

let bench: ImportBench;
beforeEach(() => { bench = new ImportBench(); });
afterEach(() => { bench.close(); });

describe('files and folders', () => {
  test('an event is completed from place and organizer documents anywhere in the folder', async () => {
    bench.write('a/event.json', eventDocument({
      location: { '@id': placeDocument()['@id'] }, organizer: { '@id': organizerDocument()['@id'] },
    }));
    bench.write('b/organizer.json', organizerDocument());
    bench.write('z/place.json', placeDocument());
    expect(await bench.importFolder()).toMatchObject({ read: 3, imported: 1 });
    expect(bench.imported().content.place?.name).toBe('Buurthuis De Linde');
    expect(bench.rows('select name from organisations')).toEqual([{ name: 'Vereniging De Linde vzw' }]);
    const before = bench.dump();
    expect(await bench.importFolder()).toMatchObject({ imported: 0, changed: 0 });
    expect(bench.dump()).toEqual(before);
  });

  test('an organizer document renews an organisation we know', async () => {
    await bench.importEvent();
    const path = bench.write('organizer.json', organizerDocument({ name: { nl: 'De Linde' } }));
    expect(await runImport(bench.app, path)).toMatchObject({ changed: 1 });
    const { id } = bench.imported();
    expect(bench.indexed).toEqual([id, id]);
    expect(await runImport(bench.app, path)).toMatchObject({ unchanged: 1 });
    expect(bench.rows('select name, slug from organisations'))
      .toEqual([{ name: 'De Linde', slug: 'vereniging-de-linde-vzw' }]);
  });

  test('of one UUID twice in a run the last that can be taken counts, and a second run changes nothing', async () => {
    bench.write('1.json', eventDocument({ name: 'Eerste' }));
    bench.write('2.json', pageOf([eventDocument({ name: 'Tweede' }), eventDocument({ workflowStatus: 'DRAFT' })]));
    const report = await bench.importFolder();
    expect(report).toMatchObject({ imported: 1, skipped: [{ reason: 'replaced', file: '1.json' }, { reason: 'draft', index: 1 }] });
    expect(bench.imported().content.title).toBe('Tweede');
    const before = bench.dump();
    expect(await bench.importFolder()).toMatchObject({ imported: 0, changed: 0, unchanged: 1 });
    expect(bench.dump()).toEqual(before);
  });

  test('one bad document never stops the run; each is named with its reason', async () => {
    bench.write('a-page.json', pageOf([null, 'x', eventDocument({ '@id': null }), eventDocument({ calendarType: 5 }), eventDocument()]));
    bench.write('b.ttl', '@prefix a: <b> .');
    bench.write('c.pdf', '%PDF-1.7 \u0000\u0001');
    bench.write('d.json', '{"half":');
    bench.write('e.schema.json', { $schema: 'x', type: 'object', properties: {} });
    bench.write('f.jsonld', { '@context': { a: 'b' } });
    bench.write('g.json', '');
    bench.write('h.json', `{"@id":"https://a.invalid/events/22222222-2222-4333-8444-555555555555","name":"a\u0002b"}`);
    const report = await bench.importFolder();
    expect(report).toMatchObject({ imported: 1, problem: null });
    expect(report.skipped.map(({ file, reason }) => `${file} ${reason}`).sort()).toEqual([
      'a-page.json no-date', 'a-page.json no-uuid', 'a-page.json not-a-document', 'b.ttl not-a-document',
      'c.pdf not-a-document', 'd.json not-json', 'e.schema.json not-a-document', 'f.jsonld not-a-document',
      'g.json not-json', 'h.json no-date',
    ]);
    expect(exitStatusOf(report)).toBe(0);
    expect(reportLines(report).at(-1)).toBe('imported 1, changed 0, unchanged 0, withdrawn 0, skipped 10');
    expect(JSON.parse(reportJson(report))).toMatchObject({ imported: 1, skippedCount: 10 });
    expect(bench.faults).toEqual([]);
  });

  test.each([
    ['a path that does not exist', 'weg.json', 'does not exist'],
    ['an empty folder', '.', 'no UiTdatabank document'],
  ])('%s: status 1 and one clear line', async (_, name, words) => {
    const report = await runImport(bench.app, join(bench.folder, name));
    expect(exitStatusOf(report)).toBe(1);
    expect(report.problem).toContain(words);
  });

  test('a fault in one activity leaves nothing of it and the run goes on', async () => {
    bench.write('1.json', eventDocument());
    bench.write('2.json', eventDocument({ '@id': 'https://a.invalid/events/99999999-2222-4333-8444-555555555555' }));
    let calls = 0;
    const failing = { ...bench.app, searchIndex: { write: () => { calls += 1; if (calls === 1) throw new Error('broken'); } } };
    const report = await runImport(failing, bench.folder);
    expect(report).toMatchObject({ imported: 1, skipped: [{ id: EVENT_ID, reason: 'error', detail: 'Error' }] });
    expect(findActivityBySource(bench.db, 'uitdatabank', EVENT_ID)).toBeUndefined();
    expect(bench.rows('select count(*) as count from occurrences')[0]).toEqual({ count: 2 });
    expect(bench.faults).toHaveLength(1);
  });

  test('wrong options are said, not guessed', async () => {
    bench.write('1.json', eventDocument());
    expect((await bench.importFolder({ since: '2026-01-01' })).problem).toContain('--since');
    expect((await runImport(bench.app, 'http://127.0.0.1:1/', { since: 'gisteren' })).problem).toContain('--since');
    expect((await runImport(bench.app, 'http://127.0.0.1:1/', { since: '2026-01-01', complete: true })).problem).toContain('--complete');
  });
});
