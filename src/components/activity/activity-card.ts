/**
 * One activity in a list (design §4, Activity card): kind, title as the only link, level, then when, where, price and
 * at most two more facts. Written as text: a page of results holds twenty, and a template per part costs most of it.
 */
import { cardFacts } from '#src/components/activity/card-facts.ts';
import { sharedDrawings, wholeDrawings, type CardDrawings } from '#src/components/ui/pictogram-svg.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import type { Level } from '#src/domain/activities/activity.ts';
import { html, trusted, type Html } from '#src/domain/shared/html.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export interface CardOptions {
  /** The search that the activity's page leads back to. */
  query?: string | undefined;
  /** The visitor's level, for "Jouw niveau". */
  level?: Level | null | undefined;
  heading?: 'h2' | 'h3' | undefined;
  draw?: CardDrawings | undefined;
}

/** What somebody wrote, which is Dutch, as such in a page of this language. */
const dutch = (language: Language, text: string): Html => (
  language === 'nl' ? html`<bdi>${text}</bdi>` : html`<bdi lang="nl">${text}</bdi>`
);

const tag = (draw: CardDrawings, tone: 'err' | 'warn', icon: PictogramName, words: string): Html => (
  html`<span class="tag tag--${tone}">${trusted(draw.pictogram(icon, 'small'))} <span>${words}</span></span> `
);

function levelHtml(language: Language, draw: CardDrawings, level: Level | null, ownLevel: Level | null): Html {
  const { level: words } = messagesIn(language).facts;
  if (level === null) return html`${trusted(draw.pictogram('help', 'text'))} <span class="level__words">${words.unknown}</span>`;
  return html`${trusted(draw.taalicoon(level, words.name(level)))} <span class="level__words" aria-hidden="true">${words.of(level)}</span>${
    level === ownLevel && html` <span class="yours">${words.yours}</span>`}`;
}

export function activityCardHtml(language: Language, activity: ActivityCard, options: CardOptions = {}): Html {
  const { content, hit } = activity;
  const { query, level: ownLevel = null, heading = 'h3', draw = wholeDrawings } = options;
  const { facts: t } = messagesIn(language);
  const kinds = content.kinds.slice(0, 2).map((kind) => (
    html`<span class="kind__one">${trusted(draw.kindDisc(kind))} <span>${t.kinds[kind]}</span></span>`
  ));
  const facts = cardFacts(language, activity).map(({ icon, lines }) => html`<li class="facts__fact">${trusted(draw.pictogram(icon, 'text'))} <div>${
    lines.map(({ text, isName }) => html`<span class="facts__line">${isName ? dutch(language, text) : text}</span>`)
  }</div></li>`);
  const tags = (hit.full || activity.askFirst) && html`<p class="tags">${
    hit.full && tag(draw, 'err', 'close', t.when.full)}${activity.askFirst && tag(draw, 'warn', 'phone', t.handy.askFirst)}</p>`;
  const title = html`<a href="${pathsIn(language).activity(activity.id, activity.slug, query)}">${dutch(language, content.title)}</a>`;
  return html`<article class="card activity-card"><p class="kind">${kinds}</p>${
    heading === 'h2' ? html`<h2 class="activity-card__title">${title}</h2>` : html`<h3 class="activity-card__title">${title}</h3>`
  }<p class="level">${levelHtml(language, draw, content.level, ownLevel)}</p>${tags}<ul class="facts">${facts}</ul></article>`;
}

/** Lists of cards of one page, each for `ul.activity-list`, and what their drawings name: that must stand before them. */
export function cardListsHtml<Group>(
  language: Language, groups: readonly Group[], cardsOf: (group: Group) => { cards: readonly ActivityCard[]; options: CardOptions },
): { definitions: Html; lists: Html[] } {
  const draw = sharedDrawings();
  const lists = groups.map((group) => {
    const { cards, options } = cardsOf(group);
    return html`${cards.map((activity) => html`<li>${activityCardHtml(language, activity, { ...options, draw })}</li>`)}`;
  });
  return { definitions: trusted(draw.definitions()), lists };
}
