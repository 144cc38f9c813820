/** What must hold after every kill, read from the file itself. Each fault is a sentence; none = all is well. */
import { openDatabase, type Database } from '#db/client.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { verifyLog } from '#src/domain/moderation/moderation-log.ts';
import { rebuildSearchIndex } from '#src/search/search-index.ts';
import { databaseFile } from '#src/server/data-folder.ts';

/** What the site said yes to. */
export interface Acknowledged {
  /** Titles of activities that were handed in. */
  titles: string[];
  /** Mail addresses of who signed up. */
  emails: string[];
}

const SEARCH_ROWS = `select activity_id, published, level, kind_bits, goal_bits, theme_bits, audience_bits, age_min,
  age_max, flag_bits, lat, lon, nis, organisation_id, organisation_slug, hidden_from, hex(occurrences) as occurrences
  from search_activities where published = 1 order by activity_id`;

const texts = (db: Database, sql: string): string[] => db.$client.prepare<[], string>(sql).pluck().all();

function printOfSearch(db: Database): string {
  db.$client.exec("create virtual table temp.words_now using fts5vocab('main', 'search_words', 'instance')");
  const words = db.$client.prepare('select doc, term, col, "offset" from temp.words_now order by 1, 3, 4').raw().all();
  db.$client.exec('drop table temp.words_now');
  return JSON.stringify([db.$client.prepare(SEARCH_ROWS).raw().all(), words]);
}

/** The search rows as they stand against the same made anew from the activities; nothing of that is kept. */
export function findSearchFaults(db: Database): string[] {
  const standing = printOfSearch(db);
  db.$client.exec('begin immediate');
  try {
    rebuildSearchIndex(db, () => undefined);
    return printOfSearch(db) === standing ? [] : ['the search rows differ from the activities'];
  } finally {
    db.$client.exec('rollback');
  }
}

/** States that no transaction leaves behind. */
const HALF_STATES: [sentence: string, sql: string][] = [
  ['published without dates', `select id from activities a where state = 'published'
    and json_extract(schedule, '$.type') <> 'appointment'
    and not exists (select 1 from occurrences o where o.activity_id = a.id)`],
  ['published without a search row', `select id from activities a where state = 'published'
    and not exists (select 1 from search_activities s where s.activity_id = a.id and s.published = 1)`],
  ['found by search but not published', `select s.activity_id from search_activities s left join activities a
    on a.id = s.activity_id where s.published = 1 and a.state is not 'published'`],
  ['without a row that says how it got its state', `select id from activities a
    where state <> 'draft' and not exists (select 1 from activity_events e where e.activity_id = a.id)`],
  ['own and published without its version', `select id from activities a where state = 'published' and source = 'own'
    and not exists (select 1 from activity_versions v where v.activity_id = a.id)`],
  ['handed in twice', `select min(id) from activities where source = 'own' group by json_extract(content, '$.title')
    having count(*) > 1`],
  ['a sign-up without dates', `select id from signups s
    where not exists (select 1 from signup_dates d where d.signup_id = s.id)`],
  ['imported twice', `select min(id) from activities where source_id is not null group by source, source_id having count(*) > 1`],
  ['a mail that is done and still holds its address', `select id from outbox_mails
    where (sent_at is not null or given_up_at is not null) and (recipient is not null or payload is not null)`],
];

export interface StateCheck {
  dataDir: string;
  sealer: Sealer;
  acknowledged: Acknowledged;
}

export function findFaults({ dataDir, sealer, acknowledged }: StateCheck): string[] {
  const db = openDatabase(databaseFile(dataDir));
  try {
    const integrity = db.$client.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return [`the file is damaged: ${String(integrity)}`];
    const faults: string[] = [];
    const orphans = db.$client.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) faults.push(`${orphans.length} rows without their parent`);
    for (const [sentence, sql] of HALF_STATES) {
      const ids = texts(db, sql);
      if (ids.length > 0) faults.push(`${sentence}: ${ids.slice(0, 5).join(', ')}`);
    }
    const titles = new Set(texts(db, `select json_extract(content, '$.title') from activities where state = 'published'`));
    for (const title of acknowledged.titles) if (!titles.has(title)) faults.push(`acknowledged and gone: ${title}`);
    const emails = texts(db, 'select email from signups where email is not null').map((email) => sealer.open(email));
    const known = new Set(emails);
    for (const email of acknowledged.emails) if (!known.has(email)) faults.push(`acknowledged and gone: ${email}`);
    if (known.size < emails.length) faults.push('somebody signed up twice by one form');
    for (const { seq, fault } of verifyLog(db)) faults.push(`log row ${seq}: ${fault}`);
    return [...faults, ...findSearchFaults(db)];
  } finally {
    db.$client.close();
  }
}
