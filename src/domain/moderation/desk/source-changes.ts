/**
 * Imported offer that people here changed, and whose source changed under it (product §3 Imported): both are kept until
 * a desk or the organiser chooses, field by field.
 */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, like } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activityRemarks } from '#db/schema/activities.ts';
import type { ActivityContent } from '../../activities/activity.ts';
import { getActivity, updateActivity, type ActivityRow } from '../../activities/activity-repo.ts';
import { overlayOf, writeDates, type PublishingApp } from '../../activities/publishing/publish-version.ts';
import { dataOf } from '../../activities/publishing/version-repo.ts';
import type { Schedule } from '../../schedules/schedule.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { appendLog } from '../moderation-log.ts';
import { decidingDesk, getVisibleItem } from '../moderation-policy.ts';
import type { VersionData } from '../moderation.ts';

/** Key of the remark of a field that the source changed since people here did; the import writes it. */
export const SOURCE_CHANGED = 'source-changed:';
/** Which words were chosen, so that the choice can be taken back until the source changes again. */
const SOURCE_SETTLED = 'source-settled:';

export type SourceField = keyof ActivityContent | 'schedule';

export interface SourceChange {
  field: SourceField;
  /** When the import saw it, epoch ms; names the change that was looked at. */
  seenAt: number;
  /** The whole version with our words in this field, and with the source's. */
  ours: VersionData;
  source: VersionData;
}

export interface SettledChange { field: SourceField; took: 'source' | 'ours' }

interface Settled { took: 'source' | 'ours'; before: unknown; seenAt: number }

const remarksOf = (db: Database, activityId: number, prefix: string) =>
  db.select().from(activityRemarks)
    .where(and(eq(activityRemarks.activityId, activityId), like(activityRemarks.key, `${prefix}%`)))
    .orderBy(asc(activityRemarks.key)).all()
    .map((row) => ({ ...row, field: row.key.slice(prefix.length) as SourceField }));

const valueIn = ({ content, schedule }: Pick<VersionData, 'content' | 'schedule'>, field: SourceField): unknown =>
  (field === 'schedule' ? schedule : content[field]);

const withValue = (data: VersionData, field: SourceField, value: unknown): VersionData => (
  field === 'schedule' ? { ...data, schedule: value as Schedule } : { ...data, content: { ...data.content, [field]: value } }
);

function sourceOf(activity: ActivityRow): Pick<VersionData, 'content' | 'schedule'> | undefined {
  const { sourceContent, sourceSchedule } = activity;
  return sourceContent && sourceSchedule ? { content: sourceContent, schedule: sourceSchedule } : undefined;
}

/** By field; a field in which both say the same again is none. */
export function listSourceChanges(db: Database, activity: ActivityRow): SourceChange[] {
  const source = sourceOf(activity);
  if (!source) return [];
  const ours = dataOf(activity);
  return remarksOf(db, activity.id, SOURCE_CHANGED)
    .filter(({ field }) => !isDeepStrictEqual(valueIn(ours, field), valueIn(source, field)))
    .map(({ field, at }) => ({ field, seenAt: at, ours, source: withValue(ours, field, valueIn(source, field)) }));
}

/** What was chosen since the source changed last. */
export const listSettledChanges = (db: Database, activityId: number): SettledChange[] =>
  remarksOf(db, activityId, SOURCE_SETTLED).map(({ field, detail }) => ({
    field, took: (JSON.parse(detail ?? '{}') as Settled).took,
  }));

/** The imported activity of an item that this actor may decide. Throws `not-found` or `forbidden` as a decision does. */
function activityAtDesk(db: Database, actor: Actor, itemId: number): ActivityRow {
  const item = getVisibleItem(db, actor, itemId);
  if (!decidingDesk(actor, item)) throw new DomainError('forbidden', 'item-of-other-desk');
  const activity = item.activityId === null ? undefined : getActivity(db, item.activityId);
  if (!activity || !sourceOf(activity)) throw new DomainError('not-found', 'item-unknown');
  return activity;
}

function write(app: PublishingApp, activity: ActivityRow, field: SourceField, value: unknown, actor: Actor): void {
  const { content, schedule } = withValue(dataOf(activity), field, value);
  updateActivity(app.db, activity.id, { content, schedule, overlay: overlayOf(activity, content) }, {
    now: app.clock.now(), actor: `user:${actor.userId}`,
  });
  if (field === 'schedule') writeDates(app, activity.id, schedule);
  app.searchIndex.write([activity.id]);
}

export interface SettleInput { itemId: number; field: string; took: 'source' | 'ours'; seenAt: number }

/**
 * "Neem de bron over" or "hou onze tekst". Throws `conflict` when the source changed again since it was looked at, or
 * somebody chose otherwise. Repeated, nothing happens.
 */
export function settleSourceChange(app: PublishingApp, actor: Actor, input: SettleInput): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const activity = activityAtDesk(db, actor, input.itemId);
    const change = listSourceChanges(db, activity).find(({ field }) => field === input.field);
    if (!change) {
      const done = listSettledChanges(db, activity.id).find(({ field }) => field === input.field);
      if (done?.took === input.took) return;
      throw new DomainError('conflict', 'version-newer');
    }
    if (change.seenAt !== input.seenAt) throw new DomainError('conflict', 'version-newer');
    const { field, seenAt } = change;
    const settled: Settled = { took: input.took, before: valueIn(change.ours, field), seenAt };
    if (input.took === 'source') write(app, activity, field, valueIn(change.source, field), actor);
    replaceRemark(db, activity.id, SOURCE_CHANGED + field, SOURCE_SETTLED + field, JSON.stringify(settled), app.clock.now());
    log(app, actor, input.itemId, activity, `${input.took === 'source' ? 'take' : 'keep'} ${field}`);
  });
}

/** Takes the choice back: our words as they were, and both beside each other again. Repeated, nothing happens. */
export function reopenSourceChange(app: PublishingApp, actor: Actor, input: { itemId: number; field: string }): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const activity = activityAtDesk(db, actor, input.itemId);
    const row = remarksOf(db, activity.id, SOURCE_SETTLED).find(({ field }) => field === input.field);
    if (!row) return;
    const { took, before, seenAt } = JSON.parse(row.detail ?? '{}') as Settled;
    const source = sourceOf(activity);
    const isAsLeft = took === 'ours' || (source && isDeepStrictEqual(valueIn(dataOf(activity), row.field), valueIn(source, row.field)));
    if (!isAsLeft) throw new DomainError('conflict', 'undo-too-late');
    if (took === 'source') write(app, activity, row.field, before, actor);
    const detail = JSON.stringify(source ? valueIn(source, row.field) ?? null : null);
    replaceRemark(db, activity.id, row.key, SOURCE_CHANGED + row.field, detail, seenAt);
    log(app, actor, input.itemId, activity, `undo ${row.field}`);
  });
}

function replaceRemark(db: Database, activityId: number, old: string, key: string, detail: string, at: number): void {
  db.delete(activityRemarks).where(and(eq(activityRemarks.activityId, activityId), eq(activityRemarks.key, old))).run();
  db.insert(activityRemarks).values({ activityId, key, detail, at }).onConflictDoUpdate({
    target: [activityRemarks.activityId, activityRemarks.key], set: { detail, at },
  }).run();
}

function log(app: PublishingApp, actor: Actor, itemId: number, activity: ActivityRow, detail: string): void {
  appendLog(app.db, {
    at: app.clock.now(), actor: `user:${actor.userId}`, action: 'source', itemId, activityId: activity.id,
    organisationId: activity.organisationId, detail,
  });
}
