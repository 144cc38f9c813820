/** What the pages of the organiser's desk share: the bar, the tabs, the card of a draft. */
import type { DeskTab } from '#src/layouts/Desk.astro';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import { listEditableOrganisations, previewOf, type OfferActivity } from '#src/domain/activities/offer-queries.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { listCalls } from '#src/domain/signups/call-list.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

/** The organisations somebody works for. Who only sees parts of an organisation opens no list of people. */
export const editableIds = (actor: Actor): number[] => [...new Set(actor.roles.flatMap((role) => (
  role.role === 'owner' || role.role === 'editor' ? [role.organisationId] : []
)))];

export function deskOf({ app, language }: App.Locals, actor: Actor, current: 'offer' | 'figures' | 'closing' | 'signups' | null = 'offer') {
  const { offer: words, signup } = messagesIn(language);
  const organisations = listEditableOrganisations(app.db, actor);
  const calls = listCalls(app, editableIds(actor)).length;
  const tabs: DeskTab[] = [
    { href: pathsIn(language).offer(), word: words.tab, icon: 'list', isCurrent: current === 'offer' },
    {
      href: pathsIn(language).offerFigures(), word: messagesIn(language).offerFigures.title, icon: 'info',
      isCurrent: current === 'figures',
    },
    {
      href: pathsIn(language).offerClosing(), word: messagesIn(language).closing.tab, icon: 'calendar',
      isCurrent: current === 'closing',
    },
    {
      href: pathsIn(language).offerSignups(), word: signup.desk.title, icon: 'sign-up', isCurrent: current === 'signups',
      count: calls === 0 ? undefined : calls,
    },
  ];
  return { owner: organisations.map(({ name }) => name).join(', '), desk: words.desk, tabs, organisations, calls };
}

/** The saved draft as it will stand among the results; null before it has a title. */
export function draftCard(app: App.Locals['app'], offer: OfferActivity): ActivityCard | null {
  const { activity, occurrences, full } = previewOf(app, offer);
  if (activity.content.title === '') return null;
  const next = occurrences.find(({ status }) => status === 'planned') ?? null;
  return { ...activity, hit: { id: activity.id, distanceKm: null, next, full } };
}

/** The sentence for `?gedaan=`; undefined for anything else. */
export function newsIn({ language }: App.Locals, query: URLSearchParams): string | undefined {
  const { offer, guideLink } = messagesIn(language);
  const news: Record<string, string> = {
    ...offer.news, 'begeleider': guideLink.made, 'begeleider-weg': guideLink.stopped,
  };
  const done = query.get('gedaan') ?? '';
  return Object.hasOwn(news, done) ? news[done] : undefined;
}
