/** The dashboard's filters in its address, and their words. */
import {
  AUDIENCES, KINDS, LEVELS, THEMES, type Audience, type Kind, type Theme,
} from '#src/domain/activities/activity.ts';
import {
  DIMENSIONS, WOMEN_AND_GIRLS, type Dimension, type DimensionValue, type FigureFilter,
} from '#src/domain/networks/figures/dashboard.ts';
import { DAY_PARTS, type DayPart } from '#src/domain/networks/network.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export interface FigureView { dimension: Dimension; filter: FigureFilter; isWomen: boolean }

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** What is not understood is left out. `meisjes=1` is the ready view "vrouwen en meisjes". */
export function figureViewIn(asked: URLSearchParams): FigureView {
  const isWomen = asked.get('meisjes') === '1';
  const audience = oneOf(AUDIENCES, asked.get('doelgroep'));
  return {
    dimension: oneOf(DIMENSIONS, asked.get('kolommen')) ?? 'niveau',
    isWomen,
    filter: {
      level: LEVELS.find((level) => String(level) === asked.get('niveau')) ?? null,
      kind: oneOf(KINDS, asked.get('soort')), theme: oneOf(THEMES, asked.get('thema')), dayPart: oneOf(DAY_PARTS, asked.get('moment')),
      audiences: isWomen ? WOMEN_AND_GIRLS : audience === null ? [] : [audience],
    },
  };
}

export function valueWords(language: Language, dimension: Dimension, value: DimensionValue): string {
  const { facts } = messagesIn(language);
  switch (dimension) {
    case 'niveau':
      return facts.level.name(Number(value));
    case 'soort':
      return facts.kinds[value as Kind];
    case 'thema':
      return facts.themes[value as Theme];
    case 'moment':
      return facts.dayParts[value as DayPart];
    case 'doelgroep':
      return facts.audiences[value as Audience];
  }
}
