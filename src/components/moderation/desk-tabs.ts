/** The tabs of a desk that moderates, with their counters (design §3 Desks). */
import { platformTabs } from '#src/components/platform/platform-tabs.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { QueueView } from '#src/domain/moderation/desk/desk-queue.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import type { Language } from '#src/i18n/languages.ts';
import type { DeskTab } from '#src/layouts/Desk.astro';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export type DeskTabName = keyof Messages['moderation']['tabs'];

/** The gemeente has pages about its territory, the administrator a desk of its own; the network has the queue. */
export function deskTabs(
  language: Language, level: ItemLevel, counts: Readonly<Record<QueueView, number>>, current: DeskTabName,
): DeskTab[] {
  if (level === 'administrator') {
    const name = current === 'log' ? 'log' : current === 'look-back' ? 'lookBack' : 'queue';
    return platformTabs(language, { queue: counts.all, lookBack: counts['look-back'] }, name);
  }
  const { tabs } = messagesIn(language).moderation;
  const paths = pathsIn(language);
  const queue = paths.queue(level);
  const tab = (name: DeskTabName, href: string, icon: PictogramName, count?: number): DeskTab => ({
    href, word: tabs[name], icon, count, isCurrent: name === current,
  });
  const lists = [
    tab('queue', queue, 'list', counts.all),
    tab('look-back', `${queue}?toon=look-back`, 'view', counts['look-back']),
    tab('report', `${queue}?toon=report`, 'report', counts.report),
  ];
  if (level !== 'gemeente') return lists;
  return [
    ...lists,
    tab('organisations', paths.moderation('organisaties'), 'organisation'),
    tab('imports', paths.moderation('invoer'), 'download'),
    tab('figures', paths.moderation('cijfers'), 'figures'),
    tab('log', paths.moderation('logboek'), 'clock'),
    tab('settings', paths.moderation('instellingen'), 'filters'),
  ];
}
