import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDays, undoClosing } from '#src/domain/activities/closings/close-days.ts';
import { listClosings, planClosing, upcomingHolidays } from '#src/domain/activities/closings/closing.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { listCalls } from '#src/domain/signups/call-list.ts';
import { GENT } from '#tests/support/moderation-bench.ts';
import { SignupBench } from '#tests/support/signup-bench.ts';

let bench: SignupBench;
beforeEach(() => { bench = new SignupBench(); });
afterEach(() => { bench.close(); });

const refused = (code: string, key: string) => expect.objectContaining({ code, key }) as Error;
/** Tuesdays 22 and 29 December are in it. */
const CHRISTMAS = { from: '2026-12-21', until: '2027-01-03' };
const HOURS = 3_600_000;

function close(activityIds: readonly number[], range = CHRISTMAS, actor = bench.editor): number {
  const { stamp } = planClosing(bench.app, bench.organisationId, range);
  return closeDays(bench.app, actor, { organisationId: bench.organisationId, range, page: 1, activityIds, stamp });
}

const cancelledDays = (id: number) => listOccurrences(bench.db, id)
  .filter(({ status }) => status === 'cancelled').map(({ startsAt }) => toLocal(startsAt).date);
const onDay = (id: number, date: string) => {
  const found = listOccurrences(bench.db, id).find(({ startsAt }) => toLocal(startsAt).date === date);
  if (!found) throw new Error(`no date ${date}`);
  return found;
};

describe('closing days over the whole offer', () => {
  it('shows exactly what falls away and for how many people, and changes nothing by looking', () => {
    const one = bench.publish();
    const other = bench.publish({ title: 'Fietsclub', schedule: { type: 'dates', dates: [
      { startsAt: Date.parse('2026-12-23T10:00:00+01:00'), endsAt: Date.parse('2026-12-23T12:00:00+01:00'), cancelled: false, full: false },
      { startsAt: Date.parse('2027-01-04T10:00:00+01:00'), endsAt: Date.parse('2027-01-04T12:00:00+01:00'), cancelled: false, full: false },
    ] } });
    bench.publish({ title: 'Op afspraak', schedule: { type: 'appointment' }, contactPhone: '09 000 00 00' });
    bench.join(one, [onDay(one, '2026-12-22').id, onDay(one, '2026-12-29').id]);
    const plan = planClosing(bench.app, bench.organisationId, CHRISTMAS);
    expect(plan).toMatchObject({ dateCount: 3, people: 1, hasMore: false });
    expect(plan.activities.map(({ activityId, startsAts, people }) => [
      activityId, startsAts.map((at) => toLocal(at).date), people,
    ])).toEqual([[one, ['2026-12-22', '2026-12-29'], 1], [other, ['2026-12-23'], 0]]);
    expect(cancelledDays(one)).toEqual([]);
  });

  it('cancels the chosen ones, tells everybody once and puts who has a phone only on the bellijst', () => {
    const one = bench.publish();
    const other = bench.publish({ title: 'Fietsclub' });
    const both = [onDay(one, '2026-12-22').id, onDay(one, '2026-12-29').id];
    bench.join(one, both, { email: 'amina@voorbeeld.be' });
    bench.join(one, both, { firstName: 'Bilal', phone: '0470 12 34 56' });
    bench.mails();
    close([one]);
    expect(cancelledDays(one)).toEqual(['2026-12-22', '2026-12-29']);
    expect(cancelledDays(other)).toEqual([]);
    expect(bench.mails()).toMatchObject([
      { kind: 'signup-news', to: 'amina@voorbeeld.be', data: { changes: [{ kind: 'off' }, { kind: 'off' }] } },
    ]);
    expect(listCalls(bench.app, [bench.organisationId])).toHaveLength(1);
  });

  it('refuses what changed since it was seen, a second time, nothing chosen, and a range that is wrong', () => {
    const one = bench.publish();
    const { stamp } = planClosing(bench.app, bench.organisationId, CHRISTMAS);
    const input = { organisationId: bench.organisationId, range: CHRISTMAS, page: 1, activityIds: [one], stamp };
    expect(() => closeDays(bench.app, bench.editor, { ...input, activityIds: [] })).toThrow(refused('invalid', 'closing-none'));
    cancelOccurrence(bench.app, bench.editor, { activityId: one, startsAt: onDay(one, '2026-12-22').startsAt });
    expect(() => closeDays(bench.app, bench.editor, input)).toThrow(refused('conflict', 'closing-changed'));
    close([one]);
    expect(() => close([one])).toThrow(refused('invalid', 'closing-none'));
    expect(() => close([one], { from: '2026-12-02', until: '2026-12-01' })).toThrow(refused('invalid', 'scheduleEndBeforeStart'));
    expect(() => close([one], { from: '2026-12-02', until: '2036-12-01' })).toThrow(refused('invalid', 'closing-long'));
    expect(listClosings(bench.app, [bench.organisationId])).toHaveLength(1);
  });

  it('is of the organisation itself: a stranger and strange activities do not exist', () => {
    const one = bench.publish();
    const strange = bench.addOrganisation({ name: 'Sportclub', nis: GENT });
    const stranger = bench.addActor('Sam', { role: 'editor', organisationId: strange });
    const both = bench.addActor('Bo', { role: 'editor', organisationId: strange }, { role: 'editor', organisationId: bench.organisationId });
    const theirs = bench.submit({}, stranger, strange).activityId;
    expect(() => close([one], CHRISTMAS, stranger)).toThrow(refused('not-found', 'page'));
    expect(() => close([one, theirs])).toThrow(refused('not-found', 'activity-unknown'));
    expect(() => close([one, theirs], CHRISTMAS, both)).toThrow(refused('not-found', 'activity-unknown'));
    const closingId = close([one]);
    expect(() => { undoClosing(bench.app, stranger, { closingId }); }).toThrow(refused('not-found', 'page'));
    expect(cancelledDays(one)).toHaveLength(2);
  });

  it('undoes only what it cancelled and what is still to come, and tells people again', () => {
    const one = bench.publish();
    const before = onDay(one, '2026-12-08').startsAt;
    cancelOccurrence(bench.app, bench.editor, { activityId: one, startsAt: before });
    const closingId = close([one], { from: '2026-12-01', until: '2026-12-29' });
    expect(cancelledDays(one)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']);
    // Somebody restores the 15th and cancels it again: that is no longer this closing's.
    const again = { activityId: one, startsAt: onDay(one, '2026-12-15').startsAt };
    restoreOccurrence(bench.app, bench.editor, again);
    cancelOccurrence(bench.app, bench.editor, again);
    bench.now = Date.parse('2026-12-02T10:00:00+01:00');
    expect(listClosings(bench.app, [bench.organisationId])).toMatchObject([{ dateCount: 4, activityCount: 1, canUndo: true }]);
    bench.mails();
    undoClosing(bench.app, bench.editor, { closingId });
    undoClosing(bench.app, bench.editor, { closingId });
    expect(cancelledDays(one)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
    expect(listClosings(bench.app, [bench.organisationId])).toMatchObject([{ canUndo: false, undoneAt: bench.now }]);
  });

  it('closes a day of opening hours whole and opens it again', () => {
    const id = bench.publish({ schedule: {
      type: 'hours', from: null, until: null, closedDays: [], adjustedDays: [],
      hours: [{ weekdays: [2], startMinutes: 600, endMinutes: 720 }, { weekdays: [2], startMinutes: 780, endMinutes: 900 }],
    } });
    const closingId = close([id], { from: '2026-12-22', until: '2026-12-22' });
    expect(cancelledDays(id)).toEqual(['2026-12-22', '2026-12-22']);
    undoClosing(bench.app, bench.editor, { closingId });
    expect(cancelledDays(id)).toEqual([]);
    expect(listOccurrences(bench.db, id).filter(({ startsAt }) => toLocal(startsAt).date === '2026-12-22')).toHaveLength(2);
  });

  it('shows a hundred activities at a time', () => {
    const ids = Array.from({ length: 103 }, (_, index) => bench.publish({ title: `Groep ${index}`, schedule: { type: 'dates', dates: [
      { startsAt: Date.parse('2026-12-23T10:00:00+01:00'), endsAt: Date.parse('2026-12-23T12:00:00+01:00'), cancelled: false, full: false },
    ] } }));
    expect(planClosing(bench.app, bench.organisationId, CHRISTMAS)).toMatchObject({ hasMore: true, dateCount: 100 });
    expect(planClosing(bench.app, bench.organisationId, CHRISTMAS, 2)).toMatchObject({ hasMore: false, dateCount: 3 });
    close(ids);
    expect(planClosing(bench.app, bench.organisationId, CHRISTMAS)).toMatchObject({ hasMore: false, dateCount: 3 });
  });

  it('offers the holidays of the coming months once each', () => {
    const offered = upcomingHolidays('2026-12-24');
    expect(offered[0]).toMatchObject({ name: 'kerstvakantie', from: '2026-12-24' });
    expect(new Set(offered.map(({ from, until }) => `${from}/${until}`)).size).toBe(offered.length);
  });
});

describe('a desk takes an activity away', () => {
  it('tells who signed up at once, and again when the decision is undone', () => {
    const { activityId, itemId } = bench.submit({ bookingHow: 'here' });
    const [first = 0] = bench.dates(activityId).slice(2);
    const code = bench.join(activityId, [first], { email: 'amina@voorbeeld.be' });
    bench.mails();
    const decided = decideItem(bench.app, bench.karim, {
      itemId: itemId ?? 0, decision: 'archive', versionId: bench.item(itemId).versionId, reasonKey: null, words: 'Dit is gestopt.',
    });
    expect(bench.own(code).messages[0]?.changes).toMatchObject([{ kind: 'off' }]);
    bench.now += HOURS;
    undoDecision(bench.app, bench.karim, { decisionId: decided.decisionId });
    expect(bench.own(code).messages[0]?.changes).toMatchObject([{ kind: 'back' }]);
  });
});
