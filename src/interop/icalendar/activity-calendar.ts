/**
 * The days of one activity as a calendar file (RFC 5545; issue 2, point 6). Instants are written in UTC, so that the
 * file needs no VTIMEZONE and summer time is right in every calendar. The words come ready in a language.
 */
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';

export interface CalendarInput {
  activityId: number;
  /** Coming ones, cancelled ones too. */
  occurrences: readonly Pick<Occurrence, 'startsAt' | 'endsAt' | 'status'>[];
  /** What stands in the calendar of the phone. */
  title: string;
  /** The same for a day that does not go on. */
  cancelledTitle: string;
  /** Plain text; newlines part the lines. */
  description: string;
  /** Address in one line; null when it is online or given after contact. */
  location: string | null;
  /** Only where the point is that of the address. */
  geo: { lat: number; lon: number } | null;
  /** Address of the page. */
  url: string;
  /** Host of the site: the end of every UID. */
  host: string;
  /** A signal one day before each day that goes on; not for opening hours, which would ring every day. */
  alarm: boolean;
  /** Epoch ms of the last change: stamp and sequence, so that the same data give the same file. */
  updatedAt: number;
}

const SECONDS_PER_DAY = MS_PER_DAY / 1000;

/**
 * The file as text, with CRLF and lines of at most 75 octets. A day keeps its UID as long as it keeps its start, so
 * that opening the file again changes entries instead of doubling them.
 */
export function activityCalendar(input: CalendarInput): string {
  const calendar = ical({ prodId: { company: 'Meedoen', product: 'Meedoen', language: 'NL' }, name: input.title });
  const changedAt = new Date(input.updatedAt);
  for (const { startsAt, endsAt, status } of input.occurrences) {
    const isCancelled = status === 'cancelled';
    const title = isCancelled ? input.cancelledTitle : input.title;
    const event = calendar.createEvent({
      id: `activiteit-${input.activityId}-${startsAt}@${input.host}`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      stamp: changedAt,
      lastModified: changedAt,
      sequence: Math.floor(input.updatedAt / 1000),
      summary: title,
      description: input.description,
      url: input.url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      ...(input.location === null ? {} : {
        location: input.geo === null ? input.location : { title: input.location, geo: input.geo },
      }),
    });
    if (input.alarm && !isCancelled) {
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: SECONDS_PER_DAY, description: title });
    }
  }
  return calendar.toString();
}
