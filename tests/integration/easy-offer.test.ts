/** An activity with only a mail address (product §6): confirm, wait, change, decide, erase. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishEasyOffer } from '#src/domain/activities/easy/publish-easy-offer.ts';
import {
  changeEasyOffer, confirmEasyOffer, getEasyScreen, sendEasyOffer, type EasyOfferInput,
} from '#src/domain/activities/easy/send-easy-offer.ts';
import { tendEasyOffers } from '#src/domain/activities/easy/tend-easy-offers.ts';
import type { ErasureNotes } from '#src/domain/erasure/erasures.ts';
import { decideItem } from '#src/domain/moderation/decide-item.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { acceptInvitation } from '#src/domain/users/invite-user.ts';
import { getLink } from '#src/domain/users/one-time-links.ts';
import { listRoles } from '#src/domain/users/user-repo.ts';
import { GENT, ModerationBench } from '../support/moderation-bench.ts';

const noted: string[] = [];
const notes: ErasureNotes = { note: (table, ids) => { noted.push(...ids.map((id) => `${table} ${id}`)); } };
let bench: ModerationBench;
beforeEach(() => { bench = new ModerationBench(); noted.length = 0; });
afterEach(() => { bench.close(); });

const input = (changes: Partial<EasyOfferInput> = {}): EasyOfferInput => ({
  values: bench.values(), email: 'tuin@proef.be', organisationName: 'Moestuin', senderFunction: 'begeleider',
  language: 'fr', ...changes,
});

/** Sends it; @returns the id and the code of its link. */
function send(changes: Partial<EasyOfferInput> = {}): { id: number; code: string } {
  sendEasyOffer(bench.app, input(changes), true);
  const [mail] = bench.mails();
  if (mail?.kind !== 'easy-confirm') throw new Error('no mail');
  const link = getLink(bench.app, mail.data.code);
  if (link.purpose !== 'easy-offer') throw new Error('another link');
  return { id: link.payload.easyOfferId, code: mail.data.code };
}

function waiting(): { id: number; code: string; itemId: number; versionId: number; activityId: number } {
  const { id, code } = send();
  confirmEasyOffer(bench.app, id);
  const [row] = bench.queue(bench.karim);
  return {
    id, code, itemId: row?.id ?? 0, versionId: row?.versionId ?? 0, activityId: bench.item(row?.id ?? 0).activityId ?? 0,
  };
}

describe('sending', () => {
  it('keeps everything sealed and shows nobody anything before the link is used', () => {
    send();
    const [row] = bench.rows('select * from easy_offers');
    expect(JSON.stringify(row)).not.toMatch(/tuin@proef|Moestuin|begeleider|Praattafel/);
    expect(bench.queue(bench.karim)).toEqual([]);
    expect(bench.rows('select id from activities')).toEqual([]);
  });

  it('answers the same for an address with account, and keeps nothing when that address got many mails', () => {
    sendEasyOffer(bench.app, input({ email: bench.editor.email }), true);
    expect(bench.mails()).toMatchObject([{ kind: 'easy-confirm', language: 'fr', data: { hasAccount: true } }]);
    sendEasyOffer(bench.app, input(), false);
    expect(bench.mails()).toEqual([]);
    expect(bench.rows('select id from easy_offers')).toHaveLength(1);
  });

  it('refuses what an organiser could not hand in, and what happens nowhere', () => {
    expect(() => { sendEasyOffer(bench.app, input({ values: { ...bench.values(), title: '' } }), true); }).toThrow('title-needed');
    expect(() => { sendEasyOffer(bench.app, input({ values: { ...bench.values(), place: null, online: true } }), true); })
      .toThrow('place-needed');
    expect(bench.rows('select id from easy_offers')).toEqual([]);
  });
});

describe('confirming', () => {
  it('puts it in the queue of its gemeente once, without organisation', async () => {
    const { id, itemId, activityId } = waiting();
    confirmEasyOffer(bench.app, id);
    expect(bench.queue(bench.karim)).toMatchObject([{ id: itemId, kind: 'submission', organisation: null }]);
    expect(bench.queue(bench.aalst)).toEqual([]);
    expect(bench.activity(activityId)).toMatchObject({ state: 'submitted', organisationId: null });
    expect(await bench.found('')).toEqual([]);
    expect(bench.rows('select draft from easy_offers')).toEqual([{ draft: null }]);
  });

  it('is changed through the link until it is decided: the desk sees the newest version', () => {
    const { id, itemId, versionId } = waiting();
    changeEasyOffer(bench.app, { easyOfferId: id, values: { ...bench.values(), title: 'Samen wieden' } });
    changeEasyOffer(bench.app, { easyOfferId: id, values: { ...bench.values(), title: 'Samen wieden' } });
    expect(bench.queue(bench.karim)).toMatchObject([{ id: itemId, title: 'Samen wieden' }]);
    expect(bench.rows('select id from activity_versions')).toHaveLength(2);
    expect(() => publishEasyOffer(bench.app, bench.karim, {
      itemId, versionId, by: { way: 'existing', organisationId: bench.organisationId },
    })).toThrow('version-newer');
    expect(bench.activity(bench.item(itemId).activityId ?? 0).organisationId).toBeNull();
  });
});

describe('deciding', () => {
  it('publishes only under an organisation', () => {
    const { itemId, versionId } = waiting();
    expect(() => decideItem(bench.app, bench.karim, { itemId, versionId, decision: 'publish' })).toThrow('easy-organiser-needed');
    const publish = (organisationId: number, actor = bench.karim) => publishEasyOffer(bench.app, actor, {
      itemId, versionId, by: { way: 'existing', organisationId },
    });
    expect(() => publish(99_999)).toThrow('easy-organisation-needed');
    expect(() => publish(bench.organisationId, bench.aalst)).toThrow('not-found');
    expect(() => publish(bench.organisationId, bench.editor)).toThrow('not-found');
  });

  it('under one that is here: both hear of it, and sent twice it is one', async () => {
    const { id, code, itemId, versionId, activityId } = waiting();
    const by = { way: 'existing' as const, organisationId: bench.organisationId };
    const first = publishEasyOffer(bench.app, bench.karim, { itemId, versionId, by });
    expect(publishEasyOffer(bench.app, bench.karim, { itemId, versionId, by })).toEqual(first);
    expect(() => publishEasyOffer(bench.app, bench.lies, { itemId, versionId, by: { way: 'new', name: 'X', kind: 'andere' } }))
      .toThrow('decided-already');
    expect(bench.mails().map(({ kind, to }) => [kind, to])).toEqual([
      ['easy-decided', 'tuin@proef.be'], ['activity-decided', bench.editor.email],
    ]);
    expect(await bench.found('')).toEqual([activityId]);
    expect(getEasyScreen(bench.app, id)).toMatchObject({ state: 'decided', shown: { id: activityId } });
    expect(() => { changeEasyOffer(bench.app, { easyOfferId: id, values: bench.values() }); }).toThrow('easy-decided');
    expect(getLink(bench.app, code).purpose).toBe('easy-offer');
  });

  it('under a new one, whose owner the sender becomes by accepting', () => {
    const { itemId, versionId, activityId } = waiting();
    publishEasyOffer(bench.app, bench.karim, { itemId, versionId, by: { way: 'new', name: 'Moestuin', kind: 'vereniging' } });
    const mails = bench.mails();
    const invitation = mails.find(({ kind }) => kind === 'invitation');
    if (invitation?.kind !== 'invitation') throw new Error('no invitation');
    expect(invitation).toMatchObject({ to: 'tuin@proef.be', data: { by: 'Karim', role: 'owner', place: 'Moestuin' } });
    const organisationId = bench.activity(activityId).organisationId ?? 0;
    expect(bench.rows('select name, nis from organisations where id = ?', organisationId)).toEqual([{ name: 'Moestuin', nis: GENT }]);
    const link = getLink(bench.app, invitation.data.code);
    if (link.purpose !== 'invitation') throw new Error('another link');
    const userId = acceptInvitation(bench.app, link, { name: 'Tine', passwordHash: null });
    expect(listRoles(bench.db, userId)).toEqual([{ role: 'owner', organisationId }]);
  });

  it('tells of changes and refusals with their reason, and takes the answer', () => {
    const { id, itemId, versionId } = waiting();
    decideItem(bench.app, bench.karim, { itemId, versionId, decision: 'ask-changes', words: 'Waar is het?' });
    expect(bench.mails()).toMatchObject([{
      kind: 'easy-decided', language: 'fr', to: 'tuin@proef.be', data: { outcome: 'changes', words: 'Waar is het?', by: 'Gent' },
    }]);
    expect(getEasyScreen(bench.app, id).state).toBe('changes');
    changeEasyOffer(bench.app, { easyOfferId: id, values: { ...bench.values(), title: 'Beter' } });
    const [row] = bench.queue(bench.karim);
    expect(row).toMatchObject({ title: 'Beter', kind: 'submission' });
    const decided = decideItem(bench.app, bench.karim, {
      itemId: row?.id ?? 0, versionId: row?.versionId ?? 0, decision: 'reject', reasonKey: 'geen-reclame',
    });
    expect(bench.mails()).toMatchObject([{ data: { outcome: 'rejected', reasonKey: 'geen-reclame' } }]);
    expect(getEasyScreen(bench.app, id).state).toBe('decided');
    undoDecision(bench.app, bench.karim, { decisionId: decided.decisionId });
    expect(getEasyScreen(bench.app, id).state).toBe('waiting');
    expect(bench.mails()).toMatchObject([{ data: { outcome: 'undone' } }]);
  });
});

describe('the clock', () => {
  it('reminds once after 10 days and erases after 14', () => {
    const { id } = send();
    const start = bench.now;
    bench.now = start + 10 * MS_PER_DAY;
    tendEasyOffers(bench.app, notes);
    tendEasyOffers(bench.app, notes);
    expect(bench.mails()).toMatchObject([{ kind: 'easy-reminder', data: { title: 'Praattafel', lastOn: '2026-12-08' } }]);
    bench.now = start + 14 * MS_PER_DAY;
    tendEasyOffers(bench.app, notes);
    expect(bench.mails()).toEqual([]);
    expect(bench.rows('select id from easy_offers')).toEqual([]);
    expect(bench.rows("select id from one_time_links where purpose = 'easy-offer'")).toEqual([]);
    expect(noted).toContain(`easy_offers ${id}`);
    expect(() => { confirmEasyOffer(bench.app, id); }).toThrow('gone');
  });

  it('leaves nothing of the sender 30 days after the decision, and nothing of what nobody answers', () => {
    const decided = waiting();
    decideItem(bench.app, bench.karim, { ...decided, decision: 'reject', reasonKey: 'dubbel' });
    bench.mails();
    bench.now += 30 * MS_PER_DAY;
    tendEasyOffers(bench.app, notes);
    expect(bench.rows('select email, code, organisation_name, sender_function from easy_offers')).toEqual([
      { email: null, code: null, organisation_name: null, sender_function: null },
    ]);
    expect(() => getLink(bench.app, decided.code)).toThrow('gone');
    const asked = waiting();
    decideItem(bench.app, bench.karim, { ...asked, decision: 'ask-changes', words: 'Waar?' });
    bench.now += 89 * MS_PER_DAY;
    tendEasyOffers(bench.app, notes);
    expect(bench.activity(asked.activityId).state).toBe('changes_requested');
    bench.now += MS_PER_DAY;
    tendEasyOffers(bench.app, notes);
    expect(bench.rows('select id from activities where id = ?', asked.activityId)).toEqual([]);
    expect(noted).toContain(`easy_offers ${decided.id}`);
    expect(noted).toContain(`activities ${asked.activityId}`);
  });
});
