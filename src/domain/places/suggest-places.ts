/** Places to choose from while somebody types: `GET /api/v1/plaatsen?q=` (product §4). */
import { placeKey } from '#src/domain/places/place.ts';
import { getMunicipality } from '#src/domain/places/reference.ts';
import {
  distinctPlaces,
  hitsOfReading,
  misspelledHits,
  prefixHits,
  readPlaceText,
  withLatinDigits,
} from '#src/domain/places/find-place.ts';
import { NAMED_PLACES, PLACES_BY_KEY, POSTCODE_PLACES } from '#src/domain/places/place-index.ts';
import type { FoundPlace, IndexedPlace, PlaceKind } from '#src/domain/places/place-index.ts';

/** `municipality` is the present one's name, `network` its id; `query` as `waar` gives just this place. */
export type PlaceSuggestion = {
  readonly label: string;
  readonly kind: PlaceKind;
  readonly postalCode: string | null;
  readonly municipality: string;
  readonly nis: string;
  readonly network: string;
  readonly lat: number;
  readonly lon: number;
  readonly approximate: boolean;
  readonly query: string;
};

const MAX_SUGGESTIONS = 10;
const MIN_LETTERS = 2;

/** The place as the API shows it. */
export function toPlaceSuggestion(place: FoundPlace): PlaceSuggestion {
  const { label, kind, postalCode, nis, lat, lon, approximate, query } = place;
  const { name: municipality, networkId: network } = getMunicipality(nis);
  return { label, kind, postalCode, municipality, nis, network, lat, lon, approximate, query };
}

/** Postcodes that begin so; of a whole postcode also its localities. */
function placesOfPostalCodes(digits: string): readonly IndexedPlace[] {
  const places = [...POSTCODE_PLACES].flatMap(([postalCode, each]) =>
    postalCode.startsWith(digits) ? each : [],
  );
  const isThere = (each: IndexedPlace) => each.place.kind === 'locality' && each.postalCodes.has(digits);
  return [...places, ...NAMED_PLACES.filter(isThere)];
}

/** Who bears the whole name first, then whose name begins so, and only without those the misspelled. */
function placesOfName(key: string): readonly IndexedPlace[] {
  if (key.length < MIN_LETTERS) return [];
  const everywhere = () => true;
  const exact = new Set(PLACES_BY_KEY.get(key) ?? []);
  const written = distinctPlaces([...exact, ...prefixHits(key, everywhere)]);
  if (written.length === 0) return distinctPlaces(misspelledHits(key, everywhere));
  return [...written.filter((each) => exact.has(each)), ...written.filter((each) => !exact.has(each))];
}

function placesOf(text: string): readonly IndexedPlace[] {
  const digits = withLatinDigits(text.trim());
  if (/^\d{1,4}$/.test(digits)) return placesOfPostalCodes(digits);
  const readings = readPlaceText(text);
  for (const reading of readings) {
    const isNarrowed = reading.postalCode !== null || reading.inMunicipality !== null;
    const hits = isNarrowed ? distinctPlaces(hitsOfReading(reading)) : placesOfName(placeKey(reading.name));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** At most 10 places, each under another label. Any text is safe; one that means nothing gives none. */
export function suggestPlaces(text: string): readonly PlaceSuggestion[] {
  const byLabel = new Map<string, PlaceSuggestion>();
  for (const { place } of placesOf(text)) {
    if (byLabel.size === MAX_SUGGESTIONS) break;
    if (!byLabel.has(place.label)) byLabel.set(place.label, toPlaceSuggestion(place));
  }
  return [...byLabel.values()];
}
