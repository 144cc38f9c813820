/** One way to turn text into words, for the index and for what people type (product §4 Words). */

/** Letters that are no base letter with a mark, and so do not fall apart in NFKD. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * Dutch words that say nothing about an activity. Single letters come from "'s avonds" and "'t".
 * They are dropped from a search only, never from the index, so that a search of nothing else still works.
 */
export const DUTCH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'aan al als bij daar dan dat de den der deze die dit door dus een en er ge gij haar had heb hebben ' +
    'heeft hem het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kunnen maar me men met mij mijn ' +
    'moet n na naar niet nog nu of om omdat ons onze ook op over s t te ten ter tot u uit uw van voor waar ' +
    'wat we wel wie wij wil willen worden wordt ze zelf zich zij zijn zo zonder zou'
  ).split(' '),
);

/** Lower case, without accents; anything that is no letter or digit becomes a space. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøœæđðłþħı]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The runs of letters and digits of a text, lower case and without accents, in order, repeats included. */
export function normaliseWords(text: string): string[] {
  const normalised = normaliseText(text);
  return normalised === '' ? [] : normalised.split(' ');
}

/** Letters and digits of a normalised word; the lengths in product §4 count these. */
export function wordLength(word: string): number {
  let length = 0;
  for (const _letter of word) length += 1;
  return length;
}
