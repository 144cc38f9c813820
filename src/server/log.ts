/** Structured log on standard output. Holds no query string, no visitor address, no person (product §1.9). */
import pino from 'pino';
import type { Log } from '#src/domain/shared/ports.ts';
import type { Config } from './config.ts';

export function createLog(config: Pick<Config, 'logLevel'>): Log {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: serialiseError },
    redact: ['password', 'email', 'phone', '*.password', '*.email', '*.phone'],
  });
}

/** Name, message and stack; never bound values of a statement, which may be a person's. */
function serialiseError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return { name: error.name, message: error.message, stack: error.stack };
}
