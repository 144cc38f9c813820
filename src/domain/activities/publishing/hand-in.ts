/**
 * A version is handed in: published at once for who is trusted there, else it waits in the queue of its territory
 * (product §7). Inside the caller's transaction; the same version twice is one.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '#db/client.ts';
import { closeItems, findLastDecision, findOpenItem, openItem, turnItems } from '../../moderation/item-repo.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import type { ItemKind, VersionData } from '../../moderation/moderation.ts';
import { publishesAtOnce, territoryOf } from '../../moderation/territory.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import type { Actor } from '../../shared/actor.ts';
import { InvalidActivity } from '../activity-input.ts';
import { updateActivity, type ActivityRow } from '../activity-repo.ts';
import { publishVersion, type PublishingApp } from './publish-version.ts';
import {
  dataOf, deleteWorkingCopy, findLastVersion, findWaitingVersion, insertVersion, isInPlace, supersedeVersions,
} from './version-repo.ts';

export interface HandedIn {
  activityId: number;
  /** `unchanged`: the public sees exactly this already. */
  outcome: 'published' | 'waiting' | 'unchanged';
  versionId: number | null;
  itemId: number | null;
}

/** The desk took it down, and that still holds: trust does not put it back by itself. */
function isTakenDown(db: Database, activity: ActivityRow): boolean {
  if (activity.state !== 'rejected' && activity.state !== 'archived') return false;
  const last = findLastDecision(db, activity.id);
  return last !== undefined && last.before.afterState === activity.state;
}

function checkLokaalBestuur(db: Database, { lokaalBestuurId }: VersionData): void {
  if (lokaalBestuurId !== null && !findOrganisation(db, lokaalBestuurId)?.isLokaalBestuur) {
    throw new InvalidActivity([{ field: 'lokaalBestuurId', key: 'organisation-wrong' }]);
  }
}

/** `data` has been checked (`readActivity`). */
export function handIn(app: PublishingApp, actor: Actor, activity: ActivityRow, data: VersionData): HandedIn {
  const { db } = app;
  const now = app.clock.now();
  checkLokaalBestuur(db, data);
  const waiting = findWaitingVersion(db, activity.id);
  const isRepeated = waiting !== undefined && isDeepStrictEqual(dataOf(waiting), data);
  const nis = territoryOf(db, data.content, activity.organisationId);
  const atOnce = publishesAtOnce(db, activity.organisationId, nis) && !isTakenDown(db, activity);
  const kind: ItemKind = isInPlace(activity) ? 'submission' : 'revision';
  const item = findOpenItem(db, activity.id, kind);
  if (isRepeated && item && !atOnce) {
    deleteWorkingCopy(db, activity.id);
    return { activityId: activity.id, outcome: 'waiting', versionId: waiting.id, itemId: item.id };
  }
  if (activity.state === 'published' && !waiting && isDeepStrictEqual(dataOf(activity), data)) {
    deleteWorkingCopy(db, activity.id);
    const last = findLastVersion(db, activity.id);
    return { activityId: activity.id, outcome: 'unchanged', versionId: last?.id ?? null, itemId: null };
  }
  supersedeVersions(db, activity.id, 'superseded');
  const version = insertVersion(db, activity.id, data, { userId: actor.userId, now });
  deleteWorkingCopy(db, activity.id);
  closeItems(db, activity.id, ['second-look'], 'superseded', now);
  const by = { actor: `user:${actor.userId}`, reason: null };
  if (atOnce) {
    closeItems(db, activity.id, ['submission', 'revision'], 'superseded', now);
    publishVersion(app, activity, version, by);
  } else if (isInPlace(activity)) {
    // It was a revision of what the desk has refused since: now it stands for the whole activity.
    turnItems(db, activity.id, { from: 'revision', to: 'submission' });
    updateActivity(db, activity.id, { ...data, state: 'submitted' }, { now, ...by });
  }
  const itemId = openItem(db, {
    kind: atOnce ? 'look-back' : kind, activityId: activity.id, versionId: version.id,
    organisationId: activity.organisationId, nis, now,
  });
  appendLog(db, {
    at: now, actor: by.actor, action: atOnce ? 'publish-at-once' : 'hand-in', itemId, activityId: activity.id,
    organisationId: activity.organisationId, versionId: version.id, detail: nis,
  });
  return { activityId: activity.id, outcome: atOnce ? 'published' : 'waiting', versionId: version.id, itemId };
}
