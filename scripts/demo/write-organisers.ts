/**
 * Organisers of the demonstration, each written once. One compiled statement and slugs kept in memory, because
 * a large demonstration has a hundred thousand of them and the database was empty.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { organisations } from '#db/schema/organisations.ts';
import { freeSlug, slugOf } from '#src/domain/shared/slug.ts';
import type { DemoOrganiser } from './municipality-offer.ts';

export interface OrganiserWriter {
  /** The id of this organiser, which is written when it is new. */
  idOf(organiser: DemoOrganiser): number;
  count(): number;
}

/** @param now epoch ms, for `created_at`. */
export function createOrganiserWriter(db: Database, now: number): OrganiserWriter {
  const ids = new Map<string, number>();
  const slugs = new Set<string>();
  const fields = [
    'slug', 'name', 'kind', 'nis', 'about', 'phone', 'email', 'url', 'isLokaalBestuur',
  ] as const;
  const placeholders = Object.fromEntries(fields.map((field) => [field, sql.placeholder(field)]));
  const insert = db.insert(organisations)
    .values({ ...placeholders as Record<(typeof fields)[number], never>, createdAt: now, updatedAt: now })
    .returning({ id: organisations.id }).prepare();
  return {
    count: () => ids.size,
    idOf: ({ key, ...organiser }) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const slug = freeSlug(slugOf(organiser.name, 'organisatie'), (candidate) => slugs.has(candidate));
      slugs.add(slug);
      const { id } = insert.get({ ...organiser, slug });
      ids.set(key, id);
      return id;
    },
  };
}
