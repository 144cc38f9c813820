/** From a blueprint's sentences to titles, summaries and descriptions in three voices. */
import type { BookingHow } from '#src/domain/activities/activity.ts';
import type { OrganisationKind } from '#src/domain/organisations/organisation.ts';
import type { Blueprint } from './blueprint.ts';
import type { Random } from './random.ts';

export type Voice = 'gemeente' | 'warm' | 'club';

/** What stands for {gemeente}, {wijk}, {plek}, {in_plek}, {org}, {wanneer} and {dagdeel}. */
export interface Words {
  gemeente: string;
  wijk: string;
  plek: string;
  in_plek: string;
  org: string;
  wanneer: string;
  dagdeel: string;
}

const WARM_KINDS: readonly OrganisationKind[] = ['vereniging', 'zelforganisatie', 'buddywerking', 'school'];

export function voiceOf(kind: OrganisationKind): Voice {
  if (kind === 'sportclub' || kind === 'jeugdwerk' || kind === 'andere') return 'club';
  return WARM_KINDS.includes(kind) ? 'warm' : 'gemeente';
}

/** Fills the words in and begins with a capital. Throws for a word that does not exist. */
export function fill(template: string, words: Words): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name as keyof Words];
    if (word === undefined) throw new Error(`unknown word {${name}} in: ${template}`);
    return word;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title without a name in it that may be followed by the place. */
function isPlain(template: string): boolean {
  return !/\{(wijk|org|plek|in_plek|gemeente)\}/.test(template) && !template.endsWith('?');
}

const TITLE_TAILS = [
  ' in {wijk}', ' met {org}', ' bij {org}', ', {wanneer}', ' {in_plek}', ' in {wijk}, {wanneer}',
  ' met {org} in {wijk}',
];

/**
 * A title that is not in `used`, and adds it there. Tried in turn: the blueprint's own titles, then those
 * with a place, organiser or moment behind. When all are taken (in very large sets) one is used again.
 */
export function chooseTitle(blueprint: Blueprint, words: Words, used: Set<string>, random: Random): string {
  const own = random.shuffle(blueprint.titles);
  for (const template of own) {
    const title = fill(isPlain(template) && random.chance(0.35) ? `${template} in {wijk}` : template, words);
    if (!used.has(title)) { used.add(title); return title; }
  }
  for (const tail of random.shuffle(TITLE_TAILS)) {
    for (const template of own) {
      if (template.endsWith('?') || (!isPlain(template) && tail !== ', {wanneer}')) continue;
      const title = fill(template + tail, words);
      if (!used.has(title)) { used.add(title); return title; }
    }
  }
  return fill(random.pick(blueprint.titles), words);
}

const JOIN: Record<Voice, Record<BookingHow, readonly string[]>> = {
  gemeente: {
    come: [
      'Inschrijven is niet nodig.', 'Je kan zonder afspraak langskomen.',
      'Kom gewoon langs, inschrijven hoeft niet.',
    ],
    here: ['Het aantal plaatsen is beperkt. Schrijf je op tijd in.', 'Vooraf inschrijven is nodig.'],
    link: [
      'Inschrijven kan via de website van de organisatie.',
      'Schrijf je in via de website. Hulp nodig? Bel ons.',
    ],
    phone: [
      'Schrijf je in per telefoon, tijdens de kantooruren.',
      'Bel om je in te schrijven. Je mag rustig praten.',
    ],
    mail: [
      'Stuur een mail met je naam om je in te schrijven.',
      'Schrijf je in per mail. Je krijgt binnen drie dagen antwoord.',
    ],
  },
  warm: {
    come: [
      'Je hoeft niets te laten weten. Kom gewoon binnen.', 'Kom gewoon af. Iemand wacht je op aan de deur.',
      'Stap binnen, we maken plaats aan tafel.',
    ],
    here: [
      'We hebben niet veel stoelen. Schrijf je dus even in.',
      'Schrijf je in, dan weten we op hoeveel mensen we rekenen.',
    ],
    link: [
      'Op onze website vind je een kort formulier.',
      'Inschrijven doe je op onze website. Dat duurt twee minuten.',
    ],
    phone: [
      'Bel ons eerst even. We nemen rustig de tijd.',
      'Bel of stuur een berichtje. We praten traag aan de telefoon.',
    ],
    mail: ['Stuur ons een mailtje. Enkele woorden zijn genoeg.', 'Mail ons gerust, ook met korte zinnen.'],
  },
  club: {
    come: ['Inschrijven hoeft niet.', 'Gewoon komen.', 'Kom eens kijken.'],
    here: ['Plaatsen zijn beperkt, dus schrijf je in.', 'Vooraf inschrijven graag.'],
    link: ['Inschrijven via onze website.', 'Alle info en inschrijven op onze site.'],
    phone: ['Inschrijven? Bel even.', 'Een telefoontje is genoeg.'],
    mail: ['Stuur een mailtje met je naam en leeftijd.', 'Mail ons en je krijgt alle info.'],
  },
};

const CLOSING: Record<Voice, readonly string[]> = {
  gemeente: [
    'Heb je een vraag? Het onthaal helpt je verder.', 'Deze activiteit is een initiatief van {org}.',
    'Meer weten? Neem contact op met {org}.',
    'Wij werken hiervoor samen met vrijwilligers uit {gemeente}.',
    'De begeleider spreekt duidelijk en traag.',
  ],
  warm: [
    'Je eerste keer is spannend. Zeg het aan de deur, dan gaan we samen naar binnen.',
    'Wij zijn een kleine ploeg en kennen elke naam.',
    'Breng gerust een vriend of buur mee.', 'Tot binnenkort in {wijk}.',
    'Iedereen bij {org} is ooit voor het eerst gekomen.',
    'Een glimlach helpt ook als je de woorden nog niet kent.',
  ],
  club: [
    'Eerst eens proberen kan.', 'Vragen? Spreek iemand van {org} aan.', 'Tot dan.',
    'Wij zijn {org}, een kleine club uit {wijk}.', 'Nieuwe mensen zijn welkom.',
  ],
};

const LIST_HEADS = ['Dit doen we:', 'Zo gaat het:', 'Wat je kan verwachten:', 'Op het programma:'];

/** Paragraphs and a list, as the editor of the site would make them. */
export function describe(
  blueprint: Blueprint, words: Words, voice: Voice, bookingHow: BookingHow, random: Random,
): string {
  const opening = fill(random.pick(blueprint.openings), words);
  const count = random.int(2, Math.min(voice === 'club' ? 3 : 4, blueprint.doing.length));
  const doing = random.sample(blueprint.doing, count).map((sentence) => fill(sentence, words));
  const joining = random.pick(JOIN[voice][bookingHow]);
  const closing = fill(random.pick(CLOSING[voice]), words);
  const joiningFirst = `${joining} ${closing}`;
  const end = random.pick([joiningFirst, joiningFirst, `${closing} ${joining}`, joining]);
  const form = random.next();
  if (form < 0.3) {
    const items = doing.map((sentence) => `<li>${sentence}</li>`).join('');
    return `<p>${opening}</p><p>${random.pick(LIST_HEADS)}</p><ul>${items}</ul><p>${end}</p>`;
  }
  if (form < 0.7) return `<p>${opening}</p><p>${doing.join(' ')}</p><p>${end}</p>`;
  return `<p>${opening} ${doing.join(' ')}</p><p>${end}</p>`;
}
