/**
 * "Ga je mee?" in the demonstration (product §9): its buddy worker finds requests in several states, after
 * months too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enlivenCompany } from '#scripts/demo/life/enliven-company.ts';
import { refillDemo } from '#scripts/demo/refill-demo.ts';
import { seedDemoBuddies } from '#scripts/demo/seed-buddies.ts';
import { seedDemo } from '#scripts/demo/seed-demo.ts';
import { ensureDemoAccounts } from '#src/auth/demo-accounts.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import type { BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { listCompanyCalls } from '#src/domain/buddies/company/company-calls.ts';
import { listCompanyCases } from '#src/domain/buddies/company/company-cases.ts';
import { findCompanyOffer } from '#src/domain/buddies/company/company-offer.ts';
import { tendCompanyRequests } from '#src/domain/buddies/company/tend-requests.ts';
import type { ModerationApp } from '#src/domain/moderation/decide-item.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { findUserByEmail, listRoles } from '#src/domain/users/user-repo.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createTestDatabase } from '../support/database.ts';

const START = Date.parse('2026-11-24T09:00:00+01:00');

const db = createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'meedoen-demo-'));
const app: ModerationApp & BuddyApp & { clock: { at: number } } = {
  db, isDemo: true, searchIndex: createSearchIndex(db), sealer: createSealer(['a secret of thirty-two signs or more']),
  clock: { at: START, now() { return this.at; } }, erasures: { note: () => undefined }, forgetTraces: () => undefined,
};

beforeAll(async () => {
  seedDemo(app, { seed: 2026, size: 2000, now: START });
  seedDemoBuddies(app, { seed: 2026, now: START });
  await ensureDemoAccounts({ db, dataDir: folder, now: START });
  enlivenCompany(app);
}, 120_000);
afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

function worker(): Actor {
  const user = findUserByEmail(db, 'buddy@voorbeeld.invalid');
  if (!user) throw new Error('the demonstration has no buddy worker');
  const { id: userId, name, email } = user;
  return {
    userId, name, email, roles: listRoles(db, userId), needsSecondFactor: false, secondFactor: true, sessionId: '',
  };
}

function expectLively(): void {
  const states = listCompanyCases(app, worker()).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['open', 'accepted', 'expired']));
  const news = listCompanyCalls(app, worker()).flatMap(({ lines }) => lines.map((line) => line.news));
  expect(news).toEqual(expect.arrayContaining(['company', 'accepted', 'expired']));
  const addresses = db.$client.prepare<[], string>('select recipient from outbox_mails where recipient is not null')
    .pluck().all().map((recipient) => app.sealer.open(recipient));
  expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
}

it('offers it at many activities, and its buddy worker finds calls and requests in several states', () => {
  const ids = db.$client.prepare<[], number>("select id from activities where state = 'published' order by id limit 400")
    .pluck().all();
  expect(ids.filter((id) => findCompanyOffer(app, id)).length).toBeGreaterThan(100);
  expectLively();
});

it('twice is once', () => {
  expect(enlivenCompany(app)).toBe(0);
});

it('is as lively after two months, without growing', () => {
  for (let day = 0; day < 60; day += 1) {
    app.clock.at += MS_PER_DAY;
    refillDemo(app, app.clock.at);
    tendCompanyRequests(app);
    enlivenCompany(app);
  }
  app.clock.at += 60 * MS_PER_DAY;
  refillDemo(app, app.clock.at);
  tendCompanyRequests(app);
  expect(enlivenCompany(app)).toBe(4);
  expectLively();
  expect(db.$client.prepare('select count(*) from company_requests').pluck().get()).toBe(4);
});
