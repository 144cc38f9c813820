/** The line under a title when a link to an activity is shared: day, level and place (issue 2, point 6). */
import type { Occurrence } from '#src/domain/activities/activity.ts';
import type { PublicActivity, PublicPlace } from '#src/domain/activities/public-activity.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { scheduleLine, whenLines } from './activity-lines.ts';

/** "Buurthuis De Linde, Kortrijk"; only the municipality when the address comes after contact. */
export function placeLine(place: PublicPlace): string {
  const town = place.locality && place.locality !== place.municipality
    ? `${place.locality} (${place.municipality})`
    : place.municipality;
  return place.name && place.name !== town ? `${place.name}, ${town}` : town;
}

/** "Lindestraat 12, 8500 Kortrijk", as far as it may be known; null when only the municipality is. */
export function addressLine(place: PublicPlace): string | null {
  if (place.addressAfterContact) return null;
  const town = [place.postalCode, place.locality ?? place.municipality].filter(Boolean).join(' ');
  return [place.name, place.street, town].filter(Boolean).join(', ');
}

export function levelLine(language: Language, level: number | null): string {
  const words = messagesIn(language).facts.level;
  return level === null ? words.unknown : words.name(level);
}

/** "Elke dinsdag, 14:00 tot 16:00 uur. Volgende keer: dinsdag 24 november. Taalicoon 1 van 4. Buurthuis …". */
export function activityHeadline(
  language: Language, activity: PublicActivity, occurrences: readonly Occurrence[],
): string {
  const { content, schedule } = activity;
  const { facts } = messagesIn(language);
  const next = occurrences.find(({ status }) => status === 'planned') ?? null;
  const rule = scheduleLine(language, schedule);
  const isCancelled = next === null && occurrences.length > 0;
  const when = isCancelled ? [...(rule === null ? [] : [rule]), facts.when.cancelled] : whenLines(language, schedule, next);
  const where = content.place ? [placeLine(content.place)] : content.online ? [facts.where.online] : [];
  return [...when, levelLine(language, content.level), ...where].map((line) => `${line}.`).join(' ');
}
