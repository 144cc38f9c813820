/**
 * Where it happens: the embedded place as our place. A point of the source counts; without one the postcode's or
 * municipality's, marked approximate (interop §A.2 location.geo). What lies elsewhere is refused.
 */
import type { ActivityPlace } from '#src/domain/activities/activity.ts';
import { findPlace } from '#src/domain/places/find-place.ts';
import { haversineKm, placeKey } from '#src/domain/places/place.ts';
import {
  findMunicipalityOfAddress, getMunicipality, localitiesOfPostalCode, nearestLocality,
} from '#src/domain/places/reference.ts';
import { NIL_UUID, uuidOf } from './identity.ts';
import { isRecord, lineOf, numberOf, recordOf, type JsonRecord } from './json.ts';
import { titleOf } from './text.ts';

/** Further from every locality of Flanders and Brussels than this is elsewhere. */
const MAX_KM_FROM_A_LOCALITY = 15;
/** Nearer than this the municipality of the postcode is believed over that of the nearest locality. */
const MAX_KM_FROM_ITS_POSTCODE = 10;
/** Postcodes of Wallonia: some lie within 15 km of a locality of ours. */
const WALLOON_POSTCODE = /^(?:1[34]|[4-7]\d)\d\d$/;

export type LocationAnswer =
  | { kind: 'place'; place: ActivityPlace }
  | { kind: 'none' }
  | { kind: 'reference' }
  | { kind: 'elsewhere'; detail: string }
  | { kind: 'unknown'; detail: string };

interface Address { street: string | null; postalCode: string | null; locality: string | null; country: string }

export function isNilPlace(location: unknown): boolean {
  return uuidOf(isRecord(location) ? location['@id'] : location) === NIL_UUID;
}

/** @param location the place of an event, whole; `reference` when it is only an address of a document. */
export function locationOf(location: unknown): LocationAnswer {
  if (!isRecord(location) || isNilPlace(location)) return { kind: 'none' };
  const address = addressOf(location);
  const point = pointOf(location);
  if (!address && !point) {
    return 'name' in location ? { kind: 'unknown', detail: 'no address' } : { kind: 'reference' };
  }
  const stated = `${address?.postalCode ?? ''} ${address?.locality ?? ''}`.trim();
  const elsewhere = (detail: string): LocationAnswer => ({ kind: 'elsewhere', detail });
  if (address && address.country !== 'BE') return elsewhere(`${address.country} ${stated}`.trim());
  if (address?.postalCode && WALLOON_POSTCODE.test(address.postalCode)) return elsewhere(stated);
  const name = titleOf(location.name, location.mainLanguage);
  const where = (point && exactPoint(point, address)) ?? (address && centreOf(address));
  if (!where) return point ? elsewhere(`${point.lat},${point.lon}`) : { kind: 'unknown', detail: stated };
  const municipality = getMunicipality(where.nis);
  const locality = address?.locality ?? null;
  return {
    kind: 'place',
    place: {
      ...where,
      name: name ?? address?.street ?? locality ?? municipality.name,
      street: address?.street ?? null,
      postalCode: address?.postalCode ?? null,
      locality: locality !== null && placeKey(locality) !== placeKey(municipality.name) ? locality : null,
      hideAddress: false,
    },
  };
}

type Where = Pick<ActivityPlace, 'nis' | 'lat' | 'lon' | 'approximate'>;

/** Near a border the nearest locality may be the neighbour's, so a postcode close by decides the municipality. */
function exactPoint(point: { lat: number; lon: number }, address: Address | null): Where | null {
  const nearest = nearestLocality(point.lat, point.lon);
  if (haversineKm(point.lat, point.lon, nearest.lat, nearest.lon) > MAX_KM_FROM_A_LOCALITY) return null;
  const stated = address?.postalCode
    ? findMunicipalityOfAddress(address.postalCode, address.locality ?? '')
    : undefined;
  const isNearStated = stated !== undefined && localitiesOfPostalCode(address?.postalCode ?? '').some(
    ({ lat, lon }) => haversineKm(point.lat, point.lon, lat, lon) <= MAX_KM_FROM_ITS_POSTCODE,
  );
  return { ...point, nis: isNearStated ? stated.nis : nearest.nis, approximate: false };
}

function centreOf({ postalCode, locality }: Address): Where | null {
  const localities = postalCode === null ? [] : localitiesOfPostalCode(postalCode);
  const named = localities.find((each) => locality !== null
    && [each.name, ...each.otherNames].some((name) => placeKey(name) === placeKey(locality)));
  if (named) return { nis: named.nis, lat: named.lat, lon: named.lon, approximate: true };
  const texts = [`${postalCode ?? ''} ${locality ?? ''}`, postalCode ?? '', locality ?? ''];
  for (const text of texts.map((each) => each.trim()).filter((each) => each !== '')) {
    const answer = findPlace(text);
    if (answer.kind === 'found') {
      const { nis, lat, lon } = answer.place;
      return { nis, lat, lon, approximate: true };
    }
  }
  const municipality = postalCode === null ? undefined : findMunicipalityOfAddress(postalCode, locality ?? '');
  if (!municipality) return null;
  return { nis: municipality.nis, lat: municipality.lat, lon: municipality.lon, approximate: true };
}

/** Per language, Dutch first, or the old flat form. */
function addressOf(location: JsonRecord): Address | null {
  const { address } = location;
  if (!isRecord(address)) return null;
  const mainLanguage = typeof location.mainLanguage === 'string' ? location.mainLanguage : 'nl';
  const localized = ['nl', mainLanguage, ...Object.keys(address)]
    .map((language) => Object.hasOwn(address, language) ? address[language] : null)
    .find(isRecord);
  const fields = localized ?? address;
  const street = lineOf(fields.streetAddress);
  const postalCode = lineOf(fields.postalCode, 20)?.replace(/^B-?\s*/i, '') ?? null;
  const locality = lineOf(fields.addressLocality);
  const country = lineOf(fields.addressCountry, 60)?.toUpperCase() ?? 'BE';
  if (street === null && postalCode === null && locality === null) return null;
  return { street, postalCode, locality, country: /^(?:BEL|BELGI.*)$/.test(country) ? 'BE' : country };
}

function pointOf(location: JsonRecord): { lat: number; lon: number } | null {
  const geo = recordOf(location.geo);
  const lat = numberOf(geo.latitude ?? geo.lat);
  const lon = numberOf(geo.longitude ?? geo.lon);
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { lat, lon };
}

/** NIS code of the seat in an organizer's address; null when it says none of ours. */
export function seatOf(document: JsonRecord): string | null {
  const answer = locationOf({ ...document, name: undefined });
  return answer.kind === 'place' ? answer.place.nis : null;
}
