import type { home as source } from '../nl/home.ts';

export const home: typeof source = {
  chooseTitle: 'اختر لغتك',
  chooseLead: 'هذه اللغات متوفرة الآن.',
  notYet: 'هذه اللغة غير متوفرة بعد',
};
