/** Budgets of product §10: weight over the wire, compressed, first visit. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inLanguage, listPageCases } from '../support/pages.ts';
import { rawRequest } from '../support/site.ts';

const KB = 1000;
const cases = await listPageCases();

async function weigh(path: string): Promise<number> {
  const { headers, body } = await rawRequest(path, { headers: { 'accept-encoding': 'br' } });
  if (headers['content-encoding'] !== 'br' && !headers['content-length']) return Buffer.byteLength(body);
  return Number(headers['content-length'] ?? Buffer.byteLength(body, 'latin1'));
}

/** Files are weighed as the server sends them; pages as brotli of their text, which the server streams. */
async function weighFile(path: string): Promise<number> {
  const file = `dist/client${path}`;
  try {
    return statSync(`${file}.br`).size;
  } catch {
    return statSync(file).size;
  }
}

interface Weights { html: number; style: number; script: number; drawings: number; font: number }

async function weighPage(path: string): Promise<Weights> {
  const { body } = await rawRequest(path);
  const unique = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map(([, href = '']) => href.split('?')[0] ?? ''))];
  const sum = async (paths: string[]) => (await Promise.all(paths.map(weighFile))).reduce((all, each) => all + each, 0);
  const scripts = unique(/<script[^>]*\ssrc="(\/[^"]+)"/g);
  const drawings = unique(/(?:src|srcset|href)="(\/[^"]+\.(?:svg|png|webp|jpg))"/g).filter((each) => !each.includes('share') && !each.includes('icon-180'));
  return {
    html: brotliCompressSync(body).length,
    style: await sum(unique(/<link[^>]*rel="stylesheet"[^>]*href="(\/[^"]+)"/g)),
    script: await sum(withImports(scripts)),
    drawings: await sum(drawings),
    font: await sum(unique(/href="(\/fonts\/[^"]+)"/g)),
  };
}

/** Scripts with what they import at once (not what they load on request, such as the map). */
function withImports(scripts: string[]): string[] {
  const all = new Set<string>();
  const add = (path: string) => {
    if (all.has(path)) return;
    all.add(path);
    const text = readFileSync(`dist/client${path}`, 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:import|from)\s*"(\.\/[^"]+\.js)"/g)) add(`/_astro/${name.slice(2)}`);
  };
  scripts.forEach(add);
  return [...all];
}

describe.each(['nl', 'ar'])('weight of the pages in %s', (language) => {
  it.each(cases)('$name stays under 60 kB, its scripts under 15 kB', async ({ path }) => {
    const weights = await weighPage(inLanguage(language, path));
    const total = Object.values(weights).reduce((all, each) => all + each, 0);
    expect(weights.html).toBeGreaterThan(500);
    expect(weights.style).toBeGreaterThan(500);
    expect(weights.script, JSON.stringify(weights)).toBeLessThanOrEqual(15 * KB);
    expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(60 * KB);
  });
});

describe('parts', () => {
  it('the font is cut to 24 kB', async () => {
    expect(await weigh('/fonts/onest.woff2')).toBeLessThanOrEqual(24 * KB);
  });

  it('one stylesheet blocks rendering, and nothing else', async () => {
    for (const { path } of cases) {
      const { body } = await rawRequest(path);
      expect(body.match(/rel="stylesheet"/g), path).toHaveLength(1);
      expect(body.match(/<script(?![^>]*(type="module"|type="application\/ld\+json"|defer|async))/g), path).toBeNull();
    }
  });

  it('the map with its base layer stays under 90 kB', async () => {
    const names = readdirSync('dist/client/_astro').filter((name) => /map|leaflet/i.test(name) && /\.(js|css)$/.test(name));
    expect(names.length).toBeGreaterThan(0);
    const scripts = await Promise.all(names.map((name) => weighFile(`/_astro/${name}`)));
    const base = await Promise.all(readdirSync('public/map').map((name) => weighFile(`/map/${name}`)));
    const total = [...scripts, ...base].reduce((all, each) => all + each, 0);
    expect(total, names.join(' ')).toBeLessThanOrEqual(90 * KB);
  });
});
