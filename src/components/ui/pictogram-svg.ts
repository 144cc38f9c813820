/**
 * The drawings as text. A page of results holds some two hundred of them, always the same few: each is written once
 * and kept, which makes such a page a good deal cheaper than with a template for every drawing.
 */
import { pictograms, type Pictogram, type PictogramName, type PictogramTint } from './pictograms.ts';
import { taalicoonBalloons, taalicoonLetters, type TaalicoonLevel } from './taalicoon.ts';

export type PictogramSize = 'small' | 'text' | 'tab' | 'large' | 'tile' | 'picture';

const drawn = new Map<string, string>();

function drawOnce(key: string, draw: () => string): string {
  let svg = drawn.get(key);
  if (svg === undefined) {
    svg = draw();
    drawn.set(key, svg);
  }
  return svg;
}

/** @param extra a class of a stylesheet, never text of somebody */
export function pictogramSvg(name: PictogramName, size: PictogramSize, tint?: PictogramTint, extra?: string): string {
  return drawOnce(`${name} ${size} ${tint ?? ''} ${extra ?? ''}`, () => {
    const drawing: Pictogram = pictograms[name];
    const classes = [
      'pictogram', size !== 'text' && `pictogram--${size}`, drawing.mirrored === true && 'pictogram--mirrored', extra,
    ].filter(Boolean).join(' ');
    const fill = tint && drawing.fill ? `<path class="pictogram__fill fill-${tint}" d="${drawing.fill}"></path>` : '';
    return `<svg class="${classes}" viewBox="0 0 32 32" aria-hidden="true" focusable="false">${fill}`
      + `<path d="${drawing.line}"></path></svg>`;
  });
}

/** The inside of a taalicoon: the letters, the balloons that count and those that do not. */
export function taalicoonPaths(level: TaalicoonLevel): string {
  return drawOnce(`taalicoon ${level}`, () => {
    const off = taalicoonBalloons.slice(level).join('');
    return `<path d="${taalicoonLetters}" stroke-width="3.4"></path>`
      + `<path class="taalicoon__on" d="${taalicoonBalloons.slice(0, level).join('')}" stroke-width="2"></path>`
      + (off === '' ? '' : `<path d="${off}" stroke-width="2"></path>`);
  });
}
