/** The words of an activity, per column of `search_words` (product §4 Words). */
import { compile } from 'html-to-text';
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import { labelWords } from '#src/domain/activities/activity-words.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import { normaliseText } from './words/normalise.ts';

export const WORD_COLUMNS = [
  'title',
  'summary',
  'description',
  'organiser',
  'place',
  'locality',
  'municipality',
  'labels',
] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];

const plainText = compile({ wordwrap: false });

/**
 * Normalised text per column. A place with its address after contact gives only its municipality away:
 * neither the name of the place nor the village is found by words.
 */
export function searchText(content: ActivityContent, organiser: string | null): Record<WordColumn, string> {
  const { place } = content;
  const shownPlace = place && !place.hideAddress ? place : null;
  return {
    title: normaliseText(content.title),
    summary: normaliseText(content.summary),
    description: normaliseText(plainText(content.descriptionHtml)),
    organiser: normaliseText(organiser ?? ''),
    place: normaliseText(shownPlace?.name ?? ''),
    locality: normaliseText(shownPlace?.locality ?? ''),
    municipality: normaliseText((place && findMunicipality(place.nis)?.name) ?? ''),
    labels: normaliseText(labelWords(content)),
  };
}
