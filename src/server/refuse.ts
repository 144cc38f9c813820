/**
 * Answers given before any page runs (foreign host, broken address, too large, too busy): short, plain, in Dutch and
 * English, because no language is known yet. The words stand here since no page, no layout and no database may be
 * needed to say them.
 */
import { STATUS_CODES, type ServerResponse } from 'node:http';

const SENTENCES: Record<number, [dutch: string, english: string]> = {
  400: ['Dit adres klopt niet. Ga naar de startpagina.', 'This address is not right. Go to the home page.'],
  403: ['Dit formulier kwam van een andere site. Open de pagina hier en probeer opnieuw.',
    'This form came from another site. Open the page here and try again.'],
  404: ['Deze pagina bestaat niet.', 'This page does not exist.'],
  405: ['Dat kan hier niet.', 'That is not possible here.'],
  408: ['Het sturen duurde te lang. Probeer het opnieuw.', 'Sending took too long. Try again.'],
  411: ['Zeg hoe groot het bericht is.', 'State the length of the message.'],
  413: ['Dit is te groot om te sturen. Maak het kleiner.', 'This is too large to send. Make it smaller.'],
  421: ['Deze site heeft een ander adres.', 'This site has another address.'],
  500: ['Er ging iets mis bij ons. Probeer het straks opnieuw.', 'Something went wrong here. Try again later.'],
  503: ['Het is nu te druk. Probeer het straks opnieuw.', 'It is too busy now. Try again in a moment.'],
};

export function refuse(response: ServerResponse, status: keyof typeof SENTENCES): void {
  const [dutch, english] = SENTENCES[status] ?? SENTENCES[500] ?? ['', ''];
  // What is still coming of the body is read and forgotten, so that the answer arrives before the connection ends.
  response.req.resume();
  response.shouldKeepAlive = false;
  if (status === 503) response.setHeader('Retry-After', '5');
  const home = status === 421 ? '' : '<p><a href="/">Meedoen</a></p>';
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8">`
    + `<meta name="viewport" content="width=device-width"><title>${status}</title></head><body>`
    + `<h1>${dutch}</h1><p lang="en">${english}</p>${home}</body></html>`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** What the API is refused before any page or origin check is a problem document too (product §2). */
export function refuseApi(response: ServerResponse, status: keyof typeof SENTENCES): void {
  response.req.resume();
  const body = JSON.stringify({
    type: 'about:blank', title: STATUS_CODES[status] ?? '', status, detail: SENTENCES[status]?.[1] ?? '',
  });
  if (status === 503) response.setHeader('Retry-After', '5');
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
