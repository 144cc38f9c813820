/**
 * One row of a filter group (design §4): box or radio, pictogram, word, counter. Text and not a template, as the form
 * holds sixty. The script that refreshes results finds the counter by `name` and `value`.
 */
import { LRUCache } from 'lru-cache';
import { pictogramSvg, taalicoonSvg } from '#src/components/ui/pictogram-svg.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import type { Level } from '#src/domain/activities/activity.ts';
import { escapeHtml, html, trusted, type Html } from '#src/domain/shared/html.ts';
import { formatNumber } from '#src/i18n/format.ts';

export interface FilterOption {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  label: string | Html;
  icon?: PictogramName | undefined;
  checked: boolean;
  count?: number | undefined;
  /** "Maakt niet uit": chosen without being a choice, so not yellow. */
  quiet?: boolean | undefined;
}

/** Rows are the same for everybody but for their number, and a form holds sixty: each is written once, up to its number. */
const written = new LRUCache<string, string>({ max: 2_000 });

/** @returns HTML */
export function filterOptionHtml(option: FilterOption): string {
  const { type, name, value, label, icon, checked, count, quiet = false } = option;
  const key = [type, name, value, label, icon, checked, quiet].join('\n');
  let row = written.get(key);
  if (row === undefined) {
    row = html`<label class="option${quiet && ' option--quiet'}"><input type="${type}" name="${name}" value="${value}"${
      checked && trusted(' checked')}><span class="option__box">${icon && trusted(pictogramSvg(icon, 'text'))} ${
      html`<span class="option__word">${label}</span>`}`.text;
    written.set(key, row);
  }
  const number = count === undefined
    ? '' : ` <span class="option__count" data-count="${escapeHtml(`${name}-${value}`)}">${formatNumber(count)}</span>`;
  return `${row}${number}</span></label>`;
}

/** The word of a level: its taalicoon, which says its name, and the number to see. */
export const levelHtml = (level: Level, name: string): Html => html`<span class="level">${
  trusted(taalicoonSvg(level, name, 'card'))
} <span class="level__words" aria-hidden="true">${level}</span></span>`;
