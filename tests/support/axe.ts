/** What an open page breaks: findings of axe (WCAG 2.2 AA and best practices), and sideways scrolling. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/** Put in past the Content-Security-Policy, which a site's own script never may be. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (
    (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
  )) as { violations: Violation[] };
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => (
      `${id}: ${target.join(' ')} ${failureSummary}`
    ))),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
  ];
}
