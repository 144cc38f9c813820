/**
 * Vitest global setup of the layers `web` and `e2e` and of the power table: for each one server with a demonstration
 * and a clock that starts fixed.
 */
import type { TestProject } from 'vitest/node';
import { startSiteProcess } from './site-process.ts';

/** A Tuesday morning in term time. */
export const SITE_NOW = '2026-11-24T09:00:00+01:00';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    siteDataDir: string;
    /** Machine time (epoch ms) at which its clock stood at SITE_NOW, give or take a second. */
    siteStartedAt: number;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSiteProcess({ env: { TEST_NOW: SITE_NOW, API_RATE: '0' } });
  project.provide('siteUrl', site.url);
  project.provide('siteDataDir', site.dataDir);
  project.provide('siteStartedAt', Date.now());
  return () => site.stop();
}
