/** Dutch text in lines, sentences and words, with their place in the text. */
import { SHORTENED } from './abbreviations.ts';

/** Half-open: the text of a piece is `text.slice(start, end)`. */
export interface Piece { start: number; end: number }

const ADDRESSES = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,200}\.\p{L}+/giu;
/** A dot after these does not end a sentence. */
const DOTTED = new RegExp(`(?:^|[\\s(])(?:${SHORTENED.map(([pattern]) => pattern).join('|')}|\\p{L}|\\d)$`, 'iu');
const WORD = /[\p{L}\p{N}]+(?:[’'.:,\-–][\p{L}\p{N}]+)*/gu;

/** The text with web and mail addresses as one plain word of the same length, so that places stay. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESSES, (address) => 'x'.repeat(address.length));
}

/**
 * Sentences in order, without the white space around them. A line end ends a sentence: titles and list items have
 * no full stop. Give the text without its addresses.
 */
export function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    let start = line.index;
    for (const stop of line[0].matchAll(/[.!?…]+["”’')\]]*(?=\s)/g)) {
      const end = line.index + stop.index + stop[0].length;
      const before = text.slice(start, line.index + stop.index);
      const after = text.slice(end).trimStart();
      const isDot = stop[0] === '.';
      if (isDot && (DOTTED.test(before) || DOTTED.test(`${before}.`) || /^\p{Ll}/u.test(after))) continue;
      pieces.push({ start, end });
      start = end;
    }
    pieces.push({ start, end: line.index + line[0].length });
  }
  return pieces.map((piece) => trimmed(text, piece)).filter(({ start, end }) => end > start);
}

function trimmed(text: string, { start, end }: Piece): Piece {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.replace(/^[\s•*–-]+/u, '').length;
  return { start: start + lead, end: start + Math.max(lead, raw.trimEnd().length) };
}

/** Words; "14:00", "oma’s" and "Sint-Niklaas" are one. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** As many words as a reader has to take in: a name of several words ("Museum Van Klei") counts once. */
export function countWords(text: string): number {
  const [first = '', ...others] = wordsOf(text);
  let count = first === '' ? 0 : 1;
  let isInName = false;
  for (const word of others) {
    const isCapital = /^\p{Lu}/u.test(word);
    if (!(isCapital && isInName)) count += 1;
    isInName = isCapital;
  }
  return count;
}

/** The parts of a sentence that a reader can take one by one: around a colon, a semicolon or brackets. */
export function breathsOf(sentence: string): string[] {
  return sentence.split(/[:;]\s|\s[–—]\s|[()]/u).filter((part) => part.trim() !== '');
}
