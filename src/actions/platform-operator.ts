/** Who runs this site, and the numbers for help, as the administrator writes them (product §8). */
import { z } from 'zod';
import { removeHelpNumber, saveHelpNumber, saveSiteOperator } from '#src/domain/platform/site-operator.ts';
import { chooseGrounds } from '#src/domain/privacy/choose-grounds.ts';
import { GROUNDS, PROCESSING_IDS } from '#src/domain/privacy/processings.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const administrator = withRole('administrator');
/** One line of text; what is not said is ''. */
const lineField = z.string().max(200, 'line-long').regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'line-long').default('');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);

const here = ({ language }: ActionContext, done: string): string =>
  pathsIn(language).platform('beheerder', new URLSearchParams({ gedaan: done }));

function besideField<T>(fields: Record<string, string>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const field = isDomainError(error) && error.code === 'invalid' ? fields[error.key] : undefined;
    if (!isDomainError(error) || field === undefined) throw error;
    throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
  }
}

export const saveOperator = formAction({
  name: 'platform-beheerder',
  who: administrator,
  input: z.object({
    naam: lineField, adres: lineField, mail: lineField, telefoon: lineField, privacy: lineField, toegang: lineField,
  }),
  run(context, { naam, adres, mail, telefoon, privacy, toegang }) {
    besideField({ 'operator-name-needed': 'naam', 'email-wrong': 'mail', 'phone-wrong': 'telefoon' }, () => {
      saveSiteOperator(context.app, actorOf(context), {
        name: naam, address: adres, email: mail, phone: telefoon, privacyContact: privacy, accessibilityContact: toegang,
      });
    });
    return here(context, 'bewaard');
  },
});

/** Per processing its ground; '' = not chosen. */
export const saveGrounds = formAction({
  name: 'platform-gronden',
  who: administrator,
  input: z.object(Object.fromEntries(PROCESSING_IDS.map((id) => [id, z.enum([...GROUNDS, ''], 'send-again').default('')]))),
  run(context, typed) {
    chooseGrounds(context.app, actorOf(context), new Map(PROCESSING_IDS.map((id) => [id, typed[id] || null])));
    return here(context, 'gronden');
  },
});

/** `nummer` left out adds one. Two forms stand on the page, so a problem names the field with its number. */
export const saveNumber = formAction({
  name: 'platform-hulpnummer',
  who: administrator,
  creates: true,
  input: z.object({
    nummer: idField.optional(), hulp: z.string().optional(), bel: z.string().optional(),
    uren: z.string().optional(), talen: z.string().optional(),
  }),
  run(context, { nummer, ...typed }) {
    const suffix = nummer ?? 'nieuw';
    const line = (field: 'hulp' | 'bel' | 'uren' | 'talen'): string => {
      const read = lineField.safeParse(typed[field]);
      if (!read.success) throw new FormRefusal([{ field: `${field}-${suffix}`, key: 'line-long' }]);
      return read.data;
    };
    const values = { name: line('hulp'), phone: line('bel'), hours: line('uren'), languages: line('talen') };
    const fields = { 'help-name-needed': `hulp-${suffix}`, 'help-phone-wrong': `bel-${suffix}` };
    return context.commit(() => {
      besideField(fields, () => { saveHelpNumber(context.app, actorOf(context), { id: nummer ?? null, ...values }); });
      return here(context, 'nummer');
    });
  },
});

export const removeNumber = formAction({
  name: 'platform-hulpnummer-weg',
  who: administrator,
  input: z.object({ nummer: idField }),
  run(context, { nummer }) {
    removeHelpNumber(context.app, actorOf(context), nummer);
    return here(context, 'nummer-weg');
  },
});
