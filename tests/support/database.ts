/** A real, migrated SQLite database per test: migrated once, then opened from its image (architecture §6). */
import { openDatabase, type Database } from '#db/client.ts';
import { migrateOpen } from '#db/migrate.ts';

let image: Buffer | undefined;

function migratedImage(): Buffer {
  const db = openDatabase(':memory:');
  migrateOpen(db);
  const bytes = db.$client.serialize();
  db.$client.close();
  return bytes;
}

/** An empty database in memory with the schema of now. The caller may close it; nothing is shared. */
export function createTestDatabase(): Database {
  image ??= migratedImage();
  return openDatabase(image);
}
