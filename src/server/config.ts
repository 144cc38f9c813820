/** The one reader of the environment (product §9). A wrong setting stops with its name and what is expected. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { isDate } from '#src/domain/schedules/brussels-time.ts';

export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`Wrong setting${problems.length > 1 ? 's' : ''}:\n${problems.map((each) => `  ${each}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/).transform(Number).refine((value) => value >= from && value <= to);

const address = (...schemes: string[]) => z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && schemes.includes(url.protocol);
});

const SETTINGS = {
  HOST: { schema: z.string().min(1), expected: 'an address to listen on, such as 127.0.0.1' },
  PORT: { schema: wholeNumber(0, 65535), expected: 'a port number from 0 to 65535' },
  PUBLIC_URL: {
    schema: address('http:', 'https:').refine((text) => URL.parse(text)?.pathname === '/' && !/[?#@]/.test(text)),
    expected: 'the address of the site without a path, such as https://meedoen.example',
  },
  TRUST_PROXY: { schema: wholeNumber(0, 10), expected: 'the number of proxies in front, 0 to 10' },
  DATA_DIR: { schema: z.string().min(1), expected: 'a folder' },
  SECRET_KEY: { schema: z.string().min(32), expected: 'at least 32 characters' },
  SECRET_KEY_OLD: { schema: z.string().min(32), expected: 'the key before SECRET_KEY, at least 32 characters' },
  SMTP_URL: { schema: address('smtp:', 'smtps:'), expected: 'an address such as smtps://user:password@host' },
  MAIL_FROM: { schema: z.string().includes('@'), expected: 'a mail address, such as Meedoen <post@example.org>' },
  MEILI_URL: { schema: address('http:', 'https:'), expected: 'the http or https address of a Meilisearch server' },
  MEILI_KEY: { schema: z.string().min(1), expected: 'the key of the Meilisearch server' },
  MAP_TILES_URL: {
    schema: address('http:', 'https:').includes('{z}').includes('{x}').includes('{y}'),
    expected: 'an http or https address with {z}, {x} and {y}',
  },
  MAP_TILES_ATTRIBUTION: { schema: z.string().min(1), expected: 'the words to show beside the map' },
  UITDATABANK_CLIENT_ID: { schema: z.string().min(1), expected: 'a client id of UiTdatabank' },
  OIDC_ISSUER: { schema: address('http:', 'https:'), expected: 'the address of the OpenID Connect issuer' },
  OIDC_CLIENT_ID: { schema: z.string().min(1), expected: 'a client id' },
  OIDC_CLIENT_SECRET: { schema: z.string().min(1), expected: 'a client secret' },
  API_RATE: { schema: wholeNumber(0, 1_000_000), expected: 'requests per minute per address, 0 = no limit' },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    expected: 'debug, info, warn, error or silent',
  },
  SLOW_SQL_MS: {
    schema: wholeNumber(0, 60_000), expected: 'milliseconds from which a statement is logged, 0 to 60000; 0 = none',
  },
  METRICS_TOKEN: { schema: z.string().min(16), expected: 'at least 16 characters' },
  TEST_NOW: {
    schema: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)
      
      .refine((text) => isDate(text.slice(0, 10)))
      .transform((text) => Date.parse(text)).refine((instant) => !Number.isNaN(instant)),
    expected: 'an ISO 8601 instant with offset, such as 2026-11-24T14:00:00+01:00',
  },
} as const;

type SettingName = keyof typeof SETTINGS;

export interface Config {
  host: string;
  port: number;
  /** Without trailing slash; null = not set, then only loopback names are answered. */
  publicUrl: string | null;
  trustProxy: number;
  dataDir: string;
  secretKey: string | null;
  /** What SECRET_KEY was before, while the key is changed; null = it is not. */
  secretKeyOld: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  meiliUrl: string | null;
  meiliKey: string | null;
  mapTilesUrl: string | null;
  mapTilesAttribution: string | null;
  uitdatabankClientId: string | null;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  apiRate: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Statements of the database that take longer are logged; 0 = none. */
  slowSqlMs: number;
  metricsToken: string | null;
  /** Epoch ms at which the clock starts; null = the machine's time. */
  testNow: number | null;
  nodeEnv: string;
}

function readOne<Name extends SettingName>(
  name: Name, environment: NodeJS.ProcessEnv, problems: string[],
): z.output<(typeof SETTINGS)[Name]['schema']> | null {
  const text = environment[name]?.trim();
  if (!text) return null;
  const result = SETTINGS[name].schema.safeParse(text);
  if (result.success) return result.data as z.output<(typeof SETTINGS)[Name]['schema']>;
  problems.push(`${name}: expected ${SETTINGS[name].expected}.`);
  return null;
}

/** The environment, with what `.env` in the working folder adds. Throws ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv = withDotenv()): Config {
  const problems: string[] = [];
  const read = <Name extends SettingName>(name: Name) => readOne(name, environment, problems);
  const [issuer, clientId, clientSecret] = [read('OIDC_ISSUER'), read('OIDC_CLIENT_ID'), read('OIDC_CLIENT_SECRET')];
  const oidcParts = [issuer, clientId, clientSecret].filter((part) => part !== null).length;
  if (oidcParts > 0 && oidcParts < 3) {
    problems.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: expected all three or none.');
  }
  const config: Config = {
    host: read('HOST') ?? '127.0.0.1',
    port: read('PORT') ?? 4321,
    publicUrl: read('PUBLIC_URL')?.replace(/\/$/, '') ?? null,
    trustProxy: read('TRUST_PROXY') ?? 0,
    dataDir: resolve(read('DATA_DIR') ?? 'data'),
    secretKey: read('SECRET_KEY'),
    secretKeyOld: read('SECRET_KEY_OLD'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM') ?? 'Meedoen <meedoen@localhost>',
    meiliUrl: read('MEILI_URL'),
    meiliKey: read('MEILI_KEY'),
    mapTilesUrl: read('MAP_TILES_URL'),
    mapTilesAttribution: read('MAP_TILES_ATTRIBUTION'),
    uitdatabankClientId: read('UITDATABANK_CLIENT_ID'),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
    apiRate: read('API_RATE') ?? 600,
    logLevel: read('LOG_LEVEL') ?? 'info',
    slowSqlMs: read('SLOW_SQL_MS') ?? 100,
    metricsToken: read('METRICS_TOKEN'),
    testNow: read('TEST_NOW'),
    nodeEnv: environment.NODE_ENV ?? 'production',
  };
  if (config.secretKeyOld !== null && config.secretKey === null) {
    problems.push('SECRET_KEY_OLD: expected only together with SECRET_KEY.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function withDotenv(): NodeJS.ProcessEnv {
  if (existsSync('.env')) readDotenv({ quiet: true });
  return process.env;
}

/** Where this server says it can be found. */
export function siteUrl(config: Config): string {
  if (config.publicUrl) return config.publicUrl;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`;
}
