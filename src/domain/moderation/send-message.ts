/** Desk and organiser write to each other inside an item (product §7). */
import { inTransaction } from '#db/client.ts';
import { findActivity } from '../activities/activity-repo.ts';
import { findVersion } from '../activities/publishing/version-repo.ts';
import type { Actor } from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';
import { WORDS_MAX_LENGTH } from './decide-item.ts';
import { listDeskPeople } from './desk/desk-people.ts';
import { findItem, restartClock } from './item-repo.ts';
import { appendLog, insertMessage } from './moderation-log.ts';
import { listAuthors, listEditors, mailEach } from './moderation-mail.ts';
import { decidingDesk, isItemOfOrganiser, nameOfDesk } from './moderation-policy.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';

/**
 * Keeps the words and mails them to the other side. A word of the desk starts its clock anew: it is not silent. Throws
 * `not-found` for an item that is neither this actor's desk's nor its organisation's, `invalid` without words.
 * @returns the id of the message.
 */
export function sendMessage(app: SealingApp, actor: Actor, { itemId, words }: { itemId: number; words: string }): number {
  return inTransaction(app.db, () => {
    const { db } = app;
    const item = findItem(db, itemId);
    const desk = item && decidingDesk(actor, item);
    if (!item || (!desk && !isItemOfOrganiser(actor, item))) throw new DomainError('not-found', 'item-unknown');
    const text = words.trim();
    if (text === '') throw new DomainError('invalid', 'words-needed');
    if (text.length > WORDS_MAX_LENGTH) throw new DomainError('invalid', 'words-long');
    const now = app.clock.now();
    const message = insertMessage(db, {
      itemId, activityId: item.activityId, side: desk ? 'desk' : 'organiser', authorId: actor.userId, text, at: now,
    });
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: 'message', itemId, activityId: item.activityId,
      organisationId: item.organisationId, detail: desk ? 'desk' : 'organiser', ...message,
    });
    const version = item.versionId === null ? undefined : findVersion(db, item.versionId);
    const activity = item.activityId === null ? undefined : findActivity(db, item.activityId);
    const organisation = item.organisationId === null ? undefined : findOrganisation(db, item.organisationId);
    const shared = {
      title: version?.content.title ?? activity?.content.title ?? organisation?.name ?? '', words: text,
      activityId: item.activityId, itemId,
    };
    if (desk) {
      if (item.closedAt === null) restartClock(db, item, now);
      const authors = item.claimId !== null || item.kind === 'lokaal-bestuur'
        ? listEditors(db, item.organisationId ?? 0)
        : listAuthors(db, item.organisationId, version?.submittedBy ?? null);
      mailEach(app, authors, 'item-message', { ...shared, by: nameOfDesk(desk), toDesk: null });
    } else {
      const people = listDeskPeople(db, { level: item.level, scope: item.scope }, now);
      const chosen = people.filter(({ userId }) => userId === item.assignedTo);
      mailEach(app, chosen.length > 0 ? chosen : people, 'item-message', {
        ...shared, by: organisation?.name ?? actor.name, toDesk: item.level,
      });
    }
    return message.messageId;
  });
}
