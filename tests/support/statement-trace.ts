/** A site of its own whose every statement is written down, and what SQLite would do for each. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { demoAccountsFile, type DemoAccount } from '#src/auth/demo-accounts.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { startSiteProcess, type SiteProcess } from './site-process.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export interface TracedStatement {
  sql: string;
  /** Under which marks it ran. */
  marks: string[];
  plan: string[];
  /** Names in the statement, also short ones, of the tables they stand for. */
  tables: Map<string, string>;
}

export interface TracedSite {
  site: SiteProcess;
  /** What runs from now on is noted under this name. */
  mark(name: string): void;
  /** The first of the demonstration with this role, and this scope when it is given. */
  signIn(role: string, scope?: string): Promise<Visitor>;
  /** Everything that ran under a mark, with its plan. */
  read(): TracedStatement[];
  stop(): Promise<void>;
}

/** On a copy of the demonstration in `from`, taken while its own site runs. */
export async function traceSite(from: string, now: string): Promise<TracedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-trace-'));
  const file = join(folder, 'trace');
  const dataDir = join(folder, 'data');
  const source = openDatabase(databaseFile(from));
  await source.$client.backup(join(folder, 'copy.db'));
  source.$client.close();
  mkdirSync(dataDir);
  copyFileSync(join(folder, 'copy.db'), databaseFile(dataDir));
  copyFileSync(join(from, 'secret-key'), join(dataDir, 'secret-key'));
  copyFileSync(demoAccountsFile(from), demoAccountsFile(dataDir));
  const accounts = JSON.parse(readFileSync(demoAccountsFile(dataDir), 'utf8')) as DemoAccount[];
  const site = await startSiteProcess({
    dataDir,
    env: { NODE_OPTIONS: '--import=./tests/support/trace-statements.mjs', TRACE_FILE: file, TEST_NOW: now, API_RATE: '0' },
  });
  return {
    site,
    mark: (name) => { writeFileSync(`${file}.mark`, name); },
    async signIn(role, scope) {
      const account = accounts.find((each) => each.role === role && (scope === undefined || each.scope === scope));
      if (!account) throw new Error(`the demonstration has no ${role}`);
      const visitor = createVisitor(site.url);
      const { status } = await visitor.submit('/aanmelden', 'aanmelden', { email: account.email, password: account.password });
      if (status !== 303) throw new Error(`signing in as ${role} answered ${status}`);
      return visitor;
    },
    read: () => explain(readFileSync(file, 'utf8'), databaseFile(dataDir)),
    async stop() {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Statements of the start are left out: what is loaded once is read whole on purpose. */
function explain(trace: string, file: string): TracedStatement[] {
  const marksOf = new Map<string, Set<string>>();
  for (const line of trace.split('\n').filter((each) => each !== '')) {
    const [mark, sql] = JSON.parse(line) as [string, string];
    if (mark === 'start' || !/^\s*(select|insert|update|delete|with|replace)\b/i.test(sql)) continue;
    marksOf.set(sql, (marksOf.get(sql) ?? new Set()).add(mark));
  }
  const db = openDatabase(file);
  try {
    const known = new Set(db.$client.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all());
    return [...marksOf].map(([sql, marks]) => ({
      sql: sql.replace(/\s+/g, ' ').trim(), marks: [...marks],
      plan: (db.$client.prepare(`explain query plan ${sql}`).all(...boundValues(sql)) as { detail: string }[])
        .map(({ detail }) => detail),
      tables: tablesOf(sql, known),
    }));
  } finally {
    db.$client.close();
  }
}

function tablesOf(sql: string, known: ReadonlySet<string>): Map<string, string> {
  const found = sql.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/gi);
  return new Map([...found].filter(([, table = '']) => known.has(table))
    .flatMap(([, table = '', short = '']) => [[short, table], [table, table]] as const));
}

/** Nulls for every place where a value is bound. */
function boundValues(sql: string): unknown[] {
  const bare = sql.replace(/'(?:[^']|'')*'|"[^"]*"/g, '');
  const named = [...bare.matchAll(/[@:$]([a-z_]\w*)/gi)].map(([, name]) => [name, null] as const);
  const places = (bare.match(/\?/g) ?? []).map(() => null);
  return [...places, ...(named.length > 0 ? [Object.fromEntries(named)] : [])];
}
