/** What the pages of sign-ups at the organiser's desk share. */
import type { DeskTab } from '#src/layouts/Desk.astro';
import type { Actor } from '#src/domain/shared/actor.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

/** The organisations somebody works for. Who only sees parts of an organisation opens no list of people. */
export const editableIds = (actor: Actor): number[] => [...new Set(actor.roles.flatMap((role) => (
  role.role === 'owner' || role.role === 'editor' ? [role.organisationId] : []
)))];

export function tabsOf(language: Language, calls: number): DeskTab[] {
  const { desk } = messagesIn(language).signup;
  const paths = pathsIn(language);
  return [
    { href: paths.offer(), word: desk.name, icon: 'list' },
    {
      href: paths.offerSignups(), word: desk.title, icon: 'sign-up', isCurrent: true,
      count: calls === 0 ? undefined : calls,
    },
  ];
}
