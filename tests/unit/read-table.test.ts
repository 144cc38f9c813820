import { describe, expect, it } from 'vitest';
import { readTable } from '#src/interop/spreadsheet/read-table.ts';
import { makeXlsx, zip } from '../support/make-xlsx.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const cellsOf = async (file: Uint8Array<ArrayBuffer>) => {
  const read = await readTable(file, 100);
  return 'rows' in read ? read.rows.map(({ cells }) => cells) : read.fault;
};

describe('a table out of a file', () => {
  it('is CSV with any usual sign between the cells', async () => {
    for (const sign of [';', ',', '\t', '|']) {
      expect(await cellsOf(bytes(`naam${sign}plaats\r\nSofie${sign}Gent\r\n`)), sign).toEqual([['naam', 'plaats'], ['Sofie', 'Gent']]);
    }
    expect(await cellsOf(bytes('naam;plaats\n"Sofie; Marc, Jan";"Gent ""stad"""\n'))).toEqual([['naam', 'plaats'], ['Sofie; Marc, Jan', 'Gent "stad"']]);
  });

  it('is CSV in any usual writing: UTF-8 with and without mark, UTF-16, Windows', async () => {
    const text = 'naam;plaats\nAndré;Liège\n';
    const wanted = [['naam', 'plaats'], ['André', 'Liège']];
    expect(await cellsOf(bytes(text))).toEqual(wanted);
    expect(await cellsOf(bytes(`\ufeff${text}`))).toEqual(wanted);
    expect(await cellsOf(bytes(`\ufeff${text}`, 'utf16le'))).toEqual(wanted);
    expect(await cellsOf(bytes(text, 'latin1'))).toEqual(wanted);
  });

  it('is the first sheet of a workbook, with days as days and numbers as they stand', async () => {
    const file = makeXlsx([['naam', 'sinds', 'gsm'], ['Sofie & Jan', new Date('2026-03-29T00:00:00Z'), 470123456], [null, null, null], ['Amina', null, 'x']]);
    expect(await cellsOf(file)).toEqual([['naam', 'sinds', 'gsm'], ['Sofie & Jan', '2026-03-29', '470123456'], ['Amina', '', 'x']]);
  });

  it('numbers lines as the spreadsheet does, empty ones and lines within a cell counted', async () => {
    const read = await readTable(bytes('naam;plaats\n\nSofie;"Gent\nWest"\n;\nAmina;Aalst\n'), 100);
    expect('rows' in read && read.rows).toEqual([
      { line: 1, cells: ['naam', 'plaats'] }, { line: 3, cells: ['Sofie', 'Gent West'] }, { line: 5, cells: ['Amina', 'Aalst'] },
    ]);
  });

  it('makes every row as wide as the widest and takes out what nobody sees', async () => {
    expect(await cellsOf(bytes('a;b\n\u00a0 Sofie\u200b\t;x;y\nJan\n'))).toEqual([['a', 'b', ''], ['Sofie', 'x', 'y'], ['Jan', '', '']]);
    expect(await cellsOf(bytes(`a;b\n${'x'.repeat(400)};y\n`))).toEqual([['a', 'b'], ['x'.repeat(300), 'y']]);
  });

  it('refuses what is no table, with the reason', async () => {
    expect(await cellsOf(bytes(''))).toBe('empty');
    expect(await cellsOf(bytes('\n;;\n \n'))).toBe('empty');
    expect(await cellsOf(bytes('één woord\nnog een\n'))).toBe('no-table');
    expect(await cellsOf(bytes('%PDF-1.7\n1;2\n'))).toBe('no-table');
    expect(await cellsOf(bytes('<!doctype html><table>;</table>'))).toBe('no-table');
    expect(await cellsOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe('no-table');
    expect(await cellsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('old-excel');
    expect(await cellsOf(zip({ 'word/document.xml': '<w/>' }))).toBe('no-table');
    expect(await cellsOf(zip({ 'xl/workbook.xml': 'no xml' }))).toBe('no-table');
    expect(await cellsOf(makeXlsx([['a', 'b'], ['c', 'd']]).subarray(0, 900).slice())).toBe('no-table');
    expect(await readTable(bytes('a;b\n'.repeat(11)), 10)).toEqual({ fault: 'too-long' });
    expect('rows' in await readTable(bytes('a;b\n'.repeat(10)), 10)).toBe(true);
  });

  it('unpacks nothing that says it is enormous', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await cellsOf(zip({ 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': 'x'.repeat(1000) }, 4_000_000_000))).toBe('no-table');
    const bomb = zip({ 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': 'x'.repeat(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await cellsOf(bomb)).toBe('no-table');
    // The same, with a lie about its size: what is unpacked is no more than the lie.
    expect(await cellsOf(zip({ 'xl/workbook.xml': 'x', 'xl/worksheets/sheet1.xml': 'x'.repeat(60_000_000) }, 1000))).toBe('no-table');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
  });
});
