/** SQL of organisations. Every function works inside the caller's transaction. */
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { organisations } from '#db/schema/organisations.ts';
import { freeSlug, slugOf } from '../shared/slug.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';

export interface NewOrganisation {
  name: string;
  kind: OrganisationKind;
  nis?: string | null;
  about?: string | null;
  phone?: string | null;
  email?: string | null;
  url?: string | null;
  isLokaalBestuur?: boolean;
  source?: Organisation['source'];
  sourceId?: string | null;
  /** Epoch ms. */
  now: number;
}

export type OrganisationChanges = Partial<Pick<
  Organisation, 'name' | 'kind' | 'nis' | 'about' | 'phone' | 'email' | 'url' | 'isLokaalBestuur' | 'sourceId'
>>;

function fromRow(row: typeof organisations.$inferSelect): Organisation {
  return { ...row, kind: row.kind as OrganisationKind, source: row.source as Organisation['source'] };
}

export function findOrganisation(db: Database, id: number): Organisation | undefined {
  const row = db.select().from(organisations).where(eq(organisations.id, id)).get();
  return row && fromRow(row);
}

export function findOrganisationBySlug(db: Database, slug: string): Organisation | undefined {
  const row = db.select().from(organisations).where(eq(organisations.slug, slug)).get();
  return row && fromRow(row);
}

/** The organisation that an import made from this document of the source (UUID, lower case). */
export function findOrganisationBySource(
  db: Database, source: Organisation['source'], sourceId: string,
): Organisation | undefined {
  const row = db.select().from(organisations)
    .where(and(eq(organisations.source, source), eq(organisations.sourceId, sourceId))).get();
  return row && fromRow(row);
}

/** A slug made from the name that no organisation has yet. */
export function freeOrganisationSlug(db: Database, name: string): string {
  return freeSlug(slugOf(name, 'organisatie'), (candidate) => findOrganisationBySlug(db, candidate) !== undefined);
}

/** Adds an organisation with a free slug. @returns its id. */
export function insertOrganisation(db: Database, organisation: NewOrganisation): number {
  const row = db.insert(organisations).values({
    slug: freeOrganisationSlug(db, organisation.name),
    name: organisation.name,
    kind: organisation.kind,
    nis: organisation.nis ?? null,
    about: organisation.about ?? null,
    phone: organisation.phone ?? null,
    email: organisation.email ?? null,
    url: organisation.url ?? null,
    isLokaalBestuur: organisation.isLokaalBestuur ?? false,
    source: organisation.source ?? 'own',
    sourceId: organisation.sourceId ?? null,
    createdAt: organisation.now,
    updatedAt: organisation.now,
  }).returning({ id: organisations.id }).get();
  return row.id;
}

/**
 * Writes only what is given and differs; the slug stays, because printed sheets carry it.
 * @returns true when something changed.
 */
export function updateOrganisation(
  db: Database, id: number, changes: OrganisationChanges, now: number,
): boolean {
  const current = findOrganisation(db, id);
  if (!current) return false;
  const differs = (Object.keys(changes) as (keyof OrganisationChanges)[])
    .some((key) => changes[key] !== undefined && changes[key] !== current[key]);
  if (!differs) return false;
  db.update(organisations).set({ ...changes, updatedAt: now }).where(eq(organisations.id, id)).run();
  return true;
}
