/** Keys of forms that create something: sent twice, it happens once and answers the same. */
import { and, eq, lt } from 'drizzle-orm';
import { formKeys } from '#db/schema/forms.ts';
import type { App } from '#src/domain/shared/app.ts';

/** Where the form with this key went on to; undefined when it was not sent yet. */
export function findLocation(app: Pick<App, 'db'>, action: string, key: string): string | undefined {
  return app.db.select({ location: formKeys.location }).from(formKeys)
    .where(and(eq(formKeys.action, action), eq(formKeys.key, key))).get()?.location;
}

/** Inside the caller's transaction: does `work` unless the key did it before. Without a key always. */
export function commitOnce(
  app: Pick<App, 'db' | 'clock'>, action: string, key: string | null, work: () => string,
): string {
  const earlier = key === null ? undefined : findLocation(app, action, key);
  if (earlier !== undefined) return earlier;
  const location = work();
  if (key !== null) app.db.insert(formKeys).values({ action, key, location, createdAt: app.clock.now() }).run();
  return location;
}

const KEY_LIFETIME_MS = 7 * 24 * 3_600_000;

/** A form that lay open longer than a week makes something new when it is sent again. */
export function forgetOldFormKeys(app: Pick<App, 'db' | 'clock'>): void {
  app.db.delete(formKeys).where(lt(formKeys.createdAt, app.clock.now() - KEY_LIFETIME_MS)).run();
}
