/** Buddywerkingen: general, leisure, family and birth, school, work. */
import type { Blueprint } from '../blueprint.ts';

const shared = {
  rhythms: ['appointment'], moments: ['morning'], prices: ['free'], setting: ['duo'], samePeople: [true],
  startWhen: ['contact', 'contact', 'any', 'start'], guideLanguageShare: 0.4, onlyResidentsShare: 0.4,
  onlyTrajectShare: 0.15,
} as const;

export const BUDDY_BLUEPRINTS: readonly Blueprint[] = [
  {
    ...shared, id: 'buddy-algemeen', weight: 4,
    kinds: ['buddywerking'], goals: ['mensen-leren-kennen', 'vrienden-maken', 'nederlands-oefenen'],
    themes: ['welzijn'],
    levels: [1, 1, 2, 2, null], roles: ['buddywerking', 'lokaal-bestuur', 'ocmw'],
    venues: ['gemeentehuis', 'buurthuis', 'dienstencentrum'],
    minutes: [120], bookings: ['phone', 'mail', 'link'], ages: [[18, null]], children: ['along', null],
    titles: [
      'Een buddy in {gemeente}', 'Samen op weg met een buddy', 'Buddywerking {org}',
      'Nieuw in {gemeente}? Vraag een buddy', 'Maatjes van {wijk}',
    ],
    summaries: [
      'Een vrijwilliger maakt je wegwijs in {gemeente}.',
      'Je ziet je buddy twee keer per maand. Jullie kiezen zelf wat jullie doen.',
      'Iemand om mee te wandelen, te praten en {gemeente} te ontdekken.',
    ],
    openings: [
      'Een buddy is een vrijwilliger uit de buurt. Hij of zij is geen hulpverlener.',
      'We luisteren eerst naar wat je graag doet. Dan zoeken we iemand die bij je past.',
    ],
    doing: [
      'De eerste afspraak is met drie, in ons lokaal.', 'Jullie gaan naar de bib, de markt of een feest.',
      'Een duo blijft zes maanden samen.', 'Loopt het niet goed? Bel ons, dan zoeken we iets anders.',
    ],
  },
  {
    ...shared, id: 'buddy-gezin', weight: 2,
    kinds: ['buddywerking'], goals: ['mensen-leren-kennen'], themes: ['gezin', 'welzijn'],
    levels: [1, 1, 2, null], roles: ['buddywerking', 'welzijn'], venues: ['huis-van-het-kind'],
    minutes: [90, 120], bookings: ['phone', 'mail'], audiences: ['gezinnen', 'ouders'], audienceOpenShare: 0,
    children: ['along'],
    titles: [
      'Gezinsbuddy {gemeente}', 'Een buddy voor je gezin', 'Buddy rond de geboorte', 'Twee gezinnen, één duo',
    ],
    summaries: [
      'Een gezin uit de buurt trekt samen met jouw gezin op.',
      'Verwacht je een baby of heb je kleine kinderen? Een buddy komt langs.',
      'Samen naar de speeltuin, de bib of het consultatiebureau.',
    ],
    openings: [
      'Je buddy heeft zelf kinderen en kent de weg in {gemeente}.',
      'Jullie zien elkaar een jaar lang, ongeveer elke twee weken.',
    ],
    doing: [
      'De kinderen spelen samen.', 'Je buddy gaat mee naar een oudercontact als je dat wil.',
      'We organiseren twee keer per jaar een gezinsdag.', 'Je krijgt een vaste begeleider bij {org}.',
    ],
  },
  {
    ...shared, id: 'buddy-school', weight: 2,
    kinds: ['buddywerking'], goals: ['iets-leren', 'nederlands-oefenen'], themes: ['onderwijs', 'gezin'],
    levels: [1, 2, null], roles: ['school', 'buddywerking', 'jeugdwerk'], venues: ['school'],
    minutes: [90], bookings: ['mail', 'phone'], audiences: ['kinderen', 'jongeren'], audienceOpenShare: 0,
    ages: [[6, 12], [12, 18]], children: [null],
    titles: [
      'Schoolbuddy voor je kind', 'Studiemaatje {gemeente}', 'Buddy op school',
      'Samen naar school met een buddy',
    ],
    summaries: [
      'Een student helpt je kind één keer per week met school.',
      'Je kind leest, rekent en speelt met een vaste buddy.',
      'Een buddy die je kind en jou wegwijs maakt op school.',
    ],
    openings: [
      'De buddy komt naar school of naar de bib. Een leerkracht volgt mee op.',
      'Eerst spreken we met jou en je kind. Daarna leren jullie de buddy kennen.',
    ],
    doing: [
      'Samen lezen en huiswerk maken.', 'Elke keer is er ook tijd om te spelen.',
      'De buddy blijft een schooljaar.', 'Ouders krijgen na elke periode een kort gesprek.',
    ],
  },
  {
    ...shared, id: 'buddy-werk', weight: 2,
    kinds: ['buddywerking'], goals: ['werk-voorbereiden', 'mensen-leren-kennen'], themes: ['werk'],
    levels: [2, 3, 3, null], roles: ['buddywerking', 'vereniging', 'bedrijf'],
    venues: ['dienstencentrum', 'bedrijf'],
    minutes: [120], bookings: ['mail', 'phone', 'link'], ages: [[18, 35], [18, null]], children: [null],
    titles: [
      'Een mentor voor werk', 'Werkbuddy {gemeente}', 'Met een mentor naar werk',
      'Mentor gezocht? Vraag het aan {org}',
    ],
    summaries: [
      'Een mentor met ervaring helpt je zes maanden lang.',
      'Jullie praten elke week twee uur over werk zoeken.',
      'Iemand die de weg kent op de arbeidsmarkt.',
    ],
    openings: [
      'Je mentor werkte lang in een bedrijf, een school of een ziekenhuis.',
      'Een mentor zoekt geen werk voor jou. Jullie zoeken samen.',
    ],
    doing: [
      'Jullie maken een plan.', 'Jullie oefenen gesprekken.', 'Jullie bezoeken samen een bedrijf.',
      'Na zes maanden kijken we samen terug.',
    ],
  },
  {
    ...shared, id: 'buddy-vrije-tijd', weight: 2,
    kinds: ['buddywerking', 'vrije-tijd'], goals: ['vrienden-maken', 'mensen-leren-kennen'],
    themes: ['sport', 'cultuur'],
    levels: [1, 2, 2, null], roles: ['buddywerking', 'jeugdwerk', 'lokaal-bestuur'],
    venues: ['gemeentehuis', 'jeugdhuis'],
    minutes: [120], bookings: ['mail', 'phone'], audiences: ['iedereen', 'jongeren'], audienceOpenShare: 0,
    children: ['along', null],
    titles: [
      'Vrijetijdsbuddy', 'Samen naar de club', 'Iemand die meegaat naar je hobby',
      'Vrijetijdsmaatje {gemeente}',
    ],
    summaries: [
      'Wil je sporten of muziek maken? Een buddy gaat de eerste keren mee.',
      'Een vrijwilliger zoekt met jou een club die past.',
      'Samen naar voetbal, dans of de tekenschool.',
    ],
    openings: [
      'De eerste keer in een club is spannend. Met twee is dat makkelijker.',
      'Je buddy helpt ook met de inschrijving en legt de afspraken uit.',
    ],
    doing: [
      'We bekijken samen wat je graag doet.', 'Je buddy gaat drie keer mee.',
      'We vragen de club om je welkom te heten.', 'Daarna ga je alleen of met nieuwe vrienden.',
    ],
  },
];
