/**
 * Words as FTS5 stores them. Its tokenizer knows the letters of an older Unicode: a newer letter would split
 * a word in two. Letters outside the scripts it surely knows are written as U+E000 and their code in
 * hexadecimal, which it keeps together (private use counts as a letter). U+E000 is no letter, so a normalised
 * word never holds it itself.
 */
const SURELY_KNOWN =
  /^[0-9a-z\u00C0-\u04FF\u0561-\u0587\u05D0-\u05EA\u0620-\u06FF\u1200-\u137F\u1E00-\u1FFF]*$/;
const ESCAPE = '\uE000';
const CODE_LENGTH = 6;

/** The token under which a normalised word is stored and found. */
export function toIndexToken(word: string): string {
  if (SURELY_KNOWN.test(word)) return word;
  return Array.from(word, (letter) => {
    if (SURELY_KNOWN.test(letter)) return letter;
    const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(CODE_LENGTH, '0');
    return `${ESCAPE}${code}`;
  }).join('');
}

/** The normalised word of a token of the vocabulary. */
export function fromIndexToken(token: string): string {
  if (!token.includes(ESCAPE)) return token;
  return token.replace(/\uE000([0-9a-f]{6})/g, (_all, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
