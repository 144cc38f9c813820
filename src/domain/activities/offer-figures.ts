/**
 * The numbers of the own offer (issue 3 point 2): views in steps of five, because they are demand (product §4);
 * sign-ups, sessions and reports exact, because they are handled at this desk.
 */
import { inStepsOfFive } from '../demand/steps-of-five.ts';
import { MS_PER_DAY, dateOf, dayNumberOf, toLocal } from '../schedules/brussels-time.ts';
import type { App } from '../shared/app.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export const FIGURE_PERIODS = [30, 90] as const;
export type FigurePeriod = (typeof FIGURE_PERIODS)[number];

export interface Figures {
  views: number | 'few';
  /** For dates in the period that are over. */
  signups: number;
  /** Times somebody said that it went on, and how many people were there in all. */
  held: number;
  people: number;
  reports: number;
}
export interface ActivityFigures extends Figures { id: number; title: string }

export interface OfferFigures {
  total: Figures;
  /** What has at least one figure, the most viewed first; at most 200. */
  activities: ActivityFigures[];
  /** From Monday, 'YYYY-MM-DD', the oldest first. */
  weeks: { from: string; views: number | 'few' }[];
}

interface Row { id: number; title: string; views: number; signups: number; held: number; people: number; reports: number }

const FIGURES = `select a.id, json_extract(a.content, '$.title') as title,
    (select coalesce(sum(v.count), 0) from activity_views v where v.activity_id = a.id and v.day >= @day) as views,
    (select count(*) from signup_dates d join signups s on s.id = d.signup_id
      where s.activity_id = a.id and d.state = 'placed' and d.starts_at >= @since and d.starts_at < @now
        and not exists (select 1 from occurrence_results r where r.activity_id = a.id and r.starts_at = d.starts_at
          and r.counted_at is not null))
      + coalesce(sum(r.signed_up), 0) as signups,
    coalesce(sum(r.outcome = 'held'), 0) as held, coalesce(sum(r.people), 0) as people,
    (select count(*) from activity_reports p where p.activity_id = a.id and p.at >= @since) as reports
  from activities a
  left join occurrence_results r on r.activity_id = a.id and r.starts_at >= @since and r.starts_at < @now`;

/** Today and the days before it. */
function periodOf({ clock }: QueryApp, days: FigurePeriod) {
  const now = clock.now();
  return { now, since: now - days * MS_PER_DAY, day: toLocal(now - (days - 1) * MS_PER_DAY).date };
}

const shown = ({ views, signups, held, people, reports }: Omit<Row, 'id' | 'title'>): Figures =>
  ({ views: inStepsOfFive(views), signups, held, people, reports });

/** Of organisations whose editor asks; the caller has looked whose they are. */
export function getOfferFigures(app: QueryApp, organisationIds: readonly number[], days: FigurePeriod): OfferFigures {
  const period = periodOf(app, days);
  const ids = JSON.stringify(organisationIds);
  const rows = app.db.$client.prepare<unknown[], Row>(`${FIGURES}
    where a.organisation_id in (select value from json_each(@ids)) group by a.id order by views desc, a.id desc`)
    .all({ ...period, ids });
  const sum = (field: Exclude<keyof Row, 'id' | 'title'>) => rows.reduce((total, row) => total + row[field], 0);
  const perDay = app.db.$client.prepare<unknown[], { day: string; count: number }>(`
    select v.day, sum(v.count) as count from activity_views v join activities a on a.id = v.activity_id
    where a.organisation_id in (select value from json_each(?)) and v.day >= ? group by v.day`).all(ids, period.day);
  return {
    total: shown({
      views: sum('views'), signups: sum('signups'), held: sum('held'), people: sum('people'), reports: sum('reports'),
    }),
    activities: rows.filter((row) => row.views + row.signups + row.held + row.people + row.reports > 0).slice(0, 200)
      .map((row) => ({ id: row.id, title: row.title, ...shown(row) })),
    weeks: weeksOf(perDay, period.day, toLocal(period.now).date),
  };
}

/** 1970-01-01, day 0, was a Thursday. */
const mondayOf = (date: string): number => dayNumberOf(date) - ((dayNumberOf(date) + 3) % 7);

function weeksOf(days: readonly { day: string; count: number }[], first: string, last: string): OfferFigures['weeks'] {
  const perWeek = new Map<number, number>();
  for (let monday = mondayOf(first); monday <= mondayOf(last); monday += 7) perWeek.set(monday, 0);
  for (const { day, count } of days) perWeek.set(mondayOf(day), (perWeek.get(mondayOf(day)) ?? 0) + count);
  return [...perWeek].map(([monday, count]) => ({ from: dateOf(monday), views: inStepsOfFive(count) }));
}

/** Of one activity; the caller has looked whose it is. */
export function getActivityFigures(app: QueryApp, activityId: number, days: FigurePeriod): Figures {
  const row = app.db.$client.prepare<unknown[], Row>(`${FIGURES} where a.id = @id group by a.id`)
    .get({ ...periodOf(app, days), id: activityId });
  return shown(row ?? { views: 0, signups: 0, held: 0, people: 0, reports: 0 });
}
