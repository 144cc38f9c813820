/** An organiser takes over its imported offer (product §3 Imported): at once by its mail domain, else by the gemeente. */
import { z } from 'zod';
import { claimImport } from '#src/domain/activities/publishing/claim-import.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { pathsIn } from '#src/web/paths.ts';
import { organiser } from './offer-edit.ts';

const id = (key: string) => z.string(key).regex(/^[1-9]\d{0,14}$/, key).transform(Number);

export const claimOffer = formAction({
  name: 'aanbod-overnemen',
  who: organiser,
  input: z.object({ activityId: id('field-wrong'), organisationId: id('organisation-unknown') }),
  run: (context, input) => context.commit(() => {
    const { state } = claimImport(context.app, actorOf(context), input);
    return pathsIn(context.language).offerClaim(`gedaan=${state === 'approved' ? 'nu' : 'gevraagd'}`);
  }),
});
