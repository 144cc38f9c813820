import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * Cuts Onest to what the site writes in Latin script: Basic Latin, Latin-1 and typographic marks, weights 400
 * to 800 (design §2, Type; at most 24 kB). Run after an update of the font package; the result is committed.
 */
const largestBytes = 24_000;
const source = 'node_modules/@fontsource-variable/onest/files/onest-latin-wght-normal.woff2';
const licence = 'node_modules/@fontsource-variable/onest/LICENSE';

const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2192, 0x2192],
  [0x2212, 0x2212],
];

const text = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  .map((codePoint) => String.fromCodePoint(codePoint))
  .join('');

const font = await subsetFont(readFileSync(source), text, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 800, default: 400 } },
});
if (font.length > largestBytes) throw new Error(`Onest is ${font.length} bytes, over ${largestBytes}`);

mkdirSync('public/fonts', { recursive: true });
writeFileSync('public/fonts/onest.woff2', font);
copyFileSync(licence, 'public/fonts/OFL.txt');
console.log(`public/fonts/onest.woff2: ${font.length} bytes`);
