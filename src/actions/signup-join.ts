/** Somebody signs up for an activity: no account, a first name is enough (product §6). */
import { z } from 'zod';
import { LIMITS, takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { dialOf, FIRST_NAME_MAX_LENGTH, MAX_DATES } from '#src/domain/signups/signup.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

/** A whole class may sit behind one address. */
const SIGN_UPS: Limit = { name: 'signup', burst: 60, everyMs: 30_000 };

/** At which field a refusal of the use case stands. */
const FIELDS: Partial<Record<ErrorKey, string>> = {
  'dates-needed': 'dag', 'dates-many': 'dag', 'dates-gone': 'dag', 'reach-needed': 'telefoon',
};
const STATUS = { invalid: 400, conflict: 409 } as const;

/** Throws 429 for who sends much; false keeps the mail back when that one address got many. */
function maySend({ app, address }: ActionContext, email: string | null): boolean {
  const seconds = takeTry(app, SIGN_UPS, address) ?? (email === null ? null : takeTry(app, LIMITS.mailFrom, address));
  if (seconds !== null) throw tooMany(seconds);
  return email !== null && takeTry(app, LIMITS.mailTo, email) === null;
}

const idOf = (text: string | undefined): number => {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) throw new DomainError('not-found', 'activity');
  return Number(text);
};

export const joinActivity = formAction({
  name: 'meedoen',
  who: everyone,
  creates: true,
  input: z.object({
    dag: z.array(z.string().regex(/^[1-9]\d{0,14}$/, 'dates-gone')).max(MAX_DATES, 'dates-many'),
    voornaam: z.string('first-name-needed').min(1, 'first-name-needed').max(FIRST_NAME_MAX_LENGTH, 'first-name-long')
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong'),
    telefoon: z.string().max(40, 'own-phone-wrong').default('')
      .refine((text) => text === '' || dialOf(text) !== undefined, 'own-phone-wrong'),
    email: z.string().max(254, 'email-wrong').default('')
      .refine((text) => text === '' || normaliseEmail(text) !== undefined, 'email-wrong'),
  }),
  run(context, { dag, voornaam, telefoon, email }) {
    const { app, language, page } = context;
    const activityId = idOf(page.params.id);
    const normalEmail = normaliseEmail(email) ?? null;
    const sendsMail = maySend(context, normalEmail);
    try {
      return context.commit(() => {
        const code = signUp(app, {
          activityId, occurrenceIds: dag.map(Number), firstName: voornaam, phone: telefoon === '' ? null : telefoon,
          email: normalEmail, language, sendsMail,
        });
        // The place to go on to is kept with the key of the form, and the code stands nowhere in clear.
        return pathsIn(language).signup('klaar', new URLSearchParams({ s: app.sealer.seal(code) }));
      });
    } catch (error) {
      if (!isDomainError(error) || !(error.code in STATUS)) throw error;
      const key = error.key as ErrorKey;
      throw new FormRefusal([{ field: FIELDS[key] ?? '', key }], { status: STATUS[error.code as keyof typeof STATUS] });
    }
  },
});
