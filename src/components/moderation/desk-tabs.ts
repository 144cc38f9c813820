/** The tabs of a desk that moderates, with their counters (design §3 Desks). */
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { QueueView } from '#src/domain/moderation/desk/desk-queue.ts';
import type { ItemLevel } from '#src/domain/moderation/moderation.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export type DeskTabName = keyof Messages['moderation']['tabs'];

interface Tab { href: string; word: string; icon: PictogramName; count: number | undefined; isCurrent: boolean }

/** Only the gemeente has pages about its territory; the others have the queue. */
export function deskTabs(
  language: Language, level: ItemLevel, counts: Readonly<Record<QueueView, number>>, current: DeskTabName,
): Tab[] {
  const { tabs } = messagesIn(language).moderation;
  const paths = pathsIn(language);
  const queue = paths.queue(level);
  const tab = (name: DeskTabName, href: string, icon: PictogramName, count?: number): Tab => ({
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
