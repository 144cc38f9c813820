/** The organiser's bellijst and what happened after each date; both say whose they are in their use case. */
import { z } from 'zod';
import { withRole } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { answerSession, MAX_PEOPLE } from '#src/domain/signups/answer-session.ts';
import { tickCall } from '#src/domain/signups/call-list.ts';
import { removeAttendee, restoreAttendee } from '#src/domain/signups/remove-attendee.ts';
import { REMOVAL_REASONS } from '#src/domain/signups/signup.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

export const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);

export const tickOwnCall = formAction({
  name: 'bellijst',
  who: withRole('owner', 'editor'),
  input: z.object({
    inschrijving: idField, bericht: idField, uitkomst: z.enum(['reached', 'not-reached', 'wrong'], 'send-again'),
  }),
  run(context, { inschrijving, bericht, uitkomst }) {
    tickCall(context.app, actorOf(context), { signupId: inschrijving, lastMessageId: bericht, outcome: uitkomst });
    return pathsIn(context.language).offerSignups(undefined, 'gedaan=1');
  },
});

/** '' = not counted. */
export const countField = z.string().default('')
  .refine((text) => text === '' || (/^\d{1,4}$/.test(text) && Number(text) <= MAX_PEOPLE), 'people-wrong')
  .transform((text) => (text === '' ? null : Number(text)));

export const answerOwnSession = formAction({
  name: 'hoe-was-het',
  who: withRole('owner', 'editor'),
  input: z.object({
    activiteit: idField, keer: idField, uitkomst: z.enum(['held', 'not-held'], 'outcome-needed'),
    mensen: countField, vrouwen: countField,
  }),
  run(context, { activiteit, keer, uitkomst, mensen, vrouwen }) {
    try {
      answerSession(context.app, actorOf(context), {
        activityId: activiteit, occurrenceId: keer, outcome: uitkomst, people: mensen, women: vrouwen,
      });
    } catch (error) {
      if (isDomainError(error) && error.key === 'women-many') {
        throw new FormRefusal([{ field: 'vrouwen', key: 'women-many' }]);
      }
      throw error;
    }
    return pathsIn(context.language).offerSignups(undefined, 'gedaan=1');
  },
});

/** `keer` '' = the list without dates. */
const onList = {
  activiteit: idField, inschrijving: idField,
  keer: z.string('send-again').regex(/^([1-9]\d{0,14})?$/, 'send-again').transform((text) => (text === '' ? null : Number(text))),
};
const listQuery = (keer: number | null, done: string) => (keer === null ? done : `dag=${keer}&${done}`);

export const removeFromList = formAction({
  name: 'lijst-af',
  who: withRole('owner', 'editor'),
  input: z.object({ ...onList, reden: z.enum(REMOVAL_REASONS, 'removal-needed') }),
  run(context, { activiteit, keer, inschrijving, reden }) {
    removeAttendee(context.app, actorOf(context), {
      activityId: activiteit, occurrenceId: keer, signupId: inschrijving, reason: reden,
    });
    return pathsIn(context.language).offerSignups(activiteit, listQuery(keer, 'gedaan=af'));
  },
});

export const putBackOnList = formAction({
  name: 'lijst-terug',
  who: withRole('owner', 'editor'),
  input: z.object(onList),
  run(context, { activiteit, keer, inschrijving }) {
    restoreAttendee(context.app, actorOf(context), { activityId: activiteit, occurrenceId: keer, signupId: inschrijving });
    return pathsIn(context.language).offerSignups(activiteit, listQuery(keer, 'gedaan=terug'));
  },
});
