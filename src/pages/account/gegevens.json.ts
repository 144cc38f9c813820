/** Everything kept of one's own account, as a file to save. */
import type { APIRoute } from 'astro';
import { exportUser } from '#src/domain/users/export-user.ts';
import { findActor } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';

export const GET: APIRoute = async (context) => {
  const actor = await findActor(context);
  const paths = pathsIn(context.locals.language);
  if (actor === null) return context.redirect(paths.signIn(paths.accountData()), 303);
  return new Response(`${JSON.stringify(exportUser(context.locals.app, actor.userId), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="meedoen-account.json"',
      'Cache-Control': 'no-store',
    },
  });
};
