import { balloon } from '#src/components/ui/shapes.ts';

/** The letters N and L of the taalicoon as strokes of 3.4, in its drawing of 144 × 28 units. */
export const taalicoonLetters = 'M2.2 23.8V4.4l13.2 19.4V4.4M25 4.4v19.4h11.2';

/** The four balloons in reading order: 20 wide, 25 from one to the next (design §4). */
export const taalicoonBalloons: readonly string[] = [0, 1, 2, 3].map((index) => balloon(47 + 25 * index, 2));

/** A level of the taalicoon: 1 to 4. */
export type TaalicoonLevel = 1 | 2 | 3 | 4;
