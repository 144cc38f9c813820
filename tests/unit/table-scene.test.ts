import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { goalPictograms, kindPictograms, pictograms, themePictograms } from '#src/components/ui/pictograms.ts';
import { drawTable, sceneOptions } from '#src/components/ui/table-scene.ts';
import type { Scene, SceneVariant } from '#src/components/ui/table-scene.ts';
import { taalicoonBalloons } from '#src/components/ui/taalicoon.ts';

const variants = Object.keys(sceneOptions) as SceneVariant[];

function tonesOf(scene: Scene): string[] {
  return scene.shapes
    .map(({ className }) => className.split(' ')[0] ?? '')
    .filter((className) => className.startsWith('fill-'));
}

function startsOf(scene: Scene, name: string): number[] {
  return scene.shapes
    .filter(({ className }) => className.startsWith(name))
    .map(({ d }) => Number(/^M(-?[\d.]+)/.exec(d)?.[1]));
}

describe('the table drawing', () => {
  it.each(variants)('%s is the same every time', (variant) => {
    expect(drawTable(sceneOptions[variant])).toEqual(drawTable(sceneOptions[variant]));
  });

  it('is another drawing for another seed', () => {
    expect(drawTable({ ...sceneOptions.hero, seed: 8 })).not.toEqual(drawTable(sceneOptions.hero));
  });

  it('never seats two equal colours beside each other, whatever the seed', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { you: _you, ...options } = sceneOptions.hero;
      const tones = tonesOf(drawTable({ ...options, seed }));
      expect(tones).toHaveLength(12);
      expect(tones.some((tone, index) => index > 0 && tone === tones[index - 1])).toBe(false);
    }
  });

  it('seats as many people as the design says', () => {
    expect(tonesOf(drawTable(sceneOptions.hero)).length).toBeGreaterThanOrEqual(10);
    expect(tonesOf(drawTable(sceneOptions.hero)).length).toBeLessThanOrEqual(11);
    expect([5, 6]).toContain(tonesOf(drawTable(sceneOptions.head)).length);
  });

  it.each(['hero', 'join', 'zero'] as const)('%s draws the one open yellow seat last', (variant) => {
    const { shapes } = drawTable(sceneOptions[variant]);
    expect(shapes.filter(({ className }) => className === 'scene__open')).toHaveLength(1);
    expect(shapes.at(-1)?.className).toBe('scene__open');
  });

  it('shows four empty seats and nobody when nothing was found', () => {
    const { shapes } = drawTable(sceneOptions.zero);
    expect(shapes.map(({ className }) => className.split(' ')[0])).toEqual(Array(4).fill('scene__open'));
  });

  it('fills the same seat after signing up', () => {
    const { shapes } = drawTable(sceneOptions.done);
    expect(shapes.at(-1)?.className).toBe('scene__you');
    expect(shapes.some(({ className }) => className.startsWith('scene__open'))).toBe(false);
  });

  it('puts no cup or glass next to the open seat', () => {
    const options = { ...sceneOptions.hero, balloons: [], cups: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
    const scene = drawTable(options);
    const things = startsOf(scene, 'scene__thing');
    const seat = startsOf(scene, 'scene__open')[0] ?? Number.NaN;
    expect(things).toHaveLength(9);
    expect(things.every((x) => x < seat - 40 || x > seat + 120)).toBe(true);
  });

  it.each(variants)('%s stays inside its frame and weighs under 1 kB compressed', (variant) => {
    const scene = drawTable(sceneOptions[variant]);
    const markup = scene.shapes.map(({ className, d }) => `<path class="${className}" d="${d}"/>`).join('');
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    expect(brotliCompressSync(markup).length).toBeLessThan(1_000);
    for (const x of [...startsOf(scene, 'fill-'), ...startsOf(scene, 'scene__open')]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(scene.width);
    }
  });
});

describe('the other drawings', () => {
  it('has a drawing for every kind, goal and theme', () => {
    const used = [kindPictograms, goalPictograms, themePictograms].flatMap((set) => Object.values(set));
    expect(used.filter((name) => !(name in pictograms))).toEqual([]);
    expect(Object.keys(pictograms).length).toBeGreaterThanOrEqual(64);
  });

  it('writes paths that a browser can read', () => {
    for (const drawing of Object.values(pictograms)) {
      expect(drawing.line).toMatch(/^M[-\d. MmLlHhVvAaCcSsZz]+$/);
      if ('fill' in drawing) expect(drawing.fill).toMatch(/^M[-\d. MmLlHhVvAaCcSsZz]+$/);
    }
  });

  it('fills the first balloons of the taalicoon and draws all four', () => {
    expect(taalicoonBalloons).toHaveLength(4);
    for (const level of [1, 2, 3, 4]) {
      const file = readFileSync(`public/taalicoon/${level}.svg`, 'utf8');
      const filled = /fill="#2b1426" d="([^"]*)"/.exec(file)?.[1];
      expect(filled).toBe(taalicoonBalloons.slice(0, level).join(''));
      for (const balloon of taalicoonBalloons) expect(file).toContain(balloon);
    }
  });
});
