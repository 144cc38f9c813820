/**
 * The schematic map (design §8): nearest-seat cells of the municipalities' centres, cut off by a circle, so that the
 * outline is soft and clearly not a border. Pure geometry; drawn as SVG on the server.
 */
import type { Municipality } from '#src/domain/places/place.ts';

export interface MapCell { nis: string; networkId: string; name: string; path: string; x: number; y: number }
export interface SchematicMap { width: number; height: number; cells: MapCell[] }

type Point = readonly [x: number, y: number];
type Seat = Pick<Municipality, 'nis' | 'networkId' | 'name' | 'lat' | 'lon'>;

const WIDTH = 960;
const CORNERS = 20;
const RADIANS = Math.PI / 180;

/** The part of a convex polygon nearer to `own` than to `other`. */
function nearerTo(polygon: readonly Point[], own: Point, other: Point): Point[] {
  const [nx, ny] = [other[0] - own[0], other[1] - own[1]];
  const edge = (nx * (own[0] + other[0]) + ny * (own[1] + other[1])) / 2;
  const beyond = ([x, y]: Point) => nx * x + ny * y - edge;
  return polygon.flatMap((to, index): Point[] => {
    const from = polygon.at(index - 1) ?? to;
    const [a, b] = [beyond(from), beyond(to)];
    const meet = (): Point => [from[0] + ((to[0] - from[0]) * a) / (a - b), from[1] + ((to[1] - from[1]) * a) / (a - b)];
    if (b <= 0) return a <= 0 ? [to] : [meet(), to];
    return a <= 0 ? [meet()] : [];
  });
}

const rounded = (value: number) => Math.round(value);

/** Cells that together fill a drawing 960 wide; `radiusKm` is the soft edge around each seat. Seats lie apart. */
export function schematicMap(seats: readonly Seat[], radiusKm: number): SchematicMap {
  const middle = seats.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, seats.length);
  const km = seats.map(({ lat, lon }): Point => [lon * 111.32 * Math.cos(middle * RADIANS), -lat * 110.57]);
  const left = Math.min(...km.map(([x]) => x)) - radiusKm;
  const top = Math.min(...km.map(([, y]) => y)) - radiusKm;
  const right = Math.max(...km.map(([x]) => x)) + radiusKm;
  const bottom = Math.max(...km.map(([, y]) => y)) + radiusKm;
  const scale = WIDTH / (right - left);
  const points = km.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale]);
  const radius = radiusKm * scale;
  const cells = seats.map((seat, index): MapCell => {
    const own = points[index] ?? [0, 0];
    let polygon: Point[] = Array.from({ length: CORNERS }, (_, corner): Point => {
      const angle = (corner / CORNERS) * 2 * Math.PI;
      return [own[0] + radius * Math.cos(angle), own[1] + radius * Math.sin(angle)];
    });
    for (const other of points) {
      const isNear = other !== own && Math.hypot(other[0] - own[0], other[1] - own[1]) < 2 * radius;
      if (isNear) polygon = nearerTo(polygon, own, other);
    }
    const x = polygon.reduce((sum, point) => sum + point[0], 0) / Math.max(1, polygon.length);
    const y = polygon.reduce((sum, point) => sum + point[1], 0) / Math.max(1, polygon.length);
    return {
      nis: seat.nis, networkId: seat.networkId, name: seat.name, x: rounded(x), y: rounded(y),
      path: `M${polygon.map((point) => point.map(rounded).join(' ')).join('L')}Z`,
    };
  });
  return { width: WIDTH, height: rounded((bottom - top) * scale), cells };
}

export interface MapLabel { x: number; y: number; width: number }

/** Moves labels up and down until none covers another; they stay in their order. `height` of a line, in units of the map. */
export function spreadLabels<Label extends MapLabel>(labels: readonly Label[], height: number): Label[] {
  const moved = [...labels].sort((a, b) => a.y - b.y || a.x - b.x).map((label) => ({ ...label }));
  for (let round = 0; round < 40; round += 1) {
    let isCalm = true;
    moved.forEach((upper, index) => moved.slice(index + 1).forEach((lower) => {
      const overlap = height - (lower.y - upper.y);
      if (overlap <= 0.5 || Math.abs(lower.x - upper.x) >= (lower.width + upper.width) / 2) return;
      isCalm = false;
      upper.y -= overlap / 2;
      lower.y += overlap / 2;
    }));
    if (isCalm) break;
  }
  return moved.map((label) => ({ ...label, y: rounded(label.y) }));
}
