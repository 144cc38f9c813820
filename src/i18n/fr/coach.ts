import { plural } from '../format.ts';
import type { coach as source } from '../nl/coach.ts';

export const coach: typeof source = {
  title: 'Un néerlandais clair',
  tips: (count) => plural('fr', count, { one: '{n} conseil pour ton texte.', other: '{n} conseils pour ton texte.' }),
  more: (count) => plural('fr', count, {
    one: 'Ensuite, il y a encore {n} conseil.', other: 'Ensuite, il y a encore {n} conseils.',
  }),
  none: 'Nous n’avons pas de conseil pour ton texte.',
  goOn: 'Tu peux toujours continuer.',
  check: 'Voir les conseils',
  tags: {
    vagueWhen: 'Quand',
    vagueWhere: 'Où',
    vaguePrice: 'Prix',
    vagueBring: 'À apporter',
    longSentence: 'Phrase longue',
    clauseChain: 'Phrase difficile',
    idiom: 'Expression',
    hardWord: 'Mot difficile',
    abbreviation: 'Abréviation',
    passive: 'Qui le fait',
    capitals: 'Majuscules',
  },
  advice: {
    vagueWhen: 'Écris le jour et l’heure.',
    vagueWhere: 'Écris le nom et l’adresse du lieu.',
    vaguePrice: 'Écris combien cela coûte.',
    vagueBring: 'Écris ce que les gens doivent mettre ou apporter.',
    longSentence: 'Fais-en deux phrases.',
    clauseChain: 'Fais-en deux phrases courtes.',
    idiom: 'Écris ce que tu veux dire, sans image.',
    hardWord: 'Choisis un mot néerlandais plus facile.',
    abbreviation: 'Écris le mot en entier.',
    passive: 'Dis qui le fait. Par exemple : « Wij schenken koffie. »',
    capitals: 'Écris-le en minuscules. C’est plus facile à lire.',
  },
  write: (easier) => `Écris par exemple : ${easier}.`,
};
