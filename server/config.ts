/**
 * The only reader of the environment. Every setting has a default that suits a first try, and a wrong value
 * stops the start: a server that guesses what its operator meant is wrong for months before anyone sees it.
 */
import { isIP, isIPv4 } from 'node:net';
import { resolve } from 'node:path';
import { DateTime } from 'luxon';
import type { Instant } from './contract/timetable.ts';
import {
  type MailSender,
  parseSender,
  parseSmtpUrl,
  type SmtpServer,
  usualSender,
} from './mail/smtp-settings.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const PDOK_TILES =
  'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png';

const PDOK_ADDRESSES = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. Holds the database, its lock and the kept map tiles: all that a backup must know of. */
  readonly dataFolder: string;
  /** The public address, without a trailing slash. */
  readonly baseUrl: string;
  /** Where the demonstration clock starts; null: the real time. */
  readonly demonstrationStart: Instant | null;
  /** The tile server's address with {z}, {x} and {y}; null: no tiles, the schematic map only. */
  readonly tileUrl: string | null;
  /** Where addresses are looked up for editors; null: nowhere, they set the pin by hand. */
  readonly addressUrl: string | null;
  readonly logLevel: LogLevel;
  /** Addresses and networks of our own proxies: what they say of a visitor's address is believed. */
  readonly proxies: readonly string[];
  /** null: mails wait in the outbox, where a coordinator can read them. */
  readonly smtp: SmtpServer | null;
  readonly mailFrom: MailSender;
}

/** All that is wrong with the environment, one sentence for each variable. */
export class ConfigError extends Error {
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(
      ['Binnenlopen cannot start with these settings:', ...findings.map((text) => `  ${text}`)].join('\n'),
    );
    this.name = 'ConfigError';
    this.findings = findings;
  }
}

/** Throws `ConfigError`, naming every wrong variable at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, usualDataFolder = './data'): Config {
  const findings: string[] = [];

  /** `parse` gives undefined for a wrong value. An empty value counts as absent, as it does in most env files. */
  function take<T>(name: string, fallback: T, expected: string, parse: (text: string) => T | undefined): T {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    findings.push(`${name} is ${JSON.stringify(text)}; expected ${expected}.`);
    return fallback;
  }

  /** As `take`, for a value that nobody may read in a log. */
  function takeSecret<T>(name: string, expected: string, parse: (text: string) => T | undefined): T | null {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return null;
    const value = parse(text);
    if (value === undefined) findings.push(`${name} cannot be read; expected ${expected}.`);
    return value ?? null;
  }

  const port = take('PORT', 3000, 'a whole number from 1 to 65535, such as 3000', toPort);
  const baseUrl = take(
    'BINNENLOPEN_BASE_URL',
    `http://localhost:${port}`,
    'the public address without a path, such as https://binnenlopen.example',
    toOrigin,
  );
  const config: Config = {
    port,
    host: take('HOST', '127.0.0.1', 'a host name or an IP address, such as 127.0.0.1 or 0.0.0.0', toHost),
    dataFolder: resolve(take('BINNENLOPEN_DATA', usualDataFolder, 'the path of a folder', (text) => text)),
    baseUrl,
    demonstrationStart: take<Instant | null>(
      'BINNENLOPEN_CLOCK',
      null,
      'an instant with its offset between 2000 and 2100, such as 2026-11-24T10:00:00+01:00',
      toInstant,
    ),
    tileUrl: take<string | null>(
      'BINNENLOPEN_TILES',
      PDOK_TILES,
      '"off", or an http(s) address with {z}, {x} and {y} in its path, such as https://tiles.example/{z}/{x}/{y}.png',
      toTileUrl,
    ),
    addressUrl: take<string | null>(
      'BINNENLOPEN_ADDRESSES',
      PDOK_ADDRESSES,
      '"off", or the http(s) address of a PDOK Locatieserver without a query, such as https://addresses.example/free',
      toAddressUrl,
    ),
    logLevel: take<LogLevel>('BINNENLOPEN_LOG', 'warn', `one of ${LOG_LEVELS.join(', ')}`, (text) =>
      LOG_LEVELS.find((level) => level === text),
    ),
    proxies: take<readonly string[]>(
      'BINNENLOPEN_PROXY',
      [],
      'addresses or networks with commas between them, such as 10.0.0.2 or 172.18.0.0/16, or "loopback"',
      toProxies,
    ),
    smtp: takeSecret('SMTP_URL', 'an address such as smtp://user:password@mail.example:587', parseSmtpUrl),
    mailFrom: take(
      'BINNENLOPEN_MAIL_FROM',
      usualSender(baseUrl),
      'a sender such as Binnenlopen <post@binnenlopen.example>',
      parseSender,
    ),
  };

  // A public site that shows an invented moment would send people to closed doors.
  if (environment.NODE_ENV === 'production' && config.demonstrationStart !== null) {
    findings.push(
      `BINNENLOPEN_CLOCK is ${JSON.stringify(environment.BINNENLOPEN_CLOCK)}; expected nothing while NODE_ENV is ` +
        '"production": the demonstration clock is for trials only.',
    );
  }
  if (findings.length > 0) throw new ConfigError(findings);
  return config;
}

function toPort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
}

function toHost(text: string): string | undefined {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;
}

function toOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWeb(url)) return undefined;
  // Equal but for the last slash means: no path, query, fragment, user or password.
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

function toInstant(text: string): Instant | undefined {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const moment = DateTime.fromISO(text, { setZone: true });
  return moment.isValid && moment.year >= 2000 && moment.year < 2100 ? moment.toMillis() : undefined;
}

function toTileUrl(text: string): string | null | undefined {
  if (text === 'off') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWeb(url) || /[{}]|%7b/i.test(url.host)) return undefined;
  return ['{z}', '{x}', '{y}'].every((mark) => text.split(mark).length === 2) ? text : undefined;
}

function toAddressUrl(text: string): string | null | undefined {
  if (text === 'off') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWeb(url) || url.search !== '' || url.hash !== '') return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function toProxies(text: string): readonly string[] | undefined {
  const proxies = text.split(',').map((proxy) => proxy.trim());
  return proxies.every((proxy) => proxy === 'loopback' || isNetwork(proxy)) ? proxies : undefined;
}

/** "10.0.0.2", "172.18.0.0/16" or "fd00::/8"; a network of every address would believe every visitor. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || address.includes('%') || more.length > 0) return false;
  if (prefix === undefined) return true;
  const bits = Number(prefix);
  return /^\d{1,3}$/.test(prefix) && bits >= 1 && bits <= (isIPv4(address) ? 32 : 128);
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}
