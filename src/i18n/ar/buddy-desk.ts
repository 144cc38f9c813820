import { plural } from '../format.ts';
import type { buddyDesk as source } from '../nl/buddy-desk.ts';

export const buddyDesk: typeof source = {
  desk: 'برنامج المرافقين', title: 'الملفات', board: 'اللوحة', list: 'القائمة', calls: 'قائمة الاتصال', pairs: 'الاقتراحات والثنائيات',
  worries: 'المخاوف', add: 'سجّل شخصًا', card: 'البطاقة', done: 'تم الحفظ.', toNetwork: 'تم الحفظ. تراجع الشبكة هذا الملف أولًا.',
  name: 'الاسم', side: 'من', state: 'الخطوة', owner: 'عند', age: 'منذ', next: 'الخطوة التالية',
  sides: { buddy: 'مرافق', newcomer: 'يطلب مرافقًا' },
  states: {
    aangemeld: 'مسجّل', bevestigd: 'مؤكد', doorverwezen: 'محوّل', intake: 'مقابلة', beschikbaar: 'متاح', gekoppeld: 'في ثنائي',
    afgerond: 'منتهٍ', gestopt: 'متوقف',
  },
  nexts: {
    'wait-for-mail': 'انتظر البريد', 'call-first': 'اتصل لأول مرة', contact: 'تواصل', intake: 'قم بالمقابلة', match: 'ابحث عن ثنائي',
    follow: 'اسأل كيف الحال', none: 'لا شيء',
  },
  days: (count) => plural('ar', count, { one: 'يوم واحد', two: 'يومان', few: '{n} أيام', other: '{n} يومًا' }),
  paused: 'متوقف مؤقتًا', late: 'ينتظر خبرًا', overdue: 'انتظر طويلًا',
  call: 'اتصل', reached: 'تم الوصول إليه', notReached: 'لم يُوصل إليه', wrong: 'رقم خاطئ', again: 'جُرّب من قبل', speaks: (name) => `يتكلم ${name}`,
  file: {
    opened: 'يُسجَّل أنك تفتح هذا الملف. يمكن للشخص أن يرى ذلك.',
    callFirst: 'اتصل أولًا. بعد ذلك يمكنك القيام بالمقابلة.', person: 'البيانات', change: 'غيّر المقابلة', doThis: 'ماذا تفعل الآن؟',
    contact: 'الاتصال', log: 'سجّل محاولة', how: 'كيف', ways: { call: 'اتصال', mail: 'بريد', visit: 'زيارة', message: 'رسالة' },
    outcome: 'النتيجة', text: 'ماذا قيل', keep: 'احفظ', notes: 'ملاحظات', note: 'ملاحظة جديدة', noteHint: 'تُمحى مع الشخص.',
    intake: 'مقابلة', gender: 'الجنس', genders: { woman: 'امرأة', man: 'رجل', other: 'آخر' }, open: 'لم يُقل',
    ageGroup: 'العمر', children: 'لديه أطفال', yes: 'نعم', no: 'لا', distance: 'أقصى عدد كيلومترات',
    ready: 'جاهز للثنائي', pause: 'أوقف مؤقتًا', resume: 'تابع', stop: 'أوقف هذا الملف', reason: 'السبب',
    hand: 'سلّم', to: 'إلى', network: 'الشبكة', consent: 'الشخص موافق.',
    twice: 'سجّل مرة أخرى', helper: 'عن طريق مرشد', wrongPhone: 'هذا الرقم خاطئ.', since: (day) => `مسجّل في ${day}`,
  },
  reasons: {
    'own-wish': 'يريد أن يتوقف', 'no-time': 'لا وقت', moved: 'انتقل', 'not-reached': 'لم يُوصل إليه', 'not-confirmed': 'غير مؤكد',
    'no-fit': 'لا يناسب', 'other-help': 'يحتاج إلى مساعدة أخرى', 'not-adult': 'أصغر من 18', safety: 'الأمان', other: 'سبب آخر',
  },
  ends: {
    term: 'انتهت المدة', 'goal-reached': 'تحقق الهدف', 'no-time': 'لا وقت', moved: 'انتقل', 'no-click': 'لا يتفقان',
    'not-reached': 'لم يُوصل إليه', safety: 'الأمان', other: 'سبب آخر',
  },
  match: {
    without: 'بلا اقتراح حتى الآن',
    propose: 'ابحث عن اقتراحات جديدة', proposals: 'الاقتراحات', ask: 'اسأل الاثنين', refuse: 'لا، لا يناسب', waits: 'لا جواب بعد',
    agreed: 'قال نعم', says: (name) => `ماذا يقول ${name}؟`, yes: 'نعم', no: 'لا', duos: 'الثنائيات', since: (day) => `ثنائي منذ ${day}`,
    due: 'اسأل كيف الحال', well: 'جيد', trouble: 'ليس جيدًا', paused: 'متوقف بعد قلق', resume: 'يستمر', end: 'الثنائي يتوقف',
    searching: 'نبحث عن اقتراحات. قد يستغرق ذلك دقيقة.', look: 'انظر من جديد',
    found: (count) => (count === 0 ? 'لا توجد اقتراحات جديدة.'
      : plural('ar', count, {
        one: 'يوجد اقتراح جديد واحد.', two: 'يوجد اقتراحان جديدان.', few: 'توجد {n} اقتراحات جديدة.', other: 'يوجد {n} اقتراحًا جديدًا.',
      })),
    after: (name) => `${name} بعد ذلك`, again: 'يبحث من جديد', done: 'انتهى',
  },
  today: {
    title: 'اليوم', nothing: 'لا شيء ينتظر اليوم.',
    worries: (count) => plural('ar', count, {
      one: 'قلق واحد للنقاش', two: 'قلقان للنقاش', few: '{n} مخاوف للنقاش', other: '{n} من المخاوف للنقاش',
    }),
    calls: (count) => plural('ar', count, {
      one: 'شخص واحد للاتصال به', two: 'شخصان للاتصال بهما', few: '{n} أشخاص للاتصال بهم', other: '{n} شخصًا للاتصال بهم',
    }),
    due: (count) => plural('ar', count, {
      one: 'ثنائي واحد لسؤاله كيف الحال', two: 'ثنائيان لسؤالهما كيف الحال', few: '{n} ثنائيات لسؤالها كيف الحال',
      other: '{n} ثنائيًا لسؤالها كيف الحال',
    }),
    pairs: (count) => plural('ar', count, {
      one: 'اقتراح واحد للنظر فيه', two: 'اقتراحان للنظر فيهما', few: '{n} اقتراحات للنظر فيها', other: '{n} اقتراحًا للنظر فيها',
    }),
    late: (count) => plural('ar', count, {
      one: 'شخص واحد ينتظر خبرًا منذ مدة', two: 'شخصان ينتظران خبرًا منذ مدة', few: '{n} أشخاص ينتظرون خبرًا منذ مدة',
      other: '{n} شخصًا ينتظرون خبرًا منذ مدة',
    }),
  },
  filters: 'اختر ما تراه', all: 'الكل', showAll: (count) => `أظهر الكل: ${count}`,
  empty: {
    files: 'لا يوجد أحد هنا الآن.', calls: 'لا يوجد أحد للاتصال به اليوم.', pairs: 'لا توجد اقتراحات الآن.',
    duos: 'لا توجد ثنائيات الآن.', without: 'كل من يبحث لديه اقتراح.', worries: 'لم يُبلَّغ عن مخاوف.',
    contacts: 'لا اتصال بعد.', notes: 'لا ملاحظات بعد.',
  },
  worry: { handled: 'نوقش', handle: 'لقد ناقشت هذا', onDay: (day) => `أُبلغ في ${day}`, call: 'يمكن الاتصال به', file: 'افتح الملف',
    late: 'ينتظر طويلًا', about: 'افتح ملف الشخص الآخر',
    wordsGone: 'من كتب هذا مسح كل شيء. الكلمات لم تعد موجودة. تحدّث مع الشخص الآخر.',
  },
  form: {
    buddywerking: 'برنامج المرافقين', adult: 'عمر هذا الشخص 18 سنة أو أكثر.', consent: 'هذا الشخص يريد ذلك وهو موافق.', language: 'لغة الرسائل',
    kind: 'النوع', municipalities: 'البلديات', months: 'الأشهر (فارغ: المدة التي يريدها الثنائي)', minAge: 'من أي عمر', unknown: 'لم يُقل',
    forBuddies: 'للمرافقين', forNewcomers: 'لمن يطلب مرافقًا', intakes: { open: 'مفتوح', full: 'ممتلئ', paused: 'مغلق مؤقتًا' }, toCard: 'انظر البطاقة',
  },
};
