/** Stored occurrences keep their row through changes: a property over any two lists. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { insertActivity, listOccurrences, replaceOccurrences } from '#src/domain/activities/activity-repo.ts';
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { noKnownDocuments } from '#src/interop/uitdatabank/known-documents.ts';
import { mapEvent } from '#src/interop/uitdatabank/map-event.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { eventDocument } from '#tests/support/samples/uitdatabank/documents.ts';

let db: Database;
beforeAll(() => { db = createTestDatabase(); });
afterAll(() => { db.$client.close(); });

function newActivity(): number {
  const mapped = mapEvent(eventDocument(), { importedOn: '2026-05-01', known: noKnownDocuments() });
  if (mapped.kind !== 'take') throw new Error('expected an activity');
  return insertActivity(db, {
    state: 'published', organisationId: null, content: mapped.activity.content, schedule: mapped.activity.schedule,
    source: 'own', confirmedOn: '2026-05-01', now: 1, actor: 'user:1',
  });
}

const anyOccurrence: fc.Arbitrary<Occurrence> = fc.record({
  startsAt: fc.integer({ min: 0, max: 5 }), length: fc.integer({ min: 0, max: 3 }),
  status: fc.constantFrom('planned' as const, 'cancelled' as const), full: fc.boolean(),
}).map(({ startsAt, length, status, full }) => ({ startsAt, endsAt: startsAt + length, status, full }));
const anyList = fc.uniqueArray(anyOccurrence, {
  maxLength: 8, selector: (each) => `${each.startsAt}-${each.endsAt}`,
});

const withoutId = ({ id: _, ...occurrence }: Occurrence & { id: number }): Occurrence => occurrence;
const byTime = (a: Occurrence, b: Occurrence): number => a.startsAt - b.startsAt || a.endsAt - b.endsAt;

test('property: becomes equal, keeps the rows of equal times, and a second time writes nothing', () => {
  fc.assert(fc.property(anyList, anyList, (first, second) => {
    const id = newActivity();
    replaceOccurrences(db, id, first);
    const before = listOccurrences(db, id);
    expect(before.map(withoutId)).toEqual([...first].sort(byTime));
    replaceOccurrences(db, id, second);
    const after = listOccurrences(db, id);
    expect(after.map(withoutId)).toEqual([...second].sort(byTime));
    for (const row of after) {
      const same = before.find((each) => each.startsAt === row.startsAt && each.endsAt === row.endsAt);
      if (same) expect(row.id).toBe(same.id);
    }
    expect(replaceOccurrences(db, id, second)).toBe(false);
  }), { numRuns: 200 });
});

test('history stays when asked', () => {
  const id = newActivity();
  const at = (startsAt: number): Occurrence => ({ startsAt, endsAt: startsAt + 1, status: 'planned', full: false });
  replaceOccurrences(db, id, [at(1), at(10), at(20)]);
  replaceOccurrences(db, id, [at(20)], { keepEndedBefore: 5 });
  expect(listOccurrences(db, id).map((each) => each.startsAt)).toEqual([1, 20]);
});
