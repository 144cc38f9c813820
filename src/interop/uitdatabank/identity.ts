/** What a document is and which one (interop §0.2): the UUID at the end of `@id`, never the whole address. */
import { isRecord, type JsonRecord } from './json.ts';

export type DocumentType = 'event' | 'place' | 'organizer';

export interface DocumentIdentity {
  type: DocumentType;
  /** Lower case; null when `@id` is missing or does not end in one. */
  uuid: string | null;
}

/** publiq's place of an event that is only online (interop §A.2). */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** RFC 4122, and older ids of 8-4-4-16 such as A871DB85-01DB-DBD3-DAF62CDB2DD7B871. */
const UUID_AT_END = /(?:^|[/:=#])([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-(?:[\da-f]{4}-[\da-f]{12}|[\da-f]{16}))\/?$/i;

/** The UUID at the end of an address, lower case; null when there is none. */
export function uuidOf(id: unknown): string | null {
  if (typeof id !== 'string' || id.length > 2_000) return null;
  return UUID_AT_END.exec(id.trim().replace(/[?#].*$/, ''))?.[1]?.toLowerCase() ?? null;
}

const TYPES: readonly [RegExp, DocumentType][] = [
  [/\bevents?\b/i, 'event'], [/\bplaces?\b/i, 'place'], [/\borgani[sz](?:e|ato)rs?\b/i, 'organizer'],
];

function typeIn(text: unknown, pattern: (text: string) => string | undefined): DocumentType | undefined {
  if (typeof text !== 'string') return undefined;
  const part = pattern(text);
  return part === undefined ? undefined : TYPES.find(([name]) => name.test(part))?.[1];
}

const segmentBeforeUuid = (id: string): string | undefined =>
  id.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-2);
const lastSegment = (context: string): string | undefined => context.split('/').at(-1);

/** From `@id`, then `@context`, then `@type`, then the fields; undefined for what is no document of UiTdatabank. */
export function identify(document: JsonRecord): DocumentIdentity | undefined {
  const type = typeIn(document['@id'], segmentBeforeUuid)
    ?? typeIn(document['@context'], lastSegment)
    ?? typeIn(document['@type'], (text) => text)
    ?? typeByFields(document);
  if (!type) return undefined;
  const uuid = uuidOf(document['@id']);
  return { type, uuid: uuid === NIL_UUID ? null : uuid };
}

function typeByFields(document: JsonRecord): DocumentType | undefined {
  const hasName = typeof document.name === 'string' || isRecord(document.name);
  if (typeof document.calendarType === 'string') return 'address' in document ? 'place' : 'event';
  if (hasName && 'location' in document && isRecord(document.location)) return 'event';
  if (hasName && isRecord(document.address)) return 'organizer';
  if (hasName && typeof document.mainLanguage === 'string') return 'organizer';
  return undefined;
}
