import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugOf } from '#src/domain/shared/slug.ts';

test.each([
  ['Praatgroep in de bib', 'praatgroep-in-de-bib'],
  ['Café "Élan": koken & eten!', 'cafe-elan-koken-eten'],
  ["'s Avonds zwemmen", 's-avonds-zwemmen'],
  ['مرحبا', 'activiteit'],
  ['', 'activiteit'],
])('%s → %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('never empty, at most 80 characters, safe in an address', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    expect(slugOf(text)).toMatch(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }));
});

test('a taken slug gets a number and stays within 80', () => {
  const long = 'a'.repeat(80);
  expect(freeSlug(long, (candidate) => candidate === long)).toBe(`${'a'.repeat(78)}-2`);
  expect(freeSlug('bib', (candidate) => ['bib', 'bib-2'].includes(candidate))).toBe('bib-3');
});

test('no title takes the place of a page that stands beside the slug', () => {
  expect(slugOf('Meedoen')).toBe('activiteit-meedoen');
  expect(slugOf('Ga je mee?')).toBe('activiteit-ga-je-mee');
  expect(slugOf('Meedoen in Gent')).toBe('meedoen-in-gent');
});
