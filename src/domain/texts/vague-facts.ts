/** Words in a text that stand where a fact should: "op het gewone uur", "een kleine bijdrage". */
import type { Piece } from './sentences.ts';

export type VagueFactKind = 'vagueWhen' | 'vagueWhere' | 'vaguePrice' | 'vagueBring';

/** Said of a price that is not named. */
const LOW_PRICE = '(?:kleine|democratische|schappelijke|zachte) (?:bijdrage|prijs|vergoeding)';
const USUAL = '(?:gewone|gebruikelijke|gekende|bekende|vertrouwde|vaste)';
const PATTERNS: readonly (readonly [VagueFactKind, RegExp])[] = [
  ['vagueWhen', new RegExp(`(?<!\\p{L})op (?:het|de) ${USUAL} (?:uur|tijdstip|moment|dag|dagen)(?!\\p{L})`, 'giu')],
  ['vagueWhen', /(?<!\p{L})(?:datum|uur|tijd|tijdstip) (?:volgt|is nog niet bekend|nog te bepalen)(?!\p{L})/giu],
  ['vagueWhen', /(?<!\p{L})op het zelfde uur als (?:altijd|anders)(?!\p{L})/giu],
  ['vagueWhere', new RegExp(
    `(?<!\\p{L})(?:op|in|aan) (?:de|het|onze|ons) ${USUAL} `
      + '(?:plaats|plek|locatie|adres|zaal|lokaal|stek)(?!\\p{L})', 'giu',
  )],
  ['vagueWhere', /(?<!\p{L})(?:plaats|plek|locatie|adres) (?:volgt|is nog niet bekend|nog te bepalen)(?!\p{L})/giu],
  ['vaguePrice', new RegExp(`(?<!\\p{L})(?:voor|tegen) een ${LOW_PRICE}(?!\\p{L})`, 'giu')],
  ['vaguePrice', /(?<!\p{L})we vragen een (?:kleine|democratische) (?:bijdrage|vergoeding)(?!\p{L})/giu],
  ['vaguePrice', /(?<!\p{L})(?:aan|tegen) (?:democratische|zachte|schappelijke) prijzen(?!\p{L})/giu],
  ['vaguePrice', /(?<!\p{L})prijs (?:volgt|nog te bepalen|is nog niet bekend)(?!\p{L})/giu],
  ['vagueBring', /(?<!\p{L})(?:aangepaste|gepaste) (?:kledij|kleding|kleren|schoenen|uitrusting)(?!\p{L})/giu],
  ['vagueBring', /(?<!\p{L})(?:breng|neem) (?:zelf )?het nodige (?:materiaal )?mee(?!\p{L})/giu],
];

/** Each with its place; what the fact should be, only the organiser knows. */
export function findVagueFacts(text: string): (Piece & { kind: VagueFactKind })[] {
  return PATTERNS.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => (
    { kind, start: match.index, end: match.index + match[0].length }
  )));
}
