import type { site as source } from '../nl/site.ts';

export const site: typeof source = {
  slogan: 'Participe. Il y a une place à table.',
  skip: 'Va au contenu',
  tabs: { search: 'Chercher', buddy: 'Buddy', help: 'Aide', main: 'Menu principal' },
  languageButton: 'Langue',
  languageList: 'Choisis ta langue',
  footer: {
    privacy: 'Vie privée',
    accessibility: 'Accessibilité',
    organisations: 'Pour les organisations',
    municipalities: 'Pour les communes',
    networks: 'Les 18 réseaux',
    houseRules: 'Règles du site',
    work: 'Vous travaillez pour une organisation ou une commune ?',
    signIn: 'Connectez-vous',
    easyOffer: 'Mettre une activité sur le site',
    label: 'En savoir plus sur ce site',
  },
  translation: {
    notice: 'Ceci est une traduction. Le texte officiel est en néerlandais.',
    unchecked: 'Cette traduction n’a pas encore été relue.',
    toDutch: 'Lire le texte néerlandais',
  },
  demo: {
    banner: 'Exemple : activités inventées.',
    footer: 'Ce site n’est pas ikdoemee.be ni mijnbuddy.be.',
    calendar: 'EXEMPLE',
  },
  testClock: (moment) => `Ce site fait comme si nous étions le ${moment}.`,
  freeText: 'Texte de l’organisation, en néerlandais',
  back: 'Retour',
};
