import type { wizard as source } from '../nl/wizard.ts';

export const wizard: typeof source = {
  title: 'Combien de néerlandais faut-il ?',
  intro: 'Pense à quelqu’un qui connaît encore peu le néerlandais. Que se passe-t-il vraiment ?',
  youDecide: 'Nous proposons un taalicoon. Tu décides.',
  change: 'Changer',
  answer: 'Répondre',
  propose: 'Montrer la proposition',
  proposal: (level) => `Proposition : taalicoon ${level}`,
  notYet: 'Donne encore quelques réponses. Ensuite nous proposons un taalicoon.',
  notComplete: 'Tu n’as pas encore répondu à tout. La proposition peut encore changer.',
  choose: 'Quel taalicoon choisis-tu ?',
  unknown: 'Je ne sais pas encore',
  questions: {
    main: {
      title: 'Que se passe-t-il surtout ?',
      answers: {
        doing: { label: 'Faire quelque chose ensemble', example: 'Par exemple : marcher, cuisiner, faire du sport, planter' },
        listening: { label: 'Regarder et écouter', example: 'Par exemple : un film, une visite guidée, une soirée d’information' },
        talking: { label: 'Parler', example: 'Par exemple : un groupe de conversation, une réunion, aider des clients' },
      },
    },
    reading: {
      title: 'Les gens doivent-ils lire ou écrire quelque chose ?',
      answers: {
        no: { label: 'Non', example: 'Par exemple : tout se passe avec des mots ou des photos' },
        words: { label: 'Quelques mots', example: 'Par exemple : un nom, un prix, une date' },
        short: { label: 'Un texte court', example: 'Par exemple : une recette, un formulaire, un petit message' },
        long: { label: 'Beaucoup de texte, ou écrire un texte', example: 'Par exemple : un livre, un dossier, un rapport' },
      },
    },
    shown: {
      title: 'Quelqu’un montre-t-il ce qu’il faut faire ?',
      answers: {
        always: { label: 'Oui, presque toujours', example: 'Par exemple : quelqu’un le fait d’abord, ou rien n’est à expliquer' },
        sometimes: { label: 'Parfois', example: 'Par exemple : la première fois, ensuite avec des mots' },
        told: { label: 'Non, seulement avec des mots', example: 'Par exemple : quelqu’un explique ou lit à voix haute' },
      },
    },
    introduce: {
      title: 'Les gens doivent-ils se présenter ?',
      answers: {
        no: { label: 'Non', example: 'Par exemple : tu entres et tu participes' },
        name: { label: 'Oui, avec leur nom et quelques mots', example: 'Par exemple : « Ik ben Samira. Ik woon in Heule. »' },
        story: { label: 'Oui, ils racontent quelque chose sur eux', example: 'Par exemple : le travail, la famille ou le temps libre' },
      },
    },
    speaking: {
      title: 'Combien les gens parlent-ils ?',
      answers: {
        little: { label: 'Rien ou quelques mots', example: 'Par exemple : oui, non, merci' },
        sentences: { label: 'Des phrases courtes', example: 'Par exemple : « Ik heb twee kinderen. »' },
        stories: { label: 'Ils racontent ou expliquent quelque chose', example: 'Par exemple : quelques minutes sur leur semaine' },
        discussion: { label: 'Ils discutent ou parlent devant un groupe', example: 'Par exemple : donner un avis, convaincre quelqu’un' },
      },
    },
    missed: {
      title: 'Et si quelqu’un ne comprend pas une phrase ?',
      answers: {
        fine: { label: 'Il peut quand même participer', example: 'Par exemple : à un concert ou pendant une marche' },
        again: { label: 'Quelqu’un le dit ou le montre encore', example: 'Par exemple : l’accompagnateur vient à côté de toi' },
        lost: { label: 'Il manque une partie importante', example: 'Par exemple : une histoire, une blague, un accord' },
        unsafe: { label: 'C’est dangereux ou il y a une erreur', example: 'Par exemple : dans la circulation, avec des machines, au téléphone' },
      },
    },
    help: {
      title: 'Y a-t-il de l’aide pour ceux qui connaissent peu le néerlandais ?',
      answers: {
        language: { label: 'Oui, dans une autre langue ou avec des photos', example: 'Par exemple : un interprète, un accompagnateur, des dessins' },
        slow: { label: 'Oui, nous parlons lentement et attendons', example: 'Par exemple : il y a du temps pour chercher un mot' },
        no: { label: 'Non', example: 'Par exemple : tout le monde parle à vitesse normale' },
      },
    },
  },
  reasons: {
    safety: 'Il faut bien comprendre l’explication, car une erreur est dangereuse ou a des conséquences.',
    discussion: 'Les gens discutent ou parlent devant un groupe.',
    readLong: 'Les gens lisent beaucoup ou écrivent un texte.',
    followAll: 'Les gens suivent des mots à vitesse normale, sinon une partie importante leur manque.',
    stories: 'Les gens racontent ou expliquent quelque chose.',
    introduceStory: 'Les gens racontent quelque chose sur eux.',
    followMuch: 'Il faut comprendre assez bien pour suivre.',
    sentences: 'Les gens parlent avec des phrases courtes.',
    readShort: 'Les gens lisent ou écrivent un texte court.',
    readWords: 'Les gens lisent quelques mots.',
    shortOrders: 'Il faut comprendre tout de suite des ordres courts.',
    followSimple: 'Les gens suivent un néerlandais simple.',
    stillOpen: 'Il manque encore des réponses. C’est pourquoi nous ne choisissons pas le plus bas.',
    otherLanguage: 'Il y a de l’aide dans une autre langue ou avec des photos.',
    watchAndDo: 'On peut participer en regardant et en faisant pareil.',
    joinAnyway: 'Qui ne comprend pas une phrase peut quand même participer.',
    pictures: 'L’aide dans une autre langue ou avec des photos rend cela plus facile.',
    shown: 'Quelqu’un montre ce qu’il faut faire.',
    waits: 'Les accompagnateurs parlent lentement et attendent.',
    missFine: 'Ne pas comprendre une phrase n’est pas un problème.',
    littleSpeaking: 'Il ne faut presque pas parler.',
    noReading: 'Il ne faut ni lire ni écrire.',
    sometimesShown: 'Parfois quelqu’un montre ce qu’il faut faire.',
    noHelp: 'Il n’y a pas d’aide pour ceux qui connaissent peu le néerlandais.',
  },
};
