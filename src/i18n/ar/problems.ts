import type { problems as source } from '../nl/problems.ts';

export const problems: typeof source = {
  notFound: {
    title: 'هذه الصفحة غير موجودة',
    text: 'ربما العنوان غير صحيح. ربما لم تعد الصفحة موجودة.',
  },
  fault: {
    title: 'حدث خطأ عندنا',
    text: 'هذا ليس خطأك. حاول مرة أخرى بعد قليل.',
  },
  search: 'ابحث عن نشاط',
  home: 'اذهب إلى الصفحة الرئيسية',
  guides: 'اقرأ كيف يعمل الموقع',
};
