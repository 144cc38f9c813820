/** Fields that the forms of a network's desk share. */
import { z } from 'zod';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';
import type { ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

/** Which coordinator of which network is looked at in the use case. */
export const coordinator = withRole('coordinator');

export const networkField = z.string('send-again').regex(/^[a-z-]{2,40}$/, 'send-again');
export const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
/** Empty = a new one. */
export const entryField = z.string('send-again').regex(/^([1-9]\d{0,14})?$/, 'send-again').optional()
  .transform((text) => (text === undefined || text === '' ? null : Number(text)));
const NO_CONTROL = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
export const neededLine = (max: number, key: ErrorKey) =>
  z.string(key).min(1, key).max(max, 'field-long').regex(NO_CONTROL, 'field-wrong');
export const line = (max: number) => z.string().max(max, 'field-long').regex(NO_CONTROL, 'field-wrong').optional()
  .transform((text) => text ?? '');
export const phoneLine = z.string().max(30, 'phone-wrong').regex(/^(\+?[\d ./()-]{6,30})?$/, 'phone-wrong').optional()
  .transform((text) => text ?? '');
export const mailLine = z.string().max(254, 'email-wrong').optional().transform((text, context) => {
  if (text === undefined || text === '') return '';
  const email = normaliseEmail(text);
  if (email !== undefined) return email;
  context.addIssue({ code: 'custom', message: 'email-wrong' });
  return z.NEVER;
});
/** A box that is ticked or absent. */
export const box = z.string().max(3).optional().transform((value) => value !== undefined && value !== '');
/** 'YYYY-MM-DD'. */
export const dateField = z.string('date-wrong').regex(/^\d{4}-\d\d-\d\d$/, 'date-wrong');

/** A whole number of people or searches. */
export const countField = z.string('count-wrong').regex(/^\d{1,7}$/, 'count-wrong').transform(Number);

/** The same page of the same network, with what happened. */
export function back({ language, page }: ActionContext, netwerk: string, query: Record<string, string>): string {
  return pathsIn(language).same(page.locals.path, new URLSearchParams({ netwerk, ...query }));
}

/** A refusal of the use case beside the field it is about. */
export function besideField<Result>(fields: Record<string, string>, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const field = isDomainError(error) && error.code === 'invalid' ? fields[error.key] : undefined;
    if (!isDomainError(error) || field === undefined) throw error;
    throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
  }
}

export const notFound = (): never => { throw new DomainError('not-found', 'page'); };
