/**
 * The desks of the demonstration hold something of every reason, of different ages, today and after a year: what was
 * decided or grew too old makes room for something new (product §9). Everything goes through the use cases, so the log
 * is as true as any. Nothing of a visitor is touched.
 */
import { organisationRegistrations } from '#db/schema/users.ts';
import { inTransaction } from '#db/client.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { decideItem, type ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { openLokaalBestuurRequests } from '#src/domain/moderation/desk/lokaal-bestuur-request.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { findItem, type ItemRow } from '#src/domain/moderation/item-repo.ts';
import { decidingDesk } from '#src/domain/moderation/moderation-policy.ts';
import { decisionsFor, SILENT_WORKING_DAYS, type Decision } from '#src/domain/moderation/moderation.ts';
import { addWorkingDays, workingDaysBetween } from '#src/domain/moderation/working-days.ts';
import { findActivity } from '#src/domain/activities/activity-repo.ts';
import { insertOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { getMunicipality } from '#src/domain/places/reference.ts';
import { MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import { setInstallation } from '../seed-demo.ts';
import { colleagueAt, listDemoModerators } from './demo-people.ts';
import {
  makeBestuurLookBack, makeBestuurReport, makeClaim, makeFirstOffer, makeLookBack, makeQuestion, makeReport, makeRevision,
  makeSecondLook, makeSourceChange, makeSubmission, type DeskContext, type MakeItem,
} from './desk-items.ts';

interface Slot {
  name: string;
  /** So old it is on the first day. */
  hoursOld: (now: number) => number;
  make: MakeItem;
}

const MOST_WORKING_DAYS = 9;

/** Hours since the moment that lies so many working days back, to the hour. */
const workingDays = (days: number) => (now: number): number => {
  for (let hours = 1; ; hours += 1) if (workingDaysBetween(now - hours * MS_PER_HOUR, now) >= days) return hours;
};

/** Within a working day it is somebody else's. */
const almostLate = (now: number): number => {
  for (let hours = 1; ; hours += 1) {
    if (addWorkingDays(now - hours * MS_PER_HOUR, SILENT_WORKING_DAYS) - now < 20 * MS_PER_HOUR) return hours;
  }
};

const FULL: readonly Slot[] = [
  { name: 'escalated', hoursOld: workingDays(7), make: makeSubmission },
  { name: 'second-look', hoursOld: workingDays(6), make: makeSecondLook },
  { name: 'almost-late', hoursOld: almostLate, make: makeSubmission },
  { name: 'first', hoursOld: workingDays(3), make: makeFirstOffer },
  { name: 'bestuur-report', hoursOld: workingDays(3), make: makeBestuurReport },
  { name: 'claim', hoursOld: workingDays(2), make: makeClaim },
  { name: 'question', hoursOld: workingDays(2), make: makeQuestion },
  { name: 'report', hoursOld: workingDays(1), make: makeReport },
  { name: 'source-change', hoursOld: workingDays(1), make: makeSourceChange },
  { name: 'revision', hoursOld: workingDays(1), make: makeRevision },
  { name: 'look-back', hoursOld: () => 22, make: makeLookBack },
  { name: 'bestuur-look-back', hoursOld: () => 20, make: makeBestuurLookBack },
  { name: 'new', hoursOld: () => 3, make: makeSubmission },
];

/** Few offers: a page with an end. */
const SMALL: readonly Slot[] = [
  { name: 'first', hoursOld: workingDays(3), make: makeFirstOffer },
  { name: 'first-too', hoursOld: () => 22, make: makeFirstOffer },
  { name: 'bestuur-look-back', hoursOld: () => 20, make: makeBestuurLookBack },
];
const SMALL_POPULATION = 10_000;

interface Due { nis: string; slot: Slot; place: number; at: number }

/** Safe to run twice; once a day is enough. @returns how many new items. */
export function enlivenDesks(app: ModerationApp): number {
  const now = app.clock.now();
  const moderators = listDemoModerators(app.db);
  const due = moderators.flatMap(({ nis }) => (
    (getMunicipality(nis).population < SMALL_POPULATION ? SMALL : FULL).flatMap((slot, place): Due[] => (
      isFilled(app, nis, slot) ? [] : [{ nis, slot, place, at: now - slot.hoursOld(now) * MS_PER_HOUR }]
    ))
  )).sort((a, b) => a.at - b.at);
  let total = 0;
  for (const { nis, slot, place, at } of due) {
    const moderator = moderators.find((each) => each.nis === nis)?.moderator;
    if (moderator && fill(app, slot, { nis, moderator, place, at })) total += 1;
  }
  ensureRequest(app);
  escalateItems(app);
  return total;
}

const keyOf = (nis: string, { name }: Slot): string => `demo-desk:${nis}:${name}`;

/** Id of the item and how often one was made, kept with the installation. */
function stateOf({ db }: ModerationApp, key: string): { itemId: number; turn: number } {
  const value = db.$client.prepare<unknown[], string>('select value from installation where key = ?').pluck().get(key);
  const [itemId = 0, turn = 0] = (value ?? '').split(':').map(Number);
  return { itemId, turn };
}

/** True while its item is open and not too old; one that is too old is decided by a colleague. */
function isFilled(app: ModerationApp, nis: string, slot: Slot): boolean {
  const { itemId } = stateOf(app, keyOf(nis, slot));
  const item = itemId === 0 ? undefined : findItem(app.db, itemId);
  if (!item || item.closedAt !== null) return false;
  if (workingDaysBetween(item.openedAt, app.clock.now()) < MOST_WORKING_DAYS) return true;
  return !decideOld(app, item);
}

const USUAL: Partial<Record<ItemRow['kind'], Decision>> = {
  'submission': 'reject', 'revision': 'publish', 'look-back': 'publish', 'report': 'keep', 'claim': 'refuse',
};

/** @returns false for what is another desk's: that waits for whoever tries the demonstration. */
function decideOld(app: ModerationApp, item: ItemRow): boolean {
  const colleague = item.nis === null ? undefined : colleagueAt(app.db, item.nis, app.clock.now());
  const state = item.activityId === null ? null : findActivity(app.db, item.activityId)?.state ?? null;
  const decision = USUAL[item.kind];
  if (!colleague || !decision || !decidingDesk(colleague, item) || !decisionsFor(item.kind, state).includes(decision)) return false;
  decideItem(app, colleague, {
    itemId: item.id, versionId: item.versionId, decision, ...(decision === 'reject' ? { reasonKey: 'dubbel' } : {}),
  });
  return true;
}

/** What happened later stands later in the log: no moment before the newest row is made up. */
function momentAfterLog({ db, clock }: ModerationApp, wanted: number): number {
  const last = db.$client.prepare<[], number | null>('select max(at) from moderation_log').pluck().get() ?? 0;
  return Math.min(clock.now(), Math.max(wanted, last));
}

function fill(
  app: ModerationApp, slot: Slot, { at: wanted, ...rest }: Pick<DeskContext, 'nis' | 'moderator' | 'place'> & { at: number },
): boolean {
  const key = keyOf(rest.nis, slot);
  const { turn } = stateOf(app, key);
  const at = momentAfterLog(app, wanted);
  const then: ModerationApp = { ...app, clock: { now: () => at } };
  try {
    return inTransaction(app.db, () => {
      const itemId = slot.make({ ...rest, app: then, until: app.clock.now(), turn });
      if (itemId === null) return false;
      setInstallation(app, key, `${itemId}:${turn + 1}`);
      return true;
    });
  } catch (error) {
    // What visitors did, such as ending trust, may stand in the way; tomorrow there is another.
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** One organisation asks to be a lokaal bestuur, so that the platform has something to decide. */
function ensureRequest(app: ModerationApp): void {
  const { db } = app;
  if (stateOf(app, 'demo-desk:request').turn > 0) return;
  const now = app.clock.now();
  inTransaction(db, () => {
    const place = getMunicipality(listDemoModerators(db)[0]?.nis ?? '44021');
    const organisationId = insertOrganisation(db, {
      name: `Dienst Samenleven ${place.name} (voorbeeld)`, kind: 'lokaal-bestuur', nis: place.nis,
      email: 'samenleven@dienst-samenleven.invalid', now,
    });
    db.insert(organisationRegistrations).values({ organisationId, asksLokaalBestuur: true, createdAt: now }).run();
    openLokaalBestuurRequests(app);
    setInstallation(app, 'demo-desk:request', `${organisationId}:1`);
  });
}
