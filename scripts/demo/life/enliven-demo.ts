/** What happens between the people of the demonstration: at the desks and at the dates; made good once a day. */
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { setInstallation } from '../seed-demo.ts';
import { enlivenCompany } from './enliven-company.ts';
import { enlivenDesks } from './enliven-desks.ts';
import { enlivenNetworks } from './enliven-networks.ts';
import { enlivenSignups } from './enliven-signups.ts';

/** 'YYYY-MM-DD' of the last day on which it was brought to life. */
const LIVELY_ON_KEY = 'demo-lively-on';

/**
 * Does nothing where there is no demonstration, none of its accounts, or on a day it has run already. A standstill of
 * any length is made good in one run. The caller refreshes the search engine.
 */
export function enlivenDemo(app: ModerationApp): void {
  const today = toLocal(app.clock.now()).date;
  const read = app.db.$client.prepare<unknown[], string>('select value from installation where key = ?').pluck();
  if (!app.isDemo || read.get('holds') !== 'demo' || read.get(LIVELY_ON_KEY) === today) return;
  enlivenDesks(app);
  enlivenSignups(app);
  enlivenNetworks(app);
  enlivenCompany(app);
  setInstallation(app, LIVELY_ON_KEY, today);
}
