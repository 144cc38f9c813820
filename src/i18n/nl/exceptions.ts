/** Exceptions of a schedule in words, for desks; rules stand in facts.ts. Days come as 'YYYY-MM-DD'. */
import { formatDate, formatList, formatWeekday } from '../format.ts';
import { formatDays } from '../format-days.ts';

const LANGUAGE = 'nl';

export const exceptions = {
  weekdays: (weekdays: readonly number[]) => formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day))),
  dates: (dates: readonly string[], year: boolean) => formatDays(LANGUAGE, dates, { year }),
  period: (from: string, until: string, year: boolean) =>
    `van ${formatDate(LANGUAGE, from, { year, weekday: false })} tot en met ${formatDate(LANGUAGE, until, { year, weekday: false })}`,
  /** Days, or a period as above. */
  notOn: (days: string) => `niet ${/^van /.test(days) ? days : `op ${days}`}`,
  alsoOn: (days: string) => `ook op ${days}`,
  otherHours: (days: string) => `andere uren: ${days}`,
  sentence: (parts: readonly string[]) => parts.join(', '),
  holidays: {
    'herfstvakantie': 'Herfstvakantie',
    'wapenstilstand': 'Wapenstilstand',
    'kerstvakantie': 'Kerstvakantie',
    'krokusvakantie': 'Krokusvakantie',
    'paasvakantie': 'Paasvakantie',
    'paasmaandag': 'Paasmaandag',
    'dag-van-de-arbeid': 'Dag van de Arbeid',
    'hemelvaart': 'Hemelvaart',
    'pinkstermaandag': 'Pinkstermaandag',
    'zomervakantie': 'Zomervakantie',
    'nieuwjaar': 'Nieuwjaar',
    'nationale-feestdag': 'Nationale feestdag',
    'onze-lieve-vrouw-hemelvaart': '15 augustus',
    'allerheiligen': 'Allerheiligen',
    'kerstmis': 'Kerstmis',
  },
};
