/**
 * The dashboard of a network (product §8): offer exact, demand in steps of five (product §4). Everything a page, a CSV
 * file or a report shows of demand passes `inStepsOfFive`, each number from its own true value.
 */
import { eq } from 'drizzle-orm';
import { networkSettings } from '#db/schema/networks.ts';
import {
  AUDIENCES, KINDS, LEVELS, THEMES, type Audience, type Kind, type Level, type Theme,
} from '../../activities/activity.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import { listNearestMunicipalities } from '../../places/municipality-queries.ts';
import type { Municipality } from '../../places/place.ts';
import { municipalitiesOfNetwork } from '../../places/reference.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { App } from '../../shared/app.ts';
import { DAY_PARTS, type DayPart, type GapSubject } from '../network.ts';
import { listDemandRows, listOfferRows, type DemandRow, type OfferRow } from './figure-rows.ts';
import { gapClassOf, PROPOSED_LIMITS, rankGap, type GapClass, type GapLimits, type Shown } from './gap.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

/** 'YYYY-MM-DD', both included. */
export interface Period { fromOn: string; untilOn: string }

/** What is counted; null or [] = everything. `audiences`: one of them is enough. */
export interface FigureFilter {
  level: Level | null;
  kind: Kind | null;
  theme: Theme | null;
  dayPart: DayPart | null;
  audiences: readonly Audience[];
}
export const EVERYTHING: FigureFilter = { level: null, kind: null, theme: null, dayPart: null, audiences: [] };
/** The ready view (product §8). */
export const WOMEN_AND_GIRLS: readonly Audience[] = ['vrouwen', 'meisjes'];

export const DIMENSIONS = ['niveau', 'soort', 'thema', 'moment', 'doelgroep'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type DimensionValue = Level | Kind | Theme | DayPart | Audience;
export const DIMENSION_VALUES: Readonly<Record<Dimension, readonly DimensionValue[]>> = {
  niveau: LEVELS, soort: KINDS, thema: THEMES, moment: DAY_PARTS, doelgroep: AUDIENCES,
};

export interface Cell {
  searched: Shown;
  /** Exact. */
  offer: number;
  /** With the five nearest gemeenten, where `searched` is 1–4; else null. */
  withNeighbours: Shown | null;
  gap: GapClass;
}
export interface FigureLine { nis: string; name: string; slug: string; all: Cell; cells: Cell[] }

export interface GapRow { subject: GapSubject; name: string; searched: Shown; offer: number; gap: GapClass }

export interface Dashboard {
  period: Period;
  dimension: Dimension;
  values: readonly DimensionValue[];
  lines: FigureLine[];
  totals: { offer: number; searched: Shown; askFirst: number; hidden: number; heldOefenkansen: number };
  gap: GapRow[];
  limits: GapLimits;
}

interface Keyed { level: Level | null; kinds: Kind[]; themes: Theme[]; audiences: Audience[]; dayParts: DayPart[] }

const fits = (row: Keyed, { level, kind, theme, dayPart, audiences }: FigureFilter): boolean =>
  (level === null || row.level === level) && (kind === null || row.kinds.includes(kind))
  && (theme === null || row.themes.includes(theme)) && (dayPart === null || row.dayParts.includes(dayPart))
  && (audiences.length === 0 || audiences.some((each) => row.audiences.includes(each)));

function hasValue(row: Keyed, dimension: Dimension, value: DimensionValue): boolean {
  switch (dimension) {
    case 'niveau':
      return row.level === value;
    case 'soort':
      return (row.kinds as DimensionValue[]).includes(value);
    case 'thema':
      return (row.themes as DimensionValue[]).includes(value);
    case 'moment':
      return (row.dayParts as DimensionValue[]).includes(value);
    case 'doelgroep':
      return (row.audiences as DimensionValue[]).includes(value);
  }
}

const sumOf = (rows: readonly DemandRow[]): number => rows.reduce((total, { count }) => total + count, 0);
const NEIGHBOURS = 5;

const byDutchName = new Intl.Collator('nl-BE');

export function limitsOf({ db }: Pick<App, 'db'>, networkId: string): GapLimits {
  const row = db.select().from(networkSettings).where(eq(networkSettings.networkId, networkId)).get();
  return row ? { few: row.few, tooFew: row.tooFew, farTooFew: row.farTooFew } : PROPOSED_LIMITS;
}

/** The municipalities of a network by name. */
export const territoryOf = (networkId: string): Municipality[] =>
  [...municipalitiesOfNetwork(networkId)].sort((a, b) => byDutchName.compare(a.name, b.name));

/** All figures of one network in a period, in one dimension, of what the filter keeps. */
export function getDashboard(
  app: QueryApp, networkId: string,
  { period, dimension, filter }: { period: Period; dimension: Dimension; filter: FigureFilter },
): Dashboard {
  const places = territoryOf(networkId);
  const limits = limitsOf(app, networkId);
  const neighbours = new Map(places.map((place) => [
    place.nis, [place, ...listNearestMunicipalities(place, NEIGHBOURS)].map(({ nis }) => nis),
  ]));
  const around = new Set([...places.map(({ nis }) => nis), ...[...neighbours.values()].flat()]);
  const demand = Map.groupBy(
    listDemandRows(app, [...around], period).filter((row) => fits(row, filter)), ({ nis }) => nis,
  );
  const allOffer = listOfferRows(app, places.map(({ nis }) => nis));
  const offer = allOffer.filter((row) => fits(row, filter));
  const offerIn = Map.groupBy(offer, ({ nis }) => nis);
  const cell = (nis: string, keep: (row: Keyed) => boolean): Cell => {
    const count = (code: string) => sumOf((demand.get(code) ?? []).filter(keep));
    const searched = inStepsOfFive(count(nis));
    const here = (offerIn.get(nis) ?? []).filter(keep).length;
    return {
      searched, offer: here, gap: gapClassOf(searched, here, limits),
      withNeighbours: searched === 'few'
        ? inStepsOfFive((neighbours.get(nis) ?? []).reduce((total, code) => total + count(code), 0)) : null,
    };
  };
  const values = DIMENSION_VALUES[dimension];
  const lines = places.map(({ nis, name, slug }): FigureLine => ({
    nis, name, slug, all: cell(nis, () => true),
    cells: values.map((value) => cell(nis, (row) => hasValue(row, dimension, value))),
  }));
  const own = places.flatMap(({ nis }) => demand.get(nis) ?? []);
  return {
    period, dimension, values, lines, limits,
    totals: {
      offer: offer.length, searched: inStepsOfFive(sumOf(own)),
      askFirst: offer.filter(({ freshness }) => freshness === 'ask').length,
      hidden: offer.filter(({ freshness }) => freshness === 'hidden').length,
      heldOefenkansen: countHeld(app, places.map(({ nis }) => nis), period),
    },
    gap: gapRows(places, demand, offerIn, filter, limits),
  };
}

/** One row per gemeente and level; the part of the day and childcare are said when at least half of the searches asked. */
function gapRows(
  places: readonly Municipality[], demand: ReadonlyMap<string, DemandRow[]>, offer: ReadonlyMap<string, OfferRow[]>,
  filter: FigureFilter, limits: GapLimits,
): GapRow[] {
  const levels: readonly (Level | null)[] = filter.level === null ? LEVELS : [filter.level];
  const rows = places.flatMap(({ nis, name }) => levels.map((level): GapRow => {
    const asked = (demand.get(nis) ?? []).filter((row) => row.level === level);
    const searched = inStepsOfFive(sumOf(asked));
    const here = (offer.get(nis) ?? []).filter((row) => row.level === level).length;
    const isMost = (keep: (row: DemandRow) => boolean): boolean => {
      const part = inStepsOfFive(sumOf(asked.filter(keep)));
      return searched !== 'few' && part !== 'few' && part > 0 && part * 2 >= searched;
    };
    const subject: GapSubject = {
      nis, level, kind: filter.kind, theme: filter.theme, audience: filter.audiences[0] ?? null,
      dayPart: filter.dayPart ?? DAY_PARTS.find((part) => isMost(({ dayParts }) => dayParts.includes(part))) ?? null,
      childcare: isMost(({ childcare }) => childcare),
    };
    return { subject, name, searched, offer: here, gap: gapClassOf(searched, here, limits) };
  }));
  return rankGap(rows, limits);
}

/** Sessions of kind `oefenkans` that were held there (product §3), in a period of Brussels days. */
export function countHeld({ db }: Pick<App, 'db'>, nisCodes: readonly string[], { fromOn, untilOn }: Period): number {
  return listHeldDays({ db }, nisCodes).filter((day) => day >= fromOn && day <= untilOn).length;
}

/** The Brussels day of each, in order. */
export function listHeldDays({ db }: Pick<App, 'db'>, nisCodes: readonly string[]): string[] {
  return db.$client.prepare<unknown[], number>(`select r.starts_at from occurrence_results r
    join activities a on a.id = r.activity_id
    where r.outcome = 'held' and json_extract(a.content, '$.place.nis') in (select value from json_each(?))
      and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans') order by r.starts_at`)
    .pluck().all(JSON.stringify(nisCodes)).map((startsAt) => toLocal(startsAt).date);
}

export interface MonthFigures {
  /** 'YYYY-MM'. */
  month: string;
  searched: Shown;
  held: number;
}

/** The twelve months up to the one of `untilOn`; demand of what the filter keeps. */
export function listMonths(app: QueryApp, networkId: string, untilOn: string, filter: FigureFilter): MonthFigures[] {
  const [year = 0, month = 0] = untilOn.split('-').map(Number);
  const months = Array.from({ length: 12 }, (_, back) => new Date(Date.UTC(year, month - 12 + back, 1)).toISOString().slice(0, 7));
  const nisCodes = municipalitiesOfNetwork(networkId).map(({ nis }) => nis);
  const rows = listDemandRows(app, nisCodes, { fromOn: `${months[0]}-01`, untilOn }).filter((row) => fits(row, filter));
  const perMonth = Map.groupBy(rows, ({ day }) => day.slice(0, 7));
  const held = Map.groupBy(listHeldDays(app, nisCodes), (day) => day.slice(0, 7));
  return months.map((each) => ({
    month: each, searched: inStepsOfFive(sumOf(perMonth.get(each) ?? [])), held: held.get(each)?.length ?? 0,
  }));
}

/** How often what an action is about was searched in a period. */
export function demandFor(app: Pick<App, 'db'>, subject: GapSubject, period: Period): Shown {
  const { nis, level, kind, theme, audience } = subject;
  const filter: FigureFilter = { level, kind, theme, dayPart: null, audiences: audience === null ? [] : [audience] };
  return inStepsOfFive(sumOf(listDemandRows(app, [nis], period).filter((row) => fits(row, filter))));
}
