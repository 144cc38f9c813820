/** Who of a list stands on file already, looked up for the whole list at once. */
import { or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { buddyDuos, candidates, safetyStops } from '#db/schema/buddies.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import { isOpenState, type BuddySide } from '../buddy.ts';
import { contactHashOf, type BuddyApp } from '../candidate-repo.ts';

/** Mail and phone as they are stored. */
type Contacts = readonly string[];

export interface KnownPeople {
  /** An open registration on this side has one of these. */
  isOnFile(side: BuddySide, contacts: Contacts): boolean;
  /** Somebody with one of these was stopped for safety. */
  isStopped(contacts: Contacts): boolean;
  /** These two are a duo here, or were one that began on this day. */
  areDuo(buddy: Contacts, newcomer: Contacts, startedOn: string | null): boolean;
}

const isOneOf = (column: AnyColumn, values: readonly (string | number)[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;

/** `contacts`: every mail and phone of the list. */
export function findKnownPeople(
  { db, sealer }: Pick<BuddyApp, 'db' | 'sealer'>, contacts: Iterable<string>,
): KnownPeople {
  const hashes = new Map([...contacts].map((each) => [each, contactHashOf(sealer, each)]));
  const all = [...new Set(hashes.values())];
  const rows = db.select({
    id: candidates.id, side: candidates.side, state: candidates.state, first: candidates.duplicateOf,
    phone: candidates.phoneHash, email: candidates.emailHash,
  }).from(candidates).where(or(
    sql`${candidates.phoneHash} is not null and ${isOneOf(candidates.phoneHash, all)}`,
    sql`${candidates.emailHash} is not null and ${isOneOf(candidates.emailHash, all)}`,
  )).all();
  const found = rows.flatMap((row) => (
    [row.phone, row.email].filter((hash) => hash !== null).map((hash) => ({ hash, row }))
  ));
  const byContact = Map.groupBy(found, ({ hash }) => hash);
  const stops = new Set(db.select().from(safetyStops)
    .where(isOneOf(safetyStops.contactHash, all)).all().map((row) => row.contactHash));
  const ids = rows.map(({ id }) => id);
  const duos = Map.groupBy(
    db.select().from(buddyDuos).where(isOneOf(buddyDuos.buddyId, ids)).all(), ({ buddyId }) => buddyId,
  );
  const hashesOf = (each: Contacts) => each.flatMap((contact) => hashes.get(contact) ?? []);
  const peopleOf = (side: BuddySide, each: Contacts) => hashesOf(each)
    .flatMap((hash) => byContact.get(hash) ?? []).map(({ row }) => row).filter((row) => row.side === side);
  return {
    isOnFile: (side, each) => (
      peopleOf(side, each).some(({ state, first }) => first === null && isOpenState(state))
    ),
    isStopped: (each) => hashesOf(each).some((hash) => stops.has(hash)),
    areDuo(buddy, newcomer, startedOn) {
      const newcomers = new Set(peopleOf('newcomer', newcomer).map(({ id }) => id));
      return peopleOf('buddy', buddy).flatMap(({ id }) => duos.get(id) ?? []).some((duo) => (
        newcomers.has(duo.newcomerId) && (duo.endedAt === null || toLocal(duo.startedAt).date === startedOn)
      ));
    },
  };
}
