/** Who works for an organisation: invite, remove, hand over, and stop oneself (product §5). */
import { z } from 'zod';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { roleOf, signedIn, withRole, type Role } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { inviteUser, removeRole } from '#src/domain/users/invite-user.ts';
import { leaveRole, makeOwner } from '#src/domain/users/leave-role.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { beginSession } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField } from './account-fields.ts';

const owner = withRole('owner');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const roleField = z.enum(['owner', 'editor'], 'choose-role');

const done = ({ language }: ActionContext, what: string): string => pathsIn(language).colleagues(`gedaan=${what}`);

/** Answers the same whether the address has an account or not; the link goes to that address only. */
export const inviteToOrganisation = formAction({
  name: 'collega-nodig-uit',
  who: owner,
  creates: true,
  input: z.object({ organisatie: idField, collega: emailField, mag: roleField }),
  run(context, { organisatie, collega, mag }) {
    const seconds = takeTry(context.app, LIMITS.mailTo, collega);
    if (seconds !== null) throw tooMany(seconds);
    return context.commit(() => {
      const role: Role = { role: mag, organisationId: organisatie };
      inviteUser(context.app, { email: collega, role, by: actorOf(context) }, context.language);
      return done(context, 'uitgenodigd');
    });
  },
});

export const removeFromOrganisation = formAction({
  name: 'collega-weg',
  who: owner,
  input: z.object({ organisatie: idField, persoon: idField, rol: roleField }),
  run(context, { organisatie, persoon, rol }) {
    const by = actorOf(context);
    if (persoon === by.userId) throw new FormRefusal([{ field: '', key: 'role-own' }]);
    return context.commit(() => {
      removeRole(context.app, { userId: persoon, role: { role: rol, organisationId: organisatie }, by });
      return done(context, 'weg');
    });
  },
});

export const handOver = formAction({
  name: 'collega-beheerder',
  who: owner,
  input: z.object({ organisatie: idField, persoon: idField }),
  run: (context, { organisatie, persoon }) => context.commit(() => {
    makeOwner(context.app, actorOf(context), { organisationId: organisatie, userId: persoon });
    return done(context, 'beheerder');
  }),
});

/** Only a role of one's own; the session begins anew with what is left (architecture §3). */
export const stopRole = formAction({
  name: 'rol-stoppen',
  who: signedIn,
  input: z.object({
    rol: z.string('send-again').max(40, 'send-again'), waar: z.string().max(80, 'send-again').default(''),
    zeker: z.literal('1').optional(),
  }),
  async run(context, { rol, waar, zeker }) {
    const actor = actorOf(context);
    const role = roleOf(rol, waar);
    if (!role) throw new DomainError('not-found', 'role-unknown');
    const to = context.commit(() => {
      try {
        leaveRole(context.app, actor, { role, isSure: zeker === '1' });
      } catch (error) {
        if (isDomainError(error) && error.key === 'leave-sure') throw new FormRefusal([{ field: '', key: 'leave-sure' }]);
        throw error;
      }
      return done(context, 'gestopt');
    });
    await beginSession(context.page, { userId: actor.userId, secondFactor: actor.secondFactor });
    return to;
  },
});
