/** A buddywerking brings its running duos in from a spreadsheet, without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { waitForMails } from '../support/mailbox.ts';
import { makeXlsx, type XlsxCell } from '../support/make-xlsx.ts';
import { siteUrl } from '../support/site.ts';
import { createVisitor, hiddenFields, textOf, type Answer, type Visitor } from '../support/visitor.ts';

const PAGE = '/buddywerking/invoer';
const HEAD = ['Buddy', 'Gsm buddy', 'Mail buddy', 'Gemeente buddy', 'Rijksregisternummer', 'Anderstalige', 'Gsm', 'Gemeente', 'Talen', 'Sinds'];
const SOFIE = ['Sofie Invoer', '0472 31 31 31', 'sofie.invoer@proef.be', 'Kortrijk', '85.07.30-033.28', 'Amina Invoer', '0472 32 32 32', '8500', 'Arabisch', '14/09/2026'];
const MARC = ['Marc Invoer', '0472 33', '', 'Nergenshuizen', '', 'Dawit Invoer', '0472 34 34 34', 'Kortrijk', 'Klingon', '2026-09-01'];
const csv = (...rows: string[][]) => rows.map((row) => row.join(';')).join('\r\n');

let worker: Visitor;

beforeAll(async () => {
  const accounts = JSON.parse(readFileSync(join(inject('siteDataDir'), 'demo-accounts.json'), 'utf8')) as { email: string; password: string }[];
  const account = accounts.find(({ email }) => email === 'buddy@voorbeeld.invalid');
  worker = createVisitor();
  await worker.submit('/aanmelden', 'aanmelden', { email: account?.email ?? '', password: account?.password ?? '' });
});

/** As a browser sends it. */
async function choose(file: string | Uint8Array<ArrayBuffer>, { path = PAGE, name = 'lijst.csv' } = {}): Promise<Answer> {
  const body = new FormData();
  for (const [field, value] of hiddenFields((await worker.get(path)).body, 'duo-bestand')) body.append(field, value);
  body.append('bestand', new Blob([file]), name);
  const answer = await fetch(siteUrl() + path, {
    method: 'POST', body, redirect: 'manual',
    headers: { origin: new URL(siteUrl()).origin, cookie: [...worker.cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
  });
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.text(), headers: answer.headers };
}

const page = async (query = '') => textOf((await worker.get(PAGE + query)).body);
const countPeople = () => {
  const db = openDatabase(databaseFile(inject('siteDataDir')));
  const count = db.$client.prepare<[], number>('select count(*) from buddy_candidates').pluck().get();
  db.$client.close();
  return count;
};

describe('running duos out of a spreadsheet', () => {
  it('are read from CSV, shown, corrected, and come in only at the button; what is wrong is said by line and column', async () => {
    const before = countPeople();
    const sent = await choose(csv(HEAD, SOFIE, MARC));
    expect([sent.status, sent.location]).toEqual([303, PAGE]);
    const shown = await page();
    expect(shown).toContain('Deze kolommen lazen we niet en hielden we niet bij: Rijksregisternummer.');
    expect(shown).not.toContain('85.07.30');
    expect(shown).toContain('1 regel te verbeteren');
    expect(shown).toContain('1 regel klaar');
    expect(shown).toMatch(/Regel 3 Marc Invoer Dawit Invoer Telefoon van de buddy \( 0472 33 \): dit nummer bestaat niet/);
    expect(shown).toContain('Gemeente van de buddy ( Nergenshuizen ): deze plaats kennen we niet.');
    expect(shown).toContain('Talen van de nieuwkomer ( Klingon ): deze taal kennen we niet.');
    expect(await page('?toon=ready')).toContain('Regel 2 Sofie Invoer Amina Invoer Klaar Duo sinds 14 september 2026');

    // Without the name of the newcomer nothing can come in; the page says which column is missing.
    const kolom = ['buddy-name', 'buddy-phone', 'buddy-email', 'buddy-place', '', 'newcomer-phone', 'newcomer-place', 'newcomer-languages', 'started'];
    expect((await worker.submit(PAGE, 'duo-kolommen', { kolom })).status).toBe(303);
    expect(await page()).toContain('Kies nog de kolom voor: Naam van de nieuwkomer.');
    expect((await worker.submit(PAGE, 'duo-kolommen', { kolom: kolom.with(4, 'newcomer-name') })).location).toBe(`${PAGE}#regels`);

    const refused = await worker.submit(PAGE, 'duo-invoer', { goed: '1' });
    expect(refused.status).toBe(400);
    expect(textOf(refused.body)).toContain('Vink aan dat iedereen 18 jaar of ouder is.');
    expect(refused.body).toMatch(/name="goed" value="1" checked/);
    expect(countPeople()).toBe(before);

    const done = await worker.submit(PAGE, 'duo-invoer', { volwassen: '1', goed: '1' });
    expect([done.status, done.location]).toEqual([303, `${PAGE}?ingevoerd=1`]);
    expect(countPeople()).toBe((before ?? 0) + 2);
    const after = await page('?ingevoerd=1');
    expect(after).toContain('1 duo staat er nu bij.');
    expect(after).toContain('1 regel te verbeteren');
    expect(after).not.toContain('Sofie Invoer');
    expect(textOf((await worker.get('/buddywerking/voorstellen?toon=duos')).body)).toContain('Sofie Invoer');
    const [mail] = await waitForMails(inject('siteDataDir'), 'sofie.invoer@proef.be');
    expect(mail?.text).toContain('Jouw duo staat daar ook.');
    const own = /https?:\/\/[^/\s]+(\/mijn-aanmelding\/\w+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await createVisitor().get(own)).status).toBe(200);
  });

  it('are read from a workbook too, and the same again adds nothing', async () => {
    const before = countPeople();
    const rows: XlsxCell[][] = [HEAD, [...SOFIE.slice(0, 9), new Date('2026-09-14T00:00:00Z')], [
      'Lies Invoer', 472353535, '', 'Heule', '', 'Omar Invoer', '0472 36 36 36', 'Kuurne', 'Farsi en Turks', new Date('2026-01-05T00:00:00Z'),
    ]];
    expect((await choose(makeXlsx(rows), { name: 'iets.dat' })).status).toBe(303);
    const shown = await page();
    expect(shown).toContain('1 regel klaar');
    expect(shown).toContain('1 regel staat er al');
    expect(await page('?toon=there')).toContain('Staat hier al. Er komt niets bij.');
    expect((await worker.submit(PAGE, 'duo-invoer', { volwassen: '1', goed: '1' })).location).toBe(`${PAGE}?ingevoerd=1`);
    expect(countPeople()).toBe((before ?? 0) + 2);
    await choose(makeXlsx(rows));
    expect(await page()).toContain('Alle duo’s van deze lijst staan hier al. Je moet niets doen.');
    expect(countPeople()).toBe((before ?? 0) + 2);
    expect((await worker.submit(PAGE, 'duo-lijst-weg')).location).toBe(`${PAGE}?gedaan=1`);
    expect(await page()).toContain('Kies je bestand. Wij raden wat er in elke kolom staat.');
  });

  it('pressed twice, come in once; a list that another took the place of is gone', async () => {
    await choose(csv(HEAD, ['Ann Invoer', '0472 37 37 37', '', 'Kortrijk', '', 'Sami Invoer', '0472 38 38 38', 'Kortrijk', '', '1/10/2026']));
    const before = countPeople();
    const body = new URLSearchParams(hiddenFields((await worker.get(PAGE)).body, 'duo-invoer'));
    body.append('volwassen', '1');
    body.append('goed', '1');
    const [one, two] = [await worker.post(PAGE, body), await worker.post(PAGE, body)];
    expect([one.location, two.location]).toEqual([`${PAGE}?ingevoerd=1`, `${PAGE}?ingevoerd=1`]);
    expect(countPeople()).toBe((before ?? 0) + 2);
    await choose(csv(HEAD, MARC));
    body.set('sleutel', crypto.randomUUID());
    const gone = await worker.post(PAGE, body);
    expect(gone.status).toBe(410);
    expect(textOf(gone.body)).toContain('Deze lijst is er niet meer. Kies je bestand opnieuw.');
    await worker.submit(PAGE, 'duo-lijst-weg');
  });

  it('refuses what is no list, with the reason beside the field', async () => {
    for (const [file, words] of [
      ['', 'In dit bestand staat niets.'], ['zomaar een zin', 'Dit lezen we niet als lijst.'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'Dit is een oud Excelbestand (.xls).'], ['a;b\n'.repeat(2001), 'meer dan 2.000 regels'],
    ] as const) {
      const answer = await choose(file);
      expect(answer.status, words).toBe(400);
      expect(textOf(answer.body)).toContain(words);
      expect(answer.body).toContain('id="bestand-error"');
    }
    const heavy = await choose('a;b\n'.repeat(600_000));
    expect(heavy.status).toBe(413);
    expect(textOf(heavy.body)).toContain('Dit bestand is groter dan 2 MB.');
    // Nobody without a session may send so much.
    const stranger = await createVisitor().post(PAGE, `--x\r\n${'a;b\n'.repeat(400_000)}`, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(stranger.status).toBe(413);
    const none = await worker.submit(PAGE, 'duo-bestand');
    expect(none.status).toBe(400);
    expect(textOf(none.body)).toContain('Kies een bestand.');
  });

  it('gives an empty list whose columns are understood, in each language', async () => {
    for (const prefix of ['', '/en', '/fr', '/ar']) {
      const empty = await worker.get(`${prefix}${PAGE}.csv`);
      expect(empty.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect((await choose(`${empty.body}${Array.from({ length: 14 }, (_none, at) => `"${at}"`).join(';')}\r\n`, { path: prefix + PAGE })).status).toBe(303);
      const body = (await worker.get(prefix + PAGE)).body;
      expect(body.match(/<option value="[a-z-]+" selected/g), prefix).toHaveLength(14);
    }
    await worker.submit(PAGE, 'duo-lijst-weg');
  });
});

describe('the page of a gemeente', () => {
  it('shows its buddywerkingen and fills in the place; without one it says who gets the question', async () => {
    const visitor = createVisitor();
    const kortrijk = await visitor.get('/gemeenten/kortrijk');
    expect(textOf(kortrijk.body)).toContain('Een buddy in jouw gemeente');
    const card = /href="(\/buddy\/(?!vragen|worden)[^"?]+)"/.exec(kortrijk.body)?.[1] ?? '';
    expect((await visitor.get(card)).status).toBe(200);
    expect(textOf(kortrijk.body)).toContain('Je kan een buddy vragen');
    const ask = /href="(\/buddy\/vragen\?waar=Kortrijk)"/.exec(kortrijk.body)?.[1] ?? '';
    const where = await visitor.submit(ask, 'buddy-wie', { voornaam: 'Amina', volwassen: 'ja' });
    expect((await visitor.get(where.location ?? '')).body).toMatch(/name="waar"[^>]*value="Kortrijk"/);
    expect((await visitor.get('/ar/gemeenten/kortrijk')).body).toContain('href="/ar/buddy/worden?waar=Kortrijk"');

    const db = openDatabase(databaseFile(inject('siteDataDir')));
    const nis = db.$client.prepare<[], string>(`select nis from buddywerking_municipalities m join buddywerkingen b on b.id = m.buddywerking_id
      where b.network_id = (select network_id from buddywerkingen where id = (select min(buddywerking_id) from buddywerking_municipalities where nis = '34022'))
      group by nis having count(*) = 1 and nis <> '34022' limit 1`).pluck().get() ?? '';
    const id = db.$client.prepare<[string], number>('select buddywerking_id from buddywerking_municipalities where nis = ?').pluck().get(nis);
    db.$client.prepare('delete from buddywerking_municipalities where nis = ?').run(nis);
    const moved = (await visitor.get(`/gemeenten/${nis}`)).location ?? '';
    expect(textOf((await visitor.get(moved)).body)).toMatch(/Hier is nog geen buddywerking\. Vraag je een buddy\? Dan krijgt .+ je vraag\./);
    db.$client.prepare('insert into buddywerking_municipalities (buddywerking_id, nis) values (?, ?)').run(id, nis);
    db.$client.prepare("update buddywerkingen set for_newcomers = 'full' where id = ?").run(id);
    const full = textOf((await visitor.get(moved)).body);
    expect(full).toContain('Heeft nu geen plaats voor wie een buddy vraagt');
    expect(full).toMatch(/Er is hier nu geen plaats\. Vraag je een buddy\? Dan krijgt .+ je vraag\./);
    db.$client.prepare("update buddywerkingen set for_newcomers = 'open' where id = ?").run(id);
    db.$client.close();
  });
});
