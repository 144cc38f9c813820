/** Figures of an agency: looked at before they are written, undone afterwards; published buddy figures (product §8). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getBuddyTable, listHalfYears, publishBuddies, type PublishedFigures } from '#src/domain/networks/figures/buddy-table.ts';
import { saveElsewhere } from '#src/domain/networks/figures/people-figures.ts';
import {
  changeStagedTargets, forgetTargetLoads, getStagedTargets, listTargetGroups, listTargetLoads, saveStagedTargets, saveTargetGroups,
  stageTargets, undoTargetLoad,
} from '#src/domain/networks/figures/target-groups.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { AALST, GENT_NETWORK, ModerationBench } from '../support/moderation-bench.ts';

const NETWORK = 'denderregio';
const SAID = { groupName: 'inburgeraars', source: 'AgII', asOf: '2025-12-31' };
const rows = [['Gemeente', 'Aantal'], ['Aalst', '213'], ['Ninove', 'veel'], ['Gent', '9']]
  .map((cells, index) => ({ line: index + 1, cells }));
const figure = { nis: AALST, count: 200, ...SAID };

let bench: ModerationBench;
let own: ReturnType<ModerationBench['addActor']>;
beforeEach(() => {
  bench = new ModerationBench();
  own = bench.addActor('Dora', { role: 'coordinator', networkId: NETWORK });
});
afterEach(() => { bench.close(); });

const counts = () => listTargetGroups(bench.app, NETWORK).map(({ nis, count }) => [nis, count]);

describe('a file of agency figures', () => {
  it('writes nothing before it is said, then only the lines that are right', () => {
    const { app } = bench;
    const id = stageTargets(app, own, { networkId: NETWORK, rows, defaults: SAID });
    expect(counts()).toEqual([]);
    const { lines } = getStagedTargets(app, own, NETWORK, id);
    expect(lines.map(({ line, row, problems }) => [line, row?.count, problems[0]?.problem]))
      .toEqual([[2, 213, undefined], [3, undefined, 'count-wrong'], [4, undefined, 'place-elsewhere']]);
    expect(saveStagedTargets(app, own, NETWORK, id)).toBe(1);
    expect(counts()).toEqual([[AALST, 213]]);
    // Written, it is no longer there to write again.
    expect(() => saveStagedTargets(app, own, NETWORK, id)).toThrow('not-found');
  });

  it('is read again with other columns', () => {
    const { app } = bench;
    const turned = rows.map(({ line, cells }) => ({ line, cells: ['x', ...cells] }));
    const id = stageTargets(app, own, { networkId: NETWORK, rows: turned, defaults: { groupName: '', source: '', asOf: '' } });
    expect(() => saveStagedTargets(app, own, NETWORK, id)).toThrow('target-none');
    const columns = { place: 1, count: 2, group: -1, source: -1, date: -1 };
    changeStagedTargets(app, own, { networkId: NETWORK, id, columns, defaults: SAID });
    expect(saveStagedTargets(app, own, NETWORK, id)).toBe(1);
  });

  it('is the coordinator’s of that network alone', () => {
    const { app } = bench;
    const id = stageTargets(app, own, { networkId: NETWORK, rows, defaults: SAID });
    const analyst = bench.addActor('Lezer', { role: 'analyst', networkId: NETWORK });
    for (const actor of [analyst, bench.coordinator, bench.administrator, bench.editor]) {
      expect(() => stageTargets(app, actor, { networkId: NETWORK, rows, defaults: SAID })).toThrow('not-found');
      expect(() => getStagedTargets(app, actor, NETWORK, id)).toThrow('not-found');
      expect(() => saveStagedTargets(app, actor, NETWORK, id)).toThrow('not-found');
      expect(() => undoTargetLoad(app, actor, NETWORK, id)).toThrow('not-found');
    }
    expect(() => getStagedTargets(app, bench.coordinator, GENT_NETWORK, id)).toThrow('not-found');
    expect(counts()).toEqual([]);
  });

  it('goes after a day when nobody wrote it, the way back after thirty', () => {
    const { app } = bench;
    stageTargets(app, own, { networkId: NETWORK, rows, defaults: SAID });
    const written = saveTargetGroups(app, own, NETWORK, [figure]);
    bench.now += 2 * MS_PER_DAY;
    forgetTargetLoads(app);
    expect(bench.rows('select id from network_target_loads')).toEqual([{ id: written }]);
    bench.now += 30 * MS_PER_DAY;
    forgetTargetLoads(app);
    expect(bench.rows('select id from network_target_loads')).toEqual([]);
    expect(counts()).toEqual([[AALST, 200]]);
  });
});

describe('undoing', () => {
  it('puts back what stood there, once, and leaves what was written again since', () => {
    const { app } = bench;
    saveTargetGroups(app, own, NETWORK, [figure]);
    const second = saveTargetGroups(app, own, NETWORK, [{ ...figure, count: 213 }, { ...figure, nis: '41048', count: 8 }]);
    expect(counts()).toEqual([[AALST, 213], ['41048', 8]]);
    undoTargetLoad(app, own, NETWORK, second);
    expect(counts()).toEqual([[AALST, 200]]);
    saveTargetGroups(app, own, NETWORK, [{ ...figure, count: 213 }]);
    undoTargetLoad(app, own, NETWORK, second);
    expect(counts()).toEqual([[AALST, 213]]);
    const third = saveTargetGroups(app, own, NETWORK, [{ ...figure, count: 300 }]);
    saveTargetGroups(app, own, NETWORK, [{ ...figure, count: 301 }]);
    undoTargetLoad(app, own, NETWORK, third);
    expect(counts()).toEqual([[AALST, 301]]);
    expect(listTargetLoads(app, NETWORK).map(({ id }) => id)).not.toContain(third);
  });
});

describe('published buddy figures', () => {
  const nothing = { 'antwerpen': null, 'brussel': null, 'limburg': null, 'oost-vlaanderen': null, 'vlaams-brabant': null, 'west-vlaanderen': null };
  const published: PublishedFigures = {
    halfYear: '2024-1', counts: { ...nothing, antwerpen: 133, limburg: 67 }, source: 'Jaarverslag', asOf: '2024-09-01',
  };

  it('are taken over exactly by an administrator, replaced as a whole and taken away', () => {
    const { app } = bench;
    publishBuddies(app, bench.administrator, published);
    const table = getBuddyTable(app, '2024-1');
    expect(table.lines.map(({ published: count }) => count)).toEqual([133, null, 67, null, null, null]);
    expect(table).toMatchObject({ total: { published: 200 }, source: { name: 'Jaarverslag', asOf: '2024-09-01' } });
    publishBuddies(app, bench.administrator, { ...published, counts: { ...nothing, limburg: 68 } });
    expect(getBuddyTable(app, '2024-1').total.published).toBe(68);
    publishBuddies(app, bench.administrator, { ...published, counts: nothing, source: '', asOf: '' });
    expect(getBuddyTable(app, '2024-1')).toMatchObject({ total: { published: null }, source: null });
  });

  it('are refused without source, with a day to come or a half-year to come, and from anybody else', () => {
    const { app } = bench;
    const wrong: Partial<PublishedFigures>[] = [{ source: '' }, { asOf: '2027-01-01' }, { asOf: 'x' }, { halfYear: '2027-1' }, { halfYear: '2021-2' }];
    for (const each of wrong) expect(() => publishBuddies(app, bench.administrator, { ...published, ...each })).toThrow('published-wrong');
    for (const actor of [own, bench.editor, bench.addActor('Lezer', { role: 'analyst', networkId: null })]) {
      expect(() => publishBuddies(app, actor, published)).toThrow('not-found');
    }
    expect(bench.rows('select * from published_buddies')).toEqual([]);
    expect(listHalfYears(app).slice(0, 2)).toEqual(['2026-2', '2026-1']);
  });

  it('have what was registered elsewhere beside them in steps, never added', () => {
    const { app } = bench;
    saveElsewhere(app, own, NETWORK, { nis: AALST, halfYear: '2024-1', count: 8, source: 'Stad' });
    saveElsewhere(app, own, NETWORK, { nis: '41048', halfYear: '2024-1', count: 3, source: 'Stad' });
    const table = getBuddyTable(app, '2024-1');
    expect(table.lines.find(({ province }) => province === 'oost-vlaanderen')).toMatchObject({ elsewhere: 10, registered: 0, living: 0 });
    expect(table.total).toMatchObject({ elsewhere: 10, registered: 0 });
  });
});
