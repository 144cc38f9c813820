import { describe, expect, it } from 'vitest';
import { confirmationState, hiddenFrom } from '#src/domain/activities/freshness.ts';
import { fromLocal } from '#src/domain/schedules/brussels-time.ts';

const midnight = (date: string) => fromLocal(date, 0) ?? 0;
/** Asked on 2 May 2026; ask first from 16 May; hidden from 1 June; not asked when it ends by 13 June. */
const confirmation = { confirmedOn: '2026-02-01', pausedUntil: null };

describe('freshness (product §3)', () => {
  it('leaves the results 30 days after the asking, at Brussels midnight', () => {
    expect(hiddenFrom(confirmation, null)).toBe(midnight('2026-06-01'));
    expect(new Date(hiddenFrom(confirmation, null) ?? 0).toISOString()).toBe('2026-05-31T22:00:00.000Z');
  });

  it('says "vraag eerst na" from 14 days late', () => {
    expect(confirmationState(confirmation, null, midnight('2026-05-16') - 1)).toBe('fresh');
    expect(confirmationState(confirmation, null, midnight('2026-05-16'))).toBe('ask-first');
    expect(confirmationState(confirmation, null, midnight('2026-06-01') - 1)).toBe('ask-first');
    expect(confirmationState(confirmation, null, midnight('2026-06-01'))).toBe('hidden');
  });

  it('does not ask what has its last date within six weeks of the asking', () => {
    expect(hiddenFrom(confirmation, midnight('2026-06-14'))).toBeNull();
    expect(confirmationState(confirmation, midnight('2026-06-14'), midnight('2027-01-01'))).toBe('fresh');
    expect(hiddenFrom(confirmation, midnight('2026-06-14') + 1)).toBe(midnight('2026-06-01'));
  });

  it('counts from the end of a stated pause, never from an earlier one', () => {
    expect(hiddenFrom({ ...confirmation, pausedUntil: '2026-03-01' }, null)).toBe(midnight('2026-06-29'));
    expect(hiddenFrom({ ...confirmation, pausedUntil: '2026-01-01' }, null)).toBe(midnight('2026-06-01'));
  });
});
