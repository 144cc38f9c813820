import { plural } from '../format.ts';
import type { activity as source } from '../nl/activity.ts';

export const activity: typeof source = {
  back: {
    results: (count) => (count === 0
      ? 'Back to your search'
      : plural('en', count, { one: 'Back to {n} activity', other: 'Back to {n} activities' })),
    search: 'Find more activities',
  },
  level: {
    title: 'How much Dutch do you need?',
    askFirst: 'First ask how much Dutch you need.',
    guide: 'What is a taalicoon?',
  },
  join: {
    title: {
      come: 'You can just come',
      here: 'Sign up here',
      link: 'Sign up with the organisation',
      phone: 'Call to take part',
      mail: 'Send an email to take part',
      both: 'Call or send an email to take part',
      ask: 'Ask how you can take part',
      full: 'There are no places left',
      cancelled: 'It does not take place',
      noDates: 'There is no new day',
    },
    text: {
      come: 'You do not have to sign up.',
      link: (host) => `You go to another site: ${host}.`,
      ask: 'The organisation can help you.',
      full: 'Ask if there will be a place later.',
      noDates: 'Ask if there will be a new day.',
    },
    signUp: 'Sign up',
    call: 'Call',
    write: 'Send an email',
    site: 'Go to the site of the organisation',
    showPhone: 'Show the phone number',
  },
  actions: {
    calendar: 'Put in my calendar',
    readAloud: 'Read aloud',
    stop: 'Stop reading',
    share: 'Share this',
    print: 'Print this page',
  },
  sheet: {
    who: 'Who',
    what: 'What',
    where: 'Where',
    when: 'When',
    how: 'How',
  },
  who: {
    lokaalBestuur: 'Together with the local authority:',
    capacity: (count) => plural('en', count, {
      one: 'There is room for {n} person each time', other: 'There is room for {n} people each time',
    }),
  },
  what: {
    goals: 'You can do this here:',
    themes: 'Theme:',
  },
  where: {
    more: (municipality) => `More activities in ${municipality}`,
    aboutAway: (distance) => `About ${distance} from you`,
    join: 'Go to the online place',
    transport: 'Bus, tram or train:',
    noWheelchair: 'A wheelchair cannot get in',
    unknown: 'Ask where it is',
  },
  when: {
    all: (count) => `Show all days (${count})`,
    closed: 'Closed:',
    otherHours: 'Other hours:',
    appointment: 'You choose a day and time together.',
    cancelledNext: (day, next) => `It does not take place on ${day}. The next time is ${next}.`,
  },
  how: {
    price: 'Price',
    join: 'Taking part',
    contact: 'Contact',
    bring: 'What to bring',
    children: 'Children',
    firstTime: 'The first time',
    accompanied: 'Someone can go with you. Ask the organisation.',
  },
  good: {
    title: 'Good to know',
    language: 'Language',
    spoken: {
      dutch: 'People here mostly speak Dutch.',
      mixed: 'People here speak Dutch and other languages.',
      other: 'People here mostly speak another language.',
    },
    together: 'Together',
    setting: { group: 'You are in a group.', duo: 'You are with one other person.', alone: 'You are mostly alone.' },
    samePeople: 'You see the same people each time.',
    otherPeople: 'You often see other people.',
    start: 'Starting',
    startWhen: {
      any: 'You can start at any time.',
      start: 'You can only start the first time.',
      contact: 'Ask when you can start.',
    },
    duration: 'How long',
    hours: (count, text) => plural('en', count, { one: `${text} hour each time`, other: `${text} hours each time` }),
    proof: 'Proof',
    signs: 'The organisation signs your proof of participation.',
    doesNotSign: 'The organisation does not sign a proof of participation.',
    askProof: 'Ask:',
  },
  traject: {
    question: 'Are you in a civic integration programme?',
    answer: 'This activity may fit in your programme. Ask your personal counsellor (trajectbegeleider).',
  },
  story: {
    title: 'What happens?',
    say: 'You can say this when you are there:',
  },
  fresh: {
    own: (date) => `The organisation checked this on ${date}.`,
    imported: (date) => `This was in UiTdatabank on ${date}.`,
    source: 'See this in UiTdatabank',
  },
  gone: {
    title: 'This is over',
    near: 'You can do this nearby',
    none: 'We have not found anything nearby yet. Search in another place.',
    search: 'Find another activity',
  },
  calendar: {
    summary: (title, level) => `${title} (${level})`,
    cancelled: (title) => `Does not take place: ${title}`,
    more: (url) => `Read everything at ${url}`,
    missing: 'We cannot find this activity.',
    noDays: 'This activity has no fixed days.',
    over: 'This activity is over.',
  },
};
