import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { listSourceFiles } from '../support/source-files.ts';

type Tree = { [key: string]: unknown };

function leaves(tree: Tree, path: string[] = []): string[][] {
  return Object.entries(tree).flatMap(([key, value]) => (
    value !== null && typeof value === 'object' && !Array.isArray(value) ? leaves(value as Tree, [...path, key]) : [[...path, key]]
  ));
}

const dutch = leaves(messagesIn('nl'));
const valueAt = (tree: unknown, path: readonly string[]) => path.reduce((at, key) => (at as Tree | undefined)?.[key], tree);

describe('words of the site', () => {
  it.each(LANGUAGES)('%s has every key, of the same kind, and none that Dutch has not', (language) => {
    const own = messagesIn(language);
    expect(leaves(own).map((path) => path.join('.')).sort()).toEqual(dutch.map((path) => path.join('.')).sort());
    for (const path of dutch) {
      expect(typeof valueAt(own, path), path.join('.')).toBe(typeof valueAt(messagesIn('nl'), path));
    }
  });

  it.each(LANGUAGES)('%s says something everywhere, without exclamation marks', (language) => {
    for (const path of dutch) {
      const value = valueAt(messagesIn(language), path);
      if (typeof value === 'string') {
        expect(value.trim(), `${language} ${path.join('.')}`).not.toBe('');
        expect(value, `${language} ${path.join('.')}`).not.toMatch(/[!！]/);
      }
    }
  });

  it('Arabic is written in Arabic letters, apart from names', () => {
    const names = /UiTPAS|Meedoen|ikdoemee|mijnbuddy|taalicoon|km/i;
    const wrong = dutch.filter((path) => {
      const value = valueAt(messagesIn('ar'), path);
      return typeof value === 'string' && !/[\u0600-\u06ff]/.test(value) && /[a-z]/i.test(value) && !names.test(value);
    });
    expect(wrong.map((path) => path.join('.'))).toEqual([]);
  });

  /** A key is used when `.key` or `['key']` stands in the sources, or its group is read by a value (`[kind]`). */
  it('uses every key', () => {
    const sources = listSourceFiles(['src'], /\.(ts|astro)$/).filter(({ path }) => !/^src\/i18n\/[a-z]{2}\//.test(path));
    const text = sources.map((file) => file.text).join('\n');
    const unused = dutch.filter((path) => {
      const key = path.at(-1) ?? '';
      const parent = path.at(-2) ?? '';
      const named = new RegExp(`[.?]${key.replace(/[^\w]/g, '\\$&')}\\b|\\[['"]${key}['"]\\]|[{,]\\s*${key}\\s*[,}:]`).test(text);
      const byValue = new RegExp(`\\b${parent}\\[`).test(text);
      return !named && !byValue;
    });
    expect(unused.map((path) => path.join('.'))).toEqual([]);
  });
});
