/**
 * Forty activities as organisers tell about them, with the answers a careful organiser gives to the wizard and
 * the taalicoon it should have. The level was judged from the four official sentences and the description alone,
 * and written down before the wizard had any rule. Do not change a case to make a rule pass.
 */
import type { Kind } from '#src/domain/activities/activity.ts';
import type { CompleteLevelAnswers } from '#src/domain/levels/level-questions.ts';

export interface LevelCase {
  id: string;
  kind: Kind;
  description: string;
  answers: CompleteLevelAnswers;
  level: 1 | 2 | 3 | 4;
  reason: string;
}

export const LEVEL_CASES: readonly LevelCase[] = [
  {
    id: 'walk-in-the-woods',
    kind: 'vrije-tijd',
    description: 'Elke zondag stappen we vijf kilometer in het bos. Een gids loopt vooraan en de anderen '
      + 'volgen. Praten mag, maar het moet niet. Veel mensen zijn gewoon stil.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'no',
      speaking: 'little', missed: 'fine', help: 'no',
    },
    level: 1,
    reason: 'Wie nog niet veel begrijpt of spreekt, kan gewoon volgen.',
  },
  {
    id: 'soup-for-the-street',
    kind: 'ontmoeting',
    description: 'Op donderdag maken we soep voor de buurt. De kok doet alles voor en wij doen hem na. Op '
      + 'de potten hangen foto’s. Je zegt je naam, je krijgt een schort en je begint.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'fine', help: 'language',
    },
    level: 1,
    reason: 'Je kijkt en doet na; meer dan je naam moet je niet zeggen.',
  },
  {
    id: 'school-info-with-interpreters',
    kind: 'ontmoeting',
    description: 'Een infoavond over het groeipakket. De spreker praat een uur. Voor wie wil, zit er een '
      + 'tolk naast je in het Arabisch, Turks, Dari of Frans. De folder is er ook in die talen. '
      + 'Je kan je vraag in jouw taal stellen.',
    answers: {
      main: 'listening', reading: 'no', shown: 'told', introduce: 'no',
      speaking: 'little', missed: 'again', help: 'language',
    },
    level: 1,
    reason: 'De tolk zegt alles in je eigen taal, dus je hebt bijna geen Nederlands nodig.',
  },
  {
    id: 'shared-garden',
    kind: 'vrijwilligerswerk',
    description: 'In de samentuin trekken we onkruid uit en geven we water. Sofie toont elke zaterdag wat '
      + 'er moet gebeuren. Er werken mensen uit tien landen. Je werkt op je eigen plek en op je '
      + 'eigen tempo.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'again', help: 'slow',
    },
    level: 1,
    reason: 'Alles wordt getoond en je werkt zonder veel woorden.',
  },
  {
    id: 'chess-club',
    kind: 'vrije-tijd',
    description: 'Kan je schaken? Kom dan op vrijdagavond. We spelen in stilte. Een hand geven en op de '
      + 'klok drukken is genoeg. Op het blad schrijf je alleen de zetten, zoals e4.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'no',
      speaking: 'little', missed: 'fine', help: 'no',
    },
    level: 1,
    reason: 'Schaken gaat zonder Nederlands.',
  },
  {
    id: 'concert-in-the-church',
    kind: 'vrije-tijd',
    description: 'Een strijkkwartet speelt een uur muziek in de kerk. Er wordt niet gezongen. Vooraf zegt '
      + 'iemand kort welkom. Na het concert is er een drankje voor wie wil.',
    answers: {
      main: 'listening', reading: 'no', shown: 'always', introduce: 'no',
      speaking: 'little', missed: 'fine', help: 'no',
    },
    level: 1,
    reason: 'Naar muziek luister je zonder Nederlands.',
  },
  {
    id: 'first-words-table',
    kind: 'oefenkans',
    description: 'Een praattafel voor wie pas in België is. Per keer leren we tien woorden met foto’s. '
      + 'Twee vrijwilligers spreken ook Arabisch, Dari en Spaans. Je mag luisteren en niets '
      + 'zeggen.',
    answers: {
      main: 'talking', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'again', help: 'language',
    },
    level: 1,
    reason: 'De praattafel is gemaakt voor wie nog bijna niets begrijpt of spreekt.',
  },
  {
    id: 'laundry-placement',
    kind: 'kennismakingsstage',
    description: 'Drie dagen meewerken in een wasserij. Je plooit handdoeken. Een collega staat naast je '
      + 'en doet elke beweging voor. De machines zijn voor de andere collega’s. Je moet niets '
      + 'lezen en bijna niet praten.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'again', help: 'slow',
    },
    level: 1,
    reason: 'Je leert het werk door te kijken, niet door te luisteren.',
  },
  {
    id: 'street-football',
    kind: 'vrije-tijd',
    description: 'Voetbal op het pleintje. De coach tekent de ploegen op een bord en speelt zelf mee. Wie '
      + 'komt, doet mee. Je leert vanzelf woorden als links, rechts en stop.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'no',
      speaking: 'little', missed: 'fine', help: 'slow',
    },
    level: 1,
    reason: 'Voetballen lukt zonder woorden en de coach toont alles.',
  },
  {
    id: 'buddy-own-language',
    kind: 'buddywerking',
    description: 'Je krijgt een buddy die ook jouw taal spreekt. Samen ga je naar de markt, de bib en het '
      + 'zwembad. De eerste maanden praten jullie vooral in jouw taal. Nederlands komt later.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'again', help: 'language',
    },
    level: 1,
    reason: 'Je buddy spreekt je eigen taal, dus je kan starten zonder Nederlands.',
  },
  {
    id: 'walk-and-talk-in-pairs',
    kind: 'oefenkans',
    description: 'Op woensdag wandelen we per twee: een vrijwilliger en een nieuwkomer. De vrijwilliger '
      + 'vraagt eenvoudige dingen, zoals: wat eet jij graag? Ze praat traag en wacht. Je '
      + 'antwoordt met een korte zin.',
    answers: {
      main: 'talking', reading: 'no', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je begrijpt eenvoudige vragen en antwoordt kort; goed spreken hoeft niet.',
  },
  {
    id: 'knitting-cafe',
    kind: 'ontmoeting',
    description: 'We breien samen met koffie. Wie het niet kan, krijgt de steken getoond. Intussen praten '
      + 'we over kleine dingen: de kinderen, het weer, de winkel. Een kort antwoord is genoeg, en '
      + 'iemand helpt je verder.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'De steken zie je, maar je moet al een beetje kunnen volgen en kort antwoorden.',
  },
  {
    id: 'museum-simple-dutch',
    kind: 'vrije-tijd',
    description: 'Een rondleiding van een uur in het museum, in eenvoudig Nederlands. De gids gebruikt '
      + 'korte zinnen en wijst aan waar ze over praat. Je moet zelf niets zeggen. Wie iets niet '
      + 'begrijpt, vraagt het nog eens.',
    answers: {
      main: 'listening', reading: 'no', shown: 'sometimes', introduce: 'no',
      speaking: 'little', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je luistert een uur naar eenvoudig Nederlands, dus je begrijpt al een beetje.',
  },
  {
    id: 'learn-to-cycle',
    kind: 'vrije-tijd',
    description: 'Leren fietsen voor volwassenen. De lesgever loopt naast je en roept: trap, rem, kijk '
      + 'links. Hij toont ook hoe het moet. In week drie rijden we op straat. Dan moet je die '
      + 'korte woorden meteen begrijpen.',
    answers: {
      main: 'doing', reading: 'no', shown: 'always', introduce: 'name',
      speaking: 'little', missed: 'unsafe', help: 'slow',
    },
    level: 2,
    reason: 'Je moet korte woorden meteen begrijpen, maar zelf bijna niet spreken.',
  },
  {
    id: 'stacking-shelves-social-grocer',
    kind: 'vrijwilligerswerk',
    description: 'In de sociale kruidenier vul je de rekken. De ploegleider zegt wat waar moet staan en '
      + 'toont het de eerste keer. Je leest de naam en de datum op de doos. Soms vraagt een '
      + 'collega iets korts.',
    answers: {
      main: 'doing', reading: 'words', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je begrijpt korte opdrachten en leest een paar woorden; veel spreken hoeft niet.',
  },
  {
    id: 'school-kitchen-placement',
    kind: 'kennismakingsstage',
    description: 'Twee dagen meewerken in een grote schoolkeuken. De chef geeft korte opdrachten: snij de '
      + 'wortels, was de sla. De regels over hygiëne hangen er met tekeningen. Wat je niet '
      + 'begrijpt, toont een collega.',
    answers: {
      main: 'doing', reading: 'words', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'language',
    },
    level: 2,
    reason: 'Korte opdrachten moet je al een beetje begrijpen; praten doe je weinig.',
  },
  {
    id: 'cooking-with-photo-recipe',
    kind: 'oefenkans',
    description: 'Koken per twee. Het recept staat op één blad, met foto’s en korte zinnen. Jullie spreken '
      + 'af wie wat doet: jij snijdt, ik roer. De begeleider helpt en praat traag.',
    answers: {
      main: 'doing', reading: 'short', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Korte zinnen lezen en zeggen is nodig, maar de foto’s en de begeleider helpen.',
  },
  {
    id: 'practice-shop-bus-doctor',
    kind: 'oefenkans',
    description: 'Een praatgroep voor wie al een eerste cursus heeft gedaan. We oefenen de winkel, de bus '
      + 'en de dokter met vaste zinnen op een kaartje. Daarna probeer je het zonder kaartje. '
      + 'Fouten maken mag.',
    answers: {
      main: 'talking', reading: 'words', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je kent al een beetje Nederlands en oefent korte vaste zinnen.',
  },
  {
    id: 'buddy-simple-dutch',
    kind: 'buddywerking',
    description: 'Je buddy spreekt alleen Nederlands, maar traag en met korte zinnen. Jullie zien elkaar '
      + 'elke week voor een wandeling of een koffie. Jullie gebruiken ook foto’s op de gsm. Je '
      + 'moet nog niet goed kunnen praten.',
    answers: {
      main: 'talking', reading: 'no', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je begrijpt een beetje traag Nederlands; goed spreken hoeft nog niet.',
  },
  {
    id: 'yoga-eyes-closed',
    kind: 'vrije-tijd',
    description: 'Yoga met de ogen dicht. De lesgever toont de oefeningen niet, ze zegt ze: adem in, '
      + 'linkerbeen omhoog. Het zijn elke week dezelfde korte zinnen, rustig gezegd. Praten doe '
      + 'je niet.',
    answers: {
      main: 'doing', reading: 'no', shown: 'told', introduce: 'no',
      speaking: 'little', missed: 'again', help: 'slow',
    },
    level: 2,
    reason: 'Je moet korte zinnen begrijpen, maar je spreekt niet.',
  },
  {
    id: 'tell-about-your-week',
    kind: 'oefenkans',
    description: 'Onze praatgroep begint met een rondje. Iedereen vertelt enkele minuten over zijn week. '
      + 'Daarna praten we over een onderwerp, zoals wonen of school. De begeleider wacht als je '
      + 'een woord zoekt.',
    answers: {
      main: 'talking', reading: 'no', shown: 'told', introduce: 'story',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Je begrijpt vrij veel en vertelt zelf over je week.',
  },
  {
    id: 'first-aid-course',
    kind: 'vrije-tijd',
    description: 'Een cursus eerste hulp van vier avonden. De lesgever legt uit, toont het en laat je '
      + 'oefenen op een pop. Je krijgt een boekje met korte teksten. Op het einde doe je een '
      + 'oefening en zeg je wat je doet en waarom.',
    answers: {
      main: 'doing', reading: 'short', shown: 'sometimes', introduce: 'name',
      speaking: 'stories', missed: 'unsafe', help: 'no',
    },
    level: 3,
    reason: 'Je volgt lange uitleg en zegt wat je doet en waarom.',
  },
  {
    id: 'indoor-climbing',
    kind: 'vrije-tijd',
    description: 'Klimmen in de zaal voor beginners. Eerst is er een half uur uitleg over touwen en '
      + 'knopen. Daarna controleer je je partner en zeg je hardop wat je nakijkt. Wie de uitleg '
      + 'niet kan volgen, mag niet klimmen.',
    answers: {
      main: 'doing', reading: 'no', shown: 'sometimes', introduce: 'name',
      speaking: 'sentences', missed: 'unsafe', help: 'no',
    },
    level: 3,
    reason: 'Voor de veiligheid begrijp je vrij veel en zeg je wat je nakijkt.',
  },
  {
    id: 'cash-desk-second-hand-shop',
    kind: 'vrijwilligerswerk',
    description: 'Je staat aan de kassa van de kringwinkel. Klanten vragen waar iets staat en wat het '
      + 'kost. Je antwoordt in een paar zinnen. Bij een klacht roep je een collega. Je leest '
      + 'prijzen en korte berichten.',
    answers: {
      main: 'talking', reading: 'short', shown: 'sometimes', introduce: 'no',
      speaking: 'stories', missed: 'again', help: 'no',
    },
    level: 3,
    reason: 'Je begrijpt gewone klanten vrij goed en kan iets uitleggen.',
  },
  {
    id: 'brewery-tour',
    kind: 'vrije-tijd',
    description: 'Bezoek aan een brouwerij. De gids vertelt een uur op gewoon tempo over het bier en de '
      + 'familie. Je loopt mee en ziet de ketels. Wie wil, stelt vragen. Het is geen rondleiding '
      + 'in eenvoudig Nederlands.',
    answers: {
      main: 'listening', reading: 'no', shown: 'sometimes', introduce: 'no',
      speaking: 'little', missed: 'lost', help: 'no',
    },
    level: 3,
    reason: 'Een uur gewoon Nederlands vraagt dat je vrij veel begrijpt, maar je ziet ook veel.',
  },
  {
    id: 'care-home-placement',
    kind: 'kennismakingsstage',
    description: 'Een week meehelpen in een woonzorgcentrum. Je doet spelletjes met bewoners en luistert '
      + 'naar hun verhalen. Je vertelt zelf ook iets. Op het einde van de dag zeg je aan de '
      + 'verpleegkundige hoe het ging.',
    answers: {
      main: 'talking', reading: 'words', shown: 'sometimes', introduce: 'story',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Je begrijpt bewoners vrij goed en vertelt hoe het ging.',
  },
  {
    id: 'digital-cafe',
    kind: 'vrije-tijd',
    description: 'Je hebt een vraag over je gsm of je computer. Je legt uit wat er niet lukt. De '
      + 'vrijwilliger kijkt mee en legt de stappen uit in het Nederlands. Op het scherm lees je '
      + 'knoppen en korte berichten.',
    answers: {
      main: 'talking', reading: 'short', shown: 'sometimes', introduce: 'no',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Je legt je probleem uit en volgt de stappen.',
  },
  {
    id: 'choosing-a-school-evening',
    kind: 'ontmoeting',
    description: 'Een infoavond over de keuze van een middelbare school. Een leerkracht spreekt een uur, '
      + 'in duidelijk Nederlands. Er is geen tolk. Je krijgt een blad met de richtingen. Na de '
      + 'pauze stel je een vraag over je kind.',
    answers: {
      main: 'listening', reading: 'short', shown: 'told', introduce: 'no',
      speaking: 'sentences', missed: 'lost', help: 'slow',
    },
    level: 3,
    reason: 'Een uur uitleg zonder beelden vraagt vrij veel begrip, en je vertelt iets over je kind.',
  },
  {
    id: 'describe-the-word-game',
    kind: 'oefenkans',
    description: 'Een spelavond met woorden. Je trekt een kaart en beschrijft het woord, zonder het woord '
      + 'te zeggen. De anderen raden. Er is geen tijd op de klok. Iedereen komt vaak aan de '
      + 'beurt.',
    answers: {
      main: 'talking', reading: 'words', shown: 'sometimes', introduce: 'name',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Een woord beschrijven is iets vertellen, met tijd om te zoeken.',
  },
  {
    id: 'story-cafe-with-object',
    kind: 'ontmoeting',
    description: 'Breng een voorwerp van thuis mee. Je vertelt drie minuten waarom het belangrijk is voor '
      + 'jou. De anderen luisteren en vragen iets. We wachten als je een woord zoekt.',
    answers: {
      main: 'talking', reading: 'no', shown: 'told', introduce: 'story',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Je kan iets vertellen en begrijpt de verhalen van anderen.',
  },
  {
    id: 'bicycle-repair-volunteer',
    kind: 'vrijwilligerswerk',
    description: 'Je herstelt fietsen samen met de eigenaar. Je vraagt wat er kapot is en vertelt wat je '
      + 'doet, zodat de eigenaar het leert. Techniek kan je tonen. Een collega helpt als je een '
      + 'woord niet kent.',
    answers: {
      main: 'doing', reading: 'no', shown: 'sometimes', introduce: 'name',
      speaking: 'stories', missed: 'again', help: 'slow',
    },
    level: 3,
    reason: 'Je begrijpt de eigenaar en vertelt wat je doet.',
  },
  {
    id: 'comedy-night',
    kind: 'vrije-tijd',
    description: 'Een avond comedy in de schouwburg. De komiek praat snel, speelt met woorden en lacht met '
      + 'het nieuws. Je zit in de zaal en luistert. Je moet zelf niets zeggen.',
    answers: {
      main: 'listening', reading: 'no', shown: 'told', introduce: 'no',
      speaking: 'little', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Snelle grappen met woorden begrijp je alleen als je veel Nederlands begrijpt.',
  },
  {
    id: 'book-club',
    kind: 'vrije-tijd',
    description: 'Elke maand lezen we een roman. We komen samen en zeggen wat we ervan vinden. De '
      + 'gesprekken gaan diep en iedereen onderbreekt elkaar. Wie het boek niet las, kan moeilijk '
      + 'volgen.',
    answers: {
      main: 'talking', reading: 'long', shown: 'told', introduce: 'story',
      speaking: 'discussion', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Een roman lezen en erover discussiëren vraagt goed Nederlands.',
  },
  {
    id: 'advisory-council',
    kind: 'vrijwilligerswerk',
    description: 'Je zit in de adviesraad van de gemeente. Voor elke vergadering lees je een dossier. Je '
      + 'geeft je mening en probeert de anderen te overtuigen. Samen schrijven we een advies.',
    answers: {
      main: 'talking', reading: 'long', shown: 'told', introduce: 'name',
      speaking: 'discussion', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Dossiers lezen, overtuigen en schrijven vraagt dat je het goed spreekt.',
  },
  {
    id: 'hospital-reception',
    kind: 'vrijwilligerswerk',
    description: 'Je werkt aan het onthaal van een ziekenhuis. Je neemt de telefoon op, noteert wie belt '
      + 'en waarom, en verwijst ongeruste mensen naar de juiste dienst. Een fout kan iemand '
      + 'schaden. Je staat er vaak alleen.',
    answers: {
      main: 'talking', reading: 'short', shown: 'told', introduce: 'no',
      speaking: 'stories', missed: 'unsafe', help: 'no',
    },
    level: 4,
    reason: 'Aan de telefoon moet je alles begrijpen en goed spreken, zonder hulp.',
  },
  {
    id: 'debate-cafe',
    kind: 'ontmoeting',
    description: 'Een debat over een stelling, zoals: de auto moet uit de stad. Twee ploegen verdedigen '
      + 'hun mening. De zaal reageert. Het gaat snel en iedereen krijgt twee minuten.',
    answers: {
      main: 'talking', reading: 'no', shown: 'told', introduce: 'name',
      speaking: 'discussion', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Snel je mening verdedigen lukt alleen met goed Nederlands.',
  },
  {
    id: 'writing-workshop',
    kind: 'vrije-tijd',
    description: 'Je schrijft korte verhalen in het Nederlands. In de groep lees je je tekst voor. We '
      + 'bespreken stijl en woorden en geven elkaar raad. De groep is vriendelijk en neemt tijd.',
    answers: {
      main: 'talking', reading: 'long', shown: 'told', introduce: 'story',
      speaking: 'discussion', missed: 'again', help: 'no',
    },
    level: 4,
    reason: 'Over stijl praten en zelf verhalen schrijven vraagt goed Nederlands.',
  },
  {
    id: 'office-placement',
    kind: 'kennismakingsstage',
    description: 'Twee weken stage op een bureau. Je beantwoordt mails van klanten, zit mee in '
      + 'vergaderingen en schrijft er een verslag van. Een collega leest je mails na.',
    answers: {
      main: 'talking', reading: 'long', shown: 'sometimes', introduce: 'story',
      speaking: 'stories', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Mails en verslagen schrijven en vergaderen vraagt dat je veel begrijpt en goed spreekt.',
  },
  {
    id: 'pub-quiz',
    kind: 'ontmoeting',
    description: 'Een quiz in ploegen van vier. De vragen worden één keer snel voorgelezen. Ze gaan over '
      + 'televisie van hier, spreekwoorden en het nieuws. Je overlegt stil en schrijft je '
      + 'antwoord op.',
    answers: {
      main: 'listening', reading: 'words', shown: 'told', introduce: 'no',
      speaking: 'discussion', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Snelle vragen met spreekwoorden begrijp je alleen met veel Nederlands.',
  },
  {
    id: 'homework-tutor',
    kind: 'vrijwilligerswerk',
    description: 'Je begeleidt leerlingen van de middelbare school bij hun huiswerk. Je leest samen in hun '
      + 'handboeken en legt moeilijke stukken uit over geschiedenis of economie. Je spreekt ook '
      + 'met de ouders en de leerkracht.',
    answers: {
      main: 'talking', reading: 'long', shown: 'told', introduce: 'name',
      speaking: 'stories', missed: 'lost', help: 'no',
    },
    level: 4,
    reason: 'Moeilijke teksten uitleggen aan anderen vraagt dat je het goed spreekt.',
  },
];
