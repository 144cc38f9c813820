import { formatDate, formatList, formatWeekday } from '../format.ts';
import { formatDays } from '../format-days.ts';
import type { exceptions as source } from '../nl/exceptions.ts';

const LANGUAGE = 'ar';

export const exceptions: typeof source = {
  weekdays: (weekdays) => formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day))),
  dates: (dates, year) => formatDays(LANGUAGE, dates, { year }),
  period: (from, until, year) =>
    `من ${formatDate(LANGUAGE, from, { year, weekday: false })} إلى ${formatDate(LANGUAGE, until, { year, weekday: false })}`,
  notOn: (days) => `ليس ${days.startsWith('من ') ? days : `في ${days}`}`,
  alsoOn: (days) => `أيضًا في ${days}`,
  otherHours: (days) => `ساعات أخرى: ${days}`,
  sentence: (parts) => parts.join('، '),
  holidays: {
    'herfstvakantie': 'عطلة الخريف',
    'wapenstilstand': 'يوم الهدنة',
    'kerstvakantie': 'عطلة عيد الميلاد',
    'krokusvakantie': 'عطلة الكرنفال',
    'paasvakantie': 'عطلة عيد الفصح',
    'paasmaandag': 'اثنين الفصح',
    'dag-van-de-arbeid': 'عيد العمال',
    'hemelvaart': 'عيد الصعود',
    'pinkstermaandag': 'اثنين العنصرة',
    'zomervakantie': 'عطلة الصيف',
    'nieuwjaar': 'رأس السنة',
    'nationale-feestdag': 'العيد الوطني',
    'onze-lieve-vrouw-hemelvaart': '15 أغسطس',
    'allerheiligen': 'عيد جميع القديسين',
    'kerstmis': 'عيد الميلاد',
  },
};
