import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listOccurrences, updateActivity } from '#src/domain/activities/activity-repo.ts';
import { EVENT_ID, eventDocument, organizerDocument } from '#tests/support/samples/uitdatabank/documents.ts';
import { ImportBench } from '#tests/support/samples/uitdatabank/import-bench.ts';

let bench: ImportBench;
beforeEach(() => { bench = new ImportBench(); });
afterEach(() => { bench.close(); });

describe('one document', () => {
  test('is published at once with its dates, organiser and search row', async () => {
    const report = await bench.importEvent();
    expect(report).toMatchObject({ read: 1, imported: 1, skipped: [], problem: null });
    const row = bench.imported();
    expect(row).toMatchObject({
      state: 'published', slug: 'praatgroep-in-de-wijk', confirmedOn: '2026-05-01', publishedAt: bench.now,
      content: { level: 2, kinds: ['vrije-tijd'] },
    });
    expect(listOccurrences(bench.db, row.id).map((each) => each.startsAt))
      .toEqual([Date.parse('2026-06-02T10:00:00+02:00'), Date.parse('2026-06-09T10:00:00+02:00')]);
    expect(bench.eventsOf(row.id)).toEqual([{ actor: 'import', from_state: null, to_state: 'published', reason: null }]);
    expect(bench.indexed).toEqual([row.id]);
    expect(bench.rows('select slug, kind, source from organisations'))
      .toEqual([{ slug: 'vereniging-de-linde-vzw', kind: 'vereniging', source: 'uitdatabank' }]);
    expect(bench.rows('select imported, finished_at from import_runs'))
      .toEqual([{ imported: 1, finished_at: bench.now }]);
    expect(JSON.stringify(bench.dump())).not.toContain('persoon.invalid');
  });

  test('twice changes nothing; the day after only the confirmation', async () => {
    await bench.importEvent();
    const before = bench.dump();
    expect(await bench.importEvent()).toMatchObject({ imported: 0, changed: 0, unchanged: 1 });
    expect(bench.dump()).toEqual(before);
    expect(bench.indexed).toHaveLength(1);
    bench.now += 86_400_000;
    expect(await bench.importEvent()).toMatchObject({ changed: 0, unchanged: 1 });
    expect(bench.imported().confirmedOn).toBe('2026-05-02');
    bench.db.$client.exec("update activities set confirmed_on = '2026-05-01'");
    expect(bench.dump()).toEqual(before);
    expect(bench.indexed).toHaveLength(2);
  });

  test('"de hele week" keeps its first day', async () => {
    const always = { calendarType: 'permanent', subEvent: undefined, availableTo: undefined };
    await bench.importEvent(always);
    const [before] = listOccurrences(bench.db, bench.imported().id);
    bench.now += 40 * 86_400_000;
    expect(await bench.importEvent(always)).toMatchObject({ unchanged: 1 });
    expect(bench.imported().schedule).toEqual({ type: 'always', from: '2026-05-01', until: null });
    const dates = listOccurrences(bench.db, bench.imported().id);
    expect(dates).toMatchObject([{ id: before?.id, startsAt: before?.startsAt }]);
    expect(dates[0]?.endsAt).toBe(Date.parse('2027-08-01T00:00:00+02:00'));
  });

  test('the same UUID later replaces; equal dates keep their row', async () => {
    await bench.importEvent();
    const [first] = listOccurrences(bench.db, bench.imported().id);
    const subEvent = [
      { startDate: '2026-06-02T10:00:00+02:00', endDate: '2026-06-02T12:00:00+02:00', status: { type: 'Unavailable' } },
      { startDate: '2026-06-16T10:00:00+02:00', endDate: '2026-06-16T12:00:00+02:00' },
    ];
    const id = `http://elsewhere.invalid/event/${EVENT_ID.toUpperCase()}`;
    expect(await bench.importEvent({ '@id': id, name: 'Nieuwe titel', subEvent })).toMatchObject({ changed: 1 });
    expect(bench.imported()).toMatchObject({ slug: 'nieuwe-titel', state: 'published' });
    expect(listOccurrences(bench.db, bench.imported().id)).toMatchObject([
      { id: first?.id, status: 'cancelled' }, { startsAt: Date.parse('2026-06-16T10:00:00+02:00'), status: 'planned' },
    ]);
  });

  test('what people here changed survives; where the source changed under it a remark says so', async () => {
    await bench.importEvent();
    const { id } = bench.imported();
    const overlay = { bring: 'Een pen', title: 'Onze titel' };
    updateActivity(bench.db, id, { overlay }, { now: bench.now, actor: 'user:1' });
    expect(await bench.importEvent({ name: 'Titel van de bron', description: 'Anders' })).toMatchObject({ changed: 1 });
    expect(bench.imported().content).toMatchObject({ ...overlay, summary: 'Anders' });
    expect(bench.imported().sourceContent).toMatchObject({ title: 'Titel van de bron', bring: null });
    const remarks = () => bench.rows('select key, detail from activity_remarks');
    expect(remarks()).toEqual([{ key: 'source-changed:title', detail: '"Titel van de bron"' }]);
    expect(await bench.importEvent({ name: 'Titel van de bron', description: 'Anders' })).toMatchObject({ unchanged: 1 });
    expect(remarks()).toHaveLength(1);
  });

  test('dates that people here changed survive too', async () => {
    await bench.importEvent();
    const schedule = { type: 'appointment' as const };
    updateActivity(bench.db, bench.imported().id, { schedule }, { now: bench.now, actor: 'user:1' });
    await bench.importEvent({ subEvent: [{ startDate: '2026-07-02T10:00:00+02:00', endDate: '2026-07-02T12:00:00+02:00' }], availableTo: undefined });
    expect(bench.imported().schedule).toEqual(schedule);
    expect(bench.rows('select key from activity_remarks')).toEqual([{ key: 'source-changed:schedule' }]);
  });

  test('several taaliconen: level unknown and a remark, which goes when the source is right again', async () => {
    await bench.importEvent({ labels: ['één taalicoon', 'drie taaliconen'] });
    expect(bench.imported().content).toMatchObject({ level: null, levelsFound: [1, 3] });
    expect(bench.rows('select key, detail from activity_remarks')).toEqual([{ key: 'levels-found', detail: '1,3' }]);
    await bench.importEvent({ labels: ['één taalicoon'] });
    expect(bench.imported().content.level).toBe(1);
    expect(bench.rows('select key from activity_remarks')).toEqual([]);
  });

  test('an organiser taken over here stays; a source organiser is filled, not overwritten', async () => {
    await bench.importEvent();
    bench.db.$client.exec("update organisations set phone = '09 111 11 11', about = null");
    await bench.importEvent({ organizer: organizerDocument({ description: 'Wie wij zijn.' }) });
    expect(bench.rows('select phone, about from organisations'))
      .toEqual([{ phone: '09 111 11 11', about: 'Wie wij zijn.' }]);
    bench.db.$client.exec("update organisations set source = 'own', source_id = null");
    expect(await bench.importEvent()).toMatchObject({ unchanged: 1 });
    expect(bench.rows('select count(*) as count from organisations')[0]).toEqual({ count: 1 });
  });
});

describe('publishing (product §11)', () => {
  test('before its window it waits unseen; the first run inside publishes', async () => {
    const fields = { availableFrom: '2026-05-10T00:00:00+02:00' };
    expect(await bench.importEvent(fields)).toMatchObject({ imported: 1 });
    expect(bench.imported()).toMatchObject({ state: 'draft', publishedAt: null });
    bench.now = Date.parse('2026-05-10T08:00:00+02:00');
    expect(await bench.importEvent(fields)).toMatchObject({ changed: 1 });
    expect(bench.imported()).toMatchObject({ state: 'published', publishedAt: bench.now });
  });

  test.each([
    ['its last date', {}, 'expired'],
    ['its window while dates remain', { availableTo: '2026-06-02T10:00:00+02:00' }, 'archived'],
  ])('after %s a published one leaves and a new one is skipped', async (_, fields, state) => {
    await bench.importEvent(fields);
    bench.now = Date.parse(state === 'expired' ? '2026-06-09T14:00:00+02:00' : '2026-06-03T10:00:00+02:00');
    expect(await bench.importEvent(fields)).toMatchObject({ withdrawn: 1 });
    expect(bench.imported().state).toBe(state);
    const other = '99999999-2222-4333-8444-555555555555';
    expect((await bench.importEvent({ ...fields, '@id': `https://a.invalid/events/${other}` })).skipped)
      .toMatchObject([{ id: other, reason: 'over', file: 'event.json' }]);
  });

  test.each(['REJECTED', 'DELETED'])('%s withdraws ours, and back at the source publishes again', async (workflowStatus) => {
    expect((await bench.importEvent({ workflowStatus })).skipped).toMatchObject([{ reason: workflowStatus.toLowerCase() }]);
    await bench.importEvent();
    expect(await bench.importEvent({ workflowStatus })).toMatchObject({ withdrawn: 1 });
    expect(bench.imported().state).toBe('archived');
    expect(bench.eventsOf(bench.imported().id).at(-1)).toMatchObject({ to_state: 'archived', reason: workflowStatus.toLowerCase() });
    expect(await bench.importEvent({ workflowStatus })).toMatchObject({ withdrawn: 0, unchanged: 1 });
    await bench.importEvent();
    expect(bench.imported().state).toBe('published');
  });

  test('a draft at the source changes nothing here', async () => {
    await bench.importEvent();
    expect((await bench.importEvent({ workflowStatus: 'DRAFT' })).skipped).toMatchObject([{ reason: 'draft' }]);
    expect(bench.imported().state).toBe('published');
  });

  test.each([
    ['archived by the gemeente', { state: 'archived' as const, withdrawnHere: true }],
    ['taken down for its content', { state: 'rejected' as const }],
  ])('%s stays so', async (_, changes) => {
    await bench.importEvent();
    updateActivity(bench.db, bench.imported().id, changes, { now: bench.now, actor: 'user:1' });
    await bench.importEvent({ name: 'Anders' });
    expect(bench.imported()).toMatchObject({ state: changes.state, content: { title: 'Anders' } });
  });

  test('absence withdraws nothing, unless the run is complete', async () => {
    await bench.importEvent();
    rmSync(join(bench.folder, 'event.json'));
    bench.write('other.json', eventDocument({ '@id': 'https://a.invalid/events/99999999-2222-4333-8444-555555555555' }));
    expect(await bench.importFolder()).toMatchObject({ imported: 1, withdrawn: 0 });
    expect(bench.imported().state).toBe('published');
    expect(await bench.importFolder({ complete: true })).toMatchObject({ unchanged: 1, withdrawn: 1 });
    expect(bench.imported().state).toBe('archived');
  });

  test('a complete run that read nothing withdraws nothing', async () => {
    await bench.importEvent();
    bench.write('event.json', 'niets');
    expect(await bench.importFolder({ complete: true })).toMatchObject({ read: 0, withdrawn: 0 });
    expect(bench.imported().state).toBe('published');
  });
});
