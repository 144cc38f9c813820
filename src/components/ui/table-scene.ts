import { balloon, openSeat, person } from '#src/components/ui/shapes.ts';

/** Where a table is drawn (design §1). */
export type SceneVariant = 'hero' | 'head' | 'join' | 'zero' | 'done';

/** One shape of a drawing: its path data and the classes that give it colour. */
export interface SceneShape {
  readonly className: string;
  readonly d: string;
}

/** A finished drawing: the sizes of its viewBox and its shapes, the last one on top. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SceneShape[];
}

/** What to draw. All lengths are units of the viewBox. */
export interface SceneOptions {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Places at the table, the open one included. */
  readonly places: number;
  readonly radius: readonly [smallest: number, largest: number];
  /** Index of the visitor's place; its seat is open, or full and yellow. */
  readonly you?: number;
  readonly youIsHere?: boolean;
  /** Places after which somebody stands in the second row. */
  readonly back?: readonly number[];
  readonly balloons?: readonly number[];
  /** Places after which a cup or a glass stands; one next to an open seat is left out. */
  readonly cups?: readonly number[];
  /** Nobody but the visitor's seat and other open seats: nothing was found. */
  readonly allOpen?: boolean;
  /** Width of the middle that small screens show; who sits outside it gets the class `scene__far`. */
  readonly coreWidth?: number;
}

const tones = ['perzik', 'lucht', 'lila', 'salie', 'zand'] as const;
const backScale = 0.82;
const greatestLift = 0.35;
const headLean = 0.16;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A mug with its ear, standing on the line at `y`. */
function mug(x: number, y: number, scale: number): string {
  const s = (value: number): number => Math.round(value * scale * 10) / 10;
  const ear = `m${s(18)} ${s(5)}v${s(4)}h${s(3)}a${s(2)} ${s(2)} 0 0 0 0 ${s(-4)}z`;
  return (
    `M${x - s(11)} ${y - s(17)}h${s(18)}v${s(2)}h${s(3)}a${s(5)} ${s(5)} 0 0 1 0 ${s(10)}h${s(-4)}` +
    `a${s(7)} ${s(7)} 0 0 1 ${s(-6)} ${s(5)}h${s(-4)}a${s(7)} ${s(7)} 0 0 1 ${s(-7)} ${s(-7)}z${ear}`
  );
}

/** A glass, standing on the line at `y`. */
function glass(x: number, y: number, scale: number): string {
  const s = (value: number): number => Math.round(value * scale * 10) / 10;
  return `M${x - s(7)} ${y - s(22)}h${s(14)}l${s(-2)} ${s(22)}h${s(-10)}z`;
}

interface Place {
  readonly x: number;
  readonly radius: number;
  readonly lift: number;
  readonly lean: number;
  readonly tone: string;
}

function layPlaces(options: SceneOptions, random: () => number): Place[] {
  const [smallest, largest] = options.radius;
  const pitch = (options.width - 2 * largest) / Math.max(1, options.places - 1);
  const places: Place[] = [];
  for (let index = 0; index < options.places; index += 1) {
    const isEven = options.allOpen === true;
    const radius = isEven ? smallest : Math.round(smallest + (largest - smallest) * random());
    const shift = isEven ? 0 : (random() - 0.5) * 0.12 * pitch;
    const x = Math.round(largest + pitch * index + shift);
    const taken = [places[index - 1]?.tone, places[index - 2]?.tone];
    const allowed = tones.filter((tone) => !taken.includes(tone));
    const tone = allowed[Math.floor(random() * allowed.length)] ?? tones[0];
    places.push({
      x: Math.min(Math.max(x, radius), options.width - radius),
      radius,
      lift: isEven ? 0 : Math.round(radius * greatestLift * random()),
      lean: isEven ? 0 : (index % 2 === 0 ? 1 : -1) * headLean * radius,
      tone,
    });
  }
  return places;
}

/**
 * Draws people behind a table from a fixed seed (design §1): pure, so the same options give the same drawing.
 * Five colours, never two equal neighbours nor the next but one; heads lean to alternating sides; the second
 * row stands behind; cups and glasses never stand next to the open seat; the visitor's seat is drawn last.
 * The number of people means nothing. The table's upper edge is the lower edge of the viewBox.
 */
export function drawTable(options: SceneOptions): Scene {
  const random = seededNumbers(options.seed);
  const { width, height } = options;
  const places = layPlaces(options, random);
  const core = options.coreWidth;
  const thingScale = Math.max(0.6, options.radius[0] / 38);
  const withFar = (className: string, from: number, to: number): string => {
    const isFar = core !== undefined && (from < (width - core) / 2 || to > (width + core) / 2);
    return isFar ? `${className} scene__far` : className;
  };
  const isOpen = (index: number): boolean =>
    options.youIsHere !== true && (options.allOpen === true || index === options.you);
  const shapes: SceneShape[] = [];

  for (const index of options.back ?? []) {
    const [one, other] = [places[index], places[index + 1]];
    if (!one || !other) continue;
    const x = Math.round((one.x + other.x) / 2);
    const radius = Math.round(options.radius[0] * backScale);
    const d = person(x, height, radius, Math.round(radius * 0.75), 0);
    shapes.push({ className: withFar('scene__back', x - radius, x + radius), d });
  }
  places.forEach(({ x, radius, lift, lean, tone }, index) => {
    if (options.allOpen === true || index === options.you) return;
    const d = person(x, height, radius, lift, lean);
    shapes.push({ className: withFar(`fill-${tone}`, x - radius, x + radius), d });
  });
  (options.cups ?? []).forEach((index, order) => {
    const [one, other] = [places[index], places[index + 1]];
    if (!one || !other || isOpen(index) || isOpen(index + 1)) return;
    const x = Math.round((one.x + one.radius + other.x - other.radius) / 2);
    const d = order % 2 === 0 ? mug(x, height, thingScale) : glass(x, height, thingScale);
    shapes.push({ className: withFar('scene__thing', x - 12, x + 12), d });
  });
  for (const index of options.balloons ?? []) {
    const place = places[index];
    if (!place) continue;
    const x = Math.round(place.x + place.lean + 0.4 * place.radius);
    const y = Math.round(Math.max(1, height - place.lift - 2.05 * place.radius - 20 * thingScale));
    const d = balloon(x, y, 1.55 * thingScale);
    shapes.push({ className: withFar('scene__thing', place.x - place.radius, x + 31), d });
  }
  if (options.allOpen === true) {
    places.forEach(({ x, radius }, index) => {
      if (index === options.you) return;
      shapes.push({ className: 'scene__open scene__open--quiet', d: openSeat(x, height, radius, 0) });
    });
  }
  const yours = options.you === undefined ? undefined : places[options.you];
  if (yours) {
    const lift = options.allOpen === true ? 0 : Math.round(yours.radius * 0.15);
    const { x, radius } = yours;
    shapes.push(
      options.youIsHere === true
        ? { className: 'scene__you', d: person(x, height, radius, lift, 0) }
        : { className: 'scene__open', d: openSeat(x, height, radius, lift) },
    );
  }
  return { width, height, shapes };
}

/** The drawing of each place on the site. Seeds were chosen by eye. */
export const sceneOptions: Readonly<Record<SceneVariant, SceneOptions>> = {
  hero: {
    seed: 7,
    width: 1160,
    height: 144,
    places: 12,
    radius: [40, 50],
    you: 6,
    back: [1, 4, 8, 9],
    balloons: [4, 9],
    cups: [0, 2, 4, 7, 9],
    coreWidth: 400,
  },
  head: {
    seed: 21,
    width: 400,
    height: 112,
    places: 5,
    radius: [36, 44],
    back: [0, 2],
    balloons: [1],
    cups: [2, 3],
  },
  join: {
    seed: 5,
    width: 368,
    height: 108,
    places: 5,
    radius: [36, 42],
    you: 3,
    back: [0, 1],
    cups: [0, 1],
  },
  zero: { seed: 1, width: 400, height: 88, places: 4, radius: [34, 38], you: 1, allOpen: true },
  done: {
    seed: 5,
    width: 368,
    height: 108,
    places: 5,
    radius: [36, 42],
    you: 3,
    youIsHere: true,
    back: [0, 1],
    cups: [0, 1, 3],
  },
};
