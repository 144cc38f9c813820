/**
 * The body of a POST, read whole before anything else happens, so that slow or endless senders hold a socket and no
 * place among the requests under way.
 */
import type { IncomingMessage } from 'node:http';
import type { RequestOrigin } from './request-address.ts';

/** Forms of visitors are small; uploads get a limit of their own where they are received. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const BODY_WITHIN_MS = 10_000;
/** What a page of another site can send without asking; JSON and the like it cannot. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** 'ok', or the status of the refusal: foreign origin, no length, too large, too slow. Sets `request.body` for Astro. */
export async function receiveBody(
  request: IncomingMessage & { body?: Buffer }, origin: RequestOrigin,
): Promise<'ok' | 403 | 408 | 411 | 413> {
  const type = request.headers['content-type'] ?? 'text/plain';
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return 413;
  // Without a stated length nothing bounds the body; browsers always state it.
  if (request.headers['transfer-encoding']) return 411;
  if (FORM_TYPES.test(type) && request.headers.origin !== `${origin.scheme}://${origin.host}`) return 403;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), BODY_WITHIN_MS); });
  const chunks: Buffer[] = [];
  const whole = (async () => {
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return 'whole' as const;
  })();
  try {
    if (await Promise.race([whole, late]) === 'late') {
      whole.catch(() => undefined);
      return 408;
    }
  } finally {
    clearTimeout(timer);
  }
  request.body = Buffer.concat(chunks);
  return 'ok';
}
