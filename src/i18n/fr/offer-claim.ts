import type { offerClaim as source } from '../nl/offer-claim.ts';

export const offerClaim: typeof source = {
  title: 'Reprends ton offre',
  lead: 'Y a-t-il déjà de votre offre sur Meedoen, venue d’UiTdatabank ? Reprends-la. Ensuite tu la complètes ici toi-même.',
  search: 'Nom de l’organisation ou titre de l’activité',
  find: 'Cherche',
  results: 'Trouvé',
  suggested: 'Cela semble être à vous',
  none: 'Nous ne trouvons rien avec ce nom. Essaie un autre mot.',
  offers: { one: '{n} activité', other: '{n} activités' },
  alone: 'sans organisateur',
  example: 'Par exemple :',
  forWhom: 'Pour quelle organisation ?',
  take: 'C’est à nous',
  atOnce: 'Ton adresse mail est de la même organisation. Tu reçois cela tout de suite.',
  asks: 'La commune vérifie si c’est à vous.',
  own: 'Ce que tu as déjà demandé',
  states: { waiting: 'Attend la commune', approved: 'À vous', refused: 'Pas approuvé' },
  asked: 'Demandé le',
  done: {
    nu: 'Cette offre est maintenant à vous. Tu la trouves parmi tes activités.',
    gevraagd: 'Nous avons demandé à la commune. Tu reçois un mail avec la réponse.',
  },
  table: { name: 'Organisateur', state: 'État', what: 'Quoi', action: 'Action' },
};
