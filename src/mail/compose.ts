import type Mail from 'nodemailer/lib/mailer/index.js';
import type { MailMessage } from './mailer.ts';

/** Header and bodies for nodemailer; the address as an object, so that nothing in it is read as a list or a header. */
export function compose(from: string, message: MailMessage): Mail.Options {
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim().slice(0, 200),
    text: message.text,
    html: message.html,
    messageId: message.messageId,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
