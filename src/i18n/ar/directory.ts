import type { directory as source } from '../nl/directory.ts';
import { plural } from '../format.ts';

export const directory: typeof source = {
  guides: {
    title: 'مساعدة',
    lead: 'هنا تقرأ كيف يعمل كل شيء.',
    forYou: 'لك',
    forOthers: 'لمن يساعد أو ينظّم',
    levelTitle: 'كم تعرف من الهولندية؟',
    levelLead: 'اقرأ الجمل الأربع. اختر الجملة التي تناسبك.',
    searchLevel: (level) => `ابحث برمز اللغة ${level}`,
    searchUnsure: 'ابحث بدون اختيار',
    all: 'رجوع إلى المساعدة',
    dutchTitle: 'النص الهولندي',
    onlyDutch: 'هذا النص موجود بالهولندية فقط.',
    tilesTitle: 'خلفية الخريطة',
    tiles: (host) => `عندما تفتح الخريطة، يطلب جهازك الخلفية من ${host}. `
      + `عندئذ يرى ${host} عنوان جهازك والجزء الذي تنظر إليه من الخريطة.`,
  },
  buddy: {
    findTitle: 'ابحث عن مشروع مرافقين',
    findLead: 'مشروع المرافقين يجمع الناس والمرافقين.',
    find: 'اعرض مشاريع المرافقين',
  },
  networks: {
    jump: 'اختر شبكة',
    alias: 'اسم آخر:',
    leader: 'هذه المنظمة تقود الشبكة:',
    phone: 'الهاتف:',
    email: 'البريد الإلكتروني:',
    website: 'الموقع:',
    municipalities: (count) => plural('ar', count, {
      one: 'بلدية واحدة', two: 'بلديتان', few: '{n} بلديات', many: '{n} بلدية', other: '{n} بلدية',
    }),
  },
};
