/**
 * Makes `public/map/base.json`, the ground of the map without any tile server: the outline of Belgium and its
 * neighbours cut to a box around Flanders (world-atlas, Natural Earth) and the names of municipalities and villages
 * (the reference table). Run it again when the reference table changes; a test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { listLocalities, listMunicipalities } from '#src/domain/places/reference.ts';

export const BASEMAP_FILE = 'public/map/base.json';

/** Degrees: a good way around Flanders and Brussels. */
export const BOX = { west: 1.6, south: 50.2, east: 6.9, north: 52 } as const;

/** Neighbours by their names in world-atlas. */
const NEIGHBOURS = ['France', 'Netherlands', 'Germany', 'Luxembourg'];

type Position = [lon: number, lat: number];

export interface Basemap {
  /** Rings of land as flat lists: lon, lat, lon, lat … in degrees. */
  belgium: number[][];
  neighbours: number[][];
  /** Name, lon, lat; municipalities by number of people, then villages. */
  municipalities: [name: string, lon: number, lat: number][];
  villages: [name: string, lon: number, lat: number][];
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Cuts a ring along one straight edge of the box (Sutherland and Hodgman). */
function cut(ring: Position[], isInside: (at: Position) => boolean, meet: (a: Position, b: Position) => Position) {
  return ring.flatMap((to, index): Position[] => {
    const from = ring.at(index - 1) ?? to;
    if (isInside(to)) return isInside(from) ? [to] : [meet(from, to), to];
    return isInside(from) ? [meet(from, to)] : [];
  });
}

const atLon = (lon: number) => (a: Position, b: Position): Position =>
  [lon, a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0])];
const atLat = (lat: number) => (a: Position, b: Position): Position =>
  [a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]), lat];

/** The part of a ring inside the box; empty when there is none. */
export function cutToBox(ring: Position[]): Position[] {
  let part = cut(ring, ([lon]) => lon >= BOX.west, atLon(BOX.west));
  part = cut(part, ([lon]) => lon <= BOX.east, atLon(BOX.east));
  part = cut(part, ([, lat]) => lat >= BOX.south, atLat(BOX.south));
  return cut(part, ([, lat]) => lat <= BOX.north, atLat(BOX.north));
}

function flatten(ring: Position[]): number[] {
  const flat: number[] = [];
  for (const [lon, lat] of ring) {
    const [x, y] = [rounded(lon), rounded(lat)];
    if (flat.at(-2) !== x || flat.at(-1) !== y) flat.push(x, y);
  }
  return flat;
}

function ringsOf(atlas: Topology, country: string): number[][] {
  const countries = atlas.objects['countries'] as GeometryCollection<{ name: string }>;
  const found = feature(atlas, countries).features.find(({ properties }) => properties.name === country);
  if (!found) throw new Error(`The atlas does not know ${country}.`);
  const { geometry } = found;
  const polygons = geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.flatMap(([outer = []]) => {
    const part = cutToBox(outer.slice(0, -1).map(([lon = 0, lat = 0]): Position => [lon, lat]));
    return part.length > 2 ? [flatten(part)] : [];
  });
}

/** The whole ground, always the same from the same sources. */
export function makeBasemap(): Basemap {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const municipalities = [...listMunicipalities()].sort((a, b) => b.population - a.population);
  const names = new Set(municipalities.map(({ name }) => name));
  const named = ({ name, lon, lat }: { name: string; lon: number; lat: number }): [string, number, number] =>
    [name, rounded(lon), rounded(lat)];
  return {
    belgium: ringsOf(atlas, 'Belgium'),
    neighbours: NEIGHBOURS.flatMap((name) => ringsOf(atlas, name)),
    municipalities: municipalities.map(named),
    villages: listLocalities().filter(({ name, approximate }) => !approximate && !names.has(name)).map(named),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(BASEMAP_FILE, `${JSON.stringify(makeBasemap())}\n`);
  console.log(`Wrote ${BASEMAP_FILE}.`);
}
