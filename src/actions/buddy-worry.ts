/** "Voel je je niet goed bij iemand?" (product §8 Safety): no account, phone optional. */
import { z } from 'zod';
import { takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { normaliseCode } from '#src/domain/signups/signup.ts';
import { formAction } from '#src/web/form-action.ts';
import { tooMany } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { phoneField, placeOf } from './buddy-fields.ts';

const WORRIES: Limit = { name: 'worry', burst: 20, everyMs: 60_000 };

export const sendWorry = formAction({
  name: 'niet-goed',
  who: everyone,
  creates: true,
  input: z.object({
    wat: z.string('buddy-worry-needed').min(1, 'buddy-worry-needed').max(2000, 'buddy-note-long'),
    code: z.string().max(40, 'buddy-worry-code').default('')
      .refine((text) => text === '' || normaliseCode(text) !== undefined, 'buddy-worry-code'),
    waar: z.string().max(100, 'place-unknown').default(''),
    telefoon: phoneField,
  }),
  run(context, { wat, code, waar, telefoon }) {
    const { app, language } = context;
    const seconds = takeTry(app, WORRIES, context.address);
    if (seconds !== null) throw tooMany(seconds);
    const nis = waar === '' ? null : placeOf('waar', waar).nis;
    return context.commit(() => {
      const phone = reportWorry(app, { text: wat, phone: telefoon, code: normaliseCode(code) ?? null, nis, language });
      return pathsIn(language).worry(new URLSearchParams({ klaar: '1', ...(phone === null ? {} : { bel: phone }) }));
    });
  },
});
