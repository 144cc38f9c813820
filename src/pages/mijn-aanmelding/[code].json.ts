/** Everything kept of one's own registration, as a file to save; the code opens it as it opens the page. */
import type { APIRoute } from 'astro';
import { findOwnByCode } from '#src/actions/buddy-own.ts';
import { exportOwn } from '#src/domain/buddies/export-own.ts';

export const GET: APIRoute = ({ locals: { app, clientAddress }, params, rewrite }) => {
  const answer = findOwnByCode(app, clientAddress, params.code);
  if (answer.kind === 'unknown') return rewrite('/404');
  if (answer.kind === 'wait') {
    return new Response(null, { status: 429, headers: { 'Retry-After': String(answer.seconds), 'Cache-Control': 'no-store' } });
  }
  return new Response(`${JSON.stringify(exportOwn(app, answer.own), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="meedoen-aanmelding.json"',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
};
