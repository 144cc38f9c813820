/** Fields that several forms of accounts have, with the keys of what is said when they are not right. */
import { z } from 'zod';
import { findPasswordProblem, hashPassword } from '#src/auth/passwords.ts';
import { NAME_MAX_LENGTH, normaliseEmail } from '#src/domain/users/user.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';

const NO_CONTROL = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

export const nameField = z.string('name-needed').min(1, 'name-needed').max(NAME_MAX_LENGTH, 'name-long')
  .regex(NO_CONTROL, 'name-wrong');

/** Normalised. */
const addressField = (needed: ErrorKey) => z.string(needed).min(1, needed).max(254, 'email-wrong')
  .transform((text, context) => {
    const email = normaliseEmail(text);
    if (email !== undefined) return email;
    context.addIssue({ code: 'custom', message: 'email-wrong' });
    return z.NEVER;
  });

export const emailField = addressField('email-needed');

/** The function mailbox of an organisation. */
export const mailboxField = addressField('mailbox-needed');

export const passwordField = z.string('password-needed').min(1, 'password-needed').max(1000, 'password-long');

/** The hash of a good new password. Throws FormRefusal at `field`. `personal`: mail address, name. */
export async function newPasswordHash(field: string, password: string, personal: readonly string[]): Promise<string> {
  const key = findPasswordProblem(password, personal);
  if (key !== null) throw new FormRefusal([{ field, key }]);
  return hashPassword(password);
}
