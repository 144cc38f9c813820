/** Requests to the shared test site, without scripts: as curl would. */
import { request as httpRequest } from 'node:http';
import { inject } from 'vitest';

export const siteUrl = (): string => inject('siteUrl');

/** Does not follow redirects. */
export function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(siteUrl() + path, { redirect: 'manual', headers });
}

export async function getText(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await get(path, headers);
  return response.text();
}

export interface RawAnswer { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** A request as it stands, with any target and host: fetch would tidy both. */
export function rawRequest(
  target: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(siteUrl());
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: target, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
