/** Cooking and making things with your hands. */
import type { Blueprint } from '../blueprint.ts';

export const MAKING_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'samen-koken', weight: 4,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['mensen-leren-kennen', 'iets-leren'], themes: ['koken'],
    levels: [1, 1, 2, 2, null], roles: ['vereniging', 'welzijn', 'zelforganisatie', 'lokaal-bestuur'],
    venues: ['buurthuis', 'dienstencentrum', 'school'],
    rhythms: ['weekly', 'biweekly', 'monthly'], moments: ['morning', 'afternoon', 'evening'],
    minutes: [150, 180],
    prices: ['small', 'free', 'small'], bookings: ['phone', 'mail', 'here', 'come'],
    capacities: [10, 12, null], children: ['along', 'lookedAfter', 'no', null], samePeople: [true, null],
    startWhen: ['any'],
    bring: ['Een schort en een doosje voor de restjes.'],
    titles: [
      'Samen koken in {wijk}', 'Koken en eten met de buurt', 'Kookgroep {plek}', 'Wie kookt er mee?',
      'Samen aan het fornuis', 'Kookatelier {org}',
    ],
    summaries: [
      'We koken samen een maaltijd en eten die daarna op.',
      'Snijden, roeren, proeven en praten.',
      'Kom {wanneer} koken {in_plek}.',
      'Iedereen kookt mee, ook wie het nog moet leren.',
    ],
    openings: [
      'We kiezen samen een recept. Het eten is betaalbaar en gezond.',
      'Bij het koken leer je de woorden van de keuken. Je kijkt, ruikt en doet mee.',
      'Wie een lekker recept kent, mag een keer de chef zijn.',
    ],
    doing: [
      'We doen samen de boodschappen.', 'We verdelen het werk in de keuken.', 'We eten samen aan tafel.',
      'De afwas doen we ook samen.',
      'Je krijgt het recept op papier, met foto\'s.', 'Er is altijd een gerecht zonder vlees.',
    ],
  },
  {
    id: 'wereldkeuken', weight: 3,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['mensen-leren-kennen', 'vrienden-maken'],
    themes: ['koken', 'cultuur'],
    levels: [1, 2, 2, null], roles: ['zelforganisatie', 'vereniging', 'lokaal-bestuur'],
    venues: ['buurthuis', 'cultuur'],
    rhythms: ['monthly', 'single'], moments: ['evening', 'weekend'], minutes: [180],
    prices: ['small', 'tariffs', 'middle'], bookings: ['mail', 'phone', 'here', 'link'],
    capacities: [20, 30, null], children: ['along', null], samePeople: [null, false], startWhen: ['any'],
    titles: [
      'Wereldkeuken {wijk}', 'Proef de wereld in {wijk}', 'Aan tafel met {org}', 'Recepten van thuis',
      'Wereldse tafel {plek}',
    ],
    summaries: [
      'Iemand uit {gemeente} kookt een gerecht van thuis en vertelt erbij.',
      'Elke keer een andere keuken. Wij leren, koken en proeven.',
      'Eet mee aan de wereldtafel in {wijk}.',
    ],
    openings: [
      'Achter elk gerecht zit een verhaal. De kok van de dag vertelt het aan tafel.',
      'We koken in drie groepen: voorgerecht, hoofdgerecht en dessert.',
    ],
    doing: [
      'Je leert kruiden kennen.', 'We eten met z\'n allen aan één tafel.',
      'Wil je zelf een keer koken? Zeg het ons.', 'Je mag restjes meenemen.',
    ],
  },
  {
    id: 'soep', weight: 3,
    kinds: ['ontmoeting', 'vrijwilligerswerk'], goals: ['mensen-leren-kennen', 'vrijwilliger-worden'],
    themes: ['koken', 'welzijn'],
    levels: [1, 1, 2, null], roles: ['welzijn', 'ocmw', 'vereniging'],
    venues: ['buurthuis', 'dienstencentrum'],
    rhythms: ['weekly'], moments: ['morning'], minutes: [150, 180],
    prices: ['free', 'small'], bookings: ['come', 'phone'], children: ['along', null], samePeople: [true],
    startWhen: ['any'],
    titles: [
      'Soep koken voor de buurt', 'Soepcafé {wijk}', 'Een pot soep in {wijk}', 'Soep op de stoep',
      'Samen soep maken {in_plek}',
    ],
    summaries: [
      'We maken een grote pot soep en eten ze samen op.',
      'Kom groenten snijden en eet een bord soep mee.',
      'Soep, brood en mensen uit de buurt.',
    ],
    openings: [
      'Een winkel uit de buurt geeft ons groenten. Wij maken er soep van.',
      'Je kan helpen koken of gewoon komen eten. Het mag allebei.',
    ],
    doing: [
      'Eerst wassen en snijden we groenten.', 'Op de middag eten we samen.',
      'We brengen soep naar buren die niet buiten kunnen.', 'Je leert namen van groenten in het Nederlands.',
    ],
  },
  {
    id: 'bakken', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['koken', 'creatief'],
    levels: [1, 2, null], roles: ['vereniging', 'cvo-cbe'], venues: ['school', 'buurthuis'],
    rhythms: ['monthly', 'series', 'single'], moments: ['saturday', 'wednesday', 'evening'],
    minutes: [150, 180],
    prices: ['small', 'middle', 'tariffs'], bookings: ['mail', 'here', 'link'], capacities: [10, 12],
    children: ['along', 'no', null], samePeople: [null, true], startWhen: ['any', 'start'],
    titles: [
      'Brood bakken in {wijk}', 'Taart en koekjes bakken', 'Bakatelier {plek}', 'Deeg aan je handen',
      'Bakken met {org}',
    ],
    summaries: [
      'Leer brood bakken en neem je brood mee naar huis.',
      'We bakken taarten uit hier en elders.',
      'Kneden, wachten, praten en proeven.',
    ],
    openings: [
      'Terwijl het deeg rust, drinken we thee. Dan is er tijd om te praten.',
      'Een bakker uit de buurt toont hoe het moet. Daarna doe je het zelf.',
    ],
    doing: [
      'Je weegt alles zelf af.', 'We bakken per twee.', 'Je krijgt het recept mee.',
      'Wat overblijft, delen we uit.',
    ],
  },
  {
    id: 'naaiatelier', weight: 4,
    kinds: ['vrije-tijd', 'ontmoeting'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['creatief'],
    levels: [1, 1, 2, 2, null], roles: ['vereniging', 'zelforganisatie', 'cvo-cbe', 'welzijn'],
    venues: ['atelier', 'buurthuis'],
    rhythms: ['weekly', 'weekly', 'biweekly', 'opening'], moments: ['morning', 'afternoon', 'evening'],
    minutes: [120, 150, 180],
    prices: ['free', 'small', 'tariffs'], bookings: ['come', 'phone', 'here'], capacities: [8, 10, null],
    audiences: ['iedereen', 'iedereen', 'vrouwen'], audienceOpenShare: 0.5,
    children: ['along', 'lookedAfter', 'no'], samePeople: [true], startWhen: ['any'],
    bring: ['Een kledingstuk dat je wil herstellen, als je er een hebt.'], guideLanguageShare: 0.3,
    titles: [
      'Naaiatelier {wijk}', 'Naald en draad', 'Naaien en herstellen {in_plek}', 'Leer naaien met de machine',
      'Open naaiatelier van {org}',
    ],
    summaries: [
      'Leer naaien of herstel je kleren. Machines staan klaar.',
      'Stof, draad en tijd voor een babbel.',
      'Kom {wanneer} naaien. Iemand helpt je op weg.',
    ],
    openings: [
      'Er zijn acht naaimachines. Wie kan naaien, helpt wie het leert.',
      'Je begint met een eenvoudige tas. Daarna kies je zelf wat je maakt.',
    ],
    doing: [
      'Je leert een broek korter maken.', 'We hebben stof die je mag gebruiken.',
      'We praten terwijl we werken.', 'Een keer per jaar tonen we wat we maakten.',
      'Je kan ook breien of haken.',
    ],
  },
  {
    id: 'breicafe', weight: 2,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['creatief'],
    levels: [1, 2, null], roles: ['bibliotheek', 'ocmw', 'vereniging'], venues: ['bib', 'dienstencentrum'],
    rhythms: ['weekly', 'biweekly'], moments: ['afternoon', 'evening'], minutes: [120],
    prices: ['free'], bookings: ['come'], samePeople: [true], startWhen: ['any'], children: ['along', null],
    titles: [
      'Breicafé {wijk}', 'Breien, haken en babbelen', 'Wol en koffie in {wijk}', 'Haakclub {plek}',
    ],
    summaries: [
      'Breng je breiwerk mee of leer je eerste steek.',
      'We breien {wanneer} samen, met koffie.',
      'Handen bezig, tijd om te praten.',
    ],
    openings: [
      'Er ligt wol en er zijn naalden. Je mag ermee beginnen.',
      'Sommige mensen breien al zestig jaar. Ze tonen het graag.',
    ],
    doing: [
      'We breien vierkantjes voor een deken.', 'Je leert een sjaal maken.', 'We drinken koffie of thee.',
      'Iedereen toont waar hij aan werkt.',
    ],
  },
  {
    id: 'schilderen', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['creatief', 'cultuur'],
    levels: [1, 1, 2, null], roles: ['vereniging', 'cvo-cbe', 'welzijn'], venues: ['atelier', 'cultuur'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'saturday', 'afternoon'], minutes: [120, 150],
    prices: ['small', 'middle', 'tariffs'], bookings: ['here', 'mail', 'link'], capacities: [10, 12],
    samePeople: [true], startWhen: ['start', 'any'], children: ['no', null],
    bring: ['Oude kleren of een schort.'],
    titles: [
      'Schilderatelier {wijk}', 'Kleur op papier', 'Tekenen en schilderen {in_plek}',
      'Open atelier bij {org}', 'Klei en verf in {wijk}',
    ],
    summaries: [
      'Teken, schilder of werk met klei, elk op zijn manier.',
      'Papier, verf en penselen liggen klaar.',
      'Je hoeft niet te kunnen tekenen.',
    ],
    openings: [
      'De begeleider toont een techniek. Daarna werk je aan je eigen beeld.',
      'In het atelier is het rustig. Er speelt zachte muziek.',
    ],
    doing: [
      'We beginnen met een kleine oefening.', 'Je krijgt tips als je dat wil.',
      'We kijken samen naar elkaars werk.', 'Op het einde van de reeks is er een tentoonstelling.',
    ],
  },
  {
    id: 'repair-cafe', weight: 4,
    kinds: ['ontmoeting', 'vrijwilligerswerk'],
    goals: ['mensen-leren-kennen', 'vrijwilliger-worden', 'iets-leren'], themes: ['creatief', 'natuur'],
    levels: [1, 2, 2, 3, null], roles: ['vereniging', 'lokaal-bestuur', 'intergemeentelijk'],
    venues: ['buurthuis', 'kringwinkel', 'atelier'],
    rhythms: ['monthly'], moments: ['saturday', 'evening', 'weekend'], minutes: [180, 240],
    prices: ['free'], bookings: ['come', 'mail'], samePeople: [true, null], startWhen: ['any', 'contact'],
    children: ['along', null],
    bring: ['Een kapot toestel of kledingstuk, maximaal twee per persoon.'],
    titles: [
      'Repair Café {wijk}', 'Herstelcafé {plek}', 'Kapot? We herstellen het samen', 'Repareren met {org}',
      'Herstel{dagdeel} in {wijk}',
    ],
    summaries: [
      'Breng iets kapots mee of kom zelf helpen herstellen.',
      'Vrijwilligers herstellen lampen, fietsen en kleren. Jij kijkt mee en leert.',
      'Kan je naaien, solderen of fietsen herstellen? Kom {wanneer} meedoen.',
    ],
    openings: [
      'Je neemt een nummer en drinkt iets. Daarna werk je samen met een hersteller.',
      'We zoeken altijd handige mensen. Je werkt eerst een keer mee met iemand anders.',
    ],
    doing: [
      'We herstellen kleine elektrische toestellen.', 'Er is een naaimachine voor kleren.',
      'Fietsen herstellen we buiten.', 'Vrijwilligers eten op het einde samen soep.',
    ],
  },
  {
    id: 'houtatelier', weight: 1,
    kinds: ['vrije-tijd', 'ontmoeting'], goals: ['iets-leren'], themes: ['creatief', 'werk'],
    levels: [2, 2, 3], roles: ['vereniging', 'welzijn'], venues: ['atelier'],
    rhythms: ['weekly', 'opening'], moments: ['afternoon', 'evening', 'saturday'], minutes: [180],
    prices: ['small', 'free'], bookings: ['phone', 'come'], ages: [[16, null], [18, null]],
    samePeople: [true], startWhen: ['contact', 'any'], children: ['no'],
    bring: ['Stevige schoenen.'],
    titles: [
      'Werken met hout', 'Houtatelier {wijk}', 'Zagen en schuren bij {org}', 'Maak je eigen kast {in_plek}',
    ],
    summaries: [
      'Leer werken met hout en machines.',
      'Maak of herstel je eigen meubel. Gereedschap is er.',
      'Een atelier met een begeleider die alles toont.',
    ],
    openings: [
      'Eerst leer je veilig werken. Daarna mag je de machines gebruiken.',
      'Wij werken met oud hout. Zo kost het weinig.',
    ],
    doing: [
      'Je leert meten, zagen en schuren.', 'Je leert de namen van het gereedschap.',
      'Halverwege drinken we koffie.', 'Je neemt mee wat je maakt.',
    ],
  },
];
