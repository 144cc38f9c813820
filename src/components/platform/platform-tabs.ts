/** The tabs of the administrator's desk, with counters where something waits (design §3 Desks). */
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { DeskTab } from '#src/layouts/Desk.astro';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn, type Messages } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export type PlatformTabName = keyof Messages['platform']['tabs'];

/** Counters that are known on the page. */
export interface TabCounts { queue?: number | undefined; lookBack?: number | undefined; requests?: number | undefined }

export function platformTabs(language: Language, counts: TabCounts, current: PlatformTabName): DeskTab[] {
  const { tabs } = messagesIn(language).platform;
  const paths = pathsIn(language);
  const queue = paths.queue('administrator');
  const tab = (name: PlatformTabName, href: string, icon: PictogramName, count?: number): DeskTab => ({
    href, word: tabs[name], icon, count, isCurrent: name === current,
  });
  const hasLookBack = current === 'lookBack' || (counts.lookBack ?? 0) > 0;
  return [
    tab('overview', paths.platform(), 'home'),
    tab('queue', queue, 'list', counts.queue),
    ...(hasLookBack ? [tab('lookBack', `${queue}?toon=look-back`, 'view', counts.lookBack)] : []),
    tab('requests', paths.platform('verzoeken'), 'shield', counts.requests),
    tab('municipalities', paths.platform('gemeenten'), 'place'),
    tab('networks', paths.platform('netwerken'), 'people'),
    tab('buddies', paths.buddyTable(), 'buddy'),
    tab('organisations', paths.platform('organisaties'), 'organisation'),
    tab('users', paths.platform('gebruikers'), 'account'),
    tab('technique', paths.platform('techniek'), 'figures'),
    tab('measurements', paths.platform('metingen'), 'figures'),
    tab('languages', paths.platform('talen'), 'language'),
    tab('operator', paths.platform('beheerder'), 'home'),
    tab('log', paths.platform('logboek'), 'clock'),
  ];
}
