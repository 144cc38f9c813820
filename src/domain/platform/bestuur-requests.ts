/** Requests to be a lokaal bestuur: what waits, and what was decided and may be undone (product §5). */
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { moderationDecisions, moderationItems } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationRegistrations, users } from '#db/schema/users.ts';
import type { OrganisationKind } from '../organisations/organisation.ts';
import { findMunicipality } from '../places/reference.ts';
import type { App } from '../shared/app.ts';

export interface BestuurRequest {
  itemId: number;
  organisationId: number;
  name: string;
  kind: OrganisationKind;
  seat: string | null;
  /** Function mailbox. */
  email: string | null;
  enterpriseNumber: string | null;
  askedBy: string | null;
  openedAt: number;
}

export interface DecidedRequest {
  itemId: number;
  decisionId: number;
  organisationId: number;
  name: string;
  isApproved: boolean;
  by: string | null;
  at: number;
}

/** The oldest first. */
export function listBestuurRequests({ db }: Pick<App, 'db'>): BestuurRequest[] {
  return db.select({
    itemId: moderationItems.id, organisationId: organisations.id, name: organisations.name, kind: organisations.kind,
    nis: organisations.nis, email: organisations.email, enterpriseNumber: organisationRegistrations.enterpriseNumber,
    askedBy: users.name, openedAt: moderationItems.openedAt,
  }).from(moderationItems).innerJoin(organisations, eq(organisations.id, moderationItems.organisationId))
    .leftJoin(organisationRegistrations, eq(organisationRegistrations.organisationId, organisations.id))
    .leftJoin(users, eq(users.id, organisationRegistrations.registeredBy))
    .where(and(eq(moderationItems.kind, 'lokaal-bestuur'), isNull(moderationItems.closedAt)))
    .orderBy(asc(moderationItems.openedAt), asc(moderationItems.id)).limit(200).all()
    .map(({ nis, kind, ...row }) => ({
      ...row, kind: kind as OrganisationKind, seat: nis === null ? null : findMunicipality(nis)?.name ?? null,
    }));
}

/** The newest first. */
export function listDecidedRequests({ db }: Pick<App, 'db'>, limit = 20): DecidedRequest[] {
  return db.select({
    itemId: moderationItems.id, decisionId: moderationDecisions.id, organisationId: organisations.id, name: organisations.name,
    isApproved: sql<number>`${moderationDecisions.decision} = 'approve'`, by: users.name, at: moderationDecisions.decidedAt,
  }).from(moderationDecisions).innerJoin(moderationItems, eq(moderationItems.id, moderationDecisions.itemId))
    .innerJoin(organisations, eq(organisations.id, moderationItems.organisationId))
    .leftJoin(users, eq(users.id, moderationDecisions.decidedBy))
    .where(and(
      eq(moderationItems.kind, 'lokaal-bestuur'), isNull(moderationDecisions.undoneAt), isNotNull(moderationItems.closedAt),
    )).orderBy(desc(moderationDecisions.id)).limit(limit).all()
    .map((row) => ({ ...row, isApproved: Boolean(row.isApproved) }));
}

/** Only such a request is decided on its page; every other item in the queue. */
export const isBestuurItem = ({ db }: Pick<App, 'db'>, itemId: number): boolean =>
  db.select({ kind: moderationItems.kind }).from(moderationItems).where(eq(moderationItems.id, itemId)).get()?.kind === 'lokaal-bestuur';
