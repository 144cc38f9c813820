/** What docs/deploy gives an operator fits the program: its settings exist, its limits are those of the server. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '#src/server/config.ts';

const file = (name: string) => readFileSync(`docs/deploy/${name}`, 'utf8');
const settings = (name: string): Record<string, string> => Object.fromEntries(
  [...file(name).matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
);
/** Names that the reader of the environment knows. */
const known = new Set([...readFileSync('src/server/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, name]) => name));

it('every setting exists and is right as it stands', () => {
  const given = settings('meedoen.env');
  expect(Object.keys(given).length).toBeGreaterThan(5);
  expect(Object.keys(given).filter((name) => !known.has(name))).toEqual([]);
  expect(readConfig(given)).toMatchObject({ publicUrl: 'https://meedoen.example', trustProxy: 1, slowSqlMs: 100 });
});

it('every setting that a document names exists, and the README names every setting', () => {
  const named = (path: string) => [...readFileSync(path, 'utf8').matchAll(/`([A-Z]+_[A-Z_]+)(?:=[^`]*)?`/g)].map(([, name = '']) => name);
  // Of Litestream, and what a header or a file is called.
  const others = /^(LITESTREAM_|NODE_ENV|CHROME_PATH|MOST_)/;
  for (const path of ['docs/operating.md', 'README.md', 'SECURITY.md']) {
    expect(named(path).filter((name) => !known.has(name) && !others.test(name)), path).toEqual([]);
  }
  const readme = readFileSync('README.md', 'utf8');
  expect([...known].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it('every file stands in the document, and the other way round', () => {
  const text = readFileSync('docs/operating.md', 'utf8');
  const linked = new Set([...text.matchAll(/\]\(deploy\/([\w.-]+)\)/g)].map(([, name]) => name));
  expect([...linked].sort()).toEqual(readdirSync('docs/deploy').sort());
});

it('the proxy lets through what the server reads, waits longer than it, and sends on who asks', () => {
  const nginx = file('nginx.conf');
  const body = readFileSync('src/server/receive-body.ts', 'utf8');
  const mostRead = Number(/MOST_READ_BYTES = (\d+) \* 1024 \* 1024/.exec(body)?.[1]);
  expect(Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1])).toBe(mostRead);
  const seconds = [...body.matchAll(/withinMs: (\d+)_000/g)].map(([, each]) => Number(each));
  expect(seconds.length).toBeGreaterThan(1);
  expect(Number(/proxy_read_timeout (\d+)s;/.exec(nginx)?.[1])).toBeGreaterThan(Math.max(...seconds));
  expect(nginx).toContain(`proxy_pass http://127.0.0.1:${readConfig({}).port};`);
  expect(file('Caddyfile')).toContain(`reverse_proxy 127.0.0.1:${readConfig({}).port}`);
  for (const line of ['Host $host', 'X-Forwarded-Host $host', 'X-Forwarded-For $proxy_add_x_forwarded_for']) {
    expect(nginx).toContain(`proxy_set_header ${line};`);
  }
});

it('the service and Litestream work on the data folder of the settings, and keep nothing over 30 days', () => {
  const dataDir = settings('meedoen.env').DATA_DIR;
  expect(dataDir).toBe(`/var/lib/${/StateDirectory=(\w+)/.exec(file('meedoen.service'))?.[1] ?? ''}`);
  expect(file('meedoen-backup.service')).toContain(`ReadWritePaths=${dataDir} `);
  expect(file('litestream.yml')).toContain(`path: ${dataDir}/meedoen.db`);
  expect(Number(/retention: (\d+)h/.exec(file('litestream.yml'))?.[1])).toBeLessThanOrEqual(30 * 24);
  expect(Number(/--keep (\d+)/.exec(file('meedoen-backup.service'))?.[1])).toBeLessThanOrEqual(30);
});

it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('systemd finds nothing wrong in the units', () => {
  const units = readdirSync('docs/deploy').filter((name) => /\.(service|timer)$/.test(name)).map((name) => `docs/deploy/${name}`);
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' });
  // Where Node stands elsewhere the program is not found; everything else counts.
  const faults = stderr.split('\n').filter((line) => line !== '' && !/is not executable/.test(line));
  expect([status === 0 || faults.length === 0, faults]).toEqual([true, []]);
});
