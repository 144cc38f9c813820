/** The verbs of the organiser: allowed, refused, repeated (product §3, §6, §7). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { confirmActivity, confirmOffer, pauseActivity } from '#src/domain/activities/publishing/confirm-offer.ts';
import { duplicateActivity } from '#src/domain/activities/publishing/duplicate-activity.ts';
import { discardDraft, saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { editActivity, republishActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { findWorkingData, listVersions } from '#src/domain/activities/publishing/version-repo.ts';
import { withdrawSubmission } from '#src/domain/activities/publishing/withdraw-submission.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { GENT, ModerationBench, aalstPlace } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const trust = () => trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
const publish = (itemId: number | null, actor = bench.karim) => {
  const { id, versionId } = bench.item(itemId);
  return decideItem(bench.app, actor, { itemId: id, versionId, decision: 'publish' });
};
const published = () => {
  const handedIn = bench.submit();
  publish(handedIn.itemId);
  return handedIn.activityId;
};
const notFound = expect.objectContaining({ code: 'not-found' });
const conflict = expect.objectContaining({ code: 'conflict' });

describe('drafts', () => {
  it('are kept as typed, changed further, and seen by nobody', async () => {
    const id = saveDraft(bench.app, bench.editor, { organisationId: bench.organisationId, values: { title: 'Praat' } });
    expect(saveDraft(bench.app, bench.editor, { activityId: id, values: { summary: 'Samen' } })).toBe(id);
    expect(bench.activity(id)).toMatchObject({ state: 'draft', content: { title: 'Praat', summary: 'Samen' } });
    expect(findActivityPage(bench.app, id).kind).toBe('missing');
    expect(await bench.found()).toEqual([]);
  });

  it('belong to the editors of the organisation alone', () => {
    const other = bench.addActor('Otto', { role: 'owner', organisationId: bench.addOrganisation({ name: 'Ander', nis: GENT }) });
    const id = saveDraft(bench.app, bench.editor, { organisationId: bench.organisationId, values: {} });
    for (const actor of [other, bench.karim, bench.administrator]) {
      expect(() => saveDraft(bench.app, actor, { activityId: id, values: {} })).toThrow(notFound);
      expect(() => saveDraft(bench.app, actor, { organisationId: bench.organisationId, values: {} })).toThrow(notFound);
      expect(() => submitActivity(bench.app, actor, { activityId: id })).toThrow(notFound);
      expect(() => discardDraft(bench.app, actor, { activityId: id })).toThrow(notFound);
      expect(() => duplicateActivity(bench.app, actor, { activityId: id })).toThrow(notFound);
    }
  });

  it('go when thrown away, unless they were handed in', () => {
    const id = saveDraft(bench.app, bench.editor, { organisationId: bench.organisationId, values: {} });
    discardDraft(bench.app, bench.editor, { activityId: id });
    expect(() => discardDraft(bench.app, bench.editor, { activityId: id })).toThrow(notFound);
    const { activityId } = bench.submit();
    expect(() => discardDraft(bench.app, bench.editor, { activityId })).toThrow(conflict);
  });
});

describe('handing in', () => {
  it('waits with the gemeente, numbered, once however often it is sent', async () => {
    const first = bench.submit();
    expect(first).toMatchObject({ outcome: 'waiting' });
    expect(bench.activity(first.activityId).state).toBe('submitted');
    expect(bench.item(first.itemId)).toMatchObject({ kind: 'submission', level: 'gemeente', scope: GENT, nis: GENT });
    const again = submitActivity(bench.app, bench.editor, { activityId: first.activityId, values: bench.values() });
    expect(again).toEqual(first);
    const changed = submitActivity(bench.app, bench.editor, { activityId: first.activityId, values: { title: 'Praatgroep' } });
    expect(changed).toMatchObject({ itemId: first.itemId });
    expect(listVersions(bench.db, first.activityId).map(({ number, state }) => [number, state]))
      .toEqual([[1, 'superseded'], [2, 'waiting']]);
    expect(await bench.found()).toEqual([]);
    expect(findActivityPage(bench.app, first.activityId).kind).toBe('missing');
  });

  it('refuses what is not complete and makes nothing of it', () => {
    expect(() => bench.submit({ title: '' })).toThrow(expect.objectContaining({ code: 'invalid', problems: [{ field: 'title', key: 'title-needed' }] }));
    expect(bench.rows('select * from activities')).toEqual([]);
  });

  it('refuses a lokaal bestuur that is none', () => {
    expect(() => bench.submit({ lokaalBestuurId: bench.organisationId }))
      .toThrow(expect.objectContaining({ problems: [{ field: 'lokaalBestuurId', key: 'organisation-wrong' }] }));
  });

  it('is published at once for who is trusted there, to be looked back at, and found by the next search', async () => {
    trust();
    const { activityId, outcome, itemId } = bench.submit();
    expect(outcome).toBe('published');
    expect(bench.item(itemId)).toMatchObject({ kind: 'look-back', level: 'gemeente', scope: GENT });
    expect(await bench.found('waar=9000&q=praattafel')).toEqual([activityId]);
    const again = submitActivity(bench.app, bench.editor, { activityId, values: bench.values() });
    expect(again).toMatchObject({ outcome: 'unchanged' });
    expect(listVersions(bench.db, activityId)).toHaveLength(1);
  });

  it('trust of one gemeente does not reach another', () => {
    trust();
    expect(bench.submit({ place: aalstPlace() })).toMatchObject({ outcome: 'waiting' });
  });

  it('a lokaal bestuur publishes at once on its own territory only', () => {
    const id = bench.addOrganisation({ name: 'Stad', nis: GENT, isLokaalBestuur: true });
    const actor = bench.addActor('Bo', { role: 'editor', organisationId: id });
    expect(bench.submit({}, actor, id).outcome).toBe('published');
    expect(bench.submit({ place: null, online: true }, actor, id).outcome).toBe('published');
    expect(bench.submit({ place: aalstPlace() }, actor, id).outcome).toBe('waiting');
  });

  it('online it is where the organiser has its seat; without any seat the platform has it', () => {
    const online = bench.submit({ place: null, online: true });
    expect(bench.item(online.itemId)).toMatchObject({ nis: GENT, level: 'gemeente' });
    const id = bench.addOrganisation({ name: 'Nergens' });
    const actor = bench.addActor('Nel', { role: 'owner', organisationId: id });
    expect(bench.item(bench.submit({ place: null, online: true }, actor, id).itemId)).toMatchObject({ nis: null, level: 'administrator' });
  });

  it('a changed place moves the item', () => {
    const { activityId, itemId } = bench.submit();
    submitActivity(bench.app, bench.editor, { activityId, values: { place: aalstPlace() } });
    expect(bench.item(itemId)).toMatchObject({ nis: '41002', level: 'gemeente', scope: '41002' });
  });

  it('is taken back to a draft, once', () => {
    const { activityId, itemId } = bench.submit();
    withdrawSubmission(bench.app, bench.editor, { activityId });
    withdrawSubmission(bench.app, bench.editor, { activityId });
    expect(bench.activity(activityId).state).toBe('draft');
    expect(bench.item(itemId)).toMatchObject({ outcome: 'withdrawn' });
    expect(() => withdrawSubmission(bench.app, bench.karim, { activityId })).toThrow(notFound);
    expect(submitActivity(bench.app, bench.editor, { activityId })).toMatchObject({ outcome: 'waiting' });
  });
});

describe('an edit of what is published', () => {
  it('is a revision: the published version stays until it is decided', async () => {
    const activityId = published();
    const edited = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Spreektafel' } });
    expect(edited.outcome).toBe('waiting');
    expect(bench.item(edited.itemId).kind).toBe('revision');
    expect(bench.activity(activityId)).toMatchObject({ state: 'published', content: { title: 'Praattafel' } });
    expect(await bench.found('q=spreektafel')).toEqual([]);
    expect(findWorkingData(bench.db, bench.activity(activityId)).content.title).toBe('Spreektafel');
    publish(edited.itemId);
    expect(await bench.found('q=spreektafel')).toEqual([activityId]);
    expect(bench.activity(activityId)).toMatchObject({ slug: 'spreektafel' });
  });

  it('is published at once for who is trusted', async () => {
    trust();
    const { activityId } = bench.submit();
    expect(editActivity(bench.app, bench.editor, { activityId, values: { title: 'Spreektafel' } }).outcome).toBe('published');
    expect(await bench.found('q=spreektafel')).toEqual([activityId]);
    expect(bench.rows("select count(*) as n from moderation_items where kind = 'look-back'")).toEqual([{ n: 1 }]);
  });

  it('typed and not handed in changes nothing for the public', () => {
    const activityId = published();
    saveDraft(bench.app, bench.editor, { activityId, values: { title: 'Half' } });
    expect(bench.activity(activityId).content.title).toBe('Praattafel');
    expect(findWorkingData(bench.db, bench.activity(activityId)).content.title).toBe('Half');
    discardDraft(bench.app, bench.editor, { activityId });
    expect(findWorkingData(bench.db, bench.activity(activityId)).content.title).toBe('Praattafel');
  });

  it('keeps a date that was cancelled while it waited', () => {
    const activityId = published();
    const [, second] = listOccurrences(bench.db, activityId);
    const edited = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Spreektafel' } });
    bench.now += 60_000;
    cancelOccurrence(bench.app, bench.editor, { activityId, startsAt: second?.startsAt ?? 0 });
    publish(edited.itemId);
    expect(listOccurrences(bench.db, activityId)[1]).toMatchObject({ id: second?.id, status: 'cancelled' });
  });

  it('refuses drafts and somebody else', () => {
    const { activityId } = bench.submit();
    expect(() => editActivity(bench.app, bench.editor, { activityId, values: {} })).toThrow(conflict);
    expect(() => editActivity(bench.app, bench.karim, { activityId, values: {} })).toThrow(notFound);
  });
});

describe('one date', () => {
  it('is cancelled and restored at once, keeps its row, and is not found meanwhile', async () => {
    const activityId = published();
    const [first] = listOccurrences(bench.db, activityId);
    const input = { activityId, startsAt: first?.startsAt ?? 0 };
    expect(cancelOccurrence(bench.app, bench.editor, input)).toEqual([first?.id]);
    expect(cancelOccurrence(bench.app, bench.editor, input)).toEqual([]);
    expect(await bench.found('van=2026-11-24&tot=2026-11-24')).toEqual([]);
    expect(await bench.found('van=2026-12-01&tot=2026-12-01')).toEqual([activityId]);
    expect(restoreOccurrence(bench.app, bench.editor, input)).toEqual([first?.id]);
    expect(await bench.found('van=2026-11-24&tot=2026-11-24')).toEqual([activityId]);
    expect(bench.rows('select status from occurrence_events')).toEqual([{ status: 'cancelled' }, { status: 'planned' }]);
  });

  it('closes a day of opening hours and still shows it', () => {
    trust();
    const { activityId } = bench.submit({ schedule: {
      type: 'hours', from: '2026-11-24', until: '2026-12-31', closedDays: [], adjustedDays: [],
      hours: [{ weekdays: [3], startMinutes: 600, endMinutes: 720 }, { weekdays: [3], startMinutes: 840, endMinutes: 960 }],
    } });
    const [first, second] = listOccurrences(bench.db, activityId);
    expect(cancelOccurrence(bench.app, bench.editor, { activityId, startsAt: first?.startsAt ?? 0 })).toEqual([first?.id, second?.id]);
    expect(listOccurrences(bench.db, activityId).map(({ status }) => status).slice(0, 3)).toEqual(['cancelled', 'cancelled', 'planned']);
    expect(restoreOccurrence(bench.app, bench.editor, { activityId, startsAt: first?.startsAt ?? 0 })).toEqual([first?.id, second?.id]);
  });

  it('refuses a date it has not, one that is over, and somebody else', () => {
    const activityId = published();
    const [first] = listOccurrences(bench.db, activityId);
    expect(() => cancelOccurrence(bench.app, bench.editor, { activityId, startsAt: 1 })).toThrow(notFound);
    expect(() => cancelOccurrence(bench.app, bench.karim, { activityId, startsAt: first?.startsAt ?? 0 })).toThrow(notFound);
    bench.now += 2 * MS_PER_DAY;
    expect(() => cancelOccurrence(bench.app, bench.editor, { activityId, startsAt: first?.startsAt ?? 0 })).toThrow(conflict);
  });
});

describe('stopping and going on', () => {
  it('archives: gone for the public with its title, and its items closed', async () => {
    const activityId = published();
    const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Nieuw' } });
    archiveActivity(bench.app, bench.editor, { activityId });
    archiveActivity(bench.app, bench.editor, { activityId });
    expect(findActivityPage(bench.app, activityId)).toMatchObject({ kind: 'gone', title: 'Praattafel' });
    expect(await bench.found()).toEqual([]);
    expect(bench.item(itemId)).toMatchObject({ outcome: 'archived' });
    expect(findWorkingData(bench.db, bench.activity(activityId)).content.title).toBe('Nieuw');
    expect(() => archiveActivity(bench.app, bench.karim, { activityId })).toThrow(notFound);
  });

  it('comes back with new dates by the rule of an edit', async () => {
    const activityId = published();
    archiveActivity(bench.app, bench.editor, { activityId });
    bench.now = Date.parse('2027-08-01T10:00:00+02:00');
    expect(() => republishActivity(bench.app, bench.editor, { activityId, values: {} }))
      .toThrow(expect.objectContaining({ problems: [{ field: 'schedule', key: 'schedule-over' }] }));
    const schedule = { ...bench.values().schedule, from: '2027-09-01', until: '2028-06-30' };
    const { itemId, outcome } = republishActivity(bench.app, bench.editor, { activityId, values: { schedule } });
    expect(outcome).toBe('waiting');
    expect(bench.activity(activityId).state).toBe('archived');
    expect(await bench.found()).toEqual([]);
    publish(itemId);
    expect(await bench.found()).toEqual([activityId]);
  });

  it('copies everything but the dates into a draft', () => {
    const activityId = published();
    const copy = bench.activity(duplicateActivity(bench.app, bench.editor, { activityId }));
    expect(copy).toMatchObject({ state: 'draft', schedule: { type: 'dates', dates: [] }, content: { title: 'Praattafel' } });
    expect(() => submitActivity(bench.app, bench.editor, { activityId: copy.id })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('freshness', () => {
  it('is confirmed by the organiser, by the gemeente after a call, by nobody else', async () => {
    const activityId = published();
    bench.now += 121 * MS_PER_DAY;
    expect(await bench.found()).toEqual([]);
    expect(() => confirmActivity(bench.app, bench.aalst, { activityId })).toThrow(notFound);
    expect(() => confirmOffer(bench.app, bench.karim, { organisationId: bench.organisationId })).toThrow(notFound);
    confirmActivity(bench.app, bench.karim, { activityId });
    confirmActivity(bench.app, bench.karim, { activityId });
    expect(await bench.found()).toEqual([activityId]);
    expect(bench.rows("select count(*) as n from moderation_log where action = 'confirm'")).toEqual([{ n: 1 }]);
    bench.now += MS_PER_DAY;
    expect(confirmOffer(bench.app, bench.editor, { organisationId: bench.organisationId })).toBe(1);
    expect(bench.activity(activityId).confirmedOn).toBe('2027-03-26');
  });

  it('a pause is stated for a year at most and stops the clock', async () => {
    const activityId = published();
    pauseActivity(bench.app, bench.editor, { activityId, until: '2027-02-01' });
    bench.now += 125 * MS_PER_DAY;
    expect(await bench.found()).toEqual([activityId]);
    for (const until of ['2020-01-01', '2029-01-01', '2027-02-31']) {
      expect(() => pauseActivity(bench.app, bench.editor, { activityId, until })).toThrow(expect.objectContaining({ key: 'pause-wrong' }));
    }
    pauseActivity(bench.app, bench.editor, { activityId, until: null });
    expect(bench.activity(activityId).pausedUntil).toBe(null);
    expect(() => pauseActivity(bench.app, bench.karim, { activityId, until: null })).toThrow(notFound);
  });
});
