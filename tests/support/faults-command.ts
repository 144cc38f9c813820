/** Starts one of the project's commands as its own process, to be ended or killed. */
import { spawn, type ChildProcess } from 'node:child_process';

export interface CommandProcess {
  child: ChildProcess;
  /** Exit status, or null when a signal ended it; settles when it is gone. */
  ended: Promise<number | null>;
  /** Everything it wrote so far, both streams. */
  output(): string;
}

export function startCommand(script: string, words: readonly string[], env: Record<string, string>): CommandProcess {
  const child = spawn(process.execPath, [script, ...words], {
    env: { ...process.env, LOG_LEVEL: 'warn', VITEST: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, ended, output: () => text };
}
