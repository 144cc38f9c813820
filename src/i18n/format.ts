/**
 * Dates, times, distances and money as people read them here (product §1.8): Gregorian, digits 0–9, 00:00–23:59,
 * Brussels time, the decimal comma, in every language.
 */
import { LANGUAGE_FACTS, type Language } from './languages.ts';

const ZONE = 'Europe/Brussels';

/** Making a formatter costs far more than using it, so each is made once. */
function madeOnce<Format>(make: (locale: string, kind: string) => Format): (language: Language, kind?: string) => Format {
  const made = new Map<string, Format>();
  return (language, kind = '') => {
    const key = `${language} ${kind}`;
    let format = made.get(key);
    if (format === undefined) {
      format = make(LANGUAGE_FACTS[language].locale, kind);
      made.set(key, format);
    }
    return format;
  };
}

const dateFormats = madeOnce((locale, options) => (
  new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...JSON.parse(options) as Intl.DateTimeFormatOptions })
));
const dateFormat = (language: Language, options: Intl.DateTimeFormatOptions) =>
  dateFormats(language, JSON.stringify(options));
const listFormats = madeOnce((locale, type) => (
  new Intl.ListFormat(locale, { type: type as 'conjunction' | 'disjunction', style: 'long' })
));
const languageNames = madeOnce((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const pluralRules = madeOnce((locale) => new Intl.PluralRules(locale));

/** The pages name the same days and hours again and again, and writing one is slow. */
const written = new Map<string, string>();
const MOST_WRITTEN = 5_000;

function writeOnce(key: string, write: () => string): string {
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = write();
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(key, text);
  return text;
}

/** Takes the commas out of a date: "dinsdag 24 november". */
const withoutCommas = (text: string) => text.replace(/[,،]/g, '');

/** 'YYYY-MM-DD' → "dinsdag 24 november 2026"; the year only when asked. */
export function formatDate(language: Language, date: string, { year = false, weekday = true } = {}): string {
  const format = dateFormat(language, {
    timeZone: 'UTC', day: 'numeric', month: 'long',
    ...(weekday ? { weekday: 'long' } : {}), ...(year ? { year: 'numeric' } : {}),
  });
  return withoutCommas(format.format(new Date(`${date}T12:00:00Z`)));
}

/** Epoch ms → "dinsdag 24 november", Brussels. */
export function formatDay(language: Language, instant: number, { year = false, weekday = true } = {}): string {
  return writeOnce(`day ${language} ${instant} ${year} ${weekday}`, () => {
    const format = dateFormat(language, {
      timeZone: ZONE, day: 'numeric', month: 'long',
      ...(weekday ? { weekday: 'long' } : {}), ...(year ? { year: 'numeric' } : {}),
    });
    return withoutCommas(format.format(new Date(instant)));
  });
}

/** Epoch ms → "14:00", Brussels, the same in every language. */
export function formatTime(instant: number): string {
  return writeOnce(`time ${instant}`, () => (
    dateFormat('nl', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))
  ));
}

/** Minutes since midnight (may pass 1440) → "14:00". */
export function formatMinutes(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** 1 = Monday … 7 = Sunday → "maandag". */
export function formatWeekday(language: Language, weekday: number): string {
  return writeOnce(`weekday ${language} ${weekday}`, () => (
    dateFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday)))
  ));
}

/** 0.84 → "0,8 km". The space does not break. */
export function formatDistance(distanceKm: number): string {
  return `${(Math.round(distanceKm * 10) / 10).toFixed(1).replace('.', ',')}\u00a0km`;
}

/**
 * Whole numbers, thousands apart by a narrow space that does not break: 1234 → "1 234". All our languages read that;
 * a point or a comma is a decimal sign in one of them.
 */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** Euro without its word: 2 → "2", 2.5 → "2,50". */
export function formatAmount(euro: number): string {
  return Number.isInteger(euro) ? String(euro) : euro.toFixed(2).replace('.', ',');
}

/** "a, b en c". */
export function formatList(language: Language, words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') {
  return listFormats(language, type).format(words);
}

/** The name of a language in another: languageName('fr', 'ar') → "arabe"; the code when not known. */
export const languageName = (language: Language, code: string): string => (
  writeOnce(`language ${language} ${code}`, () => nameOfLanguage(language, code))
);

function nameOfLanguage(language: Language, code: string): string {
  try {
    return languageNames(language).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Picks the form for a number: one, two, few, many or other, as the language counts. */
export function plural(
  language: Language, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return form.replace('{n}', formatNumber(count));
}
