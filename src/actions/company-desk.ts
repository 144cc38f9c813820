/**
 * "Ga je mee?" at the desk of buddy workers and coordinators: calls, what a buddy said, what may go on
 * (product §6, §8).
 */
import { z } from 'zod';
import { CONTACT_OUTCOMES } from '#src/domain/buddies/buddy.ts';
import { tickCompanyCalls } from '#src/domain/buddies/company/company-calls.ts';
import { letRequestGoOn, recordAnswer } from '#src/domain/buddies/company/company-cases.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { pathsIn } from '#src/web/paths.ts';

const who = withRole('buddy-worker', 'coordinator');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const back = ({ language }: ActionContext) => pathsIn(language).buddyDesk('oproepen', 'gedaan=1');

export const tickCompanyCallForm = formAction({
  name: 'oproep-gebeld',
  who,
  input: z.object({
    lijn: z.array(idField).min(1, 'send-again').max(50, 'send-again'),
    uitkomst: z.enum(CONTACT_OUTCOMES, 'decision-needed'),
  }),
  run(context, { lijn, uitkomst }) {
    tickCompanyCalls(context.app, actorOf(context), lijn, uitkomst);
    return back(context);
  },
});

export const recordAnswerForm = formAction({
  name: 'oproep-antwoord',
  who,
  input: z.object({ vraag: idField, gaat: z.enum(['ja', 'nee'], 'decision-needed') }),
  run(context, { vraag, gaat }) {
    recordAnswer(context.app, actorOf(context), vraag, gaat === 'ja' ? 'yes' : 'no');
    return back(context);
  },
});

export const letRequestGoOnForm = formAction({
  name: 'oproep-verder',
  who,
  input: z.object({ vraag: idField }),
  run(context, { vraag }) {
    letRequestGoOn(context.app, actorOf(context), vraag);
    return back(context);
  },
});
