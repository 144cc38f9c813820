/** The desks: who decides, what a decision does, undoing, collisions, reports, second looks (product §7). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { editActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { withdrawSubmission } from '#src/domain/activities/publishing/withdraw-submission.ts';
import { askSecondLook } from '#src/domain/moderation/ask-second-look.ts';
import { decideItem, decideItems, isDecisionConflict, type DecisionInput } from '#src/domain/moderation/decide-item.ts';
import { assignItem } from '#src/domain/moderation/desk/assign-item.ts';
import { countDesk, DESK_ROWS_PER_PAGE, listDeskQueue } from '#src/domain/moderation/desk/desk-queue.ts';
import { endTrust, listTrustedOrganisations, trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { getAuthorView, getItemView, listAuthorViews } from '#src/domain/moderation/queue-queries.ts';
import { ITEM_LEVELS } from '#src/domain/moderation/moderation.ts';
import { forgetReportSources, reportActivity } from '#src/domain/moderation/report-activity.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { GENT, GENT_NETWORK, ModerationBench, START } from '../support/moderation-bench.ts';

let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); });
afterEach(() => bench.close());

const decide = (itemId: number | null, input: Partial<DecisionInput> = {}, actor: Actor = bench.karim) => {
  const { id, versionId } = bench.item(itemId);
  return decideItem(bench.app, actor, { itemId: id, versionId, decision: 'publish', ...input });
};
const reject = { decision: 'reject', reasonKey: 'past-hier' } as const;
const published = () => {
  const handedIn = bench.submit();
  const { decisionId } = decide(handedIn.itemId);
  bench.mails();
  return { ...handedIn, decisionId };
};
const coded = (code: string, key?: string) => expect.objectContaining(key ? { code, key } : { code });

describe('a decision', () => {
  it('publishes, tells the author with the exact item, and is logged', async () => {
    const { activityId, itemId } = bench.submit();
    decide(itemId, { words: 'Mooi.' });
    expect(await bench.found()).toEqual([activityId]);
    expect(bench.item(itemId)).toMatchObject({ outcome: 'publish', closedAt: START });
    expect(bench.mails()).toMatchObject([{
      kind: 'activity-decided', to: bench.editor.email,
      data: { outcome: 'published', title: 'Praattafel', by: 'Gent', words: 'Mooi.', activityId },
    }]);
    expect(bench.rows('select action, activity_id from moderation_log')).toEqual([
      { action: 'hand-in', activity_id: activityId }, { action: 'publish', activity_id: activityId },
    ]);
  });

  it('refuses what is public while its revision waits: handed in again, that one stands for all of it, at one desk', () => {
    trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
    const { activityId, itemId: lookBack } = bench.submit();
    endTrust(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
    const revision = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Praatgroep' } });
    bench.now += 3_600_000;
    decide(lookBack, reject);
    const again = submitActivity(bench.app, bench.editor, { activityId, values: { title: 'Praatgroep' } });
    expect(again).toMatchObject({ outcome: 'waiting', itemId: revision.itemId });
    expect(bench.activity(activityId).state).toBe('submitted');
    expect(bench.item(revision.itemId)).toMatchObject({ kind: 'submission', versionId: again.versionId, openedAt: START });
    expect(bench.queue(bench.karim).map(({ id }) => id)).toEqual([revision.itemId]);
  });

  it('asks changes; the author answers and it comes back as a new version', () => {
    const { activityId, itemId } = bench.submit();
    decide(itemId, { decision: 'ask-changes', words: 'Waar juist?' });
    expect(bench.activity(activityId).state).toBe('changes_requested');
    const again = submitActivity(bench.app, bench.editor, { activityId, values: { title: 'Praatgroep' } });
    expect(again.itemId).not.toBe(itemId);
    expect(bench.activity(activityId).state).toBe('submitted');
    expect(getItemView(bench.app, bench.karim, again.itemId ?? 0).thread.map(({ text }) => text)).toEqual(['Waar juist?']);
  });

  it('rejects with a rule; never published, it answers as unknown', () => {
    const { activityId, itemId } = bench.submit();
    expect(() => decide(itemId, { decision: 'reject' })).toThrow(coded('invalid', 'reason-needed'));
    expect(() => decide(itemId, { decision: 'reject', reasonKey: 'zomaar' })).toThrow(coded('invalid', 'reason-needed'));
    expect(() => decide(itemId, { decision: 'ask-changes' })).toThrow(coded('invalid', 'words-needed'));
    expect(() => decide(itemId, { decision: 'archive' })).toThrow(coded('invalid', 'decision-wrong'));
    decide(itemId, reject);
    expect(findActivityPage(bench.app, activityId).kind).toBe('missing');
    expect(submitActivity(bench.app, bench.editor, { activityId }).outcome).toBe('waiting');
  });

  it.each([['reject', 'rejected', 'missing'], ['archive', 'archived', 'gone']] as const)(
    'about what is published: %s takes it down', async (decision, state, page) => {
      const { activityId } = published();
      const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Nieuw' } });
      reportActivity(bench.app, { activityId, kind: 'inappropriate', address: '192.0.2.1' });
      const report = bench.rows("select id from moderation_items where kind = 'report'")[0]?.id as number;
      decide(report, { decision, reasonKey: 'respect' });
      expect(bench.activity(activityId).state).toBe(state);
      expect(findActivityPage(bench.app, activityId).kind).toBe(page);
      expect(await bench.found()).toEqual([]);
      expect(bench.item(itemId).closedAt).toBe(null);
    },
  );

  it('a refused revision leaves the published version', async () => {
    const { activityId } = published();
    const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Reclame' } });
    decide(itemId, reject);
    expect(bench.activity(activityId)).toMatchObject({ state: 'published', content: { title: 'Praattafel' } });
    expect(await bench.found()).toEqual([activityId]);
  });

  it('looked back and taken down, trust does not put it back by itself', () => {
    trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
    const { activityId, itemId } = bench.submit();
    decide(itemId, reject);
    expect(bench.activity(activityId).state).toBe('rejected');
    expect(submitActivity(bench.app, bench.editor, { activityId, values: { title: 'Beter' } }).outcome).toBe('waiting');
  });

  it('is only for the desk that has it', () => {
    const { itemId } = bench.submit();
    const stranger = bench.addActor('Sam');
    const analyst = bench.addActor('Alex', { role: 'analyst', networkId: null });
    for (const actor of [bench.aalst, bench.editor, stranger, analyst, bench.coordinator, bench.administrator]) {
      expect(() => decide(itemId, {}, actor)).toThrow(coded('not-found', 'item-unknown'));
      expect(() => getItemView(bench.app, actor, itemId ?? 0)).toThrow(coded('not-found'));
      for (const level of ITEM_LEVELS) expect(bench.queue(actor, level)).toEqual([]);
    }
  });
});

describe('two moderators', () => {
  it('the second on the same version hears what the first did, and nothing changes', () => {
    const { activityId, itemId } = bench.submit();
    decide(itemId);
    bench.now += 60_000;
    const seen = (() => {
      try {
        return decide(itemId, reject, bench.lies);
      } catch (error) {
        return error;
      }
    })();
    expect(isDecisionConflict(seen)).toBe(true);
    expect(seen).toMatchObject({ code: 'conflict', by: 'Karim', decision: 'publish', at: START });
    expect(bench.activity(activityId).state).toBe('published');
    expect(bench.mails()).toHaveLength(1);
  });

  it('the same decision sent twice by one person is one', () => {
    const { itemId } = bench.submit();
    expect(decide(itemId)).toEqual(decide(itemId));
    expect(bench.mails()).toHaveLength(1);
    expect(bench.rows('select id from moderation_decisions')).toHaveLength(1);
  });

  it('a decision about an older version than the one that waits is refused', () => {
    const { activityId, itemId, versionId } = bench.submit();
    submitActivity(bench.app, bench.editor, { activityId, values: { title: 'Anders' } });
    expect(() => decide(itemId, { versionId })).toThrow(coded('conflict', 'version-newer'));
  });

  it('what was withdrawn meanwhile is not decided', () => {
    const { activityId, itemId } = bench.submit();
    withdrawSubmission(bench.app, bench.editor, { activityId });
    expect(() => decide(itemId)).toThrow(coded('conflict', 'item-closed'));
  });

  it('bulk: each for itself', () => {
    const items = [bench.submit(), bench.submit({ title: 'Wandelen' }), bench.submit({ title: 'Koken' })];
    decide(items[1]?.itemId ?? 0, reject, bench.lies);
    const results = decideItems(bench.app, bench.karim, {
      decision: 'publish', items: items.map(({ itemId, versionId }) => ({ itemId: itemId ?? 0, versionId })),
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'done']);
  });
});

describe('undoing', () => {
  it('a publication: waits again, unseen, by another moderator of the same gemeente', async () => {
    const { activityId, itemId, decisionId } = published();
    undoDecision(bench.app, bench.lies, { decisionId });
    undoDecision(bench.app, bench.lies, { decisionId });
    expect(bench.activity(activityId).state).toBe('submitted');
    expect(bench.item(itemId)).toMatchObject({ closedAt: null, outcome: null });
    expect(await bench.found()).toEqual([]);
    expect(bench.mails()).toMatchObject([{ data: { outcome: 'undone' } }]);
    decide(itemId, reject, bench.lies);
    expect(bench.activity(activityId).state).toBe('rejected');
  });

  it('of a revision puts the earlier version back', async () => {
    const { activityId } = published();
    const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Spreektafel' } });
    const { decisionId } = decide(itemId);
    undoDecision(bench.app, bench.karim, { decisionId });
    expect(bench.activity(activityId)).toMatchObject({ state: 'published', slug: 'praattafel' });
    expect(await bench.found('q=praattafel')).toEqual([activityId]);
    expect(bench.item(itemId)).toMatchObject({ kind: 'revision', closedAt: null });
  });

  it('of a taking down puts it back with the items that were closed along', async () => {
    trustOrganisation(bench.app, bench.karim, { organisationId: bench.organisationId, nis: GENT });
    const { activityId, itemId } = bench.submit();
    reportActivity(bench.app, { activityId, kind: 'outdated', address: '192.0.2.1' });
    const { decisionId } = decide(itemId, reject);
    expect(bench.rows('select id from moderation_items where closed_at is null')).toEqual([]);
    undoDecision(bench.app, bench.karim, { decisionId });
    expect(await bench.found()).toEqual([activityId]);
    expect(bench.rows('select id from moderation_items where closed_at is null')).toHaveLength(2);
  });

  it('takes trust back that came with it', () => {
    const { itemId } = bench.submit();
    const { decisionId } = decide(itemId, { trust: true });
    expect(listTrustedOrganisations(bench.app, bench.lies, GENT)).toMatchObject([{ name: 'Buurthuis' }]);
    undoDecision(bench.app, bench.karim, { decisionId });
    expect(listTrustedOrganisations(bench.app, bench.lies, GENT)).toEqual([]);
  });

  it('is refused to another role, and once something came after it', () => {
    const { activityId, decisionId } = published();
    expect(() => undoDecision(bench.app, bench.coordinator, { decisionId })).toThrow(coded('not-found'));
    expect(() => undoDecision(bench.app, bench.editor, { decisionId })).toThrow(coded('not-found'));
    editActivity(bench.app, bench.editor, { activityId, values: { title: 'Nieuw' } });
    expect(() => undoDecision(bench.app, bench.karim, { decisionId })).toThrow(coded('conflict', 'undo-too-late'));
  });
});

describe('trust', () => {
  it('is given and ended by the gemeente alone, repeated without harm', () => {
    const input = { organisationId: bench.organisationId, nis: GENT };
    for (const actor of [bench.aalst, bench.coordinator, bench.administrator, bench.editor]) {
      expect(() => trustOrganisation(bench.app, actor, input)).toThrow(coded('not-found'));
    }
    trustOrganisation(bench.app, bench.karim, input);
    trustOrganisation(bench.app, bench.lies, input);
    expect(bench.submit().outcome).toBe('published');
    endTrust(bench.app, bench.lies, input);
    endTrust(bench.app, bench.lies, input);
    expect(bench.submit({ title: 'Koken' }).outcome).toBe('waiting');
    expect(bench.rows("select action from moderation_log where action like '%trust'")).toHaveLength(2);
  });

  it('the network that decides for a gemeente cannot give its trust', () => {
    bench.removeActor(bench.karim);
    bench.removeActor(bench.lies);
    const { itemId } = bench.submit();
    expect(() => decide(itemId, { trust: true }, bench.coordinator)).toThrow(coded('forbidden', 'trust-of-gemeente'));
    decide(itemId, {}, bench.coordinator);
  });
});

describe('reports', () => {
  const report = (activityId: number, address = '192.0.2.1', words: string | null = null) =>
    reportActivity(bench.app, { activityId, kind: 'outdated', words, address });

  it('hide nothing, lie in one item, and forget where they came from', async () => {
    const { activityId } = published();
    report(activityId);
    report(activityId);
    report(activityId, '192.0.2.2', 'Het is gesloten.');
    expect(await bench.found()).toEqual([activityId]);
    const [entry] = bench.queue(bench.karim, 'gemeente', 'report');
    expect(getItemView(bench.app, bench.karim, entry?.id ?? 0).reports).toMatchObject([{ words: 'Het is gesloten.' }, { words: null }]);
    expect(JSON.stringify(bench.rows('select * from activity_reports'))).not.toContain('192.0.2');
    expect(() => getAuthorView(bench.app, bench.editor, entry?.id ?? 0)).toThrow(coded('not-found'));
    expect(listAuthorViews(bench.app, bench.editor, activityId).map(({ item }) => item.kind)).toEqual(['submission']);
    bench.now += 86_400_001;
    forgetReportSources(bench.app);
    expect(bench.rows('select id from activity_reports where source_hash is not null')).toEqual([]);
    decide(entry?.id ?? 0, { decision: 'keep' });
    expect(bench.mails()).toEqual([]);
  });

  it('are limited per address, and refused about what nobody sees', () => {
    const activities = Array.from({ length: 11 }, (_, index) => {
      const { itemId, activityId } = bench.submit({ title: `Praat ${index}` });
      decide(itemId);
      return activityId;
    });
    for (const id of activities.slice(0, 10)) report(id);
    expect(() => report(activities[10] ?? 0)).toThrow(coded('too-many'));
    report(activities[10] ?? 0, '192.0.2.9');
    bench.now += 86_400_001;
    report(activities[10] ?? 0, '192.0.2.1', 'later');
    expect(() => report(bench.submit({ title: 'Wacht' }).activityId, '192.0.2.7')).toThrow(coded('not-found'));
    expect(() => reportActivity(bench.app, { activityId: activities[0] ?? 0, kind: 'saai' as 'outdated', address: 'x' })).toThrow(coded('invalid'));
  });

  it('about a lokaal bestuur\'s own offer go to the network, not to itself', () => {
    const id = bench.addOrganisation({ name: 'Stad Gent', nis: GENT, isLokaalBestuur: true });
    const { activityId } = bench.submit({}, bench.addActor('Bo', { role: 'editor', organisationId: id }), id);
    report(activityId);
    const [entry] = bench.queue(bench.coordinator, 'network');
    expect(entry).toMatchObject({ kind: 'report', handedOnTo: null });
    expect(bench.queue(bench.karim)).toEqual([]);
    expect(() => decide(entry?.id ?? 0, reject)).toThrow(coded('forbidden'));
    decide(entry?.id ?? 0, reject, bench.coordinator);
    expect(bench.activity(activityId).state).toBe('rejected');
  });
});

describe('a second look', () => {
  it('is asked once, answered by the network, and may publish after all', async () => {
    const { activityId, itemId } = bench.submit();
    const { decisionId } = decide(itemId, reject);
    const ask = () => askSecondLook(bench.app, bench.editor, { decisionId, words: 'Kijk nog eens.' });
    const lookId = ask();
    expect(ask()).toBe(lookId);
    expect(bench.item(lookId)).toMatchObject({ level: 'network', scope: GENT_NETWORK, dueAt: Date.parse('2026-12-08T10:00:00+01:00') });
    expect(() => decide(lookId, { decision: 'overturn' })).toThrow(coded('forbidden'));
    decide(lookId, { decision: 'overturn' }, bench.coordinator);
    expect(await bench.found()).toEqual([activityId]);
    expect(bench.mails().at(-1)).toMatchObject({ data: { outcome: 'published', by: 'Gent (stad)' } });
    expect(ask()).toBe(lookId);
  });

  it('may uphold, and then stays so; the network\'s own goes to the platform', () => {
    bench.removeActor(bench.karim);
    bench.removeActor(bench.lies);
    const { itemId } = bench.submit();
    const { decisionId } = decide(itemId, reject, bench.coordinator);
    const lookId = askSecondLook(bench.app, bench.editor, { decisionId });
    expect(bench.item(lookId).level).toBe('administrator');
    const upheld = decide(lookId, { decision: 'uphold' }, bench.administrator);
    expect(() => askSecondLook(bench.app, bench.editor, { decisionId: upheld.decisionId })).toThrow(coded('not-found'));
    expect(bench.mails().at(-1)).toMatchObject({ data: { outcome: 'upheld', canAskSecondLook: false } });
  });

  it('goes past the one who decided, also with another role', () => {
    bench.removeActor(bench.coordinator);
    const both = bench.addActor('Mo', { role: 'moderator', nis: GENT }, { role: 'coordinator', networkId: GENT_NETWORK });
    const { itemId } = bench.submit();
    const { decisionId } = decide(itemId, reject, both);
    expect(bench.item(askSecondLook(bench.app, bench.editor, { decisionId })).level).toBe('administrator');
  });

  it('is refused about a publication, for somebody else, and after a new version', () => {
    const { decisionId } = published();
    expect(() => askSecondLook(bench.app, bench.editor, { decisionId })).toThrow(coded('conflict'));
    const other = bench.submit({ title: 'Koken' });
    const made = decide(other.itemId, reject);
    expect(() => askSecondLook(bench.app, bench.karim, made)).toThrow(coded('not-found'));
    const lookId = askSecondLook(bench.app, bench.editor, made);
    submitActivity(bench.app, bench.editor, { activityId: other.activityId, values: { title: 'Samen koken' } });
    expect(bench.item(lookId)).toMatchObject({ outcome: 'superseded' });
  });

  it('is refused while a version handed in since waits at a desk', () => {
    const { activityId, itemId } = bench.submit();
    const made = decide(itemId, reject);
    submitActivity(bench.app, bench.editor, { activityId, values: { title: 'Praatgroep' } });
    expect(() => askSecondLook(bench.app, bench.editor, made)).toThrow(coded('conflict', 'second-look-too-late'));
  });

  it('is closed when the desk takes its decision back itself', () => {
    const { itemId } = bench.submit();
    const made = decide(itemId, reject);
    const lookId = askSecondLook(bench.app, bench.editor, made);
    undoDecision(bench.app, bench.karim, made);
    expect(bench.item(lookId)).toMatchObject({ outcome: 'undone' });
    expect(bench.item(itemId).closedAt).toBe(null);
  });
});

describe('inside an item', () => {
  it('desk and organiser write to each other, and the other side is mailed', () => {
    const { itemId } = bench.submit();
    const id = itemId ?? 0;
    const before = bench.item(id).escalateAt ?? 0;
    bench.now += 86_400_000;
    sendMessage(bench.app, bench.karim, { itemId: id, words: 'Waar is de ingang?' });
    expect(bench.item(id).escalateAt).toBeGreaterThan(before);
    expect(bench.mails()).toMatchObject([{ kind: 'item-message', to: bench.editor.email, data: { by: 'Gent', toDesk: null } }]);
    assignItem(bench.app, bench.karim, { itemId: id, userId: bench.lies.userId });
    sendMessage(bench.app, bench.editor, { itemId: id, words: 'Links.' });
    expect(bench.mails()).toMatchObject([{ to: bench.lies.email, data: { by: 'Buurthuis', toDesk: 'gemeente', itemId: id } }]);
    expect(getAuthorView(bench.app, bench.editor, id).thread.map(({ side }) => side)).toEqual(['desk', 'organiser']);
    expect(() => sendMessage(bench.app, bench.aalst, { itemId: id, words: 'x' })).toThrow(coded('not-found'));
    expect(() => sendMessage(bench.app, bench.editor, { itemId: id, words: ' ' })).toThrow(coded('invalid'));
  });

  it('is assigned to a colleague of the same desk only', () => {
    const { itemId } = bench.submit();
    const id = itemId ?? 0;
    assignItem(bench.app, bench.karim, { itemId: id, userId: bench.lies.userId });
    assignItem(bench.app, bench.karim, { itemId: id, userId: bench.lies.userId });
    expect(bench.queue(bench.lies)).toMatchObject([{ id, assignedTo: 'Lies' }]);
    expect(bench.rows("select seq from moderation_log where action = 'assign'")).toHaveLength(1);
    expect(() => assignItem(bench.app, bench.karim, { itemId: id, userId: bench.aalst.userId })).toThrow(coded('invalid'));
    expect(() => assignItem(bench.app, bench.aalst, { itemId: id, userId: null })).toThrow(coded('not-found'));
  });

  it('shows what a revision changes, and what may be decided', () => {
    const { activityId } = published();
    const { itemId } = editActivity(bench.app, bench.editor, { activityId, values: { title: 'Nieuw', price: 2 } });
    const view = getItemView(bench.app, bench.karim, itemId ?? 0);
    expect(view.changedFields).toEqual(['title', 'price']);
    expect(view.decisions).toEqual(['publish', 'ask-changes', 'reject', 'archive']);
    expect(countDesk(bench.app, bench.karim, 'gemeente')).toMatchObject({ 'all': 1, 'revision': 1, 'new': 0, 'first': 0, 'look-back': 0 });
  });

  it('says its age in working days, the oldest first', () => {
    const first = bench.submit();
    bench.now += 3 * 86_400_000;
    const second = bench.submit({ title: 'Koken' });
    bench.now += 3 * 86_400_000;
    expect(bench.queue(bench.karim).map(({ id, ageWorkingDays }) => [id, ageWorkingDays]))
      .toEqual([[first.itemId, 4], [second.itemId, 1]]);
  });

  it('stands on pages; one beyond the last is the last', () => {
    const ids = Array.from({ length: DESK_ROWS_PER_PAGE + 2 }, (_, index) => bench.submit({ title: `Praat ${index}` }).itemId);
    const pageOf = (page: number) => listDeskQueue(bench.app, bench.karim, { level: 'gemeente', view: 'all', page });
    expect(pageOf(1)).toMatchObject({ total: ids.length, page: 1, pages: 2, rows: { length: DESK_ROWS_PER_PAGE } });
    expect(pageOf(2).rows.map(({ id }) => id)).toEqual(ids.slice(DESK_ROWS_PER_PAGE));
    expect(pageOf(99)).toEqual(pageOf(2));
  });
});
