/** SQL of activities and their occurrences. Every function works inside the caller's transaction. */
import { and, eq } from 'drizzle-orm';
import type { Statement } from 'better-sqlite3';
import type { Database, Sqlite } from '#db/client.ts';
import { activities, activityEvents } from '#db/schema/activities.ts';
import { slugOf } from '../shared/slug.ts';
import type { Schedule } from '../schedules/schedule.ts';
import type { ActivityContent, ActivityState, Occurrence, Source } from './activity.ts';

export type ActivityRow = typeof activities.$inferSelect;

export interface NewActivity {
  state: ActivityState;
  organisationId: number | null;
  content: ActivityContent;
  schedule: Schedule;
  source: Source;
  /** For UiTdatabank the UUID, lower case. */
  sourceId?: string | null;
  sourceUrl?: string | null;
  sourceContent?: ActivityContent | null;
  sourceSchedule?: Schedule | null;
  lokaalBestuurId?: number | null;
  imageId?: string | null;
  imageAlt?: string | null;
  imageCredit?: string | null;
  /** 'YYYY-MM-DD', Brussels. */
  confirmedOn: string;
  pausedUntil?: string | null;
  /** Epoch ms; also `createdAt`, and `publishedAt` when published, unless those are given. */
  now: number;
  createdAt?: number;
  publishedAt?: number | null;
  /** Who made it: 'import', 'demo', 'job' or 'user:ID'. */
  actor: string;
  reason?: string | null;
}

/** A statement is compiled once per connection: generators write hundreds of thousands of rows. */
const compiled = new WeakMap<Sqlite, Map<string, Statement<unknown[]>>>();

function statement(db: Database, sql: string): Statement<unknown[]> {
  let statements = compiled.get(db.$client);
  if (!statements) compiled.set(db.$client, statements = new Map());
  let found = statements.get(sql);
  if (!found) statements.set(sql, found = db.$client.prepare(sql));
  return found;
}

const INSERT_ACTIVITY = `insert into activities (state, slug, organisation_id, content, schedule, lokaal_bestuur_id,
  image_id, image_alt, image_credit, source, source_id, source_url, source_content, source_schedule, confirmed_on,
  paused_until, created_at, updated_at, published_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_EVENT = `insert into activity_events (activity_id, at, actor, from_state, to_state, reason)
  values (?, ?, ?, ?, ?, ?)`;

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/**
 * Adds an activity with its first state row; the slug is made from the title. Occurrences and search rows are the
 * caller's (`replaceOccurrences`, `searchIndex.write`). @returns its id.
 */
export function insertActivity(db: Database, activity: NewActivity): number {
  const createdAt = activity.createdAt ?? activity.now;
  const publishedAt = activity.publishedAt ?? (activity.state === 'published' ? createdAt : null);
  const { lastInsertRowid } = statement(db, INSERT_ACTIVITY).run(
    activity.state, slugOf(activity.content.title), activity.organisationId, json(activity.content),
    json(activity.schedule), activity.lokaalBestuurId ?? null, activity.imageId ?? null, activity.imageAlt ?? null,
    activity.imageCredit ?? null, activity.source, activity.sourceId ?? null, activity.sourceUrl ?? null,
    json(activity.sourceContent), json(activity.sourceSchedule), activity.confirmedOn, activity.pausedUntil ?? null,
    createdAt, activity.now, publishedAt,
  );
  const id = Number(lastInsertRowid);
  statement(db, INSERT_EVENT).run(id, createdAt, activity.actor, null, activity.state, activity.reason ?? null);
  return id;
}

export type ActivityChanges = Partial<Pick<ActivityRow,
  'state' | 'organisationId' | 'content' | 'schedule' | 'lokaalBestuurId' | 'imageId' | 'imageAlt' | 'imageCredit'
  | 'sourceUrl' | 'sourceContent' | 'sourceSchedule' | 'overlay' | 'withdrawnHere' | 'confirmedOn' | 'pausedUntil'
>>;

/**
 * Writes the given fields, the slug of a new title, `updatedAt`, and a state row when the state changes
 * (`publishedAt` is the first time it was published). Throws when there is no such activity.
 */
export function updateActivity(
  db: Database, id: number, changes: ActivityChanges, by: { now: number; actor: string; reason?: string | null },
): void {
  const current = getActivity(db, id);
  db.update(activities).set({
    ...changes,
    ...(changes.content ? { slug: slugOf(changes.content.title) } : {}),
    ...(changes.state === 'published' && current.publishedAt === null ? { publishedAt: by.now } : {}),
    updatedAt: by.now,
  }).where(eq(activities.id, id)).run();
  if (changes.state && changes.state !== current.state) {
    db.insert(activityEvents).values({
      activityId: id, at: by.now, actor: by.actor, fromState: current.state, toState: changes.state,
      reason: by.reason ?? null,
    }).run();
  }
}

/** Only the day of confirmation; nothing else counts as changed by it (product §11). */
export function confirmActivity(db: Database, id: number, confirmedOn: string): void {
  db.update(activities).set({ confirmedOn }).where(eq(activities.id, id)).run();
}

export function findActivity(db: Database, id: number): ActivityRow | undefined {
  return db.select().from(activities).where(eq(activities.id, id)).get();
}

export function getActivity(db: Database, id: number): ActivityRow {
  const row = findActivity(db, id);
  if (!row) throw new Error(`no activity ${id}`);
  return row;
}

export function findActivityBySource(db: Database, source: Source, sourceId: string): ActivityRow | undefined {
  return db.select().from(activities)
    .where(and(eq(activities.source, source), eq(activities.sourceId, sourceId))).get();
}

interface StoredOccurrence { id: number; starts_at: number; ends_at: number; status: string; full: number }

/**
 * Makes the stored occurrences equal to the given ones. The same time, or failing that the same start, keeps its row
 * id, because sign-ups and confirmations hang on it. The same time given twice is one occurrence, planned when
 * either is. With `keepEndedBefore`, rows that ended before that instant stay as history although they are not given.
 * @returns true when something was written.
 */
export function replaceOccurrences(
  db: Database, activityId: number, occurrences: readonly Occurrence[], options: { keepEndedBefore?: number } = {},
): boolean {
  const wanted = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const key = `${occurrence.startsAt}-${occurrence.endsAt}`;
    if (wanted.get(key)?.status !== 'planned') wanted.set(key, occurrence);
  }
  const stored = statement(db, 'select id, starts_at, ends_at, status, full from occurrences where activity_id = ?')
    .all(activityId) as StoredOccurrence[];
  let changed = false;
  const unmatched = stored.filter((row) => {
    const key = `${row.starts_at}-${row.ends_at}`;
    const occurrence = wanted.get(key);
    if (!occurrence) return true;
    wanted.delete(key);
    if (occurrence.status !== row.status || Number(occurrence.full) !== row.full) {
      writeOccurrence(db, row.id, occurrence);
      changed = true;
    }
    return false;
  });
  const wantedByStart = new Map([...wanted].map(([key, each]): [number, string] => [each.startsAt, key]));
  for (const row of unmatched) {
    const key = wantedByStart.get(row.starts_at) ?? '';
    const occurrence = wanted.get(key);
    if (!occurrence && row.ends_at < (options.keepEndedBefore ?? Number.NEGATIVE_INFINITY)) continue;
    if (occurrence) writeOccurrence(db, row.id, occurrence);
    else statement(db, 'delete from occurrences where id = ?').run(row.id);
    wanted.delete(key);
    changed = true;
  }
  const insert = statement(db, `insert into occurrences (activity_id, starts_at, ends_at, status, full)
    values (?, ?, ?, ?, ?)`);
  for (const { startsAt, endsAt, status, full } of wanted.values()) {
    insert.run(activityId, startsAt, endsAt, status, Number(full));
    changed = true;
  }
  return changed;
}

function writeOccurrence(db: Database, id: number, { endsAt, status, full }: Occurrence): void {
  statement(db, 'update occurrences set ends_at = ?, status = ?, full = ? where id = ?')
    .run(endsAt, status, Number(full), id);
}

/** All stored occurrences by start. */
export function listOccurrences(db: Database, activityId: number): (Occurrence & { id: number })[] {
  const rows = statement(db, `select id, starts_at, ends_at, status, full from occurrences where activity_id = ?
    order by starts_at, ends_at`).all(activityId) as StoredOccurrence[];
  return rows.map((row) => ({
    id: row.id, startsAt: row.starts_at, endsAt: row.ends_at, status: row.status as Occurrence['status'],
    full: row.full === 1,
  }));
}
