/**
 * The hard rules of matching once more, written down plainly and without the code of the matching itself: the
 * simulation and the property tests look with this at what the matching proposes.
 */
import { AGE_GROUPS, type EarlierPair } from '#src/domain/buddies/buddy.ts';
import type { PoolMember } from '#src/domain/buddies/matching/pool-person.ts';
import { haversineKm } from '#src/domain/places/place.ts';

function meetsWish(wisher: PoolMember, other: PoolMember): boolean {
  const { gender, aboutMyAge, withChildren, language } = wisher.wish;
  const [own, others] = [wisher.ageGroup, other.ageGroup];
  const isAboutMyAge = own !== null && others !== null &&
    Math.abs(AGE_GROUPS.indexOf(own) - AGE_GROUPS.indexOf(others)) < 2;
  return (gender === null || other.gender === gender) && (!aboutMyAge || isAboutMyAge) &&
    (!withChildren || other.hasChildren === true) && (language === null || other.languages.includes(language));
}

/** The rules that a proposal of these two breaks, in words; none when it is right. */
export function brokenRules(buddy: PoolMember, newcomer: PoolMember, past: readonly EarlierPair[]): string[] {
  const distanceKm = haversineKm(buddy.lat, buddy.lon, newcomer.lat, newcomer.lon);
  const named = [buddy.greatestDistanceKm, newcomer.greatestDistanceKm].filter((km) => km !== null);
  const contacts = newcomer.contactHashes ?? [];
  const rules: [string, boolean][] = [
    ['a buddy and a newcomer', buddy.side === 'buddy' && newcomer.side === 'newcomer'],
    ['one network', buddy.networkId === newcomer.networkId],
    ['adults', buddy.isAdult && newcomer.isAdult],
    ['nobody who paused', !buddy.isPaused && !newcomer.isPaused],
    ['a common moment', buddy.moments.some((moment) => newcomer.moments.includes(moment))],
    ['the wish of the buddy', meetsWish(buddy, newcomer)],
    ['the wish of the newcomer', meetsWish(newcomer, buddy)],
    ['the greatest distance', (named.length === 0 ? [25] : named).every((km) => distanceKm <= km)],
    ['no shared phone or mail', !(buddy.contactHashes ?? []).some((hash) => contacts.includes(hash))],
    ['never proposed before', !past.some((pair) => pair.buddyId === buddy.id && pair.newcomerId === newcomer.id)],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}
