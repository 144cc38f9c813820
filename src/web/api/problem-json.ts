/** Refusals of the API as `application/problem+json` (RFC 9457; product §4 Input). */
import type { SearchProblem } from '#src/search/search-query.ts';

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const;

export type ProblemStatus = keyof typeof TITLES;

export interface ProblemOptions {
  /** What went wrong, for the person who wrote the request. */
  detail: string;
  /** Every parameter that was not understood; only with 400. */
  errors?: readonly SearchProblem[];
  headers?: Record<string, string>;
}

/** A problem answer; never cached. */
export function problemResponse(status: ProblemStatus, { detail, errors, headers }: ProblemOptions): Response {
  const problem = { type: 'about:blank', title: TITLES[status], status, detail, ...(errors ? { errors } : {}) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

/** 400 with all parameters that were not understood. */
export function wrongParameters(errors: readonly SearchProblem[]): Response {
  return problemResponse(400, { detail: 'Some parameters were not understood.', errors });
}

/** What is wrong with the names: unknown ones, and known ones given twice. */
export function findNameProblems(params: URLSearchParams, known: readonly string[]): SearchProblem[] {
  return [...new Set(params.keys())].flatMap((parameter) => {
    if (!known.includes(parameter)) return [{ parameter, detail: 'There is no such parameter.' }];
    return params.getAll(parameter).length > 1 ? [{ parameter, detail: 'May be given only once.' }] : [];
  });
}
