/** Signs out at the OIDC issuer too (RP-initiated logout), with the ID token that the sign-out here left behind. */
import type { APIRoute } from 'astro';
import { dropCookie, readCookie } from '#src/web/guards.ts';
import { pathsIn } from '#src/web/paths.ts';

export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  if (!app.oidc) return context.rewrite('/404');
  const sealed = readCookie(context, 'oidc-af');
  dropCookie(context, 'oidc-af');
  let location: string | null = null;
  try {
    location = sealed ? await app.oidc.signOut(app.sealer.open(sealed)) : null;
  } catch (error) {
    app.log.warn({ error }, 'signing out at the OIDC issuer failed');
  }
  return context.redirect(location ?? pathsIn('nl').signedOut(), 303);
};
