/** Words on every page: header, footer, bars. */
export const site = {
  slogan: 'Doe mee. Er is plaats aan tafel.',
  skip: 'Naar de inhoud',
  tabs: { search: 'Zoeken', buddy: 'Buddy', help: 'Hulp', main: 'Hoofdmenu' },
  languageButton: 'Taal',
  languageList: 'Kies je taal',
  footer: {
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
    organisations: 'Voor organisaties',
    municipalities: 'Voor gemeenten',
    networks: 'De 18 netwerken',
    houseRules: 'Spelregels',
    work: 'Werk je voor een organisatie of gemeente?',
    signIn: 'Meld je aan',
    easyOffer: 'Zet een activiteit op de site',
    label: 'Meer over deze site',
  },
  translation: {
    notice: 'Dit is een vertaling. De officiële tekst is Nederlands.',
    unchecked: 'Deze vertaling is nog niet nagelezen.',
    toDutch: 'Lees de Nederlandse tekst',
  },
  demo: {
    banner: 'Voorbeeld: verzonnen activiteiten.',
    footer: 'Deze site is niet ikdoemee.be en niet mijnbuddy.be.',
    calendar: 'VOORBEELD',
  },
  testClock: (moment: string) => `Deze site doet alsof het ${moment} is.`,
  freeText: 'Tekst van de organisatie, in het Nederlands',
  back: 'Terug',
};
