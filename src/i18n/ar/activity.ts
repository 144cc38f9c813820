import { plural } from '../format.ts';
import type { activity as source } from '../nl/activity.ts';

export const activity: typeof source = {
  back: {
    results: (count) => (count === 0
      ? 'رجوع إلى بحثك'
      : plural('ar', count, {
        one: 'رجوع إلى نشاط واحد', two: 'رجوع إلى نشاطين', few: 'رجوع إلى {n} أنشطة', many: 'رجوع إلى {n} نشاطًا',
        other: 'رجوع إلى {n} نشاط',
      })),
    search: 'ابحث عن أنشطة أخرى',
  },
  level: {
    title: 'كم تحتاج من الهولندية؟',
    askFirst: 'اسأل أولًا كم تحتاج من الهولندية.',
    guide: 'ما هو رمز اللغة؟',
  },
  join: {
    title: {
      come: 'يمكنك الحضور مباشرة',
      here: 'سجّل نفسك هنا',
      link: 'سجّل لدى المنظمة',
      phone: 'اتصل لتشارك',
      mail: 'أرسل بريدًا إلكترونيًا لتشارك',
      both: 'اتصل أو أرسل بريدًا إلكترونيًا لتشارك',
      ask: 'اسأل كيف يمكنك المشاركة',
      full: 'لا توجد أماكن',
      cancelled: 'أُلغي النشاط',
      noDates: 'لا يوجد موعد جديد',
    },
    text: {
      come: 'لا يجب أن تسجّل.',
      link: (host) => `تذهب إلى موقع آخر: ${host}.`,
      ask: 'يمكن للمنظمة أن تساعدك.',
      full: 'اسأل هل سيكون هناك مكان لاحقًا.',
      noDates: 'اسأل هل سيكون هناك موعد جديد.',
    },
    signUp: 'سجّل',
    call: 'اتصل بالرقم',
    write: 'أرسل بريدًا إلكترونيًا',
    site: 'اذهب إلى موقع المنظمة',
    showPhone: 'اعرض رقم الهاتف',
  },
  actions: {
    calendar: 'ضعه في تقويمي',
    readAloud: 'اقرأ بصوت عالٍ',
    stop: 'أوقف القراءة',
    share: 'شارك هذا',
    print: 'اطبع هذه الصفحة',
  },
  sheet: {
    who: 'من',
    what: 'ماذا',
    where: 'أين',
    when: 'متى',
    how: 'كيف',
  },
  who: {
    lokaalBestuur: 'مع الإدارة المحلية:',
    capacity: (count) => plural('ar', count, {
      one: 'يوجد مكان لشخص واحد في كل مرة', two: 'يوجد مكان لشخصين في كل مرة',
      few: 'يوجد مكان لـ {n} أشخاص في كل مرة', many: 'يوجد مكان لـ {n} شخصًا في كل مرة',
      other: 'يوجد مكان لـ {n} شخص في كل مرة',
    }),
  },
  what: {
    goals: 'هنا يمكنك:',
    themes: 'الموضوع:',
  },
  where: {
    more: (municipality) => `أنشطة أخرى في ${municipality}`,
    aboutAway: (distance) => `على بعد ${distance} تقريبًا منك`,
    join: 'اذهب إلى المكان عبر الإنترنت',
    transport: 'الحافلة أو الترام أو القطار:',
    noWheelchair: 'لا يمكن الدخول بكرسي متحرك',
    unknown: 'اسأل أين المكان',
  },
  when: {
    all: (count) => `اعرض كل الأيام (${count})`,
    closed: 'مغلق:',
    otherHours: 'ساعات أخرى:',
    appointment: 'تختارون معًا اليوم والساعة.',
    cancelledNext: (day, next) => `أُلغي النشاط يوم ${day}. المرة القادمة يوم ${next}.`,
  },
  how: {
    price: 'السعر',
    join: 'المشاركة',
    contact: 'الاتصال',
    bring: 'ما تحضره معك',
    children: 'الأطفال',
    firstTime: 'المرة الأولى',
    accompanied: 'يمكن أن يذهب شخص معك. اسأل المنظمة.',
  },
  good: {
    title: 'من المفيد أن تعرف',
    language: 'اللغة',
    spoken: {
      dutch: 'يتكلم الناس هنا الهولندية غالبًا.',
      mixed: 'يتكلم الناس هنا الهولندية ولغات أخرى.',
      other: 'يتكلم الناس هنا لغة أخرى غالبًا.',
    },
    together: 'معًا',
    setting: { group: 'أنت في مجموعة.', duo: 'أنت مع شخص آخر.', alone: 'أنت وحدك غالبًا.' },
    samePeople: 'ترى الأشخاص أنفسهم في كل مرة.',
    otherPeople: 'ترى أشخاصًا آخرين كثيرًا.',
    start: 'البداية',
    startWhen: {
      any: 'يمكنك أن تبدأ في أي وقت.',
      start: 'يمكنك أن تبدأ في المرة الأولى فقط.',
      contact: 'اسأل متى يمكنك أن تبدأ.',
    },
    duration: 'المدة',
    hours: (count, text) => plural('ar', count, {
      one: 'ساعة واحدة في كل مرة', two: 'ساعتان في كل مرة', few: `${text} ساعات في كل مرة`,
      other: `${text} ساعة في كل مرة`,
    }),
    proof: 'الإثبات',
    signs: 'توقّع المنظمة على إثبات مشاركتك.',
    doesNotSign: 'لا توقّع المنظمة على إثبات المشاركة.',
    askProof: 'اسأل:',
  },
  traject: {
    question: 'هل تتبع مسار الاندماج؟',
    answer: 'قد يناسب هذا النشاط مسارك. اسأل مرشد مسارك (trajectbegeleider).',
  },
  story: {
    title: 'ماذا يحدث؟',
    say: 'يمكنك أن تقول هذا عندما تصل:',
  },
  fresh: {
    own: (date) => `راجعت المنظمة هذا في ${date}.`,
    imported: (date) => `كان هذا في UiTdatabank في ${date}.`,
    source: 'انظر إلى هذا في UiTdatabank',
  },
  gone: {
    title: 'انتهى هذا النشاط',
    near: 'هذا ممكن بالقرب من هناك',
    none: 'لم نجد شيئًا بالقرب من هناك بعد. ابحث في مكان آخر.',
    search: 'ابحث عن نشاط آخر',
  },
  calendar: {
    summary: (title, level) => `${title} (${level})`,
    cancelled: (title) => `أُلغي: ${title}`,
    more: (url) => `اقرأ كل شيء على ${url}`,
    missing: 'لا نجد هذا النشاط.',
    noDays: 'ليس لهذا النشاط أيام ثابتة.',
    over: 'انتهى هذا النشاط.',
  },
};
