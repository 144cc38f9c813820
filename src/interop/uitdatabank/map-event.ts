/** One event of UiTdatabank in our form (interop §A, product §11). Pure; never throws, whatever the document. */
import type { ActivityContent, ActivityPlace } from '#src/domain/activities/activity.ts';
import { BLANK_CONTENT } from '#src/domain/activities/blank-content.ts';
import type { ForeignActivity, ForeignOrganiser, ForeignRemark } from '#src/domain/activities/foreign-activity.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { scheduleOf } from './calendar.ts';
import { availableUntil, instantOf } from './dates.ts';
import { identify } from './identity.ts';
import { lineOf, listOf, recordOf, webAddressOf, type JsonRecord } from './json.ts';
import { completeOrganizer, completePlace, type KnownDocuments } from './known-documents.ts';
import { LABEL_FOR_CHILDREN, LABEL_FOR_YOUTH, hasUitpasLabel, labelKeysOf, levelsIn } from './labels.ts';
import { isNilPlace, locationOf } from './location.ts';
import { agesOf, bookingOf, capacityOf, contactPointOf, hasChildcare, pricesOf } from './offer-facts.ts';
import { organiserOf, type MappedOrganiser } from './organizer.ts';
import { withPolyfills } from './polyfills.ts';
import { WHEELCHAIR_FACILITY, meaningOf, termIdsOf } from './terms.ts';
import { descriptionHtmlOf, summaryOf, titleOf } from './text.ts';

/** Why a document is left out. */
export type SkipReason =
  | 'no-uuid' | 'reference-only' | 'draft' | 'no-title' | 'no-date' | 'place-reference' | 'place-unknown';
/** Why ours, if we have it, is withdrawn. */
export type WithdrawReason = 'rejected' | 'deleted' | 'audience' | 'elsewhere';

export type MappedEvent =
  | { kind: 'take'; activity: ForeignActivity }
  | { kind: 'withdraw'; sourceId: string; reason: WithdrawReason; detail: string }
  | { kind: 'skip'; sourceId: string | null; reason: SkipReason; detail: string };

export interface MapContext {
  /** Brussels day of this run, 'YYYY-MM-DD'. */
  importedOn: string;
  known: KnownDocuments;
}

/** Remarks that only an import makes, so a later import takes them away again. */
export const REMARK_LEVELS = 'levels-found';
export const REMARK_YOUTH = 'label-for-youth';

export function mapEvent(source: JsonRecord, context: MapContext): MappedEvent {
  const sourceId = identify(source)?.uuid ?? null;
  const skip = (reason: SkipReason, detail = ''): MappedEvent => ({ kind: 'skip', sourceId, reason, detail });
  if (sourceId === null) return skip('no-uuid');
  const withdraw = (reason: WithdrawReason, detail = ''): MappedEvent => (
    { kind: 'withdraw', sourceId, reason, detail }
  );

  const workflow = lineOf(source.workflowStatus)?.toUpperCase();
  if (workflow === 'REJECTED') return withdraw('rejected');
  if (workflow === 'DELETED') return withdraw('deleted');
  if (isReferenceOnly(source)) return skip('reference-only');
  if (workflow === 'DRAFT') return skip('draft');

  const document = withPolyfills(source);
  const audience = lineOf(recordOf(document.audience).audienceType)?.toLowerCase() ?? 'everyone';
  if (audience !== 'everyone') return withdraw('audience', audience);
  const title = titleOf(document.name, document.mainLanguage);
  if (title === null) return skip('no-title');
  const schedule = scheduleOf(document, context.importedOn);
  if (schedule === null) return skip('no-date', lineOf(document.calendarType, 60) ?? '');

  const location = completePlace(document.location, context.known);
  const answer = locationOf(location);
  const isOnline = ['online', 'mixed'].includes(String(document.attendanceMode)) || isNilPlace(location);
  const onlineOnly = document.attendanceMode === 'online' || isNilPlace(location);
  const place = answer.kind === 'place' && !onlineOnly ? answer.place : null;
  if (place === null && !isOnline) {
    if (answer.kind === 'elsewhere') return withdraw('elsewhere', answer.detail);
    if (answer.kind === 'reference') return skip('place-reference');
    return skip('place-unknown', answer.kind === 'unknown' ? answer.detail : '');
  }
  const organiser = organiserOf(completeOrganizer(document.organizer, context.known));
  const labels = labelKeysOf(document);
  return {
    kind: 'take',
    activity: {
      sourceId,
      sourceUrl: publicAddressOf(document),
      content: contentOf(document, { title, schedule, place, isOnline, labels, importedOn: context.importedOn }),
      schedule,
      organiser: organiser && withoutGone(organiser),
      availableFrom: instantOf(document.availableFrom),
      availableTo: availableUntil(document.availableTo),
      remarks: remarksOf(labels),
    },
  };
}

/** The calendar alone, before any rule of publishing; null when it says no date. */
export function mapCalendar(source: JsonRecord, importedOn: string): Schedule | null {
  return scheduleOf(withPolyfills(source), importedOn);
}

/** A page without `embed=true` holds only addresses. */
function isReferenceOnly(document: JsonRecord): boolean {
  return Object.keys(document).every((key) => ['@id', '@type', '@context'].includes(key));
}

function withoutGone({ isGone: _, ...organiser }: MappedOrganiser): ForeignOrganiser {
  return organiser;
}

/** The page people can open, else the document's own address. */
function publicAddressOf(document: JsonRecord): string | null {
  const pages = listOf(document.sameAs, 20).map(webAddressOf).filter((page) => page !== null);
  return pages[0] ?? webAddressOf(document['@id']);
}

function remarksOf(labels: ReadonlySet<string>): ForeignRemark[] {
  const levels = levelsIn(labels);
  return [
    ...(levels.length > 1 ? [{ key: REMARK_LEVELS, detail: levels.join(',') }] : []),
    ...(labels.has(LABEL_FOR_YOUTH) ? [{ key: REMARK_YOUTH, detail: LABEL_FOR_YOUTH }] : []),
  ];
}

interface Read {
  title: string;
  schedule: Schedule;
  place: ActivityPlace | null;
  isOnline: boolean;
  labels: ReadonlySet<string>;
  importedOn: string;
}

function contentOf(document: JsonRecord, read: Read): ActivityContent {
  const descriptionHtml = descriptionHtmlOf(document.description, document.mainLanguage);
  const levels = levelsIn(read.labels);
  const termIds = termIdsOf(document);
  const prices = pricesOf(document);
  const contact = contactPointOf(document);
  const level = levels.length === 1 ? levels[0] ?? null : null;
  return {
    ...BLANK_CONTENT,
    title: read.title,
    summary: summaryOf(descriptionHtml),
    descriptionHtml,
    ...meaningOf(termIds),
    level,
    levelsFound: levels.length > 1 ? levels : [],
    ...agesOf(document, firstDayOf(read.schedule) ?? read.importedOn),
    audiences: document.childrenOnly === true ? ['kinderen'] : ['iedereen'],
    children: childrenOf(document, read.labels),
    price: prices.price,
    tariffs: prices.tariffs,
    uitpas: prices.uitpas || hasUitpasLabel(read.labels),
    place: read.place,
    online: read.isOnline,
    onlineUrl: read.isOnline ? webAddressOf(document.onlineUrl) : null,
    wheelchair: hasWheelchairFacility(document, termIds) ? true : null,
    capacity: capacityOf(document),
    ...bookingOf(document),
    contactPhone: contact.phone,
    contactEmail: contact.email,
    contactUrl: contact.url,
  };
}

function childrenOf(document: JsonRecord, labels: ReadonlySet<string>): ActivityContent['children'] {
  if (hasChildcare(document)) return 'lookedAfter';
  return labels.has(LABEL_FOR_CHILDREN) ? 'along' : null;
}

/** Stated with the event or with its place. */
function hasWheelchairFacility(document: JsonRecord, termIds: readonly string[]): boolean {
  return [...termIds, ...termIdsOf(recordOf(document.location))].includes(WHEELCHAIR_FACILITY);
}

function firstDayOf(schedule: Schedule): string | null {
  if (schedule.type === 'hours') return schedule.from;
  if (schedule.type !== 'dates') return null;
  return toLocal(Math.min(...schedule.dates.map((date) => date.startsAt))).date;
}
