/** "Ga je mee?": somebody asks for company, takes it back, and a buddy answers (product §8 Safety). */
import { z } from 'zod';
import { LIMITS, takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { findCandidateByCode } from '#src/domain/buddies/candidate-repo.ts';
import { answerCompany } from '#src/domain/buddies/company/answer-company.ts';
import { askForCompany, withdrawRequest } from '#src/domain/buddies/company/ask-for-company.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';
import { normaliseCode } from '#src/domain/signups/signup.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { chosenLanguages, emailField, firstNameField, listField, phoneField } from './buddy-fields.ts';
import { findOwnByCode } from './buddy-own.ts';

/** A whole class may sit behind one address. */
const REQUESTS: Limit = { name: 'company', burst: 20, everyMs: 600_000 };
const CODES: Limit = { name: 'company-code', burst: 40, everyMs: 30_000 };

function activityId({ page }: ActionContext): number {
  const id = page.params.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError('not-found', 'activity');
  return Number(id);
}

export const askCompanyForm = formAction({
  name: 'ga-je-mee',
  who: everyone,
  creates: true,
  input: z.object({
    dag: z.string('company-date-needed').regex(/^[1-9]\d{0,15}$/, 'company-date-needed').transform(Number),
    voornaam: firstNameField, taal: listField, telefoon: phoneField, email: emailField,
    goed: z.string('buddy-consent-needed').min(1, 'buddy-consent-needed'),
  }),
  run(context, { dag, voornaam, taal, telefoon, email }) {
    const { app, language, address } = context;
    const id = activityId(context);
    if (telefoon === null && email === null) {
      throw new FormRefusal([{ field: 'telefoon', key: 'buddy-reach-needed' }]);
    }
    const seconds = takeTry(app, REQUESTS, address)
      ?? (email === null ? null : takeTry(app, LIMITS.mailFrom, address));
    if (seconds !== null) throw tooMany(seconds);
    const sendsMail = email !== null && takeTry(app, LIMITS.mailTo, email) === null;
    return context.commit(() => {
      const code = askForCompany(app, {
        activityId: id, startsAt: dag, name: voornaam, phone: telefoon, email,
        languages: chosenLanguages(taal), language, sendsMail,
      });
      // Where to go on to is kept with the key of the form, and the code stands nowhere in clear.
      return pathsIn(language).company(id, new URLSearchParams({ s: app.sealer.seal(code) }));
    });
  },
});

export const withdrawCompanyForm = formAction({
  name: 'ga-niet-mee',
  who: everyone,
  input: z.object({ code: z.string('send-again').max(40, 'send-again') }),
  run(context, { code }) {
    const seconds = takeTry(context.app, CODES, context.address);
    if (seconds !== null) throw tooMany(seconds);
    const id = activityId(context);
    const normal = normaliseCode(code);
    if (normal === undefined) throw new FormRefusal([{ field: '', key: 'send-again' }]);
    withdrawRequest(context.app, normal);
    return pathsIn(context.language).company(id, 'weg=1');
  },
});

/** On the buddy's own page. */
export const answerCompanyForm = formAction({
  name: 'buddy-ga-mee',
  who: everyone,
  input: z.object({
    vraag: z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number),
    gaat: z.enum(['ja', 'nee'], 'decision-needed'),
  }),
  run(context, { vraag, gaat }) {
    const found = findOwnByCode(context.app, context.address, context.page.params.code);
    if (found.kind === 'wait') throw tooMany(found.seconds);
    const row = found.kind === 'found' ? findCandidateByCode(context.app, found.own.code) : undefined;
    if (found.kind !== 'found' || !row) throw new DomainError('not-found', 'page');
    answerCompany(context.app, row, vraag, gaat === 'ja' ? 'yes' : 'no');
    return pathsIn(context.language).buddyOwn(found.own.code, 'gedaan=veranderd');
  },
});
