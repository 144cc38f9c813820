/** Closing days over an organisation's own offer, and their undo (issue 3). */
import { z } from 'zod';
import { closeDays, undoClosing } from '#src/domain/activities/closings/close-days.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { pathsIn } from '#src/web/paths.ts';
import { organiser } from './offer-edit.ts';
import { readDate } from './offer-times.ts';

const idField = z.string('field-wrong').regex(/^[1-9]\d{0,14}$/, 'field-wrong').transform(Number);
const dateField = z.string('schedule-date-needed').transform(readDate).pipe(z.string('scheduleDate'));

export const closeOwnDays = formAction({
  name: 'aanbod-sluit',
  who: organiser,
  creates: true,
  input: z.object({
    organisatie: idField, van: dateField, tot: dateField, blad: idField.default(1),
    stempel: z.string('send-again').regex(/^[0-9a-f]{16}$/, 'send-again'),
    activiteit: z.array(idField).max(200, 'send-again').default([]),
  }),
  run: (context, { organisatie, van, tot, blad, stempel, activiteit }) => context.commit(() => {
    closeDays(context.app, actorOf(context), {
      organisationId: organisatie, range: { from: van, until: tot }, page: blad, activityIds: activiteit, stamp: stempel,
    });
    return `${pathsIn(context.language).offerClosing('gedaan=dicht')}#gemaakt`;
  }),
});

export const undoOwnClosing = formAction({
  name: 'aanbod-sluit-terug',
  who: organiser,
  input: z.object({ sluiting: idField }),
  run: (context, { sluiting }) => context.commit(() => {
    undoClosing(context.app, actorOf(context), { closingId: sluiting });
    return `${pathsIn(context.language).offerClosing('gedaan=terug')}#gemaakt`;
  }),
});
