import { plural } from '../format.ts';
import type { buddyDesk as source } from '../nl/buddy-desk.ts';

export const buddyDesk: typeof source = {
  desk: 'Programme buddy', title: 'Dossiers', board: 'Tableau', list: 'Liste', calls: 'Liste d’appels', pairs: 'Propositions et duos',
  worries: 'Soucis', add: 'Inscrire quelqu’un', card: 'Carte', done: 'Gardé.', toNetwork: 'Gardé. Le réseau regarde d’abord ce dossier.',
  name: 'Nom', side: 'Qui', state: 'Étape', owner: 'Chez', age: 'Depuis', next: 'Étape suivante',
  sides: { buddy: 'Buddy', newcomer: 'Demande un buddy' },
  states: {
    aangemeld: 'Inscrit', bevestigd: 'Confirmé', doorverwezen: 'Orienté', intake: 'Entretien', beschikbaar: 'Disponible',
    gekoppeld: 'En duo', afgerond: 'Terminé', gestopt: 'Arrêté',
  },
  nexts: {
    'wait-for-mail': 'Attendre le mail', 'call-first': 'Appeler une première fois', contact: 'Prendre contact', intake: 'Faire l’entretien',
    match: 'Chercher un duo', follow: 'Demander comment ça va', none: 'Rien',
  },
  days: (count) => plural('fr', count, { one: '{n} jour', other: '{n} jours' }),
  paused: 'Arrêté un moment', late: 'Attend des nouvelles', overdue: 'Attend trop longtemps',
  call: 'Appeler', reached: 'Joint', notReached: 'Pas joint', wrong: 'Mauvais numéro', again: 'Déjà essayé', speaks: (name) => `Parle ${name}`,
  file: {
    opened: 'Un journal note que tu ouvres ce dossier. La personne peut le voir.',
    callFirst: 'Appelle d’abord. Ensuite tu peux faire l’entretien.', person: 'Données', change: 'Changer l’entretien', doThis: 'Que fais-tu maintenant ?',
    contact: 'Contact', log: 'Noter un essai', how: 'Comment', ways: { call: 'Appelé', mail: 'Mail', visit: 'Passé', message: 'Message' },
    outcome: 'Résultat', text: 'Ce qui a été dit', keep: 'Garder', notes: 'Notes', note: 'Nouvelle note', noteHint: 'Est effacée avec la personne.',
    intake: 'Entretien', gender: 'Genre', genders: { woman: 'Femme', man: 'Homme', other: 'Autre' }, open: 'Pas dit',
    ageGroup: 'Âge', children: 'A des enfants', yes: 'Oui', no: 'Non', distance: 'Au plus ce nombre de km',
    ready: 'Prêt pour un duo', pause: 'Mettre en pause', resume: 'Continuer', stop: 'Arrêter ce dossier', reason: 'Raison',
    hand: 'Transmettre', to: 'À', network: 'Le réseau', consent: 'La personne est d’accord.',
    twice: 'S’est inscrit encore une fois', helper: 'Par un accompagnateur', wrongPhone: 'Ce numéro est faux.', since: (day) => `Inscrit le ${day}`,
  },
  reasons: {
    'own-wish': 'Veut arrêter', 'no-time': 'Pas de temps', moved: 'Déménagé', 'not-reached': 'Pas joint', 'not-confirmed': 'Pas confirmé',
    'no-fit': 'Ne convient pas', 'other-help': 'A besoin d’une autre aide', 'not-adult': 'Moins de 18 ans', safety: 'Sécurité', other: 'Autre raison',
  },
  ends: {
    term: 'Le temps est fini', 'goal-reached': 'Le but est atteint', 'no-time': 'Pas de temps', moved: 'Déménagé', 'no-click': 'Ils ne s’entendent pas',
    'not-reached': 'Pas joint', safety: 'Sécurité', other: 'Autre raison',
  },
  match: {
    without: 'Encore sans proposition',
    propose: 'Chercher de nouvelles propositions', proposals: 'Propositions', ask: 'Demander aux deux', refuse: 'Non, ne convient pas', waits: 'Pas encore de réponse',
    agreed: 'A dit oui', says: (name) => `Que dit ${name} ?`, yes: 'Oui', no: 'Non', duos: 'Duos', since: (day) => `Duo depuis le ${day}`,
    due: 'Demander comment ça va', well: 'Bien', trouble: 'Pas bien', paused: 'En pause après un souci', resume: 'Continue', end: 'Le duo s’arrête',
    searching: 'Nous cherchons des propositions. Cela prend parfois une minute.', look: 'Regarder à nouveau',
    found: (count) => (count === 0 ? 'Il n’y a pas de nouvelles propositions.'
      : plural('fr', count, { one: 'Il y a {n} nouvelle proposition.', other: 'Il y a {n} nouvelles propositions.' })),
    after: (name) => `${name} ensuite`, again: 'Cherche encore', done: 'A terminé',
  },
  today: {
    title: 'Aujourd’hui', nothing: 'Rien n’attend aujourd’hui.',
    worries: (count) => plural('fr', count, { one: '{n} souci à discuter', other: '{n} soucis à discuter' }),
    calls: (count) => plural('fr', count, { one: '{n} personne à appeler', other: '{n} personnes à appeler' }),
    due: (count) => plural('fr', count, { one: '{n} duo à qui demander comment ça va', other: '{n} duos à qui demander comment ça va' }),
    pairs: (count) => plural('fr', count, { one: '{n} proposition à regarder', other: '{n} propositions à regarder' }),
    late: (count) => plural('fr', count, {
      one: '{n} personne attend des nouvelles depuis longtemps', other: '{n} personnes attendent des nouvelles depuis longtemps',
    }),
  },
  filters: 'Choisis ce que tu vois', all: 'Tout', showAll: (count) => `Montrer les ${count}`,
  empty: {
    files: 'Il n’y a personne ici pour le moment.', calls: 'Il n’y a personne à appeler aujourd’hui.',
    pairs: 'Il n’y a pas de propositions pour le moment.', duos: 'Il n’y a pas de duos pour le moment.',
    without: 'Chaque personne qui cherche a une proposition.', worries: 'Aucun souci n’a été signalé.',
    contacts: 'Pas encore de contact.', notes: 'Pas encore de notes.',
  },
  worry: { handled: 'Discuté', handle: 'J’en ai parlé', onDay: (day) => `Signalé le ${day}`, call: 'Peut être appelé', file: 'Ouvrir le dossier',
    late: 'Attend trop longtemps', about: 'Ouvrir le dossier de l’autre personne',
    wordsGone: 'La personne qui a écrit ceci a tout effacé. Les mots ne sont plus là. Parles-en avec l’autre personne.',
  },
  form: {
    buddywerking: 'Programme buddy', adult: 'Cette personne a 18 ans ou plus.', consent: 'Cette personne le veut et est d’accord.', language: 'Langue des messages',
    kind: 'Sorte', municipalities: 'Communes', months: 'Mois (vide : aussi longtemps que le duo veut)', minAge: 'À partir de quel âge', unknown: 'Pas dit',
    forBuddies: 'Pour les buddys', forNewcomers: 'Pour qui demande un buddy', intakes: { open: 'Ouvert', full: 'Complet', paused: 'Fermé un moment' }, toCard: 'Voir la carte',
  },
};
