/** Where the real server stands; null unless `npm run test:meili` asked for it. */
import { readConfig } from '#src/server/config.ts';

export function findRealMeilisearch(): { url: string; key: string | null } | null {
  if (import.meta.env['MODE'] !== 'meili') return null;
  const { meiliUrl, meiliKey } = readConfig();
  return meiliUrl === null ? null : { url: meiliUrl, key: meiliKey };
}
