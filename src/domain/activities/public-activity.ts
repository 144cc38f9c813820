/**
 * What a visitor may see of an activity, in any channel: page, list, API, calendar. An address that is given after
 * contact becomes the municipality's centre; a private number stays behind a tap (product §3).
 */
import type { ActivityContent, Source } from './activity.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { findMunicipality } from '../places/reference.ts';

export interface PublicPlace {
  /** Null when the address is given after contact. */
  name: string | null;
  street: string | null;
  postalCode: string | null;
  /** Village or part of town, when it is not the municipality's own name. */
  locality: string | null;
  /** Name of the municipality. */
  municipality: string;
  nis: string;
  lat: number;
  lon: number;
  approximate: boolean;
  addressAfterContact: boolean;
}

export interface PublicOrganiser {
  id: number;
  name: string;
  slug: string;
}

export type PublicContent = Omit<ActivityContent, 'place' | 'levelsFound'> & { place: PublicPlace | null };

export interface PublicActivity {
  id: number;
  slug: string;
  content: PublicContent;
  schedule: Schedule;
  organiser: PublicOrganiser | null;
  lokaalBestuur: PublicOrganiser | null;
  image: { id: string; alt: string; credit: string } | null;
  /** 'YYYY-MM-DD'. */
  confirmedOn: string;
  /** Late by 14 days or more: "vraag eerst na". */
  askFirst: boolean;
  /** Epoch ms. */
  updatedAt: number;
  source: Source;
  sourceId: string | null;
  sourceUrl: string | null;
}

export function publicPlace(place: ActivityContent['place']): PublicPlace | null {
  if (!place) return null;
  const municipality = findMunicipality(place.nis);
  const shared = {
    municipality: municipality?.name ?? place.locality ?? '', nis: place.nis, addressAfterContact: place.hideAddress,
  };
  if (place.hideAddress && municipality) {
    return {
      ...shared, name: null, street: null, postalCode: null, locality: null,
      lat: municipality.lat, lon: municipality.lon, approximate: true,
    };
  }
  return {
    ...shared, name: place.name || null, street: place.street, postalCode: place.postalCode,
    locality: place.locality === municipality?.name ? null : place.locality,
    lat: place.lat, lon: place.lon, approximate: place.approximate,
  };
}

export function publicContent(content: ActivityContent): PublicContent {
  const { levelsFound: _remark, ...rest } = content;
  return { ...rest, place: publicPlace(content.place) };
}

/** The number for lists, API and feeds: none when it is private. */
export function openPhone(content: Pick<ActivityContent, 'contactPhone' | 'contactPhonePrivate'>): string | null {
  return content.contactPhonePrivate ? null : content.contactPhone;
}
