/**
 * The clear-Dutch coach (product §6, domain §7.3): points at what is hard to read and says what to do. It never
 * blocks, gives no score, and keeps silent when in doubt. Words for people stand in i18n, group `coach`; only the
 * easier Dutch word comes from here, because it belongs to the Dutch text whatever the language of the desk.
 */
import type { Level } from '../activities/activity.ts';
import { LETTER_WORDS, NAMES_IN_CAPITALS, SHORTENED } from './abbreviations.ts';
import { HARD_WORDS } from './hard-words.ts';
import { IDIOMS } from './idioms.ts';
import { findPassive } from './passive.ts';
import { breathsOf, countWords, sentencesOf, withoutAddresses, wordsOf, type Piece } from './sentences.ts';
import { findVagueFacts } from './vague-facts.ts';

/** In order of importance: what keeps people away first, what only looks unfriendly last. */
export const ADVICE_KINDS = [
  'vagueWhen', 'vagueWhere', 'vaguePrice', 'vagueBring', 'longSentence', 'clauseChain', 'idiom', 'hardWord',
  'abbreviation', 'passive', 'capitals',
] as const;
export type AdviceKind = (typeof ADVICE_KINDS)[number];

export interface Advice {
  kind: AdviceKind;
  /** The words of the text it is about, as written. */
  quote: string;
  /** What to write instead, in Dutch; null when the writer must find it. */
  easier: string | null;
  /** Place of the quote in the text, in UTF-16 units. */
  at: number;
}

/** At most so many stand on the page at a time (design §4). */
export const SHOWN_ADVICE = 3;
/** Nobody writes more about one activity; the rest is not looked at. */
const MAX_LENGTH = 20_000;
const MAX_WORDS = 15;
/** Taalicoon 1 and 2: the readers know little Dutch (design §9). */
const MAX_WORDS_LOW = 12;
const MAX_LISTED_WORDS = 24;

const alone = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

interface Entry { pattern: RegExp; easier: string; isLowOnly: boolean }

const HARD = new Map(HARD_WORDS.flatMap(([forms, easier, when]) => (
  forms.split('|').map((form): [string, { easier: string; isLowOnly: boolean }] => (
    [form, { easier, isLowOnly: when === 'low' }]
  ))
)));
/** Longest first, so that "aangepast schoeisel" wins from a word in it. */
const HARD_PATTERN = alone([...HARD.keys()].sort((a, b) => b.length - a.length).join('|'), 'giu');
const UP_TO_THREE_WORDS = '(?:[\\p{L}’\']+\\s){0,2}[\\p{L}’\']+';
const IDIOM_ENTRIES = IDIOMS.map(([pattern, easier]): Entry => (
  { pattern: alone(pattern.replaceAll('{}', UP_TO_THREE_WORDS), 'giu'), easier, isLowOnly: false }
));
const SHORTENED_ENTRIES = SHORTENED.map(([pattern, easier]): Entry => (
  { pattern: alone(pattern, 'giu'), easier, isLowOnly: false }
));
const LETTER_ENTRIES = LETTER_WORDS.map(([word, easier, when]): Entry => (
  { pattern: alone(word, 'gu'), easier, isLowOnly: when === 'low' }
));
const KNOWN_CAPITALS = new Set([...NAMES_IN_CAPITALS, ...LETTER_WORDS.map(([word]) => word)]);
const HOUR = /(?<![\p{L}\p{N}])([01]?\d|2[0-4])\s?u(?:\.|([0-5]\d))?(?![\p{L}\p{N}])/giu;
const SUBORDINATORS = alone(
  'omdat|doordat|zodat|terwijl|hoewel|indien|nadat|voordat|totdat|wanneer|waardoor|waarbij|waarmee|waarin|waaruit'
  + '|waarvoor|waarop|tenzij|mits|opdat|aangezien|(?<=,\\s)(?:die|dat|wat|wie)'
  + '|als(?= (?:je|u|we|ze|er|het|iemand) )',
  'giu',
);

const isLow = (level: Level | null): boolean => level === 1 || level === 2;

/**
 * Everything worth saying about a plain text (no HTML) for readers at a level, the most important first: the first
 * of each kind in the order of ADVICE_KINDS, then the second of each. Show the first SHOWN_ADVICE. Unknown level:
 * as for 3 and 4. The same words get one tip.
 */
export function adviseOnText(text: string, level: Level | null): Advice[] {
  const written = text.slice(0, MAX_LENGTH);
  const plain = withoutAddresses(written);
  const found = [
    ...findVagueFacts(plain).map(({ kind, start, end }) => adviceOn(written, kind, { start, end })),
    ...sentencesOf(plain).flatMap((piece) => adviseOnSentence(written, plain, piece, level)),
    ...adviseOnWords(written, plain, level),
    ...findCapitals(written, plain),
  ];
  return inTurn(withoutRepeats(found));
}

function adviceOn(
  written: string, kind: AdviceKind, { start, end }: Piece, easier: string | null = null,
): Advice {
  return { kind, quote: written.slice(start, end), easier, at: start };
}

function adviseOnSentence(written: string, plain: string, piece: Piece, level: Level | null): Advice[] {
  const sentence = plain.slice(piece.start, piece.end);
  const advice: Advice[] = [];
  const limit = isLow(level) ? MAX_WORDS_LOW : MAX_WORDS;
  if (breathsOf(sentence).some((part) => countWords(part) > limit && !isShortList(part))) {
    advice.push(adviceOn(written, 'longSentence', piece));
  } else if (isLow(level) && [...sentence.matchAll(SUBORDINATORS)].length >= 2) {
    advice.push(adviceOn(written, 'clauseChain', piece));
  }
  const passive = findPassive(sentence);
  if (passive) {
    const place = { start: piece.start + passive.start, end: piece.start + passive.end };
    advice.push(adviceOn(written, 'passive', place));
  }
  return advice;
}

/** "We bakken brood, taart, koekjes, pizza …": names one by one are no hard sentence. */
function isShortList(part: string): boolean {
  const items = part.split(/,|\sen\s|\sof\s/u);
  const listed = items.slice(1).every((item) => wordsOf(item).length <= 2);
  return listed && items.length >= 4 && wordsOf(part).length <= MAX_LISTED_WORDS
    && wordsOf(items[0] ?? '').length <= MAX_WORDS_LOW;
}

function adviseOnWords(written: string, plain: string, level: Level | null): Advice[] {
  const advice: Advice[] = [];
  for (const match of plain.matchAll(HARD_PATTERN)) {
    const word = HARD.get(match[0].toLowerCase());
    if (!word || (word.isLowOnly && !isLow(level)) || isName(plain, match)) continue;
    advice.push(adviceOn(written, 'hardWord', placeOf(match), word.easier));
  }
  const listed: [AdviceKind, Entry[]][] = [['idiom', IDIOM_ENTRIES], ['abbreviation', SHORTENED_ENTRIES]];
  for (const [kind, entries] of listed) {
    for (const { pattern, easier } of entries) {
      for (const match of plain.matchAll(pattern)) advice.push(adviceOn(written, kind, placeOf(match), easier));
    }
  }
  for (const { pattern, easier, isLowOnly } of LETTER_ENTRIES) {
    if (isLowOnly && !isLow(level)) continue;
    for (const match of plain.matchAll(pattern)) {
      if (isExplained(plain, match, easier)) continue;
      advice.push(adviceOn(written, 'abbreviation', placeOf(match), easier));
    }
  }
  for (const match of plain.matchAll(HOUR)) {
    const [, hour = '', minutes = '00'] = match;
    advice.push(adviceOn(written, 'abbreviation', placeOf(match), `${hour.padStart(2, '0')}:${minutes} uur`));
  }
  return advice;
}

const placeOf = (match: RegExpExecArray): Piece => ({ start: match.index, end: match.index + match[0].length });

/** A capital inside a sentence: "vzw Diversiteit" is somebody's name. */
function isName(plain: string, match: RegExpExecArray): boolean {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(match[0]);
  return isCapital && /[\p{L}\p{N},]\s$/u.test(plain.slice(0, match.index));
}

/** Brackets behind it or around it, or its full name somewhere in the text. */
function isExplained(plain: string, match: RegExpExecArray, full: string): boolean {
  const after = plain.slice(match.index + match[0].length);
  const isInBrackets = /\($/.test(plain.slice(0, match.index)) && after.startsWith(')');
  return isInBrackets || /^\s\(/.test(after) || plain.toLowerCase().includes(full.toLowerCase());
}

/** A word of five letters or more, or several words on end, in capitals. */
function findCapitals(written: string, plain: string): Advice[] {
  const advice: Advice[] = [];
  for (const match of plain.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[\s,]+\p{Lu}{2,})*(?![\p{L}\p{N}])/gu)) {
    const shouted = match[0].split(/[\s,]+/u).filter((word) => !KNOWN_CAPITALS.has(word));
    const isShouting = shouted.some((word) => word.length >= 5)
      || (shouted.length >= 2 && shouted.some((word) => word.length >= 4));
    if (isShouting) advice.push(adviceOn(written, 'capitals', placeOf(match)));
  }
  return advice;
}

function withoutRepeats(advice: Advice[]): Advice[] {
  const seen = new Set<string>();
  return [...advice].sort((a, b) => a.at - b.at || b.quote.length - a.quote.length).filter(({ kind, quote }) => {
    const key = `${kind} ${quote.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function inTurn(advice: Advice[]): Advice[] {
  const counts = new Map<AdviceKind, number>();
  const ranked = advice.map((each) => {
    const nth = counts.get(each.kind) ?? 0;
    counts.set(each.kind, nth + 1);
    return { each, nth, importance: ADVICE_KINDS.indexOf(each.kind) };
  });
  return ranked
    .sort((a, b) => a.nth - b.nth || a.importance - b.importance || a.each.at - b.each.at)
    .map(({ each }) => each);
}
