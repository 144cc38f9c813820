/** Numbers in paths: two decimals are finer than any screen here shows, and keep the drawings small. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');
}

/** A whole circle as path data; `x`, `y` is its centre. */
export function circle(x: number, y: number, radius: number): string {
  const r = n(radius);
  const across = n(2 * radius);
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
}

/** A box with round corners as path data; `x`, `y` is its upper left corner. */
export function box(x: number, y: number, width: number, height: number, radius = 3): string {
  const r = n(radius);
  const across = n(width - 2 * radius);
  const down = n(height - 2 * radius);
  const corner = `a${r} ${r} 0 0 1 `;
  return (
    `M${n(x + radius)} ${n(y)}h${across}${corner}${r} ${r}v${down}${corner}-${r} ${r}` +
    `h-${across}${corner}-${r} -${r}v-${down}${corner}${r} -${r}z`
  );
}

/** A dot: a stroke of (almost) no length with round ends. */
export function dot(x: number, y: number): string {
  return `M${n(x)} ${n(y)}h.01`;
}

/**
 * The speech balloon of the taalicoon, 20 units wide at scale 1, radius 4, the tail at its lower start
 * (design §4). `x`, `y` is the upper left corner of the balloon without its outline.
 */
export function balloon(x: number, y: number, scale = 1): string {
  const s = (value: number): string => n(value * scale);
  const corner = (dx: number, dy: number): string => `a${s(4)} ${s(4)} 0 0 1 ${s(dx)} ${s(dy)}`;
  return (
    `M${n(x + 4 * scale)} ${n(y)}h${s(12)}${corner(4, 4)}v${s(9)}${corner(-4, 4)}h${s(-6)}l${s(-6)} ${s(6)}` +
    `v${s(-6)}${corner(-4, -4)}v${s(-9)}${corner(4, -4)}z`
  );
}

/**
 * A person as the design draws one (design §1): a half disc and a head of 0.46 of its radius, 0.13 above it.
 * `y` is the table line, `lift` how far the half disc stands above it, `lean` moves the head sideways; all in
 * units of the drawing.
 */
export function person(x: number, y: number, radius: number, lift: number, lean: number): string {
  const headRadius = 0.46 * radius;
  const headY = y - lift - radius - 0.13 * radius - headRadius;
  return `${torso(x, y, radius, lift)}z${circle(x + lean, headY, headRadius)}`;
}

/** The open seat: as a person, but the outline stops at the table line instead of running along it. */
export function openSeat(x: number, y: number, radius: number, lift: number): string {
  const headRadius = 0.46 * radius;
  return torso(x, y, radius, lift) + circle(x, y - lift - 1.13 * radius - headRadius, headRadius);
}

function torso(x: number, y: number, radius: number, lift: number): string {
  const r = n(radius);
  return `M${n(x - radius)} ${n(y)}v${n(-lift)}a${r} ${r} 0 0 1 ${n(2 * radius)} 0v${n(lift)}`;
}
