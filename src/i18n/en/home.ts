import type { home as source } from '../nl/home.ts';

export const home: typeof source = {
  chooseTitle: 'Choose your language',
  chooseLead: 'These languages are here now.',
  notYet: 'this language is not here yet',
};
