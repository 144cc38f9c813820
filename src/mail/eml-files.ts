/** Without SMTP_URL mails are `.eml` files in the data folder, removed after 7 days (product §9). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from '#src/domain/shared/clock.ts';
import { compose } from './compose.ts';
import type { Mailer } from './mailer.ts';

const KEPT_MS = 7 * 24 * 3_600_000;

/** Names begin with the moment (UTC), so that a listing is in order: `20261124T090000123Z-….eml`. */
export function createFileMailer(folder: string, from: string, clock: Clock): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    leaves: false,
    async send(message) {
      const { message: bytes } = await transport.sendMail({
        ...compose(from, message), date: new Date(clock.now()),
      });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const moment = new Date(clock.now()).toISOString().replace(/[-:.]/g, '');
      const name = `${moment}-${createHash('sha256').update(message.messageId).digest('hex').slice(0, 8)}.eml`;
      await writeFile(join(folder, `.${name}`), bytes as Buffer, { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
  };
}

/** Removes what is to or about somebody who is erased, by addresses, numbers and codes (product §1.9). */
export function removeFilesAbout(folder: string, marks: readonly string[]): void {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const wanted = marks.map((mark) => mark.toLowerCase());
  for (const name of names) {
    const file = join(folder, name);
    const said = readWritten(readFileSync(file, 'latin1')).toLowerCase();
    if (wanted.some((mark) => said.includes(mark))) rmSync(file, { force: true });
  }
}

/** Heads and texts of a mail in clear, also of parts in base64 or quoted-printable. */
function readWritten(mail: string): string {
  return mail.split(/\r?\n--[^\r\n]+\r?\n?/).map((part) => {
    const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    const encoding = /^content-transfer-encoding: *([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
    const bytes = encoding === 'base64' ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? readQuoted(body) : body, 'latin1');
    return `${part}\n${bytes.toString('utf8')}`;
  }).join('\n');
}

const readQuoted = (body: string): string => body.replace(/=\r?\n/g, '')
  .replace(/=([0-9A-F]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Removes what is older than 7 days, by the moment in its name; also what a killed writer left. */
export async function removeOldFiles(folder: string, clock: Clock): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const oldest = new Date(clock.now() - KEPT_MS).toISOString().replace(/[-:.]/g, '');
  for (const name of names.filter((each) => each.endsWith('.eml'))) {
    const file = join(folder, name);
    const isLeftOver = name.startsWith('.') && (await stat(file)).mtimeMs < clock.now() - KEPT_MS;
    if (isLeftOver || (!name.startsWith('.') && name < oldest)) await rm(file, { force: true });
  }
}
