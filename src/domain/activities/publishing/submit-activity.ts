/** `draft`, `changes_requested`, `rejected` → `submitted`, or `published` at once (product §3 States, §7). */
import { inTransaction } from '#db/client.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { emptyValues, readActivity, valuesOf } from '../activity-input.ts';
import { canMakeActivityFor, getEditableActivity } from '../activity-policy.ts';
import { getActivity, type ActivityRow } from '../activity-repo.ts';
import { handIn, type HandedIn } from './hand-in.ts';
import type { PublishingApp } from './publish-version.ts';
import { saveDraft } from './save-draft.ts';
import { findWorkingData } from './version-repo.ts';

/** `values` as the form gives them; without, what was saved. `organisationId` for one that is not saved yet. */
export type SubmitInput =
  | { activityId: number; values?: unknown }
  | { organisationId: number; values: unknown };

function handInValues(app: PublishingApp, actor: Actor, activity: ActivityRow, values: unknown): HandedIn {
  const current = findWorkingData(app.db, activity);
  const given = typeof values === 'object' && values !== null ? values : {};
  return handIn(app, actor, activity, readActivity({ ...valuesOf(current), ...given }, current, app.clock.now()));
}

/**
 * Hands it in for its first time or again. Throws InvalidActivity with the fields, `not-found` for somebody else's,
 * `conflict` for one that is over: that needs new dates. Sent twice, the second changes nothing, also when the first
 * was published at once.
 */
export function submitActivity(app: PublishingApp, actor: Actor, input: SubmitInput): HandedIn {
  return inTransaction(app.db, () => {
    if ('organisationId' in input) {
      if (!canMakeActivityFor(actor, input.organisationId)) throw new DomainError('not-found', 'organisation-unknown');
      const given = typeof input.values === 'object' && input.values !== null ? input.values : {};
      readActivity({ ...emptyValues(), ...given }, null, app.clock.now());
      const id = saveDraft(app, actor, input);
      return handInValues(app, actor, getActivity(app.db, id), input.values);
    }
    const activity = getEditableActivity(app.db, actor, input.activityId);
    if (['archived', 'expired'].includes(activity.state)) throw new DomainError('conflict', 'activity-over');
    return handInValues(app, actor, activity, input.values);
  });
}

/**
 * An edit of what the public sees: published at once, or a revision beside the published version until it is decided.
 * Throws as `submitActivity`; `conflict` for one that is not published.
 */
export function editActivity(
  app: PublishingApp, actor: Actor, input: { activityId: number; values: unknown },
): HandedIn {
  return inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, input.activityId);
    if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
    return handInValues(app, actor, activity, input.values);
  });
}

/**
 * `archived`, `expired` → `published` with new dates, by the same rule as an edit: while it waits it stays where it
 * is. Throws `invalid` when no date is to come, `conflict` when it is neither.
 */
export function republishActivity(
  app: PublishingApp, actor: Actor, input: { activityId: number; values: unknown },
): HandedIn {
  return inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, input.activityId);
    // Sent twice by one who is trusted: the first has published it.
    if (activity.state !== 'archived' && activity.state !== 'expired' && activity.state !== 'published') {
      throw new DomainError('conflict', 'activity-not-over');
    }
    return handInValues(app, actor, activity, input.values);
  });
}
