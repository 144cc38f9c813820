import type { problems as source } from '../nl/problems.ts';

export const problems: typeof source = {
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Peut-être que l’adresse n’est pas juste. Peut-être que la page a disparu.',
  },
  fault: {
    title: 'Quelque chose n’a pas marché chez nous',
    text: 'Ce n’est pas ta faute. Essaie encore plus tard.',
  },
  search: 'Cherche une activité',
  home: 'Va à la page d’accueil',
  guides: 'Lis comment le site fonctionne',
};
