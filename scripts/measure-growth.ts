/**
 * What the database grows by with each sign-up and each day of counted searches: `npm run measure:growth`. Fills an
 * empty database in a folder of its own, counts the pages of each table and its indexes, and prints a table.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite } from '#db/client.ts';
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import { createDemandCounter } from '#src/domain/demand/count-demand.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { openDataFolder } from '#src/server/data-folder.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { listMunicipalities } from '#src/domain/places/reference.ts';
import { makeKillWorld, WORLD_STARTS_AT } from './faults/kill-world.ts';

const SIGN_UPS = 5000;
const SEARCHES = 50_000;
/** Tables that hold what belongs to it, with their indexes. */
const OF_SIGN_UPS = ['signups', 'signup_dates', 'signup_messages'];
const OF_MAIL = ['outbox_mails'];
const OF_DEMAND = ['demand_daily', 'demand_concepts'];

/** Bytes of these tables and of all their indexes. */
function bytesOf(sqlite: Sqlite, tables: readonly string[]): number {
  return sqlite.prepare<[string], number>(`select coalesce(sum(s.pgsize), 0) from dbstat s
    join sqlite_master m on m.name = s.name where m.tbl_name in (select value from json_each(?)) and s.aggregate = 1`)
    .pluck().get(JSON.stringify(tables)) ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), 'meedoen-growth-'));
try {
  const { dataDir, activityId, occurrenceIds, sealer } = await makeKillWorld(join(folder, 'data'));
  const db = await openDataFolder(dataDir);
  const clock = fixedClock(WORLD_STARTS_AT);
  const app = { db, clock, isDemo: false, searchIndex: createSearchIndex(db), sealer };
  const before = [OF_SIGN_UPS, OF_MAIL, OF_DEMAND].map((tables) => bytesOf(db.$client, tables));
  for (let nth = 0; nth < SIGN_UPS; nth += 1) {
    signUp(app, {
      activityId, occurrenceIds: [occurrenceIds[nth % occurrenceIds.length] ?? 0], firstName: 'Amina', phone: null,
      email: `amina.${nth}@voorbeeld.be`, language: 'ar', sendsMail: true,
    });
  }
  const demand = createDemandCounter({ db, clock, dailyKey: () => Buffer.alloc(32) });
  const municipalities = listMunicipalities();
  for (let nth = 0; nth < SEARCHES; nth += 1) {
    // Spread over places, levels and kinds, the same in every run.
    const part = (of: number, salt: number) => (Math.imul(nth + 1, salt) >>> 9) % of;
    const { nis } = municipalities[part(municipalities.length, 2_654_435_761)] ?? { nis: '34022' };
    demand.count({
      query: {
        ...EMPTY_QUERY, level: (1 + part(4, 40_503)) as 1 | 2 | 3 | 4, kinds: part(3, 97_001) === 0 ? ['oefenkans'] : [],
        dayParts: part(5, 7_907) === 0 ? ['avond'] : [],
      },
      nis, concepts: nth % 10 === 0 ? ['koken'] : [],
      total: part(30, 15_485_863), visitor: { address: `10.0.${nth >> 8}.${nth & 255}`, userAgent: String(nth) },
    });
  }
  demand.flush();
  const [signups = 0, mails = 0, counted = 0] = [OF_SIGN_UPS, OF_MAIL, OF_DEMAND]
    .map((tables, index) => bytesOf(db.$client, tables) - (before[index] ?? 0));
  const rows = db.$client.prepare<[], number>('select count(*) from demand_daily').pluck().get() ?? 0;
  console.log(`one sign-up for one date, with a mail address | ${Math.round(signups / SIGN_UPS)} bytes`);
  console.log(`its confirmation in the outbox until it is sent | ${Math.round(mails / SIGN_UPS)} bytes`);
  console.log(`one day of ${SEARCHES} searches: ${rows} different | ${counted} bytes, ${Math.round(counted / rows)} each`);
  db.$client.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
