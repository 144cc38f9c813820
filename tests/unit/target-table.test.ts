import { describe, expect, it } from 'vitest';
import { guessTargetColumns, readTargetLines, type SheetRow } from '#src/domain/networks/figures/target-table.ts';

const NISES = ['34022', '34027', '34040'];
const NONE = { groupName: '', source: '', asOf: '' };
const SAID = { groupName: 'inburgeraars', source: 'AgII', asOf: '2025-12-31' };
const sheet = (...lines: string[][]): SheetRow[] => lines.map((cells, index) => ({ line: index + 1, cells }));

describe('the columns of a file of agency figures', () => {
  it('are known by their head, in any order and writing', () => {
    expect(guessTargetColumns(sheet(['Peildatum', 'AANTAL', 'Bron', 'Niscode', 'Doelgroep'])))
      .toEqual({ place: 3, count: 1, group: 4, source: 2, date: 0 });
  });

  it('else by what stands in them', () => {
    const rows = sheet(['a', 'b', 'c'], ['2025-12-31', 'Kortrijk', '12'], ['31/12/2025', 'Menen', '1.204'], ['', '34040', '7']);
    expect(guessTargetColumns(rows)).toEqual({ place: 1, count: 2, group: -1, source: -1, date: 0 });
    expect(guessTargetColumns(sheet(['naam', 'x'], ['Jan', 'rood']))).toMatchObject({ count: -1, date: -1 });
  });
});

describe('a line of agency figures', () => {
  const columns = { place: 0, count: 1, group: -1, source: -1, date: 2 };
  const read = (cells: string[], defaults = SAID) =>
    readTargetLines(sheet(['Gemeente', 'Aantal', 'Datum'], cells), columns, defaults, NISES)[0];
  const problemsOf = (...cells: string[]) => read(cells)?.problems.map(({ problem }) => problem);

  it('is read with names, codes, thousands and days as people write them', () => {
    expect(read(['Kortrijk', '1.204', '31/12/2025'])).toEqual({
      line: 2, problems: [], row: { nis: '34022', count: 1204, groupName: 'inburgeraars', source: 'AgII', asOf: '2025-12-31' },
    });
    expect(read(['34027', '12', ''])?.row).toMatchObject({ nis: '34027', asOf: '2025-12-31' });
    expect(read(['kortrijk', '1 204', '1.7.2025'])?.row).toMatchObject({ count: 1204, asOf: '2025-07-01' });
  });

  it('says per column what is wrong, and is then not stored', () => {
    expect(problemsOf('Nergens', 'veel', '31/02/2025')).toEqual(['place-unknown', 'count-wrong', 'date-wrong']);
    expect(problemsOf('Gent', '5', '')).toEqual(['place-elsewhere']);
    for (const count of ['12,5', '12.5', '1.2', '-3', '', '12345678']) expect(problemsOf('Kortrijk', count, '')).toEqual(['count-wrong']);
    expect(read(['Kortrijk', '5', ''], NONE)?.problems.map(({ problem }) => problem)).toEqual(['group-needed', 'source-needed', 'date-wrong']);
    expect(read(['Kortrijk', '5', ''], NONE)?.row).toBeUndefined();
  });

  it('is refused the second time in one file', () => {
    const lines = readTargetLines(sheet(['a', 'b', 'c'], ['Kortrijk', '5', ''], ['34022', '6', ''], ['Kortrijk', '6', '2025-06-30']), columns, SAID, NISES);
    expect(lines.map(({ line, problems }) => [line, problems.map(({ problem }) => problem)])).toEqual([[2, []], [3, ['double']], [4, []]]);
  });
});
