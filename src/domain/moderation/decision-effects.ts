/** What each decision does to the activity, version, claim or organisation; inside the caller's transaction. */
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { organisationRegistrations } from '#db/schema/users.ts';
import { updateActivity, type ActivityRow } from '../activities/activity-repo.ts';
import { approveClaim, findClaim, setClaimState } from '../activities/publishing/claim-import.ts';
import { publishVersion, type PublishingApp } from '../activities/publishing/publish-version.ts';
import { dataOf, setVersionState, type VersionRow } from '../activities/publishing/version-repo.ts';
import { updateOrganisation } from '../organisations/organisation-repo.ts';
import { DomainError } from '../shared/errors.ts';
import { tellChangedDates } from '../signups/tell-changed-dates.ts';
import { closeItems, type DecisionRow, type ItemRow } from './item-repo.ts';
import type { Decision, DecisionBefore } from './moderation.ts';

export interface Deciding {
  item: ItemRow;
  activity: ActivityRow | undefined;
  version: VersionRow | undefined;
  /** For a second look: the decision it is about. */
  contested: DecisionRow | undefined;
  decision: Decision;
  reasonKey: string | null;
  actor: string;
}

export type Effect = Pick<DecisionBefore, 'closedItemIds' | 'claimedActivities'>;

const NOTHING: Effect = { closedItemIds: [], claimedActivities: [] };

/** The activity and version as they are before a decision. */
export function snapshot(
  { activity, version }: Pick<Deciding, 'activity' | 'version'>,
): Pick<DecisionBefore, 'activity' | 'versionState'> {
  if (!activity) return { activity: null, versionState: version?.state ?? null };
  const { state, overlay, withdrawnHere, confirmedOn } = activity;
  return {
    activity: { ...dataOf(activity), state, overlay, withdrawnHere, confirmedOn }, versionState: version?.state ?? null,
  };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new DomainError('conflict', 'item-without-version');
  return value;
}

export function applyDecision(app: PublishingApp, deciding: Deciding): Effect {
  switch (deciding.item.kind) {
    case 'submission':
    case 'revision':
      return decideVersion(app, deciding);
    case 'look-back':
    case 'report':
      return decidePublished(app, deciding);
    case 'claim':
      return decideClaim(app, deciding.item, deciding.decision === 'approve');
    case 'lokaal-bestuur':
      return decideLokaalBestuur(app, deciding);
    case 'second-look':
      return deciding.decision === 'uphold' ? NOTHING : overturn(app, deciding);
  }
}

/** A version that waits: published, sent back, refused; or the activity it revises is taken away. */
function decideVersion(app: PublishingApp, deciding: Deciding): Effect {
  const { db } = app;
  const { decision, reasonKey, actor } = deciding;
  const activity = needed(deciding.activity);
  const version = needed(deciding.version);
  const by = { now: app.clock.now(), actor, reason: reasonKey };
  if (decision === 'publish') {
    publishVersion(app, activity, version, by);
    return NOTHING;
  }
  if (decision === 'archive') {
    setVersionState(db, version.id, 'archived');
    return takeAway(app, deciding, 'archived');
  }
  const state = decision === 'reject' ? 'rejected' : 'changes_requested';
  setVersionState(db, version.id, state);
  if (deciding.item.kind === 'submission') updateActivity(db, activity.id, { state }, by);
  return NOTHING;
}

/** What the public sees: it stays (also while changes are asked), or leaves. */
function decidePublished(app: PublishingApp, deciding: Deciding): Effect {
  const { version, decision } = deciding;
  if (decision === 'reject' || decision === 'archive') {
    const state = decision === 'reject' ? 'rejected' : 'archived';
    if (version && version.state !== 'waiting') setVersionState(app.db, version.id, state);
    return takeAway(app, deciding, state);
  }
  if (decision === 'ask-changes' && version && version.state !== 'waiting') {
    setVersionState(app.db, version.id, 'changes_requested');
  }
  return NOTHING;
}

/** A revision that waits is left to be decided; what is about the version now gone is not. */
function takeAway(app: PublishingApp, deciding: Deciding, state: 'archived' | 'rejected'): Effect {
  const activity = needed(deciding.activity);
  const now = app.clock.now();
  updateActivity(app.db, activity.id, { state, withdrawnHere: activity.source !== 'own' }, {
    now, actor: deciding.actor, reason: deciding.reasonKey,
  });
  tellChangedDates(app, activity.id);
  app.searchIndex.write([activity.id]);
  const closed = closeItems(app.db, activity.id, ['look-back', 'report'], state, now);
  return { ...NOTHING, closedItemIds: closed.filter((id) => id !== deciding.item.id) };
}

function decideClaim(app: PublishingApp, item: Pick<ItemRow, 'claimId'>, isApproved: boolean): Effect {
  const claim = needed(item.claimId === null ? undefined : findClaim(app.db, item.claimId));
  if (isApproved) return { ...NOTHING, claimedActivities: approveClaim(app, claim) };
  setClaimState(app.db, claim.id, 'refused');
  return NOTHING;
}

function decideLokaalBestuur(app: PublishingApp, { item, decision }: Deciding): Effect {
  const id = needed(item.organisationId ?? undefined);
  setLokaalBestuur(app.db, id, decision === 'approve', app.clock.now());
  return NOTHING;
}

/** `decidedAt` null opens the request again. */
export function setLokaalBestuur(
  db: Database, organisationId: number, isLokaalBestuur: boolean, decidedAt: number | null, now = decidedAt ?? 0,
): void {
  updateOrganisation(db, organisationId, { isLokaalBestuur }, now);
  db.update(organisationRegistrations).set({ lokaalBestuurDecidedAt: decidedAt })
    .where(eq(organisationRegistrations.organisationId, organisationId)).run();
}

/** The second look finds otherwise: what was refused is published or approved after all. */
function overturn(app: PublishingApp, deciding: Deciding): Effect {
  const { item, actor } = deciding;
  if (item.claimId !== null) return decideClaim(app, item, true);
  const activity = needed(deciding.activity);
  if (deciding.version) {
    publishVersion(app, activity, deciding.version, { actor, reason: 'second-look' });
    return NOTHING;
  }
  // An import or an older row without versions: as it was before.
  const before = needed(deciding.contested?.before.activity ?? undefined);
  updateActivity(app.db, activity.id, { ...before, state: 'published', withdrawnHere: false }, {
    now: app.clock.now(), actor, reason: 'second-look',
  });
  tellChangedDates(app, activity.id);
  app.searchIndex.write([activity.id]);
  return NOTHING;
}
