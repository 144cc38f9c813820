/** Activities as the API shows them: names and types of product §4 "API answer", nothing more and nothing less. */
import { compile } from 'html-to-text';
import type { ActivityCard, ActivityPage } from '#src/domain/activities/activity-queries.ts';
import type { ActivityHit, ActivityResult } from '#src/domain/activities/activity-search.ts';
import { openPhone, type PublicActivity, type PublicPlace } from '#src/domain/activities/public-activity.ts';
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { isoWithOffset } from '#src/domain/schedules/brussels-time.ts';
import type { ParsedSearch } from '#src/search/search-query.ts';
import { imagePath, pathsIn } from '../paths.ts';

const plainText = compile({ wordwrap: false });

const availability = (full: boolean) => (full ? 'full' as const : 'open' as const);

const span = (times: { startsAt: number; endsAt: number } | null) => (
  times && { start: isoWithOffset(times.startsAt), end: isoWithOffset(times.endsAt) }
);

/** The absolute address of its page, in Dutch. */
const urlOf = (activity: PublicActivity, publicUrl: string) =>
  publicUrl + pathsIn('nl').activity(activity.id, activity.slug);

function placeJson(place: PublicPlace | null) {
  if (!place) return null;
  const { name, street, postalCode, municipality, nis, lat, lon, approximate } = place;
  return { name, street, postalCode, municipality, nis, lat, lon, approximate };
}

/** One item of the search. Instants carry the Brussels offset; `distanceKm` is unrounded. */
export function activityItem({ hit, ...activity }: ActivityCard, publicUrl: string) {
  const { content, organiser } = activity;
  return {
    id: activity.id,
    url: urlOf(activity, publicUrl),
    name: content.title,
    summary: content.summary,
    level: content.level,
    kinds: content.kinds,
    goals: content.goals,
    themes: content.themes,
    audiences: content.audiences,
    organiser: organiser && { name: organiser.name, slug: organiser.slug },
    place: placeJson(content.place),
    online: content.online,
    distanceKm: hit.distanceKm,
    next: span(hit.next),
    byAppointment: activity.schedule.type === 'appointment',
    free: content.price === null ? null : content.price === 0,
    price: content.price,
    ageRange: { min: content.ageMin, max: content.ageMax },
    children: content.children,
    wheelchair: content.wheelchair,
    startWhen: content.startWhen,
    signsProof: content.signsProof,
    hours: content.hoursPerTime,
    canBeAccompanied: content.canBeAccompanied,
    availability: availability(hit.full),
    confirmedOn: activity.confirmedOn,
    updatedAt: isoWithOffset(activity.updatedAt),
    source: activity.source,
    sourceId: activity.sourceId,
  };
}

/** The whole answer of a search. */
export function searchJson(parsed: ParsedSearch, result: ActivityResult, cards: ActivityCard[], publicUrl: string) {
  const { place, placeIssue } = parsed;
  return {
    total: result.total,
    page: result.page,
    pageSize: result.pageSize,
    place: place && { name: place.name, nis: place.nis, lat: place.lat, lon: place.lon },
    placeIssue: placeIssue && {
      kind: placeIssue.kind,
      choices: placeIssue.choices.map(({ label, query }) => ({ label, query })),
    },
    facets: result.facets,
    items: cards.map((card) => activityItem(card, publicUrl)),
  };
}

function occurrenceJson({ startsAt, endsAt, status, full }: Occurrence) {
  return { start: isoWithOffset(startsAt), end: isoWithOffset(endsAt), status, availability: availability(full) };
}

/** A private number is not in the API, also not when it is the one to book with (product §3). */
function bookingJson({ content }: PublicActivity) {
  const isPrivate = content.contactPhonePrivate && content.bookingPhone === content.contactPhone;
  return {
    how: content.bookingHow,
    url: content.bookingUrl,
    phone: isPrivate ? null : content.bookingPhone,
    email: content.bookingEmail,
  };
}

/** One activity with everything that is open about it. */
export function activityDetail(page: Extract<ActivityPage, { kind: 'found' }>, publicUrl: string) {
  const { activity, occurrences, full } = page;
  const { content } = activity;
  const next = occurrences.find(({ status }) => status === 'planned') ?? null;
  const hit: ActivityHit = { id: activity.id, distanceKm: null, next, full };
  return {
    ...activityItem({ ...activity, hit }, publicUrl),
    description: plainText(content.descriptionHtml).trim(),
    contact: {
      name: content.contactName,
      phone: openPhone(content),
      email: content.contactEmail,
      url: content.contactUrl,
    },
    booking: bookingJson(activity),
    tariffs: content.tariffs.map(({ name, price }) => ({ name, price })),
    guideLanguages: content.guideLanguages,
    image: activity.image && {
      url: publicUrl + imagePath(activity.image.id, 960, 'jpg'), alt: activity.image.alt, credit: activity.image.credit,
    },
    occurrences: occurrences.map(occurrenceJson),
  };
}

/** A point of the map, lean: the list and the detail hold the rest. Undefined without a place. */
export function activityFeature({ hit, ...activity }: ActivityCard, publicUrl: string) {
  const { content, id } = activity;
  const { place } = content;
  if (!place) return undefined;
  return {
    type: 'Feature' as const,
    id,
    geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
    properties: {
      id,
      url: urlOf(activity, publicUrl),
      name: content.title,
      level: content.level,
      kinds: content.kinds,
      place: place.name,
      municipality: place.municipality,
      approximate: place.approximate,
      distanceKm: hit.distanceKm,
      next: span(hit.next),
      byAppointment: activity.schedule.type === 'appointment',
    },
  };
}
