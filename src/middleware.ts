/**
 * What every page needs before it runs: the language out of the path, the language of `/`, and an answer for
 * whatever is thrown, without detail (architecture §3).
 */
import { defineMiddleware, sequence } from 'astro:middleware';
import { languageForHome, LANGUAGE_FACTS, splitLanguage } from './i18n/languages.ts';
import { DomainError, isDomainError, type DomainErrorCode } from './domain/shared/errors.ts';
import { etagOf, isStillHeld } from './web/page-cache.ts';
import { pathsIn } from './web/paths.ts';
import { readLanguageCookie } from './web/language-cookie.ts';

const STATUS: Record<DomainErrorCode, number> = {
  'not-found': 404, 'forbidden': 404, 'invalid': 400, 'conflict': 409, 'gone': 410, 'too-many': 429,
};

/** API, feeds and files have no language prefix (product §2): with one they do not exist. */
const WITHOUT_LANGUAGE = /^\/(api|afbeeldingen|gezondheid|ping|metriek)(\/|$)|\.ics$/;

/** Takes a known prefix off and goes on with the page that stands once, without language in its path. */
const languageOfPath = defineMiddleware((context, next) => {
  const { locals } = context;
  // A page that failed is rendered again as an error page, in the language it had.
  if (locals.routePattern !== null) return next();
  const { language, path, prefixed } = splitLanguage(context.url.pathname);
  const isOff = prefixed && !locals.app.languages.isOn(language);
  locals.language = isOff ? 'nl' : language;
  locals.path = path;
  // The page of a fault is no address of its own.
  if (path === '/500') throw new DomainError('not-found', 'page');
  // A form that was open when the language went off is still received, in Dutch.
  if (isOff && !WITHOUT_LANGUAGE.test(path) && context.request.method !== 'POST') {
    const to = pathsIn('nl').same(path.replace(/^\/{2,}/, '/'), context.url.search.slice(1));
    return new Response(null, { status: 302, headers: { 'Location': to, 'Cache-Control': 'no-store' } });
  }
  if (!prefixed || WITHOUT_LANGUAGE.test(path)) return next();
  return next(new URL(path + context.url.search, context.url));
});

/** The pattern of the page that answers, known once the prefix is off. */
const noteRoute = defineMiddleware((context, next) => {
  context.locals.routePattern = context.routePattern;
  return next();
});

/** Only `/` looks at cookie and browser (product §2). */
const languageOfHome = defineMiddleware(async (context, next) => {
  if (context.locals.path !== '/' || context.locals.language !== 'nl' || context.request.method === 'POST') {
    return next();
  }
  const choice = languageForHome(
    readLanguageCookie(context.cookies), context.request.headers.get('accept-language'), context.locals.app.languages.isOn,
  );
  const response = choice === 'nl'
    ? await next()
    : context.redirect(choice === 'choose' ? pathsIn('nl').language() : pathsIn(choice).home(), 302);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
});

/** The headers of a request, without those that describe its body. */
function asked(request: Request): Headers {
  const headers = new Headers(request.headers);
  for (const name of ['content-length', 'content-type']) headers.delete(name);
  return headers;
}

/**
 * Makes a page whole before it leaves, so that one that fails half way is a fault and not half a page with status 200;
 * keeps what is the same for every visitor, and says so when the browser holds that very page.
 */
const wholePages = defineMiddleware(async (context, next) => {
  const { locals, request } = context;
  const { pages } = locals.app;
  const version = pages.version();
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = Buffer.from(await response.arrayBuffer());
  const { headers, status } = response;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', LANGUAGE_FACTS[locals.language].locale.slice(0, 2));
  if (locals.app.isDemo) headers.set('X-Robots-Tag', 'noindex');
  if (locals.shared !== null && locals.pageKey !== null && status === 200 && request.method === 'GET') {
    const etag = etagOf(html);
    headers.set('ETag', etag);
    headers.set('Cache-Control', 'no-cache');
    const { count = null, until = Infinity } = locals.shared;
    const { routePattern } = locals;
    pages.keep(locals.pageKey, version, { html, etag, headers: [...headers], routePattern, count, until });
    if (isStillHeld({ 'if-none-match': request.headers.get('if-none-match') ?? undefined }, etag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(html, { status, headers });
});

/** A fault is logged with the request id and answered without detail; a refusal gets its status and page. */
const answerFaults = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    const storageFault = context.locals.app.storage.note(error);
    const status = isDomainError(error) ? STATUS[error.code] : storageFault === undefined ? 500 : 503;
    const { app, requestId: id } = context.locals;
    if (storageFault !== undefined) app.log.error({ id, fault: storageFault }, 'not stored');
    else if (status === 500) app.log.error({ error, id }, 'page failed');
    // Without the body of a form: it has been read, and a request with a read body cannot be rewritten.
    const target = new Request(new URL(status === 404 ? '/404' : '/500', context.url), { headers: asked(context.request) });
    context.locals.routePattern ??= '';
    const page = await context.rewrite(target);
    if (status === 503) page.headers.set('Retry-After', '60');
    return new Response(page.body, { status, headers: page.headers });
  }
});

export const onRequest = sequence(answerFaults, wholePages, languageOfPath, noteRoute, languageOfHome);
