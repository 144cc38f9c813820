/** Culture, music, books, museums; gardens and walks. */
import type { Blueprint } from '../blueprint.ts';

export const CULTURE_NATURE_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'koor', weight: 3,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken', 'mensen-leren-kennen'], themes: ['cultuur'],
    levels: [1, 2, 2, 3, null], roles: ['vereniging', 'zelforganisatie'],
    venues: ['cultuur', 'buurthuis', 'school'],
    rhythms: ['weekly', 'weekly', 'biweekly'], moments: ['evening', 'sunday'], minutes: [90, 120],
    prices: ['free', 'small', 'tariffs'], bookings: ['come', 'mail'], samePeople: [true], startWhen: ['any'],
    children: ['along', 'no', null],
    titles: [
      'Zing mee in {wijk}', 'Koor {org}', 'Samen zingen in {wijk}', 'Buurtkoor {wijk}', 'Koor zonder noten',
    ],
    summaries: [
      'Een koor voor iedereen. Noten lezen hoeft niet.',
      'We zingen {wanneer} liedjes in veel talen.',
      'Zingen is ook Nederlands leren: je herhaalt de woorden.',
    ],
    openings: [
      'De dirigent zingt voor, wij zingen na. Je krijgt de tekst op papier.',
      'In ons koor zitten dertig mensen van twintig tot tachtig jaar.',
    ],
    doing: [
      'We warmen onze stem op.', 'We leren een lied in het Nederlands.',
      'We leren een lied van een van de leden.', 'Twee keer per jaar zingen we voor publiek.',
      'In de pauze is er koffie.',
    ],
  },
  {
    id: 'samen-muziek', weight: 2,
    kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['cultuur', 'creatief'],
    levels: [1, 2, null], roles: ['vereniging', 'jeugdwerk', 'zelforganisatie'],
    venues: ['cultuur', 'jeugdhuis'],
    rhythms: ['weekly', 'biweekly', 'monthly'], moments: ['evening', 'weekend'], minutes: [120, 150],
    prices: ['free', 'small'], bookings: ['come', 'mail'], audiences: ['iedereen', 'iedereen', 'jongeren'],
    audienceOpenShare: 0.5, samePeople: [true], startWhen: ['any', 'contact'], children: ['along', null],
    bring: ['Je instrument, als je er een hebt.'],
    titles: [
      'Samen muziek maken', 'Muziekcafé {plek}', 'Trommelen in {wijk}', 'Muziek uit alle hoeken',
      'Jam{dagdeel} bij {org}',
    ],
    summaries: [
      'Breng je instrument mee of leen er een van ons.',
      'We spelen samen, zonder partituur.',
      'Muziek maken met mensen uit {gemeente}.',
    ],
    openings: [
      'Een muzikant leidt de groep. Ook wie nog nooit speelde, doet mee met een trommel.',
      'We leren van elkaar. Iedereen mag een lied voorstellen.',
    ],
    doing: [
      'We beginnen met een ritme.', 'We oefenen drie liedjes.', 'Er zijn gitaren en trommels om te lenen.',
      'We eindigen met vrij spelen.',
    ],
  },
  {
    id: 'theater', weight: 2,
    kinds: ['vrije-tijd', 'oefenkans'], goals: ['nederlands-oefenen', 'vrienden-maken'],
    themes: ['cultuur', 'taal'],
    levels: [2, 2, 3, null], roles: ['vereniging', 'cvo-cbe'], venues: ['cultuur'],
    rhythms: ['weekly', 'series'], moments: ['evening', 'saturday'], minutes: [120],
    prices: ['free', 'small', 'tariffs'], bookings: ['mail', 'here', 'phone'], capacities: [12, 15, null],
    samePeople: [true], startWhen: ['start', 'start', 'any'], children: ['no', null],
    titles: [
      'Toneel spelen en Nederlands oefenen', 'Theatergroep {wijk}', 'Spelen met verhalen',
      'Op de planken met {org}', 'Improvisatie voor beginners',
    ],
    summaries: [
      'Je speelt korte stukjes en oefent zo je Nederlands.',
      'Theater met je lichaam, je handen en een beetje taal.',
      'We maken samen een voorstelling over het leven in {gemeente}.',
    ],
    openings: [
      'Niemand hoeft acteur te zijn. We beginnen met spelletjes.',
      'De regisseur luistert naar jullie verhalen. Daarvan maken we een stuk.',
    ],
    doing: [
      'We bewegen en lachen.', 'We spelen een winkel, een dokter, een bus.', 'Je leert duidelijk spreken.',
      'Op het einde komen vrienden en familie kijken.',
    ],
  },
  {
    id: 'bibliotheekbezoek', weight: 3,
    kinds: ['oefenkans', 'vrije-tijd'], goals: ['iets-leren', 'nederlands-oefenen'],
    themes: ['cultuur', 'taal'],
    levels: [1, 1, 2], roles: ['bibliotheek'], venues: ['bib'],
    rhythms: ['monthly', 'single'], moments: ['morning', 'wednesday', 'saturday'], minutes: [60, 90],
    prices: ['free'], bookings: ['mail', 'come', 'phone'], capacities: [12, 15, null], children: ['along'],
    samePeople: [false], startWhen: ['any'],
    titles: [
      'Rondleiding in de bib', 'Maak kennis met {plek}', 'De bib, hoe werkt dat?',
      'Boeken lenen in {wijk}: kom kijken',
    ],
    summaries: [
      'Leer hoe je boeken leent en waar de eenvoudige boeken staan.',
      'Een wandeling door de bib in klare taal.',
      'We tonen je boeken, films, computers en stille plekken.',
    ],
    openings: [
      'Na de rondleiding kan je meteen een lidkaart maken. Breng je identiteitskaart mee als je dat wil.',
      'De bib heeft een kast met boeken in eenvoudig Nederlands. We tonen je waar.',
    ],
    doing: [
      'We zoeken een boek dat bij je past.', 'Je leent zelf je eerste boek.',
      'Kinderen krijgen een eigen hoek.', 'We drinken koffie in de leeszaal.',
    ],
  },
  {
    id: 'leesclub', weight: 2,
    kinds: ['oefenkans', 'vrije-tijd'], goals: ['nederlands-oefenen', 'vrienden-maken'],
    themes: ['cultuur', 'taal'],
    levels: [3, 3, 4], roles: ['bibliotheek', 'vereniging'], venues: ['bib', 'buurthuis'],
    rhythms: ['monthly'], moments: ['evening', 'afternoon'], minutes: [90, 120],
    prices: ['free'], bookings: ['mail', 'come'], capacities: [10, null], samePeople: [true],
    startWhen: ['any'], children: ['no', null],
    titles: [
      'Leesclub in eenvoudig Nederlands', 'Samen een boek lezen', 'Leesgroep {plek}',
      'Hardop lezen in {wijk}',
    ],
    summaries: [
      'We lezen een dun boek in eenvoudig Nederlands en praten erover.',
      'Iedereen leest een stukje voor. Luisteren mag ook.',
      'Eén boek per twee maanden, in kleine stukken.',
    ],
    openings: [
      'De bib geeft iedereen een boek. Je hoeft het niet te kopen.',
      'We kiezen boeken met korte zinnen en een goed verhaal.',
    ],
    doing: [
      'We lezen tien bladzijden per keer.', 'We leggen moeilijke woorden uit.',
      'We praten over wat we zelf zouden doen.', 'Soms kijken we naar de film van het boek.',
    ],
  },
  {
    id: 'museum', weight: 3,
    kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['cultuur'],
    levels: [2, 2, 3, null], roles: ['lokaal-bestuur', 'vereniging', 'andere'], venues: ['museum'],
    rhythms: ['monthly', 'single', 'always'], moments: ['sunday', 'saturday', 'wednesday'],
    minutes: [90, 120],
    prices: ['free', 'small', 'tariffs'], bookings: ['mail', 'link', 'come'],
    audiences: ['iedereen', 'gezinnen'], audienceOpenShare: 0.6, capacities: [15, 20, null],
    children: ['along'], samePeople: [false], startWhen: ['any'], setting: ['group', null],
    titles: [
      'Museum in klare taal', 'Samen naar {plek}', 'Museumbezoek met een gids',
      'Kijken en vertellen in {plek}', 'Kunst zonder moeilijke woorden',
    ],
    summaries: [
      'Een gids vertelt in eenvoudig Nederlands. Vragen stellen mag.',
      'We bekijken vijf dingen, meer niet. Zo is er tijd om te praten.',
      'Ontdek het verhaal van {gemeente}.',
    ],
    openings: [
      'In {plek} zie je hoe mensen hier vroeger leefden.',
      'De gids praat traag. Je mag aanraken wat op de tafel ligt.',
    ],
    doing: [
      'We kijken eerst in stilte.', 'Je vertelt wat je ziet.', 'We vergelijken met thuis.',
      'Kinderen krijgen een zoekblad.',
    ],
  },
  {
    id: 'stadsspel', weight: 2,
    kinds: ['vrije-tijd', 'oefenkans'], goals: ['mensen-leren-kennen', 'nederlands-oefenen'],
    themes: ['cultuur', 'taal'],
    levels: [2, 2, 3], roles: ['lokaal-bestuur', 'jeugdwerk', 'vereniging'],
    venues: ['plein', 'gemeentehuis'],
    rhythms: ['single'], moments: ['weekend', 'saturday', 'wednesday'], minutes: [150, 180],
    prices: ['free', 'small'], bookings: ['mail', 'link', 'here'], capacities: [24, 30, 40],
    audiences: ['iedereen', 'gezinnen', 'jongeren'], audienceOpenShare: 0.6, children: ['along', null],
    samePeople: [false], startWhen: ['any'],
    titles: [
      'Zoektocht in {wijk}', 'Spel door de straten van {wijk}', 'Fotozoektocht {gemeente}',
      'Speel en ontdek {wijk}',
    ],
    summaries: [
      'In ploegjes van vier zoek je plekken in {wijk}.',
      'Een spel met opdrachten, foto\'s en eenvoudige vragen.',
      'Ontdek {wijk} samen met mensen die je nog niet kent.',
    ],
    openings: [
      'In elke ploeg zit iemand die {wijk} goed kent. Samen los je de opdrachten op.',
      'Je krijgt een kaart en twee uur tijd. Daarna is er een drankje.',
    ],
    doing: [
      'Je vraagt de weg aan voorbijgangers.', 'Je maakt foto\'s van gebouwen.',
      'Je proeft iets in een winkel.', 'De ploegen krijgen elk een kleine prijs.',
    ],
  },
  {
    id: 'filmavond', weight: 2,
    kinds: ['vrije-tijd'], goals: ['mensen-leren-kennen'], themes: ['cultuur'],
    levels: [2, 3, 3, null], roles: ['bibliotheek', 'vereniging', 'jeugdwerk'],
    venues: ['cultuur', 'bib', 'jeugdhuis'],
    rhythms: ['monthly', 'single'], moments: ['evening', 'weekend'], minutes: [150],
    prices: ['free', 'small', 'tariffs'], bookings: ['come', 'link', 'mail'], capacities: [40, 60, null],
    audiences: ['iedereen', 'gezinnen'], audienceOpenShare: 0.8, children: ['along', null],
    samePeople: [false], startWhen: ['any'], setting: ['group', 'alone'],
    titles: [
      'Film en praatje', 'Film kijken in {wijk}', 'Film{dagdeel} {plek}', 'Film met Nederlandse ondertitels',
    ],
    summaries: [
      'We kijken een film en praten er daarna over.',
      'Een film met ondertitels, zodat je kan meelezen.',
      'Kom {wanneer} film kijken {in_plek}.',
    ],
    openings: [
      'Voor de film leggen we kort uit waarover hij gaat. Dan volg je beter.',
      'We kiezen films van hier en van ver. Ondertitels zijn altijd in het Nederlands.',
    ],
    doing: [
      'Er is popcorn en thee.', 'We stoppen één keer voor een pauze.', 'Na de film praten we een halfuur.',
      'Je mag een film voorstellen.',
    ],
  },
  {
    id: 'natuurwandeling', weight: 3,
    kinds: ['vrije-tijd'], goals: ['iets-leren', 'mensen-leren-kennen'], themes: ['natuur'],
    levels: [1, 2, 2, null], roles: ['vereniging', 'lokaal-bestuur'], venues: ['park'],
    rhythms: ['monthly', 'single', 'single'], moments: ['sunday', 'weekend', 'wednesday'],
    minutes: [120, 150],
    prices: ['free', 'free', 'small'], bookings: ['come', 'mail'], audiences: ['iedereen', 'gezinnen'],
    audienceOpenShare: 0.7, children: ['along'], samePeople: [false, null], startWhen: ['any'],
    bring: ['Laarzen of stevige schoenen.', 'Warme kleren en een drankje.'],
    titles: [
      'Natuurwandeling {wijk}', 'Op pad met een natuurgids', 'Vogels en bomen in {plek}',
      'Wandelen in het groen', 'Herfst, winter, lente: wandel mee',
    ],
    summaries: [
      'Een gids toont planten en dieren in {plek}.',
      'Een wandeling van vier kilometer, met veel stilstaan en kijken.',
      'Ontdek {wanneer} de natuur dicht bij huis.',
    ],
    openings: [
      'De gids kent elke boom. Je leert de namen in het Nederlands.',
      'We wandelen traag. Kinderen mogen zoeken, voelen en ruiken.',
    ],
    doing: [
      'We luisteren naar vogels.', 'We zoeken sporen van dieren.', 'Je krijgt een loep en een zoekkaart.',
      'Een deel van het pad is met de buggy te doen.',
    ],
  },
  {
    id: 'moestuin', weight: 3,
    kinds: ['vrije-tijd', 'ontmoeting'], goals: ['mensen-leren-kennen', 'iets-leren'], themes: ['natuur'],
    levels: [1, 1, 2, null], roles: ['vereniging', 'welzijn', 'zelforganisatie'], venues: ['tuin'],
    rhythms: ['weekly', 'opening', 'weekly'], moments: ['morning', 'wednesday', 'saturday'],
    minutes: [120, 150, 180],
    prices: ['free', 'small'], bookings: ['come', 'phone', 'mail'], children: ['along'],
    audiences: ['iedereen', 'gezinnen'], audienceOpenShare: 0.7, samePeople: [true], startWhen: ['any'],
    bring: ['Kleren die vuil mogen worden.', 'Laarzen en handschoenen.'],
    titles: [
      'Samentuin {wijk}', 'Werken in de moestuin', 'Buurttuin {plek}', 'Groenten kweken met de buurt',
      'Handen in de aarde',
    ],
    summaries: [
      'We zaaien, planten en oogsten samen.',
      'Kom {wanneer} werken in de tuin. De oogst delen we.',
      'Een stukje tuin voor wie geen tuin heeft.',
    ],
    openings: [
      'In {plek} werken twintig mensen samen. Iedereen mag groenten van thuis planten.',
      'Je hoeft niets te kennen van tuinieren. Je leert het al doende.',
    ],
    doing: [
      'We verdelen het werk aan het begin.', 'We eten fruit en drinken thee op de bank.',
      'In de winter herstellen we het materiaal.', 'Je neemt groenten mee naar huis.',
    ],
  },
  {
    id: 'zwerfvuil', weight: 2,
    kinds: ['vrijwilligerswerk', 'ontmoeting'], goals: ['mensen-leren-kennen', 'vrijwilliger-worden'],
    themes: ['natuur'],
    levels: [1, 1, 2], roles: ['lokaal-bestuur', 'intergemeentelijk', 'andere'], venues: ['park', 'plein'],
    rhythms: ['monthly', 'single'], moments: ['saturday', 'sunday'], minutes: [120],
    prices: ['free'], bookings: ['come', 'mail'], children: ['along'], samePeople: [null, false],
    startWhen: ['any'],
    titles: [
      'Samen zwerfvuil ruimen', '{wijk} proper', 'Propere straten, propere beken', 'Ruimactie {wijk}',
    ],
    summaries: [
      'We wandelen en ruimen op. Wij hebben zakken en handschoenen.',
      'Help {wanneer} mee om {wijk} proper te houden.',
      'Na de actie is er soep voor wie meehielp.',
    ],
    openings: [
      'In groepjes van drie krijg je een straat of een pad. Na anderhalf uur komen we terug.',
      'Kinderen kunnen mee met een volwassene. Zij krijgen een kleine grijper.',
    ],
    doing: [
      'Je krijgt een hesje, handschoenen en een grijper.', 'We sorteren het afval samen.',
      'We wegen hoeveel we vonden.', 'Daarna praten we na bij een kom soep.',
    ],
  },
];
