/** The place finder behind `waar` (product §4 "Place"). */
import { errorsAllowed, placeKey, typingErrors } from '#src/domain/places/place.ts';
import {
  NAMED_PLACES,
  NAME_STEPS,
  PLACES_BY_KEY,
  POSTCODE_PLACES,
} from '#src/domain/places/place-index.ts';
import type { FoundPlace, IndexedPlace } from '#src/domain/places/place-index.ts';

/** A place to choose: what to show, and what to give as `waar`. */
export type PlaceChoice = { readonly label: string; readonly query: string };

export type PlaceAnswer =
  | { readonly kind: 'found'; readonly place: FoundPlace; readonly others: readonly PlaceChoice[] }
  | {
      readonly kind: 'ambiguous';
      readonly choices: readonly PlaceChoice[];
      /** There are more than the choices that are given. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'unknown' };

/** What somebody typed, taken apart. A scope narrows the places to a postcode and a municipality. */
export type PlaceText = {
  readonly name: string;
  readonly postalCode: string | null;
  readonly inMunicipality: string | null;
};

const MAX_CHARACTERS = 200;
const MAX_CHOICES = 10;
const MIN_PREFIX_LETTERS = 3;
const UNKNOWN: PlaceAnswer = { kind: 'unknown' };

/** Arabic and Persian digits as 0–9: a keyboard may give those beside Latin letters. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * The ways to read a text, the likeliest first: "a place in a municipality", as in "Aalst (Sint-Truiden)",
 * "Aalst, Sint-Truiden", "Aalst in Sint-Truiden", and last the whole as one name. None when it cannot be a
 * place: more than 200 characters, or numbers that are no postcode.
 */
export function readPlaceText(text: string): readonly PlaceText[] {
  if (text.length > MAX_CHARACTERS) return [];
  const latin = withLatinDigits(text.normalize('NFKC'));
  const numbers = latin.match(/\d+/g) ?? [];
  const [postalCode = null] = numbers;
  if (numbers.length > 1 || (postalCode !== null && postalCode.length !== 4)) return [];
  const words = postalCode === null ? latin : latin.replace(postalCode, ' ').replace(/^\s*be?[\s-]+/i, ' ');
  const readings: PlaceText[] = [];
  const separators = [/^([^(]*)\(([^()]+)\)?[^\p{L}]*$/u, /^([^,]+),([^,]+)$/u, /^(.*\S)\s+in\s+(\S.*)$/iu];
  for (const separator of separators) {
    const [, name, inMunicipality] = separator.exec(words) ?? [];
    if (name === undefined || inMunicipality === undefined) continue;
    readings.push({ name, postalCode, inMunicipality });
  }
  return [...readings, { name: words, postalCode, inMunicipality: null }];
}

function isCovered(candidate: IndexedPlace, by: IndexedPlace): boolean {
  const [a, b] = [candidate.place, by.place];
  if (a.nis !== b.nis) return false;
  const isSamePoint = a.lat === b.lat && a.lon === b.lon && !a.approximate && !b.approximate;
  return candidate.keys[0] === by.keys[0] || isSamePoint;
}

/**
 * Different places only, larger things first. The village that a municipality is named after, a village
 * under two postcodes, and the seat under another name are one place.
 */
export function distinctPlaces(hits: readonly IndexedPlace[]): IndexedPlace[] {
  const rank = ({ place }: IndexedPlace) => NAME_STEPS.findIndex((kind) => kind === place.kind);
  const sorted = [...new Set(hits)].sort(
    (a, b) =>
      rank(a) - rank(b)
      || b.weight - a.weight
      || (a.place.label < b.place.label ? -1 : Number(a.place.label > b.place.label)),
  );
  const distinct: IndexedPlace[] = [];
  for (const hit of sorted) {
    if (!distinct.some((kept) => isCovered(hit, kept))) distinct.push(hit);
  }
  return distinct;
}

/** Places of the first step in which the name is that of a municipality, former municipality or locality. */
function exactHits(key: string, isInScope: (place: IndexedPlace) => boolean): readonly IndexedPlace[] {
  const hits = (PLACES_BY_KEY.get(key) ?? []).filter(isInScope);
  for (const kind of NAME_STEPS) {
    const ofKind = hits.filter((hit) => hit.place.kind === kind);
    if (ofKind.length > 0) return ofKind;
  }
  return [];
}

/** Places of which a name begins so. */
export function prefixHits(
  key: string,
  isInScope: (place: IndexedPlace) => boolean,
): readonly IndexedPlace[] {
  return NAMED_PLACES.filter((each) => each.keys.some((name) => name.startsWith(key)) && isInScope(each));
}

/** Places of which a name differs by the fewest typing errors, when those are few enough. */
export function misspelledHits(
  key: string,
  isInScope: (place: IndexedPlace) => boolean,
): readonly IndexedPlace[] {
  let fewest = errorsAllowed(key.length);
  let hits: IndexedPlace[] = [];
  if (fewest === 0) return hits;
  for (const [name, places] of PLACES_BY_KEY) {
    if (name[0] !== key[0]) continue;
    const errors = typingErrors(key, name, fewest);
    if (errors > fewest) continue;
    const inScope = places.filter(isInScope);
    if (inScope.length === 0) continue;
    hits = errors < fewest ? inScope : [...hits, ...inScope];
    fewest = errors;
  }
  return hits;
}

function hitsInOrder(key: string, isInScope: (place: IndexedPlace) => boolean): readonly IndexedPlace[] {
  const exact = exactHits(key, isInScope);
  if (exact.length > 0) return exact;
  const beginning = key.length >= MIN_PREFIX_LETTERS ? prefixHits(key, isInScope) : [];
  return beginning.length > 0 ? beginning : misspelledHits(key, isInScope);
}

function choiceOf({ place: { label, query } }: IndexedPlace): PlaceChoice {
  return { label, query };
}

function namesakesOf(found: IndexedPlace): readonly PlaceChoice[] {
  const sameName = found.keys[0] === undefined ? [] : (PLACES_BY_KEY.get(found.keys[0]) ?? []);
  const others = distinctPlaces([found, ...sameName]).filter((each) => each !== found);
  return others.slice(0, MAX_CHOICES).map(choiceOf);
}

/** At most 10 of these places, to choose from. */
function choiceFrom(places: readonly IndexedPlace[]): PlaceAnswer {
  const choices = places.slice(0, MAX_CHOICES).map(choiceOf);
  return { kind: 'ambiguous', choices, isCut: places.length > choices.length };
}

function decide(hits: readonly IndexedPlace[], isExact: boolean): PlaceAnswer {
  const places = distinctPlaces(hits);
  const [first] = places;
  if (first === undefined) return UNKNOWN;
  if (places.length > 1) return choiceFrom(places);
  return { kind: 'found', place: first.place, others: isExact ? [] : namesakesOf(first) };
}

/** Municipalities, present or former, of that name: their code, and the postcodes a former one had. */
function municipalityScopes(name: string): readonly ((place: IndexedPlace) => boolean)[] {
  const named = PLACES_BY_KEY.get(placeKey(name)) ?? [];
  const municipalities = named.filter(({ place }) => place.kind !== 'locality');
  return municipalities.map((scope) => (each: IndexedPlace) => {
    const hasItsPostalCode = [...each.postalCodes].some((code) => scope.postalCodes.has(code));
    return each.place.nis === scope.place.nis && hasItsPostalCode;
  });
}

/** "3800 Aalst": the locality there; else what the postcode is of a municipality, as in "9520 Zottegem". */
function hitsInPostalCode(key: string, postalCode: string): readonly IndexedPlace[] {
  const isThere = (each: IndexedPlace) => each.postalCodes.has(postalCode);
  const isLocality = (each: IndexedPlace) => each.place.kind === 'locality' && isThere(each);
  const localities = (PLACES_BY_KEY.get(key) ?? []).filter(isLocality);
  if (localities.length > 0) return localities;
  const parts = POSTCODE_PLACES.get(postalCode) ?? [];
  return hitsInOrder(key, isThere).flatMap((hit) => {
    if (hit.place.kind === 'locality') return hit;
    // A misspelled "Gennt 9000" is the village itself where the postcode holds it.
    const village = NAMED_PLACES.find((each) => isLocality(each) && isCovered(each, hit));
    return village ?? parts.filter(({ place }) => place.nis === hit.place.nis);
  });
}

/** The places that one reading stands for. An empty name with a postcode is the postcode itself. */
export function hitsOfReading({ name, postalCode, inMunicipality }: PlaceText): readonly IndexedPlace[] {
  const key = placeKey(name);
  const scopes = inMunicipality === null ? [] : municipalityScopes(inMunicipality);
  const isInMunicipality = (each: IndexedPlace) =>
    inMunicipality === null || scopes.some((isInScope) => isInScope(each));
  if (postalCode === null) return key === '' ? [] : hitsInOrder(key, isInMunicipality);
  if (key === '') return (POSTCODE_PLACES.get(postalCode) ?? []).filter(isInMunicipality);
  return hitsInPostalCode(key, postalCode).filter(isInMunicipality);
}

/** What a postcode and a name each stand for when they contradict each other: "3800 Gent". */
function contradiction(reading: PlaceText): PlaceAnswer {
  if (reading.postalCode === null || reading.inMunicipality !== null) return UNKNOWN;
  const named = distinctPlaces(exactHits(placeKey(reading.name), () => true));
  if (named.length === 0) return UNKNOWN;
  const codes = POSTCODE_PLACES.get(reading.postalCode) ?? [];
  return choiceFrom([...named, ...codes]);
}

/**
 * The place that a text means: present municipality, former municipality, locality, beginning of a name,
 * name with typing errors; the first of these with a hit decides. One place is found, with its namesakes as
 * `others`; several are a choice of at most 10. Never throws, whatever the text (product §4 "Place").
 */
export function findPlace(text: string): PlaceAnswer {
  const readings = readPlaceText(text);
  for (const reading of readings) {
    const isExact = reading.postalCode !== null || reading.inMunicipality !== null;
    const answer = decide(hitsOfReading(reading), isExact);
    if (answer.kind !== 'unknown') return answer;
  }
  const whole = readings.at(-1);
  return whole === undefined ? UNKNOWN : contradiction(whole);
}
