/** What an operator does wrong ends with one clear line and a status, never with a stack (issue: bad input). */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { startSiteProcess, type SiteOptions } from '../support/site-process.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-fault-'));
  folders.push(folder);
  return folder;
};
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

async function refusal(options: SiteOptions): Promise<string> {
  try {
    const site = await startSiteProcess(options);
    await site.stop();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it started');
}

const clear = (text: string, ...parts: string[]) => {
  for (const part of parts) expect(text).toContain(part);
  expect(text).toContain('status 1');
  expect(text).not.toMatch(/\n\s+at /);
};

describe('a start that cannot be', () => {
  it('names the wrong setting', async () => {
    clear(await refusal({ env: { PORT: 'abc' }, dataDir: newFolder() }), 'PORT: expected a port number');
  });

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => { other.once('listening', resolve); });
    const { port } = other.address() as { port: number };
    try {
      clear(await refusal({ demo: false, env: { PORT: String(port) }, dataDir: newFolder() }), `Port ${port} is in use`);
    } finally {
      other.close();
    }
  });

  it('says that the data folder cannot be written', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    clear(await refusal({ dataDir: join(file, 'data') }), 'cannot be written', 'DATA_DIR');
  });

  it('says that the database is none', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'meedoen.db'), 'this is no database, only some words of text'.repeat(200));
    clear(await refusal({ demo: false, dataDir: folder }), 'is damaged or is not a database');
  });

  it('says that the database is half written', async () => {
    const folder = newFolder();
    const file = join(folder, 'meedoen.db');
    copyFileSync(join(inject('siteDataDir'), 'meedoen.db'), file);
    truncateSync(file, 40_960);
    clear(await refusal({ dataDir: folder }), 'damaged');
  });

  it('refuses to serve a demonstration as if it were real', async () => {
    clear(await refusal({ demo: false, dataDir: inject('siteDataDir') }), 'holds a demonstration');
  });

  it.each([['/dev/null', 'DATA_DIR'], ['/proc/nowhere', 'DATA_DIR']])('says that %s is no data folder', async (dataDir, word) => {
    clear(await refusal({ dataDir }), 'cannot be written', word);
    clear(await refusal({ demo: false, dataDir }), 'cannot be written', word);
  });

  it('says that the address is none', async () => {
    clear(await refusal({ demo: false, dataDir: newFolder(), env: { HOST: '300.1.1.1' } }), 'Cannot listen on 300.1.1.1');
  });

  it('refuses TEST_NOW on real offer and leaves nothing behind', async () => {
    const folder = newFolder();
    const text = await refusal({ demo: false, dataDir: folder, env: { TEST_NOW: '2026-11-24T09:00:00+01:00' } });
    clear(text, 'TEST_NOW: expected only with');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not add a demonstration to a folder that holds anything', async () => {
    const folder = newFolder();
    const own = await startSiteProcess({ demo: false, dataDir: folder });
    await own.stop();
    const again = await startSiteProcess({ demo: true, dataDir: folder });
    try {
      await expect.poll(() => again.output()).toContain('no demonstration was added');
      expect(statSync(join(folder, 'meedoen.db')).mode & 0o077).toBe(0);
      const answer = await fetch(`${again.url}/api/v1/activiteiten`);
      expect((await answer.json() as { total: number }).total).toBe(0);
      expect(await (await fetch(`${again.url}/activiteiten`)).text()).not.toContain('demo-banner');
    } finally {
      await again.stop();
    }
  });
});

it('goes on when a new build takes away a file that it knew', async () => {
  const file = join('dist', 'client', `gone-${process.pid}.txt`);
  writeFileSync(file, 'of the build before');
  folders.push(file);
  const site = await startSiteProcess({ demo: false, dataDir: newFolder() });
  try {
    const address = `${site.url}/${file.split('/').at(-1) ?? ''}`;
    expect(await (await fetch(address)).text()).toBe('of the build before');
    rmSync(file);
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(`${site.url}/gezondheid`)).status).toBe(200);
  } finally {
    await site.stop();
  }
});
