/** A row of the gap in words: "Oefenkans, taalicoon 1, avond in Menen". */
import type { GapSubject } from '#src/domain/networks/network.ts';
import type { Shown } from '#src/domain/networks/figures/gap.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

/** What is missing, without the place; never empty. */
export function gapWords(language: Language, { level, kind, theme, audience, dayPart, childcare }: GapSubject): string {
  const { facts, network: { plan } } = messagesIn(language);
  const parts = [
    ...(kind === null ? [] : [facts.kinds[kind].toLowerCase()]),
    ...(theme === null ? [] : [facts.themes[theme].toLowerCase()]),
    ...(level === null ? [] : [plan.level(level)]),
    ...(dayPart === null ? [] : [facts.dayParts[dayPart].toLowerCase()]),
    ...(audience === null ? [] : [plan.audience(facts.audienceWords[audience])]),
    ...(childcare ? [plan.childcare] : []),
  ];
  return parts.length === 0 ? plan.offerWord.toLowerCase() : parts.join(', ');
}

export function gapTitle(language: Language, subject: GapSubject, place: string): string {
  const { plan } = messagesIn(language).network;
  const what = gapWords(language, subject);
  return plan.gapTitle(what.charAt(0).toUpperCase() + what.slice(1), place);
}

/** A stepped figure as people read it: "1–4", "15". */
export const shownWords = (language: Language, shown: Shown): string =>
  (shown === 'few' ? messagesIn(language).network.figures.few : formatNumber(shown));
