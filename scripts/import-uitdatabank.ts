/** `npm run import:uitdatabank -- FILE|FOLDER|URL [--since DATE] [--complete] [--json]` (product §9). */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitStatusOf, reportJson, reportLines } from '#src/interop/uitdatabank/run/import-report.ts';
import { runImport } from '#src/interop/uitdatabank/run-import.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { createApp } from '#src/server/create-app.ts';
import { StartError } from '#src/server/data-folder.ts';

const USAGE = 'Use: npm run import:uitdatabank -- FILE|FOLDER|URL [--since 2026-11-24] [--complete] [--json]';

interface Given { source: string; since: string | null; complete: boolean; json: boolean }

function readArguments(): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        since: { type: 'string' },
        complete: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [source, ...others] = positionals;
    if (source === undefined || others.length > 0) return undefined;
    return { source, since: values.since ?? null, complete: values.complete, json: values.json };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.error(USAGE);
    return 1;
  }
  const config = readConfig();
  // Before the data folder is made: a wrong name must leave nothing behind.
  if (!/^https?:/.test(given.source) && !existsSync(given.source)) {
    console.error(`${given.source} does not exist.`);
    return 1;
  }
  const app = await createApp(config);
  try {
    const { source, since, complete, json } = given;
    const report = await runImport(app, source, { since, complete, clientId: config.uitdatabankClientId }, {
      progress: (line) => process.stderr.write(`${line}\n`),
    });
    if (json) console.log(reportJson(report));
    else if (report.read === 0) console.error(report.problem);
    else console.log(reportLines(report).join('\n'));
    return exitStatusOf(report);
  } finally {
    app.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
