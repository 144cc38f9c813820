/** Closing days in bulk over an organisation's offer. */
import { plural } from '../format.ts';
import type { closing as source, closingErrors as sourceErrors } from '../nl/closing.ts';

export const closing: typeof source = {
  title: 'أيام الإغلاق',
  tab: 'أيام الإغلاق',
  lead: 'هل أنتم مغلقون لفترة؟ اختر الأيام. ترى أولاً ما الذي يُلغى.',
  organisation: 'أي منظمة؟',
  chooseDays: 'اختر الأيام بنفسك',
  from: 'اليوم الأول',
  until: 'اليوم الأخير',
  untilHint: 'اتركه فارغاً ليوم واحد.',
  look: 'انظر ما الذي يُلغى',
  holidays: 'أو اختر عطلة',
  period: (from: string, until: string) => `من ${from} إلى ${until}`,
  planTitle: 'هذا يُلغى',
  planLead: 'أزل العلامة عما سيُقام.',
  nothing: 'لا يوجد شيء في هذه الأيام. لا يُلغى شيء.',
  noPeople: 'لا أحد مسجّل.',
  told: 'يُخبَر المسجّلون فوراً. من أعطى رقم هاتف فقط يظهر في قائمة الاتصال لديك.',
  close: 'أغلق هذه الأيام',
  more: 'توجد أنشطة أخرى في هذه الأيام.',
  next: 'انظر التالية',
  previous: 'انظر السابقة',
  madeTitle: 'إغلاقات سابقة',
  none: 'لا يوجد بعد.',
  undo: 'تراجع',
  undoHint: 'يُقام من جديد فقط ما لم يأتِ بعد. يُخبَر الأشخاص.',
  undone: 'تم التراجع',
  over: 'انتهى',
  closed: 'أُلغيت هذه الأيام. يُخبَر الأشخاص.',
  restored: 'الأيام القادمة ستُقام من جديد.',
  dates: (count: number) => plural('ar', count, {
    one: 'تاريخ واحد', two: 'تاريخان', few: '{n} تواريخ', many: '{n} تاريخاً', other: '{n} تاريخ',
  }),
  people: (count: number) => plural('ar', count, {
    one: 'شخص واحد مسجّل', two: 'شخصان مسجّلان', few: '{n} أشخاص مسجّلون', many: '{n} شخصاً مسجّلاً', other: '{n} شخص مسجّل',
  }),
  activities: (count: number) => plural('ar', count, {
    one: 'نشاط واحد', two: 'نشاطان', few: '{n} أنشطة', many: '{n} نشاطاً', other: '{n} نشاط',
  }),
  datesOf: (dates: string, activities: string) => `${dates} من ${activities}`,
};

/** Part of the group `errors`. */
export const closingErrors: typeof sourceErrors = {
  'closing-changed': 'تغيّر شيء في هذه الأثناء. انظر مرة أخرى ما الذي يُلغى.',
  'closing-none': 'اختر نشاطاً واحداً على الأقل.',
  'closing-long': 'اختر 400 يوم أو أقل.',
};
