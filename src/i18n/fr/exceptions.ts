import { formatDate, formatList, formatWeekday } from '../format.ts';
import { formatDays } from '../format-days.ts';
import type { exceptions as source } from '../nl/exceptions.ts';

const LANGUAGE = 'fr';

export const exceptions: typeof source = {
  weekdays: (weekdays) => formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day))),
  dates: (dates, year) => formatDays(LANGUAGE, dates, { year }),
  period: (from, until, year) =>
    `du ${formatDate(LANGUAGE, from, { year, weekday: false })} au ${formatDate(LANGUAGE, until, { year, weekday: false })}`,
  notOn: (days) => `pas ${days.startsWith('du ') ? days : `le ${days}`}`,
  alsoOn: (days) => `aussi le ${days}`,
  otherHours: (days) => `autres heures : ${days}`,
  sentence: (parts) => parts.join(', '),
  holidays: {
    'herfstvakantie': 'Vacances d’automne',
    'wapenstilstand': 'Armistice',
    'kerstvakantie': 'Vacances de Noël',
    'krokusvakantie': 'Vacances de carnaval',
    'paasvakantie': 'Vacances de Pâques',
    'paasmaandag': 'Lundi de Pâques',
    'dag-van-de-arbeid': 'Fête du Travail',
    'hemelvaart': 'Ascension',
    'pinkstermaandag': 'Lundi de Pentecôte',
    'zomervakantie': 'Vacances d’été',
    'nieuwjaar': 'Nouvel An',
    'nationale-feestdag': 'Fête nationale',
    'onze-lieve-vrouw-hemelvaart': '15 août',
    'allerheiligen': 'Toussaint',
    'kerstmis': 'Noël',
  },
};
