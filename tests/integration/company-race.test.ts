import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { CompanyBench } from '../support/company-bench.ts';

function sayYesElsewhere(file: string, now: number, buddyId: number): Promise<number | null> {
  const child = spawn(process.execPath, [
    'tests/support/company-race.ts', file, String(now), String(buddyId),
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => { child.once('exit', resolve); });
}

it('two buddies who say yes at the same moment: one goes, and who asked hears it once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-race-'));
  try {
    const bench = new CompanyBench();
    const buddies = [bench.buddy(), bench.buddy()];
    const dates = Array.from({ length: 20 }, (_each, nth) => bench.date(3 + nth));
    // A form shows the first six dates; the others come nearer.
    dates.forEach((startsAt, nth) => {
      bench.db.$client.prepare("update occurrences set status = iif(starts_at = ?, 'planned', 'cancelled')")
        .run(startsAt);
      bench.ask(startsAt, { email: `asker${nth}@proef.be` });
    });
    bench.db.$client.prepare("update occurrences set status = 'planned'").run();
    const file = join(folder, 'meedoen.db');
    writeFileSync(file, bench.db.$client.serialize());
    const ends = await Promise.all(buddies
      .map((code) => sayYesElsewhere(file, bench.now, bench.row(code).id)));
    expect(ends).toEqual([0, 0]);
    const db = openDatabase(file);
    const count = (sql: string) => db.$client.prepare(sql).pluck().get();
    expect(count("select count(*) from company_requests where state = 'accepted'")).toBe(20);
    expect(count("select count(*) from company_invitations where answer = 'yes'")).toBe(20);
    expect(count(`select count(*) from company_requests r join company_invitations i
      on i.request_id = r.id and i.answer = 'yes' and i.buddy_id = r.accepted_by`)).toBe(20);
    // 20 asked and 20 accepted; the organiser hears each once.
    expect(count("select count(*) from outbox_mails where kind = 'company-news'")).toBe(40);
    expect(count("select count(*) from outbox_mails where kind = 'company-desk'")).toBe(20);
    db.$client.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
