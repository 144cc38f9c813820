/** Pages for what is not there or went wrong. */
export const problems = {
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres niet juist. Misschien is de pagina weg.',
  },
  fault: {
    title: 'Er ging iets mis bij ons',
    text: 'Dit is niet jouw fout. Probeer het straks opnieuw.',
  },
  search: 'Zoek een activiteit',
  home: 'Ga naar de startpagina',
  guides: 'Lees hoe de site werkt',
};
