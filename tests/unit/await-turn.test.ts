/** Waiting for another writer without holding up the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { awaitTurn, LockedError, waitShortly } from '#db/await-turn.ts';
import { inTransaction, openDatabase, type Database } from '#db/client.ts';
import { findStorageFault } from '#db/storage-faults.ts';

let folder: string;
let own: Database;
let other: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meedoen-turn-'));
  own = openDatabase(join(folder, 'test.db'));
  own.$client.exec('create table notes (text text)');
  other = openDatabase(join(folder, 'test.db'));
});
afterEach(() => {
  own.$client.close();
  other.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The longest the process stood still meanwhile, in milliseconds. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return longest;
}

it('is over at once when nobody writes, and changes nothing', async () => {
  const version = own.$client.pragma('data_version', { simple: true });
  const changes = own.$client.prepare('select total_changes()').pluck();
  const before = changes.get();
  await awaitTurn(own);
  expect(own.$client.inTransaction).toBe(false);
  expect([own.$client.pragma('data_version', { simple: true }), changes.get()]).toEqual([version, before]);
  expect(own.$client.pragma('busy_timeout', { simple: true })).toBe(5000);
});

it('lets other work go on while another program writes, and ends when that is done', async () => {
  other.$client.exec('begin immediate');
  setTimeout(() => { other.$client.exec('rollback'); }, 1500);
  const startedAt = performance.now();
  expect(await longestHold(() => awaitTurn(own))).toBeLessThan(750);
  expect(performance.now() - startedAt).toBeGreaterThan(1400);
  inTransaction(own, () => own.$client.exec("insert into notes values ('x')"));
});

it('is given up in time, as a fault of storage that time mends', async () => {
  other.$client.exec('begin immediate');
  const error = await awaitTurn(own, 100).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LockedError);
  expect(findStorageFault(error)).toBe('another program keeps the database locked');
  other.$client.exec('rollback');
  await pause(0);
  await awaitTurn(own, 0);
});

it('leaves the process of the server standing still for a fifth of a second at most', () => {
  waitShortly(own);
  other.$client.exec('begin immediate');
  const startedAt = performance.now();
  expect(() => own.$client.exec("insert into notes values ('x')")).toThrow(/locked/);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  other.$client.exec('rollback');
});
