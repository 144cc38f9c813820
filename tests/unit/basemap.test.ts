import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BASEMAP_FILE, BOX, cutToBox, makeBasemap, type Basemap } from '#scripts/make-basemap.ts';

const text = readFileSync(BASEMAP_FILE, 'utf8');
const basemap = JSON.parse(text) as Basemap;

/** Whether a point lies inside one of the rings (even-odd rule). */
function isOnLand(rings: number[][], lon: number, lat: number): boolean {
  return rings.some((ring) => {
    let isInside = false;
    for (let at = 0; at < ring.length; at += 2) {
      const before = at === 0 ? ring.length - 2 : at - 2;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ring[at], ring[at + 1], ring[before], ring[before + 1]];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
    return isInside;
  });
}

describe('the base map', () => {
  it('is what the script makes from the reference table', () => {
    expect(makeBasemap()).toEqual(basemap);
  });

  it('stays small', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(40_000);
  });

  it('names all municipalities, the largest first, on Belgian land', () => {
    expect(basemap.municipalities).toHaveLength(304);
    expect(basemap.municipalities[0]?.[0]).toBe('Antwerpen');
    const inSea = basemap.municipalities.filter(([, lon, lat]) => !isOnLand(basemap.belgium, lon, lat));
    expect(inSea.length).toBeLessThan(6);
    expect(isOnLand(basemap.belgium, 2.7, 51.4)).toBe(false);
    expect(isOnLand(basemap.neighbours, 4.9, 51.85)).toBe(true);
  });

  it('holds nothing outside its box', () => {
    const rings = [...basemap.belgium, ...basemap.neighbours];
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        expect(ring[at]).toBeGreaterThanOrEqual(BOX.west);
        expect(ring[at]).toBeLessThanOrEqual(BOX.east);
        expect(ring[at + 1]).toBeGreaterThanOrEqual(BOX.south);
        expect(ring[at + 1]).toBeLessThanOrEqual(BOX.north);
      }
    }
  });

  it('cuts a ring along the box, and drops what lies outside', () => {
    const { west, south, east, north } = BOX;
    const around = cutToBox([[west - 1, south - 1], [east + 1, south - 1], [east + 1, north + 1], [west - 1, north + 1]]);
    expect(new Set(around.map(String))).toEqual(new Set([[west, south], [east, south], [east, north], [west, north]].map(String)));
    expect(cutToBox([[20, 40], [21, 40], [21, 41]])).toEqual([]);
  });
});
