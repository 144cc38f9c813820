/** The desk of buddy workers and coordinators: files, bellijst, proposals and duos, worries, card. */
import { plural } from '../format.ts';

export const buddyDesk = {
  desk: 'Buddywerking', title: 'Dossiers', board: 'Bord', list: 'Lijst', calls: 'Bellijst', pairs: 'Voorstellen en duo’s',
  worries: 'Zorgen', add: 'Schrijf iemand in', card: 'Kaart', done: 'Bewaard.', toNetwork: 'Bewaard. Het netwerk kijkt dit dossier eerst na.',
  name: 'Naam', side: 'Wie', state: 'Stap', owner: 'Bij', age: 'Sinds', next: 'Volgende stap',
  sides: { buddy: 'Buddy', newcomer: 'Vraagt een buddy' },
  states: {
    aangemeld: 'Aangemeld', bevestigd: 'Bevestigd', doorverwezen: 'Doorverwezen', intake: 'Intake', beschikbaar: 'Beschikbaar',
    gekoppeld: 'Gekoppeld', afgerond: 'Afgerond', gestopt: 'Gestopt',
  },
  nexts: {
    'wait-for-mail': 'Wacht op mail', 'call-first': 'Bel een eerste keer', contact: 'Neem contact op', intake: 'Doe de intake',
    match: 'Zoek een match', follow: 'Vraag hoe het gaat', none: 'Niets',
  },
  days: (count: number) => plural('nl', count, { one: '{n} dag', other: '{n} dagen' }),
  paused: 'Even gestopt', late: 'Wacht op nieuws', overdue: 'Te lang gewacht',
  call: 'Bel', reached: 'Bereikt', notReached: 'Niet bereikt', wrong: 'Fout nummer', again: 'Al geprobeerd', speaks: (name: string) => `Spreekt ${name}`,
  file: {
    opened: 'Dat je dit dossier opent, staat in een logboek. De persoon kan het zien.',
    callFirst: 'Bel eerst. Daarna kan je de intake doen.', person: 'Gegevens', change: 'Verander de intake', doThis: 'Wat doe je nu?',
    contact: 'Contact', log: 'Noteer een poging', how: 'Hoe', ways: { call: 'Gebeld', mail: 'Mail', visit: 'Langsgekomen', message: 'Bericht' },
    outcome: 'Uitkomst', text: 'Wat werd gezegd', keep: 'Bewaar', notes: 'Notities', note: 'Nieuwe notitie', noteHint: 'Wordt gewist met de persoon.',
    intake: 'Intake', gender: 'Gender', genders: { woman: 'Vrouw', man: 'Man', other: 'Anders' }, open: 'Niet gezegd',
    ageGroup: 'Leeftijd', children: 'Heeft kinderen', yes: 'Ja', no: 'Nee', distance: 'Hoogstens zoveel km',
    ready: 'Klaar om te matchen', pause: 'Zet even stil', resume: 'Ga verder', stop: 'Stop dit dossier', reason: 'Reden',
    hand: 'Geef door', to: 'Aan', network: 'Het netwerk', consent: 'De persoon vindt dit goed.',
    twice: 'Meldde zich nog eens aan', helper: 'Via een begeleider', wrongPhone: 'Dit nummer is fout.', since: (day: string) => `Aangemeld op ${day}`,
  },
  reasons: {
    'own-wish': 'Wil zelf stoppen', 'no-time': 'Geen tijd', moved: 'Verhuisd', 'not-reached': 'Niet bereikt', 'not-confirmed': 'Niet bevestigd',
    'no-fit': 'Past niet', 'other-help': 'Heeft andere hulp nodig', 'not-adult': 'Jonger dan 18', safety: 'Veiligheid', other: 'Andere reden',
  },
  ends: {
    term: 'De tijd is om', 'goal-reached': 'Het doel is bereikt', 'no-time': 'Geen tijd', moved: 'Verhuisd', 'no-click': 'Het klikt niet',
    'not-reached': 'Niet bereikt', safety: 'Veiligheid', other: 'Andere reden',
  },
  match: {
    without: 'Nog zonder voorstel',
    propose: 'Zoek nieuwe voorstellen', proposals: 'Voorstellen', ask: 'Vraag aan beiden', refuse: 'Nee, past niet', waits: 'Nog geen antwoord',
    agreed: 'Zei ja', says: (name: string) => `Wat zegt ${name}?`, yes: 'Ja', no: 'Nee', duos: 'Duo’s', since: (day: string) => `Duo sinds ${day}`,
    due: 'Vraag hoe het gaat', well: 'Goed', trouble: 'Niet goed', paused: 'Stilgezet na een zorg', resume: 'Gaat verder', end: 'Het duo stopt',
    searching: 'We zoeken voorstellen. Dat duurt soms een minuut.', look: 'Kijk opnieuw',
    found: (count: number) => (count === 0 ? 'Er zijn geen nieuwe voorstellen.'
      : plural('nl', count, { one: 'Er is {n} nieuw voorstel.', other: 'Er zijn {n} nieuwe voorstellen.' })),
    after: (name: string) => `${name} daarna`, again: 'Zoekt opnieuw', done: 'Is klaar',
  },
  today: {
    title: 'Vandaag', nothing: 'Er wacht vandaag niets.',
    worries: (count: number) => plural('nl', count, { one: '{n} zorg om te bespreken', other: '{n} zorgen om te bespreken' }),
    calls: (count: number) => plural('nl', count, { one: '{n} persoon om te bellen', other: '{n} mensen om te bellen' }),
    due: (count: number) => plural('nl', count, { one: '{n} duo om te vragen hoe het gaat', other: '{n} duo’s om te vragen hoe het gaat' }),
    pairs: (count: number) => plural('nl', count, { one: '{n} voorstel om te bekijken', other: '{n} voorstellen om te bekijken' }),
    late: (count: number) => plural('nl', count, { one: '{n} persoon wacht al lang op nieuws', other: '{n} mensen wachten al lang op nieuws' }),
  },
  filters: 'Kies wat je ziet', all: 'Allemaal', showAll: (count: number) => `Toon alle ${count}`,
  empty: {
    files: 'Hier staat nu niemand.', calls: 'Je moet vandaag niemand bellen.', pairs: 'Er zijn nu geen voorstellen.',
    duos: 'Er zijn nu geen duo’s.', without: 'Iedereen die zoekt, heeft een voorstel.', worries: 'Er zijn geen zorgen gemeld.',
    contacts: 'Nog geen contact.', notes: 'Nog geen notities.',
  },
  worry: { handled: 'Besproken', handle: 'Ik heb dit besproken', onDay: (day: string) => `Gemeld op ${day}`, call: 'Mag gebeld worden', file: 'Open het dossier',
    late: 'Wacht te lang', about: 'Open het dossier van de ander',
    wordsGone: 'Wie dit schreef, heeft alles gewist. De woorden zijn weg. Bespreek het met de ander.',
  },
  form: {
    buddywerking: 'Buddywerking', adult: 'Deze persoon is 18 jaar of ouder.', consent: 'Deze persoon wil dit en vindt het goed.', language: 'Taal van berichten',
    kind: 'Soort', municipalities: 'Gemeenten', months: 'Maanden (leeg: zo lang als het duo wil)', minAge: 'Vanaf welke leeftijd', unknown: 'Niet gezegd',
    forBuddies: 'Voor buddy’s', forNewcomers: 'Voor wie een buddy vraagt', intakes: { open: 'Open', full: 'Vol', paused: 'Even dicht' }, toCard: 'Bekijk de kaart',
  },
};
