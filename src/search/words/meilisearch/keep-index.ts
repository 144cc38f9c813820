/**
 * Keeps the index at Meilisearch equal to the search rows. Every change of these rows has a number that only grows,
 * so a cursor over it is the outbox: what was written while the server was down stands behind the cursor, and nothing
 * can be missed. The cursor is written into the index together with the words.
 */
import type { Database } from '#db/client.ts';
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import { createIndexState, type IndexState } from './index-state.ts';
import type { MeilisearchServer, Mark } from './server.ts';
import { toWordsDocument } from './words-document.ts';

const BATCH = 1_000;
const SELECT_CHANGES = `
  select s.activity_id as id, s.change_seq as changeSeq, s.published, a.content, o.name as organiser
  from search_activities s
  left join activities a on a.id = s.activity_id and s.published = 1
  left join organisations o on o.id = a.organisation_id
  where s.change_seq > ? order by s.change_seq limit ${BATCH}`;

interface ChangedRow {
  id: number;
  changeSeq: number;
  published: number;
  content: string | null;
  organiser: string | null;
}

/** Done and to be done, in activities of the present building or catching up. */
export type IndexProgress = (done: number, total: number) => void;

export interface KeepIndexOptions {
  /** Build a new index beside the present one, whatever state that is in. */
  anew?: boolean;
  progress?: IndexProgress;
  signal?: AbortSignal;
}

export interface WordsIndex {
  state: IndexState;
  /** Name of the index that answers. */
  uid(): string;
  /**
   * Brings the index up to the last change; builds it first when there is none of ours. Goes on where an earlier
   * building stopped. Only one process writes: false when another does. Throws what the server throws.
   */
  keep(options?: KeepIndexOptions): Promise<boolean>;
  /** Takes both indexes away, as tests do. */
  remove(): Promise<void>;
}

export function createWordsIndex(db: Database, server: MeilisearchServer, prefix = 'meedoen'): WordsIndex {
  const state = createIndexState(db);
  const sqlite = db.$client;
  const changes = sqlite.prepare<[number], ChangedRow>(SELECT_CHANGES);
  const countChanges = sqlite
    .prepare<[number], number>('select count(*) from search_activities where change_seq > ?').pluck();
  const uid = () => `${prefix}_${state.name()}`;
  const besideUid = () => `${uid()}_next`;

  async function catchUp(index: string, from: Mark, { progress, signal }: KeepIndexOptions): Promise<Mark> {
    let mark = from;
    const total = countChanges.get(mark.cursor) ?? 0;
    let count = 0;
    for (;;) {
      signal?.throwIfAborted();
      const rows = changes.all(mark.cursor);
      const last = rows.at(-1);
      if (!last) return mark;
      mark = { build: mark.build, cursor: last.changeSeq };
      // Sent is noted first: a mark that arrives after this process died is still known.
      state.noteSent(mark);
      await server.write(index, {
        documents: rows.flatMap(({ id, content, organiser }) => content === null
          ? [] : [toWordsDocument(id, JSON.parse(content) as ActivityContent, organiser)]),
        removed: rows.filter(({ content }) => content === null).map(({ id }) => id),
      }, mark);
      signal?.throwIfAborted();
      state.noteWritten(mark);
      count += rows.length;
      progress?.(count, Math.max(total, count));
    }
  }

  /** The index that answers goes on doing so; the new one takes its place when it is whole. */
  async function buildBeside(options: KeepIndexOptions): Promise<void> {
    const beside = besideUid();
    let mark = await server.findMark(beside);
    if (!state.accepts(mark)) {
      await server.makeIndex(beside);
      options.signal?.throwIfAborted();
      mark = state.newBuild();
      await server.write(beside, { documents: [], removed: [] }, mark);
    }
    const whole = await catchUp(beside, mark, options);
    await server.replace(uid(), beside);
    options.signal?.throwIfAborted();
    state.keepOnly(whole.build);
  }

  return {
    state,
    uid,
    async keep(options = {}) {
      if (!state.takeLease()) return false;
      try {
        const isOurs = state.accepts(await server.findMark(uid()));
        options.signal?.throwIfAborted();
        if (options.anew || !isOurs) await buildBeside(options);
        const mark = await server.findMark(uid());
        options.signal?.throwIfAborted();
        if (state.accepts(mark)) await catchUp(uid(), mark, options);
        return true;
      } finally {
        if (sqlite.open) state.releaseLease();
      }
    },
    async remove() {
      await server.drop(uid());
      await server.drop(besideUid());
    },
  };
}
