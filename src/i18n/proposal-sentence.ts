/** One sentence for a buddy worker: why these two are proposed to each other, or why somebody has no proposal yet. */
import { formatDistance, formatList, formatWeekday, languageName } from './format.ts';
import type { Language } from './languages.ts';
import { messagesIn, type Messages } from './messages.ts';

type Words = Messages['buddyMatching'];
type InterestName = keyof Words['interestNames'];
type Waiting = { key: 'waiting'; weeks: number };

/** As `ReasonFact` of the domain; moments are 'ma-ochtend' … 'zo-avond', languages ISO 639-1 codes. */
export type ProposalFact =
  | { key: 'distance'; distanceKm: number }
  | { key: 'moments'; moments: readonly string[] }
  | { key: 'languages'; languages: readonly string[] }
  | { key: 'interests'; interests: readonly InterestName[] }
  | { key: 'children' }
  | { key: 'age'; isSameGroup: boolean }
  | { key: 'wishes' }
  | Waiting;

/** Closer than this a figure says more than is known. */
const NEAR_KM = 1;
const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

function momentName(language: Language, words: Words, moment: string): string {
  const [day = '', part = ''] = moment.split('-');
  if (part !== 'ochtend' && part !== 'namiddag' && part !== 'avond') return moment;
  return words.moment(formatWeekday(language, WEEKDAYS.indexOf(day) + 1), part);
}

function partOf(language: Language, words: Words, fact: Exclude<ProposalFact, Waiting>): string {
  switch (fact.key) {
    case 'distance':
      // Where somebody lives is known to the centre of the place only.
      return fact.distanceKm < NEAR_KM ? words.near : words.distance(formatDistance(fact.distanceKm));
    case 'moments':
      return words.moments(formatList(language, fact.moments.map((each) => momentName(language, words, each))));
    case 'languages':
      return words.languages(formatList(language, fact.languages.map((code) => languageName(language, code))));
    case 'interests':
      return words.interests(formatList(language, fact.interests.map((each) => words.interestNames[each])));
    case 'children':
      return words.children;
    case 'age':
      return fact.isSameGroup ? words.sameAge : words.nextAge;
    case 'wishes':
      return words.wishes;
  }
}

/** "Ze wonen 1,2 km van elkaar, kunnen allebei op maandagavond en spreken allebei Arabisch." */
export function proposalSentence(language: Language, reason: readonly ProposalFact[]): string {
  const words = messagesIn(language).buddyMatching;
  const parts = reason.filter((fact) => fact.key !== 'waiting').map((fact) => partOf(language, words, fact));
  const waiting = reason.find((fact) => fact.key === 'waiting');
  return words.sentence(formatList(language, parts), waiting ? words.weeks(waiting.weeks) : null);
}

/** Why somebody has no proposal; `cause` as `NoProposalCause` of the domain. */
export function withoutProposalSentence(language: Language, cause: keyof Words['without']): string {
  return messagesIn(language).buddyMatching.without[cause];
}
