/** Keeps the search rows and words equal to the stored activities (architecture §3). */
import type { Database, Sqlite } from '#db/client.ts';
import type { ActivityContent, ActivityState, Occurrence } from '#src/domain/activities/activity.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import type { SearchIndex } from '#src/domain/shared/ports.ts';
import { prepareLastChange } from './last-change.ts';
import { packActivity } from './search-row.ts';
import { WORD_COLUMNS, searchText } from './search-text.ts';
import { toIndexToken } from './words/index-token.ts';

interface StoredActivity {
  id: number;
  state: ActivityState;
  content: string;
  schedule: string;
  confirmedOn: string;
  pausedUntil: string | null;
  organisationId: number | null;
  organisationSlug: string | null;
  organisationName: string | null;
}

interface StoredOccurrence {
  startsAt: number;
  endsAt: number;
  status: Occurrence['status'];
  full: number;
}

const SELECT_ACTIVITY = `
  select a.id, a.state, a.content, a.schedule, a.confirmed_on as confirmedOn, a.paused_until as pausedUntil,
    a.organisation_id as organisationId, o.slug as organisationSlug, o.name as organisationName
  from activities a left join organisations o on o.id = a.organisation_id
  where a.id = ?`;

const SELECT_OCCURRENCES = `
  select starts_at as startsAt, ends_at as endsAt, status, "full" from occurrences where activity_id = ?`;

const ROW_COLUMNS = {
  change_seq: 'changeSeq',
  published: 'published',
  level: 'level',
  kind_bits: 'kindBits',
  goal_bits: 'goalBits',
  theme_bits: 'themeBits',
  audience_bits: 'audienceBits',
  age_min: 'ageMin',
  age_max: 'ageMax',
  flag_bits: 'flagBits',
  lat: 'lat',
  lon: 'lon',
  nis: 'nis',
  organisation_id: 'organisationId',
  organisation_slug: 'organisationSlug',
  hidden_from: 'hiddenFrom',
  occurrences: 'occurrences',
} as const;

const UPSERT_ROW = `
  insert into search_activities (activity_id, ${Object.keys(ROW_COLUMNS).join(', ')})
  values (@activityId, ${Object.values(ROW_COLUMNS)
    .map((name) => `@${name}`)
    .join(', ')})
  on conflict (activity_id) do update set
    ${Object.keys(ROW_COLUMNS)
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`;

/** What is gone keeps a bare row, so that every process hears of it; its data leave. */
const WITHDRAW_ROW = `
  update search_activities
  set published = 0, change_seq = @changeSeq, level = null, kind_bits = 0, goal_bits = 0, theme_bits = 0,
    audience_bits = 0, age_min = null, age_max = null, flag_bits = 0, lat = null, lon = null, nis = null,
    organisation_id = null, organisation_slug = null, hidden_from = null, occurrences = x''
  where activity_id = @id and published = 1`;

function prepareStatements(sqlite: Sqlite) {
  return {
    activity: sqlite.prepare<[number], StoredActivity>(SELECT_ACTIVITY),
    occurrences: sqlite.prepare<[number], StoredOccurrence>(SELECT_OCCURRENCES),
    lastChange: prepareLastChange(sqlite),
    upsert: sqlite.prepare(UPSERT_ROW),
    withdraw: sqlite.prepare(WITHDRAW_ROW),
    deleteWords: sqlite.prepare('delete from search_words where rowid = ?'),
    insertWords: sqlite.prepare(`
      insert into search_words (rowid, ${WORD_COLUMNS.join(', ')})
      values (?, ${WORD_COLUMNS.map(() => '?').join(', ')})`),
  };
}

/**
 * Writes search rows from the stored rows. Call it in the transaction that changed the activity, its
 * occurrences or the name or slug of its organiser. Writing twice is harmless.
 */
export function createSearchIndex(db: Database): SearchIndex {
  const statements = prepareStatements(db.$client);

  function write(activityIds: readonly number[]): void {
    let changeSeq = statements.lastChange();
    for (const id of activityIds) {
      changeSeq += 1;
      const stored = statements.activity.get(id);
      statements.deleteWords.run(id);
      if (stored?.state !== 'published') {
        statements.withdraw.run({ id, changeSeq });
        continue;
      }
      const content = JSON.parse(stored.content) as ActivityContent;
      const schedule = JSON.parse(stored.schedule) as Schedule;
      const occurrences = statements.occurrences.all(id).map((each) => ({ ...each, full: each.full === 1 }));
      const row = packActivity({ ...stored, content, schedule }, occurrences);
      statements.upsert.run({ ...row, published: 1, changeSeq });
      const text = searchText(content, stored.organisationName);
      statements.insertWords.run(id, ...WORD_COLUMNS.map((column) => toIndexText(text[column])));
    }
  }

  return { write: (activityIds) => db.$client.transaction(write)(activityIds) };
}

function toIndexText(normalised: string): string {
  return normalised.split(' ').map(toIndexToken).join(' ');
}

const BATCH = 500;

/** How far an earlier rebuilding came. */
export interface RebuildPosition {
  /** Id of the last activity that was written; 0 = none. */
  after: number;
  /** Called in the transaction of each batch. */
  save(after: number): void;
}

/**
 * Makes all search rows and words anew from the stored rows, in short transactions, so that the site goes on
 * answering.
 * @param progress called after each batch with how many of how many are done.
 * @param position goes on after this activity; without it all are made.
 * @returns the number of activities that were written or withdrawn.
 */
export function rebuildSearchIndex(
  db: Database, progress: (done: number, total: number) => void, position?: RebuildPosition,
): number {
  const index = createSearchIndex(db);
  const ids = db.$client
    .prepare<[], number>(
      `
    select id from activities where state = 'published'
    union select activity_id from search_activities
    union select rowid from search_words
    order by 1`,
    )
    .pluck()
    .all()
    .filter((id) => id > (position?.after ?? 0));
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    db.$client.transaction(() => {
      index.write(batch);
      position?.save(batch.at(-1) ?? 0);
    }).immediate();
    progress(Math.min(from + BATCH, ids.length), ids.length);
  }
  db.$client.exec("insert into search_words(search_words) values ('optimize')");
  return ids.length;
}
