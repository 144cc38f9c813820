import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schematicMap, spreadLabels } from '#src/components/network/schematic-map.ts';
import { inStepsOfFive } from '#src/domain/demand/steps-of-five.ts';
import {
  checksumOf, differencesOf, hoursOf, isEligible, totalsOf, type FrozenRow,
} from '#src/domain/networks/cofinancing/cofinancing.ts';
import { gapClassOf, PROPOSED_LIMITS, rankGap, shortageOf } from '#src/domain/networks/figures/gap.ts';
import { writeCsv } from '#src/interop/csv/write-csv.ts';
import { listMunicipalities, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';

describe('steps of five', () => {
  it('shows 0, 1–4, and multiples of five downwards', () => {
    expect([0, 1, 4, 5, 9, 10, 14].map(inStepsOfFive)).toEqual([0, 'few', 'few', 5, 5, 10, 10]);
    fc.assert(fc.property(fc.nat(100_000), (count) => {
      const shown = inStepsOfFive(count);
      if (shown === 'few') return count >= 1 && count <= 4;
      return shown % 5 === 0 && shown <= count && count - shown < 5;
    }));
  });
});

describe('the gap', () => {
  it('follows the limits of the design', () => {
    const classOf = (searched: number | 'few', offer: number) => gapClassOf(searched, offer, PROPOSED_LIMITS);
    expect([classOf(0, 0), classOf('few', 0), classOf(5, 0)]).toEqual(['quiet', 'low', 'none']);
    expect([classOf(15, 4), classOf(20, 5), classOf(30, 5), classOf(60, 5)]).toEqual(['enough', 'few', 'too-few', 'far-too-few']);
  });

  it('ranks what is short by how much, and leaves out what is enough or too small to say', () => {
    const rows = [
      { name: 'genoeg', searched: 20, offer: 5 }, { name: 'veel', searched: 90, offer: 4 }, { name: 'niets', searched: 30, offer: 0 },
      { name: 'klein', searched: 'few' as const, offer: 0 },
    ];
    expect(rankGap(rows, PROPOSED_LIMITS).map(({ name }) => name)).toEqual(['veel', 'niets']);
    expect(shortageOf(90, 4, PROPOSED_LIMITS)).toBe(74);
  });

  it('says the same for numbers that are shown the same', () => {
    fc.assert(fc.property(fc.nat(400), fc.nat(4), fc.nat(40), (step, rest, offer) => {
      const [one, other] = [inStepsOfFive(step * 5), inStepsOfFive(step * 5 + rest)];
      return step === 0 || gapClassOf(one, offer, PROPOSED_LIMITS) === gapClassOf(other, offer, PROPOSED_LIMITS);
    }));
  });
});

const row = (changes: Partial<FrozenRow> = {}): FrozenRow => ({
  activityId: 1, title: 'Praattafel', organiser: 'Bib', bestuur: 'Kortrijk', place: 'Bib', municipality: 'Kortrijk',
  startsAt: Date.parse('2026-10-06T19:00:00+02:00'), endsAt: Date.parse('2026-10-06T20:30:00+02:00'), level: 1, audience: ['iedereen'],
  people: 8, women: null, confirmedAt: 1, confirmedBy: 'organiser', ...changes,
});
const scope = { name: 'Kortrijk', municipalities: ['34022'], fromOn: '2026-10-01', untilOn: '2026-10-31' };

describe('the co-financing report', () => {
  it('is not for Antwerpen, Gent and Brussels', () => {
    const out = listMunicipalities().filter(({ nis }) => !isEligible(nis)).map(({ name }) => name);
    expect(out).toHaveLength(21);
    expect(out).toEqual(expect.arrayContaining(['Antwerpen', 'Gent', 'Elsene']));
  });

  it('counts hours exactly and people in steps of five, and says how many were not counted', () => {
    expect(hoursOf(row())).toBe(1.5);
    expect(totalsOf([row(), row({ activityId: 2, people: null, women: 3 })]))
      .toEqual({ sessions: 2, hours: 3, people: 5, women: 'few', uncounted: 1 });
  });

  it('has a checksum that any change of a row, the period or the besturen changes', () => {
    const checksum = checksumOf(scope, [row()]);
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(checksumOf({ ...scope }, [row()])).toBe(checksum);
    expect(checksumOf(scope, [row({ people: 9 })])).not.toBe(checksum);
    expect(checksumOf({ ...scope, untilOn: '2026-11-01' }, [row()])).not.toBe(checksum);
    expect(checksumOf(scope, [])).not.toBe(checksum);
  });

  it('tells what is otherwise later', () => {
    const [same, gone, other] = [row(), row({ activityId: 2 }), row({ activityId: 3 })];
    const found = differencesOf([same, gone, other], [same, { ...other, people: 12 }, row({ activityId: 4 })]);
    expect(found.added.map(({ activityId }) => activityId)).toEqual([4]);
    expect(found.removed.map(({ activityId }) => activityId)).toEqual([2]);
    expect(found.changed.map(({ after, fields }) => [after.activityId, fields])).toEqual([[3, ['people']]]);
  });
});

describe('CSV', () => {
  it('never lets a cell run', () => {
    const csv = writeCsv(['a'], [['=1+1'], ['+32'], ['-x'], ['@a'], ['\tb'], ['gewoon']]);
    const cells = csv.split('\r\n').slice(1, -1);
    expect(cells.slice(0, 5).every((cell) => /^"?'/.test(cell))).toBe(true);
    expect(cells[5]).toContain('gewoon');
  });
});

describe('the schematic map', () => {
  it('gives every gemeente a cell around its own middle, that touches no seat of another', () => {
    const places = municipalitiesOfNetwork('zuid-west-vlaanderen');
    const map = schematicMap(places, 6);
    expect(map.cells).toHaveLength(places.length);
    for (const cell of map.cells) expect(cell.path).toMatch(/^M\d+ \d+(L-?\d+ -?\d+){2,}Z$/);
    expect(map.cells.every(({ x, y }) => x > 0 && x < map.width && y > 0 && y < map.height)).toBe(true);
  });

  it('moves labels apart that would cover each other, and leaves the others', () => {
    const [up, down, far] = spreadLabels([{ x: 100, y: 50, width: 80 }, { x: 120, y: 55, width: 80 }, { x: 400, y: 52, width: 80 }], 20)
      .sort((a, b) => a.x - b.x);
    expect((down?.y ?? 0) - (up?.y ?? 0)).toBeGreaterThanOrEqual(19);
    expect(far?.y).toBe(52);
  });
});
