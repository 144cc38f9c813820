/** One's own sign-up, with the code in the address: cancel in one step, take a place that came free (product §6). */
import { z } from 'zod';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { cancelSignup, takePlace } from '#src/domain/signups/cancel-signup.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { findByCode } from './signup-code.ts';

/** The normalised code of the page; wrong ones count. Throws 429 or `not-found`. */
function codeOf({ app, address, page }: ActionContext): string {
  const answer = findByCode(app, address, page.params.code);
  if (answer.kind === 'wait') throw tooMany(answer.seconds);
  if (answer.kind === 'unknown') throw new DomainError('not-found', 'page');
  return answer.own.code;
}

const dateField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again');

export const cancelOwnSignup = formAction({
  name: 'afzeggen',
  who: everyone,
  /** Without a date: everything. */
  input: z.object({ dag: dateField.optional() }),
  run(context, { dag }) {
    const code = codeOf(context);
    cancelSignup(context.app, { code, dateId: dag === undefined ? null : Number(dag) });
    return pathsIn(context.language).signup(code, 'gedaan=afgezegd');
  },
});

export const takeOwnPlace = formAction({
  name: 'plaats-nemen',
  who: everyone,
  input: z.object({ dag: dateField }),
  run(context, { dag }) {
    const code = codeOf(context);
    takePlace(context.app, { code, dateId: Number(dag) });
    return pathsIn(context.language).signup(code, 'gedaan=plaats');
  },
});
