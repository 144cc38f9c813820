import { describe, expect, it } from 'vitest';
import { problemsOf, type ImportProblems } from '#src/interop/uitdatabank/run/import-problems.ts';
import type { Skipped } from '#src/interop/uitdatabank/run/import-report.ts';

const skipped = (reason: Skipped['reason'], id: string | null, file = 'blad.json', index: number | null = null): Skipped =>
  ({ reason, id, file, index, detail: 'Koken bij Amina thuis, 0470 12 34 56' });

const read = (text: string | null) => JSON.parse(text ?? 'null') as ImportProblems;

describe('what a run of the import keeps of its problems', () => {
  it('is nothing when nothing went wrong', () => {
    expect(problemsOf({ problem: null, skipped: [] })).toBeNull();
  });

  it('is a count per reason, the most frequent first, with three examples', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => skipped('no-date', id));
    expect(read(problemsOf({ problem: null, skipped: [skipped('over', null, 'a.json', 4), ...many] }))).toEqual({
      ended: null,
      reasons: [
        { reason: 'no-date', count: 5, examples: ['a', 'b', 'c'] },
        { reason: 'over', count: 1, examples: ['a.json [4]'] },
      ],
    });
  });

  it('holds no detail of a document and no key of an address', () => {
    const text = problemsOf({
      problem: 'https://bron.example/zoek?clientId=geheim answered 500.',
      skipped: [skipped('not-json', null, 'https://bron.example/zoek?clientId=geheim&start=30')],
    }) ?? '';
    expect(text).not.toMatch(/Amina|0470|geheim/);
    expect(read(text).ended).toBe('https://bron.example/zoek answered 500.');
  });
});
