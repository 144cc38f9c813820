/** Which screen of a registration is asked for, and what stands in it. */
import { BUDDY_STEP_ACTIONS } from '#src/actions/buddy-steps.ts';
import type { BuddySide } from '#src/domain/buddies/buddy.ts';
import { helpLine, listChoices, type BuddywerkingCard } from '#src/domain/buddies/buddywerking-queries.ts';
import type { BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import {
  DRAFT_STEPS, findDraft, firstOpenStep, stepsOf, type DraftAnswers, type DraftStep,
} from '#src/domain/buddies/register/draft.ts';
import { networkOfMunicipality } from '#src/domain/places/reference.ts';
import type { Language } from '#src/i18n/languages.ts';
import type { FormAction } from '#src/web/form-action.ts';
import type { FormState } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

export interface StepView {
  action: FormAction;
  step: DraftStep;
  steps: readonly DraftStep[];
  token: string;
  answers: DraftAnswers;
  choices: readonly BuddywerkingCard[];
  isChange: boolean;
  phone: string | null;
  /** Where somebody came from, proposed as the place; '' = nowhere. */
  from: string;
}

/** A draft that is gone begins anew; nobody gets past a screen without an answer. */
export function stepPage(
  app: BuddyApp, form: FormState, query: URLSearchParams, side: BuddySide, language: Language,
): StepView | { location: string } {
  const draft = findDraft(app, query.get('d') ?? form.values.d?.[0]);
  const paths = pathsIn(language);
  if (draft && draft.side !== side) return { location: paths.buddyStep(draft.side, query) };
  if (!draft && query.has('d') && form.action === null) return { location: paths.buddyStep(side) };
  const answers = draft?.answers ?? {};
  const steps = stepsOf(app, side, answers);
  const open = firstOpenStep(steps, answers);
  const sent = BUDDY_STEP_ACTIONS.findIndex(({ name }) => name === form.action);
  const asked = sent >= 0 ? DRAFT_STEPS[sent] : steps.find((step) => step === query.get('stap'));
  const step = asked && (sent >= 0 || steps.indexOf(asked) <= steps.indexOf(open)) ? asked : open;
  const action = BUDDY_STEP_ACTIONS[DRAFT_STEPS.indexOf(step)];
  if (!action) throw new RangeError('every step has its action');
  const { place } = answers;
  const choices = place ? listChoices(app.db, place.nis, side) : [];
  return {
    action, step, steps: steps.includes(step) ? steps : DRAFT_STEPS, token: draft?.token ?? '', answers, choices,
    from: form.values.bij?.[0] ?? (query.get('waar') ?? '').slice(0, 100),
    isChange: query.get('na') === 'nakijken' && step !== 'nakijken',
    phone: place ? helpLine(app.db, {
      buddywerkingId: choices[0]?.id ?? null, networkId: networkOfMunicipality(place.nis).id,
    }) : null,
  };
}
