import type { offerErrors as source } from '../nl/offer-errors.ts';

export const offerErrors: typeof source = {
  'price-needed': 'Écrivez le montant. Ou choisissez « Rien ».',
  'lokaal-bestuur-unknown': 'Cette administration locale n’est pas encore sur Meedoen. Laissez le champ vide.',
  'schedule-date-needed': 'Écrivez la date.',
  'schedule-time-needed': 'Écrivez le début et la fin. Par exemple : 19:00 et 21:00.',
  'schedule-time-wrong': 'Écrivez une heure. Par exemple : 19:00.',
  'offer-changed': 'Quelqu’un a changé ceci entre-temps. Lisez d’abord ce qui est ici.',
  'offer-similar': 'Vous avez déjà quelque chose de semblable. Vérifiez.',
};
