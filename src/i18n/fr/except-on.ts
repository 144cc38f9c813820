/** The field "behalve op" of the activity form: days typed in Dutch words. */
import type { exceptOn as source, exceptErrors as sourceErrors } from '../nl/except-on.ts';

export const exceptOn: typeof source = {
  label: 'Sauf le',
  hint: 'Écrivez les jours en néerlandais, ainsi : 24 en 31 december, ou van 1 tot 5 januari.',
  wrong: (piece: string, words: string) => `${words} Vous avez écrit : « ${piece} ».`,
};

/** Part of the group `errors`. */
export const exceptErrors: typeof sourceErrors = {
  'except-unknown': 'Nous ne comprenons pas ceci. Écrivez un jour et un mois, comme 24 december.',
  'except-no-such-date': 'Ce jour n’existe pas. Vérifiez le jour et le mois.',
  'except-not-in-pattern': 'Il n’y a rien ce jour-là. Vérifiez le jour et l’année.',
};
