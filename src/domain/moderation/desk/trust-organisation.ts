/** A gemeente trusts an organisation for its own territory, or ends that (product §7). */
import { and, asc, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { organisationTrust } from '#db/schema/moderation.ts';
import { organisations } from '#db/schema/organisations.ts';
import { findOrganisation } from '../../organisations/organisation-repo.ts';
import { isModeratorOf, type Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { appendLog } from '../moderation-log.ts';

export interface TrustInput { organisationId: number; nis: string }

function check(app: Pick<App, 'db'>, actor: Actor, { organisationId, nis }: TrustInput): void {
  const organisation = findOrganisation(app.db, organisationId);
  if (!isModeratorOf(actor, nis) || organisation?.source !== 'own') throw new DomainError('not-found', 'organisation-unknown');
}

/** What it hands in here from now on is published at once; what waits keeps waiting. Repeated, nothing happens. */
export function trustOrganisation(app: Pick<App, 'db' | 'clock'>, actor: Actor, input: TrustInput): void {
  inTransaction(app.db, () => {
    check(app, actor, input);
    const now = app.clock.now();
    const isNew = app.db.insert(organisationTrust).values({ ...input, givenBy: actor.userId, givenAt: now })
      .onConflictDoNothing().run().changes > 0;
    if (isNew) log(app, actor, input, 'trust');
  });
}

/** What is published stays; what it hands in from now on waits. Repeated, nothing happens. */
export function endTrust(app: Pick<App, 'db' | 'clock'>, actor: Actor, input: TrustInput): void {
  inTransaction(app.db, () => {
    check(app, actor, input);
    const wasThere = app.db.delete(organisationTrust).where(and(
      eq(organisationTrust.organisationId, input.organisationId), eq(organisationTrust.nis, input.nis),
    )).run().changes > 0;
    if (wasThere) log(app, actor, input, 'end-trust');
  });
}

function log(app: Pick<App, 'db' | 'clock'>, actor: Actor, { organisationId, nis }: TrustInput, action: string): void {
  appendLog(app.db, { at: app.clock.now(), actor: `user:${actor.userId}`, action, organisationId, detail: nis });
}

export interface TrustedOrganisation { id: number; name: string; slug: string; givenAt: number }

/** By name; none for somebody who does not moderate there. */
export function listTrustedOrganisations(app: Pick<App, 'db'>, actor: Actor, nis: string): TrustedOrganisation[] {
  if (!isModeratorOf(actor, nis)) return [];
  return app.db.select({
    id: organisations.id, name: organisations.name, slug: organisations.slug, givenAt: organisationTrust.givenAt,
  }).from(organisationTrust).innerJoin(organisations, eq(organisations.id, organisationTrust.organisationId))
    .where(eq(organisationTrust.nis, nis)).orderBy(asc(organisations.name)).all();
}
