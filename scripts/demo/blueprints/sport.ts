/** Moving together: clubs, lessons, walking and cycling. */
import type { Blueprint } from '../blueprint.ts';

export const SPORT_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'fietsen-leren', weight: 4,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['sport'],
    levels: [1, 1, 2, null], roles: ['lokaal-bestuur', 'vereniging', 'welzijn'], venues: ['plein', 'school'],
    rhythms: ['series', 'series', 'weekly'], moments: ['morning', 'saturday', 'wednesday'],
    minutes: [90, 120],
    prices: ['free', 'small', 'tariffs'], bookings: ['phone', 'mail', 'here'], capacities: [8, 10, 12],
    ages: [[18, null], [16, null]],
    children: ['no', null], samePeople: [true], startWhen: ['start', 'contact'],
    bring: ['Gemakkelijke schoenen. Een fiets heb je niet nodig.', 'Kleren waarin je goed kan bewegen.'],
    titles: [
      'Leren fietsen', 'Fietsen voor beginners in {wijk}', 'Fietslessen voor volwassenen',
      'Van step naar fiets', 'Fietsschool {gemeente}',
    ],
    summaries: [
      'Leer fietsen in een kleine groep. Wij hebben fietsen en helmen.',
      'Je leert opstappen, remmen en sturen.',
      'Eerst oefenen we op een plein zonder auto\'s. Later fietsen we op straat.',
    ],
    openings: [
      'Nooit leren fietsen? Je bent niet alleen. Elke lesgever helpt twee of drie mensen.',
      'De reeks begint met evenwicht zoeken. Op het einde fietsen de meeste mensen een kleine toer.',
    ],
    doing: [
      'We oefenen op een step en daarna op een lage fiets.', 'Je leert de verkeersborden.',
      'We fietsen samen naar de winkel.',
      'Je mag het tempo zelf kiezen.', 'Na de reeks kan je goedkoop een fiets huren.',
    ],
  },
  {
    id: 'fietslessen-vrouwen', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['sport'],
    levels: [1, 1, 2], roles: ['vereniging', 'zelforganisatie', 'welzijn'], venues: ['plein', 'park'],
    rhythms: ['series'], moments: ['morning', 'afternoon'], minutes: [90, 120],
    prices: ['free', 'small'], bookings: ['phone', 'mail'], capacities: [8, 10], audiences: ['vrouwen'],
    children: ['lookedAfter', 'no'],
    samePeople: [true], startWhen: ['start'], bring: ['Een broek of een korte rok. Wij hebben fietsen.'],
    guideLanguageShare: 0.4,
    titles: [
      'Fietslessen voor vrouwen', 'Vrouwen op de fiets', 'Ik leer fietsen: vrouwengroep {wijk}',
      'Vrouwen leren fietsen bij {org}',
    ],
    summaries: [
      'Vrouwen leren fietsen van vrouwen.',
      'Een reeks lessen op een rustig plein. We hebben fietsen in alle maten.',
      'Leer fietsen in een kleine groep vrouwen uit {gemeente}.',
    ],
    openings: [
      'Onze lesgeefsters hebben veel geduld. Sommigen leerden zelf pas later fietsen.',
      'We oefenen op een plek waar weinig mensen kijken. Je neemt de tijd die je nodig hebt.',
    ],
    doing: [
      'We beginnen zonder trappers.', 'Je leert remmen en stoppen.', 'Je oefent met één hand aan het stuur.',
      'Bij de laatste les maken we een tochtje met picknick.',
    ],
  },
  {
    id: 'zwemmen-vrouwen', weight: 3,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['sport', 'welzijn'],
    levels: [1, 1, 2, null], roles: ['sportclub', 'lokaal-bestuur', 'zelforganisatie'], venues: ['zwembad'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'sunday', 'morning'], minutes: [60],
    prices: ['small', 'tariffs', 'tariffs'], bookings: ['here', 'phone', 'mail', 'come'],
    capacities: [15, 20, null], audiences: ['vrouwen'],
    children: ['no', 'lookedAfter', null], samePeople: [true, null], startWhen: ['any', 'start'],
    bring: ['Een badpak, een handdoek en een muntje voor het kastje.'],
    titles: [
      'Zwemmen voor vrouwen', 'Vrouwenzwemmen in {wijk}', 'Zwemuur voor vrouwen',
      'Leren zwemmen: vrouwengroep', 'Vrouwen in het water',
    ],
    summaries: [
      'Een zwemuur alleen voor vrouwen, met een vrouwelijke redder.',
      'Kom {wanneer} zwemmen met andere vrouwen.',
      'Je hoeft nog niet te kunnen zwemmen.',
    ],
    openings: [
      'Tijdens dit uur is het bad alleen open voor vrouwen. De redder is een vrouw.',
      'Wie niet kan zwemmen, begint in het lage water met een lesgeefster.',
    ],
    doing: [
      'We doen eerst oefeningen in ondiep water.', 'Je leert drijven en ademen.',
      'Wie al kan zwemmen, trekt baantjes.',
      'Lange zwemkledij is toegelaten.', 'Achteraf drinken we iets in de cafetaria.',
    ],
  },
  {
    id: 'zaalvoetbal', weight: 4,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['sport'],
    levels: [1, 1, 2, null], roles: ['sportclub', 'jeugdwerk', 'zelforganisatie'], venues: ['sporthal'],
    rhythms: ['weekly'], moments: ['evening', 'sunday', 'evening'], minutes: [60, 90],
    prices: ['small', 'free', 'tariffs', 'unknown'], bookings: ['come', 'phone', 'link'],
    ages: [[16, null], [18, 45]], children: [null, 'no'], samePeople: [true], startWhen: ['any'],
    bring: ['Sportschoenen met een witte zool, sportkleren en water.'],
    titles: [
      'Zaalvoetbal {wijk}', 'Voetballen zonder competitie', 'Zaalvoetbal bij {org}',
      'Voetbal in de zaal: sluit aan', 'Partijtje voetbal in {wijk}',
    ],
    summaries: [
      'Elke week een partijtje in de zaal. Goed spelen hoeft niet.',
      'Kom {wanneer} mee voetballen.',
      'Wij spelen voor ons plezier. Nieuwe spelers zijn welkom.',
    ],
    openings: [
      'We maken ter plaatse twee ploegen. Je eerste keer is gratis.',
      'Training is er niet, we spelen gewoon. Na de match blijven we even hangen.',
    ],
    doing: [
      'Opwarmen, ploegen kiezen, spelen.', 'Douches zijn er.', 'Af en toe spelen we tegen een andere ploeg.',
      'Je leert de woorden van het spel vanzelf.',
    ],
  },
  {
    id: 'meisjesvoetbal', weight: 2,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken', 'iets-leren'], themes: ['sport'],
    levels: [1, 2, null], roles: ['sportclub', 'jeugdwerk'], venues: ['sporthal', 'park'],
    rhythms: ['weekly'], moments: ['wednesday', 'saturday', 'after-school'], minutes: [75, 90],
    prices: ['tariffs', 'small'], bookings: ['mail', 'phone', 'come'], audiences: ['meisjes'],
    ages: [[6, 12], [8, 14], [12, 18]], children: [null], samePeople: [true], startWhen: ['any'],
    bring: ['Sportkleren, sportschoenen en een flesje water.'],
    titles: [
      'Meisjes aan de bal', 'Meisjesvoetbal {wijk}', 'Voetbal voor meisjes bij {org}',
      'Meisjes op het veld in {wijk}',
    ],
    summaries: [
      'Meisjes leren voetballen van twee jonge trainers.',
      'Kom {wanneer} proberen. Twee keer meedoen is gratis.',
      'Ook wie nog nooit speelde, mag meedoen.',
    ],
    openings: [
      'Bij ons spelen meisjes van verschillende scholen samen. De trainers zijn zelf oud-speelsters.',
      'We trainen één keer per week. Matchen spelen mag, maar moet niet.',
    ],
    doing: [
      'We beginnen met een spel om op te warmen.', 'Daarna oefenen we met de bal.',
      'Op het einde spelen we een match.',
      'Ouders mogen blijven kijken.',
    ],
  },
  {
    id: 'volleybal', weight: 3,
    kinds: ['vrije-tijd'], goals: ['mensen-leren-kennen', 'vrienden-maken'], themes: ['sport'],
    levels: [2, 2, 3, null], roles: ['sportclub'], venues: ['sporthal', 'school'],
    rhythms: ['weekly'], moments: ['evening'], minutes: [90, 120],
    prices: ['small', 'tariffs', 'unknown'], bookings: ['come', 'mail', 'link'],
    ages: [[16, null], [18, null]], samePeople: [true], startWhen: ['any'], children: [null],
    bring: ['Zaalschoenen en sportkleren.'],
    titles: [
      'Recreatief volleybal {wijk}', 'Volleyballen voor het plezier', 'Volley bij {org}',
      'Volleybal{dagdeel} {in_plek}',
    ],
    summaries: [
      'Een gemengde groep speelt {wanneer} volleybal.',
      'Geen competitie, wel plezier en beweging.',
      'Beginners zijn welkom. We leggen de regels uit.',
    ],
    openings: [
      'Wij zijn een vaste groep van vijftien spelers. Er is plaats voor vijf nieuwe mensen.',
      'Mannen en vrouwen spelen samen. Na de training drinken we iets in de cafetaria.',
    ],
    doing: [
      'Een kwartier opwarmen.', 'Een halfuur techniek.', 'Daarna matchen met wisselende ploegen.',
      'Een keer per jaar een tornooi met eten.',
    ],
  },
  {
    id: 'badminton', weight: 3,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['sport'],
    levels: [1, 2, 2, null], roles: ['sportclub', 'lokaal-bestuur'], venues: ['sporthal'],
    rhythms: ['weekly'], moments: ['evening', 'sunday'], minutes: [90, 120],
    prices: ['small', 'tariffs'], bookings: ['come', 'link', 'mail'], ages: [[14, null], [null, null]],
    samePeople: [true, null], startWhen: ['any'], children: ['along', null],
    bring: ['Zaalschoenen. Een racket kan je lenen.'],
    titles: [
      'Badminton voor iedereen', 'Badminton {wijk}', 'Pluimpjes slaan bij {org}', 'Badmintonuur {in_plek}',
    ],
    summaries: [
      'Speel badminton op je eigen tempo.',
      'Vier terreinen, rackets om te lenen en altijd iemand om mee te spelen.',
      'Kom {wanneer} een partijtje spelen.',
    ],
    openings: [
      'Alleen komen is geen probleem. We wisselen na elk spel van partner.',
      'Badminton leer je snel. Na één uur speel je al een match.',
    ],
    doing: [
      'We spelen dubbel of enkel.', 'Een lid toont je hoe je opslaat.', 'Netten en pluimpjes zijn er.',
      'Wie wil, wordt later lid.',
    ],
  },
  {
    id: 'yoga', weight: 3,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['sport', 'welzijn'],
    levels: [1, 1, 2, 3], roles: ['vereniging', 'sportclub', 'welzijn'],
    venues: ['buurthuis', 'cultuur', 'online'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'morning'], minutes: [60, 75],
    prices: ['small', 'middle', 'tariffs'], bookings: ['here', 'mail', 'link', 'come'],
    capacities: [12, 15, 20], ages: [[16, null], [18, null]], samePeople: [true, null],
    startWhen: ['any', 'start'],
    children: ['no', null], bring: ['Losse kleren en een handdoek. Matjes zijn er.'],
    titles: [
      'Yoga op je eigen tempo', 'Zachte yoga {wijk}', 'Yoga voor beginners', 'Rustig bewegen: yoga bij {org}',
      'Stoelyoga {in_plek}',
    ],
    summaries: [
      'Rustige oefeningen voor lichaam en hoofd.',
      'Je kijkt naar de lesgever en doet mee. Veel taal heb je niet nodig.',
      'Kom {wanneer} een uur tot rust.',
    ],
    openings: [
      'De lesgever toont elke houding. Je volgt op je eigen tempo.',
      'In deze les bewegen we traag. Ook met pijnlijke knieën kan je meedoen.',
    ],
    doing: [
      'We ademen en rekken.', 'We doen tien houdingen.', 'We eindigen met stilte.',
      'Na de les is er kruidenthee.',
    ],
  },
  {
    id: 'petanque', weight: 2,
    kinds: ['vrije-tijd', 'ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['sport'],
    levels: [1, 1, 2, null], roles: ['sportclub', 'vereniging'], venues: ['park', 'plein'],
    rhythms: ['weekly', 'weekly', 'biweekly'], moments: ['afternoon', 'weekend'], minutes: [120, 180],
    prices: ['free', 'small'], bookings: ['come'], audiences: ['iedereen', 'senioren'],
    audienceOpenShare: 0.8, samePeople: [true], startWhen: ['any'], children: ['along', null],
    titles: [
      'Petanque {wijk}', 'Balletje gooien met {org}', 'Petanque in openlucht', 'Samen petanquen in {wijk}',
    ],
    summaries: [
      'Een rustig spel in openlucht, voor jong en oud.',
      'Wij hebben ballen. Jij komt gewoon spelen.',
      'Kom {wanneer} petanquen met mensen uit {wijk}.',
    ],
    openings: [
      'Petanque leer je in vijf minuten. De rest leer je al spelend.',
      'Bij regen spelen we binnen of drinken we koffie.',
    ],
    doing: [
      'We spelen in ploegen van drie.', 'Elke week zijn de ploegen anders.',
      'We houden de punten bij op een bord.', 'In de zomer is er een tornooi.',
    ],
  },
  {
    id: 'turnen-senioren', weight: 3,
    kinds: ['vrije-tijd'], goals: ['mensen-leren-kennen'], themes: ['sport', 'welzijn'],
    levels: [1, 2, 2, null], roles: ['sportclub', 'ocmw', 'vereniging'],
    venues: ['dienstencentrum', 'sporthal'],
    rhythms: ['weekly'], moments: ['morning', 'afternoon'], minutes: [60],
    prices: ['small', 'tariffs'], bookings: ['come', 'phone'], audiences: ['senioren'],
    audienceOpenShare: 0.3, ages: [[55, null], [60, null]], samePeople: [true], startWhen: ['any'],
    children: [null], bring: ['Sportschoenen en een flesje water.'],
    titles: [
      'Turnen voor senioren', 'Beweeguur 55+', 'Fit blijven in {wijk}', 'Seniorengym {in_plek}',
      'Turnen op muziek bij {org}',
    ],
    summaries: [
      'Eenvoudige oefeningen op muziek, staand of zittend.',
      'Blijf {wanneer} in beweging, samen met anderen.',
      'Je doet wat je kan. De lesgever past de oefeningen aan.',
    ],
    openings: [
      'Na een uur turnen voel je je armen en benen. Daarna is er koffie.',
      'De groep bestaat uit mannen en vrouwen van 55 tot 85 jaar.',
    ],
    doing: [
      'We warmen op met een dansje.', 'We oefenen ons evenwicht.', 'We gebruiken ballen en linten.',
      'Wie wil, doet alles op een stoel.',
    ],
  },
  {
    id: 'loopgroep', weight: 3,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken', 'iets-leren'], themes: ['sport'],
    levels: [1, 2, 2, null], roles: ['sportclub', 'lokaal-bestuur'], venues: ['park', 'sporthal'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'sunday'], minutes: [60],
    prices: ['free', 'small'], bookings: ['come', 'mail', 'link'], ages: [[16, null], [null, null]],
    samePeople: [true, null], startWhen: ['start', 'any'], children: ['no', null],
    bring: ['Loopschoenen en een lichtje in de winter.'],
    titles: [
      'Leren lopen van nul', 'Loopgroep {wijk}', 'Samen joggen in {wijk}', 'Loop mee met {org}',
      'Start met lopen',
    ],
    summaries: [
      'Stap voor stap leer je vijf kilometer lopen.',
      'We lopen {wanneer} samen. Niemand blijft achter.',
      'Een groep voor beginners en een groep voor wie al loopt.',
    ],
    openings: [
      'We wisselen lopen en stappen af. Elke week loop je iets langer.',
      'Iedereen start samen aan de ingang. Je kiest een groep die bij je past.',
    ],
    doing: [
      'We warmen op in een kring.', 'Een begeleider loopt achteraan.', 'We rekken op het einde.',
      'Na de reeks lopen we samen een stratenloop.',
    ],
  },
  {
    id: 'dansen', weight: 3,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken', 'iets-leren'], themes: ['sport', 'cultuur'],
    levels: [1, 1, 2, null], roles: ['vereniging', 'zelforganisatie', 'sportclub'],
    venues: ['cultuur', 'buurthuis', 'sporthal'],
    rhythms: ['weekly', 'series', 'monthly'], moments: ['evening', 'sunday'], minutes: [90],
    prices: ['small', 'middle', 'free'], bookings: ['come', 'link', 'mail'],
    audiences: ['iedereen', 'iedereen', 'vrouwen'], samePeople: [true, null], startWhen: ['any', 'start'],
    children: ['along', 'no', null],
    bring: ['Schoenen waarin je goed kan draaien.'],
    titles: [
      'Dansen in {wijk}', 'Dansles zonder partner', 'Volksdans van overal', 'Dans{dagdeel} bij {org}',
      'Dansen op wereldmuziek {in_plek}',
    ],
    summaries: [
      'Dans mee op muziek uit de hele wereld.',
      'Je kijkt, je doet na, je lacht. Meer is het niet.',
      'Kom {wanneer} dansen. Een partner heb je niet nodig.',
    ],
    openings: [
      'De lesgever toont de passen traag en zonder veel woorden.',
      'We leren elke maand een andere dans. Deelnemers brengen zelf muziek mee.',
    ],
    doing: [
      'We leren drie passen per keer.', 'We dansen in een kring.', 'Halverwege drinken we water.',
      'Twee keer per jaar treden we op, voor wie dat wil.',
    ],
  },
  {
    id: 'fietstocht', weight: 2,
    kinds: ['vrije-tijd', 'ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['sport', 'natuur'],
    levels: [2, 2, 3, null], roles: ['vereniging', 'sportclub'], venues: ['plein', 'park'],
    rhythms: ['monthly', 'single', 'biweekly'], moments: ['sunday', 'weekend', 'afternoon'],
    minutes: [180, 240],
    prices: ['free', 'small'], bookings: ['come', 'mail'], audiences: ['iedereen', 'gezinnen'],
    audienceOpenShare: 0.7, children: ['along'], samePeople: [null, false], startWhen: ['any'],
    bring: ['Een fiets in orde, een drankje en een boterham.'],
    titles: [
      'Fietstocht rond {wijk}', 'Samen op de fiets', 'Op de fiets met {org}', 'Fietsen en picknick',
      'Trage fietstocht {gemeente}',
    ],
    summaries: [
      'Een rustige tocht van twintig kilometer langs kleine wegen.',
      'We fietsen traag en stoppen om te picknicken.',
      'Ontdek de omgeving van {wijk} met de fiets.',
    ],
    openings: [
      'We rijden in groep met een begeleider vooraan en achteraan. De weg is vlak.',
      'Heb je geen fiets? Bel ons een week vroeger. Soms kunnen we er een lenen.',
    ],
    doing: [
      'We vertrekken stipt op het afgesproken uur.', 'Onderweg is er een drankje.',
      'We stoppen bij een mooie plek.', 'Een platte band herstellen we samen.',
    ],
  },
  {
    id: 'tafeltennis', weight: 2,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['sport'],
    levels: [1, 1, null], roles: ['sportclub', 'jeugdwerk'], venues: ['sporthal', 'jeugdhuis'],
    rhythms: ['weekly', 'opening'], moments: ['evening', 'wednesday', 'saturday'], minutes: [120],
    prices: ['free', 'small'], bookings: ['come'], ages: [[8, null], [null, null]], samePeople: [true, null],
    startWhen: ['any'], children: ['along', null],
    bring: ['Sportschoenen. Wij hebben paletjes.'],
    titles: [
      'Tafeltennis {wijk}', 'Pingpong voor iedereen', 'Vrij tafeltennis bij {org}',
      'Pingpong{dagdeel} {in_plek}',
    ],
    summaries: [
      'Zes tafels, veel balletjes en altijd een tegenstander.',
      'Jong en oud spelen {wanneer} samen.',
      'Pingpong speel je met weinig woorden.',
    ],
    openings: [
      'Je loopt binnen, neemt een paletje en speelt mee.',
      'Een trainer van {org} geeft tips aan wie dat wil.',
    ],
    doing: [
      'We spelen korte matchen.', 'Wie wint, schuift een tafel op.',
      'Kinderen spelen met een ouder of alleen.', 'Op het einde ruimen we samen op.',
    ],
  },
];
