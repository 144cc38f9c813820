/** A browser without scripts: keeps cookies, follows nothing by itself, sends forms as they stand on the page. */
import { siteUrl } from './site.ts';

export interface Answer { status: number; location: string | null; body: string; headers: Headers }
export type Values = Record<string, string | string[]>;

export interface Visitor {
  cookies: Map<string, string>;
  get(path: string): Promise<Answer>;
  /** Posts a body as it is; origin of the site unless said otherwise. */
  post(path: string, body: URLSearchParams | string, headers?: Record<string, string>): Promise<Answer>;
  /** Opens the page, takes the form of this action with its hidden fields, fills in and sends it. */
  submit(path: string, action: string, values?: Values): Promise<Answer>;
}

export function createVisitor(base = siteUrl()): Visitor {
  const cookies = new Map<string, string>();

  async function request(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(base + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status, location: response.headers.get('location'), body: await response.text(),
      headers: response.headers,
    };
  }

  const visitor: Visitor = {
    cookies,
    get: (path) => request(path),
    post: (path, body, headers = {}) => request(path, {
      method: 'POST',
      body: body.toString(),
      headers: { 'origin': new URL(base).origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
    async submit(path, action, values = {}) {
      const page = await visitor.get(path);
      const fields = hiddenFields(page.body, action);
      const body = new URLSearchParams(fields);
      for (const [name, value] of Object.entries(values)) {
        body.delete(name);
        for (const each of [value].flat()) body.append(name, each);
      }
      return visitor.post(path, body);
    },
  };
  return visitor;
}

/** Throws when the page has no form of this action. */
export function hiddenFields(html: string, action: string): [string, string][] {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? [])
    .find((each) => each.includes(`name="formulier" value="${action}"`));
  if (!form) throw new Error(`no form "${action}" on the page:\n${textOf(html).slice(0, 500)}`);
  return [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]);
}

/** What somebody reads. */
export const textOf = (html: string): string => html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '')
  .replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&').replaceAll('&#39;', '’').replaceAll('&quot;', '"')
  .replace(/\s+/g, ' ').trim();
