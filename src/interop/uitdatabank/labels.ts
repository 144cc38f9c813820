/** Taaliconen and hints in the labels (interop §A.6). Visible and hidden labels count alike. */
import type { Level } from '#src/domain/activities/activity.ts';
import { lineOf, listOf, type JsonRecord } from './json.ts';

const TAALICONEN: ReadonlyMap<string, Level> = new Map([
  ['een taalicoon', 1], ['twee taaliconen', 2], ['drie taaliconen', 3], ['vier taaliconen', 4],
]);

/** Case, accents, underscores, hyphens and extra spaces do not count. */
function labelKey(label: string): string {
  return label.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[_\s-]+/gu, ' ').trim();
}

/** Every label, as a key to compare with. */
export function labelKeysOf(document: JsonRecord): Set<string> {
  const labels = [...listOf(document.labels), ...listOf(document.hiddenLabels)];
  return new Set(labels.map((label) => lineOf(label)).filter((label) => label !== null).map(labelKey));
}

/** The different levels in the labels, low to high. One is the level; several make it unknown (product §11). */
export function levelsIn(labelKeys: ReadonlySet<string>): Level[] {
  const levels = [...labelKeys].map((key) => TAALICONEN.get(key)).filter((level) => level !== undefined);
  return [...new Set(levels)].sort((a, b) => a - b);
}

export const LABEL_FOR_CHILDREN = 'ook voor kinderen';
export const LABEL_FOR_YOUTH = 'ook voor jongeren';

/** UiTPAS cards have other names in some regions; their labels begin alike. */
export function hasUitpasLabel(labelKeys: ReadonlySet<string>): boolean {
  return [...labelKeys].some((key) => key.startsWith('uitpas') || key.startsWith('paspartoe'));
}
