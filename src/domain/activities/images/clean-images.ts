/** Removes photos that no version, draft or working copy holds any more. Safe to repeat. */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { images } from '#db/schema/images.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import type { App } from '../../shared/app.ts';
import type { ImageFiles } from './image-files.ts';
import { isUsedImage } from './image-policy.ts';

/** Between the files and the row that names them lies a moment; a day is long enough for that, and for "terug". */
const KEPT_MS = MS_PER_DAY;

/** @returns how many went. */
export function cleanImages(app: Pick<App, 'db' | 'clock'>, files: ImageFiles): number {
  const now = app.clock.now();
  const rows = app.db.select().from(images).all();
  const known = new Map(rows.map(({ id, uploadedAt }) => [id, uploadedAt]));
  const ids = new Set([...known.keys(), ...files.listIds()]);
  let removed = 0;
  for (const id of ids) {
    inTransaction(app.db, () => {
      const uploadedAt = known.get(id);
      if (uploadedAt === undefined) {
        // Files without a row: just written, or left by a kill. The row makes the next round look at them.
        app.db.insert(images).values({ id, people: 'nobody', uploadedBy: null, uploadedAt: now }).onConflictDoNothing().run();
        return;
      }
      if (now - uploadedAt < KEPT_MS || isUsedImage(app.db, id)) return;
      files.remove(id);
      app.db.delete(images).where(eq(images.id, id)).run();
      removed += 1;
    });
  }
  return removed;
}
