import { describe, expect, it } from 'vitest';
import { listImports, listSourceFiles } from '../support/source-files.ts';

const files = listSourceFiles(['src', 'db', 'scripts']);

/** The room a file stands in: the longest of these that begins its path. */
const ROOMS = [
  'src/pages', 'src/actions', 'src/web', 'src/layouts', 'src/components', 'src/client', 'src/domain', 'src/search',
  'src/interop', 'src/mail', 'src/auth', 'src/i18n', 'src/server', 'src/middleware.ts', 'src/content.config.ts', 'db',
  'scripts', 'content', 'src/styles', 'public',
] as const;
type Room = (typeof ROOMS)[number];

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path === room || path.startsWith(`${room}/`));

/** What each room may import (architecture §2). Types may cross; they vanish before anything runs. */
const site: Room[] = ['src/web', 'src/layouts', 'src/components', 'src/client', 'src/domain', 'src/search',
  'src/interop', 'src/i18n', 'src/styles', 'content', 'db', 'src/auth', 'public'];
const ALLOWED: Record<Room, readonly Room[] | 'all'> = {
  'src/pages': [...site, 'src/actions'],
  'src/actions': [...site, 'src/actions'],
  'src/middleware.ts': site,
  'src/layouts': site,
  'src/components': site,
  'src/web': ['src/web', 'src/domain', 'src/search', 'src/i18n', 'src/auth', 'db'],
  'src/client': ['src/client', 'src/i18n', 'src/styles'],
  'src/domain': ['src/domain', 'db'],
  'src/search': ['src/search', 'src/domain', 'db', 'content'],
  'src/interop': ['src/interop', 'src/domain', 'db'],
  'src/mail': ['src/mail', 'src/domain', 'src/i18n', 'db'],
  'src/auth': ['src/auth', 'src/domain', 'db'],
  'src/i18n': ['src/i18n'],
  'src/content.config.ts': [],
  'src/styles': [],
  'public': [],
  'content': [],
  'db': ['db'],
  'src/server': 'all',
  'scripts': 'all',
};

/** Packages that one room knows and no other (architecture §2). */
const ONLY_IN: Record<string, RegExp> = {
  'lucia': /^src\/auth\//,
  'meilisearch': /^src\/search\/words\/meilisearch/,
  'leaflet': /^src\/client\//,
  'leaflet.markercluster': /^src\/client\//,
  'nodemailer': /^src\/mail\//,
  'ical-generator': /^src\/interop\//,
  'sanitize-html': /^src\/interop\//,
  'better-sqlite3': /^(db|src\/server|scripts)\/|^src\/(domain\/activities\/activity-repo|search\/)/,
};

describe('direction of imports', () => {
  it('reads a whole house', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.every((file) => roomOf(file.path) || file.path === 'src/env.d.ts')).toBe(true);
  });

  it('keeps every room to what it may know', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file.path);
      const allowed = room ? ALLOWED[room] : 'all';
      if (allowed === 'all') return [];
      return listImports(file)
        .filter(({ target, typeOnly }) => {
          const other = roomOf(target);
          return other !== undefined && other !== room && !typeOnly && !allowed.includes(other);
        })
        .map(({ target }) => `${file.path} may not import ${target}: ${room} knows only ${allowed.join(', ') || 'itself'}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps libraries behind the one room that may be replaced with them', () => {
    const wrong = files.flatMap((file) => listImports(file)
      .filter(({ target, typeOnly }) => !typeOnly && ONLY_IN[target] && !ONLY_IN[target].test(file.path))
      .map(({ target }) => `${file.path} imports ${target}, which only ${ONLY_IN[target]?.source} may know`));
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map(files.map((file) => [
      file.path, listImports(file).filter(({ typeOnly }) => !typeOnly).map(({ target }) => target),
    ]));
    const done = new Set<string>();
    const visit = (path: string, way: string[]): string | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(' → ');
      if (done.has(path)) return undefined;
      for (const next of graph.get(path) ?? []) {
        const cycle = visit(next, [...way, path]);
        if (cycle) return cycle;
      }
      done.add(path);
      return undefined;
    };
    for (const file of files) expect(visit(file.path, [])).toBeUndefined();
  });
});

describe('one place for the world outside', () => {
  const lines = (pattern: RegExp, allowed: RegExp) => files
    .filter((file) => !allowed.test(file.path) && pattern.test(file.text)).map((file) => file.path);

  it('only the configuration reads the environment', () => {
    expect(lines(/process\.env\b/, /^src\/server\/config\.ts$|^scripts\/(run\.mjs|test\.ts|bench\/bench-http\.ts)$/)).toEqual([]);
  });

  it('only the clock reads the time', () => {
    expect(lines(/\bDate\.now\(\)|new Date\(\)/, /^src\/domain\/shared\/clock\.ts$|^src\/client\/|^scripts\/bench/)).toEqual([]);
  });

  it('keeps files short enough to read', () => {
    const data = /^(db\/reference|src\/i18n\/[a-z]{2}|scripts\/demo\/blueprints)\/|pictograms\.ts$/;
    const long = files.filter((file) => !data.test(file.path) && file.text.split('\n').length > 320);
    expect(long.map((file) => `${file.path}: ${file.text.split('\n').length}`)).toEqual([]);
  });

  it('puts nothing inline that the Content-Security-Policy refuses', () => {
    const inline = listSourceFiles(['src'], /\.astro$/)
      .filter(({ text }) => /\sstyle=|\son(click|load|change|submit)=|<script[^>]*is:inline(?![^>]*ld\+json)|<style/.test(text));
    expect(inline.map((file) => file.path)).toEqual([]);
  });
});
