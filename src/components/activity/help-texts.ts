/** What happens at a first time, in five pictured steps, and what to say on arrival, per kind (content/help). */
import arabicPhrases from '#content/help/ar/phrases.json' with { type: 'json' };
import arabicSteps from '#content/help/ar/steps.json' with { type: 'json' };
import englishPhrases from '#content/help/en/phrases.json' with { type: 'json' };
import englishSteps from '#content/help/en/steps.json' with { type: 'json' };
import frenchPhrases from '#content/help/fr/phrases.json' with { type: 'json' };
import frenchSteps from '#content/help/fr/steps.json' with { type: 'json' };
import dutchPhrases from '#content/help/nl/phrases.json' with { type: 'json' };
import dutchSteps from '#content/help/nl/steps.json' with { type: 'json' };
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { Kind } from '#src/domain/activities/activity.ts';
import type { Language } from '#src/i18n/languages.ts';

export interface Step {
  picture: PictogramName;
  text: string;
}

/** `say` is Dutch in every language; `meaning` says it in the language of the page. */
export interface Phrase {
  say: string;
  meaning: string | null;
}

const STEPS: Record<Language, Record<Kind, { picture: string; text: string }[]>> = {
  nl: dutchSteps, en: englishSteps, fr: frenchSteps, ar: arabicSteps,
};
const PHRASES: Record<Language, Record<Kind, Phrase>> = {
  nl: dutchPhrases, en: englishPhrases, fr: frenchPhrases, ar: arabicPhrases,
};

/** The pictures are names of pictograms; a test reads the files and says which one is not. */
export function stepsOf(language: Language, kind: Kind): Step[] {
  return STEPS[language][kind].map(({ picture, text }) => ({ picture: picture as PictogramName, text }));
}

export function phraseOf(language: Language, kind: Kind): Phrase {
  return PHRASES[language][kind];
}
