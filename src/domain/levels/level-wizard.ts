/**
 * The level wizard (product §6): from what really happens at an activity to a taalicoon with its reason. The
 * measure is the four official sentences about the participant: what must somebody understand, say and read to take
 * part comfortably? The most demanding of the three decides. The organiser has the last word.
 */
import type { Level } from '../activities/activity.ts';
import {
  LEVEL_QUESTIONS, type CompleteLevelAnswers, type LevelAnswers, type LevelQuestion,
} from './level-questions.ts';

/** Why it is not lower. */
export const NEED_KEYS = [
  'safety', 'discussion', 'readLong', 'followAll', 'stories', 'introduceStory', 'followMuch', 'sentences',
  'readShort', 'readWords', 'shortOrders', 'followSimple', 'stillOpen', 'otherLanguage', 'watchAndDo',
  'joinAnyway',
] as const;
export type NeedKey = (typeof NEED_KEYS)[number];

/** Why it is not higher; `noHelp` where nothing makes it easier. */
export const EASE_KEYS = [
  'pictures', 'shown', 'waits', 'missFine', 'littleSpeaking', 'noReading', 'sometimesShown', 'noHelp',
] as const;
export type EaseKey = (typeof EASE_KEYS)[number];

export interface LevelProposal {
  /** Null while too little is answered: unknown is not easy (product §1.4). */
  level: Level | null;
  /**
   * Two sentences, i18n group `wizard.reasons`: why not lower, why not higher. Empty while the level is null; the
   * second may be missing until all is answered.
   */
  reasonKeys: [] | [need: NeedKey] | [need: NeedKey, ease: EaseKey];
  /** Every question has an answer. Before that the proposal may still change. */
  complete: boolean;
}

const QUESTIONS = Object.keys(LEVEL_QUESTIONS) as LevelQuestion[];
/** With fewer answers a proposal would be a guess. */
const ANSWERS_NEEDED = 4;
/** What a question counts as while it is open: neither easy nor hard. */
const WHILE_OPEN: CompleteLevelAnswers = {
  main: 'doing', reading: 'no', shown: 'sometimes', introduce: 'name', speaking: 'sentences', missed: 'again',
  help: 'slow',
};

interface Need { level: Level; key: NeedKey }

/** The reasons that rest on one question; the others rest on what is shown, missed and helped. */
const QUESTION_OF: Partial<Record<NeedKey, LevelQuestion>> = {
  sentences: 'speaking', stories: 'speaking', discussion: 'speaking', introduceStory: 'introduce',
  readWords: 'reading', readShort: 'reading', readLong: 'reading',
};

const SPEAKING_NEEDS: Partial<Record<CompleteLevelAnswers['speaking'], Need>> = {
  sentences: { level: 2, key: 'sentences' },
  stories: { level: 3, key: 'stories' },
  discussion: { level: 4, key: 'discussion' },
};
const READING_NEEDS: Partial<Record<CompleteLevelAnswers['reading'], Need>> = {
  words: { level: 2, key: 'readWords' },
  short: { level: 2, key: 'readShort' },
  long: { level: 4, key: 'readLong' },
};

/** A proposal for the answers so far. Open questions are allowed; a harder answer never gives a lower level. */
export function proposeLevel(answers: LevelAnswers): LevelProposal {
  const answered = QUESTIONS.filter((question) => answers[question] !== undefined);
  const complete = answered.length === QUESTIONS.length;
  if (answered.length < ANSWERS_NEEDED) return { level: null, reasonKeys: [], complete };
  const given = { ...WHILE_OPEN, ...withoutOpen(answers) };
  const needs = [
    SPEAKING_NEEDS[given.speaking],
    given.introduce === 'story' ? { level: 3, key: 'introduceStory' } satisfies Need : undefined,
    READING_NEEDS[given.reading],
    understandingNeed(given),
  ].filter((need) => need !== undefined);
  const [first, ...others] = needs as [Need, ...Need[]];
  const hardest = others.reduce((most, need) => (isHarder(need, most) ? need : most), first);
  const key = isAnswered(hardest.key, answers) ? hardest.key : 'stillOpen';
  const ease = easeOf(given, answers, key);
  return { level: hardest.level, reasonKeys: ease ? [key, ease] : [key], complete };
}

/** Nobody is told a reason they did not give. */
function isAnswered(key: NeedKey, answers: LevelAnswers): boolean {
  const question = QUESTION_OF[key];
  const asked: LevelQuestion[] = question ? [question] : ['shown', 'missed', 'help'];
  return asked.every((each) => answers[each] !== undefined);
}

function withoutOpen(answers: LevelAnswers): LevelAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

function isHarder(need: Need, other: Need): boolean {
  if (need.level !== other.level) return need.level > other.level;
  return NEED_KEYS.indexOf(need.key) < NEED_KEYS.indexOf(other.key);
}

/** How much must be understood, by what is lost with a missed sentence and what helps. */
function understandingNeed({ main, shown, missed, help }: CompleteLevelAnswers): Need {
  const isShown = main !== 'listening' && shown === 'always';
  if (missed === 'fine') return { level: 1, key: isShown ? 'watchAndDo' : 'joinAnyway' };
  if (help === 'language') {
    return missed === 'unsafe' ? { level: 2, key: 'shortOrders' } : { level: 1, key: 'otherLanguage' };
  }
  if (missed === 'again') {
    if (isShown) return { level: 1, key: 'watchAndDo' };
    return help === 'slow' ? { level: 2, key: 'followSimple' } : { level: 3, key: 'followMuch' };
  }
  const isUnsafe = missed === 'unsafe';
  if (help === 'slow' && isShown) return { level: 2, key: isUnsafe ? 'shortOrders' : 'followSimple' };
  if (help === 'no' && shown === 'told') return { level: 4, key: isUnsafe ? 'safety' : 'followAll' };
  return { level: 3, key: isUnsafe ? 'safety' : 'followMuch' };
}

/** Only what was really answered counts as a reason, and never the need once more. */
function easeOf(given: CompleteLevelAnswers, answers: LevelAnswers, key: NeedKey): EaseKey | undefined {
  const eases: [EaseKey, boolean][] = [
    ['pictures', answers.help === 'language' && key !== 'otherLanguage'],
    ['shown', answers.shown === 'always' && given.main !== 'listening' && key !== 'watchAndDo'],
    ['waits', answers.help === 'slow'],
    ['missFine', answers.missed === 'fine' && key !== 'joinAnyway'],
    ['littleSpeaking', answers.speaking === 'little'],
    ['noReading', answers.reading === 'no'],
    ['sometimesShown', answers.shown === 'sometimes'],
  ];
  const isHard = key === 'discussion' || key === 'readLong' || key === 'followAll';
  if (isHard && answers.help === 'no') return 'noHelp';
  return eases.find(([, holds]) => holds)?.[0] ?? (answers.help === 'no' ? 'noHelp' : undefined);
}
