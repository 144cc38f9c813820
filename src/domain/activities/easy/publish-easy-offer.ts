/**
 * The desk publishes an activity that came without account, under an organisation that is here already, or under a new
 * one whose owner the sender becomes by accepting the invitation (product §6).
 */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { userRoles, users } from '#db/schema/users.ts';
import { decideItem, type Decided, type ModerationApp } from '../../moderation/decide-item.ts';
import { decidingDesk, getVisibleItem } from '../../moderation/moderation-policy.ts';
import { findOrganisation, insertOrganisation } from '../../organisations/organisation-repo.ts';
import type { OrganisationKind } from '../../organisations/organisation.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { enqueueMail } from '../../shared/outbox.ts';
import { createInvitation } from '../../users/invite-user.ts';
import { getActivity, updateActivity } from '../activity-repo.ts';
import { GROUP_NAME_MAX_LENGTH } from './easy-offer.ts';
import { findEasyOfferOf, openSender } from './easy-repo.ts';

export type TakenOverBy =
  | { way: 'existing'; organisationId: number }
  | { way: 'new'; name: string; kind: OrganisationKind };

export interface PublishEasyInput { itemId: number; versionId: number | null; by: TakenOverBy; words?: string | null }

/**
 * Throws as `decideItem`, `invalid` for an organisation or a name that is not right, `conflict` when somebody else took
 * it over. Sent twice, the second changes nothing.
 */
export function publishEasyOffer(app: ModerationApp, actor: Actor, input: PublishEasyInput): Decided {
  const { itemId, versionId, words = null } = input;
  return inTransaction(app.db, () => {
    const item = getVisibleItem(app.db, actor, itemId);
    const offer = item.activityId === null ? undefined : findEasyOfferOf(app, item.activityId);
    if (!offer || item.activityId === null || item.kind !== 'submission') throw new DomainError('not-found', 'item-unknown');
    const activity = getActivity(app.db, item.activityId);
    const isOpen = item.closedAt === null && item.versionId === versionId;
    if (activity.organisationId === null && isOpen) {
      if (!decidingDesk(actor, item)) throw new DomainError('forbidden', 'item-of-other-desk');
      const organisationId = organisationFor(app, input.by, item.nis, activity.content.contactEmail);
      const now = app.clock.now();
      updateActivity(app.db, activity.id, { organisationId }, { now, actor: `user:${actor.userId}` });
      app.db.update(moderationItems).set({ organisationId }).where(eq(moderationItems.id, item.id)).run();
      if (input.by.way === 'new') invite(app, actor, organisationId, openSender(app, offer).email);
    }
    return decideItem(app, actor, { itemId, versionId, decision: 'publish', words });
  });
}

function organisationFor(app: ModerationApp, by: TakenOverBy, nis: string | null, email: string | null): number {
  if (by.way === 'existing') {
    const found = findOrganisation(app.db, by.organisationId);
    if (found?.source !== 'own') throw new DomainError('invalid', 'easy-organisation-needed');
    return found.id;
  }
  if (by.name === '' || by.name.length > GROUP_NAME_MAX_LENGTH) throw new DomainError('invalid', 'easy-name-needed');
  return insertOrganisation(app.db, { name: by.name, kind: by.kind, nis, email, now: app.clock.now() });
}

function invite(app: ModerationApp, actor: Actor, organisationId: number, email: string | null): void {
  if (email === null) throw new DomainError('conflict', 'easy-decided');
  // The desk gives no roles; this one goes with the offer it takes in.
  const code = createInvitation(app, { email, role: { role: 'owner', organisationId }, by: null });
  const place = findOrganisation(app.db, organisationId)?.name ?? '';
  enqueueMail(app, {
    kind: 'invitation', language: 'nl', to: email, isTyped: true,
    data: { name: '', by: actor.name, role: 'owner', place, code },
  });
}

export interface EasyChoice { id: number; name: string; isOfSender: boolean }

const MAX_CHOICES = 400;

/** Organisations with their seat in that gemeente, and those the sender works for, which come first. */
export function listEasyChoices(app: ModerationApp, nis: string | null, email: string): EasyChoice[] {
  const own = new Set(app.db.select({ scope: userRoles.scope }).from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(eq(users.email, email), inArray(userRoles.role, ['owner', 'editor']))).all()
    .map(({ scope }) => Number(scope)));
  const fields = { id: organisations.id, name: organisations.name };
  const seated = nis === null ? [] : app.db.select(fields).from(organisations)
    .where(and(eq(organisations.source, 'own'), eq(organisations.nis, nis))).orderBy(asc(organisations.name))
    .limit(MAX_CHOICES).all();
  const ofSender = own.size === 0 ? [] : app.db.select(fields).from(organisations)
    .where(and(eq(organisations.source, 'own'), inArray(organisations.id, [...own]))).all();
  return [
    ...ofSender.map((each) => ({ ...each, isOfSender: true })),
    ...seated.filter(({ id }) => !own.has(id)).map((each) => ({ ...each, isOfSender: false })),
  ];
}

export interface EasyDesk {
  email: string;
  organisationName: string;
  senderFunction: string;
  choices: EasyChoice[];
}

/** For the screen of an item: who sent it without account and under whom it can come; undefined for any other item. */
export function findEasyDesk(
  app: ModerationApp, item: { activityId: number | null; organisationId: number | null; nis: string | null; closedAt: number | null },
): EasyDesk | undefined {
  if (item.activityId === null || item.organisationId !== null || item.closedAt !== null) return undefined;
  const offer = findEasyOfferOf(app, item.activityId);
  if (!offer) return undefined;
  const { email, organisationName, senderFunction } = openSender(app, offer);
  return {
    email: email ?? '', organisationName: organisationName ?? '', senderFunction: senderFunction ?? '',
    choices: listEasyChoices(app, item.nis, email ?? ''),
  };
}
