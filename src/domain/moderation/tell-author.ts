/** The author hears of every decision, with a link to the exact item (product §7); inside the caller's transaction. */
import type { ActivityRow } from '../activities/activity-repo.ts';
import { tellSender } from '../activities/easy/tell-sender.ts';
import type { VersionRow } from '../activities/publishing/version-repo.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import type { SealingApp } from '../shared/outbox.ts';
import type { DecisionRow, ItemRow } from './item-repo.ts';
import { listAuthors, listEditors, mailEach, type DecisionOutcome } from './moderation-mail.ts';
import { nameOfDesk } from './moderation-policy.ts';
import { CONTESTABLE, type Decision } from './moderation.ts';
import type { Responsible } from './territory.ts';

export interface Telling {
  item: ItemRow;
  activity: ActivityRow | undefined;
  version: VersionRow | undefined;
  contested: DecisionRow | undefined;
  decision: Decision | 'undo';
  reasonKey: string | null;
  words: string | null;
  desk: Responsible;
}

const OUTCOMES: Record<Exclude<Telling['decision'], 'keep'>, DecisionOutcome> = {
  'publish': 'published', 'ask-changes': 'changes', 'reject': 'rejected', 'archive': 'archived',
  'approve': 'published', 'refuse': 'rejected', 'uphold': 'upheld', 'overturn': 'published', 'undo': 'undone',
};

export function tellAuthor(app: SealingApp, telling: Telling): void {
  const { item, activity, version, decision, reasonKey, words, desk } = telling;
  // Nothing changed for the author, and nothing was asked.
  if (decision === 'keep' || (item.kind === 'look-back' && decision === 'publish')) return;
  if (item.kind === 'lokaal-bestuur') {
    const organisation = item.organisationId === null ? undefined : findOrganisation(app.db, item.organisationId);
    if (!organisation) return;
    const isApproved = decision === 'approve';
    mailEach(app, listEditors(app.db, organisation.id), 'lokaal-bestuur-decided', {
      organisation: organisation.name, isApproved, words,
    });
    return;
  }
  if (!activity) return;
  const title = version?.content.title ?? activity.content.title;
  if (item.claimId !== null) {
    const isApproved = decision === 'approve' || decision === 'overturn';
    const claimers = item.organisationId === null ? [] : listEditors(app.db, item.organisationId);
    mailEach(app, claimers, 'claim-decided', { title, isApproved, activityId: activity.id });
    return;
  }
  const news = { title, outcome: OUTCOMES[decision], reasonKey, words, by: nameOfDesk(desk), activityId: activity.id };
  tellSender(app, { ...news, organisationId: activity.organisationId });
  mailEach(app, listAuthors(app.db, activity.organisationId, version?.submittedBy ?? null), 'activity-decided', {
    ...news,
    canAskSecondLook: decision !== 'undo' && CONTESTABLE.includes(decision),
  });
}
