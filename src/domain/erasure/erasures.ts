/**
 * Erased is erased everywhere (product §1.9): every erasure of a person's data is noted outside the database, as a
 * keyed hash of the row's id, and a restored backup erases the same rows again before the site answers. Ids of these
 * tables are never given twice.
 */
import { inTransaction } from '#db/client.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { showPhone } from '../buddies/phone.ts';
import { eraseMessage } from '../moderation/moderation-log.ts';
import type { App } from '../shared/app.ts';
import { groupCode } from '../signups/signup.ts';

type ErasingApp = Pick<App, 'db'>;

/**
 * Mail that waits or stands as a file in the data folder, and answers of forms, go when they are to or about somebody:
 * `marks` are addresses, numbers and codes as they may stand there. Inside the caller's transaction.
 */
export type ForgetTraces = (marks: readonly string[]) => void;

/** What a use case needs that erases somebody. */
export interface Erasing { erasures: ErasureNotes; forgetTraces: ForgetTraces }

const deleteRow = (table: string) => (app: ErasingApp, id: number) => {
  app.db.$client.prepare(`delete from ${table} where id = ?`).run(id);
};

/** How a row is erased again, by its table. What hangs on it goes or is cut loose by the foreign keys. */
const ERASERS = {
  signups: deleteRow('signups'),
  users: deleteRow('users'),
  /** The other of a running duo is free again. */
  buddy_candidates: (app: ErasingApp, id: number) => {
    app.db.$client.prepare(`update buddy_candidates set state = 'beschikbaar' where state = 'gekoppeld' and id in (
      select iif(buddy_id = @id, newcomer_id, buddy_id) from buddy_duos
      where ended_at is null and @id in (buddy_id, newcomer_id))`).run({ id });
    app.db.$client.prepare(`delete from company_tries where contact_hash in (
      select phone_hash from buddy_candidates where id = @id union select email_hash from buddy_candidates where id = @id)`)
      .run({ id });
    deleteRow('buddy_candidates')(app, id);
  },
  safety_worries: deleteRow('safety_worries'),
  /** Of a worry that nobody handled yet: that there was one stays. */
  safety_worry_words: (app: ErasingApp, id: number) => {
    app.db.$client.prepare(`update safety_worries set text = '', phone = null, candidate_id = null, duo_id = null
      where id = ?`).run(id);
  },
  company_requests: deleteRow('company_requests'),
  easy_offers: deleteRow('easy_offers'),
  activities: deleteRow('activities'),
  /** The words go, the row and the log stay. */
  moderation_messages: (app: ErasingApp, id: number) => eraseMessage(app.db, id),
} as const satisfies Record<string, (app: ErasingApp, id: number) => void>;

export type ErasedTable = keyof typeof ERASERS;

/** Where erasures are noted; on the disk when `note` returns. */
export interface ErasureNotes {
  /** Before the rows go, inside the transaction that erases them. */
  note(table: ErasedTable, ids: readonly number[]): void;
}

export interface NotedErasure { table: string; hash: string }

const rowName = (table: string, id: number): string => `${table}\0${id}`;

/** Says nothing about the row to who has the file alone. */
export const erasureHash = (sealer: Pick<Sealer, 'fingerprint'>, table: ErasedTable, id: number): string =>
  sealer.fingerprint(rowName(table, id), 'erasure');

/** Where the rows of a note stand, when that is not the table of its name. */
const TABLE_OF: Partial<Record<ErasedTable, string>> = { safety_worry_words: 'safety_worries' };

const isErasedTable = (name: string): name is ErasedTable => Object.hasOwn(ERASERS, name);

/**
 * Erases again what was noted and stands here once more, and mail about it that waited when the backup was made; safe to
 * repeat. @returns how many rows were erased. Throws
 * RangeError for a table this version does not know: then an older program stands beside newer notes.
 */
export function eraseAgain(
  app: ErasingApp & { sealer: Pick<Sealer, 'fingerprints' | 'open'> }, noted: readonly NotedErasure[],
): number {
  const byTable = Map.groupBy(noted, ({ table }) => table);
  return inTransaction(app.db, () => {
    let erased = 0;
    const marks: string[] = [];
    for (const [table, notes] of byTable) {
      if (!isErasedTable(table)) throw new RangeError(`erasures of "${table}" are not known to this version`);
      const hashes = new Set(notes.map(({ hash }) => hash));
      const ids = app.db.$client.prepare(`select id from ${TABLE_OF[table] ?? table}`).pluck().all() as number[];
      // A note may be older than the present key.
      const isNoted = (id: number) =>
        app.sealer.fingerprints(rowName(table, id), 'erasure').some((each) => hashes.has(each));
      for (const id of ids.filter(isNoted)) {
        marks.push(...marksOf(app, TABLE_OF[table] ?? table, id));
        ERASERS[table](app, id);
        erased += 1;
      }
    }
    if (marks.length > 0) dropTraces(app, marks);
    return erased;
  });
}

type OpeningApp = ErasingApp & { sealer: Pick<Sealer, 'open'> };

/** Addresses, numbers and codes of a row, by which a mail is known to be about it. */
function marksOf(app: OpeningApp, table: string, id: number): string[] {
  const row = app.db.$client.prepare(`select * from ${table} where id = ?`).get(id) as
    Record<string, unknown> | undefined;
  const [code, phone, email] = ['code', 'phone', 'email'].map((column) => openText(app, row?.[column]));
  return [code, code && groupCode(code), phone, phone && showPhone(phone), email]
    .filter((mark): mark is string => typeof mark === 'string' && mark !== '');
}

/** Null for what is no text or cannot be opened. */
function openText({ sealer }: Pick<OpeningApp, 'sealer'>, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (!value.startsWith('v1.')) return value;
  try {
    // An address may hold a code that is sealed by itself.
    return sealer.open(value).replace(/v1\.[\w-]{8}\.[\w-]+/g, (sealed) => openText({ sealer }, sealed) ?? '');
  } catch {
    return null;
  }
}

/** Mails that waited and answers of forms. */
function dropTraces(app: OpeningApp, marks: readonly string[]): void {
  const drop = (table: string, columns: readonly string[]) => {
    const rows = app.db.$client.prepare(`select rowid, ${columns.join(', ')} from ${table}`).raw().all() as unknown[][];
    const remove = app.db.$client.prepare(`delete from ${table} where rowid = ?`);
    for (const [at, ...values] of rows) {
      const said = values.map((value) => openText(app, value) ?? '').join('\n');
      if (marks.some((mark) => said.includes(mark))) remove.run(at);
    }
  };
  drop('outbox_mails', ['recipient', 'payload']);
  drop('form_keys', ['location']);
}
