/** Several items of the queue at once, each for itself, and what became of those that did not go (product §7). */
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { isDomainError } from '../../shared/errors.ts';
import { findUser } from '../../users/user-repo.ts';
import { findActivity } from '../../activities/activity-repo.ts';
import { findVersion } from '../../activities/publishing/version-repo.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { decideItems, type ModerationApp } from '../decide-item.ts';
import { findDecision, findItem, type ItemRow } from '../item-repo.ts';
import { canSeeItem } from '../moderation-policy.ts';
import type { Decision, ItemKind, ItemLevel } from '../moderation.ts';
import { assignItem } from './assign-item.ts';
import { actorAt } from './desk-queue.ts';

/** `okay`: what is on the site already is in order. */
export const BULK = ['publish', 'okay', 'mine'] as const;
export type Bulk = (typeof BULK)[number];

/** Kinds that each of them is for. */
export const BULK_KINDS: Record<Bulk, readonly ItemKind[]> = {
  publish: ['submission', 'revision'],
  okay: ['look-back'],
  mine: ['submission', 'revision', 'look-back', 'report', 'claim', 'second-look', 'lokaal-bestuur'],
};

export interface Chosen { itemId: number; versionId: number | null }

/** @returns the ids that went and that did not; one that this is not for did not. */
export function actOnItems(
  app: ModerationApp, actor: Actor, { items, bulk }: { items: readonly Chosen[]; bulk: Bulk },
): { done: number[]; refused: number[] } {
  const isFor = ({ itemId }: Chosen) => {
    const kind = findItem(app.db, itemId)?.kind;
    return kind !== undefined && BULK_KINDS[bulk].includes(kind);
  };
  const wanted = items.filter(isFor);
  const wentWell = bulk === 'mine'
    ? wanted.filter(({ itemId }) => isAssigned(app, actor, itemId)).map(({ itemId }) => itemId)
    : decideItems(app, actor, { items: wanted, decision: 'publish' })
      .filter(({ outcome }) => outcome === 'done').map(({ itemId }) => itemId);
  const ids = items.map(({ itemId }) => itemId);
  return { done: wentWell, refused: ids.filter((id) => !wentWell.includes(id)) };
}

function isAssigned(app: Pick<App, 'db' | 'clock'>, actor: Actor, itemId: number): boolean {
  try {
    assignItem(app, actor, { itemId, userId: actor.userId });
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

export interface Refusal {
  itemId: number;
  title: string;
  /** What somebody else decided; null when that is not the cause. */
  decided: { by: string | null; decision: Decision; at: number } | null;
  /** Closed without a decision: withdrawn, replaced. */
  isClosed: boolean;
}

const MOST = 100;

/** Why these did not go, as it stands now; only items that this desk of the actor sees. */
export function listRefusals(app: Pick<App, 'db'>, person: Actor, level: ItemLevel, ids: readonly number[]): Refusal[] {
  const actor = actorAt(person, level);
  return ids.slice(0, MOST).map((id) => findItem(app.db, id))
    .filter((item): item is ItemRow => item !== undefined && canSeeItem(actor, item))
    .map((item) => {
      const made = findDecision(app.db, item.id);
      const by = made?.decidedBy ? findUser(app.db, made.decidedBy)?.name ?? null : null;
      return {
        itemId: item.id, title: titleOf(app, item), isClosed: item.closedAt !== null,
        decided: made ? { by, decision: made.decision, at: made.decidedAt } : null,
      };
    });
}

function titleOf({ db }: Pick<App, 'db'>, { versionId, activityId, organisationId }: ItemRow): string {
  const content = (versionId === null ? undefined : findVersion(db, versionId)?.content)
    ?? (activityId === null ? undefined : findActivity(db, activityId)?.content);
  return content?.title ?? (organisationId === null ? undefined : findOrganisation(db, organisationId)?.name) ?? '';
}
