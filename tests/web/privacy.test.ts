/** `/privacy` in every language, the choice of grounds, and what the log of a running site holds. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROCESSINGS } from '#src/domain/privacy/processings.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { createVisitor, textOf } from '../support/visitor.ts';

const PASSWORD = 'een lange zin over soep';
let site: SiteProcess;
beforeAll(async () => { site = await startSiteProcess({ demo: true, env: { LOG_LEVEL: 'debug' } }); });
afterAll(async () => { await site?.stop(); });

const pathIn = (language: string) => (language === 'nl' ? '/privacy' : `/${language}/privacy`);

describe('the page', () => {
  it.each(LANGUAGES)('tells in %s of every processing, with the Dutch beside what nobody read over', async (language) => {
    const { status, body } = await createVisitor(site.url).get(pathIn(language));
    expect(status).toBe(200);
    const text = textOf(body);
    const { privacy: t } = messagesIn(language);
    for (const { id } of PROCESSINGS) {
      expect(body.split(`data-processing="${id}"`).length - 1, id).toBe(language === 'nl' ? 1 : 2);
      expect(text, id).toContain(t.processings[id].title);
    }
    expect(text).toContain(t.proposed(t.grounds.consent));
  });

  it('shows the ground that the administrator chose, as chosen', async () => {
    const made = spawnSync(process.execPath, ['scripts/user-create.ts', '--email', 'ada@proef.be', '--role', 'administrator'], {
      env: { ...process.env, DATA_DIR: site.dataDir, PUBLIC_URL: site.url, VITEST: '' }, encoding: 'utf8',
    });
    const administrator = createVisitor(site.url);
    const link = /(\/link\/[\w-]+)/.exec(made.stdout)?.[1] ?? `no link: ${made.stderr}`;
    await administrator.submit(link, 'uitnodiging', { naam: 'Ada', password: PASSWORD });
    const path = '/platform/beheerder';
    expect(await administrator.submit(path, 'platform-gronden', { signups: 'consent' }))
      .toMatchObject({ status: 303, location: `${path}?gedaan=gronden` });
    expect((await administrator.get(path)).body).toMatch(/<option value="consent" selected[^>]*>/);
    expect((await administrator.submit(path, 'platform-gronden', { signups: 'goesting' })).status).toBe(400);
    expect(textOf((await createVisitor(site.url).get('/privacy')).body)).toContain('De beheerder koos: toestemming.');
  });
});

describe('what is written down', () => {
  it('the log holds no query, no address, no name', async () => {
    const visitor = createVisitor(site.url);
    await visitor.get('/activiteiten?waar=Lauwe&q=kastanjeboom');
    await visitor.get('/inschrijving/ABC234?x=kastanjeboom');
    await visitor.submit('/aanmelden', 'aanmelden', { email: 'zeldzamira@proef.be', password: 'kastanjeboom' });
    await visitor.submit('/niet-goed', 'niet-goed', { wat: 'kastanjeboom', telefoon: '0470 99 88 77' });
    const log = site.output();
    expect(log).toContain('"route"');
    for (const word of ['kastanjeboom', 'Lauwe', 'zeldzamira', '470998877', '99 88 77', '127.0.0.1"', 'ABC234']) {
      expect(log, word).not.toContain(word);
    }
  });
});
