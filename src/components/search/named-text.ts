import { html, type Html } from '#src/domain/shared/html.ts';
import type { Language } from '#src/i18n/languages.ts';

/** A sentence in the page's language that holds Dutch names, taken apart so that the names can be marked. */
export interface TextPart {
  text: string;
  isName: boolean;
}

/** The parts in order; joined they are the sentence again. Empty names count for nothing. */
export function splitNames(text: string, names: readonly string[]): TextPart[] {
  let parts: TextPart[] = [{ text, isName: false }];
  for (const name of names.filter((each) => each !== '')) {
    parts = parts.flatMap((part) => {
      if (part.isName) return [part];
      return part.text.split(name).flatMap((between, index) => [
        ...(index > 0 ? [{ text: name, isName: true }] : []),
        ...(between === '' ? [] : [{ text: between, isName: false }]),
      ]);
    });
  }
  return parts;
}

/** The sentence with its Dutch names marked and isolated, in every language but Dutch (design §11). */
export function namedHtml(language: Language, text: string, names: readonly string[]): Html {
  return html`${splitNames(text, language === 'nl' ? [] : names).map((part) => (
    part.isName ? html`<bdi lang="nl">${part.text}</bdi>` : part.text
  ))}`;
}
