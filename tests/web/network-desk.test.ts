/** The desk of a network over HTTP: agency figures from a file, published buddy figures, the demonstration's own. */
import { inject } from 'vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { PROVINCE_IDS, PROVINCE_NAMES } from '#src/domain/places/place.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { shown } from '../support/figure-world.ts';
import { makeXlsx, type XlsxCell } from '../support/make-xlsx.ts';
import { openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { siteUrl } from '../support/site.ts';
import { hiddenFields, textOf, type Visitor } from '../support/visitor.ts';

const NETWORK = 'midwest';
const PAGE = `/netwerk/doelgroep?netwerk=${NETWORK}`;

let site: ModerationSite;
let db: Database;
let coordinator: Visitor;
let administrator: Visitor;
let analyst: Visitor;

beforeAll(async () => {
  db = openDatabase(databaseFile(inject('siteDataDir')));
  site = await openModerationSite('Bureau van een netwerk');
  coordinator = await signedIn((await site.addPerson('Bureau Coach', { role: 'coordinator', networkId: NETWORK })).email);
  administrator = await signedIn((await site.addPerson('Bureau Platform', { role: 'administrator' })).email);
  analyst = await signedIn((await site.addPerson('Bureau Lezer', { role: 'analyst', networkId: null })).email);
});
afterAll(() => {
  site.close();
  db.$client.close();
});

async function load(bytes: Uint8Array<ArrayBuffer> | string, values: Record<string, string> = {}, name = 'cijfers.csv') {
  const page = await coordinator.get(PAGE);
  const body = new FormData();
  for (const [field, value] of [...hiddenFields(page.body, 'netwerk-doelgroep-bestand'), ...Object.entries(values)]) body.set(field, value);
  body.set('bestand', new Blob([bytes]), name);
  const response = await fetch(siteUrl() + PAGE, {
    method: 'POST', body, redirect: 'manual',
    headers: { origin: siteUrl(), cookie: [...coordinator.cookies].map((each) => each.join('=')).join('; ') },
  });
  return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() };
}
const follow = async (location: string | null) => textOf((await coordinator.get(location ?? '')).body);
const stored = () => db.$client.prepare(`select nis, group_name as groupName, count, source, as_of as asOf
  from network_target_groups where group_name like 'Proef%' order by nis`).all();
const SAID = { groep: 'Proefgroep', bron: 'Agentschap', datum: '2026-06-30' };

describe('agency figures from a file', () => {
  it('are shown first, then written, then undone: a workbook with days of its own', async () => {
    const rows: XlsxCell[][] = [
      ['Peildatum', 'Gemeente', 'Aantal', 'Groep'], [new Date('2026-03-31'), 'Roeselare', 1204, 'Proefgroep'],
      [new Date('2026-03-31'), 'Tielt', 12, 'Proefgroep'], [null, 'Izegem', 'veel', 'Proefgroep'], [new Date('2026-03-31'), 'Gent', 3, 'Proefgroep'],
    ];
    const sent = await load(makeXlsx(rows), { bron: 'Agentschap' }, 'wat dan ook');
    expect(sent.status).toBe(303);
    const check = await follow(sent.location);
    expect(check).toContain('Er is nog niets bewaard.');
    expect(check).toContain('2 lijnen zijn goed. 2 lijnen begrijpen we niet.');
    expect(check).toMatch(/Lijn 4 Aantal : “veel” is geen heel getal\. Datum :/);
    expect(check).toContain('Lijn 5 Gemeente of NIS : “Gent” hoort niet bij dit netwerk.');
    expect(check).toMatch(/Roeselare Proefgroep 1 204 Agentschap 31 maart 2026/);
    expect(stored()).toEqual([]);

    const saved = await coordinator.submit(sent.location, 'netwerk-doelgroep-invoer');
    expect(saved.status).toBe(303);
    expect(await follow(saved.location)).toContain('2 lijnen zijn bewaard.');
    expect(stored()).toEqual([
      { nis: '36015', groupName: 'Proefgroep', count: 1204, source: 'Agentschap', asOf: '2026-03-31' },
      { nis: '37022', groupName: 'Proefgroep', count: 12, source: 'Agentschap', asOf: '2026-03-31' },
    ]);
    const undone = await coordinator.submit(PAGE, 'netwerk-doelgroep-terug');
    expect(await follow(undone.location)).toContain('Ongedaan gemaakt.');
    expect(stored()).toEqual([]);
    expect((await coordinator.get(sent.location)).status).toBe(404);
  });

  it('of a CSV in the signs of Windows, whose columns are corrected by hand', async () => {
    const bytes = new Uint8Array([...'a;b;c\r\nRoeselare;7;caf'].map((sign) => sign.charCodeAt(0)).concat([0xe9, 13, 10]));
    const sent = await load(bytes);
    expect(await follow(sent.location)).toContain('1 lijn begrijpen we niet.');
    const again = await coordinator.submit(sent.location, 'netwerk-doelgroep-kolommen', {
      k_gemeente: '0', k_aantal: '1', k_groep: '2', k_bron: '', k_datum: '', groep: '', bron: 'Agentschap', datum: '2026-06-30',
    });
    expect(await follow(again.location)).toContain('1 lijn is goed.');
    expect(await follow(again.location)).toContain('Roeselare café 7 Agentschap 30 juni 2026');
  });

  it('that are none are refused beside the field, and what was typed stays', async () => {
    const cases: [Uint8Array<ArrayBuffer> | string, string][] = [
      ['', 'Kies een bestand van hoogstens 500 kB'], ['zomaar een tekst', 'In dit bestand vinden we geen tabel.'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'Dit is een oud Excel-bestand'],
      [`gemeente;aantal\n${'Tielt;1\n'.repeat(2001)}`, 'Dit bestand is te lang.'],
    ];
    for (const [bytes, words] of cases) {
      const refused = await load(bytes, SAID);
      expect(refused.status).toBe(400);
      expect(textOf(refused.body)).toContain(words);
      expect(refused.body).toContain('value="Proefgroep"');
    }
    expect(stored()).toEqual([]);
  });
});

describe('the buddy table', () => {
  const rowsOf = (html: string) => (html.match(/<tr[\s\S]*?<\/tr>/g) ?? []).slice(1)
    .map((row) => (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(textOf));

  it('of the demonstration shows exactly what was published of the first half of 2023, with source and date', async () => {
    const page = (await analyst.get('/platform/buddys')).body;
    const rows = rowsOf(page);
    const expected = { 'antwerpen': 133, 'brussel': 28, 'limburg': 67, 'oost-vlaanderen': 146, 'vlaams-brabant': 92, 'west-vlaanderen': 80 };
    expect(rows.map(([name, published]) => [name, published])).toEqual([
      ...PROVINCE_IDS.map((province) => [PROVINCE_NAMES[province], String(expected[province])]), ['Samen', '546'],
    ]);
    expect(textOf(page)).toContain('Eerste helft van 2023');
    expect(textOf(page)).toMatch(/Bron van de gepubliceerde cijfers: mijnbuddy\.be, .*, 30 juni 2023\./);
    // Those who are here are others, counted beside them; nobody registered here in 2023.
    const living = db.$client.prepare<[], number>(
      "select count(*) from buddy_candidates where side = 'buddy' and ended_at is null and duplicate_of is null").pluck().get() ?? 0;
    expect(living).toBeGreaterThan(0);
    expect(living).not.toBe(546);
    expect(rows.at(-1)?.slice(2)).toEqual(['0', '0', shown(living)]);
  });

  it('takes published figures from an administrator, whole, and refuses half of it', async () => {
    const values = { antwerpen: '140', brussel: '', limburg: '70', bron: 'Jaarverslag', datum: '2024-09-01' };
    const refused = await administrator.submit('/platform/buddys?halfjaar=2024-1', 'platform-buddycijfers', { ...values, bron: '' });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('value="140"');
    const saved = await administrator.submit('/platform/buddys?halfjaar=2024-1', 'platform-buddycijfers', values);
    expect(saved.status).toBe(303);
    const page = (await administrator.get(saved.location ?? '')).body;
    expect(textOf(page)).toContain('De cijfers zijn bewaard.');
    expect(rowsOf(page).map((row) => row[1])).toEqual(['140', 'Niet gepubliceerd', '70', 'Niet gepubliceerd', 'Niet gepubliceerd', 'Niet gepubliceerd', '210']);
    expect((await analyst.get('/platform/buddys?halfjaar=2024-1')).body).not.toContain('platform-buddycijfers');
    const csv = (await analyst.get('/platform/buddys.csv?halfjaar=2024-1')).body;
    expect(csv).toContain('"Antwerpen";140;');
    db.$client.prepare("delete from published_buddies where half_year = '2024-1'").run();
  });

  it('stands in the tabs of the administrator, and the desk of networks in the menu', async () => {
    const page = (await administrator.get('/platform')).body;
    expect(page).toContain('href="/platform/buddys"');
    expect(page).toContain('href="/netwerk"');
  });
});
