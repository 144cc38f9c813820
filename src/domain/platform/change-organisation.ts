/** What only the administrator says of an organisation: whether it is a lokaal bestuur, what it is part of (product §5). */
import { and, eq, isNull } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import { organisationParts } from '#db/schema/users.ts';
import { listEditors, mailEach } from '../moderation/moderation-mail.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { findOrganisation, updateOrganisation } from '../organisations/organisation-repo.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';

type ChangingApp = Pick<App, 'db' | 'clock'>;

function getOwn(app: ChangingApp, actor: Actor, id: number): Organisation {
  const organisation = findOrganisation(app.db, id);
  if (!isAdministrator(actor) || !organisation) throw new DomainError('not-found', 'page');
  return organisation;
}

/**
 * Makes or unmakes a lokaal bestuur, and tells its editors. Throws `not-found` for others than the administrator,
 * `invalid` for one without a seat (its territory) or that an import made, `conflict` while its own request waits:
 * that is decided there, with a reason. Repeated, nothing happens.
 */
export function setLokaalBestuur(
  app: SealingApp, actor: Actor, { organisationId, isLokaalBestuur }: { organisationId: number; isLokaalBestuur: boolean },
): void {
  inTransaction(app.db, () => {
    const organisation = getOwn(app, actor, organisationId);
    if (organisation.isLokaalBestuur === isLokaalBestuur) return;
    if (isLokaalBestuur && (organisation.nis === null || organisation.source !== 'own')) {
      throw new DomainError('invalid', 'bestuur-without-seat');
    }
    if (hasOpenRequest(app.db, organisationId)) throw new DomainError('conflict', 'bestuur-request-waits');
    const now = app.clock.now();
    updateOrganisation(app.db, organisationId, { isLokaalBestuur }, now);
    appendLog(app.db, {
      at: now, actor: `user:${actor.userId}`, action: isLokaalBestuur ? 'bestuur-made' : 'bestuur-ended', organisationId,
      detail: organisation.nis,
    });
    mailEach(app, listEditors(app.db, organisationId), 'lokaal-bestuur-decided', {
      organisation: organisation.name, isApproved: isLokaalBestuur, words: null,
    });
  });
}

const hasOpenRequest = (db: Database, organisationId: number): boolean => db.select({ id: moderationItems.id }).from(moderationItems)
  .where(and(
    eq(moderationItems.organisationId, organisationId), eq(moderationItems.kind, 'lokaal-bestuur'), isNull(moderationItems.closedAt),
  )).get() !== undefined;

/** One level: what has parts is no part itself, so that nothing goes round. */
function checkWhole(db: Database, partId: number, wholeId: number): void {
  const isPart = (id: number) => db.select().from(organisationParts).where(eq(organisationParts.partId, id)).get() !== undefined;
  const isWhole = db.select().from(organisationParts).where(eq(organisationParts.wholeId, partId)).get() !== undefined;
  if (!findOrganisation(db, wholeId)) throw new DomainError('invalid', 'organisation-unknown');
  if (partId === wholeId || isPart(wholeId) || isWhole) throw new DomainError('invalid', 'whole-wrong');
}

/**
 * Says that an organisation is part of another, whose editors then see it; null ends that. Throws `not-found` for
 * others than the administrator, `invalid` for itself, for a part as whole, or for a whole as part. Repeated, nothing
 * happens.
 */
export function setWhole(
  app: ChangingApp, actor: Actor, { organisationId, wholeId }: { organisationId: number; wholeId: number | null },
): void {
  inTransaction(app.db, () => {
    getOwn(app, actor, organisationId);
    const { db } = app;
    const before = db.select().from(organisationParts).where(eq(organisationParts.partId, organisationId)).get()?.wholeId ?? null;
    if (before === wholeId) return;
    const now = app.clock.now();
    if (wholeId === null) db.delete(organisationParts).where(eq(organisationParts.partId, organisationId)).run();
    else {
      checkWhole(db, organisationId, wholeId);
      db.insert(organisationParts).values({ partId: organisationId, wholeId, createdAt: now })
        .onConflictDoUpdate({ target: organisationParts.partId, set: { wholeId } }).run();
    }
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: wholeId === null ? 'part-ended' : 'part-made', organisationId,
      detail: wholeId === null ? null : `organisation:${wholeId}`,
    });
  });
}
