import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, siteUrl } from '#src/server/config.ts';

const problem = (environment: Record<string, string>) => {
  try {
    readConfig(environment as NodeJS.ProcessEnv);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return null;
};

describe('settings', () => {
  it('work without any', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4321, trustProxy: 0, apiRate: 600, logLevel: 'info' });
    expect(siteUrl(config)).toBe('http://127.0.0.1:4321');
  });

  it('treat an empty one as absent', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 4321, publicUrl: null });
  });

  it.each([
    ['PORT', '80a'], ['PORT', '70000'], ['PUBLIC_URL', 'meedoen.example'], ['PUBLIC_URL', 'https://a.example/pad'],
    ['TRUST_PROXY', 'yes'], ['SECRET_KEY', 'short'], ['SMTP_URL', 'http://mail.example'], ['MEILI_URL', 'localhost'],
    ['MAP_TILES_URL', 'https://tiles.example/{z}/{x}.png'], ['API_RATE', '-1'], ['LOG_LEVEL', 'loud'],
    ['SLOW_SQL_MS', '-1'], ['SLOW_SQL_MS', 'fast'], ['METRICS_TOKEN', 'short'], ['TEST_NOW', '2026-11-24'], ['TEST_NOW', '2026-13-45T00:00:00Z'], ['TEST_NOW', '2026-02-30T10:00:00Z'],
    ['PUBLIC_URL', 'https://name:word@a.example'],
    ['OIDC_ISSUER', 'nowhere'],
  ])('a wrong %s (%s) is refused by its name, with what is expected and not what was given', (name, value) => {
    const message = problem({ [name]: value });
    expect(message).toContain(`${name}: expected `);
    if (name === 'SECRET_KEY' || name === 'METRICS_TOKEN') expect(message).not.toContain(value);
  });

  it('names every wrong one at once', () => {
    expect(problem({ PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/PORT[\s\S]*LOG_LEVEL/);
  });

  it('wants all three of OIDC or none', () => {
    expect(problem({ OIDC_CLIENT_ID: 'a' })).toContain('all three or none');
  });
});
