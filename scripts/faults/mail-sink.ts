/** A mail server that remembers what it took, by Message-ID, and is slow on request. */
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  url: string;
  /** How often each Message-ID was taken, and for which addresses. */
  taken: ReadonlyMap<string, { times: number; to: string }>;
  /** Milliseconds before the server says that it has a mail, so that kills fall there. */
  slownessMs: number;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const taken = new Map<string, { times: number; to: string }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => { text += chunk; });
      stream.on('end', () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
        const to = session.envelope.rcptTo[0]?.address ?? '';
        taken.set(id, { times: (taken.get(id)?.times ?? 0) + 1, to });
        void wait(sink.slownessMs).then(() => { done(); });
      });
    },
  });
  // Who is killed in the middle of a mail leaves a broken line.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.server.address() as { port: number };
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`, taken, slownessMs: 0,
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
  return sink;
}
