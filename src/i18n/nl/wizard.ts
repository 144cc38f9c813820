/** The level wizard of the organiser's desk (product §6, design §4). The four official sentences stand in content/help. */
export const wizard = {
  title: 'Hoeveel Nederlands heb je nodig?',
  intro: 'Denk aan iemand die nog maar weinig Nederlands kent. Wat gebeurt er echt?',
  youDecide: 'Wij stellen een taalicoon voor. Jij beslist.',
  change: 'Verander',
  answer: 'Antwoord',
  propose: 'Toon het voorstel',
  proposal: (level: number) => `Voorstel: taalicoon ${level}`,
  notYet: 'Geef nog een paar antwoorden. Dan stellen we een taalicoon voor.',
  notComplete: 'Je hebt nog niet alles beantwoord. Het voorstel kan nog veranderen.',
  choose: 'Welk taalicoon kies je?',
  unknown: 'Ik weet het nog niet',
  questions: {
    main: {
      title: 'Wat gebeurt er vooral?',
      answers: {
        doing: { label: 'Samen iets doen', example: 'Bijvoorbeeld: wandelen, koken, sporten, planten' },
        listening: { label: 'Kijken en luisteren', example: 'Bijvoorbeeld: een film, een rondleiding, een infoavond' },
        talking: { label: 'Praten', example: 'Bijvoorbeeld: een praatgroep, een vergadering, klanten helpen' },
      },
    },
    reading: {
      title: 'Moeten mensen iets lezen of schrijven?',
      answers: {
        no: { label: 'Nee', example: 'Bijvoorbeeld: alles gaat met woorden of foto’s' },
        words: { label: 'Een paar woorden', example: 'Bijvoorbeeld: een naam, een prijs, een datum' },
        short: { label: 'Een korte tekst', example: 'Bijvoorbeeld: een recept, een formulier, een kort bericht' },
        long: { label: 'Veel tekst, of zelf een tekst schrijven', example: 'Bijvoorbeeld: een boek, een dossier, een verslag' },
      },
    },
    shown: {
      title: 'Toont iemand wat je moet doen?',
      answers: {
        always: { label: 'Ja, bijna altijd', example: 'Bijvoorbeeld: iemand doet het voor, of er is geen uitleg nodig' },
        sometimes: { label: 'Soms', example: 'Bijvoorbeeld: de eerste keer, daarna met woorden' },
        told: { label: 'Nee, alleen met woorden', example: 'Bijvoorbeeld: iemand legt het uit of leest het voor' },
      },
    },
    introduce: {
      title: 'Moeten mensen zichzelf voorstellen?',
      answers: {
        no: { label: 'Nee', example: 'Bijvoorbeeld: je komt binnen en je doet mee' },
        name: { label: 'Ja, met hun naam en een paar woorden', example: 'Bijvoorbeeld: “Ik ben Samira. Ik woon in Heule.”' },
        story: { label: 'Ja, ze vertellen iets over zichzelf', example: 'Bijvoorbeeld: over werk, familie of vrije tijd' },
      },
    },
    speaking: {
      title: 'Hoeveel praten mensen zelf?',
      answers: {
        little: { label: 'Niets of een paar woorden', example: 'Bijvoorbeeld: ja, nee, dank je' },
        sentences: { label: 'Korte zinnen', example: 'Bijvoorbeeld: “Ik heb twee kinderen.”' },
        stories: { label: 'Ze vertellen of leggen iets uit', example: 'Bijvoorbeeld: enkele minuten over hun week' },
        discussion: { label: 'Ze discussiëren of spreken voor een groep', example: 'Bijvoorbeeld: hun mening geven, iemand overtuigen' },
      },
    },
    missed: {
      title: 'Wat als iemand een zin niet begrijpt?',
      answers: {
        fine: { label: 'Dan kan je toch meedoen', example: 'Bijvoorbeeld: op een concert of bij het wandelen' },
        again: { label: 'Dan zegt of toont iemand het nog eens', example: 'Bijvoorbeeld: de begeleider komt even naast je staan' },
        lost: { label: 'Dan mis je een belangrijk deel', example: 'Bijvoorbeeld: een verhaal, een grap, een afspraak' },
        unsafe: { label: 'Dan is het gevaarlijk of gaat er iets fout', example: 'Bijvoorbeeld: in het verkeer, met machines, aan de telefoon' },
      },
    },
    help: {
      title: 'Is er hulp voor wie weinig Nederlands kent?',
      answers: {
        language: { label: 'Ja, in een andere taal of met foto’s', example: 'Bijvoorbeeld: een tolk, een begeleider, tekeningen' },
        slow: { label: 'Ja, we praten traag en wachten', example: 'Bijvoorbeeld: er is tijd om een woord te zoeken' },
        no: { label: 'Nee', example: 'Bijvoorbeeld: iedereen praat op gewoon tempo' },
      },
    },
  },
  /** The first sentence says why the level is not lower, the second why it is not higher. */
  reasons: {
    safety: 'Mensen moeten de uitleg goed begrijpen, want een fout is gevaarlijk of heeft gevolgen.',
    discussion: 'Mensen discussiëren of spreken voor een groep.',
    readLong: 'Mensen lezen veel of schrijven zelf een tekst.',
    followAll: 'Mensen volgen woorden op gewoon tempo en missen anders een belangrijk deel.',
    stories: 'Mensen vertellen of leggen iets uit.',
    introduceStory: 'Mensen vertellen iets over zichzelf.',
    followMuch: 'Mensen moeten vrij veel begrijpen om te volgen.',
    sentences: 'Mensen praten in korte zinnen.',
    readShort: 'Mensen lezen of schrijven een korte tekst.',
    readWords: 'Mensen lezen een paar woorden.',
    shortOrders: 'Mensen moeten korte opdrachten meteen begrijpen.',
    followSimple: 'Mensen volgen eenvoudig Nederlands.',
    stillOpen: 'Sommige antwoorden ontbreken nog. Daarom kiezen we niet het laagste.',
    otherLanguage: 'Er is hulp in een andere taal of met foto’s.',
    watchAndDo: 'Mensen kunnen meedoen door te kijken en na te doen.',
    joinAnyway: 'Wie een zin niet begrijpt, kan toch meedoen.',
    pictures: 'Hulp in een andere taal of met foto’s maakt het makkelijker.',
    shown: 'Iemand toont wat je moet doen.',
    waits: 'De begeleiders praten traag en wachten.',
    missFine: 'Een zin missen is geen probleem.',
    littleSpeaking: 'Zelf praten moet bijna niet.',
    noReading: 'Lezen of schrijven moet niet.',
    sometimesShown: 'Soms toont iemand wat je moet doen.',
    noHelp: 'Er is geen hulp voor wie weinig Nederlands kent.',
  },
};
