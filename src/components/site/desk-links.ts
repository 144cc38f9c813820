/** The desks at which somebody works, for the menu of every desk (design §3 Desks). */
import type { Actor, RoleName } from '#src/domain/shared/actor.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export interface DeskLink { href: string; word: string }

/** In the order organiser, gemeente, network, platform; [] for somebody without a role. */
export function listDeskLinks(language: Language, actor: Actor): DeskLink[] {
  const { buddyDesk, moderation: { desks }, offer } = messagesIn(language);
  const paths = pathsIn(language);
  const holds = (...names: readonly RoleName[]) => actor.roles.some(({ role }) => names.includes(role));
  return [
    ...(holds('owner', 'editor') ? [{ href: paths.offer(), word: offer.desk }] : []),
    ...(holds('moderator') ? [{ href: paths.queue('gemeente'), word: desks.gemeente }] : []),
    ...(holds('coordinator', 'analyst', 'administrator') ? [{ href: paths.networkDesk(), word: desks.network }] : []),
    ...(holds('buddy-worker', 'coordinator') ? [{ href: paths.buddyDesk(), word: buddyDesk.desk }] : []),
    ...(holds('administrator') ? [{ href: paths.platform(), word: desks.administrator }] : []),
  ];
}
