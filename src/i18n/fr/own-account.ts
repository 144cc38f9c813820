import type { ownAccount as source, ownAccountErrors as sourceErrors } from '../nl/own-account.ts';

export const ownAccount: typeof source = {
  data: {
    title: 'Mes données',
    lead: 'Changez votre adresse mail, gardez vos données ou effacez votre compte.',
    emailTitle: 'Votre adresse mail',
    emailNow: 'Votre adresse mail est maintenant :',
    emailLead: 'Nous envoyons un lien à la nouvelle adresse. Elle change seulement après ce clic. '
      + 'Votre ancienne adresse reçoit aussi un mail.',
    email: 'Nouvelle adresse mail',
    emailButton: 'Envoyer le lien',
    emailSent: 'Regardez les mails de votre nouvelle adresse. Ouvrez-y le lien.',
    exportTitle: 'Gardez vos données',
    exportLead: 'Ce fichier contient tout ce que nous gardons de votre compte.',
    exportButton: 'Garder le fichier',
    eraseTitle: 'Effacez votre compte',
    eraseLead: 'Votre nom, adresse mail et mot de passe disparaissent tout de suite. C’est définitif.',
    eraseStays: 'Les activités et les décisions restent, sans votre nom. Un numéro reste dans le journal.',
    eraseLastOwner: (name) =>
      `Vous êtes la dernière personne responsable de ${name}. Nommez d’abord un ou une collègue.`,
    eraseAlone: (name) =>
      `Personne d’autre ne travaille pour ${name}. Son offre s’arrête alors. Les inscrits sont prévenus.`,
    eraseSure: 'Oui, l’offre peut s’arrêter',
    eraseButton: 'Effacer mon compte',
    erased: 'Votre compte est effacé. Merci pour votre travail ici.',
  },
  colleagues: {
    title: 'Collègues',
    lead: 'Voyez avec qui vous travaillez. Invitez quelqu’un ou arrêtez vous-même.',
    none: 'Vous ne travaillez pas encore pour une organisation.',
    owner: 'Responsable',
    editor: 'Membre de l’équipe',
    you: 'Vous',
    remove: (name) => `Retirer ${name}`,
    makeOwner: (name) => `Nommer ${name} responsable`,
    inviteTitle: 'Invitez un ou une collègue',
    inviteLead: 'Votre collègue reçoit un mail avec un lien. Le lien marche 14 jours.',
    inviteEmail: 'Adresse mail de votre collègue',
    inviteRole: 'Que peut faire votre collègue ?',
    inviteEditor: 'Créer et changer des activités',
    inviteOwner: 'Inviter aussi des collègues',
    inviteButton: 'Envoyer l’invitation',
    leaveTitle: 'Arrêter vous-même',
    leaveLead: 'Vous perdez ce rôle. Votre compte reste.',
    leave: 'Arrêter ce rôle',
    leaveLast: 'Vous êtes la dernière personne ici. Après vous, le réseau ou la plateforme décide.',
    leaveSure: 'Oui, j’arrête quand même',
    mustHandOver: 'Vous êtes la dernière personne responsable. Nommez d’abord un ou une collègue.',
    news: {
      'uitgenodigd': 'L’invitation est envoyée.',
      'weg': 'Votre collègue ne travaille plus ici.',
      'beheerder': 'Votre collègue est maintenant aussi responsable.',
      'gestopt': 'Vous avez arrêté ce rôle.',
    },
  },
  link: {
    confirm: 'Confirmez votre adresse mail',
    confirmLead: 'Votre compte reçoit cette adresse mail. Vous vous connectez ensuite à nouveau.',
    confirmButton: 'Confirmer cette adresse mail',
    undo: 'Retour à votre ancienne adresse mail',
    undoLead: 'Votre compte reprend cette adresse mail. Tout le monde est déconnecté. '
      + 'Ensuite vous choisissez un nouveau mot de passe.',
    undoButton: 'Reprendre mon ancienne adresse mail',
  },
  signInNews: {
    'mailadres': 'Votre adresse mail a changé. Connectez-vous avec la nouvelle adresse.',
    'mailadres-terug': 'Votre ancienne adresse mail est de retour. Connectez-vous.',
  },
  mails: {
    confirm: {
      subject: 'Confirmez votre nouvelle adresse mail pour Meedoen',
      why: 'Quelqu’un veut utiliser cette adresse mail pour un compte sur Meedoen.',
      what: 'C’est juste ? Ouvrez le lien et confirmez.',
      taken: 'Il y a déjà un compte avec cette adresse mail. Rien ne change. Connectez-vous simplement.',
      button: 'Confirmer cette adresse mail',
      lifetime: 'Le lien marche 24 heures et une seule fois.',
    },
    changed: {
      subject: 'Votre adresse mail pour Meedoen a changé',
      what: (email) => `Votre compte sur Meedoen a maintenant cette adresse mail : ${email}.`,
      notYou: 'Ce n’était pas vous ? Ouvrez le lien. Vous retrouvez alors votre ancienne adresse.',
      button: 'Reprendre mon ancienne adresse mail',
      lifetime: 'Le lien marche 7 jours et une seule fois.',
    },
  },
};

export const ownAccountErrors: typeof sourceErrors = {
  'email-same': 'C’est déjà votre adresse mail. Écrivez-en une autre.',
  'email-taken': 'Cette adresse mail est maintenant celle d’un autre compte.',
  'leave-sure': 'Vous êtes la dernière personne ici. Cochez que vous arrêtez quand même.',
  'erase-sure': 'Cochez que l’offre peut s’arrêter.',
  'choose-role': 'Choisissez ce que votre collègue peut faire.',
};
