/** Work: job help, volunteering, kennismakingsstages. */
import type { Blueprint } from '../blueprint.ts';

export const WORK_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'sollicitatiehulp', weight: 3,
    kinds: ['ontmoeting', 'oefenkans'], goals: ['werk-voorbereiden', 'nederlands-oefenen'],
    themes: ['werk', 'taal'],
    levels: [2, 2, 3, 3, null], roles: ['ocmw', 'welzijn', 'vereniging', 'cvo-cbe'],
    venues: ['dienstencentrum', 'buurthuis', 'bib'],
    rhythms: ['weekly', 'opening', 'series'], moments: ['morning', 'afternoon'], minutes: [120, 180],
    prices: ['free'], bookings: ['come', 'phone', 'mail'], capacities: [null, 8], ages: [[18, null]],
    samePeople: [null, true], startWhen: ['any', 'start'], children: ['no', null],
    bring: ['Je cv, als je er al een hebt.'],
    titles: [
      'Hulp bij solliciteren', 'Sollicitatieclub {wijk}', 'Mijn cv in het Nederlands',
      'Oefen je sollicitatiegesprek', 'Werkcafé {plek}',
    ],
    summaries: [
      'Maak je cv en oefen een sollicitatiegesprek in het Nederlands.',
      'We zoeken samen vacatures en schrijven een brief.',
      'Vrijwilligers met werkervaring helpen je op weg.',
    ],
    openings: [
      'Werk zoeken in een nieuwe taal is moeilijk. In de groep oefen je rustig.',
      'Onze vrijwilligers werkten in een fabriek, een school, een winkel of een kantoor.',
    ],
    doing: [
      'We bekijken vacatures in de buurt.', 'Je vertelt over je vorige werk.',
      'We spelen een gesprek met een werkgever.', 'We bellen samen naar een bedrijf.',
      'Je cv neem je mee op papier en op een stick.',
    ],
  },
  {
    id: 'praten-over-werk', weight: 2,
    kinds: ['oefenkans'], goals: ['nederlands-oefenen', 'werk-voorbereiden'], themes: ['werk', 'taal'],
    levels: [2, 3, 3], roles: ['cvo-cbe', 'intergemeentelijk', 'bedrijf'],
    venues: ['school', 'bedrijf', 'online'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'afternoon'], minutes: [90, 120],
    prices: ['free'], bookings: ['mail', 'here', 'link'], capacities: [10, 12], ages: [[18, null]],
    samePeople: [true], startWhen: ['start', 'any'], children: ['no', null],
    titles: [
      'Nederlands voor op het werk', 'Praten over je job', 'Nederlands op de werkvloer',
      'Werktaal oefenen bij {org}',
    ],
    summaries: [
      'Oefen de zinnen die je op het werk nodig hebt.',
      'Praat met collega\'s, begrijp je rooster, vraag verlof.',
      'Voor wie werkt of binnenkort wil werken.',
    ],
    openings: [
      'We vertrekken van jouw werk: poetsen, bouwen, zorgen, verkopen.',
      'Je oefent met mensen die hetzelfde werk doen.',
    ],
    doing: [
      'We lezen een loonbrief.', 'We bellen naar een ploegbaas, in een spel.',
      'We leren woorden over veiligheid.', 'Je maakt een lijst met jouw vakwoorden.',
    ],
  },
  {
    id: 'kennismakingsdag-vrijwilligers', weight: 3,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'mensen-leren-kennen'],
    themes: ['werk', 'welzijn'],
    levels: [1, 2, 2, null], roles: ['lokaal-bestuur', 'welzijn', 'vereniging'],
    venues: ['gemeentehuis', 'cultuur', 'buurthuis'],
    rhythms: ['single', 'monthly'], moments: ['saturday', 'wednesday', 'evening'], minutes: [120, 150],
    prices: ['free'], bookings: ['come', 'mail', 'phone'], samePeople: [false], startWhen: ['any'],
    children: ['along', 'lookedAfter', null], guideLanguageShare: 0.3,
    titles: [
      'Vrijwilliger worden? Kom kijken', 'Kennismakingsdag vrijwilligers',
      'Beurs voor vrijwilligers in {gemeente}', 'Doe iets voor {wijk}', 'Zoek je vrijwilligerswerk?',
    ],
    summaries: [
      'Twintig organisaties vertellen wat je bij hen kan doen.',
      'Ontdek welk vrijwilligerswerk bij je past.',
      'Vrijwilliger worden zonder veel Nederlands kan ook. Vraag ernaar.',
    ],
    openings: [
      'Je wandelt langs tafels en praat met mensen. Een gids loopt met je mee als je dat wil.',
      'Voor sommige taken heb je weinig taal nodig. Op elke tafel staat hoeveel.',
    ],
    doing: [
      'Je vult een kaart in met wat je graag doet.', 'We leggen uit wat een vrijwilliger mag en krijgt.',
      'Je maakt een afspraak om een keer mee te werken.', 'Er is koffie en een hapje.',
    ],
  },
  {
    id: 'kringwinkel', weight: 3,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'werk-voorbereiden'],
    themes: ['werk', 'natuur'],
    levels: [1, 1, 2, 2, null], roles: ['welzijn', 'andere'], venues: ['kringwinkel'],
    rhythms: ['opening', 'weekly', 'appointment'], moments: ['morning', 'afternoon'], minutes: [180, 240],
    prices: ['free'], bookings: ['phone', 'mail', 'come'], ages: [[18, null], [16, null]], samePeople: [true],
    startWhen: ['contact', 'any'], children: ['no', null], capacities: [null, 3],
    bring: ['Kleren die vuil mogen worden en stevige schoenen.'],
    titles: [
      'Helpen in de kringwinkel', 'Sorteren in {plek}', 'Vrijwilliger in de tweedehandswinkel',
      'Kringwinkel {wijk} zoekt helpende handen',
    ],
    summaries: [
      'Je sorteert kleren, boeken en speelgoed.',
      'Werk een halve dag per week in onze winkel.',
      'Je werkt samen met een vaste ploeg en oefent Nederlands.',
    ],
    openings: [
      'Je krijgt een vaste begeleider. Hij toont je het werk.',
      'Je kiest zelf: achter de schermen of in de winkel.',
    ],
    doing: [
      'Je kijkt wat nog goed is.', 'Je hangt prijzen aan kleren.', 'Je helpt klanten als je dat wil.',
      'In de pauze eten we samen.',
    ],
  },
  {
    id: 'rusthuisbezoek', weight: 3,
    kinds: ['vrijwilligerswerk', 'oefenkans'], goals: ['vrijwilliger-worden', 'nederlands-oefenen'],
    themes: ['welzijn', 'taal'],
    levels: [2, 2, 3, 3], roles: ['welzijn', 'ocmw'], venues: ['rusthuis'],
    rhythms: ['weekly', 'appointment', 'biweekly'], moments: ['afternoon', 'wednesday', 'sunday'],
    minutes: [90, 120],
    prices: ['free'], bookings: ['phone', 'mail'], ages: [[18, null], [16, null]], samePeople: [true],
    startWhen: ['contact', 'any'], setting: ['duo', 'group'], children: ['along', null],
    titles: [
      'Op bezoek in het rusthuis', 'Praten met bewoners van {plek}', 'Tijd voor een bewoner',
      'Bezoekvrijwilliger in {wijk}', 'Samen wandelen met ouderen',
    ],
    summaries: [
      'Bewoners van het rusthuis praten graag met jou.',
      'Je gaat op bezoek bij een oudere en oefent je Nederlands.',
      'Wandelen, kaarten of gewoon luisteren.',
    ],
    openings: [
      'Veel bewoners krijgen weinig bezoek. Zij hebben tijd en praten traag.',
      'De eerste keer ga je samen met een begeleider. Daarna kies je zelf een dag.',
    ],
    doing: [
      'Je drinkt koffie met een bewoner.', 'Je wandelt in de tuin.', 'Je helpt bij een spel of een feest.',
      'Na drie keer vraagt de begeleider hoe het gaat.',
    ],
  },
  {
    id: 'sociale-winkel', weight: 2,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'mensen-leren-kennen'],
    themes: ['welzijn', 'koken'],
    levels: [1, 2, 2, null], roles: ['welzijn', 'ocmw'], venues: ['dienstencentrum', 'buurthuis'],
    rhythms: ['weekly', 'opening'], moments: ['morning', 'afternoon'], minutes: [180, 210],
    prices: ['free'], bookings: ['phone', 'mail'], ages: [[18, null]], samePeople: [true],
    startWhen: ['contact'], children: ['no', null],
    titles: [
      'Helpen in de sociale winkel', 'Rekken vullen in {wijk}', 'Vrijwilliger bij de sociale kruidenier',
      'Ploegmaat in de winkel van {org}',
    ],
    summaries: [
      'Je vult rekken, maakt pakketten en ontvangt mensen.',
      'Een vaste ploeg zoekt iemand voor een halve dag per week.',
      'Werken met je handen, praten met mensen.',
    ],
    openings: [
      'In onze winkel kopen mensen met weinig geld goedkoop eten. De ploeg bestaat uit vrijwilligers.',
      'Je begint met eenvoudig werk. Later kan je aan de kassa staan.',
    ],
    doing: [
      'Je sorteert groenten en fruit.', 'Je kijkt de datum op pakjes na.', 'Je maakt koffie voor de klanten.',
      'We eten samen op de middag.',
    ],
  },
  {
    id: 'helpen-bij-evenement', weight: 2,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'vrienden-maken'],
    themes: ['feest', 'cultuur'],
    levels: [1, 1, 2, null], roles: ['jeugdwerk', 'lokaal-bestuur', 'vereniging'],
    venues: ['plein', 'park', 'cultuur'],
    rhythms: ['single', 'series'], moments: ['weekend', 'saturday', 'evening'], minutes: [240, 300],
    prices: ['free'], bookings: ['mail', 'link', 'phone'], ages: [[16, null], [18, null]],
    samePeople: [false, true], startWhen: ['any', 'contact'], children: ['no', null],
    capacities: [10, 20, null],
    titles: [
      'Help mee op het feest', 'Handen gezocht voor het buurtfeest',
      'Vrijwilliger op een festival in {gemeente}', 'Opbouwen en afbreken met {org}',
    ],
    summaries: [
      'Tafels zetten, soep schenken, afval sorteren: jij kiest.',
      'Je werkt in een ploeg van vijf en ziet het feest gratis.',
      'Een dag helpen en veel mensen leren kennen.',
    ],
    openings: [
      'Een feest maak je niet alleen. Wij zoeken dertig vrijwilligers.',
      'Je krijgt een T-shirt, eten en een ploegverantwoordelijke die alles toont.',
    ],
    doing: [
      'We komen een uur vroeger samen.', 'Je werkt in een shift van vier uur.', 'We eten met de hele ploeg.',
      'Daarna vieren we mee.',
    ],
  },
  {
    id: 'bibvrijwilliger', weight: 2,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'nederlands-oefenen'], themes: ['cultuur'],
    levels: [2, 3, 3], roles: ['bibliotheek'], venues: ['bib'],
    rhythms: ['weekly', 'appointment'], moments: ['morning', 'afternoon', 'wednesday'],
    minutes: [120, 150, 180],
    prices: ['free'], bookings: ['mail', 'phone'], ages: [[16, null], [18, null]], samePeople: [true],
    startWhen: ['contact'], setting: ['group', 'duo', 'alone'], children: [null],
    titles: [
      'Vrijwilliger in de bib', 'Boeken terugzetten in {plek}', 'Werk mee in de bibliotheek',
      'Helpen bij de kinderboeken',
    ],
    summaries: [
      'Je zet boeken terug en helpt bij activiteiten.',
      'Een rustige plek om te werken en Nederlands te lezen.',
      'Help een halve dag per week in de bibliotheek.',
    ],
    openings: [
      'Je leert eerst het alfabet van de bib. Een medewerker werkt met je mee.',
      'Hou je van boeken en orde? Dan is dit misschien iets voor jou.',
    ],
    doing: [
      'Je zet boeken op de juiste plaats.', 'Je plakt etiketten.', 'Je helpt bij het voorleesuur.',
      'Je drinkt koffie met de ploeg.',
    ],
  },
  {
    id: 'stage-gemeente', weight: 3,
    kinds: ['kennismakingsstage'], goals: ['werk-voorbereiden', 'nederlands-oefenen'], themes: ['werk'],
    levels: [2, 2, 3], roles: ['lokaal-bestuur'], venues: ['gemeentehuis'],
    rhythms: ['appointment', 'appointment', 'series'], moments: ['morning'], minutes: [240, 420],
    prices: ['free'], bookings: ['mail', 'phone'], ages: [[18, null]], samePeople: [true],
    startWhen: ['contact'], capacities: [1, 2], children: [null, 'no'], onlyTrajectShare: 0.4,
    onlyResidentsShare: 0.4,
    titles: [
      'Kennismakingsstage bij de gemeente', 'Meelopen met de groendienst',
      'Stage in het gemeentehuis van {gemeente}', 'Kijken en meewerken bij het lokaal bestuur',
    ],
    summaries: [
      'Leer een dienst van de gemeente kennen door mee te werken.',
      'Je loopt mee met de groendienst, de poetsploeg of het onthaal.',
      'Enkele dagen werken, kijken en Nederlands spreken.',
    ],
    openings: [
      'Je kiest samen met ons een dienst. Een collega begeleidt je de hele tijd.',
      'Het is geen betaald werk. Je leert hoe mensen hier samenwerken.',
    ],
    doing: [
      'De eerste dag krijg je een rondleiding.', 'Je werkt mee met een ploeg.',
      'Je eet samen met de collega\'s.', 'Op het einde bespreken we wat je leerde.',
    ],
  },
  {
    id: 'stage-rusthuis', weight: 2,
    kinds: ['kennismakingsstage'], goals: ['werk-voorbereiden'], themes: ['werk', 'welzijn'],
    levels: [2, 3, 3], roles: ['welzijn', 'ocmw'], venues: ['rusthuis'],
    rhythms: ['appointment', 'series'], moments: ['morning'], minutes: [240, 300],
    prices: ['free'], bookings: ['phone', 'mail'], ages: [[18, null]], samePeople: [true],
    startWhen: ['contact'], capacities: [1, 2], children: [null], onlyTrajectShare: 0.4,
    titles: [
      'Kennismakingsstage in het rusthuis', 'Proef van werken in de zorg', 'Meelopen in {plek}',
      'Stage in de keuken van het rusthuis',
    ],
    summaries: [
      'Ontdek of werken in de zorg iets voor jou is.',
      'Je helpt in de keuken, de was of bij activiteiten.',
      'Een korte stage met een vaste begeleider.',
    ],
    openings: [
      'In {plek} wonen tachtig ouderen. Veel collega\'s leerden hier zelf Nederlands.',
      'Je zorgt niet alleen voor bewoners. Je werkt altijd samen met iemand.',
    ],
    doing: [
      'Je dekt tafels en schenkt koffie.', 'Je helpt bij een zangnamiddag.',
      'Je leert woorden over eten en zorg.', 'Na de stage praten we over werk en opleiding.',
    ],
  },
  {
    id: 'stage-kinderopvang', weight: 2,
    kinds: ['kennismakingsstage'], goals: ['werk-voorbereiden'], themes: ['werk', 'gezin'],
    levels: [3, 3, 4], roles: ['welzijn', 'school', 'lokaal-bestuur'],
    venues: ['school', 'huis-van-het-kind'],
    rhythms: ['appointment'], moments: ['morning'], minutes: [240, 300],
    prices: ['free'], bookings: ['mail', 'phone'], ages: [[18, null]], samePeople: [true],
    startWhen: ['contact'], capacities: [1], children: [null], onlyTrajectShare: 0.3,
    titles: [
      'Kennismakingsstage in de kinderopvang', 'Meespelen en meewerken in de opvang',
      'Een week in een kinderopvang', 'Stage bij jonge kinderen',
    ],
    summaries: [
      'Kijk en help mee in de kinderopvang.',
      'Je leert hoe een dag met jonge kinderen verloopt.',
      'Een korte stage voor wie later met kinderen wil werken.',
    ],
    openings: [
      'Je speelt mee, helpt bij het eten en leert van de begeleiders.',
      'Je bent nooit alleen met de kinderen. Een begeleider is er altijd bij.',
    ],
    doing: [
      'Je leest een boekje voor.', 'Je helpt bij het fruit eten.', 'Je leert liedjes en korte zinnen.',
      'We praten elke dag kort na.',
    ],
  },
  {
    id: 'stage-bedrijf', weight: 3,
    kinds: ['kennismakingsstage'], goals: ['werk-voorbereiden', 'mensen-leren-kennen'], themes: ['werk'],
    levels: [1, 2, 2, 3, null], roles: ['bedrijf'], venues: ['bedrijf'],
    rhythms: ['appointment', 'series', 'appointment'], moments: ['morning'], minutes: [240, 420],
    prices: ['free'], bookings: ['mail', 'phone', 'link'], ages: [[18, null]], samePeople: [true],
    startWhen: ['contact'], capacities: [1, 2, 3], children: [null], onlyTrajectShare: 0.3,
    bring: ['Kleren die vuil mogen worden. Werkschoenen krijg je van ons.'],
    titles: [
      'Kennismakingsstage bij {org}', 'Proefdraaien in ons bedrijf', 'Meelopen in een bedrijf in {wijk}',
      'Kijken en meewerken bij {org}', 'Korte stage in {wijk}',
    ],
    summaries: [
      'Leer ons bedrijf en onze mensen kennen.',
      'Je werkt een tijd mee met een ervaren collega.',
      'Ontdek welk werk bij je past en oefen Nederlands.',
    ],
    openings: [
      'In ons bedrijf werken twaalf mensen. Aan tafel praten we Nederlands.',
      'Je krijgt een peter of meter. Die toont je alles, ook de kleine dingen.',
    ],
    doing: [
      'Je leert de regels over veiligheid.', 'Je doet elke dag een andere taak.', 'Je eet mee in de refter.',
      'Op vrijdag vertellen we wat goed ging.',
    ],
  },
];
