/** The organiser's numbers: views counted without anybody, shown in steps of five; the rest exact (product §4). */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getActivityFigures, getOfferFigures } from '#src/domain/activities/offer-figures.ts';
import { createViewCounter, forgetOldViews, VIEWS_KEPT_DAYS } from '#src/domain/demand/count-views.ts';
import { inStepsOfFive } from '#src/domain/demand/steps-of-five.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { ModerationBench } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const counter = () => createViewCounter({ db: bench.db, clock: bench.clock, dailyKey: () => randomBytes(32) });
const MINUTE = 60_000;
const views = (activityId: number, day: string, count: number) =>
  bench.db.$client.prepare('insert into activity_views values (?, ?, ?)').run(activityId, day, count);

describe('views', () => {
  it('count one visitor once in half an hour, per activity, in totals per day and nothing else', () => {
    const [one, two] = [bench.submit().activityId, bench.submit({ title: 'Anders' }).activityId];
    const counted = counter();
    const view = (activityId: number, address = '192.0.2.1') => counted.count({ activityId, address, userAgent: 'Firefox' });
    expect([view(one), view(one), view(two), view(one, '192.0.2.2')]).toEqual([true, false, true, true]);
    bench.now += 31 * MINUTE;
    expect(view(one)).toBe(true);
    bench.now += MS_PER_DAY;
    expect(view(one)).toBe(true);
    counted.flush();
    counted.flush();
    expect(bench.rows('select * from activity_views order by activity_id, day')).toEqual([
      { activity_id: one, day: '2026-11-24', count: 3 }, { activity_id: one, day: '2026-11-25', count: 1 },
      { activity_id: two, day: '2026-11-24', count: 1 },
    ]);
  });

  it('of an activity that is gone meanwhile are dropped; old ones go after a year', () => {
    const counted = counter();
    counted.count({ activityId: 999, address: '192.0.2.1', userAgent: 'Firefox' });
    counted.flush();
    const { activityId } = bench.submit();
    views(activityId, '2025-11-20', 4);
    views(activityId, '2025-12-01', 4);
    expect(forgetOldViews(bench.app)).toBe(1);
    expect(forgetOldViews(bench.app)).toBe(0);
    expect(bench.rows('select day from activity_views')).toEqual([{ day: '2025-12-01' }]);
    expect(VIEWS_KEPT_DAYS).toBe(365);
  });

  it('are shown in steps of five, each from its own true value', () => {
    expect([0, 1, 4, 5, 9, 10, 14, 1003].map(inStepsOfFive)).toEqual([0, 'few', 'few', 5, 5, 10, 10, 1000]);
  });
});

describe('the numbers of an organisation', () => {
  it('hold its own activities and period alone, totals of their own, weeks from Monday', () => {
    const one = bench.submit().activityId;
    const two = bench.submit({ title: 'Anders' }).activityId;
    const otherId = bench.addOrganisation({ name: 'Andere', nis: '44021' });
    const other = bench.submit({ title: 'Van anderen' }, bench.addActor('Oda', { role: 'editor', organisationId: otherId }), otherId).activityId;
    views(one, '2026-11-24', 4);
    views(one, '2026-11-23', 3);
    views(two, '2026-11-22', 4);
    views(one, '2026-10-01', 40);
    views(other, '2026-11-24', 100);
    const result = (startsAt: string, values: string) => bench.db.$client.prepare(`insert into occurrence_results
      (activity_id, starts_at, ends_at, signed_up, counted_at, outcome, people) values (?, ?, ?, ${values})`)
      .run(one, Date.parse(startsAt), Date.parse(startsAt) + 1);
    result('2026-11-17T19:00:00+01:00', "7, 1, 'held', 6");
    result('2026-11-10T19:00:00+01:00', "2, 1, 'not-held', null");
    result('2026-09-15T19:00:00+02:00', "9, 1, 'held', 9");
    const month = getOfferFigures(bench.app, [bench.organisationId], 30);
    expect(month.total).toEqual({ views: 10, signups: 9, held: 1, people: 6, reports: 0 });
    expect(month.activities).toEqual([
      { id: one, title: 'Praattafel', views: 5, signups: 9, held: 1, people: 6, reports: 0 },
      { id: two, title: 'Anders', views: 'few', signups: 0, held: 0, people: 0, reports: 0 },
    ]);
    expect(month.weeks.map(({ from, views: count }) => [from, count])).toEqual([
      ['2026-10-26', 0], ['2026-11-02', 0], ['2026-11-09', 0], ['2026-11-16', 'few'], ['2026-11-23', 5],
    ]);
    const quarter = getOfferFigures(bench.app, [bench.organisationId], 90);
    expect(quarter.total).toMatchObject({ views: 50, signups: 18, held: 2, people: 15 });
    expect(quarter.weeks).toHaveLength(14);
    expect(getActivityFigures(bench.app, other, 30)).toMatchObject({ views: 100, signups: 0 });
    expect(getOfferFigures(bench.app, [], 30).activities).toEqual([]);
  });
});
