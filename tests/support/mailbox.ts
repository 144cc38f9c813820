/** Mails that an installation without SMTP wrote as files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { vi } from 'vitest';

export async function listMails(dataDir: string, to: string): Promise<ParsedMail[]> {
  const folder = join(dataDir, 'mail');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^[^.].*\.eml$/.test(name)).sort();
  const mails = await Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))));
  return mails.filter((mail) => [mail.to ?? []].flat().some(({ text }) => text === to));
}

/** Waits until there are this many to an address; they leave a moment after the answer to a form. */
export function waitForMails(dataDir: string, to: string, count = 1): Promise<ParsedMail[]> {
  return vi.waitFor(async () => {
    const mails = await listMails(dataDir, to);
    if (mails.length < count) throw new Error(`${mails.length} of ${count} mails to ${to}`);
    return mails;
  }, { timeout: 10_000, interval: 100 });
}

/** The path of the link in a mail. */
export function linkIn(mail: ParsedMail | undefined): string {
  const found = /https?:\/\/[^/\s]+(\/(?:[a-z]{2}\/)?link\/[\w-]+)/.exec(mail?.text ?? '');
  if (!found?.[1]) throw new Error(`no link in the mail:\n${mail?.text}`);
  return found[1];
}
