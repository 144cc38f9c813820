/** A registration that asks to be a lokaal bestuur comes before the administrator (product §5). */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationRegistrations } from '#db/schema/users.ts';
import type { App } from '../../shared/app.ts';
import { openItem } from '../item-repo.ts';

/** Opens an item for every request that is not decided and has none. Safe to run twice. @returns how many. */
export function openLokaalBestuurRequests(app: Pick<App, 'db' | 'clock'>): number {
  const { db } = app;
  return inTransaction(db, () => {
    const open = db.select({ id: organisations.id, nis: organisations.nis }).from(organisationRegistrations)
      .innerJoin(organisations, eq(organisations.id, organisationRegistrations.organisationId))
      .where(and(
        // As written in the index of open requests; a bound value would not find it.
        sql`${organisationRegistrations.asksLokaalBestuur} = 1`, isNull(organisationRegistrations.lokaalBestuurDecidedAt),
        sql`not exists (select 1 from ${moderationItems} i where i.organisation_id = ${organisations.id}
          and i.kind = 'lokaal-bestuur' and i.closed_at is null)`,
      )).all();
    for (const { id, nis } of open) {
      openItem(db, {
        kind: 'lokaal-bestuur', activityId: null, organisationId: id, nis, startLevel: 'administrator',
        now: app.clock.now(),
      });
    }
    return open.length;
  });
}
