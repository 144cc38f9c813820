/**
 * An activity as schema.org JSON-LD for its page (interop §C.1). Built from what the public sees, so there is no
 * hidden address in it; contact data stay out altogether.
 */
import type {
  DefinedTerm, Event, EventSeries, EventStatusType, ItemAvailability, Offer, Organization, Place,
  Schedule as SchemaSchedule, VirtualLocation, WithContext,
} from 'schema-dts';
import type { Level, Occurrence } from '#src/domain/activities/activity.ts';
import type { PublicActivity, PublicPlace } from '#src/domain/activities/public-activity.ts';
import { dateOf, dayNumberOf, isoWithOffset, ZONE, type IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import type { HoursSchedule, Schedule } from '#src/domain/schedules/schedule.ts';

export interface EventInput {
  activity: PublicActivity;
  /** Coming ones, cancelled ones too, by start. */
  occurrences: readonly Occurrence[];
  /** Absolute addresses. */
  url: string;
  organiserUrl: string | null;
  /** Page that explains the taaliconen: the set of terms. */
  glossaryUrl: string;
  imageUrl: string;
}

type EventJson = Exclude<Event, string>;

/** More would only make the page heavy; the `.ics` holds them all. */
const MOST_SUB_EVENTS = 10;

/** The exact words of the labels in UiTdatabank (interop §A.6). */
const LEVEL_TERMS: Record<Level, string> = {
  1: 'één taalicoon', 2: 'twee taaliconen', 3: 'drie taaliconen', 4: 'vier taaliconen',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const weekdayUrl = (day: IsoWeekday) => `https://schema.org/${WEEKDAYS[day - 1] ?? 'Monday'}` as const;

const timeOf = (minutes: number) => {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}:00`;
};

/** Null by appointment and without coming days: an Event needs a date. */
export function eventJsonLd(input: EventInput): WithContext<Event | EventSeries> | null {
  const { activity, occurrences } = input;
  const [first] = occurrences;
  if (activity.schedule.type === 'appointment' || first === undefined) return null;
  const facts = sharedFacts(input);
  if (activity.schedule.type === 'always') {
    return { '@context': 'https://schema.org', '@type': 'Event', ...facts, ...datesOf(first), eventSchedule: everyDay };
  }
  if (occurrences.length === 1) {
    return { '@context': 'https://schema.org', '@type': 'Event', ...facts, ...datesOf(first) };
  }
  const last = occurrences.at(-1) ?? first;
  const schedule = scheduleOf(activity.schedule);
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    ...facts,
    startDate: isoWithOffset(first.startsAt),
    endDate: isoWithOffset(last.endsAt),
    eventStatus: statusOf(occurrences.every(({ status }) => status === 'cancelled')),
    ...(schedule ? { eventSchedule: schedule } : {}),
    subEvent: occurrences.slice(0, MOST_SUB_EVENTS).map((each): EventJson => ({
      '@type': 'Event',
      name: activity.content.title,
      url: input.url,
      ...datesOf(each),
      ...(facts.eventAttendanceMode ? { eventAttendanceMode: facts.eventAttendanceMode } : {}),
      ...(facts.location ? { location: facts.location } : {}),
    })),
  };
}

/** For the inside of a script element: no text of an organiser can end it. */
export function jsonLdText(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function statusOf(isCancelled: boolean): EventStatusType {
  return isCancelled ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled';
}

function datesOf({ startsAt, endsAt, status }: Occurrence) {
  return {
    startDate: isoWithOffset(startsAt),
    endDate: isoWithOffset(endsAt),
    eventStatus: statusOf(status === 'cancelled'),
  };
}

function sharedFacts(input: EventInput) {
  const { activity, url } = input;
  const { content } = activity;
  const location = locationsOf(input);
  return {
    '@id': url,
    url,
    name: content.title,
    inLanguage: 'nl',
    image: input.imageUrl,
    eventAttendanceMode: attendanceOf(content),
    ...(content.summary ? { description: content.summary } : {}),
    ...(location === null ? {} : { location }),
    ...(activity.organiser ? { organizer: organizerOf(activity.organiser.name, input.organiserUrl) } : {}),
    ...(content.price === null ? {} : { isAccessibleForFree: content.price === 0, offers: offersOf(input) }),
    ...(content.capacity === null ? {} : { maximumAttendeeCapacity: content.capacity }),
    ...ageOf(content),
    audience: content.audiences.map((audienceType) => ({ '@type': 'Audience' as const, audienceType })),
    ...levelOf(content.level, input.glossaryUrl),
  };
}

function attendanceOf({ online, place }: PublicActivity['content']) {
  if (online && place) return 'https://schema.org/MixedEventAttendanceMode' as const;
  return online
    ? 'https://schema.org/OnlineEventAttendanceMode' as const
    : 'https://schema.org/OfflineEventAttendanceMode' as const;
}

function organizerOf(name: string, url: string | null): Organization {
  return { '@type': 'Organization', name, ...(url === null ? {} : { url }) };
}

function placeOf(place: PublicPlace, wheelchair: boolean | null): Place {
  return {
    '@type': 'Place',
    name: place.name ?? place.municipality,
    address: {
      '@type': 'PostalAddress',
      ...(place.street ? { streetAddress: place.street } : {}),
      ...(place.postalCode ? { postalCode: place.postalCode } : {}),
      addressLocality: place.locality ?? place.municipality,
      addressCountry: 'BE',
    },
    // A centre of a municipality is no place to go to.
    ...(place.approximate ? {} : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } }),
    ...(wheelchair === null ? {} : {
      amenityFeature: { '@type': 'LocationFeatureSpecification', name: 'Rolstoeltoegankelijk', value: wheelchair },
    }),
  };
}

function locationsOf({ activity, url }: EventInput): Place | VirtualLocation | (Place | VirtualLocation)[] | null {
  const { place, online, onlineUrl, wheelchair } = activity.content;
  const physical = place ? placeOf(place, wheelchair) : null;
  const virtual: VirtualLocation | null = online ? { '@type': 'VirtualLocation', url: onlineUrl ?? url } : null;
  if (physical && virtual) return [physical, virtual];
  return physical ?? virtual;
}

function offersOf({ activity, occurrences, url }: EventInput): Offer[] {
  const { price, tariffs, bookingUrl } = activity.content;
  const planned = occurrences.filter(({ status }) => status === 'planned');
  const isFull = planned.length > 0 && planned.every(({ full }) => full);
  const availability: ItemAvailability = isFull ? 'https://schema.org/SoldOut' : 'https://schema.org/InStock';
  const offer = (euro: number, name?: string): Offer => ({
    '@type': 'Offer', ...(name ? { name } : {}), price: euro, priceCurrency: 'EUR', availability, url: bookingUrl ?? url,
  });
  return [...(price === null ? [] : [offer(price)]), ...tariffs.map((tariff) => offer(tariff.price, tariff.name))];
}

function ageOf({ ageMin, ageMax }: PublicActivity['content']) {
  if (ageMin === null && ageMax === null) return {};
  return { typicalAgeRange: `${ageMin ?? ''}-${ageMax ?? ''}` };
}

function levelOf(level: Level | null, glossaryUrl: string) {
  if (level === null) return {};
  const about: DefinedTerm = {
    '@type': 'DefinedTerm',
    name: LEVEL_TERMS[level],
    termCode: String(level),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Taaliconen', url: glossaryUrl },
  };
  return { about, keywords: LEVEL_TERMS[level] };
}

const everyDay: SchemaSchedule = { '@type': 'Schedule', repeatFrequency: 'P1D', scheduleTimezone: ZONE };

/** Days on which the regular hours do not hold: closed ones, and those with other hours. At most a year of them. */
function exceptDates({ closedDays, adjustedDays }: HoursSchedule): string[] {
  const days = [...closedDays, ...adjustedDays].flatMap(({ from, until }) => {
    const first = dayNumberOf(from);
    return Array.from({ length: Math.min(366, dayNumberOf(until) - first + 1) }, (_, day) => dateOf(first + day));
  });
  return [...new Set(days)].sort().slice(0, 366);
}

function scheduleOf(schedule: Schedule): SchemaSchedule | SchemaSchedule[] | null {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly':
      return {
        '@type': 'Schedule',
        repeatFrequency: schedule.type === 'weekly' ? `P${schedule.everyWeeks}W` : 'P1M',
        byDay: schedule.type === 'weekly' ? schedule.weekdays.map(weekdayUrl) : weekdayUrl(schedule.weekday),
        startDate: schedule.from,
        endDate: schedule.until,
        startTime: timeOf(schedule.startMinutes),
        endTime: timeOf(schedule.endMinutes),
        scheduleTimezone: ZONE,
        ...(schedule.exceptions.cancelled.length > 0 ? { exceptDate: schedule.exceptions.cancelled } : {}),
      };
    case 'hours':
      return schedule.hours.map((hours): SchemaSchedule => ({
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: hours.weekdays.map(weekdayUrl),
        startTime: timeOf(hours.startMinutes),
        endTime: timeOf(hours.endMinutes),
        scheduleTimezone: ZONE,
        ...(schedule.from === null ? {} : { startDate: schedule.from }),
        ...(schedule.until === null ? {} : { endDate: schedule.until }),
        ...(exceptDates(schedule).length > 0 ? { exceptDate: exceptDates(schedule) } : {}),
      }));
    default:
      return null;
  }
}
