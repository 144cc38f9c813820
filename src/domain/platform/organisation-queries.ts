/** Organisations as the administrator finds them: members, offer, trust, what is part of what (product §5). */
import { and, asc, count, eq, sql } from 'drizzle-orm';
import { activities } from '#db/schema/activities.ts';
import { organisationTrust } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationParts, organisationRegistrations } from '#db/schema/users.ts';
import type { Organisation, OrganisationKind } from '../organisations/organisation.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import { findMunicipality } from '../places/reference.ts';
import type { App } from '../shared/app.ts';
import { listMembers } from './people-queries.ts';

type QueryApp = Pick<App, 'db'>;

export interface OrganisationRow {
  id: number;
  name: string;
  slug: string;
  kind: OrganisationKind;
  seat: string | null;
  isLokaalBestuur: boolean;
  isImported: boolean;
  published: number;
}

export interface OrganisationFilter { words?: string; kind?: OrganisationKind | undefined; nis?: string | undefined; bestuur?: boolean; withoutOwner?: boolean; page?: number }

/** Made here and nobody is its owner: a sender without account never accepted the invitation, or the last owner left. */
const hasNoOwner = and(eq(organisations.source, 'own'), sql`not exists (select 1 from user_roles r
  where r.role = 'owner' and r.scope = cast(organisations.id as text))`);

export const countWithoutOwner = (app: QueryApp): number =>
  app.db.select({ total: count() }).from(organisations).where(hasNoOwner).get()?.total ?? 0;

export const ORGANISATIONS_PER_PAGE = 25;

export interface OrganisationListPage { total: number; page: number; pages: number; rows: OrganisationRow[] }

/** By name. */
export function searchOrganisations(
  app: QueryApp, { words = '', kind, nis, bestuur = false, withoutOwner = false, page: wanted = 1 }: OrganisationFilter,
): OrganisationListPage {
  const pattern = `%${words.trim().toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const where = and(
    words.trim() === '' ? undefined : sql`lower(${organisations.name}) like ${pattern} escape '\\'`,
    kind === undefined ? undefined : eq(organisations.kind, kind),
    nis === undefined ? undefined : eq(organisations.nis, nis),
    bestuur ? eq(organisations.isLokaalBestuur, true) : undefined,
    withoutOwner ? hasNoOwner : undefined,
  );
  const total = app.db.select({ total: count() }).from(organisations).where(where).get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / ORGANISATIONS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
  const rows = app.db.select({
    id: organisations.id, name: organisations.name, slug: organisations.slug, kind: organisations.kind, nis: organisations.nis,
    isLokaalBestuur: organisations.isLokaalBestuur, source: organisations.source,
    // The outer column by its name: drizzle leaves the table out of a column, and `id` would be that of the inner row.
    published: sql<number>`(select count(*) from activities a where a.organisation_id = organisations.id
      and a.state = 'published')`,
  }).from(organisations).where(where).orderBy(asc(sql`${organisations.name} collate nocase`), asc(organisations.id))
    .limit(ORGANISATIONS_PER_PAGE).offset((page - 1) * ORGANISATIONS_PER_PAGE).all();
  return {
    total, page, pages,
    rows: rows.map(({ nis: seat, source, kind: found, ...row }) => ({
      ...row, kind: found as OrganisationKind, isImported: source !== 'own',
      seat: seat === null ? null : findMunicipality(seat)?.name ?? null,
    })),
  };
}

export interface OrganisationDesk {
  organisation: Organisation;
  seat: { nis: string; name: string } | null;
  enterpriseNumber: string | null;
  members: ReturnType<typeof listMembers>;
  /** Activities per state. */
  offer: { state: string; count: number }[];
  /** Gemeenten that trust it, by name. */
  trustedIn: string[];
  whole: { id: number; name: string } | null;
  parts: { id: number; name: string }[];
}

export function findOrganisationDesk(app: QueryApp, id: number): OrganisationDesk | undefined {
  const { db } = app;
  const organisation = findOrganisation(db, id);
  if (!organisation) return undefined;
  const seat = organisation.nis === null ? undefined : findMunicipality(organisation.nis);
  const named = { id: organisations.id, name: organisations.name };
  return {
    organisation,
    seat: seat ? { nis: seat.nis, name: seat.name } : null,
    enterpriseNumber: db.select({ number: organisationRegistrations.enterpriseNumber }).from(organisationRegistrations)
      .where(eq(organisationRegistrations.organisationId, id)).get()?.number ?? null,
    members: listMembers(db, id),
    offer: db.select({ state: activities.state, count: count() }).from(activities)
      .where(eq(activities.organisationId, id)).groupBy(activities.state).all(),
    trustedIn: db.select({ nis: organisationTrust.nis }).from(organisationTrust)
      .where(eq(organisationTrust.organisationId, id)).all()
      .flatMap(({ nis }) => findMunicipality(nis)?.name ?? []).toSorted((a, b) => a.localeCompare(b, 'nl')),
    whole: db.select(named).from(organisationParts).innerJoin(organisations, eq(organisations.id, organisationParts.wholeId))
      .where(eq(organisationParts.partId, id)).get() ?? null,
    parts: db.select(named).from(organisationParts).innerJoin(organisations, eq(organisations.id, organisationParts.partId))
      .where(eq(organisationParts.wholeId, id)).orderBy(asc(organisations.name)).all(),
  };
}
