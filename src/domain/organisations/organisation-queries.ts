/** What the public page of an organisation shows of it. */
import { findMunicipality } from '../places/reference.ts';
import type { App } from '../shared/app.ts';
import type { OrganisationKind } from './organisation.ts';
import { findOrganisationBySlug } from './organisation-repo.ts';

export interface OrganisationPage {
  slug: string;
  name: string;
  kind: OrganisationKind;
  /** Only when the administrator has said so (product §5). */
  isLokaalBestuur: boolean;
  /** Of the seat; null when an import did not say. */
  municipality: { name: string; slug: string } | null;
  /** The organisation's own words, Dutch. */
  about: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
}

export function findOrganisationPage(app: Pick<App, 'db'>, slug: string): OrganisationPage | undefined {
  const organisation = findOrganisationBySlug(app.db, slug);
  if (!organisation) return undefined;
  const { name, kind, isLokaalBestuur, nis, about, phone, email, url } = organisation;
  const seat = nis === null ? undefined : findMunicipality(nis);
  return {
    slug: organisation.slug, name, kind, isLokaalBestuur, about, phone, email, url,
    municipality: seat ? { name: seat.name, slug: seat.slug } : null,
  };
}
