/** `GET /api/v1/plaatsen?q=`: places to choose from while somebody types (product §4). */
import { suggestPlaces } from '#src/domain/places/suggest-places.ts';
import { findNameProblems, wrongParameters } from '#src/web/api/problem-json.ts';
import { apiRoute, jsonResponse } from './_api-route.ts';

export const ALL = apiRoute(({ url, request }) => {
  const problems = findNameProblems(url.searchParams, ['q']);
  if (problems.length > 0) return wrongParameters(problems);
  const items = suggestPlaces(url.searchParams.get('q') ?? '');
  return jsonResponse(request, { items }, { cacheControl: 'public, max-age=3600' });
});
