/** Imported offer that people here changed and whose source changed under it: both beside each other, one chosen (§3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import { readActivity } from '#src/domain/activities/activity-input.ts';
import { claimImport } from '#src/domain/activities/publishing/claim-import.ts';
import { editActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { takeOverActivity } from '#src/domain/activities/take-over-activity.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { actOnItems, listRefusals } from '#src/domain/moderation/desk/bulk.ts';
import { getItemScreen } from '#src/domain/moderation/desk/item-screen.ts';
import { reopenSourceChange, settleSourceChange } from '#src/domain/moderation/desk/source-changes.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { ModerationBench, weeklyValues } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const take = (changes: Partial<ActivityContent> = {}): number => {
  const { content, schedule } = readActivity(weeklyValues(), null, bench.now);
  const result = takeOverActivity(bench.app, {
    sourceId: 'uuid', sourceUrl: null, schedule, content: { ...content, ...changes }, availableFrom: null, availableTo: null,
    remarks: [], organiser: { sourceId: 'bron', name: 'De bron', kind: 'vereniging', nis: '44021', about: null, phone: null, email: null, url: null },
  });
  if (result.outcome === 'skipped') throw new Error(result.reason);
  return result.activityId;
};

/** Claimed, its title and price changed here, looked back at; then the source changes its title and summary too. */
function changedOnBothSides(): { id: number; itemId: number } {
  const id = take();
  const claim = claimImport(bench.app, bench.editor, { activityId: id, organisationId: bench.organisationId });
  decideItem(bench.app, bench.karim, { itemId: claim.itemId ?? 0, versionId: null, decision: 'approve' });
  const edited = editActivity(bench.app, bench.editor, { activityId: id, values: { title: 'Onze titel', price: 0 } });
  decideItem(bench.app, bench.karim, { itemId: edited.itemId ?? 0, versionId: edited.versionId, decision: 'publish' });
  const [first] = bench.queue(bench.karim, 'gemeente', 'look-back');
  decideItem(bench.app, bench.karim, { itemId: first?.id ?? 0, versionId: first?.versionId ?? null, decision: 'publish' });
  expect(bench.queue(bench.karim, 'gemeente', 'look-back')).toEqual([]);
  bench.now += 3_600_000;
  take({ title: 'Titel van de bron', summary: 'Samen praten.' });
  const [item] = bench.queue(bench.karim, 'gemeente', 'look-back');
  return { id, itemId: item?.id ?? 0 };
}
const screen = (itemId: number) => getItemScreen(bench.app, bench.karim, 'gemeente', itemId);
const coded = (code: string, key?: string) => expect.objectContaining(key ? { code, key } : { code });

describe('the source changed under what people here wrote', () => {
  it('lies at the desk again, with both, and the site keeps our words', async () => {
    const { id, itemId } = changedOnBothSides();
    const { sourceChanges } = screen(itemId);
    expect(sourceChanges.map(({ field, ours, source }) => [field, ours.content.title, source.content.title]))
      .toEqual([['title', 'Onze titel', 'Titel van de bron']]);
    expect(bench.activity(id).content).toMatchObject({ title: 'Onze titel', summary: 'Samen praten.', price: 0 });
    expect(await bench.found('q=onze+titel')).toEqual([id]);
  });

  it('the source is taken over for this field only, found at once, and may be taken back', async () => {
    const { id, itemId } = changedOnBothSides();
    const [change] = screen(itemId).sourceChanges;
    const input = { itemId, field: 'title', took: 'source', seenAt: change?.seenAt ?? 0 } as const;
    settleSourceChange(bench.app, bench.karim, input);
    settleSourceChange(bench.app, bench.lies, input);
    expect(bench.activity(id)).toMatchObject({ content: { title: 'Titel van de bron', price: 0 }, overlay: { price: 0 } });
    expect(await bench.found('q=bron')).toEqual([id]);
    expect(screen(itemId)).toMatchObject({ sourceChanges: [], settledChanges: [{ field: 'title', took: 'source' }] });
    reopenSourceChange(bench.app, bench.karim, { itemId, field: 'title' });
    reopenSourceChange(bench.app, bench.karim, { itemId, field: 'title' });
    expect(bench.activity(id)).toMatchObject({ content: { title: 'Onze titel' }, overlay: { title: 'Onze titel', price: 0 } });
    expect(screen(itemId).sourceChanges).toMatchObject([{ field: 'title', seenAt: change?.seenAt }]);
    expect(bench.rows("select detail from moderation_log where action = 'source'").map(({ detail }) => detail))
      .toEqual(['take title', 'undo title']);
    expect(verifyLog(bench.db)).toEqual([]);
  });

  it('our text is kept, also by the next import that says the same', () => {
    const { id, itemId } = changedOnBothSides();
    const [change] = screen(itemId).sourceChanges;
    settleSourceChange(bench.app, bench.karim, { itemId, field: 'title', took: 'ours', seenAt: change?.seenAt ?? 0 });
    take({ title: 'Titel van de bron', summary: 'Samen praten.' });
    expect(screen(itemId).sourceChanges).toEqual([]);
    expect(bench.activity(id).content.title).toBe('Onze titel');
  });

  it('is refused to another desk, for a field that is none, and when the source changed again since it was looked at', () => {
    const { itemId } = changedOnBothSides();
    const seenAt = screen(itemId).sourceChanges[0]?.seenAt ?? 0;
    const settle = (actor = bench.karim, field = 'title') =>
      settleSourceChange(bench.app, actor, { itemId, field, took: 'source', seenAt });
    for (const actor of [bench.aalst, bench.editor, bench.coordinator]) expect(() => settle(actor)).toThrow(coded('not-found'));
    expect(() => reopenSourceChange(bench.app, bench.aalst, { itemId, field: 'title' })).toThrow(coded('not-found'));
    expect(() => settle(bench.karim, 'price')).toThrow(coded('conflict'));
    expect(() => settle(bench.karim, '__proto__')).toThrow(coded('conflict'));
    bench.now += 60_000;
    take({ title: 'Alweer anders' });
    expect(() => settle()).toThrow(coded('conflict', 'version-newer'));
  });
});

describe('several at once', () => {
  it('what is on the site is in order, what waits is not for that; each says why not', () => {
    take();
    const waiting = bench.submit();
    const [back] = bench.queue(bench.karim, 'gemeente', 'look-back');
    const items = [{ itemId: back?.id ?? 0, versionId: null }, { itemId: waiting.itemId ?? 0, versionId: waiting.versionId }];
    expect(actOnItems(bench.app, bench.karim, { items, bulk: 'okay' }))
      .toEqual({ done: [back?.id], refused: [waiting.itemId] });
    expect(bench.item(waiting.itemId).closedAt).toBe(null);
    expect(listRefusals(bench.app, bench.karim, 'gemeente', [waiting.itemId ?? 0]))
      .toEqual([{ itemId: waiting.itemId, title: 'Praattafel', decided: null, isClosed: false }]);
    expect(actOnItems(bench.app, bench.lies, { items, bulk: 'mine' })).toEqual({ done: [waiting.itemId], refused: [back?.id] });
    expect(bench.queue(bench.karim)).toMatchObject([{ assignedTo: 'Lies' }]);
    expect(listRefusals(bench.app, bench.lies, 'gemeente', [back?.id ?? 0])).toMatchObject([{ decided: { by: 'Karim', decision: 'publish' } }]);
  });

  it('is nothing for another gemeente, and tells it nothing', () => {
    const { itemId, versionId } = bench.submit();
    const items = [{ itemId: itemId ?? 0, versionId }];
    for (const bulk of ['publish', 'okay', 'mine'] as const) {
      expect(actOnItems(bench.app, bench.aalst, { items, bulk })).toEqual({ done: [], refused: [itemId] });
    }
    expect(listRefusals(bench.app, bench.aalst, 'gemeente', [itemId ?? 0, 999])).toEqual([]);
    expect(bench.item(itemId)).toMatchObject({ closedAt: null, assignedTo: null });
  });
});
