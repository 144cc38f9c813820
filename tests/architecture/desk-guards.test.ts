/**
 * Every page of a desk is guarded by who works there (product §5). The power table sees only what is answered; where
 * what a page reads is refused as well, it would not see that its guard was opened.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DESKS: Readonly<Record<string, readonly string[]>> = {
  aanbod: ['organiser', "withRole('owner', 'editor')"],
  beheer: ["withRole('moderator')"],
  buddywerking: ["withRole('buddy-worker', 'coordinator')", "withRole('buddy-worker')"],
  netwerk: ["withRole('coordinator')", 'readsNetwork', 'readsAllNetworks'],
  platform: ["withRole('administrator')", 'readsAllNetworks'],
};

const pages = Object.keys(DESKS).flatMap((desk) => (
  readdirSync(join('src/pages', desk), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro')).map((name) => [desk, join('src/pages', desk, name)] as const)
));

describe('desk pages', () => {
  it('are there to be looked at', () => {
    expect(new Set(pages.map(([desk]) => desk)).size).toBe(Object.keys(DESKS).length);
  });

  it.each(pages)('%s: %s asks who is there', (desk, path) => {
    const text = readFileSync(path, 'utf8');
    const [, guard = 'none'] = /requireActor\(Astro,\s*(.+)\);\n/.exec(text) ?? [];
    expect(DESKS[desk], `${path} is guarded by ${guard}`).toContain(guard);
    expect(text, `${path} does not stop there`).toMatch(/requireActor\([^\n]+\n\s*if \(actor instanceof Response\) return actor;/);
  });
});
