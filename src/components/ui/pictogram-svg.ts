/**
 * The drawings as text. A page of results holds some two hundred of them, always the same few: each is written once
 * and kept, which makes such a page a good deal cheaper than with a template for every drawing.
 */
import { escapeHtml } from '#src/domain/shared/html.ts';
import { kindPictograms, pictograms, type Pictogram, type PictogramName, type PictogramTint } from './pictograms.ts';
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

interface Drawn { viewBox: string; classes: string; paths: string; naming: string }

function pictogramParts(name: PictogramName, size: PictogramSize, tint?: PictogramTint, extra?: string): Drawn {
  const drawing: Pictogram = pictograms[name];
  const classes = [
    'pictogram', size !== 'text' && `pictogram--${size}`, drawing.mirrored === true && 'pictogram--mirrored', extra,
  ].filter(Boolean).join(' ');
  const fill = tint && drawing.fill ? `<path class="pictogram__fill fill-${tint}" d="${drawing.fill}"></path>` : '';
  return { viewBox: '0 0 32 32', classes, paths: `${fill}<path d="${drawing.line}"></path>`, naming: 'aria-hidden="true"' };
}

/** Letters, the balloons that count and those that do not. */
function taalicoonParts(level: TaalicoonLevel, label: string | null, size: TaalicoonSize): Drawn {
  const off = taalicoonBalloons.slice(level).join('');
  return {
    viewBox: '0 0 144 28',
    classes: size === 'card' ? 'taalicoon' : `taalicoon taalicoon--${size}`,
    naming: `${label === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(label)}"`} translate="no"`,
    paths: `<path d="${taalicoonLetters}" stroke-width="3.4"></path>`
      + `<path class="taalicoon__on" d="${taalicoonBalloons.slice(0, level).join('')}" stroke-width="2"></path>`
      + (off === '' ? '' : `<path d="${off}" stroke-width="2"></path>`),
  };
}

const whole = ({ viewBox, classes, naming, paths }: Drawn) => (
  `<svg class="${classes}" viewBox="${viewBox}" ${naming}>${paths}</svg>`
);

/** @param extra a class of a stylesheet, never text of somebody */
export function pictogramSvg(name: PictogramName, size: PictogramSize, tint?: PictogramTint, extra?: string): string {
  return drawOnce(`${name} ${size} ${tint ?? ''} ${extra ?? ''}`, () => whole(pictogramParts(name, size, tint, extra)));
}

export type TaalicoonSize = 'card' | 'page' | 'desk';

/** @param label its accessible name; null where the same name already stands beside it */
export function taalicoonSvg(level: TaalicoonLevel, label: string | null, size: TaalicoonSize): string {
  return drawOnce(`taalicoon ${level} ${size} ${label ?? ''}`, () => whole(taalicoonParts(level, label, size)));
}

/** The tinted disc of a kind (design §2); its word stands beside it. */
export const kindDisc = (kind: keyof typeof kindPictograms): string => disc(kind, pictogramSvg(kindPictograms[kind], 'text'));

const disc = (kind: string, svg: string) => `<span class="disc kind-${kind}">${svg}</span>`;

/** What a card draws. */
export interface CardDrawings {
  pictogram(name: PictogramName, size: 'small' | 'text'): string;
  kindDisc(kind: keyof typeof kindPictograms): string;
  taalicoon(level: TaalicoonLevel, label: string): string;
}

/** Each drawing whole where it stands. */
export const wholeDrawings: CardDrawings = {
  pictogram: (name, size) => pictogramSvg(name, size),
  kindDisc,
  taalicoon: (level, label) => taalicoonSvg(level, label, 'card'),
};

/** For twenty cards on a page: each drawing once, in `definitions()`, which must stand in the same page, else named. */
export function sharedDrawings(): CardDrawings & { definitions(): string } {
  const definitions = new Map<string, string>();
  const named = (id: string, key: string, draw: () => Drawn) => {
    if (!definitions.has(id)) definitions.set(id, drawOnce(`g ${id}`, () => `<g id="${id}">${draw().paths}</g>`));
    return drawOnce(`use ${id} ${key}`, () => whole({ ...draw(), paths: `<use href="#${id}"></use>` }));
  };
  const pictogram: CardDrawings['pictogram'] = (name, size) => (
    named(`d-${name}`, size, () => pictogramParts(name, size))
  );
  return {
    pictogram,
    kindDisc: (kind) => disc(kind, pictogram(kindPictograms[kind], 'text')),
    taalicoon: (level, label) => named(`d-taalicoon-${level}`, label, () => taalicoonParts(level, label, 'card')),
    definitions: () => `<svg class="drawings" aria-hidden="true"><defs>${[...definitions.values()].join('')}</defs></svg>`,
  };
}
