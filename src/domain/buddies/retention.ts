/** How long what is kept of buddies and newcomers stays (product §8); `/privacy` says the same from here. */
import { MS_PER_DAY } from '../schedules/brussels-time.ts';

export const MONTH_MS = 30.44 * MS_PER_DAY;

/** After a file ended, and after a worry was handled. */
export const KEPT_MONTHS = 6;
/** Keyed hashes of who was stopped for safety. */
export const SAFETY_MONTHS = 24;
