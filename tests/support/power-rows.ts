/** What a row of the power table says, and how its cells are written. */

/**
 * The columns, in this order. "Own": of the organisation, gemeente, network or buddywerking that the thing of the row
 * belongs to.
 */
export const WHO = [
  'visitor', 'editor own', 'editor other', 'moderator own', 'moderator other', 'coordinator own', 'coordinator other',
  'analyst', 'administrator', 'worker own', 'worker other',
] as const;
export type Who = (typeof WHO)[number];

export interface Cell {
  status: number;
  /** Written `303=`: it is answered so and nothing happens to the thing of the row. */
  changesNothing: boolean;
}

export interface PowerRow {
  /** File under src/pages. */
  route: string;
  /** Name of the action that is sent there; null = the page is asked for. */
  action: string | null;
  /** With `{name}` for what the thing of the row has (power-world.ts). */
  path: string;
  /** What is made before each request; '' = nothing. */
  thing: string;
  /** Fields that are sent, with `{name}` as in the path. */
  values: Readonly<Record<string, string>>;
  /** Afterwards everybody signs in again. */
  endsSessions: boolean;
  cells: Readonly<Record<Who, Cell>>;
}

const BUDDY_WORKERS = 2;

/**
 * '303 200 404 …', one for each column; one alone holds for all. Where buddies play no part those of the buddy workers
 * are left out: they are refused where any other account is, and else get what every account gets.
 */
export function readCells(text: string): PowerRow['cells'] {
  const written = text.trim().split(/\s+/);
  const accounts = new Set(written.slice(1));
  const left = accounts.has('404') || accounts.size > 1 ? '404' : written[1] ?? '';
  const cells = written.length === 1 ? WHO.map(() => written[0] ?? '')
    : written.length === WHO.length - BUDDY_WORKERS ? [...written, ...Array.from({ length: BUDDY_WORKERS }, () => left)] : written;
  if (cells.length !== WHO.length) throw new Error(`"${text}" has ${cells.length} cells, expected ${WHO.length}`);
  return Object.fromEntries(WHO.map((who, index) => {
    const [, status = '', sign = ''] = /^(\d{3})(=?)$/.exec(cells[index] ?? '') ?? [];
    if (status === '') throw new Error(`"${cells[index]}" is no cell of the power table`);
    return [who, { status: Number(status), changesNothing: sign === '=' || Number(status) >= 400 }];
  })) as PowerRow['cells'];
}

interface PageRow { path: string; thing?: string }
interface ActionRow { path: string; thing?: string; values?: Record<string, string>; endsSessions?: boolean }

/** A page or endpoint that is asked for. */
export const page = (route: string, { path, thing = '' }: PageRow, cells: string): PowerRow => ({
  route, action: null, path, thing, values: {}, endsSessions: false, cells: readCells(cells),
});

/** A form that is sent to the page it stands on. */
export const action = (
  name: string, route: string, { path, thing = '', values = {}, endsSessions = false }: ActionRow, cells: string,
): PowerRow => ({ route, action: name, path, thing, values, endsSessions, cells: readCells(cells) });

/** "/beheer/{item}" with what the thing has. Throws for a name it has not. */
export function fillIn(template: string, thing: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = thing[name];
    if (value === undefined) throw new Error(`the thing of this row has no "${name}"`);
    return value;
  });
}
