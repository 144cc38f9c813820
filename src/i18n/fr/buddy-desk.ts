import { plural } from '../format.ts';
import type { buddyDesk as source } from '../nl/buddy-desk.ts';

export const buddyDesk: typeof source = {
  desk: 'Programme buddy', title: 'Dossiers', board: 'Tableau', list: 'Liste', calls: 'Liste d’appels', pairs: 'Propositions et duos',
  worries: 'Soucis', add: 'Inscrire quelqu’un', card: 'Carte', done: 'Gardé.', none: 'Il n’y a rien à faire.',
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
    why: 'Pourquoi', after: (name) => `${name} ensuite`, again: 'Cherche encore', done: 'A terminé',
  },
  worry: { handled: 'Discuté', handle: 'J’en ai parlé', onDay: (day) => `Signalé le ${day}`, call: 'Peut être appelé', file: 'Ouvrir le dossier' },
  form: {
    buddywerking: 'Programme buddy', adult: 'Cette personne a 18 ans ou plus.', consent: 'Cette personne le veut et est d’accord.', language: 'Langue des messages',
    kind: 'Sorte', municipalities: 'Communes', months: 'Mois (vide : aussi longtemps que le duo veut)', minAge: 'À partir de quel âge', unknown: 'Pas dit',
    forBuddies: 'Pour les buddys', forNewcomers: 'Pour qui demande un buddy', intakes: { open: 'Ouvert', full: 'Complet', paused: 'Fermé un moment' }, toCard: 'Voir la carte',
  },
};
