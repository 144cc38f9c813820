import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { outboxMails } from '#db/schema/mail.ts';
import { claimMail, enqueueMail, readOutboxState, type NewMail } from '#src/domain/shared/outbox.ts';
import { deliverOutbox } from '#src/mail/deliver-outbox.ts';
import { createFileMailer, removeOldFiles } from '#src/mail/eml-files.ts';
import type { MailAddresses } from '#src/mail/render-mail.ts';
import { createSmtpMailer } from '#src/mail/smtp.ts';
import { createAccountsApp } from '../support/accounts-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SITE = 'https://meedoen.example';
const addresses: MailAddresses = {
  site: SITE,
  link: (_language, code) => `${SITE}/link/${code}`,
  offer: (_language, activityId) => `${SITE}/aanbod/${activityId ?? ''}`,
  queue: (_language, desk, itemId) => `${SITE}/${desk}/${itemId ?? ''}`,
  rule: (_language, anchor) => `${SITE}/spelregels#${anchor}`,
  signup: (_language, code) => `${SITE}/inschrijving/${code}`,
  buddyOwn: (_language, code, token) => `${SITE}/mijn-aanmelding/${code}${token === null ? '' : `?mail=${token}`}`,
  company: (_language, id, code) => `${SITE}/activiteiten/${id}/ga-je-mee?code=${code}`,
  buddyDesk: () => `${SITE}/buddywerking`,
  offerSignups: () => `${SITE}/aanbod/inschrijvingen`,
};
const FROM = 'Meedoen <post@meedoen.example>';

const resetMail = (to: string, changes: Partial<NewMail> = {}): NewMail => ({
  kind: 'reset-password', language: 'nl', to, data: { name: 'Hilde', code: 'CODE' }, isTyped: true, ...changes,
} as NewMail);

interface TestServer { url: string; port: number; mails: ParsedMail[]; envelopes: string[]; stop(): Promise<void> }

async function startServer({ port = 0, refuse }: { port?: number; refuse?: 'once' | 'for-good' } = {}): Promise<TestServer> {
  const mails: ParsedMail[] = [];
  const envelopes: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      envelopes.push(address.address);
      if (!refuse) return done();
      done(Object.assign(new Error('mailbox of this person is not here'), { responseCode: refuse === 'once' ? 450 : 550 }));
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => { mails.push(mail); done(); }, done);
    },
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const bound = (server.server.address() as { port: number }).port;
  return {
    url: `smtp://127.0.0.1:${bound}`, port: bound, mails, envelopes,
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

const servers: TestServer[] = [];
async function server(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const started = await startServer(options);
  servers.push(started);
  return started;
}
afterEach(async () => { await Promise.all(servers.splice(0).map((each) => each.stop())); });

describe('a mail in the outbox', () => {
  it('is delivered as text and HTML that say the same, and leaves no address and no text behind', async () => {
    const app = createAccountsApp();
    const smtp = await server();
    enqueueMail(app, {
      kind: 'confirm-registration', language: 'nl', to: 'hilde@proef.be', isTyped: true,
      data: { name: 'Hilde <b>', organisation: 'Huis "A" & <script>', code: 'CODE', hasAccount: false },
    });
    const stored = app.db.select().from(outboxMails).get();
    expect(JSON.stringify(stored)).not.toMatch(/hilde|Huis/i);
    expect(await deliverOutbox(app, createSmtpMailer(smtp.url, FROM), addresses)).toBe(1);
    const [mail] = smtp.mails;
    expect(mail?.from?.text).toBe('"Meedoen" <post@meedoen.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.text).toContain('Dag Hilde <b>,');
    expect(mail?.text).toContain('https://meedoen.example/link/CODE');
    expect(mail?.html).toContain('Huis &quot;A&quot; &amp; &lt;script&gt;');
    expect(mail?.html).not.toContain('<script>');
    expect(app.db.select().from(outboxMails).get()).toMatchObject({
      recipient: null, payload: null, sentAt: app.clock.now(), givenUpAt: null,
    });
    expect(await deliverOutbox(app, createSmtpMailer(smtp.url, FROM), addresses)).toBe(0);
  });

  it('waits while the server is down and goes when it is back, tried later and later', async () => {
    const app = createAccountsApp();
    const down = await startServer();
    await down.stop();
    const mailer = createSmtpMailer(down.url, FROM);
    enqueueMail(app, resetMail('een@proef.be'));
    enqueueMail(app, resetMail('twee@proef.be'));
    await deliverOutbox(app, mailer, addresses);
    expect(readOutboxState(app)).toMatchObject({ waiting: 2, failing: 1, givenUpLastDay: 0 });
    expect(app.logged.join()).not.toMatch(/proef\.be/);

    const smtp = await server({ port: down.port });
    await deliverOutbox(app, mailer, addresses);
    expect(smtp.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual(['twee@proef.be']);
    app.wait(MINUTE);
    await deliverOutbox(app, mailer, addresses);
    expect(smtp.mails).toHaveLength(2);
    expect(readOutboxState(app)).toMatchObject({ waiting: 0, failing: 0 });
  });

  it('is given up at once when the server will never take it, after three days when it never answers', async () => {
    const app = createAccountsApp();
    const refusing = await server({ refuse: 'for-good' });
    enqueueMail(app, resetMail('weg@proef.be'));
    await deliverOutbox(app, createSmtpMailer(refusing.url, FROM), addresses);
    expect(app.db.select().from(outboxMails).get()).toMatchObject({ recipient: null, payload: null, lastFailure: 'refused' });
    expect(app.logged.join()).not.toMatch(/weg@|mailbox of this person/);

    const later = createAccountsApp();
    const busy = await server({ refuse: 'once' });
    enqueueMail(later, resetMail('later@proef.be'));
    const startedAt = later.clock.now();
    for (let tries = 0; readOutboxState(later).waiting > 0 && tries < 200; tries += 1) {
      await deliverOutbox(later, createSmtpMailer(busy.url, FROM), addresses);
      later.wait(60 * MINUTE);
    }
    const row = later.db.select().from(outboxMails).get();
    expect(row).toMatchObject({ recipient: null, payload: null, tries: 10 });
    expect((row?.givenUpAt ?? 0) - startedAt).toBeGreaterThan(2.5 * DAY);
    expect((row?.givenUpAt ?? 0) - startedAt).toBeLessThan(4 * DAY);
  });

  it('that a killed process had claimed goes later, recognisable as the same', async () => {
    const app = createAccountsApp();
    const smtp = await server();
    const mailer = createSmtpMailer(smtp.url, FROM);
    enqueueMail(app, resetMail('kill@proef.be'));
    expect(claimMail(app)?.to).toBe('kill@proef.be');
    expect(await deliverOutbox(app, mailer, addresses)).toBe(0);
    app.wait(11 * MINUTE);
    expect(await deliverOutbox(app, mailer, addresses)).toBe(1);
    app.db.update(outboxMails).set({
      sentAt: null, recipient: app.sealer.seal('kill@proef.be'), payload: app.sealer.seal('{"name":"","code":"C"}'),
    }).run();
    expect(await deliverOutbox(app, mailer, addresses)).toBe(1);
    expect(smtp.mails).toHaveLength(2);
    expect(smtp.mails[0]?.messageId).toBe(smtp.mails[1]?.messageId);
  });

  it('that we cannot write holds back no other', async () => {
    const app = createAccountsApp();
    const smtp = await server();
    enqueueMail(app, { ...resetMail('fout@proef.be'), kind: 'of-another-version' } as unknown as NewMail);
    enqueueMail(app, resetMail('goed@proef.be'));
    expect(await deliverOutbox(app, createSmtpMailer(smtp.url, FROM), addresses)).toBe(2);
    expect(smtp.envelopes).toEqual(['goed@proef.be']);
    expect(readOutboxState(app)).toMatchObject({ waiting: 1, failing: 1 });
  });

  it('that was not written because the transaction failed does not go', async () => {
    const app = createAccountsApp();
    expect(() => inTransaction(app.db, () => {
      enqueueMail(app, resetMail('nee@proef.be'));
      throw new Error('broken off');
    })).toThrow('broken off');
    expect(claimMail(app)).toBeUndefined();
  });

  it('is never more than one mail to one address', async () => {
    const app = createAccountsApp();
    for (const bad of ['a@b.be\r\nBcc: c@d.be', 'a@b.be, c@d.be', 'A <a@b.be>', 'a@b.be;c@d.be', '']) {
      expect(() => enqueueMail(app, resetMail(bad))).toThrow(RangeError);
    }
    const smtp = await server();
    enqueueMail(app, {
      kind: 'invitation', language: 'nl', to: 'een@proef.be', isTyped: true,
      data: { name: 'A\r\nBcc: c@d.be', by: 'B\r\nSubject: x', role: 'editor', place: 'C\r\n\r\nD', code: 'X' },
    });
    await deliverOutbox(app, createSmtpMailer(smtp.url, FROM), addresses);
    expect(smtp.envelopes).toEqual(['een@proef.be']);
    expect(smtp.mails[0]?.subject).toBe('Je bent uitgenodigd voor Meedoen');
    expect(smtp.mails[0]?.bcc).toBeUndefined();
  });

  it('of a demonstration leaves only to an address that a visitor typed, and never to a reserved name', async () => {
    const app = { ...createAccountsApp(), isDemo: true };
    const smtp = await server();
    enqueueMail(app, resetMail('typed@proef.be'));
    enqueueMail(app, resetMail('imported@organisatie.be', { isTyped: false }));
    enqueueMail(app, resetMail('beheer@voorbeeld.invalid'));
    expect(await deliverOutbox(app, createSmtpMailer(smtp.url, FROM), addresses)).toBe(3);
    expect(smtp.envelopes).toEqual(['typed@proef.be']);
    expect(smtp.mails[0]?.subject).toMatch(/^VOORBEELD: /);
    expect(app.db.select().from(outboxMails).all().map(({ lastFailure }) => lastFailure))
      .toEqual([null, 'demonstration', 'reserved']);
  });

  it.each(['nl', 'en', 'fr', 'ar'] as const)('is written in %s with its direction', async (language) => {
    const app = createAccountsApp();
    const smtp = await server();
    const mailer = createSmtpMailer(smtp.url, FROM);
    enqueueMail(app, resetMail('taal@proef.be', { language }));
    enqueueMail(app, { kind: 'password-changed', language, to: 'taal@proef.be', data: { name: 'Hilde' }, isTyped: true });
    await deliverOutbox(app, mailer, addresses);
    expect(smtp.mails).toHaveLength(2);
    for (const { html, text } of smtp.mails) {
      expect(html).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(text).toContain('Hilde');
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('without SMTP', () => {
  it('mails are files that only the operator reads, removed after seven days', async () => {
    const app = createAccountsApp();
    const folder = mkdtempSync(join(tmpdir(), 'meedoen-mail-'));
    try {
      const mailer = createFileMailer(join(folder, 'mail'), FROM, app.clock);
      enqueueMail(app, resetMail('bestand@proef.be'));
      await deliverOutbox(app, mailer, addresses);
      const [name = ''] = readdirSync(join(folder, 'mail'));
      expect(name).toMatch(/^20261124T080000000Z-[0-9a-f]{8}\.eml$/);
      expect(statSync(join(folder, 'mail', name)).mode & 0o777).toBe(0o600);
      const bytes = readFileSync(join(folder, 'mail', name), 'latin1');
      expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect((await simpleParser(bytes)).subject).toBe('Nieuw wachtwoord voor Meedoen');
      app.wait(6.9 * DAY);
      await removeOldFiles(join(folder, 'mail'), app.clock);
      expect(readdirSync(join(folder, 'mail'))).toEqual([name]);
      app.wait(0.2 * DAY);
      await removeOldFiles(join(folder, 'mail'), app.clock);
      expect(readdirSync(join(folder, 'mail'))).toEqual([]);
      await removeOldFiles(join(folder, 'none'), app.clock);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
