import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { markShapes, markSize } from '#src/components/ui/mark.ts';
import { person } from '#src/components/ui/shapes.ts';
import { drawTable } from '#src/components/ui/table-scene.ts';
import { taalicoonBalloons, taalicoonLetters } from '#src/components/ui/taalicoon.ts';

/**
 * Draws the files of `public/` that browsers keep: the footer strip in both themes, favicon, icon, taalicoon
 * and the picture for shared links (design §1, §13). Run after a change of a drawing; the results are
 * committed.
 */
const deep = '#3a0b2a';
const yellow = '#ffc93c';
const cream = '#fff7ee';
const largestShareBytes = 40_000;

interface StripColours {
  readonly people: Readonly<Record<string, string>>;
  readonly thing: string;
}

const light: StripColours = {
  people: { perzik: '#e98a6b', salie: '#8fc1a9', lucht: '#8db8dc', lila: '#c9a6d8', zand: '#e7b9a6' },
  thing: deep,
};
const dark: StripColours = {
  people: { perzik: '#d27a5d', salie: '#74a790', lucht: '#739fc4', lila: '#ad8abd', zand: '#c79683' },
  thing: '#2b0a20',
};

function svg(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>\n`;
}

/** One tile of the strip above the footer; it repeats sideways, the yellow person in its middle. */
function footerStrip(colours: StripColours): string {
  const scene = drawTable({
    seed: 11,
    width: 1280,
    height: 64,
    places: 17,
    radius: [18, 24],
    you: 8,
    youIsHere: true,
    cups: [1, 4, 9, 11, 14],
  });
  const paths = scene.shapes.map(({ className, d }) => {
    const tone = className.replace('fill-', '');
    const colour = className === 'scene__you' ? yellow : (colours.people[tone] ?? colours.thing);
    return `<path fill="${colour}" d="${d}"/>`;
  });
  return svg(scene.width, scene.height, paths.join('')).replace('<svg ', '<svg width="1280" height="64" ');
}

function icon(cornerRadius: number): string {
  const ground = `<rect width="64" height="64" rx="${cornerRadius}" fill="${deep}"/>`;
  return svg(64, 64, `${ground}<path fill="${yellow}" d="${person(32, 51, 18.5, 0, 0)}"/>`);
}

function taalicoonFile(level: number): string {
  const on = taalicoonBalloons.slice(0, level).join('');
  const off = taalicoonBalloons.slice(level).join('');
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  const group = `<g fill="none" stroke="#2b1426" stroke-width="2" ${ends}>`;
  const letters = `<path stroke-width="3.4" d="${taalicoonLetters}"/>`;
  const balloons = `<path fill="#2b1426" d="${on}"/>${off && `<path d="${off}"/>`}`;
  return svg(144, 28, `${group}${letters}${balloons}</g>`);
}

/** The mark on avond for shared links, 1200 × 630; no words in it (design §12: no text in pictures). */
function shareDrawing(): string {
  const scale = 15;
  const x = (1200 - markSize.width * scale) / 2;
  const y = (630 - markSize.height * scale) / 2;
  const mark =
    `<path fill="#d7a9c4" d="${markShapes.others}"/><path fill="${yellow}" d="${markShapes.you}"/>` +
    `<path fill="${cream}" d="${markShapes.line}"/>`;
  const ground = `<rect width="1200" height="630" fill="${deep}"/>`;
  return svg(1200, 630, `${ground}<g transform="translate(${x} ${y}) scale(${scale})">${mark}</g>`);
}

mkdirSync('public/drawings', { recursive: true });
mkdirSync('public/taalicoon', { recursive: true });
writeFileSync('public/drawings/footer.svg', footerStrip(light));
writeFileSync('public/drawings/footer-dark.svg', footerStrip(dark));
writeFileSync('public/favicon.svg', icon(14));
for (const level of [1, 2, 3, 4]) writeFileSync(`public/taalicoon/${level}.svg`, taalicoonFile(level));
const home = sharp(Buffer.from(icon(0)), { density: 288 }).resize(180, 180).png({ palette: true });
await home.toFile('public/icon-180.png');
const picture = sharp(Buffer.from(shareDrawing())).png({ palette: true, effort: 10 });
const share = await picture.toFile('public/share.png');
if (share.size > largestShareBytes) throw new Error(`public/share.png is ${share.size} bytes`);
console.log(`public/share.png: ${share.size} bytes`);
