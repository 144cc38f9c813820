/** What happened, from the chained log with names beside the ids (product §7). */
import type { Database } from '#db/client.ts';
import { municipalitiesOfNetwork } from '../../places/reference.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import type { ItemRow } from '../item-repo.ts';
import type { ItemKind, ItemLevel } from '../moderation.ts';
import { scopesAt } from './desk-queue.ts';

export interface LogLine {
  seq: number;
  /** Epoch ms. */
  at: number;
  /** Name of the account; null for a visitor, a job, an import, or an account that is gone. */
  name: string | null;
  /** Who in general: 'user', 'visitor', 'job', 'import'. */
  by: string;
  action: string;
  /** Codes: levels, reasons, NIS codes. */
  detail: string | null;
  itemId: number | null;
  kind: ItemKind | null;
  /** Of the activity, else name of the organisation. */
  title: string | null;
}

export interface LogPage { page: number; hasMore: boolean; lines: LogLine[] }

const PER_PAGE = 50;

interface Raw {
  seq: number; at: number; actor: string; action: string; detail: string | null; item_id: number | null;
  name: string | null; kind: ItemKind | null; title: string | null;
}

const SELECT = `select l.seq, l.at, l.actor, l.action, l.detail, l.item_id, u.name, i.kind,
  coalesce(json_extract(a.content, '$.title'), o.name) as title
  from moderation_log l
  left join users u on u.id = case when l.actor like 'user:%' then cast(substr(l.actor, 6) as integer) end
  left join moderation_items i on i.id = l.item_id left join activities a on a.id = l.activity_id
  left join organisations o on o.id = l.organisation_id`;

const toLine = ({ seq, at, actor, action, detail, item_id: itemId, name, kind, title }: Raw): LogLine => ({
  seq, at, name, by: actor.split(':', 1)[0] ?? '', action, detail, itemId, kind, title,
});

/** What concerns the desk's territory, the newest first; all of it for the platform. */
export function listDeskLog(app: Pick<App, 'db'>, actor: Actor, level: ItemLevel, wanted = 1): LogPage {
  const scopes = scopesAt(actor, level);
  const page = Math.max(1, Math.trunc(wanted));
  if (scopes.length === 0) return { page, hasMore: false, lines: [] };
  const territory = level === 'network'
    ? scopes.flatMap((id) => municipalitiesOfNetwork(id).map(({ nis }) => nis)) : scopes;
  const marks = territory.map(() => '?').join(', ');
  // Each part by its own index: of an `or` over all three SQLite would read the whole log.
  const where = level === 'administrator' ? '' : `where l.seq in (
    select seq from moderation_log where item_id in (select id from moderation_items where nis in (${marks}))
    union all select seq from moderation_log where item_id is null and substr(detail, 1, 5) in (${marks})
    union all select seq from moderation_log where item_id is null
      and activity_id in (select s.activity_id from search_activities s where s.nis in (${marks})))`;
  const values = level === 'administrator' ? [] : [...territory, ...territory, ...territory];
  const rows = read(app.db, `${SELECT} ${where} order by l.seq desc limit ${PER_PAGE + 1} offset ?`,
    [...values, (page - 1) * PER_PAGE]);
  return { page, hasMore: rows.length > PER_PAGE, lines: rows.slice(0, PER_PAGE) };
}

/** What happened with one item, and before it with the same activity; reports stay among themselves. */
export function listItemLog(app: Pick<App, 'db'>, item: Pick<ItemRow, 'id' | 'activityId' | 'kind'>): LogLine[] {
  if (item.activityId === null || item.kind === 'report') {
    return read(app.db, `${SELECT} where l.item_id = ? order by l.seq desc limit 30`, [item.id]);
  }
  return read(app.db, `${SELECT} where l.activity_id = ? and (i.kind is null or i.kind <> 'report')
    order by l.seq desc limit 30`, [item.activityId]);
}

const read = (db: Database, query: string, values: unknown[]): LogLine[] =>
  db.$client.prepare<unknown[], Raw>(query).all(...values).map(toLine);
