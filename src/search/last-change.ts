import type { Sqlite } from '#db/client.ts';

/**
 * Gives the number of the last change of the search rows, of this process or another; 0 before the first. It
 * costs some microseconds, so it may be asked at every search.
 */
export function prepareLastChange(sqlite: Sqlite): () => number {
  const select = sqlite
    .prepare<[], number>('select coalesce(max(change_seq), 0) from search_activities')
    .pluck();
  return () => select.get() ?? 0;
}
