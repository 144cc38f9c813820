/**
 * `npm run dev`: builds and starts the site, and does so again after every change. It runs the built site and not
 * Astro's own server, because only that one has the headers, limits and checks of `src/server/http.ts`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';

const FOLDERS = ['src', 'content', 'public', 'db', 'scripts'];
const QUIET_MS = 300;

let running: ChildProcess | null = null;
let timer: NodeJS.Timeout | undefined;

function start(): void {
  running = spawn('node', ['scripts/run.mjs', 'start', ...process.argv.slice(2)], { stdio: 'inherit' });
}

async function restart(): Promise<void> {
  const old = running;
  running = null;
  if (old && old.exitCode === null) {
    const ended = new Promise((resolve) => { old.once('exit', resolve); });
    old.kill('SIGTERM');
    await ended;
  }
  start();
}

for (const folder of FOLDERS) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => { void restart(); }, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    running?.kill('SIGTERM');
    process.exit(0);
  });
}
start();
