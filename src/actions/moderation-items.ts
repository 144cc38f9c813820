/** What a desk does with the items of its queue; which desk may do it is decided by each use case (product §7). */
import { z } from 'zod';
import { assignItem } from '#src/domain/moderation/desk/assign-item.ts';
import { actOnItems, BULK } from '#src/domain/moderation/desk/bulk.ts';
import { reopenSourceChange, settleSourceChange } from '#src/domain/moderation/desk/source-changes.ts';
import { decideItem, WORDS_MAX_LENGTH } from '#src/domain/moderation/decide-item.ts';
import { DECISIONS, REASON_KEYS } from '#src/domain/moderation/moderation.ts';
import { sendMessage } from '#src/domain/moderation/send-message.ts';
import { undoDecision } from '#src/domain/moderation/undo-decision.ts';
import { withRole } from '#src/domain/shared/actor.ts';
import { DomainError, isDomainError } from '#src/domain/shared/errors.ts';
import { actorOf, formAction, type ActionContext } from '#src/web/form-action.ts';
import { FormRefusal, type ErrorKey } from '#src/web/form-state.ts';
import { pathsIn } from '#src/web/paths.ts';

const atDesk = withRole('moderator', 'coordinator', 'administrator');
const ID = /^[1-9]\d{0,14}$/;
const idField = z.string('send-again').regex(ID, 'send-again').transform(Number);
const optionalId = z.union([z.literal('').transform(() => null), idField]).optional().transform((id) => id ?? null);
const wordsField = z.string().max(WORDS_MAX_LENGTH, 'words-long').optional();

/** The item of the present page. */
function itemIdOf({ page }: ActionContext): number {
  const text = page.params.item ?? '';
  if (!ID.test(text)) throw new DomainError('not-found', 'item-unknown');
  return Number(text);
}

const here = ({ language, page }: ActionContext, done: string): string =>
  pathsIn(language).same(page.locals.path, new URLSearchParams({ gedaan: done }));

/** Beside which field a refusal of the use case stands. */
const FIELD_OF: Record<string, string> = {
  'reason-needed': 'reden', 'words-needed': 'woorden', 'words-long': 'woorden', 'decision-wrong': 'beslissing', 'easy-organiser-needed': 'beslissing',
  'trust-wrong': 'vertrouw', 'colleague-wrong': 'collega',
};

function besideField<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const field = isDomainError(error) && error.code === 'invalid' ? FIELD_OF[error.key] : undefined;
    if (!isDomainError(error) || field === undefined) throw error;
    throw new FormRefusal([{ field, key: error.key as ErrorKey }]);
  }
}

export const decide = formAction({
  name: 'beheer-beslis',
  who: atDesk,
  input: z.object({
    versie: optionalId,
    beslissing: z.enum(DECISIONS, 'decision-needed'),
    reden: z.union([z.literal('').transform(() => null), z.enum(REASON_KEYS, 'reason-needed')]).optional(),
    woorden: wordsField,
    vertrouw: z.literal('ja').optional(),
  }),
  run(context, { versie, beslissing, reden, woorden, vertrouw }) {
    besideField(() => decideItem(context.app, actorOf(context), {
      itemId: itemIdOf(context), versionId: versie, decision: beslissing, reasonKey: reden ?? null,
      words: woorden ?? null, trust: vertrouw === 'ja',
    }));
    return here(context, 'beslist');
  },
});

export const undo = formAction({
  name: 'beheer-ongedaan',
  who: atDesk,
  input: z.object({ besluit: idField }),
  run(context, { besluit }) {
    undoDecision(context.app, actorOf(context), { decisionId: besluit });
    return here(context, 'ongedaan');
  },
});

export const assign = formAction({
  name: 'beheer-geef',
  who: atDesk,
  input: z.object({ collega: optionalId }),
  run(context, { collega }) {
    besideField(() => assignItem(context.app, actorOf(context), { itemId: itemIdOf(context), userId: collega }));
    return here(context, 'gegeven');
  },
});

export const writeMessage = formAction({
  name: 'beheer-bericht',
  who: atDesk,
  creates: true,
  input: z.object({ bericht: z.string('words-needed').min(1, 'words-needed').max(WORDS_MAX_LENGTH, 'words-long') }),
  run: (context, { bericht }) => context.commit(() => {
    sendMessage(context.app, actorOf(context), { itemId: itemIdOf(context), words: bericht });
    return `${here(context, 'gestuurd')}#berichten`;
  }),
});

const CHOSEN = /^([1-9]\d{0,14}):([1-9]\d{0,14})?$/;

/** Every chosen item for itself; the page then says how many went, and of each that did not why. */
export const publishChosen = formAction({
  name: 'beheer-publiceer',
  who: atDesk,
  input: z.object({
    keuze: z.array(z.string().regex(CHOSEN, 'send-again')).min(1, 'choose-needed').max(100, 'send-again'),
    doe: z.enum(BULK, 'send-again').default('publish'),
  }),
  run(context, { keuze, doe }) {
    const items = [...new Set(keuze)].map((text) => {
      const [, item, version] = CHOSEN.exec(text) ?? [];
      return { itemId: Number(item), versionId: version === undefined ? null : Number(version) };
    });
    const { done, refused } = actOnItems(context.app, actorOf(context), { items, bulk: doe });
    const query = new URLSearchParams({ gedaan: String(done.length), doe });
    if (refused.length > 0) query.set('niet', refused.join('.'));
    const view = context.page.url.searchParams.get('toon');
    if (view !== null) query.set('toon', view);
    return pathsIn(context.language).same(context.page.locals.path, query);
  },
});

const fieldName = z.string('send-again').regex(/^[A-Za-z]{2,40}$/, 'send-again');

/** Where the source of an import changed under what people here wrote: one of both, for one field. */
export const chooseSource = formAction({
  name: 'beheer-bron',
  who: atDesk,
  input: z.object({
    veld: fieldName,
    gezien: z.string('send-again').regex(/^\d{1,15}$/, 'send-again').transform(Number),
    neem: z.enum(['source', 'ours'], 'send-again'),
  }),
  run(context, { veld, gezien, neem }) {
    settleSourceChange(context.app, actorOf(context), { itemId: itemIdOf(context), field: veld, took: neem, seenAt: gezien });
    return here(context, 'bron');
  },
});

export const reopenSource = formAction({
  name: 'beheer-bron-terug',
  who: atDesk,
  input: z.object({ veld: fieldName }),
  run(context, { veld }) {
    reopenSourceChange(context.app, actorOf(context), { itemId: itemIdOf(context), field: veld });
    return here(context, 'bron-terug');
  },
});
