/**
 * What people type in the cells of a list of duos: numbers, mail addresses, days, ages, names of languages.
 */
import { normaliseEmail } from '../../users/user.ts';
import { normalizeName } from '../../places/place.ts';
import { isDate } from '../../schedules/brussels-time.ts';
import { BUDDY_LANGUAGES, type BuddyLanguage } from '../buddy.ts';
import { readPhone } from '../phone.ts';

/** Several in one cell, between signs that are in none of them. */
const pieces = (cell: string, between = /[;,|]|\s\/\s/): string[] =>
  cell.split(between).map((each) => each.trim()).filter((each) => each !== '');

/** E.164 of the first number in the cell; a spreadsheet may have taken the 0 or the + before it. */
export function readListedPhone(cell: string): string | undefined {
  for (const each of pieces(cell)) {
    if (!/^[+(\d][\d\s()./+-]*$/.test(each)) continue;
    const phone = readPhone(each) ?? readPhone(`+${each.replace(/\D/g, '')}`);
    if (phone !== undefined) return phone;
  }
  return undefined;
}

/** The first address in the cell, normalised. */
export function readListedEmail(cell: string): string | undefined {
  for (const each of pieces(cell)) {
    const email = normaliseEmail(each.replace(/^mailto:/i, ''));
    if (email !== undefined) return email;
  }
  return undefined;
}

const MONTHS = [
  'jan', 'feb fev', 'maa mrt mar', 'apr avr', 'mei may mai', 'jun juin', 'jul juil', 'aug aou', 'sep',
  'okt oct', 'nov', 'dec',
].map((names) => names.split(' '));

function monthOf(word: string): number {
  const name = normalizeName(word);
  const whole = MONTHS.findIndex((names) => names.some((each) => each.length > 3 && name.startsWith(each)));
  return (whole >= 0 ? whole : MONTHS.findIndex((names) => names.some((each) => name.startsWith(each)))) + 1;
}

/**
 * 'YYYY-MM-DD' of a day as it is written here (day before month), with a month in words, or of a month: its
 * first day.
 * Undefined for a day that does not exist.
 */
export function readSheetDay(cell: string): string | undefined {
  const text = cell.trim();
  const [, isoDay] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: .*)?$/.exec(text) ?? [];
  const inWords = /^(?:(\d{1,2})(?:er|e)?\s+)?(\p{L}{3,})\.?\s+(\d{4})$/u;
  const [, wordDay = '1', word, wordYear] = inWords.exec(text) ?? [];
  const [, onlyMonth, onlyYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = isoDay ?? dateFrom(day, month, year) ?? dateFrom('1', onlyMonth, onlyYear)
    ?? dateFrom(wordDay, word && String(monthOf(word)), wordYear);
  return date !== undefined && isDate(date) ? date : undefined;
}

type Piece = string | undefined;

function dateFrom(day: Piece, month: Piece, year: Piece): string | undefined {
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export const ADULT_YEARS = 18;
const YES = ['ja', 'j', 'yes', 'y', 'oui', 'o', 'x', 'waar', 'true', 'vrai', 'ok', 'نعم'];
const NO = ['nee', 'neen', 'n', 'no', 'non', 'false', 'faux', 'onwaar', 'لا'];

/**
 * Whether somebody is 18 on this day, from a birthday, a year, an age or a yes; undefined when that cannot be
 * said.
 * A birthday in the future was a year of two digits.
 */
export function readAdult(cell: string, today: string): boolean | undefined {
  const text = normalizeName(cell);
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  const age = /^(\d{1,3})\s*(?:\+|jaar|j|years?|ans)?$/i.exec(cell.trim())?.[1];
  if (age !== undefined) return Number(age) > 120 ? undefined : Number(age) >= ADULT_YEARS;
  const year = /^(?:19|20)\d\d$/.exec(cell.trim())?.[0];
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return thisYear - Number(year) > ADULT_YEARS;
  const day = readSheetDay(cell);
  if (day === undefined) return undefined;
  const born = day > today ? `19${day.slice(2)}` : day;
  return `${Number(born.slice(0, 4)) + ADULT_YEARS}${born.slice(4)}` <= today;
}

/** A number of the national register, by its check digits; such a column is thrown away (product §1.6). */
export function isNationalNumber(cell: string): boolean {
  const digits = cell.replace(/[. -]/g, '');
  if (!/^\d{11}$/.test(digits) || !/^[\d. -]+$/.test(cell)) return false;
  const [first, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [first, `2${first}`].some((each) => 97 - (Number(each) % 97) === check);
}

/** Names of languages as codes, in Dutch, English, French and the language itself; Dutch is everybody's. */
const CODES = new Map([...BUDDY_LANGUAGES, 'nl'].flatMap((code) => [
  [code, code] as const,
  ...['nl', 'en', 'fr', code].map((language) => (
    [normalizeName(new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code), code] as const
  )),
]));
/** What the tables of names do not have. */
for (const [name, code] of [
  ['farsi', 'fa'], ['dari', 'fa'], ['pashto', 'ps'], ['pachto', 'ps'], ['pasjtoe', 'ps'], ['pashtu', 'ps'],
  ['tigrinia', 'ti'], ['kurdisch', 'ku'],
  ['kurmanji', 'ku'], ['sorani', 'ku'], ['mandarijn', 'zh'], ['mandarin', 'zh'], ['chinees', 'zh'],
  ['chinese', 'zh'], ['chinois', 'zh'],
  ['ned', 'nl'], ['vlaams', 'nl'], ['eng', 'en'], ['fra', 'fr'], ['ara', 'ar'], ['marokkaans', 'ar'],
  ['darija', 'ar'], ['bengaals', 'bn'],
] as const) CODES.set(name, code);

export interface ReadLanguages { known: BuddyLanguage[]; unknown: string[] }

/** In the order written; what only looks like a language is named as unknown. */
export function readLanguages(cell: string): ReadLanguages {
  const names = pieces(cell, /[;,|/+&]|\s(?:en|and|et|y|و)\s/);
  const found = names.map((name) => ({ name, code: CODES.get(normalizeName(name)) }));
  const known = found.flatMap(({ code }) => BUDDY_LANGUAGES.filter((each) => each === code));
  const unknown = found.filter(({ code }) => code === undefined).map(({ name }) => name);
  return { known: [...new Set(known)], unknown };
}
