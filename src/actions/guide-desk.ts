/** What a guide does on `/link/{code}`, without account (product §6): cancel the coming date, say how many came. */
import { z } from 'zod';
import { takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { answerByGuide, cancelByGuide } from '#src/domain/activities/guide-link/guide-desk.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { linkFor } from './account-links.ts';
import { countField, idField } from './signup-desk.ts';

/** A guide changes few things; who has the link of one and sends without end waits. */
const GUIDE: Limit = { name: 'guide', burst: 30, everyMs: 30_000 };

function guideLinkIdIn(context: ActionContext): number {
  const { guideLinkId } = linkFor(context, 'guide').payload;
  const seconds = takeTry(context.app, GUIDE, String(guideLinkId));
  if (seconds !== null) throw tooMany(seconds);
  return guideLinkId;
}

const back = ({ language, page }: ActionContext, done: string): string =>
  pathsIn(language).link(page.params.code ?? '', `gedaan=${done}`);

export const cancelAsGuide = formAction({
  name: 'begeleider-af',
  who: everyone,
  input: z.object({ keer: idField }),
  run(context, { keer }) {
    cancelByGuide(context.app, { guideLinkId: guideLinkIdIn(context), occurrenceId: keer });
    return back(context, 'af');
  },
});

export const answerAsGuide = formAction({
  name: 'begeleider-aantal',
  who: everyone,
  input: z.object({
    keer: idField, uitkomst: z.enum(['held', 'not-held'], 'outcome-needed'), mensen: countField, vrouwen: countField,
  }),
  run(context, { keer, uitkomst, mensen, vrouwen }) {
    try {
      answerByGuide(context.app, {
        guideLinkId: guideLinkIdIn(context), occurrenceId: keer, outcome: uitkomst, people: mensen, women: vrouwen,
      });
    } catch (error) {
      if (!isDomainError(error) || error.key !== 'women-many') throw error;
      throw new FormRefusal([{ field: 'vrouwen', key: 'women-many' }]);
    }
    return back(context, 'aantal');
  },
});
