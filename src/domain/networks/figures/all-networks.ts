/** The same figures over all networks (product §8), for the platform's analyst and the administrator. */
import type { App } from '../../shared/app.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import { listNetworkCards } from '../network-queries.ts';
import { EVERYTHING, getDashboard, type Period } from './dashboard.ts';
import type { Shown } from './gap.ts';

export interface NetworkLine {
  networkId: string; name: string; searched: Shown; offer: number; held: number;
  /** Buddies and newcomers who are not matched yet. */
  waiting: Shown;
  gaps: number;
}

/** Every network by name, and all together; each stepped figure from its own true value. */
export function listNetworkLines(app: Pick<App, 'db' | 'clock'>, period: Period): { lines: NetworkLine[]; total: Omit<NetworkLine, 'networkId' | 'name'> } {
  const waiting = new Map(app.db.$client.prepare<[], { networkId: string; count: number }>(`
    select network_id as networkId, count(*) as count from buddy_candidates
    where state in ('bevestigd', 'doorverwezen', 'intake', 'beschikbaar') and duplicate_of is null group by network_id`)
    .all().map(({ networkId, count }) => [networkId, count]));
  const searched = app.db.$client.prepare<unknown[], number | null>(`
    select sum(count) from demand_daily where day between ? and ? and nis <> ''`).pluck().get(period.fromOn, period.untilOn) ?? 0;
  const lines = listNetworkCards(app).map(({ slug, name }): NetworkLine => {
    const { totals, gap } = getDashboard(app, slug, { period, dimension: 'niveau', filter: EVERYTHING });
    return {
      networkId: slug, name, searched: totals.searched, offer: totals.offer, held: totals.heldOefenkansen,
      waiting: inStepsOfFive(waiting.get(slug) ?? 0), gaps: gap.length,
    };
  });
  const sum = (of: (line: NetworkLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    lines,
    total: {
      searched: inStepsOfFive(searched), waiting: inStepsOfFive([...waiting.values()].reduce((total, count) => total + count, 0)),
      offer: sum(({ offer }) => offer), held: sum(({ held }) => held), gaps: sum(({ gaps }) => gaps),
    },
  };
}
