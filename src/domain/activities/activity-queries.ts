/** Read models of the public pages and the API: only what is published leaves here (product §3 States). */
import { aliasedTable, asc, and, eq, gt, sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import { activities, occurrences } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { App } from '../shared/app.ts';
import type { ActivityState, Occurrence, Source } from './activity.ts';
import type { ActivityHit } from './activity-search.ts';
import { confirmationState } from './freshness.ts';
import { publicContent, publicPlace, type PublicActivity } from './public-activity.ts';

/** An activity with what the search says of it: distance, next date, full. */
export interface ActivityCard extends PublicActivity {
  hit: ActivityHit;
}

const lokaalBestuur = aliasedTable(organisations, 'lokaal_bestuur');

const lastPlannedEnd = sql<number | null>`(select max(o.ends_at) from occurrences o
  where o.activity_id = ${activities.id} and o.status = 'planned')`;

const columns = {
  activity: activities,
  organiserId: organisations.id, organiserName: organisations.name, organiserSlug: organisations.slug,
  bestuurId: lokaalBestuur.id, bestuurName: lokaalBestuur.name, bestuurSlug: lokaalBestuur.slug,
  lastEndsAt: lastPlannedEnd,
};

function selectActivities(db: Database) {
  return db.select(columns).from(activities)
    .leftJoin(organisations, eq(organisations.id, activities.organisationId))
    .leftJoin(lokaalBestuur, eq(lokaalBestuur.id, activities.lokaalBestuurId));
}

type Row = ReturnType<ReturnType<typeof selectActivities>['all']>[number];

/** Every page of results asks this, so the statement is made once per connection; `ids` is a JSON array. */
const preparePublished = (db: Database) => selectActivities(db)
  .where(and(
    sql`${activities.id} in (select value from json_each(${sql.placeholder('ids')}))`, eq(activities.state, 'published'),
  )).prepare();

/** What was read since the last write, because reading and shaping a row costs more than finding it. */
interface KeptActivities {
  published: ReturnType<typeof preparePublished>;
  version: string;
  byId: LRUCache<number, KeptActivity>;
}
/** Of a row: all that holds whatever the hour, and the row for what does not. */
interface KeptActivity { lasting: LastingFacts; row: Row }
type LastingFacts = Omit<PublicActivity, 'askFirst'>;

const kept = new WeakMap<Database, KeptActivities>();
/** Some kilobytes each. */
const MOST_KEPT = 20_000;

function listPublished(db: Database, ids: readonly number[]): Map<number, KeptActivity> {
  const version = contentVersionOf(db).read();
  const known = kept.get(db) ?? { published: preparePublished(db), version, byId: new LRUCache({ max: MOST_KEPT }) };
  kept.set(db, known);
  if (known.version !== version) known.byId.clear();
  // What an open transaction reads may still be taken back, so the next call reads anew.
  known.version = db.$client.inTransaction ? '' : version;
  const found = new Map<number, KeptActivity>();
  const missing: number[] = [];
  for (const id of ids) {
    const one = known.byId.get(id);
    if (one) found.set(id, one);
    else missing.push(id);
  }
  if (missing.length > 0) {
    for (const row of known.published.all({ ids: JSON.stringify(missing) })) {
      const one = { lasting: lastingFacts(row), row };
      known.byId.set(row.activity.id, one);
      found.set(row.activity.id, one);
    }
  }
  return found;
}

function lastingFacts(row: Row): LastingFacts {
  const { activity } = row;
  const named = (id: number | null, name: string | null, slug: string | null) => (
    id === null || name === null || slug === null ? null : { id, name, slug }
  );
  return {
    id: activity.id,
    slug: activity.slug,
    content: publicContent(activity.content),
    schedule: activity.schedule,
    organiser: named(row.organiserId, row.organiserName, row.organiserSlug),
    lokaalBestuur: named(row.bestuurId, row.bestuurName, row.bestuurSlug),
    image: activity.imageId && activity.imageAlt && activity.imageCredit
      ? { id: activity.imageId, alt: activity.imageAlt, credit: activity.imageCredit }
      : null,
    confirmedOn: activity.confirmedOn,
    updatedAt: activity.updatedAt,
    source: activity.source as Source,
    sourceId: activity.sourceId,
    sourceUrl: activity.sourceUrl,
  };
}

const isToBeAsked = ({ activity, lastEndsAt }: Row, now: number) => confirmationState(activity, lastEndsAt, now) !== 'fresh';

const toPublic = (row: Row, now: number): PublicActivity => ({ ...lastingFacts(row), askFirst: isToBeAsked(row, now) });

/** The published activities of these hits, in their order; at most a page of them. */
export function listActivityCards(app: Pick<App, 'db' | 'clock'>, hits: readonly ActivityHit[]): ActivityCard[] {
  if (hits.length === 0) return [];
  const byId = listPublished(app.db, hits.map(({ id }) => id));
  const now = app.clock.now();
  return hits.flatMap((hit) => {
    const one = byId.get(hit.id);
    return one ? [{ ...one.lasting, askFirst: isToBeAsked(one.row, now), hit }] : [];
  });
}

export type ActivityPage =
  | { kind: 'found'; activity: PublicActivity; occurrences: Occurrence[]; full: boolean }
  /** Was published and is over or taken down: answers 410 with its title (product §3). */
  | { kind: 'gone'; id: number; title: string; slug: string; place: ReturnType<typeof publicPlace>; level: number | null }
  | { kind: 'missing' };

/** Over or archived, not taken down for its content, and once seen by the public. */
function isGone(state: ActivityState, publishedAt: number | null): boolean {
  return publishedAt !== null && (state === 'archived' || state === 'expired');
}

/** One activity with all its occurrences that end after now, cancelled ones too, by start. */
export function findActivityPage(app: Pick<App, 'db' | 'clock'>, id: number): ActivityPage {
  const row = selectActivities(app.db).where(eq(activities.id, id)).get();
  if (!row) return { kind: 'missing' };
  const { state, publishedAt, content, slug } = row.activity;
  if (state !== 'published') {
    if (!isGone(state, publishedAt)) return { kind: 'missing' };
    return { kind: 'gone', id, title: content.title, slug, place: publicPlace(content.place), level: content.level };
  }
  const now = app.clock.now();
  const coming = listComingOccurrences(app.db, id, now);
  const planned = coming.filter((each) => each.status === 'planned');
  return {
    kind: 'found',
    activity: toPublic(row, now),
    occurrences: coming,
    full: planned.length > 0 && planned.every((each) => each.full),
  };
}

export function listComingOccurrences(db: Database, activityId: number, now: number): Occurrence[] {
  return db.select({
    startsAt: occurrences.startsAt, endsAt: occurrences.endsAt, status: occurrences.status, full: occurrences.full,
  }).from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), gt(occurrences.endsAt, now)))
    .orderBy(asc(occurrences.startsAt), asc(occurrences.endsAt)).all();
}
