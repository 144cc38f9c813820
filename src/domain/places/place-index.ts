/** Every place that can be searched for, with the names it is known by; built once from the reference. */
import { placeKey } from '#src/domain/places/place.ts';
import {
  getMunicipality,
  listFormerMunicipalities,
  listLocalities,
  listMunicipalities,
  listPostalCodes,
  localitiesOfPostalCode,
} from '#src/domain/places/reference.ts';
import type { Locality } from '#src/domain/places/place.ts';

export type PlaceKind = 'municipality' | 'former' | 'locality' | 'postcode';

/**
 * A place that a search can start from. `name` is what the place is now: the present municipality for a
 * former one and for a postcode, the village itself for a locality. `label` tells it from its namesakes;
 * `query`, given as `waar`, finds exactly this place again.
 */
export type FoundPlace = {
  readonly name: string;
  readonly nis: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: PlaceKind;
  readonly postalCode: string | null;
  readonly approximate: boolean;
  readonly label: string;
  readonly query: string;
};

/**
 * `keys[0]` is the Dutch name, the others the names in other languages; `postalCodes` are all it had or has;
 * `weight` (inhabitants, or localities under a postcode) puts the larger first in a choice.
 */
export type IndexedPlace = {
  readonly place: FoundPlace;
  readonly keys: readonly string[];
  readonly postalCodes: ReadonlySet<string>;
  readonly weight: number;
};

/** Rank of the steps that decide: municipality, former municipality, locality (product §4 "waar"). */
export const NAME_STEPS = ['municipality', 'former', 'locality'] as const;

function keysOf(name: string, otherNames: readonly string[]): readonly string[] {
  return [...new Set([name, ...otherNames].map(placeKey))];
}

function postalCodesByNis(): Map<string, Set<string>> {
  const byNis = new Map<string, Set<string>>();
  for (const { nis, postalCode } of listLocalities()) {
    byNis.set(nis, (byNis.get(nis) ?? new Set()).add(postalCode));
  }
  return byNis;
}

function indexMunicipalities(): IndexedPlace[] {
  const postalCodes = postalCodesByNis();
  return listMunicipalities().map(({ name, nis, lat, lon, postalCode, otherNames, population }) => ({
    place: {
      ...{ name, nis, lat, lon, postalCode, kind: 'municipality', approximate: false },
      ...{ label: name, query: name },
    },
    keys: keysOf(name, otherNames),
    postalCodes: postalCodes.get(nis) ?? new Set(),
    weight: population,
  }));
}

function indexFormerMunicipalities(): IndexedPlace[] {
  const gone = listFormerMunicipalities().filter((former) => former.postalCodes.length > 0);
  return gone.map(({ name, nis, lat, lon, postalCode, postalCodes, otherNames }) => {
    const present = getMunicipality(nis);
    return {
      place: {
        ...{ name: present.name, nis, lat, lon, postalCode, kind: 'former', approximate: false },
        ...{ label: `${name} (${present.name})`, query: name },
      },
      keys: keysOf(name, otherNames),
      postalCodes: new Set(postalCodes),
      weight: present.population,
    };
  });
}

function indexLocality({ name, nis, lat, lon, postalCode, approximate, otherNames }: Locality): IndexedPlace {
  const municipality = getMunicipality(nis);
  const query = `${postalCode} ${name}`;
  const label = name === municipality.name ? query : `${query} (${municipality.name})`;
  return {
    place: { name, nis, lat, lon, kind: 'locality', postalCode, approximate, label, query },
    keys: keysOf(name, otherNames),
    postalCodes: new Set([postalCode]),
    weight: municipality.population,
  };
}

/** One place per municipality that has this postcode, each at the mean of its localities there. */
function indexPostalCode(postalCode: string): IndexedPlace[] {
  const byNis = Map.groupBy(localitiesOfPostalCode(postalCode), (locality) => locality.nis);
  return [...byNis].map(([nis, localities]) => {
    const { name } = getMunicipality(nis);
    const meanOf = (pick: (locality: Locality) => number) =>
      localities.reduce((sum, locality) => sum + pick(locality), 0) / localities.length;
    const [lat, lon] = [meanOf((locality) => locality.lat), meanOf((locality) => locality.lon)];
    const approximate = localities.every((locality) => locality.approximate);
    const query = byNis.size === 1 ? postalCode : `${postalCode} (${name})`;
    // Of 9520 only Oombergen lies in Zottegem: that name says more than the municipality's.
    const village = byNis.size > 1 && localities.length === 1 ? localities[0] : undefined;
    const label = village === undefined ? `${postalCode} ${name}` : `${postalCode} ${village.name} (${name})`;
    return {
      place: { name, nis, lat, lon, kind: 'postcode', postalCode, approximate, label, query },
      keys: [],
      postalCodes: new Set([postalCode]),
      weight: localities.length,
    };
  });
}

/** Municipalities first, then former ones, then localities: the order of the steps. */
export const NAMED_PLACES: readonly IndexedPlace[] = [
  ...indexMunicipalities(),
  ...indexFormerMunicipalities(),
  ...listLocalities().map(indexLocality),
];

/** Of each postcode the places it lies in: one, or two for 3470 and 9520. */
export const POSTCODE_PLACES: ReadonlyMap<string, readonly IndexedPlace[]> = new Map(
  listPostalCodes().map((postalCode) => [postalCode, indexPostalCode(postalCode)]),
);

function indexKeys(): ReadonlyMap<string, readonly IndexedPlace[]> {
  const byKey = new Map<string, IndexedPlace[]>();
  for (const indexed of NAMED_PLACES) {
    for (const key of indexed.keys) byKey.set(key, [...(byKey.get(key) ?? []), indexed]);
  }
  return byKey;
}

/** Every name of every place, with the places that bear it. */
export const PLACES_BY_KEY = indexKeys();
