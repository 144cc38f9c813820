import { formatList, formatWeekday } from '../format.ts';
import type { facts as source } from '../nl/facts.ts';

const LANGUAGE = 'ar';

export const facts: typeof source = {
  kinds: {
    'oefenkans': 'فرصة للتدرّب',
    'ontmoeting': 'لقاء',
    'vrije-tijd': 'وقت الفراغ',
    'vrijwilligerswerk': 'عمل تطوعي',
    'kennismakingsstage': 'تدريب للتعارف',
    'buddywerking': 'مشروع المرافقين',
  },
  goals: {
    'nederlands-oefenen': 'التدرّب على الهولندية',
    'mensen-leren-kennen': 'التعرّف على الناس',
    'vrienden-maken': 'تكوين صداقات',
    'iets-leren': 'تعلّم شيء جديد',
    'vrijwilliger-worden': 'أن أصبح متطوّعًا',
    'werk-voorbereiden': 'التحضير للعمل',
  },
  themes: {
    taal: 'اللغة', sport: 'الرياضة', cultuur: 'الثقافة', natuur: 'الطبيعة', koken: 'الطبخ', gezin: 'العائلة',
    welzijn: 'الراحة والصحة', onderwijs: 'التعليم', werk: 'العمل', digitaal: 'الكمبيوتر', creatief: 'الإبداع',
    feest: 'الاحتفال',
  },
  audiences: {
    iedereen: 'الجميع', vrouwen: 'النساء', meisjes: 'الفتيات', mannen: 'الرجال', kinderen: 'الأطفال',
    jongeren: 'الشباب', ouders: 'الآباء والأمهات', gezinnen: 'العائلات', senioren: 'كبار السن',
  },
  audienceWords: {
    iedereen: 'الجميع', vrouwen: 'النساء', meisjes: 'الفتيات', mannen: 'الرجال', kinderen: 'الأطفال',
    jongeren: 'الشباب', ouders: 'الآباء والأمهات', gezinnen: 'العائلات', senioren: 'كبار السن',
  },
  dayParts: { ochtend: 'صباحًا', namiddag: 'بعد الظهر', avond: 'مساءً' },
  level: {
    of: (level) => `${level} من 4`,
    name: (level) => `رمز اللغة ${level} من 4`,
    unknown: 'مستوى اللغة غير معروف',
    yours: 'مستواك',
  },
  when: {
    timeRange: (start, end) => `من الساعة ${start} إلى ${end}`,
    dayAndTime: (day, time) => `${day}، ${time}`,
    dayToDay: (first, last) => `من ${first} إلى ${last}`,
    weekly: (weekdays) => `كل ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    everyWeeks: (weekdays, weeks) => `مرة كل ${weeks} أسابيع: ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    monthly: (nth, weekday) =>
      `${formatWeekday(LANGUAGE, weekday)} ${nth === -1 ? 'الأخير' : ['', 'الأول', 'الثاني', 'الثالث', 'الرابع'][nth] ?? ''} من كل شهر`,
    wholeWeek: 'طوال الأسبوع',
    onAppointment: 'حسب الموعد',
    until: (date) => `حتى ${date}`,
    next: (day) => `المرة القادمة: ${day}`,
    cancelled: 'أُلغي',
    full: 'لا توجد أماكن',
    hours: 'مفتوح في ساعات ثابتة',
  },
  where: {
    online: 'عبر الإنترنت',
    alsoOnline: 'يمكنك المشاركة أيضًا عبر الإنترنت',
    approximate: 'تحصل على العنوان بعد الاتصال',
    away: (distance) => `على بعد ${distance} منك`,
  },
  price: {
    free: 'مجاني',
    euro: (amount) => `${amount} يورو`,
    unknown: 'اسأل عن السعر',
    uitpas: 'يمكنك استخدام بطاقة UiTPAS',
  },
  age: {
    from: (min) => `من عمر ${min} سنة`,
    upTo: (max) => `حتى عمر ${max} سنة`,
    between: (min, max) => `من عمر ${min} إلى ${max} سنة`,
    all: 'لكل الأعمار',
  },
  who: {
    everyone: 'للجميع',
    only: (words) => `فقط لـ: ${formatList(LANGUAGE, words)}`,
    mainly: (words) => `خاصة لـ: ${formatList(LANGUAGE, words)}. الجميع مرحّب بهم.`,
    guides: (languages) => `يتكلم المرافقون أيضًا: ${formatList(LANGUAGE, languages)}`,
    residents: (places) => `فقط لسكان ${formatList(LANGUAGE, places, 'disjunction')}`,
    traject: 'فقط لمن يتبع مسار الاندماج',
    insured: (by) => `التأمين: ${by}`,
  },
  children: {
    along: 'يمكن لأطفالك أن يأتوا معك',
    lookedAfter: 'توجد رعاية للأطفال',
    no: 'لا يمكن للأطفال أن يأتوا',
    ages: (min, max) => `للأطفال من عمر ${min} إلى ${max} سنة`,
    free: 'رعاية الأطفال مجانية',
    costs: (amount) => `تكلفة رعاية الأطفال ${amount} يورو`,
    reserve: 'اطلب رعاية الأطفال مسبقًا',
  },
  handy: {
    childcare: 'رعاية للأطفال',
    childrenAlong: 'يمكن للأطفال أن يأتوا',
    wheelchair: 'يمكن الدخول بكرسي متحرك',
    walkIn: 'يمكنك الحضور مباشرة',
    places: 'توجد أماكن',
    online: 'عبر الإنترنت',
    accompanied: 'يمكن أن يذهب شخص معك',
    askFirst: 'اسأل أولًا',
  },
};
