/** The figures of a simulated year: waits, quality of the pairs, and what must be zero. */
import type { BuddySide } from '#src/domain/buddies/buddy.ts';
import type { Proposals } from '#src/domain/buddies/matching/propose-pairs.ts';
import { isClosed, type CaseFile } from '#scripts/simulation/case-file.ts';
import { stillWaiting, type YearResult } from '#scripts/simulation/network-year.ts';

export interface Spread { count: number; p50: number; p95: number }

/** Nearest rank; zeros when there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95) };
}

export interface SideFigures {
  side: BuddySide;
  registered: number;
  /** Became `beschikbaar` at least once. */
  available: number;
  /** Linked at least once. */
  linked: number;
  waiting: number;
  stopped: Record<string, number>;
  /** Days, of everyone who came so far. */
  toAvailable: Spread;
  availableToLinked: Spread;
  registeredToLinked: Spread;
  /** Days since registering of who is open and was never linked. */
  waitingSoFar: Spread;
}

function sideFigures(year: YearResult, side: BuddySide): SideFigures {
  const files = year.files.filter(({ member }) => member.side === side);
  const linked = files.filter(({ linkedOn }) => linkedOn !== null);
  const firstAvailable = (file: CaseFile): number[] => (
    file.firstAvailableOn === null ? [] : [file.firstAvailableOn - file.arrivedOn]);
  const stopped: Record<string, number> = {};
  for (const { stopReason } of files) if (stopReason) stopped[stopReason] = (stopped[stopReason] ?? 0) + 1;
  return {
    side,
    registered: files.length,
    available: files.filter(({ firstAvailableOn }) => firstAvailableOn !== null).length,
    linked: linked.length,
    waiting: files.filter(stillWaiting).length,
    stopped,
    toAvailable: spreadOf(files.flatMap(firstAvailable)),
    availableToLinked: spreadOf(linked.map((file) => (file.linkedOn ?? 0) - (file.firstAvailableOn ?? 0))),
    registeredToLinked: spreadOf(linked.map((file) => (file.linkedOn ?? 0) - file.arrivedOn)),
    waitingSoFar: spreadOf(files.filter(stillWaiting).map(({ arrivedOn }) => year.days - arrivedOn)),
  };
}

export interface YearFigures {
  sides: [SideFigures, SideFigures];
  proposed: number;
  refused: number;
  duos: number;
  runningDuos: number;
  endings: [string, number][];
  /** Of the duos that began. */
  quality: {
    fit: Spread;
    distanceKm: Spread;
    sharedLanguage: number;
    sharedInterest: number;
    bothChildren: number;
    aboutSameAge: number;
  };
  mustBeZero: Record<
    'brokenRules' | 'daysWithoutOwner' | 'daysPromiseBroken' | 'pairsTwice' | 'peopleTwice', number
  >;
  promiseMessages: number;
  escalations: YearResult['escalations'];
  largestPool: number;
  /** The last pool once more: 'a proposal', or why there is none; the most people first. */
  nextRound: { answer: string; buddies: number; newcomers: number }[];
  openAtEnd: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** Times that a key stands more than once. */
const repeats = (keys: readonly string[]): number => keys.length - new Set(keys).size;

/** People who are in two running duos at the same time. */
function inTwoDuos(year: YearResult): number {
  return repeats(year.duos.running().flatMap(({ buddy, newcomer }) => [`${buddy.member.id}`, `${newcomer.member.id}`]));
}

function nextRound({ pairs, without }: Proposals): YearFigures['nextRound'] {
  const counts = [...Map.groupBy(without, ({ cause }) => cause)].map(([answer, people]) => ({
    answer: `none: ${answer}`,
    buddies: people.filter(({ side }) => side === 'buddy').length,
    newcomers: people.filter(({ side }) => side === 'newcomer').length,
  }));
  return [
    { answer: 'a proposal', buddies: pairs.length, newcomers: pairs.length },
    ...counts.sort((a, b) => b.buddies + b.newcomers - a.buddies - a.newcomers),
  ];
}

export function figuresOf(year: YearResult): YearFigures {
  const reasons = year.accepted.map(({ proposal }) => proposal.reason);
  const withFact = (key: string) => share(
    reasons.filter((facts) => facts.some((fact) => fact.key === key)).length, reasons.length);
  const distances = reasons.flat().flatMap((fact) => (fact.key === 'distance' ? [fact.distanceKm] : []));
  return {
    sides: [sideFigures(year, 'buddy'), sideFigures(year, 'newcomer')],
    proposed: year.proposed.length,
    refused: year.refused,
    duos: year.accepted.length,
    runningDuos: year.duos.running().length,
    endings: [...year.duos.endings()].sort((a, b) => b[1] - a[1]),
    quality: {
      fit: spreadOf(year.accepted.map(({ proposal }) => proposal.fit)),
      distanceKm: spreadOf(distances),
      sharedLanguage: withFact('languages'),
      sharedInterest: withFact('interests'),
      bothChildren: withFact('children'),
      aboutSameAge: withFact('age'),
    },
    mustBeZero: {
      brokenRules: year.brokenRules.length,
      daysWithoutOwner: year.daysWithoutOwner,
      daysPromiseBroken: year.daysPromiseBroken,
      pairsTwice: repeats(year.proposed.map(({ buddyId, newcomerId }) => `${buddyId}-${newcomerId}`)),
      peopleTwice: inTwoDuos(year),
    },
    promiseMessages: year.promiseMessages,
    escalations: year.escalations,
    largestPool: year.largestPool,
    nextRound: nextRound(year.nextRound),
    openAtEnd: year.files.filter((file) => !isClosed(file)).length,
  };
}
