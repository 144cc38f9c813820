/** Meeting people: groups, neighbourhood, feasts. */
import type { Blueprint } from '../blueprint.ts';

export const MEETING_BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'buurtkoffie', weight: 5,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen', 'vrienden-maken'], themes: ['welzijn'],
    levels: [1, 1, 2, null], roles: ['vereniging', 'welzijn', 'ocmw', 'lokaal-bestuur'], venues: ['buurthuis', 'dienstencentrum'],
    rhythms: ['weekly', 'weekly', 'opening'], moments: ['morning', 'afternoon'], minutes: [120, 150],
    prices: ['free', 'free', 'small'], bookings: ['come'], children: ['along', 'along', null], samePeople: [true, null], startWhen: ['any'],
    guideLanguageShare: 0.3,
    titles: [
      'Buurtkoffie {wijk}', 'Koffie met de buren', 'Open deur {in_plek}', 'Een tas koffie in {wijk}', 'Koffie{dagdeel} bij {org}',
      'Babbelcafé {plek}',
    ],
    summaries: [
      'Drink een tas koffie en leer mensen uit je buurt kennen.',
      'De deur staat {wanneer} open. Iedereen is welkom.',
      'Je komt en gaat wanneer je wil.',
      'Koffie, thee en een babbel met mensen uit {wijk}.',
    ],
    openings: [
      'In {plek} staat er altijd koffie klaar. Er is een hoek met speelgoed voor kleine kinderen.',
      'Ken je nog niet veel mensen in {wijk}? Hier komt iedereen elkaar tegen.',
      'Je hoeft niets te doen en niets te kopen. Zit gewoon bij aan tafel.',
    ],
    doing: [
      'Iemand van het team ontvangt je aan de deur.', 'We praten, lezen de krant of spelen kaart.', 'Wie wil, helpt met de koffie.',
      'Soms brengt iemand taart mee.', 'Er hangt een bord met nieuws uit de buurt.',
    ],
  },
  {
    id: 'vrouwengroep', weight: 4,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen', 'vrienden-maken'], themes: ['welzijn'],
    levels: [1, 1, 2, 2, null], roles: ['zelforganisatie', 'vereniging', 'welzijn'], venues: ['buurthuis', 'huis-van-het-kind'],
    rhythms: ['weekly', 'weekly', 'biweekly'], moments: ['morning', 'afternoon'], minutes: [120],
    prices: ['free'], bookings: ['phone', 'come', 'mail'], children: ['along', 'lookedAfter', 'lookedAfter'],
    audiences: ['vrouwen'], ages: [[18, null], [null, null]], samePeople: [true], startWhen: ['any', 'contact'], hiddenAddressShare: 0.35,
    guideLanguageShare: 0.5,
    titles: [
      'Vrouwengroep {wijk}', 'Thee voor vrouwen', 'Vrouwen onder elkaar', 'Vrouwen{dagdeel} in {wijk}', 'Vrouwengroep van {org}',
      'Ontmoetingsgroep voor vrouwen',
    ],
    summaries: [
      'Een warme groep van en voor vrouwen.',
      'We drinken thee, praten en beslissen samen wat we doen.',
      'Leer andere vrouwen uit {gemeente} kennen.',
      'Vrouwen komen {wanneer} samen. Je kinderen mogen mee.',
    ],
    openings: [
      'Wij zijn een groep vrouwen van verschillende leeftijden. Sommigen wonen hier lang, anderen pas.',
      'In onze groep praat je in alle rust. Wat je vertelt, blijft in de groep.',
      'Elke maand maken we samen een planning. Soms koken we, soms gaan we op stap.',
    ],
    doing: [
      'We praten over kinderen, werk en het leven hier.', 'We maken een uitstap met de bus.', 'Soms komt er iemand vertellen over gezondheid.',
      'We leren van elkaar naaien, koken of fietsen.', 'Nieuwe vrouwen krijgen een meter voor de eerste weken.',
    ],
  },
  {
    id: 'mannenpraatgroep', weight: 2,
    kinds: ['ontmoeting', 'oefenkans'], goals: ['mensen-leren-kennen', 'nederlands-oefenen'], themes: ['taal', 'welzijn'],
    levels: [2, 2, 3], roles: ['vereniging', 'welzijn', 'zelforganisatie'], venues: ['buurthuis', 'atelier'],
    rhythms: ['weekly', 'biweekly'], moments: ['evening'], minutes: [120],
    prices: ['free'], bookings: ['come', 'phone'], children: ['no', null], audiences: ['mannen'], ages: [[18, null]], samePeople: [true], startWhen: ['any'],
    titles: [
      'Mannen praten', 'Mannenpraatgroep {wijk}', 'Mannenavond bij {org}', 'Praatavond voor mannen',
    ],
    summaries: [
      'Mannen praten over werk, familie en nieuw zijn in {gemeente}.',
      'Een avond voor mannen, met koffie en een goed gesprek.',
      'Kom {wanneer} langs. Je kiest zelf of je praat of luistert.',
    ],
    openings: [
      'Over sommige dingen praat je makkelijker met andere mannen. In deze groep kan dat.',
      'We zijn met acht tot twaalf mannen. De jongste is twintig, de oudste zeventig.',
    ],
    doing: [
      'We kiezen samen een onderwerp.', 'We kijken soms samen naar een match.', 'We herstellen een fiets terwijl we praten.',
      'Twee keer per jaar gaan we op uitstap.',
    ],
  },
  {
    id: 'spelletjesavond', weight: 4,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['vrienden-maken', 'mensen-leren-kennen'], themes: ['cultuur'],
    levels: [1, 2, 2, 3, null], roles: ['vereniging', 'bibliotheek', 'jeugdwerk'], venues: ['buurthuis', 'bib', 'jeugdhuis'],
    rhythms: ['monthly', 'biweekly', 'weekly'], moments: ['evening', 'weekend'], minutes: [150, 180],
    prices: ['free', 'small', 'small'], bookings: ['come'], children: ['along', null], samePeople: [null, false], startWhen: ['any'],
    titles: [
      'Spelletjes{dagdeel} {wijk}', 'Gezelschapsspelen {in_plek}', 'Kaarten en dobbelen in {wijk}', 'Spel{dagdeel} met {org}', 'Samen spelen aan tafel',
    ],
    summaries: [
      'Bordspelen, kaarten en schaken voor iedereen.',
      'Kom {wanneer} een spel spelen. Iemand legt je de regels uit.',
      'Breng een spel van thuis mee of kies er een uit onze kast.',
    ],
    openings: [
      'We hebben meer dan honderd spelen. Voor veel spelen heb je weinig woorden nodig.',
      'Alleen komen kan. We zoeken een tafel waar nog plaats is.',
    ],
    doing: [
      'We kiezen eerst samen de spelen.', 'Elke tafel heeft iemand die het spel kent.', 'Schaken en dammen kan ook.',
      'In de pauze is er soep of fruit.', 'Je stopt wanneer je moe bent.',
    ],
  },
  {
    id: 'buurtfeest', weight: 4,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['feest'],
    levels: [1, 1, 1, 2, null], roles: ['lokaal-bestuur', 'vereniging', 'andere'], venues: ['plein', 'park', 'buurthuis'],
    rhythms: ['single'], moments: ['weekend'], minutes: [180, 240, 300],
    prices: ['free'], bookings: ['come'], children: ['along'], samePeople: [false], startWhen: ['any'],
    audiences: ['iedereen'],
    titles: [
      'Buurtfeest {wijk}', 'Feest op het plein', 'Wijkfeest {wijk}', 'Feest van de straat', 'Samen feesten in {wijk}', 'Lichtjesfeest {wijk}',
    ],
    summaries: [
      'Muziek, spelletjes en eten met de hele buurt.',
      'Een feest voor jong en oud in {wijk}.',
      'Kom kijken, proeven en dansen met je buren.',
      'De buurt viert samen feest. Iedereen is welkom.',
    ],
    openings: [
      'De bewoners van {wijk} maken dit feest zelf. Meehelpen kan ook.',
      'Er zijn tafels, een podium en spelen voor kinderen. Je mag zelf eten meebrengen om te delen.',
    ],
    doing: [
      'Er is muziek van mensen uit de buurt.', 'Kinderen kunnen schminken en springen.', 'We eten samen aan één lange tafel.',
      'Verenigingen vertellen wat zij doen.', 'Er is koffie, thee en water.',
    ],
  },
  {
    id: 'eetfestijn', weight: 3,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['mensen-leren-kennen'], themes: ['koken', 'feest'],
    levels: [1, 1, 2, null], roles: ['sportclub', 'vereniging', 'school', 'jeugdwerk'], venues: ['sporthal', 'buurthuis', 'school'],
    rhythms: ['single'], moments: ['weekend', 'evening'], minutes: [240, 300],
    prices: ['tariffs', 'tariffs', 'middle'], bookings: ['mail', 'phone', 'link'], children: ['along'], samePeople: [false], startWhen: ['any'],
    titles: [
      'Eetfestijn {org}', 'Spaghetti eten in {wijk}', 'Kaas en brood bij {org}', 'Mosselen en frieten in {wijk}', 'Eetdag {plek}',
    ],
    summaries: [
      'Eten aan lange tafels, met de hele familie.',
      'Een lekker bord eten en een praatje met mensen uit {wijk}.',
      'Onze club kookt. Jij eet mee. Er is ook een bord zonder vlees.',
    ],
    openings: [
      'Bij een eetfestijn koken de leden van {org}. Met de opbrengst betalen we ons materiaal.',
      'Je schrijft je in en kiest een uur. Ter plaatse zoek je een stoel aan een tafel.',
    ],
    doing: [
      'Er is een bord voor kinderen.', 'Er is altijd een gerecht zonder vlees.', 'Wie wil helpen in de keuken, is welkom.',
      'Je betaalt aan de kassa bij de ingang.',
    ],
  },
  {
    id: 'onthaal-nieuwe-inwoners', weight: 4,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen', 'iets-leren'], themes: ['cultuur'],
    levels: [1, 2, 2, null], roles: ['lokaal-bestuur'], venues: ['gemeentehuis', 'cultuur'],
    rhythms: ['single', 'monthly'], moments: ['saturday', 'evening', 'sunday'], minutes: [120, 180],
    prices: ['free'], bookings: ['link', 'mail', 'phone'], children: ['along', 'lookedAfter'], samePeople: [false], startWhen: ['any'], guideLanguageShare: 0.6,
    onlyResidentsShare: 0.5,
    titles: [
      'Welkom in {gemeente}', 'Onthaal voor nieuwe inwoners', 'Pas verhuisd naar {gemeente}', 'Maak kennis met {gemeente}', 'Welkomdag {gemeente}',
    ],
    summaries: [
      'Woon je nog niet lang in {gemeente}? Maak kennis met mensen en diensten.',
      'Het lokaal bestuur heet nieuwe inwoners welkom.',
      'Een rondleiding, een drankje en antwoord op je vragen.',
    ],
    openings: [
      'De burgemeester zegt kort welkom. Daarna wandel je langs de tafels van diensten en verenigingen.',
      'Je hoort waar je terecht kan met vragen over school, afval, sport en vrije tijd.',
    ],
    doing: [
      'Je krijgt een map met adressen.', 'Je praat met mensen van de bib, de sportdienst en het Sociaal Huis.',
      'Er is een korte rit of wandeling door {gemeente}.', 'We sluiten af met een drankje.', 'Sommige mensen aan de tafels spreken ook andere talen.',
    ],
  },
  {
    id: 'jongerencafe', weight: 3,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['vrienden-maken'], themes: ['welzijn', 'cultuur'],
    levels: [1, 2, 2, null], roles: ['jeugdwerk'], venues: ['jeugdhuis'],
    rhythms: ['opening', 'weekly'], moments: ['wednesday', 'after-school', 'evening'], minutes: [180, 240],
    prices: ['free'], bookings: ['come'], audiences: ['jongeren'], ages: [[12, 18], [14, 21], [12, 25]], samePeople: [true, null], startWhen: ['any'],
    audienceOpenShare: 0, children: [null],
    titles: [
      'Open jeugdhuis {wijk}', 'Chillen bij {org}', 'Jongerenclub {wijk}', 'Kom af: jongeren {in_plek}', 'Jongereninloop {gemeente}',
    ],
    summaries: [
      'Tafelvoetbal, muziek en vrienden maken.',
      'Een plek voor jongeren na school.',
      'Je mag gewoon binnenlopen. Lid worden hoeft niet.',
    ],
    openings: [
      'Bij {org} beslissen jongeren mee wat er gebeurt. Er is altijd een begeleider.',
      'Nieuw in {gemeente}? Hier leer je snel andere jongeren kennen.',
    ],
    doing: [
      'We spelen tafelvoetbal en pingpong.', 'Je kan muziek maken in onze studio.', 'We koken soms samen.',
      'In de vakantie maken we uitstappen.', 'Huiswerk maken kan in de stille ruimte.',
    ],
  },
  {
    id: 'seniorennamiddag', weight: 3,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen'], themes: ['welzijn'],
    levels: [1, 2, 3, null], roles: ['ocmw', 'vereniging', 'welzijn'], venues: ['dienstencentrum'],
    rhythms: ['weekly', 'biweekly', 'monthly'], moments: ['afternoon'], minutes: [150, 180],
    prices: ['small', 'free'], bookings: ['come', 'phone'], audiences: ['senioren'], audienceOpenShare: 0.5, ages: [[55, null], [60, null], [65, null]], children: [null, 'no'],
    samePeople: [true, null], startWhen: ['any'],
    titles: [
      'Seniorennamiddag {wijk}', 'Kaarten en taart voor senioren', 'Namiddag in {plek}', 'Ouder worden in {wijk}: samen aan tafel',
    ],
    summaries: [
      'Een gezellige namiddag met taart, koffie en kaartspel.',
      'Senioren uit {gemeente} komen {wanneer} samen.',
      'Praten, kaarten en af en toe een uitstap.',
    ],
    openings: [
      'In ons dienstencentrum komen elke week dertig mensen samen. Nieuwe gezichten zijn welkom.',
      'Kan je moeilijk naar hier komen? Bel ons, we zoeken samen vervoer.',
    ],
    doing: [
      'We drinken koffie met taart.', 'We spelen kaart of rummikub.', 'Een keer per maand zingen we oude liedjes.',
      'Er is een warme maaltijd op de middag.',
    ],
  },
  {
    id: 'gespreksavond', weight: 2,
    kinds: ['ontmoeting'], goals: ['mensen-leren-kennen', 'iets-leren'], themes: ['cultuur', 'onderwijs'],
    levels: [3, 4, 4], roles: ['vereniging', 'zelforganisatie', 'cvo-cbe'], venues: ['cultuur', 'buurthuis', 'bib'],
    rhythms: ['monthly', 'single'], moments: ['evening'], minutes: [120],
    prices: ['free', 'small'], bookings: ['come', 'mail'], children: ['no', null], samePeople: [false], startWhen: ['any'],
    titles: [
      'Gesprek aan de keukentafel', 'Avond over samenleven in {wijk}', 'Iedereen heeft een verhaal', 'Verhalenavond {plek}',
    ],
    summaries: [
      'Mensen vertellen over hun leven. Daarna praten we verder.',
      'Een avond met verhalen van mensen uit {gemeente}.',
      'Luister naar een verhaal en stel je vraag.',
    ],
    openings: [
      'Elke avond vertelt één gast. Daarna praten we in kleine groepen.',
      'We luisteren naar elkaar en laten iedereen uitpraten. Je beslist zelf wat je vertelt.',
    ],
    doing: [
      'De gast vertelt een halfuur.', 'We schrijven vragen op kaartjes.', 'Na het gesprek is er thee met iets zoets.', 'Je mag ook alleen luisteren.',
    ],
  },
  {
    id: 'ontmoetingsmarkt', weight: 2,
    kinds: ['ontmoeting', 'vrije-tijd'], goals: ['mensen-leren-kennen'], themes: ['creatief', 'feest'],
    levels: [1, 1, 2, null], roles: ['vereniging', 'school', 'lokaal-bestuur'], venues: ['school', 'plein', 'sporthal'],
    rhythms: ['single'], moments: ['sunday', 'weekend'], minutes: [240, 300],
    prices: ['free'], bookings: ['come', 'mail'], children: ['along'], samePeople: [false], startWhen: ['any'],
    titles: [
      'Rommelmarkt {wijk}', 'Ruilmarkt voor kinderkleren', 'Geefplein {wijk}', 'Ruilbeurs {in_plek}',
    ],
    summaries: [
      'Geef wat je niet meer nodig hebt en neem iets mee naar huis.',
      'Speelgoed, kleren en boeken krijgen een nieuw leven.',
      'Kom snuisteren, ruilen en praten met de buren.',
    ],
    openings: [
      'Je brengt maximaal tien stuks mee. Alles moet proper en heel zijn.',
      'Je mag ook iets meenemen als je niets hebt om te ruilen.',
    ],
    doing: [
      'De tafels staan klaar vanaf het openingsuur.', 'Kinderen hebben een eigen tafel.', 'Er is een hoek om te drinken en te praten.',
      'Wat overblijft, gaat naar een goed doel.',
    ],
  },
];
