/** The lists that the workers of a network keep: add, change, take away and put back (product §8). */
import { and, asc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import {
  cofinancingSets, networkActions, networkContacts, networkEvents, networkMembers,
} from '#db/schema/networks.ts';
import { networkDetails } from '#db/schema/reference.ts';
import { findNetwork } from '../places/reference.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import type { Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { canChangeNetwork, type PlanState, type Sector } from './network.ts';

const LISTS = {
  member: networkMembers, action: networkActions, event: networkEvents, contact: networkContacts, set: cofinancingSets,
};
export type ListName = keyof typeof LISTS;
export type Member = typeof networkMembers.$inferSelect;
export type PlanAction = typeof networkActions.$inferSelect;
export type NetworkEvent = typeof networkEvents.$inferSelect;
export type NetworkContact = typeof networkContacts.$inferSelect;
export type CofinancingSet = typeof cofinancingSets.$inferSelect;

export interface ListValues {
  member: {
    name: string; sector: Sector; organisationId: number | null; contact: string; email: string; phone: string;
  };
  action: { goal: string; title: string; owner: string; dueOn: string; state: PlanState };
  event: { title: string; place: string; startsAt: number; endsAt: number; isPublic: boolean };
  contact: { name: string; task: string; email: string; phone: string; isPublic: boolean };
  set: { name: string; municipalities: string[] };
}

type ListApp = Pick<App, 'db' | 'clock'>;

/** Every list has these columns; the values of `ListValues` are the rest of them. */
const tableOf = (list: ListName) => LISTS[list] as unknown as typeof networkContacts;

function requireChange(actor: Actor, networkId: string): void {
  if (!findNetwork(networkId) || !canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
}

/**
 * Adds one (`id` null) or changes it. Throws `not-found` for others than the coordinator of that network, and for an
 * entry of another network or one that was taken away. @returns its id.
 */
export function saveEntry<List extends ListName>(
  { db, clock }: ListApp, actor: Actor,
  { list, networkId, id, values }: { list: List; networkId: string; id: number | null; values: ListValues[List] },
): number {
  requireChange(actor, networkId);
  const table = tableOf(list);
  const now = clock.now();
  const row = { ...values, networkId, updatedAt: now, ...closingOf(list, values, now) };
  return inTransaction(db, () => {
    if (id === null) {
      const made = { ...row, ...(list === 'action' ? { createdAt: now } : {}) } as unknown as typeof table.$inferInsert;
      return db.insert(table).values(made).returning({ id: table.id }).get().id;
    }
    const { changes } = db.update(table).set(row as unknown as Partial<typeof table.$inferInsert>)
      .where(and(eq(table.id, id), eq(table.networkId, networkId), isNull(table.removedAt))).run();
    if (changes === 0) throw new DomainError('not-found', 'page');
    return id;
  });
}

/** An action that is done or dropped by hand is closed; one that runs again is open. */
function closingOf(list: ListName, values: ListValues[ListName], now: number): object {
  if (list !== 'action' || !('state' in values)) return {};
  const isOpen = values.state === 'planned' || values.state === 'running';
  return isOpen ? { closedAt: null, closeReason: null, closedBy: null } : { closedAt: now, closeReason: 'hand' };
}

/** Takes it away; repeated, nothing happens. Throws `not-found` as `saveEntry`. */
export function removeEntry(
  { db, clock }: ListApp, actor: Actor, { list, networkId, id }: { list: ListName; networkId: string; id: number },
): void {
  setRemoved({ db }, actor, { list, networkId, id }, clock.now());
}

/** Undoes taking away, within 30 days. */
export function restoreEntry(
  { db }: ListApp, actor: Actor, { list, networkId, id }: { list: ListName; networkId: string; id: number },
): void {
  setRemoved({ db }, actor, { list, networkId, id }, null);
}

function setRemoved(
  { db }: Pick<App, 'db'>, actor: Actor, { list, networkId, id }: { list: ListName; networkId: string; id: number },
  removedAt: number | null,
): void {
  requireChange(actor, networkId);
  const table = tableOf(list);
  const { changes } = db.update(table).set({ removedAt })
    .where(and(eq(table.id, id), eq(table.networkId, networkId))).run();
  if (changes === 0) throw new DomainError('not-found', 'page');
}

const KEPT_MS = 30 * MS_PER_DAY;

/** What was taken away longer than 30 days ago goes for good. Safe to run twice. */
export function forgetRemovedEntries({ db, clock }: ListApp): void {
  for (const list of Object.keys(LISTS) as ListName[]) {
    const table = tableOf(list);
    db.delete(table).where(and(isNotNull(table.removedAt), lt(table.removedAt, clock.now() - KEPT_MS))).run();
  }
}

const present = (list: ListName, networkId: string) => {
  const table = tableOf(list);
  return and(eq(table.networkId, networkId), isNull(table.removedAt));
};

/** By sector and name. */
export const listMembers = ({ db }: Pick<App, 'db'>, networkId: string): Member[] =>
  db.select().from(networkMembers).where(present('member', networkId))
    .orderBy(asc(networkMembers.sector), asc(networkMembers.name), asc(networkMembers.id)).all();

/** By goal, then the nearest date; what has no date last. */
export const listActions = ({ db }: Pick<App, 'db'>, networkId: string): PlanAction[] =>
  db.select().from(networkActions).where(present('action', networkId)).orderBy(asc(networkActions.goal), asc(networkActions.id))
    .all().sort((a, b) => a.goal.localeCompare(b.goal, 'nl') || (a.dueOn || '9999').localeCompare(b.dueOn || '9999') || a.id - b.id);

export const listEvents = ({ db }: Pick<App, 'db'>, networkId: string): NetworkEvent[] =>
  db.select().from(networkEvents).where(present('event', networkId))
    .orderBy(asc(networkEvents.startsAt), asc(networkEvents.id)).all();

export const listContacts = ({ db }: Pick<App, 'db'>, networkId: string): NetworkContact[] =>
  db.select().from(networkContacts).where(present('contact', networkId))
    .orderBy(asc(networkContacts.name), asc(networkContacts.id)).all();

export const listSets = ({ db }: Pick<App, 'db'>, networkId: string): CofinancingSet[] =>
  db.select().from(cofinancingSets).where(present('set', networkId))
    .orderBy(asc(cofinancingSets.name), asc(cofinancingSets.id)).all();

export interface NetworkFacts { name: string; lead: string | null; phone: string | null; email: string | null; url: string | null }

/** Name, lead and contact of a network (product §8). Throws `not-found` for others than its coordinator. */
export function saveNetworkFacts({ db, clock }: ListApp, actor: Actor, networkId: string, facts: NetworkFacts): void {
  requireChange(actor, networkId);
  const values = { ...facts, updatedAt: clock.now() };
  db.insert(networkDetails).values({ id: networkId, ...values })
    .onConflictDoUpdate({ target: networkDetails.id, set: values }).run();
}
