import type { offerPoint as source } from '../nl/offer-point.ts';

export const offerPoint: typeof source = {
  open: 'Place le point sur la carte',
  label: 'Carte pour placer le point',
  lead: 'Fais glisser le point. Ou clique sur la carte. Au clavier : choisis le point et utilise les flèches.',
  marker: 'Le point de ton activité',
  moved: 'Le point est à {lat}, {lon}.',
  loading: 'La carte arrive.',
  failed: 'La carte ne marche pas. Écris toi-même les coordonnées.',
  zoomIn: 'Plus près',
  zoomOut: 'Plus loin',
  tiles: (host: string) => `La carte vient de ${host}. Ce site voit alors ton adresse internet.`,
  again: 'Efface le point et cherche de nouveau l’adresse',
  againHint: 'Nous prenons alors le centre de la commune ou du village.',
};
