/**
 * Finds words through Meilisearch. It answers which activities hold the words, and how well; rules, counts and order
 * are the engine's (product §11).
 *
 * The words of an activity are values of filters, not text to be searched: its text search takes only the last word
 * as a beginning, splits and joins words and finds typing errors also in words that somebody does hold, so it would
 * not give what product §4 says. Whole words and beginnings are filters (`=`, `STARTS WITH`). For a word that nobody
 * holds, its facet search looks for words that differ by typing errors, and these are weighed here by §4.
 *
 * Without typing errors the ids, tiers and errors are those of FTS5. Where it may differ from FTS5:
 * - with more than MOST_SIMILAR_WORDS words like the typed one, MOST_IDS ids, or MOST_COMBINATIONS ways to combine
 *   errors, it does not answer, and FTS5 does;
 * - the server compares words in its own spelling of some scripts (Chinese as sound), so there it may miss a typing
 *   error that FTS5 would forgive, in words of 5 signs and more;
 * - a published change is known to it some tenths of a second later; until then FTS5 answers.
 * Synonyms come with the question, as alternatives of a word: they depend on the language of the visitor.
 */
import type { QueryWord } from '#src/domain/activities/activity-search.ts';
import { errorsAllowed } from '#src/domain/places/place.ts';
import type { WordMatches } from '#src/domain/shared/ports.ts';
import { editDistance } from '../edit-distance.ts';
import { normaliseWords, wordLength } from '../normalise.ts';
import type { IndexState } from './index-state.ts';
import { MOST_IDS, type MeilisearchServer } from './server.ts';
import { TIER_FIELDS } from './words-document.ts';

const PREFIX_LETTERS = 3;
/** Values of filters are cut at 468 bytes by the server. */
const MOST_WORD_BYTES = 400;
const MOST_COMBINATIONS = 20;

/** Why it does not answer, while nothing is wrong: the index is not as far as the offer, or it would be too much. */
export type NoAnswer = 'behind' | 'too much';

export interface MeilisearchMatcher {
  /** Throws what the client throws; an aborted signal too. */
  match(words: QueryWord[], signal: AbortSignal): Promise<WordMatches | NoAnswer>;
}

export interface MeilisearchMatcherParts {
  server: MeilisearchServer;
  state: IndexState;
  uid(): string;
  /** The last change of the search rows. */
  lastChange(): number;
}

type Fields = readonly string[];

/** What may stand for one typed word, as a filter over these fields. */
type Condition = (fields: Fields) => string;

/** A condition with the typing errors that it forgives. */
interface Variant {
  errors: number;
  condition: Condition;
}

const quote = (word: string): string => `"${word}"`;
const either = (conditions: string[]): string => `(${conditions.join(' OR ')})`;

/** Only runs of letters and digits reach a filter; a caller may give words that were not normalised. */
function formsOf({ word, alternatives }: QueryWord): string[] {
  return [...new Set([word, ...alternatives].flatMap((each) => normaliseWords(each)))];
}

function holdsOneOf(forms: string[]): Condition {
  return (fields) => either(fields.flatMap((field) => forms.map((form) =>
    wordLength(form) >= PREFIX_LETTERS ? `${field} STARTS WITH ${quote(form)}` : `${field} = ${quote(form)}`)));
}

function isOneOf(words: string[]): Condition {
  return (fields) => either(fields.map((field) => `${field} IN [${words.map(quote).join(', ')}]`));
}

const NO_MATCHES: WordMatches = { ids: new Uint32Array(0), tiers: new Uint8Array(0), errors: new Uint8Array(0) };

/** One variant of each word, in every way they can be combined, with the errors together. */
function combinationsOf(words: Variant[][]): { errors: number; conditions: Condition[] }[] {
  return words.reduce<{ errors: number; conditions: Condition[] }[]>((sofar, variants) =>
    sofar.flatMap(({ errors, conditions }) => variants.map((variant) => ({
      errors: errors + variant.errors, conditions: [...conditions, variant.condition],
    }))), [{ errors: 0, conditions: [] }]);
}

export function createMeilisearchMatcher(parts: MeilisearchMatcherParts): MeilisearchMatcher {
  const { server, state, uid, lastChange } = parts;

  /** Ids per filter, from an index that holds the offer of this moment. */
  async function ask(filters: string[], limit: number, signal: AbortSignal): Promise<number[][] | NoAnswer> {
    const change = lastChange();
    const { mark, ids } = await server.answer(uid(), filters, limit, signal);
    if (!state.accepts(mark) || mark.cursor !== change) return 'behind';
    return ids.every((each) => each !== null) ? ids : 'too much';
  }

  /** The best tier of each id, and inside it its fewest errors. */
  async function matchCombinations(words: Variant[][], signal: AbortSignal): Promise<WordMatches | NoAnswer> {
    const combinations = combinationsOf(words).sort((a, b) => a.errors - b.errors);
    if (combinations.length > MOST_COMBINATIONS) return 'too much';
    const questions = TIER_FIELDS.flatMap((fields, tier) =>
      combinations.map(({ errors, conditions }) => (
        { tier, errors, filter: conditions.map((each) => each(fields)).join(' AND ') })));
    const answers = await ask(questions.map(({ filter }) => filter), MOST_IDS + 1, signal);
    if (typeof answers === 'string') return answers;
    const best = new Map<number, { tier: number; errors: number }>();
    questions.forEach(({ tier, errors }, at) => {
      for (const id of answers[at] ?? []) if (!best.has(id)) best.set(id, { tier, errors });
    });
    const found = [...best.values()];
    return {
      ids: Uint32Array.from(best.keys()),
      tiers: Uint8Array.from(found, ({ tier }) => tier),
      errors: Uint8Array.from(found, ({ errors }) => errors),
    };
  }

  /** Words of the offer that differ from this one by 1, 2, … typing errors; the first letter is right. */
  async function similarTo(word: string, limit: number, signal: AbortSignal): Promise<Variant[] | null> {
    const candidates = await server.listSimilarWords(uid(), word, signal);
    if (candidates === null) return null;
    const letters = [...word];
    const groups: string[][] = Array.from({ length: limit }, () => []);
    for (const candidate of candidates) {
      const other = [...candidate];
      if (other[0] !== letters[0]) continue;
      const errors = editDistance(letters, other, limit);
      // Only normalised words are stored; what is not one was not written by us and stays out of the filter.
      if (errors === 0 || errors > limit || normaliseWords(candidate)[0] !== candidate) continue;
      groups[errors - 1]?.push(candidate);
    }
    return groups.flatMap((words, at) => words.length > 0 ? [{ errors: at + 1, condition: isOneOf(words) }] : []);
  }

  return {
    async match(words, signal) {
      const asked = words.map((word) => ({ typed: word.word, forms: formsOf(word) }))
        .filter(({ forms }) => forms.length > 0);
      if (asked.length === 0) return NO_MATCHES;
      const everyForm = asked.flatMap(({ typed, forms }) => [typed, ...forms]);
      if (everyForm.some((each) => Buffer.byteLength(each) > MOST_WORD_BYTES)) return 'too much';
      const exact = asked.map(({ forms }) => [{ errors: 0, condition: holdsOneOf(forms) }]);
      const matches = await matchCombinations(exact, signal);
      if (typeof matches === 'string' || matches.ids.length > 0) return matches;

      const presence = await ask(exact.flat().map(({ condition }) => condition(['words'])), 1, signal);
      if (typeof presence === 'string') return presence;
      return matchWithErrors(asked, exact, presence, signal);
    },
  };

  /** Errors are allowed only in a word that the whole offer does not hold, nor a word that means the same. */
  async function matchWithErrors(
    asked: { typed: string }[], exact: Variant[][], presence: number[][], signal: AbortSignal,
  ): Promise<WordMatches | NoAnswer> {
    const variants = await Promise.all(asked.map(async ({ typed }, at) => {
      if ((presence[at] ?? []).length > 0) return exact[at] ?? [];
      const limit = errorsAllowed(wordLength(typed));
      return limit === 0 ? [] : similarTo(typed, limit, signal);
    }));
    if (variants.some((each) => each === null)) return 'too much';
    const known = variants.filter((each) => each !== null);
    if (known.some((each) => each.length === 0) || known.every((each, at) => each === exact[at])) return NO_MATCHES;
    return matchCombinations(known, signal);
  }
}
