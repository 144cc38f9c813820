import { createTransport } from 'nodemailer';
import { compose } from './compose.ts';
import { MailRefusedError, type Mailer } from './mailer.ts';

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

/** Delivers through SMTP_URL (`smtp:` with STARTTLS where offered, `smtps:` with TLS from the start). */
export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS,
  });
  return {
    leaves: true,
    async send(message) {
      try {
        await transport.sendMail(compose(from, message));
      } catch (error) {
        const { responseCode, command } = error as { responseCode?: number; command?: string };
        // A wrong password of ours (AUTH) is no fault of the mail: it waits until the operator mends it.
        const isAboutMail = command === 'RCPT TO' || command === 'MAIL FROM' || command === 'DATA';
        if (responseCode !== undefined && responseCode >= 500 && isAboutMail) throw new MailRefusedError();
        throw error;
      }
    },
  };
}
