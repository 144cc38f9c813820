import { plural } from '../format.ts';
import type { activity as source } from '../nl/activity.ts';

export const activity: typeof source = {
  back: {
    results: (count) => (count === 0
      ? 'Retour à ta recherche'
      : plural('fr', count, { one: 'Retour à {n} activité', other: 'Retour aux {n} activités' })),
    search: 'Chercher d’autres activités',
  },
  level: {
    title: 'De combien de néerlandais as-tu besoin ?',
    askFirst: 'Demande d’abord de combien de néerlandais tu as besoin.',
    guide: 'Qu’est-ce qu’un taalicoon ?',
  },
  join: {
    title: {
      come: 'Tu peux simplement venir',
      here: 'Inscris-toi ici',
      link: 'Inscris-toi auprès de l’organisation',
      phone: 'Téléphone pour participer',
      mail: 'Envoie un mail pour participer',
      both: 'Téléphone ou envoie un mail pour participer',
      ask: 'Demande comment participer',
      full: 'Il n’y a plus de place',
      cancelled: 'Cela n’a pas lieu',
      noDates: 'Il n’y a pas de nouvelle date',
    },
    text: {
      come: 'Tu ne dois pas t’inscrire.',
      link: (host) => `Tu vas vers un autre site : ${host}.`,
      ask: 'L’organisation peut t’aider.',
      full: 'Demande s’il y aura de la place plus tard.',
      noDates: 'Demande s’il y aura une nouvelle date.',
    },
    signUp: 'Inscris-toi',
    call: 'Téléphone au',
    write: 'Envoie un mail',
    site: 'Aller au site de l’organisation',
    showPhone: 'Montrer le numéro de téléphone',
  },
  actions: {
    calendar: 'Mettre dans mon agenda',
    readAloud: 'Lire à voix haute',
    stop: 'Arrêter la lecture',
    share: 'Partager',
    print: 'Imprimer cette page',
  },
  sheet: {
    who: 'Qui',
    what: 'Quoi',
    where: 'Où',
    when: 'Quand',
    how: 'Comment',
  },
  who: {
    lokaalBestuur: 'Avec l’administration locale :',
    capacity: (count) => plural('fr', count, {
      one: 'Il y a de la place pour {n} personne chaque fois', other: 'Il y a de la place pour {n} personnes chaque fois',
    }),
  },
  what: {
    goals: 'Ici, tu peux :',
    themes: 'Thème :',
  },
  where: {
    more: (municipality) => `D’autres activités à ${municipality}`,
    aboutAway: (distance) => `À environ ${distance} de toi`,
    join: 'Aller au lieu en ligne',
    transport: 'Bus, tram ou train :',
    noWheelchair: 'Un fauteuil roulant ne peut pas entrer',
    unknown: 'Demande où c’est',
  },
  when: {
    all: (count) => `Montrer toutes les dates (${count})`,
    closed: 'Fermé :',
    otherHours: 'Autres heures :',
    appointment: 'Vous choisissez ensemble un jour et une heure.',
    cancelledNext: (day, next) => `Cela n’a pas lieu ${day}. La prochaine fois est ${next}.`,
  },
  how: {
    price: 'Prix',
    join: 'Participer',
    contact: 'Contact',
    bring: 'À apporter',
    children: 'Enfants',
    firstTime: 'La première fois',
    accompanied: 'Quelqu’un peut t’accompagner. Demande-le à l’organisation.',
  },
  good: {
    title: 'Bon à savoir',
    language: 'Langue',
    spoken: {
      dutch: 'Ici, les gens parlent surtout néerlandais.',
      mixed: 'Ici, les gens parlent néerlandais et d’autres langues.',
      other: 'Ici, les gens parlent surtout une autre langue.',
    },
    together: 'Ensemble',
    setting: { group: 'Tu es dans un groupe.', duo: 'Vous êtes à deux.', alone: 'Tu fais cela le plus souvent sans les autres.' },
    samePeople: 'Tu vois chaque fois les mêmes personnes.',
    otherPeople: 'Tu vois souvent d’autres personnes.',
    start: 'Commencer',
    startWhen: {
      any: 'Tu peux commencer à tout moment.',
      start: 'Tu peux commencer seulement la première fois.',
      contact: 'Demande quand tu peux commencer.',
    },
    duration: 'Durée',
    hours: (count, text) => plural('fr', count, { one: `${text} heure chaque fois`, other: `${text} heures chaque fois` }),
    proof: 'Preuve',
    signs: 'L’organisation signe ta preuve de participation.',
    doesNotSign: 'L’organisation ne signe pas de preuve de participation.',
    askProof: 'Demande à :',
  },
  traject: {
    question: 'Tu suis un parcours d’intégration ?',
    answer: 'Cette activité convient peut-être à ton parcours. Demande-le à la personne qui t’accompagne (trajectbegeleider).',
  },
  story: {
    title: 'Que se passe-t-il ?',
    say: 'Tu peux dire ceci quand tu es là :',
  },
  fresh: {
    own: (date) => `L’organisation a vérifié ceci le ${date}.`,
    imported: (date) => `Ceci se trouvait dans UiTdatabank le ${date}.`,
    source: 'Voir ceci dans UiTdatabank',
  },
  gone: {
    title: 'C’est fini',
    near: 'Ceci est possible près de là',
    none: 'Nous n’avons encore rien trouvé près de là. Cherche à un autre endroit.',
    search: 'Chercher une autre activité',
  },
  calendar: {
    summary: (title, level) => `${title} (${level})`,
    cancelled: (title) => `N’a pas lieu : ${title}`,
    more: (url) => `Lis tout sur ${url}`,
    missing: 'Nous ne trouvons pas cette activité.',
    noDays: 'Cette activité n’a pas de jours fixes.',
    over: 'Cette activité est finie.',
  },
};
