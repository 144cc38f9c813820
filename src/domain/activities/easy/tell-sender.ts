/** Who sent an activity without account hears of every decision, with its reason (product §6, §7). */
import type { DecisionOutcome } from '../../moderation/moderation-mail.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import { enqueueMail, type SealingApp } from '../../shared/outbox.ts';
import { extendLink } from '../../users/one-time-links.ts';
import { SENDER_LINK_DAYS, type EasyOfferState } from './easy-offer.ts';
import { findEasyOfferOf, openSender, updateEasyOffer } from './easy-repo.ts';

export interface SenderNews {
  activityId: number;
  /** Null while nobody took it over. */
  organisationId: number | null;
  title: string;
  outcome: DecisionOutcome;
  reasonKey: string | null;
  words: string | null;
  by: string;
}

const stateAfter = ({ outcome, organisationId }: SenderNews): EasyOfferState => {
  if (outcome === 'changes') return 'changes';
  return outcome === 'undone' && organisationId === null ? 'waiting' : 'decided';
};

/** Notes the decision and promises the mail; nothing for an activity of somebody with account. Inside a transaction. */
export function tellSender(app: SealingApp, news: SenderNews): void {
  const row = findEasyOfferOf(app, news.activityId);
  if (!row || (row.state === 'decided' && news.outcome !== 'undone')) return;
  const now = app.clock.now();
  const state = stateAfter(news);
  updateEasyOffer(app, row.id, { state, decidedAt: state === 'decided' ? now : null });
  if (row.linkId !== null) extendLink(app, row.linkId, SENDER_LINK_DAYS * MS_PER_DAY);
  const { email, organisationName, code } = openSender(app, row);
  if (email === null || code === null) return;
  const { title, outcome, reasonKey, words, by } = news;
  enqueueMail(app, {
    kind: 'easy-decided', language: row.language, to: email, isTyped: true,
    data: { name: organisationName ?? '', title, outcome, reasonKey, words, by, code },
  });
}
