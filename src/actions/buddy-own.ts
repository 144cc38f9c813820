/** One's own registration, with the code in the address: confirm, answer, change, pause, erase (product §8). */
import { z } from 'zod';
import { takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { answerOwn } from '#src/domain/buddies/duos/decide-pair.ts';
import { findCandidateByCode, type BuddyApp } from '#src/domain/buddies/candidate-repo.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import {
  answerAnonymously, changeOwn, findOwnCandidate, pauseOwn, type OwnCandidate,
} from '#src/domain/buddies/own-candidate.ts';
import { confirmByMail } from '#src/domain/buddies/register/register-candidate.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { normaliseCode } from '#src/domain/signups/signup.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import {
  chosenInterests, chosenLanguages, chosenMoments, listField, wishFields, wishOf,
} from './buddy-fields.ts';

/** Twenty wrong codes at once, then one in half a minute; a right one costs next to nothing (as for sign-ups). */
const WRONG_CODE: Limit = { name: 'buddy-code', burst: 20, everyMs: 30_000 };
const LOOK: Limit = { ...WRONG_CODE, burst: (WRONG_CODE.burst - 1) * WRONG_CODE.everyMs, everyMs: 1 };

export type OwnAnswer = { kind: 'found'; own: OwnCandidate } | { kind: 'unknown' } | { kind: 'wait'; seconds: number };

/** `address`: who asks, only for counting. */
export function findOwnByCode(app: BuddyApp, address: string, text: string | undefined): OwnAnswer {
  const code = normaliseCode(text ?? '');
  if (code === undefined) return { kind: 'unknown' };
  const seconds = takeTry(app, LOOK, address);
  if (seconds !== null) return { kind: 'wait', seconds };
  const own = findOwnCandidate(app, code);
  if (own) return { kind: 'found', own };
  takeTry(app, WRONG_CODE, address);
  return { kind: 'unknown' };
}

/** The normalised code of the page. Throws 429 or `not-found`. */
function codeOf({ app, address, page }: ActionContext): string {
  const answer = findOwnByCode(app, address, page.params.code);
  if (answer.kind === 'wait') throw tooMany(answer.seconds);
  if (answer.kind === 'unknown') throw new DomainError('not-found', 'page');
  return answer.own.code;
}

const back = (context: ActionContext, code: string, done: string) =>
  pathsIn(context.language).buddyOwn(code, `gedaan=${done}`);

export const confirmBuddyMail = formAction({
  name: 'buddy-bevestig',
  who: everyone,
  input: z.object({ mail: z.string('send-again').max(40, 'send-again') }),
  run(context, { mail }) {
    const code = codeOf(context);
    confirmByMail(context.app, code, mail);
    return back(context, code, 'bevestigd');
  },
});

export const changeOwnBuddy = formAction({
  name: 'buddy-wijzig',
  who: everyone,
  input: z.object({
    taal: listField, moment: listField, graag: listField, mee: z.string().optional(), ...wishFields,
  }),
  run(context, values) {
    const code = codeOf(context);
    if (chosenMoments(values.moment).length === 0) throw new FormRefusal([{ field: 'moment', key: 'buddy-moment-needed' }]);
    changeOwn(context.app, code, {
      languages: chosenLanguages(values.taal), moments: chosenMoments(values.moment), interests: chosenInterests(values.graag), wish: wishOf(values),
      goesAlong: values.mee !== undefined,
    });
    return back(context, code, 'veranderd');
  },
});

export const pauseOwnBuddy = formAction({
  name: 'buddy-pauze',
  who: everyone,
  input: z.object({ pauze: z.enum(['aan', 'uit'], 'send-again') }),
  run(context, { pauze }) {
    const code = codeOf(context);
    pauseOwn(context.app, code, pauze === 'aan');
    return back(context, code, 'veranderd');
  },
});

export const eraseOwnBuddy = formAction({
  name: 'buddy-wis',
  who: everyone,
  input: z.object({}),
  run(context) {
    eraseOwn(context.app, codeOf(context));
    return pathsIn(context.language).buddyOwn('gewist');
  },
});

export const answerOwnPair = formAction({
  name: 'buddy-antwoord',
  who: everyone,
  input: z.object({ antwoord: z.enum(['ja', 'nee'], 'decision-needed') }),
  run(context, { antwoord }) {
    const code = codeOf(context);
    const row = findCandidateByCode(context.app, code);
    if (!row) throw new DomainError('not-found', 'page');
    answerOwn(context.app, row, antwoord === 'ja' ? 'yes' : 'no');
    return back(context, code, 'veranderd');
  },
});

export const answerQuestions = formAction({
  name: 'buddy-vragen',
  who: everyone,
  creates: true,
  input: z.object({
    leeftijd: z.string().max(20, 'send-again').default(''), geslacht: z.string().max(20, 'send-again').default(''),
    gehoord: z.string().max(20, 'send-again').default(''),
  }),
  run(context, { leeftijd, geslacht, gehoord }) {
    const code = codeOf(context);
    return context.commit(() => {
      answerAnonymously(context.app, code, { age: leeftijd, gender: geslacht, heard: gehoord });
      return back(context, code, 'geteld');
    });
  },
});
