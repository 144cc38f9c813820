/** From a row of the gap to an action, and to an oproep with a draft on the desk of chosen members (product §8). */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { networkActions, networkCalls, networkMembers } from '#db/schema/networks.ts';
import type { ActivityValues } from '../../activities/activity-input.ts';
import { emptyValues } from '../../activities/activity-input.ts';
import { layDraft } from '../../activities/publishing/save-draft.ts';
import { listEditors } from '../../moderation/moderation-mail.ts';
import { findMunicipality } from '../../places/reference.ts';
import { networkName } from '../../buddies/buddywerking-queries.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { enqueueMail, type SealingApp } from '../../shared/outbox.ts';
import { canChangeNetwork, type GapSubject } from '../network.ts';

/** Words for people come from the caller, in Dutch: what is offered here is Dutch. */
export interface GapWords { goal: string; title: string }

/**
 * Makes one action of a row of the gap; while one about the same is open, that one is given back. Throws `not-found`
 * for others than the coordinator and for a gemeente of another network. @returns its id.
 */
export function makeGapAction(
  { db, clock }: SealingApp, actor: Actor,
  { networkId, subject, words }: { networkId: string; subject: GapSubject; words: GapWords },
): number {
  requireOwn(actor, networkId, subject);
  return inTransaction(db, () => {
    const open = db.select().from(networkActions).where(and(
      eq(networkActions.networkId, networkId), inArray(networkActions.state, ['planned', 'running']), isNull(networkActions.removedAt),
    )).all().find(({ gap }) => gap !== null && JSON.stringify(gap) === JSON.stringify(subject));
    if (open) return open.id;
    const now = clock.now();
    return db.insert(networkActions).values({
      networkId, ...words, gap: subject, owner: actor.name, createdAt: now, updatedAt: now,
    }).returning({ id: networkActions.id }).get().id;
  });
}

function requireOwn(actor: Actor, networkId: string, { nis }: GapSubject): void {
  const isOwn = canChangeNetwork(actor, networkId) && findMunicipality(nis)?.networkId === networkId;
  if (!isOwn) throw new DomainError('not-found', 'page');
}

/** The draft that a member finds: everything the gap knows, the rest is for the organiser. */
export function draftFor(subject: GapSubject, words: { title: string; summary: string }): Partial<ActivityValues> {
  const place = findMunicipality(subject.nis);
  const kind = subject.kind ?? 'oefenkans';
  return {
    ...emptyValues(), ...words,
    kinds: [kind], goals: kind === 'oefenkans' ? ['nederlands-oefenen'] : ['mensen-leren-kennen'],
    themes: subject.theme === null ? [] : [subject.theme], level: subject.level,
    audiences: [subject.audience ?? 'iedereen'], children: subject.childcare ? 'lookedAfter' : null,
    place: place === undefined ? null : {
      name: place.name, street: null, postalCode: place.postalCode, locality: null, nis: place.nis, lat: place.lat, lon: place.lon,
      approximate: true, hideAddress: false,
    },
  };
}

export interface CallWords { title: string; summary: string; mail: string }

/**
 * Asks chosen members: each gets one draft on its desk and a mail to who works there; a member that was asked for this
 * action before is left alone. Members without an organisation here have no desk and get nothing. Throws `not-found`
 * for others than the coordinator, `invalid` when nobody can be asked, `conflict` for an action that is closed.
 * @returns how many were asked now.
 */
export function makeCall(
  app: SealingApp, actor: Actor,
  { networkId, actionId, memberIds, words }: { networkId: string; actionId: number; memberIds: readonly number[]; words: CallWords },
): number {
  if (!canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
  return inTransaction(app.db, () => {
    const action = app.db.select().from(networkActions).where(and(
      eq(networkActions.id, actionId), eq(networkActions.networkId, networkId), isNull(networkActions.removedAt),
    )).get();
    if (!action?.gap) throw new DomainError('not-found', 'page');
    if (action.closedAt !== null) throw new DomainError('conflict', 'action-closed');
    const { gap } = action;
    const asked = new Set(listCalls(app, actionId).map(({ memberId }) => memberId));
    const members = app.db.select().from(networkMembers).where(and(
      eq(networkMembers.networkId, networkId), inArray(networkMembers.id, [...memberIds]), isNull(networkMembers.removedAt),
    )).all();
    const able = members.flatMap(({ id, organisationId }) => (organisationId === null ? [] : [{ id, organisationId }]));
    if (able.length === 0) throw new DomainError('invalid', 'call-nobody');
    const fresh = able.filter(({ id }) => !asked.has(id));
    const by = networkName(app.db, networkId);
    for (const { id, organisationId } of fresh) {
      // A coordinator lays a draft on the desk of a member of the network, and has no other power there.
      const activityId = layDraft(app, {
        organisationId, values: draftFor(gap, { title: words.title, summary: words.summary }), by: actor.userId,
      });
      app.db.insert(networkCalls).values({ actionId, memberId: id, activityId, at: app.clock.now() }).run();
      for (const { name, email, isTyped } of listEditors(app.db, organisationId)) {
        enqueueMail(app, {
          kind: 'network-call', language: 'nl', to: email, isTyped,
          data: { name, by, title: words.title, words: words.mail, activityId },
        });
      }
    }
    if (fresh.length > 0 && action.state === 'planned') {
      app.db.update(networkActions).set({ state: 'running' }).where(eq(networkActions.id, actionId)).run();
    }
    return fresh.length;
  });
}

export const listCalls = ({ db }: Pick<SealingApp, 'db'>, actionId: number): (typeof networkCalls.$inferSelect)[] =>
  db.select().from(networkCalls).where(eq(networkCalls.actionId, actionId)).all();
