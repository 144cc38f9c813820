import type { offerClaim as source } from '../nl/offer-claim.ts';

export const offerClaim: typeof source = {
  title: 'تولَّ أنشطتك',
  lead: 'هل توجد أنشطة لكم على Meedoen جاءت من UiTdatabank؟ تولَّها. ثم تكملها هنا بنفسك.',
  search: 'اسم المنظمة أو عنوان النشاط',
  find: 'ابحث',
  results: 'النتائج',
  suggested: 'يبدو أن هذا لكم',
  none: 'لا نجد شيئًا بهذا الاسم. جرّب كلمة أخرى.',
  offers: { one: 'نشاط واحد ({n})', other: '{n} أنشطة' },
  alone: 'بلا منظِّم',
  example: 'مثلًا:',
  forWhom: 'لأي منظمة؟',
  take: 'هذا لنا',
  atOnce: 'عنوان بريدك من المنظمة نفسها. تحصل عليه فورًا.',
  asks: 'تتحقق البلدية من أن هذا لكم.',
  own: 'ما طلبته من قبل',
  states: { waiting: 'ينتظر البلدية', approved: 'لكم', refused: 'لم تتم الموافقة' },
  asked: 'طُلب في',
  done: {
    nu: 'هذه الأنشطة لكم الآن. تجدها بين أنشطتك.',
    gevraagd: 'سألنا البلدية. يصلك بريد بالجواب.',
  },
  table: { name: 'المنظِّم', state: 'الحالة', what: 'ماذا', action: 'الإجراء' },
};
