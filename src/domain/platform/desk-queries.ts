/** Gemeenten and networks with who looks after them, for the administrator (product §5, §7). */
import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { absences } from '#db/schema/moderation.ts';
import { networkDetails } from '#db/schema/reference.ts';
import { listBuddywerkingen } from '../buddies/buddywerking-queries.ts';
import { listUsersWithRole } from '../users/user-repo.ts';
import {
  findMunicipality, findNetwork, listMunicipalities, listNetworks, municipalitiesOfNetwork,
} from '../places/reference.ts';
import { placeKey, type Municipality } from '../places/place.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import type { App } from '../shared/app.ts';
import type { Role } from '../shared/actor.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface Holder {
  userId: number;
  name: string;
  email: string;
  /** 'YYYY-MM-DD', inclusive; null = there. */
  absentUntil: string | null;
}

/** Who has exactly this role, absent people too. */
export function listHolders(app: QueryApp, role: Role): Holder[] {
  const today = toLocal(app.clock.now()).date;
  const people = listUsersWithRole(app.db, role);
  const away = new Map(people.length === 0 ? [] : app.db.select().from(absences)
    .where(inArray(absences.userId, people.map(({ id }) => id))).all()
    .filter(({ fromOn, untilOn }) => fromOn <= today && today <= untilOn)
    .map(({ userId, untilOn }) => [userId, untilOn]));
  return people.map(({ id, name, email }) => ({ userId: id, name, email, absentUntil: away.get(id) ?? null }));
}

export interface MunicipalityRow {
  nis: string;
  name: string;
  networkId: string;
  network: string;
  moderators: number;
  /** Of those, not there today. */
  absent: number;
  /** Open items on its territory, whoever has them. */
  waiting: number;
  /** Epoch ms; null = never. */
  lastDecisionAt: number | null;
}

interface Count { key: string; count: number; away: number }

function countHolders(db: Database, role: 'moderator' | 'coordinator' | 'analyst', today: string): Map<string, Count> {
  const rows = db.$client.prepare<unknown[], Count>(`select r.scope as key, count(*) as count,
    count(*) filter (where a.from_on <= ? and a.until_on >= ?) as away
    from user_roles r join users u on u.id = r.user_id and u.disabled_at is null
    left join absences a on a.user_id = u.id where r.role = ? group by r.scope`).all(today, today, role);
  return new Map(rows.map((row) => [row.key, row]));
}

const countByNis = (db: Database, query: string): Map<string, number> => new Map(
  db.$client.prepare<unknown[], { nis: string; value: number }>(query).all().map(({ nis, value }) => [nis, value]),
);

export const MUNICIPALITIES_PER_PAGE = 25;

export interface MunicipalityPage { total: number; page: number; pages: number; rows: MunicipalityRow[]; withoutModerator: number }

const byName = new Intl.Collator('nl-BE');

/** By name; `words` in the name of gemeente or network, accents and case aside. */
export function listMunicipalityDesks(
  app: QueryApp, { words = '', onlyWithout = false, page: wanted = 1 }: { words?: string; onlyWithout?: boolean; page?: number } = {},
): MunicipalityPage {
  const holders = countHolders(app.db, 'moderator', toLocal(app.clock.now()).date);
  const names = networkNames(app.db);
  const key = placeKey(words);
  const isWithout = ({ nis }: Municipality) => !holders.has(nis);
  const found = listMunicipalities().filter((each) => (!onlyWithout || isWithout(each)) && (
    placeKey(each.name).includes(key) || placeKey(names.get(each.networkId) ?? '').includes(key)
  )).toSorted((a, b) => byName.compare(a.name, b.name));
  const pages = Math.max(1, Math.ceil(found.length / MUNICIPALITIES_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
  const waiting = countByNis(app.db, `select nis, count(*) as value from moderation_items
    where closed_at is null and nis is not null group by nis`);
  const decided = countByNis(app.db, `select scope as nis, max(decided_at) as value from moderation_decisions
    where level = 'gemeente' group by scope`);
  const rows = found.slice((page - 1) * MUNICIPALITIES_PER_PAGE, page * MUNICIPALITIES_PER_PAGE)
    .map(({ nis, name, networkId }): MunicipalityRow => ({
      nis, name, networkId, network: names.get(networkId) ?? networkId, moderators: holders.get(nis)?.count ?? 0,
      absent: holders.get(nis)?.away ?? 0, waiting: waiting.get(nis) ?? 0, lastDecisionAt: decided.get(nis) ?? null,
    }));
  return { total: found.length, page, pages, rows, withoutModerator: listMunicipalities().filter(isWithout).length };
}

/** Names as coordinators keep them, else those of the reference table; by id. */
function networkNames(db: Database): Map<string, string> {
  const own = new Map(db.select().from(networkDetails).all().map(({ id, name }) => [id, name]));
  return new Map(listNetworks().map(({ id, name }) => [id, own.get(id) ?? name]));
}

export interface MunicipalityDesk {
  municipality: Municipality;
  network: { id: string; name: string };
  moderators: Holder[];
  waiting: number;
}

/** Undefined for a code that no present gemeente has. */
export function findMunicipalityDesk(app: QueryApp, nis: string): MunicipalityDesk | undefined {
  const municipality = findMunicipality(nis);
  if (!municipality) return undefined;
  const waiting = app.db.$client.prepare<[string], { count: number }>(
    'select count(*) as count from moderation_items where closed_at is null and nis = ?',
  ).get(nis)?.count ?? 0;
  const { networkId } = municipality;
  return {
    municipality, waiting, network: { id: networkId, name: networkNames(app.db).get(networkId) ?? networkId },
    moderators: listHolders(app, { role: 'moderator', nis }),
  };
}

export interface NetworkRow {
  id: string;
  name: string;
  coordinators: number;
  absent: number;
  analysts: number;
  municipalities: number;
  withoutModerator: number;
}

export function listNetworkDesks(app: QueryApp): NetworkRow[] {
  const today = toLocal(app.clock.now()).date;
  const coordinators = countHolders(app.db, 'coordinator', today);
  const analysts = countHolders(app.db, 'analyst', today);
  const moderators = countHolders(app.db, 'moderator', today);
  const names = networkNames(app.db);
  return listNetworks().map(({ id }) => {
    const own = municipalitiesOfNetwork(id);
    return {
      id, name: names.get(id) ?? id, coordinators: coordinators.get(id)?.count ?? 0,
      absent: coordinators.get(id)?.away ?? 0, analysts: analysts.get(id)?.count ?? 0, municipalities: own.length,
      withoutModerator: own.filter(({ nis }) => !moderators.has(nis)).length,
    };
  }).toSorted((a, b) => byName.compare(a.name, b.name));
}

export interface NetworkDesk {
  id: string;
  name: string;
  coordinators: Holder[];
  analysts: Holder[];
  /** By name, with who works there. */
  buddywerkingen: { id: number; name: string; slug: string; workers: Holder[] }[];
  municipalities: { nis: string; name: string; moderators: number }[];
}

/** Undefined for an id that no network has. */
export function findNetworkDesk(app: QueryApp, id: string): NetworkDesk | undefined {
  if (!findNetwork(id)) return undefined;
  const moderators = countHolders(app.db, 'moderator', toLocal(app.clock.now()).date);
  return {
    id, name: networkNames(app.db).get(id) ?? id,
    coordinators: listHolders(app, { role: 'coordinator', networkId: id }),
    analysts: listHolders(app, { role: 'analyst', networkId: id }),
    buddywerkingen: listBuddywerkingen(app.db, id).map(({ id: buddywerkingId, name, slug }) => (
      { id: buddywerkingId, name, slug, workers: listHolders(app, { role: 'buddy-worker', buddywerkingId }) }
    )),
    municipalities: municipalitiesOfNetwork(id).map(({ nis, name }) => ({ nis, name, moderators: moderators.get(nis)?.count ?? 0 }))
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  };
}
