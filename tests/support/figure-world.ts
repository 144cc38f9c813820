/**
 * Random demand and people on the data of the running test site, and what of it may be shown by the rule alone
 * (product §4). What stood there before is put back.
 */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '#db/client.ts';
import { listNearestMunicipalities } from '#src/domain/places/municipality-queries.ts';
import {
  getMunicipality, listMunicipalities, listNetworks, municipalitiesOfNetwork,
} from '#src/domain/places/reference.ts';

export const NETWORK = 'westhoek';
export const PERIOD = { van: '2026-09-01', tot: '2026-11-23' };
export const OWN = municipalitiesOfNetwork(NETWORK).map(({ nis }) => nis);
export const LEVELS = ['1', '2', '3', '4'] as const;
export const PARTS = ['ochtend', 'namiddag', 'avond'] as const;
export const AUDIENCE_WORDS = ['iedereen', 'vrouwen', 'meisjes'] as const;
export const STATES = [
  'aangemeld', 'bevestigd', 'doorverwezen', 'intake', 'beschikbaar', 'gekoppeld', 'afgerond', 'gestopt',
] as const;
const WAITING: readonly string[] = ['bevestigd', 'doorverwezen', 'intake', 'beschikbaar'];

export interface Search {
  day: string; nis: string; level: string; audience: string; children: string; dayPart: string; count: number;
}
export interface People { side: 'buddy' | 'newcomer'; state: (typeof STATES)[number]; count: number }
export interface World {
  searches: Search[];
  people: People[];
  /** Registrations counted in October 2026, and buddies registered elsewhere in that half-year. */
  registered: number;
  elsewhere: { nis: string; count: number }[];
  /** People at the held sessions, in turn. */
  present: number[];
}

const everywhere = listMunicipalities().map(({ nis }) => nis);
const count = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }));
const search: fc.Arbitrary<Search> = fc.record({
  day: fc.integer({ min: 0, max: 83 }).map((days) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10)),
  nis: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...OWN) }, { weight: 1, arbitrary: fc.constantFrom(...everywhere) },
  ),
  level: fc.constantFrom('', ...LEVELS), audience: fc.constantFrom('', ...AUDIENCE_WORDS),
  children: fc.constantFrom('', 'opvang'), dayPart: fc.constantFrom('', ...PARTS), count,
});

export const world: fc.Arbitrary<World> = fc.record({
  searches: fc.array(search, { minLength: 1, maxLength: 30 }),
  people: fc.array(fc.record({
    side: fc.constantFrom('buddy' as const, 'newcomer' as const), state: fc.constantFrom(...STATES),
    count: fc.integer({ min: 1, max: 12 }),
  }), { maxLength: 8 }),
  registered: fc.integer({ min: 0, max: 30 }),
  elsewhere: fc.uniqueArray(fc.record({ nis: fc.constantFrom(...OWN), count }), {
    maxLength: 4, selector: ({ nis }) => nis,
  }),
  present: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
});

/** The rule, written again: 0, 1–4, then fives downwards. Worlds stay under a thousand. */
export const shown = (number: number): string => {
  if (number === 0) return '0';
  return number < 5 ? '1–4' : String(number - (number % 5));
};

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
export const searchedIn = (
  { searches }: World, nises: readonly string[], keep: (each: Search) => boolean = () => true,
): string => shown(sum(searches.filter((each) => nises.includes(each.nis) && keep(each))));

const around = new Map(OWN.map((nis) => [
  nis, [nis, ...listNearestMunicipalities(getMunicipality(nis), 5).map((each) => each.nis)],
]));
/** "15", or "1–4 (30)" with what the gemeente and its neighbours are together. */
export function cellOf(made: World, nis: string, keep: (each: Search) => boolean): string {
  const own = searchedIn(made, [nis], keep);
  return own === '1–4' ? `${own} (${searchedIn(made, around.get(nis) ?? [], keep)})` : own;
}

/** Everything that the pages may say of demand, for the whole world. */
export function demandShown(made: World): string[] {
  const keeps: ((each: Search) => boolean)[] = [
    () => true, ...LEVELS.map((level) => (each: Search) => each.level === level),
    ...PARTS.map((part) => (each: Search) => each.dayPart === part),
    ({ audience }) => audience === 'vrouwen' || audience === 'meisjes',
    ...AUDIENCE_WORDS.map((audience) => (each: Search) => each.audience === audience),
  ];
  const women = (each: Search) => each.audience === 'vrouwen' || each.audience === 'meisjes';
  const perLevel = LEVELS.flatMap((level) => [
    ({ children, level: at }: Search) => at === level && children === 'opvang',
    ...PARTS.map((part) => (each: Search) => each.level === level && each.dayPart === part),
  ]);
  return [
    ...OWN.flatMap((nis) => [...keeps, ...perLevel].flatMap((keep) => [
      cellOf(made, nis, keep), cellOf(made, nis, (each) => keep(each) && women(each)),
    ])),
    ...listNetworks().map(({ id }) => searchedIn(made, municipalitiesOfNetwork(id).map(({ nis }) => nis))),
    // Other networks are shown with the number of their rows of the gap.
    ...everywhere.flatMap((nis) => LEVELS.map((level) => searchedIn(made, [nis], (each) => each.level === level))),
    searchedIn(made, everywhere), ...[() => true, women].flatMap((keep) => [
      searchedIn(made, OWN, keep),
      ...['2026-09', '2026-10', '2026-11'].map((month) => searchedIn(made, OWN, (each) => keep(each) && each.day.startsWith(month))),
    ]),
  ];
}

export interface WorldBench {
  make(made: World): void;
  /** People of the network in one state, those of the demonstration included. */
  peopleIn(made: World, side: People['side'], state: string): number;
  waiting(made: World, networkId: string | null): number;
  living(made: World, networkIds: readonly string[]): number;
  /** Everything that may be said of people. */
  peopleShown(made: World): string[];
  putBack(): void;
}

const TABLES = ['demand_daily', 'buddy_counters', 'network_buddies_elsewhere', 'buddy_candidates', 'occurrence_results'] as const;

export function openWorld({ $client }: Database, provinceOf: (networkId: string) => string): WorldBench {
  for (const table of TABLES) $client.exec(`create temp table kept_${table} as select * from ${table}`);
  $client.prepare('update buddy_candidates set state_since = created_at where network_id = ?').run(NETWORK);
  const base = $client.prepare<[], { networkId: string; side: string; state: string; isHere: number; count: number }>(`
    select network_id as networkId, side, state, ended_at is null as isHere, count(*) as count from kept_buddy_candidates
    where duplicate_of is null group by 1, 2, 3, 4`).all();
  const last = $client.prepare<[], number>('select max(id) from buddy_candidates').pluck().get() ?? 0;
  const columns = $client.prepare<[], string>(`select name from pragma_table_info('buddy_candidates')
    where name not in ('id', 'side', 'state', 'network_id', 'code_hash', 'ended_at', 'duplicate_of', 'state_since')`).pluck().all();
  const copy = $client.prepare(`insert into buddy_candidates
      (side, state, network_id, code_hash, ended_at, duplicate_of, state_since, ${columns.join(', ')})
    select ?, ?, ?, ?, ?, null, created_at, ${columns.join(', ')} from kept_buddy_candidates order by id limit 1`);
  const isOver = (state: string) => state === 'afgerond' || state === 'gestopt';
  type Counted = { networkId: string; side: string; state: string; isHere: boolean };
  const counted = (made: World, keep: (each: Counted) => boolean) => sum([
    ...base.map((each) => ({ ...each, isHere: each.isHere === 1 })),
    ...made.people.map((each) => ({ ...each, networkId: NETWORK, isHere: !isOver(each.state) })),
  ].filter(keep));
  const bench: WorldBench = {
    make({ searches, people, registered, elsewhere, present }) {
      $client.transaction(() => {
        $client.exec('delete from demand_daily; delete from buddy_counters; delete from network_buddies_elsewhere');
        $client.prepare('delete from buddy_candidates where id > ?').run(last);
        const add = $client.prepare(`insert into demand_daily (day, nis, level, kind, goal, theme, audience, children, day_part, results, count)
          values (@day, @nis, @level, '', '', '', @audience, @children, @dayPart, '0', @count)
          on conflict do update set count = count + excluded.count`);
        for (const each of searches) add.run(each);
        for (const { side, state, count: many } of people) {
          for (let index = 0; index < many; index += 1) {
            copy.run(side, state, NETWORK, randomBytes(12).toString('hex'), isOver(state) ? 1 : null);
          }
        }
        $client.prepare("insert into buddy_counters (month, network_id, side, event, count) values ('2026-10', ?, 'buddy', 'aangemeld', ?)")
          .run(NETWORK, registered);
        const beside = $client.prepare(`insert into network_buddies_elsewhere (nis, half_year, count, source, updated_at)
          values (?, '2026-2', ?, 'Proef', 1)`);
        for (const { nis, count: many } of elsewhere) beside.run(nis, many);
        $client.prepare("update occurrence_results set people = json_extract(?, '$[' || (id % cast(? as integer)) || ']') where outcome = 'held'")
          .run(JSON.stringify(present), present.length);
      }).immediate();
    },
    peopleIn: (made, side, state) => counted(made, (each) => each.networkId === NETWORK && each.side === side && each.state === state),
    waiting: (made, networkId) => counted(made, (each) => (
      (networkId === null || each.networkId === networkId) && WAITING.includes(each.state)
    )),
    living: (made, networkIds) => counted(made, ({ networkId, side, isHere }) => (
      side === 'buddy' && isHere && networkIds.includes(networkId)
    )),
    peopleShown(made) {
      const ids = listNetworks().map(({ id }) => id);
      const sides = ['buddy', 'newcomer'] as const;
      return [
        ...STATES.flatMap((state) => sides.map((side) => shown(bench.peopleIn(made, side, state)))),
        ...[...ids, null].map((id) => shown(bench.waiting(made, id))), shown(bench.living(made, ids)),
        ...ids.map((id) => shown(bench.living(made, ids.filter((other) => provinceOf(other) === provinceOf(id))))),
        shown(made.registered), ...made.elsewhere.map(({ nis, count: many }) => `${nis} ${shown(many)}`), shown(sum(made.elsewhere)),
      ];
    },
    putBack() {
      $client.prepare('delete from buddy_candidates where id > ?').run(last);
      $client.exec(`delete from demand_daily; insert into demand_daily select * from kept_demand_daily;
        delete from buddy_counters; insert into buddy_counters select * from kept_buddy_counters;
        delete from network_buddies_elsewhere; insert into network_buddies_elsewhere select * from kept_network_buddies_elsewhere;
        update buddy_candidates set state_since = kept.state_since from kept_buddy_candidates kept where kept.id = buddy_candidates.id;
        update occurrence_results set people = kept.people from kept_occurrence_results kept where kept.id = occurrence_results.id`);
    },
  };
  return bench;
}

/** The same world with one true number otherwise. */
export function neighbours(made: World): World[] {
  const change = <Row extends { count: number }>(rows: readonly Row[], with_: (rows: Row[]) => World): World[] =>
    rows.flatMap((row, index) => [1, -1, 2, -2].filter((by) => row.count + by >= 1).map((by) => (
      with_(rows.map((each, at) => (at === index ? { ...row, count: row.count + by } : each)))
    )));
  return [
    ...change(made.searches, (searches) => ({ ...made, searches })), ...change(made.people, (people) => ({ ...made, people })),
    ...change(made.elsewhere, (elsewhere) => ({ ...made, elsewhere })),
    ...[1, -1].filter((by) => made.registered + by >= 0).map((by) => ({ ...made, registered: made.registered + by })),
  ];
}
