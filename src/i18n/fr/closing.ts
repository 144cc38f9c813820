/** Closing days in bulk over an organisation's offer. */
import { plural } from '../format.ts';
import type { closing as source, closingErrors as sourceErrors } from '../nl/closing.ts';

export const closing: typeof source = {
  title: 'Jours de fermeture',
  tab: 'Jours de fermeture',
  lead: 'Vous êtes fermés pendant un temps ? Choisissez les jours. Vous voyez d’abord ce qui est annulé.',
  organisation: 'Quelle organisation ?',
  chooseDays: 'Choisissez vous-même les jours',
  from: 'Premier jour',
  until: 'Dernier jour',
  untilHint: 'Laissez vide pour un seul jour.',
  look: 'Voir ce qui est annulé',
  holidays: 'Ou choisissez des vacances ou un jour férié',
  period: (from: string, until: string) => `du ${from} au ${until}`,
  planTitle: 'Ceci est annulé',
  planLead: 'Décochez ce qui a quand même lieu.',
  nothing: 'Rien n’a lieu ces jours-là. Rien n’est annulé.',
  noPeople: 'Personne n’est inscrit.',
  told: 'Les personnes inscrites sont prévenues tout de suite. Qui n’a donné qu’un numéro de téléphone vient sur votre liste d’appels.',
  close: 'Fermer ces jours',
  more: 'Il y a encore d’autres activités ces jours-là.',
  next: 'Voir les suivantes',
  previous: 'Voir les précédentes',
  madeTitle: 'Fermetures précédentes',
  none: 'Pas encore.',
  undo: 'Annuler la fermeture',
  undoHint: 'Seulement ce qui doit encore venir a de nouveau lieu. Les personnes sont prévenues.',
  undone: 'Fermeture annulée',
  over: 'Passé',
  closed: 'Ces jours sont annulés. Les personnes sont prévenues.',
  restored: 'Les jours à venir ont de nouveau lieu.',
  dates: (count: number) => plural('fr', count, {
    one: '{n} date', other: '{n} dates',
  }),
  people: (count: number) => plural('fr', count, {
    one: '{n} personne est inscrite', other: '{n} personnes sont inscrites',
  }),
  activities: (count: number) => plural('fr', count, {
    one: '{n} activité', other: '{n} activités',
  }),
  datesOf: (dates: string, activities: string) => `${dates} de ${activities}`,
};

/** Part of the group `errors`. */
export const closingErrors: typeof sourceErrors = {
  'closing-changed': 'Quelque chose a changé entre-temps. Regardez encore ce qui est annulé.',
  'closing-none': 'Choisissez au moins une activité.',
  'closing-long': 'Choisissez 400 jours ou moins.',
};
