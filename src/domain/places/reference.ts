/** The reference table, loaded once: municipalities, networks, localities, former municipalities. */
import {
  FORMER_MUNICIPALITY_ROWS,
  LOCALITY_ROWS,
  MUNICIPALITY_ROWS,
  NETWORK_ROWS,
} from '#db/reference/places.ts';
import { PROVINCE_IDS, placeKey } from '#src/domain/places/place.ts';
import type {
  FormerMunicipality,
  Locality,
  Municipality,
  Network,
  ProvinceId,
} from '#src/domain/places/place.ts';

function provinceIdOf(text: string): ProvinceId {
  const id = PROVINCE_IDS.find((each) => each === text);
  if (id === undefined) throw new Error(`The reference table names an unknown province: ${text}.`);
  return id;
}

const NETWORKS: readonly Network[] = NETWORK_ROWS.map(([id, name, alias, provinceId, lead]) => ({
  id,
  slug: id,
  name,
  alias: alias === '' ? null : alias,
  provinceId: provinceIdOf(provinceId),
  leadOrganisation: lead === '' ? null : lead,
}));

const MUNICIPALITIES: readonly Municipality[] = MUNICIPALITY_ROWS.map((row) => {
  const [nis, name, slug, provinceId, networkId, population, postalCode, lat, lon, namesFr, namesEn] = row;
  return {
    nis,
    slug,
    name,
    nameFr: namesFr[0] ?? null,
    nameEn: namesEn[0] ?? null,
    otherNames: [...new Set([...namesFr, ...namesEn])],
    provinceId: provinceIdOf(provinceId),
    networkId,
    population,
    postalCode,
    lat,
    lon,
  };
});

const LOCALITIES: readonly Locality[] = LOCALITY_ROWS.map((row) => {
  const [postalCode, name, nis, lat, lon, approximate, otherNames] = row;
  return { postalCode, name, nis, lat, lon, approximate: approximate === 1, otherNames };
});

const FORMER_MUNICIPALITIES: readonly FormerMunicipality[] = FORMER_MUNICIPALITY_ROWS.map((row) => {
  const [mergedIn, formerNis, name, nis, postalCodes, postalCode, lat, lon, otherNames] = row;
  return { name, otherNames, mergedIn, formerNis, nis, postalCodes, postalCode, lat, lon };
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(items, keyOf);
}

const networkById = new Map(NETWORKS.map((network) => [network.id, network]));
const municipalityByNis = new Map(MUNICIPALITIES.map((municipality) => [municipality.nis, municipality]));
const municipalityBySlug = new Map(MUNICIPALITIES.map((municipality) => [municipality.slug, municipality]));
const municipalitiesByNetwork = groupBy(MUNICIPALITIES, (municipality) => municipality.networkId);
const localitiesByPostalCode = groupBy(LOCALITIES, (locality) => locality.postalCode);
const localitiesByNis = groupBy(LOCALITIES, (locality) => locality.nis);
const presentNisByFormer = new Map(FORMER_MUNICIPALITIES.map((former) => [former.formerNis, former.nis]));

/** The 304 present municipalities (285 of Flanders, 19 of Brussels), by NIS code. */
export function listMunicipalities(): readonly Municipality[] {
  return MUNICIPALITIES;
}

/** Undefined when no present municipality has this NIS code. */
export function findMunicipality(nis: string): Municipality | undefined {
  return municipalityByNis.get(nis);
}

/** Throws when no present municipality has this NIS code. */
export function getMunicipality(nis: string): Municipality {
  const municipality = municipalityByNis.get(nis);
  if (municipality === undefined) throw new Error(`No municipality has the NIS code ${nis}.`);
  return municipality;
}

export function findMunicipalityBySlug(slug: string): Municipality | undefined {
  return municipalityBySlug.get(slug);
}

/** Also for a NIS code that was replaced in 2019 or 2025, as older files carry it. */
export function findPresentMunicipality(presentOrFormerNis: string): Municipality | undefined {
  return municipalityByNis.get(presentNisByFormer.get(presentOrFormerNis) ?? presentOrFormerNis);
}

/** The 18 regionale organisatienetwerken, by id. */
export function listNetworks(): readonly Network[] {
  return NETWORKS;
}

/** The id of a network is also its slug. */
export function findNetwork(id: string): Network | undefined {
  return networkById.get(id);
}

/** Throws when there is no such network. */
export function getNetwork(id: string): Network {
  const network = networkById.get(id);
  if (network === undefined) throw new Error(`There is no network ${id}.`);
  return network;
}

/** Municipalities of a network by NIS code; none for an unknown id. */
export function municipalitiesOfNetwork(networkId: string): readonly Municipality[] {
  return municipalitiesByNetwork.get(networkId) ?? [];
}

/** Throws when no present municipality has this NIS code. */
export function networkOfMunicipality(nis: string): Network {
  return getNetwork(getMunicipality(nis).networkId);
}

/** All 1,204 names of the postal list, by postcode. */
export function listLocalities(): readonly Locality[] {
  return LOCALITIES;
}

export function localitiesOfMunicipality(nis: string): readonly Locality[] {
  return localitiesByNis.get(nis) ?? [];
}

/** None when no place has this postcode. */
export function localitiesOfPostalCode(postalCode: string): readonly Locality[] {
  return localitiesByPostalCode.get(postalCode) ?? [];
}

/** The 541 postcodes with a locality, in order. */
export function listPostalCodes(): readonly string[] {
  return [...localitiesByPostalCode.keys()];
}

/** Municipalities that disappeared or changed code in 2019 and 2025: 42 codes, 35 names that are gone. */
export function listFormerMunicipalities(): readonly FormerMunicipality[] {
  return FORMER_MUNICIPALITIES;
}

/**
 * The municipality of an address: by postcode and name, else by postcode alone when all of it lies in one
 * municipality. Postcodes 3470 and 9520 lie in two, so they need the name.
 */
export function findMunicipalityOfAddress(
  postalCode: string,
  localityName: string,
): Municipality | undefined {
  const localities = localitiesOfPostalCode(postalCode);
  const key = placeKey(localityName);
  const hasName = (locality: Locality) =>
    [locality.name, ...locality.otherNames].some((name) => placeKey(name) === key);
  const named = localities.find(hasName);
  if (named !== undefined) return municipalityByNis.get(named.nis);
  const municipalities = [...new Set(localities.map((locality) => locality.nis))].map(getMunicipality);
  if (municipalities.length === 1) return municipalities[0];
  return municipalities.find((municipality) => placeKey(municipality.name) === key);
}

const RADIANS_PER_DEGREE = Math.PI / 180;

function unitVector(lat: number, lon: number): readonly [number, number, number] {
  const [phi, lambda] = [lat * RADIANS_PER_DEGREE, lon * RADIANS_PER_DEGREE];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const localityVectors = Float64Array.from(LOCALITIES.flatMap(({ lat, lon }) => unitVector(lat, lon)));

/**
 * The locality nearest to a point in degrees, the first in the list among equals. So also the municipality
 * of a point (product §4 "Place"). On the sphere the nearest point has the largest product of unit vectors.
 */
export function nearestLocality(lat: number, lon: number): Locality {
  const [x, y, z] = unitVector(lat, lon);
  let nearest = 0;
  let largest = -Infinity;
  for (let index = 0; index < LOCALITIES.length; index += 1) {
    const at = 3 * index;
    const [u = 0, v = 0, w = 0] = [localityVectors[at], localityVectors[at + 1], localityVectors[at + 2]];
    const product = x * u + y * v + z * w;
    if (product > largest) {
      largest = product;
      nearest = index;
    }
  }
  const locality = LOCALITIES[nearest];
  if (locality === undefined) throw new Error('The reference table holds no localities.');
  return locality;
}
