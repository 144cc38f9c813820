/**
 * Takes one activity of UiTdatabank over (product §11 Import). Identity is the UUID: a later document replaces the
 * earlier. What people here changed is laid over it and survives. Each call is one immediate transaction that also
 * writes the search rows; the caller refreshes the engine after its run.
 */
import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activities, activityRemarks } from '#db/schema/activities.ts';
import { NOT_FOLLOWED, isFollowed } from '../moderation/desk/follow-import.ts';
import { SOURCE_CHANGED } from '../moderation/desk/source-changes.ts';
import { findOpenItem, openItem } from '../moderation/item-repo.ts';
import { territoryOf } from '../moderation/territory.ts';
import { isOwnOrganisation, keepOrganiser } from '../organisations/take-over-organisation.ts';
import { MS_PER_DAY, MS_PER_HOUR, horizonAfter, toLocal } from '../schedules/brussels-time.ts';
import { scheduleEndsAt } from '../schedules/next-dates.ts';
import { occurrencesOf } from '../schedules/occurrences.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { App } from '../shared/app.ts';
import type { ActivityContent, ActivityState } from './activity.ts';
import {
  confirmActivity, findActivityBySource, insertActivity, replaceOccurrences, updateActivity, type ActivityRow,
} from './activity-repo.ts';
import type { ForeignActivity, ForeignOrganiser, ForeignRemark } from './foreign-activity.ts';
import { claimerOf } from './publishing/claim-import.ts';

export type TakeOverOutcome =
  | { outcome: 'imported' | 'changed' | 'unchanged' | 'withdrawn'; activityId: number }
  | { outcome: 'skipped'; reason: 'over' | 'not-here' };

type TakeOverApp = Pick<App, 'db' | 'clock' | 'searchIndex'>;

const ACTOR = { actor: 'import' };
/** Past dates older than what an open-ended schedule shows of its past stay as history. */
const KEEP_HISTORY_MS = 184 * MS_PER_DAY;
/** States in which somebody here has the word. */
const DECIDED_HERE: readonly ActivityState[] = ['submitted', 'changes_requested', 'rejected'];

/**
 * Imports or brings up to date. Published at once inside its publication window; before it the activity is stored
 * as draft, and the first later run that holds it inside the window publishes it. After the window, or one hour
 * after its last date, a new one is skipped as over and a published one leaves (expired, or archived while dates
 * remain). What was withdrawn here stays withdrawn, what its gemeente does not follow is not shown. What is published
 * lies with the gemeente to look back at. Every document counts as confirmed today, changed or not.
 */
export function takeOverActivity(app: TakeOverApp, foreign: ForeignActivity): TakeOverOutcome {
  return inTransaction(app.db, () => {
    const now = app.clock.now();
    const existing = findActivityBySource(app.db, 'uitdatabank', foreign.sourceId);
    return existing ? bringUpToDate(app, existing, foreign, now) : importNew(app, foreign, now);
  });
}

/** The source rejected or deleted it, or it is not for everyone here: ours, if visible, is archived. */
export function withdrawForeignActivity(app: TakeOverApp, sourceId: string, reason: string): TakeOverOutcome {
  return inTransaction(app.db, () => {
    const existing = findActivityBySource(app.db, 'uitdatabank', sourceId);
    if (!existing) return { outcome: 'skipped', reason: 'not-here' };
    if (existing.state !== 'published' && existing.state !== 'draft') {
      return { outcome: 'unchanged', activityId: existing.id };
    }
    updateActivity(app.db, existing.id, { state: 'archived' }, { now: app.clock.now(), ...ACTOR, reason });
    app.searchIndex.write([existing.id]);
    return { outcome: 'withdrawn', activityId: existing.id };
  });
}

/** UUIDs of imported activities that are visible or wait, for a run that is complete. */
export function listForeignSourceIds(db: Database): string[] {
  return db.select({ sourceId: activities.sourceId }).from(activities)
    .where(and(eq(activities.source, 'uitdatabank'), inArray(activities.state, ['published', 'draft']))).all()
    .map((row) => row.sourceId).filter((sourceId) => sourceId !== null);
}

/** Why it is not shown now: nothing comes any more, or its window is closed or not open yet. */
type Timing = 'inside' | 'waiting' | 'no-dates-left' | 'window-closed';

function timingOf(foreign: ForeignActivity, schedule: Schedule, now: number): Timing {
  const endsAt = scheduleEndsAt(schedule);
  if (endsAt !== null && endsAt + MS_PER_HOUR <= now) return 'no-dates-left';
  if (foreign.availableTo !== null && foreign.availableTo < now) return 'window-closed';
  return foreign.availableFrom !== null && foreign.availableFrom > now ? 'waiting' : 'inside';
}

function importNew(app: TakeOverApp, foreign: ForeignActivity, now: number): TakeOverOutcome {
  const { db } = app;
  const timing = timingOf(foreign, foreign.schedule, now);
  if (timing === 'no-dates-left' || timing === 'window-closed') return { outcome: 'skipped', reason: 'over' };
  const organisationId = organiserOf(db, foreign.organiser, now);
  const isShown = timing === 'inside' && isFollowed(db, { content: foreign.content, organisationId });
  const activityId = insertActivity(db, {
    state: isShown ? 'published' : 'draft',
    organisationId,
    content: foreign.content,
    schedule: foreign.schedule,
    source: 'uitdatabank',
    sourceId: foreign.sourceId,
    sourceUrl: foreign.sourceUrl,
    sourceContent: foreign.content,
    sourceSchedule: foreign.schedule,
    confirmedOn: toLocal(now).date,
    now,
    ...ACTOR,
  });
  replaceOccurrences(db, activityId, occurrencesOf(foreign.schedule, { now, horizon: horizonAfter(now) }));
  writeRemarks(db, activityId, foreign.remarks, now);
  if (isShown) layToLookBackAt(db, { id: activityId, content: foreign.content, organisationId }, now);
  app.searchIndex.write([activityId]);
  return { outcome: 'imported', activityId };
}

function bringUpToDate(
  app: TakeOverApp, existing: ActivityRow, foreign: ForeignActivity, now: number,
): TakeOverOutcome {
  const { db } = app;
  const sourceSchedule = withKeptBeginning(foreign.schedule, existing.sourceSchedule);
  const isScheduleOurs = existing.sourceSchedule !== null
    && !isDeepStrictEqual(existing.schedule, existing.sourceSchedule);
  const schedule = isScheduleOurs ? existing.schedule : sourceSchedule;
  const content: ActivityContent = { ...foreign.content, ...existing.overlay };
  const organisationId = isOwnOrganisation(db, existing.organisationId)
    ? existing.organisationId
    : organiserOf(db, foreign.organiser, now);
  const isShown = isFollowed(db, { content, organisationId });
  const next = {
    state: nextState(existing, timingOf(foreign, schedule, now), isShown),
    organisationId, content, schedule, sourceUrl: foreign.sourceUrl, sourceContent: foreign.content, sourceSchedule,
  };
  const isChanged = (Object.keys(next) as (keyof typeof next)[])
    .some((key) => !isDeepStrictEqual(next[key], existing[key]));
  const reason = isShown ? null : NOT_FOLLOWED;
  if (isChanged) updateActivity(db, existing.id, next, { now, ...ACTOR, reason });
  const isMoved = territoryOf(db, content, organisationId) !== territoryOf(db, existing.content, existing.organisationId);
  if (next.state === 'published' && (existing.state !== 'published' || isMoved)) {
    layToLookBackAt(db, { id: existing.id, content, organisationId }, now);
  }
  const hasOtherDates = replaceOccurrences(
    db, existing.id, occurrencesOf(schedule, { now, horizon: horizonAfter(now) }),
    { keepEndedBefore: now - KEEP_HISTORY_MS },
  );
  const conflicts = overlayConflicts(existing, foreign.content, isScheduleOurs, sourceSchedule);
  writeRemarks(db, existing.id, [...foreign.remarks, ...conflicts], now);
  if (next.state === 'published' && conflicts.length > 0) layToLookBackAt(db, { id: existing.id, content, organisationId }, now);
  const today = toLocal(now).date;
  const isConfirmedAnew = existing.confirmedOn !== today;
  if (isConfirmedAnew) confirmActivity(db, existing.id, today);
  if (isChanged || hasOtherDates || isConfirmedAnew) app.searchIndex.write([existing.id]);
  const hasLeft = existing.state === 'published' && next.state !== 'published';
  if (hasLeft) return { outcome: 'withdrawn', activityId: existing.id };
  return { outcome: isChanged ? 'changed' : 'unchanged', activityId: existing.id };
}

/** "De hele week" runs from the day of the first import; a later import does not move its beginning. */
function withKeptBeginning(schedule: Schedule, earlier: Schedule | null): Schedule {
  return schedule.type === 'always' && earlier?.type === 'always' && earlier.from < schedule.from
    ? { ...schedule, from: earlier.from }
    : schedule;
}

/** Its organiser here: who has claimed the offer of the source's organiser, else that one. */
function organiserOf(db: Database, organiser: ForeignOrganiser | null, now: number): number | null {
  return organiser && claimerOf(db, keepOrganiser(db, organiser, now));
}

/** Nobody waits for it, so it has no clock: it stays with the desk it came to (product §11). */
function layToLookBackAt(
  db: Database, activity: Pick<ActivityRow, 'id' | 'content' | 'organisationId'>, now: number,
): void {
  openItem(db, {
    kind: 'look-back', activityId: activity.id, organisationId: activity.organisationId,
    versionId: findOpenItem(db, activity.id, 'look-back')?.versionId ?? null,
    nis: territoryOf(db, activity.content, activity.organisationId), hasClock: false, now,
  });
}

function nextState(existing: ActivityRow, timing: Timing, isShown: boolean): ActivityState {
  const { state, withdrawnHere } = existing;
  if (withdrawnHere || DECIDED_HERE.includes(state)) return state;
  if (timing === 'inside' && isShown) return 'published';
  if (timing === 'inside') return state === 'published' ? 'archived' : state;
  if (state !== 'published') return state;
  return timing === 'no-dates-left' ? 'expired' : 'archived';
}

/** Fields that people here changed and that the source has changed since (product §3 Imported). */
function overlayConflicts(
  existing: ActivityRow, sourceContent: ActivityContent, isScheduleOurs: boolean, sourceSchedule: Schedule,
): ForeignRemark[] {
  const earlier = existing.sourceContent;
  const fields = Object.keys(existing.overlay ?? {}) as (keyof ActivityContent)[];
  const conflicts = fields
    .filter((field) => earlier !== null && !isDeepStrictEqual(earlier[field], sourceContent[field]))
    .map((field) => ({ key: SOURCE_CHANGED + field, detail: JSON.stringify(sourceContent[field] ?? null) }));
  if (isScheduleOurs && !isDeepStrictEqual(existing.sourceSchedule, sourceSchedule)) {
    conflicts.push({ key: `${SOURCE_CHANGED}schedule`, detail: JSON.stringify(sourceSchedule) });
  }
  return conflicts;
}

/** Remarks of the document itself go when it no longer gives cause; conflicts stay until somebody looks. */
function writeRemarks(db: Database, activityId: number, remarks: readonly ForeignRemark[], now: number): void {
  const stored = db.select().from(activityRemarks).where(eq(activityRemarks.activityId, activityId)).all();
  const keys = remarks.map((remark) => remark.key);
  const gone = stored.filter((row) => !row.key.startsWith(SOURCE_CHANGED) && !keys.includes(row.key));
  if (gone.length > 0) {
    db.delete(activityRemarks).where(inArray(activityRemarks.id, gone.map((row) => row.id))).run();
  }
  for (const { key, detail } of remarks) {
    if (stored.some((row) => row.key === key && row.detail === detail)) continue;
    db.insert(activityRemarks).values({ activityId, key, detail, at: now }).onConflictDoUpdate({
      target: [activityRemarks.activityId, activityRemarks.key], set: { detail, at: now },
    }).run();
  }
}
