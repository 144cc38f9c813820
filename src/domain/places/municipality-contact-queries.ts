/** The contact point of a gemeente as the public sees it: a function, never a person (product §4 "Fewer than 5"). */
import { eq } from 'drizzle-orm';
import { municipalityContacts } from '#db/schema/reference.ts';
import type { App } from '#src/domain/shared/app.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';

export interface MunicipalityContact {
  nis: string;
  slug: string;
  /** Name of the municipality. */
  municipality: string;
  functionName: string;
  phone: string | null;
  email: string | null;
  url: string | null;
}

/** Undefined for an unknown code, or while nobody has entered a contact point. */
export function findMunicipalityContact(app: Pick<App, 'db'>, nis: string): MunicipalityContact | undefined {
  const municipality = findMunicipality(nis);
  if (!municipality) return undefined;
  const row = app.db.select().from(municipalityContacts).where(eq(municipalityContacts.nis, nis)).get();
  if (!row) return undefined;
  const { functionName, phone, email, url } = row;
  return { nis, slug: municipality.slug, municipality: municipality.name, functionName, phone, email, url };
}
