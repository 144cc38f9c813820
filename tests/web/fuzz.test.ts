/** Arbitrary requests on a site of its own: no 500, no wait over 5 s, no stack in an answer (the long run: npm run fuzz). */
import { expect, it } from 'vitest';
import { runFuzz } from '#scripts/faults/fuzz-site.ts';
import { startSiteProcess } from '../support/site-process.ts';

it('2,000 inputs over routes, parameters, forms and cookies', async () => {
  const site = await startSiteProcess({ env: { API_RATE: '0', LOG_LEVEL: 'error', TRUST_PROXY: '1' } });
  try {
    const report = await runFuzz(site, { inputs: 2000, seed: 42 });
    expect(report.faults).toEqual([]);
    expect(report.inputs).toBe(2000);
    // It reaches pages, refusals and forms alike.
    for (const status of ['200', '303', '400', '404']) expect(report.statuses[status], status).toBeGreaterThan(10);
  } finally {
    await site.stop();
  }
}, 180_000);
