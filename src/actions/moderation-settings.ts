/** What a gemeente sets for its territory and what a person at a desk sets for herself (product §7, §11). */
import { z } from 'zod';
import { LIMITS, takeTry } from '#src/auth/rate-limits.ts';
import { setAbsence } from '#src/domain/moderation/desk/absence.ts';
import { followImport, IMPORT_FOLLOWS } from '#src/domain/moderation/desk/follow-import.ts';
import { FREQUENCIES, setNotifications } from '#src/domain/moderation/desk/notification-settings.ts';
import { endTrust, trustOrganisation } from '#src/domain/moderation/desk/trust-organisation.ts';
import { isModeratorOf, withRole } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import type { IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import { inviteUser, removeRole } from '#src/domain/users/invite-user.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField } from './account-fields.ts';

const moderator = withRole('moderator');
const atDesk = withRole('moderator', 'coordinator', 'administrator');
const nisField = z.string('send-again').regex(/^\d{5}$/, 'send-again');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);

const here = ({ language, page }: ActionContext, query: Record<string, string>): string =>
  pathsIn(language).same(page.locals.path, new URLSearchParams(query));

export const trust = formAction({
  name: 'beheer-vertrouw',
  who: moderator,
  input: z.object({ nis: nisField, organisatie: idField }),
  run(context, { nis, organisatie }) {
    trustOrganisation(context.app, actorOf(context), { nis, organisationId: organisatie });
    return here(context, { gemeente: nis, gedaan: 'vertrouwd' });
  },
});

export const stopTrust = formAction({
  name: 'beheer-vertrouw-niet',
  who: moderator,
  input: z.object({ nis: nisField, organisatie: idField }),
  run(context, { nis, organisatie }) {
    endTrust(context.app, actorOf(context), { nis, organisationId: organisatie });
    return here(context, { gemeente: nis, gedaan: 'gestopt' });
  },
});

export const setFollow = formAction({
  name: 'beheer-volg',
  who: moderator,
  input: z.object({ nis: nisField, volgt: z.enum(IMPORT_FOLLOWS, 'choice-wrong') }),
  run(context, { nis, volgt }) {
    followImport(context.app, actorOf(context), { nis, follows: volgt });
    return here(context, { gemeente: nis, gedaan: '1' });
  },
});

/** Answers the same whether the address has an account or not; the link goes to that address only. */
export const inviteColleague = formAction({
  name: 'beheer-nodig-uit',
  who: moderator,
  creates: true,
  input: z.object({ nis: nisField, collega: emailField }),
  run(context, { nis, collega }) {
    const by = actorOf(context);
    const seconds = takeTry(context.app, LIMITS.mailTo, collega);
    if (seconds !== null) throw tooMany(seconds);
    return context.commit(() => {
      inviteUser(context.app, { email: collega, role: { role: 'moderator', nis }, by }, context.language);
      return here(context, { gedaan: 'uitgenodigd' });
    });
  },
});

/** Also oneself, as long as somebody else of the gemeente stays. */
export const removeColleague = formAction({
  name: 'beheer-neem-weg',
  who: moderator,
  input: z.object({ nis: nisField, persoon: idField }),
  run(context, { nis, persoon }) {
    const by = actorOf(context);
    if (!isModeratorOf(by, nis)) throw new DomainError('not-found', 'role-unknown');
    if (persoon === by.userId) throw new FormRefusal([{ field: '', key: 'role-own' }]);
    return context.commit(() => {
      removeRole(context.app, { userId: persoon, role: { role: 'moderator', nis }, by });
      return here(context, { gedaan: 'weg' });
    });
  },
});

export const chooseNotifications = formAction({
  name: 'beheer-mails',
  who: atDesk,
  input: z.object({
    hoe: z.enum(FREQUENCIES, 'choice-wrong'),
    dag: z.string('choice-wrong').regex(/^[1-7]$/, 'choice-wrong').transform((day) => Number(day) as IsoWeekday),
  }),
  run(context, { hoe, dag }) {
    setNotifications(context.app, actorOf(context), { frequency: hoe, weekday: dag });
    return here(context, { gedaan: 'mail' });
  },
});

export const beAbsent = formAction({
  name: 'beheer-afwezig',
  who: atDesk,
  input: z.object({ van: z.string('absence-wrong').max(10, 'absence-wrong'), tot: z.string('absence-wrong').max(10, 'absence-wrong') }),
  run(context, { van, tot }) {
    try {
      setAbsence(context.app, actorOf(context), { fromOn: van, untilOn: tot });
    } catch (error) {
      if (isDomainError(error) && error.key === 'absence-wrong') throw new FormRefusal([{ field: 'tot', key: 'absence-wrong' }]);
      throw error;
    }
    return here(context, { gedaan: 'afwezig' });
  },
});

export const beBack = formAction({
  name: 'beheer-terug',
  who: atDesk,
  input: z.object({}),
  run(context) {
    setAbsence(context.app, actorOf(context), null);
    return here(context, { gedaan: 'terug' });
  },
});
