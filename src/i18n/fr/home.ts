import type { home as source } from '../nl/home.ts';

export const home: typeof source = {
  chooseTitle: 'Choisissez votre langue',
  chooseLead: 'Ces langues sont disponibles.',
  notYet: 'cette langue n’est pas encore disponible',
};
