/**
 * The append-only log (product §7, §1.9): each row holds the hash of the one before it, so changing an old row breaks
 * the chain there. Rows hold ids, codes and hashes; people's words stand in `moderation_messages` with a salt, and can
 * be erased without breaking anything. The newest hash is kept apart, so that a shortened log is seen too.
 */
import { createHash, randomBytes } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { moderationLog, moderationMessages } from '#db/schema/moderation.ts';
import { installation } from '#db/schema/system.ts';

export interface LogEntry {
  /** Epoch ms. */
  at: number;
  /** 'user:ID', 'visitor', 'job' or 'import'. */
  actor: string;
  action: string;
  itemId?: number | null;
  activityId?: number | null;
  organisationId?: number | null;
  versionId?: number | null;
  /** Codes only, never words of people. */
  detail?: string | null;
  messageId?: number | null;
  wordsHash?: string | null;
}

type Row = typeof moderationLog.$inferSelect;

const HEAD_KEY = 'moderation-log-head';
const BEGINNING = 'meedoen';

function hashOf(row: Omit<Row, 'hash'>): string {
  const fields = [
    row.seq, row.at, row.actor, row.action, row.itemId, row.activityId, row.organisationId, row.versionId, row.detail,
    row.messageId, row.wordsHash, row.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Adds a row; inside the caller's transaction. @returns its number. */
export function appendLog(db: Database, entry: LogEntry): number {
  const last = db.select({ seq: moderationLog.seq, hash: moderationLog.hash }).from(moderationLog)
    .orderBy(desc(moderationLog.seq)).limit(1).get();
  // What was cut off at the end is not numbered again: the gap stays to be seen.
  const head = findLogHead(db);
  const seq = Math.max(last?.seq ?? 0, head?.seq ?? 0) + 1;
  const row = {
    seq, at: entry.at, actor: entry.actor, action: entry.action, itemId: entry.itemId ?? null,
    activityId: entry.activityId ?? null, organisationId: entry.organisationId ?? null,
    versionId: entry.versionId ?? null, detail: entry.detail ?? null, messageId: entry.messageId ?? null,
    wordsHash: entry.wordsHash ?? null, previousHash: head?.hash ?? last?.hash ?? BEGINNING,
  };
  const hash = hashOf(row);
  db.insert(moderationLog).values({ ...row, hash }).run();
  const value = `${seq}:${hash}`;
  db.insert(installation).values({ key: HEAD_KEY, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } }).run();
  return seq;
}

export interface LogHead { seq: number; hash: string }

/** The newest row's number and hash, for backups and the daily mail. Undefined while nothing was logged. */
export function findLogHead(db: Database): LogHead | undefined {
  const value = db.select().from(installation).where(eq(installation.key, HEAD_KEY)).get()?.value;
  const [seq, hash] = value?.split(':') ?? [];
  return seq && hash ? { seq: Number(seq), hash } : undefined;
}

/** What is wrong at which row: changed, taken out, put in, words changed, or the end cut off. */
export interface LogFault {
  seq: number;
  fault: 'changed' | 'missing' | 'words-changed' | 'cut-off';
}

const BATCH = 1_000;

/**
 * Reads the whole chain and names every row that is not as it was written; [] = untouched. `knownHead`: a head kept
 * elsewhere (backup, mail), which the log must still hold.
 */
export function verifyLog(db: Database, knownHead?: LogHead): LogFault[] {
  const faults: LogFault[] = [];
  const read = db.$client.prepare<[number], Record<string, unknown>>(`
    select l.*, m.text as words, m.salt as words_salt, m.id as words_id from moderation_log l
    left join moderation_messages m on m.id = l.message_id where l.seq > ? order by l.seq limit ${BATCH}`);
  let previous = { seq: 0, hash: BEGINNING };
  let knownHash: string | undefined;
  for (;;) {
    const rows = read.all(previous.seq);
    for (const raw of rows) {
      const row = fromSql(raw);
      for (let seq = previous.seq + 1; seq < row.seq; seq += 1) faults.push({ seq, fault: 'missing' });
      const isBroken = row.hash !== hashOf(row);
      const followsOn = row.seq !== previous.seq + 1 || row.previousHash === previous.hash;
      if (isBroken) faults.push({ seq: row.seq, fault: 'changed' });
      // A row that fits itself but not the one before: that one was written again with a new hash.
      else if (!followsOn) faults.push({ seq: Math.max(previous.seq, 1), fault: 'changed' });
      const { words, words_salt: salt } = raw as { words: string | null; words_salt: string | null };
      if (row.wordsHash !== null && words !== null && wordsHash(words, salt ?? '') !== row.wordsHash) {
        faults.push({ seq: row.seq, fault: 'words-changed' });
      }
      if (row.seq === knownHead?.seq) knownHash = row.hash;
      previous = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  return [...unique(faults), ...endFaults(db, previous, knownHead, knownHash)];
}

function endFaults(db: Database, last: LogHead, knownHead: LogHead | undefined, knownHash: string | undefined): LogFault[] {
  const head = findLogHead(db);
  if (head && head.seq > last.seq) return [{ seq: last.seq + 1, fault: 'cut-off' }];
  if ((!head && last.seq > 0) || (head && (head.seq < last.seq || head.hash !== last.hash))) {
    return [{ seq: last.seq, fault: 'changed' }];
  }
  if (!knownHead) return [];
  if (knownHash === undefined) return [{ seq: last.seq + 1, fault: 'cut-off' }];
  return knownHash === knownHead.hash ? [] : [{ seq: knownHead.seq, fault: 'changed' }];
}

const unique = (faults: readonly LogFault[]): LogFault[] =>
  faults.filter((one, index) => faults.findIndex(({ seq, fault }) => seq === one.seq && fault === one.fault) === index);

function fromSql(raw: Record<string, unknown>): Row {
  const text = (key: string) => raw[key] as string;
  const number = (key: string) => raw[key] as number;
  return {
    seq: number('seq'), at: number('at'), actor: text('actor'), action: text('action'), itemId: number('item_id'),
    activityId: number('activity_id'), organisationId: number('organisation_id'), versionId: number('version_id'),
    detail: text('detail'), messageId: number('message_id'), wordsHash: text('words_hash'),
    previousHash: text('previous_hash'), hash: text('hash'),
  };
}

const wordsHash = (text: string, salt: string): string => createHash('sha256').update(`${salt}\0${text}`).digest('hex');

export interface NewMessage {
  itemId: number;
  activityId: number | null;
  side: 'organiser' | 'desk';
  authorId: number | null;
  text: string;
  at: number;
}

/** Keeps words beside the log; inside the caller's transaction. @returns what its log row holds. */
export function insertMessage(db: Database, message: NewMessage): { messageId: number; wordsHash: string } {
  const salt = randomBytes(16).toString('hex');
  const { id } = db.insert(moderationMessages).values({ ...message, salt })
    .returning({ id: moderationMessages.id }).get();
  return { messageId: id, wordsHash: wordsHash(message.text, salt) };
}

/** The words of one message go; its row and the chain stay. */
export function eraseMessage(db: Database, messageId: number): void {
  db.update(moderationMessages).set({ text: null, salt: null }).where(eq(moderationMessages.id, messageId)).run();
}
