/** What lies at the desks of the demonstration: one of every reason, each made by the use case that makes it (product §7). */
import { valuesOf, type ActivityValues } from '#src/domain/activities/activity-input.ts';
import { findActivity, findActivityBySource, type ActivityRow } from '#src/domain/activities/activity-repo.ts';
import type { ForeignActivity } from '#src/domain/activities/foreign-activity.ts';
import { claimImport } from '#src/domain/activities/publishing/claim-import.ts';
import { editActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { dataOf } from '#src/domain/activities/publishing/version-repo.ts';
import { takeOverActivity } from '#src/domain/activities/take-over-activity.ts';
import { askSecondLook } from '#src/domain/moderation/ask-second-look.ts';
import { decideItem, type ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { assignItem } from '#src/domain/moderation/desk/assign-item.ts';
import { trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { findOpenItem, getItem } from '#src/domain/moderation/item-repo.ts';
import { reportActivity } from '#src/domain/moderation/report-activity.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { getMunicipality } from '#src/domain/places/reference.ts';
import { MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { hashOf } from '../random.ts';
import { colleagueAt, editorOf, listDemoOrganisers } from './demo-people.ts';
import { findPublished, isAccepted, nextOffer, otherwise } from './demo-offer.ts';

export interface DeskContext {
  /** Its clock stands at the moment the item comes. */
  app: ModerationApp;
  nis: string;
  moderator: Actor;
  /** Nothing of its telling is later than this; epoch ms. */
  until: number;
  /** How often this one was made before. */
  turn: number;
  /** Different for each kind of item, so that they are about different activities. */
  place: number;
}

/** @returns the id of the open item; null where the offer here gives no cause. */
export type MakeItem = (context: DeskContext) => number | null;

const now = ({ app }: DeskContext): number => app.clock.now();
const later = ({ app, until }: DeskContext, hours: number): ModerationApp =>
  ({ ...app, clock: { now: () => Math.min(until, app.clock.now() + hours * MS_PER_HOUR) } });

const handNew = (isFirst: boolean): MakeItem => (context) => {
  const { app, nis, turn, place } = context;
  const { organisationId, values } = nextOffer(app.db, nis, { turn: place * 20 + turn, isFirst, now: now(context) });
  return submitActivity(app, editorOf(app.db, organisationId, now(context)), { organisationId, values }).itemId;
};

export const makeSubmission = handNew(false);
export const makeFirstOffer = handNew(true);

/** A question of the desk, the answer of the organiser, and a colleague who looks at it. */
export const makeQuestion: MakeItem = (context) => {
  const { app, nis, moderator } = context;
  const itemId = makeSubmission(context);
  if (itemId === null) return null;
  const { organisationId } = getItem(app.db, itemId);
  sendMessage(later(context, 1), moderator, {
    itemId, words: 'Dag, dit is een mooi aanbod. Kan iemand met een buggy binnen? En is er koffie?',
  });
  sendMessage(later(context, 2), editorOf(app.db, organisationId ?? 0, now(context)), {
    itemId, words: 'Ja, de deur is breed en er is geen trap. Koffie kost niets.',
  });
  assignItem(later(context, 3), moderator, { itemId, userId: colleagueAt(app.db, nis, now(context)).userId });
  return itemId;
};

/** So many activities are looked at before there is no cause. */
const CANDIDATES = 25;

interface Changed { activity: ActivityRow & { organisationId: number }; values: ActivityValues }

/** The first that the form takes with other words; the demonstration's own account first, so that it sees what happens. */
function findChanged(context: DeskContext, isBestuur: boolean): Changed | undefined {
  const { app: { db }, nis, turn, place } = context;
  const owned = isBestuur || place % 2 > 0 ? [] : listDemoOrganisers(db).map(({ organisationId }) => organisationId);
  for (const organisationId of [...owned, undefined]) {
    for (let offset = 0; offset < CANDIDATES; offset += 1) {
      const activity = findPublished(db, nis, {
        isBestuur, isWaiting: !isBestuur, turn: place * 5 + turn + offset, ...(organisationId ? { organisationId } : {}),
      });
      if (!activity || activity.organisationId === null) break;
      const values = otherwise(activity);
      if (isAccepted(values, now(context))) {
        return { activity: { ...activity, organisationId: activity.organisationId }, values };
      }
    }
  }
  return undefined;
}

const change = (isTrusted: boolean, isBestuur: boolean): MakeItem => (context) => {
  const { app, nis, moderator } = context;
  const found = findChanged(context, isBestuur);
  if (!found) return null;
  const { activity: { id: activityId, organisationId }, values } = found;
  if (isTrusted) trustOrganisation(app, moderator, { organisationId, nis });
  return editActivity(app, editorOf(app.db, organisationId, now(context)), { activityId, values }).itemId;
};

export const makeRevision = change(false, false);
/** A trusted organisation changed something: it stands on the site already. */
export const makeLookBack = change(true, false);
export const makeBestuurLookBack = change(false, true);

const REPORTS = [
  { kind: 'outdated', words: 'De deur was dicht. Er hing een blad: volgende week terug.', from: 'demo-1' },
  { kind: 'outdated', words: null, from: 'demo-2' },
  { kind: 'inappropriate', words: 'We moesten aan de deur toch betalen.', from: 'demo-3' },
] as const;

const report = (isBestuur: boolean): MakeItem => (context) => {
  const { app } = context;
  const activity = findChanged(context, isBestuur)?.activity;
  if (!activity) return null;
  REPORTS.slice(0, isBestuur ? 1 : 3).forEach(({ kind, words, from }, index) => {
    reportActivity(later(context, index), { activityId: activity.id, kind, words, address: from });
  });
  return findOpenItem(app.db, activity.id, 'report')?.id ?? null;
};

export const makeReport = report(false);
/** About the lokaal bestuur's own offer: it goes to the network. */
export const makeBestuurReport = report(true);

/** The gemeente refused it; the organiser asks that somebody else looks. */
export const makeSecondLook: MakeItem = (context) => {
  const { app, nis } = context;
  const itemId = makeSubmission(context);
  if (itemId === null) return null;
  const { versionId, organisationId } = getItem(app.db, itemId);
  const { decisionId } = decideItem(later(context, 4), colleagueAt(app.db, nis, now(context)), {
    itemId, versionId, decision: 'reject', reasonKey: 'dubbel', words: 'Dit staat al op de site.',
  });
  return askSecondLook(later(context, 20), editorOf(app.db, organisationId ?? 0, now(context)), {
    decisionId, words: 'Het is een andere groep, op een andere dag. Kijk je nog eens?',
  });
};

/** As UiTdatabank would send it: invented, of an organiser that does not work here. */
function foreign(context: DeskContext, key: string, title?: string): ForeignActivity | undefined {
  const { nis } = context;
  const found = findChanged({ ...context, turn: 0 }, false);
  if (!found) return undefined;
  const model = found.activity;
  const { name } = getMunicipality(nis);
  const id = hashOf(nis, key).toString(16).padStart(8, '0');
  return {
    sourceId: `${id}-0000-4000-8000-000000000000`, sourceUrl: null, schedule: model.schedule,
    content: { ...model.content, title: title ?? `Open ontmoeting in ${name}`, contactEmail: null },
    organiser: {
      sourceId: `${id}-0000-4000-9000-000000000000`, name: `Ontmoetingspunt ${key} ${name} (voorbeeld)`, kind: 'vereniging',
      nis, about: null, phone: null, email: null, url: null,
    },
    availableFrom: null, availableTo: null, remarks: [],
  };
}

/** An organiser says that imported offer is its own. */
export const makeClaim: MakeItem = (context) => {
  const { app, turn } = context;
  const document = foreign(context, `A${turn}`);
  const claimer = findChanged(context, false)?.activity.organisationId;
  if (!document || !claimer) return null;
  const taken = takeOverActivity(app, document);
  if (taken.outcome === 'skipped' || findActivity(app.db, taken.activityId)?.state !== 'published') return null;
  return claimImport(later(context, 1), editorOf(app.db, claimer, now(context)), {
    activityId: taken.activityId, organisationId: claimer,
  }).itemId;
};

/** Imported offer that people here changed and that its source changed after that. */
export const makeSourceChange: MakeItem = (context) => {
  const { app, nis, moderator, turn } = context;
  const document = foreign(context, `B${turn}`, 'Samen wandelen en praten');
  const claimer = findChanged(context, false)?.activity.organisationId;
  if (!document || !claimer) return null;
  const taken = takeOverActivity(app, document);
  const activity = findActivityBySource(app.db, 'uitdatabank', document.sourceId);
  if (taken.outcome === 'skipped' || activity?.state !== 'published') return null;
  const editor = editorOf(app.db, claimer, now(context));
  const { itemId } = claimImport(later(context, 1), editor, { activityId: activity.id, organisationId: claimer });
  const approve = (id: number | null) => id !== null && decideItem(later(context, 2), moderator, {
    itemId: id, versionId: getItem(app.db, id).versionId, decision: 'approve',
  });
  approve(itemId);
  const values = { ...valuesOf(dataOf(activity)), title: 'Wandelen en praten voor iedereen', price: 0 };
  if (!isAccepted(values, now(context))) return null;
  const edited = editActivity(later(context, 3), editor, { activityId: activity.id, values });
  if (edited.outcome === 'waiting' && edited.itemId !== null) {
    decideItem(later(context, 4), colleagueAt(app.db, nis, now(context)), {
      itemId: edited.itemId, versionId: edited.versionId, decision: 'publish',
    });
  }
  takeOverActivity(later(context, 5), {
    ...document, content: { ...document.content, title: 'Wandeling met gids', price: 3 },
  });
  return findOpenItem(app.db, activity.id, 'look-back')?.id ?? null;
};
