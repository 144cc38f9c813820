/** What the public page of a gemeente shows of it, and where older addresses of it lead. */
import { eq } from 'drizzle-orm';
import { municipalityContacts, networkDetails } from '#db/schema/reference.ts';
import type { App } from '../shared/app.ts';
import { haversineKm, slugOf, type Municipality } from './place.ts';
import {
  findMunicipalityBySlug, findPresentMunicipality, getMunicipality, listFormerMunicipalities, listMunicipalities,
  localitiesOfMunicipality, networkOfMunicipality,
} from './reference.ts';

/** The contact point: a function, never a person. */
export interface ContactPoint {
  functionName: string;
  phone: string | null;
  email: string | null;
  url: string | null;
}

export interface MunicipalityPage {
  municipality: Municipality;
  contact: ContactPoint | null;
  /** `slug` is the last part of its address, `/netwerken/{slug}`. */
  network: { slug: string; name: string };
  /** Villages and parts by name, without the municipality's own. */
  localities: string[];
  /** Municipalities that went into it in 2019 or 2025. */
  former: string[];
}

export type MunicipalityAddress = { kind: 'found'; municipality: Municipality } | { kind: 'moved'; slug: string } | { kind: 'missing' };

const byDutchName = new Intl.Collator('nl-BE');

/** A slug is found; a NIS code, another spelling, or the name or code of a former municipality has moved to one. */
export function findMunicipalityAddress(text: string): MunicipalityAddress {
  const municipality = findMunicipalityBySlug(text);
  if (municipality) return { kind: 'found', municipality };
  const slug = slugOf(text.slice(0, 100));
  const former = listFormerMunicipalities()
    .find((each) => each.formerNis === text || slugOf(each.name) === slug);
  const present = findPresentMunicipality(text) ?? findMunicipalityBySlug(slug)
    ?? (former && getMunicipality(former.nis));
  return present ? { kind: 'moved', slug: present.slug } : { kind: 'missing' };
}

export function getMunicipalityPage(app: Pick<App, 'db'>, municipality: Municipality): MunicipalityPage {
  const { nis, name } = municipality;
  const contact = app.db.select().from(municipalityContacts).where(eq(municipalityContacts.nis, nis)).get();
  const network = networkOfMunicipality(nis);
  const details = app.db.select().from(networkDetails).where(eq(networkDetails.id, network.id)).get();
  const byName = (names: Iterable<string>) => [...new Set(names)].filter((each) => each !== name).sort(byDutchName.compare);
  return {
    municipality,
    contact: contact
      ? { functionName: contact.functionName, phone: contact.phone, email: contact.email, url: contact.url }
      : null,
    network: { slug: network.slug, name: details?.name ?? network.name },
    localities: byName(localitiesOfMunicipality(nis).map((each) => each.name)),
    former: byName(listFormerMunicipalities().filter((each) => each.nis === nis).map((each) => each.name)),
  };
}

/** The municipalities whose seats are nearest, nearest first; borders are not known here. */
export function listNearestMunicipalities({ nis, lat, lon }: Municipality, count: number): Municipality[] {
  return listMunicipalities()
    .filter((each) => each.nis !== nis)
    .map((each) => ({ each, distanceKm: haversineKm(lat, lon, each.lat, each.lon) }))
    .sort((a, b) => a.distanceKm - b.distanceKm)
    .slice(0, count)
    .map(({ each }) => each);
}
