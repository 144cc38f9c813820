/**
 * The body of a POST, read whole before anything else happens, so that slow or endless senders hold a socket and no
 * place among the requests under way.
 */
import type { IncomingMessage } from 'node:http';
import type { RequestOrigin } from './request-address.ts';

/** Forms of visitors are small; the pages that take a file have limits of their own. */
const FORM = { bytes: 1024 * 1024, withinMs: 10_000 };
const BESIDE_FILE_BYTES = 64 * 1024;
const FILE_PAGES = [
  // A photo of 10 MB with the words beside it, over a slow line.
  { page: /^(?:\/[a-z]{2,3})?\/aanbod\/[1-9]\d{0,14}\/afbeelding$/, bytes: 10 * 1024 * 1024 + BESIDE_FILE_BYTES, withinMs: 60_000 },
  // A spreadsheet with the duos of a buddywerking.
  { page: /^(?:\/[a-z]{2,3})?\/buddywerking\/invoer$/, bytes: 2 * 1024 * 1024 + BESIDE_FILE_BYTES, withinMs: 60_000 },
];
/** Of a file that is too large only the words before it are kept, to show the form again with the reason. */
const KEPT_OF_TOO_LARGE_BYTES = 128 * 1024;
const MOST_READ_BYTES = 100 * 1024 * 1024;
/** More files at once would only fill the memory. */
const MOST_FILES_AT_ONCE = 6;
/** What a page of another site can send without asking; JSON and the like it cannot. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

let filesUnderWay = 0;

/** Only somebody with a session has a file to send; anybody else has the limit of a form. */
function filePageOf({ url = '', headers }: IncomingMessage): (typeof FILE_PAGES)[number] | undefined {
  const path = url.split('?', 1)[0] ?? '';
  const mayHold = /(?:^|[;\s-])sessie=/.test(headers.cookie ?? '') && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  return mayHold ? FILE_PAGES.find(({ page }) => page.test(path)) : undefined;
}

export interface ReceivedBody {
  /** 'ok', or the status of the refusal: foreign origin, no length, too large, too slow, too many files at once. */
  status: 'ok' | 403 | 408 | 411 | 413 | 503;
  /** The file was too large: the body holds the words of the form, and an unusable beginning of the file. */
  isCut: boolean;
}

/** Sets `request.body` for Astro. */
export async function receiveBody(
  request: IncomingMessage & { body?: Buffer }, origin: RequestOrigin,
): Promise<ReceivedBody> {
  const refused = (status: ReceivedBody['status']): ReceivedBody => ({ status, isCut: false });
  const type = request.headers['content-type'] ?? 'text/plain';
  const length = Number(request.headers['content-length'] ?? 0);
  const filePage = filePageOf(request);
  const { bytes, withinMs } = filePage ?? FORM;
  if (length > (filePage ? MOST_READ_BYTES : bytes)) return refused(413);
  // Without a stated length nothing bounds the body; browsers always state it.
  if (request.headers['transfer-encoding']) return refused(411);
  if (FORM_TYPES.test(type) && request.headers.origin !== `${origin.scheme}://${origin.host}`) return refused(403);
  if (!filePage) return await read(request, { keptBytes: bytes, withinMs }) ? { status: 'ok', isCut: false } : refused(408);
  if (filesUnderWay >= MOST_FILES_AT_ONCE) return refused(503);
  filesUnderWay += 1;
  try {
    const isCut = length > bytes;
    if (!await read(request, { keptBytes: isCut ? KEPT_OF_TOO_LARGE_BYTES : bytes, withinMs })) return refused(408);
    if (isCut) closeForm(request, type);
    return { status: 'ok', isCut };
  } finally {
    filesUnderWay -= 1;
  }
}

/** False when it took too long. Keeps the first `keptBytes`, reads on past them. */
async function read(
  request: IncomingMessage & { body?: Buffer }, { keptBytes, withinMs }: { keptBytes: number; withinMs: number },
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), withinMs); });
  const chunks: Buffer[] = [];
  let kept = 0;
  const whole = (async () => {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (kept >= keptBytes) continue;
      chunks.push(chunk.subarray(0, keptBytes - kept));
      kept += chunk.length;
    }
    return 'whole' as const;
  })();
  try {
    if (await Promise.race([whole, late]) === 'late') {
      whole.catch(() => undefined);
      return false;
    }
  } finally {
    clearTimeout(timer);
  }
  request.body = Buffer.concat(chunks);
  return true;
}

/** Ends the form where it was cut, so that its words can be read. */
function closeForm(request: IncomingMessage & { body?: Buffer }, type: string): void {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const body = Buffer.concat([request.body ?? Buffer.alloc(0), Buffer.from(`\r\n--${quoted ?? plain ?? ''}--\r\n`)]);
  request.body = body;
  request.headers['content-length'] = String(body.length);
}
