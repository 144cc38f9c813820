/** The mail of a running installation: who delivers, when asked and by the clock. */
import { deliverOutbox, type DeliveringApp } from './deliver-outbox.ts';
import type { Mailer } from './mailer.ts';
import type { MailAddresses } from './render-mail.ts';

export interface OutgoingMail {
  /** Delivers what is due; two calls at once are one. */
  deliver(): Promise<void>;
  /** Delivers in a moment, after the answer to a form has gone. */
  soon(): void;
  /** No delivery begins after this. */
  stop(): void;
}

const SOON_MS = 50;

export function createOutgoingMail(
  app: DeliveringApp, mailer: Mailer, addresses: () => MailAddresses,
): OutgoingMail {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const deliver = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    running ??= deliverOutbox(app, mailer, addresses()).then(() => undefined).finally(() => { running = null; });
    return running;
  };
  return {
    deliver,
    soon() {
      if (timer !== null || isStopped) return;
      timer = setTimeout(() => {
        timer = null;
        deliver().catch((error: unknown) => app.log.error({ error }, 'mail could not be delivered'));
      }, SOON_MS);
      timer.unref();
    },
    stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
