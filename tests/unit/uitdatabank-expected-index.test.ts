/**
 * publiq's own expectations (what its indexer makes of a document) against our occurrences, one by one, with its
 * test clock. Reads `../shared/data/uitdatabank`, which is not part of the product; skipped where it is missing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { horizonAfter, isoWithOffset, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import { mapCalendar } from '#src/interop/uitdatabank/map-event.ts';
import { parseJson } from '#src/interop/uitdatabank/read-documents.ts';

const FOLDER = '../shared/data/uitdatabank';
const NOW = Date.parse('2024-06-01T12:00:00+02:00');
const hasSamples = existsSync(FOLDER);
if (!hasSamples) process.stderr.write(`SKIPPED: ${FOLDER} is missing, so publiq's expectations are not compared.\n`);

type Fields = Record<string, unknown>;
interface Range { gte: string | null; lte: string | null }
interface Pair { name: string; source: Fields; expected: Fields }

const readJson = (path: string): Fields => parseJson(readFileSync(path, 'utf8')) as Fields;

function pairs(): Pair[] {
  if (!hasSamples) return [];
  return readdirSync(join(FOLDER, 'expected-index')).flatMap((file) => {
    const name = file.replace('.expected.json', '');
    return ['events', 'places', 'malformed']
      .map((folder) => join(FOLDER, folder, `idx-${name}.json`))
      .filter((path) => existsSync(path))
      .map((path) => ({ name, source: readJson(path), expected: readJson(join(FOLDER, 'expected-index', file)) }));
  });
}

function ours(source: Fields): string[] {
  const schedule = mapCalendar(source, toLocal(NOW).date);
  if (!schedule) return [];
  return occurrencesOf(schedule, { now: NOW, horizon: horizonAfter(NOW) })
    .map(({ startsAt, endsAt }) => `${isoWithOffset(startsAt)} ${isoWithOffset(endsAt)}`);
}

function theirs(expected: Fields): string[] {
  return ((expected.dateRange ?? []) as Range[])
    .map(({ gte, lte }) => `${isoWithOffset(Date.parse(gte ?? ''))} ${isoWithOffset(Date.parse(lte ?? ''))}`);
}

const isPermanentWithoutHours = ({ source }: Pair): boolean =>
  source.calendarType === 'permanent' && !('openingHours' in source);

describe.skipIf(!hasSamples)('occurrences are those that publiq indexes', () => {
  const all = pairs();

  test('there is something to compare', () => {
    expect(all.length).toBeGreaterThanOrEqual(20);
  });

  test.each(all.filter((pair) => !isPermanentWithoutHours(pair)))('$name', ({ source, expected }) => {
    expect(ours(source)).toEqual(theirs(expected));
  });

  test.each(all.filter(isPermanentWithoutHours))('$name: the whole week, to our horizon', ({ source }) => {
    expect(ours(source)).toEqual(['2024-06-01T00:00:00+02:00 2025-08-01T00:00:00+02:00']);
  });

  test.each(all.filter(({ expected }) => Array.isArray(expected.subEvent) && Array.isArray(expected.dateRange)))(
    '$name: states per date', ({ source, expected }) => {
      const schedule = mapCalendar(source, toLocal(NOW).date);
      if (!schedule) throw new Error('no schedule');
      const found = occurrencesOf(schedule, { now: NOW, horizon: horizonAfter(NOW) });
      const states = (expected.subEvent as { status: string; bookingAvailability: string }[])
        .map((each) => [each.status !== 'Available', each.bookingAvailability !== 'Available']);
      expect(found.map((each) => [each.status === 'cancelled', each.full])).toEqual(states);
    },
  );
});
