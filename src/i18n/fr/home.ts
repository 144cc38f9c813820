import type { home as source } from '../nl/home.ts';

export const home: typeof source = {
  title: 'Participe, près de chez toi',
  lead: 'Ici, tu trouves des groupes et des personnes près de chez toi. Tu pratiques le néerlandais. '
    + 'Tu rencontres des gens. La recherche est gratuite.',
  where: {
    title: 'Où habites-tu ?',
    label: 'Ton code postal ou ta commune',
    hint: 'Par exemple : 8500 ou Kortrijk',
    near: 'Utiliser l’endroit où je suis',
    nearBusy: 'Nous cherchons où tu es.',
    nearFailed: 'Nous ne trouvons pas où tu es. Écris ton code postal ou ta commune.',
  },
  level: { title: 'Combien de néerlandais connais-tu ?' },
  goal: { title: 'Que veux-tu faire ?', note: 'Tu peux choisir plus d’une chose.' },
  send: 'Montrer les activités',
  how: {
    title: 'Voici comment ça marche',
    search: { title: 'Cherche une activité', text: 'Choisis ta commune et combien de néerlandais tu connais.' },
    contact: {
      title: 'Dis que tu viens',
      text: 'Appelle, envoie un mail ou inscris-toi auprès de l’organisation. Parfois, tu peux simplement venir.',
    },
    go: { title: 'Vas-y', text: 'Tu es le bienvenu ou la bienvenue. Parfois, quelqu’un peut t’accompagner la première fois.' },
  },
  buddy: {
    title: 'Plutôt avec une seule personne ?',
    text: 'Un buddy est un bénévole. Vous parlez néerlandais. Vous choisissez ensemble ce que vous faites.',
    link: 'Qu’est-ce qu’un buddy ?',
  },
  helper: {
    title: 'Tu aides quelqu’un ?',
    text: 'Cherchez ensemble. Partage le lien ou imprime la page.',
    link: 'Lis comment aider',
  },
  chooseTitle: 'Choisis ta langue',
  chooseLead: 'Ces langues sont disponibles.',
  notYet: 'Cette langue n’est pas encore disponible.',
};
