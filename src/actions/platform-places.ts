/** The contact point of a gemeente, a new buddywerking, and whether an organisation is a lokaal bestuur (product §4, §5). */
import { z } from 'zod';
import { BUDDYWERKING_KINDS } from '#src/domain/buddies/buddy.ts';
import { makeBuddywerking } from '#src/domain/buddies/desk/make-buddywerking.ts';
import { decideItem, WORDS_MAX_LENGTH } from '#src/domain/moderation/decide-item.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { setLokaalBestuur, setWhole } from '#src/domain/platform/change-organisation.ts';
import { findOrganisationByText } from '#src/domain/platform/find-scope.ts';
import { saveMunicipalityContact } from '#src/domain/platform/save-contact.ts';
import { isBestuurItem } from '#src/domain/platform/bestuur-requests.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { normaliseEmail } from '#src/domain/users/user.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const administrator = withRole('administrator');
const idField = z.string('send-again').regex(/^[1-9]\d{0,14}$/, 'send-again').transform(Number);
const NO_CONTROL = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const lineField = (max: number, key: ErrorKey) => z.string().max(max, key).regex(NO_CONTROL, key).optional();
const none = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const here = ({ language, page }: ActionContext, query: Record<string, string>): string =>
  pathsIn(language).same(page.locals.path, new URLSearchParams(query));

function besideField<T>(fields: Record<string, string>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const field = isDomainError(error) && error.code === 'invalid' ? fields[error.key] : undefined;
    if (!isDomainError(error) || field === undefined) throw error;
    throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
  }
}

export const saveContactPoint = formAction({
  name: 'platform-contact',
  who: administrator,
  input: z.object({
    functie: lineField(80, 'name-long'), telefoon: z.string().max(30, 'phone-wrong').regex(/^(\+?[\d ./()-]{6,30})?$/, 'phone-wrong').optional(),
    mail: lineField(254, 'email-wrong'), link: lineField(300, 'link-wrong'),
  }),
  run(context, { functie, telefoon, mail, link }) {
    const email = none(mail) === null ? null : normaliseEmail(mail ?? '');
    if (email === undefined) throw new FormRefusal([{ field: 'mail', key: 'email-wrong' }]);
    const url = none(link);
    const protocol = url === null ? null : URL.parse(url)?.protocol;
    if (url !== null && protocol !== 'https:' && protocol !== 'http:') throw new FormRefusal([{ field: 'link', key: 'link-wrong' }]);
    const isEmpty = [functie, telefoon, mail, link].every((text) => none(text) === null);
    const contact = isEmpty ? null : { functionName: functie ?? '', phone: none(telefoon), email, url };
    besideField({ 'function-needed': 'functie', 'contact-needed': 'telefoon' }, () => {
      saveMunicipalityContact(context.app, actorOf(context), { nis: context.page.params.nis ?? '', contact });
    });
    return here(context, { gedaan: 'contact' });
  },
});

/** One of the requests to be a lokaal bestuur; a refusal says why, and the organisation reads it. */
export const decideRequest = formAction({
  name: 'platform-verzoek',
  who: administrator,
  input: z.object({
    verzoek: idField, beslissing: z.enum(['approve', 'refuse'], 'decision-needed'),
    woorden: z.string().max(WORDS_MAX_LENGTH, 'words-long').optional(),
  }),
  run(context, { verzoek, beslissing, woorden }) {
    if (!isBestuurItem(context.app, verzoek)) throw new DomainError('not-found', 'item-unknown');
    if (beslissing === 'refuse' && none(woorden) === null) throw new FormRefusal([{ field: 'woorden', key: 'words-needed' }]);
    decideItem(context.app, actorOf(context), {
      itemId: verzoek, versionId: null, decision: beslissing, words: none(woorden),
    });
    return here(context, { gedaan: beslissing === 'approve' ? 'ja' : 'nee' });
  },
});

export const undoRequest = formAction({
  name: 'platform-verzoek-terug',
  who: administrator,
  input: z.object({ besluit: idField }),
  run(context, { besluit }) {
    undoDecision(context.app, actorOf(context), { decisionId: besluit });
    return here(context, { gedaan: 'terug' });
  },
});

/** The organisation of the present page. */
function organisationOf({ page }: ActionContext): number {
  const text = page.params.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new DomainError('not-found', 'page');
  return Number(text);
}

export const chooseBestuur = formAction({
  name: 'platform-bestuur',
  who: administrator,
  input: z.object({ bestuur: z.enum(['ja', 'nee'], 'choice-wrong') }),
  run(context, { bestuur }) {
    setLokaalBestuur(context.app, actorOf(context), {
      organisationId: organisationOf(context), isLokaalBestuur: bestuur === 'ja',
    });
    return here(context, { gedaan: bestuur === 'ja' ? 'bestuur' : 'geen-bestuur' });
  },
});

/** Empty ends it. */
export const chooseWhole = formAction({
  name: 'platform-geheel',
  who: administrator,
  input: z.object({ geheel: z.string().max(200, 'organisation-unknown').optional() }),
  run(context, { geheel }) {
    const typed = none(geheel);
    const whole = typed === null ? null : findOrganisationByText(context.app.db, typed);
    if (whole === undefined) throw new FormRefusal([{ field: 'geheel', key: 'organisation-unknown' }]);
    besideField({ 'whole-wrong': 'geheel', 'organisation-unknown': 'geheel' }, () => {
      setWhole(context.app, actorOf(context), { organisationId: organisationOf(context), wholeId: whole?.id ?? null });
    });
    return here(context, { gedaan: 'deel' });
  },
});

/** In the network of the present page; who works there is invited beside it. */
export const newBuddywerking = formAction({
  name: 'platform-buddywerking',
  who: administrator,
  creates: true,
  input: z.object({
    naam: z.string('name-needed').min(1, 'name-needed').max(120, 'organisation-long').regex(NO_CONTROL, 'name-wrong'),
    soort: z.enum(BUDDYWERKING_KINDS, 'decision-needed'),
  }),
  run: (context, { naam, soort }) => context.commit(() => {
    makeBuddywerking(context.app, actorOf(context), { networkId: context.page.params.id ?? '', name: naam, kind: soort });
    return here(context, { gedaan: 'buddywerking' });
  }),
});
