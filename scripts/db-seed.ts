/**
 * `npm run db:seed -- --seed N --size N`: fills an empty data folder (DATA_DIR) with a demonstration.
 * Refuses a folder that holds anything; wrong numbers end with one clear line and status 1.
 */
import { parseArgs } from 'node:util';
import { fillWithDemo } from '#scripts/demo/fill-demo.ts';
import { DEFAULT_SEED, DEFAULT_SIZE, MAX_SIZE, NotEmptyError } from '#scripts/demo/seed-demo.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { StartError } from '#src/server/data-folder.ts';

class ArgumentError extends Error {}

function wholeNumber(
  name: string, text: string | undefined, fallback: number, min: number, max: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new ArgumentError(`--${name}: expected a whole number from ${min} to ${max}.`);
}

function readArguments(): { seed: number; size: number } {
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string' }, size: { type: 'string' } } });
    return {
      seed: wholeNumber('seed', values.seed, DEFAULT_SEED, 0, 4_294_967_295),
      size: wholeNumber('size', values.size, DEFAULT_SIZE, 1, MAX_SIZE),
    };
  } catch (error) {
    if (error instanceof ArgumentError) throw error;
    throw new ArgumentError('Use: npm run db:seed -- --seed 1 --size 2000');
  }
}

async function main(): Promise<void> {
  const options = readArguments();
  const config = readConfig();
  let shown = -1;
  const { activities, organisers } = await fillWithDemo(config, (done, total) => {
    const percent = Math.floor((done * 20) / total) * 5;
    if (percent === shown) return;
    shown = percent;
    process.stderr.write(`  ${done} of ${total} activities\n`);
  }, options);
  console.log(`${config.dataDir} holds a demonstration: ${activities} activities, ${organisers} organisers.`);
}

main().catch((error: unknown) => {
  const expected = [ArgumentError, ConfigError, StartError, NotEmptyError];
  const isExpected = expected.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
});
