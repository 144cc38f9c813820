/** What the administrator does with accounts: invite, give and take roles, sign out (product §5). */
import { z } from 'zod';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { endSessionsOf, giveRole, setAbsenceOf, takeRole } from '#src/domain/platform/change-roles.ts';
import { findRole } from '#src/domain/platform/find-scope.ts';
import { ROLE_NAMES, roleOf, withRole, type Role } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { inviteUser } from '#src/domain/users/invite-user.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField } from './account-fields.ts';

const administrator = withRole('administrator');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const roleField = z.enum(ROLE_NAMES, 'choice-wrong');
const scopeField = z.string('send-again').max(60, 'send-again');

const here = ({ language, page }: ActionContext, query: Record<string, string>): string =>
  pathsIn(language).same(page.locals.path, new URLSearchParams(query));

function roleFrom(name: string, scope: string): Role {
  const role = roleOf(name, scope);
  if (!role) throw new DomainError('not-found', 'role-unknown');
  return role;
}

/** Answers the same whether the address has an account or not; the link goes to that address only. */
export const invitePerson = formAction({
  name: 'platform-nodig-uit',
  who: administrator,
  creates: true,
  input: z.object({ rol: roleField, gebied: scopeField, mail: emailField }),
  run(context, { rol, gebied, mail }) {
    const role = roleFrom(rol, gebied);
    const seconds = takeTry(context.app, LIMITS.mailTo, mail);
    if (seconds !== null) throw tooMany(seconds);
    return context.commit(() => {
      inviteUser(context.app, { email: mail, role, by: actorOf(context) }, context.language);
      return here(context, { gedaan: 'uitgenodigd' });
    });
  },
});

/** The page that follows offers to give it back. */
export const takePersonRole = formAction({
  name: 'platform-neem-rol',
  who: administrator,
  input: z.object({ persoon: idField, rol: roleField, gebied: scopeField, zeker: z.literal('1').optional() }),
  run(context, { persoon, rol, gebied, zeker }) {
    try {
      takeRole(context.app, actorOf(context), { userId: persoon, role: roleFrom(rol, gebied), isSure: zeker === '1' });
    } catch (error) {
      if (isDomainError(error) && error.key === 'take-sure') throw new FormRefusal([{ field: '', key: 'take-sure' }]);
      throw error;
    }
    return here(context, { gedaan: 'weg', persoon: String(persoon), rol, gebied });
  },
});

export const giveBackRole = formAction({
  name: 'platform-geef-terug',
  who: administrator,
  input: z.object({ persoon: idField, rol: roleField, gebied: scopeField }),
  run(context, { persoon, rol, gebied }) {
    giveRole(context.app, actorOf(context), { userId: persoon, role: roleFrom(rol, gebied) });
    return here(context, { gedaan: 'terug' });
  },
});

/** A role with its place in words, for the account of the present page. */
export const givePersonRole = formAction({
  name: 'platform-geef-rol',
  who: administrator,
  input: z.object({ rol: roleField, waarvoor: z.string().max(200, 'scope-unknown').optional() }),
  run(context, { rol, waarvoor }) {
    const role = findRole(context.app.db, rol, waarvoor ?? '');
    if (!role) throw new FormRefusal([{ field: 'waarvoor', key: 'scope-unknown' }]);
    giveRole(context.app, actorOf(context), { userId: personOf(context), role });
    return here(context, { gedaan: 'gegeven' });
  },
});

export const endPersonSessions = formAction({
  name: 'platform-meld-af',
  who: administrator,
  input: z.object({}),
  run(context) {
    endSessionsOf(context.app, actorOf(context), personOf(context));
    return here(context, { gedaan: 'afgemeld' });
  },
});

/** Of the account of the present page, which must be at a desk. */
export const setPersonAbsent = formAction({
  name: 'platform-afwezig',
  who: administrator,
  input: z.object({ van: z.string('absence-wrong').max(10, 'absence-wrong'), tot: z.string('absence-wrong').max(10, 'absence-wrong') }),
  run(context, { van, tot }) {
    try {
      setAbsenceOf(context.app, actorOf(context), { userId: personOf(context), absence: { fromOn: van, untilOn: tot } });
    } catch (error) {
      if (isDomainError(error) && error.key === 'absence-wrong') throw new FormRefusal([{ field: 'tot', key: 'absence-wrong' }]);
      throw error;
    }
    return here(context, { gedaan: 'afwezig' });
  },
});

export const setPersonBack = formAction({
  name: 'platform-weer-hier',
  who: administrator,
  input: z.object({}),
  run(context) {
    setAbsenceOf(context.app, actorOf(context), { userId: personOf(context), absence: null });
    return here(context, { gedaan: 'weer-hier' });
  },
});

/** The account of the present page. */
function personOf({ page }: ActionContext): number {
  const text = page.params.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new DomainError('not-found', 'page');
  return Number(text);
}
