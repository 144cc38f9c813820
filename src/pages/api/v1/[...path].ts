/** Every other address under `/api/v1`. */
import { problemResponse } from '#src/web/api/problem-json.ts';
import { apiRoute } from './_api-route.ts';

export const ALL = apiRoute(() => problemResponse(404, { detail: 'The API has no such address.' }));
