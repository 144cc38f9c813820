/** Desks and the import: looking back, what a gemeente follows, claims (product §3 Imported, §11). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ForeignActivity, ForeignOrganiser } from '#src/domain/activities/foreign-activity.ts';
import { readActivity } from '#src/domain/activities/activity-input.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { claimImport } from '#src/domain/activities/publishing/claim-import.ts';
import { editActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { takeOverActivity } from '#src/domain/activities/take-over-activity.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { followImport } from '#src/domain/moderation/desk/follow-import.ts';
import { trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { escalateItems } from '#src/domain/moderation/escalate-items.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { GENT, ModerationBench, START, aalstPlace, weeklyValues } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const organiser = (email: string | null): ForeignOrganiser => ({
  sourceId: 'aaaa', name: 'De bron', kind: 'vereniging', nis: GENT, about: null, phone: null, email, url: null,
});
const foreign = (sourceId: string, changes: Partial<ForeignActivity['content']> = {}, email: string | null = null): ForeignActivity => {
  const { content, schedule } = readActivity(weeklyValues(), null, START);
  return {
    sourceId, sourceUrl: null, content: { ...content, ...changes }, schedule, organiser: organiser(email),
    availableFrom: null, availableTo: null, remarks: [],
  };
};
const take = (...parameters: Parameters<typeof foreign>): number => {
  const result = takeOverActivity(bench.app, foreign(...parameters));
  if (result.outcome === 'skipped') throw new Error(result.reason);
  return result.activityId;
};

describe('what was imported', () => {
  it('lies with the gemeente to look back at, after all that waits, without a clock', async () => {
    const id = take('1');
    take('1');
    const waiting = bench.submit();
    expect(bench.queue(bench.karim).map(({ kind }) => kind)).toEqual(['submission']);
    const [entry] = bench.queue(bench.karim, 'gemeente', 'look-back');
    expect(entry).toMatchObject({ kind: 'look-back', isLookBack: true, handedOnTo: null });
    bench.now += 60 * MS_PER_DAY;
    escalateItems(bench.app);
    expect(bench.queue(bench.karim, 'gemeente', 'look-back')).toEqual([{ ...entry, ageWorkingDays: expect.any(Number) }]);
    expect(bench.item(entry?.id ?? 0)).toMatchObject({ activityId: id, level: 'gemeente', escalateAt: null });
    expect(bench.item(waiting.itemId).level).toBe('network');
  });

  it('moves with its place', () => {
    take('1');
    take('1', { place: aalstPlace() });
    expect(bench.queue(bench.karim, 'gemeente', 'look-back')).toHaveLength(0);
    expect(bench.queue(bench.aalst, 'gemeente', 'look-back')).toHaveLength(1);
  });

  it('what the gemeente took down stays down, and comes back when that is undone', async () => {
    const id = take('1');
    const [entry] = bench.queue(bench.karim, 'gemeente', 'look-back');
    const { decisionId } = decideItem(bench.app, bench.karim, { itemId: entry?.id ?? 0, versionId: null, decision: 'archive' });
    take('1', { title: 'Anders' });
    expect(bench.activity(id).state).toBe('archived');
    expect(bench.mails()).toEqual([]);
    undoDecision(bench.app, bench.karim, { decisionId });
    expect(await bench.found()).toEqual([id]);
  });
});

describe('what a gemeente follows', () => {
  it('nothing: leaves at once, new ones do not come, and all comes back with the next import', async () => {
    const id = take('1');
    const own = bench.submit();
    decideItem(bench.app, bench.karim, { itemId: own.itemId ?? 0, versionId: own.versionId, decision: 'publish' });
    expect(followImport(bench.app, bench.karim, { nis: GENT, follows: 'nothing' })).toBe(1);
    expect(followImport(bench.app, bench.karim, { nis: GENT, follows: 'nothing' })).toBe(0);
    const second = take('2');
    take('1');
    expect(await bench.found()).toEqual([own.activityId]);
    expect(bench.activity(second).state).toBe('draft');
    followImport(bench.app, bench.karim, { nis: GENT, follows: 'everything' });
    take('1');
    take('2');
    expect((await bench.found()).sort()).toEqual([id, second, own.activityId].sort());
    expect(bench.rows("select detail from moderation_log where action = 'follow-import'")).toHaveLength(2);
  });

  it('tells who signed up for what leaves, at once and once', () => {
    const id = take('1', { bookingHow: 'here' });
    const [date] = listOccurrences(bench.db, id);
    signUp(bench.app, {
      activityId: id, occurrenceIds: [date?.id ?? 0], firstName: 'Amina', phone: null, email: 'amina@voorbeeld.be',
      language: 'nl', sendsMail: true,
    });
    bench.mails();
    followImport(bench.app, bench.karim, { nis: GENT, follows: 'nothing' });
    followImport(bench.app, bench.karim, { nis: GENT, follows: 'nothing' });
    expect(bench.mails()).toMatchObject([{
      to: 'amina@voorbeeld.be', data: { changes: [{ kind: 'off', startsAt: date?.startsAt, nextStartsAt: null }] },
    }]);
  });

  it('only with a taalicoon', async () => {
    followImport(bench.app, bench.karim, { nis: GENT, follows: 'with-level' });
    const withLevel = take('1');
    take('2', { level: null });
    const elsewhere = take('3', { level: null, place: aalstPlace() });
    expect((await bench.found()).sort()).toEqual([withLevel, elsewhere].sort());
  });

  it('is the gemeente\'s to say', () => {
    for (const actor of [bench.aalst, bench.coordinator, bench.administrator]) {
      expect(() => followImport(bench.app, actor, { nis: GENT, follows: 'nothing' })).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
    expect(() => followImport(bench.app, bench.karim, { nis: GENT, follows: 'iets' as 'nothing' })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('a claim', () => {
  it('by mail of the source\'s domain is approved at once, for later imports too', () => {
    const first = take('1', {}, 'info@ed.example');
    const input = { activityId: first, organisationId: bench.organisationId };
    expect(claimImport(bench.app, bench.editor, input)).toEqual({ state: 'approved', itemId: null });
    expect(claimImport(bench.app, bench.editor, input).state).toBe('approved');
    const second = take('2');
    for (const id of [first, second]) expect(bench.activity(id).organisationId).toBe(bench.organisationId);
    take('1', { title: 'Anders' });
    expect(bench.activity(first)).toMatchObject({ organisationId: bench.organisationId, content: { title: 'Anders' } });
  });

  it('else the gemeente decides, and may take it back', () => {
    const id = take('1', {}, 'info@elders.example');
    const input = { activityId: id, organisationId: bench.organisationId };
    const { itemId } = claimImport(bench.app, bench.editor, input);
    expect(claimImport(bench.app, bench.editor, input)).toEqual({ state: 'waiting', itemId: null });
    expect(() => claimImport(bench.app, bench.karim, input)).toThrow(expect.objectContaining({ code: 'not-found' }));
    const { decisionId } = decideItem(bench.app, bench.karim, { itemId: itemId ?? 0, versionId: null, decision: 'approve' });
    expect(bench.activity(id).organisationId).toBe(bench.organisationId);
    expect(bench.mails()).toMatchObject([{ kind: 'claim-decided', data: { isApproved: true } }]);
    undoDecision(bench.app, bench.karim, { decisionId });
    expect(bench.activity(id).organisationId).not.toBe(bench.organisationId);
    decideItem(bench.app, bench.karim, { itemId: itemId ?? 0, versionId: null, decision: 'refuse' });
    expect(bench.activity(id).organisationId).not.toBe(bench.organisationId);
  });

  it('what the organiser then changes survives the next import, and what it stops stays stopped', () => {
    trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
    const id = take('1', {}, 'info@ed.example');
    claimImport(bench.app, bench.editor, { activityId: id, organisationId: bench.organisationId });
    editActivity(bench.app, bench.editor, { activityId: id, values: { bring: 'Een pen' } });
    expect(bench.activity(id).overlay).toEqual({ bring: 'Een pen' });
    take('1', { title: 'Titel van de bron' });
    expect(bench.activity(id).content).toMatchObject({ bring: 'Een pen', title: 'Titel van de bron' });
    archiveActivity(bench.app, bench.editor, { activityId: id });
    take('1');
    expect(bench.activity(id).state).toBe('archived');
  });
});
