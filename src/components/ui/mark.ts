import { circle } from '#src/components/ui/shapes.ts';

const torsoRadius = 6.3;
const headRadius = 3.3;
const lineHeight = 5;

/** Width and height of the mark in its own units (design §1, The mark). */
export const markSize = { width: 44, height: 30 } as const;

function markPerson(x: number): string {
  const base = markSize.height - lineHeight - 2.5;
  const torso = `M${x - torsoRadius} ${base}a${torsoRadius} ${torsoRadius} 0 0 1 ${2 * torsoRadius} 0z`;
  return torso + circle(x, base - torsoRadius - 0.9 - headRadius, headRadius);
}

/** The two people at the start, the person at the end (yellow), and the table line. */
export const markShapes = {
  others: markPerson(7.3) + markPerson(22),
  you: markPerson(36.7),
  line: 'M2.5 25h39a2.5 2.5 0 0 1 0 5h-39a2.5 2.5 0 0 1 0-5z',
} as const;
