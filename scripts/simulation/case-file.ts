/** One simulated person on the way from registering to the end of a duo. */
import {
  canBecome, nextStepOf, type CandidateState, type OwnerKind, type StopReason,
} from '#src/domain/buddies/buddy.ts';
import type { PoolMember } from '#src/domain/buddies/matching/pool-person.ts';

export type TaskKind = 'call' | 'intake';

export interface CaseFile {
  member: PoolMember;
  state: CandidateState;
  isConfirmed: boolean;
  /** Who has the next step: the person until the mail is confirmed. */
  owner: OwnerKind | 'person';
  reach: 'mail' | 'mail-and-phone' | 'phone';
  arrivedOn: number;
  /** Epoch ms: the clock of the owner runs from here. */
  routedAt: number | null;
  /** First day on which the task of the owner may be done; null = no task for the owner. */
  task: { kind: TaskKind; fromDay: number } | null;
  attempts: number;
  firstAvailableOn: number | null;
  linkedOn: number | null;
  pausedUntil: number | null;
  /** Proposed and not yet answered. */
  isAsked: boolean;
  /** The last day somebody told or asked the person something. */
  lastMessageOn: number;
  stopReason: StopReason | null;
  /** How often somebody was linked: waits are counted for the first time only. */
  links: number;
}

/** Days are counted from the first day of the simulation. */
export function newFile(member: PoolMember, reach: CaseFile['reach'], day: number): CaseFile {
  return {
    member, reach, state: 'aangemeld', isConfirmed: false, owner: 'person', arrivedOn: day, routedAt: null, task: null,
    attempts: 0, firstAvailableOn: null, linkedOn: null, pausedUntil: null, isAsked: false, lastMessageOn: day,
    stopReason: null, links: 0,
  };
}

/** Every step goes through the states of the product. @throws Error when product §8 has no such step */
export function move(file: CaseFile, to: CandidateState): void {
  if (!canBecome(file.state, to)) throw new Error(`file ${file.member.id} cannot go from ${file.state} to ${to}`);
  file.state = to;
}

export function stop(file: CaseFile, reason: StopReason): void {
  move(file, 'gestopt');
  file.stopReason = reason;
  file.task = null;
}

export const isClosed = ({ state }: CaseFile): boolean => state === 'gestopt' || state === 'afgerond';

/** Whether the owner must still do something before the person waits in the pool. */
export const isInHands = ({ state }: CaseFile): boolean =>
  state === 'bevestigd' || state === 'doorverwezen' || state === 'intake';

/**
 * Open and with nobody who has to do something: no owner, or an owner without a task while the state asks for one.
 * Must never be.
 */
export function isWithoutOwner(file: CaseFile): boolean {
  if (isClosed(file)) return false;
  const step = nextStepOf(file.state, file.isConfirmed);
  if (step === 'none') return true;
  if (step === 'wait-for-mail') return file.owner !== 'person' || file.reach === 'phone';
  if (file.owner === 'person') return true;
  return isInHands(file) && file.task === null;
}
