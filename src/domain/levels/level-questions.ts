/**
 * The questions of the level wizard (product §6): seven things that really happen at an activity, in the order in
 * which people see them. Words for questions, answers and examples stand in i18n, group `wizard`.
 */

/** What people mostly do there. */
export const MAIN_ANSWERS = ['doing', 'listening', 'talking'] as const;
/** Must they read or write: nothing, a few words, a short text or form, much text or a text of their own. */
export const READING_ANSWERS = ['no', 'words', 'short', 'long'] as const;
/** Does somebody show what to do: nearly always or nothing needs explaining, sometimes, words only. */
export const SHOWN_ANSWERS = ['always', 'sometimes', 'told'] as const;
/** Must they introduce themselves: no, name and a few words, they tell about themselves. */
export const INTRODUCE_ANSWERS = ['no', 'name', 'story'] as const;
/** How much they speak: hardly, short sentences, they tell or explain, they discuss, persuade, address a group. */
export const SPEAKING_ANSWERS = ['little', 'sentences', 'stories', 'discussion'] as const;
/** What if somebody misses a sentence: takes part anyway, hears it again, misses much, it is unsafe or goes wrong. */
export const MISSED_ANSWERS = ['fine', 'again', 'lost', 'unsafe'] as const;
/** Help for who knows little Dutch: another language or pictures, slow speech and waiting, none. */
export const HELP_ANSWERS = ['language', 'slow', 'no'] as const;

export const LEVEL_QUESTIONS = {
  main: MAIN_ANSWERS,
  reading: READING_ANSWERS,
  shown: SHOWN_ANSWERS,
  introduce: INTRODUCE_ANSWERS,
  speaking: SPEAKING_ANSWERS,
  missed: MISSED_ANSWERS,
  help: HELP_ANSWERS,
} as const;

export type LevelQuestion = keyof typeof LEVEL_QUESTIONS;
export type CompleteLevelAnswers = { [Q in LevelQuestion]: (typeof LEVEL_QUESTIONS)[Q][number] };
/** Any question may still be open. */
export type LevelAnswers = Partial<CompleteLevelAnswers>;
