/**
 * Facts of an activity as people say them. Facts are data (product §1.3): these templates are the only place where
 * they become words. Times and dates come ready from format.ts.
 */
import { formatList, formatWeekday } from '../format.ts';

const LANGUAGE = 'nl';

export const facts = {
  kinds: {
    'oefenkans': 'Oefenkans',
    'ontmoeting': 'Ontmoeting',
    'vrije-tijd': 'Vrije tijd',
    'vrijwilligerswerk': 'Vrijwilligerswerk',
    'kennismakingsstage': 'Kennismakingsstage',
    'buddywerking': 'Buddywerking',
  },
  goals: {
    'nederlands-oefenen': 'Nederlands oefenen',
    'mensen-leren-kennen': 'Mensen leren kennen',
    'vrienden-maken': 'Vrienden maken',
    'iets-leren': 'Iets leren',
    'vrijwilliger-worden': 'Vrijwilliger worden',
    'werk-voorbereiden': 'Werk voorbereiden',
  },
  themes: {
    taal: 'Taal', sport: 'Sport', cultuur: 'Cultuur', natuur: 'Natuur', koken: 'Koken', gezin: 'Gezin',
    welzijn: 'Welzijn', onderwijs: 'Onderwijs', werk: 'Werk', digitaal: 'Digitaal', creatief: 'Creatief',
    feest: 'Feest',
  },
  audiences: {
    iedereen: 'Iedereen', vrouwen: 'Vrouwen', meisjes: 'Meisjes', mannen: 'Mannen', kinderen: 'Kinderen',
    jongeren: 'Jongeren', ouders: 'Ouders', gezinnen: 'Gezinnen', senioren: 'Senioren',
  },
  /** After "voor": lower case. */
  audienceWords: {
    iedereen: 'iedereen', vrouwen: 'vrouwen', meisjes: 'meisjes', mannen: 'mannen', kinderen: 'kinderen',
    jongeren: 'jongeren', ouders: 'ouders', gezinnen: 'gezinnen', senioren: 'senioren',
  },
  dayParts: { ochtend: 'Ochtend', namiddag: 'Namiddag', avond: 'Avond' },
  level: {
    of: (level: number) => `${level} van 4`,
    name: (level: number) => `Taalicoon ${level} van 4`,
    unknown: 'Taalicoon onbekend',
    yours: 'Jouw niveau',
  },
  when: {
    timeRange: (start: string, end: string) => `${start} tot ${end} uur`,
    dayAndTime: (day: string, time: string) => `${day}, ${time}`,
    dayToDay: (first: string, last: string) => `${first} tot ${last}`,
    weekly: (weekdays: readonly number[]) => `Elke ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    everyWeeks: (weekdays: readonly number[], weeks: number) => `Om de ${weeks} weken op ${formatList(LANGUAGE, weekdays.map((day) => formatWeekday(LANGUAGE, day)))}`,
    monthly: (nth: number, weekday: number) =>
      `Elke ${nth === -1 ? 'laatste' : ['', 'eerste', 'tweede', 'derde', 'vierde'][nth] ?? ''} ${formatWeekday(LANGUAGE, weekday)} van de maand`,
    wholeWeek: 'De hele week',
    onAppointment: 'Op afspraak',
    until: (date: string) => `Tot en met ${date}`,
    next: (day: string) => `Volgende keer: ${day}`,
    cancelled: 'Gaat niet door',
    full: 'Geen plaats meer',
    hours: 'Open op vaste uren',
  },
  where: {
    online: 'Online',
    alsoOnline: 'Je kan ook online meedoen',
    approximate: 'Het adres krijg je na contact',
    away: (distance: string) => `Op ${distance} van jou`,
  },
  price: {
    free: 'Gratis',
    euro: (amount: string) => `${amount} euro`,
    unknown: 'Vraag wat het kost',
    uitpas: 'Je kan je UiTPAS gebruiken',
  },
  age: {
    from: (min: number) => `Vanaf ${min} jaar`,
    upTo: (max: number) => `Tot ${max} jaar`,
    between: (min: number, max: number) => `Van ${min} tot ${max} jaar`,
    all: 'Voor alle leeftijden',
  },
  who: {
    everyone: 'Voor iedereen',
    only: (words: readonly string[]) => `Alleen voor ${formatList(LANGUAGE, words)}`,
    mainly: (words: readonly string[]) => `Vooral voor ${formatList(LANGUAGE, words)}. Iedereen is welkom.`,
    guides: (languages: readonly string[]) => `De begeleiders spreken ook: ${formatList(LANGUAGE, languages)}`,
    residents: (places: readonly string[]) => `Alleen voor wie woont in ${formatList(LANGUAGE, places, 'disjunction')}`,
    traject: 'Alleen voor wie een inburgeringstraject volgt',
    insured: (by: string) => `Verzekering: ${by}`,
  },
  children: {
    along: 'Je kinderen mogen mee',
    lookedAfter: 'Er is kinderopvang',
    no: 'Kinderen kunnen niet mee',
    ages: (min: number, max: number) => `Voor kinderen van ${min} tot ${max} jaar`,
    free: 'De opvang is gratis',
    costs: (amount: string) => `De opvang kost ${amount} euro`,
    reserve: 'Vraag de opvang vooraf',
  },
  handy: {
    childcare: 'Kinderopvang',
    childrenAlong: 'Kinderen mogen mee',
    wheelchair: 'Rolstoel kan binnen',
    walkIn: 'Je mag gewoon komen',
    places: 'Er is nog plaats',
    online: 'Online',
    accompanied: 'Er kan iemand met je meegaan',
    askFirst: 'Vraag eerst na',
  },
};
