/** Offer and demand as rows to count with; true numbers of demand stay in this folder and leave it only in steps. */
import {
  AUDIENCES, KINDS, LEVELS, THEMES, type Audience, type Children, type Kind, type Level, type Theme,
} from '../../activities/activity.ts';
import { MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import type { App } from '../../shared/app.ts';
import { DAY_PARTS, type DayPart } from '../network.ts';

export interface OfferRow {
  id: number;
  nis: string;
  level: Level | null;
  kinds: Kind[];
  themes: Theme[];
  audiences: Audience[];
  children: Children | null;
  /** Parts of the day of its coming dates; none for what is by appointment. */
  dayParts: DayPart[];
  /** Fresh, shown with "vraag eerst na", or no longer in results because nobody confirmed it (product §3). */
  freshness: 'fresh' | 'ask' | 'hidden';
}

export interface DemandRow {
  day: string;
  nis: string;
  level: Level | null;
  kinds: Kind[];
  themes: Theme[];
  audiences: Audience[];
  childcare: boolean;
  dayParts: DayPart[];
  /** The true number; never to be shown. */
  count: number;
}

type QueryApp = Pick<App, 'db' | 'clock'>;

const ofBits = <Value>(values: readonly Value[], bits: number): Value[] => values.filter((_, bit) => (bits & (1 << bit)) !== 0);

export function dayPartOf(instant: number): DayPart {
  const { minutes } = toLocal(instant);
  if (minutes < 720) return 'ochtend';
  return minutes < 1020 ? 'namiddag' : 'avond';
}

/** 14 days late it says "vraag eerst na", 30 days late it leaves the results. */
const ASK_BEFORE_HIDDEN_MS = 16 * MS_PER_DAY;

/** Published now in these gemeenten, each activity once. */
export function listOfferRows({ db, clock }: QueryApp, nisCodes: readonly string[]): OfferRow[] {
  const now = clock.now();
  const nises = JSON.stringify(nisCodes);
  const parts = new Map<number, Set<DayPart>>();
  const dates = db.$client.prepare<unknown[], { id: number; startsAt: number }>(`
    select o.activity_id as id, o.starts_at as startsAt from search_activities s
    join occurrences o on o.activity_id = s.activity_id
    where s.published = 1 and s.nis in (select value from json_each(?)) and o.status = 'planned' and o.ends_at > ?
      and o.starts_at < ?`).all(nises, now, now + 92 * MS_PER_DAY);
  for (const { id, startsAt } of dates) {
    const known = parts.get(id) ?? new Set<DayPart>();
    parts.set(id, known.add(dayPartOf(startsAt)));
  }
  return db.$client.prepare<unknown[], {
    id: number; nis: string; level: Level | null; kindBits: number; themeBits: number; audienceBits: number;
    children: Children | null; hiddenFrom: number | null;
  }>(`select s.activity_id as id, s.nis, s.level, s.kind_bits as kindBits, s.theme_bits as themeBits,
      s.audience_bits as audienceBits, s.hidden_from as hiddenFrom, json_extract(a.content, '$.children') as children
    from search_activities s join activities a on a.id = s.activity_id
    where s.published = 1 and s.nis in (select value from json_each(?)) order by s.activity_id`).all(nises)
    .map(({ kindBits, themeBits, audienceBits, hiddenFrom, ...row }): OfferRow => ({
      ...row,
      kinds: ofBits(KINDS, kindBits), themes: ofBits(THEMES, themeBits), audiences: ofBits(AUDIENCES, audienceBits),
      dayParts: DAY_PARTS.filter((part) => parts.get(row.id)?.has(part)),
      freshness: hiddenFrom === null || now < hiddenFrom - ASK_BEFORE_HIDDEN_MS ? 'fresh' : now < hiddenFrom ? 'ask' : 'hidden',
    }));
}

const inList = <Value extends string>(values: readonly Value[], text: string): Value[] => {
  const named = text.split(',');
  return values.filter((value) => named.includes(value));
};

/** What was searched from `fromOn` to `untilOn`, both included. */
export function listDemandRows(
  { db }: Pick<App, 'db'>, nisCodes: readonly string[], { fromOn, untilOn }: { fromOn: string; untilOn: string },
): DemandRow[] {
  return db.$client.prepare<unknown[], {
    day: string; nis: string; level: string; kind: string; theme: string; audience: string; children: string; dayPart: string;
    count: number;
  }>(`select day, nis, level, kind, theme, audience, children, day_part as dayPart, sum(count) as count from demand_daily
    where day between ? and ? and nis in (select value from json_each(?))
    group by day, nis, level, kind, theme, audience, children, day_part`)
    .all(fromOn, untilOn, JSON.stringify(nisCodes))
    .map((row): DemandRow => ({
      day: row.day, nis: row.nis, count: row.count,
      level: LEVELS.find((level) => String(level) === row.level) ?? null,
      kinds: inList(KINDS, row.kind), themes: inList(THEMES, row.theme), audiences: inList(AUDIENCES, row.audience),
      childcare: row.children === 'opvang' || row.children === 'lookedAfter', dayParts: inList(DAY_PARTS, row.dayPart),
    }));
}
