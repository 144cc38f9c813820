/** A year of arrivals in one network, day by day, with the real states and the real matching. */
import { addDays, dayNumberOf, weekdayOf } from '#src/domain/schedules/brussels-time.ts';
import { isWorkingDay } from '#src/domain/moderation/working-days.ts';
import type { EarlierPair } from '#src/domain/buddies/buddy.ts';
import { proposePairs, type PairProposal, type Proposals } from '#src/domain/buddies/matching/propose-pairs.ts';
import { randomFor, type Random } from '#scripts/demo/random.ts';
import { isClosed, isInHands, isWithoutOwner, move, stop, type CaseFile } from '#scripts/simulation/case-file.ts';
import { arrive, escalate, waitForMail } from '#scripts/simulation/arrivals.ts';
import { Duos } from '#scripts/simulation/duos.ts';
import { inhabitantsOf } from '#scripts/simulation/people.ts';
import { brokenRules } from '#scripts/simulation/plain-rules.ts';
import { RATES } from '#scripts/simulation/rates.ts';
import { minutesOfDay, workDay, type Minutes } from '#scripts/simulation/worker-day.ts';

const DAY_MS = 86_400_000;
/** The promise of product §8: nobody waits 14 days without a message. */
const PROMISE_DAYS = 14;

export interface Accepted {
  proposal: PairProposal;
  buddy: CaseFile;
  newcomer: CaseFile;
}

export interface YearResult {
  networkId: string;
  seed: number;
  startsOn: string;
  days: number;
  inhabitants: number;
  files: CaseFile[];
  proposed: PairProposal[];
  refused: number;
  accepted: Accepted[];
  duos: Duos;
  /** Hard rules broken by a proposal, by the plain rules; must be empty. */
  brokenRules: string[];
  /** Files × days with nobody who has the next step; must be 0. */
  daysWithoutOwner: number;
  /** Open files, not linked, with more than 14 days of silence; must be 0. */
  daysPromiseBroken: number;
  /** Messages sent only because of the promise. */
  promiseMessages: number;
  /** Files that moved to the network and to the platform because no call was tried. */
  escalations: { network: number; platform: number };
  largestPool: number;
  /** The round of the day after the last. */
  nextRound: Proposals;
}

/** A proposal that a worker has put to both; the answer comes on `answerOn`. */
interface Asked { proposal: PairProposal; buddy: CaseFile; newcomer: CaseFile; answerOn: number }

interface Year extends YearResult {
  random: Random;
  past: EarlierPair[];
  asked: Asked[];
  byId: Map<number, CaseFile>;
}

const isFree = (file: CaseFile): boolean => file.state === 'beschikbaar' && !file.isAsked;

/** The weekly round: the matching proposes, a worker decides while there is time, both are asked. */
function propose(year: Year, minutes: Minutes, day: number, instant: number): void {
  const pool = year.files.filter(isFree).map(({ member }) => member);
  year.largestPool = Math.max(year.largestPool, pool.length);
  const { pairs } = proposePairs(pool, year.past, instant);
  for (const proposal of pairs) {
    // What no worker has time for is not put to anybody and comes back next week.
    const owner = minutes.buddywerking >= RATES.proposalMinutes ? 'buddywerking' : 'network';
    if (minutes[owner] < RATES.proposalMinutes) continue;
    minutes[owner] -= RATES.proposalMinutes;
    const [buddy, newcomer] = [year.byId.get(proposal.buddyId), year.byId.get(proposal.newcomerId)];
    if (!buddy || !newcomer) throw new Error('a proposal of somebody who is not there');
    year.brokenRules.push(...brokenRules(buddy.member, newcomer.member, year.past));
    year.proposed.push(proposal);
    year.past.push({ buddyId: proposal.buddyId, newcomerId: proposal.newcomerId });
    if (!year.random.chance(RATES.workerAgrees)) {
      year.refused += 1;
      continue;
    }
    for (const file of [buddy, newcomer]) {
      file.isAsked = true;
      file.lastMessageOn = day;
    }
    year.asked.push({ proposal, buddy, newcomer, answerOn: day + year.random.int(...RATES.answersAfterDays) });
  }
}

/** Contact data pass only when both said yes; else both wait on, with the waiting time they had. */
function hearAnswers(year: Year, day: number): void {
  for (const { proposal, buddy, newcomer } of year.asked.filter(({ answerOn }) => answerOn === day)) {
    const { least, most } = RATES.agrees;
    const share = least + (most - least) * (proposal.fit / 110);
    for (const file of [buddy, newcomer]) {
      file.isAsked = false;
      file.lastMessageOn = day;
    }
    if (!year.random.chance(share) || !year.random.chance(share)) {
      year.refused += 1;
      continue;
    }
    for (const file of [buddy, newcomer]) {
      move(file, 'gekoppeld');
      file.linkedOn ??= day;
      file.links += 1;
    }
    year.accepted.push({ proposal, buddy, newcomer });
    year.duos.begin(buddy, newcomer, day);
  }
  year.asked = year.asked.filter(({ answerOn }) => answerOn > day);
}

/** People in the pool pause, come back, or go. */
function liveOn({ random, files }: Year, day: number): void {
  for (const file of files) {
    if (file.pausedUntil !== null && file.pausedUntil <= day) {
      file.pausedUntil = null;
      file.member.isPaused = false;
      file.lastMessageOn = day;
    }
    if (!isFree(file) || file.pausedUntil !== null) continue;
    if (random.chance(RATES.stopsWaiting)) stop(file, random.pick(['no-time', 'moved', 'own-wish']));
    else if (random.chance(RATES.pauses)) {
      file.pausedUntil = day + random.int(...RATES.pauseDays);
      file.member.isPaused = true;
    }
  }
}

/** The message of the 14-day promise goes by itself, on the last day that still keeps it. */
function keepPromise(year: Year, day: number): void {
  for (const file of year.files) {
    const isWaiting = isInHands(file) || file.state === 'beschikbaar';
    if (!isWaiting) continue;
    if (day - file.lastMessageOn >= PROMISE_DAYS - 1) {
      year.promiseMessages += 1;
      file.lastMessageOn = day;
    }
    if (day - file.lastMessageOn >= PROMISE_DAYS) year.daysPromiseBroken += 1;
  }
}

/** Plays `days` days from `startsOn` ('YYYY-MM-DD') on an empty network; the same seed gives the same year. */
export function playYear(networkId: string, seed: number, startsOn = '2026-01-01', days = 365): YearResult {
  const random = randomFor('buddy-year', networkId, seed);
  const inhabitants = inhabitantsOf(networkId);
  const year: Year = {
    networkId, seed, startsOn, days, inhabitants, files: [], proposed: [], refused: 0, accepted: [],
    duos: new Duos(random), brokenRules: [], daysWithoutOwner: 0, daysPromiseBroken: 0, promiseMessages: 0,
    escalations: { network: 0, platform: 0 }, largestPool: 0,
    nextRound: { pairs: [], without: [] }, random, past: [], asked: [], byId: new Map(),
  };
  for (let day = 0; day < days; day += 1) {
    const date = addDays(startsOn, day);
    const instant = Date.parse(`${startsOn}T11:00:00Z`) + day * DAY_MS;
    const nextId = year.files.length + 1;
    for (const file of arrive(random, { networkId, inhabitants, date, day, instant, nextId })) {
      year.files.push(file);
      year.byId.set(file.member.id, file);
    }
    waitForMail(random, year.files, day, instant);
    liveOn(year, day);
    hearAnswers(year, day);
    if (isWorkingDay(date)) {
      const minutes = minutesOfDay(random, inhabitants);
      // Duos and the weekly round first: people who are linked or nearly so are not left for new ones.
      year.duos.workDay(minutes, day, instant);
      if (weekdayOf(dayNumberOf(date)) === RATES.matchingWeekday) propose(year, minutes, day, instant);
      workDay(random, year.files, minutes, day, instant);
      const moved = escalate(year.files, instant);
      year.escalations.network += moved.network;
      year.escalations.platform += moved.platform;
    }
    keepPromise(year, day);
    year.daysWithoutOwner += year.files.filter(isWithoutOwner).length;
  }
  const pool = year.files.filter(isFree).map(({ member }) => member);
  year.nextRound = proposePairs(pool, year.past, Date.parse(`${startsOn}T11:00:00Z`) + days * DAY_MS);
  return year;
}

/** Open at the end and not linked: who still waits. */
export const stillWaiting = (file: CaseFile): boolean => !isClosed(file) && file.links === 0;
