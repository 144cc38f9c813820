/** Sends the browser to the OIDC issuer of the staff; 404 when there is none. */
import type { APIRoute } from 'astro';
import { setShortCookie } from '#src/web/guards.ts';
import { pathsIn, safeReturnPath } from '#src/web/paths.ts';

export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  if (!app.oidc) return context.rewrite('/404');
  try {
    const { location, cookie } = await app.oidc.begin({
      back: safeReturnPath(context.url.searchParams.get('terug')),
      invitation: context.url.searchParams.get('uitnodiging')?.slice(0, 100) ?? null,
      again: context.url.searchParams.get('opnieuw') === '1',
    });
    setShortCookie(context, 'oidc', cookie);
    return context.redirect(location, 303);
  } catch (error) {
    app.log.error({ error }, 'OIDC issuer does not answer');
    return context.redirect(`${pathsIn('nl').signIn()}?gedaan=oidc-mislukt`, 303);
  }
};
