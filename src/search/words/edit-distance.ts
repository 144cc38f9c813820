/**
 * Typing errors between two words: a letter added, missing, changed, or two neighbours swapped (product §4
 * Words). This is the optimal string alignment distance: no part of a word is changed twice. It gives what
 * `typingErrors` of `src/domain/places/place.ts` gives, without making arrays: it runs over thousands of
 * words of the vocabulary.
 */

const MAX_LENGTH = 256;
const rows = [0, 1, 2].map(() => new Uint16Array(MAX_LENGTH + 1)) as [Uint16Array, Uint16Array, Uint16Array];

/**
 * The distance between two words as letters, or `limit + 1` as soon as it is certain to be more than `limit`.
 */
export function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit || b.length > MAX_LENGTH) return beyond;
  let [beforePrevious, previous, current] = rows;
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1];
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = letter === b[column - 1];
      let cost = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const swapped = row > 1 && column > 1 && letter === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}
