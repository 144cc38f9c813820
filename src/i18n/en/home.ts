import type { home as source } from '../nl/home.ts';

export const home: typeof source = {
  title: 'Join in, close to home',
  lead: 'Here you find groups and people in your area. You practise Dutch. You meet people. Searching is free.',
  where: {
    title: 'Where do you live?',
    label: 'Your postcode or your municipality',
    hint: 'For example: 8500 or Kortrijk',
    near: 'Use where I am now',
    nearBusy: 'We are looking for where you are.',
    nearFailed: 'We cannot find where you are. Write your postcode or your municipality.',
  },
  level: { title: 'How much Dutch do you know?' },
  goal: { title: 'What do you want?', note: 'You can choose more than one.' },
  send: 'Show activities',
  how: {
    title: 'This is how it works',
    search: { title: 'Search for an activity', text: 'Choose your municipality and how much Dutch you know.' },
    contact: {
      title: 'Say that you are coming',
      text: 'Call, mail or register with the organisation. Sometimes you can just come.',
    },
    go: { title: 'Go there', text: 'You are welcome. Sometimes someone can go with you the first time.' },
  },
  buddy: {
    title: 'Would you rather meet one person?',
    text: 'A buddy is a volunteer. You speak Dutch together. You choose together what you do.',
    link: 'What is a buddy?',
  },
  helper: {
    title: 'Are you helping someone?',
    text: 'Search together. Share the link or print the page.',
    link: 'Read how to help',
  },
  chooseTitle: 'Choose your language',
  chooseLead: 'These languages are here now.',
  notYet: 'This language is not here yet.',
};
