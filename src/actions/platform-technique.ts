/** What the administrator does with jobs, mail and languages (product §1.2, issue: no release needed). */
import { z } from 'zod';
import { CHECKED_BY_MAX_LENGTH, noteChecked, switchLanguage } from '#src/domain/languages/site-languages.ts';
import { retryMails } from '#src/domain/platform/technique-queries.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { isDomainError } from '#src/domain/shared/errors.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const administrator = withRole('administrator');
const languageField = z.enum(LANGUAGES, 'language-wrong');

const here = ({ language, page }: ActionContext, query: Record<string, string>): string =>
  pathsIn(language).same(page.locals.path, new URLSearchParams(query));

export const runJob = formAction({
  name: 'platform-taak',
  who: administrator,
  input: z.object({ taak: z.string('send-again').max(60, 'send-again') }),
  async run(context, { taak }) {
    const isKnown = await context.app.jobs?.runNow(taak) ?? false;
    if (!isKnown) throw new FormRefusal([{ field: '', key: 'send-again' }]);
    return here(context, { gedaan: 'taak' });
  },
});

export const retryMail = formAction({
  name: 'platform-mail',
  who: administrator,
  input: z.object({}),
  run(context) {
    retryMails(context.app, actorOf(context));
    return here(context, { gedaan: 'mail' });
  },
});

export const chooseLanguageState = formAction({
  name: 'platform-taal',
  who: administrator,
  input: z.object({ taal: languageField, aan: z.enum(['ja', 'nee'], 'choice-wrong') }),
  run(context, { taal, aan }) {
    switchLanguage(context.app, actorOf(context), { language: taal, isOn: aan === 'ja' });
    // The administrator's own page may be in the language that is off now.
    const language = context.app.languages.isOn(context.language) ? context.language : 'nl';
    return pathsIn(language).same(context.page.locals.path, new URLSearchParams({ gedaan: aan === 'ja' ? 'aan' : 'uit' }));
  },
});

/** Empty takes the mark away. */
export const noteLanguageChecked = formAction({
  name: 'platform-nagelezen',
  who: administrator,
  input: z.object({
    taal: languageField, functie: z.string().max(CHECKED_BY_MAX_LENGTH, 'checked-by-needed').optional(),
    dag: z.string().max(10, 'checked-on-wrong').optional(),
  }),
  run(context, { taal, functie, dag }) {
    const by = functie ?? '';
    const on = dag ?? '';
    const fields: Record<string, string> = { 'checked-by-needed': `functie-${taal}`, 'checked-on-wrong': `dag-${taal}` };
    try {
      noteChecked(context.app, actorOf(context), { language: taal, checked: by === '' && on === '' ? null : { by, on } });
    } catch (error) {
      const field = isDomainError(error) && error.code === 'invalid' ? fields[error.key] : undefined;
      if (!isDomainError(error) || field === undefined) throw error;
      throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
    }
    return here(context, { gedaan: 'nagelezen' });
  },
});
