/**
 * What every page needs before it runs: the language out of the path, the language of `/`, and an answer for
 * whatever is thrown, without detail (architecture §3).
 */
import { defineMiddleware, sequence } from 'astro:middleware';
import { languageForHome, LANGUAGE_FACTS, splitLanguage } from './i18n/languages.ts';
import { isDomainError, type DomainErrorCode } from './domain/shared/errors.ts';
import { pathsIn } from './web/paths.ts';
import { readLanguageCookie } from './web/language-cookie.ts';

const STATUS: Record<DomainErrorCode, number> = {
  'not-found': 404, 'forbidden': 404, 'invalid': 400, 'conflict': 409, 'gone': 410, 'too-many': 429,
};

/** API, feeds and files have no language prefix (product §2): with one they do not exist. */
const WITHOUT_LANGUAGE = /^\/(api|gezondheid|ping|metriek)(\/|$)|\.ics$/;

/** Takes a known prefix off and goes on with the page that stands once, without language in its path. */
const languageOfPath = defineMiddleware((context, next) => {
  const { locals } = context;
  // A page that failed is rendered again as an error page, in the language it had.
  if (locals.routePattern !== null) return next();
  const { language, path, prefixed } = splitLanguage(context.url.pathname);
  locals.language = language;
  locals.path = path;
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
  const choice = languageForHome(readLanguageCookie(context.cookies), context.request.headers.get('accept-language'));
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

/** A fault is logged with the request id and answered without detail; a refusal gets its status and page. */
const answerFaults = defineMiddleware(async (context, next) => {
  try {
    const response = await next();
    if (response.headers.get('Content-Type')?.startsWith('text/html')) {
      response.headers.set('Content-Type', 'text/html; charset=utf-8');
      response.headers.set('Content-Language', LANGUAGE_FACTS[context.locals.language].locale.slice(0, 2));
      if (context.locals.app.isDemo) response.headers.set('X-Robots-Tag', 'noindex');
    }
    return response;
  } catch (error) {
    const status = isDomainError(error) ? STATUS[error.code] : 500;
    if (status === 500) context.locals.app.log.error({ error, id: context.locals.requestId }, 'page failed');
    // Without the body of a form: it has been read, and a request with a read body cannot be rewritten.
    const target = new Request(new URL(status === 404 ? '/404' : '/500', context.url), { headers: asked(context.request) });
    const page = await context.rewrite(target);
    return new Response(page.body, { status, headers: page.headers });
  }
});

export const onRequest = sequence(answerFaults, languageOfPath, noteRoute, languageOfHome);
