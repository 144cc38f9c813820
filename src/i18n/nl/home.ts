/** `/` and `/taal`. */
export const home = {
  title: 'Doe mee, dicht bij huis',
  lead: 'Hier vind je groepen en mensen in je buurt. Je oefent Nederlands. Je leert mensen kennen. Zoeken is gratis.',
  where: {
    title: 'Waar woon je?',
    label: 'Je postcode of je gemeente',
    hint: 'Bijvoorbeeld: 8500 of Kortrijk',
    near: 'Gebruik waar ik nu ben',
    nearBusy: 'We zoeken waar je bent.',
    nearFailed: 'We vinden niet waar je bent. Schrijf je postcode of je gemeente.',
  },
  level: { title: 'Hoeveel Nederlands ken je?' },
  goal: { title: 'Wat wil je?', note: 'Je mag meer dan één ding kiezen.' },
  send: 'Toon activiteiten',
  how: {
    title: 'Zo werkt het',
    search: { title: 'Zoek een activiteit', text: 'Kies je gemeente en hoeveel Nederlands je kent.' },
    contact: {
      title: 'Zeg dat je komt',
      text: 'Bel, mail of schrijf je in bij de organisatie. Soms mag je gewoon komen.',
    },
    go: { title: 'Ga erheen', text: 'Je bent welkom. Soms kan iemand de eerste keer met je meegaan.' },
  },
  buddy: {
    title: 'Liever samen met één persoon?',
    text: 'Een buddy is een vrijwilliger. Jullie praten Nederlands. Jullie kiezen samen wat jullie doen.',
    link: 'Wat is een buddy?',
  },
  helper: {
    title: 'Help je iemand?',
    text: 'Zoek samen. Deel de link of print de pagina.',
    link: 'Lees hoe je helpt',
  },
  chooseTitle: 'Kies je taal',
  chooseLead: 'Deze talen zijn er nu.',
  notYet: 'Deze taal is er nog niet.',
};
