import type { site as source } from '../nl/site.ts';

export const site: typeof source = {
  slogan: 'شارِك. لك مكان معنا على الطاولة.',
  skip: 'إلى المحتوى',
  tabs: { search: 'بحث', buddy: 'مرافق', help: 'مساعدة', main: 'القائمة الرئيسية' },
  languageButton: 'اللغة',
  languageList: 'اختر لغتك',
  footer: {
    privacy: 'الخصوصية',
    accessibility: 'سهولة الاستخدام',
    organisations: 'للمنظمات',
    municipalities: 'للبلديات',
    networks: 'الشبكات الـ 18',
    houseRules: 'قواعد الموقع',
    work: 'هل تعمل في منظمة أو بلدية؟',
    signIn: 'سجّل الدخول',
    easyOffer: 'أضف نشاطًا إلى الموقع',
    label: 'المزيد عن هذا الموقع',
  },
  translation: {
    notice: 'هذه ترجمة. النص الرسمي باللغة الهولندية.',
    unchecked: 'لم يراجع أحد هذه الترجمة بعد.',
    toDutch: 'اقرأ النص الهولندي',
  },
  demo: {
    banner: 'مثال: الأنشطة هنا غير حقيقية.',
    footer: 'هذا الموقع ليس ikdoemee.be وليس mijnbuddy.be.',
    calendar: 'مثال',
  },
  testClock: (moment) => `هذا الموقع يتصرّف كأن اليوم هو ${moment}.`,
  freeText: 'نص المنظمة، باللغة الهولندية',
  back: 'رجوع',
};
