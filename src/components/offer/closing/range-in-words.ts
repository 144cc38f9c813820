/** "van 21 december 2026 tot en met 3 januari 2027", or one day; dates are 'YYYY-MM-DD'. */
import { formatDate } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export function rangeInWords(language: Language, { from, until }: { from: string; until: string }): string {
  if (from === until) return formatDate(language, from, { year: true });
  const say = (date: string) => formatDate(language, date, { year: true, weekday: false });
  return messagesIn(language).closing.period(say(from), say(until));
}
