/** The sentences that say how much Dutch a taalicoon asks (content/help), per language. */
import arabic from '#content/help/ar/levels.json' with { type: 'json' };
import english from '#content/help/en/levels.json' with { type: 'json' };
import french from '#content/help/fr/levels.json' with { type: 'json' };
import dutch from '#content/help/nl/levels.json' with { type: 'json' };
import type { Language } from '#src/i18n/languages.ts';

/** Keys: the four levels; `unknown` when an activity has none; `unsure` for a visitor who does not know. */
export type LevelTexts = typeof dutch;

/** In Dutch the four sentences are the official ones, word for word; elsewhere their translation. */
const TEXTS: Record<Language, LevelTexts> = { nl: dutch, en: english, fr: french, ar: arabic };

export function levelTextsIn(language: Language): LevelTexts {
  return TEXTS[language];
}
