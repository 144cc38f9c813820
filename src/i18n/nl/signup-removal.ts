/** A desk takes somebody off a list: what the person reads, and the desk itself. */

export const signupRemoval = {
  removed: (day: string) => `Je staat niet meer op de lijst van ${day}.`,
  listed: (day: string) => `Dat was een vergissing. Je staat weer op de lijst van ${day}.`,
  /** From a list without dates. */
  removedAll: 'Je staat niet meer op de lijst.',
  listedAll: 'Dat was een vergissing. Je staat weer op de lijst.',
  /** To the person; nothing is said of safety. */
  why: {
    double: 'Je stond twee keer op de lijst.',
    asked: 'Je vroeg dit zelf.',
    full: 'Er zijn te veel mensen.',
    audience: 'Deze keer is voor een andere groep.',
    safety: 'Heb je een vraag? Bel of mail de organisatie.',
  },
  /** At the desk. */
  reasons: {
    double: 'Staat twee keer op de lijst',
    asked: 'Vroeg het zelf',
    full: 'Er zijn te veel mensen',
    audience: 'Hoort niet bij deze groep',
    safety: 'Voor de veiligheid',
  },
  summary: 'Haal van de lijst',
  reason: 'Waarom?',
  hint: 'De persoon krijgt bericht en leest de reden. Bij veiligheid zeggen we alleen dat men je kan bellen of mailen.',
  confirm: 'Haal van de lijst',
  done: 'Van de lijst gehaald. De persoon krijgt bericht.',
  restored: 'Weer op de lijst. De persoon krijgt bericht.',
  list: 'Net van de lijst gehaald',
  undo: 'Zet terug op de lijst',
};

/** Part of the group `errors`. */
export const signupRemovalErrors = {
  'removal-needed': 'Kies een reden.',
  'removal-late': 'Deze keer is al begonnen. De lijst verandert niet meer.',
  'removal-taken': 'Iemand anders heeft nu de plaats.',
};
