/** What a gemeente follows of the import: nothing, only with a taalicoon, everything (product §11). */
import { eq } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { importFollows } from '#db/schema/moderation.ts';
import { getActivity, updateActivity, type ActivityRow } from '../../activities/activity-repo.ts';
import { isOwnOrganisation } from '../../organisations/take-over-organisation.ts';
import { findMunicipality } from '../../places/reference.ts';
import { isModeratorOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { SignupApp } from '../../signups/signup-repo.ts';
import { tellChangedDates } from '../../signups/tell-changed-dates.ts';
import { closeItems } from '../item-repo.ts';
import { appendLog } from '../moderation-log.ts';
import { territoryOf, territoryOfActivity } from '../territory.ts';

export const IMPORT_FOLLOWS = ['nothing', 'with-level', 'everything'] as const;
export type ImportFollow = (typeof IMPORT_FOLLOWS)[number];

/** State reason of what left because its gemeente does not follow it. */
export const NOT_FOLLOWED = 'not-followed';

/** 'everything' while the gemeente has not said otherwise, and where no gemeente is known. */
export function importFollowOf(db: Database, nis: string | null): ImportFollow {
  if (nis === null) return 'everything';
  return db.select().from(importFollows).where(eq(importFollows.nis, nis)).get()?.follows ?? 'everything';
}

/** Whether an import may be shown; what an organisation here has claimed always may. */
export function isFollowed(
  db: Database, { content, organisationId }: Pick<ActivityRow, 'content' | 'organisationId'>,
): boolean {
  const follow = importFollowOf(db, territoryOf(db, content, organisationId));
  if (follow === 'everything' || isOwnOrganisation(db, organisationId)) return true;
  return follow === 'with-level' && content.level !== null;
}

/**
 * Sets it and takes off the site what is not followed any more; who signed up for that is told. What is followed again comes back with the next import.
 * Throws `not-found` for another territory, `invalid` for another value. Repeated, nothing changes. @returns how many left.
 */
export function followImport(
  app: SignupApp, actor: Actor, { nis, follows }: { nis: string; follows: ImportFollow },
): number {
  if (!IMPORT_FOLLOWS.includes(follows)) throw new DomainError('invalid', 'choice-wrong');
  inTransaction(app.db, () => {
    if (!isModeratorOf(actor, nis) || !findMunicipality(nis)) throw new DomainError('not-found', 'place-unknown');
    if (importFollowOf(app.db, nis) === follows) return;
    const now = app.clock.now();
    const values = { follows, setBy: actor.userId, setAt: now };
    app.db.insert(importFollows).values({ nis, ...values })
      .onConflictDoUpdate({ target: importFollows.nis, set: values }).run();
    appendLog(app.db, { at: now, actor: `user:${actor.userId}`, action: 'follow-import', detail: `${nis} ${follows}` });
  });
  return applyImportFollow(app, nis, `user:${actor.userId}`);
}

const BATCH = 200;

/** Short transactions, so that the site goes on answering; safe to run again after a kill. */
function applyImportFollow(app: SignupApp, nis: string, actor: string): number {
  const next = app.db.$client.prepare<unknown[], number>(`
    select s.activity_id from search_activities s join activities a on a.id = s.activity_id
    left join organisations o on o.id = a.organisation_id
    where s.published = 1 and s.activity_id > ? and (s.nis = ? or (s.nis is null and o.nis = ?)) and a.source <> 'own'
    order by s.activity_id limit ${BATCH}`).pluck();
  let total = 0;
  for (let last = 0; ;) {
    const ids = next.all(last, nis, nis);
    inTransaction(app.db, () => {
      const leaving = ids.map((id) => getActivity(app.db, id))
        .filter((activity) => activity.state === 'published' && territoryOfActivity(app.db, activity) === nis)
        .filter((activity) => !isFollowed(app.db, activity));
      const now = app.clock.now();
      for (const { id } of leaving) {
        updateActivity(app.db, id, { state: 'archived' }, { now, actor, reason: NOT_FOLLOWED });
        closeItems(app.db, id, ['look-back', 'report'], 'archived', now);
      }
      app.searchIndex.write(leaving.map(({ id }) => id));
      if (leaving.length > 0) tellChangedDates(app);
      total += leaving.length;
    });
    if (ids.length < BATCH) return total;
    last = ids.at(-1) ?? last;
  }
}
