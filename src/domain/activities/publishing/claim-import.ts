/**
 * An organiser claims its imported offer (product §3 Imported): at once when its mail is of the source's domain, else
 * the gemeente decides. What a claimed organiser brings in later imports belongs to the claimer too.
 */
import { and, eq, inArray } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { importClaims } from '#db/schema/moderation.ts';
import { openItem } from '../../moderation/item-repo.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import { territoryOfActivity } from '../../moderation/territory.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { isEditorOf, type Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { findUser } from '../../users/user-repo.ts';
import { findActivity, getActivity } from '../activity-repo.ts';

type ClaimApp = Pick<App, 'db' | 'clock' | 'searchIndex'>;
export type ClaimRow = typeof importClaims.$inferSelect;

/** Anybody can have an address there, so it proves nothing. */
const OPEN_MAIL_DOMAINS = new Set([
  'gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.be', 'outlook.com', 'outlook.be', 'live.be', 'live.com',
  'msn.com', 'yahoo.com', 'yahoo.fr', 'icloud.com', 'me.com', 'telenet.be', 'skynet.be', 'proximus.be', 'scarlet.be',
  'pandora.be', 'belgacom.net', 'voo.be', 'edpnet.be', 'protonmail.com', 'proton.me', 'gmx.com', 'gmx.net', 'aol.com',
  'mail.com', 'zoho.com', 'laposte.net', 'orange.fr', 'tutanota.com',
]);

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The claimer's confirmed mail is of the same domain as the source's, and not of one where anybody gets an address. */
export function isOfSameDomain(claimerEmail: string, sourceEmail: string | null): boolean {
  if (sourceEmail === null || !sourceEmail.includes('@')) return false;
  const domain = domainOf(sourceEmail);
  return domain.includes('.') && domainOf(claimerEmail) === domain && !OPEN_MAIL_DOMAINS.has(domain);
}

export interface Claimed {
  state: 'approved' | 'waiting';
  itemId: number | null;
}

/**
 * Claims the whole offer of the imported organiser of this activity, or this activity alone when its source names
 * none. Throws `not-found` for an activity that is no visible import or an organisation that is not the actor's,
 * `conflict` when it is somebody's here already. Repeated, the first claim is answered.
 */
export function claimImport(
  app: ClaimApp, actor: Actor, { activityId, organisationId }: { activityId: number; organisationId: number },
): Claimed {
  return inTransaction(app.db, () => {
    const { db } = app;
    const now = app.clock.now();
    if (!isEditorOf(actor, organisationId)) throw new DomainError('not-found', 'organisation-unknown');
    const activity = findActivity(db, activityId);
    if (!activity || activity.source === 'own' || activity.state !== 'published') {
      throw new DomainError('not-found', 'activity-unknown');
    }
    if (activity.organisationId === organisationId) return { state: 'approved', itemId: null };
    const source = activity.organisationId === null ? undefined : findOrganisation(db, activity.organisationId);
    if (source?.source === 'own') throw new DomainError('conflict', 'claimed-already');
    const earlier = db.select().from(importClaims).where(and(
      eq(importClaims.organisationId, organisationId), eq(importClaims.state, 'waiting'),
      source ? eq(importClaims.sourceOrganisationId, source.id) : eq(importClaims.activityId, activityId),
    )).get();
    if (earlier) return { state: 'waiting', itemId: null };
    const isConfirmed = findUser(db, actor.userId)?.emailConfirmedAt != null;
    const atOnce = isConfirmed && isOfSameDomain(actor.email, source?.email ?? null);
    const claim = db.insert(importClaims).values({
      organisationId, sourceOrganisationId: source?.id ?? null, activityId, state: 'waiting',
      requestedBy: actor.userId, requestedAt: now,
    }).returning().get();
    if (atOnce) approveClaim(app, claim);
    const itemId = atOnce ? null : openItem(db, {
      kind: 'claim', activityId, organisationId, claimId: claim.id, now,
      nis: source?.nis ?? territoryOfActivity(db, activity),
    });
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: atOnce ? 'claim-at-once' : 'claim', itemId, activityId, organisationId,
      detail: source ? `source:${source.id}` : null,
    });
    return { state: atOnce ? 'approved' : 'waiting', itemId };
  });
}

export function findClaim(db: Database, id: number): ClaimRow | undefined {
  return db.select().from(importClaims).where(eq(importClaims.id, id)).get();
}

/** Gives the offer to the claimer; inside the caller's transaction. @returns whose each activity was. */
export function approveClaim(app: ClaimApp, claim: ClaimRow): { id: number; organisationId: number | null }[] {
  const { db } = app;
  const moved = claim.sourceOrganisationId === null
    ? [getActivity(db, claim.activityId)]
    : db.select({ id: activities.id, organisationId: activities.organisationId }).from(activities)
      .where(eq(activities.organisationId, claim.sourceOrganisationId)).all();
  const before = moved.map(({ id, organisationId }) => ({ id, organisationId }));
  giveActivities(app, before.map(({ id }) => id), claim.organisationId);
  db.update(importClaims).set({ state: 'approved' }).where(eq(importClaims.id, claim.id)).run();
  return before;
}

export function setClaimState(db: Database, id: number, state: ClaimRow['state']): void {
  db.update(importClaims).set({ state }).where(eq(importClaims.id, id)).run();
}

const BATCH = 500;

/** Another organiser for these activities, in the search rows too; inside the caller's transaction. */
export function giveActivities(app: ClaimApp, ids: readonly number[], organisationId: number | null): void {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    app.db.update(activities).set({ organisationId, updatedAt: app.clock.now() })
      .where(inArray(activities.id, batch)).run();
    app.searchIndex.write(batch);
  }
}

/** Who has claimed the offer of this imported organiser; itself when nobody. */
export function claimerOf(db: Database, sourceOrganisationId: number): number {
  return db.select({ id: importClaims.organisationId }).from(importClaims).where(and(
    eq(importClaims.sourceOrganisationId, sourceOrganisationId), eq(importClaims.state, 'approved'),
  )).get()?.id ?? sourceOrganisationId;
}
