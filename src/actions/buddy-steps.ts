/** Asking for a buddy and becoming one, one idea per screen (product §8). Each screen is one form. */
import { z } from 'zod';
import { LIMITS, takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { isMailAddress } from '#src/domain/shared/outbox.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import {
  createDraft, deleteDraft, findDraft, firstOpenStep, stepsOf, updateDraft, type Draft, type DraftAnswers, type DraftStep,
} from '#src/domain/buddies/register/draft.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { listChoices } from '#src/domain/buddies/buddywerking-queries.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import {
  chosenInterests, chosenLanguages, chosenMoments, emailField, firstNameField, listField, phoneField,
  placeField, placeOf, wishFields, wishOf,
} from './buddy-fields.ts';

/** A whole class may sit behind one address. */
const REGISTRATIONS: Limit = { name: 'buddy', burst: 40, everyMs: 60_000 };
/** Eight screens take a person longer. */
const LEAST_MS = 4000;

/** `d`: token of the draft; `na`: 'nakijken' when it was opened to change one thing. */
const draftFields = { d: z.string().max(64).default(''), na: z.string().max(20).default('') };

function draftOf(context: ActionContext, token: string): Draft {
  const draft = findDraft(context.app, token);
  if (!draft) throw new FormRefusal([{ field: '', key: 'buddy-draft-gone' }], { status: 410 });
  return draft;
}

/** `place`: proposed on the screen that asks it, by the page where somebody began. */
function goOn(context: ActionContext, { token, side, answers }: Draft, at: DraftStep, isChange: boolean, place = ''): string {
  const steps = stepsOf(context.app, side, answers);
  const open = firstOpenStep(steps, answers);
  const next = steps[steps.indexOf(at) + 1] ?? 'nakijken';
  const to = isChange || steps.indexOf(open) < steps.indexOf(next) ? open : next;
  return pathsIn(context.language).buddyStep(side, new URLSearchParams({ d: token, stap: to, ...(place === '' ? {} : { waar: place }) }));
}

function keep(context: ActionContext, values: { d: string; na: string }, at: DraftStep, answers: DraftAnswers): string {
  const draft = updateDraft(context.app, draftOf(context, values.d), answers);
  return goOn(context, draft, at, values.na === 'nakijken');
}

export const buddyWho = formAction({
  name: 'buddy-wie',
  who: everyone,
  input: z.object({
    ...draftFields,
    kant: z.enum(['buddy', 'newcomer'], 'send-again'),
    voornaam: firstNameField,
    volwassen: z.enum(['ja', 'nee'], 'buddy-adult-needed'),
    voor: z.enum(['mij', 'iemand'], 'send-again').default('mij'),
    samen: z.string().optional(),
    bij: z.string().max(100).default(''),
  }),
  run(context, values) {
    // Nothing of a minor is kept.
    if (values.volwassen === 'nee') throw new FormRefusal([{ field: 'volwassen', key: 'buddy-minor' }]);
    const viaHelper = values.kant === 'newcomer' && values.voor === 'iemand';
    if (viaHelper && values.samen === undefined) throw new FormRefusal([{ field: 'samen', key: 'buddy-present-needed' }]);
    const answers = { name: values.voornaam, viaHelper };
    if (values.d !== '') return keep(context, values, 'wie', answers);
    const seconds = takeTry(context.app, REGISTRATIONS, context.address);
    if (seconds !== null) throw tooMany(seconds);
    const token = createDraft(context.app, values.kant, answers);
    return goOn(context, draftOf(context, token), 'wie', false, values.bij);
  },
});

export const buddyWhere = formAction({
  name: 'buddy-waar',
  who: everyone,
  input: z.object({ ...draftFields, waar: placeField }),
  run(context, values) {
    const draft = draftOf(context, values.d);
    const place = placeOf('waar', values.waar);
    const { buddywerkingId: chosen, ...answers } = draft.answers;
    const isSame = chosen !== undefined && answers.place?.nis === place.nis;
    const choices = listChoices(context.app.db, place.nis, draft.side);
    // Another gemeente has other cards; where there is nothing to choose, nothing is asked.
    const buddywerkingId = isSame ? chosen : undefined;
    return keep(context, values, 'waar', {
      place, ...(choices.length <= 1 ? { buddywerkingId: null } : { buddywerkingId }),
    } as DraftAnswers);
  },
});

export const buddyChoice = formAction({
  name: 'buddy-keuze',
  who: everyone,
  input: z.object({ ...draftFields, keuze: z.string('buddy-choice-needed').regex(/^(?:[1-9]\d{0,14}|geen)$/, 'buddy-choice-needed') }),
  run(context, values) {
    const { side, answers: { place } } = draftOf(context, values.d);
    const choices = place ? listChoices(context.app.db, place.nis, side) : [];
    const chosen = choices.find(({ id }) => String(id) === values.keuze);
    if (values.keuze !== 'geen' && !chosen) throw new FormRefusal([{ field: 'keuze', key: 'buddy-choice-needed' }]);
    return keep(context, values, 'keuze', { buddywerkingId: chosen?.id ?? null });
  },
});

export const buddyLanguages = formAction({
  name: 'buddy-talen',
  who: everyone,
  input: z.object({ ...draftFields, taal: listField }),
  run: (context, values) => keep(context, values, 'talen', { languages: chosenLanguages(values.taal) }),
});

export const buddyWhen = formAction({
  name: 'buddy-wanneer',
  who: everyone,
  input: z.object({ ...draftFields, moment: listField }),
  run(context, values) {
    if (chosenMoments(values.moment).length === 0) throw new FormRefusal([{ field: 'moment', key: 'buddy-moment-needed' }]);
    return keep(context, values, 'wanneer', { moments: chosenMoments(values.moment) });
  },
});

export const buddyLike = formAction({
  name: 'buddy-graag',
  who: everyone,
  input: z.object({ ...draftFields, graag: listField, mee: z.string().optional() }),
  run(context, values) {
    if (chosenInterests(values.graag).length === 0) throw new FormRefusal([{ field: 'graag', key: 'buddy-interest-needed' }]);
    return keep(context, values, 'graag', { interests: chosenInterests(values.graag), goesAlong: values.mee !== undefined });
  },
});

export const buddyWishes = formAction({
  name: 'buddy-wens',
  who: everyone,
  input: z.object({ ...draftFields, ...wishFields }),
  run: (context, values) => keep(context, values, 'wens', { wish: wishOf(values) }),
});

export const buddyReach = formAction({
  name: 'buddy-bereik',
  who: everyone,
  input: z.object({ ...draftFields, telefoon: phoneField, email: emailField }),
  run(context, values) {
    const { telefoon: phone, email } = values;
    if (phone === null && email === null) throw new FormRefusal([{ field: 'telefoon', key: 'buddy-reach-needed' }]);
    return keep(context, values, 'bereik', { phone, email });
  },
});

export const buddySend = formAction({
  name: 'buddy-verstuur',
  who: everyone,
  creates: true,
  input: z.object({
    ...draftFields, goed: z.string('buddy-consent-needed'),
    /** Hidden from people: only a machine fills it in. */
    website: z.string().max(0, 'buddy-trap').default(''),
  }),
  run(context, values) {
    const { app, language, address } = context;
    const { token, side, answers, createdAt } = draftOf(context, values.d);
    const steps = stepsOf(app, side, answers);
    const open = firstOpenStep(steps, answers);
    const paths = pathsIn(language);
    if (open !== 'nakijken' || !answers.place || !answers.name) {
      return context.commit(() => paths.buddyStep(side, new URLSearchParams({ d: token, stap: open })));
    }
    if (app.clock.now() - createdAt < LEAST_MS) throw new FormRefusal([{ field: '', key: 'buddy-too-fast' }]);
    const { email = null, phone = null, name, place } = answers;
    const seconds = email === null ? null : takeTry(app, LIMITS.mailFrom, address);
    if (seconds !== null) throw tooMany(seconds);
    const sendsMail = email !== null && isMailAddress(email) && takeTry(app, LIMITS.mailTo, email) === null;
    return context.commit(() => {
      const code = registerCandidate(app, {
        side, name, phone, email, place, buddywerkingId: answers.buddywerkingId ?? null,
        languages: answers.languages ?? [], moments: answers.moments ?? [], interests: answers.interests ?? [],
        wish: answers.wish ?? { gender: null, aboutMyAge: false, withChildren: false, language: null },
        goesAlong: side === 'buddy' && answers.goesAlong === true, viaHelper: answers.viaHelper === true, language, sendsMail,
      });
      deleteDraft(app, token);
      // The place to go on to is kept with the key of the form, and the code stands nowhere in clear.
      return paths.buddyOwn('klaar', new URLSearchParams({ s: app.sealer.seal(code) }));
    });
  },
});

export const BUDDY_STEP_ACTIONS = [
  buddyWho, buddyWhere, buddyChoice, buddyLanguages, buddyWhen, buddyLike, buddyWishes, buddyReach, buddySend,
];
