/** An activity with only a mail address (product §6): send it, confirm it by the link, change it until it is decided. */
import { z } from 'zod';
import { LIMITS, takeTry, type Limit } from '#src/auth/rate-limits.ts';
import { emptyValues, InvalidActivity } from '#src/domain/activities/activity-input.ts';
import { FUNCTION_MAX_LENGTH, GROUP_NAME_MAX_LENGTH } from '#src/domain/activities/easy/easy-offer.ts';
import { changeEasyOffer, confirmEasyOffer, sendEasyOffer } from '#src/domain/activities/easy/send-easy-offer.ts';
import { everyone } from '#src/domain/shared/actor.ts';
import { formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, tooMany, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';
import { emailField } from './account-fields.ts';
import { linkFor } from './account-links.ts';
import { offerShape, sentOf, type OfferFilled } from './offer-fields.ts';
import { formField, readOffer } from './offer-values.ts';

/** Of the activity form only what one must know; the rest is added by who takes it over. */
const FIELDS = [
  'title', 'summary', 'description', 'kinds', 'level', 'municipality', 'placeName', 'street', 'when', 'dateOn',
  'dateStart', 'dateEnd', 'dateUntil', 'weekdays', 'everyWeeks', 'weeklyStart', 'weeklyEnd', 'weeklyFrom', 'weeklyUntil',
  'nth', 'monthWeekday', 'monthStart', 'monthEnd', 'monthFrom', 'monthUntil', 'priceKind', 'price', 'bookingHow',
  'bookingUrl', 'bookingPhone', 'bookingEmail', 'contactName', 'contactPhone', 'contactEmail',
] as const;
const shape = Object.fromEntries(FIELDS.map((name) => [name, offerShape[name]])) as Pick<typeof offerShape, (typeof FIELDS)[number]>;

/** From one address on the network: a library or a town hall may send several. */
const SENDER: Limit = { name: 'easy-offer', burst: 10, everyMs: 5 * 60_000 };
/** Nobody fills this form in faster. */
const FASTEST_MS = 3_000;
const OLDEST_MS = 24 * 3600 * 1000;

const oneLine = (needed: ErrorKey, max: number) => z.string(needed).min(1, needed).max(max, 'text-long')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong');

/** When the form was made, sealed, so that a machine cannot make one up. */
export const openedNow = ({ app }: Pick<ActionContext, 'app'>): string => app.sealer.seal(`easy ${app.clock.now()}`);

function refuseFast({ app }: ActionContext, token: string): void {
  let openedAt = Number.NaN;
  try {
    openedAt = Number(/^easy (\d+)$/.exec(app.sealer.open(token))?.[1]);
  } catch {
    // Not sealed here: the same as a form without one.
  }
  const age = app.clock.now() - openedAt;
  if (!(age >= 0 && age <= OLDEST_MS)) throw new FormRefusal([{ field: '', key: 'send-again' }]);
  if (age < FASTEST_MS) throw new FormRefusal([{ field: '', key: 'easy-fast' }]);
}

/** The values of the activity. Throws FormRefusal for what cannot be read. */
function valuesIn({ app }: ActionContext, sent: Record<string, unknown>): Record<string, unknown> {
  const filled: OfferFilled = {
    ...Object.fromEntries(FIELDS.map((name) => [name, [sent[name]].flat() as string[]])), audiences: ['iedereen'],
  };
  if (sent.when === '') throw new FormRefusal([{ field: 'when', key: 'easy-when-needed' }]);
  const { values, problems } = readOffer(app.db, sentOf(filled), emptyValues());
  if (problems.length > 0) refuse(problems);
  // Signing up here needs somebody who keeps the list: that is an account.
  if (values.bookingHow === 'here') refuse([{ field: 'bookingHow', key: 'choice-wrong' }]);
  return values;
}

function refuse(problems: readonly { field: string; key: string }[]): never {
  throw new FormRefusal(problems.map((problem) => ({ field: formField(problem), key: problem.key as ErrorKey })));
}

function besideFields<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidActivity) refuse(error.problems);
    throw error;
  }
}

export const sendEasy = formAction({
  name: 'zet-erbij',
  who: everyone,
  creates: true,
  input: z.object({
    ...shape,
    groep: oneLine('easy-group-needed', GROUP_NAME_MAX_LENGTH),
    functie: oneLine('easy-role-needed', FUNCTION_MAX_LENGTH),
    email: emailField,
    /** Put away for people; only a machine fills it in. */
    nalaten: z.string().max(500).default(''),
    begonnen: z.string('send-again').max(400, 'send-again').default(''),
  }),
  secrets: ['begonnen'],
  run(context, { groep, functie, email, nalaten, begonnen, ...sent }) {
    const { app, address, language } = context;
    const to = pathsIn(language).easyOffer('verstuurd=1');
    if (nalaten !== '') return context.commit(() => to);
    refuseFast(context, begonnen);
    const values = valuesIn(context, sent);
    const seconds = takeTry(app, SENDER, address) ?? takeTry(app, LIMITS.mailFrom, address);
    if (seconds !== null) throw tooMany(seconds);
    const sendsMail = takeTry(app, LIMITS.mailTo, email) === null;
    return context.commit(() => besideFields(() => {
      sendEasyOffer(app, { values, email, organisationName: groep, senderFunction: functie, language }, sendsMail);
      return to;
    }));
  },
});

const back = ({ language, page }: ActionContext, done: string): string =>
  pathsIn(language).link(page.params.code ?? '', `gedaan=${done}`);

export const confirmEasy = formAction({
  name: 'zet-erbij-bevestig',
  who: everyone,
  input: z.object({}),
  run: (context) => besideFields(() => {
    confirmEasyOffer(context.app, linkFor(context, 'easy-offer').payload.easyOfferId);
    return back(context, 'bevestigd');
  }),
});

export const changeEasy = formAction({
  name: 'zet-erbij-wijzig',
  who: everyone,
  input: z.object(shape),
  run(context, sent) {
    const { easyOfferId } = linkFor(context, 'easy-offer').payload;
    const seconds = takeTry(context.app, SENDER, `change ${easyOfferId}`);
    if (seconds !== null) throw tooMany(seconds);
    const values = valuesIn(context, sent);
    return besideFields(() => {
      changeEasyOffer(context.app, { easyOfferId, values });
      return back(context, 'gewijzigd');
    });
  },
});
