/** How many places are left, in words (design §1: never drawn). */
import { formatDay } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

/** Of the first date one can sign up for. */
export interface FreePlaces { startsAt: number; free: number }

/** "Er zijn nog 4 plaatsen op dinsdag 24 november"; null when none is left or no number is stated. */
export function placesLine(language: Language, places: FreePlaces | null): string | null {
  if (places === null || places.free <= 0) return null;
  const { card } = messagesIn(language).signup;
  return card.onDay(formatDay(language, places.startsAt), card.placesLeft(places.free));
}
