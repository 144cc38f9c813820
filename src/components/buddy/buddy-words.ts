/** Closed lists of a registration in words of a language, for check pages, files and one's own page. */
import { MOMENT_DAYS, type BuddyWish, type Interest, type Moment } from '#src/domain/buddies/buddy.ts';
import { formatList, formatWeekday, languageName } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

/** '' for an empty list, as in the others. */
export const languageWords = (language: Language, codes: readonly string[]): string =>
  formatList(language, codes.map((code) => languageName(language, code)));

/** "maandag: ochtend, avond" per day that has one. */
export function momentLines(language: Language, moments: readonly Moment[]): string[] {
  const { dayParts } = messagesIn(language).facts;
  return MOMENT_DAYS.flatMap((day, index) => {
    const parts = moments.filter((each) => each.startsWith(`${day}-`))
      .map((each) => dayParts[each.slice(3) as keyof typeof dayParts].toLocaleLowerCase(language));
    return parts.length === 0 ? [] : [`${formatWeekday(language, index + 1)}: ${formatList(language, parts)}`];
  });
}

export const interestWords = (language: Language, interests: readonly Interest[]): string =>
  formatList(language, interests.map((each) => messagesIn(language).buddyMatching.interestNames[each]));

export function wishLines(language: Language, wish: BuddyWish): string[] {
  const words = messagesIn(language).buddy.steps.wish;
  return [
    ...(wish.gender === null ? [] : [words[wish.gender]]),
    ...(wish.aboutMyAge ? [words.age] : []),
    ...(wish.withChildren ? [words.children] : []),
    ...(wish.language === null ? [] : [`${words.speaks}: ${languageName(language, wish.language)}`]),
  ];
}
