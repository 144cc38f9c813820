/**
 * Somebody puts an activity here with only a mail address (product §6): kept sealed until the address is confirmed by
 * its link, then in the queue of the gemeente; changed through the same link until it is decided.
 */
import { isDeepStrictEqual } from 'node:util';
import { easyOffers } from '#db/schema/easy-offers.ts';
import { inTransaction } from '#db/client.ts';
import type { Language } from '#src/i18n/languages.ts';
import { openItem } from '../../moderation/item-repo.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import type { VersionData } from '../../moderation/moderation.ts';
import { territoryOf } from '../../moderation/territory.ts';
import { MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import { DomainError } from '../../shared/errors.ts';
import { enqueueMail } from '../../shared/outbox.ts';
import { createLastingLink, extendLink } from '../../users/one-time-links.ts';
import { findUserByEmail } from '../../users/user-repo.ts';
import { InvalidActivity, readActivity, valuesOf, type ActivityValues } from '../activity-input.ts';
import { getActivity, insertActivity, updateActivity } from '../activity-repo.ts';
import type { PublishingApp } from '../publishing/publish-version.ts';
import { dataOf, findLastVersion, insertVersion, supersedeVersions } from '../publishing/version-repo.ts';
import { SENDER_LINK_DAYS, UNCONFIRMED_DAYS, type EasyOfferState } from './easy-offer.ts';
import { getEasyOffer, openDraft, updateEasyOffer, type EasyOfferRow } from './easy-repo.ts';

export interface EasyOfferInput {
  /** As a form gives them. */
  values: unknown;
  /** Normalised. */
  email: string;
  organisationName: string;
  /** Who the sender is there, as a function. */
  senderFunction: string;
  language: Language;
}

/** Everything checked, with a place on our territory: without, no gemeente could decide. Throws InvalidActivity. */
function readEasy(values: unknown, now: number): VersionData {
  const data = readActivity(values, null, now);
  if (data.content.place === null) throw new InvalidActivity([{ field: 'place', key: 'place-needed' }]);
  return data;
}

/**
 * Checks it and throws InvalidActivity. With `sendsMail` it is kept and the mail with its link promised; without
 * (that address got many) nothing is kept, and the sender sees the same. Inside the caller's transaction.
 */
export function sendEasyOffer(app: PublishingApp, input: EasyOfferInput, sendsMail: boolean): void {
  const now = app.clock.now();
  const data = readEasy(input.values, now);
  if (!sendsMail) return;
  const { sealer } = app;
  const { id } = app.db.insert(easyOffers).values({
    state: 'unconfirmed', draft: sealer.seal(JSON.stringify(valuesOf(data))), email: sealer.seal(input.email),
    emailHash: sealer.fingerprint(input.email, 'easy-offer'), organisationName: sealer.seal(input.organisationName),
    senderFunction: sealer.seal(input.senderFunction), language: input.language, createdAt: now,
  }).returning({ id: easyOffers.id }).get();
  const { code, linkId } = createLastingLink(app, {
    purpose: 'easy-offer', payload: { easyOfferId: id }, lifetimeMs: UNCONFIRMED_DAYS * MS_PER_DAY,
  });
  updateEasyOffer(app, id, { linkId, code: sealer.seal(code) });
  enqueueMail(app, {
    kind: 'easy-confirm', language: input.language, to: input.email, isTyped: true,
    data: {
      name: input.organisationName, title: data.content.title, code,
      hasAccount: findUserByEmail(app.db, input.email) !== undefined,
    },
  });
}

/**
 * The address is confirmed: from now on it waits for the gemeente. Repeated, nothing happens. Throws InvalidActivity
 * when its dates are over by now, `gone` when it is erased.
 */
export function confirmEasyOffer(app: PublishingApp, easyOfferId: number): void {
  inTransaction(app.db, () => {
    const row = getEasyOffer(app, easyOfferId);
    const draft = openDraft(app, row);
    if (row.state !== 'unconfirmed' || draft === null) return;
    const now = app.clock.now();
    const data = readEasy(draft, now);
    const activityId = insertActivity(app.db, {
      state: 'submitted', organisationId: null, ...data, source: 'own', confirmedOn: toLocal(now).date, now,
      actor: 'visitor',
    });
    updateEasyOffer(app, row.id, { activityId, draft: null, state: 'waiting', confirmedAt: now });
    if (row.linkId !== null) extendLink(app, row.linkId, SENDER_LINK_DAYS * MS_PER_DAY);
    handInEasy(app, activityId, data);
  });
}

/** A version that waits in the queue of its territory; never published at once, because nobody stands for it. */
function handInEasy(app: PublishingApp, activityId: number, data: VersionData): void {
  const { db } = app;
  const now = app.clock.now();
  supersedeVersions(db, activityId, 'superseded');
  const version = insertVersion(db, activityId, data, { userId: null, now });
  const nis = territoryOf(db, data.content, null);
  const itemId = openItem(db, {
    kind: 'submission', activityId, versionId: version.id, organisationId: null, nis, now,
  });
  appendLog(db, { at: now, actor: 'visitor', action: 'hand-in', itemId, activityId, versionId: version.id, detail: nis });
}

/**
 * The sender writes it otherwise, until it is decided. Throws InvalidActivity, `conflict` when it is decided, `gone`
 * when it is erased. The same sent twice is one version.
 */
export function changeEasyOffer(
  app: PublishingApp, { easyOfferId, values }: { easyOfferId: number; values: unknown },
): void {
  inTransaction(app.db, () => {
    const row = getEasyOffer(app, easyOfferId);
    const now = app.clock.now();
    const data = readEasy(values, now);
    if (row.state === 'unconfirmed') {
      updateEasyOffer(app, row.id, { draft: app.sealer.seal(JSON.stringify(valuesOf(data))) });
      return;
    }
    if (row.state === 'decided' || row.activityId === null) throw new DomainError('conflict', 'easy-decided');
    const last = findLastVersion(app.db, row.activityId);
    if (row.state === 'waiting' && last && isDeepStrictEqual(dataOf(last), data)) return;
    updateActivity(app.db, row.activityId, { ...data, state: 'submitted' }, { now, actor: 'visitor' });
    updateEasyOffer(app, row.id, { state: 'waiting' });
    if (row.linkId !== null) extendLink(app, row.linkId, SENDER_LINK_DAYS * MS_PER_DAY);
    handInEasy(app, row.activityId, data);
  });
}

export interface EasyScreen {
  state: EasyOfferState;
  values: ActivityValues;
  title: string;
  /** Of the activity the public sees now; null when it sees none. */
  shown: { id: number; slug: string } | null;
}

/** What the sender sees through the link. Throws `gone` when it is erased. */
export function getEasyScreen(app: PublishingApp, easyOfferId: number): EasyScreen {
  const row = getEasyOffer(app, easyOfferId);
  const values = currentValues(app, row);
  const activity = row.activityId === null ? null : getActivity(app.db, row.activityId);
  return {
    state: row.state, values, title: values.title,
    shown: activity?.state === 'published' ? { id: activity.id, slug: activity.slug } : null,
  };
}

function currentValues(app: PublishingApp, row: EasyOfferRow): ActivityValues {
  const draft = openDraft(app, row);
  if (draft) return draft;
  if (row.activityId === null) throw new DomainError('gone', 'link-expired');
  const last = findLastVersion(app.db, row.activityId);
  return valuesOf(dataOf(last ?? getActivity(app.db, row.activityId)));
}

