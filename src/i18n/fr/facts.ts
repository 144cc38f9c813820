import { formatList, formatWeekday } from '../format.ts';
import type { facts as source } from '../nl/facts.ts';

const LANGUAGE = 'fr';

export const facts: typeof source = {
  kinds: {
    'oefenkans': 'Pratiquer le néerlandais',
    'ontmoeting': 'Rencontre',
    'vrije-tijd': 'Loisirs',
    'vrijwilligerswerk': 'Bénévolat',
    'kennismakingsstage': 'Stage de découverte',
    'buddywerking': 'Projet buddy',
  },
  goals: {
    'nederlands-oefenen': 'Pratiquer le néerlandais',
    'mensen-leren-kennen': 'Rencontrer des gens',
    'vrienden-maken': 'Se faire des amis',
    'iets-leren': 'Apprendre quelque chose',
    'vrijwilliger-worden': 'Devenir bénévole',
    'werk-voorbereiden': 'Se préparer au travail',
  },
  themes: {
    taal: 'Langue', sport: 'Sport', cultuur: 'Culture', natuur: 'Nature', koken: 'Cuisine', gezin: 'Famille',
    welzijn: 'Bien-être', onderwijs: 'Enseignement', werk: 'Travail', digitaal: 'Numérique', creatief: 'Créatif',
    feest: 'Fête',
  },
  audiences: {
    iedereen: 'Tout le monde', vrouwen: 'Femmes', meisjes: 'Filles', mannen: 'Hommes', kinderen: 'Enfants',
    jongeren: 'Jeunes', ouders: 'Parents', gezinnen: 'Familles', senioren: 'Personnes âgées',
  },
  audienceWords: {
    iedereen: 'tout le monde', vrouwen: 'les femmes', meisjes: 'les filles', mannen: 'les hommes',
    kinderen: 'les enfants', jongeren: 'les jeunes', ouders: 'les parents', gezinnen: 'les familles',
    senioren: 'les personnes âgées',
  },
  dayParts: { ochtend: 'Matin', namiddag: 'Après-midi', avond: 'Soir' },
  level: {
    of: (level) => `${level} sur 4`,
    name: (level) => `Taalicoon ${level} sur 4`,
    unknown: 'Taalicoon inconnu',
    yours: 'Ton niveau',
  },
  when: {
    timeRange: (start, end) => `de ${start} à ${end}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    dayToDay: (first, last) => `du ${first} au ${last}`,
    weekly: (weekdays) => `Chaque ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    everyWeeks: (weekdays, weeks) => `Toutes les ${weeks} semaines, le ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    monthly: (nth, weekday) =>
      `Le ${nth === -1 ? 'dernier' : ['', 'premier', 'deuxième', 'troisième', 'quatrième'][nth] ?? ''} ${formatWeekday(LANGUAGE, weekday)} du mois`,
    wholeWeek: 'Toute la semaine',
    onAppointment: 'Sur rendez-vous',
    until: (date) => `Jusqu’au ${date}`,
    next: (day) => `Prochaine fois : ${day}`,
    cancelled: 'N’a pas lieu',
    full: 'Plus de place',
    hours: 'Ouvert à heures fixes',
  },
  where: {
    online: 'En ligne',
    alsoOnline: 'Tu peux aussi participer en ligne',
    approximate: 'Tu reçois l’adresse après contact',
    away: (distance) => `À ${distance} de toi`,
  },
  price: {
    free: 'Gratuit',
    euro: (amount) => `${amount} euros`,
    unknown: 'Demande le prix',
    uitpas: 'Tu peux utiliser ton UiTPAS',
  },
  age: {
    from: (min) => `À partir de ${min} ans`,
    upTo: (max) => `Jusqu’à ${max} ans`,
    between: (min, max) => `De ${min} à ${max} ans`,
    all: 'Pour tous les âges',
  },
  who: {
    everyone: 'Pour tout le monde',
    only: (words) => `Seulement pour ${formatList(LANGUAGE, words)}`,
    mainly: (words) => `Surtout pour ${formatList(LANGUAGE, words)}. Tout le monde est bienvenu.`,
    guides: (languages) => `Les accompagnateurs parlent aussi : ${formatList(LANGUAGE, languages)}`,
    residents: (places) => `Seulement pour les habitants de ${formatList(LANGUAGE, places, 'disjunction')}`,
    traject: 'Seulement pour les personnes qui suivent un parcours d’intégration',
    insured: (by) => `Assurance : ${by}`,
  },
  children: {
    along: 'Tes enfants peuvent venir',
    lookedAfter: 'Il y a une garde d’enfants',
    no: 'Les enfants ne peuvent pas venir',
    ages: (min, max) => `Pour les enfants de ${min} à ${max} ans`,
    free: 'La garde est gratuite',
    costs: (amount) => `La garde coûte ${amount} euros`,
    reserve: 'Demande la garde à l’avance',
  },
  handy: {
    childcare: 'Garde d’enfants',
    childrenAlong: 'Les enfants peuvent venir',
    wheelchair: 'Accessible en fauteuil roulant',
    walkIn: 'Viens sans inscription',
    places: 'Il reste des places',
    online: 'En ligne',
    accompanied: 'Quelqu’un peut t’accompagner',
    askFirst: 'Demande d’abord',
  },
};
