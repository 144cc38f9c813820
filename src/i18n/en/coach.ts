import { plural } from '../format.ts';
import type { coach as source } from '../nl/coach.ts';

export const coach: typeof source = {
  title: 'Clear Dutch',
  tips: (count) => plural('en', count, { one: '{n} tip for your text.', other: '{n} tips for your text.' }),
  more: (count) => plural('en', count, { one: '{n} more tip comes after these.', other: '{n} more tips come after these.' }),
  none: 'We see no tips for your text.',
  goOn: 'You can always go on.',
  check: 'See the tips',
  tags: {
    vagueWhen: 'When',
    vagueWhere: 'Where',
    vaguePrice: 'Price',
    vagueBring: 'What to bring',
    longSentence: 'Long sentence',
    clauseChain: 'Difficult sentence',
    idiom: 'Figure of speech',
    hardWord: 'Difficult word',
    abbreviation: 'Abbreviation',
    passive: 'Who does it',
    capitals: 'Capital letters',
  },
  advice: {
    vagueWhen: 'Write the day and the time.',
    vagueWhere: 'Write the name and the address of the place.',
    vaguePrice: 'Write what it costs.',
    vagueBring: 'Write what people should wear or bring.',
    longSentence: 'Make two sentences of it.',
    clauseChain: 'Make two short sentences of it.',
    idiom: 'Write what you mean, word for word.',
    hardWord: 'Choose an easier Dutch word.',
    abbreviation: 'Write the whole word.',
    passive: 'Say who does it. For example: “Wij schenken koffie.”',
    capitals: 'Write it in small letters. That is easier to read.',
  },
  write: (easier) => `For example, write: ${easier}.`,
};
