/** What an organiser does with one activity besides writing: dates, stop, copy, confirm, answer a desk (product §3, §7). */
import { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { archiveActivity } from '#src/domain/activities/publishing/archive-activity.ts';
import { cancelOccurrence, restoreOccurrence } from '#src/domain/activities/publishing/cancel-occurrence.ts';
import { confirmActivity, confirmOffer, pauseActivity } from '#src/domain/activities/publishing/confirm-offer.ts';
import { duplicateActivity } from '#src/domain/activities/publishing/duplicate-activity.ts';
import { discardDraft, saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { withdrawSubmission } from '#src/domain/activities/publishing/withdraw-submission.ts';
import { isInPlace } from '#src/domain/activities/publishing/version-repo.ts';
import { getOfferActivity, listEditableOrganisations } from '#src/domain/activities/offer-queries.ts';
import { askSecondLook } from '#src/domain/moderation/ask-second-look.ts';
import { WORDS_MAX_LENGTH } from '#src/domain/moderation/decide-item.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { nextSeason } from '#src/domain/schedules/exceptions-next-season.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { activityIdIn, organiser } from './offer-edit.ts';
import { readDate } from './offer-times.ts';

const idField = z.string('field-wrong').regex(/^[1-9]\d{0,14}$/, 'field-wrong').transform(Number);

/** The same page again, saying what was done. */
const done = (context: ActionContext, what: string): string =>
  pathsIn(context.language).offer(activityIdIn(context), `gedaan=${what}`);

export const setDate = formAction({
  name: 'aanbod-datum',
  who: organiser,
  input: z.object({
    startsAt: z.string('field-wrong').regex(/^\d{1,15}$/, 'field-wrong').transform(Number),
    status: z.enum(['cancelled', 'planned'], 'field-wrong'),
  }),
  run: (context, { startsAt, status }) => context.commit(() => {
    const input = { activityId: activityIdIn(context), startsAt };
    if (status === 'cancelled') cancelOccurrence(context.app, actorOf(context), input);
    else restoreOccurrence(context.app, actorOf(context), input);
    return `${done(context, status === 'cancelled' ? 'datum-af' : 'datum-terug')}#datums`;
  }),
});

export const stopOffer = formAction({
  name: 'aanbod-stop',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    archiveActivity(context.app, actorOf(context), { activityId: activityIdIn(context) });
    return done(context, 'gestopt');
  }),
});

export const copyOffer = formAction({
  name: 'aanbod-kopie',
  who: organiser,
  creates: true,
  input: z.object({}),
  run: (context) => context.commit(() => {
    const id = duplicateActivity(context.app, actorOf(context), { activityId: activityIdIn(context) });
    return pathsIn(context.language).offerEdit(id, 'gedaan=kopie');
  }),
});

export const confirmOne = formAction({
  name: 'aanbod-klopt',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    confirmActivity(context.app, actorOf(context), { activityId: activityIdIn(context) });
    return done(context, 'klopt');
  }),
});

/** The whole offer of every organisation this person may change. */
export const confirmAll = formAction({
  name: 'aanbod-alles-klopt',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    const actor = actorOf(context);
    for (const { id } of listEditableOrganisations(context.app.db, actor)) {
      confirmOffer(context.app, actor, { organisationId: id });
    }
    return pathsIn(context.language).offer(undefined, 'gedaan=klopt');
  }),
});

export const pauseOffer = formAction({
  name: 'aanbod-pauze',
  who: organiser,
  input: z.object({ until: z.string().max(20).default('') }),
  run: (context, { until }) => context.commit(() => {
    const date = until === '' ? null : readDate(until);
    if (date === undefined) throw new FormRefusal([{ field: 'until', key: 'scheduleDate' }]);
    pauseActivity(context.app, actorOf(context), { activityId: activityIdIn(context), until: date });
    return done(context, date === null ? 'klopt' : 'pauze');
  }),
});

export const withdrawOffer = formAction({
  name: 'aanbod-terug',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    withdrawSubmission(context.app, actorOf(context), { activityId: activityIdIn(context) });
    return done(context, 'terug');
  }),
});

export const discardOffer = formAction({
  name: 'aanbod-weg',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    const { app } = context;
    const activityId = activityIdIn(context);
    const { activity } = getOfferActivity(app, actorOf(context), activityId);
    discardDraft(app, actorOf(context), { activityId });
    return isInPlace(activity) ? pathsIn(context.language).offer(undefined, 'gedaan=weg') : done(context, 'weg');
  }),
});

/** The new season is proposed in the form; nothing is handed in by it. */
export const newDates = formAction({
  name: 'aanbod-verder',
  who: organiser,
  input: z.object({}),
  run: (context) => inTransaction(context.app.db, () => {
    const { app } = context;
    const activityId = activityIdIn(context);
    const { working, canEdit } = getOfferActivity(app, actorOf(context), activityId);
    const schedule = canEdit ? nextSeason(working.schedule, toLocal(app.clock.now()).date) : undefined;
    if (schedule) saveDraft(app, actorOf(context), { activityId, values: { schedule } });
    return `${pathsIn(context.language).offerEdit(activityId, schedule ? 'gedaan=verder' : '')}#wanneer`;
  }),
});

const words = z.string('words-needed').min(1, 'words-needed').max(WORDS_MAX_LENGTH, 'words-long');

export const writeToDesk = formAction({
  name: 'aanbod-bericht',
  who: organiser,
  creates: true,
  input: z.object({ itemId: idField, words }),
  run: (context, values) => context.commit(() => {
    sendMessage(context.app, actorOf(context), values);
    return `${done(context, 'bericht')}#berichten`;
  }),
});

export const secondLook = formAction({
  name: 'aanbod-tweede-blik',
  who: organiser,
  input: z.object({ decisionId: idField, reason: z.string().max(WORDS_MAX_LENGTH, 'words-long').default('') }),
  run: (context, { decisionId, reason }) => context.commit(() => {
    askSecondLook(context.app, actorOf(context), { decisionId, words: reason });
    return done(context, 'tweede-blik');
  }),
});
