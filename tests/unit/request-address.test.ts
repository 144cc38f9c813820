import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#src/server/config.ts';
import { checkPath, countedAddress, findOrigin } from '#src/server/request-address.ts';
import { safeReturnPath } from '#src/web/paths.ts';

const request = (headers: Record<string, string>) => (
  { headers, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage
);

describe('who is asked for', () => {
  const local = readConfig({});
  const site = readConfig({ PUBLIC_URL: 'https://meedoen.example', TRUST_PROXY: '1' });

  it('takes a loopback name as sent', () => {
    for (const host of ['localhost:4321', '127.0.0.1', '[::1]:80', '127.1.2.3:9']) {
      expect(findOrigin(request({ host }), local)).toMatchObject({ host, scheme: 'http' });
    }
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'], ['2001:db8:1:2:ffff::1', '2001:db8:1:2::'], ['2001:db8::1', '2001:db8:0:0::'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::'], ['::1', '0:0:0:0::'], ['fe80::1%eth0', 'fe80:0:0:0::'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::'], ['[2001:db8:1:2::9]', '2001:db8:1:2::'],
    ['::ffff:192.0.2.1', '192.0.2.1'], ['192.0.2.1', '192.0.2.1'], ['unknown', 'unknown'], ['', ''],
  ])('counts %s as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
    expect(countedAddress(counted)).toBe(counted);
  });

  it('counts all addresses of one IPv6 network as one, also behind a proxy', () => {
    const from = (address: string) => findOrigin(request({ 'host': 'meedoen.example', 'x-forwarded-for': address }), site)?.clientAddress;
    expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:db8:1:2:bbbb:cccc::2'));
    expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  });

  it('refuses foreign and broken hosts', () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost@evil', 'a b', '', 'localhost:999999']) {
      expect(findOrigin(request({ host }), local), host).toBeNull();
    }
  });

  it('knows its public name, scheme and the client behind a trusted proxy', () => {
    const headers = { 'host': '127.0.0.1:4321', 'x-forwarded-host': 'meedoen.example', 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };
    expect(findOrigin(request(headers), site)).toEqual(
      { host: 'meedoen.example', scheme: 'https', clientAddress: '2.2.2.2' },
    );
  });

  it('does not believe forwarded headers without a proxy', () => {
    const headers = { 'host': 'localhost', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.1.1.1' };
    expect(findOrigin(request(headers), local)).toEqual({ host: 'localhost', scheme: 'http', clientAddress: '10.0.0.9' });
  });
});

describe('the path of a request', () => {
  it.each([
    ['/activiteiten?waar=%27', { kind: 'ok' }],
    ['/', { kind: 'ok' }],
    ['//evil.example/', { kind: 'redirect', location: '/evil.example' }],
    ['/activiteiten/?a=//b', { kind: 'redirect', location: '/activiteiten?a=//b' }],
    ['/a//b', { kind: 'redirect', location: '/a/b' }],
    ['/%00', { kind: 'bad' }], ['/%zz', { kind: 'bad' }], ['/a\\b', { kind: 'bad' }], ['http://evil.example/', { kind: 'bad' }],
    ['/%0d%0aSet-Cookie:x', { kind: 'bad' }], ['/beheer/%25', { kind: 'bad' }], ['/a%E2%80%A8b', { kind: 'bad' }], [`/${'%'.padEnd(41, '25')}41`, { kind: 'bad' }],
    ['/%2541', { kind: 'ok' }],
  ])('%s', (target, expected) => {
    expect(checkPath(target)).toEqual(expected);
  });

  it('never sends anybody to another site', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const answer = checkPath(`/${text}`);
      if (answer.kind === 'redirect') expect(answer.location).toMatch(/^\/(?!\/)/);
    }));
  });
});

describe('a path to go back to', () => {
  it.each(['//evil.example', '/ar//evil.example', '/a/..//evil.example', 'https://evil.example', '/\\evil', 'activiteiten', '/a\nb', '', null])('refuses %j', (text) => {
    expect(safeReturnPath(text)).toBeNull();
  });

  it('keeps an own path with its query', () => {
    expect(safeReturnPath('/activiteiten?waar=Gent&niveau=2')).toBe('/activiteiten?waar=Gent&niveau=2');
  });
});
