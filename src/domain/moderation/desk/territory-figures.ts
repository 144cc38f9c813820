/** The offer of one gemeente for its desk: whom to trust, imports without a level, figures (product §7, §11). */
import { KINDS, LEVELS, type Kind, type Level } from '../../activities/activity.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import type { App } from '../../shared/app.ts';
import type { Decision } from '../moderation.ts';
import { workingDaysBetween } from '../working-days.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface LocalOrganisation {
  id: number;
  name: string;
  slug: string;
  /** Published on the territory now. */
  published: number;
  isLokaalBestuur: boolean;
  /** Lokaal bestuur with its seat here: publishes at once without being trusted by name. */
  isOwnBestuur: boolean;
  /** Epoch ms; null = not trusted by name. */
  trustedAt: number | null;
}

/** Own organisations with a seat, offer or request on the territory, by name. */
export function listLocalOrganisations({ db }: QueryApp, nis: string): LocalOrganisation[] {
  return db.$client.prepare<unknown[], Omit<LocalOrganisation, 'isLokaalBestuur' | 'isOwnBestuur'>
    & { bestuur: number; own: number }>(`
    with offer as (select organisation_id as id, count(*) as total from search_activities
      where published = 1 and nis = ? and organisation_id is not null group by organisation_id)
    select o.id, o.name, o.slug, coalesce(offer.total, 0) as published, o.is_lokaal_bestuur as bestuur,
      (o.is_lokaal_bestuur and o.nis = ?) as own, t.given_at as trustedAt
    from organisations o left join offer on offer.id = o.id
    left join organisation_trust t on t.organisation_id = o.id and t.nis = ?
    where o.source = 'own' and o.id in (
      select id from organisations where nis = ? union all select id from offer
      union all select organisation_id from organisation_trust where nis = ?
      union all select organisation_id from moderation_items where nis = ? and closed_at is null)
    order by o.name collate nocase, o.id limit 500`).all(nis, nis, nis, nis, nis, nis)
    .map(({ bestuur, own, ...rest }) => ({ ...rest, isLokaalBestuur: bestuur === 1, isOwnBestuur: own === 1 }));
}

export interface LevellessImport { id: number; slug: string; title: string; organisation: string | null; levelsFound: Level[] }

/** Published imports of the territory without a taalicoon, by title; at most 200, with how many there are. */
export function listImportsWithoutLevel({ db }: QueryApp, nis: string): { total: number; imports: LevellessImport[] } {
  const from = `from search_activities s join activities a on a.id = s.activity_id
    left join organisations o on o.id = a.organisation_id
    where s.published = 1 and s.nis = ? and s.level is null and a.source <> 'own'`;
  const total = db.$client.prepare<unknown[], number>(`select count(*) ${from}`).pluck().get(nis) ?? 0;
  const imports = db.$client.prepare<unknown[], Omit<LevellessImport, 'levelsFound'> & { found: string | null }>(`
    select a.id, a.slug, json_extract(a.content, '$.title') as title, o.name as organisation,
      json_extract(a.content, '$.levelsFound') as found ${from} order by title collate nocase limit 200`).all(nis)
    .map(({ found, ...rest }) => ({ ...rest, levelsFound: JSON.parse(found ?? '[]') as Level[] }));
  return { total, imports };
}

export interface TerritoryFigures {
  published: number;
  byLevel: { level: Level | null; count: number }[];
  byKind: { kind: Kind; count: number }[];
  organisers: number;
  /** Taken from UiTdatabank. */
  imported: number;
  /** Reports of the last 365 days. */
  reports: number;
  /** Decisions of the last 365 days about this territory, by whom ever; undone ones are left out. */
  decisions: { decision: Decision; count: number }[];
  /** Working days between handing in and the first decision, the middle one of the last 365 days; null = none yet. */
  medianWorkingDays: number | null;
}

const YEAR_MS = 365 * MS_PER_DAY;

/** Figures of offer are exact (product §4 Demand). */
export function getTerritoryFigures({ db, clock }: QueryApp, nis: string): TerritoryFigures {
  const since = clock.now() - YEAR_MS;
  const offer = db.$client.prepare<unknown[], { level: Level | null; kindBits: number; organisationId: number | null; source: string }>(`
    select s.level, s.kind_bits as kindBits, s.organisation_id as organisationId, a.source from search_activities s
    join activities a on a.id = s.activity_id where s.published = 1 and s.nis = ?`).all(nis);
  const decided = db.$client.prepare<unknown[], { decision: Decision; kind: string; openedAt: number; decidedAt: number }>(`
    select d.decision, i.kind, i.opened_at as openedAt, d.decided_at as decidedAt from moderation_decisions d
    join moderation_items i on i.id = d.item_id where i.nis = ? and d.decided_at >= ? and d.undone_at is null`)
    .all(nis, since);
  const reports = db.$client.prepare<unknown[], number>(`select count(*) from activity_reports r
    join moderation_items i on i.id = r.item_id where i.nis = ? and r.at >= ?`).pluck().get(nis, since) ?? 0;
  const waited = decided.filter(({ kind }) => kind === 'submission' || kind === 'revision')
    .map(({ openedAt, decidedAt }) => workingDaysBetween(openedAt, decidedAt)).sort((a, b) => a - b);
  const levels: (Level | null)[] = [...LEVELS, null];
  return {
    published: offer.length,
    byLevel: levels.map((level) => ({ level, count: offer.filter((each) => each.level === level).length })),
    byKind: KINDS.map((kind, bit) => ({ kind, count: offer.filter(({ kindBits }) => (kindBits & (1 << bit)) !== 0).length })),
    organisers: new Set(offer.map(({ organisationId }) => organisationId).filter((id) => id !== null)).size,
    imported: offer.filter(({ source }) => source !== 'own').length,
    reports,
    decisions: [...new Set(decided.map(({ decision }) => decision))]
      .map((decision) => ({ decision, count: decided.filter((each) => each.decision === decision).length })),
    medianWorkingDays: waited.length === 0 ? null : waited[Math.floor((waited.length - 1) / 2)] ?? null,
  };
}
