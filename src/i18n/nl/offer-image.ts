/** The photo of an activity: the organiser's page for it, and what stands under it. */
export const offerImage = {
  title: 'Foto',
  back: 'Terug naar het formulier',
  lead: 'Kies één foto die toont wat mensen doen. We knippen ze bij en wissen wat je camera erin schreef.',
  none: 'Deze activiteit heeft nog geen foto.',
  now: 'Deze foto staat er nu',
  file: 'Kies een foto',
  fileHint: 'JPEG, PNG, WebP of AVIF, 10 MB of minder. Minstens 300 pixels breed en hoog.',
  alt: 'Wat staat op de foto?',
  altHint: 'Voor wie de foto niet ziet. Bijvoorbeeld: vier vrouwen koken samen soep.',
  credit: 'Wie maakte de foto?',
  people: 'Staan er mensen op? Hebben ze ja gezegd?',
  peopleAnswers: {
    nobody: 'Er staan geen mensen op, of je herkent niemand',
    agreed: 'Ja, en iedereen zei ja. Van kinderen ook een ouder',
    no: 'Ja, maar niet iedereen zei ja',
  },
  save: 'Bewaar de foto',
  replace: 'Zet deze foto in de plaats',
  remove: 'Haal de foto weg',
  removeLead: 'De tekst en de datums blijven staan.',
  saved: 'De foto is bewaard.',
  removed: 'De foto is weg.',
  notYet: 'Bezoekers zien dit pas als je de wijziging indient en ze op de site staat.',
  waits: 'Deze activiteit wacht op een antwoord. Haal ze eerst terug. Daarna kan je de foto wijzigen.',
  choose: 'Bewaar en kies een foto',
  change: 'Bewaar en wijzig de foto',
  photoBy: 'Foto:',
};

/** What is wrong with a photo; part of the group `errors`. */
export const offerImageErrors = {
  'image-needed': 'Kies een foto.',
  'image-heavy': 'Deze foto is groter dan 10 MB. Maak ze kleiner of kies een andere.',
  'image-type': 'Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG, WebP of AVIF.',
  'image-heic': 'Dit is een HEIC-foto van een iPhone. Bewaar ze eerst als JPEG.',
  'image-broken': 'Deze foto is stuk of niet volledig. Kies ze opnieuw of neem een andere.',
  'image-moving': 'Dit beeld beweegt. Kies een gewone foto.',
  'image-pixels': 'Deze foto heeft te veel pixels. Maak ze kleiner: 60 miljoen pixels of minder.',
  'image-small': 'Deze foto is te klein. Kies er een van 300 pixels of meer.',
  'image-people-needed': 'Zeg of er mensen op de foto staan.',
  'image-people-no': 'Vraag eerst of ze op de site mogen. Of kies een foto zonder mensen.',
};
