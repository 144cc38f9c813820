/** The clear-Dutch coach beside the texts of an activity (product §6, design §4). */
import { plural } from '../format.ts';

export const coach = {
  title: 'Duidelijk Nederlands',
  tips: (count: number) => plural('nl', count, { one: '{n} tip bij je tekst.', other: '{n} tips bij je tekst.' }),
  /** How many are not shown yet. */
  more: (count: number) => plural('nl', count, {
    one: 'Daarna komt nog {n} tip.', other: 'Daarna komen nog {n} tips.',
  }),
  none: 'We zien geen tips bij je tekst.',
  goOn: 'Je mag altijd verder.',
  check: 'Bekijk de tips',
  tags: {
    vagueWhen: 'Wanneer',
    vagueWhere: 'Waar',
    vaguePrice: 'Prijs',
    vagueBring: 'Meebrengen',
    longSentence: 'Lange zin',
    clauseChain: 'Moeilijke zin',
    idiom: 'Uitdrukking',
    hardWord: 'Moeilijk woord',
    abbreviation: 'Afkorting',
    passive: 'Wie doet het',
    capitals: 'Hoofdletters',
  },
  advice: {
    vagueWhen: 'Schrijf de dag en het uur.',
    vagueWhere: 'Schrijf de naam en het adres van de plaats.',
    vaguePrice: 'Schrijf hoeveel het kost.',
    vagueBring: 'Schrijf wat mensen aandoen of meebrengen.',
    longSentence: 'Maak er twee zinnen van.',
    clauseChain: 'Maak er twee korte zinnen van.',
    idiom: 'Schrijf wat je letterlijk bedoelt.',
    hardWord: 'Kies een makkelijker woord.',
    abbreviation: 'Schrijf het woord helemaal.',
    passive: 'Zeg wie het doet. Bijvoorbeeld: “Wij schenken koffie.”',
    capitals: 'Schrijf het in kleine letters. Dat leest makkelijker.',
  },
  /** Instead of the advice above when there is an easier word. */
  write: (easier: string) => `Schrijf bijvoorbeeld: ${easier}.`,
};
