/** What carries a mail out of the outbox: SMTP or files. */

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same at every try, so that a receiver recognises a mail that was sent twice. */
  messageId: string;
}

export interface Mailer {
  /** False when what it does stays on this machine. */
  leaves: boolean;
  /** Rejects with MailRefusedError when trying again is no use, with anything else when it is. */
  send(message: MailMessage): Promise<void>;
}

/** The server will never take this mail (SMTP 5xx). */
export class MailRefusedError extends Error {
  constructor() {
    super('the mail server refused the mail');
    this.name = 'MailRefusedError';
  }
}
