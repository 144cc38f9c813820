/** The part "waar" of the activity form: an address whose municipality the place finder knows, with a point or not. */
import type { FieldProblem } from '#src/domain/activities/activity-fields.ts';
import type { ActivityPlace } from '#src/domain/activities/activity.ts';
import { findPlace } from '#src/domain/places/find-place.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import type { OfferFilled, OfferSent } from './offer-fields.ts';
import { numberText, readNumber } from './offer-times.ts';

/** NIS code of a gemeente that was typed; the key of what is wrong when it is none, or more than one. */
export function readMunicipality(text: string): { nis: string } | { key: string } {
  const found = findPlace(text);
  if (found.kind === 'found') return { nis: found.place.nis };
  return { key: found.kind === 'ambiguous' ? 'place-ambiguous' : 'place-unknown' };
}

/** Null when nothing is filled in; the centre of what was typed when there are no coordinates. */
export function readPlace(
  { button, ...sent }: OfferSent & { button?: string }, current: ActivityPlace | null,
): { place: ActivityPlace | null } | { problem: FieldProblem } {
  const { municipality, placeName, street } = sent;
  const isEmpty = [municipality, placeName, street, sent.lat, sent.lon].every((each) => each === '');
  if (isEmpty) return { place: null };
  if (municipality === '') return { problem: { field: 'municipality', key: 'place-needed' } };
  const found = findPlace(municipality);
  if (found.kind !== 'found') {
    return { problem: { field: 'municipality', key: found.kind === 'ambiguous' ? 'place-ambiguous' : 'place-unknown' } };
  }
  const { place } = found;
  // "Zoek het adres opnieuw": the point goes, the rest stays.
  const [lat, lon] = button === 'point' ? [null, null] : [readNumber(sent.lat), readNumber(sent.lon)];
  const isWrong = (value: number | null, most: number) => value !== null && !(Math.abs(value) <= most);
  if (isWrong(lat, 90) || isWrong(lon, 180) || (lat === null) !== (lon === null)) {
    return { problem: { field: 'lat', key: 'place-point-wrong' } };
  }
  const name = findMunicipality(place.nis)?.name;
  const isSame = current !== null && municipality === municipalityText(current);
  return {
    place: {
      name: placeName, street: street === '' ? null : street,
      postalCode: isSame ? current.postalCode : place.postalCode,
      locality: isSame ? current.locality : place.name === name || place.kind === 'postcode' ? null : place.name,
      nis: place.nis, lat: lat ?? place.lat, lon: lon ?? place.lon, approximate: lat === null,
      hideAddress: sent.hideAddress === '1',
    },
  };
}

/** "9000 Gent", "9051 Afsnee": gives the same place again. */
function municipalityText(place: ActivityPlace): string {
  const name = place.locality ?? findMunicipality(place.nis)?.name ?? '';
  const full = place.postalCode === null ? name : `${place.postalCode} ${name}`;
  const found = findPlace(full);
  if (found.kind === 'found' && found.place.nis === place.nis) return full;
  return findMunicipality(place.nis)?.name ?? '';
}

export function fillPlace(place: ActivityPlace | null): OfferFilled {
  if (!place) return {};
  return {
    municipality: [municipalityText(place)], placeName: [place.name], street: [place.street ?? ''],
    lat: [place.approximate ? '' : numberText(place.lat)], lon: [place.approximate ? '' : numberText(place.lon)],
    hideAddress: place.hideAddress ? ['1'] : [],
  };
}
