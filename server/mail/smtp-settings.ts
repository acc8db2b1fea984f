import { isIP } from 'node:net';
import { isMailAddress } from './mail-address.ts';

/** The mail server that takes our mails. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `smtps:` encrypts from the first byte; `smtp:` as soon as the server offers it. */
  readonly secure: boolean;
  /** null: it asks for no name. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** Who mails come from. */
export interface MailSender {
  readonly name: string | null;
  readonly address: string;
}

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** `smtp://user:password@mail.example:587`; undefined for what is not such an address. */
export function parseSmtpUrl(text: string): SmtpServer | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = url;
  if (hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return undefined;
  const [user, word] = [decoded(username), decoded(password)];
  if (user === null || word === null) return undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? PORTS[protocol] : Number(port),
    secure: protocol === 'smtps:',
    login: user === '' ? null : { user, password: word },
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** `Binnenlopen <post@example.nl>`, or the address alone; undefined for anything else. */
export function parseSender(text: string): MailSender | undefined {
  const [, name = '', inBrackets = ''] = /^([^<>"\\,;:\p{Cc}]*)<([^<>]*)>$/u.exec(text) ?? [];
  const address = inBrackets === '' ? text : inBrackets;
  return isMailAddress(address) ? { name: name.trim() || null, address } : undefined;
}

/** Until the owner names a sender: mails come from where the links in them lead. */
export function usualSender(baseUrl: string): MailSender {
  const { hostname } = new URL(baseUrl);
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return { name: 'Binnenlopen', address: `no-reply@${isNumber ? 'localhost' : hostname}` };
}
