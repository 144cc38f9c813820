/** The co-financing report (product §8): one row per held session of kind `oefenkans`, frozen when asked. */
import { and, desc, eq } from 'drizzle-orm';
import { cofinancingReports } from '#db/schema/networks.ts';
import type { Audience, Level } from '../../activities/activity.ts';
import { findMunicipality } from '../../places/reference.ts';
import { addDays, fromLocal, isDate } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { canChangeNetwork, canReadNetwork } from '../network.ts';
import {
  checksumOf, differencesOf, isEligible, type ConfirmedBy, type FrozenRow, type ReportDifferences, type ReportScope,
} from './cofinancing.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;
export type FrozenReport = typeof cofinancingReports.$inferSelect;

/** Two years at most: a call is about one. */
const MAX_DAYS = 732;

/** Throws `invalid` for no or unknown besturen, one that is not eligible, or a period that is none. */
export function checkScope({ municipalities, fromOn, untilOn, name }: ReportScope): void {
  if (name === '' || municipalities.length === 0 || !municipalities.every((nis) => findMunicipality(nis))) {
    throw new DomainError('invalid', 'bestuur-needed');
  }
  if (!municipalities.every(isEligible)) throw new DomainError('invalid', 'bestuur-not-eligible');
  const isPeriod = isDate(fromOn) && isDate(untilOn) && fromOn <= untilOn && addDays(fromOn, MAX_DAYS) > untilOn;
  if (!isPeriod) throw new DomainError('invalid', 'period-wrong');
}

interface Row {
  activityId: number; title: string; organiser: string | null; bestuur: string; place: string | null; nis: string | null;
  startsAt: number; endsAt: number; level: Level | null; audience: string; people: number | null; women: number | null;
  confirmedAt: number | null; answeredBy: number | null; isEditor: number; isModerator: number;
}

/**
 * Held sessions of the besturen that organise, order or co-pay them, by start. A session counts only when somebody who
 * was there said so (product §3); figures of sessions are exact (product §4). Throws `invalid` as `checkScope`.
 */
export function listHeldSessions({ db }: Pick<App, 'db'>, scope: ReportScope): FrozenRow[] {
  checkScope(scope);
  const rows = db.$client.prepare<unknown[], Row>(`
    select r.activity_id as activityId, json_extract(a.content, '$.title') as title, o.name as organiser, b.name as bestuur,
      json_extract(a.content, '$.place.name') as place, json_extract(a.content, '$.place.nis') as nis,
      r.starts_at as startsAt, r.ends_at as endsAt, json_extract(a.content, '$.level') as level,
      json_extract(a.content, '$.audiences') as audience, r.people, r.women, r.answered_at as confirmedAt,
      r.answered_by as answeredBy,
      exists (select 1 from user_roles u where u.user_id = r.answered_by and u.role in ('owner', 'editor')) as isEditor,
      exists (select 1 from user_roles u where u.user_id = r.answered_by and u.role = 'moderator') as isModerator
    from occurrence_results r
    join activities a on a.id = r.activity_id
    left join organisations o on o.id = a.organisation_id
    join organisations b on b.id = coalesce(a.lokaal_bestuur_id, case when o.is_lokaal_bestuur then o.id end)
    where r.outcome = 'held' and r.starts_at >= @from and r.starts_at < @until and b.is_lokaal_bestuur
      and b.nis in (select value from json_each(@nis))
      and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans')
    order by r.starts_at, r.activity_id`).all({
    from: fromLocal(scope.fromOn, 0), until: fromLocal(addDays(scope.untilOn, 1), 0), nis: JSON.stringify(scope.municipalities),
  });
  return rows.map(({ nis, audience, answeredBy, isEditor, isModerator, organiser, place, ...row }): FrozenRow => ({
    ...row, organiser: organiser ?? '', place: place ?? '',
    municipality: nis === null ? '' : findMunicipality(nis)?.name ?? nis, audience: JSON.parse(audience) as Audience[],
    confirmedBy: roleOf(row.confirmedAt, answeredBy, isEditor === 1, isModerator === 1),
  }));
}

function roleOf(confirmedAt: number | null, answeredBy: number | null, isEditor: boolean, isModerator: boolean): ConfirmedBy {
  if (isEditor) return 'organiser';
  if (isModerator) return 'gemeente';
  return answeredBy === null && confirmedAt !== null ? 'guide' : 'unknown';
}

/** Keeps the rows as they are now. Throws `not-found` for others than the coordinator. @returns its id. */
export function freezeReport(app: QueryApp, actor: Actor, networkId: string, scope: ReportScope): number {
  if (!canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
  const rows = listHeldSessions(app, scope);
  return app.db.insert(cofinancingReports).values({
    networkId, ...scope, rows, checksum: checksumOf(scope, rows), frozenAt: app.clock.now(), frozenBy: actor.userId,
  }).returning({ id: cofinancingReports.id }).get().id;
}

/** The newest first. */
export const listFrozenReports = ({ db }: Pick<App, 'db'>, networkId: string): FrozenReport[] =>
  db.select().from(cofinancingReports).where(eq(cofinancingReports.networkId, networkId))
    .orderBy(desc(cofinancingReports.frozenAt), desc(cofinancingReports.id)).all();

export interface CheckedReport {
  report: FrozenReport;
  /** The rows still have the checksum that was written beside them. */
  isWhole: boolean;
  differences: ReportDifferences;
}

/** Throws `not-found` for whom the network is not, or another network's. */
export function getFrozenReport(app: Pick<App, 'db'>, actor: Actor, networkId: string, id: number): CheckedReport {
  const report = app.db.select().from(cofinancingReports)
    .where(and(eq(cofinancingReports.id, id), eq(cofinancingReports.networkId, networkId))).get();
  if (!report || !canReadNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
  return {
    report, isWhole: checksumOf(report, report.rows) === report.checksum,
    differences: differencesOf(report.rows, listHeldSessions(app, report)),
  };
}

/** Held sessions per lokaal bestuur of a network, exact; those without are left out. */
export function countPerBestuur(
  app: Pick<App, 'db'>, municipalities: readonly { nis: string; name: string }[], period: { fromOn: string; untilOn: string },
): { nis: string; name: string; sessions: number }[] {
  return municipalities.filter(({ nis }) => isEligible(nis)).map(({ nis, name }) => ({
    nis, name, sessions: listHeldSessions(app, { name, municipalities: [nis], ...period }).length,
  })).filter(({ sessions }) => sessions > 0);
}
