/** The clock of activities without account: remind once, erase what nobody confirmed or answered (product §6, §1.9). */
import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { easyOffers } from '#db/schema/easy-offers.ts';
import { oneTimeLinks } from '#db/schema/users.ts';
import { MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import type { ErasureNotes } from '../../erasure/erasures.ts';
import { enqueueMail, type SealingApp } from '../../shared/outbox.ts';
import { endLink } from '../../users/one-time-links.ts';
import {
  ERASED_AFTER_DECISION_DAYS, REMINDED_AFTER_DAYS, SENDER_LINK_DAYS, UNCONFIRMED_DAYS,
} from './easy-offer.ts';
import { openDraft, openSender, updateEasyOffer, type EasyOfferRow } from './easy-repo.ts';

/** Safe to run twice and after a standstill. What is erased is noted, so that a restored backup erases it again. */
export function tendEasyOffers(app: SealingApp, erasures: ErasureNotes): void {
  inTransaction(app.db, () => {
    eraseUnconfirmed(app, erasures);
    remind(app);
    eraseUnanswered(app, erasures);
    eraseSenders(app, erasures);
  });
}

const daysAgo = (app: SealingApp, days: number): number => app.clock.now() - days * MS_PER_DAY;

function erase({ db }: SealingApp, erasures: ErasureNotes, row: EasyOfferRow): void {
  erasures.note('easy_offers', [row.id]);
  db.delete(easyOffers).where(eq(easyOffers.id, row.id)).run();
  if (row.linkId !== null) db.delete(oneTimeLinks).where(eq(oneTimeLinks.id, row.linkId)).run();
}

function eraseUnconfirmed(app: SealingApp, erasures: ErasureNotes): void {
  app.db.select().from(easyOffers)
    .where(and(eq(easyOffers.state, 'unconfirmed'), lte(easyOffers.createdAt, daysAgo(app, UNCONFIRMED_DAYS))))
    .all().forEach((row) => { erase(app, erasures, row); });
}

function remind(app: SealingApp): void {
  const rows = app.db.select().from(easyOffers).where(and(
    eq(easyOffers.state, 'unconfirmed'), isNull(easyOffers.remindedAt),
    lte(easyOffers.createdAt, daysAgo(app, REMINDED_AFTER_DAYS)),
  )).all();
  for (const row of rows) {
    const { email, organisationName, code } = openSender(app, row);
    updateEasyOffer(app, row.id, { remindedAt: app.clock.now() });
    if (email === null || code === null) continue;
    enqueueMail(app, {
      kind: 'easy-reminder', language: row.language, to: email, isTyped: true,
      data: {
        name: organisationName ?? '', title: openDraft(app, row)?.title ?? '', code,
        lastOn: toLocal(row.createdAt + UNCONFIRMED_DAYS * MS_PER_DAY).date,
      },
    });
  }
}

/** Changes were asked and the link is over: nobody can go on with it. */
function eraseUnanswered(app: SealingApp, erasures: ErasureNotes): void {
  const rows = app.db.select({ offer: easyOffers }).from(easyOffers)
    .innerJoin(activities, eq(activities.id, easyOffers.activityId))
    .where(and(
      eq(easyOffers.state, 'changes'), isNull(activities.organisationId), eq(activities.state, 'changes_requested'),
      lte(activities.updatedAt, daysAgo(app, SENDER_LINK_DAYS)),
    )).all();
  for (const { offer } of rows) {
    erase(app, erasures, offer);
    if (offer.activityId === null) continue;
    erasures.note('activities', [offer.activityId]);
    app.db.delete(activities).where(eq(activities.id, offer.activityId)).run();
  }
}

/** The row stays, without the sender; after a restore it goes whole, for it says nothing of anybody any more. */
function eraseSenders(app: SealingApp, erasures: ErasureNotes): void {
  const rows = app.db.select().from(easyOffers).where(and(
    eq(easyOffers.state, 'decided'), isNotNull(easyOffers.email),
    lte(easyOffers.decidedAt, daysAgo(app, ERASED_AFTER_DECISION_DAYS)),
  )).all();
  erasures.note('easy_offers', rows.map(({ id }) => id));
  for (const row of rows) {
    if (row.linkId !== null) endLink(app, row.linkId);
    updateEasyOffer(app, row.id, {
      email: null, emailHash: null, code: null, organisationName: null, senderFunction: null,
    });
  }
}
