/**
 * From the text of a file or answer to the documents in it: one document, an array, or a page of Search API 3
 * (interop §0.1). Pure; what is no activity document is said, not thrown.
 */
import { identify, type DocumentIdentity } from './identity.ts';
import { isRecord, type JsonRecord } from './json.ts';

export interface SourceDocument {
  identity: DocumentIdentity;
  document: JsonRecord;
  /** Place in the page or array; null for a single document. */
  index: number | null;
}

export interface ReadResult {
  documents: SourceDocument[];
  /** True for a page, also one without members. */
  isPage: boolean;
  totalItems: number | null;
  /** Members that are no activity document. */
  unknown: number;
}

/**
 * JSON with raw control characters inside its strings, as some exports have, is read as if they were spaces.
 * Undefined when the text is no JSON.
 */
export function parseJson(text: string): unknown {
  const start = text.slice(0, 200).replace(/^\ufeff/, '').trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, '').replace(/[\u0000-\u001f\u007f]/g, ' '));
  } catch {
    return undefined;
  }
}

/** The documents in parsed JSON; undefined when there is none and it is no page either. */
export function readDocuments(value: unknown): ReadResult | undefined {
  if (isRecord(value) && Array.isArray(value.member)) {
    const total = value.totalItems;
    return { ...readMembers(value.member), isPage: true, totalItems: typeof total === 'number' ? total : null };
  }
  if (Array.isArray(value)) {
    const members = readMembers(value);
    return members.documents.length === 0 ? undefined : { ...members, isPage: false, totalItems: null };
  }
  if (!isRecord(value)) return undefined;
  const identity = identify(value);
  if (!identity) return undefined;
  return { documents: [{ identity, document: value, index: null }], isPage: false, totalItems: null, unknown: 0 };
}

function readMembers(members: unknown[]): { documents: SourceDocument[]; unknown: number } {
  const documents: SourceDocument[] = [];
  let unknown = 0;
  members.forEach((member, index) => {
    const identity = isRecord(member) ? identify(member) : undefined;
    if (identity && isRecord(member)) documents.push({ identity, document: member, index });
    else unknown += 1;
  });
  return { documents, unknown };
}
