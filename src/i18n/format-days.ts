/** Several days in one phrase. */
import { formatDate, formatList } from './format.ts';
import type { Language } from './languages.ts';

/**
 * 'YYYY-MM-DD' in order → "24 en 31 december en 7 januari"; one day with its weekday, "donderdag 24 december". Years
 * only when asked. All our languages put the day before the month.
 */
export function formatDays(language: Language, dates: readonly string[], { year = false } = {}): string {
  const [only] = dates;
  if (dates.length === 1 && only !== undefined) return formatDate(language, only, { year });
  const months = new Map<string, string[]>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), date]);
  }
  return formatList(language, [...months.values()].map((days) => {
    const last = formatDate(language, days.at(-1) ?? '', { year, weekday: false });
    return last.replace(/\d+/, formatList(language, days.map((date) => String(Number(date.slice(8))))));
  }));
}
