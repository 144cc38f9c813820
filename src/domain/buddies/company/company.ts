/** Rules of "Ga je mee?" (product §8 Safety, issue 4 point 6). Instants in epoch ms. */
import { MS_PER_DAY, MS_PER_HOUR } from '../../schedules/brussels-time.ts';

export const WAVE_SIZE = 3;
export const WAVE_GAP_MS = 12 * MS_PER_HOUR;
/** Who asked knows at the latest so long before the start. */
const TOLD_BEFORE_MS = 24 * MS_PER_HOUR;
/** Buddies answer until an hour before that, so that there is time to tell. */
export const ANSWER_BEFORE_MS = TOLD_BEFORE_MS + MS_PER_HOUR;
/** Not for a start sooner than this. */
export const LEAST_NOTICE_MS = 48 * MS_PER_HOUR;
export const MOST_REQUESTS = 3;
export const REQUESTS_PERIOD_MS = 30 * MS_PER_DAY;
/** So long after the date nothing of the person is left here: time to tell that something was wrong. */
export const KEPT_AFTER_MS = 7 * MS_PER_DAY;
/** How far a buddy goes who named no greatest distance. */
export const NEAR_KM = 15;
/** Nobody goes along with two people whose dates begin closer together than this. */
export const SAME_TIME_MS = 4 * MS_PER_HOUR;

export const canStillAsk = (startsAt: number, now: number): boolean => startsAt - now >= LEAST_NOTICE_MS;
export const answersUntil = (startsAt: number): number => startsAt - ANSWER_BEFORE_MS;
export const toldUntil = (startsAt: number): number => startsAt - TOLD_BEFORE_MS;
