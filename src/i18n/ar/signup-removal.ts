/** A desk takes somebody off a list: what the person reads, and the desk itself. */
import type { signupRemoval as source, signupRemovalErrors as sourceErrors } from '../nl/signup-removal.ts';

export const signupRemoval: typeof source = {
  removed: (day: string) => `لم تعد في قائمة ${day}.`,
  listed: (day: string) => `كان ذلك خطأ. أنت من جديد في قائمة ${day}.`,
  /** From a list without dates. */
  removedAll: 'لم تعد في القائمة.',
  listedAll: 'كان ذلك خطأ. أنت من جديد في القائمة.',
  /** To the person; nothing is said of safety. */
  why: {
    double: 'كان اسمك في القائمة مرتين.',
    asked: 'أنت طلبت ذلك.',
    full: 'عدد الناس كبير.',
    audience: 'هذه المرة لمجموعة أخرى.',
    safety: 'هل لديك سؤال؟ اتصل بالمنظمة أو اكتب لها.',
  },
  /** At the desk. */
  reasons: {
    double: 'في القائمة مرتين',
    asked: 'طلب ذلك بنفسه',
    full: 'عدد الناس كبير',
    audience: 'ليس من هذه المجموعة',
    safety: 'من أجل السلامة',
  },
  summary: 'أزل من القائمة',
  reason: 'لماذا؟',
  hint: 'يُخبَر الشخص ويقرأ السبب. عند السلامة نقول فقط إنه يمكن الاتصال بك أو الكتابة لك.',
  confirm: 'أزل من القائمة',
  done: 'أُزيل من القائمة. يُخبَر الشخص.',
  restored: 'في القائمة من جديد. يُخبَر الشخص.',
  list: 'أُزيلوا قبل قليل من القائمة',
  undo: 'أعد إلى القائمة',
};

/** Part of the group `errors`. */
export const signupRemovalErrors: typeof sourceErrors = {
  'removal-needed': 'اختر سبباً.',
  'removal-late': 'بدأت هذه المرة. لا تتغير القائمة بعد الآن.',
  'removal-taken': 'المكان الآن لشخص آخر.',
};
