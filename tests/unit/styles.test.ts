import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = 'src/styles';
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const read = (name: string): string => withoutComments(readFileSync(`${folder}/${name}`, 'utf8'));
const tokens = read('tokens.css');

/** The custom properties of the first block that follows `start`. */
function tokensAfter(start: string): Record<string, string> {
  const from = tokens.indexOf(start);
  if (from < 0) throw new Error(`tokens.css has no ${start}`);
  const block = tokens.slice(from, tokens.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
}

const light = tokensAfter(':root {');
const dark = tokensAfter(":root[data-theme='dark']");

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  expect(one).toMatch(/^#[\da-f]{6}$/);
  expect(other).toMatch(/^#[\da-f]{6}$/);
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text or line on its ground, with the ratios that design §2 states, light and dark. */
const pairs: readonly (readonly [text: string, ground: string, light: number, dark: number])[] = [
  ['ink', 'paper', 15.2, 16.2],
  ['ink', 'card', 17.1, 14.8],
  ['mute', 'paper', 7.2, 10.1],
  ['mute', 'card', 8.1, 9.2],
  ['plum', 'card', 11.0, 9.3],
  ['action-text', 'action', 11.0, 6.5],
  ['action-edge', 'paper', 3, 5],
  ['deep-text', 'deep', 15.7, 17.0],
  ['deep-mute', 'deep', 11, 11],
  ['you-text', 'you', 11.1, 11.1],
  ['you', 'deep', 10.8, 11.7],
  ['ink', 'you-soft', 15.0, 10.0],
  ['edge', 'card', 4.4, 5.0],
  ['edge', 'paper', 3.9, 5.4],
  ['ok', 'ok-ground', 6.3, 7.7],
  ['warn', 'warn-ground', 6.4, 9.2],
  ['err', 'err-ground', 6.0, 8.3],
  ['info', 'info-ground', 7.0, 8.1],
  ['ink', 'info-ground', 4.5, 4.5],
  ['ink', 'warn-ground', 4.5, 4.5],
  ['mute', 'sunk', 4.5, 4.5],
  ['plum', 'paper', 4.5, 4.5],
  ...['oefenkans', 'ontmoeting', 'vrije-tijd', 'vrijwilligerswerk', 'kennismakingsstage', 'buddywerking'].map(
    (kind) => [`kind-${kind}-ink`, `kind-${kind}`, 8.8, 8.6] as const,
  ),
  ...['oefenkans', 'ontmoeting', 'vrije-tijd', 'vrijwilligerswerk', 'kennismakingsstage', 'buddywerking'].map(
    (kind) => ['ink', `kind-${kind}`, 8.6, 8.6] as const,
  ),
];

describe('colours', () => {
  it.each(pairs)('%s on %s has the contrast of the design', (text, ground, lightRatio, darkRatio) => {
    const rounding = 0.05;
    expect(contrast(light[text] ?? '', light[ground] ?? '')).toBeGreaterThanOrEqual(lightRatio - rounding);
    expect(contrast(dark[text] ?? '', dark[ground] ?? '')).toBeGreaterThanOrEqual(darkRatio - rounding);
  });

  it('are the same in the dark of the system and the forced dark', () => {
    expect(tokensAfter(":root:not([data-theme='light'])")).toEqual(dark);
  });

  it('has a dark value for every light colour', () => {
    const colours = Object.keys(light).filter((name) => (light[name] ?? '').startsWith('#'));
    expect(colours.length).toBeGreaterThan(40);
    expect(colours.filter((name) => !(name in dark))).toEqual([]);
  });
});

describe.each(sheets)('%s', (name) => {
  const css = read(name);

  it('has logical properties only', () => {
    const physical = [
      /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
      /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
      /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
      /border-(?:top|bottom)-(?:left|right)-radius/,
      /(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:(?![^;{}]*\)\s*(?:and|\{|,))/,
    ];
    for (const pattern of physical) expect(pattern.exec(css)?.[0]).toBeUndefined();
  });

  it('has no gradients, glass, blur or inlined pictures', () => {
    expect(css).not.toMatch(/gradient\(|backdrop-filter|blur\(|url\(['"]?(?:data:|https?:)/);
  });

  it('sets type in rem, never in px', () => {
    expect(css).not.toMatch(/font-size:\s*[\d.]+px/);
    expect(css).not.toMatch(/font:[^;]*\dpx/);
    expect(css).not.toMatch(/--(?:text|small|size-[\w-]+):\s*[\d.]+px/);
  });

  it('sets no text smaller than 18 px on public pages, but on the narrowest screens', () => {
    const sizes = [...css.matchAll(/font-size:\s*([\d.]+)rem/g)].map(([, size]) => Number(size) * 16);
    expect(sizes.filter((size) => size < 17)).toEqual([]);
  });
});

describe('the public stylesheet', () => {
  it('is one file of at most 12 kB compressed', async () => {
    const { outputFiles } = await build({
      entryPoints: [`${folder}/public.css`],
      bundle: true,
      minify: true,
      write: false,
      external: ['/fonts/*', '/drawings/*'],
    });
    expect(outputFiles).toHaveLength(1);
    const [sheet] = outputFiles;
    const bytes = brotliCompressSync(sheet?.contents ?? '').length;
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThanOrEqual(12_000);
  });

  it('loads one font of at most 24 kB with its licence beside it', () => {
    expect(statSync('public/fonts/onest.woff2').size).toBeLessThanOrEqual(24_000);
    expect(readFileSync('public/fonts/OFL.txt', 'utf8')).toContain('SIL Open Font License');
  });
});

describe('components', () => {
  const components = readdirSync('src/components/ui').filter((name) => name.endsWith('.astro'));

  it.each(components)('%s has no inline style', (name) => {
    expect(readFileSync(`src/components/ui/${name}`, 'utf8')).not.toMatch(/\sstyle=|<style/);
  });

  it.each(components)('%s uses only classes that the styles know', (name) => {
    const source = readFileSync(`src/components/ui/${name}`, 'utf8');
    const all = sheets.map(read).join('\n');
    const classes = [...source.matchAll(/\sclass="([\w\s-]+)"/g)].flatMap(([, list]) => (list ?? '').split(/\s+/));
    expect(classes.filter((one) => one !== '' && !new RegExp(`\\.${one}(?![\\w-])`).test(all))).toEqual([]);
  });
});
