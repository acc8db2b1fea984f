/** One mail to one mail server: the only file that speaks SMTP. */
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPError } from 'nodemailer/lib/smtp-connection';
import type { Instant } from '../contract/timetable.ts';
import { isMailAddress } from './mail-address.ts';
import type { MailSender, SmtpServer } from './smtp-settings.ts';

export interface OutgoingMail {
  readonly id: number;
  readonly queuedAt: Instant;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** `why` is for the people who run this, never for visitors. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** The server will never take mail for this address. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Certainly not delivered. `serverTrouble`: it will not be better for the next mail either. */
  | { readonly kind: 'notDelivered'; readonly why: string; readonly serverTrouble: boolean }
  /** The text was handed over and nobody said what became of it. */
  | { readonly kind: 'unsure'; readonly why: string };

export interface MailTransport {
  /** Never throws. */
  deliver(mail: OutgoingMail): Promise<Delivery>;
}

/** Milliseconds. */
export interface MailTimeouts {
  readonly connection: number;
  readonly greeting: number;
  /** Of silence. */
  readonly socket: number;
  readonly whole: number;
}

const TIMEOUTS: MailTimeouts = { connection: 3000, greeting: 3000, socket: 5000, whole: 20_000 };
const LONGEST_WHY = 200;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

export function smtpTransport(
  server: SmtpServer,
  from: MailSender,
  timeouts: MailTimeouts = TIMEOUTS,
): MailTransport {
  return {
    async deliver(mail) {
      if (!isMailAddress(mail.to)) return { kind: 'refused', why: 'This is not an e-mail address.' };
      const message = await compose(mail, from);
      // Not before there is a mail to send: loading it would keep a start waiting.
      const { default: Connection } = await import('nodemailer/lib/smtp-connection');
      const connection = new Connection(optionsOf(server, timeouts));
      return converse(connection, { server, from, to: mail.to, message, milliseconds: timeouts.whole });
    },
  };
}

function optionsOf({ host, port, secure, login }: SmtpServer, timeouts: MailTimeouts) {
  const here = LOOPBACK.includes(host);
  return {
    host,
    port,
    secure,
    // A password never goes over an open line; within this machine there is no line.
    requireTLS: !here && login !== null,
    ignoreTLS: here,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    dnsTimeout: timeouts.connection,
    socketTimeout: timeouts.socket,
    socketCloseTimeout: 0,
  };
}

async function compose({ id, queuedAt, to, subject, body }: OutgoingMail, from: MailSender): Promise<Buffer> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const message = new Composer({
    from: from.name === null ? from.address : { name: from.name, address: from.address },
    to,
    subject,
    text: body,
    // The same when it is sent again, so that mail programs can show it once.
    messageId: `<${id}.${queuedAt}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

interface Conversation {
  readonly server: SmtpServer;
  readonly from: MailSender;
  readonly to: string;
  readonly message: Buffer;
  readonly milliseconds: number;
}

function converse(
  connection: SMTPConnection,
  { server, from, to, message, milliseconds }: Conversation,
): Promise<Delivery> {
  return new Promise((resolve) => {
    let handedOver = false;
    // Read when the server has said that it is ready for the text, and not before.
    function* handOver() {
      handedOver = true;
      yield message;
    }
    const end = (delivery: Delivery) => {
      clearTimeout(limit);
      connection.close();
      resolve(delivery);
    };
    const failed = (error: SMTPError) => end(failureOf(error, handedOver));
    const limit = setTimeout(() => failed(new Error('It took too long.')), milliseconds);
    const send = () =>
      connection.send({ from: from.address, to: [to] }, Readable.from(handOver()), (error) =>
        error === null ? end({ kind: 'delivered' }) : failed(error),
      );
    connection.once('error', failed);
    connection.connect((error) => {
      if (error !== undefined) failed(error);
      else if (server.login === null) send();
      else {
        const { user, password } = server.login;
        connection.login({ user, pass: password }, (refusal) =>
          refusal === null ? send() : failed(refusal),
        );
      }
    });
  });
}

function failureOf(error: SMTPError, handedOver: boolean): Delivery {
  const why = (error.response ?? error.message).replace(/[\p{Cc}\s]+/gu, ' ').slice(0, LONGEST_WHY);
  const answered = error.responseCode !== undefined;
  if (handedOver && !answered) return { kind: 'unsure', why };
  const aboutRecipient = error.command === 'RCPT TO' && answered;
  if (aboutRecipient && (error.responseCode ?? 0) >= 500) return { kind: 'refused', why };
  return { kind: 'notDelivered', why, serverTrouble: !aboutRecipient && !handedOver };
}
