/**
 * Keys of forms that create something: sent twice, it happens once and answers the same. Where the first went on to
 * may hold the code of a person, and so is sealed.
 */
import { and, eq, like, lt, or } from 'drizzle-orm';
import { formKeys } from '#db/schema/forms.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import type { App } from '#src/domain/shared/app.ts';

type SealingApp = Pick<App, 'db'> & { sealer: Sealer };

/** Rows of an earlier version stand there in clear for an hour at most. */
const openLocation = ({ sealer }: SealingApp, location: string): string =>
  (location.startsWith('/') ? location : sealer.open(location));

/** Where the form with this key went on to; undefined when it was not sent yet. */
export function findLocation(app: SealingApp, action: string, key: string): string | undefined {
  const row = app.db.select({ location: formKeys.location }).from(formKeys)
    .where(and(eq(formKeys.action, action), eq(formKeys.key, key))).get();
  return row && openLocation(app, row.location);
}

/** Inside the caller's transaction: does `work` unless the key did it before. Without a key always. */
export function commitOnce(
  app: SealingApp & Pick<App, 'clock'>, action: string, key: string | null, work: () => string,
): string {
  const earlier = key === null ? undefined : findLocation(app, action, key);
  if (earlier !== undefined) return earlier;
  const location = work();
  if (key !== null) {
    app.db.insert(formKeys)
      .values({ action, key, location: app.sealer.seal(location), createdAt: app.clock.now() }).run();
  }
  return location;
}

/** A code may stand in an address sealed by itself. */
const inClear = ({ sealer }: SealingApp, text: string): string => text.replace(/v1\.[\w-]{8}\.[\w-]+/g, (sealed) => {
  try {
    return sealer.open(sealed);
  } catch {
    return '';
  }
});

/** Answers that hold one of these codes; inside the caller's transaction. */
export function forgetFormKeysAbout(app: SealingApp, marks: readonly string[]): void {
  for (const { action, key, location } of app.db.select().from(formKeys).all()) {
    const said = inClear(app, decodeURIComponent(openLocation(app, location)));
    if (!marks.some((mark) => said.includes(mark))) continue;
    app.db.delete(formKeys).where(and(eq(formKeys.action, action), eq(formKeys.key, key))).run();
  }
}

const KEY_LIFETIME_MS = 7 * 24 * 3_600_000;

/** A form that lay open longer than a week makes something new when it is sent again. */
export function forgetOldFormKeys(app: Pick<App, 'db' | 'clock'>): void {
  app.db.delete(formKeys).where(or(
    lt(formKeys.createdAt, app.clock.now() - KEY_LIFETIME_MS), like(formKeys.location, '/%'),
  )).run();
}
