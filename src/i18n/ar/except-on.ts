/** The field "behalve op" of the activity form: days typed in Dutch words. */
import type { exceptOn as source, exceptErrors as sourceErrors } from '../nl/except-on.ts';

export const exceptOn: typeof source = {
  label: 'ما عدا',
  hint: 'اكتب الأيام بالهولندية هكذا: 24 en 31 december أو van 1 tot 5 januari.',
  wrong: (piece: string, words: string) => `${words} كتبتَ: «${piece}».`,
};

/** Part of the group `errors`. */
export const exceptErrors: typeof sourceErrors = {
  'except-unknown': 'لا نفهم هذا. اكتب يوماً وشهراً، مثل 24 december.',
  'except-no-such-date': 'هذا اليوم غير موجود. تحقق من اليوم والشهر.',
  'except-not-in-pattern': 'لا يوجد شيء في هذا اليوم. تحقق من اليوم والسنة.',
};
