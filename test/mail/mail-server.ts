/** A real SMTP server on the loopback interface that keeps what it gets. */
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpServer } from '../../server/mail/smtp-settings.ts';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

export interface MailServer {
  readonly settings: SmtpServer;
  readonly received: ReceivedMail[];
  stop(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle of a sentence.
  server.on('error', () => {});
  const taken = await new Promise<number>((resolve) => {
    const listener = server.listen(port, '127.0.0.1', () => resolve(portOf(listener.address())));
  });
  return {
    settings: { host: '127.0.0.1', port: taken, secure: false, login: null },
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Takes connections, says what `greeting` is given, and then nothing any more. */
export async function startSilentServer(greeting: string): Promise<MailServer> {
  const server = createServer((socket) => {
    socket.on('error', () => {}).resume();
    if (greeting !== '') socket.write(greeting);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  return {
    settings: { host: '127.0.0.1', port, secure: false, login: null },
    received: [],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** What a refusing or slow server answers with. */
export function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
