/**
 * The shape of the generated reference table (`places.ts`). Rows are tuples, so that the table stays
 * small and readable in a diff. Coordinates are WGS84 degrees.
 */

/** id, name, alias or '', province id, lead organisation or '' where it is not known. */
export type NetworkRow = readonly [
  id: string,
  name: string,
  alias: string,
  provinceId: string,
  leadOrganisation: string,
];

/** `population` is a rounded figure of 2025, for spreading demonstration data; never shown as a fact. */
export type MunicipalityRow = readonly [
  nis: string,
  name: string,
  slug: string,
  provinceId: string,
  networkId: string,
  population: number,
  postalCode: string,
  lat: number,
  lon: number,
  namesFr: readonly string[],
  namesEn: readonly string[],
];

/** `approximate` is 1 when the point is that of its postcode or municipality, not of the village. */
export type LocalityRow = readonly [
  postalCode: string,
  name: string,
  nis: string,
  lat: number,
  lon: number,
  approximate: 0 | 1,
  otherNames: readonly string[],
];

/**
 * A municipality that disappeared in 2019 or 2025, at its own old centre. `postalCodes` is empty when only
 * the NIS code changed and the name lives on.
 */
export type FormerMunicipalityRow = readonly [
  mergedIn: number,
  formerNis: string,
  name: string,
  presentNis: string,
  postalCodes: readonly string[],
  postalCode: string,
  lat: number,
  lon: number,
  otherNames: readonly string[],
];
