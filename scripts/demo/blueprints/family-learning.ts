/** Parents, children, school, digital skills, health. */
import type { Blueprint } from '../blueprint.ts';

export const FAMILY_LEARNING_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'babbelgroep-ouders', weight: 4,
    kinds: ['ontmoeting', 'oefenkans'], goals: ['mensen-leren-kennen', 'nederlands-oefenen'],
    themes: ['gezin', 'taal'],
    levels: [1, 1, 2, null], roles: ['school', 'welzijn', 'lokaal-bestuur'],
    venues: ['school', 'huis-van-het-kind'],
    rhythms: ['weekly', 'biweekly', 'monthly'], moments: ['morning'], minutes: [90, 120],
    prices: ['free'], bookings: ['come', 'phone'], audiences: ['ouders'], audienceOpenShare: 0.1,
    children: ['along', 'lookedAfter', 'along'], samePeople: [true], startWhen: ['any'],
    guideLanguageShare: 0.4,
    titles: [
      'Babbelgroep voor ouders', 'Ouders praten in {wijk}', 'Koffie voor mama\'s en papa\'s',
      'Praatgroep voor mama\'s en papa\'s', 'Oudercafé {plek}',
    ],
    summaries: [
      'Ouders praten Nederlands over school en opvoeden.',
      'Na het afzetten van de kinderen drinken we koffie.',
      'Ouders komen {wanneer} samen {in_plek}.',
    ],
    openings: [
      'Wat betekent een briefje van de juf? Hoe werkt een oudercontact? We praten erover.',
      'Baby\'s en peuters mogen mee. Er is een speelmat.',
    ],
    doing: [
      'We lezen samen een brief van school.', 'We wisselen tips uit.', 'Soms komt een leerkracht langs.',
      'We zingen een kinderliedje in het Nederlands.', 'Je leert andere ouders van de school kennen.',
    ],
  },
  {
    id: 'babymassage', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['gezin', 'welzijn'],
    levels: [1, 1, 2], roles: ['welzijn', 'lokaal-bestuur'], venues: ['huis-van-het-kind'],
    rhythms: ['series', 'series', 'weekly'], moments: ['morning', 'afternoon'], minutes: [60, 75],
    prices: ['free', 'small', 'tariffs'], bookings: ['phone', 'mail', 'here'], capacities: [8, 10],
    audiences: ['ouders', 'gezinnen'], audienceOpenShare: 0, children: ['along'], ages: [[null, null]],
    samePeople: [true], startWhen: ['start', 'any'],
    bring: ['Een grote handdoek en een reserveluier.'],
    titles: [
      'Babymassage', 'Zachte handen: babymassage', 'Babymassage in {wijk}', 'Tijd voor je baby {in_plek}',
    ],
    summaries: [
      'Leer je baby masseren en ontmoet andere ouders.',
      'Voor ouders met een baby van één tot acht maanden.',
      'Een rustig uur met je baby.',
    ],
    openings: [
      'De begeleidster toont alles met een pop. Je kijkt en doet na.',
      'We zitten op matten in een warme kamer. Huilen en voeden mag.',
    ],
    doing: [
      'We masseren eerst voeten en benen.', 'We zingen zachte liedjes.', 'Na de massage drinken we thee.',
      'Je kan vragen stellen over slapen en eten.',
    ],
  },
  {
    id: 'voorleesuur', weight: 4,
    kinds: ['vrije-tijd', 'oefenkans'], goals: ['nederlands-oefenen', 'iets-leren'],
    themes: ['gezin', 'taal', 'cultuur'],
    levels: [1, 1, 1, 2], roles: ['bibliotheek'], venues: ['bib'],
    rhythms: ['weekly', 'monthly', 'biweekly'], moments: ['wednesday', 'saturday'], minutes: [45, 60],
    prices: ['free'], bookings: ['come', 'come', 'mail'], audiences: ['kinderen', 'gezinnen'],
    audienceOpenShare: 0.1, ages: [[3, 6], [4, 8], [2, 7]], children: ['along'], samePeople: [false],
    startWhen: ['any'],
    titles: [
      'Voorleesuur in de bib', 'Verhalen op het tapijt', 'Voorlezen in {wijk}',
      'Boekjes en liedjes {in_plek}', 'Luister, een verhaal',
    ],
    summaries: [
      'We lezen prentenboeken voor. Ouders blijven erbij.',
      'Kinderen luisteren, zingen en knutselen.',
      'Een verhaal in het Nederlands, met prenten en gebaren.',
    ],
    openings: [
      'Een vrijwilliger leest twee verhalen voor. Daarna knutselen we iets kleins.',
      'Je kind hoeft nog geen Nederlands te spreken. Prenten helpen.',
    ],
    doing: [
      'We zitten op kussens.', 'We zingen een liedje bij het verhaal.', 'Je mag het boek lenen.',
      'Soms lezen we hetzelfde verhaal in een tweede taal.',
    ],
  },
  {
    id: 'speelplein', weight: 3,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['gezin', 'sport'],
    levels: [1, 1, null], roles: ['jeugdwerk', 'lokaal-bestuur'], venues: ['speelplein'],
    rhythms: ['holiday'], moments: ['morning'], minutes: [420],
    prices: ['tariffs', 'tariffs', 'middle'], bookings: ['link', 'phone', 'mail'], audiences: ['kinderen'],
    audienceOpenShare: 0, ages: [[3, 12], [6, 12], [4, 15]], children: [null], capacities: [60, 80, null],
    samePeople: [true, null], startWhen: ['any'],
    bring: ['Een lunchpakket, een drankje en kleren die vuil mogen worden.'], onlyResidentsShare: 0.2,
    titles: [
      'Speelplein {wijk}', 'Vakantie bij {org}', 'Speelweek {plek}', 'Spelen in de vakantie',
      'Vakantiespel {gemeente}',
    ],
    summaries: [
      'Kinderen spelen een hele week samen, binnen en buiten.',
      'Jonge begeleiders verzinnen elke dag een nieuw spel.',
      'Een dag apart komen kan ook.',
    ],
    openings: [
      'Op het speelplein leren kinderen spelend Nederlands. Ze hoeven nog niets te kunnen.',
      'We spelen in groepen volgens leeftijd. Broers en zussen mogen samen blijven.',
    ],
    doing: [
      'In de voormiddag kiezen kinderen zelf wat ze doen.', 'We eten samen ons lunchpakket.',
      'In de namiddag is er een groot spel.', 'Op vrijdag tonen we aan de ouders wat we deden.',
    ],
  },
  {
    id: 'speelochtend', weight: 3,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['gezin'],
    levels: [1, 1, 2, null], roles: ['welzijn', 'lokaal-bestuur', 'vereniging'],
    venues: ['huis-van-het-kind', 'buurthuis'],
    rhythms: ['weekly', 'opening', 'weekly'], moments: ['morning', 'wednesday'], minutes: [120, 150],
    prices: ['free', 'free', 'small'], bookings: ['come'], audiences: ['gezinnen', 'ouders'],
    audienceOpenShare: 0, ages: [[0, 3], [0, 4], [null, null]], children: ['along'], samePeople: [true, null],
    startWhen: ['any'], guideLanguageShare: 0.3,
    titles: [
      'Spelen met je peuter', 'Speel mee in {wijk}', 'Kleine voetjes {in_plek}',
      'Spelen en ontmoeten voor gezinnen', 'Peuter{dagdeel} {plek}',
    ],
    summaries: [
      'Je kind speelt, jij leert andere ouders kennen.',
      'Speelgoed, liedjes en koffie voor gezinnen met jonge kinderen.',
      'Kom {wanneer} spelen met je baby of peuter.',
    ],
    openings: [
      'Je blijft zelf bij je kind. Een begeleidster speelt mee.',
      'Hier zie je hoe je kind met andere kinderen speelt. Zo is de start op school makkelijker.',
    ],
    doing: [
      'Er zijn blokken, boekjes en een glijbaantje.', 'We zingen liedjes met gebaren.',
      'We eten samen fruit.', 'Je kan vragen stellen over school en opvang.',
    ],
  },
  {
    id: 'huiswerkhulp', weight: 3,
    kinds: ['vrijwilligerswerk'], goals: ['vrijwilliger-worden', 'iets-leren'],
    themes: ['onderwijs', 'gezin'],
    levels: [3, 3, 4, 4], roles: ['vereniging', 'school', 'welzijn'], venues: ['school', 'buurthuis', 'bib'],
    rhythms: ['weekly'], moments: ['after-school', 'wednesday'], minutes: [90, 120],
    prices: ['free'], bookings: ['mail', 'phone'], ages: [[18, null], [16, null]], children: ['no', null],
    samePeople: [true], startWhen: ['contact', 'start'],
    titles: [
      'Help kinderen met hun huiswerk', 'Huiswerkklas {wijk} zoekt vrijwilligers',
      'Word huiswerkbegeleider bij {org}', 'Huiswerkhulp {plek}',
    ],
    summaries: [
      'Je helpt kinderen van de lagere school met lezen en rekenen.',
      'Een paar uur per week met kinderen werken.',
      'Ben je goed in rekenen? Kinderen hebben je hulp nodig.',
    ],
    openings: [
      'Je begeleidt twee of drie kinderen aan een tafel. Een leerkracht is in de buurt.',
      'We vragen dat je een heel schooljaar komt. Zo kennen de kinderen je.',
    ],
    doing: [
      'Eerst eten we samen fruit.', 'Je helpt met lezen en rekenen.', 'Je kijkt of de boekentas klaar is.',
      'Elke maand praten we met alle begeleiders.',
    ],
  },
  {
    id: 'kookles-gezin', weight: 1,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'vrienden-maken'], themes: ['gezin', 'koken'],
    levels: [1, 2, null], roles: ['lokaal-bestuur', 'vereniging'], venues: ['school', 'huis-van-het-kind'],
    rhythms: ['single', 'monthly', 'holiday'], moments: ['wednesday', 'saturday', 'weekend'],
    minutes: [150, 180],
    prices: ['small', 'tariffs'], bookings: ['mail', 'here', 'link'], capacities: [8, 10, 12],
    audiences: ['gezinnen'], audienceOpenShare: 0, children: ['along'], samePeople: [false],
    startWhen: ['any'],
    titles: [
      'Koken met je kind', 'Gezinskeuken {wijk}', 'Kleine koks in {wijk}', 'Samen pannenkoeken bakken',
    ],
    summaries: [
      'Ouders en kinderen koken en eten samen.',
      'Kinderen snijden, roeren en proeven. Jij ook.',
      'Gezonde recepten die kinderen lusten.',
    ],
    openings: [
      'Elk gezin krijgt een tafel en een recept met foto\'s.',
      'Opa, oma, tante of buurvrouw mag ook met het kind meekomen.',
    ],
    doing: [
      'We wassen onze handen en doen een schort aan.', 'Kinderen wegen en roeren.',
      'We dekken samen de tafel.', 'Je neemt het recept mee.',
    ],
  },
  {
    id: 'digitaal-inloopuur', weight: 4,
    kinds: ['ontmoeting'], goals: ['iets-leren'], themes: ['digitaal'],
    levels: [1, 1, 2, null], roles: ['bibliotheek', 'lokaal-bestuur', 'ocmw', 'intergemeentelijk'],
    venues: ['bib', 'dienstencentrum', 'gemeentehuis'],
    rhythms: ['opening', 'weekly'], moments: ['morning', 'afternoon'], minutes: [120, 180],
    prices: ['free'], bookings: ['come'], samePeople: [false], startWhen: ['any'],
    setting: ['alone', 'duo', null], children: ['along', null], guideLanguageShare: 0.4,
    bring: ['Je telefoon, tablet of laptop en je wachtwoorden.'],
    titles: [
      'Digitaal inloopuur', 'Digipunt {wijk}', 'Hulp met je telefoon of computer', 'Digihulp {in_plek}',
      'Vragen over je smartphone?',
    ],
    summaries: [
      'Kom langs met je vraag over telefoon, computer of internet.',
      'Een vrijwilliger helpt je, één vraag per keer.',
      'Loop {wanneer} binnen. Een afspraak is niet nodig.',
    ],
    openings: [
      'Hoe installeer je een app? Hoe stuur je een mail naar school? Wij tonen het.',
      'We doen het niet in jouw plaats. We leren het je stap voor stap.',
    ],
    doing: [
      'Je neemt een nummer en wacht even.', 'Je werkt op je eigen toestel.', 'Er zijn ook computers van ons.',
      'Je krijgt de stappen op papier mee.',
    ],
  },
  {
    id: 'smartphone-les', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['digitaal', 'onderwijs'],
    levels: [1, 2, 2, null], roles: ['cvo-cbe', 'bibliotheek'], venues: ['school', 'bib'],
    rhythms: ['series'], moments: ['morning', 'afternoon', 'evening'], minutes: [120, 150],
    prices: ['free', 'small', 'tariffs'], bookings: ['here', 'phone', 'link'], capacities: [8, 10, 12],
    samePeople: [true], startWhen: ['start'], children: ['no', null],
    bring: ['Je smartphone en een oplader.'],
    titles: [
      'Leren werken met je smartphone', 'Smartphone voor beginners', 'Digitaal op weg in {wijk}',
      'Computer van nul bij {org}',
    ],
    summaries: [
      'In een korte reeks leer je bellen, foto\'s maken en veilig betalen.',
      'Een kleine groep, een geduldige lesgever.',
      'Je oefent wat je elke dag nodig hebt.',
    ],
    openings: [
      'We beginnen bij het begin. Geen enkele vraag is te klein.',
      'De lesgever gebruikt een groot scherm. Je ziet waar je moet drukken.',
    ],
    doing: [
      'We zoeken een bus of trein op.', 'We maken een veilig wachtwoord.',
      'We sturen een bericht met een foto.', 'We leren valse berichten herkennen.',
    ],
  },
  {
    id: 'ehbo', weight: 2,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['onderwijs', 'welzijn'],
    levels: [2, 3, 3], roles: ['vereniging', 'lokaal-bestuur', 'andere'], venues: ['school', 'buurthuis'],
    rhythms: ['series', 'single'], moments: ['evening', 'saturday'], minutes: [150, 180],
    prices: ['small', 'free', 'middle'], bookings: ['mail', 'link', 'here'], capacities: [12, 15, 20],
    ages: [[16, null], [18, null]], samePeople: [true, false], startWhen: ['start', 'any'], children: ['no'],
    titles: [
      'Eerste hulp bij ongevallen', 'EHBO in klare taal', 'Wat doe je bij een ongeval?',
      'Leer helpen: EHBO in {wijk}',
    ],
    summaries: [
      'Leer wat je doet bij een wonde, een val of verbranding.',
      'Je oefent op een pop en op elkaar.',
      'Belangrijke woorden en nummers bij een ongeval.',
    ],
    openings: [
      'De lesgever werkte twintig jaar op een ambulance. Hij legt alles traag uit.',
      'Elke deelnemer oefent zelf. Zo onthoud je het beter.',
    ],
    doing: [
      'Je leert 112 bellen in het Nederlands.', 'We leggen een verband aan.',
      'We oefenen reanimatie op een pop.', 'Je krijgt een boekje met tekeningen.',
    ],
  },
];
