/** `GET /api/v1/activiteiten.geojson`: the search as points, at most 2,000 in the chosen order (product §4). */
import { listActivityCards } from '#src/domain/activities/activity-queries.ts';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { isLanguage } from '#src/i18n/languages.ts';
import { parseSearch } from '#src/search/search-query.ts';
import type { RunningApp } from '#src/server/create-app.ts';
import { activityFeature } from '#src/web/api/activity-json.ts';
import { wrongParameters } from '#src/web/api/problem-json.ts';
import { apiRoute, jsonResponse } from './_api-route.ts';

const MOST_POINTS = 2000;
const BATCH = 500;

type Feature = NonNullable<ReturnType<typeof activityFeature>>;

/** The first points in the order of the search; one more than may be shown tells that there are more. */
async function listPoints(app: RunningApp, query: ActivityQuery): Promise<Feature[]> {
  const features: Feature[] = [];
  for (let page = 1; features.length <= MOST_POINTS; page += 1) {
    const { hits } = await app.search.search({ ...query, page, pageSize: BATCH });
    const found = listActivityCards(app, hits).map((card) => activityFeature(card, app.publicUrl));
    features.push(...found.filter((feature) => feature !== undefined));
    if (hits.length < BATCH) break;
  }
  return features;
}

/** The map of a page in another language says so, so that it finds what the list finds; everybody else is Dutch. */
const languageOfWords = (request: Request) => {
  const wished = request.headers.get('accept-language') ?? '';
  return isLanguage(wished) ? wished : 'nl';
};

export const ALL = apiRoute(async ({ url, request, locals: { app } }) => {
  const parsed = parseSearch(url.searchParams, {
    mode: 'api', language: languageOfWords(request), clock: app.clock, lexicon: app.lexicon,
  });
  if (parsed.problems.length > 0) return wrongParameters(parsed.problems);
  const features = await listPoints(app, parsed.query);
  const collection = {
    type: 'FeatureCollection',
    ...(features.length > MOST_POINTS ? { truncated: true } : {}),
    features: features.slice(0, MOST_POINTS),
  };
  const response = jsonResponse(request, collection, { contentType: 'application/geo+json' });
  response.headers.append('Vary', 'Accept-Language');
  return response;
});
