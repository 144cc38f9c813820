/** `GET /api/v1/activiteiten.geojson`: the search as points, at most 2,000 in the chosen order (product §4). */
import { listActivityCards } from '#src/domain/activities/activity-queries.ts';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { parseSearch } from '#src/search/search-query.ts';
import type { RunningApp } from '#src/server/create-app.ts';
import { activityFeature } from '#src/web/activity-json.ts';
import { wrongParameters } from '#src/web/problem-json.ts';
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

export const ALL = apiRoute(async ({ url, request, locals: { app } }) => {
  const parsed = parseSearch(url.searchParams, {
    mode: 'api', language: 'nl', clock: app.clock, lexicon: app.lexicon,
  });
  if (parsed.problems.length > 0) return wrongParameters(parsed.problems);
  const features = await listPoints(app, parsed.query);
  const collection = {
    type: 'FeatureCollection',
    ...(features.length > MOST_POINTS ? { truncated: true } : {}),
    features: features.slice(0, MOST_POINTS),
  };
  return jsonResponse(request, collection, { contentType: 'application/geo+json' });
});
