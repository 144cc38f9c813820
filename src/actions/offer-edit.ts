/** The activity form of the organiser's desk: keeps a draft, hands it in, or goes on with what was typed (product §6). */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { FieldProblem } from '#src/domain/activities/activity-fields.ts';
import {
  InvalidActivity, emptyValues, readDraft, valuesOf,
} from '#src/domain/activities/activity-input.ts';
import { getOfferActivity, type OfferActivity } from '#src/domain/activities/offer-queries.ts';
import type { HandedIn } from '#src/domain/activities/publishing/hand-in.ts';
import { saveDraft } from '#src/domain/activities/publishing/save-draft.ts';
import { editActivity, republishActivity, submitActivity } from '#src/domain/activities/publishing/submit-activity.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { answersText } from './offer-answers.ts';
import { offerShape, type OfferSent } from './offer-fields.ts';
import { formField, readOffer, similarTo, type DoubleQuestion, type ReadOffer } from './offer-values.ts';

export const organiser = withRole('owner', 'editor');

/** The activity whose page this is. Throws `not-found` for an address without one. */
export function activityIdIn({ page }: Pick<ActionContext, 'page'>): number {
  const text = page.params.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new DomainError('not-found', 'activity-unknown');
  return Number(text);
}

type Sent = OfferSent & { button: string; different: string };

function refuse(problems: readonly FieldProblem[]): never {
  throw new FormRefusal(problems.map((problem) => ({
    ...problem, field: formField(problem), key: problem.key as ErrorKey,
  })));
}

/** What is wrong in the activity stands beside the fields of the form. */
function besideFields<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidActivity) refuse(error.problems);
    throw error;
  }
}

/** Product §6: a similar activity is shown before it is submitted twice; the organiser decides. */
function askIfDouble({ app }: ActionContext, sent: Sent, read: ReadOffer, question: DoubleQuestion): void {
  if (sent.different === '1' || similarTo(app, read, question).length === 0) return;
  refuse([{ field: 'different', key: 'offer-similar' }]);
}

/** Where each button goes on to. */
function placeAfter(context: ActionContext, sent: Sent, activityId: number): string {
  const paths = pathsIn(context.language);
  if (sent.button === 'preview') return paths.offerPreview(activityId);
  if (sent.button === 'image') return paths.offerImage(activityId);
  const answers = answersText(sent);
  const query = new URLSearchParams({ gedaan: 'bewaard', ...(answers === '' ? {} : { antwoorden: answers }) });
  const anchor = { propose: '#niveau', rows: '#wanneer', point: '#waar' }[sent.button] ?? '';
  return paths.offerEdit(activityId, query) + anchor;
}

function placeOf(context: ActionContext, { activityId, outcome }: HandedIn): string {
  const done = { published: 'zichtbaar', waiting: 'ingediend', unchanged: 'ongewijzigd' }[outcome];
  return pathsIn(context.language).offer(activityId, `gedaan=${done}`);
}

export const createOffer = formAction({
  name: 'activiteit-nieuw',
  who: organiser,
  creates: true,
  input: z.object({
    ...offerShape, organisationId: z.string('organisation-wrong').regex(/^[1-9]\d{0,14}$/, 'organisation-wrong'),
  }),
  run: (context, values) => context.commit(() => besideFields(() => {
    const { app } = context;
    const actor = actorOf(context);
    const sent = values as Sent & { organisationId: string };
    const organisationId = Number(sent.organisationId);
    const read = readOffer(app.db, sent, emptyValues());
    if (read.problems.length > 0) refuse(read.problems);
    if (sent.button !== 'submit') {
      return placeAfter(context, sent, saveDraft(app, actor, { organisationId, values: read.values }));
    }
    askIfDouble(context, sent, read, { organisationId, exceptId: null, current: emptyValues() });
    return placeOf(context, submitActivity(app, actor, { organisationId, values: read.values }));
  })),
});

function handInChange(context: ActionContext, offer: OfferActivity, sent: Sent, read: ReadOffer): string {
  const { app } = context;
  const actor = actorOf(context);
  const { activity } = offer;
  const input = { activityId: activity.id, values: { ...read.values, schedule: read.values.schedule ?? offer.working.schedule } };
  switch (activity.state) {
    case 'published':
      return placeOf(context, editActivity(app, actor, input));
    case 'archived':
    case 'expired':
      return placeOf(context, republishActivity(app, actor, input));
    default:
      askIfDouble(context, sent, read, {
        organisationId: offer.organisation.id, exceptId: activity.id, current: valuesOf(offer.working),
      });
      return placeOf(context, submitActivity(app, actor, input));
  }
}

export const changeOffer = formAction({
  name: 'activiteit-wijzig',
  who: organiser,
  input: z.object({ ...offerShape, stamp: z.string().max(60).default('') }),
  run: (context, values) => inTransaction(context.app.db, () => besideFields(() => {
    const { app } = context;
    const sent = values as Sent & { stamp: string };
    const offer = getOfferActivity(app, actorOf(context), activityIdIn(context));
    if (!offer.canEdit) throw new DomainError('not-found', 'activity-unknown');
    const current = valuesOf(offer.working);
    const read = readOffer(app.db, sent, current);
    if (read.problems.length > 0) refuse(read.problems);
    // A second click sends what was saved already: nobody else's words are lost by it.
    const isSame = isDeepStrictEqual(readDraft(read.values, offer.working), offer.working);
    if (sent.stamp !== offer.stamp && !isSame) throw new DomainError('conflict', 'offer-changed');
    if (sent.button === 'submit') return handInChange(context, offer, sent, read);
    if (!isSame) saveDraft(app, actorOf(context), { activityId: offer.activity.id, values: read.values });
    return placeAfter(context, sent, offer.activity.id);
  })),
});
