/** Which network a page of the desk is about: `?netwerk=`, else the first that the actor reads. */
import { networkName } from '#src/domain/buddies/buddywerking-queries.ts';
import { addDays, isDate, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { canChangeNetwork, listReadableNetworks } from '#src/domain/networks/network.ts';
import { getBuddyTable, listHalfYears } from '#src/domain/networks/figures/buddy-table.ts';
import type { Period } from '#src/domain/networks/figures/dashboard.ts';
import type { Actor, Policy } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';

export interface OpenDesk {
  networkId: string;
  name: string;
  canChange: boolean;
  /** Those to choose from. */
  networks: { id: string; name: string }[];
}

/** Coordinator, analyst, administrator: of which network is looked at in `openDesk`. */
export const readsNetwork: Policy = (actor) => actor !== null && listReadableNetworks(actor).length > 0;

/** Throws `not-found` for a network that the actor does not read. */
export function openDesk(app: App.Locals['app'], actor: Actor, url: URL): OpenDesk {
  const ids = listReadableNetworks(actor);
  const networkId = url.searchParams.get('netwerk') ?? ids[0] ?? '';
  if (!ids.includes(networkId)) throw new DomainError('not-found', 'page');
  return {
    networkId, name: networkName(app.db, networkId), canChange: canChangeNetwork(actor, networkId),
    networks: ids.map((id) => ({ id, name: networkName(app.db, id) })),
  };
}

/** The desk of who reads them all: of no network in particular. */
export const openAllNetworks = (app: App.Locals['app'], actor: Actor, title: string): OpenDesk => ({
  networkId: openDesk(app, actor, new URL('all:')).networkId, name: title, canChange: false, networks: [],
});

/** `halfjaar`, else the newest of which figures were published, else the present one. */
export function halfYearIn(app: Pick<App.Locals['app'], 'db' | 'clock'>, asked: URLSearchParams): string {
  const all = listHalfYears(app);
  return all.find((each) => each === asked.get('halfjaar'))
    ?? all.find((each) => getBuddyTable(app, each).source !== null) ?? all[0] ?? '';
}

export const PERIODS = { maand: 30, kwartaal: 90, jaar: 365 } as const;
export type PeriodName = keyof typeof PERIODS;
const MOST_DAYS = 800;

/** `van` and `tot`, else `periode`, else the last 90 days; `isWrong` when what was asked is no period. */
export function periodIn(app: Pick<App.Locals['app'], 'clock'>, asked: URLSearchParams): Period & { name: PeriodName | null; isWrong: boolean } {
  const today = toLocal(app.clock.now()).date;
  const last = (name: PeriodName) => ({ fromOn: addDays(today, 1 - PERIODS[name]), untilOn: today, name });
  const [fromOn, untilOn] = [asked.get('van') ?? '', asked.get('tot') ?? ''];
  if (fromOn !== '' || untilOn !== '') {
    const isPeriod = isDate(fromOn) && isDate(untilOn) && fromOn <= untilOn && addDays(fromOn, MOST_DAYS) > untilOn;
    return isPeriod ? { fromOn, untilOn, name: null, isWrong: false } : { ...last('kwartaal'), isWrong: true };
  }
  const named = (Object.keys(PERIODS) as PeriodName[]).find((name) => name === asked.get('periode'));
  return { ...last(named ?? 'kwartaal'), isWrong: false };
}

/** Id of the entry in `?wijzig=` or after an action in `?id=`. */
export const idIn = (asked: URLSearchParams, name: string): number | null =>
  (/^[1-9]\d{0,14}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : null);
