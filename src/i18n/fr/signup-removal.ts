/** A desk takes somebody off a list: what the person reads, and the desk itself. */
import type { signupRemoval as source, signupRemovalErrors as sourceErrors } from '../nl/signup-removal.ts';

export const signupRemoval: typeof source = {
  removed: (day: string) => `Vous n’êtes plus sur la liste du ${day}.`,
  listed: (day: string) => `C’était une erreur. Vous êtes de nouveau sur la liste du ${day}.`,
  /** From a list without dates. */
  removedAll: 'Vous n’êtes plus sur la liste.',
  listedAll: 'C’était une erreur. Vous êtes de nouveau sur la liste.',
  /** To the person; nothing is said of safety. */
  why: {
    double: 'Vous étiez deux fois sur la liste.',
    asked: 'Vous l’avez demandé.',
    full: 'Il y a trop de monde.',
    audience: 'Cette fois est pour un autre groupe.',
    safety: 'Une question ? Appelez l’organisation ou écrivez-lui.',
  },
  /** At the desk. */
  reasons: {
    double: 'Est deux fois sur la liste',
    asked: 'L’a demandé',
    full: 'Il y a trop de monde',
    audience: 'N’est pas de ce groupe',
    safety: 'Pour la sécurité',
  },
  summary: 'Retirer de la liste',
  reason: 'Pourquoi ?',
  hint: 'La personne est prévenue et lit la raison. Pour la sécurité, nous disons seulement qu’on peut vous appeler ou vous écrire.',
  confirm: 'Retirer de la liste',
  done: 'Retiré de la liste. La personne est prévenue.',
  restored: 'De nouveau sur la liste. La personne est prévenue.',
  list: 'Retirés récemment de la liste',
  undo: 'Remettre sur la liste',
};

/** Part of the group `errors`. */
export const signupRemovalErrors: typeof sourceErrors = {
  'removal-needed': 'Choisissez une raison.',
  'removal-late': 'Cette fois a déjà commencé. La liste ne change plus.',
  'removal-taken': 'Quelqu’un d’autre a maintenant la place.',
};
