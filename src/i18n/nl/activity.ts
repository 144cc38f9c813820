/** The page of one activity and its calendar file. Facts themselves stand in facts.ts. */
import { plural } from '../format.ts';

export const activity = {
  back: {
    results: (count: number) => (count === 0
      ? 'Terug naar je vraag'
      : plural('nl', count, { one: 'Terug naar {n} activiteit', other: 'Terug naar {n} activiteiten' })),
    search: 'Zoek meer activiteiten',
  },
  level: {
    title: 'Hoeveel Nederlands heb je nodig?',
    askFirst: 'Vraag eerst hoeveel Nederlands je nodig hebt.',
    guide: 'Wat is een taalicoon?',
  },
  join: {
    title: {
      come: 'Je mag gewoon komen',
      here: 'Schrijf je hier in',
      link: 'Schrijf je in bij de organisatie',
      phone: 'Bel om mee te doen',
      mail: 'Mail om mee te doen',
      both: 'Bel of mail om mee te doen',
      ask: 'Vraag hoe je kan meedoen',
      full: 'Er is geen plaats meer',
      cancelled: 'Het gaat niet door',
      noDates: 'Er is geen nieuwe dag',
    },
    text: {
      come: 'Je moet niet inschrijven.',
      link: (host: string) => `Je gaat naar een andere site: ${host}.`,
      ask: 'De organisatie kan je helpen.',
      full: 'Vraag of er later weer plaats is.',
      noDates: 'Vraag of er nog een nieuwe dag komt.',
    },
    signUp: 'Schrijf je in',
    call: 'Bel',
    write: 'Stuur een mail',
    site: 'Ga naar de site van de organisatie',
    showPhone: 'Toon het telefoonnummer',
  },
  actions: {
    calendar: 'Zet in mijn agenda',
    readAloud: 'Lees voor',
    stop: 'Stop met lezen',
    share: 'Deel dit',
    print: 'Print dit blad',
  },
  sheet: {
    who: 'Wie',
    what: 'Wat',
    where: 'Waar',
    when: 'Wanneer',
    how: 'Hoe',
  },
  who: {
    lokaalBestuur: 'Samen met het lokaal bestuur:',
    capacity: (count: number) => plural('nl', count, {
      one: 'Er is plaats voor {n} persoon per keer', other: 'Er is plaats voor {n} mensen per keer',
    }),
  },
  what: {
    goals: 'Dit kan je hier:',
    themes: 'Thema:',
  },
  where: {
    more: (municipality: string) => `Meer activiteiten in ${municipality}`,
    aboutAway: (distance: string) => `Op ongeveer ${distance} van jou`,
    join: 'Ga naar de online plaats',
    transport: 'Bus, tram of trein:',
    noWheelchair: 'Een rolstoel kan niet binnen',
    unknown: 'Vraag waar het is',
  },
  when: {
    all: (count: number) => `Toon alle dagen (${count})`,
    closed: 'Gesloten:',
    otherHours: 'Andere uren:',
    appointment: 'Je kiest samen een dag en een uur.',
    cancelledNext: (day: string, next: string) => `${day} gaat het niet door. De volgende keer is ${next}.`,
  },
  how: {
    price: 'Prijs',
    join: 'Meedoen',
    contact: 'Contact',
    bring: 'Meebrengen',
    children: 'Kinderen',
    firstTime: 'De eerste keer',
    accompanied: 'Er kan iemand met je meegaan. Vraag het aan de organisatie.',
  },
  good: {
    title: 'Goed om te weten',
    language: 'Taal',
    spoken: {
      dutch: 'Mensen spreken hier vooral Nederlands.',
      mixed: 'Mensen spreken hier Nederlands en andere talen.',
      other: 'Mensen spreken hier vooral een andere taal.',
    },
    together: 'Samen',
    setting: { group: 'Je bent in een groep.', duo: 'Je bent met twee.', alone: 'Je bent meestal alleen.' },
    samePeople: 'Je ziet telkens dezelfde mensen.',
    otherPeople: 'Je ziet vaak andere mensen.',
    start: 'Beginnen',
    startWhen: {
      any: 'Je kan altijd beginnen.',
      start: 'Je kan alleen de eerste keer beginnen.',
      contact: 'Vraag wanneer je kan beginnen.',
    },
    duration: 'Hoe lang',
    hours: (_count: number, text: string) => `${text} uur per keer`,
    proof: 'Bewijs',
    signs: 'De organisatie tekent je bewijs van deelname.',
    doesNotSign: 'De organisatie tekent geen bewijs van deelname.',
    askProof: 'Vraag het aan:',
  },
  traject: {
    question: 'Volg je een inburgeringstraject?',
    answer: 'Deze activiteit past misschien in je traject. Vraag het aan je trajectbegeleider.',
  },
  story: {
    title: 'Wat gebeurt er?',
    say: 'Dit kan je zeggen als je er bent:',
  },
  fresh: {
    own: (date: string) => `De organisatie keek dit na op ${date}.`,
    imported: (date: string) => `Dit stond op ${date} in UiTdatabank.`,
    source: 'Bekijk dit in UiTdatabank',
  },
  gone: {
    title: 'Dit is voorbij',
    near: 'Dit kan wel in de buurt',
    none: 'We vonden in de buurt nog niets. Zoek verder op een andere plaats.',
    search: 'Zoek een andere activiteit',
  },
  calendar: {
    summary: (title: string, level: string) => `${title} (${level})`,
    cancelled: (title: string) => `Gaat niet door: ${title}`,
    more: (url: string) => `Lees alles op ${url}`,
    missing: 'We vinden deze activiteit niet.',
    noDays: 'Deze activiteit heeft geen vaste dagen.',
    over: 'Deze activiteit is voorbij.',
  },
};
