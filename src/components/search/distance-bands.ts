/** Headings of the order `passend`: the bands of distance of product §4, in words of design §3. */
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export interface DistanceBand {
  /** Null: the list has no headings. */
  heading: string | null;
  /** The distances of the band. */
  range: string | null;
  cards: ActivityCard[];
}

const EDGES_KM = [2, 5, 10, 25, 50] as const;

const bandOf = (distanceKm: number | null) => {
  if (distanceKm === null) return EDGES_KM.length + 1;
  const index = EDGES_KM.findIndex((edge) => distanceKm <= edge);
  return index < 0 ? EDGES_KM.length : index;
};

function wordsOf(language: Language, band: number): Pick<DistanceBand, 'heading' | 'range'> {
  const { bands } = messagesIn(language).search;
  const edge = EDGES_KM[band];
  const before = EDGES_KM[band - 1] ?? 0;
  if (band > EDGES_KM.length) return { heading: bands.noPlace, range: null };
  if (edge === undefined) return { heading: bands.over(before), range: null };
  if (edge === 2) return { heading: bands.veryNear, range: bands.under(edge) };
  if (edge === 5) return { heading: bands.near, range: bands.between(before, edge) };
  if (edge === 10) return { heading: bands.byBike, range: bands.between(before, edge) };
  return { heading: bands.between(before, edge), range: null };
}

/** The cards of a page in their bands; one band without heading when nothing has a distance. */
export function groupByDistance(language: Language, cards: readonly ActivityCard[]): DistanceBand[] {
  if (cards.every(({ hit }) => hit.distanceKm === null)) return [{ heading: null, range: null, cards: [...cards] }];
  const groups = Map.groupBy(cards, ({ hit }) => bandOf(hit.distanceKm));
  return [...groups].map(([band, found]) => ({ ...wordsOf(language, band), cards: found }));
}
