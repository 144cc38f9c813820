/** `GET /api/v1/activiteiten/{id}`: one published activity with everything that is open about it (product §4). */
import { findActivityPage } from '#src/domain/activities/activity-queries.ts';
import { activityDetail } from '#src/web/api/activity-json.ts';
import { findNameProblems, problemResponse, wrongParameters } from '#src/web/api/problem-json.ts';
import { apiRoute, jsonResponse } from '../_api-route.ts';

const missing = () => problemResponse(404, { detail: 'There is no published activity with this id.' });

export const ALL = apiRoute(({ url, params, request, locals: { app } }) => {
  const id = params['id'] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) return missing();
  const problems = findNameProblems(url.searchParams, []);
  if (problems.length > 0) return wrongParameters(problems);
  const page = findActivityPage(app, Number(id));
  return page.kind === 'found' ? jsonResponse(request, activityDetail(page, app.publicUrl)) : missing();
});
