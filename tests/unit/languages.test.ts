import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguage, languageForHome, LANGUAGES, LANGUAGE_FACTS, splitLanguage, wishes } from '#src/i18n/languages.ts';

describe('the language in a path', () => {
  it.each([
    ['/', 'nl', '/', false],
    ['/activiteiten', 'nl', '/activiteiten', false],
    ['/ar', 'ar', '/', true],
    ['/ar/activiteiten/12/koken', 'ar', '/activiteiten/12/koken', true],
    ['/fr/taal', 'fr', '/taal', true],
    ['/arabisch', 'nl', '/arabisch', false],
    ['/AR/taal', 'nl', '/AR/taal', false],
  ])('reads %s', (pathname, language, path, prefixed) => {
    expect(splitLanguage(pathname)).toEqual({ language, path, prefixed });
  });

  it('gives Dutch no prefix: /nl is a page that does not exist', () => {
    expect(splitLanguage('/nl/taal')).toEqual({ language: 'nl', path: '/nl/taal', prefixed: false });
  });

  it('leaves a path that starts with a slash, whatever follows', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const { language, path } = splitLanguage(`/${text}`);
      return isLanguage(language) && path.startsWith('/');
    }));
  });
});

describe('the wishes of a browser', () => {
  it.each<[string | null, string[]]>([
    [null, []],
    ['', []],
    ['nl', ['nl']],
    ['nl-BE,nl;q=0.9,en-US;q=0.8,en;q=0.7', ['nl', 'en']],
    ['en;q=0.5,uk,ar;q=0.8', ['uk', 'ar', 'en']],
    ['zh-Hant-TW, *;q=0.1', ['zh', '*']],
    ['fr;q=0,en', ['en']],
    ['; ,,q=1,"\u0000', []],
  ])('reads %s', (header, expected) => {
    expect(wishes(header)).toEqual(expected);
  });

  it('names each language once, at most ten, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (header) => {
      const found = wishes(header);
      return found.length <= 10 && new Set(found).size === found.length
        && found.every((each) => /^([a-z]{2,3}|\*)$/.test(each));
    }));
  });
});

describe('the language of / (product §2)', () => {
  it.each<[string, string | undefined, string | null, string]>([
    ['a cookie with a language of ours', 'ar', 'fr', 'ar'],
    ['a cookie with Dutch, whatever the browser wishes', 'nl', 'ar', 'nl'],
    ['a cookie that is not ours', 'de', 'fr', 'fr'],
    ['no wish', undefined, null, 'nl'],
    ['any language', undefined, '*', 'nl'],
    ['Dutch first', undefined, 'nl-BE,en;q=0.5', 'nl'],
    ['a language of ours first', undefined, 'fr-FR,nl;q=0.5', 'fr'],
    ['a language that is not there first, ours second', undefined, 'uk,en;q=0.9', 'choose'],
  ])('%s', (_, cookie, header, expected) => {
    expect(languageForHome(cookie, header)).toBe(expected);
  });
});

describe('the languages', () => {
  it('show Gregorian dates with digits 0–9 (product §1.8)', () => {
    const noon = Date.UTC(2026, 10, 24, 12);
    for (const language of LANGUAGES) {
      const text = new Intl.DateTimeFormat(LANGUAGE_FACTS[language].locale, {
        timeZone: 'Europe/Brussels', year: 'numeric', day: 'numeric',
      }).format(noon);
      expect(text).toContain('2026');
      expect(text).toContain('24');
    }
  });

  it('carry their own name', () => {
    for (const language of LANGUAGES) {
      const own = new Intl.DisplayNames(LANGUAGE_FACTS[language].locale, { type: 'language' }).of(language);
      expect(LANGUAGE_FACTS[language].name.toLowerCase()).toBe(own?.toLowerCase());
    }
  });
});
