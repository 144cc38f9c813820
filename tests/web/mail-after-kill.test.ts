/** Mail that was promised survives the end of the process and of the mail server (architecture §3). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, it, vi } from 'vitest';
import { findFreePort } from '../support/oidc-issuer.ts';
import { startSiteProcess } from '../support/site-process.ts';
import { createVisitor } from '../support/visitor.ts';

it('a registration sent while the mail server is down reaches its address after a kill of both', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'meedoen-kill-'));
  const smtpPort = await findFreePort();
  const mails: ParsedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) { simpleParser(stream).then((mail) => { mails.push(mail); done(); }, done); },
  });
  const start = (now: string) => startSiteProcess({
    demo: false, dataDir, env: { NODE_ENV: 'test', TEST_NOW: now, SMTP_URL: `smtp://127.0.0.1:${smtpPort}` },
  });
  const first = await start('2026-11-24T09:00:00+01:00');
  try {
    const health = async (url: string) => (await (await fetch(`${url}/gezondheid`)).json()) as
      { status: string; checks: { mail: { status: string } } };
    const answer = await createVisitor(first.url).submit('/aanmelden/organisatie', 'organisatie', {
      organisatie: 'Huis', soort: 'vereniging', gemeente: '8500', postbus: 'info@proef.be', naam: 'Hilde',
      email: 'hilde@proef.be', password: 'een lange zin over soep',
    });
    expect(answer.status).toBe(303);
    await vi.waitFor(async () => {
      expect(await health(first.url)).toMatchObject({ status: 'degraded', checks: { mail: { status: 'degraded' } } });
    }, { timeout: 10_000 });
    expect(first.output()).not.toContain('hilde@proef.be');
    first.child.kill('SIGKILL');
    await first.stop();

    await new Promise<void>((resolve) => { smtp.listen(smtpPort, '127.0.0.1', resolve); });
    const second = await start('2026-11-24T11:00:00+01:00');
    try {
      await vi.waitFor(() => { expect(mails).toHaveLength(1); }, { timeout: 15_000 });
      expect(mails[0]?.text).toContain(`${second.url}/link/`);
      await vi.waitFor(async () => {
        expect((await health(second.url)).checks.mail.status).toBe('ok');
      }, { timeout: 10_000 });
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
    smtp.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
