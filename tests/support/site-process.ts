/** Starts the real server as its own process, as an operator would, and waits until it says its address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SiteProcess {
  url: string;
  dataDir: string;
  child: ChildProcess;
  /** Everything it wrote so far, both streams. */
  output(): string;
  /** Ends it and removes its data folder when it was made here. */
  stop(): Promise<void>;
}

export interface SiteOptions {
  demo?: boolean;
  env?: Record<string, string>;
  dataDir?: string;
}

/** Rejects with what the process wrote when it ends before it is ready. */
export async function startSiteProcess({ demo = true, env = {}, dataDir }: SiteOptions = {}): Promise<SiteProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'meedoen-'));
  const child = spawn(process.execPath, ['scripts/serve.ts', ...(demo ? ['--demo'] : [])], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /Meedoen is ready: (http\S+)/.exec(text);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`the server ended with status ${code}:\n${text}`)));
  });
  return {
    url, dataDir: folder, child, output: () => text,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}
