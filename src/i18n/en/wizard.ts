import type { wizard as source } from '../nl/wizard.ts';

export const wizard: typeof source = {
  title: 'How much Dutch do you need?',
  intro: 'Think of somebody who knows only a little Dutch. What really happens?',
  youDecide: 'We propose a taalicoon. You decide.',
  change: 'Change',
  answer: 'Answer',
  propose: 'Show the proposal',
  proposal: (level) => `Proposal: taalicoon ${level}`,
  notYet: 'Give a few more answers. Then we propose a taalicoon.',
  notComplete: 'You have not answered everything. The proposal can still change.',
  choose: 'Which taalicoon do you choose?',
  unknown: 'I do not know yet',
  questions: {
    main: {
      title: 'What happens most of the time?',
      answers: {
        doing: { label: 'Doing something together', example: 'For example: walking, cooking, sports, planting' },
        listening: { label: 'Watching and listening', example: 'For example: a film, a guided tour, an information evening' },
        talking: { label: 'Talking', example: 'For example: a conversation group, a meeting, helping customers' },
      },
    },
    reading: {
      title: 'Do people have to read or write something?',
      answers: {
        no: { label: 'No', example: 'For example: everything goes with spoken words or pictures' },
        words: { label: 'A few words', example: 'For example: a name, a price, a date' },
        short: { label: 'A short text', example: 'For example: a recipe, a form, a short message' },
        long: { label: 'Much text, or writing a text', example: 'For example: a book, a file, a report' },
      },
    },
    shown: {
      title: 'Does somebody show what to do?',
      answers: {
        always: { label: 'Yes, almost always', example: 'For example: somebody does it first, or nothing needs explaining' },
        sometimes: { label: 'Sometimes', example: 'For example: the first time, then with words' },
        told: { label: 'No, only with words', example: 'For example: somebody explains it or reads it out' },
      },
    },
    introduce: {
      title: 'Do people have to introduce themselves?',
      answers: {
        no: { label: 'No', example: 'For example: you come in and take part' },
        name: { label: 'Yes, with their name and a few words', example: 'For example: “Ik ben Samira. Ik woon in Heule.”' },
        story: { label: 'Yes, they tell something about themselves', example: 'For example: about work, family or free time' },
      },
    },
    speaking: {
      title: 'How much do people speak?',
      answers: {
        little: { label: 'Nothing or a few words', example: 'For example: yes, no, thank you' },
        sentences: { label: 'Short sentences', example: 'For example: “Ik heb twee kinderen.”' },
        stories: { label: 'They tell or explain something', example: 'For example: a few minutes about their week' },
        discussion: { label: 'They discuss or speak to a group', example: 'For example: giving an opinion, convincing somebody' },
      },
    },
    missed: {
      title: 'What if somebody does not understand a sentence?',
      answers: {
        fine: { label: 'Then you can still take part', example: 'For example: at a concert or on a walk' },
        again: { label: 'Then somebody says or shows it again', example: 'For example: the guide comes to stand next to you' },
        lost: { label: 'Then you miss an important part', example: 'For example: a story, a joke, an agreement' },
        unsafe: { label: 'Then it is dangerous or something goes wrong', example: 'For example: in traffic, with machines, on the phone' },
      },
    },
    help: {
      title: 'Is there help for people who know little Dutch?',
      answers: {
        language: { label: 'Yes, in another language or with pictures', example: 'For example: an interpreter, a guide, drawings' },
        slow: { label: 'Yes, we speak slowly and wait', example: 'For example: there is time to look for a word' },
        no: { label: 'No', example: 'For example: everybody speaks at a normal speed' },
      },
    },
  },
  reasons: {
    safety: 'People have to understand the explanation well, because a mistake is dangerous or has consequences.',
    discussion: 'People discuss or speak to a group.',
    readLong: 'People read a lot or write a text.',
    followAll: 'People follow words at a normal speed and otherwise miss an important part.',
    stories: 'People tell or explain something.',
    introduceStory: 'People tell something about themselves.',
    followMuch: 'People have to understand quite a lot to follow.',
    sentences: 'People speak in short sentences.',
    readShort: 'People read or write a short text.',
    readWords: 'People read a few words.',
    shortOrders: 'People have to understand short orders at once.',
    followSimple: 'People follow simple Dutch.',
    stillOpen: 'Some answers are still missing. That is why we do not choose the lowest.',
    otherLanguage: 'There is help in another language or with pictures.',
    watchAndDo: 'People can take part by watching and doing the same.',
    joinAnyway: 'Who does not understand a sentence can still take part.',
    pictures: 'Help in another language or with pictures makes it easier.',
    shown: 'Somebody shows what to do.',
    waits: 'The guides speak slowly and wait.',
    missFine: 'Missing a sentence is no problem.',
    littleSpeaking: 'People hardly have to speak.',
    noReading: 'Nobody has to read or write.',
    sometimesShown: 'Sometimes somebody shows what to do.',
    noHelp: 'There is no help for people who know little Dutch.',
  },
};
