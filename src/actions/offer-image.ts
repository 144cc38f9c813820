/** The photo of an activity: sent by its organiser, or taken off (issue 3 point 2). */
import { z } from 'zod';
import { makeImage, type MadeImage } from '#src/domain/activities/images/make-image.ts';
import { checkImageAllowed, removeImage, setImage } from '#src/domain/activities/images/set-image.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { activityIdIn, organiser } from './offer-edit.ts';

const words = (key: ErrorKey, most: number) => z.string(key).min(1, key).max(most, 'text-long');

/** Beside the field of the photo, with the reason. */
async function readPhoto(photo: Blob): Promise<MadeImage> {
  try {
    return await makeImage(new Uint8Array(await photo.arrayBuffer()));
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'invalid') throw error;
    throw new FormRefusal([{ field: 'foto', key: error.key as ErrorKey }]);
  }
}

export const setOfferImage = formAction({
  name: 'aanbod-foto',
  who: organiser,
  input: z.object({
    alt: words('image-alt-needed', 200),
    credit: words('image-credit-needed', 120),
    people: z.enum(['nobody', 'agreed', 'no'], 'image-people-needed'),
    foto: z.unknown().optional(),
  }),
  async run(context, { alt, credit, people, foto }) {
    const { app, language, page } = context;
    const actor = actorOf(context);
    const activityId = activityIdIn(context);
    checkImageAllowed(app.db, actor, activityId);
    if (page.locals.isBodyCut) throw new FormRefusal([{ field: 'foto', key: 'image-heavy' }], { status: 413 });
    if (people === 'no') throw new FormRefusal([{ field: 'people', key: 'image-people-no' }]);
    if (!(foto instanceof Blob)) throw new FormRefusal([{ field: 'foto', key: 'image-needed' }]);
    const image = await readPhoto(foto);
    return context.commit(() => {
      setImage(app, actor, { activityId, image, alt, credit, people });
      return pathsIn(language).offerImage(activityId, 'gedaan=bewaard');
    });
  },
});

export const removeOfferImage = formAction({
  name: 'aanbod-foto-weg',
  who: organiser,
  input: z.object({}),
  run: (context) => context.commit(() => {
    const activityId = activityIdIn(context);
    removeImage(context.app, actorOf(context), { activityId });
    return pathsIn(context.language).offerImage(activityId, 'gedaan=weg');
  }),
});
