/** Everything one screen of an item shows at a desk (product §7). */
import { isDeepStrictEqual } from 'node:util';
import type { Occurrence } from '../../activities/activity.ts';
import { listComingOccurrences } from '../../activities/activity-queries.ts';
import { publicContent, type PublicActivity } from '../../activities/public-activity.ts';
import { dataOf, findLastVersion } from '../../activities/publishing/version-repo.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { horizonAfter } from '../../schedules/brussels-time.ts';
import { occurrencesOf } from '../../schedules/occurrences.ts';
import { isModeratorOf, type Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { findUser } from '../../users/user-repo.ts';
import { findDecision, type DecisionRow } from '../item-repo.ts';
import { decidingDesk, worksAt } from '../moderation-policy.ts';
import type { ItemLevel, VersionData } from '../moderation.ts';
import { getItemView, type ItemView } from '../queue-queries.ts';
import { publishesAtOnce } from '../territory.ts';
import { countSignedUp } from '../../signups/attendance-queries.ts';
import { listItemLog, type LogLine } from './desk-log.ts';
import { listDeskPeople } from './desk-people.ts';
import { actorAt, listDeskQueue } from './desk-queue.ts';
import { listSettledChanges, listSourceChanges, type SettledChange, type SourceChange } from './source-changes.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface ItemScreen extends Omit<ItemView, 'changedFields' | 'contested' | 'history'> {
  title: string;
  organisation: { name: string; slug: string; isLokaalBestuur: boolean } | null;
  submittedBy: string | null;
  /** What newcomers see, or would see of this version; undefined for an item without activity. */
  shown: { activity: PublicActivity; occurrences: Occurrence[]; organiserSlug: string | null } | undefined;
  /** Published version beside the revision; undefined when nothing is compared. */
  compared: { before: VersionData; after: VersionData } | undefined;
  /** The public sees the activity now. */
  isPublic: boolean;
  /** Dates still to come of what the public sees now. */
  comingDates: number;
  /** People who signed up for what is still to come. */
  signedUp: number;
  /** Of an import: where its source changed under what people here wrote, and what was chosen there. */
  sourceChanges: SourceChange[];
  settledChanges: SettledChange[];
  /** This desk may decide it, also when it is closed. */
  isOfDesk: boolean;
  /** The decision that holds, with who took it, and whether this desk may undo it. */
  decided: { decision: DecisionRow; by: string | null; canUndo: boolean } | undefined;
  /** Of a second look: the decision it is about. */
  contested: { decision: DecisionRow; by: string | null } | undefined;
  /** A newer version was handed in after the one of this item. */
  isOvertaken: boolean;
  /** Colleagues to give it to; [] when it cannot be given. */
  colleagues: { userId: number; name: string; isAbsent: boolean }[];
  /** "Publiceer en vertrouw" is possible. */
  canTrust: boolean;
  log: LogLine[];
  /** The oldest other item that waits at this desk. */
  nextId: number | null;
}

const nameOf = ({ db }: QueryApp, userId: number | null): string | null =>
  (userId === null ? null : findUser(db, userId)?.name ?? null);

/** Throws `not-found` for an item that this desk of the actor may not see. */
export function getItemScreen(app: QueryApp, person: Actor, level: ItemLevel, itemId: number): ItemScreen {
  const { db } = app;
  const actor = actorAt(person, level);
  const { changedFields: _fields, contested, history: _history, ...view } = getItemView(app, actor, itemId);
  const { item, activity, version } = view;
  const now = app.clock.now();
  const organisation = item.organisationId === null ? undefined : findOrganisation(db, item.organisationId);
  const decision = findDecision(db, item.id);
  const desk = decidingDesk(actor, item);
  const isOpen = item.closedAt === null;
  const isPublic = activity?.state === 'published';
  const next = listDeskQueue(app, actor, { level, view: item.kind === 'look-back' ? 'look-back' : 'all' })
    .rows.find(({ id, handedOnTo }) => id !== item.id && handedOnTo === null);
  const last = activity && findLastVersion(db, activity.id);
  return {
    ...view, isPublic,
    title: version?.content.title ?? activity?.content.title ?? organisation?.name ?? '',
    organisation: organisation
      ? { name: organisation.name, slug: organisation.slug, isLokaalBestuur: organisation.isLokaalBestuur } : null,
    submittedBy: nameOf(app, version?.submittedBy ?? null),
    shown: shownOf(app, view),
    compared: comparedOf(view),
    comingDates: activity && isPublic
      ? listComingOccurrences(db, activity.id, now).filter(({ status }) => status === 'planned').length : 0,
    signedUp: activity ? countSignedUp(app, activity.id) : 0,
    sourceChanges: activity ? listSourceChanges(db, activity) : [],
    settledChanges: activity ? listSettledChanges(db, activity.id) : [],
    isOfDesk: desk !== undefined,
    decided: decision && {
      decision, by: nameOf(app, decision.decidedBy), canUndo: worksAt(actor, decision),
    },
    contested: contested && { decision: contested, by: nameOf(app, contested.decidedBy) },
    isOvertaken: last !== undefined && version !== undefined && last.number > version.number,
    colleagues: isOpen && desk?.level === item.level ? listDeskPeople(db, desk, now) : [],
    canTrust: isOpen && desk !== undefined && item.nis !== null && organisation?.source === 'own'
      && isModeratorOf(actor, item.nis) && !publishesAtOnce(db, organisation.id, item.nis),
    log: listItemLog(app, item),
    nextId: next?.id ?? null,
  };
}

/** A revision beside what is public; nothing when the public sees exactly this. */
function comparedOf({ item, activity, version }: Pick<ItemView, 'item' | 'activity' | 'version'>): ItemScreen['compared'] {
  if (item.kind !== 'revision' || activity?.state !== 'published' || !version) return undefined;
  const before = dataOf(activity);
  const after = dataOf(version);
  return isDeepStrictEqual(before, after) ? undefined : { before, after };
}

function shownOf(app: QueryApp, { activity, version }: Pick<ItemView, 'activity' | 'version'>): ItemScreen['shown'] {
  if (!activity) return undefined;
  const data = version ? dataOf(version) : dataOf(activity);
  const now = app.clock.now();
  const named = (id: number | null) => {
    const found = id === null ? undefined : findOrganisation(app.db, id);
    return found ? { id: found.id, name: found.name, slug: found.slug } : null;
  };
  const organiser = named(activity.organisationId);
  return {
    activity: {
      id: activity.id, slug: activity.slug, content: publicContent(data.content), schedule: data.schedule, organiser,
      lokaalBestuur: named(data.lokaalBestuurId),
      image: data.imageId && data.imageAlt && data.imageCredit
        ? { id: data.imageId, alt: data.imageAlt, credit: data.imageCredit } : null,
      confirmedOn: activity.confirmedOn, askFirst: false, updatedAt: activity.updatedAt,
      source: activity.source as PublicActivity['source'], sourceId: activity.sourceId, sourceUrl: activity.sourceUrl,
    },
    occurrences: occurrencesOf(data.schedule, { now, horizon: horizonAfter(now) }).filter(({ endsAt }) => endsAt > now),
    organiserSlug: organiser?.slug ?? null,
  };
}
