/** Places of Flanders and Brussels: types and the pure rules about names and distance. */

export const PROVINCE_IDS = [
  'antwerpen',
  'brussel',
  'limburg',
  'oost-vlaanderen',
  'vlaams-brabant',
  'west-vlaanderen',
] as const;

/** 'brussel' is the Brussels-Capital Region, which lies in no province. */
export type ProvinceId = (typeof PROVINCE_IDS)[number];

/** The Dutch names as on a map. */
export const PROVINCE_NAMES: Readonly<Record<ProvinceId, string>> = {
  antwerpen: 'Antwerpen',
  brussel: 'Brussels Hoofdstedelijk Gewest',
  limburg: 'Limburg',
  'oost-vlaanderen': 'Oost-Vlaanderen',
  'vlaams-brabant': 'Vlaams-Brabant',
  'west-vlaanderen': 'West-Vlaanderen',
};

/** A regionaal organisatienetwerk. `alias` is another name in use (Middenkust), `lead` is known for some. */
export type Network = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly alias: string | null;
  readonly provinceId: ProvinceId;
  readonly leadOrganisation: string | null;
};

/** A present municipality. `lat`, `lon`, `postalCode` are those of its seat, not of its middle. */
export type Municipality = {
  readonly nis: string;
  readonly slug: string;
  readonly name: string;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  /** All names in French and English, the two above included. */
  readonly otherNames: readonly string[];
  readonly provinceId: ProvinceId;
  readonly networkId: string;
  /** Rounded figure of 2025: to weigh demonstration data, not to show. */
  readonly population: number;
  readonly postalCode: string;
  readonly lat: number;
  readonly lon: number;
};

/** A name in the postal list. `approximate`: the point is that of its postcode or municipality. */
export type Locality = {
  readonly postalCode: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  readonly approximate: boolean;
};

/** A municipality that went in 2019 or 2025; `nis` is the present one, the point its own old centre. */
export type FormerMunicipality = {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly mergedIn: number;
  readonly formerNis: string;
  readonly nis: string;
  readonly postalCodes: readonly string[];
  readonly postalCode: string;
  readonly lat: number;
  readonly lon: number;
};

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Great-circle distance in km between two points in degrees, unrounded (product §4 "Place"). */
export function haversineKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS_PER_DEGREE) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RADIANS_PER_DEGREE) / 2);
  const cosines = Math.cos(lat1 * RADIANS_PER_DEGREE) * Math.cos(lat2 * RADIANS_PER_DEGREE);
  const chord = sinLat * sinLat + cosines * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Lower case, without accents; every run of other signs than letters and digits becomes one space. */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What two spellings of one place name share: case, accents, hyphens, spaces and apostrophes do not count
 * (product §4 "waar"), and "St." or "Ste" is "Sint", "O.L.V." is "Onze-Lieve-Vrouw".
 */
export function placeKey(text: string): string {
  return normalizeName(text)
    .replace(/^(?:o l v|olv)(?= )/u, 'onze lieve vrouw')
    .replace(/(?<=^| )st(?= )/gu, 'sint')
    .replaceAll(' ', '');
}

/** The name as it stands in an address: 'Nazareth-De Pinte' is 'nazareth-de-pinte'. */
export function slugOf(name: string): string {
  return normalizeName(name).replaceAll(' ', '-');
}

/**
 * Number of errors between two words: a letter added, missing, changed, or two neighbours swapped, no
 * letter touched twice (optimal string alignment; product §4 "Words"). More than `max` is `max + 1`.
 */
export function typingErrors(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let errors = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > max && row < a.length && Math.min(...last) > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, max + 1);
}

/** Errors a word of this many letters may hold: one from 5 letters, two from 9 (product §4 "Words"). */
export function errorsAllowed(letters: number): number {
  if (letters >= 9) return 2;
  return letters >= 5 ? 1 : 0;
}
