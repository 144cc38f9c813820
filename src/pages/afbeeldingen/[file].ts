/**
 * A photo of an activity, in one of our sizes. A visitor gets it while a version with it is published (product §3);
 * the organiser and the desks also before.
 */
import type { APIRoute } from 'astro';
import { IMAGE_TYPES, readImageFileName } from '#src/domain/activities/images/image.ts';
import { canSeeImage, isPublicImage } from '#src/domain/activities/images/image-policy.ts';
import { findActor } from '#src/web/guards.ts';

const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  const name = readImageFileName(context.params.file ?? '');
  if (!name) return missing();
  const isPublic = isPublicImage(app.db, name.id);
  if (!isPublic && !canSeeImage(app.db, await findActor(context), name.id)) return missing();
  // A file never changes under its name; but a cache asks each time, so that what is taken down is gone at once.
  const headers = {
    'Content-Type': IMAGE_TYPES[name.extension],
    'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-store',
    'ETag': `"${name.id}-${name.width}-${name.extension}"`,
  };
  if (context.request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers });
  const bytes = await app.images.read(name);
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : missing();
};
