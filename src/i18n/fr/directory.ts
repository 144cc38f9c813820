import type { directory as source } from '../nl/directory.ts';
import { plural } from '../format.ts';

export const directory: typeof source = {
  guides: {
    title: 'Aide',
    lead: 'Ici, tu lis comment tout fonctionne.',
    forYou: 'Pour toi',
    forOthers: 'Pour ceux qui aident ou organisent',
    levelTitle: 'Combien de néerlandais connais-tu ?',
    levelLead: 'Lis les quatre phrases. Choisis la phrase qui te correspond.',
    searchLevel: (level) => `Cherche avec le taalicoon ${level}`,
    searchUnsure: 'Cherche sans choisir',
    all: 'Retour à l’aide',
    dutchTitle: 'Le texte néerlandais',
    onlyDutch: 'Ce texte existe seulement en néerlandais.',
    tilesTitle: 'Le fond de la carte',
    tiles: (host) => `Tu ouvres la carte. Alors ton appareil demande le fond à ${host}. `
      + `${host} voit alors l’adresse de ton appareil et la partie de la carte que tu regardes.`,
  },
  buddy: {
    findTitle: 'Cherche un projet buddy',
    findLead: 'Un projet buddy réunit des personnes et des buddys.',
    find: 'Montrer les projets buddy',
  },
  networks: {
    jump: 'Choisis un réseau',
    alias: 'Aussi appelé :',
    leader: 'Cette organisation dirige le réseau :',
    phone: 'Téléphone :',
    email: 'Mail :',
    website: 'Site web :',
    municipalities: (count) => plural('fr', count, { one: '{n} commune', other: '{n} communes' }),
  },
};
