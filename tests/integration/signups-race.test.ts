import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { SignupBench } from '#tests/support/signup-bench.ts';

function signUpElsewhere(file: string, activityId: number, occurrenceId: number): Promise<number | null> {
  const child = spawn(process.execPath, [
    'tests/support/signup-race.ts', file, String(activityId), String(occurrenceId), '12',
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => { child.once('exit', resolve); });
}

it('two processes give no place twice: the rest waits in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-race-'));
  try {
    const bench = new SignupBench();
    // The processes have the machine's clock.
    bench.now = Date.now();
    const startsAt = bench.now + 7 * 86_400_000;
    const dates = [{ startsAt, endsAt: startsAt + 3_600_000, cancelled: false, full: false }];
    const id = bench.publish({ capacity: 10, schedule: { type: 'dates', dates } });
    const [occurrenceId = 0] = bench.dates(id);
    const file = join(folder, 'meedoen.db');
    writeFileSync(file, bench.db.$client.serialize());
    bench.close();
    const ends = await Promise.all([1, 2].map(() => signUpElsewhere(file, id, occurrenceId)));
    expect(ends).toEqual([0, 0]);
    const db = openDatabase(file);
    expect(db.$client.prepare('select state, count(*) as count from signup_dates group by state order by state').all())
      .toEqual([{ state: 'placed', count: 10 }, { state: 'waiting', count: 14 }]);
    expect(db.$client.prepare('select "full" from occurrences').pluck().all()).toEqual([1]);
    db.$client.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
