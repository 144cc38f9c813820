/** An organisation registers itself; a forgotten password. Both answer the same whoever is known (product §1.6). */
import { z } from 'zod';
import { inEvenTime } from '#src/auth/even-time.ts';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { ORGANISATION_KINDS } from '#src/domain/organisations/organisation.ts';
import { findPlace } from '#src/domain/places/find-place.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { inTransaction } from '#db/client.ts';
import { parseEnterpriseNumber } from '#src/domain/users/enterprise-number.ts';
import { requestRegistration } from '#src/domain/users/register-organisation.ts';
import { requestPasswordReset } from '#src/domain/users/reset-password.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField, mailboxField, nameField, newPasswordHash, passwordField } from './account-fields.ts';

/** True when a mail to this address may be promised now; throws 429 only for what depends on the sender alone. */
function mayMail({ app, address }: ActionContext, email: string): boolean {
  const seconds = takeTry(app, LIMITS.mailFrom, address);
  if (seconds !== null) throw tooMany(seconds);
  return takeTry(app, LIMITS.mailTo, email) === null;
}

export const registerOrganisation = formAction({
  name: 'organisatie',
  who: everyone,
  creates: true,
  input: z.object({
    organisatie: z.string('organisation-needed').min(2, 'organisation-needed').max(120, 'organisation-long')
      .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong'),
    soort: z.enum(ORGANISATION_KINDS, 'kind-needed'),
    gemeente: z.string('place-needed').min(1, 'place-needed').max(200, 'place-unknown'),
    postbus: mailboxField,
    nummer: z.string().max(40, 'enterprise-number-wrong').default(''),
    bestuur: z.literal('1').optional(),
    naam: nameField,
    email: emailField,
    password: passwordField,
  }),
  secrets: ['password'],
  async run(context, values) {
    const { app, language } = context;
    const enterpriseNumber = values.nummer === '' ? null : parseEnterpriseNumber(values.nummer);
    if (enterpriseNumber === undefined) throw new FormRefusal([{ field: 'nummer', key: 'enterprise-number-wrong' }]);
    const personal = [values.email, values.naam, values.organisatie];
    const passwordHash = await newPasswordHash('password', values.password, personal);
    const nis = seatOf(values.gemeente);
    const isAllowed = mayMail(context, values.email);
    return context.commit(() => {
      if (isAllowed) {
        requestRegistration(app, {
          name: values.naam,
          email: values.email,
          passwordHash,
          organisation: {
            name: values.organisatie, kind: values.soort, nis, email: values.postbus, enterpriseNumber,
            asksLokaalBestuur: values.bestuur === '1',
          },
        }, language);
      }
      return pathsIn(language).registerOrganisation('verstuurd=1');
    });
  },
});

/** NIS code of the gemeente that was typed. Throws FormRefusal when it is none, or more than one. */
function seatOf(text: string): string {
  const found = findPlace(text);
  if (found.kind === 'found') return found.place.nis;
  throw new FormRefusal([{ field: 'gemeente', key: found.kind === 'ambiguous' ? 'place-ambiguous' : 'place-unknown' }]);
}

export const forgotPassword = formAction({
  name: 'wachtwoord',
  who: everyone,
  input: z.object({ email: emailField }),
  async run(context, { email }) {
    const { app, language } = context;
    // Writing a mail takes longer than finding nobody.
    await inEvenTime(() => {
      if (mayMail(context, email)) inTransaction(app.db, () => requestPasswordReset(app, email, language));
    });
    return pathsIn(language).forgotPassword('verstuurd=1');
  },
});
