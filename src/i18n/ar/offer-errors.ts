import type { offerErrors as source } from '../nl/offer-errors.ts';

export const offerErrors: typeof source = {
  'price-needed': 'اكتب المبلغ. أو اختر «لا شيء».',
  'lokaal-bestuur-unknown': 'هذه الإدارة المحلية ليست على Meedoen بعد. اترك الخانة فارغة.',
  'schedule-date-needed': 'اكتب التاريخ.',
  'schedule-time-needed': 'اكتب البداية والنهاية. مثلاً: 19:00 و21:00.',
  'schedule-time-wrong': 'اكتب الساعة. مثلاً: 19:00.',
  'offer-changed': 'غيّر شخص آخر هذا في هذه الأثناء. اقرأ أولاً ما هو مكتوب هنا.',
  'offer-similar': 'لديك نشاط يشبه هذا. تحقّق منه.',
};
