/** Who may do what, as one table (issue: organisations publish, gemeenten moderate; product §2, §5). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS as DESK_ACTIONS } from '../support/power-actions.ts';
import { PAGES as SITE_PAGES } from '../support/power-pages.ts';
import { NETWORKS } from '../support/power-networks.ts';
import { BUDDIES } from '../support/power-buddies.ts';
import { BUDDY_DESK } from '../support/power-buddy-desk.ts';
import { PLATFORM } from '../support/power-platform.ts';
import { fillIn, WHO, type PowerRow } from '../support/power-rows.ts';
import { openPowerWorld, type PowerWorld, type Thing } from '../support/power-world.ts';
import type { FormAction } from '#src/web/form-action.ts';

const ROWS = [...SITE_PAGES, ...DESK_ACTIONS, ...PLATFORM, ...NETWORKS, ...BUDDIES, ...BUDDY_DESK];
const PAGES = ROWS.filter(({ action }) => action === null);
const ACTIONS = ROWS.filter(({ action }) => action !== null);

const PAGES_FOLDER = 'src/pages';

/** A visitor who asks for these goes to the sign-in, with the way back. */
const BEHIND_SIGN_IN = /^(aanbod|account|beheer|buddywerking|netwerk|platform)\/.*\.astro$/;

/** Every page and endpoint, as a path under src/pages. What begins with _ answers nothing. */
function listRoutes(folder = ''): string[] {
  return readdirSync(join(PAGES_FOLDER, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (statSync(join(PAGES_FOLDER, path)).isDirectory()) return listRoutes(path);
    return name.startsWith('_') ? [] : [path];
  });
}

const isAction = (value: unknown): value is FormAction =>
  typeof value === 'object' && value !== null && 'receive' in value && 'who' in value;

/** What src/actions exports, by name: actions, and lists of them. */
async function listExports(): Promise<Map<string, readonly FormAction[]>> {
  const files = readdirSync('src/actions').filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => (
    import(/* @vite-ignore */ new URL(`../../src/actions/${name}`, import.meta.url).href) as Promise<Record<string, unknown>>
  )));
  return new Map(modules.flatMap((each) => Object.entries(each)).flatMap(([name, value]) => {
    const found = [value].flat().filter(isAction);
    return found.length > 0 ? [[name, found] as const] : [];
  }));
}

/** 'beheer/[item].astro beheer-beslis', for every form of every page. */
function listPlacesOfActions(exported: Awaited<ReturnType<typeof listExports>>): string[] {
  return listRoutes().flatMap((route) => {
    const text = readFileSync(join(PAGES_FOLDER, route), 'utf8');
    if (!text.includes('receiveForm(Astro')) return [];
    const given = /receiveForm\(Astro,\s*(\[[^\]]*\]|\w+|Object\.values\(\w+\))\)/.exec(text)?.[1] ?? '';
    const name = /^(?:Object\.values\()?(\w+)\)?$/.exec(given)?.[1];
    // A list that several pages share stands in a file of theirs, `_….ts`.
    const shared = [...text.matchAll(/from '#(src\/pages\/[^']*\/_[^']+\.ts)'/g)].map(([, file = '']) => readFileSync(file, 'utf8'));
    const list = name === undefined ? given
      : new RegExp(`const ${name} = ([[{][^\\]}]*[\\]}])`).exec([text, ...shared].join('\n'))?.[1] ?? name;
    // Of `{ stop: stopFile }` the second word is the action.
    const names = list.replace(/\w+:/g, '').match(/\w+/g) ?? [];
    if (given === '') throw new Error(`${route}: name the actions in receiveForm(Astro, […])`);
    return names.flatMap((each) => {
      const found = exported.get(each);
      if (!found) throw new Error(`${route}: no action is exported as "${each}"`);
      return found.map(({ name }) => `${route} ${name}`);
    });
  });
}

describe('the table', () => {
  it('has a row for every route, and none for one that is gone', () => {
    expect([...new Set(PAGES.map(({ route }) => route))].sort()).toEqual(listRoutes().sort());
  });

  it('has a row for every action on every page it stands on, and every action stands on one', async () => {
    const exported = await listExports();
    const places = listPlacesOfActions(exported);
    expect([...new Set(ACTIONS.map(({ route, action }) => `${route} ${action}`))].sort()).toEqual(places.sort());
    const onPages = new Set(places.map((place) => place.split(' ')[1]));
    expect([...exported.values()].flat().map(({ name }) => name).filter((name) => !onPages.has(name))).toEqual([]);
  });
});

describe('the running site', () => {
  let world: PowerWorld;
  beforeAll(async () => {
    world = await openPowerWorld();
    await world.signInAll();
  });
  afterAll(() => { world.close(); });

  const name = ({ route, action, path, thing }: PowerRow) => `${action ?? 'asked for'}: ${route} (${path}${thing && `, ${thing}`})`;
  const expected = (row: PowerRow) => WHO.map((who) => `${who}: ${row.cells[who].status}`);

  it.each(PAGES.map((row) => [name(row), row] as const))('%s', async (_name, row) => {
    const path = fillIn(row.path, await world.make(row.thing));
    const found: string[] = [];
    for (const who of WHO) {
      const answer = await world.visitors.get(who)?.get(path);
      found.push(`${who}: ${answer?.status}`);
      if (row.cells[who].status === 303 && who === 'visitor' && BEHIND_SIGN_IN.test(row.route)) {
        expect(answer?.location).toBe(`/aanmelden?terug=${encodeURIComponent(path)}`);
      }
    }
    expect(found).toEqual(expected(row));
  });

  const send = async (row: PowerRow, who: (typeof WHO)[number], thing: Thing) => {
    const body = new URLSearchParams({ formulier: row.action ?? '', sleutel: crypto.randomUUID() });
    for (const [field, value] of Object.entries(row.values)) body.set(field, fillIn(value, thing));
    return world.visitors.get(who)?.post(fillIn(row.path, thing), body);
  };

  it.each(ACTIONS.map((row) => [name(row), row] as const))('%s', async (_name, row) => {
    const found: string[] = [];
    const changed: string[] = [];
    for (const who of WHO) {
      const thing = await world.make(row.thing);
      const before = world.printOf(thing);
      found.push(`${who}: ${(await send(row, who, thing))?.status}`);
      if (row.cells[who].changesNothing && world.printOf(thing) !== before) changed.push(who);
    }
    if (row.endsSessions) await world.signInAll();
    expect(found).toEqual(expected(row));
    expect(changed, 'refused, and yet something changed').toEqual([]);
  });
});
