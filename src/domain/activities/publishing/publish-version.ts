/** A version becomes what the public sees; inside the caller's transaction. */
import { isDeepStrictEqual } from 'node:util';
import type { App } from '../../shared/app.ts';
import type { SealingApp } from '../../shared/outbox.ts';
import { horizonAfter, toLocal } from '../../schedules/brussels-time.ts';
import { occurrencesOf } from '../../schedules/occurrences.ts';
import type { Schedule } from '../../schedules/schedule.ts';
import { settleWaitingLists } from '../../signups/settle-waiting-lists.ts';
import { tellChangedDates } from '../../signups/tell-changed-dates.ts';
import type { ActivityContent } from '../activity.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { getActivity, listOccurrences, replaceOccurrences, updateActivity, type ActivityRow } from '../activity-repo.ts';
import { withDate } from './one-date.ts';
import { dataOf, listOccurrenceEvents, setVersionState, type VersionRow } from './version-repo.ts';

export type PublishingApp = SealingApp & Pick<App, 'searchIndex'>;

/** Dates that were cancelled or restored since the version was handed in hold for it too. */
export function withLaterDates(
  app: Pick<App, 'db'>, schedule: Schedule, activityId: number, since: number,
): Schedule {
  return listOccurrenceEvents(app.db, activityId, since)
    .reduce((changed, { startsAt, status }) => withDate(changed, startsAt, status), schedule);
}

/** What people here say otherwise than the source; survives every later import (product §3 Imported). */
export function overlayOf(activity: Pick<ActivityRow, 'sourceContent'>, content: ActivityContent): Partial<ActivityContent> | null {
  const { sourceContent } = activity;
  if (sourceContent === null) return null;
  const changed = (Object.keys(content) as (keyof ActivityContent)[])
    .filter((field) => !isDeepStrictEqual(content[field], sourceContent[field]));
  return Object.fromEntries(changed.map((field) => [field, content[field]]));
}

/**
 * Makes the occurrence rows anew; what is over stays as history. Whoever signed up for a date that changed is told, and
 * waiting lists get the places that came free, in the same transaction (product §6).
 */
export function writeDates(app: PublishingApp, activityId: number, schedule: Schedule): void {
  const now = app.clock.now();
  const made = occurrencesOf(schedule, { now, horizon: horizonAfter(now) });
  // Opening hours drop a closed day; one that was announced as cancelled stays to be seen as that.
  const cancelled = schedule.type === 'hours'
    ? listOccurrences(app.db, activityId).filter((row) => row.status === 'cancelled' && row.endsAt > now
      && schedule.closedDays.some(({ from, until }) => isWithin(toLocal(row.startsAt).date, from, until)))
    : [];
  const kept = cancelled.map(({ startsAt, endsAt, status, full }) => ({ startsAt, endsAt, status, full }));
  replaceOccurrences(app.db, activityId, [...made, ...kept], { keepEndedBefore: now });
  tellChangedDates(app, activityId);
  settleWaitingLists(app, activityId);
}

const isWithin = (date: string, from: string, until: string): boolean => date >= from && date <= until;

/** Publishes it: content, dates, search rows, state row; counts as confirmed on the day it was handed in. */
export function publishVersion(
  app: PublishingApp, activity: ActivityRow, version: VersionRow, by: { actor: string; reason: string | null },
): void {
  const { db } = app;
  const schedule = withLaterDates(app, version.schedule, activity.id, version.submittedAt);
  const handedInOn = toLocal(version.submittedAt).date;
  const { lokaalBestuurId } = version;
  const isStillBestuur = lokaalBestuurId !== null && findOrganisation(db, lokaalBestuurId)?.isLokaalBestuur === true;
  updateActivity(db, activity.id, {
    ...dataOf(version),
    schedule,
    lokaalBestuurId: isStillBestuur ? lokaalBestuurId : null,
    state: 'published',
    withdrawnHere: false,
    overlay: overlayOf(activity, version.content),
    confirmedOn: handedInOn > activity.confirmedOn ? handedInOn : activity.confirmedOn,
  }, { now: app.clock.now(), ...by });
  setVersionState(db, version.id, 'published');
  writeDates(app, activity.id, schedule);
  app.searchIndex.write([activity.id]);
}

/** The row as it is now, after a change in the same transaction. */
export const reload = (app: Pick<App, 'db'>, activity: Pick<ActivityRow, 'id'>): ActivityRow =>
  getActivity(app.db, activity.id);
