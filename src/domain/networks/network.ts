/** Words of a network's desk (product §8): sectors, states of an action, what a row of the gap is about. */
import type { Audience, Kind, Level, Theme } from '../activities/activity.ts';
import { listNetworks } from '../places/reference.ts';
import { isAdministrator, isAnalystOf, isCoordinatorOf, type Actor, type MaybeActor, type Policy } from '../shared/actor.ts';

export const SECTORS = [
  'lokaal-bestuur', 'welzijn', 'onderwijs', 'cultuur', 'sport', 'jeugd', 'vrijwilligers', 'zelforganisatie', 'werk', 'ander',
] as const;
export type Sector = (typeof SECTORS)[number];

export const PLAN_STATES = ['planned', 'running', 'done', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
/** `answered`: an activity that fits was published. */
export type CloseReason = 'answered' | 'hand';

export const DAY_PARTS = ['ochtend', 'namiddag', 'avond'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** What is missing where; null = of any sort. */
export interface GapSubject {
  nis: string;
  level: Level | null;
  kind: Kind | null;
  theme: Theme | null;
  audience: Audience | null;
  dayPart: DayPart | null;
  /** People asked for children to be looked after. */
  childcare: boolean;
}

/** Reads a network: its coordinator, its analyst or the platform's, an administrator. Changes: only the coordinator. */
export const canReadNetwork = (actor: MaybeActor, networkId: string): boolean =>
  isCoordinatorOf(actor, networkId) || isAnalystOf(actor, networkId) || isAdministrator(actor);
export const canChangeNetwork = (actor: MaybeActor, networkId: string): boolean => isCoordinatorOf(actor, networkId);

/** Ids of the networks that somebody reads: own ones first. */
export function listReadableNetworks(actor: Actor): string[] {
  const ids = listNetworks().map(({ id }) => id);
  return [
    ...ids.filter((id) => canChangeNetwork(actor, id)),
    ...ids.filter((id) => !canChangeNetwork(actor, id) && canReadNetwork(actor, id)),
  ];
}

/** Reads the figures of all networks: the platform's analyst, an administrator. */
export const readsAllNetworks: Policy = (actor) =>
  isAdministrator(actor) || (actor?.roles.some((each) => each.role === 'analyst' && each.networkId === null) ?? false);
