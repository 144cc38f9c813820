/**
 * Carries mails from the outbox out. Each is delivered at least once: a process that is killed after the server took a
 * mail and before the row says so leaves a window in which it is sent again, with the same Message-ID.
 */
import { awaitTurn } from '#db/await-turn.ts';
import {
  claimMail, giveUpMail, noteDelivered, noteFailure, type DueMail, type SealingApp,
} from '#src/domain/shared/outbox.ts';
import type { Log } from '#src/domain/shared/ports.ts';
import { MailRefusedError, type Mailer, type MailMessage } from './mailer.ts';
import { renderMail, type MailAddresses } from './render-mail.ts';

export interface DeliveringApp extends SealingApp {
  log: Log;
}

/** Never leave by SMTP: reserved names reach nobody (RFC 2606), and the demonstration lives there (product §9). */
const RESERVED = /\.(invalid|test|example|localhost)$/i;
const MOST_AT_ONCE = 200;
/** What has left must be noted, or it leaves again: worth waiting for a command that writes for long. */
const NOTE_WITHIN_MS = 60_000;

/** Why this mail stays here, or null. */
function keptBack(app: DeliveringApp, mailer: Mailer, mail: DueMail): string | null {
  if (!mailer.leaves) return null;
  if (RESERVED.test(mail.to)) return 'reserved';
  return app.isDemo && !mail.isTyped ? 'demonstration' : null;
}

/** @returns false when the server could not take it now. */
async function deliver(
  app: DeliveringApp, mailer: Mailer, addresses: MailAddresses, mail: DueMail,
): Promise<boolean> {
  const reason = keptBack(app, mailer, mail);
  if (reason !== null) {
    giveUpMail(app, mail.id, reason);
    return true;
  }
  let message: MailMessage;
  try {
    const host = new URL(addresses.site).hostname;
    const mark = app.sealer.fingerprint(String(mail.id), 'message id').slice(0, 16);
    const messageId = `<outbox.${mail.id}.${mark}@${host}>`;
    message = { ...renderMail(mail, addresses, app.isDemo), to: mail.to, messageId };
  } catch (error) {
    // A fault of ours in one kind of mail holds back no other; the next version may send it.
    noteFailure(app, mail, 'template');
    app.log.error({ error, mail: mail.id, kind: mail.kind }, 'mail could not be written');
    return true;
  }
  try {
    await mailer.send(message);
    await awaitTurn(app.db, NOTE_WITHIN_MS);
    noteDelivered(app, mail.id);
    return true;
  } catch (error) {
    const isRefused = error instanceof MailRefusedError;
    if (isRefused) giveUpMail(app, mail.id, 'refused');
    else noteFailure(app, mail, 'unreachable');
    // The server's words may hold the address: only their class is logged.
    const code = (error as { code?: unknown }).code;
    const fields = { mail: mail.id, kind: mail.kind, tries: mail.tries, code: isRefused ? 'refused' : code };
    app.log.warn(fields, 'mail not sent');
    return isRefused;
  }
}

/**
 * Delivers what is due, one after the other, at most 200; stops at the first that the server could not take, since the
 * next would fare the same. @returns how many were handled.
 */
export async function deliverOutbox(app: DeliveringApp, mailer: Mailer, addresses: MailAddresses): Promise<number> {
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    await awaitTurn(app.db);
    const mail = claimMail(app);
    if (!mail || !(await deliver(app, mailer, addresses, mail))) return count;
  }
  return MOST_AT_ONCE;
}
