/** The facts on a card, in the order of design §4: when, where, price, and at most two more. */
import { priceLine, whenLines } from '#src/components/activity/activity-lines.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import { formatDistance } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export interface CardLine {
  text: string;
  /** A name of a place: Dutch in every language. */
  isName?: boolean;
}

export interface CardFact {
  icon: PictogramName;
  lines: CardLine[];
}

const MOST_EXTRAS = 2;

/** Times do not break inside (design §2): "14:00 tot 16:00 uur" stays on one line. */
const keepTimesWhole = (text: string) =>
  text.replace(/\d\d:\d\d \S{1,3} \d\d:\d\d(?: uur)?/g, (times) => times.replaceAll(' ', '\u00a0'));

/** The distance with the unit of the language. */
const distanceLine = (language: Language, distanceKm: number) =>
  messagesIn(language).search.distance(formatDistance(distanceKm).replace(/\skm$/, ''));

function whereFact(language: Language, { content, hit }: ActivityCard): CardFact {
  const { where } = messagesIn(language).facts;
  const { place } = content;
  if (!place) return { icon: 'online', lines: [{ text: content.online ? where.online : where.approximate }] };
  const names = [place.name, place.locality ?? place.municipality].filter((name) => name !== null);
  const lines: CardLine[] = [{ text: [...new Set(names)].join(', '), isName: true }];
  if (place.addressAfterContact) lines.push({ text: where.approximate });
  if (hit.distanceKm !== null) lines.push({ text: distanceLine(language, hit.distanceKm) });
  return { icon: 'place', lines };
}

function extraFacts(language: Language, { content, hit }: ActivityCard): CardFact[] {
  const { handy } = messagesIn(language).facts;
  const extras: [boolean, PictogramName, string][] = [
    [content.children === 'lookedAfter', 'children', handy.childcare],
    [content.wheelchair === true, 'wheelchair', handy.wheelchair],
    [content.bookingHow === 'come', 'door', handy.walkIn],
    [content.capacity !== null && !hit.full, 'people', handy.places],
    [content.online && content.place !== null, 'online', handy.online],
  ];
  return extras.filter(([holds]) => holds).slice(0, MOST_EXTRAS)
    .map(([, icon, text]) => ({ icon, lines: [{ text }] }));
}

/** What a card says, each fact with its pictogram and its lines. */
export function cardFacts(language: Language, activity: ActivityCard): CardFact[] {
  const { content, schedule, hit } = activity;
  const when = whenLines(language, schedule, hit.next).map((text) => ({ text: keepTimesWhole(text) }));
  return [
    ...(when.length > 0 ? [{ icon: 'calendar' as const, lines: when }] : []),
    whereFact(language, activity),
    { icon: 'price', lines: [{ text: priceLine(language, content) }] },
    ...extraFacts(language, activity),
  ];
}
