/** A full disk and a file that cannot be written become words, and everything of the refused write is undone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, openDatabase } from '#db/client.ts';
import { findStorageFault } from '#db/storage-faults.ts';
import { createStorageState } from '#src/server/storage-state.ts';
import { createTestDatabase } from '../support/database.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'meedoen-storage-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it was written');
}

describe('a fault of storage', () => {
  it('that is a full disk leaves nothing half, and the next write succeeds when there is room', () => {
    const db = openDatabase(join(folder, 'full.db'));
    db.$client.exec('create table notes (text text)');
    db.$client.pragma('max_page_count = 20');
    const write = () => inTransaction(db, () => {
      db.$client.prepare('insert into notes values (?)').run('first');
      db.$client.prepare('insert into notes values (?)').run('x'.repeat(200_000));
    });
    expect(findStorageFault(thrownBy(write))).toBe('the disk is full');
    const count = db.$client.prepare('select count(*) from notes').pluck();
    expect(count.get()).toBe(0);
    db.$client.pragma('max_page_count = 100000');
    write();
    expect(count.get()).toBe(2);
    db.$client.close();
  });

  it('that is a file which cannot be written', () => {
    const db = openDatabase(join(folder, 'kept.db'));
    db.$client.exec('create table notes (text text)');
    db.$client.pragma('query_only = ON');
    expect(findStorageFault(thrownBy(() => db.$client.exec("insert into notes values ('x')")))).toBe('the data folder cannot be written');
    db.$client.close();
  });

  it('is found behind the error that wraps it', () => {
    const inner = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    expect(findStorageFault(new Error('could not be kept', { cause: inner }))).toBe('the disk is full');
  });

  it('is no fault of the program', () => {
    expect(findStorageFault(new TypeError('x is not a function'))).toBeUndefined();
    expect(findStorageFault(Object.assign(new Error('unique'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }))).toBeUndefined();
    expect(findStorageFault(null)).toBeUndefined();
  });
});

it('the state of storage names the last fault for five minutes, and nothing that is no fault of storage', () => {
  const db = createTestDatabase();
  let now = 1_000_000;
  const state = createStorageState(db, { now: () => now });
  expect(state.trouble()).toBeNull();
  expect(state.note(new TypeError('x'))).toBeUndefined();
  expect(state.trouble()).toBeNull();
  expect(state.note(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe('the disk is full');
  now += 299_000;
  expect(state.trouble()).toBe('the disk is full');
  now += 2_000;
  expect(state.trouble()).toBeNull();
  db.$client.close();
});
