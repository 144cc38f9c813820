/** What the page of one item is made of; gemeente, network and administrator have one each (product §7). */
import { publishEasy } from '#src/actions/easy-desk.ts';
import { assign, chooseSource, decide, reopenSource, undo, writeMessage } from '#src/actions/moderation-items.ts';
import { findEasyDesk } from '#src/domain/activities/easy/publish-easy-offer.ts';
import { countDesk, namesAt } from '#src/domain/moderation/desk/desk-queue.ts';
import { getItemScreen } from '#src/domain/moderation/desk/item-screen.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import { findOrganisation } from '#src/domain/organisations/organisation-repo.ts';
import { findOrganisationPage } from '#src/domain/organisations/organisation-queries.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { DomainError } from '#src/domain/shared/errors.ts';

export const ITEM_ACTIONS = [decide, undo, assign, writeMessage, chooseSource, reopenSource, publishEasy];

/** Throws `not-found` for what is no item of this desk. `id` and `asked`: as they stand in the address. */
export function readItemPage(
  app: App.Locals['app'], actor: Actor, level: ItemLevel, { id = '', asked }: { id: string | undefined; asked: URLSearchParams },
) {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new DomainError('not-found', 'item-unknown');
  const screen = getItemScreen(app, actor, level, Number(id));
  const easy = screen.decisions.length > 0 ? findEasyDesk(app, screen.item) : undefined;
  const slug = screen.shown?.organiserSlug ?? null;
  const bestuur = (organisationId: number | null) => (
    organisationId === null ? null : findOrganisation(app.db, organisationId)?.name ?? null
  );
  return {
    page: {
      screen, level, actor, names: namesAt(actor, level), counts: countDesk(app, actor, level), now: app.clock.now(),
      organiser: slug === null ? undefined : findOrganisationPage(app, slug), done: asked.get('gedaan') ?? '',
      besturen: {
        before: bestuur(screen.compared?.before.lokaalBestuurId ?? null),
        after: bestuur(screen.compared?.after.lokaalBestuurId ?? null),
      },
      actions: { assign, chooseSource, decide, reopenSource, undo, writeMessage },
    },
    easy: easy && { easy, versionId: screen.item.versionId, publish: publishEasy },
  };
}
