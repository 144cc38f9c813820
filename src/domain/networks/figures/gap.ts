/**
 * The gap between what people look for and what there is (product §8), only from figures that may be shown: steps of
 * five (product §4), so that no order and no colour says more than its number.
 */
import { inStepsOfFive } from '../../demand/steps-of-five.ts';

/** A figure of demand or of people: stepped; 'few' = 1 to 4. */
export type Shown = ReturnType<typeof inStepsOfFive>;

/** Searches per activity from which the scale changes (design §8). */
export interface GapLimits { few: number; tooFew: number; farTooFew: number }
export const PROPOSED_LIMITS: GapLimits = { few: 4, tooFew: 6, farTooFew: 12 };

/** `quiet`: nobody looked; `low`: 1 to 4 searches; `none`: looked for, and no offer at all. */
export const GAP_CLASSES = ['enough', 'few', 'too-few', 'far-too-few', 'none', 'low', 'quiet'] as const;
export type GapClass = (typeof GAP_CLASSES)[number];

/** The class of a cell: searches per activity against the limits. `offer` is exact. */
export function gapClassOf(searched: Shown, offer: number, limits: GapLimits): GapClass {
  if (searched === 0) return 'quiet';
  if (searched === 'few') return 'low';
  if (offer === 0) return 'none';
  const perActivity = searched / offer;
  if (perActivity < limits.few) return 'enough';
  if (perActivity < limits.tooFew) return 'few';
  return perActivity < limits.farTooFew ? 'too-few' : 'far-too-few';
}

/**
 * How much is missing: the searches that are left when every activity answers as many as the scale calls enough.
 * shortage = searched − limits.few × offer, at least 0; 1–4 searches count as none.
 */
export const shortageOf = (searched: Shown, offer: number, limits: GapLimits): number =>
  Math.max(0, (searched === 'few' ? 0 : searched) - limits.few * offer);

export interface Ranked { searched: Shown; offer: number }

/** The rows where something is missing, the largest shortage first, then the least offer; equal rows stay in order. */
export function rankGap<Row extends Ranked>(rows: readonly Row[], limits: GapLimits): Row[] {
  return rows
    .map((row) => ({ row, shortage: shortageOf(row.searched, row.offer, limits) }))
    .filter(({ shortage }) => shortage > 0)
    .sort((a, b) => b.shortage - a.shortage || a.row.offer - b.row.offer)
    .map(({ row }) => row);
}
