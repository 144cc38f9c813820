/** Practising Dutch: talking groups, tables, walks, calls. */
import type { Blueprint } from '../blueprint.ts';

export const LANGUAGE_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'praatgroep', weight: 6,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen', 'mensen-leren-kennen'], themes: ['taal'],
    levels: [1, 1, 2, 2, 2, 3, null], roles: ['lokaal-bestuur', 'vereniging', 'welzijn', 'cvo-cbe', 'intergemeentelijk'],
    venues: ['buurthuis', 'buurthuis', 'dienstencentrum', 'gemeentehuis'],
    rhythms: ['weekly', 'weekly', 'weekly', 'biweekly'], moments: ['morning', 'afternoon', 'evening'], minutes: [90, 120],
    prices: ['free'], bookings: ['come', 'come', 'phone', 'mail', 'here'], capacities: [null, null, 12, 15],
    children: ['along', 'along', 'lookedAfter', 'no', null], samePeople: [true, true, null], startWhen: ['any', 'any', null],
    guideLanguageShare: 0.3,
    titles: [
      'Praatgroep {wijk}', 'Nederlands praten in {wijk}', 'Samen Nederlands praten', 'Praatgroep {plek}',
      'Babbel mee in het Nederlands', 'Oefen je Nederlands {in_plek}', 'Praten in kleine groep',
    ],
    summaries: [
      'We praten samen Nederlands in een kleine groep.',
      'Kom {wanneer} Nederlands praten {in_plek}.',
      'Oefen je Nederlands met mensen uit {wijk}. Je hoeft niet alles te kunnen.',
      'Een rustige groep voor iedereen die Nederlands leert.',
      'Praten over gewone dingen: eten, kinderen, werk, het weer.',
    ],
    openings: [
      'In deze praatgroep zitten zes tot tien mensen rond de tafel. Een vrijwilliger begeleidt het gesprek.',
      'Wil je meer Nederlands praten? In onze groep oefen je rustig. Fouten maken is normaal.',
      'Elke keer kiezen we samen een onderwerp. Je luistert eerst en praat als je wil.',
    ],
    doing: [
      'We stellen ons kort voor.', 'We praten in groepjes van drie of vier.', 'We kijken naar foto\'s en vertellen wat we zien.',
      'We leren vijf nieuwe woorden.', 'Op het einde drinken we koffie of thee.', 'De begeleider schrijft moeilijke woorden op het bord.',
    ],
  },
  {
    id: 'praattafel-bib', weight: 5,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen'], themes: ['taal', 'cultuur'],
    levels: [1, 2, 2, 3], roles: ['bibliotheek'], venues: ['bib'],
    rhythms: ['weekly', 'weekly', 'biweekly'], moments: ['morning', 'wednesday', 'evening', 'saturday'], minutes: [60, 90],
    prices: ['free'], bookings: ['come', 'come', 'mail', 'here'], capacities: [null, 8, 10], children: ['along', 'no', null],
    samePeople: [true, null, false], startWhen: ['any'],
    titles: [
      'Praattafel in de bib', 'Praattafel {plek}', 'Schuif aan bij de praattafel', 'Nederlands oefenen in de bib van {wijk}',
      'De bib praat mee', 'Een uur Nederlands tussen de boeken',
    ],
    summaries: [
      'Aan de praattafel in de bib praat je een uur Nederlands.',
      'Schuif {wanneer} aan bij de praattafel in de bib.',
      'Een tafel, een begeleider en acht stoelen. Eén stoel is voor jou.',
      'Oefen je Nederlands in de bibliotheek. Een lidkaart is niet nodig.',
    ],
    openings: [
      'De praattafel staat achteraan in de bib, bij de tijdschriften. Vraag aan de balie waar je moet zijn.',
      'De bibliotheek zet de koffie klaar. Een vrijwilliger leidt het gesprek.',
      'Je praat met andere mensen die Nederlands leren. Ook mensen uit de buurt doen mee.',
    ],
    doing: [
      'We lezen samen een korte tekst uit de krant.', 'We spelen een taalspel.', 'Je mag een boek uitkiezen en erover vertellen.',
      'De begeleider helpt je met moeilijke klanken.', 'We praten over de week die voorbij is.', 'Wie wil, krijgt een gratis lidkaart van de bib.',
    ],
  },
  {
    id: 'conversatietafel', weight: 4,
    kinds: ['oefenkans', 'ontmoeting'], goals: ['nederlands-oefenen', 'mensen-leren-kennen'], themes: ['taal'],
    levels: [2, 2, 3, 3, 4], roles: ['vereniging', 'cvo-cbe', 'lokaal-bestuur', 'welzijn'], venues: ['buurthuis', 'cultuur', 'dienstencentrum'],
    rhythms: ['weekly', 'weekly', 'biweekly'], moments: ['morning', 'afternoon', 'evening'], minutes: [120],
    prices: ['free', 'free', 'small'], bookings: ['come', 'come', 'phone'], children: ['along', 'no', null],
    samePeople: [true, true, null], startWhen: ['any', 'any', 'start'], guideLanguageShare: 0.1,
    titles: [
      'Conversatietafel met koffie', 'Koffie en Nederlands in {wijk}', 'Taalcafé {wijk}', 'Conversatietafel {plek}',
      'Taalcafé {in_plek}', 'Koffietafel: oefen je Nederlands',
    ],
    summaries: [
      'Koffie, thee en een gesprek in het Nederlands.',
      'In het taalcafé praat je twee uur Nederlands met mensen uit {gemeente}.',
      'Je volgt al les en wil meer praten? Kom {wanneer} naar het taalcafé.',
      'Gesprekken over nieuws, werk, familie en vrije tijd.',
    ],
    openings: [
      'Aan elke tafel zit iemand die al lang Nederlands spreekt. Je kiest zelf een tafel.',
      'Het taalcafé is voor mensen die al wat Nederlands spreken. We praten over wat in het nieuws is.',
      'We drinken koffie en praten. Na een uur wisselen we van tafel.',
    ],
    doing: [
      'Op tafel liggen kaartjes met vragen.', 'We bespreken één onderwerp per keer.', 'Je leert uitdrukkingen die mensen hier gebruiken.',
      'Halverwege is er een pauze met koffie.', 'Je praat met telkens andere mensen.', 'De begeleider verbetert alleen als je dat vraagt.',
    ],
  },
  {
    id: 'wandelen-en-praten', weight: 4,
    kinds: ['oefenkans', 'vrije-tijd'], goals: ['nederlands-oefenen', 'mensen-leren-kennen'], themes: ['taal', 'natuur'],
    levels: [1, 2, 2, 3], roles: ['vereniging', 'lokaal-bestuur', 'welzijn'], venues: ['park', 'buurthuis'],
    rhythms: ['weekly', 'biweekly', 'monthly'], moments: ['morning', 'afternoon', 'sunday'], minutes: [90, 120],
    prices: ['free'], bookings: ['come', 'come', 'phone'], children: ['along', 'along', null], bring: ['Stevige schoenen en een jas tegen de regen.', 'Een flesje water.'],
    samePeople: [true, null], startWhen: ['any'],
    titles: [
      'Wandelen en praten', 'Wandel en praat mee in {wijk}', 'Praatwandeling {wijk}', 'Stap voor stap Nederlands',
      'Op stap in {wijk}: wandelen en Nederlands oefenen', 'Wandelgroep voor wie Nederlands leert',
    ],
    summaries: [
      'We wandelen vijf kilometer en praten Nederlands.',
      'Wandel {wanneer} mee door {wijk} en oefen je Nederlands.',
      'Een rustige wandeling met tijd om te praten.',
      'Buiten zijn, bewegen en Nederlands spreken.',
    ],
    openings: [
      'We vertrekken {in_plek}. We wandelen traag, iedereen kan volgen.',
      'Onderweg praat je met wie naast je loopt. Dat is makkelijker dan aan een tafel.',
      'Een gids van {org} kent de weg. De wandeling duurt ongeveer anderhalf uur.',
    ],
    doing: [
      'Elke tien minuten wissel je van wandelpartner.', 'We leren de namen van bomen en gebouwen.', 'Bij slecht weer blijven we binnen en praten we daar.',
      'Na de wandeling drinken we iets samen.', 'Een buggy kan mee op de meeste paden.', 'We stoppen op drie plekken en vertellen iets.',
    ],
  },
  {
    id: 'taalwandeling', weight: 2,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen', 'iets-leren'], themes: ['taal', 'cultuur'],
    levels: [1, 1, 2], roles: ['lokaal-bestuur', 'cvo-cbe', 'intergemeentelijk'], venues: ['gemeentehuis', 'bib', 'plein'],
    rhythms: ['monthly', 'single', 'series'], moments: ['morning', 'afternoon', 'wednesday'], minutes: [120],
    prices: ['free'], bookings: ['mail', 'phone', 'here'], capacities: [12, 15, null], children: ['along', null], samePeople: [false, null], startWhen: ['any', null],
    titles: [
      'Taalwandeling door {wijk}', 'Ken je gemeente: taalwandeling', 'Woorden in de straat', 'Taalwandeling langs winkels en diensten',
      'Leer {wijk} kennen in het Nederlands',
    ],
    summaries: [
      'Leer {wijk} kennen en oefen de woorden die je onderweg ziet.',
      'We wandelen langs de dokter, de post, de bib en het gemeentehuis.',
      'Een wandeling met opdrachten in eenvoudig Nederlands.',
    ],
    openings: [
      'Waar is het containerpark? Waar vraag je een attest? We gaan samen kijken.',
      'Je krijgt een blad met woorden en foto\'s. Onderweg zoek je ze.',
      'De gemeente toont je de plekken die je nodig hebt. We praten traag en duidelijk.',
    ],
    doing: [
      'We lezen borden en openingsuren.', 'Je stelt één vraag in een winkel, samen met iemand.', 'Je oefent hoe je de weg vraagt.',
      'We bezoeken de balie van de gemeente.', 'Je krijgt een plan van {wijk} mee naar huis.',
    ],
  },
  {
    id: 'praten-online', weight: 3,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen'], themes: ['taal', 'digitaal'],
    levels: [2, 2, 3, 4, null], roles: ['cvo-cbe', 'intergemeentelijk', 'vereniging'], venues: ['online'],
    rhythms: ['weekly', 'weekly', 'series'], moments: ['evening', 'morning'], minutes: [60, 75],
    prices: ['free', 'free', 'unknown'], bookings: ['link', 'mail', 'here'], capacities: [8, 10, null], children: [null, 'along'],
    samePeople: [true, null], startWhen: ['any', 'start'],
    titles: [
      'Online praten in het Nederlands', 'Praatuur op je scherm', 'Nederlands oefenen van thuis', 'Online praatgroep {gemeente}',
      'Praat mee via video', 'Praatje via je scherm',
    ],
    summaries: [
      'Praat {wanneer} Nederlands via video, gewoon thuis.',
      'Een klein groepje, een begeleider en een uur praten op je scherm.',
      'Je hebt een computer, tablet of telefoon met internet nodig.',
    ],
    openings: [
      'We zien elkaar via video. Je krijgt de link nadat je ingeschreven bent.',
      'Heb je kleine kinderen of woon je ver? Online praten kan van thuis.',
      'Lukt het niet met de techniek? De begeleider belt je tien minuten vroeger op.',
    ],
    doing: [
      'We praten in groepjes van drie.', 'We bekijken samen een kort filmpje.', 'Je mag je camera uit laten.',
      'De begeleider typt moeilijke woorden in de chat.', 'We spelen een korte quiz.',
    ],
  },
  {
    id: 'praten-aan-telefoon', weight: 2,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen'], themes: ['taal'],
    levels: [1, 2, 3, null], roles: ['vereniging', 'welzijn', 'buddywerking'], venues: ['phone'],
    rhythms: ['appointment'], moments: ['morning'], minutes: [30, 60],
    prices: ['free'], bookings: ['phone', 'mail'], setting: ['duo'], samePeople: [true], startWhen: ['contact', 'any'], children: [null],
    titles: [
      'Praten aan de telefoon', 'Bel en oefen Nederlands', 'Een halfuur Nederlands aan de telefoon', 'Telefoonmaatje van {org}',
    ],
    summaries: [
      'Een vrijwilliger belt je elke week. Jullie praten Nederlands.',
      'Oefen Nederlands aan de telefoon, op een moment dat je zelf kiest.',
      'Bellen in het Nederlands is moeilijk. Hier oefen je het rustig.',
    ],
    openings: [
      'Je krijgt een vaste vrijwilliger. Jullie spreken zelf dag en uur af.',
      'Eerst bellen we je voor een korte kennismaking. Daarna zoeken we iemand die bij je past.',
    ],
    doing: [
      'Jullie bellen een halfuur per week.', 'Je oefent hoe je een afspraak maakt.', 'Je praat over je dag en je plannen.',
      'Je hebt alleen een telefoon nodig.',
    ],
  },
  {
    id: 'taalspelletjes', weight: 2,
    kinds: ['oefenkans', 'ontmoeting'], goals: ['nederlands-oefenen', 'vrienden-maken'], themes: ['taal'],
    levels: [1, 1, 2, 3], roles: ['bibliotheek', 'vereniging', 'cvo-cbe'], venues: ['bib', 'buurthuis'],
    rhythms: ['biweekly', 'monthly', 'weekly'], moments: ['afternoon', 'wednesday', 'saturday'], minutes: [90, 120],
    prices: ['free'], bookings: ['come', 'come', 'mail'], children: ['along', 'along', null], samePeople: [null, true], startWhen: ['any'],
    titles: [
      'Spelen met taal', 'Taalspelletjes in {wijk}', 'Woordenspel en koffie', 'Spelend Nederlands oefenen', 'Taalspelen {in_plek}',
    ],
    summaries: [
      'We spelen eenvoudige spelletjes in het Nederlands.',
      'Al spelend leer je nieuwe woorden.',
      'Kaartjes, dobbelstenen en woorden. Kom {wanneer} meespelen.',
    ],
    openings: [
      'Bij een spel praat je vanzelf. Je hoeft de spelregels niet te kennen.',
      'We hebben een kast vol spelletjes. Voor elk niveau is er iets.',
    ],
    doing: [
      'We spelen bingo met woorden.', 'We raden wat iemand tekent.', 'We vertellen een verhaal met dobbelstenen.',
      'Kinderen mogen meespelen.', 'De begeleider legt elk spel traag uit.',
    ],
  },
  {
    id: 'krant-lezen', weight: 2,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen', 'iets-leren'], themes: ['taal', 'cultuur'],
    levels: [3, 3, 4], roles: ['bibliotheek', 'cvo-cbe'], venues: ['bib'],
    rhythms: ['weekly', 'biweekly'], moments: ['morning', 'afternoon'], minutes: [60, 90],
    prices: ['free'], bookings: ['come', 'mail'], capacities: [null, 10], children: ['no', null], samePeople: [true, null], startWhen: ['any'],
    titles: [
      'Samen de krant lezen', 'Krantencafé {wijk}', 'Het nieuws in klare taal', 'Lees en bespreek de krant in de bib',
    ],
    summaries: [
      'We lezen een artikel en praten erover.',
      'Lees {wanneer} het nieuws samen met anderen.',
      'Je leest traag en vraagt wat je niet begrijpt.',
    ],
    openings: [
      'Kranten zijn soms moeilijk. Samen lezen helpt.',
      'We kiezen elke keer twee artikels. Iedereen leest een stuk.',
    ],
    doing: [
      'We zoeken moeilijke woorden op.', 'We geven onze mening over het nieuws.', 'We kijken ook naar het weerbericht.',
      'De bib zet kranten en koffie klaar.',
    ],
  },
  {
    id: 'taalduo', weight: 2,
    kinds: ['oefenkans', 'buddywerking'], goals: ['nederlands-oefenen', 'mensen-leren-kennen'], themes: ['taal'],
    levels: [2, 2, 3, null], roles: ['vereniging', 'cvo-cbe', 'buddywerking'], venues: ['buurthuis', 'bib'],
    rhythms: ['appointment'], moments: ['evening'], minutes: [60, 90],
    prices: ['free'], bookings: ['mail', 'phone'], setting: ['duo'], samePeople: [true], startWhen: ['contact'], children: ['along', null],
    spoken: ['dutch', 'mixed', 'mixed'],
    titles: [
      'Taalduo: leer elkaars taal', 'Taaltandem {gemeente}', 'Jij leert mij, ik leer jou', 'Taalduo van {org}',
    ],
    summaries: [
      'Jij oefent Nederlands, de ander oefent jouw taal.',
      'Met twee praten jullie een uur per week, half in elke taal.',
      'We zoeken iemand die jouw taal wil leren en met jou Nederlands praat.',
    ],
    openings: [
      'Vertel ons welke taal je spreekt. We zoeken iemand die deze taal wil oefenen.',
      'Een duo spreekt af in de bib, in een café of in het park. De eerste keer gaat een begeleider mee.',
    ],
    doing: [
      'Jullie praten een halfuur in elke taal.', 'Jullie kiezen zelf waarover jullie praten.',
      'Na zes weken vragen we hoe het gaat.', 'Stoppen kan altijd, laat het ons dan weten.',
    ],
  },
  {
    id: 'brieven-lezen', weight: 2,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen', 'iets-leren'], themes: ['taal', 'welzijn'],
    levels: [1, 1, 2, null], roles: ['ocmw', 'welzijn', 'lokaal-bestuur'], venues: ['dienstencentrum', 'gemeentehuis'],
    rhythms: ['opening', 'weekly'], moments: ['morning', 'afternoon'], minutes: [120, 150],
    prices: ['free'], bookings: ['come'], children: ['along', null], setting: ['duo', 'group'], samePeople: [false, null], startWhen: ['any'],
    guideLanguageShare: 0.5,
    titles: [
      'Brieven lezen en begrijpen', 'Post en papieren: we lezen samen', 'Papieren op tafel in {wijk}', 'Leesuur voor brieven en formulieren',
    ],
    summaries: [
      'Breng je brief mee. We lezen hem samen in het Nederlands.',
      'Je leert brieven van de school, de bank of de gemeente begrijpen.',
      'Oefen Nederlands met je eigen post.',
    ],
    openings: [
      'Een brief van de school of de gemeente is vaak moeilijk. Wij lezen mee.',
      'Je leert de woorden die altijd terugkomen. Zo begrijp je de volgende brief beter.',
    ],
    doing: [
      'We zoeken eerst de datum en de vraag in de brief.', 'Je oefent hoe je antwoordt.', 'We vullen samen een formulier in.',
      'Je brief blijft van jou, wij bewaren niets.',
    ], bring: ['De brief of het formulier.', 'Je leesbril, als je die nodig hebt.'],
  },
];
