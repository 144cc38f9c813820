/** The report for the co-financing call (product §8): which besturen may apply, and what one row says. */
import { createHash } from 'node:crypto';
import type { Audience, Level } from '../../activities/activity.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import type { Shown } from '../figures/gap.ts';

const ANTWERPEN = '11002';
const GENT = '44021';

/** Not for the cities Antwerpen and Gent, nor for Brussels, where the VGC is (domain §4). */
export const isEligible = (nis: string): boolean => nis !== ANTWERPEN && nis !== GENT && !nis.startsWith('21');

/** Who said that it was held; `guide` = by the link of a guide, `unknown` = the account is gone. */
export type ConfirmedBy = 'organiser' | 'gemeente' | 'guide' | 'unknown';

/** One session of kind `oefenkans` that was held. Instants in epoch ms. */
export interface FrozenRow {
  activityId: number;
  title: string;
  organiser: string;
  /** Of the lokaal bestuur that organises, orders or co-pays it. */
  bestuur: string;
  place: string;
  municipality: string;
  startsAt: number;
  endsAt: number;
  level: Level | null;
  audience: Audience[];
  /** True numbers, shown in steps of five; null = not counted. */
  people: number | null;
  women: number | null;
  confirmedAt: number | null;
  confirmedBy: ConfirmedBy;
}

export interface ReportScope {
  name: string;
  /** NIS codes, in order. */
  municipalities: string[];
  /** 'YYYY-MM-DD', both included, Brussels. */
  fromOn: string;
  untilOn: string;
}

/** Hours with at most two decimals. */
export const hoursOf = ({ startsAt, endsAt }: Pick<FrozenRow, 'startsAt' | 'endsAt'>): number =>
  Math.round((endsAt - startsAt) / 36_000) / 100;

/** Sessions and hours exact; people in steps of five, each from its own true sum (product §4). */
export interface ReportTotals { sessions: number; hours: number; people: Shown; women: Shown; uncounted: number }

export function totalsOf(rows: readonly FrozenRow[]): ReportTotals {
  const sum = (of: (row: FrozenRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    sessions: rows.length, hours: Math.round(sum(hoursOf) * 100) / 100, people: inStepsOfFive(sum(({ people }) => people ?? 0)),
    women: inStepsOfFive(sum(({ women }) => women ?? 0)), uncounted: rows.filter(({ people }) => people === null).length,
  };
}

const keyOf = ({ activityId, startsAt }: FrozenRow): string => `${activityId}:${startsAt}`;
/** What can be otherwise later. */
export const REPORT_FIELDS = [
  'activityId', 'title', 'organiser', 'bestuur', 'place', 'municipality', 'startsAt', 'endsAt', 'level', 'audience', 'people',
  'women', 'confirmedAt', 'confirmedBy',
] as const satisfies readonly (keyof FrozenRow)[];
export type ReportField = (typeof REPORT_FIELDS)[number];
const canonical = (row: FrozenRow): unknown[] => REPORT_FIELDS.map((field) => row[field]);

/** SHA-256 in hexadecimal over scope and rows in a fixed order: another report has another one. */
export function checksumOf({ name, municipalities, fromOn, untilOn }: ReportScope, rows: readonly FrozenRow[]): string {
  const text = JSON.stringify([name, [...municipalities].sort(), fromOn, untilOn, rows.map(canonical)]);
  return createHash('sha256').update(text).digest('hex');
}

export interface ReportDifferences {
  added: FrozenRow[];
  removed: FrozenRow[];
  changed: { before: FrozenRow; after: FrozenRow; fields: ReportField[] }[];
}

/** What is otherwise now than when it was frozen. */
export function differencesOf(frozen: readonly FrozenRow[], now: readonly FrozenRow[]): ReportDifferences {
  const before = new Map(frozen.map((row) => [keyOf(row), row]));
  const after = new Map(now.map((row) => [keyOf(row), row]));
  return {
    added: now.filter((row) => !before.has(keyOf(row))),
    removed: frozen.filter((row) => !after.has(keyOf(row))),
    changed: frozen.flatMap((row) => {
      const present = after.get(keyOf(row));
      const fields = present ? REPORT_FIELDS.filter((field) => JSON.stringify(row[field]) !== JSON.stringify(present[field])) : [];
      return present && fields.length > 0 ? [{ before: row, after: present, fields }] : [];
    }),
  };
}
