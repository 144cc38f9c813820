/**
 * No shown figure of demand or of people is another than the rule gives (product §4), in page, file and printed
 * report (the page on paper); nothing on a page tells more than its figures do.
 */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { freezeReport } from '#src/domain/networks/cofinancing/cofinancing-report.ts';
import { makeGapAction } from '#src/domain/networks/plan/make-call.ts';
import { PROVINCE_NAMES } from '#src/domain/places/place.ts';
import { getNetwork, listNetworks, municipalitiesOfNetwork } from '#src/domain/places/reference.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import {
  cellOf, demandShown, LEVELS, neighbours, NETWORK, openWorld, OWN, PARTS, PERIOD, searchedIn, shown, STATES, world,
  type Search, type World, type WorldBench,
} from '../support/figure-world.ts';
import { openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { textOf, type Visitor } from '../support/visitor.ts';

const SPAN = new URLSearchParams(PERIOD).toString();
const provinceOf = (networkId: string) => getNetwork(networkId).provinceId;

let db: Database;
let site: ModerationSite;
let bench: WorldBench;
let analyst: Visitor;
let report = '';
let bestuur = '';

beforeAll(async () => {
  db = openDatabase(databaseFile(inject('siteDataDir')));
  site = await openModerationSite('Vijf tellen');
  const coordinator = await site.addPerson('Vijf Coach', { role: 'coordinator', networkId: NETWORK });
  const reader = await site.addPerson('Vijf Lezer', { role: 'analyst', networkId: null });
  analyst = await signedIn(reader.email);
  const subject = {
    nis: OWN[0] ?? '', level: 1 as const, kind: null, theme: null, audience: null, dayPart: null, childcare: false,
  };
  const words = { goal: 'Vijf', title: 'Vijf' };
  makeGapAction(site.app, coordinator, { networkId: NETWORK, subject, words });
  bestuur = db.$client.prepare<unknown[], string>(`select distinct b.nis from occurrence_results r
    join activities a on a.id = r.activity_id join organisations b on b.id = coalesce(a.lokaal_bestuur_id, a.organisation_id)
    where r.outcome = 'held' and b.is_lokaal_bestuur and b.nis in (select value from json_each(?))
      and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans')`).pluck().get(JSON.stringify(OWN)) ?? '';
  const scope = { name: 'Vijf', municipalities: [bestuur], fromOn: '2026-01-01', untilOn: '2026-11-23' };
  bench = openWorld(db, provinceOf);
  bench.make({ searches: [], people: [], registered: 0, elsewhere: [], present: [3, 8, 22] });
  report = String(freezeReport(site.app, coordinator, NETWORK, scope));
});
afterAll(() => {
  bench.putBack();
  site.close();
  db.$client.close();
});

const own = `netwerk=${NETWORK}`;
const figures = (more = '') => `/netwerk/cijfers?${own}&${SPAN}${more}`;
const csv = (more = '') => `/netwerk/cijfers.csv?${own}&${SPAN}${more}`;
const report2026 = () => `${own}&voor=${bestuur}&van=2026-01-01&tot=2026-11-23`;

async function open(path: string): Promise<string> {
  const { status, body } = await analyst.get(path);
  expect(status, path).toBe(200);
  return body;
}
const readCsv = async (path: string): Promise<string[][]> => parse(await open(path), { bom: true, delimiter: ';' });

/** Texts of the cells of each row of the table with this caption, heads of rows included. */
function tableRows(html: string, caption: string): string[][] {
  const captionOf = (table: string) => textOf(/<caption[\s\S]*?<\/caption>/.exec(table)?.[0] ?? '');
  const table = (html.match(/<table[\s\S]*?<\/table>/g) ?? []).find((each) => captionOf(each).startsWith(caption));
  if (table === undefined) throw new Error(`no table "${caption}"`);
  return (table.match(/<tbody>[\s\S]*<\/tbody>/)?.[0].match(/<tr[\s\S]*?<\/tr>/g) ?? [])
    .map((row) => (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(textOf));
}

const names = new Map(municipalitiesOfNetwork(NETWORK).map(({ name, nis }) => [name, nis]));
/** What a cell of the dashboard may say: to the eye and to the ear. */
function expectCells(made: World, rows: string[][], keeps: readonly ((each: Search) => boolean)[]): void {
  expect(rows).toHaveLength(OWN.length);
  for (const [name = '', ...cells] of rows) {
    const said = keeps.map((keep) => cellOf(made, names.get(name) ?? '', keep));
    cells.forEach((cell, index) => {
      const [, ear, eye, offer, around] = /^(\S+) keer gezocht, (?:[\d.]+) activiteit(?:en)?: [a-z1-4 ]+ (\S+(?: \(\S+\))?) ([\d.]+)(?: (\(\S+\)))?$/
        .exec(cell) ?? [];
      expect(`${ear ?? cell}${around === undefined ? '' : ` ${around}`}`).toBe(said[index]);
      expect(eye).toBe(said[index]);
      expect(offer).toMatch(/^[\d.]+$/);
    });
  }
}

const byLevel = [() => true, ...LEVELS.map((level) => (each: Search) => each.level === level)];
const byPart = [() => true, ...PARTS.map((part) => (each: Search) => each.dayPart === part)];
const runs = { numRuns: 8 };

describe('figures of demand', () => {
  it('are what the rule gives in every cell, tile, month and file', async () => {
    await fc.assert(fc.asyncProperty(world, async (made) => {
      bench.make(made);
      const page = await open(figures());
      expectCells(made, tableRows(page, 'Per gemeente'), byLevel);
      expectCells(made, tableRows(await open(figures('&kolommen=moment')), 'Per gemeente'), byPart);
      expect(textOf(page)).toContain(` ${searchedIn(made, OWN)} keer gezocht `);
      const months = tableRows(page, 'Per maand').slice(-3).map(([, searched]) => searched);
      expect(months).toEqual(['2026-09', '2026-10', '2026-11'].map((month) => (
        searchedIn(made, OWN, ({ day }) => day.startsWith(month))
      )));
      const [, ...lines] = await readCsv(csv());
      expect(lines).toHaveLength(OWN.length * byLevel.length);
      lines.forEach(([, , nis = '', , , searched, around], index) => {
        const said = cellOf(made, nis, byLevel[index % byLevel.length] ?? (() => true));
        expect(around === '' ? searched : `${searched ?? ''} (${around ?? ''})`).toBe(said);
      });
      const [, ...monthLines] = await readCsv(csv('&wat=maanden'));
      expect(monthLines.slice(-3).map(([, searched]) => searched)).toEqual(months);
      const women = await open(figures('&meisjes=1'));
      const isWomen = ({ audience }: Search) => audience === 'vrouwen' || audience === 'meisjes';
      const ofWomen = byLevel.map((keep) => (each: Search) => keep(each) && isWomen(each));
      expectCells(made, tableRows(women, 'Per gemeente'), ofWomen);
    }), runs);
  });

  it('are so over all networks, in page and file, and in the overview and the plan', async () => {
    await fc.assert(fc.asyncProperty(world, async (made) => {
      bench.make(made);
      const rows = tableRows(await open(`/netwerk/alle?${SPAN}`), 'Alle netwerken');
      const byName = new Map(listNetworks().map(({ id, name }) => [name, id]));
      const ids = rows.map(([name = '']) => byName.get(name) ?? null);
      expect(ids.filter((id) => id === null)).toHaveLength(1);
      const nisesOf = (id: string | null) => (id === null ? listNetworks() : [getNetwork(id)])
        .flatMap((each) => municipalitiesOfNetwork(each.id).map(({ nis }) => nis));
      const said = ids.map((id) => [searchedIn(made, nisesOf(id)), shown(bench.waiting(made, id))]);
      expect(rows.map(([, searched, , , waiting]) => [searched, waiting])).toEqual(said);
      const [, ...lines] = await readCsv(`/netwerk/alle.csv?${SPAN}`);
      expect(lines.map(([, , , searched, , , waiting]) => [searched, waiting])).toEqual(said);
      const plan = textOf(await open(`/netwerk/actieplan?${own}`));
      const after = searchedIn(made, [OWN[0] ?? ''], ({ level, day }) => level === '1' && day >= '2026-08-27');
      expect(plan).toContain(`ervoor: ${after} keer gezocht. Nu, in de laatste 90 dagen: ${after} keer gezocht.`);
      // A row of the gap says what its cell says.
      for (const [, name = '', level = '', searched] of (await open(`/netwerk?${own}`)).matchAll(
        /<b><bdi lang="nl">([^<]+)<\/bdi><\/b><br>[^<]*taalicoon (\d)[^<]*<\/span>\s*<span>([^ ]+) keer gezocht/g)) {
        expect(searched).toBe(searchedIn(made, [names.get(name) ?? ''], (each) => each.level === level));
      }
    }), { numRuns: 4 });
  });
});

describe('figures of people', () => {
  it('are what the rule gives, per state, province and session', async () => {
    await fc.assert(fc.asyncProperty(world, async (made) => {
      bench.make(made);
      const states = tableRows(await open(figures()), 'Buddy’s en nieuwkomers');
      expect(states.map(([, buddies, newcomers]) => [buddies, newcomers]))
        .toEqual(STATES.map((state) => [
          shown(bench.peopleIn(made, 'buddy', state)), shown(bench.peopleIn(made, 'newcomer', state)),
        ]));
      const [, ...stateLines] = await readCsv(csv('&wat=buddys'));
      expect(stateLines.map((line) => line.slice(2, 4))).toEqual(states.map((row) => row.slice(1, 3)));
      for (const [, buddies, newcomers, days] of states) {
        if ([buddies, newcomers].every((each) => each === '0' || each === '1–4')) expect(days).toBe('–');
      }
      const inAll = listNetworks().map(({ id }) => id);
      const elsewhere = made.elsewhere.reduce((total, each) => total + each.count, 0);
      const line = (province: string | null) => {
        const isOwn = province === null || province === provinceOf(NETWORK);
        const living = bench.living(made, inAll.filter((id) => province === null || provinceOf(id) === province));
        return [shown(isOwn ? made.registered : 0), shown(isOwn ? elsewhere : 0), shown(living)];
      };
      const said = [...Object.keys(PROVINCE_NAMES), null].map(line);
      const rows = tableRows(await open('/platform/buddys?halfjaar=2026-2'), 'Buddy’s per provincie');
      const sorted = (lines: string[][]) => [...lines].map((each) => each.join(' ')).sort();
      expect(sorted(rows.map((row) => row.slice(2)))).toEqual(sorted(said));
      const [, ...lines] = await readCsv('/platform/buddys.csv?halfjaar=2026-2');
      expect(sorted(lines.map((each) => each.slice(3, 6)))).toEqual(sorted(said));
      const target = await open(`/netwerk/doelgroep?${own}`);
      const beside = made.elsewhere.length === 0 ? [] : tableRows(target, 'Buddy’s die elders');
      expect(sorted(beside.map(([name = '', , count = '']) => [names.get(name) ?? '', count])))
        .toEqual(sorted(made.elsewhere.map(({ nis, count }) => [nis, shown(count)])));
    }), runs);
  });

  it('are so at each held session, in the report, its file and what was frozen; sessions and hours are exact', async () => {
    await fc.assert(fc.asyncProperty(world, async (made) => {
      bench.make(made);
      const held = db.$client.prepare<unknown[], { id: number; people: number }>(`select r.id, r.people from occurrence_results r
        join activities a on a.id = r.activity_id join organisations b on b.id = coalesce(a.lokaal_bestuur_id, a.organisation_id)
        where r.outcome = 'held' and b.is_lokaal_bestuur and b.nis = ? and r.starts_at >= ? and r.starts_at < ?
          and exists (select 1 from json_each(a.content, '$.kinds') where value = 'oefenkans') order by r.starts_at, r.activity_id`)
        .all(bestuur, Date.parse('2026-01-01T00:00:00+01:00'), Date.parse('2026-11-24T00:00:00+01:00'));
      expect(held.length).toBeGreaterThan(0);
      const page = await open(`/netwerk/cofinanciering?${report2026()}`);
      const rows = tableRows(page, 'Cofinanciering');
      expect(rows.map((row) => row[8])).toEqual(held.map(({ people }) => shown(people)));
      const total = shown(held.reduce((all, { people }) => all + people, 0));
      expect(textOf(page)).toMatch(new RegExp(`${held.length} gehouden oefenkans(en)?, [\\d.,]+ uur, ${total} aanwezigen`));
      const [, ...lines] = await readCsv(`/netwerk/cofinanciering.csv?${report2026()}`);
      expect(lines.map((each) => each[9])).toEqual(held.map(({ people }) => shown(people)));
      const frozen = await open(`/netwerk/cofinanciering/${report}?${own}`);
      const cells = [...frozen.matchAll(/data-head="Aanwezig"[^>]*>([^<]*)</g)].map(([, cell = '']) => cell.trim());
      expect(cells.length).toBeGreaterThanOrEqual(held.length);
      for (const cell of cells) expect(cell).toMatch(/^(0|1–4|\d*[05])$/);
    }), runs);
  });
});

describe('a page of figures', () => {
  /** Keys of forms are new each time. */
  const still = (html: string) => html.replace(/(name="sleutel" value=")[^"]*/g, '$1');
  const pages = () => [
    `/netwerk?${own}`, figures(), figures('&kolommen=moment'), figures('&kolommen=doelgroep'), figures('&meisjes=1'),
    csv(), csv('&kolommen=moment'), csv('&wat=maanden'), csv('&wat=buddys'), `/netwerk/alle?${SPAN}`,
    `/netwerk/alle.csv?${SPAN}`, `/netwerk/doelgroep?${own}`,
    '/platform/buddys?halfjaar=2026-2', '/platform/buddys.csv?halfjaar=2026-2',
  ];

  it('is the same, letter for letter and bar for bar, for all true numbers that the rule shows alike', async () => {
    let compared = 0;
    await fc.assert(fc.asyncProperty(world, fc.nat(), async (made, seed) => {
      const saidOf = (each: World) => JSON.stringify([demandShown(each), bench.peopleShown(each)]);
      const said = saidOf(made);
      const alike = neighbours(made).filter((other) => saidOf(other) === said);
      const other = alike[seed % Math.max(1, alike.length)];
      fc.pre(other !== undefined);
      bench.make(made);
      const before: string[] = [];
      for (const path of pages()) before.push(still(await open(path)));
      bench.make(other);
      for (const [index, path] of pages().entries()) expect(still(await open(path)), path).toBe(before[index]);
      compared += 1;
    }), runs);
    expect(compared).toBeGreaterThan(0);
  });
});
