import { formatDate, formatList, formatWeekday } from '../format.ts';
import { formatDays } from '../format-days.ts';
import type { exceptions as source } from '../nl/exceptions.ts';

const LANGUAGE = 'en';

export const exceptions: typeof source = {
  weekdays: (weekdays) => formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day))),
  dates: (dates, year) => formatDays(LANGUAGE, dates, { year }),
  period: (from, until, year) =>
    `from ${formatDate(LANGUAGE, from, { year, weekday: false })} to ${formatDate(LANGUAGE, until, { year, weekday: false })}`,
  notOn: (days) => `not ${days.startsWith('from ') ? days : `on ${days}`}`,
  alsoOn: (days) => `also on ${days}`,
  otherHours: (days) => `other hours: ${days}`,
  sentence: (parts) => parts.join(', '),
  holidays: {
    'herfstvakantie': 'Autumn holidays',
    'wapenstilstand': 'Armistice Day',
    'kerstvakantie': 'Christmas holidays',
    'krokusvakantie': 'Spring half-term',
    'paasvakantie': 'Easter holidays',
    'paasmaandag': 'Easter Monday',
    'dag-van-de-arbeid': 'Labour Day',
    'hemelvaart': 'Ascension',
    'pinkstermaandag': 'Whit Monday',
    'zomervakantie': 'Summer holidays',
    'nieuwjaar': 'New Year',
    'nationale-feestdag': 'National holiday',
    'onze-lieve-vrouw-hemelvaart': '15 August',
    'allerheiligen': 'All Saints',
    'kerstmis': 'Christmas',
  },
};
