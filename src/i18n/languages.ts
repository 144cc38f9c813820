/**
 * The languages of the site (product §1.2, §2). Dutch is complete and has no prefix; every other language is a help,
 * marked as a translation, and carries whether somebody has read it over.
 */
export const LANGUAGES = ['nl', 'en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LanguageFacts {
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** For Intl: Gregorian calendar and Western digits, as on Flemish letters (product §1.8). */
  locale: string;
  /** Read over: by which function and when; null = not read over, and the pages say so. */
  checked: { by: string; on: string } | null;
}

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  nl: { name: 'Nederlands', direction: 'ltr', locale: 'nl-BE', checked: null },
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', checked: null },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr-BE', checked: null },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-ca-gregory-nu-latn', checked: null },
};

export const DEFAULT_LANGUAGE: Language = 'nl';

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** Splits '/ar/activiteiten' into 'ar' and '/activiteiten'; without a known prefix it is Dutch. */
export function splitLanguage(pathname: string): { language: Language; path: string; prefixed: boolean } {
  const [, first = ''] = pathname.split('/', 2);
  if (isLanguage(first) && first !== DEFAULT_LANGUAGE) {
    return { language: first, path: pathname.slice(first.length + 1) || '/', prefixed: true };
  }
  return { language: DEFAULT_LANGUAGE, path: pathname, prefixed: false };
}

/**
 * Where `/` sends somebody (product §2): a language to show, or the page where everyone chooses. A language that is
 * off counts as one the site does not have.
 */
export function languageForHome(
  cookie: string | undefined, acceptLanguage: string | null, isOn: (language: Language) => boolean = () => true,
): Language | 'choose' {
  if (cookie && isLanguage(cookie) && isOn(cookie)) return cookie;
  const [first] = wishes(acceptLanguage);
  if (!first || first === '*') return DEFAULT_LANGUAGE;
  return isLanguage(first) && isOn(first) ? first : 'choose';
}

/** Primary subtags of Accept-Language, most wished first, at most ten. */
export function wishes(acceptLanguage: string | null): string[] {
  return (acceptLanguage ?? '').slice(0, 500).split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((each) => /^\s*q=(\d(?:\.\d+)?)$/.exec(each)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && /^([a-z]{2,3}|\*)$/.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
    .filter((tag, index, all) => all.indexOf(tag) === index)
    .slice(0, 10);
}
