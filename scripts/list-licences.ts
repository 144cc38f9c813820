/**
 * `npm run licences`: the licence of every package that `npm ci --omit=dev` brings, counted, and those that may not go
 * together with the EUPL-1.2 of Meedoen. Status 1 when there is one, or one without a licence.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Permissive licences, and those in the appendix of the EUPL or that bind only their own files; what is not here wants
 * somebody to read it. `node` is a program beside ours, the images library of sharp is linked at run time (LGPL).
 */
const FINE = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'Zlib',
  'BlueOak-1.0.0', 'Python-2.0', 'MPL-2.0', 'MPL 2.0', 'LGPL-3.0-or-later', 'OFL-1.1', 'WTFPL',
]);

interface Locked { dev?: boolean; devOptional?: boolean; optional?: boolean; license?: string }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

function licenceOf(path: string, locked: Locked): string {
  if (locked.license) return locked.license;
  try {
    const read = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Pick<Locked, 'license'>;
    return read.license ?? 'none';
  } catch {
    return 'none';
  }
}

/** Of "A OR B" one is enough; of "A AND B" every one. */
const isFine = (licence: string): boolean => licence.replace(/[()]/g, '').split(' OR ')
  .some((choice) => choice.split(' AND ').every((each) => FINE.has(each.trim())));

const found = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: licenceOf(path, locked) }));
const counts = Map.groupBy(found, ({ licence }) => licence);
for (const [licence, { length }] of [...counts].sort(([, one], [, other]) => other.length - one.length)) {
  console.log(`${String(length).padStart(5)}  ${licence}`);
}
const unclear = found.filter(({ licence }) => !isFine(licence));
for (const { name, licence } of unclear) console.log(`to be read: ${name} (${licence})`);
if (unclear.length > 0) process.exitCode = 1;
