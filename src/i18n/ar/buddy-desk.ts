import { plural } from '../format.ts';
import type { buddyDesk as source } from '../nl/buddy-desk.ts';

export const buddyDesk: typeof source = {
  desk: 'برنامج المرافقين', title: 'الملفات', board: 'اللوحة', list: 'القائمة', calls: 'قائمة الاتصال', pairs: 'الاقتراحات والثنائيات',
  worries: 'المخاوف', add: 'سجّل شخصًا', card: 'البطاقة', done: 'تم الحفظ.', none: 'لا يوجد شيء للقيام به.',
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
    why: 'لماذا', after: (name) => `${name} بعد ذلك`, again: 'يبحث من جديد', done: 'انتهى',
  },
  worry: { handled: 'نوقش', handle: 'لقد ناقشت هذا', onDay: (day) => `أُبلغ في ${day}`, call: 'يمكن الاتصال به', file: 'افتح الملف' },
  form: {
    buddywerking: 'برنامج المرافقين', adult: 'عمر هذا الشخص 18 سنة أو أكثر.', consent: 'هذا الشخص يريد ذلك وهو موافق.', language: 'لغة الرسائل',
    kind: 'النوع', municipalities: 'البلديات', months: 'الأشهر (فارغ: المدة التي يريدها الثنائي)', minAge: 'من أي عمر', unknown: 'لم يُقل',
    forBuddies: 'للمرافقين', forNewcomers: 'لمن يطلب مرافقًا', intakes: { open: 'مفتوح', full: 'ممتلئ', paused: 'مغلق مؤقتًا' }, toCard: 'انظر البطاقة',
  },
};
