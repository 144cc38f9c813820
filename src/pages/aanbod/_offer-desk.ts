/** What the pages of the organiser's desk share: the bar, the tabs, the card of a draft. */
import type { DeskTab } from '#src/layouts/Desk.astro';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import { listEditableOrganisations, previewOf, type OfferActivity } from '#src/domain/activities/offer-queries.ts';
import type { Actor } from '#src/domain/shared/actor.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export function deskOf({ app, language }: App.Locals, actor: Actor, current: 'offer' | null = 'offer') {
  const words = messagesIn(language).offer;
  const organisations = listEditableOrganisations(app.db, actor);
  const tabs: DeskTab[] = [
    { href: pathsIn(language).offer(), word: words.tab, icon: 'list', isCurrent: current === 'offer' },
  ];
  return { owner: organisations.map(({ name }) => name).join(', '), desk: words.desk, tabs, organisations };
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
  const news: Record<string, string> = messagesIn(language).offer.news;
  const done = query.get('gedaan') ?? '';
  return Object.hasOwn(news, done) ? news[done] : undefined;
}
