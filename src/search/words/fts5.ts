/**
 * Finds words through SQLite's FTS5 (product §4 Words). Nothing that was typed reaches MATCH as it is: only
 * normalised words, each between quotes (architecture §3).
 */
import type { Database } from '#db/client.ts';
import type { QueryWord } from '#src/domain/activities/activity-search.ts';
import { errorsAllowed } from '#src/domain/places/place.ts';
import type { WordMatcher, WordMatches } from '#src/domain/shared/ports.ts';
import { toIndexToken } from './index-token.ts';
import { normaliseWords, wordLength } from './normalise.ts';
import { createVocabulary } from './vocabulary.ts';

/** From this many letters a word is also found as the beginning of one. */
const PREFIX_LETTERS = 3;
const MOST_ERRORS = 255;

/** Columns in which all words must be for each tier; null = any column. */
const TIERS = [['title'], ['title', 'summary', 'organiser', 'place'], null] as const;

/** What may stand for one typed word: expressions of FTS5 by number of errors. */
interface Variants {
  exact: string | null;
  withErrors: (string | null)[];
}

function wholeWord(word: string): string {
  return `"${toIndexToken(word)}"`;
}

function wordOrPrefix(word: string): string {
  return wordLength(word) >= PREFIX_LETTERS ? `${wholeWord(word)} *` : wholeWord(word);
}

function anyOf(expressions: string[]): string | null {
  return expressions.length > 0 ? `(${expressions.join(' OR ')})` : null;
}

function inColumns(columns: readonly string[] | null, expression: string): string {
  return columns ? `{${columns.join(' ')}} : ${expression}` : expression;
}

/**
 * A caller may give words that were not normalised; FTS5 must never see a quote or a sign of its own
 * language.
 */
function clean(words: readonly string[]): string[] {
  return words.flatMap((word) => normaliseWords(word));
}

/** Ids with the least errors, per tier, merged: the best tier of each id, and inside it its least errors. */
class Best {
  readonly #byId = new Map<number, number>();

  add(id: number, tier: number, errors: number): void {
    const score = tier * (MOST_ERRORS + 1) + Math.min(errors, MOST_ERRORS);
    const known = this.#byId.get(id);
    if (known === undefined || score < known) this.#byId.set(id, score);
  }

  matches(): WordMatches {
    const ids = Uint32Array.from(this.#byId.keys());
    const scores = Uint32Array.from(this.#byId.values());
    return {
      ids,
      tiers: Uint8Array.from(scores, (score) => Math.floor(score / (MOST_ERRORS + 1))),
      errors: Uint8Array.from(scores, (score) => score % (MOST_ERRORS + 1)),
    };
  }
}

const NO_MATCHES: WordMatches = {
  ids: new Uint32Array(0),
  tiers: new Uint8Array(0),
  errors: new Uint8Array(0),
};

export function createFts5Matcher(db: Database): WordMatcher {
  const sqlite = db.$client;
  const find = sqlite
    .prepare<[string], number>('select rowid from search_words where search_words match ? order by rowid')
    .pluck();
  const findAny = sqlite
    .prepare<[string], number>('select rowid from search_words where search_words match ? limit 1')
    .pluck();
  const vocabulary = createVocabulary(sqlite);

  /** Errors are allowed only in a word that the whole offer does not hold, nor a word that means the same. */
  function variantsOf({ word, alternatives }: QueryWord): Variants {
    const expression = anyOf(clean([word, ...alternatives]).map(wordOrPrefix));
    if (expression !== null && findAny.get(expression) !== undefined)
      return { exact: expression, withErrors: [] };
    const limit = errorsAllowed(wordLength(word));
    if (limit === 0) return { exact: null, withErrors: [] };
    const groups = vocabulary().similar(word, limit);
    return { exact: null, withErrors: groups.map((words) => anyOf(words.map(wholeWord))) };
  }

  /** What is in the title is in the heading fields too, and that is in any field; ids come in order. */
  function matchExact(expressions: string[]): WordMatches {
    const [inTitle = [], inHeading = [], anywhere = []] = TIERS.map((columns) =>
      find.all(expressions.map((each) => inColumns(columns, each)).join(' AND ')),
    );
    const tiers = new Uint8Array(anywhere.length);
    let title = 0;
    let heading = 0;
    anywhere.forEach((id, at) => {
      while (heading < inHeading.length && inHeading[heading]! < id) heading += 1;
      while (title < inTitle.length && inTitle[title]! < id) title += 1;
      if (inTitle[title] !== id) tiers[at] = inHeading[heading] === id ? 1 : 2;
    });
    return { ids: Uint32Array.from(anywhere), tiers, errors: new Uint8Array(anywhere.length) };
  }

  /** Errors of one word per id, in these columns: the fewest with which it is held. */
  function errorsPerId(variants: Variants, columns: readonly string[] | null): Map<number, number> {
    const errors = new Map<number, number>();
    [variants.exact, ...variants.withErrors].forEach((expression, count) => {
      if (expression === null) return;
      for (const id of find.all(inColumns(columns, expression))) if (!errors.has(id)) errors.set(id, count);
    });
    return errors;
  }

  function matchWithErrors(words: Variants[]): WordMatches {
    const best = new Best();
    TIERS.forEach((columns, tier) => {
      const [first = new Map<number, number>(), ...others] = words
        .map((variants) => errorsPerId(variants, columns))
        .sort((a, b) => a.size - b.size);
      for (const [id, errors] of first) {
        let sum: number | undefined = errors;
        for (const other of others) {
          const more = other.get(id);
          sum = more === undefined || sum === undefined ? undefined : sum + more;
        }
        if (sum !== undefined) best.add(id, tier, sum);
      }
    });
    return best.matches();
  }

  /** A word of nothing but signs asks nothing. */
  function match(words: QueryWord[]): WordMatches {
    const asked = words.filter(({ word, alternatives }) => clean([word, ...alternatives]).length > 0);
    if (asked.length === 0) return NO_MATCHES;
    const variants = asked.map(variantsOf);
    if (
      variants.some(({ exact, withErrors }) => exact === null && withErrors.every((each) => each === null))
    ) {
      return NO_MATCHES;
    }
    const exact = variants.map((each) => each.exact).filter((each) => each !== null);
    return exact.length === variants.length ? matchExact(exact) : matchWithErrors(variants);
  }

  return { match: async (words) => match(words) };
}
