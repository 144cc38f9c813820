/** What needs the administrator first. */
import type { Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { readOutboxState, type OutboxState } from '../shared/outbox.ts';
import { countDesk } from '../moderation/desk/desk-queue.ts';
import { findLogHead, type LogHead } from '../moderation/moderation-log.ts';
import { listBestuurRequests } from './bestuur-requests.ts';
import { listMunicipalityDesks, listNetworkDesks } from './desk-queries.ts';
import { countWithoutOwner } from './organisation-queries.ts';

export interface PlatformOverview {
  /** Requests to be a lokaal bestuur. */
  requests: number;
  /** Everything else that stands at the administrator's desk. */
  queue: number;
  lookBack: number;
  municipalitiesWithout: number;
  networksWithout: number;
  /** Organisations nobody is the owner of. */
  organisationsWithout: number;
  mail: OutboxState;
  log: LogHead | undefined;
}

export function readOverview(app: Pick<App, 'db' | 'clock'>, actor: Actor): PlatformOverview {
  const counts = countDesk(app, actor, 'administrator');
  const requests = listBestuurRequests(app).length;
  return {
    requests, queue: Math.max(0, counts.all - requests), lookBack: counts['look-back'],
    municipalitiesWithout: listMunicipalityDesks(app).withoutModerator,
    networksWithout: listNetworkDesks(app).filter(({ coordinators }) => coordinators === 0).length,
    organisationsWithout: countWithoutOwner(app),
    mail: readOutboxState(app), log: findLogHead(app.db),
  };
}

/** Counters of the tabs. */
export interface PlatformCounts { queue: number; lookBack: number; requests: number }

export function countPlatform(app: Pick<App, 'db' | 'clock'>, actor: Actor): PlatformCounts {
  const counts = countDesk(app, actor, 'administrator');
  return { queue: counts.all, lookBack: counts['look-back'], requests: listBestuurRequests(app).length };
}
