import { formatList, formatWeekday } from '../format.ts';
import type { facts as source } from '../nl/facts.ts';

const LANGUAGE = 'en';

export const facts: typeof source = {
  kinds: {
    'oefenkans': 'Practise Dutch',
    'ontmoeting': 'Meeting people',
    'vrije-tijd': 'Free time',
    'vrijwilligerswerk': 'Volunteering',
    'kennismakingsstage': 'Introductory placement',
    'buddywerking': 'Buddy programme',
  },
  goals: {
    'nederlands-oefenen': 'Practise Dutch',
    'mensen-leren-kennen': 'Meet people',
    'vrienden-maken': 'Make friends',
    'iets-leren': 'Learn something',
    'vrijwilliger-worden': 'Become a volunteer',
    'werk-voorbereiden': 'Prepare for work',
  },
  themes: {
    taal: 'Language', sport: 'Sport', cultuur: 'Culture', natuur: 'Nature', koken: 'Cooking', gezin: 'Family',
    welzijn: 'Wellbeing', onderwijs: 'Education', werk: 'Work', digitaal: 'Computer', creatief: 'Creative',
    feest: 'Party',
  },
  audiences: {
    iedereen: 'Everyone', vrouwen: 'Women', meisjes: 'Girls', mannen: 'Men', kinderen: 'Children',
    jongeren: 'Young people', ouders: 'Parents', gezinnen: 'Families', senioren: 'Older people',
  },
  audienceWords: {
    iedereen: 'everyone', vrouwen: 'women', meisjes: 'girls', mannen: 'men', kinderen: 'children',
    jongeren: 'young people', ouders: 'parents', gezinnen: 'families', senioren: 'older people',
  },
  dayParts: { ochtend: 'Morning', namiddag: 'Afternoon', avond: 'Evening' },
  level: {
    of: (level) => `${level} of 4`,
    name: (level) => `Taalicoon ${level} of 4`,
    unknown: 'Taalicoon not known',
    yours: 'Your level',
  },
  when: {
    timeRange: (start, end) => `${start} to ${end}`,
    dayAndTime: (day, time) => `${day}, ${time}`,
    dayToDay: (first, last) => `${first} to ${last}`,
    weekly: (weekdays) => `Every ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    everyWeeks: (weekdays, weeks) => `Every ${weeks} weeks on ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    monthly: (nth, weekday) =>
      `Every ${nth === -1 ? 'last' : ['', 'first', 'second', 'third', 'fourth'][nth] ?? ''} ${formatWeekday(LANGUAGE, weekday)} of the month`,
    wholeWeek: 'The whole week',
    onAppointment: 'By appointment',
    until: (date) => `Until ${date}`,
    next: (day) => `Next time: ${day}`,
    cancelled: 'Does not take place',
    full: 'No places left',
    hours: 'Open at fixed hours',
  },
  where: {
    online: 'Online',
    alsoOnline: 'You can also join online',
    approximate: 'You get the address after contact',
    away: (distance) => `${distance} from you`,
  },
  price: {
    free: 'Free',
    euro: (amount) => `${amount} euro`,
    unknown: 'Ask what it costs',
    uitpas: 'You can use your UiTPAS',
  },
  age: {
    from: (min) => `From ${min} years`,
    upTo: (max) => `Up to ${max} years`,
    between: (min, max) => `From ${min} to ${max} years`,
    all: 'For all ages',
  },
  who: {
    everyone: 'For everyone',
    only: (words) => `Only for ${formatList(LANGUAGE, words)}`,
    mainly: (words) => `Mainly for ${formatList(LANGUAGE, words)}. Everyone is welcome.`,
    guides: (languages) => `The guides also speak: ${formatList(LANGUAGE, languages)}`,
    residents: (places) => `Only for people who live in ${formatList(LANGUAGE, places, 'disjunction')}`,
    traject: 'Only for people who follow an integration programme',
    insured: (by) => `Insurance: ${by}`,
  },
  children: {
    along: 'Your children may come along',
    lookedAfter: 'There is childcare',
    no: 'Children cannot come along',
    ages: (min, max) => `For children from ${min} to ${max} years`,
    free: 'The childcare is free',
    costs: (amount) => `The childcare costs ${amount} euro`,
    reserve: 'Ask for the childcare before you come',
  },
  handy: {
    childcare: 'Childcare',
    childrenAlong: 'Children may come along',
    wheelchair: 'A wheelchair can enter',
    walkIn: 'You may just come',
    places: 'There are places left',
    online: 'Online',
    accompanied: 'Somebody can go with you',
    askFirst: 'Ask first',
  },
};
