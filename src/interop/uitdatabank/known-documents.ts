/**
 * Place and organizer documents of this run, to complete events that hold only a reference to them. Nothing of it
 * is stored: an event in a later run needs its place there too, or embedded.
 */
import { uuidOf } from './identity.ts';
import { isRecord, type JsonRecord } from './json.ts';

const MAX_HOPS = 5;

export interface KnownDocuments {
  places: Map<string, JsonRecord>;
  organizers: Map<string, JsonRecord>;
}

export function noKnownDocuments(): KnownDocuments {
  return { places: new Map(), organizers: new Map() };
}

/** The embedded place with what it lacks from the place document; a duplicate is its canonical place. */
export function completePlace(location: unknown, known: KnownDocuments): unknown {
  return complete(location, known.places);
}

export function completeOrganizer(organizer: unknown, known: KnownDocuments): unknown {
  return complete(organizer, known.organizers);
}

function complete(value: unknown, documents: ReadonlyMap<string, JsonRecord>): unknown {
  const embedded = isRecord(value) ? value : { '@id': value };
  const uuid = uuidOf(embedded['@id']);
  const document = uuid === null ? undefined : documents.get(uuid);
  let whole: JsonRecord = document ? { ...document, ...withoutGaps(embedded) } : embedded;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const canonical = uuidOf(whole.duplicateOf);
    const target = canonical === null ? undefined : documents.get(canonical);
    if (!target) break;
    whole = target;
  }
  return isRecord(value) || document ? whole : value;
}

function withoutGaps(record: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
}
