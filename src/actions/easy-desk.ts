/** A desk publishes what came without account, under an organisation (product §6). */
import { z } from 'zod';
import { publishEasyOffer, type TakenOverBy } from '#src/domain/activities/easy/publish-easy-offer.ts';
import { WORDS_MAX_LENGTH } from '#src/domain/moderation/decide-item.ts';
import { ORGANISATION_KINDS } from '#src/domain/organisations/organisation.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const ID = /^[1-9]\d{0,14}$/;
const FIELD_OF: Record<string, string> = {
  'easy-organisation-needed': 'organisatie', 'easy-name-needed': 'naam', 'words-long': 'woordenafzender',
};

export const publishEasy = formAction({
  name: 'beheer-zonder-account',
  who: withRole('moderator', 'coordinator', 'administrator'),
  input: z.object({
    versie: z.string('send-again').regex(ID, 'send-again').transform(Number),
    hoe: z.enum(['bestaand', 'nieuw'], 'send-again'),
    organisatie: z.string().max(15, 'easy-organisation-needed').default(''),
    naam: z.string().max(200, 'easy-name-needed').regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'name-wrong').default(''),
    soort: z.enum(ORGANISATION_KINDS, 'kind-needed').default('andere'),
    woordenafzender: z.string().max(WORDS_MAX_LENGTH, 'words-long').default(''),
  }),
  run(context, { versie, hoe, organisatie, naam, soort, woordenafzender }) {
    const { app, page, language } = context;
    const item = page.params.item ?? '';
    if (!ID.test(item)) throw new DomainError('not-found', 'item-unknown');
    const by: TakenOverBy = hoe === 'nieuw'
      ? { way: 'new', name: naam, kind: soort } : { way: 'existing', organisationId: ID.test(organisatie) ? Number(organisatie) : 0 };
    try {
      publishEasyOffer(app, actorOf(context), { itemId: Number(item), versionId: versie, by, words: woordenafzender });
    } catch (error) {
      const field = isDomainError(error) && error.code === 'invalid' ? FIELD_OF[error.key] : undefined;
      if (!isDomainError(error) || field === undefined) throw error;
      throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
    }
    return pathsIn(language).same(page.locals.path, 'gedaan=beslist');
  },
});
