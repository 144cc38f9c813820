/** Text of somebody never becomes markup (product §9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityCardHtml, cardListsHtml } from '#src/components/activity/activity-card.ts';
import { filterOptionHtml } from '#src/components/search/filter-option.ts';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import { escapeHtml, html, referencedHtml, trusted } from '#src/domain/shared/html.ts';
import { weeklyValues } from '../support/moderation-bench.ts';

describe('html', () => {
  it('escapes every value, nested ones once', () => {
    expect(html`<p title="${'"><b>'}">${['<i>', 3, null, false, undefined]}${html`<em>${'a & b'}</em>`}</p>`.text)
      .toBe('<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;3<em>a &amp; b</em></p>');
    expect(html`${trusted('<svg></svg>')}`.text).toBe('<svg></svg>');
  });

  it('writes signs of other scripts as references', () => {
    expect(referencedHtml('<é العربية 😀')).toBe('&lt;é &#1575;&#1604;&#1593;&#1585;&#1576;&#1610;&#1577; &#128512;');
  });

  it('leaves no sign of a text that could open a tag or end an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
      const back = escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      expect(back).toBe(text);
    }));
  });
});

const nasty = '"><img src=x onerror=alert(1)>';
const { place, ...values } = weeklyValues();
const card = {
  id: 7, slug: 'praten', askFirst: true, schedule: values.schedule,
  content: { ...values, title: nasty, place: { ...place, name: nasty, municipality: 'Gent', addressAfterContact: false } },
  hit: { id: 7, next: null, distanceKm: 1.2, full: true },
} as unknown as ActivityCard;

describe('a card', () => {
  it('shows what somebody typed as text, in every language', () => {
    for (const language of ['nl', 'en', 'fr', 'ar'] as const) {
      const { text } = activityCardHtml(language, card, { query: nasty, level: 1 });
      expect(text).not.toContain('<img');
      expect(text.match(/&quot;&gt;&lt;img src=x/g)?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('names each drawing that it uses, and its definition stands in the page once', () => {
    const { definitions, lists } = cardListsHtml('nl', [card, card], (one) => ({ cards: [one], options: {} }));
    const used = new Set([...lists.join('').matchAll(/<use href="#([\w-]+)">/g)].map(([, id]) => id));
    expect(used.size).toBeGreaterThan(4);
    for (const id of used) expect(definitions.text.split(`id="${id}"`)).toHaveLength(2);
    expect(lists.join('')).not.toContain('<path');
  });
});

it('a row of a filter group is another row when its label, number or choice is another', () => {
  const row = { type: 'checkbox', name: 'doel', value: 'taal', label: '<b>', checked: false, count: 1_200 } as const;
  expect(filterOptionHtml(row)).toContain('<span class="option__word">&lt;b&gt;</span> <span class="option__count" data-count="doel-taal">1\u202f200</span>');
  expect(filterOptionHtml({ ...row, count: 3 })).toContain('>3</span>');
  expect(filterOptionHtml({ ...row, checked: true })).toContain('value="taal" checked>');
  expect(filterOptionHtml(row)).not.toContain('checked>');
});
