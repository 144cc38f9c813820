import { plural } from '../format.ts';
import type { coach as source } from '../nl/coach.ts';

/** Dutch words keep their own direction inside the Arabic sentence. */
const isolated = (dutch: string): string => `\u2068${dutch}\u2069`;

export const coach: typeof source = {
  title: 'هولندية واضحة',
  tips: (count) => plural('ar', count, {
    one: 'نصيحة واحدة لنصّك.', two: 'نصيحتان لنصّك.', few: '{n} نصائح لنصّك.', other: '{n} نصيحة لنصّك.',
  }),
  more: (count) => plural('ar', count, {
    one: 'بعدها تأتي نصيحة واحدة.', two: 'بعدها تأتي نصيحتان.', few: 'بعدها تأتي {n} نصائح.',
    other: 'بعدها تأتي {n} نصيحة.',
  }),
  none: 'ليست لدينا نصائح لنصّك.',
  goOn: 'يمكنك أن تتابع دائمًا.',
  check: 'انظر النصائح',
  tags: {
    vagueWhen: 'متى',
    vagueWhere: 'أين',
    vaguePrice: 'السعر',
    vagueBring: 'ماذا تُحضِر',
    longSentence: 'جملة طويلة',
    clauseChain: 'جملة صعبة',
    idiom: 'تعبير مجازي',
    hardWord: 'كلمة صعبة',
    abbreviation: 'اختصار',
    passive: 'من يفعل ذلك',
    capitals: 'أحرف كبيرة',
  },
  advice: {
    vagueWhen: 'اكتب اليوم والساعة.',
    vagueWhere: 'اكتب اسم المكان وعنوانه.',
    vaguePrice: 'اكتب كم السعر.',
    vagueBring: 'اكتب ماذا يلبس الناس أو ماذا يُحضِرون.',
    longSentence: 'اجعلها جملتين.',
    clauseChain: 'اجعلها جملتين قصيرتين.',
    idiom: 'اكتب المعنى مباشرة.',
    hardWord: 'اختر كلمة هولندية أسهل.',
    abbreviation: 'اكتب الكلمة كاملة.',
    passive: `اكتب من يفعل ذلك. مثلًا: ${isolated('“Wij schenken koffie.”')}`,
    capitals: 'اكتبها بأحرف صغيرة. هكذا تكون القراءة أسهل.',
  },
  write: (easier) => `اكتب مثلًا: ${isolated(easier)}.`,
};
