/**
 * The one file that must run on Node 20: it installs what is missing, then starts every command on the project's own
 * newer Node (the npm package `node`). `node scripts/run.mjs NAME [arguments]`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', '.bin', 'node');
const installedMark = join(root, 'node_modules', '.meedoen-installed');
const builtMark = join(root, 'dist', '.meedoen-built');

/** A page is many short-lived texts: room for those of several pages makes collecting them cheap (MiB). */
const SERVER_NODE_ARGS = ['--max-semi-space-size=64'];

/** Name → script, and whether the built site is needed first. */
const COMMANDS = {
  'start': { script: 'scripts/serve.ts', args: ['--demo'], build: true, nodeArgs: SERVER_NODE_ARGS },
  'serve': { script: 'scripts/serve.ts', build: true, nodeArgs: SERVER_NODE_ARGS },
  'dev': { script: 'scripts/dev.ts' },
  'build': { script: null, build: true },
  'check': { script: 'scripts/check.ts' },
  'test': { script: 'scripts/test.ts', build: true },
  'bench': { script: 'scripts/bench.ts', build: true },
  'load': { script: 'scripts/load.ts', build: true },
  'faults': { script: 'scripts/faults.ts', build: true },
  'fuzz': { script: 'scripts/fuzz.ts', build: true },
  'db:migrate': { script: 'scripts/db-migrate.ts' },
  'db:seed': { script: 'scripts/db-seed.ts' },
  'db:generate': { script: 'node_modules/drizzle-kit/bin.cjs', args: ['generate', '--config', 'db/drizzle.config.ts'] },
  'reference:make': { script: 'scripts/make-reference.ts' },
  'simulate:buddies': { script: 'scripts/simulate-buddies.ts' },
  'measure:growth': { script: 'scripts/measure-growth.ts' },
  'licences': { script: 'scripts/list-licences.ts' },
  'search:reindex': { script: 'scripts/search-reindex.ts' },
  'test:meili': { script: 'scripts/test-meili.ts' },
  'log:verify': { script: 'scripts/log-verify.ts' },
  'backup': { script: 'scripts/backup.ts' },
  'restore': { script: 'scripts/restore.ts' },
  'keys:rotate': { script: 'scripts/keys-rotate.ts' },
  'privacy:make': { script: 'scripts/make-privacy.ts' },
  'import:uitdatabank': { script: 'scripts/import-uitdatabank.ts' },
  'user:create': { script: 'scripts/user-create.ts' },
};

function say(sentence) {
  process.stderr.write(`meedoen: ${sentence}\n`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function filesUnder(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Installs when `node_modules` does not match the lock file. */
function ensureInstalled() {
  const wanted = hashOf([join(root, 'package-lock.json'), join(root, 'package.json')]);
  if (readMark(installedMark) === wanted && existsSync(node)) return;
  say('installing the packages of package-lock.json (npm ci). This takes about a minute.');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm;
  const result = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && npm.length === 1,
  });
  if (result.status !== 0) fail('the packages could not be installed. The lines above say why.');
  if (!existsSync(node)) fail('the package "node" did not bring its program. Run "npm ci" and read what it says.');
  writeFileSync(installedMark, wanted);
}

/** Builds when the sources are newer than `dist`. */
function ensureBuilt() {
  const sources = ['src', 'content', 'public', 'db'].map((folder) => join(root, folder)).filter(existsSync);
  const single = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', 'scripts/after-build.ts'];
  const wanted = hashOf([...sources.flatMap(filesUnder), ...single.map((file) => join(root, file)).filter(existsSync)]);
  if (readMark(builtMark) === wanted) return;
  say('building the site. This takes about half a minute.');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  for (const args of [[astro, 'build', '--silent'], [join(root, 'scripts', 'after-build.ts')]]) {
    const result = spawnSync(node, args, {
      cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    if (result.status !== 0) fail('the site could not be built. The lines above say why.');
  }
  writeFileSync(builtMark, wanted);
}

const [name = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) fail(`there is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
ensureInstalled();
if (command.build) ensureBuilt();
if (command.script === null) process.exit(0);

const child = spawn(node, [...(command.nodeArgs ?? []), join(root, command.script), ...(command.args ?? []), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`${name} could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
