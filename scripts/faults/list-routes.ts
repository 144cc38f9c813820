/** Every page and endpoint, read from the disk, so that a new one is in without being named. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGES_FOLDER = 'src/pages';

/** As patterns: '/activiteiten/[id]/[slug]'. What begins with _ answers nothing. */
export function listRoutes(folder = ''): string[] {
  return readdirSync(join(PAGES_FOLDER, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(PAGES_FOLDER, path)).isDirectory()) return listRoutes(path);
    if (name.startsWith('_')) return [];
    return [path.replace(/\.(astro|ts)$/, '').replace(/\/index$/, '') || '/'];
  });
}
