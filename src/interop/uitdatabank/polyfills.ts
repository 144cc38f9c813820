/**
 * What publiq adds when it shows a document (interop §A.4). Documents from exports, caches and older dumps miss
 * it, so the same is filled in here before anything is read.
 */
import { isRecord, listOf, recordOf, textOf, type JsonRecord } from './json.ts';
import { uuidOf } from './identity.ts';

const OBSOLETE_KEYS = ['theme', 'type'];

/** A copy of an event or place with the gaps filled. Never throws. */
export function withPolyfills(document: JsonRecord): JsonRecord {
  const filled: JsonRecord = { ...document };
  for (const key of OBSOLETE_KEYS) delete filled[key];
  if (typeof document['@id'] === 'string') filled['@id'] = withPluralPath(document['@id']);
  filled.status = statusOf(document.status, 'Available');
  filled.bookingAvailability = bookingOf(document.bookingAvailability, 'Available');
  filled.attendanceMode = textOf(document.attendanceMode) ?? 'offline';
  if (!isRecord(document.birthdateRange)) filled.typicalAgeRange = textOf(document.typicalAgeRange) ?? '-';
  fillSubEvents(filled, document.subEvent);
  fillLabels(filled, document);
  fillMedia(filled, document);
  if (!hasContent(document.bookingInfo)) delete filled.bookingInfo;
  return filled;
}

function withPluralPath(id: string): string {
  return id.replace(/\/(event|place|organizer)\/(?=[^/]+\/?$)/, '/$1s/');
}

/** The old form is a bare text. */
function statusOf(status: unknown, fallback: string): JsonRecord {
  if (typeof status === 'string') return { type: status };
  return { ...recordOf(status), type: textOf(recordOf(status).type) ?? fallback };
}

function bookingOf(booking: unknown, fallback: string): JsonRecord {
  if (typeof booking === 'string') return { type: booking };
  return { ...recordOf(booking), type: textOf(recordOf(booking).type) ?? fallback };
}

/** A date without a state of its own has that of the whole. */
function fillSubEvents(filled: JsonRecord, subEvents: unknown): void {
  if (subEvents === undefined || subEvents === null) return;
  const status = String(recordOf(filled.status).type);
  const booking = String(recordOf(filled.bookingAvailability).type);
  filled.subEvent = listOf(subEvents).map((subEvent, index) => ({
    ...recordOf(subEvent),
    id: recordOf(subEvent).id ?? index,
    status: statusOf(recordOf(subEvent).status, status),
    bookingAvailability: bookingOf(recordOf(subEvent).bookingAvailability, booking),
  }));
}

/** Null labels go; a label that is both visible and hidden is visible. */
function fillLabels(filled: JsonRecord, document: JsonRecord): void {
  const labels = listOf(document.labels).filter((label) => textOf(label) !== null);
  const visible = new Set(labels.map((label) => String(label).trim().toLowerCase()));
  const hidden = listOf(document.hiddenLabels)
    .filter((label) => textOf(label) !== null && !visible.has(String(label).trim().toLowerCase()));
  if ('labels' in document) filled.labels = labels;
  if ('hiddenLabels' in document) filled.hiddenLabels = hidden;
}

/** Images get the id of their address; a main image without images is none. */
function fillMedia(filled: JsonRecord, document: JsonRecord): void {
  const media = listOf(document.mediaObject).filter(isRecord);
  if ('mediaObject' in document) {
    filled.mediaObject = media.map((each) => ({ ...each, id: each.id ?? uuidOf(each['@id']) }));
  }
  if (media.length === 0) delete filled.image;
}

function hasContent(bookingInfo: unknown): boolean {
  return Object.values(recordOf(bookingInfo)).some((value) => textOf(value) !== null || isRecord(value));
}
