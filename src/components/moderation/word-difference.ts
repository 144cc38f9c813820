/** What changed between two texts, in whole words, never letters (design §4 Difference view). */
export interface TextPart { text: string; changed: boolean }

export interface TextDifference { before: TextPart[]; after: TextPart[] }

/** Beyond this many pairs of words the whole text counts as changed, so that no long text holds up the page. */
const MAX_PAIRS = 4_000_000;

/** The texts joined from their parts are the texts given; line ends stay where they are. */
export function differenceOf(before: string, after: string): TextDifference {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length * b.length > MAX_PAIRS) {
    return { before: partsOf(a.map((text) => ({ text, changed: true }))), after: partsOf(b.map((text) => ({ text, changed: true }))) };
  }
  const kept = keptPairs(a, b);
  const keptA = new Set(kept.map(([index]) => index));
  const keptB = new Set(kept.map(([, index]) => index));
  return {
    before: partsOf(a.map((text, index) => ({ text, changed: !keptA.has(index) }))),
    after: partsOf(b.map((text, index) => ({ text, changed: !keptB.has(index) }))),
  };
}

/** Each word with the space behind it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const bare = (word: string): string => word.trimEnd();

/** The longest common row of words, as pairs of places. */
function keptPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number) => length[row * width + column] ?? 0;
  const isSame = (row: number, column: number) => bare(a[row] ?? '') === bare(b[column] ?? '');
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      length[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (isSame(row, column)) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Neighbours of the same sort become one part; the space after a changed part is not marked. */
function partsOf(words: readonly TextPart[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last?.changed === word.changed) last.text += word.text;
    else parts.push({ ...word });
  }
  return parts.flatMap((part) => {
    const space = /\s+$/.exec(part.text)?.[0];
    if (!part.changed || !space) return [part];
    return [{ text: part.text.trimEnd(), changed: true }, { text: space, changed: false }];
  });
}
