/**
 * What SQLite does for every statement of the paths that visitors and workers wait for, and of the jobs of each minute:
 * none reads through a table that grows. The statements are those that the running site really sends.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { SITE_NOW } from '../support/start-site.ts';
import { traceSite, type TracedSite, type TracedStatement } from '../support/statement-trace.ts';
import { createVisitor, hiddenFields, type Answer, type Visitor } from '../support/visitor.ts';

/** Tables that stay small whatever the offer, the visitors and the years: one row per … */
const SMALL: Record<string, string> = {
  installation: 'fact of this installation',
  job_runs: 'job',
  network_details: 'network (18)',
  network_settings: 'network (18)',
  help_numbers: 'help number',
  site_languages: 'language',
  site_operator: 'installation',
  published_buddies: 'province of one half-year',
  buddywerkingen: 'buddywerking of Flanders, some hundreds',
  buddywerking_municipalities: 'buddywerking and gemeente',
  absences: 'worker who is away',
  privacy_grounds: 'processing that the privacy page names',
  network_actions: 'action in the plan of a network',
  network_buddies_elsewhere: 'gemeente and half-year',
  buddy_counters: 'network, month and event',
  safety_worries: 'worry, erased two years after it was handled',
  company_requests: 'request to go along, erased days after its date',
};

/** Full reads that are meant: part of the statement, and why. */
const MEANT: [statement: RegExp, why: string][] = [
  [/^select term from search_vocabulary$/, 'the words to mend typing errors with, read once after they changed'],
  [/from organisations o cross join activities a .* o\.name like/, 'an organiser looks for its name among imported ones, once'],
  [/from "buddy_duos" .*"ended_at" is null/, 'duos that run, by an index that holds no others: hundreds'],
  [/from buddy_candidates where .*group by network_id$/, 'the overview of the analyst, over everybody on purpose'],
  [/^select count\(\*\) from "organisations"/, 'the administrator’s numbers'],
  [/from "organisations" order by "organisations"\."name" collate nocase/, 'in the order of its index, one page'],
  [/^select count\(\*\) from "users"$/, 'the administrator’s list: accounts of workers'],
  [/min\("level_since"\) from "moderation_items" where "moderation_items"\."closed_at" is null$/, 'open items, by an index that holds no others'],
  [/^select count\(\*\) from "(search_activities|activities)" where "\w+"\."(published|state)" = \?$/, 'a number for the administrator, from an index alone'],
  [/from signup_messages m .*m\.call_state in \('open', 'not-reached'\)/, 'calls to make, by an index that holds no others'],
  [/"asks_lokaal_bestuur" = 1 and/, 'requests to decide, by an index that holds no others'],
  [/^select distinct "level", "scope", "nis" from "moderation_items"/, 'desks with open items, by an index that holds no others'],
];

/** Reads backwards from the newest row and stops after some. */
const NEWEST_FIRST = /order by ("?\w+"?\.)?"?(id|seq)"? desc limit \S+( offset \?)?$/;

let traced: TracedSite;
let statements: TracedStatement[];

const idOf = (page: Answer): string => /\/activiteiten\/(\d+)\/[\w-]+/.exec(page.body)?.[1] ?? '';

async function asVisitor(site: TracedSite, mark: string, path: string, expected = 200): Promise<Answer> {
  site.mark(mark);
  const answer = await createVisitor(site.site.url).get(path);
  expect(`${path} ${answer.status}`).toBe(`${path} ${expected}`);
  return answer;
}

/** Pages that anybody asks for. */
async function readPublicPages(site: TracedSite): Promise<void> {
  await asVisitor(site, 'home', '/');
  const found = await asVisitor(site, 'search', '/activiteiten?waar=Kortrijk&niveau=2&straal=25');
  for (const query of ['dag=di&dagdeel=avond&van=2026-11-25', 'q=praten+koffie', 'q=prataafel', 'netwerk=gent-stad', 'waar=Kortrijk&straal=0&gratis=1&sorteer=datum', 'pagina=9', 'afspraak=1', 'plaats=1&schooluren=1']) {
    await asVisitor(site, `search ${query}`, `/activiteiten?${query}`);
  }
  for (const path of ['activiteiten?waar=Gent&niveau=1', 'activiteiten.geojson?waar=Gent', 'plaatsen?q=gen', `activiteiten/${idOf(found)}`]) {
    await asVisitor(site, `api ${path.split('?')[0] ?? ''}`, `/api/v1/${path}`);
  }
  const address = /\/activiteiten\/\d+\/[\w-]+/.exec(found.body)?.[0] ?? '';
  const activity = await asVisitor(site, 'activity', address);
  await asVisitor(site, 'calendar file', `/activiteiten/${idOf(found)}.ics`);
  const organiser = /\/organisaties\/[\w-]+/.exec(activity.body)?.[0] ?? '';
  for (const path of [organiser, '/gemeenten/kortrijk', '/netwerken', '/netwerken/gent-stad', '/buddy', '/uitleg', '/privacy', '/spelregels', '/taal', `/melden/${idOf(found)}`, '/gezondheid', '/niet-goed', '/zet-erbij']) {
    await asVisitor(site, path.split('/').slice(0, 2).join('/'), path);
  }
}

const PAGES: Record<string, string[]> = {
  'owner': ['/aanbod', '/aanbod?toon=alles', '/aanbod/nieuw', '/aanbod/cijfers', '/aanbod/inschrijvingen', '/aanbod/overnemen?q=bib', '/aanbod/sluiting?van=2026-12-21&tot=2027-01-03', '/account', '/account/gegevens', '/account/collegas'],
  'moderator': ['/beheer', '/beheer/organisaties', '/beheer/invoer', '/beheer/cijfers', '/beheer/logboek', '/beheer/instellingen'],
  'coordinator': ['/netwerk', '/netwerk/wachtrij', '/netwerk/actieplan', '/netwerk/agenda', '/netwerk/leden', '/netwerk/contact', '/netwerk/doelgroep', '/netwerk/cijfers', '/netwerk/cijfers.csv', '/netwerk/cofinanciering', '/buddywerking', '/buddywerking/oproepen', '/buddywerking/zorgen'],
  'buddy-worker': ['/buddywerking', '/buddywerking/oproepen', '/buddywerking/voorstellen', '/buddywerking/zorgen', '/buddywerking/nieuw'],
  'buddy-worker Buddywerking van het platform': ['/buddywerking', '/buddywerking/oproepen', '/buddywerking/voorstellen'],
  'analyst': ['/netwerk/alle', '/platform/buddys'],
  'administrator': ['/platform', '/platform/wachtrij', '/platform/verzoeken', '/platform/organisaties', '/platform/gebruikers', '/platform/gemeenten', '/platform/netwerken', '/platform/logboek', '/platform/metingen', '/platform/techniek', '/platform/talen', '/platform/beheerder'],
};

/** Desks, and the first thing each of them links to. */
async function readDesks(site: TracedSite): Promise<void> {
  for (const [role, paths] of Object.entries(PAGES)) {
    site.mark(`sign in ${role}`);
    const [, name = '', scope] = /^([\w-]+)(?: (.+))?$/.exec(role) ?? [];
    const visitor = await site.signIn(name, scope);
    for (const path of paths) {
      site.mark(path);
      const page = await visitor.get(path);
      expect(`${path} ${page.status}`).toBe(`${path} 200`);
      const first = new RegExp(`href="(${path}/\\d+|/buddywerking/dossier/\\d+)"`).exec(page.body)?.[1];
      if (first === undefined) continue;
      site.mark(`${path} first`);
      expect((await visitor.get(first)).status, first).toBeLessThan(400);
    }
  }
}

/** Signs up, cancels, reports; asks for a buddy. */
async function sendForms(site: TracedSite, activityId: string): Promise<void> {
  const visitor = createVisitor(site.site.url);
  site.mark('sign up');
  const page = await visitor.get(`/activiteiten/${activityId}/meedoen`);
  const date = /name="dag" value="(\d+)"/.exec(page.body)?.[1] ?? '';
  const signed = await visitor.submit(`/activiteiten/${activityId}/meedoen`, 'meedoen', { voornaam: 'Amina', dag: date, email: 'amina@proef.be' });
  expect(signed.status).toBe(303);
  site.mark('own sign-up');
  const done = await visitor.get(signed.location ?? '');
  expect((await visitor.get(done.location ?? '')).status).toBe(200);
  site.mark('report');
  expect((await visitor.submit(`/melden/${activityId}`, 'melden', { wat: 'klopt-niet' })).status).toBe(303);
}

async function decide(site: TracedSite, visitor: Visitor): Promise<void> {
  const queue = await visitor.get('/beheer');
  const path = /href="(\/beheer\/\d+)"/.exec(queue.body)?.[1] ?? '';
  site.mark('decide');
  const page = await visitor.get(path);
  const version = new Map(hiddenFields(page.body, 'beheer-beslis')).get('versie') ?? '';
  const { status } = await visitor.submit(path, 'beheer-beslis', { versie: version, beslissing: 'publish' });
  expect(status).toBe(303);
}

const minuteJobs = (): string[] => [...readFileSync('src/server/jobs.ts', 'utf8').matchAll(/name: '([\w-]+)', every: 'minute'/g)]
  .map(([, name = '']) => name);

async function runJobs(site: TracedSite, administrator: Visitor): Promise<void> {
  for (const name of minuteJobs()) {
    site.mark(`job ${name}`);
    expect((await administrator.submit('/platform/techniek', 'platform-taak', { taak: name })).status).toBe(303);
  }
}

beforeAll(async () => {
  traced = await traceSite(inject('siteDataDir'), SITE_NOW);
  // The first round of jobs, also those of the hour and the day, belongs to the start.
  await wait(4000);
  await readPublicPages(traced);
  const joinable = await asVisitor(traced, 'api', '/api/v1/activiteiten?soort=oefenkans&per=100');
  const items = (JSON.parse(joinable.body) as { items: { id: number }[] }).items;
  traced.mark('looking for a sign-up');
  const pages = await Promise.all(items.slice(0, 60).map(({ id }) => createVisitor(traced.site.url).get(`/activiteiten/${id}/meedoen`)));
  const found = items[pages.findIndex(({ status, body }) => status === 200 && body.includes('name="dag"'))];
  await sendForms(traced, String(found?.id));
  await readDesks(traced);
  await decide(traced, await traced.signIn('moderator'));
  await runJobs(traced, await traced.signIn('administrator'));
  traced.mark('counts of searches and views');
  await wait(3500);
  statements = traced.read();
}, 240_000);
afterAll(() => traced.stop());

it('every path left statements', () => {
  const marks = new Set(statements.flatMap((each) => each.marks));
  expect(statements.length).toBeGreaterThan(150);
  for (const mark of ['search', 'activity', 'sign up', 'decide', '/beheer', '/buddywerking']) expect(marks).toContain(mark);
});

/** Lines of the plan that read a table, or an index over the whole published offer, from end to end. */
function fullReads({ sql, plan, tables }: TracedStatement): string[] {
  return plan.filter((line) => {
    if (/^SEARCH \w+ USING (COVERING )?INDEX activities_by_state \(state=\?\)$/.test(line)) return true;
    const name = /^SCAN (\w+)/.exec(line)?.[1];
    // A match or one row of FTS5, a list that was given along, a constant.
    if (name === undefined || /VIRTUAL TABLE INDEX \d+:[M=]|^SCAN (json_each|CONSTANT)/.test(line)) return false;
    const table = tables.get(name);
    return table !== undefined && SMALL[table] === undefined && !(NEWEST_FIRST.test(sql) && line === `SCAN ${name}`);
  });
}

it('none reads a growing table from end to end', () => {
  const faults = statements.filter((each) => fullReads(each).length > 0 && !MEANT.some(([sql]) => sql.test(each.sql)));
  expect(faults.map((each) => `${each.marks.slice(0, 3).join(', ')}: ${each.sql}\n    ${each.plan.join('\n    ')}`)).toEqual([]);
});

it('the list of full reads that are meant holds nothing that is gone', () => {
  const unused = MEANT.filter(([sql]) => !statements.some((each) => sql.test(each.sql) && fullReads(each).length > 0));
  expect(unused.map(([sql]) => String(sql))).toEqual([]);
});
