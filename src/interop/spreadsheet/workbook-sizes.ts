/**
 * Looks at the list of contents of a zip before anything is unpacked: a few kilobytes can unpack to
 * gigabytes. The
 * reader reserves what this list states and no more, so that what is checked here holds.
 */

/** A list of a thousand lines with styles and all is far below. */
const MOST_UNPACKED_BYTES = 40_000_000;
const MOST_ENTRIES = 500;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;

/** True for a workbook (.xlsx) of a bounded size; false for every other zip, and for what is damaged. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return false;
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) return false;
  let at = view.getUint32(end + 16, true);
  let unpackedBytes = 0;
  let hasSheets = false;
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return false;
    const nameBytes = view.getUint16(at + 28, true);
    unpackedBytes += view.getUint32(at + 24, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    hasSheets ||= name === 'xl/workbook.xml';
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return hasSheets && unpackedBytes <= MOST_UNPACKED_BYTES;
}

/** Where the record stands that ends every zip. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}
