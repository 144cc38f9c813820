/** `GET /api/v1/activiteiten`: the same search as the page (product §4). */
import { listActivityCards } from '#src/domain/activities/activity-queries.ts';
import { parseSearch } from '#src/search/search-query.ts';
import { searchJson } from '#src/web/api/activity-json.ts';
import { wrongParameters } from '#src/web/api/problem-json.ts';
import { apiRoute, jsonResponse } from '../_api-route.ts';

export const ALL = apiRoute(async ({ url, request, locals: { app } }) => {
  const parsed = parseSearch(url.searchParams, {
    mode: 'api', language: 'nl', clock: app.clock, lexicon: app.lexicon,
  });
  if (parsed.problems.length > 0) return wrongParameters(parsed.problems);
  const result = await app.search.search(parsed.query);
  return jsonResponse(request, searchJson(parsed, result, listActivityCards(app, result.hits), app.publicUrl));
});
