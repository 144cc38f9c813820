/** The tabs of a network's desk (design §3 Desks). */
import { listActions, listMembers } from '#src/domain/networks/desk-lists.ts';
import { readsAllNetworks } from '#src/domain/networks/network.ts';
import { countDesk } from '#src/domain/moderation/desk/desk-queue.ts';
import { withRole, type Actor } from '#src/domain/shared/actor.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';
import type { DeskTab } from '#src/layouts/Desk.astro';
import { pathsIn } from '#src/web/paths.ts';

export type NetworkTabName = keyof Messages['network']['tabs'];
export interface NetworkCounts { members: number; plan: number; queue: number | null; isOverAll: boolean }

/** What stands in the tabs; the queue is only the coordinator's. Called in the frontmatter of pages. */
export function countNetworkDesk(app: Parameters<typeof countDesk>[0], actor: Actor, networkId: string): NetworkCounts {
  return {
    members: listMembers(app, networkId).length,
    plan: listActions(app, networkId).filter(({ state }) => state === 'planned' || state === 'running').length,
    queue: withRole('coordinator')(actor) ? countDesk(app, actor, 'network').all : null,
    isOverAll: readsAllNetworks(actor),
  };
}

export function networkTabs(
  language: Language, networkId: string, counts: NetworkCounts, current: NetworkTabName,
): DeskTab[] {
  const { tabs } = messagesIn(language).network;
  const paths = pathsIn(language);
  const query = new URLSearchParams({ netwerk: networkId });
  const tab = (name: NetworkTabName, page: string, icon: PictogramName, count?: number): DeskTab => ({
    href: paths.networkDesk(page, query), word: tabs[name], icon, count, isCurrent: name === current,
  });
  return [
    tab('overview', '', 'home'), tab('figures', 'cijfers', 'figures'), tab('members', 'leden', 'organisation', counts.members),
    tab('plan', 'actieplan', 'edit', counts.plan), tab('agenda', 'agenda', 'calendar'), tab('contact', 'contact', 'people'),
    tab('target', 'doelgroep', 'talk'), tab('cofinancing', 'cofinanciering', 'download'),
    ...(counts.queue === null ? [] : [{ href: paths.queue('network'), word: tabs.queue, icon: 'list' as const, count: counts.queue }]),
    ...(counts.isOverAll ? [tab('all', 'alle', 'map')] : []),
  ];
}
