/** The field "behalve op" of the activity form: days typed in Dutch words. */

export const exceptOn = {
  label: 'Behalve op',
  hint: 'Schrijf de dagen zo: 24 en 31 december, of van 1 tot 5 januari.',
  wrong: (piece: string, words: string) => `${words} Je schreef: “${piece}”.`,
};

/** Part of the group `errors`. */
export const exceptErrors = {
  'except-unknown': 'Dit begrijpen we niet. Schrijf een dag en een maand, zoals 24 december.',
  'except-no-such-date': 'Deze dag bestaat niet. Kijk de dag en de maand na.',
  'except-not-in-pattern': 'Op deze dag is er niets. Kijk de dag en het jaar na.',
};
