/** The guide's link (product §6), and changed dates that tell people in the same transaction. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerByGuide, cancelByGuide, getGuideScreen } from '#src/domain/activities/guide-link/guide-desk.ts';
import { endGuideLink, listGuideLinks, makeGuideLink } from '#src/domain/activities/guide-link/guide-links.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { editActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { getLink } from '#src/domain/users/one-time-links.ts';
import { SignupBench } from '../support/signup-bench.ts';

let bench: SignupBench;
beforeEach(() => { bench = new SignupBench(); });
afterEach(() => { bench.close(); });

const kinds = () => bench.mails().map(({ kind }) => kind);
const startOf = (id: number, nth = 0) => listOccurrences(bench.db, id)[nth]?.startsAt ?? 0;

describe('changed dates tell people at once, without the job', () => {
  it('a cancelled and a restored date', () => {
    const id = bench.publish();
    bench.join(id, bench.dates(id).slice(0, 2), { email: 'amina@proef.be' });
    bench.mails();
    cancelOccurrence(bench.app, bench.editor, { activityId: id, startsAt: startOf(id) });
    expect(kinds()).toEqual(['signup-news']);
    cancelOccurrence(bench.app, bench.editor, { activityId: id, startsAt: startOf(id) });
    expect(kinds()).toEqual([]);
    restoreOccurrence(bench.app, bench.editor, { activityId: id, startsAt: startOf(id) });
    expect(kinds()).toEqual(['signup-news']);
  });

  it('an edit that is published at once, in one message', () => {
    const id = bench.publish();
    const code = bench.join(id, bench.dates(id).slice(0, 3), { phone: '0470 00 00 01' });
    const { schedule } = bench.values();
    if (schedule.type !== 'weekly') throw new Error('weekly');
    editActivity(bench.app, bench.editor, { activityId: id, values: { schedule: { ...schedule, startMinutes: 1080 } } });
    expect(bench.own(code).messages).toHaveLength(1);
    expect(bench.own(code).messages[0]?.changes.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved']);
  });

  it('more places go to who waits', () => {
    const id = bench.publish({ capacity: 1 });
    const [first = 0] = bench.dates(id).slice(1);
    bench.join(id, [first]);
    const second = bench.join(id, [first]);
    expect(bench.states(second)).toEqual(['waiting']);
    editActivity(bench.app, bench.editor, { activityId: id, values: { capacity: 2 } });
    expect(bench.states(second)).toEqual(['offered']);
  });

  it('an activity that stops', () => {
    const id = bench.publish();
    bench.join(id, bench.dates(id).slice(0, 1), { email: 'amina@proef.be' });
    bench.mails();
    archiveActivity(bench.app, bench.editor, { activityId: id });
    expect(kinds()).toEqual(['signup-news']);
  });
});

describe("the guide's link", () => {
  const give = (activityId: number, until = '2026-12-31') =>
    makeGuideLink(bench.app, bench.editor, { activityId, name: 'begeleider op dinsdag', validUntilOn: until });
  const codeOf = (activityId: number) => listGuideLinks(bench.app, activityId)[0]?.code ?? '';

  it('is made by who may edit the activity, for a day within a year', () => {
    const id = bench.publish();
    const other = bench.addActor('Olga', { role: 'editor', organisationId: bench.addOrganisation({ name: 'Elders' }) });
    expect(() => makeGuideLink(bench.app, other, { activityId: id, name: 'begeleider', validUntilOn: '2026-12-01' }))
      .toThrow('not-found');
    for (const until of ['2026-11-23', '2027-11-25', '2026-02-31', '']) expect(() => give(id, until)).toThrow('guide-date-wrong');
    expect(() => makeGuideLink(bench.app, bench.editor, { activityId: id, name: '', validUntilOn: '2026-12-01' }))
      .toThrow('guide-name-needed');
    give(id, '2027-11-24');
    for (let made = 1; made < 10; made += 1) give(id);
    expect(() => give(id)).toThrow('guide-links-many');
    expect(() => { endGuideLink(bench.app, other, { activityId: id, guideLinkId: 1 }); }).toThrow('not-found');
  });

  it('works through its last day and until it is ended, and is shown again meanwhile', () => {
    const id = bench.publish();
    const guideLinkId = give(id, '2026-11-25');
    const code = codeOf(id);
    bench.now = Date.parse('2026-11-25T23:59:00+01:00');
    expect(getLink(bench.app, code)).toMatchObject({ purpose: 'guide', payload: { guideLinkId } });
    bench.now = Date.parse('2026-11-26T00:00:00+01:00');
    expect(() => getLink(bench.app, code)).toThrow('link-expired');
    bench.now = Date.parse('2026-11-25T12:00:00+01:00');
    endGuideLink(bench.app, bench.editor, { activityId: id, guideLinkId });
    endGuideLink(bench.app, bench.editor, { activityId: id, guideLinkId });
    expect(() => getLink(bench.app, code)).toThrow('link-used');
    expect(() => getGuideScreen(bench.app, guideLinkId)).toThrow('gone');
    expect(listGuideLinks(bench.app, id)[0]?.code).toBeNull();
  });

  it('shows first names, and a number only of who must be called about that date', () => {
    const id = bench.publish();
    const [first = 0] = bench.dates(id);
    bench.join(id, [first], { firstName: 'Amina', phone: '0470 00 00 01' });
    bench.join(id, [first], { firstName: 'Yusuf', email: 'yusuf@proef.be' });
    const guideLinkId = give(id);
    const before = getGuideScreen(bench.app, guideLinkId);
    expect(before.people.map(({ firstName, phone }) => [firstName, phone])).toEqual([['Amina', null], ['Yusuf', null]]);
    expect(JSON.stringify(before)).not.toMatch(/0470|yusuf@/);
    cancelByGuide(bench.app, { guideLinkId, occurrenceId: first });
    const after = getGuideScreen(bench.app, guideLinkId);
    expect(after.coming?.isCancelled).toBe(true);
    expect(after.people.map(({ firstName, phone }) => [firstName, phone])).toEqual([['Amina', '0470000001'], ['Yusuf', null]]);
  });

  it('cancels only the coming date, once, and says who did it', () => {
    const id = bench.publish();
    const [first = 0, second = 0] = bench.dates(id);
    bench.join(id, [first], { email: 'amina@proef.be' });
    bench.mails();
    const guideLinkId = give(id);
    expect(() => { cancelByGuide(bench.app, { guideLinkId, occurrenceId: second }); }).toThrow('guide-date-other');
    cancelByGuide(bench.app, { guideLinkId, occurrenceId: first });
    cancelByGuide(bench.app, { guideLinkId, occurrenceId: first });
    expect(kinds()).toEqual(['signup-news']);
    expect(bench.rows('select actor, status from occurrence_events')).toEqual([
      { actor: `guide:${guideLinkId}`, status: 'cancelled' },
    ]);
  });

  it('says how many came, of a date of its own of the last two weeks', () => {
    const id = bench.publish();
    const [first = 0, second = 0] = bench.dates(id);
    const guideLinkId = give(id);
    const answer = { guideLinkId, occurrenceId: first, outcome: 'held' as const, people: 8, women: 5 };
    expect(() => { answerByGuide(bench.app, answer); }).toThrow('guide-date-other');
    bench.now = Date.parse('2026-11-24T22:00:00+01:00');
    expect(() => { answerByGuide(bench.app, { ...answer, women: 9 }); }).toThrow('women-many');
    expect(() => { answerByGuide(bench.app, { ...answer, occurrenceId: second }); }).toThrow('guide-date-other');
    answerByGuide(bench.app, answer);
    expect(getGuideScreen(bench.app, guideLinkId).past).toMatchObject([{ outcome: 'held', people: 8, women: 5 }]);
    bench.now = Date.parse('2026-12-09T12:00:00+01:00');
    expect(() => { answerByGuide(bench.app, answer); }).toThrow('guide-date-other');
  });
});
