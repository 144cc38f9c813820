/** Arbitrary requests, made from what the site itself offers: its routes, its query parameters, its forms. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { listRoutes } from './list-routes.ts';

export interface FuzzReport {
  seed: number;
  inputs: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  slowestMs: number;
  /** Each once per route and kind, with an input that shows it. */
  faults: string[];
}

export interface FuzzOptions {
  inputs: number;
  seed: number;
  say?: (sentence: string) => void;
}

interface Input {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: string;
}

interface Form { path: string; cookie: string; fields: [string, string][] }

const TOO_SLOW_MS = 5_000;
const AT_ONCE = 8;
const STACK = /\n\s+at .+:\d+:\d+|node_modules\/|SQLITE_|SqliteError|\/src\/[a-z-]+\/[\w/-]+\.ts/;
const PARAMETERS = [
  'waar', 'lat', 'lon', 'straal', 'niveau', 'onbekend', 'soort', 'doel', 'thema', 'doelgroep', 'dag', 'dagdeel', 'van',
  'tot', 'schooluren', 'leeftijd', 'kinderen', 'gratis', 'rolstoel', 'online', 'afspraak', 'plaats', 'tekent', 'instappen',
  'samen', 'q', 'gemeente', 'netwerk', 'organisatie', 'sorteer', 'pagina', 'per', 'kaart', 'kies', 'terug', 'gedaan', 'toon',
  'zoek', 's', 'mail', 'a', 'formulier', '__proto__', 'constructor',
];
const SAID = [
  'Gent', '9000', 'Aalst 3800', '2', '0', '-1', '9'.repeat(30), '1e309', 'NaN', '2026-02-30', '2027-03-28', '0000-00-00',
  "' or 1=1 --", '"', '<script>alert(1)</script>', '../../etc/passwd', '%00', '\u202e', '{{7*7}}', '${7*7}', 'A1+', 'NEAR(',
  '*', 'x'.repeat(10_000), '😀', '\ud800', 'null', '[]', 'ma', 'oefenkans', 'iedereen', 'http://evil.example/', '//evil.example',
];

/** A text of any kind: what people type, what breaks parsers, anything. */
const anyText = fc.oneof(
  fc.constantFrom(...SAID), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.integer().map(String), fc.double().map(String),
);
/** Lone surrogates have no bytes of their own. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

const rawSegment = fc.oneof(
  fc.constantFrom('%', '%00', '%zz', '%ff', '..', '.', '//', '~', '%2f', '%5c', 'x'.repeat(5000)), anyText.map(encode),
);

function pathFor(route: string, parts: readonly string[]): string {
  let at = 0;
  return route.replace(/\[(?:\.\.\.)?\w+\]/g, () => parts[at++ % parts.length] ?? '');
}

function makeInputs(routes: readonly string[], forms: readonly Form[], cookies: readonly string[]): fc.Arbitrary<Input> {
  const id = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 2500 }).map(String) }, { weight: 3, arbitrary: rawSegment });
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...routes), fc.array(id, { minLength: 1, maxLength: 3 }))
      .map(([route, parts]) => pathFor(route, parts)) },
    { weight: 1, arbitrary: fc.array(rawSegment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`) },
  );
  const prefix = fc.constantFrom('', '', '', '/ar', '/en', '/fr', '/xx');
  const query = fc.array(fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PARAMETERS) }, { weight: 1, arbitrary: anyText }), anyText,
  ), { maxLength: 6 }).map((pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'));
  const cookie = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('', ...cookies) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('sessie', 'taal', 'halfweg', 'toestel', 'oidc'), anyText)
      .map(([name, value]) => `${name}=${encode(value)}`) },
  );
  const visit: fc.Arbitrary<Input> = fc.record({
    method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT'),
    target: fc.tuple(prefix, path, query).map(([first, rest, asked]) => `${first}${rest}${asked && '?'}${asked}`),
    headers: fc.record({ 'cookie': cookie, 'accept-language': anyText.map(encode), 'if-none-match': anyText.map(encode) }),
    body: fc.constant(''),
  });
  const change = fc.tuple(fc.nat(), anyText);
  const send: fc.Arbitrary<Input> = fc.tuple(
    fc.constantFrom(...forms), fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.option(anyText, { freq: 12 }),
  ).map(([form, changes, asOwner, raw]) => {
    const fields = form.fields.map((pair) => [...pair] as [string, string]);
    for (const [at, value] of changes) {
      const field = fields[at % fields.length];
      // The form itself must still be found most of the time.
      if (field && (field[0] !== 'formulier' || at % 29 === 0)) field[1] = value;
    }
    const key = fields.find(([name]) => name === 'sleutel');
    if (key && changes.length % 2 === 0) key[1] = randomUUID();
    const body = raw ?? fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    return {
      method: 'POST', target: form.path, body: body.toWellFormed(),
      headers: { 'cookie': asOwner ? form.cookie : '', 'content-type': 'application/x-www-form-urlencoded' },
    };
  });
  return fc.oneof({ weight: 3, arbitrary: visit }, { weight: 2, arbitrary: send });
}

/** Every form on a page, with all its fields as they stand. */
function formsOn(path: string, cookie: string, html: string): Form[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/gi)].map(([text]) => {
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? path;
    const fields = [...text.matchAll(/<(?:input|textarea|select|button)[^>]*\bname="([^"]+)"[^>]*>/g)].map(
      ([tag, name = '']): [string, string] => [name, /\bvalue="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''],
    );
    return { path: action, cookie, fields };
  }).filter(({ path: to, fields }) => to.startsWith('/') && fields.length > 0);
}

/** Links of a page to pages here, so that forms behind ids are found too. */
const linksOn = (html: string): string[] =>
  [...new Set([...html.matchAll(/href="(\/(?!_astro|fonts)[^"#]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&')))];

async function signIn(url: string, { email, password }: DemoAccount): Promise<string> {
  const answer = await fetch(`${url}/aanmelden`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ formulier: 'aanmelden', email, password }),
    headers: { origin: url },
  });
  return answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '').join('; ');
}

/** Signing out with a real session would make the rest of the run a visitor's. */
const LEAVES = /afmelden|wachtwoord|account-wissen/;

async function collectForms(url: string, routes: readonly string[], cookies: readonly string[]): Promise<Form[]> {
  const found = new Map<string, Form>();
  const open = async (path: string, cookie: string) => (await fetch(url + path, { redirect: 'manual', headers: { cookie } })).text();
  for (const cookie of ['', ...cookies]) {
    const first = routes.filter((route) => !route.includes('['));
    const seen = new Set(first);
    const queue = [...first, '/activiteiten/1/meedoen', '/melden/1'];
    for (let at = 0; at < queue.length && at < 140; at += 1) {
      const path = queue[at] ?? '/';
      const html = await open(path, cookie);
      for (const form of formsOn(path, cookie, html)) {
        const name = form.fields.find(([field]) => field === 'formulier')?.[1] ?? '';
        if (!LEAVES.test(name)) found.set(`${name} ${cookie} ${form.path.replace(/\d+/g, '0')}`, form);
      }
      const isDesk = /^\/(aanbod|beheer|netwerk|platform|buddywerking|account)\b/;
      for (const link of linksOn(html)) {
        const shape = link.replace(/\d+/g, '0').replace(/\?.*/, '');
        if (!isDesk.test(link) || seen.has(shape)) continue;
        seen.add(shape);
        queue.push(link);
      }
    }
  }
  return [...found.values()];
}

interface Answer { status: number; body: string; ms: number }

function ask(url: string, { method, target, headers, body }: Input, address: string): Promise<Answer | string> {
  const { hostname, port, origin } = new URL(url);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    try {
      const request = httpRequest({
        hostname, port, method, path: target, timeout: TOO_SLOW_MS,
        headers: { ...headers, origin, 'x-forwarded-for': address, ...(method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {}) },
      }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({
          status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), ms: performance.now() - startedAt,
        }));
        response.on('error', (error) => resolve(error.message));
      });
      request.on('timeout', () => { request.destroy(new Error('no answer within 5 s')); });
      request.on('error', (error) => resolve(error.message));
      request.end(method === 'POST' ? body : undefined);
    } catch {
      // Node refuses to send it: nothing that a client could have sent.
      resolve({ status: 0, body: '', ms: 0 });
    }
  });
}

export interface FuzzedSite { url: string; dataDir: string; output(): string }

export async function runFuzz(site: FuzzedSite, { inputs, seed, say = () => undefined }: FuzzOptions): Promise<FuzzReport> {
  const accounts = JSON.parse(readFileSync(demoAccountsFile(site.dataDir), 'utf8')) as DemoAccount[];
  const roles = [...new Map(accounts.map((each) => [each.role, each])).values()];
  const cookies = await Promise.all(roles.map((account) => signIn(site.url, account)));
  const routes = listRoutes();
  const forms = await collectForms(site.url, routes, cookies);
  say(`${routes.length} routes, ${forms.length} forms, ${cookies.length} accounts`);
  const report: FuzzReport = { seed, inputs: 0, statuses: {}, slowestMs: 0, faults: [] };
  const known = new Set<string>();
  const note = (kind: string, { method, target, body }: Input) => {
    const shape = `${kind} ${method} ${target.replace(/\?.*/, '').replace(/\d+/g, '0').slice(0, 60)}`;
    if (known.has(shape) || known.size > 50) return;
    known.add(shape);
    report.faults.push(`${kind}: ${method} ${target.slice(0, 300)} ${JSON.stringify(body.slice(0, 600))}`);
  };
  let written = site.output().length;
  const all = fc.sample(makeInputs(routes, forms, cookies), { numRuns: inputs, seed });
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map(async (input, nth) => {
      const answer = await ask(site.url, input, `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${(from + nth) & 255}`);
      report.inputs += 1;
      if (typeof answer === 'string') {
        note(answer, input);
        return;
      }
      const { status, body, ms } = answer;
      report.statuses[status] = (report.statuses[status] ?? 0) + 1;
      report.slowestMs = Math.max(report.slowestMs, Math.round(ms));
      if (status >= 500) note(`status ${status}`, input);
      if (ms > TOO_SLOW_MS) note('slow', input);
      if (STACK.test(body)) note('a stack in the answer', input);
    }));
    const news = site.output().slice(written);
    written += news.length;
    const logged = /"level":"error".*/.exec(news)?.[0];
    if (logged && known.size <= 50 && !known.has(logged.replace(/\d+/g, '0').slice(0, 400))) {
      known.add(logged.replace(/\d+/g, '0').slice(0, 400));
      report.faults.push(`logged: ${logged.slice(0, 900)}`);
    }
    if (from % 5000 < AT_ONCE) say(`${report.inputs} of ${inputs}, ${report.faults.length} faults`);
  }
  return report;
}

