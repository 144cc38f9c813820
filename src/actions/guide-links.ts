/** The organiser gives a guide a link for one activity, and ends it (product §6). */
import { z } from 'zod';
import {
  endGuideLink, GUIDE_NAME_MAX_LENGTH, makeGuideLink,
} from '#src/domain/activities/guide-link/guide-links.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { activityIdIn, organiser } from './offer-edit.ts';
import { readDate } from './offer-times.ts';

const here = (context: ActionContext, done: string): string =>
  `${pathsIn(context.language).offer(activityIdIn(context), `gedaan=${done}`)}#begeleiders`;

export const giveGuideLink = formAction({
  name: 'begeleider-link',
  who: organiser,
  creates: true,
  input: z.object({
    functie: z.string('guide-name-needed').min(1, 'guide-name-needed').max(GUIDE_NAME_MAX_LENGTH, 'guide-name-needed')
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong'),
    geldigtot: z.string('guide-date-wrong').max(20, 'guide-date-wrong'),
  }),
  run: (context, { functie, geldigtot }) => context.commit(() => {
    try {
      makeGuideLink(context.app, actorOf(context), {
        activityId: activityIdIn(context), name: functie, validUntilOn: readDate(geldigtot) ?? '',
      });
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'invalid') throw error;
      const field = error.key === 'guide-date-wrong' ? 'geldigtot' : 'functie';
      throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
    }
    return here(context, 'begeleider');
  }),
});

export const stopGuideLink = formAction({
  name: 'begeleider-stop',
  who: organiser,
  input: z.object({ link: z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number) }),
  run: (context, { link }) => context.commit(() => {
    endGuideLink(context.app, actorOf(context), { activityId: activityIdIn(context), guideLinkId: link });
    return here(context, 'begeleider-weg');
  }),
});
