/**
 * Finds the passive in a Dutch sentence: a form of "worden" with a past participle. Says nothing when in doubt:
 * "het wordt gezellig" and "je wordt vrijwilliger" are no passive.
 */
import type { Piece } from './sentences.ts';

/** Strong participles end in -en like infinitives and plurals, so they are named. */
const STRONG = [
  'bedacht', 'begonnen', 'begrepen', 'bekeken', 'besloten', 'besproken', 'betrokken', 'geboden', 'gebracht',
  'gedaan', 'gedragen', 'gedronken', 'gegeten', 'gegeven', 'gegoten', 'gehouden', 'geholpen', 'gehangen', 'gekeken',
  'gekocht', 'gekozen', 'gelezen', 'geleend', 'gelegd', 'geschonken', 'geschreven', 'geslapen', 'gesloten',
  'gesneden', 'gesproken', 'getrokken', 'gevonden', 'gevraagd', 'gewassen', 'gewezen', 'geworpen', 'gezien',
  'gezocht', 'gezongen', 'genomen', 'gelaten', 'geroepen', 'gebakken', 'gezonden', 'gebeld', 'gestoken',
  'ontvangen', 'verdreven', 'vergeleken', 'verkregen', 'verstaan', 'vertrokken', 'verwezen', 'voorzien', 'verzocht',
  'verboden', 'vervangen', 'onderbroken', 'onderzocht', 'ondernomen', 'overgelaten', 'herlezen', 'herzien',
  'verwacht', 'verkocht', 'bezocht', 'bedankt', 'verwerkt', 'verstrekt', 'verplicht',
];
const PARTICLES = '(?:aan|af|bij|binnen|buiten|door|heen|in|klaar|kwijt|langs|mee|mede|na|neer|om|onder|op|over|rond'
  + '|samen|tegen|tentoon|terug|toe|uit|vast|vol|voor|vooraf|vrij|weg)?';
/** ge…d and ge…t, with or without a particle; be-, ver-, ont-, her- only where the ending cannot be a present. */
const PARTICIPLE = `(?:${PARTICLES}(?:${STRONG.join('|')}|ge\\p{L}{2,}(?:d|t)(?![\\p{L}]))`
  + '|(?:be|ver|ont|her|onder|over)\\p{L}{2,}d(?![\\p{L}]))';
/** Look like participles and are none, or describe people. */
const OTHERS = new Set([
  'gebed', 'gebied', 'gebit', 'gedicht', 'geduld', 'geluid', 'geld', 'gemoed', 'gerecht', 'geschikt', 'gespannen',
  'gevecht', 'gevoed', 'gewend', 'gewicht', 'gewond', 'gezicht', 'gezond', 'gehandicapt', 'getrouwd', 'gebrand',
  'getuigschrift', 'gedempt', 'geliefd', 'bekend', 'bevriend', 'beroemd', 'benieuwd', 'bereid', 'verkouden',
  'verliefd', 'vermoeid', 'verrast', 'verwend', 'beleid', 'bestand', 'verstand', 'verband', 'verbond', 'verleid',
  'beeld', 'bewind', 'overheid', 'onderhoud', 'overdaad', 'verhard', 'vermaard', 'verward', 'overtuigd', 'ontroerd',
  'ongeduld', 'avondgebed', 'voorgerecht', 'hoofdgerecht', 'nagerecht', 'bijgerecht', 'overgewicht', 'werkgebied',
  'bestuurd', 'geacht', 'gewild', 'ervaren', 'gevat', 'begeesterd', 'verbaasd', 'genoegzaam', 'gebeurd', 'gegroeid',
  'geslaagd', 'verrijkt', 'geïnteresseerd', 'tegemoet', 'gegarandeerd', 'geeft', 'gelooft',
  'geniet', 'gebeurt', 'geldt', 'geest', 'gerust', 'gepast', 'gewest', 'genot', 'geraffineerd', 'gevarieerd',
  'gemotiveerd', 'geduldig', 'gezind', 'begaafd', 'bejaard', 'beheerd', 'ontspannen', 'uitgerust', 'opgewonden',
]);
/** Nouns and adjectives that end like a participle: "bestuurslid", "ontdekkingstijd". */
const NOUN_ENDING =
  /(?:lid|land|stad|kind|vriend|wereld|tijd|strijd|avond|hand|bord|blad|brood|pad|hoofd|nood|heid|oud|goed)$/u;
const AUXILIARY = '(?<![\\p{L}])(?:word|wordt|worden|werd|werden)(?![\\p{L}])';
/** Nothing between them that begins another clause. */
const BETWEEN = '[^,;:.!?()\\n]{0,70}?';
const FORWARD = new RegExp(`${AUXILIARY}(${BETWEEN})\\s(${PARTICIPLE})(?![\\p{L}])`, 'giu');
const BACKWARD = new RegExp(`(?<![\\p{L}])(${PARTICIPLE})\\s(?:te\\s)?${AUXILIARY}`, 'giu');
const NEW_CLAUSE = /(?<!\p{L})(?:dat|die|omdat|want|maar|als|zodat|wanneer|waar|wat|wie|terwijl|om|of)(?!\p{L})/iu;

/** The first passive of a sentence, from one verb to the other; undefined when there is none for sure. */
export function findPassive(sentence: string): Piece | undefined {
  for (const match of sentence.matchAll(FORWARD)) {
    const [whole, between = '', participle = ''] = match;
    if (isParticiple(participle) && !NEW_CLAUSE.test(between)) {
      return { start: match.index, end: match.index + whole.length };
    }
  }
  for (const match of sentence.matchAll(BACKWARD)) {
    if (isParticiple(match[1] ?? '')) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function isParticiple(word: string): boolean {
  const lower = word.toLowerCase();
  return !OTHERS.has(lower) && !NOUN_ENDING.test(lower);
}
