/** Organisers that another program names with its activities. */
import { and, eq, isNull } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { ForeignOrganiser } from '../activities/foreign-activity.ts';
import type { App } from '../shared/app.ts';
import {
  findOrganisation, findOrganisationBySource, insertOrganisation, updateOrganisation, type OrganisationChanges,
} from './organisation-repo.ts';

/**
 * The organisation of this organiser, added when new. Of one we know only what is still empty is filled: the copy
 * inside an activity is often partial, and people here may have changed it. Inside the caller's transaction.
 */
export function keepOrganiser(db: Database, organiser: ForeignOrganiser, now: number): number {
  const known: KnownFacts | undefined = organiser.sourceId === null
    ? findWithoutSourceId(db, organiser.name)
    : findOrganisationBySource(db, 'uitdatabank', organiser.sourceId);
  if (!known) return insertOrganisation(db, { ...organiser, source: 'uitdatabank', now });
  const gaps: OrganisationChanges = {};
  for (const key of ['nis', 'about', 'phone', 'email', 'url'] as const) {
    if (known[key] === null && organiser[key] !== null) gaps[key] = organiser[key];
  }
  updateOrganisation(db, known.id, gaps, now);
  return known.id;
}

/**
 * A whole document of an organiser we know replaces what an earlier import said; nothing it leaves out is erased.
 * Its name stands in the search rows of its activities, so those are written in the same transaction.
 * Undefined when no activity of it came here.
 */
export function takeOverOrganisation(
  app: Pick<App, 'db' | 'clock' | 'searchIndex'>, organiser: ForeignOrganiser,
): 'changed' | 'unchanged' | undefined {
  const { db } = app;
  return inTransaction(db, () => {
    const known = organiser.sourceId === null
      ? undefined
      : findOrganisationBySource(db, 'uitdatabank', organiser.sourceId);
    if (!known) return undefined;
    const stated: OrganisationChanges = { name: organiser.name };
    for (const key of ['nis', 'about', 'phone', 'email', 'url'] as const) {
      if (organiser[key] !== null) stated[key] = organiser[key];
    }
    if (!updateOrganisation(db, known.id, stated, app.clock.now())) return 'unchanged';
    const affected = db.select({ id: activities.id }).from(activities)
      .where(and(eq(activities.organisationId, known.id), eq(activities.state, 'published'))).all();
    app.searchIndex.write(affected.map((row) => row.id));
    return 'changed';
  });
}

/** True when people here took the activity over: a later import leaves its organiser alone. */
export function isOwnOrganisation(db: Database, id: number | null): boolean {
  return id !== null && findOrganisation(db, id)?.source === 'own';
}

type KnownFacts = { id: number } & Pick<ForeignOrganiser, 'nis' | 'about' | 'phone' | 'email' | 'url'>;

function findWithoutSourceId(db: Database, name: string): KnownFacts | undefined {
  return db.select().from(organisations).where(and(
    eq(organisations.source, 'uitdatabank'), isNull(organisations.sourceId), eq(organisations.name, name),
  )).get();
}
